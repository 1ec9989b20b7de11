package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
)

// spot is a place that a sentence gives, with the words for it.
type spot struct {
	dateline.Place
	evidence dateline.Span
	rank     int // how exact it is: lower is finer
}

// placeOf picks the most exact place that the sentence gives for the scene:
// nearest to its trigger where the sentence tells of several. A place that a
// learned reader gives it goes before a less exact one.
func (p *page) placeOf(x *scene, several bool) *spot {
	var best *spot
	bestDistance := 0
	for _, n := range p.namesIn(x.sentence.Start, x.sentence.End) {
		if n.start < max(x.sentence.Start, p.dateline) || n.end > x.sentence.End || n.kind != dateline.PlaceMention || n.adjective != "" || p.countsFrom(x, n) {
			continue
		}
		sp := p.spotOf(x.sentence, n)
		if sp == nil {
			continue
		}
		if p.placedElsewhere(x, n) {
			sp.rank += 3
		}
		h := x.main()
		d := max(n.start-h.end(), h.start()-n.end, 0)
		if best == nil || sp.rank < best.rank && !(several && d > 2*bestDistance+20) || sp.rank == best.rank && d < bestDistance {
			best, bestDistance = sp, d
		}
	}
	if m := p.markedPlace(x); best == nil || m != nil && m.rank < best.rank {
		return m
	}
	best.evidence = p.markedSpan("place", best.evidence)
	return best
}

// placedElsewhere reports whether a place hangs on another verb of the
// sentence: "its founder lives openly in Bahawalpur".
func (p *page) placedElsewhere(x *scene, n *name) bool {
	s := x.sentence
	at := s.TokenAt(n.start)
	for k := len(s.Chunks) - 1; k >= 0; k-- {
		c := s.Chunks[k]
		if c.Last >= at || c.Kind != prose.VerbGroup {
			continue
		}
		for _, h := range x.happenings {
			if h.chunk >= k && h.first < at {
				return false
			}
		}
		for _, h := range x.happenings {
			if h.first > at && !slices.ContainsFunc(s.Tokens[c.Last:at], func(t prose.Token) bool { return t.Text == "," }) {
				return true
			}
			if h.first < c.First {
				return !c.Participle
			}
		}
		return false
	}
	return false
}

// spotOf reads one place name with the preposition before it; nil where it is
// no place of a happening: where a speaker stood, or whom a capital stands for.
func (p *page) spotOf(s *prose.Sentence, n *name) *spot {
	before := beforeName(s, n)
	if before == "from" || p.is("place shunned", before) || p.modifies(s, n) {
		return nil
	}
	sp := p.spotFrom(s, n)
	switch {
	case placePreposition(before):
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
	sp := &spot{evidence: p.span(n.start, n.end)}
	if n.resolved == nil {
		sp.Place = p.placeUnlisted(s, n)
		sp.rank = 1
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
	if p.betweenPlaces(s, s.TokenAt(n.start)) {
		sp.rank, sp.Precision, sp.Lat, sp.Lon, sp.WithinKM = 4, 5, nil, nil, nil
	}
	if near(beforeName(s, n)) && sp.Precision == 1 {
		onlyNear(&sp.Place)
	}
	return sp
}

// modifies reports whether a place name only qualifies people or things: "Tigre
// helicopters", "Kabul police".
func (p *page) modifies(s *prose.Sentence, n *name) bool {
	k := chunkOf(s, s.TokenAt(n.start))
	if k < 0 {
		return false
	}
	head := s.Tokens[s.Chunks[k].Head]
	if head.Start < n.end {
		return false
	}
	if (n.adjective != "" || n.resolved != nil && n.resolved.Kind == gazetteer.Country) && p.triggerNoun([]string{head.Lower}, 0) {
		return true
	}
	return p.is("groups", head.Lower) || p.is("weapons", head.Lower) || p.human(head.Lower) || p.is("speaker", head.Lower)
}

// betweenPlaces reports whether the name at a token is one end of "between A
// and B" or "from A to B".
func (p *page) betweenPlaces(s *prose.Sentence, i int) bool {
	return i > 0 && s.Tokens[i-1].Lower == "between" || i > 2 && s.Tokens[i-1].Lower == "and" && strings.Contains(words(s, i-5, i-1), "between")
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

// subjectOfSaying reports whether a place stands for a government that speaks
// ("Washington warned").
func (p *page) subjectOfSaying(s *prose.Sentence, i int) bool {
	for j := i + 1; j < len(s.Tokens) && j <= i+3; j++ {
		if s.Tokens[j].Verb() {
			return p.is("say", s.Tokens[j].Lower)
		}
	}
	return false
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
