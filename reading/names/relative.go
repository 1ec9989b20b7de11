package names

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
)

// Relation is what words before a place name make of it: "12 km south of" means
// a point away from it, "near" its surroundings, "the east of" a part of it.
type Relation struct {
	First   int     // token at which the words begin
	km      float64 // 0 where not said
	bearing float64 // degrees from north
	aimed   bool    // there is a bearing
	Part    string  // the direction of the part of it that is meant: "east"
}

// bearings are the directions of the compass.
var bearings = map[string]float64{
	"north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180, "southwest": 225, "west": 270, "northwest": 315,
}

// lengths are the units in which reports give distances, in kilometres.
var lengths = map[string]float64{
	"km": 1, "kms": 1, "kilometre": 1, "kilometres": 1, "kilometer": 1, "kilometers": 1,
	"mile": 1.609, "miles": 1.609, "mi": 1.609, "metre": 0.001, "metres": 0.001, "meter": 0.001, "meters": 0.001, "yards": 0.001,
}

// RelationOf reads the words before a name that say where from it something
// lies; false where there are none.
func (p *Page) RelationOf(s *prose.Sentence, n *Name) (Relation, bool) {
	i := p.Governor(s, s.TokenAt(n.Start))
	if i < 0 {
		return Relation{}, false
	}
	w := s.Tokens[i].Lower
	if Near(w) {
		return p.withDistance(s, Relation{First: i}, i-1), true
	}
	if w == "to" && i > 0 && (s.Tokens[i-1].Lower == "close" || s.Tokens[i-1].Lower == "next") {
		return Relation{First: i - 1}, true
	}
	if w != "of" && w != "from" {
		return Relation{}, false
	}
	j := i - 1
	if j >= 0 && (s.Tokens[j].Lower == "away" || s.Tokens[j].Lower == "far") {
		j--
	}
	direction, at := compass(s, j)
	if direction == "" {
		if r := p.withDistance(s, Relation{First: i}, j); r.km > 0 {
			return r, true
		}
		edge := j >= 0 && (s.Tokens[j].Lower == "outskirts" || s.Tokens[j].Lower == "outside" || s.Tokens[j].Lower == "vicinity")
		return Relation{First: max(j, 0)}, edge
	}
	r := Relation{First: at, bearing: bearings[direction], aimed: true}
	if at > 0 && s.Tokens[at-1].Lower == "due" {
		at--
	}
	if at > 1 && s.Tokens[at-1].Lower == "the" {
		if s.Tokens[at-2].Lower != "to" {
			return Relation{First: at, Part: direction}, true
		}
		at -= 2
	}
	return p.withDistance(s, r, at-1), true
}

// Measured reports whether the words before a name say a distance from it, or
// it is the end of a road: "40 km from Dori" is a place, "a trader from Dori" none.
func (p *Page) Measured(s *prose.Sentence, n *Name) bool {
	if _, ok := p.LineOf(s, n); ok {
		return true
	}
	_, ok := p.RelationOf(s, n)
	return ok
}

// Governor is the token of the preposition that a name hangs on, articles and
// words for what the place is ("the border town of") left out; -1 for none.
func (p *Page) Governor(s *prose.Sentence, i int) int {
	for i--; i >= 0; i-- {
		switch t := s.Tokens[i]; {
		case t.Tag == "DT" || t.Noun() && p.Is("place cue", t.Lower): // "the village Zarwelo"
		case t.Lower == "of" && i > 0 && p.Is("place cue", s.Tokens[i-1].Lower):
			for i--; i > 0 && (s.Tokens[i-1].Noun() || s.Tokens[i-1].Tag == "JJ"); i-- {
			}
		default:
			return i
		}
	}
	return -1
}

// compass reads the direction whose last word is at a token, and where it
// begins: "north-east", "north east".
func compass(s *prose.Sentence, i int) (string, int) {
	if i < 0 {
		return "", i
	}
	word := strings.ReplaceAll(s.Tokens[i].Lower, "-", "")
	if i > 0 {
		if two := s.Tokens[i-1].Lower + word; isBearing(two) {
			return two, i - 1
		}
	}
	if isBearing(word) {
		return word, i
	}
	return "", i
}

func isBearing(word string) bool { _, ok := bearings[word]; return ok }

var lengthWord = regexp.MustCompile(`^(\d+(?:\.\d+)?)-?([a-z]+)$`)

// withDistance adds the distance that ends at a token, if there is one.
func (p *Page) withDistance(s *prose.Sentence, r Relation, i int) Relation {
	if i < 0 {
		return r
	}
	if m := lengthWord.FindStringSubmatch(s.Tokens[i].Lower); m != nil && lengths[m[2]] > 0 {
		n, _ := strconv.ParseFloat(m[1], 64) // the pattern allows nothing else
		r.First, r.km = i, n*lengths[m[2]]
		return r
	}
	unit := lengths[s.Tokens[i].Lower]
	if unit == 0 && s.Tokens[i].Lower == "away" && i > 0 {
		i--
		unit = lengths[s.Tokens[i].Lower]
	}
	if unit == 0 || i == 0 {
		return r
	}
	number := s.Tokens[i-1]
	if n, err := strconv.ParseFloat(strings.ReplaceAll(number.Text, ",", ""), 64); err == nil {
		r.First, r.km = i-1, n*unit
		return r
	}
	for _, q := range p.NumbersIn(number.Start, number.End) {
		if q.Low != nil {
			r.First, r.km = s.TokenAt(q.Start), float64(*q.Low)*unit
		}
	}
	return r
}

// Apply moves a place by a relation. What lies a stated way off in a stated
// direction is known within a quarter of the way, and what is only near within
// 25 km (UCDP GED codebook, where_prec 2); beyond that it is an area.
func (r Relation) Apply(place *dateline.Place) {
	OnlyNear(place)
	if place.Lat == nil {
		return
	}
	within := max(*place.WithinKM, r.km+5)
	if r.km > 0 && r.aimed {
		lat, lon := gazetteer.Toward(*place.Lat, *place.Lon, r.bearing, r.km)
		place.Lat, place.Lon = &lat, &lon
		within = max(5, r.km/4)
	}
	place.WithinKM = &within
	place.GeoNames = nil
	if within > 50 {
		place.Precision = 5
	} else if within > 25 {
		place.Precision = WithinDistrict
	}
}
