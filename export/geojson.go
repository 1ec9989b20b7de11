package export

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/dateline-project/dateline"
)

// feature is an RFC 7946 feature.
type feature struct {
	Type       string     `json:"type"`
	ID         string     `json:"id"`
	Geometry   *point     `json:"geometry"`
	Properties properties `json:"properties"`
}

type point struct {
	Type        string     `json:"type"`
	Coordinates [2]float64 `json:"coordinates"` // longitude first
}

// properties are what a map shows of an incident.
type properties struct {
	Kind          dateline.Kind     `json:"kind"`
	Status        dateline.Status   `json:"status"`
	Date          dateline.Date     `json:"date"`
	Place         dateline.Optional `json:"place"`
	Admin1        dateline.Optional `json:"admin1"`
	Country       dateline.Optional `json:"country"`
	WherePrec     int               `json:"where_prec"`
	Perpetrators  []string          `json:"perpetrators"`
	Targets       []string          `json:"targets"`
	Weapons       []string          `json:"weapons"`
	Killed        *dateline.Toll    `json:"killed"`
	Injured       *dateline.Toll    `json:"injured"`
	Abducted      *dateline.Toll    `json:"abducted"`
	Sources       dateline.Sources  `json:"sources"`
	Disagreements []string          `json:"disagreements"`
	Reports       []string          `json:"reports"`
}

// WriteGeoJSON writes the incidents as an RFC 7946 feature collection. An
// incident is a point only where its place is known to the second-level region
// or better (where_prec 1 to 3); the others have no geometry, for a province's
// or a country's point would look like a town's.
func WriteGeoJSON(w io.Writer, book *dateline.Casebook) error {
	l := lookupOf(book)
	features := []feature{}
	for _, i := range book.Incidents {
		features = append(features, feature{"Feature", i.ID, pointOf(i.Place), l.properties(i)})
	}
	return encode(w, struct {
		Type     string    `json:"type"`
		Features []feature `json:"features"`
	}{"FeatureCollection", features})
}

func pointOf(p dateline.Place) *point {
	if p.Lat == nil || p.Lon == nil || p.Precision < 1 || p.Precision > 3 {
		return nil
	}
	return &point{"Point", [2]float64{*p.Lon, *p.Lat}}
}

func (l lookup) properties(i dateline.Incident) properties {
	return properties{
		Kind: i.Kind, Status: i.Status, Date: i.Date,
		Place: i.Place.Name, Admin1: i.Place.Admin1, Country: i.Place.Country, WherePrec: i.Place.Precision,
		Perpetrators: l.perpetrators(i), Targets: targets(i), Weapons: append([]string{}, i.Weapons...),
		Killed: i.Killed, Injured: i.Injured, Abducted: i.Abducted,
		Sources: i.Sources, Disagreements: disagreements(i), Reports: l.reportIDs(i),
	}
}

// encode writes v as every JSON form here is written: indented by one space,
// UTF-8 without escapes for HTML, with a newline at the end.
func encode(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("writing JSON: %w", err)
	}
	return nil
}
