package reconcile

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline/reconcile/copies"
)

// link is two accounts held to be of one incident, surely or perhaps.
type link struct {
	pair
	strength float64
	anchored bool
}

func (l link) sure() bool { return l.strength >= sureStrength }

// cluster is a growing incident: its members and what each adds to what keeps
// others apart.
type cluster struct {
	members  []int
	reports  map[string]bool
	profiles []int     // members that differ in kind, status, date or place
	dated    bool      // by one member at least
	placed   bool      // by one member at least, more exactly than in a country
	begins   []stretch // the days on which it can have begun, where it is dated
	banned   []int     // accounts that decisions keep out
}

// group puts accounts of one incident together: the strongest links first,
// each only if no account of the one side is kept apart from any of the other.
// What decisions join is joined last and whatever keeps it apart, unless another
// decision does. It returns the members of every incident, sorted.
func (g *grouper) group(accounts []told) [][]int {
	repeated := repeatedAccounts(accounts, g.repeating)
	pairs := pairsOf(accounts, repeated)
	accounts = admitDays(accounts, pairs)
	links := strongestFirst(g.linksOf(accounts, pairs, repeated))
	bans := bansOf(accounts, g.demanded)
	of := make([]*cluster, len(accounts))
	for i := range accounts {
		of[i] = newCluster(accounts[i], i)
		of[i].banned = bans[i]
	}
	follow(accounts, of, repeated)
	for _, l := range links {
		if l.sure() {
			unite(accounts, of, of[l.pair[0]], of[l.pair[1]])
		}
	}
	adopt(accounts, of, links)
	joinDecided(accounts, of, g.demanded)
	var groups [][]int
	for i, c := range of {
		slices.Sort(c.members)
		if c.members[0] == i {
			groups = append(groups, c.members)
		}
	}
	return groups
}

// unite makes two clusters one where they fit.
func unite(accounts []told, of []*cluster, x, y *cluster) {
	if x == y || !fit(accounts, x, y) {
		return
	}
	merge(accounts, of, x, y)
}

// merge makes two clusters one.
func merge(accounts []told, of []*cluster, x, y *cluster) {
	if len(x.members) < len(y.members) {
		x, y = y, x
	}
	x.take(accounts, y)
	for _, m := range y.members {
		of[m] = x
	}
}

// adopt gives what no account dates, or none places, to the one incident that it
// may well be: "the bombing in Harsan", where the reports know of no other. That one
// group did one kind of thing in one country makes nothing one. Where they know of
// several it stays by itself, unless it is a bare mention, which goes to the
// likeliest.
func adopt(accounts []told, of []*cluster, links []link) {
	open := map[*cluster][]*cluster{}
	var order []*cluster
	offer := func(x, y *cluster) {
		if x.dated && x.placed {
			return
		}
		if open[x] == nil {
			order = append(order, x)
		}
		if !slices.Contains(open[x], y) {
			open[x] = append(open[x], y)
		}
	}
	for _, l := range links {
		if x, y := of[l.pair[0]], of[l.pair[1]]; l.anchored && x != y && fit(accounts, x, y) {
			offer(x, y)
			offer(y, x)
		}
	}
	for _, x := range order {
		var homes []*cluster // as they stand by now
		for _, y := range open[x] {
			if home := of[y.members[0]]; !slices.Contains(homes, home) {
				homes = append(homes, home)
			}
		}
		bare := accounts[x.members[0]].bareMention() && len(x.members) == 1
		if len(homes) == 1 || bare {
			unite(accounts, of, of[x.members[0]], homes[0])
		}
	}
}

// pairsOf lists the accounts to compare: those within blocks, and those of a
// copy with those of its original.
func pairsOf(accounts []told, repeated map[pair]bool) []pair {
	pairs := blocked(accounts)
	var more []pair
	for pair := range repeated {
		if _, found := slices.BinarySearchFunc(pairs, pair, comparePairs); !found {
			more = append(more, pair)
		}
	}
	pairs = append(pairs, more...)
	slices.SortFunc(pairs, comparePairs)
	return pairs
}

