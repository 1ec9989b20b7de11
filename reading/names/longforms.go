package names

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// longForms finds the long form before an acronym where capitals do not show
// it: "THE PEOPLE'S REVOLUTIONARY MOVEMENT (MRP)", "the regional indigenous
// council, CRIC,". The initials may come in another order, as they do in
// translations. What spells the letters in their order is one name, small words
// of any language and all: "Giovani in Cammino (GiC)".
func (p *Page) longForms() {
	var found []*Name
	for _, n := range p.Names {
		if n.Kind != dateline.ActorMention || !IsLetters(n.Text) {
			continue
		}
		s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
		at := s.TokenAt(n.Start)
		opener := grammar.Neighbour(s, at-1)
		if opener != "(" && opener != "," || at < 2 {
			continue
		}
		first, before := spelling(s, at-2, n.Text), p.NamesIn(s.Tokens[at-2].Start, s.Tokens[at-2].End)
		switch {
		case len(before) == 0:
			first = longForm(s, at-2, n.Text)
		case first < 0 || before[0].Start <= s.Tokens[first].Start || len(before[0].Known) > 0:
			continue
		}
		if first < 0 || opener == "," && (at-1-first < 3 || grammar.Neighbour(s, at+1) != ",") {
			continue
		}
		for _, span := range p.Wherever([]string{p.Text.Cut(s.Tokens[first].Start, s.Tokens[at-2].End)}) {
			long := &Name{Start: span.Start, End: span.End, Text: span.Text, Kind: n.Kind, ActorKind: n.ActorKind, weight: n.weight}
			if len(n.Known) == 0 {
				long.Short = n.Text
			}
			found = append(found, long)
		}
	}
	for _, long := range found {
		p.Names = slices.DeleteFunc(p.Names, func(n *Name) bool { return n.Start < long.End && long.Start < n.End })
		p.Names = append(p.Names, long)
	}
	slices.SortFunc(p.Names, func(a, b *Name) int { return a.Start - b.Start })
}

// explainedLetters makes letters that a table has for a place those of the body that
// the text gives them to: "the Special Task Force (STF)".
func (p *Page) explainedLetters() {
	for i, n := range p.Names[min(1, len(p.Names)):] {
		long := p.Names[i]
		if len(n.Entries) == 0 || long.Kind != dateline.ActorMention || strings.TrimSpace(p.Text.Cut(long.End, n.Start)) != "(" || p.After(n.End) != ")" || !LettersOf(n.Text, long.Text) {
			continue
		}
		for _, other := range p.Names {
			if other.Text == n.Text {
				other.Entries, other.lookup = nil, ""
				other.Take(Sense{dateline.ActorMention, long.ActorKind, 3})
			}
		}
	}
}

// longForm returns the token at which the words that end at a token and have the
// letters of the acronym as initials begin; -1 where fewer than two thirds of the
// letters are found.
func longForm(s *prose.Sentence, last int, acronym string) int {
	left := []rune(strings.ToLower(acronym))
	letters, missed, first := len(left), 0, -1
	for i := last; i >= 0 && last-i < 12 && len(left) > 0; i-- {
		t := s.Tokens[i]
		switch t.Lower {
		case "of", "the", "for", "and", "de", "la", "del", "'s", "-", "in":
			continue
		}
		at := slices.Index(left, []rune(t.Lower + " ")[0])
		if at < 0 {
			if missed++; missed > 1 || !t.Noun() {
				break
			}
			continue
		}
		left, first = slices.Delete(left, at, at+1), i
	}
	if first < 0 || (letters-len(left))*3 < letters*2 || last == first {
		return -1
	}
	return first
}

// leastSpelt is how many letters must be spelt by the words before them for these to be
// one name.
const leastSpelt = 3

// spelling returns the token at which the words begin that end at a token and spell the
// letters: each with a capital stands for one, of the small ones those that letters are
// left for. -1 where they do not.
func spelling(s *prose.Sentence, last int, letters string) int {
	left := []rune(codebook.Fold(letters))
	if len(left) < leastSpelt || s.Capitals {
		return -1
	}
	for i := last; i >= 0 && s.Tokens[i].Word(); i-- {
		t := s.Tokens[i]
		switch initial := []rune(codebook.Fold(t.Text) + " ")[0]; {
		case initial == left[len(left)-1]:
			left = left[:len(left)-1]
		case grammar.Capital(t):
			return -1
		}
		if len(left) == 0 {
			if !grammar.Capital(t) {
				return -1
			}
			return i
		}
	}
	return -1
}

// IsLetters reports whether a name is letters as bodies are named by for short, small ones
// between great ones too: "FDN", "LeT".
func IsLetters(name string) bool {
	letters := []rune(name)
	if len(letters) < 2 || len(letters) > 8 || strings.ToUpper(name) != name && !unicode.IsUpper(letters[len(letters)-1]) {
		return false
	}
	for i, c := range letters {
		if c == ' ' || c == '.' || unicode.IsLower(c) && (i == 0 || unicode.IsLower(letters[i-1])) {
			return false
		}
	}
	return true
}

// LettersOf reports whether a name in capitals is made of two thirds at least of
// the initials of a longer one, in any order, as in translations.
func LettersOf(short, long string) bool {
	if !IsLetters(short) || !strings.Contains(long, " ") {
		return false
	}
	var left []rune
	for _, w := range strings.FieldsFunc(long, func(r rune) bool { return r == ' ' || r == '-' }) {
		left = append(left, []rune(strings.ToUpper(w))[0])
	}
	letters, found := 0, 0
	for _, r := range strings.ToUpper(short) {
		letters++
		if at := slices.Index(left, r); at >= 0 {
			left = slices.Delete(left, at, at+1)
			found++
		}
	}
	return found*3 >= letters*2
}
