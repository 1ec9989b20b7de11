package claims

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
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
	for i := 1; i < len(p.Names); i++ {
		a, b := p.Names[i-1], p.Names[i]
		if a.Naming == nil || a.Naming.Kind == dateline.Person || a.Naming.Kind == dateline.Government {
			continue
		}
		if !p.joinsNames(a, b) && !p.branchBeside(a, b) {
			continue
		}
		key := a.Naming.Key + codebook.Fold(b.Text)
		if told[key] || strings.Contains(" "+codebook.Fold(a.Text)+" ", " "+codebook.Fold(b.Text)+" ") {
			continue
		}
		told[key] = true
		s := &p.Text.Sentences[p.Text.SentenceAt(b.Start)]
		if whole := p.wholeOfName(b); whole < b.End {
			out.add(p.claim(s, a.Naming, dateline.PartOf, whole, b.End))
			continue
		}
		c := p.claim(s, a.Naming, dateline.AlsoKnownAs, b.Start, b.End)
		c.Stance = dateline.Asserted
		out.add(c)
	}
	for _, a := range p.Names {
		if a.Naming == nil || a.Naming.Kind != dateline.ArmedGroup && a.Naming.Kind != dateline.Organisation {
			continue
		}
		s := &p.Text.Sentences[p.Text.SentenceAt(a.Start)]
		start, stop := p.RenderedBehind(a)
		if stop <= start {
			start, stop = p.glossAfter(s, s.TokenAt(a.End-1)+1)
		}
		key := a.Naming.Key + codebook.Fold(p.Text.Cut(start, stop))
		if stop <= start || told[key] {
			continue
		}
		told[key] = true
		c := p.claim(s, a.Naming, dateline.AlsoKnownAs, start, stop)
		c.Stance = dateline.Asserted
		out.add(c)
	}
	p.namesTold(*out)
}

// branchBeside reports whether a name that is a description of a branch stands beside that
// of the group: "the Front, the armed wing of the Coast Movement".
func (p *page) branchBeside(a, b *names.Name) bool {
	if a.Naming.Kind != dateline.ArmedGroup || b.Start < a.End || p.Text.SentenceAt(a.Start) != p.Text.SentenceAt(b.Start) || p.wholeOfName(b) == b.End {
		return false
	}
	between := strings.ToLower(strings.TrimSpace(p.Text.Cut(a.End, b.Start)))
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
		for _, a := range p.Namings {
			if a.Key == c.Subject && a.Kind != dateline.Person && !listsName(c.Object.Text, a.Names) {
				a.Names = append(a.Names, c.Object.Text)
			}
		}
	}
}

// listsName reports whether words are one of some names, or list one beside others: "ISKP
// or IS-K".
func listsName(words string, some []string) bool {
	return slices.ContainsFunc(some, func(name string) bool {
		before, behind, found := strings.Cut(words, name)
		return found && (before+behind == "" || strings.HasSuffix(before, " or ") || strings.HasSuffix(before, " and ") || strings.HasSuffix(before, ", ") || strings.HasPrefix(behind, ", "))
	})
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
	for s.Tokens[i].Lower == "or" || s.Tokens[i].Lower == "meaning" || s.Tokens[i].Lower == "the" && grammar.QuotationMark(s.Tokens[i+1]) {
		if i++; i+2 >= len(s.Tokens) {
			return 0, 0
		}
	}
	switch {
	case grammar.QuotationMark(s.Tokens[i]):
		start, stop = p.QuotedFrom(s, i)
	case s.Tokens[i].Lower == "the" && grammar.Capital(s.Tokens[i+1]) && !s.Capitals && !p.namesAnother(s, i+1):
		start, stop = s.Tokens[i+1].Start, p.NameEnd(s, i+1)
		several := strings.Contains(p.Text.Cut(start, stop), " and the ")
		if s.TokenAt(stop-1) == i+1 || several || p.OfficeWithin(s, i+1, s.TokenAt(stop-1)) {
			return 0, 0
		}
	}
	if stop <= start {
		return 0, 0
	}
	next := s.TokenAt(stop-1) + 1
	if next < len(s.Tokens) && grammar.QuotationMark(s.Tokens[next]) {
		next++
	}
	if next >= len(s.Tokens) || s.Tokens[next].Text != closes && !grammar.QuotationMark(s.Tokens[next-1]) && (closes != "," || next < len(s.Tokens)-1) {
		return 0, 0
	}
	return start, stop
}

// wholeOfName returns where the name of the whole begins in a name that is a
// description, "armed wing of the PKK"; its end where it is none.
func (p *page) wholeOfName(n *names.Name) int {
	s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
	for i := s.TokenAt(n.Start) + 1; i < len(s.Tokens) && s.Tokens[i].End < n.End; i++ {
		if s.Tokens[i].Lower == "of" && p.Is("branch", s.Tokens[i-1].Lower) {
			return s.Tokens[i+1].Start
		}
	}
	return n.End
}

// namesAnother reports whether a place, or an actor that is known or named again,
// is named at a token.
func (p *page) namesAnother(s *prose.Sentence, i int) bool {
	n := p.NameWithin(s.Tokens[i].Start, s.End)
	switch {
	case n == nil || n.Start != s.Tokens[i].Start:
		return false
	case n.Naming == nil:
		return n.Kind != dateline.ActorMention
	}
	return n.Naming.Known != nil || n.Naming.Kind != dateline.Organisation || len(n.Naming.Spans) > 1
}

// joinsNames reports whether the words between two names beside each other say that
// both name one actor.
func (p *page) joinsNames(a, b *names.Name) bool {
	if b.Start < a.End || b.Start-a.End > 60 || p.Text.SentenceAt(a.Start) != p.Text.SentenceAt(b.Start) {
		return false
	}
	between := strings.ToLower(strings.TrimSpace(p.Text.Cut(a.End, b.Start)))
	same := a.Naming == b.Naming
	switch {
	case same && p.Joined(a, b):
		return true
	case same && (between == "," || between == ", the" || between == ", or the") && p.After(b.End) == ",":
		return true
	}
	return between == ", the" && p.After(b.End) == "," && b.Naming != nil && p.Text.SentenceAt(a.Start) >= 0 && opensSentence(p, a) && b.Naming.Kind == dateline.Organisation
}

func opensSentence(p *page, n *names.Name) bool {
	s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
	return s.TokenAt(n.Start) <= 1
}

// nameAfter is the name behind a cue: words in quotation marks, or capitalised
// ones with the small words that link them; before it may stand who gives it.
func (p *page) nameAfter(s *prose.Sentence, from int) (start, stop int) {
	for i := from; i < len(s.Tokens) && i < from+5; i++ {
		t := s.Tokens[i]
		switch {
		case grammar.QuotationMark(t):
			return p.QuotedFrom(s, i)
		case i+1 < len(s.Tokens) && p.Is("own word", s.Tokens[i+1].Lower): // "by its French initials"
		case grammar.Capital(t) && t.Tag != "PRP":
			return t.Start, p.NameEnd(s, i)
		case t.Text == "." || !p.leadsToName(t):
			return 0, 0
		}
	}
	return 0, 0
}

// leadsToName reports whether a word can stand between a cue and the name: "by
// its French initials, EIGS".
func (p *page) leadsToName(t prose.Token) bool {
	return t.Text == "," || t.Text == ":" || t.Text == "-" || t.Tag == "DT" || t.Tag == "IN" || t.Tag == "PRP$" || t.Tag == "RB" || p.Is("own word", t.Lower)
}
