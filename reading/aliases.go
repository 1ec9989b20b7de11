package reading

import (
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// aliases makes claims of the names that the text itself joins: "X (Y)", "X,
// or Y,", "X, the Y,". Each pair counts where it stands first.
func (p *page) aliases(out *claimList) {
	told := map[string]bool{}
	for _, c := range *out {
		if c.Relation == dateline.AlsoKnownAs {
			told[c.Subject+codebook.Fold(c.Object.Text)] = true
		}
	}
	for i := 1; i < len(p.names); i++ {
		a, b := p.names[i-1], p.names[i]
		if a.naming == nil || a.naming.kind == dateline.Person || a.naming.kind == dateline.Government || !p.joinsNames(a, b) {
			continue
		}
		key := a.naming.key + codebook.Fold(b.text)
		if told[key] || strings.Contains(" "+codebook.Fold(a.text)+" ", " "+codebook.Fold(b.text)+" ") {
			continue
		}
		told[key] = true
		s := &p.text.Sentences[p.text.SentenceAt(b.start)]
		c := p.claim(s, a.naming, dateline.AlsoKnownAs, b.start, b.end)
		c.Stance = dateline.Asserted
		out.add(c)
	}
}

// joinsNames reports whether the words between two names beside each other say that
// both name one actor.
func (p *page) joinsNames(a, b *name) bool {
	if b.start < a.end || b.start-a.end > 60 || p.text.SentenceAt(a.start) != p.text.SentenceAt(b.start) {
		return false
	}
	between := strings.ToLower(strings.TrimSpace(p.text.Cut(a.end, b.start)))
	same := a.naming == b.naming
	switch {
	case same && p.joined(a, b):
		return true
	case same && (between == "," || between == ", the" || between == ", or the") && p.after(b.end) == ",":
		return true
	}
	return between == ", the" && p.after(b.end) == "," && b.naming != nil && p.text.SentenceAt(a.start) >= 0 && opensSentence(p, a) && b.naming.kind == dateline.Organisation
}

func opensSentence(p *page, n *name) bool {
	s := &p.text.Sentences[p.text.SentenceAt(n.start)]
	return s.TokenAt(n.start) <= 1
}

// nameAfter is the name behind a cue: words in quotation marks, or capitalised
// ones with the small words that link them; before it may stand who gives it.
func (p *page) nameAfter(s *prose.Sentence, from int) (start, stop int) {
	for i := from; i < len(s.Tokens) && i < from+5; i++ {
		t := s.Tokens[i]
		switch {
		case quotationMark(t):
			return p.quotedFrom(s, i)
		case capital(t) && t.Tag != "PRP":
			return t.Start, p.nameEnd(s, i)
		case t.Text == "." || !p.leadsToName(t):
			return 0, 0
		}
	}
	return 0, 0
}

// leadsToName reports whether a word can stand between a cue and the name: "by
// its French initials, EIGS".
func (p *page) leadsToName(t prose.Token) bool {
	return t.Text == "," || t.Text == ":" || t.Text == "-" || t.Tag == "DT" || t.Tag == "IN" || t.Tag == "PRP$" || t.Tag == "RB" || p.is("own word", t.Lower)
}

func capital(t prose.Token) bool { return unicode.IsUpper([]rune(t.Text)[0]) }

// quotedFrom is what stands between the quotation mark at a token and the next.
func (p *page) quotedFrom(s *prose.Sentence, i int) (start, stop int) {
	for j := i + 1; j < len(s.Tokens) && j < i+12; j++ {
		if quotationMark(s.Tokens[j]) && j > i+1 && (capital(s.Tokens[i+1]) || s.Tokens[i+1].Lower == "the") {
			return s.Tokens[i+1].Start, s.Tokens[j-1].End
		}
	}
	return 0, 0
}

// nameEnd is where the capitalised words that begin at token i end, with "of
// the" and the like between them, and "X, Y and Z" where all are names.
func (p *page) nameEnd(s *prose.Sentence, i int) int {
	end := i
	for _, n := range p.names {
		if n.start == s.Tokens[i].Start {
			end = s.TokenAt(n.end - 1)
			i = end
		}
	}
	for j := i + 1; j < len(s.Tokens); j++ {
		t := s.Tokens[j]
		switch {
		case capital(t) && t.Word():
			end = j
		case t.Lower == "of" || t.Lower == "the" || t.Lower == "for" || t.Lower == "and" || t.Lower == "or" || t.Text == "," || t.Tag == "POS" || t.Text == "-":
			if j-end > 2 {
				return s.Tokens[end].End
			}
		case t.Tag == "NNS" && end == j-1: // "the Sixth Front dissidents"
			return t.End
		default:
			return s.Tokens[end].End
		}
	}
	return s.Tokens[end].End
}
