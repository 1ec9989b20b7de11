// Package outlines knows the shapes of countries: Natural Earth's at 1:50
// million, as the npm package world-atlas has them in TopoJSON. It draws them
// for a window of the world and refuses to know what a map is about. Borders are
// drawn as Natural Earth does, by who holds a territory; that takes no side.
//
// Asked for the window from 44 to 46 degrees east and 11 to 13 north, Within
// gives Yemen among others, with rings that are as fine as the step asked for and
// end a little outside the window.
package outlines

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"sync"

	"golang.org/x/text/language"
)

// Point is a longitude and a latitude in degrees.
type Point struct{ Lon, Lat float64 }

// Box is a window of the world in degrees; West is less than East.
type Box struct{ West, South, East, North float64 }

// World is all of it but the ice around the south pole.
var World = Box{-180, -60, 180, 84}

// Meets reports whether two boxes share a point.
func (b Box) Meets(c Box) bool {
	return b.West <= c.East && c.West <= b.East && b.South <= c.North && c.South <= b.North
}

// Holds reports whether the point lies in the box.
func (b Box) Holds(p Point) bool {
	return b.West <= p.Lon && p.Lon <= b.East && b.South <= p.Lat && p.Lat <= b.North
}

// Nearest is the point of the box that is nearest to a point.
func (b Box) Nearest(p Point) Point {
	return Point{min(max(p.Lon, b.West), b.East), min(max(p.Lat, b.South), b.North)}
}

// With is the least box that holds the box and the point.
func (b Box) With(p Point) Box {
	return Box{min(b.West, p.Lon), min(b.South, p.Lat), max(b.East, p.Lon), max(b.North, p.Lat)}
}

// Words writes the box as people write coordinates.
func (b Box) Words() string {
	side := func(degrees float64, positive, negative string) string {
		if degrees < 0 {
			positive = negative
		}
		return strconv.FormatFloat(math.Abs(degrees), 'f', 1, 64) + "°" + positive
	}
	return side(b.South, "N", "S") + "–" + side(b.North, "N", "S") + ", " + side(b.West, "E", "W") + "–" + side(b.East, "E", "W")
}

// Country is a country as a map draws it.
type Country struct {
	Code  string // ISO 3166-1 alpha-2; empty where it has none
	Name  string
	Box   Box    // of its largest part
	Rings []Ring // what is inside an odd number of them is the country
}

// Ring is a closed line; its first point is not repeated at its end.
type Ring []Point

//go:embed countries-50m.json.gz
var packed []byte

var countries = sync.OnceValue(func() []Country {
	all, err := decode(packed)
	if err != nil {
		panic(err) // the file is embedded
	}
	return all
})

// topology is the part of TopoJSON that world-atlas uses.
type topology struct {
	Transform struct{ Scale, Translate [2]float64 }
	Arcs      [][][2]float64
	Objects   struct {
		Countries struct {
			Geometries []struct {
				Type       string
				ID         string
				Properties struct{ Name string }
				Arcs       json.RawMessage
			}
		}
	}
}

func decode(compressed []byte) ([]Country, error) {
	unpacked, err := gzip.NewReader(bytes.NewReader(compressed))
	if err != nil {
		return nil, fmt.Errorf("unpacking the outlines: %w", err)
	}
	var t topology
	if err := json.NewDecoder(unpacked).Decode(&t); err != nil {
		return nil, fmt.Errorf("reading the outlines: %w", err)
	}
	var arcs [][]Point
	for _, steps := range t.Arcs {
		arcs = append(arcs, unfold(steps, t.Transform.Scale, t.Transform.Translate))
	}
	var all []Country
	for _, g := range t.Objects.Countries.Geometries {
		c := Country{Code: code(g.ID), Name: g.Properties.Name}
		var polygons [][][]int
		switch g.Type {
		case "Polygon":
			polygons = make([][][]int, 1)
			err = json.Unmarshal(g.Arcs, &polygons[0])
		case "MultiPolygon":
			err = json.Unmarshal(g.Arcs, &polygons)
		}
		if err != nil {
			return nil, fmt.Errorf("reading the outlines of %s: %w", c.Name, err)
		}
		for _, polygon := range polygons {
			for _, numbers := range polygon {
				c.Rings = append(c.Rings, unrolled(joined(arcs, numbers))...)
			}
		}
		c.Box = largest(c.Rings)
		all = append(all, c)
	}
	return all, nil
}

