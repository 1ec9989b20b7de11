package voices

import (
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// InApposition returns the name that stands behind a description in
// apposition: "another column, the Jaime Martínez", "a group called the Harbour
// Front"; else the phrase.
func (p *Page) InApposition(f grammar.Phrase) grammar.Phrase {
	s := f.Sentence
	if p.ActorOf(f) != nil || f.Pronoun() || f.Last+2 >= len(s.Tokens) {
		return f
	}
	next := f.Last + 2
	if p.Is("called", s.Tokens[f.Last+1].Lower) {
		for next < len(s.Tokens) && (s.Tokens[next].Lower == "itself" || s.Tokens[next].Lower == "themselves" || s.Tokens[next].Lower == "as") {
			next++
		}
	} else if s.Tokens[f.Last+1].Text != "," {
		return f
	}
	if j := grammar.ChunkOf(s, next); j >= 0 && s.Chunks[j].Kind == prose.NounGroup {
		if g := grammar.PhraseAt(s, j); p.ActorOf(g) != nil {
			return g
		}
	}
	if g, ok := p.ActorNamedAt(s, next, nil); ok {
		return g
	}
	return f
}
