package ask

import (
	"context"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
)

// Reports is how many reports are looked at closely for an answer.
const Reports = 60

// tellers is how many reports are looked at for each incident that is counted.
const tellers = 5

// Part returns what a question needs of a casebook: of a large one, the reports
// that hold most of its words or, where incidents are to be counted, all of these
// with the reports that are quoted for them. The newest report is in it with its day
// alone, from which "last year" is reckoned.
func Part(ctx context.Context, cb *codebook.Codebook, book *casebook.Book, question string) (*dateline.Casebook, error) {
	newest, err := book.Newest(ctx)
	if err != nil {
		return nil, err
	}
	part, err := counting(ctx, cb, book, question, newest.Published.Date.Last())
	if part == nil && err == nil {
		phrases, _ := sought(cb, question)
		part, err = book.Around(ctx, phrases, Reports)
	}
	if err == nil && newest.ID != "" && !slices.ContainsFunc(part.Reports, func(r dateline.Report) bool { return r.ID == newest.ID }) {
		part.Reports = append(part.Reports, newest)
		slices.SortFunc(part.Reports, func(a, b dateline.Report) int { return strings.Compare(a.ID, b.ID) })
	}
	return part, err
}

// counting returns the part of a casebook that a question needs which is
// answered by counting incidents; nil where it finds none to count.
func counting(ctx context.Context, cb *codebook.Codebook, book *casebook.Book, question string, newest dateline.Day) (*dateline.Casebook, error) {
	if !Parse(cb, nil, newest, question).Several {
		return nil, nil
	}
	phrases, rows := sought(cb, question)
	actors, err := book.Named(ctx, phrases, rows)
	if err != nil {
		return nil, err
	}
	q := Parse(cb, actors, newest, question)
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
	part, err := book.Telling(ctx, counted.Incidents[:min(mostCounted, len(counted.Incidents))], tellers, q.Actors)
	if err != nil {
		return nil, err
	}
	counts := map[string]bool{}
	for _, id := range counted.Incidents {
		counts[id] = true
	}
	part.Incidents = slices.DeleteFunc(incidents, func(i dateline.Incident) bool { return !counts[i.ID] })
	mentioned := map[string]bool{}
	for _, a := range part.Actors {
		mentioned[a.ID] = true
	}
	for _, a := range actors {
		if !mentioned[a.ID] {
			part.Actors = append(part.Actors, a)
		}
	}
	slices.SortFunc(part.Actors, func(a, b dateline.Actor) int { return strings.Compare(a.ID, b.ID) })
	return part, nil
}

// sought returns the words of a question that say something, with the other names
// that the codebook has for the actors among them, and the codebook's rows of
// these.
func sought(cb *codebook.Codebook, question string) (phrases, known []string) {
	l := lexiconOf(cb)
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
			known = union(known, []string{row.ID})
			phrases = union(phrases, slices.Concat([]string{row.Name}, row.Acronyms, row.Aliases))
		}
		i += n - 1
	}
	return phrases, known
}
