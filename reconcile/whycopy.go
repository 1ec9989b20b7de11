package reconcile

import (
	"cmp"
	"fmt"
	"math"
	"unicode"

	"github.com/dateline-project/dateline"
)

// WhyCopy is the other field of a report that [Why] can tell about.
const WhyCopy = "copy"

const copyRule = "a copy follows another report sentence by sentence, word for word or reworded, with nothing of its own; the original is the one credited, else the earlier, else the dated one, else the longer; a copy of a copy points to the first (rule 19)"

// SentencePair is a sentence of a copy beside the one that it repeats.
type SentencePair struct {
	Own      dateline.Span `json:"own"`
	Original dateline.Span `json:"original"`
	Likeness float64       `json:"likeness"` // 1: the same words
}

// whyCopy tells what a report repeats, from link to link of the chain up to the
// first, with the sentences of the first link side by side, and which reports
// repeat it.
func whyCopy(book *dateline.Casebook, at int) Reasoning {
	r := &book.Reports[at]
	family := familyOf(book, r)
	links := copyingsOf(family)
	reasoning := Reasoning{Report: r.ID, Field: WhyCopy, Value: "no copy", Rule: copyRule, Considered: []Consideration{}}
	if root := byReport(family)[string(r.CopyOf)]; root != nil {
		reasoning.Value = "a copy of " + outletOf(root.report)
		reasoning.Pairs = links[r.ID].sideBySide()
		for id := r.ID; id != root.report.ID && links[id] != nil && len(reasoning.Considered) < len(links); {
			reasoning.Considered = append(reasoning.Considered, links[id].consideration())
			id = links[id].earlier.report.ID
		}
	}
	for _, d := range byAge(family) {
		if l := links[d.report.ID]; l != nil && l.earlier.report.ID == r.ID && d.report.CopyOf != "" {
			c := l.consideration()
			c.Value, c.Report, c.Verdict = "repeated by "+outletOf(d.report), d.report.ID, verdictStands
			reasoning.Considered = append(reasoning.Considered, c)
		}
	}
	return reasoning
}

// familyOf are the report and all that repeat the same one.
func familyOf(book *dateline.Casebook, r *dateline.Report) []*document {
	root := cmp.Or(string(r.CopyOf), r.ID)
	var family []dateline.Report
	for _, other := range book.Reports {
		if other.ID == root || string(other.CopyOf) == root {
			other.Published = ownDate(other.Published)
			family = append(family, other)
		}
	}
	return documentsOf(family)
}

// chained says that one document repeats another, with the words of both.
type chained struct {
	copying
	own, original *draft
}

// copyingsOf finds by the ids of documents what each repeats first of all.
func copyingsOf(documents []*document) map[string]*chained {
	best := map[string]*chained{}
	order := byAge(documents)
	drafts := map[*document]*draft{}
	for i, d := range order {
		drafts[d] = newDraft(d, i)
	}
	for i, d := range order {
		for _, other := range order[:i] {
			c, ok := judge(drafts[d], drafts[other])
			if b := best[c.later.report.ID]; ok && (b == nil || c.before(b.copying)) {
				best[c.later.report.ID] = &chained{c, drafts[c.later], drafts[c.earlier]}
			}
		}
	}
	return best
}

// consideration tells by which evidence one report is a copy of another.
func (l *chained) consideration() Consideration {
	a := l.alignment
	because := fmt.Sprintf("%.0f%% of its words stand in %d sentences that follow those of the other, %s", math.Floor(100*a.covered), len(a.pairs), likenessWords(a.like))
	if l.credited {
		because += "; it credits " + outletOf(l.earlier.report)
	}
	return Consideration{Value: "repeats " + outletOf(l.earlier.report), Report: l.earlier.report.ID, Verdict: verdictBest, Because: because}
}

// likenessWords says how alike sentences are.
func likenessWords(like float64) string {
	if like > 0.995 {
		return "word for word"
	}
	return fmt.Sprintf("%.2f alike by their words", like)
}

// sideBySide gives the paired sentences in order, none without a link.
func (l *chained) sideBySide() []SentencePair {
	if l == nil {
		return nil
	}
	var pairs []SentencePair
	cut := func(p *draft, i int) dateline.Span {
		return trimmed(p.report.Text, p.worded[i].sentence)
	}
	for _, p := range l.alignment.pairs {
		pairs = append(pairs, SentencePair{
			Own: cut(l.own, p[0]), Original: cut(l.original, p[1]),
			Likeness: math.Round(100*likeness(l.own.worded[p[0]], l.original.worded[p[1]])) / 100,
		})
	}
	return pairs
}

// trimmed is the sentence as a span of the text, without the space around it.
func trimmed(text string, s sentence) dateline.Span {
	runes := []rune(text)
	start, end := s.start, s.end
	for start < end && unicode.IsSpace(runes[start]) {
		start++
	}
	for end > start && unicode.IsSpace(runes[end-1]) {
		end--
	}
	return dateline.Cut(text, start, end)
}
