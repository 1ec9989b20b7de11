package claims

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// aggregates reads counts of attacks over a period, which are claims and never
// incidents: "responsible for at least 250 incidents since 2017".
func (p *page) aggregates(s *prose.Sentence, out *claimList) {
	for k, c := range s.Chunks {
		head := s.Tokens[c.Head]
		if c.Kind != prose.NounGroup || head.Tag != "NNS" || !p.TriggerNoun([]string{head.Lower}, 0) && !p.Is("acts counted", head.Lower) {
			continue
		}
		q := p.NumberOfGroup(s, c)
		if q == nil || q.Low != nil && *q.Low < 5 || q.Low == nil && q.High == nil {
			continue
		}
		subject := p.doerOfMany(s, k)
		if subject == nil || !p.takes(subject, dateline.Attacks) {
			continue
		}
		_, stop := p.ClauseAfter(s, grammar.PhraseAt(s, k).Last)
		start := min(q.Start, s.Tokens[c.First].Start)
		claim := p.claim(s, subject, dateline.Attacks, start, max(stop, head.End))
		claim.Object.Low, claim.Object.High = bounds(q)
		claim.Object.Unit = dateline.Optional(head.Lower)
		if v := grammar.VerbBefore(s, c.First); v >= 0 && !s.Chunks[v].Passive && (p.Is("attributes", s.Tokens[s.Chunks[v].Head].Lower) || p.Is("records", s.Tokens[s.Chunks[v].Head].Lower)) {
			claim.AttributedTo = p.reckonerOf(s, v)
		}
		out.add(claim)
	}
}

// doerOfMany returns the group that did what noun group k counts: who is
// responsible for it, blamed for it or credited with it, who carried it out, or
// after "by".
func (p *page) doerOfMany(s *prose.Sentence, k int) *names.Naming {
	c := s.Chunks[k]
	after := grammar.PrepositionsAfter(s, c.Last)
	for _, prep := range []string{"by", "to"} {
		for _, f := range after[prep] {
			if a := p.GroupMeant(f, 0); a != nil {
				return a
			}
		}
	}
	v := grammar.VerbBefore(s, c.First)
	if v < 0 {
		return nil
	}
	if p.Is("attributes", s.Tokens[s.Chunks[v].Head].Lower) || s.Tokens[c.First-1].Lower == "for" || s.Tokens[c.First-1].Lower == "with" {
		if a := p.between(s, s.Chunks[v].Last, c.First); a != nil {
			return a
		}
	}
	if f, ok := grammar.FirstOf(p.SubjectOf(s, v)); ok && !p.Is("records", s.Tokens[s.Chunks[v].Head].Lower) {
		return p.GroupMeant(f, 1)
	}
	return nil
}

// between returns the group meant by a noun group between two tokens.
func (p *page) between(s *prose.Sentence, from, to int) *names.Naming {
	for j, c := range s.Chunks {
		if c.Kind == prose.NounGroup && c.First > from && c.Last < to {
			if a := p.GroupMeant(grammar.PhraseTo(s, j), 0); a != nil {
				return a
			}
		}
	}
	return nil
}

// moneyMore reads a sum that a sentence gives for the money that the one
// before it spoke of: "Some experts have placed those figures at $10m."
func (p *page) moneyMore(s *prose.Sentence, out *claimList) {
	i := p.Text.SentenceAt(s.Start)
	if i == 0 {
		return
	}
	var before *dateline.Claim
	for j := range *out {
		c := &(*out)[j]
		if c.Evidence.Start == s.Start && c.Relation == dateline.FinancedBy {
			return
		}
		if c.Relation == dateline.FinancedBy && c.Evidence.Start == p.Text.Sentences[i-1].Start {
			before = c
		}
	}
	q := p.moneyIn(s)
	if before == nil || q == nil || !p.WordWithin(s, s.Start, s.End, "reckons") {
		return
	}
	for _, a := range p.Namings {
		if a.Key == before.Subject {
			c := p.claim(s, a, dateline.FinancedBy, q.Start, q.End)
			if v := grammar.VerbBefore(s, s.TokenAt(q.Start)); v >= 0 && c.AttributedTo == nil && p.Is("reckons", s.Tokens[s.Chunks[v].Head].Lower) {
				c.AttributedTo = p.reckonerOf(s, v)
			}
			out.add(c)
			return
		}
	}
}

func (p *page) moneyIn(s *prose.Sentence) *quantity.Quantity {
	numbers := p.NumbersIn(s.Start, s.End)
	for i := range numbers {
		if q := &numbers[i]; q.Start >= s.Start && q.End <= s.End && q.Kind == quantity.KindMoney {
			return q
		}
	}
	return nil
}
