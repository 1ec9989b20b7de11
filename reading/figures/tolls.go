package figures

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/grammar"
)

// figuresOfToll reads "a death toll of 60" and "the number of people killed by
// the bomb has risen to 21".
func (p *Page) figuresOfToll(s *prose.Sentence, k int, add func(dateline.Measure, grammar.Phrase)) {
	measure := dateline.Killed
	if p.ofHurt(s, s.Chunks[k].Last+1) { // "its count of injured stood at eleven"
		measure = dateline.Injured
	}
	if h := s.Tokens[s.Chunks[k].Head].Lower; h == "number" || h == "figure" {
		measure = ""
		for i := s.Chunks[k].First; i < len(s.Tokens) && i < s.Chunks[k].Last+7 && measure == ""; i++ {
			if measure = p.MeasureOf(s.Tokens[i].Lower); strings.HasPrefix(s.Tokens[i].Lower, "los") && p.Is("speaks of killed", grammar.Neighbour(s, i+2)) { // "those who lost their lives"
				measure = dateline.Killed
			}
		}
	}
	if measure == "" && p.finalNumber(s, k) && !p.countsElse(s, s.Chunks[k].First) {
		measure = p.measureBefore(s, s.Chunks[k].First)
	}
	if measure == "" && p.trueNumber(s, k) && !p.countsElse(s, s.Chunks[k].First) {
		measure = p.measureToldBefore(s, s.Chunks[k].First)
	}
	if measure == "" && p.putAt(s, k) && !p.countsElse(s, s.Chunks[k].First) {
		measure = p.measureBefore(s, s.Chunks[k].First)
	}
	if measure == "" {
		return
	}
	if v := k - 2; v >= 0 && s.Chunks[k-1].Kind == prose.NounGroup && s.Tokens[s.Chunks[k-1].Head].Tag == "CD" && p.Is("reckons", s.Tokens[s.Chunks[v].Head].Lower) && s.Chunks[k-1].Last+1 == s.Chunks[k].First {
		add(measure, grammar.PhraseAt(s, k-1)) // "put at 89 the number of soldiers killed"
		return
	}
	if f, ok := broughtTo(s, k); ok {
		add(measure, f)
		return
	}
	first := true // of the numbers behind it
	for j := k + 1; j < len(s.Chunks) && j <= k+14; j++ {
		n := s.Chunks[j]
		if grammar.Words(s, n.First-1, n.First) == ":" {
			return
		}
		if n.Kind != prose.NounGroup || p.NumberIn(s, n.First, n.Last) == nil {
			continue
		}
		q := p.NumberIn(s, n.First, n.Last)
		if ageOfNamed(s, q) || p.age(s, q) || wasFirst(s, s.TokenAt(q.Start)) {
			continue
		}
		if p.movedFrom(s, q) {
			if f, ok := p.movedTo(s, q); ok {
				add(measure, f)
				return
			}
			continue
		}
		before := s.Tokens[n.First-1].Lower
		put := before == "to" || before == "at" || before == "became" || before == "become"
		if s.Tokens[n.Head].Tag == "CD" && (put || first && j <= k+8) || p.Human(s.Tokens[n.Head].Lower) && put {
			add(measure, grammar.PhraseAt(s, j))
			return
		}
		first = false
	}
}

// ofHurt reports whether a token is the "of" that says of a toll that it is of the hurt.
func (p *Page) ofHurt(s *prose.Sentence, of int) bool {
	if grammar.Neighbour(s, of) != "of" {
		return false
	}
	for _, t := range s.Tokens[of+1 : min(of+4, len(s.Tokens))] {
		if t.Lower != "the" && t.Lower != "those" && !p.Is("people", t.Lower) {
			return p.MeasureOf(t.Lower) == dateline.Injured
		}
	}
	return false
}

// finalNumber reports whether noun group k is "the final number" that is told with a verb of
// being.
func (p *Page) finalNumber(s *prose.Sentence, k int) bool { return p.numberCalled(s, k, "final count") }

// trueNumber reports whether noun group k is "the real number" that is told with a verb of
// being, and so is set against one told before.
func (p *Page) trueNumber(s *prose.Sentence, k int) bool {
	return p.numberCalled(s, k, "true count") && grammar.Neighbour(s, s.Chunks[k].Last+1) != "of"
}

