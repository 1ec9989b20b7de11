package bench

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/reading"
)

// geoDocument is what a document of the place corpora lets a reader see.
type geoDocument struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

type geoGold struct {
	Toponyms []geoToponym `json:"toponyms"` // nil where the file has no gold
}

// geoToponym is a place name. Kind is GeoWebNews' own and set in gold only.
type geoToponym struct {
	stretch
	Lat      *float64          `json:"lat"`
	Lon      *float64          `json:"lon"`
	GeoNames dateline.Optional `json:"geonames_id"`
	Kind     string            `json:"kind,omitempty"`
}

type geoPrediction struct {
	ID       string       `json:"id"`
	Toponyms []geoToponym `json:"toponyms"`
}

// Geo finds and places the toponyms of documents. It scores recognition by
// exact spans (without GeoWebNews' three kinds that are no toponyms) and, over
// the gold toponyms with coordinates that were found, how far off they were
// placed.
func Geo(r io.Reader, predictions io.Writer, reader *reading.Reader) (Score, error) {
	lines, err := readLines[geoDocument, geoGold](r)
	if err != nil {
		return Score{}, err
	}
	predicted, err := predict(predictions, lines, func(d geoDocument) (geoPrediction, error) {
		p := geoPrediction{ID: d.ID, Toponyms: []geoToponym{}}
		report := dateline.Report{ID: d.ID, Title: dateline.Optional(d.Title), Language: "en", Published: dateline.UnknownPublished, Text: d.Text}
		toponyms, err := reader.Toponyms(report)
		for _, t := range toponyms {
			place := geoToponym{stretch: stretch{t.Start, t.End}, Lat: t.Lat, Lon: t.Lon}
			if t.Place.GeoNames != nil {
				place.GeoNames = dateline.Optional(strconv.Itoa(*t.Place.GeoNames))
			}
			p.Toponyms = append(p.Toponyms, place)
		}
		return p, err
	})
	if err != nil {
		return Score{}, err
	}
	score, err := geoScorer()
	if err != nil {
		return Score{}, err
	}
	return byDocument(lines, predicted, score), nil
}

// geoScorer returns what scores place names, with the divisions that it found
// points to lie in kept from one document to the next.
func geoScorer() (func([]line[geoDocument, geoGold], []geoPrediction) Score, error) {
	places, err := gazetteer.Load(gazetteer.Supplement{})
	areas := areas{places, map[[2]float64]string{}}
	return func(lines []line[geoDocument, geoGold], predicted []geoPrediction) Score {
		return scoreGeo(lines, predicted, areas)
	}, err
}

// geoNoToponyms are the kinds of GeoWebNews that its paper leaves out.
var geoNoToponyms = []string{"Literal_Expression", "Non_Lit_Expression", "Non_Toponym"}

func scoreGeo(lines []line[geoDocument, geoGold], predicted []geoPrediction, areas areas) Score {
	exact, overlapping := Count{Name: "same extent"}, Count{Name: "overlapping extent"}
	var score Score
	var errors []float64
	withID, rightID, placed, rightArea, scored := 0, 0, 0, 0, false
	for i, l := range lines {
		if l.gold.Toponyms == nil {
			continue
		}
		scored = true
		gold := slices.DeleteFunc(slices.Clone(l.gold.Toponyms), func(t geoToponym) bool { return slices.Contains(geoNoToponyms, t.Kind) })
		exact.add(countExact(places(gold), places(predicted[i].Toponyms)))
		over, _ := countOverlapping(places(gold), places(predicted[i].Toponyms))
		overlapping.add(over)
		for _, g := range gold {
			at := slices.IndexFunc(predicted[i].Toponyms, func(p geoToponym) bool { return p.stretch == g.stretch })
			if at < 0 {
				score.Notes = append(score.Notes, fmt.Sprintf("%s missed %q", l.document.ID, textAt(l.document.Text, g.stretch)))
				continue
			}
			p := predicted[i].Toponyms[at]
			if g.GeoNames != "" {
				withID++
				rightID += one(g.GeoNames == p.GeoNames)
			}
			if g.Lat == nil || g.Lon == nil {
				continue
			}
			placed++
			if p.Lat != nil {
				far := kilometres(*g.Lat, *g.Lon, *p.Lat, *p.Lon)
				errors = append(errors, far)
				rightArea += one(far == 0 || areas.of(*g.Lat, *g.Lon) == areas.of(*p.Lat, *p.Lon))
				if far > nearEnoughKm {
					score.Notes = append(score.Notes, fmt.Sprintf("%s %q %.0f km off", l.document.ID, textAt(l.document.Text, g.stretch), far))
				}
			}
		}
		for _, p := range predicted[i].Toponyms {
			if over, _ := countOverlapping(places(gold), []stretch{p.stretch}); over.Right == 0 {
				score.Notes = append(score.Notes, fmt.Sprintf("%s extra %q", l.document.ID, textAt(l.document.Text, p.stretch)))
			}
		}
	}
	if !scored {
		return Score{}
	}
	score.Counts = []Count{exact, overlapping}
	if withID > 0 { // one corpus has coordinates only
		score.Components = []Component{{"right GeoNames id, of found", share(rightID, withID)}}
	}
	score.Components = append(score.Components, Component{"right first-level area, of found", share(rightArea, placed)})
	score.Components = append(score.Components, distances(errors, placed)...)
	return score
}

// areas remembers in which first-level division a point lies: that of the
// nearest town within a day's march.
type areas struct {
	places *gazetteer.Gazetteer
	known  map[[2]float64]string
}

func (a areas) of(lat, lon float64) string {
	at := [2]float64{lat, lon}
	if area, known := a.known[at]; known {
		return area
	}
	a.known[at] = fmt.Sprint(at) // a point far from every town is like no other
	if near := a.places.Near(lat, lon, marchKm); len(near) > 0 {
		a.known[at] = near[0].Country + " " + near[0].Admin1
	}
	return a.known[at]
}

const marchKm = 50

func places(toponyms []geoToponym) []stretch {
	out := make([]stretch, len(toponyms))
	for i, t := range toponyms {
		out[i] = t.stretch
	}
	return out
}

const (
	nearEnoughKm = 161   // a hundred miles, the field's measure
	farthestKm   = 20039 // half round the earth
)

// distances sums up how far off the found toponyms were placed; those without
// coordinates count as not within reach, and not in the mean, the median and
// the area under the curve of log errors (0 best, 1 worst).
func distances(errors []float64, found int) []Component {
	slices.Sort(errors)
	near, sum, area := 0, 0.0, 0.0
	for i, e := range errors {
		near += one(e <= nearEnoughKm)
		sum += e
		if i > 0 {
			area += (math.Log1p(errors[i-1]) + math.Log1p(e)) / 2
		}
	}
	out := []Component{{"within 161 km, of found", share(near, found)}}
	if len(errors) > 1 {
		n := float64(len(errors))
		out = append(out, Component{"mean km", sum / n}, Component{"median km", errors[len(errors)/2]},
			Component{"area under log error", area / (n - 1) / math.Log(farthestKm)})
	}
	return out
}
