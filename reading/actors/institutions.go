package actors

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// institutions takes "the army", "police" and "the interior ministry" for those
// of the country of the town behind them or at the head of their entry, else of that
// which the report is mainly about. What the report calls it counts as a name of it.
func (p *Page) institutions() {
	country := p.reportCountry()
	p.plainlyNamed(country)
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		here := country
		if n := p.HeadedBy(s); n != nil && n.Resolved != nil && !p.Dateline.Has(n.Start) {
			here = cmp.Or(n.Resolved.Country, country)
		}
		for _, c := range s.Chunks {
			if of := cmp.Or(p.countryBehind(s, c), here); of != "" && c.Kind == prose.NounGroup {
				p.institution(s, c, of)
				p.institutionsOwn(s, c, of)
				p.institutionsDeed(s, c, of)
			}
		}
	}
}

// plainlyNamed takes what is named as forces are called, "the Air Force", for that
// of the country that the report is mainly about.
func (p *Page) plainlyNamed(country string) {
	for _, a := range slices.Clone(p.Namings) {
		if a.Known != nil || a.Kind == dateline.Person || a.Kind == dateline.ArmedGroup || len(a.Named) == 0 {
			continue
		}
		var known *codebook.KnownActor
		if !slices.ContainsFunc(a.Folded(), func(name string) bool {
			k := p.Book.Actors.Institution(country, name)
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
func (p *Page) countryBehind(s *prose.Sentence, c prose.Chunk) string {
	if w := grammar.Neighbour(s, c.Last+1); w != "in" && w != "at" || c.Last+2 >= len(s.Tokens) {
		return ""
	}
	at := s.Tokens[c.Last+2].Start
	for _, n := range p.NamesIn(at, at+1) {
		if n.Kind == dateline.PlaceMention && n.Resolved != nil && n.Resolved.Kind == gazetteer.Town {
			return n.Resolved.Country
		}
	}
	return ""
}

// institutionsOwn takes the men, aircraft and guns that a noun group calls an
// institution's for the institution: "an army drone", "two military jets", "army
// commandos".
func (p *Page) institutionsOwn(s *prose.Sentence, c prose.Chunk, country string) {
	head := s.Tokens[c.Head].Lower
	men := p.Is("forces", head) && s.Tokens[c.Head].Tag == "NNS" || p.Is("force unit", head) // "a police officer" is one who says or suffers something
	if c.Head == c.First || !men && !p.Is("craft", head) && !p.Is("airborne", head) || p.NameCovers(s.Tokens[c.First].Start, s.Tokens[c.Last].End) {
		return
	}
	for i := c.First; i < c.Head; i++ {
		if p.Is("no longer", s.Tokens[i].Lower) {
			return
		}
		known := p.Book.Actors.Institution(country, grammar.Words(s, i, c.Head))
		if known == nil && p.Is("force unit", head) { // "a police mobile squad"
			known = p.Book.Actors.Institution(country, s.Tokens[i].Lower)
		}
		if !men {
			known = p.forceOf(known, country) // "regime jets"
		}
		if known == nil || known.Kind != dateline.StateForce {
			continue
		}
		a := p.namingOf(known)
		span := p.Span(s.Tokens[i].Start, s.Tokens[c.Head].End)
		if slices.ContainsFunc(a.Spans, func(o dateline.Span) bool { return o.Start < span.End && span.Start < o.End }) {
			return // "police officers" are the police
		}
		if len(a.Names) == 0 {
			a.Described, a.Names = true, []string{p.Text.Cut(span.Start, s.Tokens[c.Head-1].End)}
		}
		a.Spans = append(a.Spans, span)
		return
	}
}

// forceOf returns the armed forces for a country's government, which acts through them,
// and any other institution for itself.
func (p *Page) forceOf(known *codebook.KnownActor, country string) *codebook.KnownActor {
	if known != nil && known.Kind == dateline.Government {
		return p.Book.Actors.Institution(country, "armed forces")
	}
	return known
}

// institutionsDeed takes the institution that stands right before words for what forces do
// in a noun group for who does it: "an army air strike", "junta shelling".
func (p *Page) institutionsDeed(s *prose.Sentence, c prose.Chunk, country string) {
	lower := make([]string, len(s.Tokens))
	for i, t := range s.Tokens {
		lower[i] = t.Lower
	}
	for at := c.First + 1; at <= c.Head; at++ {
		if !slices.ContainsFunc(p.Book.Triggers.All(lower, at), func(m codebook.TriggerMatch) bool {
			return !m.Verb && (m.Kind == dateline.AirStrike || m.Kind == dateline.Raid || p.Is("states' fire", lower[m.Last]))
		}) {
			continue
		}
		first := c.First
		if s.Tokens[first].Tag == "DT" {
			first++
		}
		known, begins := p.institutionOf(s, first, at-1, country)
		known = p.forceOf(known, country)
		start, end := s.Tokens[begins].Start, s.Tokens[at-1].End
		if known == nil || known.Kind != dateline.StateForce || p.NameCovers(start, end) {
			continue
		}
		a := p.namingOf(known)
		if text := p.Text.Cut(start, end); !slices.Contains(a.Names, text) {
			a.Described, a.Names = a.Described || len(a.Names) == 0, append(a.Names, text)
		}
		a.Spans = append(a.Spans, p.Span(start, end))
		return
	}
}

func (p *Page) institution(s *prose.Sentence, c prose.Chunk, country string) {
	first := c.First
	article := s.Tokens[first].Lower == "the"
	if article {
		first++
	}
	if first > c.Last || grammar.Neighbour(s, c.First-1) == "'s" || grammar.Neighbour(s, c.Last+1) == "of" && !p.deedBehind(s, c.Last+2) {
		return
	}
	start, end := s.Tokens[c.First].Start, s.Tokens[c.Last].End
	known, first := p.institutionOf(s, first, c.Last, country)
	if known == nil || p.NameCovers(start, end) {
		return
	}
	if a := p.lettersBehind(s, c); a != nil {
		if a.Known == nil {
			a.Kind = known.Kind
		}
		a.Spans = append(a.Spans, p.Span(start, end))
		return
	}
	a := p.namingOf(known)
	start = s.Tokens[first].Start
	if text := p.Text.Cut(start, end); a.Described || !slices.Contains(a.Names, text) {
		a.NameFor()
		a.Names = append(a.Names, text)
	}
	a.Spans = append(a.Spans, p.Span(start, end))
}

// deedBehind reports whether a verb stands at a token, of what somebody is said to have
// done: "accused the army of killing six".
func (p *Page) deedBehind(s *prose.Sentence, token int) bool {
	k := grammar.ChunkOf(s, min(token, len(s.Tokens)-1))
	return k >= 0 && s.Chunks[k].Kind == prose.VerbGroup
}

// institutionOf returns the institution of a country that the tokens call, and where
// its name begins: with what of its work or place stands before its noun, "anti-terrorism
// police", but not with how many or what it is like. Nil where they call none, or one
// that is rebels' or no longer theirs.
func (p *Page) institutionOf(s *prose.Sentence, first, last int, country string) (*codebook.KnownActor, int) {
	begins := first
	for i := first; i <= last; i++ {
		if known := p.Book.Actors.Institution(country, grammar.Words(s, i, last+1)); known != nil {
			return known, begins
		}
		switch t := s.Tokens[i]; {
		case t.Tag == "CD" || t.Tag == "POS" || t.Tag == "PRP$" || t.Tag == "DT" || p.Is("no longer", t.Lower) || p.Is("groups", t.Lower) || p.Is("attackers", t.Lower):
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
func (p *Page) lettersBehind(s *prose.Sentence, c prose.Chunk) *names.Naming {
	k := grammar.ChunkAfter(s, c.Last)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].First != c.Last+2 {
		return nil
	}
	behind := grammar.Neighbour(s, s.Chunks[k].Last+1)
	if open := grammar.Neighbour(s, c.Last+1); !(open == "(" && behind == ")") && !(open == "," && strings.ContainsAny(behind, ",.;") && behind != "") {
		return nil
	}
	n := p.NameWithin(s.Tokens[s.Chunks[k].First].Start, s.Tokens[s.Chunks[k].Last].End)
	if n == nil || n.Naming == nil || strings.ToUpper(n.Text) != n.Text {
		return nil
	}
	if a := n.Naming; a.Kind == dateline.StateForce || a.Kind == dateline.Organisation && a.Known == nil {
		return a
	}
	return nil
}

// namingOf returns the report's naming of a known actor, a new one where there
// is none yet.
func (p *Page) namingOf(known *codebook.KnownActor) *names.Naming {
	for _, a := range p.Namings {
		if a.Known == known {
			return a
		}
	}
	a := &names.Naming{Kind: known.Kind, Known: known}
	p.Namings = append(p.Namings, a)
	return a
}

// reportCountry is the country that the report names most, by its towns, people
// and forces, and by armed groups at home there; the one of its dateline weighs more,
// unless the text names only others: "BANGKOK – A camp in Myanmar was bombed". Empty
// where two are level.
func (p *Page) reportCountry() string {
	counts := p.Countries()
	abroad := p.writtenAbroad(counts)
	for c := range counts {
		counts[c] *= 2
	}
	for _, n := range p.Names {
		if p.Dateline.Has(n.Start) && n.Resolved != nil {
			if c := n.Resolved.Country; abroad {
				counts[c] = 0
			} else {
				counts[c] += 4
			}
		}
		if c := n.Home(); c != "" {
			counts[c] += n.Weighs()
		}
	}
	best, second := "", ""
	for _, n := range p.Names {
		c := n.Adjective
		if n.Resolved != nil && n.Resolved.Kind != gazetteer.Region {
			c = n.Resolved.Country
		}
		c = cmp.Or(c, n.Home())
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

// writtenAbroad reports whether the text behind the dateline says of another country that
// things happen in it, and never names the one of the dateline.
func (p *Page) writtenAbroad(counts map[string]int) bool {
	at, named := "", 0
	for _, n := range p.Names {
		if p.Dateline.Has(n.Start) && n.Resolved != nil {
			if at != "" && at != n.Resolved.Country {
				return false
			}
			at = n.Resolved.Country
			named++
		}
	}
	return at != "" && counts[at] == named && slices.ContainsFunc(p.Names, func(n *names.Name) bool {
		elsewhere := n.Adjective != "" && n.Adjective != at || n.Resolved != nil && n.Resolved.Country != at
		return elsewhere && p.BeforeName(&p.Text.Sentences[p.Text.SentenceAt(n.Start)], n) == "in"
	})
}

// UnnamedForce reports whether a phrase calls men of a state's force by what they are,
// and by no name, country or branch, nor by whose they are: "police", "the soldiers", but
// not "the army", "government troops" or "Colombian police".
func (p *Page) UnnamedForce(f grammar.Phrase) bool {
	if !p.Is("unnamed force", f.Word()) || f.Last != f.Head || len(p.NamesIn(f.Start(), f.End())) > 0 {
		return false
	}
	for i := f.First; i < f.Head; i++ {
		if f.Sentence.Tokens[i].Tag == "POS" || p.Book.Actors.CallsArmy(grammar.Words(f.Sentence, i, f.Head+1)) {
			return false
		}
	}
	return true
}

// UnnamedAt reports whether words of the text end with such a force.
func (p *Page) UnnamedAt(words dateline.Span) bool {
	s := &p.Text.Sentences[p.Text.SentenceAt(words.Start)]
	return p.Is("unnamed force", s.Tokens[s.TokenAt(words.End-1)].Lower)
}
