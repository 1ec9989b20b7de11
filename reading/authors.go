package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// authors reads who is behind a story from the phrases that the codebook has for
// it: "pinned the attack on", "had no hand in", "put its name to".
func (p *page) authors(st *story, s *prose.Sentence) {
	lower, at := cueWords(s, func(t prose.Token) bool { return !quotationMark(t) })
	for i := 0; i < len(lower); i++ {
		m, ok := p.book.AuthorCues.Match(lower, i)
		if !ok || p.insideName(s.Tokens[at[i]].Start) {
			continue
		}
		first, last := at[m.First], at[m.End-1]
		for _, f := range p.partyOfCue(s, m, first, last) {
			if p.actorOrState(f) != nil || f.pronoun() || m.Standing == dateline.Claimed {
				p.addAuthor(st, f, m.Standing)
			}
		}
		i = m.End - 1
	}
}

// partyOfCue returns whom a cue that stands from one token to another names; none
// where the text says that it is not so, may be so, or that somebody else says it
// of who denies it.
func (p *page) partyOfCue(s *prose.Sentence, m codebook.AuthorMatch, first, last int) []phrase {
	k := chunkOf(s, first)
	verb := k >= 0 && s.Chunks[k].Kind == prose.VerbGroup
	if verb && m.Standing != dateline.Denied && (s.Chunks[k].Negated || m.Standing == dateline.Claimed && s.Chunks[k].Modal != "") {
		return nil
	}
	if v, ok := p.voiceOf(s); ok && m.Standing == dateline.Denied && !p.speaksForGroup(v) {
		return nil
	}
	switch {
	case m.Party == "owner":
		if k > 0 && s.Chunks[k].First > 0 && s.Tokens[s.Chunks[k].First-1].Tag == "POS" {
			return p.armed([]phrase{phraseTo(s, k-1)})
		}
		return nil
	case m.Party == "before":
		if !verb {
			return nil
		}
		return subjectOf(s, k)
	case m.Party == "of attackers":
		if !verb || !slices.ContainsFunc(subjectOf(s, k), func(f phrase) bool { return p.is("attackers", f.word()) || f.word() == "they" }) {
			return nil
		}
	}
	if f, ok := nounGroupAfter(s, last+1, 1); ok {
		return coordinated(s, chunkOf(s, f.first))
	}
	if f, ok := p.actorNamedAt(s, last+1, nil); ok {
		return []phrase{f}
	}
	return nil
}

// speaksForGroup reports whether a voice is an armed group's own.
func (p *page) speaksForGroup(v phrase) bool {
	if _, ok := p.groupOfStatement(v); ok {
		return true
	}
	return p.armedGroup(p.inApposition(v))
}
