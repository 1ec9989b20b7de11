package reconcile_test

import (
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reconcile"
)

// shelf holds the reports of a casebook that grows and shrinks, with what builds
// have kept of those that stayed as they are.
type shelf struct {
	pages     map[string]*page
	decisions []dateline.Decision
	kept      reconcile.Kept
}

func newShelf() *shelf {
	return &shelf{pages: map[string]*page{}, kept: reconcile.Kept{Imprints: map[string][]byte{}, Judged: map[[2]string][]byte{}, Heard: map[string]string{}}}
}

// forget is what the store does when a report goes or is replaced.
func (s *shelf) forget(id string) {
	delete(s.kept.Imprints, id)
	delete(s.kept.Heard, id)
	maps.DeleteFunc(s.kept.Judged, func(of [2]string, _ []byte) bool { return of[0] == id || of[1] == id })
}

func (s *shelf) put(p *page) {
	s.forget(p.report.ID)
	s.pages[p.report.ID] = p
}

// built builds with what was kept, and adds to it; anew without.
func (s *shelf) built(cb *codebook.Codebook) (grown, anew *dateline.Casebook, fresh reconcile.Kept) {
	var reports []dateline.Report
	var readings []dateline.Reading
	for _, p := range s.pages { // in any order
		reports, readings = append(reports, p.report), append(readings, p.reading)
	}
	grown, fresh = reconcile.BuildOn(s.kept, cb, reports, readings, s.decisions)
	maps.Copy(s.kept.Imprints, fresh.Imprints)
	maps.Copy(s.kept.Judged, fresh.Judged)
	maps.Copy(s.kept.Heard, fresh.Heard)
	s.kept.Compared = fresh.Compared
	return grown, reconcile.Build(cb, reports, readings, s.decisions), fresh
}

// However reports come, go and are corrected, and whatever is decided in between,
// a casebook is what its reports give without anything that was kept; and of
// reports that stayed nothing is found out again.
func TestGrowingIsBuildingAnew(t *testing.T) {
	cb, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(4) {
		chance := rand.New(rand.NewPCG(seed, 15))
		waiting, s := madeUp(120), newShelf()
		chance.Shuffle(len(waiting), func(i, j int) { waiting[i], waiting[j] = waiting[j], waiting[i] })
		copied := 0
		for round := range 14 {
			touched := map[string]bool{}
			for n := min(len(waiting), chance.IntN(25)); n > 0; n-- {
				s.put(waiting[0])
				touched[waiting[0].report.ID] = true
				waiting = waiting[1:]
			}
			here := slices.Sorted(maps.Keys(s.pages))
			for range min(len(here), chance.IntN(6)) {
				id := here[chance.IntN(len(here))]
				p := s.pages[id]
				how := chance.IntN(3)
				switch {
				case p == nil:
				case how == 0: // taken out, to come back some time
					s.forget(id)
					delete(s.pages, id)
					delete(touched, id)
					waiting = append(waiting, p)
				case how == 1: // it is read otherwise
					other := *p
					other.reading.Accounts = slices.Clone(p.reading.Accounts)
					other.reading.Accounts[0].Figures = nil
					s.put(&other)
					touched[id] = true
				default: // its date is corrected
					other := *p
					other.report.Published = dateline.Published{Date: dateline.Day("2031-01-01").Add(chance.IntN(40)), Precision: dateline.PrecisionDay, Basis: dateline.PublishedHeader}
					s.put(&other)
					touched[id] = true
				}
			}
			grown, anew, fresh := s.built(cb)
			if !reflect.DeepEqual(grown, anew) {
				t.Fatalf("seed %d, round %d: %d reports give another casebook with what was kept", seed, round, len(s.pages))
			}
			for id := range fresh.Imprints {
				if !touched[id] {
					t.Errorf("seed %d, round %d: %s was cut into sentences again", seed, round, id)
				}
			}
			for id := range fresh.Heard {
				if !touched[id] {
					t.Errorf("seed %d, round %d: the accounts of %s were heard again", seed, round, id)
				}
			}
			for _, r := range grown.Reports {
				if r.CopyOf != "" {
					copied++
				}
			}
			if len(grown.Incidents) > 0 && round%2 == 1 {
				d, err := dateline.NewDecision(len(s.decisions), someDecision(chance, grown))
				if err != nil {
					t.Fatal(err)
				}
				s.decisions = append(s.decisions, d)
			}
		}
		if copied == 0 || len(s.decisions) == 0 {
			t.Errorf("seed %d: %d copies, %d decisions: too little to prove anything", seed, copied, len(s.decisions))
		}
	}
}

// someDecision is on incidents or actors of a casebook, or undoes one before it.
func someDecision(chance *rand.Rand, book *dateline.Casebook) dateline.Decision {
	d := dateline.Decision{Verb: dateline.Verbs[chance.IntN(len(dateline.Verbs))], By: "mw", At: "2031-03-01T00:00:00Z"}
	some := book.Incidents[chance.IntN(len(book.Incidents))].ID
	other := book.Incidents[chance.IntN(len(book.Incidents))].ID
	switch d.Verb {
	case dateline.Same, dateline.NotSame:
		d.On = []string{some, other}
		if actors := book.Actors; chance.IntN(2) == 0 && len(actors) > 0 {
			d.On = []string{actors[chance.IntN(len(actors))].ID, actors[chance.IntN(len(actors))].ID}
		}
	case dateline.Set:
		d.On, d.Field, d.Value, d.Why = []string{some}, "kind", string(dateline.Raid), "it was one"
	case dateline.Undo:
		d.On = []string{some}
		if n := len(book.Decisions); n > 0 {
			d.On = []string{book.Decisions[chance.IntN(n)].ID}
		}
	default:
		d.On = []string{some}
	}
	return d
}
