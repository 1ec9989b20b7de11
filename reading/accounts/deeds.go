package accounts

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
)

// deeds are the words behind a verb of doing that mean what was told before.
var deeds = []string{"it", "this", "that", "so", "both"}

// doesIt reports whether a verb group and the word behind it say no more than that
// somebody did what was told before: "had done it", "did so", "carried it out".
func (p *page) doesIt(s *prose.Sentence, c prose.Chunk) bool {
	next := c.Last + 1
	if c.Passive || c.Negated || c.Modal != "" || c.Infinitive || next >= len(s.Tokens) {
		return false
	}
	verb, deed := s.Tokens[c.Head].Lower, s.Tokens[next].Lower
	if p.Is("commits", verb) && deed == "it" {
		return closesDeed(s, next+1) || s.Tokens[next+1].Lower == "out"
	}
	return happenings.Doing(verb) && slices.Contains(deeds, deed) && closesDeed(s, next+1)
}

// closesDeed reports whether nothing stands at a token that the deed would be a part
// of: "did it in revenge", but not "did so many".
func closesDeed(s *prose.Sentence, i int) bool {
	return grammar.ClosesClause(s, i) || s.Tokens[i].Tag == "IN" || s.Tokens[i].Tag == "TO" || s.Tokens[i].Tag == "CC"
}

// didIt reads who did it, by whose word: of itself the group claims it, of another
// somebody blames or suspects it.
func (p *page) didIt(st *story, s *prose.Sentence, k int) {
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if !ok {
		return
	}
	v, speaks := p.GroupSpeaking(s)
	if speaks && (p.speakersOwn(f) || p.ActorOf(f) != nil && p.ActorOf(f) == p.ActorOf(v)) {
		p.addAuthor(st, v, dateline.Claimed)
		return
	}
	if c := s.Chunks[k]; p.OnSomeonesWord(s) || p.supposed(s, c) {
		p.addAuthors(st, p.accusable(s, f), p.blameStanding(s, c))
	}
}

// accusable is a phrase that means an armed group or a body that no table knows, or a
// state's force of which an accuser speaks; else none.
func (p *page) accusable(s *prose.Sentence, f grammar.Phrase) []grammar.Phrase {
	if a := p.ActorOf(f); a != nil && a.Kind == dateline.StateForce {
		v, voiced := p.VoiceOf(s)
		_, group := p.GroupSpeaking(s)
		if voiced && (group || p.Accuses(v, a)) {
			return []grammar.Phrase{f}
		}
	}
	return p.armedOrUnknown([]grammar.Phrase{f})
}

// claimedByWhoSpeaks reads "said that it was theirs".
func (p *page) claimedByWhoSpeaks(st *story, s *prose.Sentence) {
	if v, ok := p.GroupSpeaking(s); ok {
		p.addAuthor(st, v, dateline.Claimed)
	}
}

// ownDeed reads what a group says that it or its people did with what the story is
// told of: "said that it had taken the hospital", "that one of its soldiers had
// driven the lorry".
func (p *page) ownDeed(st *story, s *prose.Sentence, k int) {
	c := s.Chunks[k]
	if c.Participle || c.Passive || c.Negated || c.Modal != "" || c.Infinitive || p.Saying(s, c) {
		return
	}
	deed := p.Is("handles", s.Tokens[c.Head].Lower)
	for _, m := range p.Book.Triggers.All([]string{s.Tokens[c.Head].Lower}, 0) {
		deed = deed || m.Verb
	}
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if !deed || !ok || !p.speakersOwn(f) {
		return
	}
	object, ok := grammar.FirstOf(p.AroundVerb(s, k, c.Last).Object)
	if !ok || object.Word() != "it" && !(s.Tokens[object.First].Lower == "the" && st.speaksOf(s, object.Word())) {
		return
	}
	if v, speaks := p.GroupSpeaking(s); speaks {
		p.addAuthor(st, v, dateline.Claimed)
	}
}
