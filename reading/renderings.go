package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// joinRenderings gives groups the names by which the text puts theirs into English:
// "Vorona Mainty, the Black Birds, live off cattle", "Kofe Atsimo means Thread of the
// South".
func (p *page) joinRenderings() {
	for _, a := range slices.Clone(p.names) {
		start, stop := p.renderedBehind(a)
		if stop <= start {
			continue
		}
		a.naming.isGroup()
		within := slices.DeleteFunc(slices.Clone(p.namesIn(start, stop)), func(n *name) bool { return n.end <= start || n.start >= stop })
		if len(within) == 1 && within[0].naming != nil {
			p.join(a.naming, within[0].naming)
			continue
		}
		p.names = slices.DeleteFunc(p.names, func(n *name) bool { return slices.Contains(within, n) })
		for _, span := range p.wherever([]string{p.text.Cut(start, stop)}) {
			if len(p.namesIn(span.Start, span.End)) == 0 {
				n := &name{start: span.Start, end: span.End, text: span.Text}
				n.take(sense{dateline.ActorMention, a.naming.kind, 2})
				p.insert(n)
				a.naming.add(n)
			}
		}
	}
}

// isGroup makes a group of what was taken for a person by its shape.
func (a *naming) isGroup() {
	if a.kind == dateline.Person {
		a.kind = dateline.ArmedGroup
		for _, n := range a.named {
			n.take(armedGroup.weighing(2))
		}
	}
}

// renderedBehind is where the English of a group's foreign name stands behind it, in
// apposition or behind a word for meaning; two zeros where there is none.
func (p *page) renderedBehind(a *name) (start, stop int) {
	if a.naming == nil || a.naming.kind == dateline.StateForce || a.naming.kind == dateline.Government || !notEnglish(a.text) {
		return 0, 0
	}
	s := &p.text.Sentences[p.text.SentenceAt(a.start)]
	i := s.TokenAt(a.end-1) + 1
	if neighbour(s, i) == "(" && neighbour(s, i+2) == ")" && strings.ToUpper(s.Tokens[i+1].Text) == s.Tokens[i+1].Text { // its letters
		i += 3
	}
	first, closers := p.renderingAt(s, i)
	if first < 0 || s.Capitals || !capital(s.Tokens[first]) {
		return 0, 0
	}
	start, stop = s.Tokens[first].Start, p.nameEnd(s, first)
	last := s.TokenAt(stop - 1)
	if !english(s.Tokens[first:last+1]) || p.officeWithin(s, first, last) || p.namesOther(a, start, stop) {
		return 0, 0
	}
	if many := strings.HasSuffix(s.Tokens[last].Lower, "s"); a.naming.kind == dateline.Person && (!many || a.naming.speaker) {
		return 0, 0
	}
	next := last + 1
	if next < len(s.Tokens) && quotationMark(s.Tokens[next]) {
		next++
	}
	if end := neighbour(s, next); closers != "" && end != "" && !strings.Contains(closers, end) || closers != "" && p.oneOfSeveral(s, a, next) {
		return 0, 0
	}
	return start, stop
}

// renderingAt is the token of the first word of what renders a name that ends before
// token i, -1 where nothing does, and the marks of which one must stand behind it.
func (p *page) renderingAt(s *prose.Sentence, i int) (first int, closers string) {
	switch w := neighbour(s, i); {
	case w == ",":
		closers = ",.;:"
	case w == "(":
		closers = ")"
	case p.is("renders", w):
		i--
	default:
		return -1, ""
	}
	i++
	the := false
	for ; i+1 < len(s.Tokens); i++ {
		switch t := s.Tokens[i]; {
		case t.Lower == "the":
			the = true
		case t.Lower == "or", quotationMark(t):
		case p.is("renders", t.Lower), t.Lower == "which" && p.is("renders", neighbour(s, i+1)), t.Lower == "as" && p.is("renders", neighbour(s, i-1)):
			the, closers = true, ""
		default:
			if !the {
				return -1, ""
			}
			return i, closers
		}
	}
	return -1, ""
}

// notEnglish reports whether a name has a word that is not English.
func notEnglish(text string) bool {
	return slices.ContainsFunc(strings.Fields(codebook.Fold(text)), func(w string) bool { return len(w) > 3 && !prose.Common(w) })
}

// english reports whether words are English ones, up to an "of".
func english(words []prose.Token) bool {
	if len(words) == 1 && words[0].Tag != "NNPS" && words[0].Tag != "NNS" && !strings.HasSuffix(words[0].Lower, "s") {
		return false
	}
	for i, t := range words {
		if i > 0 && t.Lower == "of" {
			return true
		}
		if t.Lower == "and" || t.Word() && !prose.Common(t.Lower) {
			return false
		}
	}
	return true
}

// namesOther reports whether a stretch names a place, a person or an actor that a list
// knows.
func (p *page) namesOther(a *name, start, stop int) bool {
	return slices.ContainsFunc(p.namesIn(start, stop), func(n *name) bool {
		whole := n.start <= start && n.end >= stop
		return len(n.known) > 0 && whole || len(n.entries) > 0 && whole || n.naming != nil && n.naming != a.naming && (n.naming.known != nil && whole || n.naming.kind == dateline.Person || n.start < start || n.end > stop)
	})
}

// oneOfSeveral reports whether the apposition that ends before token i is rather one of several
// names in a list with the one before it.
func (p *page) oneOfSeveral(s *prose.Sentence, a *name, i int) bool {
	for i++; neighbour(s, i) == "and" || neighbour(s, i) == "or" || neighbour(s, i) == "the"; i++ {
	}
	if i < len(s.Tokens) && capital(s.Tokens[i]) && s.Tokens[i].Noun() {
		return true
	}
	before := s.TokenAt(a.start) - 1
	for neighbour(s, before) == "the" || neighbour(s, before) == "," || neighbour(s, before) == "and" {
		before--
	}
	return before >= 0 && before < s.TokenAt(a.start)-1 && slices.ContainsFunc(p.namesIn(s.Tokens[before].Start, s.Tokens[before].End), func(n *name) bool {
		return n.naming != nil && n.naming.kind == a.naming.kind
	})
}
