package names

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// unplaceGroups takes for a group's what a table knows as a town's name, where the text
// says that it is a group's: "claimed by Black Eagle, a nationalist group".
func (p *Page) unplaceGroups() {
	groups := map[string]bool{}
	for _, n := range p.Names {
		if len(n.Entries) > 0 && n.Entries[0].Kind == gazetteer.Town && n.Adjective == "" && p.explainedAsGroup(n) {
			groups[n.Folded()] = true
		}
	}
	for _, n := range p.Names {
		if len(n.Entries) > 0 && groups[n.Folded()] && !p.Locates(n) {
			n.Entries, n.lookup = nil, ""
			n.Take(armedGroup.weighing(3))
		}
	}
}

// explainedAsGroup reports whether a description of an armed group stands in apposition to a
// name that is not where something is, and is not what does something itself: "in Black
// Eagle, a militant group attacked".
func (p *Page) explainedAsGroup(n *Name) bool {
	s := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
	last := s.TokenAt(n.End - 1)
	r := run{sentence: s, first: s.TokenAt(n.Start), last: last, after: grammar.Neighbour(s, last+1)}
	if grammar.PlacePreposition(p.BeforeName(s, n)) && p.BeforeName(s, n) != "of" || p.byApposition(r).ActorKind != dateline.ArmedGroup {
		return false
	}
	k := grammar.ChunkAfter(s, last+1)
	next := grammar.ChunkOf(s, s.Chunks[k].Last+1)
	return next < 0 || s.Chunks[next].Kind != prose.VerbGroup || s.Chunks[next].Participle
}
