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
	r := &resolver{g: g, weights: maps.Clone(context.Countries), own: map[string]map[string]float64{}}
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
	for _, n := range r.names {
		n.weighByPrior()
	}
	for range rounds {
		r.believe()
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
	listed     bool // in a list of countries, regions or divisions
	chosen     int
	score      float64
	divisions  []division // in which the candidates lie
	odds       []float64  // of the candidates, against the best of them
}

type resolver struct {
	g         *Gazetteer
	names     []*name
	weights   map[string]float64            // of countries
	own       map[string]map[string]float64 // what each name adds to them
	inside    map[division]float64          // how many of the other names may lie in a first-level division
	different []*name                       // one mention of each different name
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
		if !r.names[j].follows(r.names[j-1], " in ") || r.amongTowns(j) {
			break
		}
		n.qualifiers = append(slices.Clip(n.qualifiers), r.names[j].named.Name)
	}
}

// amongTowns reports whether a name before another with "and" is foremost a town's, as in
// "Washington, New York and Boston": then it is one of a list, and holds none.
func (r *resolver) amongTowns(j int) bool {
	if j+1 == len(r.names) || len(r.names[j].candidates) == 0 || r.names[j].candidates[0].Kind != Town {
		return false
	}
	return r.names[j+1].follows(r.names[j], ", and ") && !r.names[j+1].follows(r.names[j], " in ")
}

// markLists marks the names of lists, in which one does not hold the other: of
// countries, and of three or more divisions or regions: "Oregon, Nevada and California",
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

// mayHold reports whether the name may be that of a country, region or first-level
// division.
func (n *name) mayHold() bool {
	return slices.ContainsFunc(n.candidates, func(e Entry) bool { return e.Kind == Admin1 || e.Kind == Country || e.Kind == Region })
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
			if r.own[n.form] == nil {
				r.own[n.form] = map[string]float64{}
			}
			r.own[n.form][c.Country] += share
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

// weighByPrior takes the candidates as likely as the root of their size makes them, before
// anything is known of the other names.
func (n *name) weighByPrior() {
	scores := make([]float64, len(n.candidates))
	n.divisions = make([]division, len(n.candidates))
	for i, c := range n.candidates {
		scores[i], n.divisions[i] = c.prior(), divisionOf(c)
	}
	n.odds = odds(scores)
}

// odds turns scores, which are powers of ten, into odds against the best of them.
func odds(scores []float64) []float64 {
	out := make([]float64, len(scores))
	for i, s := range scores {
		out[i] = math.Pow(10, (s-slices.Max(scores))*oddsRoot)
	}
	return out
}

// believe gathers one mention of each different name that means no country, one that the
// text qualifies before others, and counts for each first-level division the names that may
// lie in it, each by how likely a place it is: a report about one state names towns and
// counties that all have their like there.
func (r *resolver) believe() {
	r.different, r.inside = nil, map[division]float64{}
	at := map[string]int{}
	for _, n := range r.names {
		if len(n.candidates) == 0 || n.candidates[max(n.chosen, 0)].Kind == Country {
			continue
		}
		if i, seen := at[n.form]; !seen {
			at[n.form] = len(r.different)
			r.different = append(r.different, n)
		} else if len(r.different[i].holders) == 0 && len(n.holders) > 0 {
			r.different[i] = n
		}
	}
	for _, n := range r.different {
		for d, odds := range n.inDivisions() {
			r.inside[d] += odds
		}
	}
}

// inDivisions is how likely the name means a place in each division.
func (n *name) inDivisions() map[division]float64 {
	inside := map[division]float64{}
	for i, d := range n.divisions {
		if d != (division{}) {
			inside[d] = max(inside[d], n.odds[i])
		}
	}
	return inside
}

// clustered is the pull of the other names that may lie in the same division.
func (r *resolver) clustered(d division, own map[division]float64) float64 {
	if d == (division{}) || len(r.different) < 2 {
		return 0
	}
	return clusterPull * (r.inside[d] - own[d]) / float64(len(r.different)-1)
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
			if n.listed && (c.Kind == Admin1 || c.Kind == Country || c.Kind == Region) {
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
		n.odds = odds(scores)
	}
	for i, n := range r.names {
		n.chosen = chosen[i]
	}
}

// overshadowed reports whether a place bears the name of one of the user's own, of a
// country for which something else in the report speaks or that stands in a list, of a region, of the capital or a division of its country so much greater that only a qualifier makes it
// the one meant: China in Texas, Florida in New York.
func (r *resolver) overshadowed(n *name, c Entry) bool {
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
			return !e.Alternate && (n.listed || r.weights[e.Country]-r.own[n.form][e.Country] > hardly)
		case e.Kind == Region:
			return !holds(e, c)
		case e.Country == c.Country && (e.Kind == Admin1 && e.Population > greatDivision || e.Sort == "capital"):
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
	own := map[division]float64{}
	if i := slices.IndexFunc(r.different, func(m *name) bool { return m.form == n.form }); i >= 0 {
		own = r.different[i].inDivisions()
	}
	for j, c := range n.candidates {
		pulls[j].qualifying = r.qualifying(n, c)
		if !r.overshadowed(n, c) {
			pulls[j].nearness, pulls[j].cluster = r.nearness(n, c), r.clustered(n.divisions[j], own)
		}
	}
	return pulls
}

// The pulls are in powers of ten of population: a town in the report's only
// country beats one three thousand times its size elsewhere.
const (
	countryPull   = 3.5
	qualifierPull = 6
	nearPull      = 2   // for one name nearby
	mostNear      = 3   // times that, for seven
	nearDistance  = 200 // km, at which nearness counts a third
	clusterPull   = 3   // where all other names lie in the division
	listPull      = 2   // for what the others of a list are
	overshadowing = 10  // times the people
	greatDivision = 400_000

	rounds    = 4    // in which each name is chosen in the light of the others
	hardly    = 0.5  // what speaks for a country no more than a namesake of one of its towns
	oddsRoot  = 0.5  // for the likeliest place of a name is less sure than its size says
	leastOdds = 0.02 // from which a place of another name counts
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

// nearness is the pull of the places that the other names may mean: the more of them lie
// around, the surer, but each less than the one before.
func (r *resolver) nearness(n *name, c Entry) float64 {
	if c.Kind == Country {
		return 0
	}
	reach := c.Radius // what lies in a division is near it, but no nearer than to its town of the same name
	if slices.ContainsFunc(n.candidates, func(e Entry) bool { return e.Kind == Town && holds(c, e) && !r.overshadowed(n, e) }) {
		reach = 0
	}
	near := 0.0
	for _, other := range r.different {
		if other.form == n.form {
			continue
		}
		best := 0.0
		for i, p := range other.candidates {
			if other.odds[i] > max(best, leastOdds) && p.Kind != Country && p.Kind != Region {
				best = max(best, other.odds[i]*math.Exp(-max(0, Distance(p, c)-reach)/nearDistance))
			}
		}
		near += best
	}
	return nearPull * min(mostNear, math.Log2(1+near))
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
