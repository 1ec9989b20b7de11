package plaintext

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dateline-project/dateline/intake/furniture"
	"github.com/dateline-project/dateline/intake/stamp"
)

// maxHead is how many paragraphs at the top can be masthead, title, byline and date line.
const maxHead = 8

// readHead takes masthead, title, bylines and date lines off the top and
// returns the text below. Where everything looks like a heading, as in a list
// of notes, nothing is taken off.
func (a *Article) readHead(paragraphs []string, order stamp.Order) []string {
	var headings []string
	i := 0
	for ; i < min(len(paragraphs), maxHead); i++ {
		p := strings.TrimLeft(paragraphs[i], "# ")
		if b, ok := furniture.ParseByline(p, order); ok {
			a.add(b)
			continue
		}
		if p == a.Title {
			continue
		}
		if len(headings) == 3 || !isHeading(p) || isSection(p, paragraphs[i+1:]) {
			break
		}
		headings = append(headings, p)
	}
	if i == len(paragraphs) && len(headings) > 0 {
		return paragraphs
	}
	return append(a.name(headings), paragraphs[i:]...)
}

// add takes over what a byline says, unless something above it said so already.
func (a *Article) add(b furniture.Byline) {
	for _, name := range b.Authors {
		if !slices.Contains(a.Authors, name) {
			a.Authors = append(a.Authors, name)
		}
	}
	if a.Outlet == "" {
		a.Outlet = b.Outlet
	}
	if a.Credit == "" {
		a.Credit = b.Credit
	}
	if a.Printed == "" {
		a.Printed = b.Day
	}
}

// name tells masthead from title among the headings above the text and returns
// those that are neither, such as a line below the title. A masthead comes
// first, or second where the first is plainly none.
func (a *Article) name(headings []string) []string {
	if a.Outlet == "" {
		at := slices.IndexFunc(headings, furniture.IsMasthead)
		if at > 1 || at < 0 {
			at = -1
			if len(headings) > 0 && (a.Title != "" || len(headings) > 1) && furniture.IsOutletName(headings[0]) {
				at = 0
			}
		}
		if at >= 0 {
			a.Outlet = furniture.CleanOutlet(headings[at])
			headings = slices.Delete(slices.Clone(headings), at, at+1)
		}
	} else if len(headings) > 0 && strings.EqualFold(furniture.CleanOutlet(headings[0]), a.Outlet) {
		headings = headings[1:]
	}
	if a.Title == "" && len(headings) > 0 {
		a.Title = headings[0]
		headings = headings[1:]
	}
	return headings
}

var (
	inside  = regexp.MustCompile(`\pL{2}[.!?…][”"’')\]]* \p{Lu}`)
	monitor = regexp.MustCompile(`^[(\[]|^Text of report\b|^Q[.:] `)
)

// isHeading reports whether a paragraph is a line above the text: short, one
// sentence at most, and without a sentence's end.
func isHeading(p string) bool {
	return utf8.RuneCountInString(p) <= 200 && isTitle(p) && !inside.MatchString(p) && !monitor.MatchString(p)
}

// isSection tells the first of a text's own subheadings from its title: a
// question where more questions head the parts below, or a word or two that
// name no publication.
func isSection(p string, below []string) bool {
	if strings.HasSuffix(p, "?") {
		return slices.ContainsFunc(below, func(q string) bool { return strings.HasSuffix(q, "?") && isHeading(q) })
	}
	return len(strings.Fields(p)) < 3 && !furniture.IsOutletName(p) || slices.Contains(openings, strings.ToLower(p))
}

// openings head the first part of situation reports and explainers.
var openings = []string{"highlights", "key points", "summary", "overview", "background", "situation overview", "what happened"}

var sentenceEnd = regexp.MustCompile(`[.,;:…][”"’')\]]*$`)

// isTitle tells a title from the first sentence of the text: it does not end as
// a sentence does, or else nearly every longer word has a capital.
func isTitle(line string) bool {
	line = strings.TrimSpace(line)
	if line == "" {
		return false
	}
	if !sentenceEnd.MatchString(line) {
		return len(strings.Fields(line)) <= 30
	}
	long, capitals := 0, 0
	for _, w := range strings.Fields(line) {
		w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
		if utf8.RuneCountInString(w) < 4 {
			continue
		}
		long++
		if first, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(first) {
			capitals++
		}
	}
	return long >= 3 && long <= 30 && capitals*10 >= long*9 && strings.IndexFunc(line, unicode.IsLower) >= 0
}
