package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// findOutlets marks the namings that only tell who reports or asks: the report's own
// outlet, and a house whose name and a colon open several paragraphs, as the questions of
// an interview do. Nothing is claimed of them.
func (p *page) findOutlets() {
	outlet := strings.TrimPrefix(codebook.Fold(string(p.report.Outlet)), "the ")
	asked := p.labels()
	for _, a := range p.namings {
		if a.known != nil || a.kind == dateline.Person || !slices.ContainsFunc(a.folded(), func(n string) bool { return n != "" && n == outlet || asked[n] >= leastAsked }) {
			continue
		}
		if slices.ContainsFunc(a.folded(), p.armedName) {
			continue
		}
		a.outlet = true
		if a.kind == dateline.ArmedGroup {
			a.kind = dateline.Organisation
		}
	}
}

// leastAsked is how many paragraphs a name must open to be a label of those who speak.
const leastAsked = 2

// armedName reports whether a word of a folded name is one of armed groups' names.
func (p *page) armedName(folded string) bool {
	return slices.ContainsFunc(strings.Fields(folded), func(w string) bool { return p.is("armed cue", w) })
}

// labels counts how many paragraphs each name opens with a colon behind it.
func (p *page) labels() map[string]int {
	count := map[string]int{}
	for i := range p.text.Sentences {
		s := &p.text.Sentences[i]
		if i > 0 && p.text.Sentences[i-1].Paragraph == s.Paragraph {
			continue
		}
		if n := p.labelAt(s); n != nil {
			count[n.folded()]++
		}
	}
	return count
}

// labelAt returns the name that opens a sentence, perhaps behind an article, with a colon
// behind it; nil for none.
func (p *page) labelAt(s *prose.Sentence) *name {
	n := p.nameWithin(s.Start, s.End)
	if n == nil || n.start > s.Start && (len(s.Tokens) < 2 || !isArticle(s.Tokens[0].Lower) || n.start != s.Tokens[1].Start) {
		return nil
	}
	if neighbour(s, s.TokenAt(n.end-1)+1) != ":" {
		return nil
	}
	return n
}
