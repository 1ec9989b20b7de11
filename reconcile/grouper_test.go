package reconcile

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// Grouping again, when a few accounts are dated otherwise or their reports are, or
// others share their words, gives what grouping for the first time gives.
func TestGroupingAgainIsGroupingAnew(t *testing.T) {
	chance := rand.New(rand.NewPCG(8, 8))
	accounts := somethingTold(chance, 600)
	weighWords(accounts)
	demanded := rulings.Of(nil, slices.Values([]dateline.Account(nil)))
	again := newGrouper(nil, demanded, nil)
	joined := 0
	for round := range 12 {
		if round%3 == 2 { // another build
			again = newGrouper(nil, demanded, again.kept())
		}
		got, want := again.group(accounts), newGrouper(nil, demanded, nil).group(accounts)
		if !slices.EqualFunc(got, want, slices.Equal) {
			t.Fatalf("round %d: %v\nwant %v", round, got, want)
		}
		joined += len(accounts) - len(want)
		accounts = slices.Clone(accounts)
		for range 1 + chance.IntN(5) {
			switch a := &accounts[chance.IntN(len(accounts))]; {
			case round == 9: // no word is rare any more
				for i := range len(accounts) / 3 {
					accounts[3*i+1].words = allWords
				}
				weighWords(accounts)
			case round%2 == 0:
				a.days = []dateline.Date{someDay(chance)}
			default:
				a.report.Published.Date = someDay(chance).Start
			}
		}
	}
	if joined < 100 {
		t.Errorf("only %d accounts were joined to others", joined)
	}
}

var allWords = func() (words []string) {
	for n := range 150 {
		words = append(words, fmt.Sprintf("word%03d", n))
	}
	return words
}()

// somethingTold makes up accounts of a month in five towns, each of a report; a
// third is undated, and to some of these a rare word is what joins them.
func somethingTold(chance *rand.Rand, n int) []told {
	towns := []string{"Arva", "Belm", "Cursk", "Dohl", "Ensen"}
	var accounts []told
	for i := range n {
		dead := 1 + chance.IntN(2)
		report := &dateline.Report{ID: fmt.Sprintf("r:%03d", i), Published: dateline.Published{Date: someDay(chance).Start, Precision: dateline.PrecisionDay}}
		a := dateline.Account{ID: fmt.Sprintf("c:%03d", i), Report: report.ID, Kind: dateline.Bombing, Status: dateline.Occurred,
			Figures: []dateline.Figure{{Measure: dateline.Killed, Who: dateline.WhoTotal, Low: &dead, High: &dead}}}
		a.Place.Name, a.Place.Country, a.Place.Precision = dateline.Optional(towns[chance.IntN(len(towns))]), "XX", 1
		t := told{Account: &a, report: report, source: report.ID, words: allWords[chance.IntN(len(allWords)):][:1]}
		if i%3 > 0 {
			t.days = []dateline.Date{someDay(chance)}
		}
		accounts = append(accounts, t)
	}
	return accounts
}

func someDay(chance *rand.Rand) dateline.Date {
	day := dateline.Day("2031-05-01").Add(chance.IntN(30))
	return dateline.Date{Start: day, End: day, Precision: dateline.PrecisionDay, Basis: dateline.BasisStated}
}
