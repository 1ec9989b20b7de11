package reading

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// leadPlace returns the place that a sentence of a bulletin opens with, before
// a colon or dash: "Patikul, 19 February: a firefight …", "Dhamar – 3 June:".
// nil where there is none.
func (p *page) leadPlace(s *prose.Sentence) *name {
	names := p.namesIn(s.Start, s.End)
	if len(names) == 0 || names[0].kind != dateline.PlaceMention || names[0].adjective != "" || s.TokenAt(names[0].start) > 1 || names[0].start < p.dateline {
		return nil
	}
	for i := s.TokenAt(names[0].end); i < len(s.Tokens); i++ {
		t := s.Tokens[i]
		switch {
		case t.Text == ":" || t.Text == "–" || t.Text == "—" || t.Text == "|":
			return names[0]
		case t.Text == "," || t.Text == "(" || t.Text == ")" || t.Text == "." || len(p.timesIn(t.Start, t.End)) > 0 || p.insideName(t.Start):
		default:
			return nil
		}
	}
	return names[0] // a heading, or "Bannu. Seven policemen …"
}

// toldAbout returns the place that a sentence without one of its own is about:
// that of the dateline for "here", that of the sentence before for "there" and
// "the town", and what the bulletin's line or heading opens with. nil for none.
func (p *page) toldAbout(x *scene) *spot {
	s := x.sentence
	switch {
	case p.says(s, "here") && p.dateline > 0:
		if names := p.namesIn(0, p.dateline); len(names) > 0 && names[0].kind == dateline.PlaceMention {
			return p.spotFrom(&p.text.Sentences[0], names[0])
		}
	case p.pointsBack(s):
		if sp := p.lastTold(x.index); sp != nil {
			return sp
		}
	}
	if n := p.heads(x.index); n != nil {
		sp := p.spotFrom(&p.text.Sentences[p.text.SentenceAt(n.start)], n)
		sp.headed = true
		return sp
	}
	return nil
}

// heads returns the place that the line or heading opens with under which a
// sentence of a bulletin stands; nil for none.
func (p *page) heads(index int) *name {
	s := &p.text.Sentences[index]
	for i := index - 1; i >= 0; i-- {
		before := &p.text.Sentences[i]
		if n := p.leadPlace(before); n != nil && (before.Heading || before.Paragraph == s.Paragraph) {
			return n
		}
		if before.Heading {
			return nil
		}
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
		if t.Lower == "there" && t.Tag == "RB" {
			return true
		}
		if i > 1 && p.is("place again", t.Lower) && (s.Tokens[i-1].Lower == "the" || s.Tokens[i-1].Lower == "same" || s.Tokens[i-1].Lower == "that") && placePreposition(words(s, i-2, i-1)) {
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
		names := p.namesIn(max(s.Start, p.dateline), s.End)
		for k := len(names) - 1; k >= 0; k-- {
			n := names[k]
			if n.start < s.Start || n.kind != dateline.PlaceMention || n.adjective != "" || p.ofSomebody(s, n) || p.wentThere(s, n) {
				continue
			}
			if sp := p.spotOf(s, n); sp != nil && sp.rank <= 2 {
				return sp
			}
		}
	}
	return nil
}
