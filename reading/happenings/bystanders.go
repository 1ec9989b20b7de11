package happenings

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/voices"
)

// bystander reports whether a phrase in which a learned reader sees who did something means
// by the text's own words another part in it, or none.
func (p *Page) bystander(h *Happening, f grammar.Phrase) bool {
	a := p.ActorOrState(f)
	return p.backer(f) || p.accusedOfHelp(f) || p.alleges(f) || f.Sentence != h.Sentence && (p.Foretold(f.Sentence) >= 0 || p.saysOnly(f)) || p.saysOther(h, f) || p.unitOfHarmed(f) || a != nil && a.Kind != dateline.Person && (p.ofUntold(h, f) || p.onlyAround(f))
}

// saysOther reports whether a phrase is the armed group that says in the sentence of a
// happening that somebody else did it: the Front of "the Front said that the army had
// killed four".
func (p *Page) saysOther(h *Happening, f grammar.Phrase) bool {
	v, ok := p.VoiceOf(f.Sentence)
	if !ok || f.Sentence != h.Sentence || !v.Shares(f) || !p.ArmedGroup(f) {
		return false
	}
	return slices.ContainsFunc(h.Perps, func(o grammar.Phrase) bool {
		a := p.ActorOrState(o)
		return !o.Shares(f) && !voices.Possessed(o) && (a != nil && a != p.ActorOf(f) || a == nil && p.StatesForce(o))
	})
}

// saysOnly reports whether a phrase means the armed group that speaks in a sentence which has
// no word for what was done: "the Front insists that its president is alive". "The Front said
// so" is one.
func (p *Page) saysOnly(f grammar.Phrase) bool {
	s := f.Sentence
	v, ok := p.GroupSpeaking(s)
	if !ok || p.ActorOf(v) != p.ActorOf(f) {
		return false
	}
	for i, t := range s.Tokens {
		deed := p.Is("deed", t.Lower) || p.Is("claims act", t.Lower) || p.Is("act claimed", t.Lower) || Doing(t.Lower) || len(p.Book.Triggers.All([]string{t.Lower}, 0)) > 0
		if deed && (t.Noun() || t.Verb()) || t.Lower == "so" && p.Is("say", grammar.Neighbour(s, i-1)) {
			return false
		}
	}
	return true
}

// ofUntold reports whether the words of a sentence give a phrase other deeds than a
// happening of another sentence, which are told as no incidents: "the scene of attacks by
// the Front".
func (p *Page) ofUntold(h *Happening, f grammar.Phrase) bool {
	return f.Sentence != h.Sentence && p.verbsOf(f) == nil && slices.ContainsFunc(p.untold, func(u *Happening) bool {
		return u.Sentence == f.Sentence && u.Plural && !slices.Contains(p.Happenings, u) && slices.ContainsFunc(u.Perps, f.Shares)
	})
}

// onlyAround reports whether all that the verbs of a phrase say of it is that it is about,
// what it thinks of a deed, what it often does or has not done: "the Front is active in the
// area", "praised the attack but did not claim it". A relative clause alone does not say so:
// "carried out by the Front, which operates".
func (p *Page) onlyAround(f grammar.Phrase) bool {
	verbs := p.verbsOf(f)
	return slices.ContainsFunc(verbs, func(k int) bool { return !relative(f.Sentence, k) }) &&
		!slices.ContainsFunc(verbs, func(k int) bool { return !p.tellsNoDeed(f.Sentence, k) })
}

// relative reports whether verb group k is that of a relative clause.
func relative(s *prose.Sentence, k int) bool {
	first := s.Chunks[k].First
	return slices.ContainsFunc(s.Tokens[max(first-2, 0):first], grammar.RelativeWord)
}

// verbsOf are the finite verb groups of which a phrase is the subject.
func (p *Page) verbsOf(f grammar.Phrase) []int {
	var out []int
	for k, c := range f.Sentence.Chunks {
		if grammar.Finite(c) && slices.ContainsFunc(p.SubjectOf(f.Sentence, k), f.Shares) {
			out = append(out, k)
		}
	}
	return out
}

// tellsNoDeed reports whether a verb group tells of its subject neither a deed nor what
// somebody says of it.
func (p *Page) tellsNoDeed(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	verb, next := s.Tokens[c.Head].Lower, c.Last+1
	for next < len(s.Tokens) && (s.Tokens[next].Tag == "RB" || s.Tokens[next].Lower == "both") {
		next++
	}
	switch {
	case p.Unfounded(s, k), c.Negated && !relative(s, k), p.Is("habit", grammar.Neighbour(s, c.First-1)), p.Is("stands by", verb), p.Is("threaten", verb):
		return true
	case p.Is("is", verb):
		return p.Is("is about", grammar.Neighbour(s, next))
	case p.Is("contends", verb):
		behind := grammar.Neighbour(s, next)
		return behind == "over" || behind == "for"
	}
	return slices.ContainsFunc(p.untold, func(u *Happening) bool {
		return u.Sentence == s && u.Chunk == k && !slices.Contains(p.Happenings, u)
	})
}

// unitOfHarmed reports whether a phrase means those who were harmed, or the unit that they are
// said to be of: "The men belonged to the Eighth Brigade".
func (p *Page) unitOfHarmed(f grammar.Phrase) bool {
	s := f.Sentence
	for k, c := range s.Chunks {
		if !grammar.Finite(c) || !p.Is("links", s.Tokens[c.Head].Lower) && !p.Is("is", s.Tokens[c.Head].Lower) || !p.OfHarmed(s, k) {
			continue
		}
		to := grammar.PrepositionsAfter(s, c.Last)
		if slices.ContainsFunc(slices.Concat(p.SubjectOf(s, k), to["to"], to["of"], to["from"]), f.Shares) {
			return true
		}
	}
	return false
}

// OfHarmed reports whether the subject of verb group k means those whom a deed befell and
// not who did it: "the dead", "two of the men killed", soldiers, and "they" behind a
// sentence that tells of no other people than those.
func (p *Page) OfHarmed(s *prose.Sentence, k int) bool {
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if !ok {
		return false
	}
	if next := grammar.ChunkAfter(s, f.Last); f.Sentence == s && next >= 0 && next < k && s.Chunks[next].First == f.Last+1 && s.Chunks[next].Passive && p.Is("harm", s.Tokens[s.Chunks[next].Head].Lower) {
		return true
	}
	w := f.Word()
	switch {
	case p.Is("harm", w), p.Is("forces", w):
		return true
	case p.Is("attackers", w), w != "they" && w != "all" && !(p.Is("people", w) && grammar.Definite(f.Sentence.Tokens[f.First])):
		return false
	}
	before := p.happeningBefore(s)
	return before != nil && !slices.ContainsFunc(before.Perps, func(g grammar.Phrase) bool { return p.Agent(g) && !p.StatesForce(g) })
}

// happeningBefore is the violence told last in the sentences before one, nil for none.
func (p *Page) happeningBefore(s *prose.Sentence) *Happening {
	for i := len(p.Happenings) - 1; i >= 0; i-- {
		if h := p.Happenings[i]; h.Sentence.Start < s.Start && Family(h.Kind) != Family(dateline.Arrest) {
			return h
		}
	}
	return nil
}
