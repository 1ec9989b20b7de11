package reconcile

import (
	"cmp"
	"hash/fnv"
	"maps"
	"slices"
	"strings"
)

// Candidates for copies are documents that share stretches: of words, which
// verbatim and cut copies keep, or of names and numbers, which reworded ones
// keep. Each document is held against the eldest few that have a stretch, so
// that the work grows with the number of documents and not with its square.
const (
	wordStretch    = 5
	wordSample     = 4 // one in so many stretches of words is looked at
	anchorStretch  = 3
	eldestCompared = 12
	leastShared    = 2
	leastPart      = 0.25 // of the stretches that the one with fewer has
)

// alikeInPart returns the pairs of documents that share stretches, sorted.
func alikeInPart(documents []*document) [][2]int {
	order := make([]int, len(documents))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return publishedOrder(documents[i].report, documents[j].report)
	})
	eldest := map[uint64][]int{}
	shared := map[[2]int]*stretchCount{}
	of := make([]stretchCount, len(documents))
	for _, i := range order {
		words, anchors := stretches(documents[i])
		of[i] = stretchCount{len(words), len(anchors)}
		meet := func(stretch uint64, count func(*stretchCount)) {
			for _, j := range eldest[stretch] {
				pair := [2]int{min(i, j), max(i, j)}
				if shared[pair] == nil {
					shared[pair] = &stretchCount{}
				}
				count(shared[pair])
			}
			if len(eldest[stretch]) < eldestCompared {
				eldest[stretch] = append(eldest[stretch], i)
			}
		}
		for _, h := range words {
			meet(h, func(c *stretchCount) { c.words++ })
		}
		for _, h := range anchors {
			meet(h, func(c *stretchCount) { c.anchors++ })
		}
	}
	pairs := slices.Collect(maps.Keys(shared))
	pairs = slices.DeleteFunc(pairs, func(p [2]int) bool { return !shared[p].mayBeCopy(of[p[0]], of[p[1]]) })
	slices.SortFunc(pairs, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return pairs
}

// stretchCount counts stretches of words and of anchors.
type stretchCount struct{ words, anchors int }

// mayBeCopy reports whether two documents share enough for one to be a copy of
// the other: a part of all the stretches that the one with fewer has.
func (c *stretchCount) mayBeCopy(a, b stretchCount) bool {
	enough := func(shared, a, b int) bool {
		return shared >= leastShared && float64(shared) >= leastPart*float64(min(a, b))
	}
	return enough(c.words, a.words, b.words) || enough(c.anchors, a.anchors, b.anchors)
}

// stretches returns the hashes of a document's stretches of words and of
// anchors, each once.
func stretches(d *document) (words, anchors []uint64) {
	var names []string
	for _, s := range d.sentences {
		for i := 0; i+wordStretch <= len(s.order); i++ {
			if h := stretchHash("words", s.order[i:i+wordStretch]); h%wordSample == 0 {
				words = append(words, h)
			}
		}
		names = append(names, s.anchors...)
	}
	for i := 0; i+anchorStretch <= len(names); i++ {
		anchors = append(anchors, stretchHash("anchors", names[i:i+anchorStretch]))
	}
	slices.Sort(words)
	slices.Sort(anchors)
	return slices.Compact(words), slices.Compact(anchors)
}

func stretchHash(kind string, words []string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(kind + " " + strings.Join(words, " ")))
	return h.Sum64()
}
