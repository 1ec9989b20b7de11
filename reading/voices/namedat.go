package voices

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// ActorNamedAt returns the actor whose name begins at a token or behind its article,
// where the tagger sees no noun: "of al-Qaeda".
func (p *Page) ActorNamedAt(s *prose.Sentence, from int, subject *names.Naming) (grammar.Phrase, bool) {
	if from < len(s.Tokens) && s.Tokens[from].Tag == "DT" {
		from++
	}
	if from >= len(s.Tokens) {
		return grammar.Phrase{}, false
	}
	n := p.NameWithin(s.Tokens[from].Start, s.End)
	if n == nil || n.Naming == nil || n.Naming == subject || n.Start != s.Tokens[from].Start {
		return grammar.Phrase{}, false
	}
	last := s.TokenAt(n.End - 1)
	return grammar.Phrase{Sentence: s, First: from, Last: last, Head: last}, true
}

// PlaceWithin reports whether a stretch of text names a place, or says of what sort one
// is.
func (p *Page) PlaceWithin(start, stop int) bool {
	i := p.Text.SentenceAt(start)
	if slices.ContainsFunc(p.NamesIn(start, stop), func(n *names.Name) bool {
		return n.Start >= start && n.End <= stop && (n.Kind == dateline.PlaceMention || len(n.Entries) > 0)
	}) {
		return true
	}
	s := &p.Text.Sentences[i]
	for j := s.TokenAt(start); j < len(s.Tokens) && s.Tokens[j].End <= stop; j++ {
		if (p.Is("place cue", s.Tokens[j].Lower) || p.Is("area", s.Tokens[j].Lower)) && (j+1 == len(s.Tokens) || !s.Tokens[j+1].Noun()) {
			return true
		}
	}
	return false
}
