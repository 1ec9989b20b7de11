package happenings

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/figures"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/when"
)

// tale reports whether the sentence tells of the happening only to say that it
// never was: "denied reports that a bus was hijacked", "rumours of a kidnapping
// are false". Who denies having done it does not deny that it was done.
func (p *Page) tale(h *Happening) bool {
	s := h.Sentence
	rumoured, denied := false, p.rejectedStatement(h) || p.TurnedDown(s, h.First)
	for i := 0; i < h.First; i++ {
		w := s.Tokens[i].Lower
		rumoured = rumoured || p.Is("tale", w)
		next := i + 1
		if s.Tokens[next].Tag == "RB" { // "denied too that"
			next++
		}
		if p.Is("denies act", w) && next+1 < h.First {
			opens, second := s.Tokens[next].Lower, s.Tokens[next+1]
			denied = denied || p.Is("tale", opens) || (opens == "that" || opens == "the" && p.Is("tale", second.Lower)) && second.Tag != "PRP"
		}
	}
	return denied || rumoured && p.Untrue(h.Sentence) || p.takenBack(h) || p.saidNeverToBe(h) || p.hearsay(h) && p.refuted(h)
}

// hearsay reports whether words before the happening say that it is only told from mouth to
// mouth: "posts say that", "the town was full of the story that", "had heard that".
func (p *Page) hearsay(h *Happening) bool {
	for i, t := range h.Sentence.Tokens[:h.First] {
		next := grammar.Neighbour(h.Sentence, i+1)
		if p.Is("hearsay", t.Lower) && !slices.ContainsFunc(h.Sentence.Tokens[i:h.First], func(t prose.Token) bool { return t.Text == ";" }) || p.Is("hears", t.Lower) && next == "that" {
			return true
		}
	}
	return false
}

// refuted reports whether the sentences right after call what one told untrue, deny it or
// say that there was none: "FALSE.", "The mission denied it", "There was no such band".
func (p *Page) refuted(h *Happening) bool {
	for i := h.Index + 1; i <= h.Index+AnsweredWithin && i < len(p.Text.Sentences); i++ {
		s := &p.Text.Sentences[i]
		if s.Paragraph != h.Sentence.Paragraph {
			return false
		}
		bare := len(s.Tokens) <= 4 && p.Untrue(s)
		none := strings.HasPrefix(grammar.Words(s, 0, 3)+" ", "there was no ") || strings.HasPrefix(grammar.Words(s, 0, 3)+" ", "there were no ")
		if bare || none || slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return p.Is("denies act", t.Lower) }) {
			return true
		}
	}
	return false
}

// rejectedStatement reports whether the sentence tells of the happening only as what a
// statement says that somebody rejects: "rejected a statement by the rebels that they had
// shot down a helicopter". Whoever rejects that their own did it does not deny that it was done.
func (p *Page) rejectedStatement(h *Happening) bool {
	const near = 9
	s := h.Sentence
	for i := 0; i+2 < h.First; i++ {
		if !p.Is("denies act", s.Tokens[i].Lower) || s.Tokens[i+1].Tag != "DT" {
			continue
		}
		stated := false
		for j := i + 1; j < h.First && j <= i+near; j++ {
			stated = stated || p.Is("assertion", s.Tokens[j].Lower)
			if stated && s.Tokens[j].Lower == "that" && j+1 < len(s.Tokens) && !s.Tokens[j+1].Verb() && s.Tokens[j+1].Tag != "PRP$" {
				return true
			}
		}
	}
	return false
}

// AnsweredWithin is how many sentences after what a side tells the answer of the other stands.
const AnsweredWithin = 2

// saidNeverToBe reports whether somebody says right after that there was nothing of the
// kind: "The army answered that there had been no attack", "no such thing had occurred".
func (p *Page) saidNeverToBe(h *Happening) bool {
	for i := h.Index + 1; i <= h.Index+AnsweredWithin && i < len(p.Text.Sentences); i++ {
		s := &p.Text.Sentences[i]
		for k, c := range s.Chunks {
			if c.Kind == prose.NounGroup && p.toldOfNone(s, k, h) && p.ofItsTime(s, h) {
				return true
			}
		}
	}
	return false
}

