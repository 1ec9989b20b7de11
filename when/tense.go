package when

// reach is how many tokens of a sentence are looked at on either side.
const reach = 14

// tense is where a sentence looks from the day of its report.
type tense int

const (
	untold   tense = iota
	backward       // "attacked", "was"
	forward        // "will", "is to"
	spoken         // "said", "ordered": somebody spoke then, and the time may be of what is meant
)

// tense reads the sentence around the expression from token i to end. The
// nearest verb that tells decides, the one before the expression first.
func (p *parser) tense(i, end int) tense {
	for k := i - 1; k >= max(0, i-reach) && !p.stops(k) && !p.turns(k); k-- {
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

// turns reports the "and" or "but" that begins another clause, and the colon.
func (p *parser) turns(i int) bool { return p.is(i, "and", "but") && p.is(i-1, ",") || p.is(i, ":") }

// done reports a verb of the past right beside the expression from token i to
// end: "killed nine on 20 November".
func (p *parser) done(i, end int) bool {
	const beside = 4
	for k := i - 1; k >= i-beside && !p.stops(k); k-- {
		if p.outlook(k) == backward {
			return true
		}
	}
	for k := end; k < end+beside && !p.stops(k); k++ {
		if p.outlook(k) == backward {
			return true
		}
	}
	return false
}

// ahead reports whether the sentence looks forward at the expression: "will
// meet on Thursday".
func (p *parser) ahead(i, end int) bool {
	tense := p.tense(i, end)
	if tense != backward && p.is(i-1, "until", "till") {
		return true
	}
	return tense == forward || tense == spoken && p.term(i) || p.is(i-1, "for") && !p.is(end, "'") && !p.names(end)
}

// names reports whether the word at i is a noun that a date stands before: the
// "blast" of "for Monday blast".
func (p *parser) names(i int) bool { return p.at(i).word && !p.at(i).capital && p.at(i).lexeme == nil }

// term reports whether a term put off ends at the expression from token i:
// "extended it until 9 a.m. Tuesday".
func (p *parser) term(i int) bool {
	until := false
	for k := i - 1; k >= max(0, i-reach) && !p.stops(k); k-- {
		until = until || p.is(k, "until", "till")
		if until && p.is(k, "extended", "postponed", "delayed", "adjourned") {
			return true
		}
	}
	return false
}

// stops reports whether a sentence ends at i: at a stop, perhaps with quotes
// after it, that no single letter or month's abbreviation has before it.
func (p *parser) stops(i int) bool {
	t := p.at(i)
	switch {
	case t.breaks, t.lower == "?", t.lower == "!", t.lower == ";":
		return true
	case t.lower != ".":
		return false
	}
	before, next := p.at(i-1), i+1
	for p.is(next, "'", "\"", "”", ")") {
		next++
	}
	initial := before.word && before.end-before.start == 1 // "U.S.", "a.m."
	return (p.at(next).capital || p.at(next).digits > 0) && !p.lexeme(i-1).short && !initial
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
			return spoken
		case p.is(i+1, "to", "for", "in", "on", "at", "by", "a", "an") || p.is(i-1, "is", "are"):
			return forward
		}
		return spoken
	case "plan", "plans", "planning", "expects", "going":
		if p.is(i+1, "to") {
			return forward
		}
		return untold
	case "should", "may", "might", "must":
		if p.is(i+1, "have", "be") || p.at(i).capital {
			return untold // "may have been killed"; the month
		}
		return forward
	case "opens", "reopens", "resumes", "begins", "starts", "ends", "meets", "expires":
		return forward
	case "is", "are":
		if p.is(i+1, "to") && !p.is(i+2, "blame") {
			return forward
		}
		return untold
	case "soon", "early":
		if p.is(i-1, "as") && p.is(i+1, "as") {
			return forward
		}
		return untold
	case "said", "says", "saying", "told", "extended", "postponed", "delayed", "adjourned", "declared", "authorized", "authorised", "proposed",
		"promised", "vowed", "pledged", "ordered", "agreed", "announced", "warned":
		return spoken
	case "ended", "was", "were", "had", "did", "has", "have", "fell", "fought", "shot", "took", "left",
		"struck", "blew", "went", "came", "began", "saw", "lost", "held", "made", "gave", "found", "became", "hit", "met", "won",
		"brought", "sent", "led", "rose", "fled", "broke", "drove", "burst", "spoke", "stood", "wrote", "ran":
		if p.is(i-1, "be", "to") {
			return p.passive(i)
		}
		return backward
	case "":
	default:
		return untold
	}
	t := p.at(i)
	switch {
	case !t.word || t.to-t.from < 5 || lower(p.text[t.to-2:t.to]) != "ed" || p.text[t.to-3]|0x20 == 'e' || t.capital && !p.shouting && i > 0 && !p.stops(i-1):
		return untold
	case p.is(i-1, "be", "to"):
		return p.passive(i)
	case p.is(i-1, "a", "an", "the", "its", "their", "his", "her", "of", "in", "for", "with", "by"):
		return untold // "by masked men", "the reduced sum"
	}
	return backward
}

// passive is what the participle at i tells after "be": "to be held" lies ahead,
// "could be held" may not.
func (p *parser) passive(i int) tense {
	for k := i - 2; p.is(i-1, "be") && k >= i-3; k-- {
		if p.is(k, "to", "will", "would", "shall", "may", "might", "must", "should") {
			return forward
		}
	}
	return untold
}
