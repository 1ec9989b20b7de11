package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// bynames finds what persons are called besides their names: with the title before
// it, without the honorific that it opens with, by a nickname in quotation marks.
func (p *page) bynames() {
	for _, n := range slices.Clone(p.names) {
		if n.kind != dateline.PersonMention || len(n.known) > 0 {
			continue
		}
		s := &p.text.Sentences[p.text.SentenceAt(n.start)]
		p.titledForm(s, n)
		p.nicknameBehind(s, n)
	}
}

// titledForm notes a person's name with the titles before it, "Professor Lale Kaya", and,
// where it opens with an honorific, without that: the "Bukar Lawan" of "Alhaji Bukar
// Lawan".
func (p *page) titledForm(s *prose.Sentence, n *name) {
	if s.Capitals {
		return
	}
	first := s.TokenAt(n.start)
	if p.is("honorific", s.Tokens[first].Lower) && strings.Count(n.text, " ") > 1 {
		n.besides = append(n.besides, p.text.Cut(s.Tokens[first+1].Start, n.end))
	}
	from := first
	for from > 0 && capital(s.Tokens[from-1]) && p.is("title", s.Tokens[from-1].Lower) {
		from--
	}
	plain := p.is("form of address", s.Tokens[max(first-1, 0)].Lower) && strings.Contains(n.text, " ") // "Mr Rashid Anwari" is no form of his
	if from < first && n.titled == "" && !plain {
		n.titled = p.text.Cut(s.Tokens[from].Start, n.end)
	}
}

// nicknameBehind makes a name of the capitalised words in quotation marks that a comma
// or bracket ties to a person: `Idris Vale, "the Ferryman"`. Whoever has one is no
// private person.
func (p *page) nicknameBehind(s *prose.Sentence, n *name) {
	i := s.TokenAt(n.end-1) + 1
	if w := neighbour(s, i); w != "," && w != "(" || i+2 >= len(s.Tokens) || !quotationMark(s.Tokens[i+1]) || isSaying(neighbour(s, s.TokenAt(n.start)-1)) {
		return
	}
	start, stop := p.quotedFrom(s, i+1)
	if stop <= start || !p.calledSoBriefly(s, start, stop) {
		return
	}
	within := p.namesIn(start, stop)
	if len(within) > 0 && (len(within) > 1 || within[0].end > stop || len(within[0].known) > 0) {
		return
	}
	if len(within) == 1 && within[0].kind != dateline.PersonMention {
		p.names = slices.DeleteFunc(p.names, func(o *name) bool { return o == within[0] })
	}
	n.besides = append(n.besides, p.text.Cut(start, stop))
	n.speaker = true
}

// calledSoBriefly reports whether a stretch is one to four capitalised words, an article
// before them.
func (p *page) calledSoBriefly(s *prose.Sentence, start, stop int) bool {
	words := s.Tokens[s.TokenAt(start) : s.TokenAt(stop-1)+1]
	if words[0].Lower == "the" {
		words = words[1:]
	}
	return len(words) > 0 && len(words) <= 4 && !slices.ContainsFunc(words, func(t prose.Token) bool { return !capital(t) || !t.Word() })
}
