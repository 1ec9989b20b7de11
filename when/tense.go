package when

// reach is how many tokens of a sentence are looked at on either side.
const reach = 14

// ahead reports whether the sentence looks forward at the expression from
// token i to end: "will meet on Thursday". The nearest verb that tells decides,
// the one before the expression first.
func (p *parser) ahead(i, end int) bool {
	for k := i - 1; k >= max(0, i-reach) && !p.stops(k); k-- {
		if tells, future := p.outlook(k); tells {
			return future
		}
	}
	for k := end; k < min(len(p.tokens), end+reach) && !p.stops(k); k++ {
		if tells, future := p.outlook(k); tells {
			return future
		}
	}
	return false
}

func (p *parser) stops(i int) bool {
	t := p.at(i)
	return t.breaks || t.lower == "?" || t.lower == "!" || t.lower == ";" ||
		t.lower == "." && (p.at(i+1).capital || p.at(i+1).digits > 0) && !p.lexeme(i-1).short
}

// outlook says whether a word tells past from future, and which.
func (p *parser) outlook(i int) (tells, future bool) {
	switch p.lower(i) {
	case "will", "ll", "shall", "would", "scheduled", "due", "plan", "plans", "planned", "planning", "expected", "expects",
		"upcoming", "until", "till":
		return true, true
	case "set":
		return p.is(i+1, "for", "to"), true
	case "going":
		return p.is(i+1, "to"), true
	case "said", "says", "told", "was", "were", "had", "did", "has", "have":
		return true, false
	case "":
	default:
		return false, false
	}
	t := p.at(i)
	if !t.word || t.to-t.from < 5 || lower(p.text[t.to-2:t.to]) != "ed" {
		return false, false
	}
	return !p.is(i-1, "be", "to"), false
}
