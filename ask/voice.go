package ask

import (
	"math"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
)

// voiced marks the words of the question for whoever's word it wants: "did the army
// say", "according to the hospital", "by the ministry's count".
func (p *parser) voiced() {
	p.voice = make([]bool, len(p.words))
	word := func(i int) string { return p.words[i].Folded }
	mark := func(from, to int) {
		for i := from; i < to; i++ {
			p.voice[i] = true
		}
	}
	for i := range p.words {
		rest := p.words[i+1:]
		switch {
		case slices.Contains(speaking, word(i)) && p.q.Wish != Whether && p.q.Wish != Who:
			if n := slices.IndexFunc(rest[:min(len(rest), farVoice)], func(w gazetteer.Word) bool { return p.utters(w.Folded) }); n > 0 {
				mark(i+1, i+1+n)
				return
			}
		case word(i) == "to" && i > 0 && word(i-1) == "according":
			mark(i+1, p.clause(i+1))
		case word(i) == "by":
			if n := slices.IndexFunc(rest[:min(len(rest), farVoice)], func(w gazetteer.Word) bool { return p.counting(w.Folded) }); n > 0 {
				mark(i+1, i+1+n)
				p.used[i+1+n] = slices.ContainsFunc(rest[:n], func(w gazetteer.Word) bool { return !p.empty[w.Folded] })
				if of := i + 2 + n; of < len(p.words) && word(of) == "of" {
					mark(of, p.clause(of))
				}
			}
		}
	}
}

// speaking are the auxiliaries behind which whoever speaks is named.
var speaking = strings.Fields("did does do had has have")

// enoughVoice is how surely a sentence must have the word of whom the question asks.
const enoughVoice = 0.4

// farVoice is how many words may stand between what opens the name of a voice and
// what ends it.
const farVoice = 12

// clause returns where the words from one on end: at a comma or a verb in front.
func (p *parser) clause(from int) int {
	for i := from; i < len(p.words); i++ {
		if slices.Contains(auxiliaries, p.words[i].Folded) || i > from && slices.Contains(p.runes[p.words[i-1].End:p.words[i].Start], ',') {
			return i
		}
	}
	return len(p.words)
}

func (p *parser) utters(word string) bool { return slices.Contains(p.keys(word), "=utter") }

func (p *parser) counting(word string) bool { return slices.Contains(p.keys(word), "=reckoning") }

// voice says how far a sentence has the word of whoever the question asks it from: it
// names them, one of its figures is theirs, or the sentence before named them.
func (m *matcher) voice(p *page, i int) float64 {
	x, sum, of := &p.sentences[i], 0.0, 0.0
	for j, t := range m.q.terms {
		if !t.voice {
			continue
		}
		of += m.weights[j]
		w := m.within(x, t)
		for _, f := range x.figures {
			if by := m.keysOf(string(f.AttributedTo)); t.actors == nil && slices.ContainsFunc(t.keys, func(k string) bool { return by[k] }) || t.actors != nil && allIn(t.words, by) {
				w = bySelf
			}
		}
		for j, goes := i-1, true; j >= max(0, i-back) && (goes || j >= i-2); j-- {
			if weight := m.within(&p.sentences[j], t); goes {
				w = math.Max(w, byBefore*weight)
			} else {
				w = math.Max(w, byFar*weight)
			}
			goes = goes && p.sentences[j].opensBack()
		}
		if x.under != nil {
			w = math.Max(w, byHeading*m.within(x.under, t))
		}
		outlet := m.keysOf(string(p.report.Outlet))
		switch {
		case t.actors != nil && allIn(t.words, outlet):
			w = math.Max(w, byTitle)
		case t.actors != nil:
			w = math.Max(w, m.of(p, i, t))
		case p.title[t.keys[0]] || outlet[t.keys[0]]:
			w = math.Max(w, byTitle)
		}
		sum += w * m.weights[j]
	}
	if of == 0 {
		return 0
	}
	return sum / of
}

func (m *matcher) keysOf(text string) map[string]bool {
	keys := map[string]bool{}
	m.add(keys, text)
	return keys
}

// opensBack reports whether a sentence begins with a word that points back.
func (x *passage) opensBack() bool {
	at := x.points("person")
	return at >= 0 && at < opening
}

// voices reports whether the question wants somebody's word.
func (q Question) voices() bool {
	return slices.ContainsFunc(q.terms, func(t term) bool { return t.voice })
}

// mute reports whether the question wants somebody's word, and a sentence is far from
// any word of theirs.
func (m *matcher) mute(p *page, i int) bool { return m.q.voices() && m.voice(p, i) == 0 }

// utters reports whether a sentence tells what the question wants from somebody's
// mouth: what they demand, or else anything that they say.
func (m *matcher) utters(p *page, i int) bool {
	if slices.Contains(m.q.Relations, dateline.Aims) {
		return m.relates(&p.sentences[i])
	}
	return p.speech(i)
}

// speech reports whether a sentence tells what somebody says.
func (p *page) speech(i int) bool {
	x := &p.sentences[i]
	return x.keys["=says"] || x.keys["=utter"] || x.keys["=deny"] || x.keys["=claim"] || x.keys["=blame"] || x.keys["=warn"] ||
		slices.ContainsFunc(p.text.Quotes, func(q prose.Range) bool { return q.Start < x.span.End && x.span.Start < q.End })
}
