package grammar

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
)

// PlaceAndDay is where a report's dateline stands, "KABUL, Aug 26 (Reuters) —",
// in code points; it ends at 0 where there is none.
type PlaceAndDay struct{ Start, End int }

// Has reports whether a code point is of the dateline.
func (d PlaceAndDay) Has(at int) bool { return d.Start <= at && at < d.End }

// Begins is where a sentence begins to tell something: behind the dateline.
func (p *Page) Begins(s *prose.Sentence) int {
	if s.Start < p.Dateline.End && p.Dateline.Start < s.End {
		return min(p.Dateline.End, s.End)
	}
	return s.Start
}

// partDateline takes the phrases of the dateline out of its sentence, of which they
// are no part: in "QUETTA, May 3 (Wire) — Gunmen shot" Quetta shoots nobody.
func (p *Page) partDateline() {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		s.Chunks = slices.DeleteFunc(s.Chunks, func(c prose.Chunk) bool { return p.Dateline.Has(s.Tokens[c.First].Start) })
	}
}

// datelineOf finds the dateline of a text: before its first sentence, which may
// stand under headings. One that is not written in capitals is a capital, where
// reporters sit: other towns are where it happened.
func datelineOf(t *prose.Text, capital func(string) bool) PlaceAndDay {
	for i, s := range t.Sentences {
		if i > 0 && s.Paragraph == t.Sentences[i-1].Paragraph {
			continue
		}
		if length := datelineEnd(t.Runes[s.Start:], capital); length > 0 {
			end := s.Start + length
			upper := unicode.IsUpper(t.Runes[s.Start+1]) || strings.ContainsRune(t.Cut(s.Start, end), ',')
			wire := i == 0 && upper && t.Runes[end-1] != ':' && t.Runes[end-1] != '.' // dashes stand in later paragraphs of telegrams too
			if wire || !opensAgain(t, i, capital) {
				return PlaceAndDay{s.Start, end}
			}
		}
		if !s.Heading {
			break
		}
	}
	return PlaceAndDay{}
}

// opensAgain reports whether a paragraph behind that of sentence i opens with a
// place and a day as well: then each tells something of its own.
func opensAgain(t *prose.Text, i int, capital func(string) bool) bool {
	for k := i + 1; k < len(t.Sentences); k++ {
		if s := t.Sentences[k]; s.Paragraph != t.Sentences[k-1].Paragraph && datelineEnd(t.Runes[s.Start:], capital) > 0 {
			return true
		}
	}
	return false
}

// headingDay is the last day that the title of a report, or a heading at the top of its
// text, names with its year: that of "BULLETIN OF FEBRUARY-MARCH 2024". Empty where they
// name none.
func (p *Page) headingDay() (day dateline.Day) {
	headings := []string{string(p.Report.Title)}
	for _, s := range p.Text.Sentences {
		if !s.Heading {
			break
		}
		headings = append(headings, p.Text.Cut(s.Start, s.End))
	}
	for _, heading := range headings {
		for _, t := range p.Book.Calendar.Find(heading, when.Reference{}) {
			if t.Kind == when.KindDate && len(t.Dates) > 0 && t.Dates[0].Precision.Coarseness() <= dateline.PrecisionMonth.Coarseness() {
				day = max(day, t.Dates[0].End)
			}
		}
	}
	return day
}

// datelineEnd returns where a paragraph begins behind a dateline such as "KABUL,
// Aug 26 (Reuters) —", "QUETTA:", "Goma, 11 May 2021." or "Cairo —"; 0 where there
// is none.
func datelineEnd(text []rune, capital func(string) bool) int {
	for i, r := range text {
		switch {
		case r == '\n' && dayLine.MatchString(string(text[:i])):
			return i
		case i > 90 || r == '\n' || i == 0 && !unicode.IsUpper(r) && r != '(' && r != '[':
			return 0
		case r == '—' || r == '–' || r == '-' && i+1 < len(text) && (text[i+1] == '-' || text[i+1] == ' ' && text[i-1] == ' '):
			if i >= 3 && unicode.IsUpper(text[1]) || strings.ContainsRune(string(text[:i]), ',') && i < 60 {
				return i + 1
			}
			if spaced := i > 2 && i+3 < len(text) && text[i-1] == ' ' && text[i+1] == ' ' && (unicode.IsUpper(text[i+2]) || text[i+2] == '“' || text[i+2] == '"'); spaced && capital(string(text[:i-1])) {
				return i + 1
			}
			return 0
		case r == ':' && fromSomewhere.MatchString(string(text[:i])), r == '.' && placeOnDay.MatchString(string(text[:i])):
			return i + 1
		case r == '.' && i > 3 && i+1 < len(text) && text[i+1] == ' ' && unicode.IsLower(text[i-3]):
			return 0
		}
	}
	return 0
}

var (
	// fromSomewhere is a town in capitals, with its country, a day or an agency or
	// without: "QUETTA", "IMPHAL, May 12 (EPT)", "LABWEH, Lebanon".
	fromSomewhere = regexp.MustCompile(`^\p{Lu}[\p{Lu}’'. -]{2,}(?:,\s*(?:[\pL\d][\pL\d ,.-]{1,30})?(?:\([^()\n]{2,40}\))?)?$`)
	// placeOnDay is a town and a full date, and nothing else: "Goma, 11 May 2021".
	placeOnDay = regexp.MustCompile(`^\p{Lu}[\pL’'-]+(?: \p{Lu}[\pL’'-]+){0,2},\s*(?:\d{1,2} \p{Lu}\p{Ll}+,?|\p{Lu}\p{Ll}+ \d{1,2},) \d{4}$`)
	// dayLine is a line of its own with the place and the day: "TRUJILLO, Honduras,
	// Friday, March 28, 2025", "Quetta, 21/01/2023".
	dayLine = regexp.MustCompile(`^\p{Lu}[\pL'’.-]*(?: \p{Lu}[\pL'’.-]*){0,3}(?:, [\pL'’. -]+){0,2},\s*(?:\p{Lu}\pL+day,? )?(?:\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}+,? \d{4}|\p{Lu}\p{Ll}+\.? \d{1,2}(?:st|nd|rd|th)?, \d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?:,.*)?$`)
)

// capital reports whether a name is that of a country's capital.
func (p *Page) capital(name string) bool {
	return slices.ContainsFunc(p.Book.Gazetteer.Lookup(name), func(e gazetteer.Entry) bool { return e.Sort == "capital" })
}
