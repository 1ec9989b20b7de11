package actors

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
)

// joinLetters gives a group that is called by letters alone ("STF") the name that
// they stand for: that of the one row with these letters that other reports name
// in full, in small letters too ("Isis"), or else the one name of the casebook that
// has them for its initials.
func (r *roll) joinLetters() {
	rows, initials, lettered := map[string]bearer{}, map[string][]bearer{}, map[int]bool{}
	for i, n := range r.namings {
		lettered[r.root(i)] = lettered[r.root(i)] || slices.ContainsFunc(n.Names, isLetters)
	}
	for i, n := range r.namings {
		if n.Kind == dateline.Person {
			continue
		}
		if row := r.row[r.root(i)]; row != "" {
			if _, here := rows[row]; !here {
				rows[row] = r.byFirstName(i)
			}
			continue
		}
		if lettered[r.root(i)] {
			continue
		}
		for _, name := range n.Names {
			for _, letters := range initialsOf(name) {
				if !r.holds(initials[letters], i) {
					initials[letters] = append(initials[letters], bearer{i, name})
				}
			}
		}
	}
	for i, n := range r.namings {
		if n.Kind == dateline.Person || r.row[r.root(i)] != "" || len(n.Names) != 1 {
			continue
		}
		letters := r.byFirstName(i)
		if named := r.rowsCalled(n.Names[0], rows); len(named) > 0 {
			r.joinOne(letters, named, dateline.ByLetters)
			continue
		}
		if !isLetters(n.Names[0]) {
			continue
		}
		r.joinOne(letters, initials[strings.ToLower(n.Names[0])], dateline.ByLetters)
	}
}

// rowsCalled are the rows of the codebook with these letters that reports name.
func (r *roll) rowsCalled(letters string, rows map[string]bearer) []bearer {
	if r.known == nil {
		return nil
	}
	var named []bearer
	for _, k := range r.known.Lookup(letters) {
		if b, here := rows[k.ID]; here && slices.ContainsFunc(k.Acronyms, func(a string) bool { return codebook.Fold(a) == codebook.Fold(letters) }) {
			named = append(named, b)
		}
	}
	return named
}

// isLetters reports whether a name is two to eight capitals, as an acronym is.
func isLetters(name string) bool {
	return len(name) > 1 && len(name) <= 8 && strings.IndexFunc(name, func(c rune) bool { return !unicode.IsUpper(c) }) < 0
}

// leastInitials is how many initials tell a name.
const leastInitials = 3

// initialsOf are the initials of a name of several words in small letters, with
// its small words and, where it begins with a great one, without them: those of "urban
// wing of the Free Coast Front" are not the whole's.
func initialsOf(name string) []string {
	all, great := "", ""
	for _, w := range strings.FieldsFunc(name, func(c rune) bool { return c == ' ' || c == '-' }) {
		first := []rune(w)[0]
		all += strings.ToLower(string(first))
		if unicode.IsUpper(first) {
			great += strings.ToLower(string(first))
		}
	}
	var told []string
	if first := []rune(name)[0]; unicode.IsLower(first) {
		great = ""
	}
	for _, letters := range []string{all, great} {
		if len(letters) >= leastInitials && !slices.Contains(told, letters) {
			told = append(told, letters)
		}
	}
	return told
}
