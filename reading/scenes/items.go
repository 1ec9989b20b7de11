package scenes

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/names"
)

// itemsApart reports whether a headline tells of two happenings as two pieces of news: on
// both sides of a semicolon, or of a comma where either counts its dead and the second has
// somebody of its own who did it: "Nine killed in Gao, mine kills two drivers".
func (p *Page) itemsApart(a, b *happenings.Happening) bool {
	s := a.Sentence
	if !s.Heading {
		return false
	}
	if otherItem(b, a.First) {
		return true
	}
	comma := slices.IndexFunc(s.Tokens[a.Last+1:max(a.Last+1, b.First)], func(t prose.Token) bool { return t.Text == "," })
	if comma < 0 || len(b.Args.Subject) == 0 || b.Args.Subject[0].First <= a.Last+1+comma || len(b.Perps)+len(b.Weapons) == 0 {
		return false
	}
	before, behind := false, false
	for _, c := range p.FiguresOf(s) {
		if c.Measure == dateline.Killed {
			before, behind = before || c.Token <= a.Last+1+comma, behind || c.Token > a.Last+1+comma
		}
	}
	return before && behind
}

// otherItem reports whether a semicolon of a headline parts a happening from a token.
func otherItem(h *happenings.Happening, token int) bool {
	from, to := min(h.Last, token), max(h.First, token)
	return h.Sentence.Heading && slices.ContainsFunc(h.Sentence.Tokens[from:to], func(t prose.Token) bool { return t.Text == ";" })
}

// clausesApart reports whether a sentence tells of two happenings in two clauses, the second
// with somebody, a time and a town of its own, far from the one of the first: "A bomb killed
// seven in Gamboru last month and in January gunmen shot twelve dead in Chibok".
func (p *Page) clausesApart(a, b *happenings.Happening) bool {
	s := a.Sentence
	if !a.Trigger.Verb || !b.Trigger.Verb || b.First <= a.Last || len(b.Args.Subject) == 0 {
		return false
	}
	join := slices.IndexFunc(s.Tokens[a.Last+1:b.First], func(t prose.Token) bool { return t.Lower == "and" || t.Text == ";" || t.Lower == "while" })
	if join < 0 {
		return false
	}
	join += a.Last + 1
	if b.Args.Subject[0].First <= join || !p.timed(s, 0, join) || !p.timed(s, join, len(s.Tokens)) {
		return false
	}
	here, there := p.townIn(s, 0, join), p.townIn(s, join, len(s.Tokens))
	switch {
	case here == nil || there == nil:
		return false
	case here.Resolved == nil || there.Resolved == nil:
		return here.Text != there.Text
	}
	return gazetteer.Distance(*here.Resolved, *there.Resolved) > oneTown
}

// nounsApart reports whether two clauses of a sentence point back to two happenings: by nouns
// of two kinds that tell, or each with a word of claim or blame: "claimed the bombing, while
// the murder was blamed on others".
func (p *Page) nounsApart(a, b *happenings.Happening) bool {
	if a.Trigger.Verb || b.Trigger.Verb || !a.Definite || !b.Definite || a.Kind == b.Kind {
		return false
	}
	s := a.Sentence
	first, last := grammar.UnitAround(s, a.First)
	from, to := grammar.UnitAround(s, b.First)
	if from <= last {
		return false
	}
	verb := slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool { return grammar.Finite(c) && c.First > last })
	return a.Kind != "" && b.Kind != "" && verb || p.answers(s, first, last) && p.answers(s, from, to)
}

// answers reports whether a verb of claim or blame stands among tokens.
func (p *Page) answers(s *prose.Sentence, first, last int) bool {
	return slices.ContainsFunc(s.Tokens[first:last+1], func(t prose.Token) bool {
		return t.Verb() && (p.Is("claims act", t.Lower) || p.Is("blames", t.Lower))
	})
}

// oneTown is how many kilometres apart two points may be that are one town.
const oneTown = 15

// timed reports whether tokens of a sentence hold a time of what it tells.
func (p *Page) timed(s *prose.Sentence, from, to int) bool {
	times, unresolved := p.TimesOf(s)
	for _, t := range slices.Concat(times, unresolved) {
		if at := s.TokenAt(t.Start); from <= at && at < to {
			return true
		}
	}
	return false
}

// townIn is the last town, village or site that tokens of a sentence place something in;
// nil for none.
func (p *Page) townIn(s *prose.Sentence, from, to int) *names.Name {
	var town *names.Name
	for _, n := range p.NamesIn(s.Tokens[from].Start, s.Tokens[to-1].End) {
		if n.Kind == dateline.PlaceMention && n.Adjective == "" && grammar.PlacePreposition(p.BeforeName(s, n)) {
			if sp := p.SpotOf(s, n); sp != nil && sp.Rank <= 2 {
				town = n
			}
		}
	}
	return town
}
