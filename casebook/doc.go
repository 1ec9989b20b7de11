// Package casebook is the front door of dateline, used by the command line and
// the workbench alike: make or open a casebook, add reports to it, ask it, take
// it out again and bring it back.
//
// It knows the order of the steps (intake, reading, reconcile, sqlite) and which
// of their results still hold. It refuses to know what words mean, how a page
// is cleaned or which SQL is behind a question.
//
// Worked example. Add of a folder with kabul.txt and a feed of two items stores
// three reports, reads each once, and reconciles all that the casebook holds.
// Adding the folder again reads nothing. Adding one more file reads that file
// and reconciles again, which gives what building all four at once would give.
package casebook
