package copies

import (
	"math"

	"github.com/dateline-project/dateline"
)

// Explained is a copying with its sentences side by side.
type Explained struct {
	Copying
	Sentences []SentencePair
}

// SentencePair is a sentence of a copy beside the one that it repeats.
type SentencePair struct {
	Own      dateline.Span `json:"own"`
	Original dateline.Span `json:"original"`
	Likeness float64       `json:"likeness"` // 1: the same words
}

// Explain compares a few reports, each with each, and tells of every one that
// repeats another what it repeats first of all, in the order in which they came
// out.
func Explain(reports []dateline.Report) []Explained {
	order := byAge(Documents(reports))
	drafts := map[*Document]*draft{}
	best := map[*Document]Copying{}
	for i, d := range order {
		drafts[d] = newDraft(d, i)
		d.Sentences = drafts[d].imprint(nil).sentences
		for _, other := range order[:i] {
			c, ok := judge(drafts[d], drafts[other])
			if b, taken := best[c.Later]; ok && (!taken || c.before(b)) {
				best[c.Later] = c
			}
		}
	}
	var explained []Explained
	for _, d := range order {
		if c, ok := best[d]; ok {
			explained = append(explained, Explained{c, sideBySide(c, drafts[c.Later], drafts[c.Earlier])})
		}
	}
	return explained
}

// sideBySide gives the paired sentences in order.
func sideBySide(c Copying, own, original *draft) []SentencePair {
	var pairs []SentencePair
	for _, p := range c.Pairs {
		a, b := own.worded[p[0]], original.worded[p[1]]
		pairs = append(pairs, SentencePair{
			Own: a.span(own.Report.Text), Original: b.span(original.Report.Text),
			Likeness: math.Round(100*likeness(a, b)) / 100,
		})
	}
	return pairs
}
