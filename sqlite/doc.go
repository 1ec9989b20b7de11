// Package sqlite keeps a casebook in one SQLite file: its schema, its
// migrations, its queries. Nouns go in and the same nouns come out.
//
// It knows which tables are facts (report, raw, decision), which a cache of the
// reading step (reading, packed) and of rebuilding (imprint, heard, judged), and which
// are derived (the rest): every rebuild makes them hold what it gives, and writes what
// differs. It refuses to know any
// language: what a trigger or an actor is, how readings become a casebook, is
// passed to [File.Rebuild].
//
// Worked example. [File.Put] stores two reports with their raw bytes and marks
// the derived tables as stale. [File.Unread] names both until [File.PutReadings]
// has their readings. [File.Rebuild] hands reports, readings and decisions to
// its caller and stores the casebook that comes back, all in one transaction;
// [File.Load] returns that casebook, equal in every field.
//
// docs/casebook-file.md describes the tables for people with the sqlite3 shell.
package sqlite
