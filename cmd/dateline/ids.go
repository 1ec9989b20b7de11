package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// shortest is how many characters of an id are shown at least: its prefix and
// four digits.
const shortest = len("i:0000")

// allIDs returns the ids of all records, sorted.
func allIDs(book *dateline.Casebook) []string {
	ids := book.IDs()
	slices.Sort(ids)
	return slices.Compact(ids)
}

// shortIDs gives every id its shortest beginning that no other id shares.
func shortIDs(book *dateline.Casebook) map[string]string {
	ids := allIDs(book)
	short := map[string]string{}
	for n, id := range ids {
		length := shortest
		if n > 0 {
			length = max(length, shared(id, ids[n-1])+1)
		}
		if n+1 < len(ids) {
			length = max(length, shared(id, ids[n+1])+1)
		}
		short[id] = id[:min(length, len(id))]
	}
	return short
}

// shared is the length of the beginning that two strings have in common.
func shared(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// findID returns the id that begins as given, with or without the letter that says of
// what it is, or the incident that an older id stands for today. Nothing that fits, or
// more than one, is an error that says what to do.
func findID(book *dateline.Casebook, given string) (string, error) {
	var fitting []string
	for _, id := range allIDs(book) {
		if id == given {
			return id, nil
		}
		if _, bare, _ := strings.Cut(id, ":"); given != "" && (strings.HasPrefix(id, given) || strings.HasPrefix(bare, given)) {
			fitting = append(fitting, id)
		}
	}
	switch len(fitting) {
	case 1:
		return fitting[0], nil
	case 0:
		if now := olderID(book, given); len(now) == 1 {
			return now[0], nil
		}
		return "", failed(fmt.Errorf("%s: the casebook has no such id", given), "the lists (dateline incidents, actors, claims, warnings, reports) show the ids")
	}
	shown := strings.Join(fitting[:min(5, len(fitting))], ", ")
	if len(fitting) > 5 {
		shown += ", …"
	}
	return "", failed(fmt.Errorf("%s: %d ids begin like this", given, len(fitting)), "give one more character: "+shown)
}

// olderID lists the incidents of today that ids which begin as given stood for once, or
// stand for as of another day.
func olderID(book *dateline.Casebook, given string) []string {
	var now []string
	for id, incident := range rulings.Holders(book) {
		if incident != "" && strings.HasPrefix(id, given) && !slices.Contains(now, incident) {
			now = append(now, incident)
		}
	}
	return now
}
