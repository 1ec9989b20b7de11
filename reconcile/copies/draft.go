package copies

import (
	"iter"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/dateline-project/dateline/gazetteer"
)

// draft is a document with all of its words, which take a hundred times the
// room of what is kept of it.
type draft struct {
	*Document
	worded    []worded
	stretches stretches
	margins   string // folded head and foot of the text, where a reprint credits its source
	place     int    // in the order of age
}

func newDraft(d *Document, place int) *draft {
	r := d.Report
	p := &draft{Document: d, worded: ownSentences(r.Text), place: place}
	p.stretches = stretchesOf(p.worded)
	runes := []rune(r.Text)
	const margin = 200
	head, foot := min(margin, len(runes)), max(len(runes)-margin, 0)
	p.margins = " " + gazetteer.Fold(string(runes[:head])+" "+string(runes[foot:])+" "+strings.Join(r.Authors, " ")+" "+string(r.Wire)) + " "
	return p
}

// imprint is what is kept of the draft, and the words of the sentences that hold
// one of the code points.
func (p *draft) imprint(telling []int) imprint {
	sentences := make([]Sentence, len(p.worded))
	for i, s := range p.worded {
		sentences[i] = Sentence{Start: s.Start, End: s.End}
	}
	for _, at := range telling {
		if i := sentenceHolding(sentences, at); i >= 0 {
			sentences[i].Words = slices.Clone(p.worded[i].Words)
		}
	}
	return imprint{sentences, p.stretches}
}

// draftedAtOnce is how many documents are drafted at once by each processor.
const draftedAtOnce = 64

// imprinted gives the imprints of the documents, in their order, and cuts them.
// Those that no imprint was kept of come with their drafts.
func imprinted(documents []*Document, telling map[string][]int, kept Kept) iter.Seq2[imprint, *draft] {
	return func(yield func(imprint, *draft) bool) {
		place := 0
		for some := range slices.Chunk(documents, draftedAtOnce*runtime.GOMAXPROCS(0)) {
			imprints, drafts := make([]imprint, len(some)), make([]*draft, len(some))
			var group sync.WaitGroup
			for first := 0; first < len(some); first += draftedAtOnce {
				group.Go(func() {
					for i := first; i < min(first+draftedAtOnce, len(some)); i++ {
						d := some[i]
						m, known := imprintOf(kept.Imprints[d.Report.ID])
						if !known {
							drafts[i] = newDraft(d, place+i)
							m = drafts[i].imprint(telling[d.Report.ID])
						}
						imprints[i], d.Sentences = m, m.sentences
					}
				})
			}
			group.Wait()
			place += len(some)
			for i := range some {
				if !yield(imprints[i], drafts[i]) {
					return
				}
			}
		}
	}
}

// Cut cuts documents into sentences where no search for copies does.
func Cut(documents []*Document, telling map[string][]int) []*Document {
	for range imprinted(documents, telling, Kept{}) {
		continue // every document has been cut
	}
	return documents
}

// shelf holds the drafts that were used last; others are made again.
type shelf struct {
	documents    []*Document    // by age
	young, older map[int]*draft // by place; what of the older is used again becomes young
}

// shelved is how many drafts each half of a shelf holds. Copies follow their
// originals closely.
const shelved = 1024

func newShelf(documents []*Document) *shelf {
	return &shelf{documents: documents, young: map[int]*draft{}}
}

func (s *shelf) at(place int) *draft {
	if p := s.young[place]; p != nil {
		return p
	}
	p := s.older[place]
	if p == nil {
		p = newDraft(s.documents[place], place)
	}
	s.put(p)
	return p
}

func (s *shelf) put(p *draft) {
	if len(s.young) == shelved {
		s.young, s.older = map[int]*draft{}, s.young
	}
	s.young[p.place] = p
}
