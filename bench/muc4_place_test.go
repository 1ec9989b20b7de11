package bench

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading"
)

func TestPlacesOfTheKeys(t *testing.T) {
	id := 1
	place := func(country, admin1, name string, precision int) dateline.Place {
		p := dateline.Place{Country: dateline.Optional(country), Admin1: dateline.Optional(admin1), Name: dateline.Optional(name), Precision: precision}
		if precision < 6 {
			p.GeoNames = &id
		}
		return p
	}
	town := func(start int, p dateline.Place) reading.Toponym {
		return reading.Toponym{Span: dateline.Span{Start: start}, Place: p}
	}
	view := testView(t)
	view.country = "PE"
	view.toponyms = []reading.Toponym{
		town(0, place("PE", "", "LIMA", 1)), town(200, place("PE", "Puno", "ILAVE", 1)), town(205, place("BO", "", "ORURO", 1)), town(900, place("PE", "", "TACNA", 1)),
	}
	unlisted := place("PE", "", "DESTABILIZING", 2)
	unlisted.GeoNames = nil
	for name, row := range map[string]struct {
		place   dateline.Place
		trigger int
		want    string
	}{
		"a town":                               {place("CO", "Antioquia", "city of Bello", 1), 500, "colombia: antioquia: bello"},
		"a country, and a town beside":         {place("PE", "", "Peru", 6), 180, "peru: puno: ilave"},
		"a country, and no town beside":        {place("PE", "", "Peru", 6), 500, "peru"},
		"a name that no table has":             {unlisted, 500, "peru"},
		"a country that the task leaves out":   {place("NO", "", "Bergen", 1), 500, "peru"},
		"nothing, and no town before the text": {dateline.Place{}, 10, "peru"},
	} {
		a := dateline.Account{Triggers: []dateline.Span{{Start: row.trigger}}, Place: dateline.AccountPlace{Place: row.place}}
		if got := strings.Join(view.place(a), ": "); got != row.want {
			t.Errorf("%s: %s, want %s", name, got, row.want)
		}
	}
}
