package actors

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reading/names"
)

// LastGroup returns the armed group that the text before the offset is about:
// every mention counts, the nearer, those that open a sentence and those of the
// same paragraph the more; the group of the title has a lead.
func (p *Page) LastGroup(offset int) *names.Naming {
	at := p.Text.SentenceAt(offset)
	var best *names.Naming
	bestWeight := 0.0
	for _, a := range p.Namings {
		if a.Kind != dateline.ArmedGroup {
			continue
		}
		weight := 0.0
		for _, m := range a.Spans {
			if m.Start >= offset {
				continue
			}
			i := p.Text.SentenceAt(m.Start)
			w := 1 / float64(1+at-i)
			if s := &p.Text.Sentences[i]; s.TokenAt(m.Start) <= 3 {
				w *= 2
			}
			if p.Text.Sentences[i].Paragraph == p.Text.Sentences[at].Paragraph {
				w *= 1.5
			}
			weight += w
		}
		if weight > 0 && a == p.Topic {
			weight += 2
		}
		if weight > bestWeight {
			best, bestWeight = a, weight
		}
	}
	return p.BranchMeant(best, offset)
}

// BranchMeant returns, in place of a whole, the part of it that the text is
// about: the one that the title names, or that is named more often before the
// offset. An explainer about a branch has its parent for background.
func (p *Page) BranchMeant(whole *names.Naming, offset int) *names.Naming {
	if whole == nil || whole.Known == nil || whole == p.Topic {
		return whole
	}
	best, bestCount := whole, whole.NamedBefore(offset)
	for _, a := range p.Namings {
		if a.Known == nil || !slices.ContainsFunc(a.Known.PartOf, func(m codebook.Membership) bool { return m.Actor == whole.Known.ID }) {
			continue
		}
		if n := a.NamedBefore(offset); n > 0 && (a == p.Topic || n > bestCount) {
			best, bestCount = a, n
			if a == p.Topic {
				return a
			}
		}
	}
	return best
}
