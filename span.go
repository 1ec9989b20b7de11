package dateline

// Span is a stretch of a report's clean text. Offsets count code points; Text
// is always exactly the text between them.
type Span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Overlaps reports whether the two spans share a code point.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Covers reports whether t lies inside s.
func (s Span) Covers(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Cut returns the span of text from code point start to end. It panics where
// the offsets lie outside the text, as slicing does.
func Cut(text string, start, end int) Span {
	return Span{Start: start, End: end, Text: string([]rune(text)[start:end])}
}

// ReportSpan is a span together with the report that it is in.
type ReportSpan struct {
	Report string `json:"report"`
	Span
}
