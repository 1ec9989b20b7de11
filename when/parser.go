package when

import (
	"slices"

	"github.com/dateline-project/dateline"
)

// parser holds one text while it is read. Rules are methods that take the
// index of a token and say what they read from there.
type parser struct {
	calendar   *Calendar
	text       string
	tokens     []token
	today      int  // the reference day
	anchored   bool // the reference is known
	near       int  // where it is not: the latest day that the head of the text names with its year
	nears      bool // there is one
	shouting   bool // the text is in capitals, so that they tell nothing
	business   bool // the text speaks of earnings
	monthFirst bool // its lists write "10/27" for 27 October
}

// Find returns the time expressions of text in their order, none overlapping
// another. An expression is read from its own sentence and the reference
// alone. The readings of a date that needs a reference are empty without one.
func (c *Calendar) Find(text string, ref Reference) []Expression {
	p := c.parser(text)
	p.today, p.anchored = fromDay(ref.Day())
	p.near, p.nears = fromDay(ref.Near)
	var found []Expression
	var before trail
	for i := 0; i < len(p.tokens); {
		m, ok := p.read(i)
		if !ok {
			i = max(i+1, m.end)
			continue
		}
		m.value = before.value(p, m)
		before.add(p, i, m)
		found = append(found, p.expression(i, m))
		i = m.end
	}
	return found
}

func (c *Calendar) parser(text string) *parser {
	p := &parser{calendar: c, text: text, tokens: tokens(text, c.names)}
	capitals, small := 0, 0
	for _, t := range p.tokens {
		switch {
		case t.capitals:
			capitals++
		case t.word && !t.capital:
			small++
		}
		p.business = p.business || t.lexeme != nil && t.lexeme.account
	}
	p.shouting = capitals > small
	p.monthFirst = p.monthsLead()
	return p
}

// read tries every rule and keeps the longest match; of equals the first. A
// match that failed may still say how far to skip: the "9-year" of an age.
func (p *parser) read(i int) (match, bool) {
	t := &p.tokens[i]
	if t.name == 0 && (t.lexeme == nil && t.digits == 0 && t.lower != "'" || t.lexeme != nil && t.lexeme.idle) {
		return match{}, false
	}
	if end, ok := p.age(i); ok {
		return match{end: end}, false
	}
	var best match
	for _, rule := range rules {
		if m, ok := rule(p, i); ok && m.end > best.end {
			best = m
		}
	}
	if best.kind == KindDate && len(best.periods) > 0 && best.periods[0].precision == dateline.PrecisionDay && p.body(best.end) {
		return match{end: best.end}, false // "the March 23 Movement"
	}
	return best, best.end > i
}

// body reports whether the word at i makes a name of the date before it: that
// of a group or of a thing.
func (p *parser) body(i int) bool {
	l := p.lexeme(i)
	return l.body && (p.at(i).capital || p.shouting) || l.fair && !p.at(i).capital
}

var rules = []func(*parser, int) (match, bool){
	(*parser).night,
	(*parser).interval,
	(*parser).single,
	(*parser).run,
	(*parser).told,
	(*parser).counted,
	(*parser).lasting,
	(*parser).eve,
	(*parser).set,
	(*parser).timeOfDay,
	(*parser).unnamed,
}

// single is one date, without the rules that join two.
func (p *parser) single(i int) (match, bool) {
	best, found := p.hour(i)
	for _, rule := range singles {
		if m, ok := rule(p, i); ok && m.end > best.end {
			best, found = p.withPart(p.onWeekday(m)), true
		}
	}
	return best, found
}

var singles = []func(*parser, int) (match, bool){
	(*parser).named,
	(*parser).numeric,
	(*parser).listed,
	(*parser).numbered,
	(*parser).absolute,
	(*parser).weekday,
	(*parser).deictic,
	(*parser).quarter,
	(*parser).accounted,
	(*parser).decade,
	(*parser).season,
	(*parser).portion,
	(*parser).weekOf,
	(*parser).ago,
	(*parser).nthDay,
	(*parser).nthWeekday,
	(*parser).weekdaysAgo,
	(*parser).anniversary,
}

func (p *parser) at(i int) *token {
	if i < 0 || i >= len(p.tokens) {
		return &nothing
	}
	return &p.tokens[i]
}

var nothing = token{lexeme: &noWord}

var noWord lexeme

func (p *parser) lower(i int) string { return p.at(i).lower }

func (p *parser) is(i int, words ...string) bool {
	return slices.Contains(words, p.lower(i)) && p.lower(i) != ""
}

func (p *parser) lexeme(i int) *lexeme {
	if l := p.at(i).lexeme; l != nil {
		return l
	}
	return &noWord
}

// skip steps over an optional word.
func (p *parser) skip(i int, words ...string) int {
	if p.is(i, words...) {
		return i + 1
	}
	return i
}

// phrase steps over a run of words.
func (p *parser) phrase(i int, words ...string) (int, bool) {
	for k, word := range words {
		if p.lower(i+k) != word {
			return i, false
		}
	}
	return i + len(words), true
}

// rank puts the past reading first, or the coming one where the sentence looks
// ahead. Nearness goes before tense where one is far and the other at hand:
// nobody writes "1 July" in June and means last year's.
func (p *parser) rank(i, end int, past, coming period) []period {
	since, until := p.today-past.first, coming.first-p.today
	tense := p.tense(i, end)
	if tense != backward && p.is(i-1, "until", "till") {
		tense = forward
	}
	if tense == backward && p.is(i-1, "by", "until", "till", "through", "to") {
		tense = spoken // a term was set then and may lie ahead
	}
	if tense == backward && p.is(i-1, "the", "a", "an") {
		tense = spoken // "set the 14 January deadline"
	}
	switch {
	case until <= 31 && since >= 330 && !p.done(i, end), tense != backward && until <= 62 && since >= 300:
		return []period{coming, past}
	case since <= 62 && until >= 300 && past.last < p.today:
		return []period{past, coming}
	case tense != forward && p.is(i-1, "the"): // "the 1 July raid" is known already
	case tense == forward, tense != backward && (until < 92 || until < 150 && p.is(i-1, "by")) && since > 240:
		return []period{coming, past}
	}
	return []period{past, coming}
}

// latest is the year whose period begins last without beginning after today,
// and the year after it.
func (p *parser) latest(of func(year int) (period, bool)) (past, coming period, ok bool) {
	year, _, _ := civil(p.today)
	var found []period
	for y := year + 8; y >= year-8; y-- {
		reading, exists := of(y)
		if !exists {
			continue
		}
		found = append(found, reading)
		if reading.first > p.today {
			continue
		}
		if len(found) == 1 {
			return reading, reading, true
		}
		return reading, found[len(found)-2], true
	}
	return period{}, period{}, false
}
