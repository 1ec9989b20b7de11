package gazetteer

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Supplement is what stands beside the towns: tables of the codebook.
type Supplement struct {
	Countries []CountryNames
	Places    []Place  // sites, regions, villages, and divisions as the press writes them
	Stop      []string // words that are towns too, but mostly mean something else
}

// Gazetteer finds places by name. It is not changed after loading and may be
// used from many goroutines.
type Gazetteer struct {
	towns        *atlas
	extra        []Entry
	extraNames   names
	countries    map[string]Entry
	capitals     map[string]Entry
	countryNames []CountryNames
	adjectives   words
	inhabitants  words
	metonyms     words
	peoples      map[string]Entry   // by a word for the people of a region or division
	codes        map[string][]Entry // divisions by postal code
	stop         map[string]bool
	loose        looseNames
}

// Load puts a supplement beside the embedded places, which are searched as they
// lie in the program.
func Load(s Supplement) (*Gazetteer, error) {
	towns, err := packedPlaces()
	if err != nil {
		return nil, err
	}
	g := &Gazetteer{
		towns: towns, countries: map[string]Entry{}, capitals: map[string]Entry{}, countryNames: s.Countries,
		adjectives: words{}, inhabitants: words{}, metonyms: words{}, stop: map[string]bool{},
		peoples: map[string]Entry{}, codes: map[string][]Entry{},
		loose: looseNames{countries: map[string]map[string][]ref{}},
	}
	places := slices.Clone(s.Places)
	sizes := towns.countries()
	for _, c := range s.Countries {
		places = append(places, g.addCountry(c, sizes[c.Code]))
	}
	for i := range places {
		g.adopt(&places[i])
	}
	for _, p := range places {
		g.extra = append(g.extra, p.Entry)
		for _, word := range p.Peoples {
			g.peoples[Fold(word)] = p.Entry
		}
		if p.Code != "" {
			g.codes[p.Code] = append(g.codes[p.Code], p.Entry)
		}
	}
	g.extraNames = newNames(places)
	g.findCapitals()
	for _, word := range s.Stop {
		g.stop[Fold(word)] = true
	}
	for _, p := range places {
		for _, name := range append([]string{p.Name}, p.Names...) {
			if p.Own {
				delete(g.stop, Fold(name))
			}
		}
	}
	return g, nil
}

// addCountry learns the words for a country. A de facto state becomes a region
// of the country that holds it.
func (g *Gazetteer) addCountry(c CountryNames, size Entry) Place {
	g.adjectives.learn(c.code(), c.Adjectives)
	g.inhabitants.learn(c.code(), c.Inhabitants)
	g.metonyms.learn(c.code(), c.Metonyms)
	e := Entry{Name: c.Name, Kind: Country, Country: c.Code, Lat: c.Lat, Lon: c.Lon, GeoNames: c.GeoNames, Population: size.Population, Radius: size.Radius}
	if c.Code == "" {
		e.Kind, e.Sort, e.Country = Region, "de facto state", c.Within
	} else {
		g.countries[c.Code] = e
	}
	return Place{Entry: e, Names: c.Names}
}

// adopt lets a division of the supplement stand for the packed one of the same
// name and country: it takes its point, size and GeoNames id, and brings its own
// names.
func (g *Gazetteer) adopt(p *Place) {
	if p.Kind != Admin1 {
		return
	}
	for _, form := range p.forms() {
		refs, _ := g.towns.names.find([]byte(form))
		for _, r := range refs {
			if e := g.towns.entry(r); e.Kind == Admin1 && e.Country == p.Country {
				p.Lat, p.Lon, p.Population, p.Radius, p.GeoNames = e.Lat, e.Lon, e.Population, e.Radius, e.GeoNames
				return
			}
		}
	}
}

func (g *Gazetteer) findCapitals() {
	for _, c := range g.countryNames {
		for _, e := range g.find(strings.Fields(Fold(c.Capital))) {
			if e.Kind == Town && c.Code != "" && e.Country == c.Code {
				g.capitals[c.Code] = e
				break
			}
		}
	}
}

// Lookup returns the places that bear a name, the likeliest first. The name may
// carry a division word ("Garissa County", "province of Nangarhar"), which then
// leaves only such divisions, or a direction ("northern Mali"), which makes a
// region of what follows. An unknown name has no places.
func (g *Gazetteer) Lookup(name string) []Entry {
	words := strings.Fields(Fold(name))
	n, entries := g.LongestMatch(words)
	if n == len(words) {
		return entries
	}
	if n == 0 && len(words) > 1 && words[0] == "the" {
		return g.Lookup(strings.Join(words[1:], " "))
	}
	return nil
}

// LongestMatch returns how many of the folded words, from the first on, make
// the longest known name, and the places that bear it as [Gazetteer.Lookup]
// orders them; 0 where no name starts there. Behind a direction a word that
// mostly means no town names none: "west of", "central bank".
func (g *Gazetteer) LongestMatch(words []string) (n int, entries []Entry) {
	n, entries = g.longestName(words)
	if d := direction(words); d > 0 {
		if m, wholes := g.longestName(words[d:]); d+m > n && m > 0 && wholes[0].Kind != Site && !(wholes[0].Kind == Town && g.stop[strings.Join(words[d:d+m], " ")]) {
			return d + m, parts(words[:d], wholes)
		}
	}
	return n, entries
}

