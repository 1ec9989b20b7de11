package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
)

// tale reports whether the sentence tells of the happening only to say that it
// never was: "denied reports that a bus was hijacked", "rumours of a kidnapping
// are false". Who denies having done it does not deny that it was done.
func (p *page) tale(h *happening) bool {
	s := h.sentence
	rumoured, denied := false, p.rejectedStatement(h)
	for i := 0; i < h.first; i++ {
		w := s.Tokens[i].Lower
		rumoured = rumoured || p.is("tale", w)
		next := i + 1
		if s.Tokens[next].Tag == "RB" { // "denied too that"
			next++
		}
		if p.is("denies act", w) && next+1 < h.first {
			opens, second := s.Tokens[next].Lower, s.Tokens[next+1]
			denied = denied || p.is("tale", opens) || (opens == "that" || opens == "the" && p.is("tale", second.Lower)) && second.Tag != "PRP"
		}
	}
	return denied || rumoured && p.untrue(h.sentence) || p.takenBack(h) || p.saidNeverToBe(h) || p.hearsay(h) && p.refuted(h)
}

// hearsay reports whether words before the happening say that it is only told from mouth to
// mouth: "posts say that", "the town was full of the story that", "had heard that".
func (p *page) hearsay(h *happening) bool {
	for i, t := range h.sentence.Tokens[:h.first] {
		next := neighbour(h.sentence, i+1)
		if p.is("hearsay", t.Lower) && !slices.ContainsFunc(h.sentence.Tokens[i:h.first], func(t prose.Token) bool { return t.Text == ";" }) || p.is("hears", t.Lower) && next == "that" {
			return true
		}
	}
	return false
}

// refuted reports whether the sentences right after call what one told untrue, deny it or
// say that there was none: "FALSE.", "The mission denied it", "There was no such band".
func (p *page) refuted(h *happening) bool {
	for i := h.index + 1; i <= h.index+answeredWithin && i < len(p.text.Sentences); i++ {
		s := &p.text.Sentences[i]
		if s.Paragraph != h.sentence.Paragraph {
			return false
		}
		bare := len(s.Tokens) <= 4 && p.untrue(s)
		none := strings.HasPrefix(words(s, 0, 3)+" ", "there was no ") || strings.HasPrefix(words(s, 0, 3)+" ", "there were no ")
		if bare || none || slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return p.is("denies act", t.Lower) }) {
			return true
		}
	}
	return false
}

// rejectedStatement reports whether the sentence tells of the happening only as what a
// statement says that somebody rejects: "rejected a statement by the rebels that they had
// shot down a helicopter". Whoever rejects that their own did it does not deny that it was done.
func (p *page) rejectedStatement(h *happening) bool {
	const near = 9
	s := h.sentence
	for i := 0; i+2 < h.first; i++ {
		if !p.is("denies act", s.Tokens[i].Lower) || s.Tokens[i+1].Tag != "DT" {
			continue
		}
		stated := false
		for j := i + 1; j < h.first && j <= i+near; j++ {
			stated = stated || p.is("assertion", s.Tokens[j].Lower)
			if stated && s.Tokens[j].Lower == "that" && j+1 < len(s.Tokens) && !s.Tokens[j+1].Verb() && s.Tokens[j+1].Tag != "PRP$" {
				return true
			}
		}
	}
	return false
}

// answeredWithin is how many sentences after what a side tells the answer of the other stands.
const answeredWithin = 2

