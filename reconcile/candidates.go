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
	shared := map[[2]int]int{}
	for _, i := range order {
		for _, stretch := range stretches(documents[i]) {
			for _, j := range eldest[stretch] {
				shared[[2]int{min(i, j), max(i, j)}]++
			}
			if len(eldest[stretch]) < eldestCompared {
				eldest[stretch] = append(eldest[stretch], i)
			}
		}
	}
	pairs := slices.Collect(maps.Keys(shared))
	pairs = slices.DeleteFunc(pairs, func(p [2]int) bool { return shared[p] < leastShared })
	slices.SortFunc(pairs, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return pairs
}

// stretches returns the hashes of a document's stretches, each once.
func stretches(d *document) []uint64 {
	seen := map[uint64]bool{}
	var anchors []string
	for _, s := range d.sentences {
		for i := 0; i+wordStretch <= len(s.order); i++ {
			if h := stretchHash("words", s.order[i:i+wordStretch]); h%wordSample == 0 {
				seen[h] = true
			}
		}
		anchors = append(anchors, s.anchors...)
	}
	for i := 0; i+anchorStretch <= len(anchors); i++ {
		seen[stretchHash("anchors", anchors[i:i+anchorStretch])] = true
	}
	return slices.Sorted(maps.Keys(seen))
}

func stretchHash(kind string, words []string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(kind + " " + strings.Join(words, " ")))
	return h.Sum64()
}
