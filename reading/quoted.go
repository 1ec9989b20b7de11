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
		return p.introduced(p.phraseSpan(p.inWholeNames(v)))
	}
	if v := p.attributionOf(x); v != nil {
		return p.introduced(*v)
	}
	if f, ok := p.markedVoice(x.sentence, c.Evidence.Start); ok {
		return p.introduced(p.phraseSpan(p.inWholeNames(f)))
	}
	if f, ok := p.answerer(x.sentence); ok {
		return p.introduced(p.phraseSpan(f))
	}
	return ""
}

// introduced is how the report introduces a speaker whom a sentence only names:
// "Boinnet" is "police chief Joseph Boinnet", "Marwat" the one of "district police
// spokesman Zahid Marwat", "Shirwa" that of "Idris Shirwa, who leads the committee".
// Others are called what the sentence calls them.
func (p *page) introduced(v dateline.Span) dateline.Optional {
	n := p.nameWithin(v.Start, v.End)
	if n == nil || n.naming == nil || n.naming.kind != dateline.Person || n.end-n.start < v.End-v.Start {
		return dateline.Optional(v.Text)
	}
	for _, o := range p.names {
		if o.naming != n.naming || o.start > n.start {
			continue
		}
		s := &p.text.Sentences[p.text.SentenceAt(o.start)]
		k := chunkOf(s, s.TokenAt(o.end-1))
		if k < 0 {
			continue
		}
		f := phraseAt(s, k)
		if f.first > 1 && s.Tokens[f.first-1].Text == "," { // "the army's spokesman, Captain Ali Keita"
			if g, ok := endingAt(s, f.first-2); ok && p.canSpeak(g) {
				f.first = g.first
			}
		}
		if s.Tokens[f.first].Start < o.start && f.end() >= o.end {
			return dateline.Optional(p.phraseSpan(phrase{s, f.first, s.TokenAt(o.end - 1), s.TokenAt(o.end - 1)}).Text)
		}
		if g, ok := p.roleBehind(f); ok {
			return dateline.Optional(p.span(o.start, g.end()).Text)
		}
	}
	return dateline.Optional(v.Text)
}

// roleBehind returns the office that stands behind a person's name, or what they
// lead: "the director of the hospital", "who leads the committee".
func (p *page) roleBehind(f phrase) (phrase, bool) {
	if g, ok := phraseBeside(f); ok && p.tellsRole(g) {
		return g, true
	}
	s := f.sentence
	if words(s, f.last+1, f.last+3) != ", who" || f.last+3 >= len(s.Tokens) || !p.is("leads", s.Tokens[f.last+3].Lower) {
		return phrase{}, false
	}
	return nounGroupAfter(s, f.last+4, 0)
}
