package dateline

// DatePrecision says how exactly a [Date] is known.
type DatePrecision string

// The precisions of a date, finest first.
const (
	PrecisionDay     DatePrecision = "day"
	PrecisionWeek    DatePrecision = "week"
	PrecisionMonth   DatePrecision = "month"
	PrecisionSeason  DatePrecision = "season"
	PrecisionYear    DatePrecision = "year"
	PrecisionUnknown DatePrecision = "unknown"
)

// DatePrecisions lists every precision, finest first.
var DatePrecisions = []DatePrecision{PrecisionDay, PrecisionWeek, PrecisionMonth, PrecisionSeason, PrecisionYear, PrecisionUnknown}

// Coarseness orders precisions: 0 for a day, larger for coarser ones.
func (p DatePrecision) Coarseness() int {
	for i, q := range DatePrecisions {
		if p == q {
			return i
		}
	}
	return len(DatePrecisions)
}

// DateBasis says where the date of an account or incident comes from.
type DateBasis string

// The bases of a date.
const (
	BasisStated      DateBasis = "stated"       // the text names the day, month or year itself
	BasisPublication DateBasis = "publication"  // a phrase such as "on Thursday", reckoned from the report's date
	BasisIncident    DateBasis = "incident"     // reckoned from another incident: "three months before the attack"
	BasisOtherReport DateBasis = "other report" // known only from another report of the casebook
	BasisNone        DateBasis = "none"         // nothing is known
	BasisSet         DateBasis = "set"          // a reviewer set it, whatever the reports give
)

// DateBases lists every basis.
var DateBases = []DateBasis{BasisStated, BasisPublication, BasisIncident, BasisOtherReport, BasisNone, BasisSet}

// Date is when something happened: the days from Start to End, both inclusive.
// Both are unknown where nothing is known; the day of publication never stands
// in for them.
type Date struct {
	Start     Day           `json:"start"`
	End       Day           `json:"end"`
	Precision DatePrecision `json:"precision"`
	Basis     DateBasis     `json:"basis"`
}

// UnknownDate is the date of which nothing is known.
var UnknownDate = Date{Precision: PrecisionUnknown, Basis: BasisNone}

// Known reports whether anything is known of the date.
func (d Date) Known() bool { return d.Start != "" }

// Overlaps reports whether two known dates share a day, allowing slack days
// between them. An unknown date overlaps nothing.
func (d Date) Overlaps(e Date, slack int) bool {
	return d.Known() && e.Known() && d.Start.reaches(e.End, slack) && e.Start.reaches(d.End, slack)
}

// Within reports whether d lies wholly inside e.
func (d Date) Within(e Date) bool {
	return d.Known() && e.Known() && e.Start <= d.Start && d.End <= e.End
}

// Words writes the date no finer than it is known: "2019-05" for a day in that
// month. It is empty for an unknown one.
func (d Date) Words() string {
	switch {
	case !d.Known():
		return ""
	case d.Start == d.End:
		return string(d.Start)
	case d.Precision == PrecisionMonth && d.Start.month() == d.End.month():
		return d.Start.month()
	case d.Precision == PrecisionYear && d.Start.year() == d.End.year():
		return d.Start.year()
	}
	return string(d.Start) + " to " + string(d.End)
}

func (d Day) month() string { return string(d[:min(len(d), len("2006-01"))]) }

func (d Day) year() string { return string(d[:min(len(d), len("2006"))]) }

var unknownOf = map[DatePrecision]string{
	PrecisionWeek: "day unknown", PrecisionMonth: "day unknown", PrecisionSeason: "month unknown", PrecisionYear: "month unknown",
}

var basisWords = map[DateBasis]string{
	BasisStated: "stated", BasisPublication: "reckoned from the day of publication", BasisIncident: "reckoned from another incident",
	BasisOtherReport: "known from another report only", BasisSet: "set by a reviewer",
}

// Exactness says how exactly the date is known, and from what: "day unknown,
// reckoned from the day of publication". It is empty for an unknown date.
func (d Date) Exactness() string {
	if !d.Known() {
		return ""
	}
	return listed(unknownOf[d.Precision], basisWords[d.Basis])
}
