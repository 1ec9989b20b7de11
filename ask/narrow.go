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
// that hold most of its words or, where incidents are to be counted, all of these
// with the reports that are quoted for them.
func Part(ctx context.Context, cb *codebook.Codebook, book *casebook.Book, question string) (*dateline.Casebook, error) {
	if Parse(cb, nil, question).Several {
		part, err := counting(ctx, cb, book, question)
		if part != nil || err != nil {
			return part, err
		}
	}
	return book.Around(ctx, Phrases(cb, question), Reports)
}

// counting returns the part of a casebook that a question needs which is
// answered by counting incidents; nil where it finds none to count.
func counting(ctx context.Context, cb *codebook.Codebook, book *casebook.Book, question string) (*dateline.Casebook, error) {
	actors, err := book.Actors(ctx)
	if err != nil {
		return nil, err
	}
	q := Parse(cb, actors, question)
	var first, last dateline.Day
	for _, d := range q.Dates {
		first, last = max(first, d.Start), max(last, d.End)
	}
	incidents, err := book.Incidents(ctx, q.Actors, first, last)
	if err != nil {
		return nil, err
	}
	all := &dateline.Casebook{Actors: actors, Incidents: incidents}
	counted := newMatcher(cb, all, q).sum(all)
	if counted == nil {
		return nil, nil
	}
	part, err := book.Telling(ctx, counted.Incidents[:min(mostCounted, len(counted.Incidents))])
	if err != nil {
		return nil, err
	}
	part.Incidents = incidents
	mentioned := part.Actors
	part.Actors = actors
	for i := range part.Actors {
		if n := slices.IndexFunc(mentioned, func(a dateline.Actor) bool { return a.ID == part.Actors[i].ID }); n >= 0 {
			part.Actors[i] = mentioned[n]
		}
	}
	return part, nil
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
