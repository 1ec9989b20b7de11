package happenings

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/when"
)

// countedClause returns the last token of what a time counts from: of "gunmen killed
// nine people in Dori" in "Two days after gunmen killed nine people in Dori, the
// governor came", of "the raid on Dori" in "a week after the raid on Dori". -1 where it
// counts from nothing that the sentence tells.
func (p *Page) countedClause(s *prose.Sentence, t *when.Expression) int {
	if t.Kind != when.KindRelative || t.Offset == nil || t.Offset.Event < s.Start || t.Offset.Event >= s.End {
		return -1
	}
	from := s.TokenAt(t.Offset.Event)
	switch next := grammar.Neighbour(s, from+1); {
	case len(p.TimesIn(s.Tokens[from].Start, s.Tokens[from].End)) > 0: // "minutes before midnight of Sunday"
		return -1
	case s.Tokens[from].Tag == "IN" || s.Tokens[from].Tag == "TO": // "a knife bought two days before in a market"
		return -1
	case next == ",": // "Six days after that, on 21 January"
		return from
	}
	if grammar.VerbWithin(s, s.TokenAt(t.Start)) {
		return endOfMember(s, from)
	}
	verb := finiteBehind(s, from)
	f, ok := p.CountedFrom(t)
	if ok && !(verb >= 0 && verbAfter(f) == verb) {
		bare := f.Pronoun() || p.TriggerNoun([]string{f.Word()}, 0) || p.IsPlaceName(f) || verb >= 0 && closedOff(s, f.Last+1, s.Chunks[verb].First)
		if next := f.Last + 1; bare && !(verb >= 0 && relativeBehind(s, next, s.Chunks[verb].First)) {
			return f.Last
		}
	}
	if verb < 0 {
		return len(s.Tokens) - 1
	}
	main := finiteBehind(s, s.Chunks[verb].Last+1)
	for main >= 0 && (grammar.InRelative(s, s.Chunks[main].First) || s.Tokens[s.Chunks[main].First-1].Tag == "CC") {
		main = finiteBehind(s, s.Chunks[main].Last+1)
	}
	if main < 0 {
		return len(s.Tokens) - 1
	}
	for i := s.Chunks[main].First - 1; i > s.Chunks[verb].Last; i-- {
		if s.Tokens[i].Text == "," {
			return i
		}
	}
	return max(s.Chunks[verb].Last, s.Chunks[main-1].First-1) // "The night before dawn broke a bomb went off"
}

// closedOff reports whether a single comma parts a phrase from the verb behind it, which is
// then another's: "a week before the theatre, two men were shot", but not "after the judge,
// Ali Sana, was shot".
func closedOff(s *prose.Sentence, from, verb int) bool {
	commas := 0
	for _, t := range s.Tokens[from:verb] {
		if t.Text == "," {
			commas++
		}
	}
	return commas == 1 && s.Tokens[from].Text == ","
}

// IsPlaceName reports whether a phrase is a place's name, which may stand for what happened
// there: "two days after Dori".
func (p *Page) IsPlaceName(f grammar.Phrase) bool {
	names := p.NamesIn(f.Start(), f.End())
	return len(names) == 1 && names[0].Kind == dateline.PlaceMention && names[0].Adjective == "" && names[0].End == f.End()
}

// endOfMember is the last token of the member of a sentence that goes on at a token: it
// ends before a semicolon, or a comma and a conjunction.
func endOfMember(s *prose.Sentence, from int) int {
	for i := from; i < len(s.Tokens); i++ {
		if s.Tokens[i].Text == ";" || s.Tokens[i].Text == "," && i+1 < len(s.Tokens) && s.Tokens[i+1].Tag == "CC" {
			return i - 1
		}
	}
	return len(s.Tokens) - 1
}

// finiteBehind is the first verb group with a subject of its own at or behind a token; -1
// for none.
func finiteBehind(s *prose.Sentence, from int) int {
	for k, c := range s.Chunks {
		if c.First >= from && grammar.Finite(c) {
			return k
		}
	}
	return -1
}

// verbAfter is the verb that a phrase stands before, with what hangs on it between: "a bomb
// under a pew killed"; -1 for none.
func verbAfter(f grammar.Phrase) int {
	s, last := f.Sentence, f.Last
	for k := grammar.ChunkAfter(s, last); k >= 0; k = grammar.ChunkAfter(s, last) {
		c := s.Chunks[k]
		switch {
		case c.Kind == prose.VerbGroup && c.First == last+1:
			return k
		case c.Kind != prose.NounGroup || c.First != last+2 || s.Tokens[last+1].Tag != "IN":
			return -1
		}
		last = c.Last
	}
	return -1
}

// relativeBehind reports whether a relative clause begins at a token, or right behind the
// comma or preposition there, and holds the verb at another: ", in which eight died".
func relativeBehind(s *prose.Sentence, from, verb int) bool {
	for i := from; i < verb && i < from+3; i++ {
		if t := s.Tokens[i]; grammar.RelativeWord(t) || t.Tag == "WRB" || t.Lower == "that" {
			return true
		}
	}
	return false
}

// countedAt returns the time that counts from what stands at a token: nil for none.
func (p *Page) countedAt(s *prose.Sentence, token int) *when.Expression {
	times := p.TimesIn(s.Start, s.End)
	for i := range times {
		if t := &times[i]; t.Offset != nil && t.Offset.Event >= 0 && s.TokenAt(t.Offset.Event) <= token && token <= p.countedClause(s, t) {
			return t
		}
	}
	return nil
}

// AcrossCount reports whether one of two tokens stands in what a time counts from, and the
// other not: the day of the one is not that of the other.
func (p *Page) AcrossCount(s *prose.Sentence, a, b int) bool {
	return p.countedAt(s, a) != p.countedAt(s, b)
}

// AcrossPlace reports whether a place stands on the other side than a happening: the place of
// the one is not that of the other, unless they lie but hours apart.
func (p *Page) AcrossPlace(s *prose.Sentence, place, happening int) bool {
	if t := p.countedAt(s, happening); t != nil && (t.Offset.Unit == when.HourUnit || t.Offset.Unit == when.MinuteUnit) {
		return false
	}
	return p.AcrossCount(s, place, happening)
}

// BesideCount is the day that the rest of a sentence gives, from which the day of what a
// time counts from is reckoned: Wednesday in "were buried on Wednesday, a day after gunmen
// killed nine". Nil for none.
func (p *Page) BesideCount(s *prose.Sentence, t *when.Expression) (day *dateline.Date) {
	last := p.countedClause(s, t)
	times := p.TimesIn(s.Start, s.End)
	for i := range times {
		d := &times[i]
		if d.Kind != when.KindDate || len(d.Dates) == 0 || p.Dateline.Has(d.Start) || !names.Counts(d.Dates[0].Precision, t.Offset.Unit) || d.Bound == when.BoundSince || d.Bound == when.BoundUntil {
			continue
		}
		between := s.Tokens[min(last, s.TokenAt(d.Start)):max(s.TokenAt(t.Start), s.TokenAt(d.Start))]
		if slices.ContainsFunc(between, func(t prose.Token) bool { return t.Text == ";" }) {
			continue
		}
		switch {
		case d.End <= t.Start:
			day = &d.Dates[0]
		case day == nil && s.TokenAt(d.Start) > last:
			return &d.Dates[0]
		}
	}
	return day
}
