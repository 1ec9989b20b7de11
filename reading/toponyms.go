package reading

import (
	"context"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// Toponym is a place name of a report with the place that it was taken for. Of
// one that no table has it is no more than where the report sets it ("Catupa in
// Macomia district"), if it says so. A people's name or adjective ("Malian")
// stands for its country.
type Toponym struct {
	dateline.Span
	Place dateline.Place
	// Lat and Lon are those of a province or country as well, which a
	// [dateline.Place] leaves out.
	Lat, Lon *float64
}

// Toponyms lists the place names of a report, in order. It fails only where a
// proposer fails.
func (r *Reader) Toponyms(report dateline.Report) ([]Toponym, error) {
	g, err := grammar.Open(context.Background(), r.book, r.proposer, report)
	if err != nil {
		return nil, err
	}
	p := names.Find(g)
	p.ResolvePlaces()
	p.TakeToponyms()
	var out []Toponym
	for _, n := range p.Names {
		if n.Kind != dateline.PlaceMention {
			continue
		}
		t := Toponym{Span: p.Span(n.Start, n.End)}
		e := n.Resolved
		if n.Adjective != "" {
			c := p.Book.Gazetteer.Country(n.Adjective)
			e = &c
		}
		if e != nil {
			t.Place = p.PlaceFrom(e, n.Text)
			lat, lon := e.Lat, e.Lon
			t.Lat, t.Lon = &lat, &lon
		} else if place := p.PlaceUnlisted(&p.Text.Sentences[p.Text.SentenceAt(n.Start)], n); place.Precision < names.WithinRegion {
			t.Place = place
			t.Lat, t.Lon = place.Lat, place.Lon
		}
		out = append(out, t)
	}
	return out, nil
}
