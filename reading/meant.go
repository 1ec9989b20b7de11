package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// groupMeant returns the group that a phrase means: one that it names, that speaks of itself
// as "we", or that a pronoun, a possessor or a description ("the group", "these militants", "an
// affiliate") points back to.
func (p *page) groupMeant(f phrase, depth int) *naming {
	s := f.sentence
	first, head := s.Tokens[f.first].Lower, f.word()
	switch {
	case head == "they" && p.gunmenBefore(f):
		return nil
	case head == "it" || head == "they" || head == "them":
		return p.groupSpokenOf(f.start())
	case head == "we" || first == "our" && p.is("describes group", head):
		return group(p.whoWeAre(f))
	case f.pronoun() || p.namesPerson(f):
		return nil
	}
	if g, ok := p.beside(f); ok && p.is("branch", head) && p.nameWithin(f.start(), f.end()) == nil { // "its urban wing, the Brigade, operates in"
		if a := group(p.actorOf(g)); a != nil {
			return a
		}
	}
	describes := p.is("describes group", head) || p.is("groups", head) || p.is("branch", head)
	fighters := p.is("units", head) || p.is("attackers", head)
	if (first == "these" || first == "those") && (describes || fighters) {
		return p.groupBefore(f.start(), nil)
	}
	if a := p.describedRight(f); a != nil && first == "the" && describes {
		return a
	}
	if n := p.nameWithin(f.start(), f.end()); n != nil && describes && n.end < f.end() && p.text.Runes[n.end] == '-' { // "the al-Qaeda-linked group"
		if g, ok := p.leftOf(s, f.first, 3); ok && f.first > 0 && s.Tokens[f.first-1].Text != "." {
			if a := group(p.actorOf(g)); a != nil && a != n.naming {
				return a
			}
		}
		return p.groupSpokenOf(f.start())
	}
	if described := p.describedAfresh(f); described != nil {
		return described
	}
	if a := group(p.actorOf(f)); a != nil && !(describes && (first == "a" || first == "an")) {
		return a
	}
	switch {
	case first == "its" || first == "their":
		return p.groupSpokenOf(f.start())
	case (first == "the" || first == "this") && describes:
		return p.groupSpokenOf(f.start())
	case (first == "a" || first == "an" || first == "one") && (describes || fighters) && depth > 0:
		if g, ok := p.leftOf(s, f.first, 3); ok {
			return p.groupMeant(g, depth-1)
		}
		return nil
	case (first == "these" || first == "such") && p.triggerNoun([]string{head}, 0):
		return p.groupSpokenOf(f.start())
	case f.first > 0 && f.first < f.head && s.Tokens[f.head].Noun():
		return group(p.possessorIn(f))
	}
	return nil
}

// gunmenBefore reports whether "they" goes on about people, or about attackers of no named
// group whom the sentence before has for its subject: "Gunmen stopped a bus. They wanted
// telephones."
func (p *page) gunmenBefore(f phrase) bool {
	if k := verbInFrontOf(f); k >= 0 { // "people aren't sure that they want to know"
		g, ok := onlyOne(subjectOf(f.sentence, k))
		return ok && (p.is("people", g.word()) || p.is("civilians", g.word())) && p.actorOf(g) == nil && !p.reports(f.sentence, f.sentence.Chunks[k])
	}
	i := p.text.SentenceAt(f.start())
	if i == 0 || p.text.Sentences[i-1].Paragraph != f.sentence.Paragraph {
		return false
	}
	s := &p.text.Sentences[i-1]
	for k, c := range s.Chunks {
		if finite(c) {
			g, ok := onlyOne(subjectOf(s, k))
			return ok && p.is("attackers", g.word()) && p.actorOf(g) == nil
		}
	}
	return false
}

// verbInFrontOf is the last verb group with a subject before a phrase in its sentence; -1 for
// none.
func verbInFrontOf(f phrase) int {
	last := -1
	for k, c := range f.sentence.Chunks {
		if finite(c) && c.Last < f.first {
			last = k
		}
	}
	return last
}

// describedAfresh returns the group that "the group" and the like mean by the order of the
// text; nil for a phrase that names one, or whose noun ends or begins a name.
func (p *page) describedAfresh(f phrase) *naming {
	first := f.sentence.Tokens[f.first].Lower
	if first != "the" && first != "this" || f.first == 0 || f.head != f.last || !p.is("describes group", f.word()) || f.head-f.first > 2 || p.nameCovers(f.start(), f.end()) || p.nameStartsAt(f.sentence, min(f.last+1, len(f.sentence.Tokens)-1)) || p.nounOfName(f.word(), f.start()) != nil {
		return nil
	}
	if f.sentence.Tokens[f.first-1].Text == "," && saidOfWhatFollows(f.sentence, f.first) != f.first {
		return nil
	}
	return p.groupSpokenOf(f.start())
}

