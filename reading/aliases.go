package reading

import (
	"slices"
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
		if a.naming == nil || a.naming.kind == dateline.Person || a.naming.kind == dateline.Government {
			continue
		}
		if !p.joinsNames(a, b) && !p.branchBeside(a, b) {
			continue
		}
		key := a.naming.key + codebook.Fold(b.text)
		if told[key] || strings.Contains(" "+codebook.Fold(a.text)+" ", " "+codebook.Fold(b.text)+" ") {
			continue
		}
		told[key] = true
		s := &p.text.Sentences[p.text.SentenceAt(b.start)]
		if whole := p.wholeOfName(b); whole < b.end {
			out.add(p.claim(s, a.naming, dateline.PartOf, whole, b.end))
			continue
		}
		c := p.claim(s, a.naming, dateline.AlsoKnownAs, b.start, b.end)
		c.Stance = dateline.Asserted
		out.add(c)
	}
	for _, a := range p.names {
		if a.naming == nil || a.naming.kind != dateline.ArmedGroup && a.naming.kind != dateline.Organisation {
			continue
		}
		s := &p.text.Sentences[p.text.SentenceAt(a.start)]
		start, stop := p.renderedBehind(a)
		if stop <= start {
			start, stop = p.glossAfter(s, s.TokenAt(a.end-1)+1)
		}
		key := a.naming.key + codebook.Fold(p.text.Cut(start, stop))
		if stop <= start || told[key] {
			continue
		}
		told[key] = true
		c := p.claim(s, a.naming, dateline.AlsoKnownAs, start, stop)
		c.Stance = dateline.Asserted
		out.add(c)
	}
	p.namesTold(*out)
}

// branchBeside reports whether a name that is a description of a branch stands beside that
// of the group: "the Front, the armed wing of the Coast Movement".
func (p *page) branchBeside(a, b *name) bool {
	if a.naming.kind != dateline.ArmedGroup || b.start < a.end || p.text.SentenceAt(a.start) != p.text.SentenceAt(b.start) || p.wholeOfName(b) == b.end {
		return false
	}
	between := strings.ToLower(strings.TrimSpace(p.text.Cut(a.end, b.start)))
	return between == ", the" || between == ", an" || between == ", a" || between == ","
}

// leastTold is how long a name must be that only the words before it show to be one.
const leastTold = 4

// namesTold gives the groups the names by which the text says that they are also
// known and that nothing else shows to be names: "which calls itself the Sword of
// the Coast".
func (p *page) namesTold(claims claimList) {
	for _, c := range claims {
		if c.Relation != dateline.AlsoKnownAs || c.Stance == dateline.StanceDenied || c.Object.Actor != "" || !unicode.IsUpper([]rune(c.Object.Text)[0]) || len(c.Object.Text) < leastTold {
			continue
		}
		for _, a := range p.namings {
			if a.key == c.Subject && a.kind != dateline.Person && !slices.Contains(a.names, c.Object.Text) {
				a.names = append(a.names, c.Object.Text)
			}
		}
	}
}

// glossAfter is the translation of a name that stands behind it, at a token:
// `Yan Dutse, "the men of the rock",`, "Burkan al-Shahba, the Volcano of
// Shahba,", `KTP (the "Three Gates")`, or the end of the sentence.
func (p *page) glossAfter(s *prose.Sentence, i int) (start, stop int) {
	if i+3 >= len(s.Tokens) || s.Tokens[i].Text != "," && s.Tokens[i].Text != "(" {
		return 0, 0
	}
	closes := ","
	if s.Tokens[i].Text == "(" {
		closes = ")"
	}
	i++
	for s.Tokens[i].Lower == "or" || s.Tokens[i].Lower == "meaning" || s.Tokens[i].Lower == "the" && quotationMark(s.Tokens[i+1]) {
		if i++; i+2 >= len(s.Tokens) {
			return 0, 0
		}
	}
	switch {
	case quotationMark(s.Tokens[i]):
		start, stop = p.quotedFrom(s, i)
	case s.Tokens[i].Lower == "the" && capital(s.Tokens[i+1]) && !s.Capitals && !p.namesAnother(s, i+1):
		start, stop = s.Tokens[i+1].Start, p.nameEnd(s, i+1)
		several := strings.Contains(p.text.Cut(start, stop), " and the ")
		if s.TokenAt(stop-1) == i+1 || several || p.officeWithin(s, i+1, s.TokenAt(stop-1)) {
			return 0, 0
		}
	}
	if stop <= start {
		return 0, 0
	}
	next := s.TokenAt(stop-1) + 1
	if next < len(s.Tokens) && quotationMark(s.Tokens[next]) {
		next++
	}
	if next >= len(s.Tokens) || s.Tokens[next].Text != closes && !quotationMark(s.Tokens[next-1]) && (closes != "," || next < len(s.Tokens)-1) {
		return 0, 0
	}
	return start, stop
}

