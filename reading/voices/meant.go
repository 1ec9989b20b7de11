package voices

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// GroupMeant returns the group that a phrase means: one that it names, that speaks of itself
// as "we", or that a pronoun, a possessor or a description ("the group", "these militants", "an
// affiliate") points back to.
func (p *Page) GroupMeant(f grammar.Phrase, depth int) *names.Naming {
	s := f.Sentence
	first, head := s.Tokens[f.First].Lower, f.Word()
	switch {
	case head == "they" && p.gunmenBefore(f):
		return nil
	case head == "it" || head == "they" || head == "them":
		return p.GroupSpokenOf(f.Start())
	case head == "we" || first == "our" && p.Is("describes group", head):
		return Group(p.WhoWeAre(f))
	case f.Pronoun() || p.namesPerson(f):
		return nil
	}
	if g, ok := p.Beside(f); ok && p.Is("branch", head) && p.NameWithin(f.Start(), f.End()) == nil { // "its urban wing, the Brigade, operates in"
		if a := Group(p.ActorOf(g)); a != nil {
			return a
		}
	}
	describes := p.Is("describes group", head) || p.Is("groups", head) || p.Is("branch", head)
	fighters := p.Is("units", head) || p.Is("attackers", head)
	if (first == "these" || first == "those") && (describes || fighters) {
		return p.GroupBefore(f.Start(), nil)
	}
	if a := p.describedRight(f); a != nil && first == "the" && describes {
		return a
	}
	if n := p.NameWithin(f.Start(), f.End()); n != nil && describes && n.End < f.End() && p.Text.Runes[n.End] == '-' { // "the al-Qaeda-linked group"
		if g, ok := p.LeftOf(s, f.First, 3); ok && f.First > 0 && s.Tokens[f.First-1].Text != "." {
			if a := Group(p.ActorOf(g)); a != nil && a != n.Naming {
				return a
			}
		}
		return p.GroupSpokenOf(f.Start())
	}
	if described := p.describedAfresh(f); described != nil {
		return described
	}
	if a := Group(p.ActorOf(f)); a != nil && !(describes && (first == "a" || first == "an")) {
		return a
	}
	switch {
	case first == "its" || first == "their":
		return p.GroupSpokenOf(f.Start())
	case (first == "the" || first == "this") && describes:
		return p.GroupSpokenOf(f.Start())
	case (first == "a" || first == "an" || first == "one") && (describes || fighters) && depth > 0:
		if g, ok := p.LeftOf(s, f.First, 3); ok {
			return p.GroupMeant(g, depth-1)
		}
		return nil
	case (first == "these" || first == "such") && p.TriggerNoun([]string{head}, 0):
		return p.GroupSpokenOf(f.Start())
	case f.First > 0 && f.First < f.Head && s.Tokens[f.Head].Noun():
		return Group(p.possessorIn(f))
	}
	return nil
}

// gunmenBefore reports whether "they" goes on about people, or about attackers of no named
// group whom the sentence before has for its subject: "Gunmen stopped a bus. They wanted
// telephones."
func (p *Page) gunmenBefore(f grammar.Phrase) bool {
	if k := verbInFrontOf(f); k >= 0 { // "people aren't sure that they want to know"
		g, ok := grammar.FirstOf(p.SubjectOf(f.Sentence, k))
		return ok && (p.Is("people", g.Word()) || p.Is("civilians", g.Word())) && p.ActorOf(g) == nil && !p.reports(f.Sentence, f.Sentence.Chunks[k])
	}
	i := p.Text.SentenceAt(f.Start())
	if i == 0 || p.Text.Sentences[i-1].Paragraph != f.Sentence.Paragraph {
		return false
	}
	s := &p.Text.Sentences[i-1]
	for k, c := range s.Chunks {
		if grammar.Finite(c) {
			g, ok := grammar.FirstOf(p.SubjectOf(s, k))
			return ok && p.Is("attackers", g.Word()) && p.ActorOf(g) == nil
		}
	}
	return false
}

