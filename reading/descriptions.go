package reading

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// meanActors tells whom the text means without naming them, and who of those named it
// makes public. The namings are all there then, and get their keys.
func (p *page) meanActors() {
	p.describe()
	p.publicPersons()
	for i, a := range p.namings {
		a.key = "n" + strconv.Itoa(i+1)
	}
}

// describe adds descriptions to namings: "the group", "its fighters", "the
// front" of a People's Front, "the group's Afghanistan branch". A description
// means the armed group that the text named last, unless a name of the text ends
// or begins with its noun.
func (p *page) describe() {
	for i := range p.text.Sentences {
		s := &p.text.Sentences[i]
		for k, c := range s.Chunks {
			if c.Kind != prose.NounGroup || c.Head == c.First {
				continue
			}
			head := s.Tokens[c.Head].Lower
			start, end := s.Tokens[c.First].Start, s.Tokens[c.Last].End
			if p.is("branch", head) && c.First > 0 && s.Tokens[c.First-1].Tag == "POS" && k > 0 {
				p.describeBranch(s, k)
				continue
			}
			if a := p.described(s, c); a != nil {
				a.spans = append(a.spans, p.span(start, end))
			}
		}
	}
}

// described returns the actor that a noun group describes; nil where it is no
// description, or names something.
func (p *page) described(s *prose.Sentence, c prose.Chunk) *naming {
	head, start := s.Tokens[c.Head].Lower, s.Tokens[c.First].Start
	if p.nameCovers(start, s.Tokens[c.Last].End) || c.Last+1 < len(s.Tokens) && (s.Tokens[c.Last+1].Lower == "of" || p.nameStartsAt(s, c.Last+1)) {
		return nil
	}
	switch s.Tokens[c.First].Lower {
	case "its":
		if c.Head == c.First+1 && (p.is("units", head) || p.is("attackers", head)) {
			return p.lastGroup(start)
		}
	case "the", "this", "that":
		capital := s.Tokens[c.Head].Text != s.Tokens[c.Head].Lower && !s.Capitals
		if c.Head == c.First+1 && (capital && !p.is("state service", head) || (p.is("organisation cue", head) || p.is("armed cue", head)) && !p.is("state cue", head)) {
			if a := p.nounOfName(head, start); a != nil {
				return a
			}
		}
		if p.is("describes group", head) && c.Head-c.First <= 2 {
			if a := p.callingItself(s, c.Last+1); a != nil {
				return a
			}
			if a := p.groupBeside(s, c); a != nil {
				return a
			}
			if saidOfWhatFollows(s, c.First) > 0 {
				start = s.Start
			}
			return p.lastGroup(start)
		}
	}
	return nil
}

// callingItself returns the actor whose name tells from a token on which group a
// description is of: "the group, which calls itself the Valley Guard".
func (p *page) callingItself(s *prose.Sentence, i int) *naming {
	if neighbour(s, i) == "," {
		i++
	}
	if i+4 >= len(s.Tokens) || s.Tokens[i+1].Lower != "calls" || s.Tokens[i+2].Lower != "itself" {
		return nil
	}
	if n := p.nameWithin(s.Tokens[i+3].Start, s.End); n != nil && n.start <= s.Tokens[i+4].Start {
		return n.naming
	}
	return nil
}

// groupBeside returns the group that a description stands in apposition to
// ("the Front, the group whose bombs"), or for one that opens the sentence the one
// that the sentences before have for a subject; nil for none.
func (p *page) groupBeside(s *prose.Sentence, c prose.Chunk) *naming {
	if c.First == 0 {
		return p.meantBefore(phrase{s, c.First, c.Last, c.Head}, 3)
	}
	g, ok := endingAt(s, c.First-2)
	if !ok || s.Tokens[c.First-1].Text != "," || followedByVerb(s, chunkOf(s, c.First)) { // "according to X, the group said"
		return nil
	}
	for k := chunkOf(s, g.first); k > 0 && s.Tokens[g.first-1].Lower == "of" && s.Chunks[k-1].Last == g.first-2; k-- { // "the Front of Nadu"
		g = phraseAt(s, k-1)
	}
	return group(p.actorOf(g))
}