// numberCalled reports whether a word of the class stands before the noun of group k, and a
// verb of being behind it.
func (p *Page) numberCalled(s *prose.Sentence, k int, class string) bool {
	c := s.Chunks[k]
	called := slices.ContainsFunc(s.Tokens[c.First:c.Head], func(t prose.Token) bool { return p.Is(class, t.Lower) })
	return called && slices.ContainsFunc(s.Chunks[k+1:], func(v prose.Chunk) bool {
		w := s.Tokens[v.Head].Lower
		return v.Kind == prose.VerbGroup && (w == "is" || w == "was" || w == "stands")
	})
}

// measureToldBefore is what the last figure before a token of a sentence counts, of the
// sentence or else of the one before it; "" where there is none.
func (p *Page) measureToldBefore(s *prose.Sentence, token int) dateline.Measure {
	for i := token - 1; i >= 0; i-- {
		if m := p.MeasureOf(s.Tokens[i].Lower); m != "" || p.Is("dies", s.Tokens[i].Lower) {
			return cmp.Or(m, dateline.Killed)
		}
	}
	if told, ok := p.figureBefore(s, nil, s.Tokens[token].Start); ok {
		return told.Measure
	}
	return ""
}

// ageOfNamed reports whether a number is how old somebody named before it is: "the youngest
// of the dead is Amina, 15, who".
func ageOfNamed(s *prose.Sentence, q *quantity.Quantity) bool {
	at, after := s.TokenAt(q.Start), s.TokenAt(q.End)
	return at > 1 && s.Tokens[at-1].Text == "," && s.Tokens[at-2].Tag == "NNP" && (after >= len(s.Tokens) || !s.Tokens[after].Word())
}

// movedTo returns the number behind the one from which a toll has moved: "from 24 to
// 19".
func (p *Page) movedTo(s *prose.Sentence, from *quantity.Quantity) (grammar.Phrase, bool) {
	for _, q := range p.NumbersIn(from.End, s.End) {
		if at := s.TokenAt(q.Start); q.Start >= from.End && grammar.Words(s, at-1, at) == "to" && q.Kind == quantity.KindCount {
			last := s.TokenAt(q.End - 1)
			return grammar.Phrase{Sentence: s, First: at, Last: last, Head: last}, true
		}
	}
	return grammar.Phrase{}, false
}

// countsElse reports whether a sentence has counted something before a token, and nobody
// who came to harm: "has 600 men under arms; an official puts the figure at 300".
func (p *Page) countsElse(s *prose.Sentence, token int) bool {
	return token > 0 && p.NumberIn(s, 0, token-1) != nil && !slices.ContainsFunc(s.Tokens[:token], func(t prose.Token) bool {
		return p.MeasureOf(t.Lower) != "" || p.Is("dies", t.Lower)
	})
}

// measureBefore is what the last figure before a token counts, the dead where the
// sentence does not say: "spoke of 15 injured; the hospital gave the number as 18".
func (p *Page) measureBefore(s *prose.Sentence, token int) dateline.Measure {
	for i := token - 1; i >= 0; i-- {
		if m := p.MeasureOf(s.Tokens[i].Lower); m != "" {
			return m
		}
	}
	return dateline.Killed
}

// broughtTo returns the number that stands before the noun group of a toll: "which
// brought to nine the number killed", "bringing to 12 the death toll".
func broughtTo(s *prose.Sentence, k int) (grammar.Phrase, bool) {
	n := k - 1
	if n < 1 || s.Chunks[n].Kind != prose.NounGroup || s.Tokens[s.Chunks[n].Head].Tag != "CD" || s.Chunks[n].Last+1 != s.Chunks[k].First || s.Tokens[s.Chunks[n].First-1].Lower != "to" {
		return grammar.Phrase{}, false
	}
	return grammar.PhraseAt(s, n), true
}

// putAt reports whether noun group k is "the number" that somebody puts at
// one, which is that of the dead where the sentence does not say of whom.
func (p *Page) putAt(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	v := k - 1
	return c.Head == c.First+1 && s.Tokens[c.First].Lower == "the" && v >= 0 && s.Chunks[v].Kind == prose.VerbGroup && s.Chunks[v].Last+1 == c.First &&
		p.Is("reckons", s.Tokens[s.Chunks[v].Head].Lower) && c.Last+1 < len(s.Tokens) && (s.Tokens[c.Last+1].Lower == "at" || s.Tokens[c.Last+1].Lower == "as")
}
