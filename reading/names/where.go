package names

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/reading/grammar"
)

// ResolvePlaces decides, for every place named, which place of the gazetteer
// it is, in view of all places of the report.
func (p *Page) ResolvePlaces() {
	var at, again []*Name
	var named []gazetteer.Named
	context := gazetteer.Context{Countries: p.actorsCountries()}
	for _, n := range p.Names {
		if n.Kind != dateline.PlaceMention {
			continue
		}
		if n.Adjective != "" {
			context.Countries[n.Adjective]++
			continue
		}
		if p.datelineRepeats(n) {
			again = append(again, n)
			continue
		}
		at = append(at, n)
		lookup := n.lookup
		if lookup == "" {
			lookup = n.Text
		}
		if p.takesNumber(n) {
			lookup = ""
		}
		named = append(named, gazetteer.Named{Name: lookup, Start: n.Start, End: n.End, Qualifiers: p.qualifiers(n)})
	}
	for i, r := range p.Book.Gazetteer.Resolve(named, context) {
		if r.Known {
			e := r.Entry
			at[i].Resolved = &e
		}
	}
	for _, n := range again {
		if i := slices.IndexFunc(at, n.sameText); i >= 0 {
			n.Resolved = at[i].Resolved
		}
	}
	p.doubtLonely()
}

// datelineRepeats reports whether a name is all the place that the dateline names, and one that
// the text names too: where a paper sits speaks no louder for its country for that.
func (p *Page) datelineRepeats(n *Name) bool {
	return p.Dateline.Has(n.Start) && len(p.NamesIn(p.Dateline.Start, p.Dateline.End)) == 1 && slices.ContainsFunc(p.Names, func(m *Name) bool {
		return n.sameText(m) && !p.Dateline.Has(m.Start)
	})
}

func (n *Name) sameText(m *Name) bool { return strings.EqualFold(m.Text, n.Text) }

// itsNumber is a number behind a word, by which many a town calls its parts.
var itsNumber = regexp.MustCompile(`^[ -]\d{1,3}\b`)

// takesNumber takes the number behind a word for a sort of place into its name, and reports
// whether there is one: "Camp 9", "Zone 5" tell nothing of where that is.
func (p *Page) takesNumber(n *Name) bool {
	word := strings.TrimRight(n.Text, "0123456789")
	end := n.End
	if word == n.Text {
		end += len(itsNumber.FindString(p.Text.Cut(n.End, min(n.End+5, len(p.Text.Runes)))))
	}
	if !p.Is("place cue", strings.ToLower(strings.TrimRight(word, " -"))) || end == n.End && word == n.Text {
		return false
	}
	n.End, n.Text, n.Entries = end, p.Text.Cut(n.Start, end), nil
	return true
}

// fewCountries is in how many countries a group acts that speaks for one of them.
const fewCountries = 3

// actorsCountries weighs the countries in which the known actors of the report act,
// each once: a report on the New IRA plays in Ireland.
func (p *Page) actorsCountries() map[string]float64 {
	out := map[string]float64{}
	seen := map[*codebook.KnownActor]bool{}
	for _, n := range p.Names {
		if n.Kind != dateline.ActorMention || len(n.Known) != 1 || seen[n.Known[0]] || len(n.Known[0].Countries) > fewCountries {
			continue
		}
		seen[n.Known[0]] = true
		for _, country := range n.Known[0].Countries {
			out[country] += 1 / float64(len(n.Known[0].Countries))
		}
	}
	return out
}

// qualifiers are the names that the text gives as those of places that hold a
// name: "El Aguaje, in the municipality of Aguililla"; "London, KY".
func (p *Page) qualifiers(n *Name) []string {
	out := p.codeAfter(n.End)
	s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
	for _, m := range p.behind(s, n) {
		_, beside := p.RelationOf(s, m)
		if between := p.Text.Cut(n.End, m.Start); beside || strings.Contains(between, " in ") || strings.Contains(between, "(") {
			out = append(out, cmp.Or(m.lookup, m.Text))
		}
	}
	return out
}

// codeAfter is the postal code of a division behind a name: "London, KY".
func (p *Page) codeAfter(end int) []string {
	rest := p.Text.Runes[end:min(end+len(", NSW "), len(p.Text.Runes))]
	code, ok := strings.CutPrefix(string(rest), ", ")
	if !ok {
		return nil
	}
	if i := strings.IndexFunc(code, func(r rune) bool { return !unicode.IsUpper(r) }); i > 1 && !unicode.IsLetter([]rune(code)[i]) {
		return []string{code[:i]}
	}
	return nil
}

