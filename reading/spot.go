package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
)

// spot is a place that a sentence gives, with the words for it.
type spot struct {
	dateline.Place
	evidence dateline.Span
	rank     int              // how exact it is: lower is finer
	others   []dateline.Place // that bear the name
	headed   bool             // it only heads the entry that the sentence belongs to
	away     bool             // it hangs on another verb than the happening's
}

// placeOf picks the most exact place that the sentence gives for the scene:
// nearest to its trigger where the sentence tells of several. A place that a
// learned reader gives it goes before a less exact one. Where there is hardly
// any, it is that of which the text told before.
func (p *page) placeOf(x *scene, several bool) *spot {
	if p.lateDeath(x.main()) && len(x.happenings) == 1 {
		return nil
	}
	var best *spot
	bestDistance := 0
	elsewhere := map[*name]bool{} // what holds a place that hangs on another verb hangs there too
	holds := map[*name]bool{}     // a place named inside it, which says more
	where := p.placeOfClause(x.main())
	for _, n := range p.namesIn(x.sentence.Start, x.sentence.End) {
		if n.start < p.begins(x.sentence) || n.end > x.sentence.End || n.kind != dateline.PlaceMention || n.adjective != "" || holds[n] || n != where && p.ofSomethingElse(x, n) || where != nil && n.end <= where.start || several && p.ofOtherScene(x, n) || ownedUp(x.main()) && n.start < x.main().start() || x.sentence.TokenAt(n.start) < p.arrestedFor(x.main()) {
			continue
		}
		sp := p.spotOf(x.sentence, n)
		if n == where {
			sp = p.spotFrom(x.sentence, n)
		}
		if sp == nil && p.takenFrom(x, n) {
			sp = p.spotFrom(x.sentence, n)
			sp.rank++
		}
		if sp == nil {
			continue
		}
		if n != where && (elsewhere[n] || p.placedElsewhere(x, n)) {
			sp.rank, sp.away = sp.rank+3, true
			if m, _ := p.holderNamed(x.sentence, n); m != nil && n.resolved != nil && !near(beforeName(x.sentence, m)) {
				elsewhere[m] = true
			}
		}
		if m, _ := p.holderNamed(x.sentence, n); m != nil && m.start > n.end && n.resolved != nil && sp.rank > 0 && gazetteer.Distance(*m.resolved, *n.resolved) < aroundKM {
			holds[m] = true
		}
		h := x.main()
		d := max(n.start-h.end(), h.start()-n.end, 0)
		if best == nil || sp.rank < best.rank && !(several && d > 2*bestDistance+20) || sp.rank == best.rank && d < bestDistance {
			best, bestDistance = sp, d
		}
	}
	over := p.headedBy(x.sentence)
	headed := over != nil
	if headed && best != nil && p.namesakeFarFrom(over, x.sentence, best) {
		best = nil
	}
	m := p.markedPlace(x)
	if m != nil && headed && p.namesakeFarFrom(over, x.sentence, m) {
		m = nil
	}
	if best == nil || m != nil && m.rank < best.rank && !(headed && best.away && m.Name == best.Name) {
		best = m
	}
	if best == nil || best.rank > 4 || best.away && headed {
		if told := p.toldAbout(x); told != nil {
			return told
		}
		return best
	}
	best.evidence = p.markedSpan("place", best.evidence)
	return best
}

// ofSomethingElse reports whether a place of a scene's sentence is that of what its time
// counts from, of what it answers, of another member of the sentence with a time of its
// own, of what was said or done about it later.
func (p *page) ofSomethingElse(x *scene, n *name) bool {
	s := x.sentence
	return p.countsFrom(x, n) || p.acrossPlace(s, s.TokenAt(n.start), x.main().first) || p.besideScene(x, n) || p.whereLater(s, n) || p.ofOtherTime(x, n) || p.ofTheClaim(x.main(), n) || p.afterwardsAt(s, n)
}

// namesakeFarFrom reports whether a facility of a sentence has its name from a town that
// lies far from the one that heads its entry, and so from a namesake: the Tepe of "12 May,
// Zarwelo. A fight around the Tepe outpost".
func (p *page) namesakeFarFrom(over *name, s *prose.Sentence, sp *spot) bool {
	if over.resolved == nil || gazetteer.Precision(*over.resolved) > withinDistrict || sp.Lat == nil || sp.Precision > withinTown || string(sp.Country) != over.resolved.Country {
		return false
	}
	last := s.TokenAt(sp.evidence.End - 1)
	facility := p.is("facilities", neighbour(s, last)) || p.is("facilities", neighbour(s, last+1))
	return facility && gazetteer.Distance(*over.resolved, gazetteer.Entry{Lat: *sp.Lat, Lon: *sp.Lon}) > 2*aroundKM
}

// whereLater reports whether a place is where one died who was hurt before: "five
// wounded, of whom one died at Sabha".
func (p *page) whereLater(s *prose.Sentence, n *name) bool {
	k := verbBefore(s, s.TokenAt(n.start))
	if k < 0 || !p.is("dies", s.Tokens[s.Chunks[k].Head].Lower) {
		return false
	}
	return p.diedLater(s, s.Chunks[k].Head) || slices.ContainsFunc(subjectOf(s, k), func(f phrase) bool { return p.ofTheHurt(f) || p.wasHurt(f, s.Chunks[k].First) })
}

// ofOtherScene reports whether a place hangs on the verb of what else its sentence
// tells, of which this is no part: on "planting" in "arrested a man accused of planting a
// bomb at Isulan".
func (p *page) ofOtherScene(x *scene, n *name) bool {
	at := x.sentence.TokenAt(n.start)
	if link := p.arrestedFor(x.main()); link > 0 && at > link {
		return false
	}
	for k, c := range slices.Backward(x.sentence.Chunks) {
		if c.Last >= at || c.Kind != prose.VerbGroup {
			continue
		}
		return slices.ContainsFunc(p.happenings, func(h *happening) bool {
			return h.sentence == x.sentence && h.chunk == k && family(h.kind) != family(x.main().kind)
		})
	}
	return false
}

