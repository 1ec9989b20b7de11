package names

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// longForms finds the long form before an acronym where capitals do not show
// it: "THE PEOPLE'S REVOLUTIONARY MOVEMENT (MRP)", "the regional indigenous
// council, CRIC,". The initials may come in another order, as they do in
// translations.
func (p *Page) longForms() {
	var found []*Name
	for _, n := range p.Names {
		if n.Kind != dateline.ActorMention || strings.ToUpper(n.Text) != n.Text || strings.ContainsAny(n.Text, " .") {
			continue
		}
		s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
		at := s.TokenAt(n.Start)
		opener := grammar.Neighbour(s, at-1)
		if opener != "(" && opener != "," || at < 2 || p.NameCovers(s.Tokens[at-2].Start, s.Tokens[at-2].End) {
			continue
		}
		if first := longForm(s, at-2, n.Text); first >= 0 && (opener == "(" || at-1-first >= 3 && grammar.Neighbour(s, at+1) == ",") {
			long := &Name{Start: s.Tokens[first].Start, End: s.Tokens[at-2].End, Kind: n.Kind, ActorKind: n.ActorKind, weight: n.weight}
			long.Text = p.Text.Cut(long.Start, long.End)
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

// LettersOf reports whether a name in capitals is made of two thirds at least of
// the initials of a longer one, in any order, as in translations.
func LettersOf(short, long string) bool {
	if strings.ToUpper(short) != short || len(short) < 2 || len(short) > 8 || !strings.Contains(long, " ") {
		return false
	}
	var left []rune
	for _, w := range strings.FieldsFunc(long, func(r rune) bool { return r == ' ' || r == '-' }) {
		left = append(left, []rune(strings.ToUpper(w))[0])
	}
	letters, found := 0, 0
	for _, r := range short {
		letters++
		if at := slices.Index(left, r); at >= 0 {
			left = slices.Delete(left, at, at+1)
			found++
		}
	}
	return found*3 >= letters*2
}
