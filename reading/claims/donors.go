package claims

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// donors reads who gives a group money or arms: "the cartel has provided the group with
// rifles", "traders are forced to pay a levy to the group".
func (p *page) donors(s *prose.Sentence, out *claimList) {
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Passive || c.Infinitive && !(k > 0 && s.Chunks[k-1].Passive) || c.Participle && s.Tokens[c.Head].Tag != "VBG" || !p.Is("gives to", s.Tokens[c.Head].Lower) {
			continue
		}
		g, ok := p.giftOf(s, k)
		if !ok {
			continue
		}
		start := s.Tokens[g.first].Start
		donor, found := grammar.FirstOf(p.SubjectOf(s, k))
		if found && donor.Sentence == s {
			if a := p.ActorOf(donor); a != nil && a == g.to || p.Is("groups", donor.Word()) && a == nil {
				continue
			}
			if !donor.Pronoun() && donor.Last < c.First && c.First-donor.Last < longestInsertion {
				start = donor.Start()
			}
		}
		if start, stop := p.Trimmed(start, s.Tokens[g.last].End); stop > start {
			claim := p.claim(s, g.to, dateline.FinancedBy, start, stop)
			if c.Negated || p.Is("negates", grammar.Neighbour(s, c.First-1)) {
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
	to          *names.Naming
}

// giftOf returns what a verb says is given to a group: "supplies the group with arms",
// "pays the group a levy", "hands money to the group", and a levy that is paid to nobody
// else where the text is about a group.
func (p *page) giftOf(s *prose.Sentence, k int) (gift, bool) {
	from := s.Chunks[k].Last + 1
	if grammar.Neighbour(s, from) == "over" || grammar.Neighbour(s, from) == "out" {
		from++
	}
	for grammar.Neighbour(s, from) == "a" || from < len(s.Tokens) && grammar.QuotationMark(s.Tokens[from]) { // a "levy"
		if grammar.ChunkOf(s, from) >= 0 {
			break
		}
		from++
	}
	f, ok := grammar.NounGroupAfter(s, from, 0)
	if !ok {
		return gift{}, false
	}
	if to := p.takerIn(f); to != nil && p.isGift(f) {
		return gift{f.First, f.Last, to}, true
	}
	if !p.isGift(f) {
		to := p.armedMeant(f)
		next := f.Last + 1
		if grammar.Neighbour(s, next) == "with" {
			next++
		}
		if g, ok := grammar.NounGroupAfter(s, next, 0); ok && to != nil && p.isGift(g) {
			return gift{g.First, g.Last, to}, true
		}
		return gift{}, false
	}
	last := f.Last
	for i := last + 1; i < len(s.Tokens) && i < last+7; i++ {
		if w := s.Tokens[i].Lower; w == "," || w == ";" || s.Tokens[i].Verb() {
			break
		} else if w != "to" {
			continue
		}
		if g, ok := grammar.NounGroupAfter(s, i+1, 0); ok {
			to := p.armedMeant(g)
			return gift{f.First, last, to}, to != nil
		}
	}
	if to := p.GroupSpokenOf(s.Start); to != nil && to.Kind == dateline.ArmedGroup && p.Is("levy", f.Word()) && p.OnlyGroup(s) == nil {
		return gift{f.First, last, to}, true
	}
	return gift{}, false
}

// takerIn returns the group at the beginning of a phrase that goes on with what it is
// given: "pays the group protection money".
func (p *page) takerIn(f grammar.Phrase) *names.Naming {
	s := f.Sentence
	for i := f.First + 1; i < f.Head; i++ {
		if p.Is("describes group", s.Tokens[i].Lower) || p.Is("groups", s.Tokens[i].Lower) || grammar.Capital(s.Tokens[i]) && !grammar.Capital(s.Tokens[i+1]) {
			return p.armedMeant(grammar.Phrase{Sentence: s, First: f.First, Last: i, Head: i})
		}
	}
	return nil
}

// isGift reports whether a phrase is money, arms or what else keeps a group fighting.
func (p *page) isGift(f grammar.Phrase) bool {
	for i := f.First; i <= f.Last; i++ {
		if w := f.Sentence.Tokens[i].Lower; i >= f.Head-1 && i <= f.Head && (p.Is("keeps fighting", w) || p.Is("weapons", w) || p.Is("levy", w)) {
			return true
		}
	}
	q := p.NumberIn(f.Sentence, f.First, f.Last)
	return q != nil && q.Kind == quantity.KindMoney
}

// armedMeant returns the armed group that a phrase means: one named, described as the
// group, or its fighters.
func (p *page) armedMeant(f grammar.Phrase) *names.Naming {
	if a := p.GroupMeant(f, 0); a != nil && a.Kind == dateline.ArmedGroup {
		return a
	}
	return nil
}
