package claims

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// belonging reads whose a group is from how it is named: "the Tenth Front of the Coast
// Movement", "its Majeed Brigade", "the Front's Night Battalion" are parts of it; "the Front of
// Ali Walad" and "Ali Walad's Front" are led by him.
func (p *page) belonging(s *prose.Sentence, out *claimList) {
	for _, n := range p.NamesIn(s.Start, s.End) {
		if n.Naming == nil || n.Naming.Kind != dateline.ArmedGroup || n.End > s.End || n.Canonical != "" || p.describesBranch(s, n) {
			continue
		}
		if owner, at := p.ownerNamed(s, n); owner != nil {
			p.belongs(s, n.Naming, owner, at, out)
		}
		if holder := p.holderNamed(s, n); holder != nil {
			p.belongs(s, n.Naming, holder.Naming, holder, out)
		}
	}
}

// describesBranch reports whether a name is no more than a description of a branch: "the
// Kenyan wing".
func (p *page) describesBranch(s *prose.Sentence, n *names.Name) bool {
	last := s.Tokens[s.TokenAt(n.End-1)]
	_, country := p.Demonym([]string{s.Tokens[s.TokenAt(n.Start)].Lower})
	return last.Text == last.Lower && p.Is("branch", last.Lower) && country > 0
}

// belongs makes the claim that a group is a part of another, or led by a person, whom words
// name at a name; what is called so by the codebook alone is none of the report's claims.
func (p *page) belongs(s *prose.Sentence, group, owner *names.Naming, at *names.Name, out *claimList) {
	switch {
	case owner == group:
	case owner.Kind == dateline.Person:
		p.personClaim(s, group, dateline.LedBy, at, out)
	case owner.Kind == dateline.ArmedGroup:
		c := p.claim(s, group, dateline.PartOf, at.Start, at.End)
		c.Object.Actor = dateline.Optional(owner.Key)
		out.add(c)
	}
}

// ownerNamed returns whom a group is said to be somebody's by the word right before its name,
// "its" or "the Front's", and the words that say so.
func (p *page) ownerNamed(s *prose.Sentence, n *names.Name) (*names.Naming, *names.Name) {
	first := s.TokenAt(n.Start)
	k := grammar.ChunkOf(s, first)
	if first == 0 || k < 0 || s.Chunks[k].Last != s.TokenAt(n.End-1) { // not "its Taliban allies"
		return nil, nil
	}
	before := s.Tokens[first-1]
	switch {
	case before.Lower == "its" || before.Lower == "their":
		owner := p.GroupMeant(grammar.Phrase{Sentence: s, First: first - 1, Last: first - 1, Head: first - 1}, 0)
		return owner, &names.Name{Start: before.Start, End: before.End}
	case before.Tag == "POS" && first > 1:
		for _, o := range p.NamesIn(s.Tokens[first-2].Start, s.Tokens[first-2].End) {
			if o.Naming != nil && o.End == s.Tokens[first-2].End {
				return o.Naming, o
			}
		}
	}
	return nil, nil
}

// holderNamed returns the name that "of" ties to the end of a group's: "the Tenth Front of the
// Coast Movement", "the Front of Commander Walad".
func (p *page) holderNamed(s *prose.Sentence, n *names.Name) *names.Name {
	i := s.TokenAt(n.End-1) + 1
	if grammar.Neighbour(s, i) != "of" {
		return nil
	}
	for i++; i < len(s.Tokens) && (s.Tokens[i].Lower == "the" || grammar.Capital(s.Tokens[i]) && p.Is("title", s.Tokens[i].Lower)); i++ {
	}
	if i == len(s.Tokens) {
		return nil
	}
	for _, o := range p.NamesIn(s.Tokens[i].Start, s.Tokens[i].End) {
		if o.Naming != nil && o.Start == s.Tokens[i].Start && grammar.Neighbour(s, s.TokenAt(o.End-1)+1) != "'s" {
			return o
		}
	}
	return nil
}
