package reconcile

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// Accounts are compared only within blocks: those that share two things that
// one incident would give them, alternatives of their dates and places included. A crowded block is walked in order of date and
// each account held against its next neighbours, so that the number of
// comparisons grows with the number of accounts.
const neighbours = 24

// blocked returns the pairs of accounts to compare, sorted, each once.
func blocked(accounts []told, rarity func(string) float64) [][2]int {
	blocks := map[string][]int{}
	for i, t := range accounts {
		for _, key := range blockKeys(t, rarity) {
			blocks[key] = append(blocks[key], i)
		}
	}
	seen := map[[2]int]bool{}
	var pairs [][2]int
	for _, block := range blocks {
		slices.SortFunc(block, func(i, j int) int {
			a, b := accounts[i], accounts[j]
			return cmp.Or(cmp.Compare(firstDay(a), firstDay(b)), publishedOrder(a.report, b.report), cmp.Compare(i, j))
		})
		for n, i := range block {
			for _, j := range block[n+1 : min(len(block), n+1+neighbours)] {
				if pair := [2]int{min(i, j), max(i, j)}; i != j && !seen[pair] {
					seen[pair] = true
					pairs = append(pairs, pair)
				}
			}
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return pairs
}

func firstDay(t told) string {
	if len(t.days) == 0 {
		return ""
	}
	return string(t.days[0].Start)
}

// blockKeys are the pairs of things by which an account may find its like.
func blockKeys(t told, rarity func(string) float64) []string {
	where := placeKeys(t)
	seen := map[string]bool{}
	tolls := tollKeys(t)
	for _, when := range dateKeys(t) {
		for _, p := range where {
			seen[when+" "+p] = true
		}
		for _, toll := range tolls {
			seen[when+" "+toll] = true
		}
		for id := range authors(t) {
			seen[when+" "+id] = true
		}
	}
	for _, p := range where {
		for _, toll := range tolls {
			seen[p+" "+toll] = true
		}
		for id := range authors(t) {
			seen[p+" "+id] = true
		}
		for _, w := range rareWords(t, rarity) {
			seen[p+" "+w] = true
		}
	}
	for id := range authors(t) {
		for _, w := range rareWords(t, rarity) {
			seen[id+" "+w] = true
		}
	}
	if named := gazetteer.Fold(string(t.Place.Name)); named != "" {
		seen["at "+named] = true
	}
	return sortedKeys(seen)
}

// tollKeys are the whole figures of an account that are rare enough to tell.
func tollKeys(t told) []string {
	var keys []string
	for _, f := range t.Figures {
		if wholeCount(f) && f.Value() > 2 {
			keys = append(keys, string(f.Measure)+" "+strconv.Itoa(f.Value()))
		}
	}
	return keys
}

// dateKeys are the months of an account's dates and, for a date of a few days,
// each of them and the day after. A coarser date finds its like by other keys.
func dateKeys(t told) []string {
	seen := map[string]bool{}
	for _, d := range t.days {
		if length := d.End.Sub(d.Start); length <= 31 {
			seen[d.Start.Time().Format("2006-01")] = true
			seen[d.End.Time().Format("2006-01")] = true
			for n := 0; length <= 2 && n <= length+1; n++ {
				seen[string(d.Start.Add(n))] = true
			}
		}
	}
	return sortedKeys(seen)
}

// placeKeys are the keys of every place that an account's name can mean.
func placeKeys(t told) []string {
	var keys []string
	for _, p := range namesakes(t.Place) {
		keys = append(keys, cells(p)...)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// cells are those of half a degree around a located place, and its country.
func cells(p dateline.Place) []string {
	var keys []string
	if located(p) {
		for _, dLat := range []float64{-0.25, 0.25} {
			for _, dLon := range []float64{-0.25, 0.25} {
				keys = append(keys, fmt.Sprintf("%.0f/%.0f", math.Floor((*p.Lat+dLat)*2), math.Floor((*p.Lon+dLon)*2)))
			}
		}
	}
	if p.Country != "" {
		keys = append(keys, string(p.Country))
	}
	return keys
}

// rareWords are the rarest telling words of an account.
func rareWords(t told, rarity func(string) float64) []string {
	const rarest = 4
	words := slices.DeleteFunc(slices.Clone(t.words), func(w string) bool { return rarity(w) < 0.5 })
	slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(rarity(b), rarity(a)) })
	return words[:min(rarest, len(words))]
}

// rarities gives every word its rarity among the accounts: 1 for a word of one
// account, 0 for a word of all.
func rarities(accounts []told) func(string) float64 {
	in := map[string]int{}
	for _, t := range accounts {
		for _, w := range t.words {
			in[w]++
		}
	}
	all := math.Log(float64(len(accounts) + 1))
	return func(w string) float64 {
		if in[w] <= 1 {
			return 1
		}
		return 1 - math.Log(float64(in[w]))/all
	}
}
