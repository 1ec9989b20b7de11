package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
)

// A report is a copy of another when, outside long quotations, nearly all of
// its sentences stand in the other in the same order, in the same or other
// words (coding rule 19). Reports that share facts or quote one statement pair
// fewer than six sentences in ten; copies, spun ones included, nearly all.
const (
	leastCovered = 0.75 // share of the copy's words in paired sentences
	leastAlike   = 0.35 // mean likeness of the pairs
	leastPairs   = 3
)

// document is a report while it is compared with others.
type document struct {
	report    *dateline.Report
	sentences []sentence
	outlet    string // folded
}

// copying says that one document repeats another.
type copying struct {
	later, earlier *document
	alignment      alignment
	credited       bool
}

// documentsOf makes documents of the reports, without their sentences.
func documentsOf(reports []dateline.Report) []*document {
	documents := make([]*document, len(reports))
	for i := range reports {
		documents[i] = &document{report: &reports[i], outlet: codebook.Fold(string(reports[i].Outlet))}
	}
	return documents
}

func byReport(documents []*document) map[string]*document {
	of := make(map[string]*document, len(documents))
	for _, d := range documents {
		of[d.report.ID] = d
	}
	return of
}

// markCopies sets CopyOf of every report to the root original that it repeats,
// or to none, and returns what repeats what. The documents are sorted by id.
// They come out of it cut into sentences, with the words of those that stand
// in telling; no more than a few hundred are held with all of their words at a
// time.
func markCopies(documents []*document, telling map[string][]int) []copying {
	best := map[*document]copying{}
	order := byAge(documents)
	known := newShelf(order)
	var found sketches
	for p := range prepared(order, telling) {
		for _, i := range found.alike(p.stretches) {
			other := known.at(i)
			if !mayBeCopy(p.stretches, other.stretches) {
				continue
			}
			c, ok := judge(p, other)
			if !ok {
				continue
			}
			if b, taken := best[c.later]; !taken || c.before(b) {
				best[c.later] = c
			}
		}
		found.add(p.stretches)
		known.put(p)
	}
	var copies []copying
	for _, d := range documents {
		d.report.CopyOf = ""
		c, ok := best[d]
		if root := rootOf(d, best); ok && root != d {
			d.report.CopyOf = dateline.Optional(root.report.ID)
			copies = append(copies, c)
		}
	}
	return copies
}

// credits reports whether d names the other's outlet as its source.
func (d *draft) credits(other *draft) bool {
	return other.outlet != "" && other.outlet != d.outlet && strings.Contains(d.margins, " "+other.outlet+" ")
}

// judge decides whether one of two documents copies the other: first in the
// likelier direction, then, where no date forbids it, in the other.
func judge(a, b *draft) (copying, bool) {
	later, earlier, sure := direction(a, b)
	if c, ok := copyOf(later, earlier); ok || sure {
		return c, ok
	}
	return copyOf(earlier, later)
}

func copyOf(later, earlier *draft) (copying, bool) {
	al := align(later.worded, earlier.worded)
	few := min(leastPairs, len(later.worded))
	ok := al.covered >= leastCovered && al.like >= leastAlike && len(al.pairs) >= few && len(al.pairs) > 0
	return copying{later.document, earlier.document, al, later.credits(earlier)}, ok
}

// direction says which of two documents would be the copy: the one that
// credits the other, the one published later, the undated one, the shorter one.
// It is sure where a credit or two dates say so.
func direction(a, b *draft) (later, earlier *draft, sure bool) {
	if a.credits(b) != b.credits(a) {
		if a.credits(b) {
			return a, b, true
		}
		return b, a, true
	}
	order := cmp.Or(
		publishedOrder(a.report, b.report),
		cmp.Compare(len(b.report.Text), len(a.report.Text)),
		cmp.Compare(a.report.ID, b.report.ID),
	)
	pa, pb := a.report.Published.Date.Time(), b.report.Published.Date.Time()
	sure = !pa.IsZero() && !pb.IsZero() && !pa.Equal(pb)
	if order > 0 {
		return a, b, sure
	}
	return b, a, sure
}

// publishedOrder puts the earlier published first and the undated last.
func publishedOrder(a, b *dateline.Report) int {
	ta, tb := a.Published.Date.Time(), b.Published.Date.Time()
	if ta.IsZero() != tb.IsZero() {
		if ta.IsZero() {
			return 1
		}
		return -1
	}
	return ta.Compare(tb)
}

// before orders what one document may be a copy of: what it credits, then
// what is most like it, then the earliest.
func (c copying) before(d copying) bool {
	credit := func(c copying) int {
		if c.credited {
			return 0
		}
		return 1
	}
	return cmp.Or(
		cmp.Compare(credit(c), credit(d)),
		cmp.Compare(d.alignment.like, c.alignment.like),
		publishedOrder(c.earlier.report, d.earlier.report),
		cmp.Compare(c.earlier.report.ID, d.earlier.report.ID),
	) < 0
}

// rootOf follows the chain of copies to its head; in a ring, where each
// credits the next, to the member with the smallest id.
func rootOf(d *document, best map[*document]copying) *document {
	chain := []*document{d}
	for {
		c, ok := best[chain[len(chain)-1]]
		if !ok {
			return chain[len(chain)-1]
		}
		if i := slices.Index(chain, c.earlier); i >= 0 {
			return slices.MinFunc(chain[i:], func(a, b *document) int { return cmp.Compare(a.report.ID, b.report.ID) })
		}
		chain = append(chain, c.earlier)
	}
}
