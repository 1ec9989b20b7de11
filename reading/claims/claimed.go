package claims

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/marks"
	"github.com/dateline-project/dateline/reading/names"
)

// markedClaims reads the claims whose objects a learned reader marks in a
// sentence and which no cue has opened: where the words are what the relation
// asks for and there is a group that they can be said of.
func (p *page) markedClaims(s *prose.Sentence, out *claimList) {
	for m := range p.MarksOf("claim", s.Start, s.End) {
		f, ok := p.Marked(m)
		if !ok || m.Score < marks.SureClaim || p.claimed(s, m, f, *out) {
			continue
		}
		start, stop := p.wholeObject(f.Start(), f.End())
		if m.Relation == dateline.FoundedBy && (p.undergoes(s, f) || foundedWhere(s, f)) { // what was founded founds nothing, nor where it was
			continue
		}
		if !p.suits(s, m.Relation, start, stop) || !p.relationSpoken(s, m.Relation, start, stop) {
			continue
		}
		subject := p.subjectOfObject(s, m.Relation, f)
		if subject == nil || !p.takes(subject, m.Relation) || !p.relates(subject, m.Relation, start, stop) {
			continue
		}
		c := p.claim(s, subject, m.Relation, start, stop)
		if m.Stance != "" {
			c.Stance = m.Stance
		}
		if m.Relation == dateline.Strength || m.Relation == dateline.Attacks {
			c.Object.Low, c.Object.High = bounds(p.countIn(start, stop))
		}
		out.add(c)
	}
}

// undergoes reports whether a phrase is the subject of a passive verb.
func (p *page) undergoes(s *prose.Sentence, f grammar.Phrase) bool {
	for k, c := range s.Chunks {
		if g, ok := grammar.FirstOf(p.SubjectOf(s, k)); c.Passive && !c.Participle && ok && g.First <= f.Last && f.First <= g.Last {
			return true
		}
	}
	return false
}

// foundedWhere reports whether a phrase says where or with whom something was founded: "in
// Cuba", "with men from Boni".
func foundedWhere(s *prose.Sentence, f grammar.Phrase) bool {
	switch grammar.Neighbour(s, f.First-1) {
	case "in", "from", "with":
		return true
	}
	return false
}

// wholeObject gives the words of a mark the names that they touch in whole, and
// takes off what does not belong to them at their end: "Pablo" of "Pablo Beltrán",
// "people in".
func (p *page) wholeObject(start, stop int) (int, int) {
	for _, n := range p.NamesIn(start, stop) {
		if n.Canonical == "" { // a part is called by its whole
			start, stop = min(start, n.Start), max(stop, n.End)
		}
	}
	s := &p.Text.Sentences[p.Text.SentenceAt(start)]
	last := s.TokenAt(stop - 1)
	for last > s.TokenAt(start) && (!s.Tokens[last].Word() || s.Tokens[last].Tag == "IN" || s.Tokens[last].Tag == "TO" || s.Tokens[last].Tag == "DT" || s.Tokens[last].Tag == "CC") {
		last--
	}
	return start, p.Closed(start, min(stop, s.Tokens[last].End))
}

// relationSpoken reports whether the part of a sentence that holds the words of an
// object has one of what a relation says: a mark alone founds or finances nothing, but
// a number of fighters is a strength, and any where the text speaks of strength.
func (p *page) relationSpoken(s *prose.Sentence, r dateline.Relation, start, stop int) bool {
	if r == dateline.Strength && (p.WordWithin(s, start, stop, "units") || p.WordWithin(s, start, stop, "members") || p.speaksOfStrength(s)) {
		return true
	}
	at, class := start, "speaks of "+string(r)
	return slices.ContainsFunc(grammar.PartAt(s, at).Tokens, func(t prose.Token) bool {
		return p.Is(class, t.Lower) && t.Tag != "NNP"
	})
}

// relates reports whether an actor can stand in a relation to what words name:
// another name is the actor's own by the text's own word, groups are allies and rivals
// of groups and states, and no list of groups says who leads a state's forces.
func (p *page) relates(subject *names.Naming, r dateline.Relation, start, stop int) bool {
	var object *names.Naming
	for _, n := range p.NamesIn(start, stop) {
		if n.Naming != nil && n.Start >= start && n.End <= stop {
			object = n.Naming
			break
		}
	}
	switch r {
	case dateline.AlsoKnownAs:
		return object == subject || object == nil
	case dateline.LedBy:
		return subject.Kind != dateline.StateForce && object != nil && object.Kind == dateline.Person
	case dateline.AlliedWith, dateline.RivalOf:
		return object != nil && object != subject && object.Kind != dateline.Person
	}
	return true
}