// doubtLonely takes back towns that nothing else in the report speaks for
// while much speaks for another country, and those that the text itself sets in
// another one: Nairobi's Eastleigh is not the one in England. Such a place keeps its name and gets the story's country.
func (p *Page) doubtLonely() {
	support := map[string]map[string]bool{} // country: the different names that point to it
	for _, n := range p.Names {
		country := n.Adjective
		if n.Resolved != nil {
			country = n.Resolved.Country
		}
		if country == "" || n.Adjective != "" && p.somebody(n) {
			continue
		}
		if support[country] == nil {
			support[country] = map[string]bool{}
		}
		support[country][strings.ToLower(n.Text)] = true
	}
	most := 0
	for _, names := range support {
		most = max(most, len(names))
	}
	lonely := map[*Name]bool{}
	for _, n := range p.Names {
		lonely[n] = n.Resolved != nil && p.lonely(n, support, most)
	}
	elsewhere := map[string]string{} // the country in which a name was looked for that lies in another
	var doubted []*Name
	for _, n := range p.Names {
		e := n.Resolved
		if e == nil {
			continue
		}
		said := p.saidElsewhere(n, lonely)
		if said {
			elsewhere[n.Text] = e.Country
		}
		if said || lonely[n] || p.heldElsewhere(n, support) || p.astray(n) {
			doubted = append(doubted, n)
		}
	}
	for _, n := range doubted {
		n.Resolved, n.doubted = nil, true
	}
	for _, n := range p.Names {
		if country, ok := elsewhere[n.Text]; ok && n.Resolved != nil && n.Resolved.Country == country {
			n.Resolved, n.doubted = nil, true
		}
	}
}

// lonely reports whether a place is one that seldom stands alone, and nothing else in the
// report speaks for its country, while much speaks for another, or a place of which there
// can be no doubt: of a Goudi told of with Athens.
func (p *Page) lonely(n *Name, support map[string]map[string]bool, most int) bool {
	e := n.Resolved
	if !mayBeDoubted(n.Text, e) || len(support[e.Country]) > 1 || p.unmistakable(n) || p.neighboured(n) {
		return false
	}
	return most >= 2 || e.Kind == gazetteer.Town && e.Population > 0 && e.Population < littleKnown && slices.ContainsFunc(p.Names, func(m *Name) bool {
		return m.Kind == dateline.PlaceMention && m.Resolved != nil && !m.Resolved.In(e.Country) && (m.Resolved.Sort == "capital" || m.Resolved.Kind == gazetteer.Town && m.Resolved.Population >= wellKnown) && !p.Modifies(&p.Text.Sentences[p.Text.SentenceAt(m.Start)], m)
	})
}

// neighboured reports whether the report names another town or district not far from a place.
func (p *Page) neighboured(n *Name) bool {
	return slices.ContainsFunc(p.Names, func(m *Name) bool {
		if m.Resolved == nil || m.Adjective != "" || m.Resolved.Name == n.Resolved.Name {
			return false
		}
		small := m.Resolved.Kind == gazetteer.Town || m.Resolved.Kind == gazetteer.Site || m.Resolved.Kind == gazetteer.Admin2
		return small && gazetteer.Distance(*m.Resolved, *n.Resolved) < neighbours
	})
}

// unmistakable reports whether a name of three words or more is that of places of one
// country alone.
func (p *Page) unmistakable(n *Name) bool {
	entries := p.Book.Gazetteer.Lookup(n.Text)
	return strings.Count(n.Text, " ") >= 2 && len(entries) > 0 && !slices.ContainsFunc(entries, func(e gazetteer.Entry) bool {
		return e.Country != entries[0].Country
	})
}

// somebody reports whether a demonym names a person ("a Briton") rather than
// saying whose something is ("British troops") or naming the country as well ("Myanmar").
func (p *Page) somebody(n *Name) bool {
	if strings.EqualFold(p.Book.Gazetteer.Country(n.Adjective).Name, n.Text) {
		return false
	}
	s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
	k := grammar.ChunkOf(s, s.TokenAt(n.Start))
	return k < 0 || s.Tokens[s.Chunks[k].Head].Start < n.End
}

// mayBeDoubted reports whether a place is one that seldom stands alone: a
// division or a town of fewer people than those named without their country.
func mayBeDoubted(name string, e *gazetteer.Entry) bool {
	switch e.Kind {
	case gazetteer.Admin1:
		return e.Population < 2*wellKnown || gazetteer.Fold(name) != gazetteer.Fold(e.Name)
	case gazetteer.Admin2:
		return true
	case gazetteer.Town:
		return e.Population < wellKnown
	}
	return false
}

// farOff is how many kilometres beyond a division a town may lie that is said to
// be in it, for borders are redrawn and points are rough.
const farOff = 50

// neighbours is how many kilometres lie at most between places that speak for one another.
const neighbours = 150

// wellKnown is the population from which a town is named without its country, and
// littleKnown that up to which it is named where the report speaks of its country.
const (
	wellKnown   = 500_000
	littleKnown = 50_000
)

// MostNamedCountry is the country that the report names more often than all
// others together; empty where there is none.
func (p *Page) MostNamedCountry() string {
	best, bestCount, total := "", 0, 0
	for c, n := range p.Countries() {
		total += n
		if n > bestCount || n == bestCount && c < best {
			best, bestCount = c, n
		}
	}
	if bestCount*2 > total {
		return best
	}
	return ""
}

// Countries counts how often the report names each country, its towns or its
// people.
func (p *Page) Countries() map[string]int {
	out := map[string]int{}
	for _, n := range p.Names {
		switch {
		case n.Adjective != "":
			out[n.Adjective]++
		case n.Resolved != nil:
			out[n.Resolved.Country]++
		case len(n.Entries) > 0 && !n.doubted:
			out[n.Entries[0].Country]++
		}
	}
	return out
}
