package reading

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// markedVoice returns whom a learned reader marks as saying what stands at an
// offset of a sentence, in the same part between semicolons: the nearest voice.
// Pronouns are for others to resolve.
func (p *page) markedVoice(s *prose.Sentence, at int) (phrase, bool) {
	var best phrase
	bestDistance := -1
	part := partAt(s, at)
	for m := range p.marksOf("voice", part.Start, part.End) {
		f, ok := p.marked(m)
		if !ok || m.Score < sureVoice || f.pronoun() {
			continue
		}
		if d := max(f.start()-at, at-f.end(), 0); bestDistance < 0 || d < bestDistance {
			best, bestDistance = f, d
		}
	}
	return best, bestDistance >= 0
}

// attributedTo returns who gives a figure of a scene; "" for the report.
func (p *page) attributedTo(x *scene, c count) dateline.Optional {
	if v, ok := p.giverOf(x.sentence, x.sentence.TokenAt(c.Evidence.Start)); ok {
		return dateline.Optional(p.phraseSpan(v).Text)
	}
	if v := p.attribution(x); v != "" {
		return v
	}
	if f, ok := p.markedVoice(x.sentence, c.Evidence.Start); ok {
		return dateline.Optional(p.phraseSpan(f).Text)
	}
	return ""
}
