package reconcile

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/dateline-project/dateline"
)

// choosePlace takes, of the places with no finer one inside them, the one that
// agrees with the places of the most sources, of equals the most exact (rule
// 10). One without coordinates is given those of the place around it.
func choosePlace(accounts []told) (dateline.Place, Reasoning) {
	own, _ := voters(accounts)
	says := make([]say[dateline.AccountPlace], 0, len(accounts))
	ordered := inOrder(accounts)
	for n := range ordered {
		t := &ordered[n]
		if t.Place.Known() {
			s := say[dateline.AccountPlace]{told: t, value: t.Place}
			if t.Place.Evidence != nil {
				s.span = *t.Place.Evidence
			}
			says = append(says, s)
		}
	}
	r := Reasoning{Value: "unknown", Rule: "of places with no finer one inside them, the one that agrees with the places of the most sources; of equals the most exact, then the one that most name, then the first reported (rule 10)"}
	if len(says) == 0 {
		return dateline.Place{}, r
	}
	at := remembered(outlineOf, func(p dateline.AccountPlace) int {
		return countSources(own, func(t told) bool { return t.Place.Known() && !setApart(p, t.Place) })
	})
	naming := remembered(outlineOf, func(p dateline.AccountPlace) int { return naming(own, p.Place) })
	refined := remembered(outlineOf, func(p dateline.AccountPlace) bool {
		return slices.ContainsFunc(says, func(f say[dateline.AccountPlace]) bool { return finerInside(f.value.Place, p.Place) })
	})
	finest := make([]say[dateline.AccountPlace], 0, len(says))
	for _, s := range says {
		if !refined(s.value) {
			finest = append(finest, s)
		}
	}
	best := slices.MinFunc(finest, func(a, b say[dateline.AccountPlace]) int {
		return cmp.Or(
			cmp.Compare(at(b.value), at(a.value)),
			cmp.Compare(exactness(a.value.Place), exactness(b.value.Place)),
			cmp.Compare(naming(b.value), naming(a.value)),
			compareBool(!located(a.value.Place), !located(b.value.Place)),
		)
	})
	chosen, lender := withPoint(best.value, says)
	presumed := presumedIn(best.value, says)
	if presumed != nil {
		chosen = presumed.Place.Alternatives[0]
	}
	r.Value = placeText(chosen)
	for _, s := range says {
		because := fmt.Sprintf("agrees with %d of %d sources", at(s.value), len(own))
		switch {
		case lender != nil && s.value.Place == *lender:
			because += "; gives the coordinates"
		case presumed != nil && s.told.Account == presumed.Account:
			because += "; where its report told of a place last"
		case refined(s.value):
			because += "; others place it more finely"
		}
		if n := len(s.value.Alternatives); n > 0 {
			because += fmt.Sprintf("; of %d places of that name the one that its own and the other reports speak for", n+1)
		}
		r.consider(*s.told, s.span, placeText(s.value.Place), placeText(best.value.Place), because)
	}
	return chosen, r
}

// outline is what is asked of a place while one is chosen.
type outline struct {
	name, admin1, country dateline.Optional
	lat, lon, within      float64
	precision             int
	guessed               bool
}

func outlineOf(p dateline.AccountPlace) outline {
	given := func(n *float64) float64 {
		if n == nil {
			return math.Inf(1)
		}
		return *n
	}
	return outline{p.Name, p.Admin1, p.Country, given(p.Lat), given(p.Lon), given(p.WithinKM), p.Precision, p.Guessed()}
}

// naming counts the sources that name a place alike.
func naming(own []told, p dateline.Place) int {
	return countSources(own, func(t told) bool { return sameName(t.Place.Name, p.Name) })
}

// finerInside reports whether a lies inside b and says more exactly where: a
// town in its province, a square in its town.
func finerInside(a, b dateline.Place) bool {
	if exactness(a) > exactness(b) || a.Name == "" {
		return false
	}
	switch {
	case b.Precision == 6:
		return a.Precision < 6 && a.Country != "" && a.Country == b.Country
	case !pointed(a, b):
		return a.Precision < b.Precision && b.Precision == 4 && sameName(a.Admin1, b.Admin1)
	case b.WithinKM == nil || a.WithinKM == nil:
		return a.Precision < b.Precision && kilometres(a, b) <= reach(b)
	}
	return 2**a.WithinKM <= *b.WithinKM && (kilometres(a, b) <= *b.WithinKM || a.Precision < b.Precision && b.Precision == 4 && sameName(a.Admin1, b.Admin1))
}

// nearTown is the precision of a place at or near the town that is given, and
// nearTownKM how near, as UCDP has it.
const (
	nearTown   = 2
	nearTownKM = 25.0
)

// withPoint gives a place that no table knows the coordinates of the finest
// place around it that others tell, with its precision. The lender is nil
// where none was needed or found.
func withPoint(p dateline.AccountPlace, says []say[dateline.AccountPlace]) (chosen dateline.Place, lender *dateline.Place) {
	chosen = p.Place
	if p.Lat != nil || p.Precision == 0 || p.Precision > 5 {
		return chosen, nil
	}
	for _, s := range says {
		from := s.value.Place
		if from.Lat != nil && !setApart(p, s.value) && (lender == nil || exactness(from) < exactness(*lender)) {
			lender = &from
		}
	}
	if lender == nil {
		return chosen, nil
	}
	within := nearTownKM
	if lender.WithinKM != nil {
		within = max(within, *lender.WithinKM)
	}
	chosen.Lat, chosen.Lon, chosen.WithinKM = lender.Lat, lender.Lon, &within
	chosen.Precision = max(nearTown, chosen.Precision, lender.Precision)
	chosen.Admin1, chosen.Country = cmp.Or(chosen.Admin1, lender.Admin1), cmp.Or(chosen.Country, lender.Country)
	return chosen, lender
}

// presumedIn is the first account whose report told of a place of the country chosen
// right before it told of the incident, where none says where that was; nil for none.
func presumedIn(chosen dateline.AccountPlace, says []say[dateline.AccountPlace]) *told {
	if !chosen.Guessed() {
		return nil
	}
	for _, s := range says {
		if len(s.value.Alternatives) > 0 && sameName(s.value.Alternatives[0].Country, chosen.Country) {
			return s.told
		}
	}
	return nil
}

// exactness orders places: the most exact first, those without precision last.
func exactness(p dateline.Place) int {
	if p.Precision == 0 {
		return 9
	}
	return p.Precision
}

func placeText(p dateline.Place) string { return p.Words(string(p.Country)) }
