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
	for _, m := range mentions {
		r.names = append(r.names, &name{form: Fold(m.Name), named: m, qualifiers: m.Qualifiers, candidates: g.candidates(m.Name), chosen: -1})
	}
	r.markLists()
	for i := range r.names {
		r.qualify(i)
	}
	r.shareQualifiers()
	for _, n := range r.names {
		r.weigh(n)
	}
	r.loosen()
	r.cluster()
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
	listed     bool // in a list of countries or divisions
	chosen     int
	score      float64
}

type resolver struct {
	g       *Gazetteer
	names   []*name
	weights map[string]float64   // of countries
	inside  map[division]float64 // how many of the other names may lie in a first-level division
	forms   int                  // different names
}

// division is a first-level division by its folded name, for two tables may
// write it in two ways.
type division struct{ country, name string }

func divisionOf(e Entry) division {
	name := e.Admin1
	if e.Kind == Admin1 {
		name = e.Name
	}
	if name == "" || e.Kind == Country || e.Kind == Region {
		return division{}
	}
	return division{e.Country, bare(Fold(name))}
}

// maxQualifiers bounds how many names behind one are taken to hold it; a longer
// row of them is a list.
const maxQualifiers = 4

// maxCandidates bounds names such as San José, which hundreds of towns bear.
const maxCandidates = 60

// qualify takes the names that follow a name at once for what holds it.
func (r *resolver) qualify(i int) {
	n := r.names[i]
	for j := i + 1; j <= min(i+maxQualifiers, len(r.names)-1) && !n.listed; j++ {
		if !r.names[j].follows(r.names[j-1], " in ") {
			break
		}
		n.qualifiers = append(slices.Clip(n.qualifiers), r.names[j].named.Name)
	}
}

// markLists marks the names of lists, in which one does not hold the other: of
// countries, and of three or more divisions: "Oregon, Nevada and California",
// but "Delaware, Ohio".
func (r *resolver) markLists() {
	for from := 0; from < len(r.names); {
		to := from
		countries := 0
		for to < len(r.names) && (to == from || r.names[to].follows(r.names[to-1], ", and ")) && r.names[to].mayHold() {
			if r.names[to].isCountry() {
				countries++
			}
			to++
		}
		for _, n := range r.names[from:to] {
			n.listed = to-from > 2 || countries > 1
		}
		from = max(to, from+1)
	}
}

// follows reports whether a name stands behind another with no more between
// them than a separator.
func (n *name) follows(before *name, separator string) bool {
	gap := n.named.Start - before.named.End
	return before.named.End > before.named.Start && gap >= 0 && gap <= len(separator)
}

// mayHold reports whether the name may be that of a country or first-level
// division.
func (n *name) mayHold() bool {
	return slices.ContainsFunc(n.candidates, func(e Entry) bool { return e.Kind == Admin1 || e.Kind == Country })
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
	if region, ok := g.peoples[Fold(name)]; ok && len(entries) == 0 {
		return []Entry{region}
	}
	if len(entries) == 0 {
		entries = g.facility(name)
	}
	if len(entries) > 0 && isCountry(entries[0]) {
		inside := entries[0].Country
		entries = slices.DeleteFunc(entries, func(e Entry) bool { return e.Alternate && e.Kind != Country && e.Country == inside })
	}
	return entries[:min(len(entries), maxCandidates)]
}

// holders is the places of a qualifier, which may be a division's postal code.
func (g *Gazetteer) holders(qualifier string) []Entry {
	if coded := g.codes[qualifier]; len(coded) > 0 {
		return coded
	}
	return g.candidates(qualifier)
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
			n.holders = append(n.holders, r.g.holders(q)...)
			forms[i] = Fold(q)
		}
		n.qualifiers = forms
	}
}

// weigh adds what one name says of the country that the report is about: a
// country or an unshared division much, a town in proportion to how clear it is.
func (r *resolver) weigh(n *name) {
	candidates := n.candidates
	held := slices.DeleteFunc(slices.Clone(candidates), func(c Entry) bool { return !slices.ContainsFunc(n.holders, func(h Entry) bool { return holds(h, c) }) })
	if len(held) > 0 {
		candidates = held
	}
	total := 0.0
	for _, c := range candidates {
		total += math.Pow(10, c.prior())
	}
	for _, c := range candidates {
		if c.Country != "" {
			share := math.Pow(10, c.prior()) / total
			if c.Kind == Country {
				share *= 2
			}
			r.weights[c.Country] += share
		}
	}
}

// loosen looks for the names that no table has under other spellings, in the
// countries that the report is about.
func (r *resolver) loosen() {
	total := 0.0
	for _, country := range slices.Sorted(maps.Keys(r.weights)) {
		total += r.weights[country]
	}
	for _, n := range r.names {
		if len(n.candidates) > 0 {
			continue
		}
		for _, country := range slices.Sorted(maps.Keys(r.weights)) {
			if r.weights[country] >= looseShare*total {
				n.candidates = append(n.candidates, r.g.loosely(n.form, country)...)
			}
		}
	}
}

// looseShare is the share of all weight from which a report is about a country.
const looseShare = 0.25

