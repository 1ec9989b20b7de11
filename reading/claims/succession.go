package claims

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// succession reads who led a group before or after a person of whom the report says that he
// leads or founded it: "its founder, X, died and was replaced by Y", "X succeeded Y", "X took
// over after the death of Y".
func (p *page) succession(s *prose.Sentence, out *claimList) {
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Negated || !p.Is("succeeds in office", s.Tokens[c.Head].Lower) && !p.Is("succeeds in office", grammar.Words(s, c.Head, c.Head+2)) {
			continue
		}
		f, ok := grammar.FirstOf(p.SubjectOf(s, k))
		if !ok {
			continue
		}
		one, other := p.personFrom(f.Sentence, f.First), p.otherInOffice(s, k)
		if one == nil || one.Naming == nil || other == nil || other.Naming == nil || one.Naming == other.Naming {
			continue
		}
		for _, of := range []*names.Name{one, other} {
			group := p.ledBy(of.Naming, *out)
			if group == nil {
				continue
			}
			for _, n := range []*names.Name{one, other} {
				if !p.leadsAlready(group, n.Naming, *out) {
					p.personClaim(s, group, dateline.LedBy, n, out)
				}
			}
			break
		}
	}
}

// otherInOffice returns whom verb group k says that its subject came after or before: its
// agent where it is passive, else its object, or who is gone: "from X", "after the death of X".
func (p *page) otherInOffice(s *prose.Sentence, k int) *names.Name {
	c := s.Chunks[k]
	if c.Passive {
		if by := grammar.AgentBy(s, c.Last); by > 0 {
			return p.personFrom(s, by)
		}
		return nil
	}
	from := c.Last + 1
	if grammar.Neighbour(s, from) == "over" {
		from++
	}
	switch grammar.Neighbour(s, from) {
	case "from":
		from++
	case "after", "on", "upon", "following":
		if f, ok := grammar.NounGroupAfter(s, from+1, 0); ok {
			return p.personBetween(f.Start(), f.End())
		}
		return nil
	}
	return p.personFrom(s, from)
}

// ledBy returns the group that claims say that a person leads or founded; nil for none.
func (p *page) ledBy(person *names.Naming, told claimList) *names.Naming {
	for _, c := range told {
		if (c.Relation != dateline.LedBy && c.Relation != dateline.FoundedBy) || string(c.Object.Actor) != person.Key {
			continue
		}
		if i := slices.IndexFunc(p.Namings, func(a *names.Naming) bool { return a.Key == c.Subject }); i >= 0 {
			return p.Namings[i]
		}
	}
	return nil
}

// leadsAlready reports whether a claim says that a person leads a group.
func (p *page) leadsAlready(group, person *names.Naming, told claimList) bool {
	return slices.ContainsFunc(told, func(c dateline.Claim) bool {
		return c.Relation == dateline.LedBy && c.Subject == group.Key && string(c.Object.Actor) == person.Key
	})
}
