package ask

import "strings"

// endings are cut off words, the first that fits, with what takes their place
// and how many letters must remain.
var endings = []struct {
	ending, instead string
	remain          int
}{
	{"ies", "y", 2}, {"ied", "y", 2}, {"sses", "ss", 2}, {"ings", "", 3}, {"ing", "", 3}, {"eds", "", 3}, {"ed", "", 3},
	{"ers", "", 4}, {"er", "", 4}, {"es", "", 3}, {"ss", "ss", 0}, {"us", "us", 0}, {"is", "is", 0}, {"s", "", 2}, {"e", "", 3},
}

// stems are the stems of a phrase.
func stems(phrase string) string {
	words := strings.Fields(phrase)
	for i := range words {
		words[i] = stem(words[i])
	}
	return strings.Join(words, " ")
}

// stem is what the forms of an English word have in common, more or less:
// "bombing", "bombed" and "bombs" are all "bomb".
func stem(word string) string {
	for _, e := range endings {
		rest, ends := strings.CutSuffix(word, e.ending)
		if !ends || len(rest) < e.remain {
			continue
		}
		rest += e.instead
		if n := len(rest); e.instead == "" && n > 3 && !strings.HasPrefix(e.ending, "er") && rest[n-1] == rest[n-2] && !strings.ContainsRune("lsaeiou", rune(rest[n-1])) {
			rest = rest[:n-1] // planned, plan
		}
		return strings.TrimSuffix(rest, "e")
	}
	return word
}
