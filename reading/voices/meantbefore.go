package voices

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// OpensMeant reports whether a phrase is a pronoun for a group, or people said to
// be its own.
func OpensMeant(f grammar.Phrase) bool {
	switch f.Sentence.Tokens[f.First].Lower {
	case "it", "they":
		return f.Pronoun()
	case "its", "their":
		return true
	}
	return false
}

// MeantBefore returns the group or force that a pronoun means: the subject of the
// verb before it in its sentence, else the one with which the sentence before
// begins; where that is a pronoun too, whom it means, so many sentences back. Nil
// where that is somebody else, or somebody who only says something.
func (p *Page) MeantBefore(f grammar.Phrase, back int) *names.Naming {
	s := f.Sentence
	before := f.First
	for {
		g, says, ok := p.FirstSubject(s, before)
		switch {
		case ok && says && (s == f.Sentence || f.Word() != "it"):
			return nil
		case ok && !OpensMeant(g):
			if a := p.ActorOf(p.InApposition(g)); a != nil && (a.Kind == dateline.ArmedGroup || a.Kind == dateline.StateForce) {
				return a
			}
			return nil
		}
		i := p.Text.SentenceAt(s.Start)
		if back == 0 || i == 0 || p.Text.Sentences[i-1].Paragraph != s.Paragraph {
			return nil
		}
		s, back = &p.Text.Sentences[i-1], back-1
		before = len(s.Tokens)
	}
}
