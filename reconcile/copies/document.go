package copies

import (
	"slices"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
)

// Document is a report while it is compared with others.
type Document struct {
	Report    *dateline.Report
	Sentences []Sentence
	outlet    string // folded
}

// Documents makes documents of the reports, without their sentences.
func Documents(reports []dateline.Report) []*Document {
	documents := make([]*Document, len(reports))
	for i := range reports {
		documents[i] = &Document{Report: &reports[i], outlet: codebook.Fold(string(reports[i].Outlet))}
	}
	return documents
}

// ByReport finds documents by the ids of their reports.
func ByReport(documents []*Document) map[string]*Document {
	of := make(map[string]*Document, len(documents))
	for _, d := range documents {
		of[d.Report.ID] = d
	}
	return of
}

// SentenceAt returns the sentence that holds the code point; where none does,
// it says so.
func (d *Document) SentenceAt(at int) (Sentence, bool) {
	i := sentenceHolding(d.Sentences, at)
	if i < 0 {
		return Sentence{}, false
	}
	return d.Sentences[i], true
}

// sentenceHolding is the index of the sentence that holds the code point, -1 where
// none does.
func sentenceHolding(sentences []Sentence, at int) int {
	i, _ := slices.BinarySearchFunc(sentences, at, func(s Sentence, at int) int {
		if s.End <= at {
			return -1
		}
		return 1
	})
	if i < len(sentences) && sentences[i].Start <= at {
		return i
	}
	return -1
}

// span is the sentence as a span of its report's text, without the space
// around it.
func (s Sentence) span(text string) dateline.Span {
	runes := []rune(text)
	start, end := s.Start, s.End
	for start < end && unicode.IsSpace(runes[start]) {
		start++
	}
	for end > start && unicode.IsSpace(runes[end-1]) {
		end--
	}
	return dateline.Cut(text, start, end)
}
