package reading

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// founded returns the group that the subject of a verb of founding at a cue has founded,
// nil where what it founded is none; and whether it founded anything: "the Front set up a
// wing, the Brigade, in 2024", but "the Front formed in 2014".
func (p *page) founded(s *prose.Sentence, m codebook.ClaimMatch) (*naming, bool) {
	k := chunkOf(s, m.First)
	if m.Relation != dateline.Founded && m.Relation != dateline.FoundedBy || k < 0 || s.Chunks[k].Kind != prose.VerbGroup || s.Chunks[k].Passive || s.Chunks[k].Participle {
		return nil, false
	}
	if last := m.End - 1; last != m.First && s.Tokens[last].Lower != "up" { // "emerged from the remnants of"
		return nil, false
	}
	f, ok := nounGroupAfter(s, m.End, 0)
	if !ok || f.pronoun() || len(p.timesIn(f.start(), f.end())) > 0 {
		return nil, false
	}
	return p.groupFounded(f), true
}

// groupFounded returns the group that a phrase names or that its name stands beside: "a
// wing, the Brigade,".
func (p *page) groupFounded(f phrase) *naming {
	if g, ok := p.beside(f); ok && p.is("branch", f.word()) {
		return group(p.actorOf(g))
	}
	return group(p.actorOf(f))
}

// foundedBy returns the group that is the subject of the verb of founding whose object a
// description in noun group k is: the Front of "the Front set up a wing, the Brigade".
func (p *page) foundedBy(s *prose.Sentence, k int) *naming {
	f := phraseAt(s, k)
	if g, ok := p.beside(f); !ok || group(p.actorOf(g)) == nil {
		return nil
	}
	v := chunkOfVerb(s, f.first)
	if v < 0 || s.Chunks[v].Passive || !finite(s.Chunks[v]) || !p.is("founds", words(s, s.Chunks[v].Head, f.first)) {
		return nil
	}
	subject, ok := onlyOne(subjectOf(s, v))
	if !ok {
		return nil
	}
	return p.groupMeant(subject, 0)
}

// chunkOfVerb is the verb group that ends before a token or before the particle there; -1
// for none.
func chunkOfVerb(s *prose.Sentence, first int) int {
	for i := first - 1; i >= 0 && i >= first-2; i-- {
		if k := chunkOf(s, i); k >= 0 && s.Chunks[k].Kind == prose.VerbGroup {
			return k
		}
	}
	return -1
}

// wingFounded returns the group, named beside its description, that verb group k says was
// founded: the Brigade of "the Front set up a wing, the Brigade".
func (p *page) wingFounded(s *prose.Sentence, k int) *naming {
	for i := k + 1; i < len(s.Chunks) && s.Chunks[i].Kind == prose.NounGroup; i++ {
		f := phraseAt(s, i)
		if g, ok := p.beside(f); ok && p.is("branch", f.word()) && chunkOfVerb(s, f.first) == k && p.is("founds", words(s, s.Chunks[k].Head, f.first)) {
			return group(p.actorOf(g))
		}
	}
	return nil
}
