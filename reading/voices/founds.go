package voices

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// Founded returns the group that the subject of a verb of founding at a cue has founded,
// nil where what it founded is none; and whether it founded anything: "the Front set up a
// wing, the Brigade, in 2024", but "the Front formed in 2014".
func (p *Page) Founded(s *prose.Sentence, m codebook.ClaimMatch) (*names.Naming, bool) {
	k := grammar.ChunkOf(s, m.First)
	if m.Relation != dateline.Founded && m.Relation != dateline.FoundedBy || k < 0 || s.Chunks[k].Kind != prose.VerbGroup || s.Chunks[k].Passive || s.Chunks[k].Participle {
		return nil, false
	}
	if last := m.End - 1; last != m.First && s.Tokens[last].Lower != "up" { // "emerged from the remnants of"
		return nil, false
	}
	f, ok := grammar.NounGroupAfter(s, m.End, 0)
	if !ok || f.Pronoun() || len(p.TimesIn(f.Start(), f.End())) > 0 {
		return nil, false
	}
	return p.groupFounded(f), true
}

// groupFounded returns the group that a phrase names or that its name stands beside: "a
// wing, the Brigade,".
func (p *Page) groupFounded(f grammar.Phrase) *names.Naming {
	if g, ok := p.Beside(f); ok && p.Is("branch", f.Word()) {
		return Group(p.ActorOf(g))
	}
	return Group(p.ActorOf(f))
}

// FoundedBy returns the group that is the subject of the verb of founding whose object a
// description in noun group k is: the Front of "the Front set up a wing, the Brigade".
func (p *Page) FoundedBy(s *prose.Sentence, k int) *names.Naming {
	f := grammar.PhraseAt(s, k)
	if g, ok := p.Beside(f); !ok || Group(p.ActorOf(g)) == nil {
		return nil
	}
	v := chunkOfVerb(s, f.First)
	if v < 0 || s.Chunks[v].Passive || !grammar.Finite(s.Chunks[v]) || !p.Is("founds", grammar.Words(s, s.Chunks[v].Head, f.First)) {
		return nil
	}
	subject, ok := grammar.FirstOf(p.SubjectOf(s, v))
	if !ok {
		return nil
	}
	return p.GroupMeant(subject, 0)
}

// chunkOfVerb is the verb group that ends before a token or before the particle there; -1
// for none.
func chunkOfVerb(s *prose.Sentence, first int) int {
	for i := first - 1; i >= 0 && i >= first-2; i-- {
		if k := grammar.ChunkOf(s, i); k >= 0 && s.Chunks[k].Kind == prose.VerbGroup {
			return k
		}
	}
	return -1
}

// wingFounded returns the group, named beside its description, that verb group k says was
// founded: the Brigade of "the Front set up a wing, the Brigade".
func (p *Page) wingFounded(s *prose.Sentence, k int) *names.Naming {
	for i := k + 1; i < len(s.Chunks) && s.Chunks[i].Kind == prose.NounGroup; i++ {
		f := grammar.PhraseAt(s, i)
		if g, ok := p.Beside(f); ok && p.Is("branch", f.Word()) && chunkOfVerb(s, f.First) == k && p.Is("founds", grammar.Words(s, s.Chunks[k].Head, f.First)) {
			return Group(p.ActorOf(g))
		}
	}
	return nil
}
