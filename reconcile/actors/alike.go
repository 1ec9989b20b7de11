package actors

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// mostAlike is how many look-alikes of an actor are told, those that reports name
// most first.
const mostAlike = 8

// lookAlike notes which other actors bear a name that stands inside one of an
// actor's, as a parent's does in its branch's and a short form in a long one:
// they stay two, for certain where the codebook has both. So do those that the
// codebook calls look-alikes.
func (r *roll) lookAlike() {
	holders := map[string][]int{} // the first namings of each actor that bears the name
	weight := map[int]int{}       // namings of each root
	seen := map[nameOf]bool{}
	var longer []bearer
	for i, n := range r.namings {
		weight[r.root(i)]++
		for k, name := range n.folded {
			if r.describes(i, name) {
				continue
			}
			if of := (nameOf{name, r.root(i)}); !seen[of] {
				seen[of] = true
				holders[name] = append(holders[name], i)
				longer = append(longer, bearer{i, n.Names[k]})
			}
		}
	}
	slices.SortStableFunc(longer, func(a, b bearer) int { return cmp.Compare(weight[r.root(b.naming)], weight[r.root(a.naming)]) })
	told := map[int]int{}
	for _, long := range longer {
		var alike []bearer
		for _, name := range namesInside(r.foldedName(long)) {
			for _, i := range holders[name] {
				if r.root(i) != r.root(long.naming) && r.against(r.root(i), r.root(long.naming), bearer{i, ""}, long) != dateline.ByTwoSorts {
					alike = append(alike, r.printed(i, name))
				}
			}
		}
		slices.SortStableFunc(alike, func(a, b bearer) int { return cmp.Compare(weight[r.root(b.naming)], weight[r.root(a.naming)]) })
		for _, short := range alike {
			x, y := r.root(short.naming), r.root(long.naming)
			if told[x] == mostAlike || told[y] == mostAlike {
				continue
			}
			told[x]++
			told[y]++
			r.joinOne(long, []bearer{short}, dateline.ByNameInside)
		}
	}
}

// lookAlikeInCodebook notes which rows the codebook keeps apart by name.
func (r *roll) lookAlikeInCodebook() {
	first := map[string]int{}
	for i, n := range r.namings {
		if _, seen := first[string(n.Codebook)]; !seen && n.Codebook != "" {
			first[string(n.Codebook)] = i
		}
	}
	for _, row := range slices.Sorted(maps.Keys(first)) {
		k := r.knownActor(row)
		if k == nil {
			continue
		}
		for _, other := range k.NotSameAs {
			if i, here := first[other]; here && r.root(i) != r.root(first[row]) {
				r.note(r.byFirstName(first[row]), r.byFirstName(i), dateline.LinkNotSame, dateline.ByTwoRows, strengths[dateline.ByTwoRows])
			}
		}
	}
}

type nameOf struct {
	name string
	root int
}

func (r *roll) foldedName(b bearer) string {
	n := r.namings[b.naming]
	return n.folded[slices.Index(n.Names, b.name)]
}

// longestHolding is how many words a name may have to be looked through for
// others.
const longestHolding = 10

// namesInside are the runs of words of a name that are shorter than it.
func namesInside(name string) []string {
	words := strings.Fields(name)
	if len(words) > longestHolding {
		return nil
	}
	var inside []string
	for length := len(words) - 1; length > 0; length-- {
		for start := 0; start+length <= len(words); start++ {
			inside = append(inside, strings.Join(words[start:start+length], " "))
		}
	}
	return inside
}
