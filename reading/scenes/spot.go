package scenes

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/names"
)

// Spot is a place that a sentence gives, with the words for it.
type Spot struct {
	dateline.Place
	Evidence dateline.Span
	Rank     int              // how exact it is: lower is finer
	Others   []dateline.Place // that bear the name
	Headed   bool             // it only heads the entry that the sentence belongs to
	away     bool             // it hangs on another verb than the happening's
}

// placeOf picks the most exact place that the sentence gives for the scene:
// nearest to its trigger where the sentence tells of several. A place that a
// learned reader gives it goes before a less exact one. Where there is hardly
// any, it is that of which the text told before.
func (p *Page) placeOf(x *Scene, several bool) *Spot {
	if p.lateDeath(x.Main()) && len(x.Happenings) == 1 {
		return nil
	}
	var best *Spot
	bestDistance := 0
	elsewhere := map[*names.Name]bool{} // what holds a place that hangs on another verb hangs there too
	holds := map[*names.Name]bool{}     // a place named inside it, which says more
	where := p.placeOfClause(x.Main())
	for _, n := range p.NamesIn(x.Sentence.Start, x.Sentence.End) {
		if n.Start < p.Begins(x.Sentence) || n.End > x.Sentence.End || n.Kind != dateline.PlaceMention || n.Adjective != "" || holds[n] || n != where && p.ofSomethingElse(x, n) || where != nil && n.End <= where.Start || several && p.ofOtherScene(x, n) || ownedUp(x.Main()) && n.Start < x.Main().Start() || x.Sentence.TokenAt(n.Start) < p.ArrestedFor(x.Main()) {
			continue
		}
		sp := p.SpotOf(x.Sentence, n)
		if n == where {
			sp = p.SpotFrom(x.Sentence, n)
		}
		if sp == nil && p.takenFrom(x, n) {
			sp = p.SpotFrom(x.Sentence, n)
			sp.Rank++
		}
		if sp == nil {
			continue
		}
		if p.reckonsUp(x.Main()) && x.Sentence.TokenAt(n.Start) > x.Main().First {
			sp.Rank += 3 // "It was the fourth attack on the army in Arauca this month"
		}
		if n != where && (elsewhere[n] || p.placedElsewhere(x, n)) {
			sp.Rank, sp.away = sp.Rank+3, true
			if m, _ := p.HolderNamed(x.Sentence, n); m != nil && n.Resolved != nil && !names.Near(p.BeforeName(x.Sentence, m)) {
				elsewhere[m] = true
			}
		}
		if m, _ := p.HolderNamed(x.Sentence, n); m != nil && m.Start > n.End && n.Resolved != nil && sp.Rank > 0 && gazetteer.Distance(*m.Resolved, *n.Resolved) < names.AroundKM {
			holds[m] = true
		}
		h := x.Main()
		d := max(n.Start-h.End(), h.Start()-n.End, 0)
		if best == nil || sp.Rank < best.Rank && !(several && d > 2*bestDistance+20) || sp.Rank == best.Rank && d < bestDistance {
			best, bestDistance = sp, d
		}
	}
	over := p.HeadedBy(x.Sentence)
	headed := over != nil
	if headed && best != nil && p.namesakeFarFrom(over, x.Sentence, best) {
		best = nil
	}
	m := p.markedPlace(x)
	if m != nil && headed && p.namesakeFarFrom(over, x.Sentence, m) {
		m = nil
	}
	if best == nil || m != nil && m.Rank < best.Rank && !(headed && best.away && m.Name == best.Name) {
		best = m
	}
	if best == nil || best.Rank > 4 || best.away && headed {
		if told := p.toldAbout(x); told != nil {
			return told
		}
		return best
	}
	best.Evidence = p.MarkedSpan("place", best.Evidence)
	return best
}