// nounOfName returns the group or organisation whose name, given before the
// offset, ends or begins with the noun: "the committee" for the Bugeac
// Committee. Where several do, none.
func (p *page) nounOfName(noun string, offset int) *naming {
	var found *naming
	for _, a := range p.namings {
		if a.kind != dateline.ArmedGroup && a.kind != dateline.Organisation || a.described {
			continue
		}
		named := slices.ContainsFunc(a.named, func(n *name) bool {
			full := n.folded()
			return n.start < offset && (strings.HasSuffix(full, " "+noun) || strings.HasPrefix(full, noun+" "))
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

func (p *page) nameStartsAt(s *prose.Sentence, token int) bool {
	n := p.nameWithin(s.Tokens[token].Start, s.Tokens[token].End)
	return n != nil && n.naming != nil
}

// describeBranch reads "the group's Afghanistan branch" as the known actor
// that is part of the group and is active in the country.
func (p *page) describeBranch(s *prose.Sentence, k int) {
	c := s.Chunks[k]
	parent := p.actorOf(phraseAt(s, k-1))
	if parent == nil {
		parent = p.lastGroup(s.Tokens[c.First].Start)
	}
	place := p.nameWithin(s.Tokens[c.First].Start, s.Tokens[c.Last].End)
	if parent == nil || parent.known == nil || place == nil {
		return
	}
	country := place.adjective
	if country == "" && len(place.entries) > 0 {
		country = place.entries[0].Country
	}
	for _, a := range p.namings {
		if a.known == nil || !slices.Contains(a.known.Countries, country) {
			continue
		}
		for _, m := range a.known.PartOf {
			if m.Actor == parent.known.ID {
				a.spans = append(a.spans, p.span(s.Tokens[s.Chunks[k-1].First].Start, s.Tokens[c.Last].End))
				return
			}
		}
	}
}

// lastGroup returns the armed group that the text before the offset is about:
// every mention counts, the nearer, those that open a sentence and those of the
// same paragraph the more; the group of the title has a lead.
func (p *page) lastGroup(offset int) *naming {
	at := p.text.SentenceAt(offset)
	topic := p.topic()
	var best *naming
	bestWeight := 0.0
	for _, a := range p.namings {
		if a.kind != dateline.ArmedGroup {
			continue
		}
		weight := 0.0
		for _, m := range a.spans {
			if m.Start >= offset {
				continue
			}
			i := p.text.SentenceAt(m.Start)
			w := 1 / float64(1+at-i)
			if s := &p.text.Sentences[i]; s.TokenAt(m.Start) <= 3 {
				w *= 2
			}
			if p.text.Sentences[i].Paragraph == p.text.Sentences[at].Paragraph {
				w *= 1.5
			}
			weight += w
		}
		if weight > 0 && a == topic {
			weight += 2
		}
		if weight > bestWeight {
			best, bestWeight = a, weight
		}
	}
	return p.branchMeant(best, topic, offset)
}

// branchMeant returns, in place of a whole, the part of it that the text is
// about: the one that the title names, or that is named more often before the
// offset. An explainer about a branch has its parent for background.
func (p *page) branchMeant(whole, topic *naming, offset int) *naming {
	if whole == nil || whole.known == nil || whole == topic {
		return whole
	}
	best, bestCount := whole, whole.namedBefore(offset)
	for _, a := range p.namings {
		if a.known == nil || !slices.ContainsFunc(a.known.PartOf, func(m codebook.Membership) bool { return m.Actor == whole.known.ID }) {
			continue
		}
		if n := a.namedBefore(offset); n > 0 && (a == topic || n > bestCount) {
			best, bestCount = a, n
			if a == topic {
				return a
			}
		}
	}
	return best
}

// namedBefore counts the names of an actor before an offset.
func (a *naming) namedBefore(offset int) int {
	n := 0
	for _, m := range a.named {
		if m.end <= offset {
			n++
		}
	}
	return n
}

// nameWithin returns the first name inside the stretch.
func (p *page) nameWithin(start, end int) *name {
	i, _ := slices.BinarySearchFunc(p.names, start, func(n *name, at int) int { return n.start - at })
	if i < len(p.names) && p.names[i].end <= end {
		return p.names[i]
	}
	return nil
}

// actorOf returns the naming that a phrase means: by a name at its head, or by
// a description of a group.
func (p *page) actorOf(f phrase) *naming {
	start, end := f.start(), f.end()
	headStart := f.sentence.Tokens[f.head].Start
	var found *naming
	for _, a := range p.namings {
		for _, m := range a.spans {
			if m.Start <= headStart && headStart < m.End {
				return p.serviceNamed(f, a)
			}
			if start <= m.Start && m.End <= end && found == nil {
				found = a
			}
		}
	}
	head := f.word()
	if found == nil {
		for i := f.first; i <= f.last; i++ {
			if w := f.sentence.Tokens[i].Lower; (w == "its" || w == "their") && (p.is("attackers", head) || p.is("units", head)) {
				return p.lastGroup(f.sentence.Tokens[i].Start)
			} else if w == "our" && (p.is("attackers", head) || p.is("units", head) || p.is("forces", head) || p.is("airborne", head)) {
				return p.whoWeAre(f)
			}
		}
		return nil
	}
	people := p.is("units", head) || p.is("attackers", head) || p.is("forces", head) || p.is("groups", head)
	if people || (p.is("airborne", head) || p.is("craft", head)) && (found.kind == dateline.StateForce || found.kind == dateline.ArmedGroup) {
		return found
	}
	return nil
}

// serviceNamed returns the force that "of" names behind a description of a state's
// soldiers, and else the state's own: "French soldiers of the Barkhane force".
func (p *page) serviceNamed(f phrase, state *naming) *naming {
	if state.kind != dateline.StateForce || f.head+2 > f.last || f.sentence.Tokens[f.head+1].Lower != "of" {
		return state
	}
	for _, n := range p.namesIn(f.sentence.Tokens[f.head].End, f.end()) {
		if n.naming != nil && n.naming.kind == dateline.StateForce {
			return n.naming
		}
	}
	return state
}
