package warnings

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// keepsOut reports whether verb group k is of a state, its embassy or ministry that tells its
// own people to be gone, to stay in or to keep away: "told its nationals to leave Laukkai",
// "advised its citizens against going to markets".
func (p *page) keepsOut(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	head := s.Tokens[c.Head].Lower
	if !p.Is("urges", head) && !p.Is("orders", head) {
		return false
	}
	told, ok := grammar.NounGroupAfter(s, c.Last+1, 1)
	if subjects := p.SubjectOf(s, k); c.Passive && len(subjects) > 0 {
		told, ok = subjects[0], true
	}
	if !ok || !p.ownPeople(told) {
		return false
	}
	f, ok := p.warner(s, k)
	return ok && p.sendsPeople(f) && p.toKeepAway(s, max(c.Last, told.Last))
}

// ownPeople reports whether a phrase is for those of a state's people who are abroad, or for
// whom it employs there.
func (p *page) ownPeople(f grammar.Phrase) bool {
	return p.Is("own people", f.Word()) || f.Last > f.Head && p.Is("own people", f.Sentence.Tokens[f.Last].Lower)
}

// sendsPeople reports whether a phrase is a state or what speaks for it abroad.
func (p *page) sendsPeople(f grammar.Phrase) bool {
	if a := p.ActorOrState(f); a != nil && (a.Kind == dateline.Government || a.Kind == dateline.Organisation) {
		return true
	}
	return p.Is("issuers", f.Word()) || p.Is("government cue", f.Word())
}

// toKeepAway reports whether the words behind a token say to be gone, to stay in or not to go
// somewhere.
func (p *page) toKeepAway(s *prose.Sentence, token int) bool {
	for i := token + 1; i+1 < len(s.Tokens) && !grammar.EndsClause(s.Tokens[i]); i++ {
		next := s.Tokens[i+1].Lower
		switch s.Tokens[i].Lower {
		case "to":
			if s.Tokens[i+1].Verb() {
				return p.Is("be gone", next) || p.Is("keeps away", next) || p.Is("heed", next)
			}
		case "against", "not":
			return p.Is("moves", next) || p.Is("heed", next) || next == "all" || next == "to"
		}
	}
	return false
}
