package voices

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// meanActors tells whom the text means without naming them, and who of those named it
// makes public. The namings are all there then, and get their keys.
func (p *Page) meanActors() {
	p.describe()
	p.publicPersons()
	for i, a := range p.Namings {
		a.Key = "n" + strconv.Itoa(i+1)
	}
}

// describe adds descriptions to namings: "the group", "its fighters", "the
// front" of a People's Front, "the group's Afghanistan branch". A description
// means the armed group that the text named last, unless a name of the text ends
// or begins with its noun.
func (p *Page) describe() {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		for k, c := range s.Chunks {
			if c.Kind != prose.NounGroup || c.Head == c.First {
				continue
			}
			head := s.Tokens[c.Head].Lower
			start, end := s.Tokens[c.First].Start, s.Tokens[c.Last].End
			if p.Is("branch", head) && c.First > 0 && s.Tokens[c.First-1].Tag == "POS" && k > 0 {
				p.describeBranch(s, k)
				continue
			}
			if a := p.described(s, c); a != nil {
				a.Spans = append(a.Spans, p.Span(start, end))
			}
		}
	}
}

// described returns the actor that a noun group describes; nil where it is no
// description, or names something.
func (p *Page) described(s *prose.Sentence, c prose.Chunk) *names.Naming {
	head, start := s.Tokens[c.Head].Lower, s.Tokens[c.First].Start
	if p.NameCovers(start, s.Tokens[c.Last].End) || c.Last+1 < len(s.Tokens) && (s.Tokens[c.Last+1].Lower == "of" || p.nameStartsAt(s, c.Last+1)) {
		return nil
	}
	switch s.Tokens[c.First].Lower {
	case "his", "her":
		if c.Head == c.First+1 && (p.Is("describes group", head) || p.Is("units", head)) {
			return p.groupOfPerson(s)
		}
	case "its":
		if c.Head == c.First+1 && (p.Is("units", head) || p.Is("attackers", head)) {
			return p.LastGroup(start)
		}
	case "the", "this", "that":
		capital := s.Tokens[c.Head].Text != s.Tokens[c.Head].Lower && !s.Capitals
		if c.Head == c.First+1 && (capital && !p.Is("state service", head) || (p.Is("organisation cue", head) || p.Is("armed cue", head) || p.Is("names group before", head)) && !p.Is("state cue", head)) {
			if a := p.nounOfName(head, start); a != nil {
				return a
			}
		}
		if p.Is("describes group", head) && c.Head-c.First <= 2 {
			if a := p.callingItself(s, c.Last+1); a != nil {
				return a
			}
			if a := p.groupBeside(s, c); a != nil {
				return a
			}
			if saidOfWhatFollows(s, c.First) > 0 {
				start = s.Start
			}
			return p.LastGroup(start)
		}
	}
	return nil
}

// callingItself returns the actor whose name tells from a token on which group a
// description is of: "the group, which calls itself the Valley Guard".
func (p *Page) callingItself(s *prose.Sentence, i int) *names.Naming {
	if grammar.Neighbour(s, i) == "," {
		i++
	}
	if i+4 >= len(s.Tokens) || s.Tokens[i+1].Lower != "calls" || s.Tokens[i+2].Lower != "itself" {
		return nil
	}
	if n := p.NameWithin(s.Tokens[i+3].Start, s.End); n != nil && n.Start <= s.Tokens[i+4].Start {
		return n.Naming
	}
	return nil
}

// groupBeside returns the group that a description stands in apposition to
// ("the Front, the group whose bombs"), or for one that opens the sentence the one
// that the sentences before have for a subject; nil for none.
func (p *Page) groupBeside(s *prose.Sentence, c prose.Chunk) *names.Naming {
	if c.First == 0 {
		return p.MeantBefore(grammar.Phrase{Sentence: s, First: c.First, Last: c.Last, Head: c.Head}, 3)
	}
	g, ok := grammar.EndingAt(s, c.First-2)
	if !ok || s.Tokens[c.First-1].Text != "," || grammar.FollowedByVerb(s, grammar.ChunkOf(s, c.First)) { // "according to X, the group said"
		return nil
	}
	for k := grammar.ChunkOf(s, g.First); k > 0 && s.Tokens[g.First-1].Lower == "of" && s.Chunks[k-1].Last == g.First-2; k-- { // "the Front of Nadu"
		g = grammar.PhraseAt(s, k-1)
	}
	return Group(p.ActorOf(g))
}

