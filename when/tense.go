package when

// reach is how many tokens of a sentence are looked at on either side.
const reach = 14

// tense is where a sentence looks from the day of its report.
type tense int

const (
	untold tense = iota
	backward
	forward
)

// tense reads the sentence around the expression from token i to end. The
// nearest verb that tells decides, the one before the expression first.
func (p *parser) tense(i, end int) tense {
	for k := i - 1; k >= max(0, i-reach) && !p.stops(k); k-- {
		if t := p.outlook(k); t != untold {
			return t
		}
	}
	for k := end; k < min(len(p.tokens), end+reach) && !p.stops(k); k++ {
		if t := p.outlook(k); t != untold {
			return t
		}
	}
	return untold
}

// ahead reports whether the sentence looks forward at the expression: "will
// meet on Thursday".
func (p *parser) ahead(i, end int) bool { return p.tense(i, end) == forward }

func (p *parser) stops(i int) bool {
	t := p.at(i)
	return t.breaks || t.lower == "?" || t.lower == "!" || t.lower == ";" ||
		t.lower == "." && (p.at(i+1).capital || p.at(i+1).digits > 0) && !p.lexeme(i-1).short
}

// outlook is what one word tells.
func (p *parser) outlook(i int) tense {
	switch p.lower(i) {
	case "would":
		if p.is(i+1, "-") {
			return untold // "a would-be mayor"
		}
		return forward
	case "will", "ll", "shall", "upcoming":
		return forward
	case "scheduled", "due", "planned", "expected", "set":
		switch {
		case p.is(i-1, "was", "were", "had", "been", "previously") || p.is(i-2, "was", "were", "had", "been"):
			return backward
		case p.is(i+1, "to", "for", "in", "on", "at", "by") || p.is(i-1, "is", "are"):
			return forward
		}
		return untold
	case "plan", "plans", "planning", "expects", "going":
		if p.is(i+1, "to") {
			return forward
		}
		return untold
	case "said", "says", "saying", "told", "was", "were", "had", "did", "has", "have", "fell", "fought", "shot", "took", "left",
		"struck", "blew", "went", "came", "began", "saw", "lost", "held", "made", "gave", "found", "became", "hit", "met", "won",
		"brought", "sent", "led", "rose", "fled", "broke", "drove", "burst", "spoke", "stood", "wrote", "ran":
		return backward
	case "":
	default:
		return untold
	}
	t := p.at(i)
	if !t.word || t.to-t.from < 5 || lower(p.text[t.to-2:t.to]) != "ed" || p.is(i-1, "be", "to") {
		return untold
	}
	return backward
}
