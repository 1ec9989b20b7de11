package reconcile

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold makes names and words comparable: lower case, no accents, every run of
// other signs one space, no possessive s.
func fold(s string) string {
	s = strings.NewReplacer("’", "'", "ʼ", "'").Replace(s)
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'':
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	words := strings.Fields(b.String())
	for i, w := range words {
		words[i] = strings.ReplaceAll(strings.TrimSuffix(strings.Trim(w, "'"), "'s"), "'", "")
	}
	return strings.Join(words, " ")
}

func sortedKeys(set map[string]bool) []string { return slices.Sorted(maps.Keys(set)) }
