package figures

import (
	"slices"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// limbHit reports whether the verb of group k says that somebody was hit where
// people are wounded and seldom die: "hit a sergeant in the leg", "was shot in the
// arm".
func (p *Page) limbHit(s *prose.Sentence, k int) bool {
	v := s.Chunks[k]
	if !p.Is("hits", s.Tokens[v.Head].Lower) {
		return false
	}
	for i := v.Last + 1; i+2 < len(s.Tokens) && i <= v.Last+8 && !s.Tokens[i].Verb(); i++ {
		if s.Tokens[i].Lower != "in" {
			continue
		}
		if n := grammar.ChunkAfter(s, i); n >= 0 && s.Chunks[n].First == i+1 && p.Is("limbs", s.Tokens[s.Chunks[n].Head].Lower) {
			return true
		}
	}
	return false
}

// bearsWound reports whether what stands behind the verb of group k is a wound that its
// subject has: "escaped with burns", "has a bullet in her jaw", "had a foot amputated".
func (p *Page) bearsWound(s *prose.Sentence, k int) bool {
	v := s.Chunks[k]
	if p.Is("breaks", s.Tokens[v.Head].Lower) { // "have broken legs", taken for the verb
		n := grammar.ChunkOf(s, v.Last+1)
		return !v.Passive && p.Is("has", s.Tokens[v.First].Lower) && n >= 0 && s.Chunks[n].First == s.Chunks[n].Last && p.boneOrLimb(s.Tokens[s.Chunks[n].Head].Lower)
	}
	if head := s.Tokens[v.Head].Lower; !p.Is("bears wound", head) || v.Passive && head != "left" {
		return false
	}
	at := v.Last + 1
	if grammar.Neighbour(s, at) == "away" {
		at++
	}
	if with := grammar.Neighbour(s, at) == "with"; with {
		at++
	} else if v.Passive {
		return false
	}
	n := grammar.ChunkOf(s, at)
	if n < 0 || s.Chunks[n].Kind != prose.NounGroup || s.Chunks[n].First != at {
		return false
	}
	c := s.Chunks[n]
	if p.Is("wounds", s.Tokens[c.Head].Lower) {
		return true
	}
	return p.boneOrLimb(s.Tokens[c.Head].Lower) && slices.ContainsFunc(s.Tokens[at:min(c.Last+2, len(s.Tokens))], func(t prose.Token) bool { return p.Is("breaks", t.Lower) })
}

func (p *Page) boneOrLimb(word string) bool { return p.Is("limbs", word) || p.Is("bones", word) }

// takesIn reports whether the verb of group k is of a hospital or of doctors who care for
// those behind it: "has taken in 14 people", "are treating seven".
func (p *Page) takesIn(s *prose.Sentence, k int, carers []grammar.Phrase) bool {
	v := s.Chunks[k]
	takes := p.Is("takes in", s.Tokens[v.Head].Lower) || p.Is("takes in", grammar.Words(s, v.Head, v.Last+2))
	return takes && !v.Passive && len(carers) > 0 && p.Is("treats the hurt", carers[0].Word())
}

// eitherHarmed reports whether a phrase is of dead and hurt together, by its own words or by
// the verb before it or the next one behind it.
func (p *Page) eitherHarmed(f grammar.Phrase) bool {
	s := f.Sentence
	if p.deadAndHurt(f) {
		return true
	}
	if v := grammar.VerbBefore(s, f.First); v >= 0 && eitherHarm(s, s.Chunks[v].Head) {
		return true
	}
	v := slices.IndexFunc(s.Chunks, func(c prose.Chunk) bool { return c.Kind == prose.VerbGroup && c.First > f.Last })
	return v >= 0 && eitherHarm(s, s.Chunks[v].Head)
}

// deadAndHurt reports whether a number of people, by the words in or right behind its phrase,
// is one of dead and hurt together: "29 people dead or wounded", "30 casualties".
func (p *Page) deadAndHurt(f grammar.Phrase) bool {
	s := f.Sentence
	if q := p.NumberIn(s, f.First, f.Last); q == nil || q.High != nil && *q.High == 0 { // "no casualties"
		return false
	}
	for i := f.First + 1; i <= f.Last+1; i++ {
		if harmsJoined(s, i) && (i+3 >= len(s.Tokens) || p.NumberIn(s, i+3, i+3) == nil) {
			return true
		}
	}
	return p.Is("dead and hurt", f.Word())
}

// eitherHarm reports whether a verb counts dead and hurt together: "killed or
// wounded", "killed and wounded 40 people".
func eitherHarm(s *prose.Sentence, verb int) bool {
	return harmsJoined(s, verb) || harmsJoined(s, verb-2)
}

// harmsJoined reports whether three tokens from one on join a word for the dead and one for
// the hurt.
func harmsJoined(s *prose.Sentence, i int) bool {
	killed := func(w string) bool { return w == "killed" || w == "dead" || w == "killing" }
	hurt := func(w string) bool {
		return w == "wounded" || w == "injured" || w == "wounding" || w == "injuring" || w == "hurt"
	}
	if i < 0 || i+2 >= len(s.Tokens) {
		return false
	}
	a, by, b := s.Tokens[i].Lower, s.Tokens[i+1].Lower, s.Tokens[i+2].Lower
	return (by == "or" || by == "and") && (killed(a) && hurt(b) || hurt(a) && killed(b))
}
