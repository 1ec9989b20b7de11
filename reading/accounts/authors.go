package accounts

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// authors reads who is behind the stories that a sentence speaks of from the phrases that
// the codebook has for it: "pinned the attack on", "had no hand in", "put its name to".
func (p *page) authors(stories []*story, sentence int) {
	s := &p.Text.Sentences[sentence]
	lower, at := grammar.CueWords(s, func(t prose.Token) bool { return !grammar.QuotationMark(t) })
	for i := 0; i < len(lower); i++ {
		m, ok := p.Book.AuthorCues.Match(lower, i)
		if !ok || p.InsideName(s.Tokens[at[i]].Start) {
			continue
		}
		first, last := at[m.First], at[m.End-1]
		for _, f := range p.partyOfCue(s, m, first, last) {
			if p.ActorOrState(f) == nil && !f.Pronoun() && m.Standing != dateline.Claimed {
				continue
			}
			for _, st := range p.storiesMeant(stories, sentence, first) {
				p.addAuthor(st, f, m.Standing)
			}
		}
		i = m.End - 1
	}
}

// partyOfCue returns whom a cue that stands from one token to another names; none
// where the text says that it is not so, may be so, or that somebody else says it
// of who denies it.
func (p *page) partyOfCue(s *prose.Sentence, m codebook.AuthorMatch, first, last int) []grammar.Phrase {
	k := grammar.ChunkOf(s, first)
	verb := k >= 0 && s.Chunks[k].Kind == prose.VerbGroup
	if verb && m.Standing != dateline.Denied && (s.Chunks[k].Negated || m.Standing == dateline.Claimed && s.Chunks[k].Modal != "") {
		return nil
	}
	if v, ok := p.VoiceOf(s); ok && m.Standing == dateline.Denied && !p.speaksForGroup(v) {
		return nil
	}
	switch {
	case m.Party == "owner":
		if k > 0 && s.Chunks[k].First > 0 && s.Tokens[s.Chunks[k].First-1].Tag == "POS" {
			return p.armed([]grammar.Phrase{grammar.PhraseTo(s, k-1)})
		}
		return nil
	case m.Party == "within":
		f, ok := grammar.NounGroupAfter(s, first+1, 1)
		if !ok || f.Last >= last {
			return nil
		}
		return grammar.Coordinated(s, grammar.ChunkOf(s, f.First))
	case m.Party == "before":
		if !verb {
			return nil
		}
		return p.SubjectOf(s, k)
	case m.Party == "of attackers":
		if !verb || !slices.ContainsFunc(p.SubjectOf(s, k), func(f grammar.Phrase) bool {
			return p.Is("attackers", f.Word()) || f.Word() == "they" && !p.OfHarmed(s, k)
		}) {
			return nil
		}
	}
	if f, ok := grammar.NounGroupAfter(s, last+1, 1); ok {
		return grammar.Coordinated(s, grammar.ChunkOf(s, f.First))
	}
	if f, ok := p.ActorNamedAt(s, last+1, nil); ok {
		return []grammar.Phrase{f}
	}
	return nil
}

// speaksForGroup reports whether a voice is an armed group's own.
func (p *page) speaksForGroup(v grammar.Phrase) bool {
	if _, ok := p.GroupOfStatement(v); ok {
		return true
	}
	return p.ArmedGroup(p.InApposition(v))
}
