package prose

import (
	"slices"
	"strings"
)

// ChunkKind is noun group or verb group.
type ChunkKind byte

// The kinds of chunks.
const (
	NounGroup ChunkKind = 'N'
	VerbGroup ChunkKind = 'V'
)

// Chunk is a noun group ("nine Malian soldiers") or a verb group ("has been
// killed"), as indices of tokens: First to Last inclusive, Head the main word.
type Chunk struct {
	Kind              ChunkKind
	First, Last, Head int

	// Of a verb group:
	Passive    bool // "was killed"; a bare participle after a noun is passive too
	Participle bool // "killing" or "killed" without an auxiliary
	Infinitive bool // "to kill"
	Negated    bool // "did not kill"
	Modal      string
	Tense      Tense
}

// Tense is as much of it as news needs.
type Tense byte

// The tenses.
const (
	Past    Tense = 'P'
	Present Tense = 'N'
	Future  Tense = 'F'
)

// chunks groups the tokens of a sentence. Chunks do not overlap and come in
// order; a possessive 's ends a noun group.
func chunks(tokens []Token) []Chunk {
	var out []Chunk
	for i := 0; i < len(tokens); {
		if c, ok := verbGroup(tokens, i); ok {
			out = append(out, c)
			i = c.Last + 1
		} else if c, ok := nounGroup(tokens, i); ok {
			c = beforeNamedSubject(tokens, beforeSubject(tokens, c))
			out = append(out, c)
			i = c.Last + 1
		} else {
			i++
		}
	}
	return out
}

// maxBeforeNoun bounds how many words may stand before the noun that they
// belong to.
const maxBeforeNoun = 20

// nounGroup reads determiner, numbers, adjectives and nouns, to the last noun.
func nounGroup(tokens []Token, i int) (Chunk, bool) {
	if tokens[i].Tag == "PRP" || tokens[i].Tag == "EX" {
		return Chunk{Kind: NounGroup, First: i, Last: i, Head: i}, true
	}
	head := -1
	j := i
	for ; j < len(tokens) && (head >= 0 || j < i+maxBeforeNoun); j++ {
		t := tokens[j]
		switch {
		case t.Noun() || t.Tag == "FW":
			head = j
		case t.Tag == "CD" || t.Tag == "$":
			if head < j && (head < 0 || !tokens[head].Noun()) {
				head = j
			} else if head >= 0 && tokens[head].Tag != "NNP" {
				goto done
			}
		case t.Tag == "DT" || t.Tag == "PRP$" || t.Tag == "PDT" || t.Tag == "WP$":
			if j > i && head >= 0 {
				goto done
			}
		case head >= 0 && tokens[head].Noun() && relativeTime(tokens, j): // "attacks by the group last year"
			goto done
		case t.Tag == "JJ" || t.Tag == "JJR" || t.Tag == "JJS":
			if head >= 0 && tokens[head].Noun() && !nounFollows(tokens, j) {
				goto done
			}
		case t.Tag == "VBN" || t.Tag == "VBG" || t.Tag == "VBD":
			if !(nounFollows(tokens, j) && head < 0 && (j > i || adjectival(tokens, j)) && (t.Tag != "VBD")) {
				goto done
			}
		case t.Tag == "RB" || t.Tag == "IN" && t.Lower == "than":
			if head >= 0 || !numberFollows(tokens, j) || t.Lower == "ago" || t.Lower == "later" || t.Lower == "also" || t.Lower == "then" {
				goto done
			}
		case t.Lower == "and" && head >= 0 && j+1 < len(tokens) && tokens[i].Tag == "CD" && tokens[j+1].Tag == "CD" && (tokens[j-1].Tag == "JJ" || tokens[j-1].Tag == "NNP") && nounFollows(tokens, j+1):
		case slices.Contains(quantifiers, t.Lower) && numberFollows(tokens, j) && !(t.Lower == "at" && tokens[j+1].Tag == "CD") && (t.Lower != "and" && t.Lower != "or" && t.Lower != "to" || j > i && (tokens[j-1].Tag == "CD" || tokens[j-1].Lower == "up")):
		default:
			goto done
		}
	}
done:
	if head < 0 {
		return Chunk{}, false
	}
	return Chunk{Kind: NounGroup, First: i, Last: head, Head: head}, true
}

// relativeTime reports whether a time that is told from today begins at a token: "last
// year", "next Friday".
func relativeTime(tokens []Token, j int) bool {
	if w := tokens[j].Lower; w != "last" && w != "next" || tokens[j].Tag != "JJ" || j+1 >= len(tokens) {
		return false
	}
	next := tokens[j+1]
	return timeUnits[next.Lower] || days[next.Lower] && next.Text != next.Lower
}

