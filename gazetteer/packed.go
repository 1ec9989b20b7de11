package gazetteer

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/binary"
	"errors"
	"math"
	"strings"
	"sync"
)

// embedded is used as it lies in the program: nothing is unpacked at the start.
//
//go:embed places.bin
var embedded []byte

const packedVersion = "dateline places 2\n"

// atlas is the packed places: a row of numbers for each, and the index of their
// names, both searched in place.
type atlas struct {
	rows   []byte
	text   []byte   // the names as printed, each after its length
	admins []string // names of first-level divisions
	names  names
}

// A packed row is 27 bytes: latitude and longitude in ten-thousandths of a
// degree, GeoNames id, population, offset of the name, number of the first-level
// division, country, kind with sort, and radius in kilometres.
const (
	rowSize      = 27
	packedDegree = 1e4
)

// packedKinds are the kinds of packed places with their sorts.
var packedKinds = []struct {
	kind Kind
	sort string
}{{Country, ""}, {Admin1, ""}, {Admin2, ""}, {Town, ""}, {Town, "capital"}, {Site, "airport"}}

// open takes apart what Pack wrote.
func open(packed []byte) (*atlas, error) {
	rest, ok := bytes.CutPrefix(packed, []byte(packedVersion))
	if !ok || len(rest) < sha256.Size {
		return nil, errors.New("opening places: not packed by this version; pack them anew as docs/codebook.md says")
	}
	a := &atlas{}
	rest = rest[sha256.Size:]
	var admins []byte
	for _, section := range []*[]byte{&a.rows, &a.text, &admins, &a.names.heads, &a.names.data} {
		if len(rest) < 4 {
			return nil, errDamaged
		}
		size := int(binary.LittleEndian.Uint32(rest))
		if size > len(rest)-4 {
			return nil, errDamaged
		}
		*section, rest = rest[4:4+size], rest[4+size:]
	}
	a.admins = strings.Split(string(admins), "\n")
	return a, nil
}

var errDamaged = errors.New("opening places: the data is damaged; pack them anew as docs/codebook.md says")

func (a *atlas) len() int { return len(a.rows) / rowSize }

// packedRow is one row, read.
type packedRow []byte

func (a *atlas) row(i int) packedRow { return packedRow(a.rows[i*rowSize : (i+1)*rowSize]) }

func (r packedRow) lat() int32      { return int32(binary.LittleEndian.Uint32(r)) }
func (r packedRow) lon() int32      { return int32(binary.LittleEndian.Uint32(r[4:])) }
func (r packedRow) country() string { return string(r[22:24]) }
func (r packedRow) kind() Kind      { return packedKinds[int(r[24])%len(packedKinds)].kind }

// entry reads the row that a ref points to; nothing where there is none.
func (a *atlas) entry(r ref) Entry {
	if r.entry() >= a.len() {
		return Entry{}
	}
	row := a.row(r.entry())
	e := Entry{
		Name: a.printed(int(binary.LittleEndian.Uint32(row[16:]))), Kind: row.kind(), Sort: packedKinds[int(row[24])%len(packedKinds)].sort,
		Country: row.country(), Lat: float64(row.lat()) / packedDegree, Lon: float64(row.lon()) / packedDegree,
		GeoNames: int(binary.LittleEndian.Uint32(row[8:])), Population: int(binary.LittleEndian.Uint32(row[12:])),
		Radius: float64(binary.LittleEndian.Uint16(row[25:])), Alternate: r.alternate(),
	}
	if n := int(binary.LittleEndian.Uint16(row[20:])); n < len(a.admins) {
		e.Admin1 = a.admins[n]
	}
	return e
}

// countries is the packed countries, which come first and have no names: those
// stand in a table.
func (a *atlas) countries() map[string]Entry {
	countries := map[string]Entry{}
	for i := 0; i < a.len() && a.row(i).kind() == Country; i++ {
		e := a.entry(newRef(i, false))
		countries[e.Country] = e
	}
	return countries
}

// printed is the name at an offset.
func (a *atlas) printed(at int) string {
	if at >= len(a.text) || at+1+int(a.text[at]) > len(a.text) {
		return ""
	}
	return string(a.text[at+1 : at+1+int(a.text[at])])
}

// packRow appends a place's row.
func packRow(rows []byte, p Place, name, admin int) []byte {
	le := binary.LittleEndian
	rows = le.AppendUint32(rows, uint32(int32(math.Round(p.Lat*packedDegree))))
	rows = le.AppendUint32(rows, uint32(int32(math.Round(p.Lon*packedDegree))))
	rows = le.AppendUint32(rows, uint32(p.GeoNames))
	rows = le.AppendUint32(rows, uint32(p.Population))
	rows = le.AppendUint32(rows, uint32(name))
	rows = le.AppendUint16(rows, uint16(admin))
	rows = append(rows, p.Country[:2]...)
	kind := 0
	for i, k := range packedKinds {
		if k.kind == p.Kind && k.sort == p.Sort {
			kind = i
		}
	}
	return le.AppendUint16(append(rows, byte(kind)), uint16(min(math.MaxUint16, math.Ceil(p.Radius))))
}

// packedPlaces opens the embedded places once.
var packedPlaces = sync.OnceValues(func() (*atlas, error) { return open(embedded) })

// EmbeddedHash is a hash of the embedded places, a part of the codebook's
// version. It was reckoned when they were packed.
func EmbeddedHash() []byte {
	return embedded[len(packedVersion) : len(packedVersion)+sha256.Size]
}