// verbInFrontOf is the last verb group with a subject before a phrase in its sentence; -1 for
// none.
func verbInFrontOf(f grammar.Phrase) int {
	last := -1
	for k, c := range f.Sentence.Chunks {
		if grammar.Finite(c) && c.Last < f.First {
			last = k
		}
	}
	return last
}

// describedAfresh returns the group that "the group" and the like mean by the order of the
// text; nil for a phrase that names one, or whose noun ends or begins a name.
func (p *Page) describedAfresh(f grammar.Phrase) *names.Naming {
	first := f.Sentence.Tokens[f.First].Lower
	if first != "the" && first != "this" || f.First == 0 || f.Head != f.Last || !p.Is("describes group", f.Word()) || f.Head-f.First > 2 || p.NameCovers(f.Start(), f.End()) || p.nameStartsAt(f.Sentence, min(f.Last+1, len(f.Sentence.Tokens)-1)) || p.nounOfName(f.Word(), f.Start()) != nil {
		return nil
	}
	if f.Sentence.Tokens[f.First-1].Text == "," && saidOfWhatFollows(f.Sentence, f.First) != f.First {
		return nil
	}
	return p.GroupSpokenOf(f.Start())
}

// describedRight returns the group whose name a description follows in
// apposition: "JNIM, the coalition led by Iyad Ag Ghaly".
func (p *Page) describedRight(f grammar.Phrase) *names.Naming {
	if f.First < 2 || f.Sentence.Tokens[f.First-1].Text != "," {
		return nil
	}
	g, ok := grammar.EndingAt(f.Sentence, f.First-2)
	if !ok {
		return nil
	}
	n := p.NameWithin(g.Start(), g.End())
	if n == nil || n.Naming == nil || n.Naming.Kind != dateline.ArmedGroup || n.End != g.End() {
		return nil
	}
	return n.Naming
}

// namesPerson reports whether a phrase means a person by an office: "its
// leader", "the group's spokesman", but not "the Coast Guardians".
func (p *Page) namesPerson(f grammar.Phrase) bool {
	head := f.Word()
	at := f.Sentence.Tokens[f.Head].Start
	if slices.ContainsFunc(p.NamesIn(at, at+1), func(n *names.Name) bool {
		return n.Start < at && n.Naming != nil && n.Naming.Kind == dateline.ArmedGroup
	}) {
		return false
	}
	return p.Is("officials", head) || p.Is("title", head) || p.Is("speaker", head) || p.Is("people", head)
}

// possessorIn returns the actor whose 's stands inside a phrase.
func (p *Page) possessorIn(f grammar.Phrase) *names.Naming {
	for i := f.First; i <= f.Last; i++ {
		if f.Sentence.Tokens[i].Tag == "POS" {
			return p.ActorIn(grammar.Phrase{Sentence: f.Sentence, First: f.First, Last: i, Head: i})
		}
	}
	return nil
}

// groupsNamed are the armed groups and organisations that are named between two offsets.
func (p *Page) groupsNamed(start, end int) []*names.Naming {
	var out []*names.Naming
	for _, n := range p.NamesIn(start, end) {
		if a := n.Naming; n.End <= end && Group(a) != nil && a.Kind != dateline.StateForce {
			out = append(out, a)
		}
	}
	return out
}

// OnlyGroup returns the one armed group that a sentence names.
func (p *Page) OnlyGroup(s *prose.Sentence) *names.Naming {
	var only *names.Naming
	for _, n := range p.NamesIn(s.Start, s.End) {
		switch a := n.Naming; {
		case a == nil || a.Kind != dateline.ArmedGroup:
		case only != nil && only != a:
			return nil
		default:
			only = a
		}
	}
	return only
}

