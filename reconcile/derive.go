package reconcile

import "github.com/dateline-project/dateline"

// Deriving makes any incident of the casebook again as its reports alone give it,
// without what decisions set; nil where there is none with that id.
func Deriving(book *dateline.Casebook) func(id string) *dateline.Incident {
	actors, of := castOf(book.Actors), toldOf(book)
	return func(id string) *dateline.Incident {
		if len(of(id)) == 0 {
			return nil
		}
		in := incidentOf(of(id), actors)
		return &in
	}
}

// MayBeOne reports whether two incidents are much like each other: of days that
// meet, kinds that reports mix up, and places within reach in one country.
func MayBeOne(a, b dateline.Incident) bool {
	return a.Date.Overlaps(b.Date, 0) && (a.Kind == b.Kind || a.Kind.Near(b.Kind)) && !differentPlaces(a.Place, b.Place) && a.Place.Country == b.Place.Country
}
