package claims

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// losses reads how many of a group's own were killed over time: "some 60 of its members
// died", "in two years 214 of the Front's fighters have been killed".
func (p *page) losses(s *prose.Sentence, out *claimList) {
	for k, c := range s.Chunks {
		if c.Kind != prose.NounGroup || c.Last+2 >= len(s.Tokens) || s.Tokens[c.Last+1].Lower != "of" {
			continue
		}
		q := p.NumberOfGroup(s, c)
		if q == nil || q.Kind != quantity.KindCount || q.Low != nil && *q.Low < fewestLost || q.Low == nil && q.High == nil {
			continue
		}
		whose, of := p.ownAmong(s, c.Last+2)
		if whose == nil || whose.Kind != dateline.ArmedGroup || !p.diesBehind(s, of.Last) {
			continue
		}
		start := min(q.Start, s.Tokens[s.Chunks[k].First].Start)
		_, stop := p.ClauseAfter(s, of.Last)
		claim := p.claim(s, whose, dateline.Losses, start, max(stop, of.End()))
		claim.Object.Low, claim.Object.High = bounds(q)
		out.add(claim)
	}
}

// fewestLost is the smallest number of dead that is told as a group's losses: fewer are those
// of an attack.
const fewestLost = 10

// ownAmong returns the group whose fighters or members a phrase from a token on means, "its
// members", "the Front's fighters", and the phrase.
func (p *page) ownAmong(s *prose.Sentence, from int) (*names.Naming, grammar.Phrase) {
	f, ok := grammar.NounGroupAfter(s, from, 0)
	if !ok || !p.Is("units", f.Word()) && !p.Is("members", f.Word()) && !p.Is("own fighters", f.Word()) {
		return nil, f
	}
	return p.OwnerOf(s, grammar.ChunkOf(s, f.Head)), f
}

// diesBehind reports whether the verb behind a token tells of deaths that came one after
// another, not of an attack: "died", "have been killed".
func (p *page) diesBehind(s *prose.Sentence, token int) bool {
	k := grammar.ChunkAfter(s, token)
	if k < 0 || s.Chunks[k].Kind != prose.VerbGroup || s.Chunks[k].Negated || s.Chunks[k].Modal != "" {
		return false
	}
	c := s.Chunks[k]
	head := s.Tokens[c.Head].Lower
	return !c.Participle && (p.Is("dies", head) || c.Passive && p.Is("counts killed", head))
}
