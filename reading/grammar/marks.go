package grammar

import (
	"sort"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/marks"
)

// firstMark is the index of the first mark that begins at or after an offset.
func (p *Page) firstMark(offset int) int {
	return sort.Search(len(p.Marks), func(i int) bool { return p.Marks[i].Start >= offset })
}

// Looked reports whether a learned reader looked at the sentence: it marks
// something in it.
func (p *Page) Looked(s *prose.Sentence) bool {
	i := p.firstMark(s.Start)
	return i < len(p.Marks) && p.Marks[i].Start < s.End
}

// worded makes the marks of phrases whole and leaves away those of nothing but
// words that lead on to others, and those of people and figures in a dateline.
func (p *Page) worded(marks []marks.Mark) []marks.Mark {
	out := marks[:0:0]
	at := make([]int, len(marks))
	for i, m := range marks {
		at[i] = -1
		switch m.Head {
		case "role", "figure", "voice", "party":
			if p.Dateline.Has(m.Start) {
				continue
			}
			if m = p.whole(m); m.Head != "figure" {
				m = p.begun(m)
			}
		case "scene":
			if m.Label != "when" {
				m = p.whole(m)
			}
		}
		if m.Start < m.End {
			at[i] = len(out)
			out = append(out, m)
		}
	}
	for i := range out {
		if out[i].Of >= 0 {
			out[i].Of = at[out[i].Of]
		}
	}
	return out
}

// begun leaves off the prepositions and conjunctions that a mark begins with.
func (p *Page) begun(m marks.Mark) marks.Mark {
	s := &p.Text.Sentences[p.Text.SentenceAt(m.Start)]
	for i := s.TokenAt(m.Start); i < len(s.Tokens) && s.Tokens[i].Start < m.End; i++ {
		switch t := s.Tokens[i]; {
		case t.Text == t.Lower && (t.Tag == "IN" || t.Tag == "TO" || t.Tag == "CC"):
			m.Start = min(t.End+1, m.End)
		default:
			m.Start = max(m.Start, t.Start)
			return m
		}
	}
	return m
}
