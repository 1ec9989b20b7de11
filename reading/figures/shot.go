package figures

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// shot adds those of whom a sentence says that they were shot, and neither it nor
// the next one how they fared. They are dead: of those who live, a report says so
// ("took nine men off the bus and shot them").
func (p *Page) shot(s *prose.Sentence, counts []Count, add func(dateline.Measure, grammar.Phrase)) {
	if slices.ContainsFunc(counts, Harmed) && !p.shotBeside(s, counts) || !slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return t.Lower == "shot" }) || p.FaresWell(s) {
		return
	}
	if i := p.Text.SentenceAt(s.Start) + 1; i < len(p.Text.Sentences) {
		if next := &p.Text.Sentences[i]; p.FaresWell(next) || slices.ContainsFunc(p.Counted(next), Harmed) {
			return
		}
	}
	for i := range s.Tokens {
		for _, f := range p.shotAsNoun(s, i) {
			if p.Shootable(f) {
				add(dateline.Killed, f)
			}
		}
	}
	for k, v := range s.Chunks {
		if v.Kind != prose.VerbGroup || s.Tokens[v.Head].Lower != "shot" || v.Negated || v.Modal != "" || p.shotElsewhere(s, v) {
			continue
		}
		hit := p.AroundVerb(s, k, v.Last).Object
		if v.Passive {
			hit = append(p.Befallen(s, k), p.alsoHarmed(s, k)...)
		}
		for _, f := range hit {
			if p.Shootable(f) {
				add(dateline.Killed, f)
			}
		}
	}
}

// shotBeside reports whether a sentence tells of those who were shot beside those who died
// in another way: "17 had been shot and seven hacked to death".
func (p *Page) shotBeside(s *prose.Sentence, counts []Count) bool {
	for k, v := range s.Chunks {
		if v.Kind != prose.VerbGroup || s.Tokens[v.Head].Lower != "shot" || !v.Passive || grammar.Neighbour(s, v.Last+1) != "and" || k+1 == len(s.Chunks) {
			continue
		}
		n := s.Chunks[k+1]
		return n.First == v.Last+2 && s.Tokens[n.Head].Tag == "CD" && slices.ContainsFunc(counts, func(c Count) bool { return c.Token == n.Head && c.Measure == dateline.Killed })
	}
	return false
}

// shotAsNoun lists who was shot by a verb behind "and" that the tagger takes for a
// noun: "were lined up and shot", "stopped a bus and shot nine passengers".
func (p *Page) shotAsNoun(s *prose.Sentence, i int) []grammar.Phrase {
	k := grammar.ChunkOf(s, i)
	if s.Tokens[i].Lower != "shot" || i == 0 || s.Tokens[i-1].Tag != "CC" || k < 1 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].First != i {
		return nil
	}
	if f, ok := grammar.RestOfGroup(s, i); ok {
		return []grammar.Phrase{f}
	}
	for j := k - 1; j >= 0; j-- {
		if v := s.Chunks[j]; v.Kind == prose.VerbGroup {
			if !v.Passive || i > v.Last+6 || slices.ContainsFunc(s.Tokens[v.Last:i], func(t prose.Token) bool { return t.Text == "," }) {
				return nil
			}
			return p.Befallen(s, j)
		}
	}
	return nil
}

// shotElsewhere reports whether the words behind a verb say that nobody was hit, or
// where one was who may live: "were shot at by", "shot down a drone", "shot in the
// back".
func (p *Page) shotElsewhere(s *prose.Sentence, v prose.Chunk) bool {
	rest := s.Tokens[v.Last+1:]
	for i, t := range rest[:min(len(rest), 9)] {
		switch {
		case t.Verb():
			return false
		case i == 0 && (t.Lower == "down" || t.Lower == "up"), i == 0 && t.Lower == "at" && v.Passive && (len(rest) == 1 || rest[1].Tag == "IN" || !rest[1].Word()):
			return true
		case p.Is("limbs", t.Lower), p.Is("torso", t.Lower), strings.HasSuffix(t.Lower, "self"):
			return true
		}
	}
	return false
}

// FaresWell reports whether a sentence tells that people who were hit live; or only that some
// of them died.
func (p *Page) FaresWell(s *prose.Sentence) bool {
	return p.someDied(s) || slices.ContainsFunc(s.Tokens, func(t prose.Token) bool {
		return p.MeasureOf(t.Lower) == dateline.Injured || p.Is("lives on", t.Lower) || p.Is("unharmed", t.Lower)
	})
}

// someDied reports whether a sentence tells of some of those whom it counts that they died:
// "ten people were shot, five of whom died".
func (p *Page) someDied(s *prose.Sentence) bool {
	for i := range s.Tokens {
		if w := grammar.Words(s, i, i+3); (strings.HasSuffix(w, " of whom") || strings.HasSuffix(w, " of them")) && s.Tokens[i].Tag == "CD" && p.Is("dies", grammar.Neighbour(s, i+3)) {
			return true
		}
	}
	return false
}

// Shootable reports whether a phrase is of people, who alone are counted as shot.
func (p *Page) Shootable(f grammar.Phrase) bool {
	w := f.Word()
	return !p.Is("nobody", w) && (p.Human(w) || p.someone(Singular(w)) || f.Sentence.Tokens[f.Head].Tag == "CD" || p.PersonIn(f))
}
