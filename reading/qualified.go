package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// qualifiedNames makes one name of a group's letters and the words in brackets that tell
// it from another of those letters: "UPDF (Democratic)" broke away from the UPDF. What the
// letters stand for, and a country, are no such words.
func (p *page) qualifiedNames() {
	for _, n := range slices.Clone(p.names) {
		if end := p.closed(n.start, n.end); end > n.end {
			n.end, n.text = end, p.text.Cut(n.start, end)
			continue
		}
		end := p.qualifierEnd(n)
		if end == 0 {
			continue
		}
		whole := &name{start: n.start, end: end, text: p.text.Cut(n.start, end), kind: dateline.ActorMention, actorKind: dateline.ArmedGroup, weight: 3}
		whole.known = p.book.Actors.Lookup(whole.text)
		p.names = slices.DeleteFunc(p.names, func(o *name) bool { return o.start >= n.start && o.end <= end })
		at := slices.IndexFunc(p.names, func(o *name) bool { return o.start > n.start })
		if at < 0 {
			at = len(p.names)
		}
		p.names = slices.Insert(p.names, at, whole)
	}
}

// qualifierEnd is where the brackets behind an armed group's letters end that hold one
// to three capitalised words; 0 where there are no such.
func (p *page) qualifierEnd(n *name) int {
	letters := n.text
	if n.kind == dateline.PersonMention || len(n.entries) > 0 || strings.ToUpper(letters) != letters || len(letters) < 2 || len(letters) > 8 || strings.Contains(letters, " ") {
		return 0
	}
	s := &p.text.Sentences[p.text.SentenceAt(n.start)]
	open := s.TokenAt(n.end-1) + 1
	if s.Capitals || neighbour(s, open) != "(" {
		return 0
	}
	end := open + 1
	for end < len(s.Tokens) && end <= open+3 && s.Tokens[end].Word() && capital(s.Tokens[end]) {
		end++
	}
	if end == open+1 || neighbour(s, end) != ")" {
		return 0
	}
	within := p.text.Cut(s.Tokens[open+1].Start, s.Tokens[end-1].End)
	placed := slices.ContainsFunc(p.namesIn(s.Tokens[open].Start, s.Tokens[end].End), func(o *name) bool { return len(o.entries) > 0 || o.adjective != "" })
	if placed || strings.ToUpper(within) == within || lettersOf(letters, within) {
		return 0
	}
	return s.Tokens[end].End
}

// closed is the end of a stretch with the bracket behind it that closes one within it:
// "CPI (Maoist)".
func (p *page) closed(start, end int) int {
	if within := p.text.Cut(start, end); strings.Contains(within, "(") && !strings.Contains(within, ")") && p.after(end) == ")" {
		end++
	}
	return end
}
