package reconcile

import (
	"cmp"
	"math"
	"math/bits"
	"slices"

	"github.com/cespare/xxhash/v2"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// Accounts are compared only within blocks: those that share two things that
// one incident would give them, alternatives of their dates and places
// included. A crowded block is walked in order of date and each account held
// against its next neighbours, so that the number of comparisons grows with the
// number of accounts.
const neighbours = 24

// blocked returns the pairs of accounts to compare, sorted, each once, without
// those whose dates are surely apart.
func blocked(accounts []told) []pair {
	order := byDay(accounts)
	hulls := hullsOf(accounts)
	entries := entriesOf(accounts, order)
	at := placesOf(entries, len(order))
	found := inParts(len(order), func(first, end int) []uint64 {
		found := make([]uint64, 0, neighbours*(end-first))
		met := make([]int32, len(order)) // the place, from 1, of the account that met this one last
		for rank := first; rank < end; rank++ {
			i := order[rank]
			for _, n := range at(rank) {
				for _, e := range next(entries, int(n)) {
					if j := order[e.rank]; met[e.rank] != int32(rank)+1 && hulls[i].touches(hulls[j]) {
						met[e.rank] = int32(rank) + 1
						found = append(found, pairOf(i, j).packed())
					}
				}
			}
		}
		return found
	})
	slices.Sort(found)
	pairs := make([]pair, len(found))
	for n, p := range found {
		pairs[n] = pair{int32(p >> 32), int32(p & math.MaxUint32)}
	}
	return pairs
}

// entriesOf puts the accounts into their blocks: sorted by key, then in the order
// of days.
func entriesOf(accounts []told, order []int) []entry {
	entries := inParts(len(order), func(first, end int) []entry {
		const usual = 40 // keys of an account
		some := make([]entry, 0, usual*(end-first))
		var keys []uint64
		for rank := first; rank < end; rank++ {
			keys = blockKeys(keys[:0], &accounts[order[rank]])
			for _, key := range keys {
				some = append(some, entry{key, int32(rank)})
			}
		}
		return some
	})
	slices.SortFunc(entries, func(a, b entry) int {
		if a.key == b.key {
			return int(a.rank - b.rank)
		}
		return cmp.Compare(a.key, b.key)
	})
	return entries
}

// placesOf finds the entries of an account by its place in the order of days.
func placesOf(entries []entry, accounts int) func(rank int) []int32 {
	ends := make([]int32, accounts+1)
	for _, e := range entries {
		ends[e.rank+1]++
	}
	for rank := range accounts {
		ends[rank+1] += ends[rank]
	}
	places, free := make([]int32, len(entries)), slices.Clone(ends)
	for n, e := range entries {
		places[free[e.rank]] = int32(n)
		free[e.rank]++
	}
	return func(rank int) []int32 { return places[ends[rank]:ends[rank+1]] }
}

// next are the neighbours of an entry: those that follow it in its block.
func next(entries []entry, n int) []entry {
	end := n + 1
	for end < len(entries) && end <= n+neighbours && entries[end].key == entries[n].key {
		end++
	}
	return entries[n+1 : end]
}

// hull is the days that an account may mean, counted from any day, from as many
// before the first as dates of one incident may lie apart to the last; most pairs of
// a crowded block are told apart by it.
type hull struct{ first, last int32 }

// hullsOf gives every account its hull: all days where it is undated or others may
// have a say in its days.
func hullsOf(accounts []told) []hull {
	hulls := make([]hull, len(accounts))
	for i := range accounts {
		t := &accounts[i]
		hulls[i] = hull{math.MinInt32, math.MaxInt32}
		if len(t.days) == 0 || t.daysGiveWay() {
			continue
		}
		first, last := t.days[0].Start, t.days[0].End
		for _, d := range t.days {
			first, last = min(first, d.Start), max(last, d.End)
		}
		const day = 24 * 60 * 60
		if a, b := first.Time(), last.Time(); !a.IsZero() && !b.IsZero() {
			hulls[i] = hull{int32(a.Unix()/day) - daySlack, int32(b.Unix() / day)}
		}
	}
	return hulls
}

func (h hull) touches(other hull) bool { return h.first <= other.last && other.first <= h.last }

// pair is two accounts, by their indexes, the smaller first.
type pair [2]int32

func pairOf(i, j int) pair { return pair{int32(min(i, j)), int32(max(i, j))} }

// packed is the pair as a number that sorts as pairs do, and much faster.
func (p pair) packed() uint64 { return uint64(p[0])<<32 | uint64(p[1]) }

func comparePairs(p, q pair) int { return cmp.Compare(p.packed(), q.packed()) }

// entry puts an account, by its place in the order of days, into a block.
type entry struct {
	key  uint64 // a hash: where two keys share one, more is compared
	rank int32
}

// byDay orders accounts by their first day and their report's.
func byDay(accounts []told) []int {
	type place struct {
		first     string
		published int
		index     int
	}
	places := make([]place, len(accounts))
	for i := range accounts {
		t := &accounts[i]
		places[i] = place{firstDay(t), dayNumber(t.report.Published.Date), i}
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.first, b.first), cmp.Compare(a.published, b.published), a.index-b.index)
	})
	order := make([]int, len(accounts))
	for i, p := range places {
		order[i] = p.index
	}
	return order
}

