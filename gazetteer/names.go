package gazetteer

import (
	"bytes"
	"maps"
	"slices"
	"sort"
)

// names is an index from folded names to entries: the names sorted in one
// string, so that a name is found by halving, and a longer name that begins
// with it stands next to it.
type names struct {
	text   []byte
	starts []uint32 // into text; one more than there are names
	first  []uint32 // into refs; one more than there are names
	refs   []ref
}

// ref points to an entry; the lowest bit says that the name is not its main one.
type ref uint32

func newRef(entry int, alternate bool) ref {
	r := ref(entry) << 1
	if alternate {
		r |= 1
	}
	return r
}

func (r ref) entry() int      { return int(r >> 1) }
func (r ref) alternate() bool { return r&1 == 1 }

// newNames builds the index of places, numbered in their order.
func newNames(places []Place) *names {
	refs := map[string][]ref{}
	for i, p := range places {
		main := Fold(p.Name)
		for _, form := range p.forms() {
			refs[form] = append(refs[form], newRef(i, form != main && (p.Kind == Town || form != bare(main))))
		}
	}
	n := &names{}
	for _, form := range slices.Sorted(maps.Keys(refs)) {
		n.append([]byte(form), refs[form])
	}
	n.close()
	return n
}

func (n *names) append(form []byte, refs []ref) {
	n.starts = append(n.starts, uint32(len(n.text)))
	n.text = append(n.text, form...)
	n.first = append(n.first, uint32(len(n.refs)))
	n.refs = append(n.refs, refs...)
}

func (n *names) close() {
	n.starts = append(n.starts, uint32(len(n.text)))
	n.first = append(n.first, uint32(len(n.refs)))
}

func (n *names) len() int { return len(n.starts) - 1 }

func (n *names) at(i int) []byte { return n.text[n.starts[i]:n.starts[i+1]] }

func (n *names) refsOf(i int) []ref { return n.refs[n.first[i]:n.first[i+1]] }

// find returns the refs of a folded name, and whether a longer name begins
// with its words.
func (n *names) find(form []byte) (refs []ref, longer bool) {
	i := sort.Search(n.len(), func(i int) bool { return bytes.Compare(n.at(i), form) >= 0 })
	if i < n.len() && bytes.Equal(n.at(i), form) {
		refs = n.refsOf(i)
		i++
	}
	longer = i < n.len() && len(n.at(i)) > len(form) && n.at(i)[len(form)] == ' ' && bytes.HasPrefix(n.at(i), form)
	return refs, longer
}
