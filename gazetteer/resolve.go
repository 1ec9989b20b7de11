package gazetteer

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
)

// Named is a place name of a report. Start and End are its code points;
// Qualifiers are names that the sentence gives as holding it ("Nangarhar
// province", "Colombia"). A name that follows at once, after a comma or "in", is
// taken as one without being told.
type Named struct {
	Name       string
	Start, End int
	Qualifiers []string
}

// Context is what else is known of where a report plays: weights of countries
// by ISO code, say from its outlet, its dateline or its actors.
type Context struct{ Countries map[string]float64 }

// Resolution is the place that a name was taken for. Where Known is false the
// name is in no table, and Entry has the name and, if the report is clearly
// about one country, that country. Score is the share, 0 to 1, that the place has
// among all that bear the name; it says how clear the choice was, not how true.
type Resolution struct {
	Entry Entry
	Known bool
	Score float64
}

// Resolve takes one place for each name of a report, using all of them: the
// countries and divisions that it names outright, what qualifies a name, how
// near its places lie to each other, and how many people live there. A name
// means one place throughout, unless it is qualified. It gives as many
// resolutions as there are names, in their order.
func (g *Gazetteer) Resolve(mentions []Named, context Context) []Resolution {
	r := &resolver{g: g, weights: maps.Clone(context.Countries)}
	if r.weights == nil {
		r.weights = map[string]float64{}
	}
	for i, m := range mentions {
		r.names = append(r.names, g.nameOf(m, mentions[i+1:]))
	}
	r.shareQualifiers()
	for _, n := range r.names {
		r.weigh(n)
	}
	for range 2 {
		r.choose()
	}
	return r.resolutions()
}

// name is a mention with its candidates, of which one is chosen.
type name struct {
	form       string
	named      Named
	qualifiers []string // names that hold it, folded once shared
	holders    []Entry  // the places of those names
	candidates []Entry
	chosen     int
	score      float64
}

type resolver struct {
	g       *Gazetteer
	names   []*name
	weights map[string]float64 // of countries
}

// maxQualifiers bounds how many names behind one are taken to hold it; a longer
// row of them is a list.
const maxQualifiers = 4

// maxCandidates bounds names such as San José, which hundreds of towns bear.
const maxCandidates = 60

func (g *Gazetteer) nameOf(m Named, after []Named) *name {
	n := &name{form: Fold(m.Name), named: m, qualifiers: m.Qualifiers, candidates: g.candidates(m.Name), chosen: -1}
	last := m
	for _, next := range after[:min(maxQualifiers, len(after))] {
		if last.End <= last.Start || next.Start-last.End > len(" in ") || next.Start < last.End {
			break
		}
		if n.isCountry() && slices.ContainsFunc(g.candidates(next.Name), isCountry) {
			break // a list of countries
		}
		n.qualifiers = append(slices.Clip(n.qualifiers), next.Name)
		last = next
	}
	return n
}

func isCountry(e Entry) bool { return e.Kind == Country }

// isCountry reports whether the name means a country before all else.
func (n *name) isCountry() bool { return len(n.candidates) > 0 && isCountry(n.candidates[0]) }

// candidates is the places of a name, and the country of an adjective. What
// bears a country's name only on the side yields to it: Mexico City, "Mexico".
func (g *Gazetteer) candidates(name string) []Entry {
	entries := g.Lookup(name)
	country, isAdjective := g.Adjective(name)
	if !isAdjective {
		country, isAdjective = g.Inhabitants(name)
	}
	if e := g.Country(country); isAdjective && e.Kind != "" && !slices.ContainsFunc(entries, e.same) {
		entries = append([]Entry{e}, entries...)
	}
	if len(entries) > 0 && isCountry(entries[0]) {
		inside := entries[0].Country
		entries = slices.DeleteFunc(entries, func(e Entry) bool { return e.Alternate && e.Kind != Country && e.Country == inside })
	}
	return entries[:min(len(entries), maxCandidates)]
}

// shareQualifiers lends the qualifiers of one mention to the others of its name
// that have none, and looks them up.
func (r *resolver) shareQualifiers() {
	known := map[string][]string{}
	for _, n := range r.names {
		if len(n.qualifiers) > 0 && known[n.form] == nil {
			known[n.form] = n.qualifiers
		}
	}
	for _, n := range r.names {
		if len(n.qualifiers) == 0 {
			n.qualifiers = known[n.form]
		}
		forms := make([]string, len(n.qualifiers))
		for i, q := range n.qualifiers {
			n.holders = append(n.holders, r.g.candidates(q)...)
			forms[i] = Fold(q)
		}
		n.qualifiers = forms
	}
}

// weigh adds what one name says of the country that the report is about: a
// country or an unshared division much, a town in proportion to how clear it is.
func (r *resolver) weigh(n *name) {
	total := 0.0
	for _, c := range n.candidates {
		total += math.Pow(10, c.prior())
	}
	for _, c := range n.candidates {
		if c.Country != "" {
			share := math.Pow(10, c.prior()) / total
			if c.Kind == Country {
				share *= 2
			}
			r.weights[c.Country] += share
		}
	}
}

