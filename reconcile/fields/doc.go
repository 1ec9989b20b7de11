// Package fields knows the fields of an incident that a person may set: their
// names, their values as people write and read them, and where two states of an
// incident differ.
//
// It knows nothing of reports, of rules, or of who decides.
//
// Worked example. [Parse] reads "40/44/50" for killed as a toll, [Set] puts it
// into an incident, and [Text] gives it back as "low 40, best 44, high 50".
package fields
