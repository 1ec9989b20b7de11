package ask

import (
	"context"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
)

// Reports is how many reports are looked at closely for an answer.
const Reports = 60

// Part returns what a question needs of a casebook: of a large one, the reports
// that hold most of its words; all where incidents are to be counted.
func Part(ctx context.Context, cb *codebook.Codebook, book *casebook.Book, question string) (*dateline.Casebook, error) {
	if Parse(cb, nil, question).Several {
		return book.Export(ctx, "")
	}
	return book.Around(ctx, Phrases(cb, question), Reports)
}

// Phrases are the words of a question that say something, with the other names
// that the codebook has for the actors among them.
func Phrases(cb *codebook.Codebook, question string) []string {
	l := lexiconOf(cb)
	var phrases []string
	runes := []rune(question)
	words := gazetteer.Words(runes)
	for i := 0; i < len(words); i++ {
		var rest []string
		for _, w := range words[i:] {
			rest = append(rest, w.Folded)
		}
		n, rows := cb.Actors.LongestMatch(rest)
		if n == 0 || l.empty[words[i].Folded] && n == 1 {
			if !l.empty[words[i].Folded] {
				phrases = union(phrases, []string{string(runes[words[i].Start:words[i].End])})
			}
			continue
		}
		phrases = union(phrases, []string{string(runes[words[i].Start:words[i+n-1].End])})
		for _, row := range rows {
			phrases = union(phrases, slices.Concat([]string{row.Name}, row.Acronyms, row.Aliases))
		}
		i += n - 1
	}
	return phrases
}
