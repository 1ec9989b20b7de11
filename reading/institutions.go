package reading

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
)

// institutions takes "the army", "police" and "the interior ministry" for those
// of the country of the town behind them or at the head of their entry, else of that
// which the report is mainly about. What the report calls it counts as a name of it.
func (p *page) institutions() {
	country := p.reportCountry()
	p.plainlyNamed(country)
	for i := range p.text.Sentences {
		s := &p.text.Sentences[i]
		here := country
		if n := p.headedBy(s); n != nil && n.resolved != nil {
			here = cmp.Or(n.resolved.Country, country)
		}
		for _, c := range s.Chunks {
			if of := cmp.Or(p.countryBehind(s, c), here); of != "" && c.Kind == prose.NounGroup {
				p.institution(s, c, of)
				p.institutionsOwn(s, c, of)
			}
		}
	}
}

// plainlyNamed takes what is named as forces are called, "the Air Force", for that
// of the country that the report is mainly about.
func (p *page) plainlyNamed(country string) {
	for _, a := range slices.Clone(p.namings) {
		if a.known != nil || a.kind == dateline.Person || a.kind == dateline.ArmedGroup || len(a.named) == 0 {
			continue
		}
		var known *codebook.KnownActor
		if !slices.ContainsFunc(a.folded(), func(name string) bool {
			k := p.book.Actors.Institution(country, name)
			differs := k == nil || k.Kind != dateline.StateForce || known != nil && k != known
			known = k
			return differs
		}) {
			p.join(p.namingOf(known), a)
		}
	}
}

// countryBehind is the country of the town that stands right behind a noun group:
// that of "gendarmes in Douala". Empty where none does.
func (p *page) countryBehind(s *prose.Sentence, c prose.Chunk) string {
	if w := neighbour(s, c.Last+1); w != "in" && w != "at" || c.Last+2 >= len(s.Tokens) {
		return ""
	}
	at := s.Tokens[c.Last+2].Start
	for _, n := range p.namesIn(at, at+1) {
		if n.kind == dateline.PlaceMention && n.resolved != nil && n.resolved.Kind == gazetteer.Town {
			return n.resolved.Country
		}
	}
	return ""
}

// institutionsOwn takes the men, aircraft and guns that a noun group calls an
// institution's for the institution: "an army drone", "two military jets", "army
// commandos".
func (p *page) institutionsOwn(s *prose.Sentence, c prose.Chunk, country string) {
	head := s.Tokens[c.Head].Lower
	men := p.is("forces", head) && s.Tokens[c.Head].Tag == "NNS" // "a police officer" is one who says or suffers something
	if c.Head == c.First || !men && !p.is("craft", head) && !p.is("airborne", head) || p.nameCovers(s.Tokens[c.First].Start, s.Tokens[c.Last].End) {
		return
	}
	for i := c.First; i < c.Head; i++ {
		if p.is("no longer", s.Tokens[i].Lower) {
			return
		}
		known := p.book.Actors.Institution(country, words(s, i, c.Head))
		if known == nil || known.Kind != dateline.StateForce {
			continue
		}
		a := p.namingOf(known)
		span := p.span(s.Tokens[i].Start, s.Tokens[c.Head].End)
		if slices.ContainsFunc(a.spans, func(o dateline.Span) bool { return o.Start < span.End && span.Start < o.End }) {
			return // "police officers" are the police
		}
		if len(a.names) == 0 {
			a.described, a.names = true, []string{p.text.Cut(span.Start, s.Tokens[c.Head-1].End)}
		}
		a.spans = append(a.spans, span)
		return
	}
}

func (p *page) institution(s *prose.Sentence, c prose.Chunk, country string) {
	first := c.First
	article := s.Tokens[first].Lower == "the"
	if article {
		first++
	}
	if first > c.Last || neighbour(s, c.First-1) == "'s" || neighbour(s, c.Last+1) == "of" {
		return
	}
	start, end := s.Tokens[c.First].Start, s.Tokens[c.Last].End
	known, first := p.institutionOf(s, first, c.Last, country)
	if known == nil || p.nameCovers(start, end) {
		return
	}
	if a := p.lettersBehind(s, c); a != nil {
		if a.known == nil {
			a.kind = known.Kind
		}
		a.spans = append(a.spans, p.span(start, end))
		return
	}
	a := p.namingOf(known)
	start = s.Tokens[first].Start
	if text := p.text.Cut(start, end); a.described || !slices.Contains(a.names, text) {
		a.nameFor()
		a.names = append(a.names, text)
	}
	a.spans = append(a.spans, p.span(start, end))
}

