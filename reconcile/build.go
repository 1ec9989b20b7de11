package reconcile

import (
	"cmp"
	"iter"
	"slices"
	"sync"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reconcile/actors"
	"github.com/dateline-project/dateline/reconcile/copies"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// Version changes whenever a change to this package can change a casebook. It is
// kept with what was derived, which is made again where it differs.
const Version = "reconcile-15"

// Build reconciles the readings of the reports into one casebook. It is pure
// and does not change its input; the order of reports and readings does not
// matter, a reading of no report is left out, and Generated is for the caller
// to fill in. Decisions have the last word, in their own order.
func Build(cb *codebook.Codebook, reports []dateline.Report, readings []dateline.Reading, decisions []dateline.Decision) *dateline.Casebook {
	book, _ := BuildOn(Kept{}, cb, reports, readings, decisions)
	return book
}

// Kept is what a build by this version found out of single reports, and of two of
// them, whatever others there are: the next need not find it out again.
type Kept struct {
	Imprints map[string][]byte    // of reports, for the search for copies
	Judged   map[[2]string][]byte // of two reports, whether one repeats the other
	Heard    map[string]string    // what reports say of their accounts
	Compared []byte               // which accounts were compared, and what came of it
}

// BuildOn is [Build] with what earlier builds kept of these reports, and nothing
// else: it makes the same casebook without it. It returns what is to be kept
// beside that.
func BuildOn(kept Kept, cb *codebook.Codebook, reports []dateline.Report, readings []dateline.Reading, decisions []dateline.Decision) (*dateline.Casebook, Kept) {
	return build("", kept, cb, reports, readings, decisions)
}

func build(withheld Evidence, kept Kept, cb *codebook.Codebook, reports []dateline.Report, readings []dateline.Reading, decisions []dateline.Decision) (*dateline.Casebook, Kept) {
	reports, readings = sorted(reports, readings)
	documents := copies.Documents(reports)
	of := copies.ByReport(documents)
	var repeated []copies.Copying
	var said map[string]heard
	var fresh Kept
	var marking sync.WaitGroup // beside the actors, who do not go by texts
	marking.Go(func() {
		var marked copies.Kept
		repeated, marked = copies.Mark(documents, whereTold(toldIn(readings)), copies.Kept{Imprints: withHeard(kept.Imprints, readings, kept.Heard), Judged: kept.Judged})
		fresh = Kept{Imprints: marked.Imprints, Judged: marked.Judged}
		said, fresh.Heard = hear(readings, of, kept.Heard)
	})
	demanded := rulings.Of(decisions, toldIn(readings))
	public := publicNames(readings)
	named, ids := actors.Of(cb, withPublic(readings, public), demanded.Actors)
	marking.Wait()
	cast := castOf(named)
	unpulled := tell(reports, accountsOf(readings, ids, demanded), cast)
	for i := range unpulled {
		unpulled[i].words, unpulled[i].named = said[unpulled[i].ID].words, said[unpulled[i].ID].named
	}
	weighWords(unpulled)
	leavePlaces(unpulled)
	accounts := pullPlaces(unpulled)
	known := newGrouper(repeated, demanded, kept.Compared)
	if inferDates(reports, of, accounts, known.group) {
		var again []dateline.Reading
		readings, again = reread(cb.Calendar, of, readings)
		accounts = pullPlaces(toldAnew(unpulled, tell(reports, accountsOf(again, ids, demanded), cast)))
	}
	if withheld == EvidenceCopies {
		known = newGrouper(nil, demanded, nil)
	}
	grouped := func(accounts []told) [][]int { return known.group(withhold(withheld, accounts, of)) }
	accounts, groups := reckonDates(cb, accounts, of, cast, grouped)
	accounts, groups = retell(cb, documents, accounts, groups, demanded)
	accounts, placed, incidents := incidentsOf(accounts, groups, cast, demanded)
	markPrivate(reports, readings, public)
	fresh.Compared = known.kept()
	return &dateline.Casebook{
		Dateline:  dateline.FormatVersion,
		Reports:   reports,
		Actors:    named,
		Incidents: incidents,
		Accounts:  placed,
		Claims:    demanded.Claims(claimsOf(readings, ids)),
		Warnings:  demanded.Warnings(warningsOf(cb.Gazetteer, of, readings, ids, accounts, incidents)),
		Decisions: append([]dateline.Decision{}, decisions...),
	}, fresh
}

// sorted returns reports and readings by id, each once, without readings of
// reports that are not there.
func sorted(reports []dateline.Report, readings []dateline.Reading) ([]dateline.Report, []dateline.Reading) {
	reports, readings = append([]dateline.Report{}, reports...), slices.Clone(readings)
	for i := range reports {
		reports[i].Published = ownDate(reports[i].Published)
	}
	byID := func(r dateline.Report, id string) int { return cmp.Compare(r.ID, id) }
	slices.SortStableFunc(reports, func(a, b dateline.Report) int { return cmp.Compare(a.ID, b.ID) })
	reports = slices.CompactFunc(reports, func(a, b dateline.Report) bool { return a.ID == b.ID })
	slices.SortStableFunc(readings, func(a, b dateline.Reading) int { return cmp.Compare(a.Report, b.Report) })
	readings = slices.CompactFunc(readings, func(a, b dateline.Reading) bool { return a.Report == b.Report })
	return reports, slices.DeleteFunc(readings, func(r dateline.Reading) bool {
		_, found := slices.BinarySearchFunc(reports, r.Report, byID)
		return !found
	})
}

// toldIn walks the accounts of readings as they were read.
func toldIn(readings []dateline.Reading) iter.Seq[dateline.Account] {
	return func(yield func(dateline.Account) bool) {
		for _, reading := range readings {
			for _, a := range reading.Accounts {
				a.Report = reading.Report
				if !yield(a) {
					return
				}
			}
		}
	}
}

// accountsOf gathers the accounts of all readings with actors for keys, those
// that a decision rejects left out.
func accountsOf(readings []dateline.Reading, ids map[actors.Key]string, demanded *rulings.Rulings) []dateline.Account {
	n := 0
	for _, reading := range readings {
		n += len(reading.Accounts)
	}
	accounts := make([]dateline.Account, 0, n)
	for _, reading := range readings {
		for _, a := range reading.Accounts {
			a.Report = reading.Report
			if !demanded.Counts(a.ID, a.Report) {
				continue
			}
			a.Perpetrators, a.Targets = append([]dateline.Party{}, a.Perpetrators...), append([]dateline.Target{}, a.Targets...)
			for i := range a.Perpetrators {
				p := &a.Perpetrators[i]
				p.Actor = dateline.Optional(ids[actors.Key{Report: reading.Report, Naming: string(p.Actor)}])
			}
			for i := range a.Targets {
				t := &a.Targets[i]
				t.Actor = dateline.Optional(ids[actors.Key{Report: reading.Report, Naming: string(t.Actor)}])
			}
			a.Triggers = append([]dateline.Span{}, a.Triggers...)
			a.Weapons = append([]dateline.Weapon{}, a.Weapons...)
			a.Figures = append([]dateline.Figure{}, a.Figures...)
			accounts = append(accounts, a)
		}
	}
	return accounts
}

// incidentsOf makes incidents of groups of accounts, sorted by id. It returns the
// accounts that are left, each with its incident, as they are told and plain: a
// bare look back that joins told accounts adds nothing to them and goes, and so
// does one that stands alone without a place.
func incidentsOf(accounts []told, groups [][]int, actors cast, demanded *rulings.Rulings) ([]told, []dateline.Account, []dateline.Incident) {
	type incident struct {
		accounts []told
		made     dateline.Incident
	}
	all := inParts(len(groups), func(first, end int) []incident {
		var some []incident
		for _, members := range groups[first:end] {
			if own := worthKeeping(accounts, members); len(own) > 0 {
				some = append(some, incident{own, incidentOf(own, actors)})
			}
		}
		return some
	})
	incidents := make([]dateline.Incident, 0, len(all))
	kept, of := make([]told, 0, len(accounts)), make(map[string]string, len(accounts))
	for _, in := range all {
		demanded.Settle(&in.made, actors.named)
		for _, t := range in.accounts {
			of[t.ID] = in.made.ID
		}
		kept = append(kept, in.accounts...)
		incidents = append(incidents, in.made)
	}
	slices.SortFunc(kept, byAccount)
	slices.SortFunc(incidents, func(a, b dateline.Incident) int { return cmp.Compare(a.ID, b.ID) })
	plain := make([]dateline.Account, len(kept))
	for i := range kept {
		plain[i] = *kept[i].Account
		plain[i].Incident = dateline.Optional(of[plain[i].ID])
		kept[i].Account = &plain[i]
	}
	return kept, plain, incidents
}

// worthKeeping returns the members of a group that tell something: all but bare
// mentions, or those too where there is nothing else and one has a place.
func worthKeeping(accounts []told, members []int) []told {
	var own, bare []told
	placed := false
	for _, i := range members {
		placed = placed || accounts[i].Place.Known()
		if accounts[i].bareMention() {
			bare = append(bare, accounts[i])
		} else {
			own = append(own, accounts[i])
		}
	}
	if len(own) == 0 && placed {
		return bare
	}
	return own
}
