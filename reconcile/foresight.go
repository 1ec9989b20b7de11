package reconcile

import (
	"math"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// foresight finds the incidents that a warning may have been of, without
// looking at all of them: those that it names the place or town of, those that its
// report tells, those of the group that it is about, and those that came soon.
type foresight struct {
	incidents []dateline.Incident // by id
	place     map[string][]int    // by folded name
	longest   int                 // words of a name
	id        map[string]int
	actor     map[string][]int
	month     map[string][]int // by every month of the incident's date
	places    *gazetteer.Gazetteer
	square    map[[2]int][]int // by the square of the map that the incident's point lies in
}

func foresightOf(places *gazetteer.Gazetteer, incidents []dateline.Incident) foresight {
	f := foresight{places: places, square: map[[2]int][]int{}, incidents: incidents, place: map[string][]int{}, id: map[string]int{}, actor: map[string][]int{}, month: map[string][]int{}}
	for n, i := range incidents {
		f.id[i.ID] = n
		if name := gazetteer.Fold(string(i.Place.Name)); f.exact(i.Place) {
			f.place[name] = append(f.place[name], n)
			f.longest = max(f.longest, 1+strings.Count(name, " "))
		}
		if i.Place.Lat != nil && i.Place.Precision <= 3 {
			at := squareOf(*i.Place.Lat, *i.Place.Lon)
			f.square[at] = append(f.square[at], n)
		}
		for _, p := range i.Perpetrators {
			f.actor[p.Actor] = append(f.actor[p.Actor], n)
		}
		for _, m := range months(i.Date.Start, i.Date.End) {
			f.month[m] = append(f.month[m], n)
		}
	}
	return f
}

// exact reports whether a place is named so that its name tells it from the country around it:
// a district or less, or a name that no table has.
func (f foresight) exact(place dateline.Place) bool {
	return place.Name != "" && (place.Precision <= 3 || len(f.places.Lookup(string(place.Name))) == 0)
}

// townKM is how far from the middle of a town, whose size is not known, what happens in it
// may lie.
const townKM = 10.0

// squareOf is the square of half a degree that a point lies in.
func squareOf(lat, lon float64) [2]int {
	return [2]int{int(math.Floor(2 * lat)), int(math.Floor(2 * lon))}
}

// inTown returns the incidents at a place within a town of that name: a hotel in Mogadishu
// for "Mogadishu". What only bears the name of a town that lies elsewhere is none.
func (f foresight) inTown(name string) []int {
	var found []int
	if name == "" {
		return nil
	}
	for _, town := range f.places.Lookup(name) {
		if town.Kind != gazetteer.Town {
			continue
		}
		middle := dateline.Place{Lat: &town.Lat, Lon: &town.Lon}
		at := squareOf(town.Lat, town.Lon)
		for _, n := range f.squaresAround(at) {
			if in := f.incidents[n].Place; town.In(string(in.Country)) && kilometres(middle, in) <= max(townKM, town.Radius) {
				found = append(found, n)
			}
		}
	}
	return found
}

// squaresAround returns the incidents of a square and of those that touch it.
func (f foresight) squaresAround(at [2]int) []int {
	var found []int
	for lat := at[0] - 1; lat <= at[0]+1; lat++ {
		for lon := at[1] - 1; lon <= at[1]+1; lon++ {
			found = append(found, f.square[[2]int{lat, lon}]...)
		}
	}
	return found
}

// months are all that a stretch of days touches.
func months(first, last dateline.Day) []string {
	var out []string
	t, end := first.Time(), last.Time()
	if t.IsZero() || end.IsZero() {
		return nil
	}
	for t = t.AddDate(0, 0, 1-t.Day()); !t.After(end); t = t.AddDate(0, 1, 0) {
		out = append(out, t.Format("2006-01"))
	}
	return out
}

// of returns the incidents that a warning given on a day may have been of, in
// the order of their ids.
func (f foresight) of(w dateline.Warning, given dateline.Day, news []told) []int {
	var found []int
	words := strings.Fields(gazetteer.Fold(w.Evidence.Text))
	for i := range words {
		for n := 1; n <= f.longest && i+n <= len(words); n++ {
			found = append(found, f.place[strings.Join(words[i:i+n], " ")]...)
		}
	}
	found = append(found, f.inTown(string(w.Place))...)
	for _, t := range news {
		if n, ok := f.id[string(t.Incident)]; ok {
			found = append(found, n)
		}
	}
	if w.About != "" {
		found = append(found, f.actor[string(w.About)]...)
	}
	for _, m := range months(given, given.Add(soon)) {
		found = append(found, f.month[m]...)
	}
	slices.Sort(found)
	return slices.Compact(found)
}
