package reconcile

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/reconcile/copies"
)

// told is one account together with what the rules ask of its report. It is
// small, so that the rules may sort and gather what is told as they like; the
// account stands elsewhere and never changes ([told.instead]).
type told struct {
	*dateline.Account
	report   *dateline.Report
	source   string             // id of the report, or of the original that it copies
	spot     []string           // folded words of its place's name, none of one wider than a district
	days     []dateline.Date    // the known readings of its date, likeliest first
	weeksOff []dateline.Date    // further readings of a weekday, which count only where much else bears them out
	side     dateline.ActorKind // armed group or state force, where all its perpetrators are of one side
	words    []string           // folded words of the sentence that tells it, of its targets and weapons
	rare     []word             // those of them that few other accounts have, in the same order
	said     uint64             // a sum of hashes of them and of those that no other has
	named    []string           // folded words that stand as names in the sentences that tell it, but for the places of its report's other accounts
}

// tell prepares the accounts of a casebook, without their words; the reports are found by id, and
// accounts of reports that are not among them are left out.
func tell(reports []dateline.Report, accounts []dateline.Account, actors cast) []told {
	byID := map[string]*dateline.Report{}
	for i := range reports {
		byID[reports[i].ID] = &reports[i]
	}
	return tellAll(accounts, byID, actors)
}

// tellAll is tell with the reports by id.
func tellAll(accounts []dateline.Account, reports map[string]*dateline.Report, actors cast) []told {
	out := make([]told, 0, len(accounts))
	for i := range accounts {
		a := &accounts[i]
		r := reports[a.Report]
		if r == nil {
			continue
		}
		t := told{Account: a, report: r, source: cmp.Or(string(r.CopyOf), r.ID), spot: placeWords(a.Place.Place)}
		t.days, t.weeksOff = readings(a.Date, a.Status, r)
		t.side = sideOf(t, actors)
		out = append(out, t)
	}
	slices.SortFunc(out, byAccount)
	return out
}

// toldAnew is all accounts with some told anew, of whose words nothing has changed.
func toldAnew(accounts, some []told) []told {
	out := slices.Clone(accounts)
	for _, t := range some {
		i, _ := slices.BinarySearchFunc(out, t, byAccount)
		t.words, t.rare, t.said, t.named = out[i].words, out[i].rare, out[i].said, out[i].named
		out[i] = t
	}
	return out
}

// instead tells the account with something in it changed; the account as it was
// stays for whoever holds it.
func (t told) instead(change func(*dateline.Account)) told {
	other := *t.Account
	change(&other)
	t.Account, t.spot = &other, placeWords(other.Place.Place)
	return t
}

// tellOf tells the accounts of one incident; of a large casebook they are few.
func tellOf(book *dateline.Casebook, incident string, actors cast) []told {
	var accounts []dateline.Account
	in := map[string]bool{}
	for i := range book.Accounts {
		if a := &book.Accounts[i]; string(a.Incident) == incident {
			accounts = append(accounts, *a)
			in[a.Report] = true
		}
	}
	var reports []dateline.Report
	for i := range book.Reports {
		if in[book.Reports[i].ID] {
			reports = append(reports, book.Reports[i])
		}
	}
	return tell(reports, accounts, actors)
}

// byAccount orders accounts; an incident is named after its first.
func byAccount(a, b told) int { return cmp.Compare(a.ID, b.ID) }

// addWords gives every account its telling words and the names beside them, from
// the sentences of its report.
func addWords(accounts []told, documents map[string]*copies.Document) {
	for report, own := range byReport(accounts) {
		d := documents[report]
		text := []rune(d.Report.Text)
		for _, i := range own {
			accounts[i].words = tellingWords(accounts[i].Account, d)
			accounts[i].named = namesBeside(accounts[i].Account, d, text)
		}
		for _, i := range own {
			for _, j := range own {
				accounts[i].leaveTo(accounts[j])
			}
		}
	}
}

// byReport gathers the places of the accounts of every report.
func byReport(accounts []told) map[string][]int {
	in := map[string][]int{}
	for i, t := range accounts {
		in[t.Report] = append(in[t.Report], i)
	}
	return in
}

// sideOf says whether a state or an armed group did it, "" where both or
// neither are named.
func sideOf(t told, actors cast) dateline.ActorKind {
	var side dateline.ActorKind
	for id := range authors(t) {
		var s dateline.ActorKind
		switch actors.kind(id) {
		case dateline.ArmedGroup:
			s = dateline.ArmedGroup
		case dateline.StateForce, dateline.Government:
			s = dateline.StateForce
		}
		if s == "" || side != "" && side != s {
			return ""
		}
		side = s
	}
	return side
}

