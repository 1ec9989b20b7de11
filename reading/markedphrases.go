package reading

import (
	"iter"

	"github.com/dateline-project/dateline/prose"
)

// What is longer, in tokens, names no happening and nobody.
const (
	maxTrigger = 8
	maxRole    = 32
)

// marksOf lists the marks of a head that begin within a stretch of the text, in
// order.
func (p *page) marksOf(head string, start, end int) iter.Seq[*Mark] {
	first := p.firstMark(start)
	return func(yield func(*Mark) bool) {
		for i := first; i < len(p.marks) && p.marks[i].Start < end; i++ {
			if p.marks[i].Head == head && !yield(&p.marks[i]) {
				return
			}
		}
	}
}

// marked is the phrase of a mark, with the head of its first noun group, cut
// at the end of the sentence in which it begins; false where it begins in none.
func (p *page) marked(m *Mark) (phrase, bool) {
	i := p.text.SentenceAt(m.Start)
	if i < 0 || p.text.Sentences[i].End <= m.Start {
		return phrase{}, false
	}
	s := &p.text.Sentences[i]
	f := phrase{sentence: s, first: s.TokenAt(m.Start)}
	f.last = f.first
	for f.last+1 < len(s.Tokens) && s.Tokens[f.last+1].Start < m.End {
		f.last++
	}
	f.head = f.last
	for k := max(chunkOf(s, f.first), 0); k < len(s.Chunks) && s.Chunks[k].First <= f.last; k++ {
		if c := s.Chunks[k]; c.Kind == prose.NounGroup && f.first <= c.Head && c.Head <= f.last {
			f.head = c.Head
			break
		}
	}
	return f, true
}

// asMarked reports whether a phrase is, word for word, a mark of a head.
func (p *page) asMarked(f phrase, heads ...string) bool {
	for _, head := range heads {
		for m := range p.marksOf(head, f.start(), f.start()+1) {
			if m.End == f.end() {
				return true
			}
		}
	}
	return false
}
