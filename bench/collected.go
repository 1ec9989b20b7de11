package bench

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/bench/collection"
)

// Collected scores a casebook that was built from a made-up collection: which
// accounts it put into one incident (by pairs and by B-cubed), the tolls and
// sources of incidents, which mentions it gave to one group, and which reports
// it took for copies, by how much they were reworded.
func Collected(c *collection.Collection, book *dateline.Casebook) Score {
	k := newCollected(book)
	for m := range c.All() {
		k.look(m)
	}
	return k.score(c)
}

// collected compares a casebook with the answers of a collection.
type collected struct {
	book      *dateline.Casebook
	reports   map[int]*dateline.Report // by number
	accounts  map[string][]int         // by report: places in the casebook
	mentions  map[string][]naming      // by report
	incidents partition
	groups    partition
	families  partition // of reports that repeat one
	told      int       // how many accounts there are to be found
	read      int       // how many of them are
	copies    map[collection.Rewording]*Count
	of        map[int]map[string]int // accounts by true incident and the casebook's
	outlets   map[int]map[dateline.Optional]bool
}

// naming is a mention with the actor that it was given to.
type naming struct {
	start, end int
	actor      string
}

func newCollected(book *dateline.Casebook) *collected {
	k := &collected{book: book, reports: map[int]*dateline.Report{}, accounts: map[string][]int{}, mentions: map[string][]naming{},
		incidents: newPartition(), groups: newPartition(), families: newPartition(),
		copies: map[collection.Rewording]*Count{}, of: map[int]map[string]int{}, outlets: map[int]map[dateline.Optional]bool{}}
	for i := range book.Reports {
		r := &book.Reports[i]
		k.reports[collection.Number(string(r.File))] = r
	}
	for i, a := range book.Accounts {
		k.accounts[a.Report] = append(k.accounts[a.Report], i)
	}
	for _, a := range book.Actors {
		for _, m := range a.Mentions {
			if a.Kind != dateline.Person {
				k.mentions[m.Report] = append(k.mentions[m.Report], naming{m.Start, m.End, a.ID})
			}
		}
	}
	for _, how := range append(collection.Rewordings, collection.None) {
		k.copies[how] = &Count{Name: "copies " + string(how)}
	}
	return k
}

// look holds one report against its answers.
func (k *collected) look(m collection.Made) {
	r := k.reports[m.Number]
	if r == nil {
		return
	}
	k.lookAtCopy(m, r)
	seen := map[int]bool{}
	for _, i := range k.accounts[r.ID] {
		a := k.book.Accounts[i]
		for _, t := range m.Tells {
			if a.Trigger.Start >= t.Start && a.Trigger.Start < t.End {
				seen[t.Incident] = true
				k.incidents.add(string(a.Incident), t.Incident)
				if k.of[t.Incident] == nil {
					k.of[t.Incident] = map[string]int{}
				}
				k.of[t.Incident][string(a.Incident)]++
			}
		}
	}
	tells := map[int]bool{}
	for _, t := range m.Tells {
		tells[t.Incident] = true
		if k.outlets[t.Incident] == nil {
			k.outlets[t.Incident] = map[dateline.Optional]bool{}
		}
		if original := k.reports[m.Original]; original != nil {
			k.outlets[t.Incident][original.Outlet] = true
		}
	}
	k.told += len(tells)
	k.read += len(seen)
	for _, n := range m.Names {
		for _, found := range k.mentions[r.ID] {
			if found.start < n.End && n.Start < found.end {
				k.groups.add(found.actor, n.Group)
				break
			}
		}
	}
}

// lookAtCopy asks whether a copy was put with what it repeats. Which of the
// two came first nobody can tell where both are of one day.
func (k *collected) lookAtCopy(m collection.Made, r *dateline.Report) {
	count, original := k.copies[m.Rewording], k.reports[m.Original]
	root := func(r *dateline.Report) dateline.Optional { return cmp.Or(r.CopyOf, dateline.Optional(r.ID)) }
	k.families.add(string(root(r)), m.Original)
	if m.Rewording == collection.None || original == nil {
		return
	}
	count.Gold++
	if root(r) == root(original) {
		count.Right++
		count.Predicted++
	} else if r.CopyOf != "" {
		count.Predicted++
	}
}

func (k *collected) score(c *collection.Collection) Score {
	var s Score
	s.Counts = append(s.Counts, k.incidents.pairs("accounts by pairs"), k.groups.pairs("names by pairs"), k.families.pairs("copies by pairs"))
	for _, how := range collection.Rewordings {
		s.Counts = append(s.Counts, *k.copies[how])
	}
	add := func(name string, value float64) { s.Components = append(s.Components, Component{name, value}) }
	add("accounts read", share(k.read, k.told))
	p, r := k.incidents.bCubed()
	add("accounts B-cubed precision", p)
	add("accounts B-cubed recall", r)
	add("accounts B-cubed F1", harmonic(p, r))
	p, r = k.groups.bCubed()
	add("names B-cubed F1", harmonic(p, r))
	best, low, high, sources := k.tolls(c)
	total := len(k.of)
	add("killed, best", share(best, total))
	add("killed, low", share(low, total))
	add("killed, high", share(high, total))
	add("independent sources", share(sources, total))
	return s
}

// tolls counts the incidents with the right figures in the casebook's incident
// that has most of their accounts.
func (k *collected) tolls(c *collection.Collection) (best, low, high, sources int) {
	incidents := map[string]*dateline.Incident{}
	for i := range k.book.Incidents {
		incidents[k.book.Incidents[i].ID] = &k.book.Incidents[i]
	}
	for number, in := range k.of {
		ids := make([]string, 0, len(in))
		for id := range in {
			ids = append(ids, id)
		}
		most := slices.MinFunc(ids, func(a, b string) int { return cmp.Or(cmp.Compare(in[b], in[a]), cmp.Compare(a, b)) })
		found := incidents[most]
		if found == nil {
			continue
		}
		if found.Sources.Independent == len(k.outlets[number]) {
			sources++
		}
		want := c.Truth(number).Killed
		if found.Killed == nil {
			continue
		}
		if found.Killed.Best == want.Best {
			best++
		}
		if found.Killed.Low == want.Low {
			low++
		}
		if found.Killed.High == want.High {
			high++
		}
	}
	return best, low, high, sources
}
