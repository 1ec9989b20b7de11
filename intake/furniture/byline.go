package furniture

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/intake/stamp"
)

// Byline is what a line above or below the text says about who wrote it, for
// whom and when. Fields that the line does not give are empty.
type Byline struct {
	Authors []string
	Outlet  string       // "By … for The Recorder", "THE RECORDER -- 03/09/2019"
	Credit  string       // whom the text is taken from: "From The Recorder", an agency
	Day     dateline.Day // a printed date of publication
	Dated   bool         // the line is a date line, even where Day is not settled
	Printed string       // the date of the line, where it is written with numbers alone
	Placed  bool         // a place stands before the date: "TRUJILLO, Honduras, Friday, March 28, 2025"
}

var (
	by        = lazily(`^(?:[Bb]y|BY|Von|Por|Par|Di|Written by|Story by|Reported by|Text by)[: ]\s*(.+)$`)
	from      = lazily(`^(?:From|FROM|Source|SOURCE|Courtesy|Originally published (?:by|in|on)):?\s+(.+)$`)
	bullet    = lazily(`^[-–—•*]\s+(?:[Bb]y\s+|BY\s+)?(.+)$`)
	divider   = lazily(`\s+[|·•–—/]\s+|\s+--?\s+|\s{2,}|\s*[|]\s*|\t`)
	nameEnd   = lazily(`\s+(?:for|in|at|on|for the|reporting from|from)\s+|,\s+`)
	forOutlet = lazily(`\s+for\s+(.+)$`)
	nameJoin  = lazily(`\s*,\s*(?:and\s+)?|\s+(?:and|AND|&|und|y|et|e|with)\s+|\s*/\s*`)
)

// maxByline is the longest line, in bytes, that is taken for a byline or date line.
const maxByline = 160

// ParseByline reads a line that names authors, outlet, source or day and says
// nothing else. Order settles dates of numbers alone. ok is false for a line of
// the text itself, such as "By 2018, it had spread."
func ParseByline(line string, order stamp.Order) (Byline, bool) {
	line = strings.TrimSpace(line)
	if line == "" || len(line) > maxByline {
		return Byline{}, false
	}
	if m := from().FindStringSubmatch(line); m != nil && isName(beforePlace(m[1]), 7) {
		return Byline{Credit: beforePlace(m[1])}, true
	}
	if m := by().FindStringSubmatch(line); m != nil {
		if b, ok := byAuthors(m[1], order); ok {
			return b, true
		}
	}
	if m := bullet().FindStringSubmatch(line); m != nil {
		if authors := splitNames(m[1]); len(authors) > 0 {
			return Byline{Authors: authors}, true
		}
	}
	return dateLine(line, order)
}

// DoubledByline reads the scraped form "- Ana Ruiz Ana Ruiz is a reporter", in
// which a press reader sets the author's name before the author's note.
func DoubledByline(line string) (author string, ok bool) {
	m := bullet().FindStringSubmatch(line)
	if m == nil {
		return "", false
	}
	fields := strings.Fields(m[1])
	for n := min(6, len(fields)/2); n >= 1; n-- {
		if slices.Equal(fields[:n], fields[n:2*n]) && isName(strings.Join(fields[:n], " "), 6) {
			return strings.Join(fields[:n], " "), true
		}
	}
	return "", false
}

// byAuthors reads what follows "By": names, then perhaps outlet, place and date.
func byAuthors(rest string, order stamp.Order) (Byline, bool) {
	var b Byline
	if dates := stamp.Find(rest, order); len(dates) > 0 {
		b.date(dates[0], rest)
		rest = rest[:dates[0].Start]
	}
	first := divider().Split(strings.TrimRight(rest, " |·–—-,"), 2)[0]
	if a := Agency(first); a != "" {
		b.Credit = a
		return b, true
	}
	if m := forOutlet().FindStringSubmatch(first); m != nil && isName(m[1], 7) {
		b.Outlet = beforePlace(m[1])
		first = strings.TrimSuffix(first, m[0])
	}
	if isStaff(first) {
		return b, true
	}
	b.Authors = splitNames(first)
	b.Authors = slices.DeleteFunc(b.Authors, func(name string) bool {
		if a := Agency(name); a != "" {
			b.Credit = a
			return true
		}
		return isStaff(name)
	})
	return b, len(b.Authors) > 0 || b.Credit != ""
}

// date takes over a date of the line.
func (b *Byline) date(p stamp.Printed, line string) {
	b.Dated, b.Day = true, p.Day
	if p.Numbers {
		b.Printed = line[p.Start:p.End]
	}
}

// splitNames returns the names that s lists, without a place behind the last;
// nil where s is no list of names.
func splitNames(s string) []string {
	var names []string
	for i, part := range nameJoin().Split(s, -1) {
		part = strings.Trim(nameEnd().Split(part, 2)[0], " .")
		if !isName(part, 5) {
			if i == 0 {
				return nil
			}
			break
		}
		if i > 0 && len(strings.Fields(part)) == 1 && !strings.Contains(s, " and ") {
			break // "Ana Ruiz, Lima"
		}
		names = append(names, personCase(part))
	}
	return names
}

// SplitAuthors returns the people named in an author field of metadata. Staff
// desks and agencies are nobody's name and are left out; agency gives the first
// agency among them.
func SplitAuthors(fields []string) (authors []string, agency string) {
	for _, field := range fields {
		field = strings.TrimSpace(field)
		if m := by().FindStringSubmatch(field); m != nil {
			field = m[1]
		}
		for _, name := range nameJoin().Split(divider().Split(field, 2)[0], -1) {
			name = strings.TrimSpace(nameEnd().Split(name, 2)[0])
			if a := Agency(name); a != "" {
				if agency == "" {
					agency = a
				}
				continue
			}
			if isName(name, 6) && len(strings.Fields(name)) > 1 && !isStaff(name) && !IsMasthead(name) && !slices.Contains(authors, name) {
				authors = append(authors, personCase(name))
			}
		}
	}
	return authors, agency
}

var staff = lazily(`(?i)\b(?:(?:news)?desk|newsroom|staff|editors?|editorial|correspondents?|reporters?|writers?|bureau|team|admin|agenc(?:y|ies)|redacci[oó]n|r[ée]daction|web)\b`)

func isStaff(s string) bool { return staff().MatchString(s) }

// particles are the small words inside names of people, papers and places.
var particles = words("de la le el al del der den des da das do dos di du van von bin ibn bint ag ould of the and for in on & y e et und ul ur")

// isName reports whether every word of s begins with a capital, particles
// aside, and s has at most limit words and no digit.
func isName(s string, limit int) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > limit || strings.ContainsAny(s, ".!?;:|\"“”") && !initials().MatchString(s) {
		return false
	}
	named := false
	for _, f := range fields {
		switch {
		case strings.ContainsAny(f, "0123456789"):
			return false
		case particles[f]:
		case strings.IndexFunc(f, unicode.IsUpper) < 0 && !isCaseless(f):
			return false
		default:
			named = true
		}
	}
	return named
}

var initials = lazily(`^(?:[^.!?;:|"“”]|\b(?:\p{Lu}|Jr|Sr|Dr|St|Lt|Col|Gen)\.)*$`)

// isCaseless reports whether the word is of a script without capitals.
func isCaseless(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsLower(r) }) < 0 && strings.IndexFunc(word, unicode.IsLetter) >= 0
}
