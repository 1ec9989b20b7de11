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
// The way through the package: [Reader.Read] finds names (names.go), times and
// numbers; happenings.go finds the words that name a happening and
// arguments.go who stands around them; factuality.go tells what took place from
// what is planned, feared or denied; figures.go counts; accounts.go puts
// happenings of one incident together; standing.go says on whose word an actor
// is behind it; claims.go and warnings.go read statements.
//
// Where a [Proposer] marks words of the report, the marks join at each of these
// steps, checked by the patterns: proposednames.go, proposedtriggers.go and
// proposedroles.go, counted.go for figures, setting.go for places and times,
// quoted.go for voices, claimed.go for claims. Without marks nothing of it has
// any effect. How probable a mark must be stands in trust.go.
package reading
