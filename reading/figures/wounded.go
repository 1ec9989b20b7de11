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

// eitherHarmed reports whether the verb before a phrase or the next one behind it counts
// dead and hurt together.
func eitherHarmed(f grammar.Phrase) bool {
	s := f.Sentence
	if v := grammar.VerbBefore(s, f.First); v >= 0 && eitherHarm(s, s.Chunks[v].Head) {
		return true
	}
	v := slices.IndexFunc(s.Chunks, func(c prose.Chunk) bool { return c.Kind == prose.VerbGroup && c.First > f.Last })
	return v >= 0 && eitherHarm(s, s.Chunks[v].Head)
}

// eitherHarm reports whether a verb counts dead and hurt together: "killed or
// wounded", "killed and wounded 40 people".
func eitherHarm(s *prose.Sentence, verb int) bool {
	killed := func(w string) bool { return w == "killed" || w == "dead" || w == "killing" }
	hurt := func(w string) bool {
		return w == "wounded" || w == "injured" || w == "wounding" || w == "injuring" || w == "hurt"
	}
	joined := func(i int) bool { // tokens i, i+1 and i+2
		if i < 0 || i+2 >= len(s.Tokens) {
			return false
		}
		a, by, b := s.Tokens[i].Lower, s.Tokens[i+1].Lower, s.Tokens[i+2].Lower
		return (by == "or" || by == "and") && (killed(a) && hurt(b) || hurt(a) && killed(b))
	}
	return joined(verb) || joined(verb-2)
}
