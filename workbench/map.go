package workbench

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/workbench/outlines"
)

// worldMap is where the selected incidents happened, no more exactly than that
// is known: a place that is known to a district or worse is an area and never a
// point, a country is shaded as a whole.
type worldMap struct {
	Width, Height int
	Window        outlines.Box
	Land          []land
	Areas         []mark2D // known to a district, a province or a region
	Spots         []mark2D // known to the place or near it
	Countries     []abroad // known to the country only
	Unplaced      int      // of whose place nothing is known
	Labels        []label
	List          []mark2D // all marks, those of most incidents first
	Steps         []step
}

// land is a country as it is drawn; Count is how many incidents are known to be
// somewhere in it and no more.
type land struct {
	Path  string
	Name  string
	Count int
}

// mark2D is a place, or several near one another, and the incidents there.
type mark2D struct {
	X, Y, R   float64
	Name      string
	Exactness string
	Count     int
	Keys      string // of its places, for what lights up together
	Address   string // of the selection without the other places
	Merged    int    // how many places it stands for
	box       outlines.Box
}

// Words says what the mark stands for.
func (m mark2D) Words() string {
	if m.Merged > 1 {
		return fmt.Sprintf("%d places here: %s", m.Merged, count(m.Count, "incident", "incidents"))
	}
	return strings.TrimSuffix(m.Name+": "+count(m.Count, "incident", "incidents")+"; "+m.Exactness, "; ")
}

// abroad is a country in which incidents happened, nobody says where.
type abroad struct {
	Name, Address string
	Count         int
}

type label struct {
	X, Y float64
	Text string
}

// step leads to another window.
type step struct{ Label, Words, Address string }

// Measures of the map, in the units of its drawing.
const (
	mapWidth, mapHeight = 420, 310
	leastSpot           = 3.5
	mostSpot            = 13.0
	leastArea           = 5.0
	cluster             = 24.0 // places nearer than this are merged where there are many
	mostMarks           = 150  // more than these are merged
	leastAround         = 6.0  // degrees from west to east that are shown unasked
	leastWindow         = 0.5  // degrees from west to east that can be zoomed to
	kmPerDegree         = 111.2
	letterWidth         = 6.5 // of the names of countries
)

// newMap draws the places of the incidents. Of the keys of merged places, those
// that shown rows have are kept.
func (x *index) newMap(s selection, picked, rows []*dateline.Incident) *worldMap {
	m := &worldMap{Width: mapWidth, Height: mapHeight}
	spots, areas := m.gather(s, picked)
	m.Window = fitted(s.window(append(slices.Clone(spots), areas...), m.Countries))
	shown := map[string]bool{}
	for _, i := range rows {
		shown[placeKey(i.Place)] = true
	}
	m.Spots, m.Areas = m.lay(s, spots, shown), m.lay(s, areas, shown)
	m.draw()
	m.Steps = m.steps(s)
	m.List = append(slices.Clone(spots), areas...)
	slices.SortFunc(m.List, func(a, b mark2D) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Name, b.Name)) })
	m.List = m.List[:min(len(m.List), mostMarks)]
	return m
}

// placed reports whether a place can be drawn as a point or an area.
func placed(p dateline.Place) bool {
	return p.Lat != nil && p.Lon != nil && (p.Precision <= 2 || p.WithinKM != nil)
}

// placeKey is the same for the same place.
func placeKey(p dateline.Place) string {
	if !placed(p) {
		return "p:" + string(p.Country)
	}
	return fmt.Sprintf("p:%.3f,%.3f,%d", *p.Lat, *p.Lon, p.Precision)
}

// extentOf is the box in which a place lies; of a country its outline's.
func extentOf(p dateline.Place) (outlines.Box, bool) {
	if !placed(p) {
		return outlines.BoxOf(string(p.Country))
	}
	reach := 0.0
	if p.WithinKM != nil {
		reach = *p.WithinKM / kmPerDegree
	}
	wide := reach / max(0.1, math.Cos(*p.Lat*math.Pi/180))
	return outlines.Box{West: *p.Lon - wide, South: *p.Lat - reach, East: *p.Lon + wide, North: *p.Lat + reach}, true
}

// spot tells places apart.
type spot struct {
	lat, lon  float64
	precision int
}

