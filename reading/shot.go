package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// shot adds those of whom a sentence says that they were shot, and neither it nor
// the next one how they fared. They are dead: of those who live, a report says so
// ("took nine men off the bus and shot them").
func (p *page) shot(s *prose.Sentence, counts []count, add func(dateline.Measure, phrase)) {
	if slices.ContainsFunc(counts, harmed) && !p.shotBeside(s, counts) || !slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return t.Lower == "shot" }) || p.faresWell(s) {
		return
	}
	if i := p.text.SentenceAt(s.Start) + 1; i < len(p.text.Sentences) {
		if next := &p.text.Sentences[i]; p.faresWell(next) || slices.ContainsFunc(p.counted(next), harmed) {
			return
		}
	}
	for i := range s.Tokens {
		for _, f := range shotAsNoun(s, i) {
			if p.shootable(f) {
				add(dateline.Killed, f)
			}
		}
	}
	for k, v := range s.Chunks {
		if v.Kind != prose.VerbGroup || s.Tokens[v.Head].Lower != "shot" || v.Negated || v.Modal != "" || p.shotElsewhere(s, v) {
			continue
		}
		hit := aroundVerb(s, k, v.Last).object
		if v.Passive {
			hit = append(befallen(s, k), p.alsoHarmed(s, k)...)
		}
		for _, f := range hit {
			if p.shootable(f) {
				add(dateline.Killed, f)
			}
		}
	}
}

// shotBeside reports whether a sentence tells of those who were shot beside those who died
// in another way: "17 had been shot and seven hacked to death".
func (p *page) shotBeside(s *prose.Sentence, counts []count) bool {
	for k, v := range s.Chunks {
		if v.Kind != prose.VerbGroup || s.Tokens[v.Head].Lower != "shot" || !v.Passive || neighbour(s, v.Last+1) != "and" || k+1 == len(s.Chunks) {
			continue
		}
		n := s.Chunks[k+1]
		return n.First == v.Last+2 && s.Tokens[n.Head].Tag == "CD" && slices.ContainsFunc(counts, func(c count) bool { return c.token == n.Head && c.Measure == dateline.Killed })
	}
	return false
}

// shotAsNoun lists who was shot by a verb behind "and" that the tagger takes for a
// noun: "were lined up and shot", "stopped a bus and shot nine passengers".
func shotAsNoun(s *prose.Sentence, i int) []phrase {
	k := chunkOf(s, i)
	if s.Tokens[i].Lower != "shot" || i == 0 || s.Tokens[i-1].Tag != "CC" || k < 1 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].First != i {
		return nil
	}
	if f, ok := restOfGroup(s, i); ok {
		return []phrase{f}
	}
	for j := k - 1; j >= 0; j-- {
		if v := s.Chunks[j]; v.Kind == prose.VerbGroup {
			if !v.Passive || i > v.Last+3 {
				return nil
			}
			return befallen(s, j)
		}
	}
	return nil
}

// shotElsewhere reports whether the words behind a verb say that nobody was hit, or
// where one was who may live: "were shot at by", "shot down a drone", "shot in the
// back".
func (p *page) shotElsewhere(s *prose.Sentence, v prose.Chunk) bool {
	rest := s.Tokens[v.Last+1:]
	for i, t := range rest[:min(len(rest), 9)] {
		switch {
		case t.Verb():
			return false
		case i == 0 && (t.Lower == "down" || t.Lower == "up"), i == 0 && t.Lower == "at" && v.Passive && (len(rest) == 1 || rest[1].Tag == "IN" || !rest[1].Word()):
			return true
		case p.is("limbs", t.Lower), p.is("torso", t.Lower), strings.HasSuffix(t.Lower, "self"):
			return true
		}
	}
	return false
}

// faresWell reports whether a sentence tells that people who were hit live.
func (p *page) faresWell(s *prose.Sentence) bool {
	return slices.ContainsFunc(s.Tokens, func(t prose.Token) bool {
		return p.measureOf(t.Lower) == dateline.Injured || p.is("lives on", t.Lower) || p.is("unharmed", t.Lower)
	})
}

// shootable reports whether a phrase is of people, who alone are counted as shot.
func (p *page) shootable(f phrase) bool {
	w := f.word()
	return !p.is("nobody", w) && (p.human(w) || p.someone(singular(w)) || f.sentence.Tokens[f.head].Tag == "CD" || p.personIn(f))
}
