package quantity

import "strings"

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}

var (
	currencies = wordSet("$ € £ ¥ ₹ ₦ usd eur gbp us$ rs inr pkr afn cfa c$ a$")
	coins      = wordSet("dollar dollars euro euros rupee rupees peso pesos naira franc francs afghani afghanis shilling shillings yen yuan ruble rubles rouble roubles dinar dinars dirham dirhams riyal riyals lira liras cents usd eur gbp rs birr")
	units      = wordSet(`km kilometre kilometres kilometer kilometers mile miles metre metres meter meters mm millimetre millimetres
 millimeter millimeters cm centimetre centimetres kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes gram grams tonne
 tonnes ton tons pound pounds lb lbs ounce ounces litre litres liter liters gallon gallons barrels foot feet ft inch inches yard yards
 acre acres hectare hectares degree degrees knots mph kph kmh caliber calibre megawatts watts volts hp sq square cubic
 second seconds minute minutes hour hours hrs day days night nights week weeks fortnight month months year years yr yrs decade decades century centuries`)
	months = wordSet(`january february march april may june july august september october november december
 jan feb mar apr jun jul aug sep sept oct nov dec`)
	numbered = wordSet(`no nos number flight chapter article articles section resolution room highway route page pages channel version phase
 act operation grade level gate terminal line camp sector zone district ward block area apollo type mark windows age aged
 group-of protocol annex lot bus tel phone telephone fax po box`)
	fractions = wordSet("third thirds quarter quarters fifth fifths sixth sixths tenth tenths half halves")
	introduce = wordSet("in since by until till during of early late mid from through year after before")
)

// currency steps over a sign or code of money before a number.
func (s *scanner) currency(i int) int {
	if currencies[s.at(i).lower] && (s.at(i+1).digits > 0 || s.is(i+1, "$", ".")) {
		i++
		if s.is(i, "$", ".") {
			i++
		}
	}
	return i
}

// isCurrency reports whether token i ends a sign or code of money.
func (s *scanner) isCurrency(i int) bool {
	return currencies[s.at(i).lower] || s.is(i, ".") && s.is(i-1, "rs")
}

// kind says what the number from token begin to end numbers, and where the
// phrase ends once its unit is read. It began with hedges at token i.
func (s *scanner) kind(i, begin, end int, n number, hedged bool) (Kind, int) {
	before := begin - 1
	if s.isCurrency(before) {
		return KindMoney, end
	}
	if n.article {
		return KindArticle, end
	}
	unit := end
	if s.is(unit, "-") && s.joined(unit) {
		unit++
	}
	next := s.at(unit).lower
	switch {
	case s.is(end, "%", "percent", "pc", "percentage") || s.is(end, "per") && s.is(end+1, "cent"):
		return KindPercent, end
	case coins[next]:
		return KindMoney, end
	case next == "(" && coins[s.at(unit+1).lower], s.is(end, "m", "k") && s.at(end).glued:
		return KindOther, end
	case units[next] && !s.is(unit, "second") || next == "more" && units[s.at(unit+1).lower]:
		return KindMeasure, end
	case s.dated(begin, end):
		return KindOther, s.rest(end)
	case s.named(i, begin, end):
		return KindOther, s.rest(end)
	case s.age(begin, end):
		return KindMeasure, end
	case fractions[next] && !hedged && (unit > end || strings.HasSuffix(next, "s") || s.is(begin, "one")):
		return KindOther, end
	case n.decimal:
		return KindOther, end
	case s.year(begin, end) && !hedged:
		return KindYear, end
	}
	return KindCount, end
}