// claimed reports whether a claim of the sentence says the same already, that an
// ally is a rival, that the fighters counted are lost, or another aim that the words of the
// mark are only a part of.
func (p *page) claimed(s *prose.Sentence, m *marks.Mark, f grammar.Phrase, claims claimList) bool {
	words := p.Text.Cut(f.Start(), f.End())
	before := grammar.Neighbour(s, f.First-1)
	return slices.ContainsFunc(claims, func(c dateline.Claim) bool {
		if c.Relation == dateline.Aims && m.Relation == dateline.Aims && c.Evidence.Start == s.Start && before != "and" && before != "or" && before != "," && before != "to" {
			return true
		}
		same := c.Relation == m.Relation || c.Relation == dateline.RivalOf && m.Relation == dateline.AlliedWith || c.Relation == dateline.Losses && m.Relation == dateline.Strength
		return same && c.Evidence.Start == s.Start && (strings.Contains(c.Object.Text, words) || strings.Contains(words, c.Object.Text))
	})
}

// suits reports whether words can be what a relation says of its subject.
func (p *page) suits(s *prose.Sentence, r dateline.Relation, start, stop int) bool {
	switch r {
	case dateline.Strength:
		q := p.countIn(start, stop)
		return q != nil && q.Kind == quantity.KindCount && p.countsMen(s, s.TokenAt(q.End-1)) && grammar.Neighbour(s, s.TokenAt(start)-1) != "by" // "guarded by 300 soldiers"
	case dateline.Attacks:
		q := p.countIn(start, stop)
		return q != nil && q.Kind == quantity.KindCount && p.happensWithin(s, start, stop)
	case dateline.LedBy:
		if next := s.TokenAt(stop-1) + 1; next < len(s.Tokens) && s.Tokens[next].Tag == "POS" { // his brother, his men
			return false
		}
	case dateline.RecruitsFrom:
		if s.TokenAt(start) == s.TokenAt(stop-1) && p.Is("people", s.Tokens[s.TokenAt(start)].Lower) {
			return false
		}
	case dateline.Founded:
		return len(p.TimesIn(start, stop)) > 0
	case dateline.AlsoKnownAs, dateline.PartOf, dateline.AlliedWith, dateline.RivalOf:
		return p.nameOverlaps(start, stop) && nounWithin(s, start, stop) || grammar.ProperWithin(s, start, stop)
	}
	return nounWithin(s, start, stop) && p.fits(s, codebook.ClaimMatch{ClaimCue: codebook.ClaimCue{Relation: r}}, start, stop)
}

// countsMen reports whether the number that ends at a token stands alone or counts people,
// as against "two hundred copies".
func (p *page) countsMen(s *prose.Sentence, last int) bool {
	k := grammar.ChunkOf(s, last)
	if k < 0 || s.Chunks[k].Head <= last {
		return true
	}
	head := s.Tokens[s.Chunks[k].Head].Lower
	for _, class := range []string{"units", "members", "people", "attackers", "forces", "civilians", "membership", "weapons", "kin"} {
		if p.Is(class, head) {
			return true
		}
	}
	return false
}

// happensWithin reports whether a stretch has a noun for something that happens:
// "250 incidents" count attacks, "1,200 civilians" do not.
func (p *page) happensWithin(s *prose.Sentence, start, stop int) bool {
	return p.HappeningWithin(s, s.TokenAt(start), s.TokenAt(stop-1)+1) || p.WordWithin(s, start, stop, "attacks counted")
}

// subjectOfObject returns the group that the words of a claim's object are said
// of: what they stand beside or belong to, what their verb has for a subject,
// a group named in the sentence, or the one that the text is about.
func (p *page) subjectOfObject(s *prose.Sentence, r dateline.Relation, f grammar.Phrase) *names.Naming {
	words := p.Text.Cut(f.Start(), f.End())
	outside := func(a *names.Naming) bool {
		switch {
		case a == nil:
			return false
		case r == dateline.AlsoKnownAs: // both names are its own
			return slices.ContainsFunc(a.Names, func(name string) bool { return name != words })
		}
		return !p.reckonsIn(s, a) && !slices.ContainsFunc(a.Spans, func(m dateline.Span) bool { return m.Start < f.End() && f.Start() < m.End })
	}
	if a := p.subjectOfCue(s, f.First, r); outside(a) {
		return a
	}
	if g, ok := p.MainSubject(s, f.First); ok {
		if a := p.GroupMeant(g, 1); outside(a) {
			return a
		}
		if p.NamesOnePerson(g) && (r == dateline.FinancedBy || r == dateline.Aims) { // what he lives on himself
			return nil
		}
	}
	for _, n := range p.NamesIn(s.Start, s.End) {
		if a := n.Naming; a != nil && a.Kind == dateline.ArmedGroup && outside(a) {
			return a
		}
	}
	if a := p.GroupSpokenOf(f.Start()); r != dateline.AlsoKnownAs && outside(a) {
		return a
	}
	return nil
}

// reckonsIn reports whether an actor that is no armed group says or reckons in a
// sentence what it tells of another.
func (p *page) reckonsIn(s *prose.Sentence, a *names.Naming) bool {
	if a.Kind == dateline.ArmedGroup {
		return false
	}
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Passive || !p.Saying(s, c) && !p.Is("reckons", s.Tokens[c.Head].Lower) {
			continue
		}
		if f, ok := grammar.FirstOf(p.SubjectOf(s, k)); ok && p.ActorOf(f) == a {
			return true
		}
	}
	return false
}
