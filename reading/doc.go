// Package reading reads one report: who is named, what is told to have
// happened, to whom, when, where, how many, on whose word.
//
// It knows one report and the codebook, and refuses to know other reports,
// files or the clock: a reading is a pure function of the three. Everything
// that it returns points to the words that it came from.
//
// From "Gunmen attacked a convoy near Dori on Friday, killing nine soldiers,
// the army said." it makes one account: an armed assault with the trigger
// "attacked", perpetrators "Gunmen", target "a convoy", place "Dori", the date
// of that Friday and nine killed, attributed to "the army".
//
// The way through a reading is [Reader.ReadContext], stage by stage, each a package
// that knows what those before it found: grammar, names, actors, voices, figures,
// happenings, scenes. Accounts, claims, warnings and the private people are read from
// these, none from another.
//
// Where a [Proposer] marks words of the report (package marks), the marks join at
// each of these stages, checked by the patterns. Without marks nothing of it has
// any effect.
package reading
