package codebook_test

import (
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
)

func TestPrecisionCodesOfPlaces(t *testing.T) {
	crosswalk := load(t).Crosswalk
	for precision, want := range map[int]codebook.PrecisionCodes{
		0: {},
		1: {UCDP: "1", ACLED: "1", GTD: "1"},
		2: {UCDP: "2", ACLED: "2", GTD: "2"},
		3: {UCDP: "3", ACLED: "2", GTD: "3"},
		4: {UCDP: "4", ACLED: "3", GTD: "4"},
		5: {UCDP: "5", ACLED: "3", GTD: "5"},
		6: {UCDP: "6", GTD: "5"}, // ACLED codes no event that is known by its country alone
		7: {UCDP: "7", ACLED: "3", GTD: "5"},
	} {
		degrees := 12.5
		if got := crosswalk.Place(dateline.Place{Precision: precision, Lat: &degrees, Lon: &degrees}); got != want {
			t.Errorf("where_prec %d: %+v, want %+v", precision, got, want)
		}
	}
	want := codebook.PrecisionCodes{UCDP: "1", GTD: "5"}
	if got := crosswalk.Place(dateline.Place{Name: "Zarwelo", Precision: 1}); got != want {
		t.Errorf("a village in no table: %+v, want %+v", got, want)
	}
}

func TestPrecisionCodesOfDates(t *testing.T) {
	crosswalk, err := codebook.LoadCrosswalk()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		start, end dateline.Day
		want       codebook.PrecisionCodes
	}{
		{"2021-08-26", "2021-08-26", codebook.PrecisionCodes{UCDP: "1", ACLED: "1"}},
		{"2021-08-26", "2021-08-27", codebook.PrecisionCodes{UCDP: "2", ACLED: "2"}},
		{"2021-08-23", "2021-08-29", codebook.PrecisionCodes{UCDP: "3", ACLED: "2"}},
		{"2021-08-01", "2021-08-31", codebook.PrecisionCodes{UCDP: "4", ACLED: "3"}},
		{"2021-02-01", "2021-02-28", codebook.PrecisionCodes{UCDP: "4", ACLED: "3"}},
		{"2021-06-01", "2021-08-31", codebook.PrecisionCodes{UCDP: "5"}},
		{"2020-01-01", "2020-12-31", codebook.PrecisionCodes{UCDP: "5"}},
		{"2019-01-01", "2020-12-31", codebook.PrecisionCodes{}},
		{"", "", codebook.PrecisionCodes{}},
	} {
		if got := crosswalk.Date(dateline.Date{Start: c.start, End: c.end}); got != c.want {
			t.Errorf("%s to %s: %+v, want %+v", c.start, c.end, got, c.want)
		}
	}
}
