package reconcile

import (
	"math"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// located reports whether a place has coordinates that stand for it: those of
// a town or district, not of a province.
func located(p dateline.Place) bool { return p.Lat != nil && p.Lon != nil && p.Precision <= 3 }

// outlined reports whether a place is a point with a wide circle around it: a
// province, a region.
func outlined(p dateline.Place) bool {
	return p.Lat != nil && p.Lon != nil && p.WithinKM != nil && p.Precision > 3
}

// kilometres is the distance of two places with coordinates.
func kilometres(a, b dateline.Place) float64 {
	const radian, earth = math.Pi / 180, 6371.0
	p, q := *a.Lat*radian, *b.Lat*radian
	h := math.Pow(math.Sin((q-p)/2), 2) + math.Cos(p)*math.Cos(q)*math.Pow(math.Sin((*b.Lon-*a.Lon)*radian/2), 2)
	return 2 * earth * math.Asin(math.Sqrt(min(1, h)))
}

// nearby is the distance within which two towns or sites may be one incident's.
const nearby = 40.0

// reach is the distance within which an account's place may lie from another's
// of the same incident, by the precision of the place.
func reach(p dateline.Place) float64 {
	switch {
	case p.Precision == 3 && p.WithinKM != nil:
		return max(2*nearby, *p.WithinKM+nearby)
	case p.Precision == 3:
		return 2 * nearby
	case outlined(p):
		return *p.WithinKM + nearby
	}
	return nearby
}

// farApart reports whether two accounts' places cannot be those of one incident.
func farApart(a, b dateline.AccountPlace) bool { return setApart(a, b) && !oneName(a, b) }

// placeNamed reports whether one of two accounts names the place of the other
// where it tells of its own: a road in a district, a village and the town that is
// named with it. Of two places of one name it says nothing.
func placeNamed(a, b *told) bool {
	return (a.names(b) || b.names(a)) && !namedAlike(a.Place.Name, b.Place.Name)
}

// setApart reports whether two accounts set an incident in places that are not
// one, whatever these are called.
func setApart(a, b dateline.AccountPlace) bool {
	return !a.Guessed() && !b.Guessed() && differentPlaces(a.Place, b.Place)
}

// oneName reports whether two accounts name a place alike and only a guess sets
// it in two places: no table has it, or of the places of that name the one that
// the one account means may be what the other means too.
func oneName(a, b dateline.AccountPlace) bool {
	switch {
	case unlisted(a.Place) || unlisted(b.Place):
		return sameName(a.Name, b.Name)
	case len(a.Alternatives)+len(b.Alternatives) == 0:
		return false
	}
	means := func(a, b dateline.AccountPlace) bool {
		return slices.ContainsFunc(a.Alternatives, func(p dateline.Place) bool { return !differentPlaces(p, b.Place) })
	}
	return (means(a, b) || means(b, a)) && namedAlike(a.Name, b.Name)
}

// namedAlike reports whether two names are one, or the one holds the other:
// "Bijapur" and "Bijapur district".
func namedAlike(a, b dateline.Optional) bool {
	x, y := gazetteer.Fold(string(a)), gazetteer.Fold(string(b))
	return x != "" && y != "" && (x == y || gazetteer.HoldsWords(x, y) || gazetteer.HoldsWords(y, x))
}

// unlisted reports whether no table has a place and its area is that of another
// that its report names with it, be it the province.
func unlisted(p dateline.Place) bool {
	return p.Name != "" && p.GeoNames == nil && (p.Precision == 5 || p.Precision == 4 && !sameName(p.Name, p.Admin1))
}

// spot reports whether a place is no wider than a district: a table has it so, or
// none has it at all.
func spot(p dateline.Place) bool { return p.Precision <= 3 || unlisted(p) }

// differentPlaces reports whether two places are too far from one another for
// one incident or, where that is not known, in two countries.
func differentPlaces(a, b dateline.Place) bool {
	return beyondReach(a, b) || differ(a.Country, b.Country) && !pointed(a, b)
}

// beyondReach reports whether two places lie too far from one another. Of two
// areas, what holds for the one holds for the other: their circles must touch.
func beyondReach(a, b dateline.Place) bool {
	switch {
	case !pointed(a, b):
		return false
	case outlined(a) && outlined(b):
		return fartherThan(a, b, *a.WithinKM+*b.WithinKM)
	}
	return fartherThan(a, b, max(reach(a), reach(b)))
}

// fartherThan reports whether two places with coordinates lie farther apart than so
// many kilometres, which their latitudes alone tell of most.
func fartherThan(a, b dateline.Place, far float64) bool {
	const degree = 111 // kilometres at least
	return math.Abs(*a.Lat-*b.Lat)*degree > far || kilometres(a, b) > far
}

// pointed reports whether both places have a point, be it that of an area.
func pointed(a, b dateline.Place) bool {
	return (located(a) || outlined(a)) && (located(b) || outlined(b))
}

// onePlace reports whether two places may be one: alike in name, a part and
// its whole, or not both exact.
func onePlace(a, b dateline.Place) bool {
	if !located(a) || !located(b) || a.Precision == 3 || b.Precision == 3 {
		return true
	}
	const acrossTown = 10
	return kilometres(a, b) <= acrossTown
}

// besideOneAnother reports whether two places are villages or small towns beside one
// another, which speaks neither for one incident nor for two.
func besideOneAnother(a, b dateline.Place) bool {
	small := func(p dateline.Place) bool { return p.Precision == 1 && p.WithinKM != nil && *p.WithinKM <= 10 }
	return small(a) && small(b) && differ(a.Name, b.Name) && kilometres(a, b) > 3
}

// sameName reports whether two things are named, and alike.
func sameName(a, b dateline.Optional) bool {
	return a != "" && gazetteer.Fold(string(a)) == gazetteer.Fold(string(b))
}

// differ reports whether two things are named, and differently.
func differ(a, b dateline.Optional) bool { return a != "" && b != "" && !sameName(a, b) }

func comparePlaces(c *comparison, one, other *told) {
	a, b := one.Place, other.Place
	x, y := gazetteer.Fold(string(a.Name)), gazetteer.Fold(string(b.Name))
	close := located(a.Place) && located(b.Place)
	switch {
	case x != "" && x == y && spot(a.Place) && spot(b.Place):
		c.add(2, "both at %s", a.Name)
	case placeNamed(one, other):
		c.add(1.5, "%s is named with %s", a.Name, b.Name)
	case close && besideOneAnother(a.Place, b.Place):
	case close && kilometres(a.Place, b.Place) <= 15:
		c.add(1.5, "%s is close to %s", a.Name, b.Name)
	case close && max(a.Precision, b.Precision) < 3:
		c.add(-1, "%s and %s are two places", a.Name, b.Name)
	case close:
		c.add(1, "%s lies by %s", a.Name, b.Name)
	case x != "" && x == y:
		c.add(0.5, "both in %s", a.Name)
	case namedAlike(a.Name, b.Name):
		c.add(1.5, "%s is %s", a.Name, b.Name)
	case sameName(a.Admin1, b.Admin1):
		c.add(0.5, "both in %s", a.Admin1)
	case differ(a.Country, b.Country):
		c.add(-1, "%s and %s", a.Country, b.Country)
	case differ(a.Admin1, b.Admin1):
		c.add(-0.5, "%s and %s", a.Admin1, b.Admin1)
	case a.Country != "" && a.Country == b.Country:
		c.add(0.3, "both in %s", a.Country)
	}
}