// gather counts incidents by place.
func (m *worldMap) gather(s selection, picked []*dateline.Incident) (spots, areas []mark2D) {
	at := map[spot]*mark2D{}
	countries := map[dateline.Optional]int{}
	var found []*mark2D
	for _, i := range picked {
		p := i.Place
		if !placed(p) {
			if p.Country == "" {
				m.Unplaced++
			} else {
				countries[p.Country]++
			}
			continue
		}
		key := spot{*p.Lat, *p.Lon, p.Precision}
		if mark := at[key]; mark != nil {
			mark.Count++
			continue
		}
		box, _ := extentOf(p)
		narrowed := s
		narrowed.Place = placeName(p)
		mark := &mark2D{Name: placeWords(p), Exactness: p.Exactness(), Count: 1, Keys: placeKey(p), Merged: 1, box: box, Address: narrowed.Address()}
		if p.Precision > 2 {
			mark.R = 1 // an area, whatever its size
		}
		at[key], found = mark, append(found, mark)
	}
	slices.SortFunc(found, func(a, b *mark2D) int { return cmp.Or(cmp.Compare(a.Keys, b.Keys), cmp.Compare(a.Name, b.Name)) })
	for _, mark := range found {
		if mark.R > 0 {
			areas = append(areas, *mark)
		} else {
			spots = append(spots, *mark)
		}
	}
	for code, n := range countries {
		s.Place = string(code)
		m.Countries = append(m.Countries, abroad{countryName(code), s.Address(), n})
	}
	slices.SortFunc(m.Countries, func(a, b abroad) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Name, b.Name)) })
	return spots, areas
}

// window is what the selection asks to see, or what holds all marks, or all the
// world.
func (s selection) window(marks []mark2D, countries []abroad) outlines.Box {
	if s.Box != nil {
		return *s.Box
	}
	if len(marks) == 0 {
		return outlines.World
	}
	box := marks[0].box
	for _, m := range marks {
		box = box.With(outlines.Point{Lon: m.box.West, Lat: m.box.South}).With(outlines.Point{Lon: m.box.East, Lat: m.box.North})
	}
	wide, high := box.East-box.West, box.North-box.South
	wide, high = max(wide*0.12, (leastAround-wide)/2), high*0.12
	return outlines.Box{West: box.West - wide, South: box.South - high, East: box.East + wide, North: box.North + high}
}

// fitted widens a window to the shape of the map, so that lengths are the same
// in both directions at its middle.
func fitted(box outlines.Box) outlines.Box {
	box.South, box.North = max(box.South, -85), min(box.North, 85)
	cos := math.Cos((box.South + box.North) / 2 * math.Pi / 180)
	wide, high := max(box.East-box.West, leastWindow), max(box.North-box.South, leastWindow/2)
	x, y := (box.West+box.East)/2, (box.South+box.North)/2
	if shape := float64(mapWidth) / mapHeight; wide*cos > high*shape {
		high = wide * cos / shape
	} else {
		wide = high * shape / cos
	}
	return outlines.Box{West: x - wide/2, South: y - high/2, East: x + wide/2, North: y + high/2}
}

// at is where a point of the world stands on the map.
func (m *worldMap) at(p outlines.Point) (x, y float64) {
	return (p.Lon - m.Window.West) / (m.Window.East - m.Window.West) * mapWidth, (m.Window.North - p.Lat) / (m.Window.North - m.Window.South) * mapHeight
}

// lay gives marks their place on the map, merges those that are too many, and
// puts large ones below small ones.
func (m *worldMap) lay(s selection, marks []mark2D, shown map[string]bool) []mark2D {
	var inside []mark2D
	for _, mark := range marks {
		if mark.box.Meets(m.Window) {
			inside = append(inside, mark)
		}
	}
	if len(inside) > mostMarks {
		inside = m.merged(s, inside, shown)
	}
	most := 1
	for _, mark := range inside {
		most = max(most, mark.Count)
	}
	for n := range inside {
		mark := &inside[n]
		mark.X, mark.Y = m.at(outlines.Point{Lon: (mark.box.West + mark.box.East) / 2, Lat: (mark.box.South + mark.box.North) / 2})
		reach := (mark.box.North - mark.box.South) / 2 / (m.Window.North - m.Window.South) * mapHeight
		switch {
		case mark.R > 0 && mark.Merged == 1:
			mark.R = max(reach, leastArea)
		default:
			mark.R = leastSpot + (mostSpot-leastSpot)*math.Sqrt(float64(mark.Count-1)/float64(max(10, most)))
			if mark.Merged == 1 {
				mark.R = max(mark.R, reach)
			}
		}
	}
	slices.SortStableFunc(inside, func(a, b mark2D) int { return cmp.Compare(b.R, a.R) })
	return inside
}

