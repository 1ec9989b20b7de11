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

// findOutlets marks the namings that only tell who reports or asks: the report's own
// outlet, and a house whose name and a colon open several paragraphs, as the questions of
// an interview do. Nothing is claimed of them.
func (p *Page) findOutlets() {
	outlet := strings.TrimPrefix(codebook.Fold(string(p.Report.Outlet)), "the ")
	asked := p.labels()
	for _, a := range p.Namings {
		if a.Known != nil || a.Kind == dateline.Person || !slices.ContainsFunc(a.Folded(), func(n string) bool { return n != "" && n == outlet || asked[n] >= leastAsked }) {
			continue
		}
		if slices.ContainsFunc(a.Folded(), p.armedName) {
			continue
		}
		a.Outlet = true
		if a.Kind == dateline.ArmedGroup {
			a.Kind = dateline.Organisation
		}
	}
}

// leastAsked is how many paragraphs a name must open to be a label of those who speak.
const leastAsked = 2

// armedName reports whether a word of a folded name is one of armed groups' names.
func (p *Page) armedName(folded string) bool {
	return slices.ContainsFunc(strings.Fields(folded), func(w string) bool { return p.Is("armed cue", w) })
}

// labels counts how many paragraphs each name opens with a colon behind it.
func (p *Page) labels() map[string]int {
	count := map[string]int{}
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		if i > 0 && p.Text.Sentences[i-1].Paragraph == s.Paragraph {
			continue
		}
		if n := p.LabelAt(s); n != nil {
			count[n.Folded()]++
		}
	}
	return count
}

// LabelAt returns the name that opens a sentence, perhaps behind an article, with a colon
// behind it; nil for none.
func (p *Page) LabelAt(s *prose.Sentence) *names.Name {
	n := p.NameWithin(s.Start, s.End)
	if n == nil || n.Start > s.Start && (len(s.Tokens) < 2 || !grammar.IsArticle(s.Tokens[0].Lower) || n.Start != s.Tokens[1].Start) {
		return nil
	}
	if grammar.Neighbour(s, s.TokenAt(n.End-1)+1) != ":" {
		return nil
	}
	return n
}