// tellingWords are the words that tell one incident from another: those of the
// sentence of the trigger, of targets and of weapons, numbers left out.
func tellingWords(a *dateline.Account, d *copies.Document) []string {
	s, _ := d.SentenceAt(a.Trigger.Start)
	telling := make([]string, 0, len(s.Words)+8)
	add := func(words []string) {
		for _, w := range words {
			if len(w) > 3 && (w[0] < '0' || w[0] > '9') {
				telling = append(telling, w)
			}
		}
	}
	add(s.Words)
	for _, t := range a.Targets {
		add(strings.Fields(gazetteer.Fold(t.Evidence.Text)))
	}
	for _, w := range a.Weapons {
		add(strings.Fields(gazetteer.Fold(w.Text)))
	}
	slices.Sort(telling)
	return slices.Clip(slices.Compact(telling))
}

// namesBeside are the words that stand as names in the sentences that tell an account.
func namesBeside(a *dateline.Account, d *copies.Document, text []rune) []string {
	seen := map[string]bool{}
	for _, trigger := range a.Triggers {
		s, ok := d.SentenceAt(trigger.Start)
		if !ok {
			continue
		}
		sentence := text[s.Start:s.End]
		for _, w := range gazetteer.Words(sentence) {
			if unicode.IsUpper(sentence[w.Start]) {
				seen[w.Folded] = true
			}
		}
	}
	return sortedKeys(seen)
}

// leavePlaces leaves of the names beside accounts the words of places in which one
// of the accounts lies.
func leavePlaces(accounts []told) {
	places := map[string]bool{}
	for i := range accounts {
		for _, w := range accounts[i].spot {
			places[w] = true
		}
	}
	for i := range accounts {
		accounts[i].named = slices.DeleteFunc(slices.Clone(accounts[i].named), func(w string) bool { return !places[w] })
	}
}

// placeWords are the folded words of a place's name, none of one wider than a
// district.
func placeWords(p dateline.Place) []string {
	if !spot(p) {
		return nil
	}
	return strings.Fields(gazetteer.Fold(string(p.Name)))
}

// leaveTo takes the place of another account from the names beside this one:
// there the other incident of the report was.
func (t *told) leaveTo(other told) {
	own := gazetteer.Fold(string(t.Place.Name))
	for _, w := range strings.Fields(gazetteer.Fold(string(other.Place.Name))) {
		if at, named := slices.BinarySearch(t.named, w); named && !gazetteer.HoldsWords(own, w) {
			t.named = slices.Delete(t.named, at, at+1)
		}
	}
}

// names reports whether the sentences that tell an account name the place of another.
func (t *told) names(other *told) bool {
	for _, w := range other.spot {
		if _, named := slices.BinarySearch(t.named, w); !named {
			return false
		}
	}
	return len(other.spot) > 0
}

// whereTold lists where the accounts of every report are told.
func whereTold(accounts iter.Seq[dateline.Account]) map[string][]int {
	at := map[string][]int{}
	for a := range accounts {
		at[a.Report] = append(at[a.Report], a.Trigger.Start)
	}
	return at
}

// bareMention reports whether an account adds nothing to the incident that it
// looks back on: no date, figure, perpetrator or weapon (coding rule 18).
func (t told) bareMention() bool {
	return t.BackReference && len(t.days) == 0 && len(t.Figures) == 0 && len(t.Perpetrators) == 0 && len(t.Weapons) == 0
}

// day is the exact day that the account gives, unknown where it gives none.
func (t told) day() dateline.Day {
	if len(t.days) == 0 || !exact(t.days[0]) {
		return ""
	}
	return t.days[0].Start
}

// total is the first whole figure of a measure that the account itself does
// not withdraw.
func (t told) total(m dateline.Measure) (int, bool) {
	for _, f := range t.Figures {
		if f.Measure == m && wholeCount(f) && !f.Superseded {
			return f.Value(), true
		}
	}
	return 0, false
}

// wholeCount reports whether a figure counts all the dead or hurt of the side
// attacked, and not a share of them or the attackers.
func wholeCount(f dateline.Figure) bool {
	return !f.Part && (f.Who == dateline.WhoTotal || f.Who == dateline.WhoCivilians || f.Who == dateline.WhoSecurityForces)
}

func sortedKeys(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }
