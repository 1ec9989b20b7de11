package fields_test

import (
	"reflect"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/fields"
)

func TestParse(t *testing.T) {
	lat, lon := -1.68, 29.22
	for _, c := range []struct {
		field, text string
		want        any
	}{
		{"killed", "44", dateline.Toll{Low: 44, Best: 44, High: 44}},
		{"injured", "40/44/50", dateline.Toll{Low: 40, Best: 44, High: 50}},
		{"killed", "none", nil},
		{"date", "2021-08", dateline.Date{Start: "2021-08-01", End: "2021-08-31", Precision: dateline.PrecisionMonth, Basis: dateline.BasisSet}},
		{"date", "2021-08-26/2021-08-27", dateline.Date{Start: "2021-08-26", End: "2021-08-27", Precision: dateline.PrecisionWeek, Basis: dateline.BasisSet}},
		{"place", "Goma, cd", dateline.Place{Name: "Goma", Country: "CD", Precision: 1}},
		{"place", "Goma, CD, -1.68, 29.22", dateline.Place{Name: "Goma", Country: "CD", Lat: &lat, Lon: &lon, Precision: 1}},
		{"perpetrators", "a:1=claimed, a:2 = blamed", []dateline.IncidentParty{{Actor: "a:1", Standing: dateline.Claimed}, {Actor: "a:2", Standing: dateline.Blamed}}},
		{"weapons", "car bomb; rifle", []string{"car bomb", "rifle"}},
		{"kind", "raid", "raid"},
	} {
		got, err := fields.Parse(c.field, c.text)
		if err != nil || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s %q: %#v, %v; want %#v", c.field, c.text, got, err, c.want)
		}
	}
	for _, bad := range [][2]string{{"killed", "many"}, {"killed", "1/2"}, {"date", "yesterday"}, {"place", "Goma"}, {"place", "Goma, CD, 100, 0"}, {"perpetrators", "a:1"}, {"place", "{"}} {
		if v, err := fields.Parse(bad[0], bad[1]); err == nil {
			t.Errorf("%s %q: %v, want an error", bad[0], bad[1], v)
		}
	}
}

// What is written is read as what it was.
func TestWrittenIsParsed(t *testing.T) {
	lat, lon := -1.68, 29.22
	for _, in := range []dateline.Incident{
		{Kind: dateline.AirStrike, Status: dateline.DeniedAct, Perpetrators: []dateline.IncidentParty{}, Weapons: []string{"car bomb", "rifle"}, Date: dateline.UnknownDate},
		{Kind: dateline.Raid, Status: dateline.Occurred, Killed: &dateline.Toll{Low: 1, Best: 2, High: 3}, Injured: &dateline.Toll{},
			Perpetrators: []dateline.IncidentParty{{Actor: "a:1", Standing: dateline.Claimed}, {Actor: "a:2", Standing: dateline.Blamed}}, Weapons: []string{"rifle"},
			Place: dateline.Place{Name: "Goma", Country: "CD", Lat: &lat, Lon: &lon, Precision: 1},
			Date:  dateline.Date{Start: "2021-08-26", End: "2021-08-26", Precision: dateline.PrecisionDay, Basis: dateline.BasisSet}},
		{Weapons: []string{"rifle"}, Perpetrators: []dateline.IncidentParty{}, Place: dateline.Place{Country: "CD", Precision: 6},
			Date: dateline.Date{Start: "2020-02-01", End: "2020-02-29", Precision: dateline.PrecisionMonth, Basis: dateline.BasisSet}},
		{Weapons: []string{}, Perpetrators: []dateline.IncidentParty{}, Date: dateline.Date{Start: "2020-01-01", End: "2020-12-31", Precision: dateline.PrecisionYear, Basis: dateline.BasisSet}},
		{Weapons: []string{"rifle"}, Perpetrators: []dateline.IncidentParty{}, Date: dateline.Date{Start: "2020-01-03", End: "2020-01-05", Precision: dateline.PrecisionWeek, Basis: dateline.BasisSet}},
	} {
		var got dateline.Incident
		for _, name := range fields.All {
			value, err := fields.Parse(name, fields.Written(in, name))
			if err == nil {
				err = fields.Set(&got, name, value)
			}
			if err != nil {
				t.Errorf("%s %q: %v", name, fields.Written(in, name), err)
			}
		}
		if differing := fields.Differ(in, got); len(differing) > 0 {
			t.Errorf("%+v comes back as %+v: other %q", in, got, differing)
		}
	}
}
