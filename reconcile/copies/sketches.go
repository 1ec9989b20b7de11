package copies

import (
	"cmp"
	"slices"
)

// Candidates for copies are documents that share stretches: of words, which
// verbatim and cut copies keep, or of names and numbers, which reworded ones
// keep.
const (
	wordStretch   = 5
	wordSample    = 4 // one in so many stretches of words is looked at
	anchorStretch = 3
	leastShared   = 2
	leastPart     = 0.25 // of the stretches that the one with fewer has
)

// The search holds a sketch of every document: up to so many stretches of each
// kind, each in the sketches of so few documents, the eldest. That bounds both
// memory and work by the number of documents: what many share, be it a stock
// phrase or a story printed a hundred times, is found by its eldest holders.
const (
	sketched       = 16
	eldestSketched = 12
	nearEnough     = 0.7 // an estimate may be wrong
)

// stretches are the hashes of a document's stretches of words and of anchors,
// sorted, each once.
type stretches struct{ words, anchors []uint64 }

func stretchesOf(sentences []worded) stretches {
	var s stretches
	var names []string
	for _, sentence := range sentences {
		for i := 0; i+wordStretch <= len(sentence.Words); i++ {
			if h := stretchHash("words", sentence.Words[i:i+wordStretch]); h%wordSample == 0 {
				s.words = append(s.words, h)
			}
		}
		names = append(names, sentence.anchors...)
	}
	for i := 0; i+anchorStretch <= len(names); i++ {
		s.anchors = append(s.anchors, stretchHash("anchors", names[i:i+anchorStretch]))
	}
	slices.Sort(s.words)
	slices.Sort(s.anchors)
	s.words, s.anchors = slices.Compact(s.words), slices.Compact(s.anchors)
	return s
}

// stretchHash is the FNV-1a hash of the words, joined by spaces.
func stretchHash(kind string, words []string) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	h := uint64(offset)
	add := func(s string) {
		for i := range len(s) {
			h = (h ^ uint64(s[i])) * prime
		}
	}
	add(kind)
	for _, w := range words {
		add(" ")
		add(w)
	}
	return h
}

// mayBeCopy reports whether two documents share enough for one to be a copy of
// the other: a part of all the stretches that the one with fewer has.
func mayBeCopy(a, b stretches) bool {
	enough := func(x, y []uint64) bool {
		shared := sharedSorted(x, y)
		return shared >= leastShared && float64(shared) >= leastPart*float64(min(len(x), len(y)))
	}
	return enough(a.words, b.words) || enough(a.anchors, b.anchors)
}

// sharedSorted counts what two sorted lists have in common.
func sharedSorted(a, b []uint64) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n++
			i, j = i+1, j+1
		}
	}
	return n
}

// sketches finds documents by the stretches in their sketches.
type sketches struct {
	words, anchors sketchIndex
}

// alike returns the documents that may share enough with these stretches, in
// order.
func (s *sketches) alike(with stretches) []int {
	found := append(s.words.alike(with.words), s.anchors.alike(with.anchors)...)
	slices.Sort(found)
	return slices.Compact(found)
}

// add sketches the next document: documents are numbered as they come.
func (s *sketches) add(of stretches) {
	s.words.add(of.words)
	s.anchors.add(of.anchors)
}

// sketchIndex holds the sketches of one kind of stretch.
type sketchIndex struct {
	newest    map[uint32]int32 // by shortened hash: the posting added last, from 1
	postings  []posting
	documents []sketch
	hits      []int32 // of each document, while one is looked for; nought in between
	hit       []int   // the documents with any
}

// posting says that a document's sketch has a stretch.
type posting struct{ document, before int32 }

// sketch is how many stretches a document has and how many of them are sketched.
type sketch struct{ all, posted int32 }

func shortened(stretch uint64) uint32 { return uint32(stretch >> 32) }

// alike estimates from the sketches how much each document shares, and returns
// those that come near enough.
func (x *sketchIndex) alike(with []uint64) []int {
	var found []int
	x.hit = x.hit[:0]
	for _, stretch := range with {
		for at := x.newest[shortened(stretch)]; at > 0; at = x.postings[at-1].before {
			document := x.postings[at-1].document
			if x.hits[document]++; x.hits[document] == 1 {
				x.hit = append(x.hit, int(document))
			}
		}
	}
	for _, document := range x.hit {
		s := x.documents[document]
		shared := float64(x.hits[document]) * float64(s.all) / float64(s.posted)
		if shared >= nearEnough*leastPart*float64(min(int(s.all), len(with))) {
			found = append(found, document)
		}
		x.hits[document] = 0
	}
	return found
}

func (x *sketchIndex) add(stretches []uint64) {
	if x.newest == nil {
		x.newest = map[uint32]int32{}
	}
	s := sketch{all: int32(len(stretches))}
	for _, stretch := range stretches {
		if s.posted == sketched {
			break
		}
		key := shortened(stretch)
		newest := x.newest[key]
		if x.full(newest) {
			continue
		}
		x.postings = append(x.postings, posting{int32(len(x.documents)), newest})
		x.newest[key] = int32(len(x.postings))
		s.posted++
	}
	x.documents, x.hits = append(x.documents, s), append(x.hits, 0)
}

// full reports whether a stretch is in as many sketches as it may be.
func (x *sketchIndex) full(newest int32) bool {
	n := 0
	for at := newest; at > 0; at = x.postings[at-1].before {
		n++
	}
	return n >= eldestSketched
}

// byAge orders documents as they came out.
func byAge(documents []*Document) []*Document {
	order := slices.Clone(documents)
	slices.SortStableFunc(order, func(a, b *Document) int {
		return cmp.Or(a.Report.Published.Compare(b.Report.Published), cmp.Compare(a.Report.ID, b.Report.ID))
	})
	return order
}