// ofSomethingElse reports whether a place of a scene's sentence is that of what its time
// counts from, of what it answers, of another member of the sentence with a time of its
// own, of what was said or done about it later.
func (p *Page) ofSomethingElse(x *Scene, n *names.Name) bool {
	s := x.Sentence
	return p.countsFrom(x, n) || p.AcrossPlace(s, s.TokenAt(n.Start), x.Main().First) || p.besideScene(x, n) || p.WhereLater(s, n) || p.ofOtherTime(x, n) || p.ofTheClaim(x.Main(), n) || p.afterwardsAt(s, n)
}

// reckonsUp reports whether a happening only counts what was told among others: "It was the
// fourth attack", "This was the deadliest bombing". The place behind it is where the others
// were too.
func (p *Page) reckonsUp(h *happenings.Happening) bool {
	s := h.Sentence
	c := s.Chunks[h.Chunk]
	first := s.Tokens[0].Lower
	if h.Trigger.Verb || s.Tokens[c.First].Lower != "the" || first != "it" && first != "this" && first != "that" {
		return false
	}
	between := s.Tokens[1:c.First]
	if len(between) == 0 || len(between) > 3 || slices.ContainsFunc(between, func(t prose.Token) bool { return !p.Is("being", t.Lower) && t.Tag != "RB" }) {
		return false
	}
	for i := c.First + 1; i < h.First; i++ {
		t := s.Tokens[i]
		if t.Tag == "JJS" || t.Lower == "latest" || t.Lower == "worst" || slices.ContainsFunc(p.NumbersIn(t.Start, t.End), func(q quantity.Quantity) bool { return q.Kind == quantity.KindOrdinal }) {
			return true
		}
	}
	return false
}

// namesakeFarFrom reports whether a facility of a sentence has its name from a town that
// lies far from the one that heads its entry, and so from a namesake: the Tepe of "12 May,
// Zarwelo. A fight around the Tepe outpost".
func (p *Page) namesakeFarFrom(over *names.Name, s *prose.Sentence, sp *Spot) bool {
	if over.Resolved == nil || gazetteer.Precision(*over.Resolved) > names.WithinDistrict || sp.Lat == nil || sp.Precision > names.WithinTown || string(sp.Country) != over.Resolved.Country {
		return false
	}
	last := s.TokenAt(sp.Evidence.End - 1)
	facility := p.Is("facilities", grammar.Neighbour(s, last)) || p.Is("facilities", grammar.Neighbour(s, last+1))
	return facility && gazetteer.Distance(*over.Resolved, gazetteer.Entry{Lat: *sp.Lat, Lon: *sp.Lon}) > 2*names.AroundKM
}

// WhereLater reports whether a place is where one died who was hurt before: "five
// wounded, of whom one died at Sabha".
func (p *Page) WhereLater(s *prose.Sentence, n *names.Name) bool {
	return p.behindLateDeath(s, s.TokenAt(n.Start))
}

// ofOtherScene reports whether a place hangs on the verb of what else its sentence
// tells, of which this is no part: on "planting" in "arrested a man accused of planting a
// bomb at Isulan".
func (p *Page) ofOtherScene(x *Scene, n *names.Name) bool {
	at := x.Sentence.TokenAt(n.Start)
	if link := p.ArrestedFor(x.Main()); link > 0 && at > link {
		return false
	}
	for k, c := range slices.Backward(x.Sentence.Chunks) {
		if c.Last >= at || c.Kind != prose.VerbGroup {
			continue
		}
		if slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool { return h.Chunk > k && h.First < at }) {
			return false // the noun of its own stands between: "arrested after Sunday's attack in Banjska"
		}
		return slices.ContainsFunc(p.Happenings, func(h *happenings.Happening) bool {
			return h.Sentence == x.Sentence && h.Chunk == k && happenings.Family(h.Kind) != happenings.Family(x.Main().Kind)
		})
	}
	return false
}

