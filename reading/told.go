package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
)

// toldAbout returns the place that a sentence without one of its own is about:
// that of the dateline for "here", that of the sentence before for "there" and
// "the town", and what the bulletin's line or heading opens with. nil for none.
func (p *page) toldAbout(x *scene) *spot {
	s := x.sentence
	switch {
	case p.says(s, "here") && p.dateline.end > 0:
		if names := p.namesIn(p.dateline.start, p.dateline.end); len(names) > 0 && names[0].kind == dateline.PlaceMention {
			return p.spotFrom(&p.text.Sentences[p.text.SentenceAt(names[0].start)], names[0])
		}
	case p.pointsBack(s):
		if sp := p.lastTold(x.index); sp != nil {
			return sp
		}
		if n := p.datelineTown(); n != nil && p.saysSettlement(s) && n.resolved.Sort != "capital" && x.index-p.text.SentenceAt(n.start) <= leadLength {
			return p.spotFrom(&p.text.Sentences[p.text.SentenceAt(n.start)], n)
		}
	}
	if n := p.namedBefore(x); n != nil {
		return p.spotFrom(s, n)
	}
	if n := p.headedBy(s); n != nil {
		sp := p.spotFrom(&p.text.Sentences[p.text.SentenceAt(n.start)], n)
		sp.headed = true
		return sp
	}
	return nil
}

func (p *page) says(s *prose.Sentence, word string) bool {
	for _, t := range s.Tokens {
		if t.Lower == word && t.Tag == "RB" {
			return true
		}
	}
	return false
}

// pointsBack reports whether a sentence speaks of the place told of before:
// "there", "in the town", "at the scene".
func (p *page) pointsBack(s *prose.Sentence) bool {
	for i, t := range s.Tokens {
		if t.Lower == "there" && (t.Tag == "RB" || i+1 < len(s.Tokens) && s.Tokens[i+1].Text == ",") {
			return true
		}
		if i > 1 && p.is("place again", t.Lower) && (s.Tokens[i-1].Lower == "the" || s.Tokens[i-1].Lower == "same" || s.Tokens[i-1].Lower == "that") && placePreposition(words(s, i-2, i-1)) {
			return true
		}
	}
	return false
}

// saysSettlement reports whether a sentence speaks of "the city" or "the town".
func (p *page) saysSettlement(s *prose.Sentence) bool {
	for i := 1; i < len(s.Tokens); i++ {
		if s.Tokens[i-1].Lower == "the" && p.is("settlement", s.Tokens[i].Lower) {
			return true
		}
	}
	return false
}

// lastTold is the last town, village or site that the sentences before one,
// three at most, speak of as where something is.
func (p *page) lastTold(index int) *spot {
	for i := index - 1; i >= max(0, index-3); i-- {
		s := &p.text.Sentences[i]
		names := p.namesIn(p.begins(s), s.End)
		for k := len(names) - 1; k >= 0; k-- {
			n := names[k]
			if n.start < s.Start || n.kind != dateline.PlaceMention || n.adjective != "" || p.ofSomebody(s, n) || p.wentThere(s, n) || p.arrivedAt(s, n) {
				continue
			}
			if sp := p.spotOf(s, n); sp != nil && sp.rank <= 2 {
				return sp
			}
		}
	}
	return nil
}

// hitAgain reports whether what was attacked is only "the town", told of before: "shelled
// the town".
func (p *page) hitAgain(x *scene) bool {
	return slices.ContainsFunc(x.happenings, func(h *happening) bool {
		return slices.ContainsFunc(h.targets, func(f phrase) bool {
			return p.is("settlement", f.word()) && f.last == f.first+1 && f.sentence.Tokens[f.first].Lower == "the"
		})
	})
}

// namedBefore is the last town or village that a sentence names before what its scene
// tells to have been done to "the town"; nil for none.
func (p *page) namedBefore(x *scene) *name {
	if !p.hitAgain(x) {
		return nil
	}
	for _, n := range slices.Backward(p.namesIn(p.begins(x.sentence), x.main().start())) {
		if n.kind == dateline.PlaceMention && n.resolved != nil && n.resolved.Kind == gazetteer.Town && p.spotOf(x.sentence, n) != nil {
			return n
		}
	}
	return nil
}

// arrivedAt reports whether a place is only where people who are no attackers come to:
// "survivors reached Pemba".
func (p *page) arrivedAt(s *prose.Sentence, n *name) bool {
	k := chunkOf(s, s.TokenAt(n.start))
	if in := s.TokenAt(n.start) - 1; in > 0 && (s.Tokens[in].Lower == "in" || s.Tokens[in].Lower == "at") {
		k = chunkAfter(s, in-1)
	}
	if k < 1 || s.Chunks[k-1].Kind != prose.VerbGroup || s.Chunks[k-1].Last < s.Chunks[k].First-2 || !p.is("reaches place", s.Tokens[s.Chunks[k-1].Head].Lower) {
		return false
	}
	return !slices.ContainsFunc(subjectOf(s, k-1), func(f phrase) bool {
		return p.is("attackers", f.word()) || p.is("units", f.word()) || p.is("forces", f.word()) || p.is("groups", f.word())
	})
}