// nounOfName returns the group or organisation whose name, given before the
// offset, ends or begins with the noun: "the committee" for the Bugeac
// Committee. Where several do, none.
func (p *Page) nounOfName(noun string, offset int) *names.Naming {
	var found *names.Naming
	for _, a := range p.Namings {
		if a.Kind != dateline.ArmedGroup && a.Kind != dateline.Organisation || a.Described {
			continue
		}
		named := slices.ContainsFunc(a.Named, func(n *names.Name) bool {
			full := n.Folded()
			return n.Start < offset && (strings.HasSuffix(full, " "+noun) || strings.HasPrefix(full, noun+" "))
		})
		if named && found != nil {
			return nil
		}
		if named {
			found = a
		}
	}
	return found
}

func (p *Page) nameStartsAt(s *prose.Sentence, token int) bool {
	n := p.NameWithin(s.Tokens[token].Start, s.Tokens[token].End)
	return n != nil && n.Naming != nil
}

// describeBranch reads "the group's Afghanistan branch" as the known actor
// that is part of the group and is active in the country.
func (p *Page) describeBranch(s *prose.Sentence, k int) {
	c := s.Chunks[k]
	parent := p.ActorOf(grammar.PhraseAt(s, k-1))
	if parent == nil {
		parent = p.LastGroup(s.Tokens[c.First].Start)
	}
	place := p.NameWithin(s.Tokens[c.First].Start, s.Tokens[c.Last].End)
	if parent == nil || parent.Known == nil || place == nil {
		return
	}
	country := place.Adjective
	if country == "" && len(place.Entries) > 0 {
		country = place.Entries[0].Country
	}
	for _, a := range p.Namings {
		if a.Known == nil || !slices.Contains(a.Known.Countries, country) {
			continue
		}
		for _, m := range a.Known.PartOf {
			if m.Actor == parent.Known.ID {
				a.Spans = append(a.Spans, p.Span(s.Tokens[s.Chunks[k-1].First].Start, s.Tokens[c.Last].End))
				return
			}
		}
	}
}

// ActorOf returns the naming that a phrase means: by a name at its head, or by
// a description of a group.
func (p *Page) ActorOf(f grammar.Phrase) *names.Naming {
	start, end := f.Start(), f.End()
	headStart := f.Sentence.Tokens[f.Head].Start
	var found *names.Naming
	owner := false // whether the one found only possesses what the phrase names
	for _, a := range p.Namings {
		for _, m := range a.Spans {
			if m.Start <= headStart && headStart < m.End {
				return p.serviceNamed(f, a)
			}
			if start <= m.Start && m.End <= end && (found == nil || owner && a.Known != nil) {
				found = a
				next := f.Sentence.TokenAt(m.End-1) + 1 // "men of the Front's Third Brigade" are the brigade's
				owner = next <= f.Last && f.Sentence.Tokens[next].Tag == "POS"
			}
		}
	}
	head := f.Word()
	if found == nil {
		for i := f.First; i <= f.Last; i++ {
			if w := f.Sentence.Tokens[i].Lower; (w == "its" || w == "their") && (p.Is("attackers", head) || p.Is("units", head)) {
				return p.LastGroup(f.Sentence.Tokens[i].Start)
			} else if w == "our" && (p.Is("attackers", head) || p.Is("units", head) || p.Is("forces", head) || p.Is("airborne", head)) {
				return p.WhoWeAre(f)
			}
		}
		return nil
	}
	people := p.Is("units", head) || p.Is("attackers", head) || p.Is("forces", head) || p.Is("groups", head)
	if people || (p.Is("airborne", head) || p.Is("craft", head)) && (found.Kind == dateline.StateForce || found.Kind == dateline.ArmedGroup) {
		return found
	}
	return nil
}

// serviceNamed returns the force that "of" names behind a description of a state's
// soldiers, and else the state's own: "French soldiers of the Barkhane force".
func (p *Page) serviceNamed(f grammar.Phrase, state *names.Naming) *names.Naming {
	if state.Kind != dateline.StateForce || f.Head+2 > f.Last || f.Sentence.Tokens[f.Head+1].Lower != "of" {
		return state
	}
	for _, n := range p.NamesIn(f.Sentence.Tokens[f.Head].End, f.End()) {
		if n.Naming != nil && n.Naming.Kind == dateline.StateForce {
			return n.Naming
		}
	}
	return state
}

// ActorOrState is ActorOf, and takes a country that acts, or the capital that
// stands for it, for its government.
func (p *Page) ActorOrState(f grammar.Phrase) *names.Naming {
	if a := p.ActorOf(f); a != nil {
		return a
	}
	at := f.Sentence.Tokens[f.Head].Start
	named := p.NamesIn(at, at+1)
	if len(named) == 0 || named[0].Kind != dateline.PlaceMention || named[0].Adjective != "" || f.First != f.Head && f.Sentence.Tokens[f.First].Lower != "the" && named[0].Start > f.Start() {
		return nil
	}
	return p.Government(named[0], p.StateNamed(named[0]))
}
