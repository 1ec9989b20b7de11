package voices

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// publicPersons marks the persons who act or speak in public: who hold an office
// or a rank, lead or found a group, bear a nom de guerre, are named as
// perpetrators. Victims, witnesses and relatives stay unmarked.
func (p *Page) publicPersons() {
	for _, n := range p.Names {
		if n.Kind != dateline.PersonMention || n.Naming == nil || n.Speaker {
			continue
		}
		s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
		first, last := s.TokenAt(n.Start), s.TokenAt(n.End-1)
		if p.privateRole(s, first, last) {
			n.Naming.Private = true
			continue
		}
		if p.officeBeside(s, first, last) || p.NamedAsLeader(s, first, last) || p.NomDeGuerre(s, first) || p.namedAsCulprit(s, first) || p.SpeaksFor(s, first, last) {
			n.Speaker, n.Naming.Speaker = true, true
		}
	}
}

// apposition returns the tokens of the noun group that a comma ties to a name,
// before or behind it; none where there is no such.
func apposition(s *prose.Sentence, first, last int) []prose.Token {
	if grammar.Neighbour(s, last+1) == "," {
		if k := grammar.ChunkAfter(s, last+1); k >= 0 && s.Chunks[k].Kind == prose.NounGroup && s.Chunks[k].First == last+2 {
			return s.Tokens[s.Chunks[k].First : s.Chunks[k].Last+1]
		}
	}
	if grammar.Neighbour(s, first-1) == "," {
		if k := grammar.ChunkOf(s, first-2); k >= 0 && s.Chunks[k].Kind == prose.NounGroup {
			return s.Tokens[s.Chunks[k].First : s.Chunks[k].Last+1]
		}
	}
	return nil
}

// privateRole reports whether somebody is told to be a bystander, a victim or a
// relative.
func (p *Page) privateRole(s *prose.Sentence, first, last int) bool {
	private := func(w string) bool { return p.Is("kin", w) || p.Is("bystander", w) }
	for _, t := range apposition(s, first, last) {
		if private(t.Lower) {
			return true
		}
	}
	return private(grammar.Neighbour(s, first-1))
}

// officeBeside reports whether a title, office or rank stands beside a name.
func (p *Page) officeBeside(s *prose.Sentence, first, last int) bool {
	office := func(w string) bool {
		return p.Is("title", w) && !p.Is("no office", w) || p.Is("officials", w) || p.Is("leads", w)
	}
	for _, t := range apposition(s, first, last) {
		if office(t.Lower) || p.Is("speaker", t.Lower) {
			return true
		}
	}
	return office(grammar.Neighbour(s, first-1))
}

// NamedAsLeader reports whether a group is told to be led, founded or commanded
// by somebody.
func (p *Page) NamedAsLeader(s *prose.Sentence, first, last int) bool {
	if grammar.Neighbour(s, first-1) == "by" && p.Is("leads", grammar.Neighbour(s, first-2)) {
		return true
	}
	next := last + 1
	if grammar.Neighbour(s, next) == "," {
		next++
	}
	if grammar.Neighbour(s, next) == "'s" {
		return p.Is("units", grammar.Neighbour(s, next+1)) || p.Is("attackers", grammar.Neighbour(s, next+1)) && !p.Is("harms whom", grammar.Neighbour(s, next+1))
	}
	if grammar.Neighbour(s, next) == "who" {
		next++
		switch grammar.Neighbour(s, next) {
		case "is", "was", "has":
			for i := next + 1; i < min(next+6, len(s.Tokens)) && s.Tokens[i].Text != ","; i++ {
				if w := s.Tokens[i].Lower; p.Is("title", w) || p.Is("officials", w) || p.Is("leads", w) {
					return true
				}
			}
		}
	}
	w := grammar.Neighbour(s, next)
	return p.Is("leads", w) || p.Is("joins", w) && p.GroupBehind(s, next)
}

// GroupBehind reports whether a group is named shortly behind a token.
func (p *Page) GroupBehind(s *prose.Sentence, token int) bool {
	n := p.NameWithin(s.Tokens[token].End, s.End)
	return n != nil && n.ActorKind == dateline.ArmedGroup
}