// describedRight returns the group whose name a description follows in
// apposition: "JNIM, the coalition led by Iyad Ag Ghaly".
func (p *page) describedRight(f phrase) *naming {
	if f.first < 2 || f.sentence.Tokens[f.first-1].Text != "," {
		return nil
	}
	g, ok := endingAt(f.sentence, f.first-2)
	if !ok {
		return nil
	}
	n := p.nameWithin(g.start(), g.end())
	if n == nil || n.naming == nil || n.naming.kind != dateline.ArmedGroup || n.end != g.end() {
		return nil
	}
	return n.naming
}

// namesPerson reports whether a phrase means a person by an office: "its
// leader", "the group's spokesman".
func (p *page) namesPerson(f phrase) bool {
	head := f.word()
	return p.is("officials", head) || p.is("title", head) || p.is("speaker", head) || p.is("people", head)
}

// possessorIn returns the actor whose 's stands inside a phrase.
func (p *page) possessorIn(f phrase) *naming {
	for i := f.first; i <= f.last; i++ {
		if f.sentence.Tokens[i].Tag == "POS" {
			return p.actorIn(phrase{f.sentence, f.first, i, i})
		}
	}
	return nil
}

// groupsNamed are the armed groups and organisations that are named between two offsets.
func (p *page) groupsNamed(start, end int) []*naming {
	var out []*naming
	for _, n := range p.namesIn(start, end) {
		if a := n.naming; n.end <= end && group(a) != nil && a.kind != dateline.StateForce {
			out = append(out, a)
		}
	}
	return out
}

// onlyGroup returns the one armed group that a sentence names.
func (p *page) onlyGroup(s *prose.Sentence) *naming {
	var only *naming
	for _, n := range p.namesIn(s.Start, s.End) {
		switch a := n.naming; {
		case a == nil || a.kind != dateline.ArmedGroup:
		case only != nil && only != a:
			return nil
		default:
			only = a
		}
	}
	return only
}

// groupSpokenOf returns the group that the text before an offset is about: the one in
// focus there, else the armed group most spoken of, else an organisation that no table
// knows and that sentences before open with.
func (p *page) groupSpokenOf(offset int) *naming {
	at := p.text.SentenceAt(offset)
	s := &p.text.Sentences[at]
	if a := p.inFocus(s, s.TokenAt(offset)); a != nil {
		return p.branchMeant(a, p.topic(), offset)
	}
	if a := p.lastGroup(offset); a != nil {
		return a
	}
	var best *naming
	bestWeight := 0.0
	for _, a := range p.namings {
		if a.kind != dateline.Organisation || a.known != nil || a.outlet || !slices.ContainsFunc(a.names, func(n string) bool { return strings.Contains(n, " ") }) {
			continue
		}
		weight := 0.0
		for _, m := range a.spans {
			if i := p.text.SentenceAt(m.Start); m.End <= offset && p.text.Sentences[i].TokenAt(m.Start) <= 3 {
				weight += 1 / float64(1+at-i)
			}
		}
		if weight > bestWeight {
			best, bestWeight = a, weight
		}
	}
	return best
}

// groupBefore returns the group named nearest before an offset, other than one.
func (p *page) groupBefore(offset int, other *naming) *naming {
	var best *naming
	bestEnd := -1
	for _, a := range p.namings {
		if a == other || a.kind != dateline.ArmedGroup {
			continue
		}
		for _, n := range a.named {
			if n.end <= offset && n.end > bestEnd {
				best, bestEnd = a, n.end
			}
		}
	}
	return best
}

// ownerOf returns the group that possesses noun group k: "the group's aim",
// "its strength", "Taliban leader".
func (p *page) ownerOf(s *prose.Sentence, k int) *naming {
	c := s.Chunks[k]
	first := s.Tokens[c.First].Lower
	if first == "its" || first == "their" {
		return p.groupMeant(phrase{s, c.First, c.First, c.First}, 0)
	}
	if first == "our" {
		return group(p.whoWeAre(phrase{s, c.First, c.First, c.First}))
	}
	if first == "whose" && c.First > 1 {
		if f, ok := endingAt(s, c.First-2); ok {
			return p.groupMeant(f, 1)
		}
		return nil
	}
	if k > 0 && c.First > 0 && s.Tokens[c.First-1].Tag == "POS" {
		return p.groupMeant(phraseTo(s, k-1), 0)
	}
	if first == "a" || first == "an" {
		return nil
	}
	return group(p.actorIn(phrase{s, c.First, c.Head - 1, c.Head - 1}))
}

// group returns the actor where claims may be about it: no person, no
// government, and not who reports.
func group(a *naming) *naming {
	if a == nil || a.kind == dateline.Person || a.kind == dateline.Government || a.outlet {
		return nil
	}
	return a
}

// actorIn returns the first actor named inside a phrase.
func (p *page) actorIn(f phrase) *naming {
	if f.last < f.first {
		return nil
	}
	for _, n := range p.namesIn(f.start(), f.end()) {
		if n.naming != nil && n.start >= f.start() && n.end <= f.end() {
			return n.naming
		}
	}
	return nil
}
