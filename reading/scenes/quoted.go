package scenes

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/figures"
	"github.com/dateline-project/dateline/reading/grammar"
)

// AttributedTo returns who gives a figure of a scene; "" for the report.
func (p *Page) AttributedTo(x *Scene, c figures.Count) dateline.Optional {
	if v, ok := p.GiverOf(x.Sentence, x.Sentence.TokenAt(c.Evidence.Start)); ok {
		return p.introduced(p.PhraseSpan(p.InWholeNames(v)))
	}
	if v := p.attributionOf(x); v != nil {
		return p.introduced(*v)
	}
	if f, ok := p.MarkedVoice(x.Sentence, c.Evidence.Start); ok {
		return p.introduced(p.PhraseSpan(p.InWholeNames(f)))
	}
	if f, ok := p.Answerer(x.Sentence); ok {
		return p.introduced(p.PhraseSpan(f))
	}
	return ""
}

// introduced is how the report introduces a speaker whom a sentence only names:
// "Boinnet" is "police chief Joseph Boinnet", "Marwat" the one of "district police
// spokesman Zahid Marwat", "Shirwa" that of "Idris Shirwa, who leads the committee".
// Others are called what the sentence calls them.
func (p *Page) introduced(v dateline.Span) dateline.Optional {
	n := p.NameWithin(v.Start, v.End)
	if n == nil || n.Naming == nil || n.Naming.Kind != dateline.Person || n.End-n.Start < v.End-v.Start {
		return dateline.Optional(v.Text)
	}
	for _, o := range p.Names {
		if o.Naming != n.Naming || o.Start > n.Start {
			continue
		}
		s := &p.Text.Sentences[p.Text.SentenceAt(o.Start)]
		k := grammar.ChunkOf(s, s.TokenAt(o.End-1))
		if k < 0 {
			continue
		}
		f := grammar.PhraseAt(s, k)
		if f.First > 1 && s.Tokens[f.First-1].Text == "," { // "the army's spokesman, Captain Ali Keita"
			if g, ok := grammar.EndingAt(s, f.First-2); ok && p.CanSpeak(g) {
				f.First = g.First
			}
		}
		if s.Tokens[f.First].Start < o.Start && f.End() >= o.End {
			return dateline.Optional(p.PhraseSpan(grammar.Phrase{Sentence: s, First: f.First, Last: s.TokenAt(o.End - 1), Head: s.TokenAt(o.End - 1)}).Text)
		}
		if g, ok := p.RoleBehind(f); ok {
			return dateline.Optional(p.Span(o.Start, g.End()).Text)
		}
	}
	return dateline.Optional(v.Text)
}
