package workbench_test

import (
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/bench/collection"
	"github.com/dateline-project/dateline/workbench"
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
		for name, query := range map[string]string{"opened": "", "filtered": "?kind=bombing&from=1995-01-10&disputed=1", "by-place": "?place=nigeria", "searched": "?q=police+market", "sought-in-vain": "?q=xylophone", "sorted": "?sort=-killed", "last": "?page=999", "zoomed": "?box=0,10,12,18&from=1995-01-05&to=1995-01-25", "network": "?view=network"} {
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
	for page := 1; page <= 10; page++ {
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

// BenchmarkBrowser measures what a person waits for: until the first paint, until
// the page can be used, and, once a filter or a word is typed, until its rows are
// painted; the pause before typing is over is part of that.
func BenchmarkBrowser(b *testing.B) {
	for _, n := range sizes {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			book, made := largeBooks.Load(n)
			if !made {
				book = largeBook(n)
				largeBooks.Store(n, book)
			}
			page, _ := browser(b, workbench.Desk{Name: "large.db", Book: book.(*dateline.Casebook)})
			var paint, ready, searched, filtered float64
			turns := 0
			for b.Loop() {
				page.MustReload().MustWaitLoad()
				until(b, page, "the first paint is known", `performance.getEntriesByType('paint').length > 1`)
				paint += page.MustEval(`() => performance.getEntriesByName('first-contentful-paint')[0].startTime`).Num()
				ready += page.MustEval(`() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd`).Num()
				searched += page.MustEval(changed, "q", "police").Num()
				filtered += page.MustEval(changed, "kind", "bombing").Num()
				page.MustNavigate(page.MustEval(`() => location.origin + '/'`).Str()).MustWaitLoad()
				turns++
			}
			for unit, total := range map[string]float64{"ms-first-paint": paint, "ms-interactive": ready, "ms-searched": searched, "ms-filtered": filtered} {
				b.ReportMetric(total/float64(turns), unit)
			}
		})
	}
}

// largeBooks keeps the casebooks of the benchmark.
var largeBooks sync.Map

// changed fills a field of the filters, and returns how many milliseconds go by
// until the answer is painted.
const changed = `(name, value) => new Promise(done => {
	const start = performance.now()
	addEventListener('shown', () => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start))), { once: true })
	const field = document.querySelector('form[data-live] [name=' + name + ']')
	field.value = value
	field.dispatchEvent(new Event('input', { bubbles: true }))
})`

// BenchmarkAssets reports the bytes that a browser fetches besides the page.
func BenchmarkAssets(b *testing.B) {
	desk := newDesk(newBook())
	cookie := visit(desk, "http://"+host+"/?token="+token, nil).Result().Cookies()[0]
	for b.Loop() {
		total := 0
		for _, name := range []string{"workbench.css", "workbench.js", "pictures.js", "add.js", "dateline.svg"} {
			total += visit(desk, "http://"+host+"/assets/"+name, cookie).Body.Len()
		}
		b.ReportMetric(float64(total)/1024, "kB")
	}
}