// strongestFirst sorts links so, equal ones by their pairs.
func strongestFirst(links []link) []link {
	links = slices.Clone(links)
	slices.SortFunc(links, func(a, b link) int {
		if a.strength == b.strength {
			return comparePairs(a.pair, b.pair)
		}
		return cmp.Compare(b.strength, a.strength)
	})
	return links
}

// linkOf compares two accounts, of which one may repeat the other.
func linkOf(c *comparison, accounts []told, p pair, repeated bool) (link, bool) {
	a, b := &accounts[p[0]], &accounts[p[1]]
	if apart(a, b) != together { // as most are
		return link{}, false
	}
	if a.Report == b.Report && !toldTwice(*a, *b) {
		return link{}, false
	}
	c.reasons, c.strength = c.reasons[:0], 0
	weighFacts(c, a, b)
	if !repeated && c.strength+mostBesides < perhapsFrom {
		return link{}, false
	}
	compareWords(c, a, b)
	compareNews(c, a, b)
	if repeated {
		c.repeats()
	}
	return link{p, c.strength, c.anchored}, c.strength >= perhapsFrom
}

// repeatedAccounts finds the accounts of copies whose triggers stand in the
// sentence that repeats the sentence of another account.
func repeatedAccounts(accounts []told, repeating []copies.Copying) map[pair]bool {
	in := byReport(accounts)
	repeated := map[pair]bool{}
	for _, c := range repeating {
		for _, i := range in[c.Later.Report.ID] {
			for _, j := range in[c.Earlier.Report.ID] {
				if c.Repeats(accounts[i].Trigger.Start, accounts[j].Trigger.Start) {
					repeated[pairOf(i, j)] = true
				}
			}
		}
	}
	return repeated
}

func newCluster(t told, i int) *cluster {
	return &cluster{members: []int{i}, reports: map[string]bool{t.Report: true}, profiles: []int{i}, dated: len(t.days) > 0, placed: t.Place.Precision > 0 && t.Place.Precision < 6, begins: beginnings(t.days)}
}

// fit reports whether two clusters may become one.
func fit(accounts []told, x, y *cluster) bool {
	if x.bans(y) || x.dated && y.dated && len(common(x.begins, y.begins)) == 0 {
		return false
	}
	for _, i := range x.profiles {
		for _, j := range y.profiles {
			if accounts[i].Report != accounts[j].Report && apart(&accounts[i], &accounts[j]) != together {
				return false
			}
		}
	}
	return disjoint(accounts, x, y)
}

// disjoint reports whether no report has accounts on both sides, twins apart.
func disjoint(accounts []told, x, y *cluster) bool {
	shared := false
	for r := range y.reports {
		shared = shared || x.reports[r]
	}
	if !shared {
		return true
	}
	for _, i := range x.members {
		for _, j := range y.members {
			if accounts[i].Report == accounts[j].Report && apart(&accounts[i], &accounts[j]) != together {
				return false
			}
		}
	}
	return true
}

func (c *cluster) take(accounts []told, other *cluster) {
	switch {
	case c.dated && other.dated:
		c.begins = common(c.begins, other.begins)
	case other.dated:
		c.dated, c.begins = true, other.begins
	}
	c.placed = c.placed || other.placed
	c.members = append(c.members, other.members...)
	c.banned = append(c.banned, other.banned...)
	for r := range other.reports {
		c.reports[r] = true
	}
	for _, j := range other.profiles {
		if !slices.ContainsFunc(c.profiles, func(i int) bool { return sameProfile(accounts[i], accounts[j]) }) {
			c.profiles = append(c.profiles, j)
		}
	}
}

// sameProfile reports whether the same accounts are kept apart from both.
func sameProfile(a, b told) bool {
	return a.Kind == b.Kind && a.Status == b.Status && slices.Equal(a.days, b.days) &&
		a.Place.Name == b.Place.Name && a.Place.Country == b.Place.Country && a.Place.Precision == b.Place.Precision && slices.Equal(a.named, b.named)
}