// choose takes the best candidate of each name, in the light of those chosen
// for the others.
func (r *resolver) choose() {
	total := 0.0
	for _, country := range slices.Sorted(maps.Keys(r.weights)) {
		total += r.weights[country]
	}
	chosen := make([]int, len(r.names))
	pulls := map[string][]pull{} // by name, for they are the same wherever it stands
	for i, n := range r.names {
		chosen[i] = -1
		if pulls[n.named.Name] == nil {
			pulls[n.named.Name] = r.pulls(n)
		}
		scores := make([]float64, len(n.candidates))
		for j, c := range n.candidates {
			others := pulls[n.named.Name][j]
			scores[j] = c.prior() + r.qualified(n, c) + others.qualifying + others.nearness
			if total > 0 {
				scores[j] += countryPull * r.weights[c.Country] / total
			}
			if chosen[i] < 0 || scores[j] > scores[chosen[i]] {
				chosen[i] = j
			}
		}
		n.score = share(scores, chosen[i])
	}
	for i, n := range r.names {
		n.chosen = chosen[i]
	}
}

// pull is what the other names of a report say for a place.
type pull struct{ qualifying, nearness float64 }

func (r *resolver) pulls(n *name) []pull {
	pulls := make([]pull, len(n.candidates))
	for j, c := range n.candidates {
		pulls[j] = pull{r.qualifying(n, c), r.nearness(n, c)}
	}
	return pulls
}

// The pulls are in powers of ten of population: a town in the report's only
// country beats one three thousand times its size elsewhere.
const (
	countryPull   = 3.5
	qualifierPull = 6
	nearPull      = 2
	nearDistance  = 200 // km, at which nearness counts a third
)

// qualified is the pull of the names that are said to hold the name.
func (r *resolver) qualified(n *name, c Entry) float64 {
	best := 0.0
	for _, holder := range n.holders {
		if holds(holder, c) {
			best = max(best, qualifierPull+min(0, holder.prior()-5))
		}
	}
	return best
}

// qualifying is the pull of the names that the name is said to hold: in
// "Atlanta, Georgia" the state holds an Atlanta, the country does not.
func (r *resolver) qualifying(n *name, c Entry) float64 {
	best := 0.0
	for _, inner := range r.names {
		if !slices.Contains(inner.qualifiers, n.form) {
			continue
		}
		for _, held := range inner.candidates {
			if holds(c, held) {
				best = max(best, qualifierPull+min(0, held.prior()-5))
			}
		}
	}
	return best
}

// holds reports whether a place lies in another.
func holds(holder, e Entry) bool {
	switch holder.Kind {
	case Country:
		return e.Kind != Country && e.In(holder.Country)
	case Admin1:
		return e.Country == holder.Country && (Fold(e.Admin1) == Fold(holder.Name) || bare(Fold(e.Admin1)) == bare(Fold(holder.Name)))
	case Town, Admin2, Site:
		return !holder.same(e) && holder.Country == e.Country && (e.Kind == Town || e.Kind == Site) && Distance(holder, e) < max(holder.Radius, 40)
	case Region:
		return e.Kind != Country && Distance(holder, e) < 1.3*max(holder.Radius, 50)
	}
	return false
}

// nearness is the pull of the places chosen for other names.
func (r *resolver) nearness(n *name, c Entry) float64 {
	if c.Kind == Country {
		return 0
	}
	pull := 0.0
	for _, other := range r.names {
		if other.chosen < 0 || other.form == n.form {
			continue
		}
		if p := other.candidates[other.chosen]; p.Kind != Country && p.Kind != Region {
			pull += math.Exp(-Distance(p, c) / nearDistance)
		}
	}
	return nearPull * min(1, pull)
}

// share is the part of the chosen score among all, on the scale of their powers.
func share(scores []float64, chosen int) float64 {
	if chosen < 0 {
		return 0
	}
	total := 0.0
	for _, s := range scores {
		total += math.Pow(10, s-scores[chosen])
	}
	return 1 / total
}

func (r *resolver) resolutions() []Resolution {
	resolutions := make([]Resolution, len(r.names))
	for i, n := range r.names {
		if n.chosen >= 0 {
			resolutions[i] = Resolution{n.candidates[n.chosen], true, n.score}
			continue
		}
		resolutions[i] = Resolution{Entry: Entry{Name: n.named.Name, Country: r.countryOf(n)}}
	}
	return resolutions
}

// countryOf is the country of a name in no table: that of its qualifiers, or
// the one that the report is mostly about.
func (r *resolver) countryOf(n *name) string {
	for _, other := range r.names {
		if other.chosen >= 0 && slices.Contains(n.qualifiers, other.form) {
			return other.candidates[other.chosen].Country
		}
	}
	best, total := "", 0.0
	for _, country := range slices.SortedFunc(maps.Keys(r.weights), strings.Compare) {
		total += r.weights[country]
		if best == "" || cmp.Compare(r.weights[country], r.weights[best]) > 0 {
			best = country
		}
	}
	if r.weights[best] < total/2 {
		return ""
	}
	return best
}
