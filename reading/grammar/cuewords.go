package grammar

import (
	"github.com/dateline-project/dateline/prose"
)

// CueWords lists the lower-case words of a sentence that are asked for, and the
// token of each.
func CueWords(s *prose.Sentence, asked func(prose.Token) bool) (lower []string, at []int) {
	for i, t := range s.Tokens {
		if asked(t) {
			lower, at = append(lower, t.Lower), append(at, i)
		}
	}
	return lower, at
}