// merged joins the marks of each cell of a grid into one that leads to it.
func (m *worldMap) merged(s selection, marks []mark2D, shown map[string]bool) []mark2D {
	cells := map[[2]int][]mark2D{}
	var order [][2]int
	for _, mark := range marks {
		x, y := m.at(outlines.Point{Lon: (mark.box.West + mark.box.East) / 2, Lat: (mark.box.South + mark.box.North) / 2})
		cell := [2]int{int(math.Floor(x / cluster)), int(math.Floor(y / cluster))}
		if cells[cell] == nil {
			order = append(order, cell)
		}
		cells[cell] = append(cells[cell], mark)
	}
	var joined []mark2D
	for _, cell := range order {
		of := cells[cell]
		if len(of) == 1 {
			joined = append(joined, of[0])
			continue
		}
		one := mark2D{R: of[0].R, Merged: len(of), box: of[0].box}
		var keys []string
		for _, mark := range of {
			one.Count += mark.Count
			one.box = one.box.With(outlines.Point{Lon: mark.box.West, Lat: mark.box.South}).With(outlines.Point{Lon: mark.box.East, Lat: mark.box.North})
			if shown[mark.Keys] {
				keys = append(keys, mark.Keys)
			}
		}
		one.Keys = strings.Join(keys, " ")
		one.Address = s.in(one.box).Address()
		joined = append(joined, one)
	}
	return joined
}

// draw draws the countries, and names those that there is room for.
func (m *worldMap) draw() {
	step := (m.Window.East - m.Window.West) / mapWidth
	for _, c := range outlines.Within(m.Window, step) {
		var path strings.Builder
		for _, ring := range c.Rings {
			for n, p := range ring {
				x, y := m.at(p)
				path.WriteString(map[bool]string{true: "M", false: "L"}[n == 0])
				path.WriteString(strconv.FormatFloat(x, 'f', 1, 64) + " " + strconv.FormatFloat(y, 'f', 1, 64))
			}
			path.WriteString("Z")
		}
		name := cmp.Or(countryName(dateline.Optional(c.Code)), c.Name)
		shape := land{Path: path.String(), Name: name}
		if n := slices.IndexFunc(m.Countries, func(a abroad) bool { return a.Name == name }); n >= 0 {
			shape.Count = m.Countries[n].Count
		}
		m.Land = append(m.Land, shape)
		at, wide := m.middle(c)
		x, y := m.at(at)
		half := letterWidth / 2 * float64(len([]rune(name)))
		if wide > 2*half && x > half && x < mapWidth-half && y > 12 && y < mapHeight-6 {
			m.Labels = append(m.Labels, label{x, y, name})
		}
	}
}

// middle is the centre of gravity of what is seen of a country's largest part,
// and how wide that is drawn.
func (m *worldMap) middle(c outlines.Country) (at outlines.Point, wide float64) {
	largest := 0.0
	for _, ring := range c.Rings {
		area, x, y := 0.0, 0.0, 0.0
		west, east := m.Window.East, m.Window.West
		for n := range ring {
			p, q := m.Window.Nearest(ring[n]), m.Window.Nearest(ring[(n+1)%len(ring)])
			cross := p.Lon*q.Lat - q.Lon*p.Lat
			area, x, y = area+cross/2, x+(p.Lon+q.Lon)*cross/6, y+(p.Lat+q.Lat)*cross/6
			west, east = min(west, p.Lon), max(east, p.Lon)
		}
		if size := math.Abs(area); size > largest {
			largest = size
			at = outlines.Point{Lon: x / area, Lat: y / area}
			wide = (east - west) / (m.Window.East - m.Window.West) * mapWidth
		}
	}
	return at, wide
}

// in is the same selection, of what may have happened in a window.
func (s selection) in(box outlines.Box) selection {
	if box.West <= -180 && box.East >= 180 {
		s.Box = nil
		return s
	}
	for _, edge := range []*float64{&box.West, &box.South, &box.East, &box.North} {
		*edge = math.Round(*edge*1000) / 1000
	}
	s.Box = &box
	return s
}

// steps lead to the windows beside, inside and around this one.
func (m *worldMap) steps(s selection) []step {
	w := m.Window
	wide, high := w.East-w.West, w.North-w.South
	moved := func(dx, dy, zoom float64) string {
		x, y := (w.West+w.East)/2+dx*wide, (w.South+w.North)/2+dy*high
		return s.in(outlines.Box{West: x - wide*zoom/2, South: y - high*zoom/2, East: x + wide*zoom/2, North: y + high*zoom/2}).Address()
	}
	steps := []step{
		{"+", "zoom in", moved(0, 0, 0.5)}, {"−", "zoom out", moved(0, 0, 2)},
		{"←", "to the west", moved(-0.4, 0, 1)}, {"→", "to the east", moved(0.4, 0, 1)},
		{"↑", "to the north", moved(0, 0.4, 1)}, {"↓", "to the south", moved(0, -0.4, 1)},
	}
	if s.Box != nil {
		s.Box = nil
		steps = append(steps, step{"whole", "all places", s.Address()})
	}
	return steps
}
