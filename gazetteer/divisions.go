package gazetteer

import (
	"math"
	"slices"
	"strings"
)

// Words that say what sort of division a name is. They stand after it
// ("Nangarhar province") or before it ("the department of Cauca", "Departamento
// de Cauca"), and the levels are those that the word can mean.
var divisionWords = map[string][]Kind{
	"province": {Admin1, Admin2, Region}, "provincia": {Admin1, Admin2}, "region": {Admin1, Region}, "state": {Admin1, Region},
	"estado": {Admin1}, "department": {Admin1, Admin2}, "departamento": {Admin1, Admin2}, "departement": {Admin1, Admin2},
	"governorate": {Admin1, Region}, "muhafazat": {Admin1}, "wilaya": {Admin1}, "oblast": {Admin1, Region}, "krai": {Admin1}, "republic": {Admin1, Region},
	"county": {Admin1, Admin2}, "parish": {Admin1, Admin2}, "district": {Admin2, Admin1, Region}, "prefecture": {Admin1, Admin2}, "territory": {Admin1, Admin2, Region},
	"municipality": {Admin2, Town}, "municipio": {Admin2, Town}, "commune": {Admin2, Town}, "comuna": {Admin2, Town}, "cercle": {Admin2}, "canton": {Admin1, Admin2},
	"raion": {Admin2}, "rayon": {Admin2}, "zone": {Admin1, Admin2, Region}, "woreda": {Admin2}, "subdistrict": {Admin2, Town}, "tehsil": {Admin2, Town},
	"lga": {Admin2}, "locality": {Admin2, Town}, "arrondissement": {Admin2, Town}, "regency": {Admin2}, "upazila": {Admin2, Town},
	"thana": {Admin2, Town}, "taluk": {Admin2, Town}, "taluka": {Admin2, Town}, "kebele": {Town}, "barangay": {Town}, "township": {Admin2, Town}, "agency": {Admin2, Region}, "division": {Admin1, Admin2, Region}, "city": {Town, Admin1}, "town": {Town}, "village": {Town},
	"kabupaten": {Admin2}, "shahrestan": {Admin2}, "amphoe": {Admin2}, "huyen": {Admin2}, "partido": {Admin2},
}

// localGovernment is what the letters of a Nigerian "LGA" stand for.
var localGovernment = []string{"local", "government", "area"}

// NamesDivision reports whether a small word behind a name says that it is a division
// and no town: the "district" of "Kibumba district".
func NamesDivision(word string) bool {
	levels := divisionWords[word]
	return len(levels) > 0 && !slices.Contains(levels, Town)
}

// articles stand between a division word and the name.
var articles = []string{"of", "de", "del", "di", "do", "da", "du", "d", "la", "the", "e", "des"}

// bare drops the division words around a folded name: "garissa county" and
// "departamento del cauca" become "garissa" and "cauca".
func bare(form string) string {
	words := strings.Fields(form)
	if len(words) > 1 && divisionWords[words[len(words)-1]] != nil {
		return strings.Join(words[:len(words)-1], " ")
	}
	if len(words) < 2 || divisionWords[words[0]] == nil {
		return form
	}
	rest := words[1:]
	for len(rest) > 1 && slices.Contains(articles, rest[0]) && rest[0] != "la" {
		rest = rest[1:]
	}
	return strings.Join(rest, " ")
}

// directions are the words that make a part of a country or division of it.
var directions = []string{
	"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
	"northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern",
}

// direction returns how many words, from the first on, say a part of what
// follows: "north eastern nigeria".
func direction(words []string) int {
	n := 0
	for n < len(words) && n < 2 && slices.Contains(directions, words[n]) {
		n++
	}
	return n
}

// partOf is the part of a country or division that a direction names: the half
// of it that lies there.
func partOf(direction []string, whole Entry) Entry {
	part := whole
	part.Name = strings.Join(direction, "-") + " " + whole.Name
	part.Kind, part.Sort, part.GeoNames = Region, "part", 0
	if whole.Kind == Admin1 {
		part.Admin1 = whole.Name
	}
	north, east := heading(strings.Join(direction, ""))
	if north == 0 && east == 0 {
		return part
	}
	shift := whole.Radius / 2 / math.Hypot(north, east)
	part.Lat = max(-90, min(90, part.Lat+north*shift/kmPerDegree))
	part.Lon = math.Remainder(part.Lon+east*shift/kmPerDegree/math.Cos(part.Lat*math.Pi/180), 360)
	part.Radius = whole.Radius * 2 / 3
	return part
}

const kmPerDegree = 111.2

// heading is where a direction lies: 1 to the north or east, -1 to the south or
// west.
func heading(direction string) (north, east float64) {
	side := func(plus, minus string) float64 {
		switch {
		case strings.Contains(direction, plus):
			return 1
		case strings.Contains(direction, minus):
			return -1
		}
		return 0
	}
	return side("north", "south"), side("east", "west")
}
