package discretion

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
)

// block stands for one code point of a name.
const block = '█'

// Veil hides the names of private people of one casebook. The zero Veil hides
// nothing.
type Veil struct {
	reports map[string]*page
}

// page is what is hidden of one report.
type page struct {
	text  []rune   // with the names blacked out
	names []string // longest first
}

// Over returns the veil over all that the reports of a casebook note as names
// of private people.
func Over(book *dateline.Casebook) Veil {
	v := Veil{map[string]*page{}}
	for _, r := range book.Reports {
		if len(r.Private) > 0 {
			v.reports[r.ID] = pageOf(r)
		}
	}
	return v
}

func pageOf(r dateline.Report) *page {
	p := &page{text: []rune(r.Text)}
	for _, name := range r.Private {
		for i := max(0, name.Start); i < min(name.End, len(p.text)); i++ {
			p.text[i] = block
		}
		if name.Text != "" && !slices.Contains(p.names, name.Text) {
			p.names = append(p.names, name.Text)
		}
	}
	slices.SortStableFunc(p.names, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	return p
}

// Span returns the span as it reads behind the veil.
func (v Veil) Span(report string, s dateline.Span) dateline.Span {
	if p := v.reports[report]; p != nil && 0 <= s.Start && s.Start <= s.End && s.End <= len(p.text) {
		s.Text = string(p.text[s.Start:s.End])
	}
	return s
}

// Words returns words taken from a report, such as its title or whom it names
// as a target, as they read behind the veil.
func (v Veil) Words(report, words string) string {
	if p := v.reports[report]; p != nil {
		for _, name := range p.names {
			words = blackedOut(words, name)
		}
	}
	return words
}

// blackedOut hides a name wherever it stands as whole words.
func blackedOut(words, name string) string {
	if !strings.Contains(words, name) {
		return words
	}
	text, sought := []rune(words), []rune(name)
	inside := func(i int) bool {
		return i >= 0 && i < len(text) && (unicode.IsLetter(text[i]) || unicode.IsDigit(text[i]))
	}
	for at := 0; at+len(sought) <= len(text); at++ {
		end := at + len(sought)
		if slices.Equal(text[at:end], sought) && !inside(at-1) && !inside(end) {
			for i := at; i < end; i++ {
				text[i] = block
			}
		}
	}
	return string(text)
}

// Title returns a title as it reads behind the veil. Headlines call people by
// their last names, where the text has them in full.
func (v Veil) Title(report, title string) string {
	if p := v.reports[report]; p != nil {
		for _, name := range p.names {
			title = blackedOut(title, name)
			if parts := strings.Fields(name); len(parts) > 1 {
				title = blackedOut(title, parts[len(parts)-1])
			}
		}
	}
	return title
}

// hides reports whether all of a stretch lies behind the veil.
func (v Veil) hides(s dateline.ReportSpan) bool {
	hidden := v.Span(s.Report, s.Span).Text
	return hidden != "" && strings.Trim(hidden, string(block)) == ""
}
