package actors

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/marks"
	"github.com/dateline-project/dateline/reading/names"
)

// takeArms makes armed groups of the bodies that the text shows to be armed, whatever
// their names say: it calls them a militia or the like, gives them fighters, has them
// claim an attack, or a learned reader marks them as culprits. What has the name of a
// state's force must be called so.
func (p *Page) takeArms() {
	for _, a := range p.Namings {
		if a.Known == nil && (a.Kind == dateline.Organisation || a.Kind == dateline.StateForce) &&
			slices.ContainsFunc(a.Named, func(n *names.Name) bool { return p.shownArmed(n, a.Kind) }) {
			a.Kind = dateline.ArmedGroup
		}
	}
}

func (p *Page) shownArmed(n *names.Name, kind dateline.ActorKind) bool {
	s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
	first, last := s.TokenAt(n.Start), s.TokenAt(n.End-1)
	if p.calledArmed(s, first, last) {
		return true
	}
	return kind == dateline.Organisation && (p.hasFighters(s, first, last) || p.claimsAct(s, last) || p.markedCulprit(n) || p.splitOff(n))
}

// splitOff reports whether a name is the letters of an armed group with a word tied to
// them: "FDN-Renewal".
func (p *Page) splitOff(n *names.Name) bool {
	letters, _, _ := strings.Cut(n.Text, "-")
	return p.Suffixed(n.Text) && slices.ContainsFunc(p.Namings, func(a *names.Naming) bool { return a.Kind == dateline.ArmedGroup && slices.Contains(a.Names, letters) })
}

// calledArmed reports whether a name stands beside words for an armed group that mean
// the same: "the outfit X", "X, a militia", "X is a militia", "the militia, X,".
func (p *Page) calledArmed(s *prose.Sentence, first, last int) bool {
	for first > 0 && (s.Tokens[first-1].Lower == "the" || grammar.QuotationMark(s.Tokens[first-1])) {
		first--
	}
	for last+1 < len(s.Tokens) && grammar.QuotationMark(s.Tokens[last+1]) {
		last++
	}
	if before := grammar.Neighbour(s, first-1); p.Is("armed body", before) || before == "group" && p.Is("armed sort", grammar.Neighbour(s, first-2)) {
		return true
	}
	if k := grammar.ChunkOf(s, first-2); grammar.Neighbour(s, first-1) == "," && k >= 0 && s.Chunks[k].Last == first-2 && p.armedBody(s, s.Chunks[k]) {
		return true
	}
	next := grammar.Neighbour(s, last+1)
	k := grammar.ChunkAfter(s, last+1)
	if k < 0 || s.Chunks[k].First != last+2 || next != "," && next != "is" && next != "are" && next != "was" && next != "were" {
		return false
	}
	return p.armedBody(s, s.Chunks[k])
}

// armedBody reports whether a noun group with an article describes an armed group: "a
// militia", "the banned separatist group".
func (p *Page) armedBody(s *prose.Sentence, c prose.Chunk) bool {
	switch s.Tokens[c.First].Lower {
	case "a", "an", "the", "another":
	default:
		return false
	}
	head := s.Tokens[c.Head].Lower
	return c.Kind == prose.NounGroup && (p.Is("armed body", head) ||
		p.Is("describes group", head) && slices.ContainsFunc(s.Tokens[c.First:c.Head], func(t prose.Token) bool { return p.Is("armed sort", t.Lower) }))
}

// hasFighters reports whether those who bear arms are told to be a name's: "X
// fighters", "X's gunmen", "rebels of the X".
func (p *Page) hasFighters(s *prose.Sentence, first, last int) bool {
	behind := last + 1
	if behind < len(s.Tokens) && s.Tokens[behind].Tag == "POS" {
		behind++
	}
	of := first - 1
	if grammar.Neighbour(s, of) == "the" {
		of--
	}
	return p.Is("bears arms", grammar.Neighbour(s, behind)) || grammar.Neighbour(s, of) == "of" && p.Is("bears arms", grammar.Neighbour(s, of-1))
}

// claimsAct reports whether a name is told right behind it to claim an attack.
func (p *Page) claimsAct(s *prose.Sentence, last int) bool {
	for i := last + 1; i < min(last+5, len(s.Tokens)); i++ {
		if w := grammar.Neighbour(s, i+1); p.Is("claims act", s.Tokens[i].Lower) && (w == "responsibility" || w == "credit") {
			return true
		}
	}
	return false
}

// markedCulprit reports whether a learned reader surely marks a name as a perpetrator.
func (p *Page) markedCulprit(n *names.Name) bool {
	return slices.ContainsFunc(grammar.Overlapping(p.Marks, n.Start, n.End), func(m marks.Mark) bool {
		return m.Head == "role" && m.Label == "perp" && m.Score >= marks.SureAgainst
	})
}