// dated reports a number that belongs to a date, a clock time, a score or a
// fraction in figures.
func (s *scanner) dated(begin, end int) bool {
	first, last := s.at(begin), s.at(end-1)
	if first.digits == 0 {
		return months[s.at(begin-1).lower] && s.at(begin-1).capital && end == begin+1 && s.at(begin-1).lower != "may" && s.at(begin-1).lower != "march" &&
			!s.at(end).word // "in December four policemen"
	}
	switch {
	case s.is(end, ":", "/") && s.joined(end) && s.at(end+1).digits > 0,
		s.is(begin-1, ":", "/") && s.joined(begin-1) && s.at(begin-2).digits > 0,
		s.is(end, "-") && s.joined(end) && s.at(end+1).digits > 0,
		s.is(begin-1, "-") && s.joined(begin-1) && s.at(begin-2).digits > 0,
		s.is(end, "am", "pm", "gmt", "utc", "o"),
		last.digits == 2 && months[s.at(begin-1).lower] && s.at(begin-2).digits > 0,
		s.is(end, "a", "p") && s.is(end+1, ".") && s.is(end+2, "m"):
		return true
	case last.digits > 2 || last.grouped || last.value > 31:
		return false
	}
	month := s.skip(s.skip(end, "-"), "of")
	return months[s.at(month).lower] && s.at(month).capital ||
		months[s.at(s.month(begin)).lower] && s.at(s.month(begin)).capital && !s.is(begin-1, "may")
}

// month is the token before a day, the stop of an abbreviation left out.
func (s *scanner) month(begin int) int {
	if s.is(begin-1, ".") {
		return begin - 2
	}
	return begin - 1
}

// rest steps over the figures that go on a date, a phone number or a score.
func (s *scanner) rest(end int) int {
	for s.is(end, ":", "/", "-", ".") && s.joined(end) && s.at(end+1).digits > 0 {
		end += 2
	}
	return end
}

// named reports a number that is part of a name or of a list: "M-19", "Group
// of 7", "Flight 93", "1. The first".
func (s *scanner) named(i, begin, end int) bool {
	first := s.at(begin)
	switch {
	case first.digits > 0 && s.is(begin-1, "-", "#", "'", ".") && s.at(begin).glued && s.at(begin-1).glued,
		first.digits > 0 && s.is(begin-1, "#", "'") && first.glued,
		first.digits > 0 && s.at(end).glued && s.at(end).word && !units[s.at(end).lower],
		first.line && first.digits > 0 && first.digits <= 2 && end == begin+1 && s.is(end, ".", ")") && s.at(end).glued && !s.at(end+1).glued,
		s.is(begin-1, "(") && s.is(end, ")") && first.digits > 0 && first.digits <= 2 && s.at(begin-1).line,
		s.is(begin-1, "of") && s.is(begin-2, "group") && s.at(begin-2).capital,
		numbered[s.at(begin-1).lower] && begin == i,
		s.is(begin-1, ".") && s.is(begin-2, "no", "nos"):
		return true
	}
	return first.digits >= 7 && !first.grouped || first.digits > 1 && s.text[first.from] == '0'
}

// age reports a number in commas after a name: "Karim, 45, was".
func (s *scanner) age(begin, end int) bool {
	t := s.at(begin)
	return t.digits > 0 && t.digits <= 3 && end == begin+1 && s.is(begin-1, ",") && s.is(end, ",") && s.at(begin-2).capital
}

// year reports a number of four figures that is a year: "in 2019", "2019". One
// before a plural is a count, unless a preposition brings it in.
func (s *scanner) year(begin, end int) bool {
	t := s.at(begin)
	if end != begin+1 || t.digits != 4 || t.grouped || t.value < 1000 || t.value >= 2200 {
		return false
	}
	if introduce[s.at(begin-1).lower] || months[s.at(begin-1).lower] || s.is(begin-1, ",") && s.at(begin-2).digits > 0 {
		return true
	}
	next := s.at(end)
	plural := next.word && strings.HasSuffix(next.lower, "s") && !s.is(end, "was", "is", "has", "as", "its", "this") || s.is(end, "people", "men", "women", "children", "police", "others")
	return t.value >= 1900 && t.value < 2100 && !plural
}
