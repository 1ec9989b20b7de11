package actors

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// joinRenderings gives groups the names by which the text puts theirs into English:
// "Vorona Mainty, the Black Birds, live off cattle", "Kofe Atsimo means Thread of the
// South".
func (p *Page) joinRenderings() {
	for _, a := range slices.Clone(p.Names) {
		start, stop := p.RenderedBehind(a)
		if stop <= start {
			continue
		}
		a.Naming.IsGroup()
		within := slices.DeleteFunc(slices.Clone(p.NamesIn(start, stop)), func(n *names.Name) bool { return n.End <= start || n.Start >= stop })
		if len(within) == 1 && within[0].Naming != nil {
			p.join(a.Naming, within[0].Naming)
			continue
		}
		p.Names = slices.DeleteFunc(p.Names, func(n *names.Name) bool { return slices.Contains(within, n) })
		for _, span := range p.Wherever([]string{p.Text.Cut(start, stop)}) {
			if len(p.NamesIn(span.Start, span.End)) == 0 {
				n := &names.Name{Start: span.Start, End: span.End, Text: span.Text}
				n.Take(names.Sense{Kind: dateline.ActorMention, ActorKind: a.Naming.Kind, Weight: 2})
				p.Insert(n)
				a.Naming.Add(n)
			}
		}
	}
}

// RenderedBehind is where the English of a group's foreign name stands behind it, in
// apposition or behind a word for meaning; two zeros where there is none.
func (p *Page) RenderedBehind(a *names.Name) (start, stop int) {
	if a.Naming == nil || a.Naming.Kind == dateline.StateForce || a.Naming.Kind == dateline.Government || !notEnglish(a.Text) {
		return 0, 0
	}
	s := &p.Text.Sentences[p.Text.SentenceAt(a.Start)]
	i := s.TokenAt(a.End-1) + 1
	if grammar.Neighbour(s, i) == "(" && grammar.Neighbour(s, i+2) == ")" && names.IsLetters(s.Tokens[i+1].Text) { // its letters
		i += 3
	}
	if start, stop = p.renderedInQuotes(s, i); stop > start && a.Naming.Kind != dateline.Person {
		return start, stop
	}
	first, closers := p.renderingAt(s, i)
	if first < 0 || s.Capitals || !grammar.Capital(s.Tokens[first]) {
		return 0, 0
	}
	start, stop = s.Tokens[first].Start, p.NameEnd(s, first)
	last := s.TokenAt(stop - 1)
	if !english(s.Tokens[first:last+1]) || p.OfficeWithin(s, first, last) || p.namesOther(a, start, stop) {
		return 0, 0
	}
	if many := strings.HasSuffix(s.Tokens[last].Lower, "s"); a.Naming.Kind == dateline.Person && (!many || a.Naming.Speaker) {
		return 0, 0
	}
	next := last + 1
	if next < len(s.Tokens) && grammar.QuotationMark(s.Tokens[next]) {
		next++
	}
	if end := grammar.Neighbour(s, next); closers != "" && end != "" && !strings.Contains(closers, end) || closers != "" && p.oneOfSeveral(s, a, next) {
		return 0, 0
	}
	return start, stop
}

// longestRendering is how many words the English of a name has in quotation marks at most.
const longestRendering = 6

// renderedInQuotes is where the English of a name that ends before token i stands between
// commas or brackets in quotation marks: `, "the Men of the Rock",`. In small letters it only
// explains the name.
func (p *Page) renderedInQuotes(s *prose.Sentence, i int) (start, stop int) {
	closer := map[string]string{",": ",", "(": ")"}[grammar.Neighbour(s, i)]
	if closer == "" || i+2 >= len(s.Tokens) || !grammar.QuotationMark(s.Tokens[i+1]) {
		return 0, 0
	}
	start, stop = p.QuotedFrom(s, i+1)
	if stop <= start {
		return 0, 0
	}
	last := s.TokenAt(stop - 1)
	if s.Tokens[last].Text == "," { // inside the marks
		last--
	} else if grammar.Neighbour(s, last+2) != closer {
		return 0, 0
	}
	words := s.Tokens[i+2 : last+1]
	first := words[0]
	if first.Lower == "the" && len(words) > 1 {
		first = words[1]
	}
	if !grammar.Capital(first) || len(words) > longestRendering || !english(words) || !words[len(words)-1].Noun() && !grammar.Capital(words[len(words)-1]) || slices.ContainsFunc(words, func(t prose.Token) bool { return strings.HasPrefix(t.Tag, "VB") || t.Tag == "MD" }) {
		return 0, 0
	}
	return start, s.Tokens[last].End
}

// renderingAt is the token of the first word of what renders a name that ends before
// token i, -1 where nothing does, and the marks of which one must stand behind it.
func (p *Page) renderingAt(s *prose.Sentence, i int) (first int, closers string) {
	switch w := grammar.Neighbour(s, i); {
	case w == ",":
		closers = ",.;:"
	case w == "(":
		closers = ")"
	case p.Is("renders", w):
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
		case t.Lower == "or", grammar.QuotationMark(t):
		case p.Is("renders", t.Lower), t.Lower == "which" && p.Is("renders", grammar.Neighbour(s, i+1)), t.Lower == "as" && p.Is("renders", grammar.Neighbour(s, i-1)):
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
func (p *Page) namesOther(a *names.Name, start, stop int) bool {
	return slices.ContainsFunc(p.NamesIn(start, stop), func(n *names.Name) bool {
		whole := n.Start <= start && n.End >= stop
		return len(n.Known) > 0 && whole || len(n.Entries) > 0 && whole || n.Naming != nil && n.Naming != a.Naming && (n.Naming.Known != nil && whole || n.Naming.Kind == dateline.Person || n.Start < start || n.End > stop)
	})
}

// oneOfSeveral reports whether the apposition that ends before token i is rather one of several
// names in a list with the one before it.
func (p *Page) oneOfSeveral(s *prose.Sentence, a *names.Name, i int) bool {
	for i++; grammar.Neighbour(s, i) == "and" || grammar.Neighbour(s, i) == "or" || grammar.Neighbour(s, i) == "the"; i++ {
	}
	if i < len(s.Tokens) && grammar.Capital(s.Tokens[i]) && s.Tokens[i].Noun() {
		return true
	}
	before := s.TokenAt(a.Start) - 1
	for grammar.Neighbour(s, before) == "the" || grammar.Neighbour(s, before) == "," || grammar.Neighbour(s, before) == "and" {
		before--
	}
	return before >= 0 && before < s.TokenAt(a.Start)-1 && slices.ContainsFunc(p.NamesIn(s.Tokens[before].Start, s.Tokens[before].End), func(n *names.Name) bool {
		return n.Naming != nil && n.Naming.Kind == a.Naming.Kind
	})
}
