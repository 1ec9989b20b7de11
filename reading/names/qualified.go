package names

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/grammar"
)

// qualifiedNames makes one name of a group's letters and the words in brackets that tell
// it from another of those letters: "UPDF (Democratic)" broke away from the UPDF. What the
// letters stand for, and a country, are no such words.
func (p *Page) qualifiedNames() {
	for _, n := range slices.Clone(p.Names) {
		if end := p.Closed(n.Start, n.End); end > n.End {
			n.End, n.Text = end, p.Text.Cut(n.Start, end)
			continue
		}
		end := p.qualifierEnd(n)
		if end == 0 {
			continue
		}
		whole := &Name{Start: n.Start, End: end, Text: p.Text.Cut(n.Start, end), Kind: dateline.ActorMention, ActorKind: dateline.ArmedGroup, weight: 3}
		whole.Known = p.Book.Actors.Lookup(whole.Text)
		p.Names = slices.DeleteFunc(p.Names, func(o *Name) bool { return o.Start >= n.Start && o.End <= end })
		at := slices.IndexFunc(p.Names, func(o *Name) bool { return o.Start > n.Start })
		if at < 0 {
			at = len(p.Names)
		}
		p.Names = slices.Insert(p.Names, at, whole)
	}
}

// qualifierEnd is where the brackets behind an armed group's letters end that hold one
// to three capitalised words; 0 where there are no such.
func (p *Page) qualifierEnd(n *Name) int {
	letters := n.Text
	if n.Kind == dateline.PersonMention || len(n.Entries) > 0 || strings.ToUpper(letters) != letters || len(letters) < 2 || len(letters) > 8 || strings.Contains(letters, " ") {
		return 0
	}
	s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
	open := s.TokenAt(n.End-1) + 1
	if s.Capitals || grammar.Neighbour(s, open) != "(" {
		return 0
	}
	end := open + 1
	for end < len(s.Tokens) && end <= open+3 && s.Tokens[end].Word() && grammar.Capital(s.Tokens[end]) {
		end++
	}
	if end == open+1 || grammar.Neighbour(s, end) != ")" {
		return 0
	}
	within := p.Text.Cut(s.Tokens[open+1].Start, s.Tokens[end-1].End)
	placed := slices.ContainsFunc(p.NamesIn(s.Tokens[open].Start, s.Tokens[end].End), func(o *Name) bool { return len(o.Entries) > 0 || o.Adjective != "" })
	if placed || strings.ToUpper(within) == within || LettersOf(letters, within) {
		return 0
	}
	return s.Tokens[end].End
}

// Closed is the end of a stretch with the bracket behind it that closes one within it:
// "CPI (Maoist)".
func (p *Page) Closed(start, end int) int {
	if within := p.Text.Cut(start, end); strings.Contains(within, "(") && !strings.Contains(within, ")") && p.After(end) == ")" {
		end++
	}
	return end
}
