package quantity

import "github.com/dateline-project/dateline"

// hedges are the words before a number that bound or soften it, the longest
// first.
var hedges = []struct {
	words     []string
	qualifier dateline.Qualifier
}{
	{[]string{"no", "more", "than"}, dateline.UpTo},
	{[]string{"not", "more", "than"}, dateline.UpTo},
	{[]string{"a", "maximum", "of"}, dateline.UpTo},
	{[]string{"no", "fewer", "than"}, dateline.AtLeast},
	{[]string{"no", "less", "than"}, dateline.AtLeast},
	{[]string{"not", "less", "than"}, dateline.AtLeast},
	{[]string{"a", "minimum", "of"}, dateline.AtLeast},
	{[]string{"in", "excess", "of"}, dateline.Over},
	{[]string{"as", "many", "as"}, dateline.UpTo},
	{[]string{"as", "much", "as"}, dateline.UpTo},
	{[]string{"in", "the", "region", "of"}, dateline.About},
	{[]string{"more", "than"}, dateline.Over},
	{[]string{"greater", "than"}, dateline.Over},
	{[]string{"upwards", "of"}, dateline.Over},
	{[]string{"just", "over"}, dateline.Over},
	{[]string{"well", "over"}, dateline.Over},
	{[]string{"at", "least"}, dateline.AtLeast},
	{[]string{"at", "most"}, dateline.UpTo},
	{[]string{"up", "to"}, dateline.UpTo},
	{[]string{"fewer", "than"}, dateline.Under},
	{[]string{"less", "than"}, dateline.Under},
	{[]string{"just", "under"}, dateline.Under},
	{[]string{"close", "to"}, dateline.About},
	{[]string{"an", "estimated"}, dateline.About},
	{[]string{"over"}, dateline.Over},
	{[]string{"above"}, dateline.Over},
	{[]string{"exceeding"}, dateline.Over},
	{[]string{"under"}, dateline.Under},
	{[]string{"below"}, dateline.Under},
	{[]string{"nearly"}, dateline.About},
	{[]string{"almost"}, dateline.About},
	{[]string{"about"}, dateline.About},
	{[]string{"around"}, dateline.About},
	{[]string{"some"}, dateline.About},
	{[]string{"approximately"}, dateline.About},
	{[]string{"roughly"}, dateline.About},
	{[]string{"estimated"}, dateline.About},
	{[]string{"circa"}, dateline.About},
	{[]string{"exactly"}, dateline.Exact},
}

// phrase reads a number with its hedges from token i. Where it reads none, end
// says how many tokens are settled.
func (s *scanner) phrase(i int) (q Quantity, end int, ok bool) {
	if q, end, ok = s.none(i); ok {
		return q, end, true
	}
	if t := s.at(i); t.ordinal {
		return ordinal(t.value), i + 1, true
	}
	if n := ordinals[s.at(i).lower]; n > 0 {
		return ordinal(n), i + 1, true
	}
	if q, end, ok = s.between(i); ok {
		return q, end, true
	}
	qualifier, begin := s.hedge(i)
	money := s.currency(begin)
	n, end, ok := s.number(money)
	if !ok || qualifier == "" && (n.article && money > i || s.apart(i, end)) {
		return Quantity{}, end, false
	}
	if n.article && qualifier != "" {
		return Quantity{}, i, false // "over a wall"
	}
	if high, after, ok := s.upper(n, end); ok {
		n.low, n.high, end = alike(n, high).low, high.high, after
		if qualifier == "" || qualifier == dateline.About {
			qualifier = dateline.Between
		}
	}
	qualifier, end = s.suffix(qualifier, end)
	kind, end := s.kind(i, money, end, n, qualifier != "")
	return bounded(n, qualifier, kind), end, true
}

func ordinal(n int) Quantity {
	return Quantity{Low: &n, High: &n, Qualifier: dateline.Exact, Kind: KindOrdinal}
}

// apart reports a "one" that counts nothing: "one another".
func (s *scanner) apart(i, end int) bool {
	return s.is(i, "one") && end == i+1 && (s.is(end, "another", "'") || s.is(i-1, "this", "that", "the", "which", "another", "each", "every"))
}

