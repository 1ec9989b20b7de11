package warnings

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/when"
)

// foretell adds to a warning what its sentence says beyond who gave it: to whom,
// for which place, and for which days to come.
func (p *page) foretell(w *dateline.Warning, s *prose.Sentence, issuer grammar.Phrase) {
	w.To = p.warnedOf(s, issuer)
	w.Place = p.placeAhead(s, issuer)
	w.Window = p.daysAhead(s, w.Date)
}

// warnedOf is whom a warning is given to: the object of the verb of warning, the
// subject of its passive, or whom "a warning to" names.
func (p *page) warnedOf(s *prose.Sentence, issuer grammar.Phrase) dateline.Optional {
	for k, c := range s.Chunks {
		head := s.Tokens[c.Head].Lower
		warns := c.Kind == prose.VerbGroup && (p.Is("warns", head) || p.Is("urges", head) || p.Is("alerts", head))
		var f grammar.Phrase
		switch {
		case warns && c.Passive && !c.Participle:
			if subjects := p.SubjectOf(s, k); len(subjects) > 0 {
				f = subjects[0]
			}
		case warns:
			f, _ = grammar.NounGroupAfter(s, c.Last+1, 0)
		case c.Kind == prose.VerbGroup && p.Is("expects", head) && advised(s, c):
			f, _ = grammar.FirstOf(p.SubjectOf(s, k))
		case c.Kind == prose.NounGroup && p.Is("warning", head) && !p.Is("risk", head) && grammar.Neighbour(s, c.Last+1) == "to":
			f, _ = grammar.NounGroupAfter(s, c.Last+2, 0)
		}
		if f.Sentence == nil || f.Pronoun() || issuer.Sentence == s && f.First <= issuer.Last && issuer.First <= f.Last || !p.mayBeTold(f) {
			continue
		}
		if k := grammar.ChunkOf(s, f.First); s.Chunks[k].Last >= f.Head {
			f.Last = s.Chunks[k].Last // not “farmers of a raid”
		}
		for _, t := range p.TimesIn(s.Start, s.End) { // not “the police five days earlier”
			if i := s.TokenAt(t.Start); i > f.First && i <= f.Last {
				f.Last = i - 1
			}
		}
		return dateline.Optional(p.PhraseSpan(f).Text)
	}
	return ""
}

// mayBeTold reports whether a phrase is for people or a body, and not for what is
// warned of.
func (p *page) mayBeTold(f grammar.Phrase) bool {
	if p.Is("violence to come", f.Word()) {
		return false
	}
	if n := p.NameWithin(f.Start(), f.End()); n != nil && n.End == f.End() {
		return true
	}
	tag := f.Sentence.Tokens[f.Head].Tag
	plural := tag == "NNS" || tag == "NNPS"
	return plural || p.CanSpeak(f) || p.Is("issuers", f.Word())
}

// placeAhead is the most exact place that a warning names where it says what may come, by
// its name; of equals the first. That is behind who gave it, or before where they are named
// last; where they sit ("the embassy in Cotonou") is it only where no other is named.
func (p *page) placeAhead(s *prose.Sentence, issuer grammar.Phrase) dateline.Optional {
	best, seat, exact, surely := "", "", -1, false
	last := issuer.Sentence == s && p.saidBefore(s, issuer)
	for _, n := range p.NamesIn(s.Start, s.End) {
		if n.Kind != dateline.PlaceMention || n.Adjective != "" || p.namesVoice(s, n) {
			continue
		}
		if issuer.Sentence == s && n.Start >= issuer.Start() && n.Start < issuer.End() {
			if grammar.Neighbour(s, s.TokenAt(n.Start)-1) == "in" {
				seat = n.Text
			}
			continue
		}
		if issuer.Sentence == s && n.Start < issuer.Start() != last {
			continue
		}
		order := []gazetteer.Kind{gazetteer.Country, gazetteer.Region, gazetteer.Admin1, gazetteer.Admin2, gazetteer.Town, gazetteer.Site}
		how := slices.Index(order, gazetteer.Town) // of a name that no table has
		if n.Resolved != nil {
			how = slices.Index(order, n.Resolved.Kind)
		}
		if how > exact {
			best, exact = n.Text, how
			before := grammar.Neighbour(s, s.TokenAt(n.Start)-1)
			surely = grammar.PlacePreposition(before) || n.Resolved != nil && (before != "the" || n.Resolved.Kind != gazetteer.Town)
		}
	}
	if !surely { // "between the Kasim and the Sari"
		best, seat = seat, best
	}
	return dateline.Optional(cmp.Or(best, seat))
}

// saidBefore reports whether what an issuer says stands before them: "… may attack the port,
// the embassy said".
func (p *page) saidBefore(s *prose.Sentence, issuer grammar.Phrase) bool {
	k := grammar.ChunkAfter(s, issuer.Last)
	if at := max(p.Foretold(s), p.shouldExpect(s)); at < 0 || at > issuer.First {
		return false
	}
	before := k >= 2 && s.Chunks[k-2].Kind == prose.VerbGroup && s.Chunks[k-2].Last == issuer.First-1 && p.Saying(s, s.Chunks[k-2])
	return before || k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && (p.Saying(s, s.Chunks[k]) || p.Is("warns", s.Tokens[s.Chunks[k].Head].Lower))
}

// namesVoice reports whether a name stands in a noun group for who says something: "the
// Bogotá newspaper".
func (p *page) namesVoice(s *prose.Sentence, n *names.Name) bool {
	k := grammar.ChunkOf(s, s.TokenAt(n.Start))
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup {
		return false
	}
	return slices.ContainsFunc(s.Tokens[s.Chunks[k].First:s.Chunks[k].Last+1], func(t prose.Token) bool {
		return t.Start >= n.End && (p.Is("speaker", t.Lower) || p.Is("issuers", t.Lower))
	})
}

// daysAhead are the days that a warning speaks of where it says so, counted from
// the day on which it was given or, at the latest, told.
func (p *page) daysAhead(s *prose.Sentence, given dateline.WarningDate) dateline.WarningDate {
	from := given.Start
	if from == "" && p.Report.Published.Precision == dateline.PrecisionDay {
		from = p.Report.Published.Date
	}
	none := dateline.WarningDate{Precision: dateline.PrecisionUnknown}
	if from == "" {
		return none
	}
	for _, t := range p.TimesIn(s.Start, s.End) {
		if len(t.Dates) > 0 && t.Dates[0].Start == given.Start && t.Dates[0].End == given.End {
			continue // the day on which it was given
		}
		if d, ok := aheadOf(t, from); ok {
			start := max(d.Start, from)
			if t.Bound == when.BoundBefore || t.Bound == when.BoundUntil || t.Bound == when.BoundBy || p.Text.Cut(max(0, t.Start-len("before ")), t.Start) == "before " {
				start = from
			}
			return dateline.WarningDate{Start: start, End: d.End, Precision: d.Precision}
		}
		if days := roughly(t, grammar.Neighbour(s, s.TokenAt(t.Start)-1)); days > 0 {
			return dateline.WarningDate{Start: from, End: from.Add(days), Precision: dateline.PrecisionDay}
		}
	}
	for i, t := range s.Tokens { // "in the days to come", "in the weeks ahead"
		if days := rough[t.Lower]; days > 0 && (grammar.Neighbour(s, i+1) == "ahead" || grammar.Words(s, i+1, i+3) == "to come") {
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