func firstDay(t *told) string {
	if len(t.days) == 0 {
		return ""
	}
	return string(t.days[0].Start)
}

// blockKeys appends the pairs of things by which an account may find its like,
// hashed.
func blockKeys(keys []uint64, t *told) []uint64 {
	where, tolls, by, words := placeKeys(t), tollKeys(t), authorKeys(t), hashed(rarestWords(t))
	add := func(ones, others []uint64) {
		for _, a := range ones {
			for _, b := range others {
				keys = append(keys, mixed(a, b))
			}
		}
	}
	days := dateKeys(t)
	add(days, where)
	add(days, tolls)
	add(days, by)
	add(days, hashed(placesNamed(t)))
	add(where, tolls)
	add(where, by)
	add(where, words)
	add(by, words)
	if named := gazetteer.Fold(string(t.Place.Name)); named != "" {
		keys = append(keys, xxhash.Sum64String(named))
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// mixed is one hash of two; in which order they come tells.
func mixed(a, b uint64) uint64 {
	return bits.RotateLeft64(a*0x9E3779B97F4A7C15, 29) ^ b*0xC2B2AE3D27D4EB4F
}

func hashed(words []string) []uint64 {
	hashes := make([]uint64, len(words))
	for i, w := range words {
		hashes[i] = xxhash.Sum64String(w)
	}
	return hashes
}

// tollKeys are the whole figures of an account that are rare enough to tell.
func tollKeys(t *told) []uint64 {
	var keys []uint64
	for i := range t.Figures {
		if f := &t.Figures[i]; wholeCount(*f) && f.Value() > 2 {
			keys = append(keys, mixed(xxhash.Sum64String(string(f.Measure)), uint64(f.Value())))
		}
	}
	return keys
}

// authorKeys are the actors that an account names behind the incident.
func authorKeys(t *told) []uint64 {
	var keys []uint64
	for _, p := range t.Perpetrators {
		if behind(p) {
			keys = append(keys, xxhash.Sum64String(string(p.Actor)))
		}
	}
	return keys
}

// dateKeys are the months of an account's dates and, for a date of a few days,
// each of them and the day after. A coarser date finds its like by other keys.
func dateKeys(t *told) []uint64 {
	var keys []uint64
	month := func(d dateline.Day) uint64 {
		return xxhash.Sum64String(string(d[:min(len(d), len("2006-01"))]))
	}
	for _, d := range t.days {
		if length := d.End.Sub(d.Start); length <= 31 {
			keys = append(keys, month(d.Start), month(d.End))
			for n := 0; length <= 2 && n <= length+1; n++ {
				keys = append(keys, xxhash.Sum64String(string(d.Start.Add(n))))
			}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// placeKeys are those of every place that an account's name can mean: the cells of
// half a degree around a located place, and its country.
func placeKeys(t *told) []uint64 {
	var keys []uint64
	add := func(p *dateline.Place) {
		if located(*p) {
			for _, dLat := range []float64{-0.25, 0.25} {
				for _, dLon := range []float64{-0.25, 0.25} {
					keys = append(keys, mixed(math.Float64bits(math.Floor((*p.Lat+dLat)*2)), math.Float64bits(math.Floor((*p.Lon+dLon)*2))))
				}
			}
		}
		if p.Country != "" {
			keys = append(keys, xxhash.Sum64String(string(p.Country)))
		}
	}
	add(&t.Place.Place)
	for i := range t.Place.Alternatives {
		add(&t.Place.Alternatives[i])
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// placesNamed are the words of an account's place and of those named beside it.
func placesNamed(t *told) []string {
	names := slices.Concat(t.named, t.spot)
	slices.Sort(names)
	return slices.Compact(names)
}
