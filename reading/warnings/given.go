package warnings

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/when"
)

// given is the day on which a warning was given, where the sentence names one before the
// report: that which counts back from what the warning came to, "two days before the raid of
// 3 May"; that on which it was spoken, "warned on Saturday"; else another.
func (p *page) given(s *prose.Sentence, accounts []dateline.Account) dateline.WarningDate {
	if back := p.backFrom(s); back != nil {
		if d, ok := p.daysBack(s, back, accounts); ok {
			return stretch(d)
		}
		return dateline.WarningDate{Precision: dateline.PrecisionUnknown}
	}
	had := p.hadWarned(s)
	for _, t := range p.TimesIn(s.Start, s.End) {
		if t.Kind == when.KindDate && len(t.Dates) > 0 && p.OfSpeech(s, &t) && p.notAfter(t.Dates[0].End) && (s.TokenAt(t.Start) > had || !p.saidBetween(s, s.TokenAt(t.Start), had)) {
			return stretch(t.Dates[0])
		}
	}
	times, _ := p.TimesOf(s)
	content := p.Foretold(s)
	for _, t := range times {
		if content >= 0 && s.TokenAt(t.Start) > content && s.Tokens[0].Lower != "on" { // when it may come
			continue
		}
		if len(t.Dates) > 0 && p.notAfter(t.Dates[0].Start) && t.Bound != when.BoundBefore && t.Bound != when.BoundBy && !p.ratherAhead(t) {
			return stretch(t.Dates[0])
		}
	}
	return dateline.WarningDate{Precision: dateline.PrecisionUnknown}
}

func stretch(d dateline.Date) dateline.WarningDate {
	return dateline.WarningDate{Start: d.Start, End: d.End, Precision: d.Precision}
}

// notAfter reports whether a day does not lie after that of the report.
func (p *page) notAfter(day dateline.Day) bool {
	return p.Report.Published.Date == "" || day <= p.Report.Published.Date
}

// ratherAhead reports whether a time that may be one of last year or one soon after the report
// is the latter: what is warned of, "to be ready from 9 to 13 May".
func (p *page) ratherAhead(t *when.Expression) bool {
	const soon, long = 60, 180 // days
	day := p.Report.Published.Date
	if day == "" || day.Sub(t.Dates[0].End) < long {
		return false
	}
	return slices.ContainsFunc(t.Dates[1:], func(d dateline.Date) bool { return d.Start > day && d.Start.Sub(day) <= soon })
}

// hadWarned is the token of the verb by which a sentence tells that somebody had warned; -1
// for none.
func (p *page) hadWarned(s *prose.Sentence) int {
	for _, c := range s.Chunks {
		if grammar.Finite(c) && c.First < c.Head && s.Tokens[c.First].Lower == "had" && p.tellsBefore(s.Tokens[c.Head].Lower) {
			return c.Head
		}
	}
	return -1
}

// saidBetween reports whether a time hangs on another verb than that of somebody who had
// warned: "said on Wednesday that he had warned".
func (p *page) saidBetween(s *prose.Sentence, time, had int) bool {
	return had > time && p.VerbBefore(s, time) >= 0
}

// backFrom returns the first time of a sentence that counts back from something told: "two days
// before the raid", "a week earlier"; nil for none.
func (p *page) backFrom(s *prose.Sentence) *when.Expression {
	times := p.TimesIn(s.Start, s.End)
	for i := range times {
		if t := &times[i]; t.Kind == when.KindRelative && t.Offset != nil && t.Offset.Direction == when.Before && t.Offset.Amount > 0 {
			return t
		}
	}
	return nil
}

// daysBack are the days that a time counts back to: from what happened in its clause, or from
// the day that the clause names.
func (p *page) daysBack(s *prose.Sentence, t *when.Expression, accounts []dateline.Account) (dateline.Date, bool) {
	if len(t.Dates) > 0 {
		return t.Dates[0], true
	}
	for _, d := range p.TimesIn(s.Start, t.Start) { // "on 21 October, three days before Kumba"
		if i := s.TokenAt(t.Start); d.Kind == when.KindDate && len(d.Dates) > 0 && i >= 2 && s.Tokens[i-1].Text == "," && s.Tokens[i-2].End == d.End && p.notAfter(d.Dates[0].End) {
			return d.Dates[0], true
		}
	}
	if t.Offset.Event < 0 {
		return dateline.Date{}, false
	}
	for _, a := range accounts {
		if a.Date.Known() && a.Trigger.Start >= t.Offset.Event && a.Trigger.End <= s.End {
			return t.Offset.From(a.Date.Date)
		}
	}
	for _, d := range p.TimesIn(t.Offset.Event, s.End) {
		if d.Kind != when.KindDate || len(d.Dates) == 0 {
			continue
		}
		if i := s.TokenAt(d.Start); grammar.Neighbour(s, i-1) == "," || grammar.Neighbour(s, i-2) == "," { // "six days before the bombing, on 8 May,"
			return d.Dates[0], true
		}
		return t.Offset.From(d.Dates[0])
	}
	return dateline.Date{}, false
}

// countedFrom is the day of a warning that a sentence only counts back from what it came to:
// "three days before the attack".
func (p *page) countedFrom(s *prose.Sentence, accounts []dateline.Account, w dateline.Warning) dateline.WarningDate {
	back := p.backFrom(s)
	if w.Date.Start != "" || back == nil {
		return w.Date
	}
	for _, a := range accounts {
		if d, ok := back.Offset.From(a.Date.Date); ok && a.ID == string(w.Incident) {
			return stretch(d)
		}
	}
	return w.Date
}

// givenNow reports whether a sentence gives its warning on the day of the report: in the
// present tense, in direct speech of what will or may be, or of more of what it tells.
func (p *page) givenNow(s *prose.Sentence) bool {
	if p.Report.Published.Precision != dateline.PrecisionDay {
		return false
	}
	if at := p.Foretold(s); at >= 0 && p.Text.Quoted(s.Tokens[at].Start) {
		return true
	}
	for i := range s.Tokens {
		if p.Is("more of it", s.Tokens[i].Lower) && p.Is("violence to come", grammar.Neighbour(s, i+1)) {
			return true
		}
	}
	for _, c := range s.Chunks {
		if !grammar.Finite(c) {
			continue
		}
		head := s.Tokens[c.Head].Lower
		warns := p.Saying(s, c) || p.Is("warns", head) || p.Is("expects", head) || p.Is("urges", head) || p.Is("reckons", head)
		going := s.Tokens[c.Head].Tag == "VBG"
		if tag := s.Tokens[c.First].Tag; warns && (c.First == c.Head || going) {
			return tag == "VBZ" || tag == "VBP"
		}
	}
	return false
}

// weekBefore is the day a week before a warning that a sentence dates by a weekday, which may
// mean that: on Thursday the 29th, "had warned on Thursday" of what came on the 24th.
func (p *page) weekBefore(s *prose.Sentence, d dateline.WarningDate) (dateline.WarningDate, bool) {
	const week = -7 // days
	if d.Precision != dateline.PrecisionDay || p.hadWarned(s) < 0 {
		return d, false
	}
	for _, t := range p.TimesIn(s.Start, s.End) {
		if len(t.Dates) > 0 && t.Dates[0].Start == d.Start && strings.HasSuffix(strings.ToLower(t.Text), "day") && !strings.ContainsAny(t.Text, "0123456789") {
			return dateline.WarningDate{Start: d.Start.Add(week), End: d.End.Add(week), Precision: d.Precision}, true
		}
	}
	return d, false
}
