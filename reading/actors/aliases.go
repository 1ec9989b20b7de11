package actors

import (
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// OfficeWithin reports whether a word between two tokens is an office or a
// force's: "the Interior Minister" is no other name of a group, "the Battalion of the
// Resolute" may be.
func (p *Page) OfficeWithin(s *prose.Sentence, first, last int) bool {
	for i, t := range s.Tokens[first : last+1] {
		if p.Is("officials", t.Lower) || p.Is("title", t.Lower) || p.Is("forces", t.Lower) && (i > 0 || grammar.Neighbour(s, first+1) != "of") {
			return true
		}
	}
	return false
}

// NameEnd is where the capitalised words that begin at token i end, with "of
// the" and the like between them, and "X, Y and Z" where all are names.
func (p *Page) NameEnd(s *prose.Sentence, i int) int {
	return p.Closed(s.Tokens[i].Start, p.runEnd(s, i))
}

func (p *Page) runEnd(s *prose.Sentence, i int) int {
	end := i
	for _, n := range p.Names {
		if n.Start == s.Tokens[i].Start {
			end = s.TokenAt(n.End - 1)
			i = end
		}
	}
	for j := i + 1; j < len(s.Tokens); j++ {
		t := s.Tokens[j]
		switch {
		case t.Lower == "or" && s.Tokens[j-1].Text == ",": // another one
			return s.Tokens[end].End
		case grammar.Capital(t) && t.Word():
			end = j
		case t.Lower == "of" || t.Lower == "the" || t.Lower == "for" || t.Lower == "and" || t.Lower == "or" || t.Text == "," || t.Tag == "POS" || t.Text == "-":
			if j-end > 2 {
				return s.Tokens[end].End
			}
		case (p.Is("name link", t.Lower) || t.Lower == "at" && !prose.Common(s.Tokens[end].Lower)) && end == j-1 && j+1 < len(s.Tokens) && grammar.Capital(s.Tokens[j+1]):
		case t.Tag == "NNS" && end == j-1: // "the Sixth Front dissidents"
			return t.End
		default:
			return s.Tokens[end].End
		}
	}
	return s.Tokens[end].End
}
