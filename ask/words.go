package ask

import (
	"strings"

	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
)

// lexicon knows which words mean the same in questions, by their stems.
type lexicon struct {
	meaning map[string][]*codebook.AskedFor
	empty   map[string]bool
}

func lexiconOf(cb *codebook.Codebook) *lexicon {
	l := &lexicon{meaning: map[string][]*codebook.AskedFor{}, empty: map[string]bool{}}
	for _, a := range cb.Questions.All() {
		for _, w := range a.Words {
			if a.Means == "nothing" {
				l.empty[w] = true
			} else {
				l.meaning[stem(w)] = append(l.meaning[stem(w)], a)
			}
		}
	}
	return l
}

// keys returns the stem of a folded word and, marked so that they cannot be
// taken for stems, its meanings.
func (l *lexicon) keys(word string) []string {
	s := stem(word)
	keys := []string{s}
	for _, a := range l.meaning[s] {
		keys = append(keys, "="+a.Means)
	}
	return keys
}

// add puts the keys of a text into a set.
func (l *lexicon) add(set map[string]bool, text string) {
	for _, w := range gazetteer.Words([]rune(text)) {
		for _, k := range l.keys(w.Folded) {
			set[k] = true
		}
	}
}

var numberWords = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
		seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen dozens
		no none nobody several few both another single`) {
		set[w] = true
	}
	return set
}()

// number reports whether a folded word is a number of something.
func number(word string) bool {
	return numberWords[word] || word != "" && word[0] >= '0' && word[0] <= '9'
}
