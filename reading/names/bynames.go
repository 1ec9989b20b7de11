package names

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// bynames finds what persons are called besides their names: with the title before
// it, without the honorific that it opens with, by a nickname in quotation marks.
func (p *Page) bynames() {
	for _, n := range slices.Clone(p.Names) {
		if n.Kind != dateline.PersonMention || len(n.Known) > 0 {
			continue
		}
		s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
		p.titledForm(s, n)
		p.nicknameBehind(s, n)
	}
}

// titledForm notes a person's name with the titles before it, "Professor Lale Kaya", and,
// where it opens with an honorific, without that: the "Bukar Lawan" of "Alhaji Bukar
// Lawan".
func (p *Page) titledForm(s *prose.Sentence, n *Name) {
	if s.Capitals {
		return
	}
	first := s.TokenAt(n.Start)
	if p.Is("honorific", s.Tokens[first].Lower) && strings.Count(n.Text, " ") > 1 {
		n.besides = append(n.besides, p.Text.Cut(s.Tokens[first+1].Start, n.End))
	}
	from := first
	for from > 0 && grammar.Capital(s.Tokens[from-1]) && p.Is("title", s.Tokens[from-1].Lower) {
		from--
	}
	plain := p.Is("form of address", s.Tokens[max(first-1, 0)].Lower) && strings.Contains(n.Text, " ") // "Mr Rashid Anwari" is no form of his
	if from < first && n.Titled == "" && !plain {
		n.Titled = p.Text.Cut(s.Tokens[from].Start, n.End)
	}
}

// nicknameBehind makes a name of the capitalised words in quotation marks that a comma
// or bracket ties to a person: `Idris Vale, "the Ferryman"`. Whoever has one is no
// private person.
func (p *Page) nicknameBehind(s *prose.Sentence, n *Name) {
	i := s.TokenAt(n.End-1) + 1
	if w := grammar.Neighbour(s, i); w != "," && w != "(" || i+2 >= len(s.Tokens) || !grammar.QuotationMark(s.Tokens[i+1]) || grammar.IsSaying(grammar.Neighbour(s, s.TokenAt(n.Start)-1)) {
		return
	}
	start, stop := p.QuotedFrom(s, i+1)
	if stop <= start || !p.calledSoBriefly(s, start, stop) {
		return
	}
	within := p.NamesIn(start, stop)
	if len(within) > 0 && (len(within) > 1 || within[0].End > stop || len(within[0].Known) > 0) {
		return
	}
	if len(within) == 1 && within[0].Kind != dateline.PersonMention {
		p.Names = slices.DeleteFunc(p.Names, func(o *Name) bool { return o == within[0] })
	}
	n.besides = append(n.besides, p.Text.Cut(start, stop))
	n.Speaker = true
}

// calledSoBriefly reports whether a stretch is one to four capitalised words, an article
// before them.
func (p *Page) calledSoBriefly(s *prose.Sentence, start, stop int) bool {
	words := s.Tokens[s.TokenAt(start) : s.TokenAt(stop-1)+1]
	if words[0].Lower == "the" {
		words = words[1:]
	}
	return len(words) > 0 && len(words) <= 4 && !slices.ContainsFunc(words, func(t prose.Token) bool { return !grammar.Capital(t) || !t.Word() })
}
