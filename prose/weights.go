package prose

import (
	_ "embed"
	"encoding/binary"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/cespare/xxhash/v2"
)

// weights.bin is used as it lies in the program: nothing is unpacked at the start.
//
//go:generate go run ./build weights.bin
//go:embed weights.bin
var packedWeights []byte

// weights are the packed weights of the tagger: the tags, and a row for each
// feature, found by the hash of its name.
//
// The file holds, as little-endian numbers of four bytes, the length of the
// tags, the tags with spaces between them, the number of slots, and for each
// slot where a row begins, counted from the end of the slots, plus one; nothing
// is 0. A feature's row is in the slot of its hash or, where that is taken, in
// the next free one. A row is the length of the feature's name, the name, the
// number of its weights, and of each weight the number of the tag in the low
// eight bits and thousandths above them.
type weights struct {
	labels []string // the tags, sorted
	slots  []byte
	rows   []byte
}

// weight is what one feature says for one tag.
type weight uint32

func newWeight(tag, thousandths int) weight { return weight(int32(thousandths)<<8 | int32(tag)) }

func (w weight) tag() int         { return int(w & 0xff) }
func (w weight) thousandths() int { return int(int32(w) >> 8) }

const slotSize, weightSize = 4, 4

// PackWeights makes weights.bin of what a library has: for each feature the
// weights of tags, and the words that have but one tag. Weights are rounded to
// thousandths. The same weights give the same bytes.
func PackWeights(features map[string]map[string]float64, only map[string]string) []byte {
	number := map[string]int{}
	for _, tag := range only {
		number[tag] = 0
	}
	for _, byTag := range features {
		for tag := range byTag {
			number[tag] = 0
		}
	}
	tags := slices.Sorted(maps.Keys(number))
	for i, tag := range tags {
		number[tag] = i
	}
	rows := map[string][]weight{}
	for word, tag := range only {
		rows[onlyTag+word] = []weight{newWeight(number[tag], 1000)}
	}
	for feature, byTag := range features {
		for _, tag := range slices.Sorted(maps.Keys(byTag)) {
			rows[feature] = append(rows[feature], newWeight(number[tag], int(math.Round(byTag[tag]*1000))))
		}
	}
	le := binary.LittleEndian
	slots := make([]uint32, 1)
	for 3*len(slots) < 4*len(rows) { // a quarter stays free at least
		slots = make([]uint32, 2*len(slots))
	}
	var body []byte
	for _, feature := range slices.Sorted(maps.Keys(rows)) {
		at := xxhash.Sum64String(feature) % uint64(len(slots))
		for slots[at] != 0 {
			at = (at + 1) % uint64(len(slots))
		}
		slots[at] = uint32(len(body)) + 1
		body = append(append(body, byte(len(feature))), feature...)
		body = append(body, byte(len(rows[feature])))
		for _, w := range rows[feature] {
			body = le.AppendUint32(body, uint32(w))
		}
	}
	names := strings.Join(tags, " ")
	packed := append(le.AppendUint32(nil, uint32(len(names))), names...)
	packed = le.AppendUint32(packed, uint32(len(slots)))
	for _, at := range slots {
		packed = le.AppendUint32(packed, at)
	}
	return append(packed, body...)
}

// onlyTag begins the feature of a word that has but one tag.
const onlyTag = "only tag of "

// openWeights takes apart what PackWeights made.
func openWeights(packed []byte) *weights {
	le := binary.LittleEndian
	names, rest := packed[4:4+le.Uint32(packed)], packed[4+le.Uint32(packed):]
	slots := 4 + slotSize*le.Uint32(rest)
	return &weights{labels: strings.Fields(string(names)), slots: rest[4:slots], rows: rest[slots:]}
}

// of returns the weights of a feature, packed; nothing where it has none.
func (w *weights) of(feature []byte) packedRow {
	n := uint64(len(w.slots) / slotSize)
	for slot := xxhash.Sum64(feature) % n; ; slot = (slot + 1) % n {
		at := binary.LittleEndian.Uint32(w.slots[slot*slotSize:])
		if at == 0 {
			return nil
		}
		row := w.rows[at-1:]
		end := 1 + int(row[0])
		if string(row[1:end]) == string(feature) {
			return packedRow(row[end+1 : end+1+weightSize*int(row[end])])
		}
	}
}

// packedRow is the weights of one feature.
type packedRow []byte

func (r packedRow) len() int        { return len(r) / weightSize }
func (r packedRow) at(i int) weight { return weight(binary.LittleEndian.Uint32(r[i*weightSize:])) }
