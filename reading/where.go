package reading

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
)

// resolvePlaces decides, for every place named, which place of the gazetteer
// it is, in view of all places of the report.
func (p *page) resolvePlaces() {
	var at []*name
	var named []gazetteer.Named
	context := gazetteer.Context{Countries: p.actorsCountries()}
	for _, n := range p.names {
		if n.kind != dateline.PlaceMention {
			continue
		}
		if n.adjective != "" {
			context.Countries[n.adjective]++
			continue
		}
		at = append(at, n)
		lookup := n.lookup
		if lookup == "" {
			lookup = n.text
		}
		named = append(named, gazetteer.Named{Name: lookup, Start: n.start, End: n.end, Qualifiers: p.qualifiers(n)})
	}
	for i, r := range p.book.Gazetteer.Resolve(named, context) {
		if r.Known {
			e := r.Entry
			at[i].resolved = &e
		}
	}
	p.doubtLonely()
}

// fewCountries is in how many countries a group acts that speaks for one of them.
const fewCountries = 3

// actorsCountries weighs the countries in which the known actors of the report act,
// each once: a report on the New IRA plays in Ireland.
func (p *page) actorsCountries() map[string]float64 {
	out := map[string]float64{}
	seen := map[*codebook.KnownActor]bool{}
	for _, n := range p.names {
		if n.kind != dateline.ActorMention || len(n.known) != 1 || seen[n.known[0]] || len(n.known[0].Countries) > fewCountries {
			continue
		}
		seen[n.known[0]] = true
		for _, country := range n.known[0].Countries {
			out[country] += 1 / float64(len(n.known[0].Countries))
		}
	}
	return out
}

// qualifiers are the names that the text gives as those of places that hold a
// name: "El Aguaje, in the municipality of Aguililla"; "London, KY".
func (p *page) qualifiers(n *name) []string {
	out := p.codeAfter(n.end)
	s := &p.text.Sentences[p.text.SentenceAt(n.start)]
	for _, m := range p.behind(s, n) {
		if between := p.text.Cut(n.end, m.start); strings.Contains(between, " in ") || strings.Contains(between, "(") {
			out = append(out, cmp.Or(m.lookup, m.text))
		}
	}
	return out
}

// codeAfter is the postal code of a division behind a name: "London, KY".
func (p *page) codeAfter(end int) []string {
	rest := p.text.Runes[end:min(end+len(", NSW "), len(p.text.Runes))]
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
func (p *page) doubtLonely() {
	support := map[string]map[string]bool{} // country: the different names that point to it
	for _, n := range p.names {
		country := n.adjective
		if n.resolved != nil {
			country = n.resolved.Country
		}
		if country == "" || n.adjective != "" && p.somebody(n) {
			continue
		}
		if support[country] == nil {
			support[country] = map[string]bool{}
		}
		support[country][strings.ToLower(n.text)] = true
	}
	most := 0
	for _, names := range support {
		most = max(most, len(names))
	}
	for _, n := range p.names {
		if e := n.resolved; e != nil && (mayBeDoubted(n.text, e) && len(support[e.Country]) == 1 && most >= 2 && !p.unmistakable(n) || p.heldElsewhere(n, support)) {
			n.resolved = nil
		}
	}
}

// unmistakable reports whether a name of three words or more is that of places of one
// country alone.
func (p *page) unmistakable(n *name) bool {
	entries := p.book.Gazetteer.Lookup(n.text)
	return strings.Count(n.text, " ") >= 2 && len(entries) > 0 && !slices.ContainsFunc(entries, func(e gazetteer.Entry) bool {
		return e.Country != entries[0].Country
	})
}

// heldElsewhere reports whether a small town lies in another country than the
// division that the text sets behind its name, for which more names of the report
// speak: "Shahrag (Harnai district)"; or in the same, but nowhere near: "El Aguaje,
// in the municipality of Aguililla".
func (p *page) heldElsewhere(n *name, support map[string]map[string]bool) bool {
	if n.resolved.Kind != gazetteer.Town || n.resolved.Population >= wellKnown {
		return false
	}
	s := &p.text.Sentences[p.text.SentenceAt(n.start)]
	m, beside := p.holderNamed(s, n)
	if m == nil || m.start < n.end {
		return false
	}
	holder := m.resolved
	if holder.Country == n.resolved.Country {
		between := p.text.Cut(n.end, m.start)
		said := strings.Contains(between, " in ") || beside == nil && strings.Contains(between, " of ") || strings.Contains(between, "(")
		return said && holder.Kind != gazetteer.Country && holder.Kind != gazetteer.Region && gazetteer.Distance(*holder, *n.resolved) > farOff+2*p.book.Extents.Of(*holder)
	}
	if holder.Kind != gazetteer.Admin1 && holder.Kind != gazetteer.Admin2 || len(support[holder.Country]) < len(support[n.resolved.Country]) {
		return false
	}
	return !slices.ContainsFunc(p.book.Gazetteer.Lookup(holder.Name), func(e gazetteer.Entry) bool { return e.Country == n.resolved.Country })
}

// somebody reports whether a demonym names a person ("a Briton") rather than
// saying whose something is ("British troops").
func (p *page) somebody(n *name) bool {
	s := &p.text.Sentences[p.text.SentenceAt(n.start)]
	k := chunkOf(s, s.TokenAt(n.start))
	return k < 0 || s.Tokens[s.Chunks[k].Head].Start < n.end
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

// wellKnown is the population from which a town is named without its country.
const wellKnown = 500_000
