package workbench_test

import (
	"compress/gzip"
	"io"
	"os"
	"testing"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/proto"

	"github.com/dateline-project/dateline/workbench"
)

// axe is the accessibility engine that is put into a page.
func axe(t *testing.T) string {
	t.Helper()
	file, err := os.Open("testdata/axe.min.js.gz")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	unpacked, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	script, err := io.ReadAll(unpacked)
	if err != nil {
		t.Fatal(err)
	}
	return string(script)
}

// What axe looks for: everything, or only that colours can be told apart.
var everything, colours = []string{"wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"}, []string{"color-contrast"}

// inspector opens a path in a page and has axe look at it.
func inspector(t *testing.T, page *rod.Page) func(path, scheme string, rules []string, width, height int, scale float64) {
	t.Helper()
	origin := page.MustEval(`() => location.origin`).Str()
	script := axe(t)
	return func(path, scheme string, rules []string, width, height int, scale float64) {
		t.Helper()
		page.MustSetViewport(width, height, scale, false)
		if err := (proto.EmulationSetEmulatedMedia{Features: []*proto.EmulationMediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}).Call(page); err != nil {
			t.Fatal(err)
		}
		page.MustNavigate(origin + path).MustWaitLoad()
		page.MustEval(`script => { (0, eval)(script) }`, script)
		found := page.MustEval(`async rules => {
			const result = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] })
			return result.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
				.map(v => v.id + ': ' + v.help + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + n.any.concat(n.all).map(c => c.message).join(' ')).join(' | '))
		}`, rules)
		for _, fault := range found.Arr() {
			t.Errorf("%s, %s, %d × %d: %s", path, scheme, width, height, fault.Str())
		}
		if page.MustEval(`() => document.documentElement.scrollWidth > innerWidth + 1`).Bool() {
			t.Errorf("%s, %s, %d × %d: wider than the window", path, scheme, width, height)
		}
	}
}

// Axe finds nothing serious on any page, light or dark, wide or at 200 % zoom.
func TestAccessibleInABrowser(t *testing.T) {
	book := newBook()
	page, _ := browser(t, workbench.Desk{Name: "test.db", Book: book, Add: (&shelf{book: book}).add, Ask: answers, Printed: asItCame})
	check := inspector(t, page)
	for _, path := range []string{"/", "/?view=both", "/?kind=bombing&disputed=1&q=marsa", "/?q=nothing+like+it", "/actors", "/claims", "/warnings", "/reports", "/brief", "/brief?of=nobody", "/search?q=marsa", "/ask", askedStrength, askedToll, "/ask?q=who+knows", "/add", "/nowhere",
		"/incident/i:market", "/incident/i:nowhen", "/report/r:first", "/report/r:first?page=1", "/actor/a:sons"} {
		check(path, "light", everything, 1280, 720, 1)
	}
	for _, path := range []string{"/?view=both&disputed=1", "/incident/i:market", "/report/r:first", "/report/r:first?page=1", "/actor/a:sons", "/add", askedToll} {
		check(path, "dark", colours, 1280, 720, 1)
	}
	for _, path := range []string{"/?view=both", "/incident/i:market", "/report/r:first", "/report/r:first?page=1", "/warnings", "/claims", "/reports", "/actors", "/actor/a:sons", "/brief", "/search?q=marsa", "/add", askedToll} {
		check(path, "light", everything, 640, 360, 2) // 1280 × 720 at 200 %
	}
}
