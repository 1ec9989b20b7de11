package quantity

import "math"

var small = map[string]int{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19,
}

var tens = map[string]int{
	"twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var scales = map[string]int{
	"dozen": 12, "hundred": 100, "thousand": 1000, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12,
	"mn": 1e6, "bn": 1e9,
}

// moneyScales are the letters of "$100m".
var moneyScales = map[string]int{"k": 1000, "m": 1e6, "b": 1e9}

// ordinals are those in words that count off people; "second" and "quarter" are
// more often something else.
var ordinals = map[string]int{
	"third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
	"twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
	"nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}

// plurals are the vague words and their bounds.
var plurals = map[string][2]int{
	"dozens": {24, 99}, "scores": {40, 99}, "tens": {20, 99}, "hundreds": {200, 999}, "thousands": {2000, 9999},
	"millions": {2e6, 9999999},
}

// number is a number with its bounds; they differ where it is vague.
type number struct {
	low, high int
	article   bool // a bare "a"
	decimal   bool // with decimals left
}

func exactly(n int) number { return number{low: n, high: n} }

func (n number) vague() bool { return n.low != n.high }

// times multiplies without overflow.
func times(a, b int) int {
	if a > math.MaxInt64/2/max(b, 1) {
		return math.MaxInt64 / 2
	}
	return a * b
}

// number reads a number in words or figures, without hedges.
func (s *scanner) number(i int) (n number, end int, ok bool) {
	t := s.at(i)
	switch {
	case t.digits > 0:
		return s.figures(i)
	case t.lower == "a" || t.lower == "an":
		return s.article(i)
	case t.lower == "half" && s.is(i+1, "a") && s.is(i+2, "dozen"):
		return exactly(6), i + 3, true
	case t.lower == "several":
		return s.scaled(number{low: 3, high: 9}, i+1)
	case t.lower == "couple":
		return s.scaled(exactly(2), s.skip(i+1, "of"))
	case plurals[t.lower][0] > 0:
		return s.plural(i)
	}
	if n, end, ok := s.spelled(i); ok {
		return exactly(n), end, true
	}
	return number{}, i, false
}

// figures reads "60", "2.5 million", "3 dozen".
func (s *scanner) figures(i int) (number, int, bool) {
	t := s.at(i)
	if t.ordinal || t.digits > 12 {
		return number{}, i, false
	}
	n, end, decimal := t.value, i+1, t.decimal
	if scale := moneyScales[s.at(end).lower]; scale > 0 && s.at(end).glued && s.isCurrency(i-1) {
		return exactly(times(n, scale) + t.tenths*(scale/10)), end + 1, true
	}
	for scales[s.at(end).lower] > 0 {
		scale := scales[s.at(end).lower]
		n = times(n, scale) + t.tenths*(scale/10)
		t = &nothing
		decimal = false
		end++
	}
	return number{low: n, high: n, decimal: decimal}, end, true
}

// article reads "a dozen", "a few hundred", "a hundred and fifty", and "a".
func (s *scanner) article(i int) (number, int, bool) {
	switch next := s.at(i + 1); {
	case next.lower == "few":
		return s.scaled(number{low: 3, high: 9}, i+2)
	case next.lower == "couple" || next.lower == "pair":
		return s.scaled(exactly(2), s.skip(i+2, "of"))
	case next.lower == "handful":
		return number{low: 3, high: 9}, s.skip(i+2, "of"), true
	case next.lower == "dozen":
		return exactly(12), i + 2, true
	case scales[next.lower] > 0:
		return s.hundreds(i+1, 1)
	case !next.word || s.is(i+1, "number", "total", "lot", "few", "maximum", "minimum"):
		return number{}, i, false
	}
	return number{low: 1, high: 1, article: true}, i + 1, true
}

// hundreds goes on from a scale: "hundred and fifty".
func (s *scanner) hundreds(i, n int) (number, int, bool) {
	total, end := s.compound(i, n)
	return exactly(total), end, true
}

// scaled multiplies by the scales that follow: "a few thousand".
func (s *scanner) scaled(n number, i int) (number, int, bool) {
	for scales[s.at(i).lower] > 0 {
		scale := scales[s.at(i).lower]
		n.low, n.high = times(n.low, scale), times(n.high, scale)
		i++
	}
	return n, i, true
}

// plural reads "dozens", "tens of thousands".
func (s *scanner) plural(i int) (number, int, bool) {
	bounds := plurals[s.at(i).lower]
	if s.is(i, "scores", "tens") && !s.is(i+1, "of") {
		return number{}, i, false
	}
	n, end := number{low: bounds[0], high: bounds[1]}, i+1
	if s.is(end, "of") {
		switch s.at(end + 1).lower {
		case "thousands":
			n.low, n.high, end = times(n.low, 1000), times(n.high, 1000)+999, end+2
		case "millions":
			n.low, n.high, end = times(n.low, 1e6), times(n.high, 1e6)+999999, end+2
		}
	}
	return n, end, !s.is(i, "tens") || end > i+1
}

// spelled reads a number in words: "seventy-one", "two thousand three hundred
// and six".
func (s *scanner) spelled(i int) (n, end int, ok bool) {
	n, end, ok = s.below100(i)
	if !ok {
		return 0, i, false
	}
	n, end = s.compound(end, n)
	return n, end, true
}

// compound goes on from a number below a hundred: each scale multiplies what
// came since the larger scale before it.
func (s *scanner) compound(i, current int) (int, int) {
	total, largest := 0, math.MaxInt64
	for {
		scale := scales[s.at(i).lower]
		if scale == 0 {
			return total + current, i
		}
		i++
		if scale == 100 {
			current = times(current, scale)
		} else if scale < largest {
			total, current, largest = total+times(current, scale), 0, scale
		} else {
			return total + current, i - 1
		}
		next := i
		if _, _, more := s.below100(s.skip(next, "and")); more && (s.is(next, "and") || s.at(next).word) && scale >= 100 {
			rest, end, _ := s.below100(s.skip(next, "and"))
			if s.is(next, "and") && scales[s.at(end).lower] > 0 && scales[s.at(end).lower] != 100 || scale == 100 && scales[s.at(end).lower] == 100 {
				return total + current, i
			}
			current += rest
			i = end
		}
	}
}

func (s *scanner) below100(i int) (n, end int, ok bool) {
	word := s.at(i).lower
	if n, ok := small[word]; ok {
		return n, i + 1, true
	}
	n, ok = tens[word]
	if !ok {
		return 0, i, false
	}
	rest := i + 1
	if s.is(rest, "-") && s.joined(rest) {
		rest++
	}
	if one, ok := small[s.at(rest).lower]; ok && one >= 1 && one <= 9 {
		return n + one, rest + 1, true
	}
	return n, i + 1, true
}