// cluster counts, for each first-level division, the names that may lie in it,
// each by how likely a place it would be: a report about one state names towns
// and counties that all have their like there.
func (r *resolver) cluster() {
	r.inside = map[division]float64{}
	seen := map[string]bool{}
	for _, n := range r.names {
		if seen[n.form] || len(n.candidates) == 0 || isCountry(n.candidates[0]) {
			continue
		}
		seen[n.form] = true
		r.forms++
		for d, share := range n.shares() {
			r.inside[d] += share
		}
	}
}

// shares is how likely, of 1, the name means a place in a division, the places
// that bear it taken by the root of their size.
func (n *name) shares() map[division]float64 {
	best := n.candidates[0].prior()
	for _, c := range n.candidates {
		best = max(best, c.prior())
	}
	shares := map[division]float64{}
	for _, c := range n.candidates {
		if d := divisionOf(c); d != (division{}) {
			shares[d] = max(shares[d], math.Pow(10, (c.prior()-best)*clusterRoot))
		}
	}
	return shares
}

// clustered is the pull of the other names that may lie in the same division.
func (r *resolver) clustered(c Entry, own map[division]float64) float64 {
	d := divisionOf(c)
	if d == (division{}) || r.forms < 2 {
		return 0
	}
	return clusterPull * (r.inside[d] - own[d]) / float64(r.forms-1)
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
			scores[j] = c.prior() + r.qualified(n, c) + others.qualifying + others.nearness + others.cluster
			if n.listed && (c.Kind == Admin1 || c.Kind == Country) {
				scores[j] += listPull
			}
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

// overshadowed reports whether a place bears the name of one of the user's own,
// of a country, a region,
// the capital or a division so much greater that only a qualifier makes it the one meant:
// China in Texas, Florida in New York.
func (n *name) overshadowed(c Entry) bool {
	if c.Own {
		return false
	}
	if slices.ContainsFunc(n.candidates, func(e Entry) bool { return e.Own }) {
		return true
	}
	if c.Kind == Country || c.Kind == Admin1 || c.Kind == Region || c.Sort == "capital" {
		return false
	}
	return slices.ContainsFunc(n.candidates, func(e Entry) bool {
		switch {
		case e.Kind == Country:
			return !e.Alternate
		case e.Kind == Region:
			return !holds(e, c)
		case e.Kind == Admin1 && e.Population > greatDivision, e.Sort == "capital" && e.Country == c.Country:
			return !e.Alternate && e.Population > overshadowing*c.Population
		}
		return false
	})
}

// pull is what the other names of a report say for a place.
type pull struct{ qualifying, nearness, cluster float64 }

func (r *resolver) pulls(n *name) []pull {
	pulls := make([]pull, len(n.candidates))
	if len(n.candidates) == 0 {
		return nil
	}
	own := n.shares()
	for j, c := range n.candidates {
		pulls[j].qualifying = r.qualifying(n, c)
		if !n.overshadowed(c) {
			pulls[j].nearness, pulls[j].cluster = r.nearness(n, c), r.clustered(c, own)
		}
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
	clusterPull   = 3   // where all other names may lie in the division
	clusterRoot   = 0.5
	listPull      = 2  // for what the others of a list are
	overshadowing = 10 // times the people
	greatDivision = 500_000
)

// qualified is the pull of the names that are said to hold the name.
func (r *resolver) qualified(n *name, c Entry) float64 {
	best := 0.0
	for _, holder := range n.holders {
		if holds(holder, c) {
			best = max(best, qualifierPull+min(0, max(holder.prior(), leastHolder(holder))-5))
		}
	}
	return best
}

// leastHolder is the least that a holder counts for: no table says how many people live in
// many a district, but a district that holds the place is no chance likeness.
func leastHolder(holder Entry) float64 {
	if holder.Kind == Admin2 || holder.Kind == Admin1 {
		return 3
	}
	return 0
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
		return !holder.same(e) && holder.Country == e.Country && (e.Kind == Town || e.Kind == Site) && Distance(holder, e) < max(holder.Radius, heldWithin(holder))
	case Region:
		return e.Kind != Country && Distance(holder, e) < 1.3*max(holder.Radius, 50)
	}
	return false
}

// heldWithin is how far from a town or district at least what lies in it may be, in
// kilometres.
func heldWithin(holder Entry) float64 {
	if holder.Kind == Admin2 && holder.Population == 0 {
		return 80 // nothing tells how large it is
	}
	return 40
}

// nearness is the pull of the places chosen for other names.
func (r *resolver) nearness(n *name, c Entry) float64 {
	if c.Kind == Country {
		return 0
	}
	reach := c.Radius // what lies in a division is near it, but no nearer than to its town of the same name
	if slices.ContainsFunc(n.candidates, func(e Entry) bool { return e.Kind == Town && holds(c, e) && !n.overshadowed(e) }) {
		reach = 0
	}
	pull := 0.0
	for _, other := range r.names {
		if other.chosen < 0 || other.form == n.form {
			continue
		}
		if p := other.candidates[other.chosen]; p.Kind != Country && p.Kind != Region {
			pull += math.Exp(-max(0, Distance(p, c)-reach) / nearDistance)
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