// wholeOfName returns where the name of the whole begins in a name that is a
// description, "armed wing of the PKK"; its end where it is none.
func (p *page) wholeOfName(n *name) int {
	s := &p.text.Sentences[p.text.SentenceAt(n.start)]
	for i := s.TokenAt(n.start) + 1; i < len(s.Tokens) && s.Tokens[i].End < n.end; i++ {
		if s.Tokens[i].Lower == "of" && p.is("branch", s.Tokens[i-1].Lower) {
			return s.Tokens[i+1].Start
		}
	}
	return n.end
}

// namesAnother reports whether a place, or an actor that is known or named again,
// is named at a token.
func (p *page) namesAnother(s *prose.Sentence, i int) bool {
	n := p.nameWithin(s.Tokens[i].Start, s.End)
	switch {
	case n == nil || n.start != s.Tokens[i].Start:
		return false
	case n.naming == nil:
		return n.kind != dateline.ActorMention
	}
	return n.naming.known != nil || n.naming.kind != dateline.Organisation || len(n.naming.spans) > 1
}

// officeWithin reports whether a word between two tokens is an office or a
// force's: "the Interior Minister" is no other name of a group.
func (p *page) officeWithin(s *prose.Sentence, first, last int) bool {
	for _, t := range s.Tokens[first : last+1] {
		if p.is("officials", t.Lower) || p.is("title", t.Lower) || p.is("forces", t.Lower) {
			return true
		}
	}
	return false
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
		case i+1 < len(s.Tokens) && p.is("own word", s.Tokens[i+1].Lower): // "by its French initials"
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
	if i+1 < len(s.Tokens) && (capital(s.Tokens[i+1]) || s.Tokens[i+1].Lower == "the") {
		return quotedAt(s, i)
	}
	return 0, 0
}

// quotedAt is a short quotation whose opening mark is a token.
func quotedAt(s *prose.Sentence, i int) (start, stop int) {
	for j := i + 2; j < len(s.Tokens) && j < i+12; j++ {
		if quotationMark(s.Tokens[j]) {
			return s.Tokens[i+1].Start, s.Tokens[j-1].End
		}
	}
	return 0, 0
}

// nameEnd is where the capitalised words that begin at token i end, with "of
// the" and the like between them, and "X, Y and Z" where all are names.
func (p *page) nameEnd(s *prose.Sentence, i int) int {
	return p.closed(s.Tokens[i].Start, p.runEnd(s, i))
}

func (p *page) runEnd(s *prose.Sentence, i int) int {
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
		case t.Lower == "or" && s.Tokens[j-1].Text == ",": // another one
			return s.Tokens[end].End
		case capital(t) && t.Word():
			end = j
		case t.Lower == "of" || t.Lower == "the" || t.Lower == "for" || t.Lower == "and" || t.Lower == "or" || t.Text == "," || t.Tag == "POS" || t.Text == "-":
			if j-end > 2 {
				return s.Tokens[end].End
			}
		case (p.is("name link", t.Lower) || t.Lower == "at" && !prose.Common(s.Tokens[end].Lower)) && end == j-1 && j+1 < len(s.Tokens) && capital(s.Tokens[j+1]):
		case t.Tag == "NNS" && end == j-1: // "the Sixth Front dissidents"
			return t.End
		default:
			return s.Tokens[end].End
		}
	}
	return s.Tokens[end].End
}
