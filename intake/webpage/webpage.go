// Package webpage reads the article out of a saved web page.
//
// It knows JSON-LD, OpenGraph and the other places in which pages declare
// themselves, the furniture of news sites, and that a page's dates are local to
// its outlet; it refuses to take a date of modification or a copyright year for
// the date of publication. The stamp 2019-01-18T03:15:00Z on a page that prints
// "Thursday 17 January 2019, 10:15 p.m." is of the 17th.
//
// It is the only package that imports go-trafilatura, whose own reader of dates
// go.mod replaces by webpage/htmldate.
package webpage

import (
	"fmt"
	"strings"

	"github.com/go-shiori/dom"
	"golang.org/x/net/html"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/intake/charset"
	"github.com/dateline-project/dateline/intake/furniture"
	"github.com/dateline-project/dateline/intake/stamp"
)

// Article is a report as its page shows it; what the page does not show is empty.
type Article struct {
	Title, Outlet, URL, Language string
	Authors                      []string
	Credit                       string // the agency or outlet that the text is taken from
	Published                    dateline.Published
	Paragraphs                   []string
	Cut                          bool // the page ends in the middle of a tag
}

// Parse reads clean text holding a page. address is where the page was saved
// from, if that is known. An error means that the page's markup cannot be read
// at all; a page without an article gives one without paragraphs.
func Parse(page, address string) (Article, error) {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return Article{}, fmt.Errorf("reading the page's markup: %w", err)
	}
	meta := readMetadata(doc)
	a := Article{URL: firstOf(meta.url, address), Language: meta.language, Cut: isCut(page)}
	a.Outlet, a.Title = meta.names()
	a.Authors, a.Credit = furniture.SplitAuthors(meta.authors)

	if before, rest := ownTitle(doc, a.Title); before != "" {
		a.Title, a.Outlet = rest, firstOf(a.Outlet, furniture.CleanOutlet(before))
	}
	prune(doc)
	setLines(doc)
	order := stamp.OrderOf(textOf(doc))
	head := readHead(doc, a.Title, order)
	paragraphs, notice := furniture.ReadNotices(furniture.Tidy(body(doc)))
	a.Paragraphs = a.dropHead(paragraphs, order)
	a.Published = publication(meta, head, a.URL)
	a.addNames(head, notice)
	return a, nil
}

// addNames takes from the printed lines what the metadata does not say.
func (a *Article) addNames(head head, notice furniture.Notice) {
	if len(a.Authors) == 0 {
		a.Authors = head.authors
	}
	if a.Outlet == "" {
		a.Outlet = head.outlet
	}
	if notice.Outlet != "" && a.Outlet == "" {
		a.Outlet = notice.Outlet
	}
	a.Credit = firstOf(a.Credit, head.credit, notice.Agency)
}

// dropHead drops the title, byline and date line where the extraction kept them; a
// date line that names a place tells of the report, and stays.
func (a *Article) dropHead(paragraphs []string, order stamp.Order) []string {
	var kept []string
	for i, p := range paragraphs {
		if len(kept) == 0 && i < 6 {
			if b, ok := furniture.ParseByline(p, order); ok && !b.Placed || strings.EqualFold(p, a.Title) {
				continue
			}
		}
		kept = append(kept, p)
	}
	return kept
}

// Fragment returns the paragraphs of a piece of markup such as a feed's
// description; plain text comes back as its lines.
func Fragment(markup string) []string {
	if !strings.ContainsAny(markup, "<&") {
		return furniture.Tidy(strings.Split(charset.Clean(markup), "\n"))
	}
	doc, err := html.Parse(strings.NewReader(markup))
	if err != nil {
		return nil
	}
	prune(doc)
	return furniture.Tidy(paragraphs(dom.QuerySelector(doc, "body")))
}

// Printed returns all that a page shows, a string for each of its blocks, menus
// and adverts included; the title of its tab comes first.
func Printed(page string) []string {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return nil
	}
	return append(paragraphs(dom.QuerySelector(doc, "head title")), paragraphs(dom.QuerySelector(doc, "body"))...)
}

// Text returns the words of a piece of markup on one line: a feed's title with
// its tags and entities resolved.
func Text(markup string) string {
	return strings.Join(Fragment(markup), " ")
}

// isCut reports whether the page ends inside a tag, as a broken-off download does.
func isCut(page string) bool {
	return strings.LastIndexByte(page, '<') > strings.LastIndexByte(page, '>')
}

func firstOf(values ...string) string {
	for _, v := range values {
		if v = strings.TrimSpace(charset.Clean(v)); v != "" {
			return v
		}
	}
	return ""
}
