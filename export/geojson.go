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
	Geometry   *geometry  `json:"geometry"`
	Properties properties `json:"properties"`
}

// properties are what a map shows of an incident. What a map is styled, filtered or
// played by stands by itself as well: programs for maps do not look inside of objects.
type properties struct {
	Kind          dateline.Kind     `json:"kind"`
	Status        dateline.Status   `json:"status"`
	Date          dateline.Date     `json:"date"`
	DateStart     dateline.Day      `json:"date_start"`
	DateEnd       dateline.Day      `json:"date_end"`
	Place         dateline.Optional `json:"place"`
	Admin1        dateline.Optional `json:"admin1"`
	Country       dateline.Optional `json:"country"`
	Lat           *float64          `json:"lat"`
	Lon           *float64          `json:"lon"`
	WherePrec     int               `json:"where_prec"`
	WithinKM      *float64          `json:"within_km"`
	Perpetrators  []string          `json:"perpetrators"`
	Targets       []string          `json:"targets"`
	Weapons       []string          `json:"weapons"`
	Killed        *dateline.Toll    `json:"killed"`
	Injured       *dateline.Toll    `json:"injured"`
	Abducted      *dateline.Toll    `json:"abducted"`
	KilledBest    *int              `json:"killed_best"`
	InjuredBest   *int              `json:"injured_best"`
	AbductedBest  *int              `json:"abducted_best"`
	Sources       dateline.Sources  `json:"sources"`
	Independent   int               `json:"independent"`
	Given         []dateline.Given  `json:"given"`
	Disagreements []string          `json:"disagreements"`
	Reports       []string          `json:"reports"`
}

// WriteGeoJSON writes the incidents as an RFC 7946 feature collection. An
// incident is a point only where its place is known exactly or nearly (where_prec
// 1 and 2); a district, province or region (3 to 5) is a circle of its extent,
// because its point would look like a town's; a country or sea has no geometry.
func WriteGeoJSON(w io.Writer, book *dateline.Casebook) error {
	l := lookupOf(book)
	features := []feature{}
	for _, i := range book.Incidents {
		features = append(features, feature{"Feature", i.ID, geometryOf(i.Place), l.properties(i)})
	}
	return encode(w, struct {
		Type     string    `json:"type"`
		Features []feature `json:"features"`
	}{"FeatureCollection", features})
}

func (l lookup) properties(i dateline.Incident) properties {
	return properties{
		Kind: i.Kind, Status: i.Status, Date: i.Date, DateStart: i.Date.Start, DateEnd: i.Date.End,
		Place: i.Place.Name, Admin1: i.Place.Admin1, Country: i.Place.Country,
		Lat: i.Place.Lat, Lon: i.Place.Lon, WherePrec: i.Place.Precision, WithinKM: i.Place.WithinKM,
		Perpetrators: l.perpetrators(i), Targets: targets(i), Weapons: append([]string{}, i.Weapons...),
		Killed: i.Killed, Injured: i.Injured, Abducted: i.Abducted,
		KilledBest: best(i.Killed), InjuredBest: best(i.Injured), AbductedBest: best(i.Abducted),
		Sources: i.Sources, Independent: i.Sources.Independent, Given: append([]dateline.Given{}, i.Given...), Disagreements: disagreements(i), Reports: l.reportIDs(i),
	}
}

func best(t *dateline.Toll) *int {
	if t == nil {
		return nil
	}
	return &t.Best
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
