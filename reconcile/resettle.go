package reconcile

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// borne are the fields that nothing outside their incident is made from: no
// warning, no date of another account.
var borne = []string{"weapons", "killed", "injured", "abducted"}

// Resettle returns the incidents that decisions change which are added to those
// of the casebook, as [Build] would make them. It is nil where they may change
// more than incidents that stay what they are: where they join, part, reject or
// name, or set what others are dated, placed or linked by.
func Resettle(book *dateline.Casebook, added []dateline.Decision) []dateline.Incident {
	decisions := slices.Concat(book.Decisions, added)
	toggled := toggledBy(book.Decisions, decisions)
	for _, d := range toggled {
		if len(d.On) == 0 || d.Verb != dateline.Accept && (d.Verb != dateline.Set || !slices.Contains(borne, string(d.Field))) {
			return nil
		}
	}
	demanded := rulings.Of(decisions, slices.Values(book.Accounts))
	holders, given, actors := rulings.Holders(book), Deriving(book), castOf(book.Actors)
	changed := []dateline.Incident{}
	for _, in := range book.Incidents {
		if !slices.ContainsFunc(toggled, func(d dateline.Decision) bool { return holders[d.On[0]] == in.ID }) {
			continue
		}
		own := given(in.ID)
		in.Weapons, in.Killed, in.Injured, in.Abducted, in.Review = own.Weapons, own.Killed, own.Injured, own.Abducted, nil
		demanded.Settle(&in, actors.named)
		changed = append(changed, in)
	}
	return changed
}

// toggledBy returns the decisions that are in force in the one journal and not in
// the other, undoings left out.
func toggledBy(before, after []dateline.Decision) []dateline.Decision {
	was, is := dateline.InForce(before), dateline.InForce(after)
	var toggled []dateline.Decision
	only := func(in, other []dateline.Decision) {
		for _, d := range in {
			if d.Verb != dateline.Undo && !slices.ContainsFunc(other, func(o dateline.Decision) bool { return o.ID == d.ID }) {
				toggled = append(toggled, d)
			}
		}
	}
	only(was, is)
	only(is, was)
	return toggled
}
