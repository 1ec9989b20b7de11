package ask

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
)

// lexicon knows which words mean the same in questions, by their stems.
type lexicon struct {
	meaning map[string][]meant
	empty   map[string]bool
	verbs   map[string]string // by forms that do not follow the rule, but for those that the table has
}

// meant is what words of a stem mean. Where the table has only the one who does
// something ("fighter", not "fight"), other words of that stem mean something else.
type meant struct {
	*codebook.AskedFor
	doer bool
}

func lexiconOf(cb *codebook.Codebook) *lexicon {
	l := &lexicon{meaning: map[string][]meant{}, empty: map[string]bool{}, verbs: cb.Triggers.Irregular()}
	for _, a := range cb.Questions.All() {
		for _, w := range a.Words {
			delete(l.verbs, w)
			if a.Means == "nothing" {
				l.empty[w] = true
				continue
			}
			s := stems(w)
			same := func(o string) bool { return !doer(o) && stems(o) == s }
			l.meaning[s] = append(l.meaning[s], meant{a, doer(w) && !slices.ContainsFunc(a.Words, same)})
		}
	}
	return l
}

// doer reports whether a word is that for one who does something, or more.
func doer(word string) bool {
	word = strings.TrimSuffix(word, "s")
	return strings.HasSuffix(word, "er") && !strings.HasSuffix(stem(word), "er")
}

// means returns the rows of the table for a word.
func (l *lexicon) means(word string) []*codebook.AskedFor {
	var rows []*codebook.AskedFor
	for _, m := range l.meaning[l.stem(word)] {
		if !m.doer || doer(word) {
			rows = append(rows, m.AskedFor)
		}
	}
	return rows
}

// stem is what the forms of a word have in common.
func (l *lexicon) stem(word string) string {
	if verb := l.verbs[word]; verb != "" {
		word = verb
	}
	return stem(word)
}

// keys returns the stem of a folded word and, marked so that they cannot be
// taken for stems, its meanings.
func (l *lexicon) keys(word string) []string {
	keys := []string{l.stem(word)}
	for _, a := range l.means(word) {
		keys = append(keys, "="+a.Means)
	}
	return keys
}

// cues are the meanings of the words for relations.
func (l *lexicon) cues(relations []dateline.Relation) []string {
	var cues []string
	for _, rows := range l.meaning {
		for _, a := range rows {
			if slices.ContainsFunc(a.Relations, func(r dateline.Relation) bool { return slices.Contains(relations, r) }) {
				cues = union(cues, []string{"=" + a.Means})
			}
		}
	}
	return cues
}

// at returns what a word means, alone and with the next one.
func (l *lexicon) at(words []gazetteer.Word, i int) []*codebook.AskedFor {
	return slices.Concat(l.means(words[i].Folded), l.phrase(words, i))
}

// phrase returns what a word and the next one mean together.
func (l *lexicon) phrase(words []gazetteer.Word, i int) []*codebook.AskedFor {
	if i+1 >= len(words) {
		return nil
	}
	var rows []*codebook.AskedFor
	for _, m := range l.meaning[l.stem(words[i].Folded)+" "+stem(words[i+1].Folded)] {
		rows = append(rows, m.AskedFor)
	}
	return rows
}

// keysAt returns the keys of a word that stands among others.
func (l *lexicon) keysAt(words []gazetteer.Word, i int) []string {
	keys := []string{l.stem(words[i].Folded)}
	if n := numeral(words, i); n != "" && n != keys[0] {
		keys = append(keys, n)
	}
	for _, a := range l.at(words, i) {
		keys = union(keys, []string{"=" + a.Means})
	}
	return keys
}

// add puts the keys of a text into a set.
func (l *lexicon) add(set map[string]bool, text string) {
	words := gazetteer.Words([]rune(text))
	for i := range words {
		for _, k := range l.keysAt(words, i) {
			set[k] = true
		}
	}
}

// addSentence puts the keys of a sentence into a set. A word inside a name means
// nothing besides: the Command of "the US Africa Command" leads nobody. In capitals
// nothing tells a name.
func (l *lexicon) addSentence(set map[string]bool, text string, capitals bool) {
	runes := []rune(text)
	words := gazetteer.Words(runes)
	great := func(i int) bool { return i > 0 && i < len(words) && unicode.IsUpper(runes[words[i].Start]) }
	for i, w := range words {
		if n := numeral(words, i); n != "" {
			set[n] = true
		}
		if !capitals && great(i) && great(i-1) && words[i-1].End+1 == w.Start {
			set[stem(w.Folded)] = true
			continue
		}
		for _, k := range l.keysAt(words, i) {
			set[k] = true
		}
	}
}

var numberWords = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
		seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen dozens
		no none nobody several few both another single second third fourth fifth sixth seventh eighth ninth tenth`) {
		set[w] = true
	}
	return set
}()

// numerals are the small numbers by their words.
var numerals = func() map[string]int {
	values := map[string]int{}
	for n, w := range strings.Fields(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
		seventeen eighteen nineteen twenty`) {
		values[w] = n + 1
	}
	for n, w := range strings.Fields("thirty forty fifty sixty seventy eighty ninety") {
		values[w] = 10 * (n + 3)
	}
	return values
}()

// numeral is the number that a word, with the next one, is in figures: 38 for
// "thirty-eight"; nothing for other words.
func numeral(words []gazetteer.Word, i int) string {
	n := numerals[words[i].Folded]
	if n >= 20 && i+1 < len(words) && words[i+1].Start == words[i].End+1 {
		if more := numerals[words[i+1].Folded]; more < 10 {
			n += more
		}
	}
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// number reports whether a folded word is a number of something.
func number(word string) bool {
	return numberWords[word] || word != "" && word[0] >= '0' && word[0] <= '9'
}
