package reconcile

import (
	"maps"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// joinPersons unites persons of one full name, a shorter form with the one
// longer form that holds all of its words and ends alike, and within a report
// a single name with the one full name that holds it. Two persons who share a
// last name alone stay two.
func (r *roll) joinPersons() {
	first := map[string]int{}
	for i, n := range r.namings {
		if n.Kind != dateline.Person {
			continue
		}
		for _, name := range n.folded {
			if !strings.Contains(name, " ") {
				continue
			}
			if j, ok := first[name]; ok {
				r.join(j, i)
			} else {
				first[name] = i
			}
		}
	}
	r.joinShorterNames(first)
	r.joinSingleNames()
}

// joinShorterNames unites "Abu Walid al-Sahraoui" with "Adnan Abu Walid
// al-Sahraoui" where only one actor has such a longer name.
func (r *roll) joinShorterNames(first map[string]int) {
	byEnd := map[string][]string{}
	for _, name := range slices.Sorted(maps.Keys(first)) {
		words := strings.Fields(name)
		byEnd[words[len(words)-1]] = append(byEnd[words[len(words)-1]], name)
	}
	for _, end := range slices.Sorted(maps.Keys(byEnd)) {
		for _, short := range byEnd[end] {
			longer := map[int]bool{}
			for _, long := range byEnd[end] {
				if len(long) > len(short) && holdsWords(long, short) {
					longer[r.root(first[long])] = true
				}
			}
			if len(longer) == 1 {
				r.join(slices.Collect(maps.Keys(longer))[0], first[short])
			}
		}
	}
}

// joinSingleNames gives a person known by one name the full name of the same
// report that holds it; those left over are one person where they are called
// exactly alike.
func (r *roll) joinSingleNames() {
	inReport := map[string][]int{}
	for i, n := range r.namings {
		if n.Kind == dateline.Person {
			inReport[n.report] = append(inReport[n.report], i)
		}
	}
	left := map[string]int{}
	for i, n := range r.namings {
		if n.Kind != dateline.Person || slices.ContainsFunc(n.folded, func(s string) bool { return strings.Contains(s, " ") }) {
			continue
		}
		holders := map[int]bool{}
		for _, j := range inReport[n.report] {
			if j != i && slices.ContainsFunc(r.namings[j].folded, func(long string) bool {
				return slices.ContainsFunc(n.folded, func(s string) bool { return long != s && holdsWords(long, s) })
			}) {
				holders[r.root(j)] = true
			}
		}
		switch len(holders) {
		case 1:
			r.join(slices.Collect(maps.Keys(holders))[0], i)
		case 0:
			for _, name := range n.folded {
				if j, ok := left[name]; ok {
					r.join(j, i)
				} else {
					left[name] = i
				}
			}
		}
	}
}

// holdsWords reports whether long has every word of short, in order.
func holdsWords(long, short string) bool {
	words := strings.Fields(short)
	for _, w := range strings.Fields(long) {
		if len(words) > 0 && w == words[0] {
			words = words[1:]
		}
	}
	return len(words) == 0
}