// spotOf reads one place name with the preposition before it; nil where it is
// no place of a happening: where a speaker stood, or whom a capital stands for.
func (p *page) spotOf(s *prose.Sentence, n *name) *spot {
	before := beforeName(s, n)
	if before == "from" && !p.measured(s, n) || p.is("place shunned", before) || p.modifies(s, n) {
		return nil
	}
	sp := p.spotFrom(s, n)
	switch {
	case placePreposition(before):
	case p.headsWith(s, n):
		sp.rank++
	case n.resolved == nil:
		if before != "," {
			sp.rank = 6
		}
	case !near(before):
		if n.resolved.Kind == gazetteer.Country || p.subjectOfSaying(s, s.TokenAt(n.start)) {
			return nil
		}
		sp.rank++
	}
	return sp
}

// takenFrom reports whether a town is where somebody was seized: "apprehended five
// men from Lamlai". Whoever merely comes from there was not.
func (p *page) takenFrom(x *scene, n *name) bool {
	h := x.main()
	seized := h.kind == dateline.Arrest || h.kind == dateline.Kidnapping
	return seized && h.trigger.Verb && h.last < x.sentence.TokenAt(n.start) && beforeName(x.sentence, n) == "from" &&
		(n.resolved == nil || gazetteer.Precision(*n.resolved) <= 3) && !verbBetween(x.sentence, h.last+1, x.sentence.TokenAt(n.start))
}

// beforeName is the lower-case word before a name, its article left out.
func beforeName(s *prose.Sentence, n *name) string {
	i := s.TokenAt(n.start)
	switch {
	case i > 1 && s.Tokens[i-1].Lower == "the":
		return s.Tokens[i-2].Lower
	case i > 0:
		return s.Tokens[i-1].Lower
	}
	return ""
}

// spotFrom makes a spot of a place name, whatever it does in the sentence.
func (p *page) spotFrom(s *prose.Sentence, n *name) *spot {
	if l, ok := p.lineOf(s, n); ok {
		return &spot{Place: p.placeLine(l), evidence: p.span(l.start, l.end), rank: 3}
	}
	sp := &spot{evidence: p.span(n.start, n.end), others: p.namesakes(n)}
	if n.resolved == nil {
		sp.Place = p.placeUnlisted(s, n)
		sp.rank = 1
		if r, ok := p.relationOf(s, n); ok && r.part == "" && sp.Precision == 1 {
			onlyNear(&sp.Place)
		}
		return sp
	}
	e := n.resolved
	sp.Place = p.placeFrom(e, n.text)
	switch e.Kind {
	case gazetteer.Site:
		sp.rank = 0
	case gazetteer.Town:
		sp.rank = 1
	case gazetteer.Admin2:
		sp.rank = 2
	case gazetteer.Admin1:
		sp.rank = 3
	case gazetteer.Region:
		sp.rank = 4
	default:
		sp.rank = 5
	}
	if r, ok := p.relationOf(s, n); ok {
		p.relate(sp, s, n, r)
	}
	return sp
}

// onlyNear makes a place one that is only known to lie at or near the one given:
// within some 25 km of it (UCDP GED codebook, where_prec 2).
func onlyNear(p *dateline.Place) {
	p.Precision = withinTown
	if p.WithinKM != nil {
		within := max(25, *p.WithinKM)
		p.WithinKM = &within
	}
}

func near(before string) bool {
	return before == "near" || before == "outside" || before == "around"
}

// relate makes of a place what the words before it say: what lies beside it, or
// a part of it.
func (p *page) relate(sp *spot, s *prose.Sentence, n *name, r relation) {
	sp.others = nil
	if r.part == "" {
		if sp.Precision <= 3 {
			r.apply(&sp.Place)
			sp.rank = max(sp.rank, 2)
			sp.evidence = p.span(s.Tokens[r.first].Start, n.end)
		}
		return
	}
	if k := n.resolved.Kind; k == gazetteer.Country || k == gazetteer.Admin1 {
		sp.Name = dateline.Optional(r.part + " of " + n.text)
		sp.Precision, sp.rank, sp.GeoNames = 5, 4, nil
		sp.evidence = p.span(s.Tokens[r.first].Start, n.end)
	}
}

// placeFrom makes a place of a gazetteer entry, with coordinates where it is
// known how far around them it reaches: never for a country or sea.
func (p *page) placeFrom(e *gazetteer.Entry, printed string) dateline.Place {
	out := dateline.Place{Name: dateline.Optional(e.Name), Country: dateline.Optional(e.Country), Precision: gazetteer.Precision(*e)}
	if e.Kind != gazetteer.Admin1 && e.Kind != gazetteer.Country {
		if a := p.book.Gazetteer.Admin1Of(*e); a.Name != "" {
			out.Admin1 = dateline.Optional(a.Name)
		}
	}
	if e.Kind == gazetteer.Admin1 {
		out.Admin1 = dateline.Optional(e.Name)
	}
	if within := p.book.Extents.Of(*e); within > 0 {
		lat, lon := e.Lat, e.Lon
		out.Lat, out.Lon, out.WithinKM = &lat, &lon, &within
	}
	if e.GeoNames > 0 {
		id := e.GeoNames
		out.GeoNames = &id
	}
	if e.Kind != gazetteer.Site || e.Name == "" { // the gazetteer's own form may be another language's: Köln
		out.Name = dateline.Optional(printed)
	}
	return out
}
