package when

import "fmt"

// set reads what recurs: "every Friday", "each July", "weekly", "Tuesday
// nights", "twice a week".
func (p *parser) set(i int) (match, bool) {
	recurring := func(end int, value string) (match, bool) {
		return match{end: end, kind: KindSet, value: value, timex: timexSet}, true
	}
	l := p.lexeme(i)
	switch p.lower(i) {
	case "daily":
		if p.at(i).capital && p.at(i+1).capital && !p.shouting {
			return match{}, false
		}
		return recurring(i+1, "P1D")
	case "weekly":
		return recurring(i+1, "P1W")
	case "monthly":
		return recurring(i+1, "P1M")
	case "yearly", "annually":
		return recurring(i+1, "P1Y")
	case "hourly":
		return recurring(i+1, "PT1H")
	case "nightly":
		return recurring(i+1, "XXXX-XX-XXTNI")
	case "every", "each":
		return p.every(i)
	case "once", "twice":
		if unit := p.lexeme(i + 2).unit; p.is(i+1, "a") && unit != "" {
			return recurring(i+3, amount{n: 1}.value(unit))
		}
	}
	switch {
	case l.weekday > 0 && l.plural && (p.at(i).capital || p.shouting) && !p.is(i+1, "'"):
		return recurring(i+1, fmt.Sprintf("XXXX-WXX-%d", l.weekday))
	case l.weekday > 0 && p.lexeme(i+1).word == "nights":
		return recurring(i+2, fmt.Sprintf("XXXX-WXX-%dTNI", l.weekday))
	}
	return match{}, false
}

func (p *parser) every(i int) (match, bool) {
	next := p.lexeme(i + 1)
	m := match{end: i + 2, kind: KindSet, timex: timexSet}
	switch {
	case next.weekday > 0:
		m.value = fmt.Sprintf("XXXX-WXX-%d", next.weekday)
		if l := p.lexeme(m.end); l.part != "" && !l.clock {
			m.end, m.value = m.end+1, m.value+"T"+l.part
		}
	case next.month > 0 && p.at(i+1).capital:
		m.value = fmt.Sprintf("XXXX-%02d", next.month)
	case next.season > 0:
		m.value = "XXXX-" + seasonValues[next.season]
	case next.part != "":
		m.value = "XXXX-XX-XXT" + next.part
	default:
		a, unit, end, ok := p.length(i + 1)
		if next.unit != "" && !next.plural {
			a, unit, end, ok = amount{n: 1}, next.unit, i+2, true
		}
		if !ok || p.is(i+1, "a", "an") {
			return match{}, false
		}
		m.end, m.value = end, a.value(unit)
	}
	return m, true
}
