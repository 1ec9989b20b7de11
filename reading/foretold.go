package reading

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
)

// foretell adds to a warning what its sentence says beyond who gave it: to whom,
// for which place, and for which days to come.
func (p *page) foretell(w *dateline.Warning, s *prose.Sentence, issuer phrase) {
	w.To = p.warnedOf(s, issuer)
	w.Place = p.placeAhead(s, issuer)
	w.Window = p.daysAhead(s, w.Date)
}

// warnedOf is whom a warning is given to: the object of the verb of warning, the
// subject of its passive, or whom "a warning to" names.
func (p *page) warnedOf(s *prose.Sentence, issuer phrase) dateline.Optional {
	for k, c := range s.Chunks {
		head := s.Tokens[c.Head].Lower
		warns := c.Kind == prose.VerbGroup && (p.is("warns", head) || p.is("urges", head) || p.is("alerts", head))
		var f phrase
		switch {
		case warns && c.Passive && !c.Participle:
			if subjects := subjectOf(s, k); len(subjects) > 0 {
				f = subjects[0]
			}
		case warns:
			f, _ = nounGroupAfter(s, c.Last+1, 0)
		case c.Kind == prose.VerbGroup && p.is("expects", head) && advised(s, c):
			f, _ = onlyOne(subjectOf(s, k))
		case c.Kind == prose.NounGroup && p.is("warning", head) && !p.is("risk", head) && neighbour(s, c.Last+1) == "to":
			f, _ = nounGroupAfter(s, c.Last+2, 0)
		}
		if f.sentence == nil || f.pronoun() || issuer.sentence == s && f.first <= issuer.last && issuer.first <= f.last || !p.mayBeTold(f) {
			continue
		}
		if k := chunkOf(s, f.first); s.Chunks[k].Last >= f.head {
			f.last = s.Chunks[k].Last // not “farmers of a raid”
		}
		return dateline.Optional(p.phraseSpan(f).Text)
	}
	return ""
}

// mayBeTold reports whether a phrase is for people or a body, and not for what is
// warned of.
func (p *page) mayBeTold(f phrase) bool {
	if p.is("violence to come", f.word()) {
		return false
	}
	if n := p.nameWithin(f.start(), f.end()); n != nil && n.end == f.end() {
		return true
	}
	tag := f.sentence.Tokens[f.head].Tag
	plural := tag == "NNS" || tag == "NNPS"
	return plural || p.canSpeak(f) || p.is("issuers", f.word())
}

// placeAhead is the most exact place that a warning names where it says what may come, by
// its name; of equals the first. That is behind who gave it, or before where they are named
// last; where they sit ("the embassy in Cotonou") is it only where no other is named.
func (p *page) placeAhead(s *prose.Sentence, issuer phrase) dateline.Optional {
	best, seat, exact, surely := "", "", -1, false
	last := issuer.sentence == s && p.saidBefore(s, issuer)
	for _, n := range p.namesIn(s.Start, s.End) {
		if n.kind != dateline.PlaceMention || n.adjective != "" || p.namesVoice(s, n) {
			continue
		}
		if issuer.sentence == s && n.start >= issuer.start() && n.start < issuer.end() {
			if neighbour(s, s.TokenAt(n.start)-1) == "in" {
				seat = n.text
			}
			continue
		}
		if issuer.sentence == s && n.start < issuer.start() != last {
			continue
		}
		order := []gazetteer.Kind{gazetteer.Country, gazetteer.Region, gazetteer.Admin1, gazetteer.Admin2, gazetteer.Town, gazetteer.Site}
		how := slices.Index(order, gazetteer.Town) // of a name that no table has
		if n.resolved != nil {
			how = slices.Index(order, n.resolved.Kind)
		}
		if how > exact {
			best, exact = n.text, how
			before := neighbour(s, s.TokenAt(n.start)-1)
			surely = placePreposition(before) || n.resolved != nil && (before != "the" || n.resolved.Kind != gazetteer.Town)
		}
	}
	if !surely { // "between the Kasim and the Sari"
		best, seat = seat, best
	}
	return dateline.Optional(cmp.Or(best, seat))
}

