package when

import "fmt"

// moment reads a time of day and its TIMEX3 form: "10:30", "6 p.m. EST", "1430
// GMT", "noon", "dawn".
func (p *parser) moment(i int) (value string, end int, ok bool) {
	t, l := p.at(i), p.lexeme(i)
	if l.clock && !l.plural {
		return l.part, i + 1, true
	}
	if t.digits == 0 || t.digits > 4 || t.ordinal || t.plural || t.glued && !p.is(i-1, "(", "[", "-") {
		return "", i, false
	}
	hour, minute, end, exact := p.figuresOfClock(i)
	after, shift, ok := p.meridiem(end)
	switch {
	case ok && hour >= 1 && hour <= 12:
		hour = hour%12 + shift
		exact = true
	case p.is(end, "o") && p.is(end+1, "'") && p.is(end+2, "clock"):
		after, exact = end+3, true
	default:
		after = end
	}
	if zone := p.zone(after); zone > after {
		exact = exact || t.digits == 4
		after = zone
	}
	if !exact || hour > 24 || minute > 59 {
		return "", i, false
	}
	return fmt.Sprintf("%02d:%02d", hour, minute), after, true
}

// figuresOfClock reads "10:30", "10.30", "10:30:15", "1430" or "6".
func (p *parser) figuresOfClock(i int) (hour, minute, end int, exact bool) {
	t := p.at(i)
	if t.digits >= 3 {
		return t.number / 100, t.number % 100, i + 1, false
	}
	if t.digits <= 2 && p.is(i+1, ":", ".") && p.joined(i+1, i+2) && p.at(i+2).digits == 2 && p.at(i+2).number < 60 {
		end = i + 3
		if p.is(end, ":") && p.joined(end, end+1) && p.at(end+1).digits == 2 {
			end += 2
		}
		return t.number, p.at(i + 2).number, end, p.is(i+1, ":")
	}
	return t.number, 0, i + 1, false
}

// meridiem reads "am", "p.m." and how many hours it adds.
func (p *parser) meridiem(i int) (end, shift int, ok bool) {
	switch {
	case p.is(i, "am"):
		return i + 1, 0, true
	case p.is(i, "pm"):
		return i + 1, 12, true
	case p.is(i, "a", "p") && p.is(i+1, ".") && p.is(i+2, "m"):
		if p.is(i, "p") {
			shift = 12
		}
		return p.skip(i+3, "."), shift, true
	}
	return i, 0, false
}

// zone steps over the words that follow a time of day.
func (p *parser) zone(i int) int {
	at := p.skip(i, "(")
	next := p.skip(at, "gmt", "utc", "est", "edt", "cst", "cdt", "pst", "pdt", "cet", "ist", "bst", "hrs", "hours", "local", "z")
	if next == at {
		return i
	}
	next = p.skip(next, "time")
	if at > i {
		next = p.skip(next, ")")
	}
	return next
}

// hour reads a time of day with the day after it: "noon Thursday", "10 p.m. on
// Wednesday", "the night of 26 August", "the early hours of Saturday".
func (p *parser) hour(i int) (match, bool) {
	value, end, ok := p.moment(p.skip(i, "the"))
	if !ok {
		value, end, ok = p.partOf(i)
	}
	if !ok {
		return match{}, false
	}
	end = p.skip(p.otherZone(end), ",")
	m, ok := p.dayAt(p.skip(end, "on"))
	if !ok {
		return match{}, false
	}
	if l := p.lexeme(m.end); value == "NI" && l.part != "" && !l.clock && !l.plural {
		m.end++ // "the early hours of Tuesday morning"
	}
	return m.atTime(value), true
}

// otherZone steps over the same moment in another zone: "(1530 GMT)".
func (p *parser) otherZone(i int) int {
	if !p.is(i, "(") {
		return i
	}
	if _, end, ok := p.moment(i + 1); ok && p.is(end, ")") {
		return end + 1
	}
	return i
}

// partOf reads "the morning of", "in the early hours of".
func (p *parser) partOf(i int) (value string, end int, ok bool) {
	at := p.skip(p.skip(i, "the"), "early", "late")
	switch {
	case p.is(at, "hours") && p.is(at+1, "of"):
		value = "NI"
	case p.lexeme(at).part != "" && !p.lexeme(at).clock && (p.is(at+1, "of") || p.is(at+1, "on")):
		value = p.lexeme(at).part
	default:
		return "", i, false
	}
	return value, at + 2, true
}

// dayAt reads one day.
func (p *parser) dayAt(i int) (match, bool) {
	var best match
	for _, rule := range []func(*parser, int) (match, bool){(*parser).numeric, (*parser).absolute, (*parser).weekday, (*parser).deictic, (*parser).named} {
		if m, ok := rule(p, i); ok && m.end > best.end {
			best = m
		}
	}
	return best, best.end > 0 && (len(best.periods) == 0 || best.periods[0].precision == "day")
}

// withPart adds the time of day that follows a day: "Thursday evening",
// "yesterday at dawn", "Tuesday at 10:30".
func (p *parser) withPart(m match) match {
	if m.kind != KindDate || len(m.periods) > 0 && m.periods[0].precision != "day" || m.timex == timexTime {
		return m
	}
	at := p.skip(m.end, "early", "late")
	if l := p.lexeme(at); l.part != "" && !l.plural {
		m.end = at + 1
		return m.atTime(l.part)
	}
	at = p.skip(m.end, ",")
	at = p.skip(at, "at")
	at = p.skip(at, "about", "around", "exactly")
	if value, end, ok := p.moment(at); ok {
		m.end = end
		return m.atTime(value)
	}
	return m
}

func (m match) atTime(value string) match {
	m.timex = timexTime
	m.value += "T" + value
	return m
}

// timeOfDay reads a time without a day: "at dawn", "at 10:30", "in the evening".
func (p *parser) timeOfDay(i int) (match, bool) {
	value, end, ok := p.moment(i)
	if !ok && p.is(i, "the") && p.lexeme(i+1).part != "" && !p.lexeme(i+1).plural && p.is(i-1, "in", "during") {
		value, end, ok = p.lexeme(i+1).part, i+2, true
	}
	if !ok {
		return match{}, false
	}
	day := "XXXX-XX-XX"
	if p.anchored {
		day = string(asDay(p.today))
	}
	return match{end: end, kind: KindTimeOfDay, value: day + "T" + value, timex: timexTime}, true
}
