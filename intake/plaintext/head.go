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
	var headings, aside, placed []string
	titled := a.Title != ""
	i := 0
	for ; i < min(len(paragraphs), maxHead); i++ {
		p := strings.TrimLeft(paragraphs[i], "# ")
		if b, ok := furniture.ParseByline(p, order); ok {
			if !period.MatchString(p) || !dated(paragraphs[i+1:], order) { // what a bulletin covers is not when it came out
				a.add(b)
			}
			if b.Placed {
				placed = append(placed, p)
			}
			continue
		}
		if p == a.Title {
			continue
		}
		if len(headings) == 1 && isTown(p) && dated(paragraphs[i+1:], order) {
			aside = append(aside, p)
			continue
		}
		if !isHeading(p) && !((len(headings) == 1 || i == 0) && isLongTitle(p)) || len(headings) == 3 || titled && (a.Outlet != "" || len(headings) > 0) {
			break
		}
		if len(headings) == 0 && a.Outlet == "" && !a.canBeMasthead(p) && isSection(p, paragraphs[i+1:]) && !dated(paragraphs[i+1:], order) && !signed(paragraphs[i+1:], order) {
			break
		}
		headings = append(headings, p)
	}
	if i == len(paragraphs) && len(headings) > 0 {
		return paragraphs
	}
	return slices.Concat(placed, a.name(headings), aside, paragraphs[i:])
}

// canBeMasthead reports whether the first heading can name an outlet: below a
// title from the file's header a body's name will do.
func (a *Article) canBeMasthead(p string) bool {
	return !slices.Contains(openings, strings.ToLower(p)) && (furniture.IsOutletName(p) || a.Title != "" && furniture.IsBodyName(p))
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
	if !a.dated() {
		a.Printed, a.Numbers = b.Day, b.Printed
	}
}

// name tells masthead from title among the headings above the text and returns
// those that are neither, such as a line below the title.
func (a *Article) name(headings []string) []string {
	if at := a.masthead(headings); at >= 0 {
		a.Outlet = furniture.CleanOutlet(headings[at])
		headings = slices.Delete(slices.Clone(headings), at, at+1)
	}
	at := 0
	if len(headings) > 1 && isSignature(headings[0]) && isHeadline(headings[1]) {
		at = 1
	}
	if a.Title == "" && len(headings) > at && (a.Outlet != "" && len(strings.Fields(headings[at])) > 1 || len(strings.Fields(headings[at])) > 2) {
		a.Title = headings[at]
		headings = slices.Delete(slices.Clone(headings), at, at+1)
	}
	return headings
}

// maxSignature is how many words name who wrote a report, and where.
const maxSignature = 5

// isHeadline reports whether a line is too long for a signature and one of news, not the
// number and day of a release.
func isHeadline(p string) bool {
	return len(strings.Fields(p)) > maxSignature && !strings.Contains(p, ". ") && !strings.Contains(p, " / ")
}

// isSignature reports whether a line above a title can be the town or the writer below a
// masthead: "Bujumbura", "Amade Chaúque, Nangade", "Cali. By Ana Ruiz".
func isSignature(p string) bool {
	words := strings.Fields(p)
	return len(words) <= maxSignature && strings.ToUpper(p) != p && !slices.ContainsFunc(words, func(w string) bool {
		first, _ := utf8.DecodeRuneInString(w)
		return !unicode.IsUpper(first)
	})
}

// masthead returns which of the headings is the outlet's name; -1 for none. It
// is the first that has a word of mastheads, of the first two; or else the
// first, where another heading below it, or the file's header, can be the title.
func (a *Article) masthead(headings []string) int {
	if len(headings) == 0 || a.Outlet != "" && !strings.EqualFold(furniture.CleanOutlet(headings[0]), a.Outlet) {
		return -1
	}
	if at := slices.IndexFunc(headings, furniture.IsMasthead); at == 0 || at == 1 {
		return at
	}
	first := headings[0]
	switch {
	case a.Title == "" && len(headings) < 2:
		return -1
	case furniture.IsOutletName(first):
		return 0
	case furniture.IsBodyName(first) && (a.Title != "" || !furniture.IsBodyName(headings[1]) || len(first) > len(headings[1])):
		return 0
	}
	return -1
}

var (
	inside  = regexp.MustCompile(`\pL{2}[.!?…][”"’')\]]* \p{Lu}`)
	period  = regexp.MustCompile(`\b\d{1,2}(?: \pL+)?(?: to |\s?[-–]\s?)\d{1,2} \pL+ \d{4}`)
	monitor = regexp.MustCompile(`^[(\[]|^Text of report\b|^Q[.:] `)
)

// isHeading reports whether a paragraph is a line above the text: short, one
// sentence at most, and without a sentence's end.
func isHeading(p string) bool {
	return utf8.RuneCountInString(p) <= 200 && isTitle(p) && !inside.MatchString(p) && !monitor.MatchString(p)
}

// isLongTitle reports whether a paragraph at the top or below a masthead can be a
// title of two sentences: "Who struck the port? Three answers".
func isLongTitle(p string) bool {
	return utf8.RuneCountInString(p) <= 120 && isTitle(p) && !monitor.MatchString(p)
}

// isSection tells the first of a text's own subheadings from its title: a
// question where more questions head the parts below, or a word or two that
// name no publication.
func isSection(p string, below []string) bool {
	if strings.HasSuffix(p, "?") {
		return slices.ContainsFunc(below, func(q string) bool { return strings.HasSuffix(q, "?") && isHeading(q) })
	}
	return len(strings.Fields(p)) < 3 || slices.Contains(openings, strings.ToLower(p))
}

// isTown reports whether a line below a masthead can be the outlet's town:
// "Washington, D.C.".
func isTown(p string) bool { return strings.Contains(p, ", ") && len(strings.Fields(p)) <= 4 }

// dated reports whether a date line comes next, as below a masthead, or behind
// a line that can be the outlet's town.
func dated(below []string, order stamp.Order) bool {
	for _, p := range below[:min(len(below), 2)] {
		if b, ok := furniture.ParseByline(p, order); ok && b.Dated {
			return true
		}
		if !isTown(p) {
			break
		}
	}
	return false
}

// signed reports whether a line comes next that says who wrote what is below, as
// it stands under a title and under no section's heading.
func signed(below []string, order stamp.Order) bool {
	if len(below) == 0 {
		return false
	}
	_, ok := furniture.ParseByline(below[0], order)
	return ok
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