// saidBefore reports whether what an issuer says stands before them: "… may attack the port,
// the embassy said".
func (p *page) saidBefore(s *prose.Sentence, issuer phrase) bool {
	k := chunkAfter(s, issuer.last)
	if at := max(p.foretold(s), p.shouldExpect(s)); at < 0 || at > issuer.first {
		return false
	}
	before := k >= 2 && s.Chunks[k-2].Kind == prose.VerbGroup && s.Chunks[k-2].Last == issuer.first-1 && p.saying(s, s.Chunks[k-2])
	return before || k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && (p.saying(s, s.Chunks[k]) || p.is("warns", s.Tokens[s.Chunks[k].Head].Lower))
}

// namesVoice reports whether a name stands in a noun group for who says something: "the
// Bogotá newspaper".
func (p *page) namesVoice(s *prose.Sentence, n *name) bool {
	k := chunkOf(s, s.TokenAt(n.start))
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup {
		return false
	}
	return slices.ContainsFunc(s.Tokens[s.Chunks[k].First:s.Chunks[k].Last+1], func(t prose.Token) bool {
		return t.Start >= n.end && (p.is("speaker", t.Lower) || p.is("issuers", t.Lower))
	})
}

// daysAhead are the days that a warning speaks of where it says so, counted from
// the day on which it was given or, at the latest, told.
func (p *page) daysAhead(s *prose.Sentence, given dateline.WarningDate) dateline.WarningDate {
	from := given.Start
	if from == "" && p.report.Published.Precision == dateline.PrecisionDay {
		from = p.report.Published.Date
	}
	none := dateline.WarningDate{Precision: dateline.PrecisionUnknown}
	if from == "" {
		return none
	}
	for _, t := range p.timesIn(s.Start, s.End) {
		if len(t.Dates) > 0 && t.Dates[0].Start == given.Start && t.Dates[0].End == given.End {
			continue // the day on which it was given
		}
		if d, ok := aheadOf(t, from); ok {
			start := max(d.Start, from)
			if t.Bound == when.BoundBefore || t.Bound == when.BoundUntil || t.Bound == when.BoundBy || p.text.Cut(max(0, t.Start-len("before ")), t.Start) == "before " {
				start = from
			}
			return dateline.WarningDate{Start: start, End: d.End, Precision: d.Precision}
		}
		if days := roughly(t, neighbour(s, s.TokenAt(t.Start)-1)); days > 0 {
			return dateline.WarningDate{Start: from, End: from.Add(days), Precision: dateline.PrecisionDay}
		}
	}
	for i, t := range s.Tokens { // "in the days to come", "in the weeks ahead"
		if days := rough[t.Lower]; days > 0 && (neighbour(s, i+1) == "ahead" || words(s, i+1, i+3) == "to come") {
			return dateline.WarningDate{Start: from, End: from.Add(days), Precision: dateline.PrecisionDay}
		}
	}
	return none
}

// aheadOf is the first reading of a time that goes on behind a day, where the
// likeliest does.
func aheadOf(t when.Expression, from dateline.Day) (dateline.Date, bool) {
	if t.Kind != when.KindDate && t.Kind != when.KindDuration || len(t.Dates) == 0 || t.Dates[0].End <= from {
		return dateline.Date{}, false
	}
	best := t.Dates[0]
	for _, d := range t.Dates[1:] {
		if d.End > from && d.End < best.End {
			best = d
		}
	}
	return best, true
}

// rough are lengths of time that are given without a number: a few days are a
// week at most, a few weeks a month, a few months a quarter of a year.
var rough = map[string]int{"hours": 2, "days": 7, "weeks": 31, "months": 92}

// roughly is how many days ahead "the coming days" and "within hours" reach at
// most; 0 for times that do not look ahead, or that have a number.
func roughly(t when.Expression, before string) int {
	if t.Kind != when.KindDuration || len(t.Dates) > 0 {
		return 0
	}
	words := strings.Fields(strings.ToLower(t.Text))
	ahead := before == "within" || slices.Contains(words, "coming") || slices.Contains(words, "next") || slices.Contains(words, "following")
	if !ahead {
		return 0
	}
	return rough[words[len(words)-1]]
}