// beforeSubject cuts a noun group that opens with a time behind a preposition, and goes on
// with the subject of the verb behind it, to the time: "On Thursday gunmen killed", "On 8
// March soldiers of the garrison raided".
func beforeSubject(tokens []Token, c Chunk) Chunk {
	next := c.Last + 1
	if c.First == 0 || tokens[c.First-1].Tag != "IN" || next >= len(tokens) {
		return c
	}
	end, head := timeEnd(tokens, c)
	if end == c.First || end == next {
		return c
	}
	finite := tokens[next].Verb() && tokens[next].Tag != "VBG" || tokens[next].Tag == "MD"
	people := tokens[c.Head].Tag == "NNS" && tokens[next].Tag == "IN" && !timeUnits[tokens[c.Head].Lower]
	exact := head > c.First || strings.HasSuffix(tokens[head].Lower, "day")
	named := exact && tokens[next].Text == "," && !slices.ContainsFunc(tokens[end:next], func(t Token) bool { return t.Tag != "NNP" }) // "On 2 May Bishop Ali Keita, whose"
	if !finite && !people && !named {
		return c
	}
	c.Last, c.Head = end-1, head
	return c
}

// beforeNamedSubject cuts a noun group of the words with which a sentence opens behind a
// preposition, and which ends in a name right before the verb, to what stands before the name:
// "In a message on its website TAK announced".
func beforeNamedSubject(tokens []Token, c Chunk) Chunk {
	next := c.Last + 1
	if c.First == 0 || tokens[0].Tag != "IN" || tokens[c.First-1].Tag != "IN" || next >= len(tokens) || tokens[next].Tag != "VBD" && tokens[next].Tag != "VBZ" && tokens[next].Tag != "MD" {
		return c
	}
	if slices.ContainsFunc(tokens[:c.First], func(t Token) bool { return t.Verb() || t.Text == "," }) {
		return c
	}
	name := c.Last
	for name > c.First && tokens[name-1].Tag == "NNP" {
		name--
	}
	if tokens[name].Tag != "NNP" || name == c.First || tokens[name-1].Tag != "NN" || tokens[c.First].Tag != "PRP$" {
		return c
	}
	c.Last, c.Head = name-1, name-1
	return c
}

// timeEnd returns where the time ends that a noun group opens with, and its main word:
// "8 March 2019", "Thursday morning", "May 2014". The group's first token where it opens
// with none.
func timeEnd(tokens []Token, c Chunk) (end, head int) {
	named := false
	for end = c.First; end <= c.Last; end++ {
		switch t := tokens[end]; {
		case days[t.Lower] && t.Text != t.Lower:
			named, head = true, end
		case dayparts[t.Lower] && named:
			head = end
		case digits(t.Text) && (named && len(t.Text) == 4 || len(t.Text) <= 2 && (end < c.Last && days[tokens[end+1].Lower] || named && head == end-1)):
		default:
			if !named {
				return c.First, c.Head
			}
			return end, head
		}
	}
	return end, head
}

// digits reports whether a word is a number in figures.
func digits(word string) bool {
	return strings.Trim(word, "0123456789") == ""
}

// quantifiers open a number phrase: "at least 13 soldiers".
var quantifiers = []string{"at", "over", "about", "around", "nearly", "some", "up", "to", "under", "almost", "between", "and", "or"}

// numberFollows reports whether a cardinal stands within the next three
// tokens, with nothing but small words before it.
func numberFollows(tokens []Token, i int) bool {
	for j := i + 1; j < len(tokens) && j <= i+3; j++ {
		switch t := tokens[j]; {
		case t.Tag == "CD":
			return true
		case t.Tag == "DT" && t.Lower == "a":
		case t.Tag == "JJS" || t.Tag == "JJR" || t.Tag == "RB" || t.Lower == "than" || t.Lower == "to":
		default:
			return false
		}
	}
	return false
}

func nounFollows(tokens []Token, i int) bool {
	for j := i + 1; j < min(len(tokens), i+maxBeforeNoun); j++ {
		switch t := tokens[j]; {
		case t.Noun():
			return true
		case t.Tag == "JJ" || t.Tag == "CD" || t.Tag == "VBN" || t.Tag == "VBG":
		default:
			return false
		}
	}
	return false
}