// GroupSpokenOf returns the group that the text before an offset is about: the one in
// focus there, else the armed group most spoken of, else an organisation that no table
// knows and that sentences before open with.
func (p *Page) GroupSpokenOf(offset int) *names.Naming {
	at := p.Text.SentenceAt(offset)
	s := &p.Text.Sentences[at]
	if a := p.inFocus(s, s.TokenAt(offset)); a != nil {
		return p.BranchMeant(a, offset)
	}
	if a := p.LastGroup(offset); a != nil {
		return a
	}
	var best *names.Naming
	bestWeight := 0.0
	for _, a := range p.Namings {
		if a.Kind != dateline.Organisation || a.Known != nil || a.Outlet || !slices.ContainsFunc(a.Names, func(n string) bool { return strings.Contains(n, " ") }) {
			continue
		}
		weight := 0.0
		for _, m := range a.Spans {
			if i := p.Text.SentenceAt(m.Start); m.End <= offset && p.Text.Sentences[i].TokenAt(m.Start) <= 3 {
				weight += 1 / float64(1+at-i)
			}
		}
		if weight > bestWeight {
			best, bestWeight = a, weight
		}
	}
	return best
}

// GroupBefore returns the group named nearest before an offset, other than one.
func (p *Page) GroupBefore(offset int, other *names.Naming) *names.Naming {
	var best *names.Naming
	bestEnd := -1
	for _, a := range p.Namings {
		if a == other || a.Kind != dateline.ArmedGroup {
			continue
		}
		for _, n := range a.Named {
			if n.End <= offset && n.End > bestEnd {
				best, bestEnd = a, n.End
			}
		}
	}
	return best
}

// OwnerOf returns the group that possesses noun group k: "the group's aim",
// "its strength", "Taliban leader".
func (p *Page) OwnerOf(s *prose.Sentence, k int) *names.Naming {
	c := s.Chunks[k]
	first := s.Tokens[c.First].Lower
	if first == "its" || first == "their" {
		return p.GroupMeant(grammar.Phrase{Sentence: s, First: c.First, Last: c.First, Head: c.First}, 0)
	}
	if first == "our" {
		return Group(p.WhoWeAre(grammar.Phrase{Sentence: s, First: c.First, Last: c.First, Head: c.First}))
	}
	if first == "whose" && c.First > 1 {
		f, ok := grammar.EndingAt(s, c.First-2)
		if ok && p.PlaceWithin(f.Start(), f.End()) && grammar.PlacePreposition(grammar.Neighbour(s, f.First-1)) || ok && grammar.Neighbour(s, f.First-1) == "from" { // "the Front, a cell from Kasala, whose"
			f, ok = grammar.EndingAt(s, f.First-2)
		}
		if ok {
			return p.GroupMeant(f, 1)
		}
		return nil
	}
	if k > 0 && c.First > 0 && s.Tokens[c.First-1].Tag == "POS" {
		return p.GroupMeant(grammar.PhraseTo(s, k-1), 0)
	}
	if first == "a" || first == "an" {
		return nil
	}
	return Group(p.ActorIn(grammar.Phrase{Sentence: s, First: c.First, Last: c.Head - 1, Head: c.Head - 1}))
}

// Group returns the actor where claims may be about it: no person, no
// government, and not who reports.
func Group(a *names.Naming) *names.Naming {
	if a == nil || a.Kind == dateline.Person || a.Kind == dateline.Government || a.Outlet {
		return nil
	}
	return a
}

// ActorIn returns the first actor named inside a phrase.
func (p *Page) ActorIn(f grammar.Phrase) *names.Naming {
	if f.Last < f.First {
		return nil
	}
	for _, n := range p.NamesIn(f.Start(), f.End()) {
		if n.Naming != nil && n.Start >= f.Start() && n.End <= f.End() {
			return n.Naming
		}
	}
	return nil
}

// GroupNamed returns the words that last named the group that a pronoun means.
func (p *Page) GroupNamed(f grammar.Phrase) (grammar.Phrase, bool) {
	a := p.GroupMeant(f, 0)
	if a == nil {
		return grammar.Phrase{}, false
	}
	var last *names.Name // the first of the last sentence that names it
	for _, n := range a.Named {
		if n.End <= f.Start() && (last == nil || p.Text.SentenceAt(n.Start) > p.Text.SentenceAt(last.Start)) {
			last = n
		}
	}
	if last == nil {
		return grammar.Phrase{}, false
	}
	s := &p.Text.Sentences[p.Text.SentenceAt(last.Start)]
	return grammar.Phrase{Sentence: s, First: s.TokenAt(last.Start), Last: s.TokenAt(last.End - 1), Head: s.TokenAt(last.End - 1)}, true
}
