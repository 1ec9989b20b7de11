package workbench_test

import (
	"testing"

	"github.com/go-rod/rod/lib/proto"

	"github.com/dateline-project/dateline/workbench"
)

// On paper there is nothing to click, and what a page is about stands on it.
func TestPrintedInABrowser(t *testing.T) {
	book := newBook()
	page, _ := browser(t, workbench.Desk{Name: "test.db", Book: book, Ask: answers, Add: (&shelf{book: book}).add})
	page.MustSetViewport(720, 1000, 1, false) // A4 without its margins
	if err := (proto.EmulationSetEmulatedMedia{Media: "print"}).Call(page); err != nil {
		t.Fatal(err)
	}
	origin := page.MustEval(`() => location.origin`).Str()
	for path, words := range map[string]string{
		"/":                  "Marsa market",
		"/incident/i:market": "The reports disagree",
		"/report/r:first":    "The Harbour Post",
		"/actor/a:sons":      "Sons of the Shore",
		"/brief":             "The whole casebook",
		"/claims":            "about 300 fighters",
		"/warnings":          "The embassy",
		askedToll:            "How many people were killed in attacks by the Sons of the Shore?",
	} {
		page.MustNavigate(origin + path).MustWaitLoad()
		if !page.MustEval(`words => document.body.innerText.includes(words)`, words).Bool() {
			t.Errorf("%s: the paper does not say %q", path, words)
		}
		for what, selector := range map[string]string{
			"the menu":                   "header nav",
			"a button":                   "button",
			"a field":                    "input",
			"a step of a picture":        ".steps a",
			"a “why” that is not open":   ".why:not([open])",
			"what only a pointer can do": ".act",
		} {
			if page.MustEval(`selector => [...document.querySelectorAll(selector)].some(e => e.checkVisibility())`, selector).Bool() {
				t.Errorf("%s: %s is on the paper", path, what)
			}
		}
		if bare := page.MustEval(`() => [...document.querySelectorAll('.tolls a.words, figcaption > a[href*="#s"], .account h3 a, .brief blockquote a')].find(a => a.checkVisibility() && getComputedStyle(a, '::after').content !== '" ' + a.getAttribute('href') + '"')?.outerHTML ?? ''`).Str(); bare != "" {
			t.Errorf("%s: words are on the paper without where they stand: %s", path, bare)
		}
		if over := page.MustEval(`() => document.documentElement.scrollWidth - innerWidth`).Int(); over > 0 {
			t.Errorf("%s: %d pixels wider than the paper", path, over)
		}
	}
}
