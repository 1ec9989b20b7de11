package workbench_test

import (
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/bench/collection"
)

// largeBook is a casebook of so many made-up incidents, each told by one report,
// as a faultless reader would have it. Every seventh is disputed, every ninth
// foiled, every fifth laid to two.
func largeBook(incidents int) *dateline.Casebook {
	book := &dateline.Casebook{Dateline: dateline.FormatVersion, Decisions: []dateline.Decision{}}
	actors := map[string]int{}
	for m := range collection.New(1, 20*incidents).All() {
		if m.Original != m.Number || len(m.Tells) == 0 {
			continue
		}
		n := len(book.Incidents)
		if n == incidents {
			break
		}
		account := m.Reading.Accounts[0]
		if book.Reports = append(book.Reports, m.Report); n > 0 && book.Reports[n-1].ID == m.Report.ID {
			continue
		}
		i := dateline.Incident{ID: dateline.NewID("i", account.ID), Kind: account.Kind, Status: account.Status, Date: account.Date.Date, Place: account.Place.Place,
			Weapons: []string{}, Sources: dateline.Sources{Reports: 1 + n%5, Independent: 1 + n%3}, Accounts: []string{account.ID}}
		if n%9 == 0 {
			i.Status = dateline.Foiled
		}
		if n%7 == 0 {
			i.Disagreements = []dateline.Disagreement{{Field: "killed"}}
		}
		if i.Place.Lat != nil {
			within := 5.0
			i.Place.WithinKM = &within
		}
		for _, f := range account.Figures {
			if f.Measure == dateline.Killed {
				i.Killed = &dateline.Toll{Low: *f.Low, Best: *f.Low, High: *f.High + n%4}
			}
		}
		for _, naming := range m.Reading.Namings {
			if naming.Kind != dateline.ArmedGroup || len(i.Perpetrators) > n%5/4 {
				continue
			}
			id := dateline.NewID("a", naming.Names[0])
			if _, known := actors[id]; !known {
				actors[id] = len(book.Actors)
				book.Actors = append(book.Actors, dateline.Actor{ID: id, Name: naming.Names[0], Kind: naming.Kind, Aliases: []dateline.Alias{{Name: naming.Names[0], Mentions: 1}}})
			}
			i.Perpetrators = append(i.Perpetrators, dateline.IncidentParty{Actor: id, Standing: dateline.Blamed})
		}
		for p := range account.Perpetrators {
			account.Perpetrators[p].Actor = ""
		}
		account.Incident = dateline.Optional(i.ID)
		book.Accounts, book.Incidents = append(book.Accounts, account), append(book.Incidents, i)
	}
	return book
}

// sizes are the numbers of incidents that the workbench is measured with.
var sizes = []int{1_000, 10_000, 100_000}

// laidOut keeps the workbenches of the benchmarks: making a large one takes
// longer than what is measured.
var laidOut sync.Map

func largeDesk(b testing.TB, incidents int) (http.Handler, *http.Cookie) {
	desk, made := laidOut.Load(incidents)
	if !made {
		desk = newDesk(largeBook(incidents))
		laidOut.Store(incidents, desk)
	}
	answer := visit(desk.(http.Handler), "http://"+host+"/?token="+token, nil)
	return desk.(http.Handler), answer.Result().Cookies()[0]
}

// BenchmarkPage measures what the server takes for the page of incidents: as it
// is opened, filtered, searched through and sorted.
func BenchmarkPage(b *testing.B) {
	for _, n := range sizes {
		desk, cookie := largeDesk(b, n)
		for name, query := range map[string]string{"opened": "", "filtered": "?kind=bombing&from=1996&disputed=1", "by-place": "?place=nigeria", "searched": "?q=police+market", "sought-in-vain": "?q=xylophone", "sorted": "?sort=-killed", "last": "?page=999"} {
			b.Run(fmt.Sprintf("%d/%s", n, name), func(b *testing.B) {
				for b.Loop() {
					answer := visit(desk, "http://"+host+"/"+query, cookie)
					if answer.Code != http.StatusOK {
						b.Fatal(answer.Code)
					}
					b.ReportMetric(float64(answer.Body.Len())/1024, "kB")
				}
			})
		}
	}
}

// A large casebook is cut into pages that together hold every incident.
func TestLargeCasebook(t *testing.T) {
	book := largeBook(1000)
	if len(book.Incidents) != 1000 || len(book.Actors) < 5 {
		t.Fatalf("%d incidents, %d actors", len(book.Incidents), len(book.Actors))
	}
	desk := newDesk(book)
	cookie := admitted(t, desk)
	seen := map[string]bool{}
	for page := 1; page <= 5; page++ {
		answer := visit(desk, "http://"+host+"/?page="+strconv.Itoa(page), cookie).Body.String()
		for _, id := range read(t, strconv.Itoa(page), answer).ids {
			seen[id] = true
		}
	}
	for _, i := range book.Incidents {
		if !seen[i.ID] {
			t.Fatalf("incident %s is on none of the pages", i.ID)
		}
	}
}
