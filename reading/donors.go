package reading

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
)

// donors reads who gives a group money or arms: "the cartel has provided the group with
// rifles", "traders are forced to pay a levy to the group".
func (p *page) donors(s *prose.Sentence, out *claimList) {
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Passive || c.Infinitive && !(k > 0 && s.Chunks[k-1].Passive) || c.Participle && s.Tokens[c.Head].Tag != "VBG" || !p.is("gives to", s.Tokens[c.Head].Lower) {
			continue
		}
		g, ok := p.giftOf(s, k)
		if !ok {
			continue
		}
		start := s.Tokens[g.first].Start
		donor, found := onlyOne(subjectOf(s, k))
		if found && donor.sentence == s {
			if a := p.actorOf(donor); a != nil && a == g.to || p.is("groups", donor.word()) && a == nil {
				continue
			}
			if !donor.pronoun() && donor.last < c.First && c.First-donor.last < longestInsertion {
				start = donor.start()
			}
		}
		if start, stop := p.trimmed(start, s.Tokens[g.last].End); stop > start {
			claim := p.claim(s, g.to, dateline.FinancedBy, start, stop)
			if c.Negated || p.is("negates", neighbour(s, c.First-1)) {
				claim.Stance = dateline.StanceDenied
			}
			out.add(claim)
		}
	}
}

// longestInsertion is how far before its verb a donor may stand to be told in one with
// the gift.
const longestInsertion = 8

// gift is what is given, between two tokens, and to which group.
type gift struct {
	first, last int
	to          *naming
}

// giftOf returns what a verb says is given to a group: "supplies the group with arms",
// "pays the group a levy", "hands money to the group", and a levy that is paid to nobody
// else where the text is about a group.
func (p *page) giftOf(s *prose.Sentence, k int) (gift, bool) {
	from := s.Chunks[k].Last + 1
	if neighbour(s, from) == "over" || neighbour(s, from) == "out" {
		from++
	}
	for neighbour(s, from) == "a" || from < len(s.Tokens) && quotationMark(s.Tokens[from]) { // a "levy"
		if chunkOf(s, from) >= 0 {
			break
		}
		from++
	}
	f, ok := nounGroupAfter(s, from, 0)
	if !ok {
		return gift{}, false
	}
	if to := p.takerIn(f); to != nil && p.isGift(f) {
		return gift{f.first, f.last, to}, true
	}
	if !p.isGift(f) {
		to := p.armedMeant(f)
		next := f.last + 1
		if neighbour(s, next) == "with" {
			next++
		}
		if g, ok := nounGroupAfter(s, next, 0); ok && to != nil && p.isGift(g) {
			return gift{g.first, g.last, to}, true
		}
		return gift{}, false
	}
	last := f.last
	for i := last + 1; i < len(s.Tokens) && i < last+7; i++ {
		if w := s.Tokens[i].Lower; w == "," || w == ";" || s.Tokens[i].Verb() {
			break
		} else if w != "to" {
			continue
		}
		if g, ok := nounGroupAfter(s, i+1, 0); ok {
			to := p.armedMeant(g)
			return gift{f.first, last, to}, to != nil
		}
	}
	if to := p.groupSpokenOf(s.Start); to != nil && to.kind == dateline.ArmedGroup && p.is("levy", f.word()) && p.onlyGroup(s) == nil {
		return gift{f.first, last, to}, true
	}
	return gift{}, false
}

// takerIn returns the group at the beginning of a phrase that goes on with what it is
// given: "pays the group protection money".
func (p *page) takerIn(f phrase) *naming {
	s := f.sentence
	for i := f.first + 1; i < f.head; i++ {
		if p.is("describes group", s.Tokens[i].Lower) || p.is("groups", s.Tokens[i].Lower) || capital(s.Tokens[i]) && !capital(s.Tokens[i+1]) {
			return p.armedMeant(phrase{s, f.first, i, i})
		}
	}
	return nil
}

// isGift reports whether a phrase is money, arms or what else keeps a group fighting.
func (p *page) isGift(f phrase) bool {
	for i := f.first; i <= f.last; i++ {
		if w := f.sentence.Tokens[i].Lower; i >= f.head-1 && i <= f.head && (p.is("keeps fighting", w) || p.is("weapons", w) || p.is("levy", w)) {
			return true
		}
	}
	q := p.numberIn(f.sentence, f.first, f.last)
	return q != nil && q.Kind == quantity.KindMoney
}

// armedMeant returns the armed group that a phrase means: one named, described as the
// group, or its fighters.
func (p *page) armedMeant(f phrase) *naming {
	if a := p.groupMeant(f, 0); a != nil && a.kind == dateline.ArmedGroup {
		return a
	}
	return nil
}
