package bench

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/reading"
)

// muc4Location is an incident's place in the key. A level has several names
// where the incident was between two places.
type muc4Location struct {
	Alternatives []struct {
		Levels [][]struct {
			Name string `json:"name"`
		} `json:"levels"`
	} `json:"alternatives"`
}

// notePlaces says which places of paired templates are not wholly right.
func notePlaces(id string, gold []muc4Answer, predicted []muc4Template, pairs []couple) []string {
	var notes []string
	for _, at := range pairs {
		g, p := gold[at.column], predicted[at.row]
		if g.Place != nil && creditPlace(*g.Place, p.Place) < 2 {
			notes = append(notes, fmt.Sprintf("%s place want %s got %s", id, g.Place, strings.Join(p.Place, ": ")))
		}
	}
	return notes
}

// String writes the place as the keys do.
func (l muc4Location) String() string {
	var alternatives []string
	for _, a := range l.Alternatives {
		var levels []string
		for _, level := range a.Levels {
			var names []string
			for _, n := range level {
				names = append(names, n.Name)
			}
			levels = append(levels, strings.Join(names, " - "))
		}
		alternatives = append(alternatives, strings.Join(levels, ": "))
	}
	return strings.Join(alternatives, " / ")
}

// creditPlace gives two points where the most specific names are the same in
// the same country, one where the country or a name under it is.
func creditPlace(key muc4Location, place []string) int {
	points := 0
	for _, a := range key.Alternatives {
		var all, last []string
		for _, level := range a.Levels {
			last = nil
			for _, n := range level {
				last = append(last, foldMention(n.Name))
			}
			all = append(all, last...)
		}
		shared := slices.ContainsFunc(place, func(name string) bool { return slices.Contains(all, foldMention(name)) })
		if shared && slices.Contains(all, foldMention(place[0])) && slices.Contains(last, foldMention(place[len(place)-1])) {
			return 2
		}
		if shared {
			points = 1
		}
	}
	return points
}

// muc4Countries are the countries whose incidents the task asks for.
var muc4Countries = wordSet("AR BO CL CO EC GT HN PE SV")

// place gives the names of an account's place, from the country on; where
// nothing is known, the country of most places that the message names. A place in
// none of the task's countries is where somebody spoke, and in text in capitals a
// name that no table has is mostly none.
func (v muc4View) place(a dateline.Account) []string {
	p := a.Place.Place
	if p.Country != "" && !muc4Countries[string(p.Country)] {
		p = dateline.Place{}
	}
	if p.Country == "" {
		p.Country = v.country
	}
	if p.GeoNames == nil || p.Precision >= 6 {
		p = v.townBeside(a, p.Country)
	}
	out := []string{}
	names := []string{v.book.Gazetteer.Country(string(p.Country)).Name, string(p.Admin1)}
	if entries := v.book.Gazetteer.Lookup(string(p.Name)); len(entries) > 0 && entries[0].Kind == gazetteer.Site {
		p.Name = "" // the keys have the town of what was hit
	}
	for _, end := range strings.Split(string(p.Name), "–") {
		names = append(names, v.bare(strings.ToLower(end)))
	}
	for _, name := range names {
		if name = strings.ToLower(name); name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// townBeside is the town or province of a country that the message names next to
// what tells of an account; the country where it names none there.
func (v muc4View) townBeside(a dateline.Account, country dateline.Optional) dateline.Place {
	best, nearest := dateline.Place{Country: country}, muc4Beside
	for _, t := range v.toponyms {
		if t.Start == 0 || t.Place.Country != country || t.Place.GeoNames == nil || t.Place.Precision > 4 {
			continue // the dateline's own town, or none that helps
		}
		for _, s := range a.Triggers {
			if d := max(s.Start-t.Start, t.Start-s.Start); d < nearest {
				best, nearest = t.Place, d
			}
		}
	}
	return best
}

// muc4Beside is how many code points from the words for a happening its town is sought.
const muc4Beside = 150

var (
	muc4Whole = regexp.MustCompile(`^(?:(?:north|south|east|west|northern|southern|eastern|western|central|(?:north|south)-?(?:east|west)(?:ern)?|downtown) |(?:north|south|east|west|center) of |(?:the )?(?:city|town|village|department|state|province|municipality|port|canton) of )`)
	muc4Sort  = regexp.MustCompile(` (?:department|province|state|municipality|district|neighborhood|village|town|city)$`)
)

// bare leaves off what the keys leave off: the part of a place that is meant, and
// what sort of place it is; not the city of "guatemala city".
func (v muc4View) bare(name string) string {
	name = muc4Whole.ReplaceAllString(name, "")
	short := muc4Sort.ReplaceAllString(name, "")
	if entries := v.book.Gazetteer.Lookup(short); len(entries) > 0 && entries[0].Kind == gazetteer.Country {
		return name
	}
	return short
}

// mostNamed is the task's country of most of the place names.
func mostNamed(toponyms []reading.Toponym) dateline.Optional {
	count, best := map[dateline.Optional]int{}, dateline.Optional("")
	for _, t := range toponyms {
		if c := t.Place.Country; muc4Countries[string(c)] {
			count[c]++
		}
	}
	for _, t := range toponyms {
		if c := t.Place.Country; count[c] > count[best] {
			best = c
		}
	}
	return best
}
