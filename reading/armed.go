package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// takeArms makes armed groups of the bodies that the text shows to be armed, whatever
// their names say: it calls them a militia or the like, gives them fighters, has them
// claim an attack, or a learned reader marks them as culprits. What has the name of a
// state's force must be called so.
func (p *page) takeArms() {
	for _, a := range p.namings {
		if a.known == nil && (a.kind == dateline.Organisation || a.kind == dateline.StateForce) &&
			slices.ContainsFunc(a.named, func(n *name) bool { return p.shownArmed(n, a.kind) }) {
			a.kind = dateline.ArmedGroup
		}
	}
}

func (p *page) shownArmed(n *name, kind dateline.ActorKind) bool {
	s := &p.text.Sentences[p.text.SentenceAt(n.start)]
	first, last := s.TokenAt(n.start), s.TokenAt(n.end-1)
	if p.calledArmed(s, first, last) {
		return true
	}
	return kind == dateline.Organisation && (p.hasFighters(s, first, last) || p.claimsAct(s, last) || p.markedCulprit(n) || p.splitOff(n))
}

// splitOff reports whether a name is the letters of an armed group with a word tied to
// them: "FDN-Renewal".
func (p *page) splitOff(n *name) bool {
	letters, _, _ := strings.Cut(n.text, "-")
	return p.suffixed(n.text) && slices.ContainsFunc(p.namings, func(a *naming) bool { return a.kind == dateline.ArmedGroup && slices.Contains(a.names, letters) })
}

// calledArmed reports whether a name stands beside words for an armed group that mean
// the same: "the outfit X", "X, a militia", "X is a militia", "the militia, X,".
func (p *page) calledArmed(s *prose.Sentence, first, last int) bool {
	for first > 0 && (s.Tokens[first-1].Lower == "the" || quotationMark(s.Tokens[first-1])) {
		first--
	}
	for last+1 < len(s.Tokens) && quotationMark(s.Tokens[last+1]) {
		last++
	}
	if before := neighbour(s, first-1); p.is("armed body", before) || before == "group" && p.is("armed sort", neighbour(s, first-2)) {
		return true
	}
	if k := chunkOf(s, first-2); neighbour(s, first-1) == "," && k >= 0 && s.Chunks[k].Last == first-2 && p.armedBody(s, s.Chunks[k]) {
		return true
	}
	next := neighbour(s, last+1)
	k := chunkAfter(s, last+1)
	if k < 0 || s.Chunks[k].First != last+2 || next != "," && next != "is" && next != "are" && next != "was" && next != "were" {
		return false
	}
	return p.armedBody(s, s.Chunks[k])
}

// armedBody reports whether a noun group with an article describes an armed group: "a
// militia", "the banned separatist group".
func (p *page) armedBody(s *prose.Sentence, c prose.Chunk) bool {
	switch s.Tokens[c.First].Lower {
	case "a", "an", "the", "another":
	default:
		return false
	}
	head := s.Tokens[c.Head].Lower
	return c.Kind == prose.NounGroup && (p.is("armed body", head) ||
		p.is("describes group", head) && slices.ContainsFunc(s.Tokens[c.First:c.Head], func(t prose.Token) bool { return p.is("armed sort", t.Lower) }))
}

// hasFighters reports whether those who bear arms are told to be a name's: "X
// fighters", "X's gunmen", "rebels of the X".
func (p *page) hasFighters(s *prose.Sentence, first, last int) bool {
	behind := last + 1
	if behind < len(s.Tokens) && s.Tokens[behind].Tag == "POS" {
		behind++
	}
	of := first - 1
	if neighbour(s, of) == "the" {
		of--
	}
	return p.is("bears arms", neighbour(s, behind)) || neighbour(s, of) == "of" && p.is("bears arms", neighbour(s, of-1))
}

// claimsAct reports whether a name is told right behind it to claim an attack.
func (p *page) claimsAct(s *prose.Sentence, last int) bool {
	for i := last + 1; i < min(last+5, len(s.Tokens)); i++ {
		if w := neighbour(s, i+1); p.is("claims act", s.Tokens[i].Lower) && (w == "responsibility" || w == "credit") {
			return true
		}
	}
	return false
}

// markedCulprit reports whether a learned reader surely marks a name as a perpetrator.
func (p *page) markedCulprit(n *name) bool {
	return slices.ContainsFunc(over(p.marks, n.start, n.end), func(m Mark) bool {
		return m.Head == "role" && m.Label == "perp" && m.Score >= sureAgainst
	})
}
