package gazetteer

import (
	"bytes"
	"encoding/binary"
	"iter"
	"maps"
	"slices"
	"sort"
)

// names is an index from folded names to places, searched as it was packed: the
// names in order, each written as the number of bytes that it shares with the
// one before, the rest of it, and its refs. Every blockSize-th is written whole
// and its offset kept, so that a name is found by halving, and a longer name
// that begins with it stands next to it.
type names struct {
	heads []byte // offsets into data, four bytes each
	data  []byte
}

// blockSize is how many names are read, at worst, to find one.
const blockSize = 16

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
func newNames(places []Place) names {
	refs := map[string][]ref{}
	for i, p := range places {
		main := Fold(p.Name)
		for _, form := range p.forms() {
			refs[form] = append(refs[form], newRef(i, form != main && (p.Kind == Town || p.Kind == Country || form != bare(main))))
		}
	}
	var n names
	before := ""
	for i, form := range slices.Sorted(maps.Keys(refs)) {
		if i%blockSize == 0 {
			n.heads = binary.LittleEndian.AppendUint32(n.heads, uint32(len(n.data)))
			before = ""
		}
		shared := 0
		for shared < min(len(form), len(before)) && form[shared] == before[shared] {
			shared++
		}
		n.add(shared, form[shared:], refs[form])
		before = form
	}
	return n
}

func (n *names) add(shared int, rest string, refs []ref) {
	n.data = binary.AppendUvarint(n.data, uint64(shared))
	n.data = binary.AppendUvarint(n.data, uint64(len(rest)))
	n.data = append(n.data, rest...)
	n.data = binary.AppendUvarint(n.data, uint64(len(refs)))
	last := ref(0)
	for _, r := range refs {
		n.data = binary.AppendUvarint(n.data, uint64(r-last))
		last = r
	}
}

// cursor stands before a name of the index. Where the data ends or makes no
// sense, there is none.
type cursor struct {
	rest []byte
	form []byte
	refs []byte // packed
}

// block returns a cursor before the first name of a block.
func (n names) block(i int) cursor {
	if start := binary.LittleEndian.Uint32(n.heads[4*i:]); int(start) < len(n.data) {
		return cursor{rest: n.data[start:]}
	}
	return cursor{}
}

// next reads a name and reports whether there was one.
func (c *cursor) next() bool {
	shared, length := c.number(), c.number()
	if len(c.rest) == 0 || shared > len(c.form) || length > len(c.rest) {
		return false
	}
	c.form = append(c.form[:shared], c.rest[:length]...)
	c.rest = c.rest[length:]
	c.refs = c.rest
	for range c.number() {
		if len(c.rest) == 0 {
			return false
		}
		c.number()
	}
	return true
}

// number reads a number; 0 where there is none, and then nothing follows.
func (c *cursor) number() int {
	n, size := binary.Uvarint(c.rest)
	if size <= 0 || n > 1<<31 {
		c.rest = nil
		return 0
	}
	c.rest = c.rest[size:]
	return int(n)
}

// each is the refs of the name last read, one after the other.
func (c *cursor) each() iter.Seq[ref] {
	return func(yield func(ref) bool) {
		in := cursor{rest: c.refs}
		last := 0
		for range in.number() {
			last += in.number()
			if !yield(ref(last)) {
				return
			}
		}
	}
}

// find returns the refs of a folded name, and whether a longer name begins
// with its words.
func (n names) find(form []byte) (refs []ref, longer bool) {
	blocks := n.blocks()
	after := sort.Search(blocks, func(i int) bool {
		c := n.block(i)
		return !c.next() || bytes.Compare(c.form, form) > 0
	})
	if after == 0 && blocks > 0 { // it would stand before the first name
		c := n.block(0)
		return nil, c.next() && goesOn(c.form, form)
	}
	if blocks == 0 {
		return nil, false
	}
	for c := n.block(after - 1); c.next(); {
		switch bytes.Compare(c.form, form) {
		case 0:
			refs = slices.Collect(c.each())
		case 1:
			return refs, goesOn(c.form, form)
		}
	}
	return refs, false
}

// goesOn reports whether a name begins with the words of another.
func goesOn(long, short []byte) bool {
	return len(long) > len(short) && long[len(short)] == ' ' && bytes.HasPrefix(long, short)
}

// blocks is how many there are.
func (n names) blocks() int { return len(n.heads) / 4 }

// in is the names of a block, one after the other, with their refs still packed.
func (n names) in(block int) iter.Seq[*cursor] {
	return func(yield func(*cursor) bool) {
		c := n.block(block)
		for range blockSize {
			if !c.next() || !yield(&c) {
				return
			}
		}
	}
}