// toldOfNone reports whether a noun group is what a sentence says, by somebody's word, that
// there was none of: what happened, or "no such thing".
func (p *Page) toldOfNone(s *prose.Sentence, k int, h *Happening) bool {
	c := s.Chunks[k]
	if s.Tokens[c.First].Lower != "no" || c.Head == c.First {
		return false
	}
	spoken := slices.ContainsFunc(s.Tokens, func(t prose.Token) bool {
		return p.Is("say", t.Lower) || p.Is("answers", t.Lower) || p.Is("denies act", t.Lower)
	})
	if !spoken {
		return false
	}
	if p.noneOfThose(s, k, h) {
		return true
	}
	if s.Tokens[c.First+1].Lower == "such" {
		return slices.ContainsFunc(s.Tokens[c.Head:], func(t prose.Token) bool { return p.Is("takes place", t.Lower) })
	}
	if k == 0 || !p.Is("is", s.Tokens[s.Chunks[k-1].Head].Lower) || s.Chunks[k-1].First == 0 || s.Tokens[s.Chunks[k-1].First-1].Lower != "there" {
		return false
	}
	if next := grammar.Neighbour(s, c.Last+1); (next == "on" || next == "against") && !p.IsTime(grammar.PhraseAt(s, min(k+1, len(s.Chunks)-1))) {
		return false // on something else
	}
	return slices.ContainsFunc(p.Book.Triggers.All([]string{s.Tokens[c.Head].Lower}, 0), func(m codebook.TriggerMatch) bool {
		return !m.Verb && Family(m.Kind) == Family(h.Kind) && (m.Kind == "" || h.Kind == "" || m.Kind == h.Kind || ofArms(m.Kind) && ofArms(h.Kind))
	})
}

// noneOfThose reports whether a noun group "no barracks" is of what the happening was done
// to, and a verb says behind it that nothing was done to any: "no barracks was attacked",
// "no aircraft had been fired on".
func (p *Page) noneOfThose(s *prose.Sentence, k int, h *Happening) bool {
	c := s.Chunks[k]
	if k+1 == len(s.Chunks) || s.Chunks[k+1].Kind != prose.VerbGroup || s.Chunks[k+1].First != c.Last+1 || !s.Chunks[k+1].Passive {
		return false
	}
	noun := s.Tokens[c.Head].Lower
	aircraft := p.Is("airborne", noun)
	return slices.ContainsFunc(h.Sentence.Tokens, func(t prose.Token) bool {
		return t.Noun() && (figures.Singular(t.Lower) == figures.Singular(noun) || aircraft && p.Is("airborne", t.Lower))
	}) && (p.Is("loses", s.Tokens[s.Chunks[k+1].Head].Lower) || len(p.Book.Triggers.All([]string{s.Tokens[s.Chunks[k+1].Head].Lower}, 0)) > 0)
}

// ofArms reports whether a kind is one that shots are fired in.
func ofArms(k dateline.Kind) bool {
	return k == dateline.ArmedAssault || k == dateline.Clash || k == dateline.Raid || k == dateline.Assassination
}

// ofItsTime reports whether a sentence has no day but such as a happening's sentence has too.
func (p *Page) ofItsTime(s *prose.Sentence, h *Happening) bool {
	told := p.TimesIn(h.Sentence.Start, h.Sentence.End)
	for _, t := range p.TimesIn(s.Start, s.End) {
		if t.Kind != when.KindDate || len(t.Dates) == 0 || p.OfSpeech(s, &t) {
			continue
		}
		if !slices.ContainsFunc(told, func(o when.Expression) bool { return p.Overlap(&o, &t) }) {
			return false
		}
	}
	return true
}

// takenBack reports whether the next sentence says that it never was: "There was
// none", "It did not happen", "It proved to be baseless".
func (p *Page) takenBack(h *Happening) bool {
	if h.Index+1 >= len(p.Text.Sentences) || p.Text.Sentences[h.Index+1].Paragraph != h.Sentence.Paragraph {
		return false
	}
	next := &p.Text.Sentences[h.Index+1]
	switch opening := grammar.Words(next, 0, 3); {
	case opening == "there was none", opening == "there were none", opening == "there was no":
		return !h.Trigger.Verb
	case len(next.Tokens) > 2 && (next.Tokens[0].Lower == "it" || next.Tokens[0].Lower == "this" || next.Tokens[0].Lower == "that"):
		never := next.Tokens[1].Lower == "never" || opening == "it did not" || opening == "this did not"
		return never && slices.ContainsFunc(next.Tokens, func(t prose.Token) bool { return p.Is("takes place", t.Lower) }) || next.Tokens[1].Verb() && len(next.Tokens) < 12 && p.Untrue(next)
	}
	return false
}

// onlyRumoured reports whether a noun is that of a rumour, or of what somebody
// holds for likely: "the mere rumour of another bomb", "considers a second ambush
// likely".
func (p *Page) onlyRumoured(h *Happening) bool {
	s := h.Sentence
	first := s.Chunks[h.Chunk].First
	if first > 1 && s.Tokens[first-1].Lower == "of" && p.Is("rumour", s.Tokens[first-2].Lower) {
		return !p.Untrue(s)
	}
	return first > 0 && p.Is("deems", s.Tokens[first-1].Lower) && slices.ContainsFunc(s.Tokens[h.Last:], func(t prose.Token) bool { return p.Is("likely", t.Lower) })
}
