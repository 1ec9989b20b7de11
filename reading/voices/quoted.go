package voices

import (
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/marks"
)

// MarkedVoice returns whom a learned reader marks as saying what stands at an
// offset of a sentence, in the same part between semicolons: the nearest voice.
// Pronouns are for others to resolve.
func (p *Page) MarkedVoice(s *prose.Sentence, at int) (grammar.Phrase, bool) {
	var best grammar.Phrase
	bestDistance := -1
	part := grammar.PartAt(s, at)
	for m := range p.MarksOf("voice", part.Start, part.End) {
		f, ok := p.Marked(m)
		if !ok || m.Score < marks.SureVoice || f.Pronoun() {
			continue
		}
		if d := max(f.Start()-at, at-f.End(), 0); bestDistance < 0 || d < bestDistance {
			best, bestDistance = f, d
		}
	}
	return best, bestDistance >= 0
}

// RoleBehind returns the office that stands behind a person's name, or what they
// lead: "the director of the hospital", "who leads the committee".
func (p *Page) RoleBehind(f grammar.Phrase) (grammar.Phrase, bool) {
	if g, ok := phraseBeside(f); ok && p.tellsRole(g) {
		return g, true
	}
	s := f.Sentence
	if grammar.Words(s, f.Last+1, f.Last+3) != ", who" || f.Last+3 >= len(s.Tokens) || !p.Is("leads", s.Tokens[f.Last+3].Lower) {
		return grammar.Phrase{}, false
	}
	return grammar.NounGroupAfter(s, f.Last+4, 0)
}