// SpotOf reads one place name with the preposition before it; nil where it is
// no place of a happening: where a speaker stood, or whom a capital stands for.
func (p *Page) SpotOf(s *prose.Sentence, n *names.Name) *Spot {
	before := p.BeforeName(s, n)
	if before == "from" && !p.Measured(s, n) || p.Is("place shunned", before) || p.Modifies(s, n) {
		return nil
	}
	sp := p.SpotFrom(s, n)
	switch {
	case grammar.PlacePreposition(before):
	case p.HeadsWith(s, n):
		sp.Rank++
	case n.Resolved == nil:
		if before != "," {
			sp.Rank = 6
		}
	case !names.Near(before):
		if n.Resolved.Kind == gazetteer.Country || p.subjectOfSaying(s, s.TokenAt(n.Start)) {
			return nil
		}
		sp.Rank++
	}
	return sp
}

// takenFrom reports whether a town is where somebody was seized: "apprehended five
// men from Lamlai". Whoever merely comes from there was not.
func (p *Page) takenFrom(x *Scene, n *names.Name) bool {
	h := x.Main()
	seized := h.Kind == dateline.Arrest || h.Kind == dateline.Kidnapping
	return seized && h.Trigger.Verb && h.Last < x.Sentence.TokenAt(n.Start) && p.BeforeName(x.Sentence, n) == "from" &&
		(n.Resolved == nil || gazetteer.Precision(*n.Resolved) <= 3) && !grammar.VerbBetween(x.Sentence, h.Last+1, x.Sentence.TokenAt(n.Start))
}

// SpotFrom makes a spot of a place name, whatever it does in the sentence.
func (p *Page) SpotFrom(s *prose.Sentence, n *names.Name) *Spot {
	if l, ok := p.LineOf(s, n); ok {
		sp := &Spot{Place: p.PlaceLine(l), Evidence: p.Span(l.Start, l.End), Rank: 3}
		if l.Journey {
			sp.Rank++
		}
		return sp
	}
	if n.Resolved != nil && p.LedTo(s, n) {
		return &Spot{Place: p.OnTheWayTo(n.Resolved, n.Text), Evidence: p.Span(n.Start, n.End), Rank: 4}
	}
	sp := &Spot{Evidence: p.Span(n.Start, n.End), Others: p.Namesakes(n)}
	if n.Resolved == nil {
		sp.Place = p.PlaceUnlisted(s, n)
		sp.Rank = 1
		if r, ok := p.RelationOf(s, n); ok && r.Part == "" && sp.Precision == 1 {
			names.OnlyNear(&sp.Place)
		}
		return sp
	}
	e := n.Resolved
	sp.Place = p.PlaceFrom(e, n.Text)
	switch e.Kind {
	case gazetteer.Site:
		sp.Rank = 0
	case gazetteer.Town:
		sp.Rank = 1
	case gazetteer.Admin2:
		sp.Rank = 2
	case gazetteer.Admin1:
		sp.Rank = 3
	case gazetteer.Region:
		sp.Rank = 4
	default:
		sp.Rank = 5
	}
	if r, ok := p.RelationOf(s, n); ok {
		p.relate(sp, s, n, r)
	}
	return sp
}

// relate makes of a place what the words before it say: what lies beside it, or
// a part of it.
func (p *Page) relate(sp *Spot, s *prose.Sentence, n *names.Name, r names.Relation) {
	sp.Others = nil
	if r.Part == "" {
		if sp.Precision <= 3 {
			r.Apply(&sp.Place)
			sp.Rank = max(sp.Rank, 2)
			sp.Evidence = p.Span(s.Tokens[r.First].Start, n.End)
		}
		return
	}
	if k := n.Resolved.Kind; k == gazetteer.Country || k == gazetteer.Admin1 {
		sp.Name = dateline.Optional(r.Part + " of " + n.Text)
		sp.Precision, sp.Rank, sp.GeoNames = 5, 4, nil
		sp.Evidence = p.Span(s.Tokens[r.First].Start, n.End)
	}
}
