package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
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
	if p.is("commits", verb) && deed == "it" {
		return closesDeed(s, next+1) || s.Tokens[next+1].Lower == "out"
	}
	return doing(verb) && slices.Contains(deeds, deed) && closesDeed(s, next+1)
}

func doing(verb string) bool {
	return verb == "do" || verb == "does" || verb == "did" || verb == "done"
}

// closesDeed reports whether nothing stands at a token that the deed would be a part
// of: "did it in revenge", but not "did so many".
func closesDeed(s *prose.Sentence, i int) bool {
	return closesClause(s, i) || s.Tokens[i].Tag == "IN" || s.Tokens[i].Tag == "TO" || s.Tokens[i].Tag == "CC"
}

// didIt reads who did it, by whose word: of itself the group claims it, of another
// somebody blames or suspects it.
func (p *page) didIt(st *story, s *prose.Sentence, k int) {
	f, ok := onlyOne(subjectOf(s, k))
	if !ok {
		return
	}
	v, speaks := p.groupSpeaking(s)
	if speaks && (p.speakersOwn(f) || p.actorOf(f) != nil && p.actorOf(f) == p.actorOf(v)) {
		p.addAuthor(st, v, dateline.Claimed)
		return
	}
	if c := s.Chunks[k]; p.onSomeonesWord(s) || p.supposed(s, c) {
		p.addAuthors(st, p.armedOrUnknown([]phrase{f}), p.blameStanding(s, c))
	}
}

// claimedByWhoSpeaks reads "said that it was theirs".
func (p *page) claimedByWhoSpeaks(st *story, s *prose.Sentence) {
	if v, ok := p.groupSpeaking(s); ok {
		p.addAuthor(st, v, dateline.Claimed)
	}
}
