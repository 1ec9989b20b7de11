package happenings

import (
	"slices"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// accusedOf returns who did, on another's word, what verb group k tells: the army of "the
// Front accused the army of killing six people", and of "of burning houses and killing
// six", "of shelling a town, killing six".
func (p *Page) accusedOf(s *prose.Sentence, k int) []grammar.Phrase {
	of := false
	for ; k >= 0; k-- {
		c := s.Chunks[k]
		switch {
		case c.Kind != prose.VerbGroup:
		case of && p.Is("blames", s.Tokens[c.Head].Lower):
			if c.Passive {
				return nil
			}
			return p.AroundVerb(s, k, c.Last).Object
		case !c.Participle:
			return nil
		default:
			before := grammar.Neighbour(s, c.First-1)
			of = of || before == "of" || before == "for"
		}
	}
	return nil
}

// backer reports whether a phrase only says who backs those who are told of, or whose
// they are: "rebels supported by Rwanda", "a brigade linked to the Front".
func (p *Page) backer(f grammar.Phrase) bool {
	s, i := f.Sentence, leading(f)
	switch grammar.Neighbour(s, i) {
	case "by":
		return p.Is("backs", grammar.Neighbour(s, i-1))
	case "to":
		k := grammar.ChunkOf(s, i-1)
		return k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && p.Is("links", s.Tokens[s.Chunks[k].Head].Lower) && p.LinksBody(s, k)
	}
	return false
}

// leading is the token before a phrase and its article, where the preposition stands that
// leads to it.
func leading(f grammar.Phrase) int {
	if grammar.Neighbour(f.Sentence, f.First-1) == "the" {
		return f.First - 2
	}
	return f.First - 1
}

// LinksBody reports whether a verb group says of a group, not of a deed or its doers, whose
// it is: "a brigade linked to the Front", "the Front, which is tied to".
func (p *Page) LinksBody(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	return (c.Passive || grammar.Neighbour(s, c.Last+1) == "to") && !p.Is("belongs", s.Tokens[c.Head].Lower) && slices.ContainsFunc(p.SubjectOf(s, k), func(f grammar.Phrase) bool {
		return p.ArmedGroup(f) || p.Is("groups", f.Word()) && !p.Is("attackers", f.Word())
	})
}