// saidNeverToBe reports whether somebody says right after that there was nothing of the
// kind: "The army answered that there had been no attack", "no such thing had occurred".
func (p *page) saidNeverToBe(h *happening) bool {
	for i := h.index + 1; i <= h.index+answeredWithin && i < len(p.text.Sentences); i++ {
		s := &p.text.Sentences[i]
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
func (p *page) toldOfNone(s *prose.Sentence, k int, h *happening) bool {
	c := s.Chunks[k]
	if s.Tokens[c.First].Lower != "no" || c.Head == c.First {
		return false
	}
	spoken := slices.ContainsFunc(s.Tokens, func(t prose.Token) bool {
		return p.is("say", t.Lower) || p.is("answers", t.Lower) || p.is("denies act", t.Lower)
	})
	if !spoken {
		return false
	}
	if p.noneOfThose(s, k, h) {
		return true
	}
	if s.Tokens[c.First+1].Lower == "such" {
		return slices.ContainsFunc(s.Tokens[c.Head:], func(t prose.Token) bool { return p.is("takes place", t.Lower) })
	}
	if k == 0 || !p.is("is", s.Tokens[s.Chunks[k-1].Head].Lower) || s.Chunks[k-1].First == 0 || s.Tokens[s.Chunks[k-1].First-1].Lower != "there" {
		return false
	}
	if next := neighbour(s, c.Last+1); (next == "on" || next == "against") && !p.isTime(phraseAt(s, min(k+1, len(s.Chunks)-1))) {
		return false // on something else
	}
	return slices.ContainsFunc(p.book.Triggers.All([]string{s.Tokens[c.Head].Lower}, 0), func(m codebook.TriggerMatch) bool {
		return !m.Verb && family(m.Kind) == family(h.kind) && (m.Kind == "" || h.kind == "" || m.Kind == h.kind || ofArms(m.Kind) && ofArms(h.kind))
	})
}

// noneOfThose reports whether a noun group "no barracks" is of what the happening was done
// to, and a verb says behind it that nothing was done to any: "no barracks was attacked",
// "no aircraft had been fired on".
func (p *page) noneOfThose(s *prose.Sentence, k int, h *happening) bool {
	c := s.Chunks[k]
	if k+1 == len(s.Chunks) || s.Chunks[k+1].Kind != prose.VerbGroup || s.Chunks[k+1].First != c.Last+1 || !s.Chunks[k+1].Passive {
		return false
	}
	noun := s.Tokens[c.Head].Lower
	aircraft := p.is("airborne", noun)
	return slices.ContainsFunc(h.sentence.Tokens, func(t prose.Token) bool {
		return t.Noun() && (singular(t.Lower) == singular(noun) || aircraft && p.is("airborne", t.Lower))
	}) && (p.is("loses", s.Tokens[s.Chunks[k+1].Head].Lower) || len(p.book.Triggers.All([]string{s.Tokens[s.Chunks[k+1].Head].Lower}, 0)) > 0)
}

// ofArms reports whether a kind is one that shots are fired in.
func ofArms(k dateline.Kind) bool {
	return k == dateline.ArmedAssault || k == dateline.Clash || k == dateline.Raid || k == dateline.Assassination
}

// ofItsTime reports whether a sentence has no day but such as a happening's sentence has too.
func (p *page) ofItsTime(s *prose.Sentence, h *happening) bool {
	told := p.timesIn(h.sentence.Start, h.sentence.End)
	for _, t := range p.timesIn(s.Start, s.End) {
		if t.Kind != when.KindDate || len(t.Dates) == 0 || p.ofSpeech(s, &t) {
			continue
		}
		if !slices.ContainsFunc(told, func(o when.Expression) bool { return p.overlap(&o, &t) }) {
			return false
		}
	}
	return true
}

// takenBack reports whether the next sentence says that it never was: "There was
// none", "It did not happen", "It proved to be baseless".
func (p *page) takenBack(h *happening) bool {
	if h.index+1 >= len(p.text.Sentences) || p.text.Sentences[h.index+1].Paragraph != h.sentence.Paragraph {
		return false
	}
	next := &p.text.Sentences[h.index+1]
	switch opening := words(next, 0, 3); {
	case opening == "there was none", opening == "there were none", opening == "there was no":
		return !h.trigger.Verb
	case len(next.Tokens) > 2 && (next.Tokens[0].Lower == "it" || next.Tokens[0].Lower == "this" || next.Tokens[0].Lower == "that"):
		never := next.Tokens[1].Lower == "never" || opening == "it did not" || opening == "this did not"
		return never && slices.ContainsFunc(next.Tokens, func(t prose.Token) bool { return p.is("takes place", t.Lower) }) || next.Tokens[1].Verb() && len(next.Tokens) < 12 && p.untrue(next)
	}
	return false
}

// onlyRumoured reports whether a noun is that of a rumour, or of what somebody
// holds for likely: "the mere rumour of another bomb", "considers a second ambush
// likely".
func (p *page) onlyRumoured(h *happening) bool {
	s := h.sentence
	first := s.Chunks[h.chunk].First
	if first > 1 && s.Tokens[first-1].Lower == "of" && p.is("rumour", s.Tokens[first-2].Lower) {
		return !p.untrue(s)
	}
	return first > 0 && p.is("deems", s.Tokens[first-1].Lower) && slices.ContainsFunc(s.Tokens[h.last:], func(t prose.Token) bool { return p.is("likely", t.Lower) })
}

// untrue reports whether the sentence calls something untrue.
func (p *page) untrue(s *prose.Sentence) bool {
	for i, t := range s.Tokens {
		if p.is("untrue", t.Lower) || t.Lower == "true" && i > 0 && (s.Tokens[i-1].Lower == "not" || s.Tokens[i-1].Lower == "n't") {
			return true
		}
	}
	return false
}
