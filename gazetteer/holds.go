package gazetteer

import "strings"

// HoldsWords reports whether one folded name has every word of another, in order:
// "adnan abu walid" those of "adnan walid".
func HoldsWords(long, short string) bool {
	words := strings.Fields(short)
	for _, w := range strings.Fields(long) {
		if len(words) > 0 && w == words[0] {
			words = words[1:]
		}
	}
	return len(words) == 0
}
