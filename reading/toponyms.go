package reading

import (
	"context"

	"github.com/dateline-project/dateline"
)

// Toponym is a place name of a report with the place that it was taken for;
// the place is not Known where no table has the name. A people's name or
// adjective ("Malian") stands for its country.
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
	p, err := r.open(context.Background(), report)
	if err != nil {
		return nil, err
	}
	p.findNames()
	p.resolvePlaces()
	p.takeToponyms()
	var out []Toponym
	for _, n := range p.names {
		if n.kind != dateline.PlaceMention {
			continue
		}
		t := Toponym{Span: p.span(n.start, n.end)}
		e := n.resolved
		if n.adjective != "" {
			c := p.book.Gazetteer.Country(n.adjective)
			e = &c
		}
		if e != nil {
			t.Place = p.placeFrom(e, n.text)
			lat, lon := e.Lat, e.Lon
			t.Lat, t.Lon = &lat, &lon
		}
		out = append(out, t)
	}
	return out, nil
}
