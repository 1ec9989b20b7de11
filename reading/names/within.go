package names

import (
	"slices"

	"github.com/dateline-project/dateline/reading/grammar"
)

// NameWithin returns the first name inside the stretch.
func (p *Page) NameWithin(start, end int) *Name {
	i, _ := slices.BinarySearchFunc(p.Names, start, func(n *Name, at int) int { return n.Start - at })
	if i < len(p.Names) && p.Names[i].End <= end {
		return p.Names[i]
	}
	return nil
}

// NameCovers reports whether a name of an actor overlaps the stretch.
func (p *Page) NameCovers(start, end int) bool {
	return len(p.NamesIn(start, end)) > 0
}

// NamesIn lists the names that share a code point with the stretch.
func (p *Page) NamesIn(start, end int) []*Name {
	return grammar.Touching(p.Names, start, end, func(n **Name) (int, int) { return (*n).Start, (*n).End })
}
