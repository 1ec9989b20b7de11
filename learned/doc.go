// Package learned is the model that dateline has learned to read with: a small
// encoder with a head for each thing that a reader marks, as a
// [reading.Proposer].
//
// It knows the heads and labels of the model that training/ makes, how a report
// is cut for it, and what its numbers say of the words. It refuses to know what
// follows from a mark: package reading checks marks, joins them and uses them.
//
// Worked example. "Fighters of the Nimba Dawn Front (NDF) attacked a convoy near
// Dori on Monday." passes the prefilter, is cut into pieces of words and run
// through the encoder. The head "mention" says B-org I-org I-org I-org of "Nimba
// Dawn Front" and its neighbours, "trigger" says B-trig of "attacked", "role"
// says B-perp of "Fighters", and the product of two projections says that those
// fighters belong to that attack:
//
//	model, err := learned.Default()
//	marks, err := model.Propose(ctx, report, prose.Parse(report.Text))
//	// {Head: "role", Label: "perp", Standing: "confirmed", Of: 0, ...}
//
// Marks are the same on every processor, alone or among other reports: the
// encoder computes the same bits everywhere.
package learned
