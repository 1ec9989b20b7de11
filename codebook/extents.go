package codebook

import (
	"cmp"
	"errors"
	"slices"

	"github.com/dateline-project/dateline/gazetteer"
)

// Extents says how far around its point a place of the gazetteer reaches.
type Extents struct{ rows []extent }

// extent is the least reach of places of a kind, of a sort and country where
// one is named, with so many people or more.
type extent struct {
	kind     gazetteer.Kind
	sort     string
	country  string
	people   int
	withinKM float64
}

// Of returns the kilometres around an entry's point that hold it: what the
// gazetteer knows, but no less than the table has for its like, because a
// division of which the gazetteer knows two towns is larger than the way
// between them. 0 where neither knows: a country, a sea, a part of a country
// without bounds.
func (x *Extents) Of(e gazetteer.Entry) float64 {
	if p := gazetteer.Precision(e); p < 1 || p > 5 {
		return 0
	}
	for _, r := range x.rows {
		if r.kind == e.Kind && (r.sort == "" || r.sort == e.Sort) && (r.country == "" || r.country == e.Country) && r.people <= e.Population {
			return max(e.Radius, r.withinKM)
		}
	}
	return e.Radius
}

func readExtents(t *tables) (*Extents, error) {
	rows, err := t.read("extents.tsv", "kind", "sort", "country", "people")
	if err != nil {
		return nil, err
	}
	var x Extents
	var faults []error
	for _, r := range rows.rows {
		kind := gazetteer.Kind(r.get("kind"))
		if !slices.Contains(gazetteer.Kinds, kind) {
			faults = append(faults, r.fault("kind %q is none of %q", kind, gazetteer.Kinds))
		}
		people, errPeople := r.number("people")
		within, errWithin := r.number("within_km")
		faults = append(faults, errPeople, errWithin)
		x.rows = append(x.rows, extent{kind, r.get("sort"), r.get("country"), int(people), within})
	}
	slices.SortStableFunc(x.rows, func(a, b extent) int { // the most particular first
		return cmp.Or(cmp.Compare(b.sort, a.sort), cmp.Compare(b.country, a.country), cmp.Compare(b.people, a.people))
	})
	return &x, errors.Join(faults...)
}
