package copies

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
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

// Copying says that one document repeats another.
type Copying struct {
	Later, Earlier *Document
	Covered        float64  // share of the later one's words that stand in paired sentences
	Like           float64  // mean likeness of the pairs, by words: 1 for the same words
	Credited       bool     // the later one names the other's outlet as its source
	Pairs          [][2]int // indexes into the later and the earlier one's sentences, in order
}

// Repeats reports whether the sentence of the later document at one code point
// repeats that of the earlier one at another.
func (c Copying) Repeats(at, there int) bool {
	own, other := sentenceHolding(c.Later.Sentences, at), sentenceHolding(c.Earlier.Sentences, there)
	return own >= 0 && other >= 0 && slices.Contains(c.Pairs, [2]int{own, other})
}

// Mark sets CopyOf of every report to the root original that it repeats, or to
// none, and returns what repeats what, and what is to be kept beside what was
// kept before. The documents are sorted by id. They come out of it cut into
// sentences, with the words of those that hold one of the code points that
// telling has for the id of their report; no more than a few thousand are held
// with all of their words at a time.
func Mark(documents []*Document, telling map[string][]int, kept Kept) ([]Copying, Kept) {
	best := map[*Document]Copying{}
	order := byAge(documents)
	found := search{known: newShelf(order), kept: kept, fresh: newKept()}
	for m, p := range imprinted(order, telling, kept) {
		if p != nil {
			found.fresh.Imprints[p.Report.ID] = m.encoded()
			found.known.put(p)
		}
		for _, i := range found.sketches.alike(m.stretches) {
			if !mayBeCopy(m.stretches, found.before[i]) {
				continue
			}
			c, ok := found.judged(len(found.before), i)
			if !ok {
				continue
			}
			if b, taken := best[c.Later]; !taken || c.before(b) {
				best[c.Later] = c
			}
		}
		found.sketches.add(m.stretches)
		found.before = append(found.before, m.stretches)
	}
	var copies []Copying
	for _, d := range documents {
		d.Report.CopyOf = ""
		c, ok := best[d]
		if root := rootOf(d, best); ok && root != d {
			d.Report.CopyOf = dateline.Optional(root.Report.ID)
			copies = append(copies, c)
		}
	}
	return copies, found.fresh
}

// search is a search for copies under way.
type search struct {
	sketches    sketches
	before      []stretches // of the documents so far, by age
	known       *shelf
	kept, fresh Kept
}

// judged is what was judged of two documents, by their places, or is judged now.
func (s *search) judged(younger, older int) (Copying, bool) {
	a, b := s.known.documents[younger], s.known.documents[older]
	key := [2]string{a.Report.ID, b.Report.ID}
	if c, copied, known := judgedOf(s.kept.Judged[key], a, b); known {
		return c, copied
	}
	c, copied := judge(s.known.at(younger), s.known.at(older))
	s.fresh.Judged[key] = encoded(c, copied, a)
	return c, copied
}

// credits reports whether d names the other's outlet as its source.
func (d *draft) credits(other *draft) bool {
	return other.outlet != "" && other.outlet != d.outlet && strings.Contains(d.margins, " "+other.outlet+" ")
}

// judge decides whether one of two documents copies the other: first in the
// likelier direction, then, where no date forbids it, in the other.
func judge(a, b *draft) (Copying, bool) {
	later, earlier, sure := direction(a, b)
	if c, ok := copyOf(later, earlier); ok || sure {
		return c, ok
	}
	return copyOf(earlier, later)
}

func copyOf(later, earlier *draft) (Copying, bool) {
	al := align(later.worded, earlier.worded)
	few := min(leastPairs, len(later.worded))
	ok := al.covered >= leastCovered && al.like >= leastAlike && len(al.pairs) >= few && len(al.pairs) > 0 && !otherNames(al.pairs, later, earlier)
	return Copying{later.Document, earlier.Document, al.covered, al.like, later.credits(earlier), al.pairs}, ok
}

// otherNames reports whether two short reports have the same words about others: one agency
// tells in one form of a trader shot in Goma and of one shot in Butembo.
func otherNames(pairs [][2]int, later, earlier *draft) bool {
	if len(later.worded) > leastPairs {
		return false
	}
	exchanged := 0
	for _, p := range pairs {
		a, b := later.worded[p[0]], earlier.worded[p[1]]
		if a.namesMore(b) && b.namesMore(a) {
			exchanged++
		}
	}
	return 2*exchanged > len(pairs)
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
		a.Report.Published.Compare(b.Report.Published),
		cmp.Compare(len(b.Report.Text), len(a.Report.Text)),
		cmp.Compare(a.Report.ID, b.Report.ID),
	)
	pa, pb := a.Report.Published.Date.Time(), b.Report.Published.Date.Time()
	sure = !pa.IsZero() && !pb.IsZero() && !pa.Equal(pb)
	if order > 0 {
		return a, b, sure
	}
	return b, a, sure
}

// before orders what one document may be a copy of: what it credits, then
// what is most like it, then the earliest.
func (c Copying) before(d Copying) bool {
	credit := func(c Copying) int {
		if c.Credited {
			return 0
		}
		return 1
	}
	return cmp.Or(
		cmp.Compare(credit(c), credit(d)),
		cmp.Compare(d.Like, c.Like),
		c.Earlier.Report.Published.Compare(d.Earlier.Report.Published),
		cmp.Compare(c.Earlier.Report.ID, d.Earlier.Report.ID),
	) < 0
}

// rootOf follows the chain of copies to its head; in a ring, where each
// credits the next, to the member with the smallest id.
func rootOf(d *Document, best map[*Document]Copying) *Document {
	chain := []*Document{d}
	for {
		c, ok := best[chain[len(chain)-1]]
		if !ok {
			return chain[len(chain)-1]
		}
		if i := slices.Index(chain, c.Earlier); i >= 0 {
			return slices.MinFunc(chain[i:], func(a, b *Document) int { return cmp.Compare(a.Report.ID, b.Report.ID) })
		}
		chain = append(chain, c.Earlier)
	}
}
