package reconcile

import (
	"encoding/binary"
	"math"
	"sort"
)

// compared is which accounts were compared, in which states, and what came of it.
// It is true whatever other accounts there are.
type compared struct {
	states []uint64 // of the accounts, by id
	pairs  []pair   // of their places among them, sorted
	links  []link   // of those pairs, in the same order
}

// memory looks up what came of comparing accounts that are still in the states
// that they were compared in.
type memory struct {
	*compared
	place []int32 // of each account then, below 0 where it was not there or in another state
}

// of finds the accounts, by their states now, among those that were compared.
func (c *compared) of(states []uint64) memory {
	at := make(map[uint64]int32, len(c.states))
	for i, s := range c.states {
		at[s] = int32(i)
	}
	place := make([]int32, len(states))
	for i, s := range states {
		place[i] = -1
		if then, there := at[s]; there {
			place[i] = then
		}
	}
	return memory{c, place}
}

// walk looks up pairs in their order. What it returns says whether the two were
// compared, and the link if that made one.
func (m memory) walk() func(pair) (l link, linked, known bool) {
	n, k := -1, 0 // the next pair and the next link
	return func(p pair) (l link, linked, known bool) {
		then := pair{m.place[p[0]], m.place[p[1]]}
		if then[0] < 0 || then[1] < 0 {
			return link{}, false, false
		}
		if n < 0 {
			n = sort.Search(len(m.pairs), func(n int) bool { return comparePairs(m.pairs[n], then) >= 0 })
			k = sort.Search(len(m.links), func(k int) bool { return comparePairs(m.links[k].pair, then) >= 0 })
		}
		for n < len(m.pairs) && comparePairs(m.pairs[n], then) < 0 {
			n++
		}
		for k < len(m.links) && comparePairs(m.links[k].pair, then) < 0 {
			k++
		}
		if k < len(m.links) && m.links[k].pair == then {
			l = m.links[k]
			l.pair = p
			return l, true, true
		}
		return link{}, false, n < len(m.pairs) && m.pairs[n] == then
	}
}

// encoded writes how many there are of each, the states, and for each account how
// many with places behind its own it was compared with, these as distances, and the
// links.
func (c *compared) encoded() []byte {
	data := make([]byte, 0, 9*len(c.states)+2*len(c.pairs)+8*len(c.links))
	for _, n := range []int{len(c.states), len(c.pairs), len(c.links)} {
		data = binary.AppendUvarint(data, uint64(n))
	}
	for _, s := range c.states {
		data = binary.LittleEndian.AppendUint64(data, s)
	}
	pairs, links := c.pairs, c.links
	for i := range int32(len(c.states)) {
		many := 0
		for many < len(pairs) && pairs[many][0] == i {
			many++
		}
		data = binary.AppendUvarint(data, uint64(many))
		last := i
		for _, p := range pairs[:many] {
			ahead := uint64(p[1]-last) << 2
			last = p[1]
			if len(links) == 0 || links[0].pair != p {
				data = binary.AppendUvarint(data, ahead)
				continue
			}
			if ahead |= 1; links[0].anchored {
				ahead |= 2
			}
			data = binary.LittleEndian.AppendUint64(binary.AppendUvarint(data, ahead), math.Float64bits(links[0].strength))
			links = links[1:]
		}
		pairs = pairs[many:]
	}
	return data
}

// comparedIn reads what was compared; nothing where the bytes are of nothing.
func comparedIn(data []byte) *compared {
	d := decoder{data: data}
	c := &compared{make([]uint64, d.count(8)), make([]pair, 0, d.count(1)), make([]link, 0, d.count(8))}
	for i := range c.states {
		c.states[i] = d.eight()
	}
	for i := range int32(len(c.states)) {
		last := i
		for range d.count(1) {
			ahead := d.number()
			last += int32(ahead >> 2)
			p := pair{i, last}
			c.pairs = append(c.pairs, p)
			if ahead&1 > 0 {
				c.links = append(c.links, link{p, math.Float64frombits(d.eight()), ahead&2 > 0})
			}
		}
	}
	if d.broken || len(d.data) > 0 {
		return &compared{}
	}
	return c
}

// decoder takes apart what was encoded; where that ends too soon it is broken, and
// gives noughts.
type decoder struct {
	data   []byte
	broken bool
}

func (d *decoder) number() uint64 {
	n, size := binary.Uvarint(d.data)
	if size <= 0 {
		d.data, d.broken = nil, true
		return 0
	}
	d.data = d.data[size:]
	return n
}

// count is a number of things that take up so many bytes each at least.
func (d *decoder) count(bytes int) int {
	n := d.number()
	if n > uint64(len(d.data)/bytes) {
		d.data, d.broken = nil, true
		return 0
	}
	return int(n)
}

func (d *decoder) eight() uint64 {
	if len(d.data) < 8 {
		d.data, d.broken = nil, true
		return 0
	}
	n := binary.LittleEndian.Uint64(d.data)
	d.data = d.data[8:]
	return n
}