// hedge reads the words before a number.
func (s *scanner) hedge(i int) (dateline.Qualifier, int) {
	for _, hedge := range hedges {
		if s.words(i, hedge.words) {
			return hedge.qualifier, i + len(hedge.words)
		}
	}
	return "", i
}

func (s *scanner) words(i int, words []string) bool {
	for k, word := range words {
		if s.at(i+k).lower != word {
			return false
		}
	}
	return true
}

// suffix reads the hedges after a number: "60 or more", "60+", "30-odd".
func (s *scanner) suffix(q dateline.Qualifier, end int) (dateline.Qualifier, int) {
	switch {
	case s.is(end, "or") && s.is(end+1, "more"):
		return dateline.AtLeast, end + 2
	case s.is(end, "or") && s.is(end+1, "so"):
		return dateline.About, end + 2
	case s.is(end, "-") && s.is(end+1, "odd"):
		return dateline.About, end + 2
	case s.is(end, "+") && s.at(end).glued && s.at(end-1).digits > 0:
		return dateline.AtLeast, end + 1
	}
	return q, end
}

// between reads "between 300 and 400" and "from 300 to 400".
func (s *scanner) between(i int) (Quantity, int, bool) {
	joint := map[string]string{"between": "and", "from": "to"}[s.at(i).lower]
	if joint == "" {
		return Quantity{}, i, false
	}
	money := s.currency(i + 1)
	low, end, ok := s.number(money)
	if !ok || low.article || !s.is(end, joint) {
		return Quantity{}, i, false
	}
	high, end, ok := s.number(s.currency(end + 1))
	if !ok || high.article {
		return Quantity{}, i, false
	}
	low = alike(low, high)
	if low.low >= high.high {
		return Quantity{}, i, false
	}
	kind, end := s.kind(i, money, end, high, false)
	return bounded(number{low: low.low, high: high.high}, dateline.Between, kind), end, true
}

// alike gives the first of two numbers the scale of the second: "two to three
// million".
func alike(low, high number) number {
	for _, scale := range []int{1e9, 1e6, 1e3} {
		if low.low < 100 && high.high >= scale && high.high%scale == 0 && high.high/scale < 1000 && high.high/scale > low.low {
			return exactly(low.low * scale)
		}
	}
	return low
}

// upper reads the second end of "300 to 400", "300-400", "two or three".
func (s *scanner) upper(n number, i int) (number, int, bool) {
	if n.article || n.vague() {
		return number{}, i, false
	}
	if !s.is(i, "to", "or") && !(s.is(i, "-") && (s.joined(i) || s.at(i-1).digits > 0 && s.at(i+1).digits > 0)) {
		return number{}, i, false
	}
	high, end, ok := s.number(i + 1)
	if !ok || high.article || high.low <= n.low || s.is(i, "or") && high.low > 2*n.low+2 {
		return number{}, i, false
	}
	return high, end, true
}

// none reads "no", "none", "nobody" and "no one".
func (s *scanner) none(i int) (Quantity, int, bool) {
	end := i + 1
	switch s.at(i).lower {
	case "none", "nobody":
	case "no":
		next := s.at(i + 1)
		if s.is(i+1, "one") && !s.is(i+2, "-") {
			end = i + 2
			break
		}
		if !next.word || s.is(i+1, "longer", "doubt", "matter", "more", "less", "fewer", "such", "other", "further", "way", "sign", "and", "but") {
			return Quantity{}, i, false
		}
	default:
		return Quantity{}, i, false
	}
	return bounded(exactly(0), dateline.Exact, KindCount), end, true
}

// bounded turns a number and its qualifier into bounds. More than 60 people are
// 61 at least; more than 60 dollars may be sixty and a cent.
func bounded(n number, qualifier dateline.Qualifier, kind Kind) Quantity {
	low, high := n.low, n.high
	q := Quantity{Low: &low, High: &high, Qualifier: qualifier, Kind: kind}
	one := 0
	if kind == KindCount {
		one = 1
	}
	switch qualifier {
	case dateline.Over:
		low += one
		q.High = nil
	case dateline.AtLeast:
		q.High = nil
	case dateline.UpTo:
		q.Low = nil
	case dateline.Under:
		high = max(n.high-one, 0)
		q.Low = nil
	case "":
		q.Qualifier = dateline.Exact
		if n.vague() {
			q.Qualifier = dateline.About
		}
	}
	return q
}
