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

// accusedOfHelp reports whether a phrase is whom a sentence accuses of no more than letting,
// helping or sending others: "accused Kabul of sheltering the Front".
func (p *Page) accusedOfHelp(f grammar.Phrase) bool {
	s := f.Sentence
	for k, c := range s.Chunks {
		if c.Kind == prose.VerbGroup && c.Last < f.First && p.Is("blames", s.Tokens[c.Head].Lower) && slices.ContainsFunc(p.AroundVerb(s, k, c.Last).Object, f.Shares) {
			return p.OfHelp(s, c.Last) >= 0
		}
	}
	return false
}

// OfHelp is the token of the verb by which somebody is said, behind a verb of blaming that
// ends at a token, to let, help or send others: "accused it of arming rebels". -1 for none.
func (p *Page) OfHelp(s *prose.Sentence, token int) int {
	for i := token + 1; i+1 < len(s.Tokens) && i < token+8; i++ {
		if t := s.Tokens[i+1]; s.Tokens[i].Lower == "of" && t.Tag == "VBG" {
			if p.Is("helps", t.Lower) {
				return i + 1
			}
			return -1
		}
	}
	return -1
}

// alleges reports whether a phrase is whose allegations a sentence only speaks of:
// "denied allegations of the Front".
func (p *Page) alleges(f grammar.Phrase) bool {
	i := leading(f)
	w := grammar.Neighbour(f.Sentence, i)
	return (w == "of" || w == "by" || w == "from") && p.Is("allegation", grammar.Neighbour(f.Sentence, i-1))
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
		if k < 0 || !p.Is("links", s.Tokens[s.Chunks[k].Head].Lower) {
			return false
		}
		return s.Chunks[k].Kind == prose.NounGroup || p.LinksBody(s, k) // "suspected of links to the Front"
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