// NomDeGuerre reports whether the words before a name say that it is one that somebody
// goes by: "a man known as Abu Zarif".
func (p *Page) NomDeGuerre(s *prose.Sentence, first int) bool {
	before := strings.TrimRight(grammar.Words(s, first-3, first), " \"“'‘")
	return slices.ContainsFunc([]string{"known as", "alias", "nom de guerre", "aka", "code name", "code-named"}, func(cue string) bool { return strings.HasSuffix(before, cue) })
}

// namedAsCulprit reports whether somebody is named or identified as an attacker or
// suspect.
func (p *Page) namedAsCulprit(s *prose.Sentence, first int) bool {
	before := grammar.Words(s, first-3, first)
	if strings.HasSuffix(strings.TrimRight(before, " \"“'‘"), "named as") {
		return true
	}
	identified := strings.HasSuffix(before, " as") && strings.Contains(grammar.Words(s, first-5, first), "identified")
	if !identified && grammar.Neighbour(s, first-1) != "," {
		return false
	}
	i := p.Text.SentenceAt(s.Start)
	if identified && strings.Contains(before, "him as") && i > 0 && p.tellsOfCulprit(&p.Text.Sentences[i-1], 0, len(p.Text.Sentences[i-1].Tokens)) {
		return true
	}
	if identified {
		return p.tellsOfCulprit(s, 0, first)
	}
	return p.tellsOfCulprit(s, max(0, first-4), first)
}

// tellsOfCulprit reports whether tokens of a sentence name an attacker, a
// suspect, or the driver of a bomb.
func (p *Page) tellsOfCulprit(s *prose.Sentence, from, to int) bool {
	for i := from; i < to; i++ {
		w := s.Tokens[i].Lower
		if p.Is("attackers", w) || p.Is("culprit", w) || p.Is("bomb carrier", w) && p.CarriedBomb(s, i) || w == "carried" && grammar.Neighbour(s, i+1) == "out" {
			return true
		}
	}
	return false
}

// CarriedBomb reports whether the driver at a token drove a bomb: "its driver"
// right after a vehicle full of explosives, "the driver" in a report of a car
// bomb. A bus driver is a victim.
func (p *Page) CarriedBomb(s *prose.Sentence, token int) bool {
	at := p.Text.SentenceAt(s.Start)
	explosive := func(t prose.Token) bool { return p.Is("explosive", t.Lower) }
	if grammar.Neighbour(s, token+1) == "of" && (grammar.Neighbour(s, token+2) == "a" || grammar.Neighbour(s, token+2) == "an") { // "the driver of a bread van"
		return false
	}
	switch grammar.Neighbour(s, token-1) {
	case "its":
		return at > 0 && slices.ContainsFunc(p.Text.Sentences[at-1].Tokens, explosive)
	case "the":
		return slices.ContainsFunc(p.Text.Sentences[:at+1], func(told prose.Sentence) bool {
			for i, t := range told.Tokens[min(1, len(told.Tokens)):] {
				if explosive(t) && p.Is("bomb vehicle", told.Tokens[i].Lower) {
					return true
				}
			}
			return false
		})
	}
	return false
}

// SpeaksFor reports whether somebody speaks as one of a body: "said Mateo Urrea
// of the Chicamocha Centre".
func (p *Page) SpeaksFor(s *prose.Sentence, first, last int) bool {
	if !grammar.IsSaying(grammar.Neighbour(s, first-1)) && !grammar.IsSaying(grammar.Neighbour(s, last+1)) {
		return false
	}
	if grammar.Neighbour(s, last+1) != "of" && grammar.Neighbour(s, last+1) != "," {
		return false
	}
	for i := last + 2; i < len(s.Tokens) && i < last+6; i++ {
		if n := p.NameWithin(s.Tokens[i].Start, s.Tokens[i].End+80); n != nil && n.Start == s.Tokens[i].Start && n.Kind == dateline.ActorMention {
			return true
		}
	}
	return false
}