// parts is the parts of countries and divisions; a direction before a town's
// name leaves the town.
func parts(direction []string, wholes []Entry) []Entry {
	var entries []Entry
	for _, whole := range wholes {
		if whole.Kind != Town {
			whole = partOf(direction, whole)
		}
		entries = append(entries, whole)
	}
	return entries
}

// longestName matches a name with the division words around it.
func (g *Gazetteer) longestName(words []string) (int, []Entry) {
	n, entries := g.longest(words)
	if n > 0 && n < len(words) {
		if fit := ofKinds(entries, divisionWords[words[n]]); len(fit) > 0 {
			return n + 1, fit
		}
		if whole := n + len(localGovernment); whole <= len(words) && slices.Equal(words[n:whole], localGovernment) {
			if fit := ofKinds(entries, divisionWords["lga"]); len(fit) > 0 {
				return whole, fit
			}
		}
	}
	if before := divisionBefore(words); before > 0 {
		m, inside := g.longest(words[before:])
		if fit := ofKinds(inside, divisionWords[words[0]]); len(fit) > 0 && before+m > n {
			return before + m, fit
		}
	}
	return n, entries
}

// divisionBefore returns how many words "province of" and the like take.
func divisionBefore(words []string) int {
	if len(words) < 3 || divisionWords[words[0]] == nil || !slices.Contains(articles, words[1]) {
		return 0
	}
	if len(words) > 3 && slices.Contains(articles, words[2]) {
		return 3
	}
	return 2
}

func ofKinds(entries []Entry, kinds []Kind) []Entry {
	var fit []Entry
	for _, e := range entries {
		if slices.Contains(kinds, e.Kind) {
			fit = append(fit, e)
		}
	}
	slices.SortStableFunc(fit, func(a, b Entry) int {
		return cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind))
	})
	return fit
}

// longest matches the names themselves.
func (g *Gazetteer) longest(words []string) (n int, entries []Entry) {
	var form []byte
	var towns, extra []ref
	for i, w := range words {
		if i > 0 {
			form = append(form, ' ')
		}
		form = append(form, w...)
		inTowns, more := g.towns.names.find(form)
		inExtra, moreExtra := g.extraNames.find(form)
		if len(inTowns)+len(inExtra) > 0 {
			n, towns, extra = i+1, inTowns, inExtra
		}
		if !more && !moreExtra {
			break
		}
	}
	return n, g.entries(towns, extra)
}

// find returns the places of exactly these words.
func (g *Gazetteer) find(words []string) []Entry {
	form := []byte(strings.Join(words, " "))
	towns, _ := g.towns.names.find(form)
	extra, _ := g.extraNames.find(form)
	return g.entries(towns, extra)
}

// entries unpacks refs, the likeliest first, leaving out packed divisions for
// which the supplement has its own.
func (g *Gazetteer) entries(towns, extra []ref) []Entry {
	var entries []Entry
	for _, r := range extra {
		e := g.extra[r.entry()]
		e.Alternate = r.alternate()
		entries = append(entries, e)
	}
	own := entries
	for _, r := range towns {
		e := g.towns.entry(r)
		if i := slices.IndexFunc(own, func(f Entry) bool { return f.covers(e) }); i < 0 {
			entries = append(entries, e)
		} else if own[i].GeoNames == 0 {
			entries[i].GeoNames, entries[i].Population = e.GeoNames, e.Population
		}
	}
	slices.SortStableFunc(entries, func(a, b Entry) int { return cmp.Compare(b.prior(), a.prior()) })
	return entries
}

// covers reports whether an entry of the supplement is the packed one again.
func (e Entry) covers(packed Entry) bool {
	return e.Kind == packed.Kind && e.Country == packed.Country && (e.Kind == Admin1 || Distance(e, packed) < 15)
}

// Admin1Of returns the entry of the first-level division that an entry lies in,
// or is; one without a kind where it is unknown.
func (g *Gazetteer) Admin1Of(e Entry) Entry {
	if e.Kind == Admin1 {
		return e
	}
	if e.Admin1 == "" {
		return Entry{}
	}
	for _, a := range g.find(strings.Fields(Fold(e.Admin1))) {
		if a.Kind == Admin1 && a.Country == e.Country {
			return a
		}
	}
	return Entry{}
}

// Stop reports whether a name is a word or a personal name that mostly means no
// place, so that it needs support nearby before it counts as one.
func (g *Gazetteer) Stop(name string) bool { return g.stop[Fold(name)] }

// Near returns the towns within some kilometres of a point, the nearest first.
func (g *Gazetteer) Near(lat, lon, km float64) []Entry {
	degrees := int32(math.Ceil(km / 111 * packedDegree))
	middle := int32(lat * packedDegree)
	var near []Entry
	for i := range g.towns.len() {
		row := g.towns.row(i)
		if row.kind() != Town || row.lat() < middle-degrees || row.lat() > middle+degrees {
			continue
		}
		if distance(lat, lon, float64(row.lat())/packedDegree, float64(row.lon())/packedDegree) <= km {
			near = append(near, g.towns.entry(newRef(i, false)))
		}
	}
	here := Entry{Lat: lat, Lon: lon}
	slices.SortStableFunc(near, func(a, b Entry) int { return cmp.Compare(Distance(a, here), Distance(b, here)) })
	return near
}
