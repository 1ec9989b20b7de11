package dateline

// WarningDate is when a warning was given, or the days that it is of.
type WarningDate struct {
	Start     Day           `json:"start"`
	End       Day           `json:"end"`
	Precision DatePrecision `json:"precision"`
}

// Warning is a statement made beforehand that something may happen. In a
// [Reading], About is a key of that reading's namings and Incident the id of
// the account (of the same report) that the text says it came to.
type Warning struct {
	ID       string      `json:"id"`
	Report   string      `json:"report"`
	Issuer   Optional    `json:"issuer"`
	About    Optional    `json:"about"`
	Date     WarningDate `json:"date"`
	To       Optional    `json:"to"`     // whom it was given to, in the report's words
	Place    Optional    `json:"place"`  // the place that it speaks of, as it is named there
	Window   WarningDate `json:"window"` // the days to come that it speaks of, where it says so
	Incident Optional    `json:"incident"`
	Evidence Span        `json:"evidence"`
}
