package grammar

import (
	"strings"
	"unicode"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/marks"
)

// Proposed lists the marks of a head that are at least so probable, each made
// whole, in order. Of two that overlap and say the same one remains that has the
// words of both; else the more probable remains.
func (p *Page) Proposed(head string, least float32) []marks.Mark {
	var out []marks.Mark
	for _, m := range p.Marks {
		if m.Head != head || m.Score < least {
			continue
		}
		if m = p.whole(m); m.Start == m.End {
			continue
		}
		last := len(out) - 1
		switch {
		case last < 0 || m.Start >= out[last].End:
			out = append(out, m)
		case m.Label == out[last].Label:
			out[last].End = max(out[last].End, m.End)
			out[last].Score = max(out[last].Score, m.Score)
		case m.Score > out[last].Score:
			out[last] = m
		}
	}
	return out
}

// Overlapping lists those of some marks, in order and none overlapping, that share a
// code point with the stretch.
func Overlapping(all []marks.Mark, start, end int) []marks.Mark {
	return Touching(all, start, end, func(m *marks.Mark) (int, int) { return m.Start, m.End })
}

// whole gives a mark the words that it means. A learned reader decides word by
// word, and leaves off the noun behind an article or one half of a pair of
// brackets, or takes in a word that only leads on. A mark ends inside the
// sentence in which it begins; one of nothing but blank space or such words is
// left without any.
func (p *Page) whole(m marks.Mark) marks.Mark {
	for m.Start < m.End && unicode.IsSpace(p.Text.Runes[m.Start]) {
		m.Start++
	}
	for m.Start < m.End && unicode.IsSpace(p.Text.Runes[m.End-1]) {
		m.End--
	}
	i := p.Text.SentenceAt(m.Start)
	if i < 0 || p.Text.Sentences[i].End <= m.Start {
		m.End = m.Start
		return m
	}
	s := &p.Text.Sentences[i]
	m.End = min(m.End, s.End)
	switch m.Label {
	case "time", "Temporal", "Quantity", "Money", "Nationality":
		return m
	case "literal", "associative":
		return p.Bracketed(m)
	}
	first, last := s.TokenAt(m.Start), s.TokenAt(m.End-1)
	to := last
	if k := ChunkOf(s, to); k >= 0 && s.Chunks[k].Kind == prose.NounGroup && s.Chunks[k].Last > to && opensGroup(s.Tokens[to]) {
		to = s.Chunks[k].Last
	}
	for to > first && leadsOn(s.Tokens[to]) {
		to--
	}
	if leadsOn(s.Tokens[to]) {
		m.End = m.Start
		return m
	}
	if to != last || p.Text.Runes[m.End-1] == '-' {
		m.End = s.Tokens[to].End
	}
	return p.Bracketed(m)
}

// opensGroup reports whether a token stands before the noun of its group.
func opensGroup(t prose.Token) bool {
	return t.Tag == "DT" || t.Tag == "PRP$" || t.Tag == "JJ"
}

// leadsOn reports whether a token only leads on to other words: no name or
// description ends with it.
func leadsOn(t prose.Token) bool {
	switch t.Tag {
	case "IN", "TO", "CC", "WDT", "WP", "WP$", "MD", "PRP$":
		return t.Text == t.Lower
	}
	return IsArticle(t.Lower) || strings.HasPrefix(t.Tag, "VB") && t.Text == t.Lower && t.Tag != "VBG" && t.Tag != "VBN" || t.Text == "(" || t.Text == "," || IsQuote(t.Text)
}

// IsArticle reports whether a word is an article.
func IsArticle(word string) bool { return word == "the" || word == "a" || word == "an" }

// Bracketed takes in the bracket that closes one inside a mark, and leaves off
// one that the mark does not pair.
func (p *Page) Bracketed(m marks.Mark) marks.Mark {
	text := p.Text.Cut(m.Start, m.End)
	switch opened, closed := strings.Count(text, "("), strings.Count(text, ")"); {
	case opened > closed && p.After(m.End) == ")":
		m.End++
	case closed > opened && strings.HasSuffix(text, ")"):
		m.End--
	case opened > closed:
		at := len([]rune(text[:strings.LastIndex(text, "(")]))
		m.End = m.Start + len([]rune(strings.TrimRight(string([]rune(text)[:at]), " ")))
	}
	return m
}