// institutionOf returns the institution of a country that the tokens call, and where
// its name begins: with what of its work or place stands before its noun, "anti-terrorism
// police", but not with how many or what it is like. Nil where they call none, or one
// that is rebels' or no longer theirs.
func (p *page) institutionOf(s *prose.Sentence, first, last int, country string) (*codebook.KnownActor, int) {
	begins := first
	for i := first; i <= last; i++ {
		if known := p.book.Actors.Institution(country, words(s, i, last+1)); known != nil {
			return known, begins
		}
		switch t := s.Tokens[i]; {
		case t.Tag == "CD" || t.Tag == "POS" || t.Tag == "PRP$" || t.Tag == "DT" || p.is("no longer", t.Lower) || p.is("groups", t.Lower) || p.is("attackers", t.Lower):
			return nil, 0
		case !t.Noun() && !strings.Contains(t.Text, "-"):
			begins = i + 1
		}
	}
	return nil, 0
}

// lettersBehind returns the body or force whose letters stand behind an institution's noun
// group, in brackets or set off: the DGSI of "the domestic intelligence service, the
// DGSI". Nil where none does.
func (p *page) lettersBehind(s *prose.Sentence, c prose.Chunk) *naming {
	k := chunkAfter(s, c.Last)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].First != c.Last+2 {
		return nil
	}
	behind := neighbour(s, s.Chunks[k].Last+1)
	if open := neighbour(s, c.Last+1); !(open == "(" && behind == ")") && !(open == "," && strings.ContainsAny(behind, ",.;") && behind != "") {
		return nil
	}
	n := p.nameWithin(s.Tokens[s.Chunks[k].First].Start, s.Tokens[s.Chunks[k].Last].End)
	if n == nil || n.naming == nil || strings.ToUpper(n.text) != n.text {
		return nil
	}
	if a := n.naming; a.kind == dateline.StateForce || a.kind == dateline.Organisation && a.known == nil {
		return a
	}
	return nil
}

// namingOf returns the report's naming of a known actor, a new one where there
// is none yet.
func (p *page) namingOf(known *codebook.KnownActor) *naming {
	for _, a := range p.namings {
		if a.known == known {
			return a
		}
	}
	a := &naming{kind: known.Kind, known: known}
	p.namings = append(p.namings, a)
	return a
}

// nameCovers reports whether a name of an actor overlaps the stretch.
func (p *page) nameCovers(start, end int) bool {
	return len(p.namesIn(start, end)) > 0
}

// reportCountry is the country that the report names most, by its towns, people
// and forces, and by armed groups at home there; the one of its dateline weighs more.
// Empty where two are level.
func (p *page) reportCountry() string {
	counts := p.countries()
	for c := range counts {
		counts[c] *= 2
	}
	for _, n := range p.names {
		if p.dateline.has(n.start) && n.resolved != nil {
			counts[n.resolved.Country] += 4
		}
		if c := n.home(); c != "" {
			counts[c] += n.weighs()
		}
	}
	best, second := "", ""
	for _, n := range p.names {
		c := n.adjective
		if n.resolved != nil && n.resolved.Kind != gazetteer.Region {
			c = n.resolved.Country
		}
		c = cmp.Or(c, n.home())
		switch {
		case c == "" || c == best:
		case counts[c] > counts[best]:
			best, second = c, best
		case counts[c] > counts[second]:
			second = c
		}
	}
	if best != "" && counts[best] == counts[second] && second != "" {
		return ""
	}
	return best
}

// weighs is how much a name tells of where its home is: a state's force twice what an
// armed group does, which is told of abroad too.
func (n *name) weighs() int {
	if n.naming.kind == dateline.ArmedGroup {
		return 1
	}
	return 2
}

// home is the country of a state's force that a name means, or of a known armed
// group that is active in few others; "" for any other name.
func (n *name) home() string {
	switch {
	case n.naming == nil || n.naming.known == nil || len(n.naming.known.Countries) == 0:
	case strings.HasPrefix(n.naming.known.ID, "state:"), n.naming.kind == dateline.ArmedGroup && len(n.naming.known.Countries) <= 2:
		return n.naming.known.Countries[0]
	}
	return ""
}

// unnamedForce reports whether a phrase calls men of a state's force by what they are,
// and by no name, country or branch: "police", "the soldiers", but not "the army" or
// "Colombian police".
func (p *page) unnamedForce(f phrase) bool {
	return p.is("unnamed force", f.word()) && f.last == f.head && len(p.namesIn(f.start(), f.end())) == 0
}

// unnamedAt reports whether words of the text end with such a force.
func (p *page) unnamedAt(words dateline.Span) bool {
	s := &p.text.Sentences[p.text.SentenceAt(words.Start)]
	return p.is("unnamed force", s.Tokens[s.TokenAt(words.End-1)].Lower)
}
