package workbench

import (
	"fmt"
	"math"
	"net/url"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/workbench/outlines"
)

// somewhere is an incident at a place known so exactly; within 0 has no radius.
func somewhere(id, name string, lat, lon, within float64, precision int) dateline.Incident {
	p := dateline.Place{Name: dateline.Optional(name), Country: "YE", Lat: &lat, Lon: &lon, Precision: precision}
	if within > 0 {
		p.WithinKM = &within
	}
	return dateline.Incident{ID: id, Place: p}
}

func mapOf(query string, incidents ...dateline.Incident) *worldMap {
	x := newIndex(&dateline.Casebook{Incidents: incidents})
	q, _ := url.ParseQuery(query)
	s := parseSelection(q)
	picked := x.pick(s)
	return x.newMap(s, picked, picked)
}

// What is known to a district or a province is an area as large as that, and
// never a point; what is known to the country is the country.
func TestMapDrawsPlacesAsExactlyAsTheyAreKnown(t *testing.T) {
	country := dateline.Incident{ID: "i:country", Place: dateline.Place{Country: "YE", Precision: 6}}
	m := mapOf("", somewhere("i:1", "Sanaa", 15.35, 44.21, 6, 1), somewhere("i:2", "Sanaa", 15.35, 44.21, 6, 1), somewhere("i:3", "near Marib", 15.46, 45.33, 25, 2),
		somewhere("i:4", "Hadramawt", 16.8, 49.4, 200, 4), somewhere("i:5", "a place without extent", 15, 48, 0, 4), country, dateline.Incident{ID: "i:nowhere"})
	if len(m.Spots) != 2 || len(m.Areas) != 1 || m.Unplaced != 1 {
		t.Fatalf("%d spots, %d areas, %d without a place", len(m.Spots), len(m.Areas), m.Unplaced)
	}
	if len(m.Countries) != 1 || m.Countries[0].Count != 2 || m.Countries[0].Name != "Yemen" {
		t.Errorf("known to the country only: %v", m.Countries)
	}
	hatched := 0
	for _, l := range m.Land {
		if l.Count > 0 {
			hatched++
			if l.Name != "Yemen" || l.Count != 2 {
				t.Errorf("%s is hatched for %d", l.Name, l.Count)
			}
		}
	}
	if hatched != 1 {
		t.Errorf("%d countries are hatched", hatched)
	}
	area := m.Areas[0]
	if km := area.R / mapHeight * (m.Window.North - m.Window.South) * kmPerDegree; math.Abs(km-200) > 1 {
		t.Errorf("the province is drawn with a radius of %.0f km", km)
	}
	for _, s := range m.Spots {
		if strings.HasPrefix(s.Name, "Sanaa") != (s.Count == 2) {
			t.Errorf("%s: %d", s.Name, s.Count)
		}
	}
}

// North is up, east is right, and lengths are the same both ways in the middle.
func TestMapProjects(t *testing.T) {
	m := &worldMap{Window: fitted(outlines.Box{West: 40, South: 59, East: 44, North: 61})}
	x, y := m.at(outlines.Point{Lon: 42, Lat: 60})
	if math.Abs(x-mapWidth/2) > 0.1 || math.Abs(y-mapHeight/2) > 0.1 {
		t.Errorf("the middle is at %.1f, %.1f", x, y)
	}
	east, _ := m.at(outlines.Point{Lon: 42.2, Lat: 60})
	_, north := m.at(outlines.Point{Lon: 42, Lat: 60.1}) // at 60 degrees a degree of longitude is half as long
	if east <= x || north >= y || math.Abs((east-x)-(y-north)) > 0.1 {
		t.Errorf("east by %.2f, north by %.2f", east-x, y-north)
	}
}

func TestWindowOfTheMapSelects(t *testing.T) {
	incidents := []dateline.Incident{somewhere("i:sanaa", "Sanaa", 15.35, 44.21, 6, 1), somewhere("i:mukalla", "Mukalla", 14.54, 49.12, 6, 1), somewhere("i:wide", "the east", 15.5, 50.5, 300, 4),
		{ID: "i:country", Place: dateline.Place{Country: "YE", Precision: 6}}, {ID: "i:nowhere"}}
	x := newIndex(&dateline.Casebook{Incidents: incidents})
	for query, want := range map[string]string{
		"box=43,14,46,16": "i:country i:sanaa", "box=48,14,49.5,15": "i:country i:mukalla i:wide", "box=0,40,10,50": "", "": "i:country i:mukalla i:nowhere i:sanaa i:wide",
		"box=46,14,43,16": "i:country i:mukalla i:nowhere i:sanaa i:wide", "box=1,2,3": "i:country i:mukalla i:nowhere i:sanaa i:wide",
	} {
		q, _ := url.ParseQuery(query)
		s := parseSelection(q)
		var got []string
		for _, i := range x.pick(s) {
			got = append(got, i.ID)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", query, got, want)
		}
		if (s.Box == nil && query != "") != (len(s.Unread) > 0) {
			t.Errorf("%s: unread %q", query, s.Unread)
		}
	}
}

// Very many places are merged by nearness, and nothing is lost in that.
func TestMapMergesWhatIsTooMuch(t *testing.T) {
	var incidents []dateline.Incident
	for n := range 600 {
		incidents = append(incidents, somewhere(fmt.Sprint(n), fmt.Sprintf("town %d", n), 10+float64(n%25)/10, 40+float64(n/25)/10, 3, 1))
	}
	m := mapOf("", incidents...)
	total, places := 0, 0
	for _, s := range m.Spots {
		total, places = total+s.Count, places+s.Merged
		if s.Merged > 1 && !strings.Contains(s.Address, "box=") {
			t.Errorf("several places lead to %s, not to a window", s.Address)
		}
	}
	if len(m.Spots) >= 600 || total != 600 || places != 600 {
		t.Errorf("%d marks stand for %d places with %d incidents", len(m.Spots), places, total)
	}
}
