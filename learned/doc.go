// Package learned is the model that dateline has learned to read with: a small
// encoder with a head for each thing that a reader marks, as a
// [reading.Proposer].
//
// It knows the heads and labels of the model that training/ makes, how a report
// is cut for it, and what its numbers say of the words. It refuses to know what
// follows from a mark: package reading checks marks, joins them and uses them.
//
// Worked example. "The Nimba Dawn Front (NDF) attacked an army convoy near
// Sarkoro on Monday." passes the prefilter, is cut into pieces of words and run
// through the encoder. The head "mention" gives the tags B-org I-org I-org to
// "Nimba Dawn Front", "trigger" gives B-trig to "attacked", "role" gives B-targ
// I-targ I-targ to "an army convoy", and the product of two projections says
// that the convoy belongs to that attack:
//
//	model, err := learned.Default()
//	marks, err := model.Propose(ctx, report, prose.Parse(report.Text))
//	// {Start: 36, End: 50, Head: "role", Label: "targ", Score: 0.99, Of: 5, ...}
//
// Marks are the same on every processor, alone or among other reports: the
// encoder computes the same bits everywhere.
package learned
