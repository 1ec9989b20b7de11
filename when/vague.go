package when

// unnamed reads the words for now, before and later that name no day.
func (p *parser) unnamed(i int) (match, bool) {
	for _, phrase := range vaguePhrases[p.lower(i)] {
		if end, ok := p.phrase(i, phrase.words...); ok && (phrase.after == "" || p.lower(i-1) == phrase.after) {
			return vague(end, phrase.value), true
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
// or anywhere.
type vaguePhrase struct {
	words []string
	after string
	value string
}

var vaguePhrases = map[string][]vaguePhrase{
	"now":       {{words: []string{"now"}, value: "PRESENT_REF"}},
	"currently": {{words: []string{"currently"}, value: "PRESENT_REF"}},
	"current":   {{words: []string{"current"}, value: "PRESENT_REF"}},
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