// verbGroup reads auxiliaries, adverbs and the main verb.
func verbGroup(tokens []Token, i int) (Chunk, bool) {
	c := Chunk{Kind: VerbGroup, First: i, Head: -1, Tense: Past}
	be, have := false, false
	j := i
	if tokens[j].Tag == "TO" || tokens[j].Lower == "to" {
		j++
		if j < len(tokens) && quotationMark(tokens[j]) { // 'vowed to "burn the town"'
			j++
		}
		if j >= len(tokens) || tokens[j].Tag != "VB" && tokens[j].Tag != "RB" {
			return c, false
		}
		c.Infinitive = true
	}
loop:
	for ; j < len(tokens); j++ {
		t := tokens[j]
		switch {
		case t.Tag == "MD":
			c.Modal = t.Lower
			c.Tense = Present
			if t.Lower == "will" || t.Lower == "shall" || t.Lower == "'ll" {
				c.Tense = Future
			}
		case t.Verb():
			if c.Head >= 0 && !auxiliary(tokens[c.Head].Lower) {
				break loop
			}
			if (t.Tag == "VBN" || t.Tag == "VBG") && c.Head < 0 && j == i && adjectival(tokens, j) {
				return c, false
			}
			if c.Head < 0 && (t.Tag == "VBP" || t.Tag == "VBZ") && c.Modal == "" {
				c.Tense = Present
			}
			be = be || beForm(t.Lower)
			have = have || t.Lower == "has" || t.Lower == "have" || t.Lower == "had"
			if be && (t.Tag == "VBN" || t.Tag == "VBD") && !auxiliary(t.Lower) {
				c.Passive = true
			}
			c.Head = j
		case t.Lower == "not" || t.Lower == "n't" || t.Lower == "never":
			c.Negated = true
		case t.Tag == "RB" && j > i && c.Head >= 0 && auxiliary(tokens[c.Head].Lower):
		case t.Tag == "RB" && (c.Modal != "" || c.Infinitive) && c.Head < 0:
		case quotationMark(t) && c.Modal != "" && c.Head < 0: // 'would "burn the town"'
		default:
			break loop
		}
	}
	if c.Head < 0 {
		return c, false
	}
	c.Last = c.Head
	if have && be {
		c.Tense = Past
	}
	head := tokens[c.Head]
	c.Participle = c.First == c.Head && !c.Infinitive && (head.Tag == "VBG" || head.Tag == "VBN")
	if c.Participle && head.Tag == "VBN" {
		c.Passive = true
		if i > 0 && tokens[i-1].Noun() && c.Last+1 < len(tokens) && (opensObject(tokens[c.Last+1]) || opensNumber(tokens, c.Last+1)) { // "gunmen of the group killed 148 people"
			c.Passive, c.Participle = false, false
		}
	}
	return c, true
}

// quotationMark reports whether a token is a quotation mark, which may open right before a verb and
// parts it from no auxiliary.
func quotationMark(t Token) bool {
	return t.Text == `"` || t.Text == "“" || t.Text == "‘" || t.Text == "'"
}

// adjectival reports whether a participle modifies the noun after it, as in
// "a wounded soldier": a determiner, number or adjective stands before it.
func adjectival(tokens []Token, i int) bool {
	if !nounFollows(tokens, i) {
		return false
	}
	if tokens[i].Tag == "VBN" && tokens[i+1].Noun() && (i == 0 || tokens[i-1].Tag == "," || tokens[i-1].Tag == "IN" || tokens[i-1].Lower == "that" || tokens[i-1].Tag == "CC" || !tokens[i-1].Word()) {
		return true // "armed men attacked"
	}
	if i == 0 {
		return false
	}
	before := tokens[i-1]
	return before.Tag == "DT" || before.Tag == "JJ" || before.Tag == "CD" || before.Tag == "PRP$" || before.Tag == "POS"
}

// opensNumber reports whether a number of people begins at a token: "at least
// nine", "more than 60", but not the hour or years of "at 9", "between 1990 and".
func opensNumber(tokens []Token, i int) bool {
	switch tokens[i].Lower {
	case "between", "under", "to", "and", "or":
		return false
	case "at":
		return i+1 < len(tokens) && tokens[i+1].Tag == "JJS" && numberFollows(tokens, i)
	}
	return (slices.Contains(quantifiers, tokens[i].Lower) || tokens[i].Tag == "JJR") && numberFollows(tokens, i)
}

// opensObject reports whether a token begins a noun group that can be an
// object rather than a time: "killed last week".
func opensObject(t Token) bool {
	if t.Lower == "that" || t.Lower == "this" {
		return false
	}
	return t.Tag == "CD" || t.Tag == "DT" || t.Tag == "PRP$"
}

func beForm(w string) bool {
	return strings.Contains(" be is are was were been being am get got gets getting ", " "+w+" ")
}

func auxiliary(w string) bool {
	return beForm(w) || strings.Contains(" has have had having do does did ", " "+w+" ")
}
