package warnings

import (
	"slices"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// sighted reports whether verb group k is of somebody who had told those in charge, before
// what the report tells, of people who lurk or do not belong there: "had told the army that
// scouts had been seen", "wrote on 2 May that strangers were counting the pens".
func (p *page) sighted(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	head := s.Tokens[c.Head].Lower
	if c.Passive || !p.Is("alerts", head) || !p.beforehand(s, c) || p.harmTold(s, c.Last) {
		return false
	}
	told, ok := grammar.NounGroupAfter(s, c.Last+1, 0)
	if !ok && grammar.Neighbour(s, c.Last+1) == "to" {
		told, ok = grammar.NounGroupAfter(s, c.Last+2, 0)
	}
	if ok && p.Is("reporter", told.Word()) {
		return false
	}
	return p.outOfPlace(s, c.Last+1)
}

// beforehand reports whether verb group c is told as of before something else: by "had", or
// by "the day before" or a date behind it.
func (p *page) beforehand(s *prose.Sentence, c prose.Chunk) bool {
	if s.Tokens[c.First].Lower == "had" || p.backFrom(s) != nil {
		return true
	}
	times, _ := p.TimesOf(s)
	return len(times) > 0 && s.TokenAt(times[0].Start) > c.Last && s.TokenAt(times[0].Start) <= c.Last+3
}

// harmTold reports whether the words behind a token tell of harm done, which warns nobody.
func (p *page) harmTold(s *prose.Sentence, token int) bool {
	return slices.ContainsFunc(s.Tokens[token+1:], func(t prose.Token) bool {
		return p.MeasureOf(t.Lower) != "" || p.Is("dies", t.Lower) || p.Is("done afterwards", t.Lower)
	})
}

// outOfPlace reports whether the words from a token on are of strangers, or of armed or
// unnamed people, boats or cars that lurk.
func (p *page) outOfPlace(s *prose.Sentence, from int) bool {
	lurks := slices.ContainsFunc(s.Tokens[from:], func(t prose.Token) bool { return p.Is("lurks", t.Lower) })
	for i, t := range s.Tokens[from:] {
		if !t.Noun() {
			continue
		}
		strange := p.Is("strange", grammar.Neighbour(s, from+i-1))
		if p.Is("prowlers", t.Lower) || strange || lurks && (p.Is("attackers", t.Lower) || p.Is("man", t.Lower)) {
			return true
		}
	}
	return false
}

// notes reports whether verb group k is of what was written, by its date or by who has seen it,
// and speaks of violence that nobody has told of: "a memo of 5 May spoke of an attack on
// foreigners", but not "a note left at the scene spoke of the attack".
func (p *page) notes(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	head := s.Tokens[c.Head].Lower
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if !ok || f.Sentence != s || !grammar.Finite(c) || c.Passive || !p.Is("written warning", f.Word()) || !p.Is("alerts", head) && !p.Is("names culprit", head) || p.ofWeather(s) {
		return false
	}
	between := s.Tokens[f.Head:c.First]
	found := slices.ContainsFunc(between, func(t prose.Token) bool { return p.Is("leaves behind", t.Lower) })
	dated := slices.ContainsFunc(between, func(t prose.Token) bool { return p.InTime(t.Start) || p.Is("seen by", t.Lower) })
	const soon = 8
	for i := c.Last + 1; i < min(c.Last+soon, len(s.Tokens)); i++ {
		if p.Is("violence to come", s.Tokens[i].Lower) {
			return dated && !found && !grammar.Definite(s.Tokens[i-1])
		}
	}
	return false
}
