package codebook

import (
	"cmp"
	"errors"
	"slices"

	"github.com/dateline-project/dateline"
)

// PrecisionCodes are what other data sets write for how exactly a place or a
// date is known. An empty code means that the data set has none for it, or does
// not take in what is known no better.
type PrecisionCodes struct {
	UCDP  string // where_prec, date_prec
	ACLED string // geo_precision, time_precision
	GTD   string // specificity; GTD has no such code for dates
}

// precisions is a table of them: those of places by where_prec, those of dates by
// the largest number of days between which the date lies.
type precisions struct {
	places map[int]PrecisionCodes
	dates  []datePrecision // fewest days first
}

type datePrecision struct {
	days  int
	codes PrecisionCodes
}

// Place returns the codes for how exactly a place is known; none for an unknown
// one. ACLED and GTD grade the coordinates: what is named but has none is to
// them no better than its country.
func (c *Crosswalk) Place(p dateline.Place) PrecisionCodes {
	codes, known := c.precisions.places[p.Precision]
	if known && (p.Lat == nil || p.Lon == nil) {
		country := c.precisions.places[6]
		codes.ACLED, codes.GTD = country.ACLED, country.GTD
	}
	return codes
}

// Date returns the codes for how exactly a date is known; none for an unknown
// one, or one that may lie anywhere in more than a year.
func (c *Crosswalk) Date(d dateline.Date) PrecisionCodes {
	if !d.Known() {
		return PrecisionCodes{}
	}
	days := d.End.Sub(d.Start) + 1
	for _, p := range c.precisions.dates {
		if days <= p.days {
			return p.codes
		}
	}
	return PrecisionCodes{}
}

func readPrecisions(t *tables) (precisions, error) {
	rows, err := t.read("precisions.tsv", "field", "value")
	if err != nil {
		return precisions{}, err
	}
	p := precisions{places: map[int]PrecisionCodes{}}
	var faults []error
	for _, r := range rows.rows {
		value, err := r.number("value")
		faults = append(faults, err)
		codes := PrecisionCodes{UCDP: r.get("ucdp"), ACLED: r.get("acled"), GTD: r.get("gtd")}
		switch r.get("field") {
		case "place":
			p.places[int(value)] = codes
		case "days":
			p.dates = append(p.dates, datePrecision{int(value), codes})
		default:
			faults = append(faults, r.fault("field %q is neither place nor days", r.get("field")))
		}
	}
	slices.SortFunc(p.dates, func(a, b datePrecision) int { return cmp.Compare(a.days, b.days) })
	return p, errors.Join(faults...)
}
