package reconcile

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
)

func (r *roll) joinRows() {
	first := map[string]int{}
	for i, n := range r.namings {
		if n.Codebook == "" {
			continue
		}
		if j, ok := first[string(n.Codebook)]; ok {
			r.join(j, i)
		} else {
			first[string(n.Codebook)] = i
		}
	}
}

// joinNames unites namings of groups that share a name, the longest names
// first. A name that stands for several rows of the codebook, or may mean
// something else, unites only those that no row claims.
func (r *roll) joinNames() {
	holders := map[string][]int{}
	for i, n := range r.namings {
		if n.Kind == dateline.Person {
			continue
		}
		for _, name := range n.folded {
			holders[name] = append(holders[name], i)
		}
	}
	names := slices.SortedFunc(maps.Keys(holders), func(a, b string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b))
	})
	for _, name := range names {
		set := holders[name]
		if r.rowsOf(set) > 1 || r.known != nil && r.known.Ambiguous(name) {
			set = slices.DeleteFunc(set, func(i int) bool { return r.row[r.root(i)] != "" })
		}
		for _, i := range set[min(1, len(set)):] {
			r.join(set[0], i)
		}
	}
}

// joinShortForms gives a group that no row claims and that is called by one
// word the longer name of the same report that begins with it, where there is
// only one: "Jaish" beside "Jaish-e-Mohammed".
func (r *roll) joinShortForms() {
	inReport := map[string][]int{}
	for i, n := range r.namings {
		if n.Kind != dateline.Person {
			inReport[n.report] = append(inReport[n.report], i)
		}
	}
	for i, n := range r.namings {
		if n.Kind != dateline.ArmedGroup || len(n.folded) != 1 || n.folded[0] == "" || strings.Contains(n.folded[0], " ") || r.row[r.root(i)] != "" {
			continue
		}
		longer := map[int]bool{}
		for _, j := range inReport[n.report] {
			if j != i && r.mayShorten(n.folded[0], r.row[r.root(j)]) && slices.ContainsFunc(r.namings[j].folded, func(s string) bool { return strings.HasPrefix(s, n.folded[0]+" ") }) {
				longer[r.root(j)] = true
			}
		}
		if len(longer) == 1 {
			r.join(slices.Collect(maps.Keys(longer))[0], i)
		}
	}
}

// mayShorten reports whether a name can be short for the actor of a row: it is
// known as no other row's own name.
func (r *roll) mayShorten(name, row string) bool {
	if r.known == nil {
		return true
	}
	rows := r.known.Lookup(name)
	return len(rows) == 0 || slices.ContainsFunc(rows, func(k *codebook.KnownActor) bool { return k.ID == row })
}

// rowsOf counts the different rows of the codebook among the namings.
func (r *roll) rowsOf(holders []int) int {
	rows := map[string]bool{}
	for _, i := range holders {
		if row := r.row[r.root(i)]; row != "" {
			rows[row] = true
		}
	}
	return len(rows)
}

// joinSpellings unites groups that no row knows and whose names differ in
// vowels and doubled letters alone, as transliterations do.
func (r *roll) joinSpellings() {
	first := map[string]int{}
	for i, n := range r.namings {
		if n.Kind == dateline.Person || r.row[r.root(i)] != "" {
			continue
		}
		for _, name := range n.folded {
			bones := skeleton(name)
			if len(bones) < 6 || !strings.Contains(name, " ") {
				continue
			}
			if j, ok := first[bones]; ok {
				r.join(j, i)
			} else {
				first[bones] = i
			}
		}
	}
}

// skeleton is a name without vowels, spaces and doubled letters.
func skeleton(name string) string {
	var out []rune
	for _, c := range name {
		if strings.ContainsRune("aeiouy '", c) || len(out) > 0 && out[len(out)-1] == c {
			continue
		}
		out = append(out, c)
	}
	return string(out)
}
