package claims

import (
	"slices"
	"strconv"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// claimList gathers claims, each once.
type claimList []dateline.Claim

func (l *claimList) add(c dateline.Claim) {
	same := func(o dateline.Claim) bool {
		return o.Subject == c.Subject && o.Relation == c.Relation && o.Object.Text == c.Object.Text && o.Evidence == c.Evidence
	}
	if !slices.ContainsFunc(*l, same) {
		*l = append(*l, c)
	}
}

// claims reads what the report says of its groups and who says so: by the cues
// of the codebook, by numbers of fighters and of attacks, and by names that
// the text joins.
func (p *page) claims() []dateline.Claim {
	out := claimList{}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if s.Heading {
			continue
		}
		plain := p.WithoutAsides(s)
		p.cuedClaims(plain, &out)
		p.pairs(plain, &out)
		p.donors(plain, &out)
		p.headship(plain, &out)
		p.strengths(plain, &out)
		p.aggregates(s, &out)
		p.losses(plain, &out)
		p.belonging(plain, &out)
		p.moneyMore(s, &out)
		p.markedClaims(s, &out)
	}
	for i := range p.Text.Sentences {
		p.succession(p.WithoutAsides(&p.Text.Sentences[i]), &out)
	}
	p.aliases(&out)
	return out
}

// claim makes a claim whose object is the words between two offsets.
func (p *page) claim(s *prose.Sentence, subject *names.Naming, r dateline.Relation, start, stop int) dateline.Claim {
	subject.Acting = true
	s = &p.Text.Sentences[p.Text.SentenceAt(s.Start)] // with who says so
	c := dateline.Claim{
		Report: p.Report.ID, Subject: subject.Key, Relation: r, Stance: p.StanceOf(s, r, start, stop),
		Object: dateline.Object{Text: p.Text.Cut(start, stop)}, Evidence: p.Span(s.Start, s.End),
	}
	if p.Report.Published.Precision == dateline.PrecisionDay {
		c.AsOf = p.Report.Published.Date
	}
	for _, n := range p.NamesIn(start, stop) {
		if n.Naming != nil && n.Start >= start && n.End <= stop && n.Naming != subject && !(n.Naming.Kind == dateline.Government && (r == dateline.OperatesIn || r == dateline.RecruitsFrom)) {
			c.Object.Actor = dateline.Optional(n.Naming.Key)
			n.Naming.Acting = true
			break
		}
	}
	if r == dateline.Losses || r == dateline.FinancedBy {
		c.Object.Low, c.Object.High = bounds(p.countIn(start, stop))
	}
	if r != dateline.AlsoKnownAs { // both names are the report's own
		c.AttributedTo = p.ClaimVoice(s, subject, start)
		if c.AttributedTo == nil && c.Stance == dateline.StanceDenied {
			c.AttributedTo = p.deniedBySelf(s, subject, start)
		}
	}
	c.ID = dateline.NewID("k", p.Report.ID, strconv.Itoa(s.Start), string(r), strconv.Itoa(start), strconv.Itoa(stop), subject.Names[0])
	return c
}

// deniedBySelf returns a group as the voice of what it denies of itself: "The Front denies that
// it belongs to the League".
func (p *page) deniedBySelf(s *prose.Sentence, subject *names.Naming, at int) *dateline.Voice {
	for k, c := range s.Chunks {
		if !grammar.Finite(c) || s.Tokens[c.Last].End > at || !p.Is("denies act", s.Tokens[c.Head].Lower) {
			continue
		}
		if f, ok := grammar.FirstOf(p.SubjectOf(s, k)); ok && p.ActorOf(f) == subject {
			return p.Voice(f)
		}
	}
	return nil
}

// bounds gives a number as claims have it: "over 60" is 60 and more, "up to 60" and
// "fewer than 60" are 60, as coders put them down; the words stand beside it. Sums of
// money are not counted one by one: quantity has "over 60 dollars" as 60 already.
func bounds(q *quantity.Quantity) (low, high *int) {
	if q == nil {
		return nil, nil
	}
	low = q.Low
	if q.Qualifier == dateline.Over && q.Kind == quantity.KindCount && low != nil {
		n := *low - 1
		low = &n
	}
	if low == nil && q.High != nil && q.Kind == quantity.KindCount {
		n := *q.High
		if q.Qualifier == dateline.Under {
			n++
		}
		return &n, &n
	}
	return low, q.High
}

func (p *page) countIn(start, stop int) *quantity.Quantity {
	numbers := p.NumbersIn(start, stop)
	for i := range numbers {
		if q := &numbers[i]; q.Start >= start && q.End <= stop && (q.Kind == quantity.KindCount || q.Kind == quantity.KindMoney) {
			return q
		}
	}
	return nil
}
