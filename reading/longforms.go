package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// longForms finds the long form before an acronym where capitals do not show
// it: "THE PEOPLE'S REVOLUTIONARY MOVEMENT (MRP)", "the regional indigenous
// council, CRIC,". The initials may come in another order, as they do in
// translations.
func (p *page) longForms() {
	var found []*name
	for _, n := range p.names {
		if n.kind != dateline.ActorMention || strings.ToUpper(n.text) != n.text || strings.ContainsAny(n.text, " .") {
			continue
		}
		s := &p.text.Sentences[p.text.SentenceAt(n.start)]
		at := s.TokenAt(n.start)
		opener := neighbour(s, at-1)
		if opener != "(" && opener != "," || at < 2 || p.nameCovers(s.Tokens[at-2].Start, s.Tokens[at-2].End) {
			continue
		}
		if first := longForm(s, at-2, n.text); first >= 0 && (opener == "(" || at-1-first >= 3 && neighbour(s, at+1) == ",") {
			long := &name{start: s.Tokens[first].Start, end: s.Tokens[at-2].End, kind: n.kind, actorKind: n.actorKind, weight: n.weight}
			long.text = p.text.Cut(long.start, long.end)
			if len(n.known) == 0 {
				long.short = n.text
			}
			found = append(found, long)
		}
	}
	for _, long := range found {
		p.names = slices.DeleteFunc(p.names, func(n *name) bool { return n.start < long.end && long.start < n.end })
		p.names = append(p.names, long)
	}
	slices.SortFunc(p.names, func(a, b *name) int { return a.start - b.start })
}

// explainedLetters makes letters that a table has for a place those of the body that
// the text gives them to: "the Special Task Force (STF)".
func (p *page) explainedLetters() {
	for i, n := range p.names[min(1, len(p.names)):] {
		long := p.names[i]
		if len(n.entries) == 0 || long.kind != dateline.ActorMention || strings.TrimSpace(p.text.Cut(long.end, n.start)) != "(" || p.after(n.end) != ")" || !lettersOf(n.text, long.text) {
			continue
		}
		for _, other := range p.names {
			if other.text == n.text {
				other.entries, other.lookup = nil, ""
				other.take(sense{dateline.ActorMention, long.actorKind, 3})
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
