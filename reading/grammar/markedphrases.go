package grammar

import (
	"iter"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/marks"
)

// What is longer, in tokens, names no happening and nobody.
const (
	MaxTrigger = 8
	MaxRole    = 32
)

// MarksOf lists the marks of a head that begin within a stretch of the text, in
// order.
func (p *Page) MarksOf(head string, start, end int) iter.Seq[*marks.Mark] {
	first := p.firstMark(start)
	return func(yield func(*marks.Mark) bool) {
		for i := first; i < len(p.Marks) && p.Marks[i].Start < end; i++ {
			if p.Marks[i].Head == head && !yield(&p.Marks[i]) {
				return
			}
		}
	}
}

// Marked is the phrase of a mark, with the head of its first noun group that possesses
// no other, cut at the end of the sentence in which it begins; false where it begins in
// none.
func (p *Page) Marked(m *marks.Mark) (Phrase, bool) {
	i := p.Text.SentenceAt(m.Start)
	if i < 0 || p.Text.Sentences[i].End <= m.Start {
		return Phrase{}, false
	}
	s := &p.Text.Sentences[i]
	f := Phrase{Sentence: s, First: s.TokenAt(m.Start)}
	f.Last = f.First
	for f.Last+1 < len(s.Tokens) && s.Tokens[f.Last+1].Start < m.End {
		f.Last++
	}
	f.Head = f.Last
	for k := max(ChunkOf(s, f.First), 0); k < len(s.Chunks) && s.Chunks[k].First <= f.Last; k++ {
		if c := s.Chunks[k]; c.Kind == prose.NounGroup && f.First <= c.Head && c.Head <= f.Last {
			f.Head = c.Head
			if owner := c.Last+1 < f.Last && s.Tokens[c.Last+1].Tag == "POS"; !owner {
				break
			}
		}
	}
	return f, true
}

// AsMarked reports whether a phrase is, word for word, a mark of a head.
func (p *Page) AsMarked(f Phrase, heads ...string) bool {
	for _, head := range heads {
		for m := range p.MarksOf(head, f.Start(), f.Start()+1) {
			if m.End == f.End() {
				return true
			}
		}
	}
	return false
}
