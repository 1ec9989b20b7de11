package reconcile

import (
	"cmp"
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
	names := slices.SortedFunc(maps.Keys(first), func(a, b string) int {
		return cmp.Or(cmp.Compare(lastWord(a), lastWord(b)), cmp.Compare(a, b))
	})
	longer := map[string][]string{}
	for _, long := range names {
		for _, short := range shorterForms(long) {
			if _, known := first[short]; known {
				longer[short] = append(longer[short], long)
			}
		}
	}
	for _, short := range names {
		holders := map[int]bool{}
		for _, long := range longer[short] {
			holders[r.root(first[long])] = true
		}
		if len(holders) == 1 {
			r.join(slices.Collect(maps.Keys(holders))[0], first[short])
		}
	}
}

func lastWord(name string) string { return name[strings.LastIndex(name, " ")+1:] }

// longestPersonName is how many words a person's name may have to be shortened.
const longestPersonName = 10

// shorterForms are the name with words left out: not the last one, not all
// others.
func shorterForms(name string) []string {
	words := strings.Fields(name)
	last := len(words) - 1
	if last < 2 || last >= longestPersonName {
		return nil
	}
	var forms []string
	for kept := 1; kept < 1<<last-1; kept++ {
		form := ""
		for i := range last {
			if kept&(1<<i) != 0 {
				form += words[i] + " "
			}
		}
		forms = append(forms, form+words[last])
	}
	return forms
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
