package copies

import (
	"encoding/binary"
	"math"
)

// Kept is what was found out of reports and stays true whatever other reports
// there are, so that nobody need read their texts for it again: of each report
// its imprint, by id, and of two what was judged of them, by the ids of the
// younger and the older one. It is bytes for whoever stores it. What was kept of
// a report holds as long as its text, its date and its accounts stay.
type Kept struct {
	Imprints map[string][]byte
	Judged   map[[2]string][]byte
}

func newKept() Kept { return Kept{map[string][]byte{}, map[[2]string][]byte{}} }

// imprint is all that the search for copies and the rules ask of most reports:
// where its sentences stand, and its stretches. What is told in them is kept by
// whoever asks for that.
type imprint struct {
	sentences []Sentence
	stretches stretches
}

func (m imprint) encoded() []byte {
	number := func(data []byte, n int) []byte { return binary.AppendUvarint(data, uint64(n)) }
	data := number(nil, len(m.sentences))
	end := 0
	for _, s := range m.sentences {
		data = number(number(data, s.Start-end), s.End-s.Start)
		end = s.End
	}
	for _, hashes := range [][]uint64{m.stretches.words, m.stretches.anchors} {
		data = number(data, len(hashes))
		for _, h := range hashes {
			data = binary.LittleEndian.AppendUint64(data, h)
		}
	}
	return data
}

// imprintOf reads an imprint; it says so where the bytes are none.
func imprintOf(data []byte) (imprint, bool) {
	d := decoder{data: data, whole: true}
	var m imprint
	m.sentences = make([]Sentence, d.count(2))
	end := 0
	for i := range m.sentences {
		s := &m.sentences[i]
		s.Start = end + d.number()
		s.End = s.Start + d.number()
		end = s.End
	}
	m.stretches = stretches{d.hashes(), d.hashes()}
	return m, d.whole && len(d.data) == 0
}

// encoded is what was judged of two documents, of which the older may be the
// copy. Nothing but a nought is kept where neither is.
func encoded(c Copying, copied bool, younger *Document) []byte {
	if !copied {
		return []byte{0}
	}
	data := []byte{1, 0}
	if c.Later != younger {
		data[0] = 2
	}
	if c.Credited {
		data[1] = 1
	}
	data = binary.LittleEndian.AppendUint64(data, math.Float64bits(c.Covered))
	data = binary.LittleEndian.AppendUint64(data, math.Float64bits(c.Like))
	for _, p := range c.Pairs {
		data = binary.AppendUvarint(binary.AppendUvarint(data, uint64(p[0])), uint64(p[1]))
	}
	return data
}

// judgedOf reads what was judged of two documents; known is false where the bytes
// say nothing.
func judgedOf(data []byte, younger, older *Document) (c Copying, copied, known bool) {
	d := decoder{data: data, whole: true}
	how := d.take(1)
	switch {
	case !d.whole || how[0] > 2:
		return Copying{}, false, false
	case how[0] == 0:
		return Copying{}, false, true
	case how[0] == 2:
		younger, older = older, younger
	}
	c = Copying{Later: younger, Earlier: older, Credited: d.take(1)[0] == 1}
	c.Covered, c.Like = math.Float64frombits(d.hash()), math.Float64frombits(d.hash())
	for d.whole && len(d.data) > 0 {
		c.Pairs = append(c.Pairs, [2]int{d.number(), d.number()})
	}
	return c, true, d.whole
}

// decoder takes apart what was encoded. Where that ends too soon it is not whole,
// and gives noughts.
type decoder struct {
	data  []byte
	whole bool
}

func (d *decoder) take(n int) []byte {
	if n < 0 || n > len(d.data) {
		d.data, d.whole = nil, false
		return make([]byte, min(max(n, 0), 8))
	}
	taken := d.data[:n]
	d.data = d.data[n:]
	return taken
}

func (d *decoder) number() int {
	n, size := binary.Uvarint(d.data)
	if size <= 0 || n > math.MaxInt32 {
		d.data, d.whole = nil, false
		return 0
	}
	d.data = d.data[size:]
	return int(n)
}

// count is a number of things that take up some bytes each.
func (d *decoder) count(bytes int) int {
	n := d.number()
	if n > len(d.data)/bytes {
		d.data, d.whole = nil, false
		return 0
	}
	return n
}

func (d *decoder) hash() uint64 { return binary.LittleEndian.Uint64(d.take(8)) }

func (d *decoder) hashes() []uint64 {
	hashes := make([]uint64, d.count(8))
	for i := range hashes {
		hashes[i] = d.hash()
	}
	return hashes
}
