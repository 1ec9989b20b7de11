package dateline

import "fmt"

// Measure is what a figure counts.
type Measure string

// The measures.
const (
	Killed      Measure = "killed"
	Injured     Measure = "injured"
	Abducted    Measure = "abducted"
	Missing     Measure = "missing"
	Arrested    Measure = "arrested"
	Surrendered Measure = "surrendered"
)

// Measures lists every measure.
var Measures = []Measure{Killed, Injured, Abducted, Missing, Arrested, Surrendered}

// Qualifier is how a figure is hedged.
type Qualifier string

// The qualifiers.
const (
	Exact   Qualifier = "exact"
	Over    Qualifier = "over"
	AtLeast Qualifier = "at least"
	About   Qualifier = "about"
	UpTo    Qualifier = "up to"
	Under   Qualifier = "under"
	Between Qualifier = "between"
)

// Qualifiers lists every qualifier.
var Qualifiers = []Qualifier{Exact, Over, AtLeast, About, UpTo, Under, Between}

// Whom a figure counts, besides phrases of the text. A phrase (or WhoPart) is a
// part of a total and never a rival to it.
const (
	WhoTotal          = "total"
	WhoCivilians      = "civilians"
	WhoSecurityForces = "security forces"
	WhoAttackers      = "attackers"
)

// Figure is a number of people that one report gives. "Over 60" has Low 61 and
// no High; zero is a figure, null is none.
type Figure struct {
	Measure      Measure   `json:"measure"`
	Who          string    `json:"who"`
	Low          *int      `json:"low"`
	High         *int      `json:"high"`
	Qualifier    Qualifier `json:"qualifier"`
	AttributedTo Optional  `json:"attributed_to"`
	Superseded   bool      `json:"superseded"` // the report itself says that it no longer holds
	Part         bool      `json:"part"`       // a share of a total given beside it
	Evidence     Span      `json:"evidence"`
}

// Value is the number that the words say, as casebooks count it: "more than",
// "at least" and "up to" n give n (coding rule 16 of the methodology).
func (f Figure) Value() int {
	switch {
	case f.Low != nil && f.Qualifier == Over:
		return *f.Low - 1
	case f.Low != nil:
		return *f.Low
	case f.High != nil && f.Qualifier == Under:
		return *f.High + 1
	case f.High != nil:
		return *f.High
	}
	return 0
}

// Toll is the range of the figures that still stand, and the best of them. It
// is a range of reports, not a confidence interval.
type Toll struct {
	Low  int `json:"low"`
	Best int `json:"best"`
	High int `json:"high"`
}

// Words are the three figures, or that there are none.
func (t *Toll) Words() string {
	if t == nil {
		return "unknown"
	}
	return fmt.Sprintf("low %d, best %d, high %d", t.Low, t.Best, t.High)
}

// Given says who gives one number of an incident's toll. Two outlets that quote
// one named source for it, or of which one has it from the other, are two outlets
// and one voice.
type Given struct {
	Measure     Measure  `json:"measure"`
	Value       int      `json:"value"`
	Reports     []string `json:"reports"` // copies included
	Outlets     int      `json:"outlets"` // copies included
	Independent int      `json:"independent"`
	Quoted      []Quoted `json:"quoted"` // most often quoted first
}

// Quoted is a source that outlets name for a number.
type Quoted struct {
	Source  string `json:"source"` // as one of them writes it
	Outlets int    `json:"outlets"`
}

// Words tells it in a line: "given by 3 outlets, 2 independent; 2 of them quote
// the interior ministry".
func (g Given) Words() string {
	if g.Outlets == 1 {
		if len(g.Quoted) == 1 {
			return "given by 1 outlet, on the word of " + g.Quoted[0].Source
		}
		return "given by 1 outlet"
	}
	text := fmt.Sprintf("given by %d outlets, %d independent", g.Outlets, g.Independent)
	for _, q := range g.Quoted {
		if q.Outlets > 1 {
			text += fmt.Sprintf("; %d of them quote %s", q.Outlets, q.Source)
		}
	}
	return text
}