// unfold adds up the steps of an arc.
func unfold(steps [][2]float64, scale, translate [2]float64) []Point {
	points := make([]Point, len(steps))
	var x, y float64
	for n, step := range steps {
		x, y = x+step[0], y+step[1]
		points[n] = Point{x*scale[0] + translate[0], y*scale[1] + translate[1]}
	}
	return points
}

// code turns ISO 3166-1 numeric into alpha-2.
func code(numeric string) string {
	n, err := strconv.Atoi(numeric)
	if err != nil {
		return ""
	}
	region, err := language.EncodeM49(n)
	if err != nil {
		return ""
	}
	return region.String()
}

// joined makes a ring of arcs; the number ^n is arc n backwards.
func joined(arcs [][]Point, numbers []int) Ring {
	var ring Ring
	for _, n := range numbers {
		arc := arcs[max(n, ^n)]
		for k := range len(arc) - 1 {
			if n < 0 {
				k = len(arc) - 1 - k
			}
			ring = append(ring, arc[k])
		}
	}
	return ring
}

// unrolled makes a ring one line on a flat map. Rings of the file go on across the
// 180th meridian: here they go beyond it, and a second ring shows at the other
// edge of the map what lies beyond this one. One around a pole is led there.
func unrolled(ring Ring) []Ring {
	flat := slices.Clone(ring)
	for n := 1; n < len(flat); n++ {
		for flat[n].Lon-flat[n-1].Lon > 180 {
			flat[n].Lon -= 360
		}
		for flat[n].Lon-flat[n-1].Lon < -180 {
			flat[n].Lon += 360
		}
	}
	if first, last := flat[0], flat[len(flat)-1]; math.Abs(last.Lon-first.Lon) > 180 {
		pole := math.Copysign(90, first.Lat)
		flat = append(flat, Point{last.Lon, pole}, Point{first.Lon, pole})
	}
	rings := []Ring{flat}
	if box := boxOf(flat); box.East > 180 {
		rings = append(rings, flat.moved(-360))
	} else if box.West < -180 {
		rings = append(rings, flat.moved(360))
	}
	return rings
}

func (r Ring) moved(degrees float64) Ring {
	moved := slices.Clone(r)
	for n := range moved {
		moved[n].Lon += degrees
	}
	return moved
}

// largest is the box of the ring that spans most.
func largest(rings []Ring) Box {
	var found Box
	for _, ring := range rings {
		if box := boxOf(ring); box.size() > found.size() {
			found = box
		}
	}
	return found
}

func (b Box) size() float64 { return (b.East - b.West) * (b.North - b.South) }

func boxOf(ring Ring) Box {
	box := Box{ring[0].Lon, ring[0].Lat, ring[0].Lon, ring[0].Lat}
	for _, p := range ring {
		box = box.With(p)
	}
	return box
}

// BoxOf is the box of a country's largest part; false where its outline is not
// known.
func BoxOf(code string) (Box, bool) {
	for _, c := range countries() {
		if c.Code == code && code != "" {
			return c.Box, true
		}
	}
	return Box{}, false
}

// Within returns the countries that may reach into the window, as their boxes
// tell, with those of their rings; thinned so that points are a step apart, in
// degrees, and bent back to stay near the window.
func Within(window Box, step float64) []Country {
	margin := (window.East - window.West) / 8
	near := Box{window.West - margin, window.South - margin, window.East + margin, window.North + margin}
	var found []Country
	for _, c := range countries() {
		whole := c.Rings
		c.Rings = nil
		for _, ring := range whole {
			if !boxOf(ring).Meets(window) {
				continue
			}
			if ring = thin(ring, near, step); len(ring) > 2 {
				c.Rings = append(c.Rings, ring)
			}
		}
		if len(c.Rings) > 0 {
			found = append(found, c)
		}
	}
	return found
}

// thin leaves out points that lie less than a step from the one before, and
// moves those outside the box to its edge.
func thin(ring Ring, near Box, step float64) Ring {
	var thinned Ring
	for _, p := range ring {
		p = near.Nearest(p)
		if last := len(thinned) - 1; last >= 0 && far(p, thinned[last]) < step {
			continue
		}
		thinned = append(thinned, p)
	}
	return thinned
}

// far is how far two points are apart in the direction in which they are further
// apart.
func far(p, q Point) float64 {
	return max(p.Lon-q.Lon, q.Lon-p.Lon, p.Lat-q.Lat, q.Lat-p.Lat)
}
