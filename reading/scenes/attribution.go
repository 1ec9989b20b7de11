package scenes

import (
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/voices"
)

// attributionOf is who says what the sentence of a scene tells; nil for the report.
func (p *Page) attributionOf(x *Scene) *dateline.Span {
	v, ok := p.VoiceOf(x.Sentence)
	if !ok && p.PronounSpeaks(x.Sentence) {
		v, ok = p.SpeakerBefore(x.Sentence)
	}
	if !ok {
		v, ok = p.groupSpeaks(x)
	}
	if !ok {
		return nil
	}
	span := p.PhraseSpan(p.InWholeNames(v))
	return &span
}

// groupSpeaks returns the group that "it said" means: the subject of the
// sentence before.
func (p *Page) groupSpeaks(x *Scene) (grammar.Phrase, bool) {
	if x.Index == 0 || !strings.HasPrefix(grammar.Words(x.Sentence, 0, 2), "it ") || !p.Is("say", grammar.Words(x.Sentence, 1, 2)) {
		return grammar.Phrase{}, false
	}
	before := &p.Text.Sentences[x.Index-1]
	for k, c := range before.Chunks {
		if c.Kind != prose.VerbGroup {
			continue
		}
		if f := p.SubjectOf(before, k); len(f) > 0 && voices.Group(p.ActorOf(f[0])) != nil {
			return f[0], true
		}
		break
	}
	return grammar.Phrase{}, false
}
