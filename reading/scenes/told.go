package scenes

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/names"
)

// toldAbout returns the place that a sentence without one of its own is about:
// that of the dateline for "here", that of the sentence before for "there" and
// "the town", and what the bulletin's line or heading opens with. nil for none.
func (p *Page) toldAbout(x *Scene) *Spot {
	s := x.Sentence
	switch {
	case p.says(s, "here") && p.Dateline.End > 0:
		if names := p.NamesIn(p.Dateline.Start, p.Dateline.End); len(names) > 0 && names[0].Kind == dateline.PlaceMention {
			return p.SpotFrom(&p.Text.Sentences[p.Text.SentenceAt(names[0].Start)], names[0])
		}
	case p.pointsBack(s):
		if sp := p.lastTold(x.Index); sp != nil {
			return sp
		}
		if n := p.DatelineTown(); n != nil && p.saysSettlement(s) && n.Resolved.Sort != "capital" && x.Index-p.Text.SentenceAt(n.Start) <= LeadLength {
			return p.SpotFrom(&p.Text.Sentences[p.Text.SentenceAt(n.Start)], n)
		}
	}
	if n := p.namedBefore(x); n != nil {
		return p.SpotFrom(s, n)
	}
	if n := p.HeadedBy(s); n != nil {
		sp := p.SpotFrom(&p.Text.Sentences[p.Text.SentenceAt(n.Start)], n)
		sp.Headed = true
		return sp
	}
	return nil
}

func (p *Page) says(s *prose.Sentence, word string) bool {
	for _, t := range s.Tokens {
		if t.Lower == word && t.Tag == "RB" {
			return true
		}
	}
	return false
}

// pointsBack reports whether a sentence speaks of the place told of before:
// "there", "in the town", "at the scene".
func (p *Page) pointsBack(s *prose.Sentence) bool {
	for i, t := range s.Tokens {
		if t.Lower == "there" && (t.Tag == "RB" || i+1 < len(s.Tokens) && s.Tokens[i+1].Text == ",") {
			return true
		}
		if i > 1 && p.Is("place again", t.Lower) && (s.Tokens[i-1].Lower == "the" || s.Tokens[i-1].Lower == "same" || s.Tokens[i-1].Lower == "that") && grammar.PlacePreposition(grammar.Words(s, i-2, i-1)) {
			return true
		}
	}
	return false
}

// saysSettlement reports whether a sentence speaks of "the city" or "the town".
func (p *Page) saysSettlement(s *prose.Sentence) bool {
	for i := 1; i < len(s.Tokens); i++ {
		if s.Tokens[i-1].Lower == "the" && p.Is("settlement", s.Tokens[i].Lower) {
			return true
		}
	}
	return false
}

// lastTold is the last town, village or site that the sentences before one,
// three at most, speak of as where something is.
func (p *Page) lastTold(index int) *Spot {
	for i := index - 1; i >= max(0, index-3); i-- {
		s := &p.Text.Sentences[i]
		names := p.NamesIn(p.Begins(s), s.End)
		for k := len(names) - 1; k >= 0; k-- {
			n := names[k]
			if n.Start < s.Start || n.Kind != dateline.PlaceMention || n.Adjective != "" || p.ofSomebody(s, n) || p.wentThere(s, n) || p.arrivedAt(s, n) {
				continue
			}
			if sp := p.SpotOf(s, n); sp != nil && sp.Rank <= 2 {
				return sp
			}
		}
	}
	return nil
}

// hitAgain reports whether what was attacked is only "the town", told of before: "shelled
// the town".
func (p *Page) hitAgain(x *Scene) bool {
	return slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool {
		return slices.ContainsFunc(h.Targets, func(f grammar.Phrase) bool {
			return p.Is("settlement", f.Word()) && f.Last == f.First+1 && f.Sentence.Tokens[f.First].Lower == "the"
		})
	})
}

// namedBefore is the last town or village that a sentence names before what its scene
// tells to have been done to "the town"; nil for none.
func (p *Page) namedBefore(x *Scene) *names.Name {
	if !p.hitAgain(x) {
		return nil
	}
	for _, n := range slices.Backward(p.NamesIn(p.Begins(x.Sentence), x.Main().Start())) {
		if n.Kind == dateline.PlaceMention && n.Resolved != nil && n.Resolved.Kind == gazetteer.Town && p.SpotOf(x.Sentence, n) != nil {
			return n
		}
	}
	return nil
}

// arrivedAt reports whether a place is only where people who are no attackers come to:
// "survivors reached Pemba".
func (p *Page) arrivedAt(s *prose.Sentence, n *names.Name) bool {
	k := grammar.ChunkOf(s, s.TokenAt(n.Start))
	if in := s.TokenAt(n.Start) - 1; in > 0 && (s.Tokens[in].Lower == "in" || s.Tokens[in].Lower == "at") {
		k = grammar.ChunkAfter(s, in-1)
	}
	if k < 1 || s.Chunks[k-1].Kind != prose.VerbGroup || s.Chunks[k-1].Last < s.Chunks[k].First-2 || !p.Is("reaches place", s.Tokens[s.Chunks[k-1].Head].Lower) {
		return false
	}
	return !slices.ContainsFunc(p.SubjectOf(s, k-1), func(f grammar.Phrase) bool {
		return p.Is("attackers", f.Word()) || p.Is("units", f.Word()) || p.Is("forces", f.Word()) || p.Is("groups", f.Word())
	})
}

// LeadLength is how many sentences a report's lead takes, which tells in short what
// is told after it.
const LeadLength = 2

// LastPlaceOf is the last town, village or district of a country that a sentence
// speaks of as where something is.
func (p *Page) LastPlaceOf(s *prose.Sentence, country string) *Spot {
	names := p.NamesIn(p.Begins(s), s.End)
	for k := len(names) - 1; k >= 0; k-- {
		n := names[k]
		if n.Start < s.Start || n.Kind != dateline.PlaceMention || n.Resolved == nil || n.Adjective != "" || p.ofSomebody(s, n) || p.wentThere(s, n) {
			continue
		}
		sp := p.SpotOf(s, n)
		if sp == nil || sp.Rank > 3 || sp.Lat == nil || country != "" && sp.Country != "" && string(sp.Country) != country {
			continue
		}
		return sp
	}
	return nil
}
