package names

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// introduction is a name with words before it that make it a person's.
type introduction struct {
	dateline.Span
	Private bool // a relative's, or of somebody of whom no more is told than the name
}

// Introductions are the names that words before them make persons', be they of one word
// that could as well name a place: "whose daughter Grace", "his sons Ali and Omar", "a
// boy called Anselm", "gave her name as Rosa", "Constable Sukku".
func (p *Page) Introductions() []introduction {
	var out []introduction
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if s.Capitals {
			continue
		}
		for t := range s.Tokens {
			kin := s.Tokens[t].Text == s.Tokens[t].Lower && p.Is("kin", s.Tokens[t].Lower)
			many := kin && strings.HasSuffix(s.Tokens[t].Text, "s")
			private := kin || p.callsBy(s, t)
			if !private && !(grammar.Capital(s.Tokens[t]) && p.Is("low rank", s.Tokens[t].Lower)) {
				continue
			}
			for first := t + 1; first < len(s.Tokens); {
				last := p.nameRun(s, first)
				if last < first || !p.mayBePerson(s, first, last, kin && slices.Contains([]string{"his", "her", "whose", "my"}, grammar.Neighbour(s, t-1))) {
					break
				}
				out = append(out, introduction{p.Span(s.Tokens[first].Start, s.Tokens[last].End), private})
				if w := grammar.Neighbour(s, last+1); !many || w != "and" && w != "," {
					break
				}
				first = last + 2
			}
		}
	}
	return out
}

// callsBy reports whether the words up to a token say what somebody is called, or calls
// themselves: "a boy of six called", "who gave her name only as".
func (p *Page) callsBy(s *prose.Sentence, t int) bool {
	switch s.Tokens[t].Lower {
	case "called", "named":
		return slices.ContainsFunc(s.Tokens[max(0, t-4):t], func(of prose.Token) bool {
			return (p.Human(of.Lower) || p.Is("bystander", of.Lower) || p.Is("kin", of.Lower)) && !p.Office(of.Lower) && !p.Is("attackers", of.Lower) && !p.Is("groups", of.Lower)
		})
	case "as":
		before := s.Tokens[max(0, t-5):t]
		return slices.ContainsFunc(before, func(w prose.Token) bool { return w.Lower == "gave" || w.Lower == "gives" }) &&
			slices.ContainsFunc(before, func(w prose.Token) bool { return w.Lower == "name" })
	}
	return false
}

// nameRun returns the last of the words with a capital that begin at a token.
func (p *Page) nameRun(s *prose.Sentence, first int) int {
	last := first - 1
	for last+1 < len(s.Tokens) && s.Tokens[last+1].Word() && grammar.Capital(s.Tokens[last+1]) {
		last++
	}
	return last
}

// mayBePerson refuses what names something else: a group, a place unless somebody's own
// relative is meant ("her daughter Florence"), and a title.
func (p *Page) mayBePerson(s *prose.Sentence, first, last int, own bool) bool {
	if p.Is("title", s.Tokens[first].Lower) {
		return false
	}
	return !slices.ContainsFunc(p.NamesIn(s.Tokens[first].Start, s.Tokens[last].End), func(n *Name) bool {
		return n.Kind == dateline.ActorMention || n.Adjective != "" || n.Kind == dateline.PlaceMention && !own
	})
}
