package when

// unnamed reads the words for now, before and later that name no day.
func (p *parser) unnamed(i int) (match, bool) {
	for _, phrase := range vaguePhrases[p.lower(i)] {
		if end, ok := p.phrase(i, phrase.words...); ok && (phrase.after == "" || p.lower(i-1) == phrase.after) {
			m := vague(end, phrase.value)
			if phrase.today {
				m = p.onDays(m, 0)
			}
			return m, true
		}
	}
	switch p.lower(i) {
	case "recent":
		return vague(i+2, "PAST_REF"), p.lexeme(i+1).unit != "" && p.lexeme(i+1).plural
	case "coming":
		return vague(i+2, "FUTURE_REF"), p.lexeme(i+1).unit != "" && p.lexeme(i+1).plural
	case "soon":
		return vague(i+1, "FUTURE_REF"), !p.is(i-1, "as") && !p.is(i+1, "after", "as")
	case "one":
		return vague(i+2, "FUTURE_REF"), p.is(i+1, "day") && p.is(i-1, "will", "would", "could", "may", "might", "must", "can", "should")
	}
	return match{}, false
}

// vaguePhrase is a run of words that tells now, before or later, after a word
// or anywhere; some leave no doubt that the day of the report is meant.
type vaguePhrase struct {
	words []string
	after string
	value string
	today bool
}

var vaguePhrases = map[string][]vaguePhrase{
	"now":       {{words: []string{"now"}, value: "PRESENT_REF"}},
	"currently": {{words: []string{"currently"}, value: "PRESENT_REF"}},
	"current":   {{words: []string{"current"}, value: "PRESENT_REF"}},
	"right":     {{words: []string{"right", "now"}, value: "PRESENT_REF", today: true}},
	"just":      {{words: []string{"just", "now"}, value: "PRESENT_REF", today: true}},
	"moments":   {{words: []string{"moments", "ago"}, value: "PAST_REF", today: true}},
	"few":       {{words: []string{"few", "moments", "ago"}, value: "PAST_REF", today: true}},
	"a":         {{words: []string{"a", "few", "moments", "ago"}, value: "PAST_REF", today: true}},
	"these":     {{words: []string{"these", "days"}, value: "PRESENT_REF"}},
	"recently":  {{words: []string{"recently"}, value: "PAST_REF"}},
	"more":      {{words: []string{"more", "recently"}, value: "PAST_REF"}},
	"long":      {{words: []string{"long", "ago"}, value: "PAST_REF"}},
	"the": {
		{words: []string{"the", "moment"}, after: "at", value: "PRESENT_REF"},
		{words: []string{"the", "past"}, after: "in", value: "PAST_REF"},
		{words: []string{"the", "future"}, value: "FUTURE_REF"},
		{words: []string{"the", "near", "future"}, value: "FUTURE_REF"},
	},
	"near": {{words: []string{"near", "future"}, value: "FUTURE_REF"}},
}
