package gazetteer

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"sync"
)

//go:embed places.bin.gz
var embedded []byte

const packedVersion = "dateline places 1\n"

// Place is an entry with its other names.
type Place struct {
	Entry
	Names  []string
	AtSeat bool // a division whose point is its seat, not its middle
}

// forms is every folded form of the place's names, sorted: as they are, without
// division words, and without a leading article.
func (p Place) forms() []string {
	var forms []string
	for _, name := range append([]string{p.Name}, p.Names...) {
		form := Fold(name)
		forms = append(forms, form, strings.TrimPrefix(form, "the "))
		if p.Kind == Admin1 || p.Kind == Admin2 {
			forms = append(forms, bare(form))
		}
	}
	slices.Sort(forms)
	forms = slices.Compact(forms)
	return slices.DeleteFunc(forms, func(f string) bool { return f == "" })
}

// atlas is the packed places: a row of numbers for each, searched in place.
type atlas struct {
	rows   []packedRow
	admins []string
	text   []byte // the names as printed
	names  *names
}

// packedRow is an entry in numbers: coordinates in ten-thousandths of a degree.
type packedRow struct {
	lat, lon   int32
	geonames   uint32
	population uint32
	name       uint32 // into text
	admin1     uint16
	radius     uint16
	country    [2]byte
	nameLen    uint8
	kind       uint8
	capital    bool
}

const (
	packedDegree = 1e4
	maxUnpacked  = 1 << 26 // bytes
)

var packedKinds = []Kind{Country, Admin1, Admin2, Town, Site, Region}

// entry unpacks a row.
func (a *atlas) entry(r ref) Entry {
	row := a.rows[r.entry()]
	e := Entry{
		Name: string(a.text[row.name : row.name+uint32(row.nameLen)]), Kind: packedKinds[row.kind],
		Country: string(row.country[:]), Admin1: a.admins[row.admin1],
		Lat: float64(row.lat) / packedDegree, Lon: float64(row.lon) / packedDegree,
		GeoNames: int(row.geonames), Population: int(row.population), Radius: float64(row.radius), Alternate: r.alternate(),
	}
	if row.capital {
		e.Sort = "capital"
	}
	return e
}

// Pack writes places in the form that is embedded. The same places give the
// same bytes.
func Pack(w io.Writer, places []Place) error {
	zipped, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return fmt.Errorf("packing places: %w", err)
	}
	out := &packer{w: bufio.NewWriter(zipped)}
	out.w.WriteString(packedVersion)
	out.places(places)
	out.names(newNames(places))
	if err := errors.Join(out.w.Flush(), zipped.Close()); err != nil {
		return fmt.Errorf("packing places: %w", err)
	}
	return nil
}

type packer struct{ w *bufio.Writer }

func (p *packer) number(n int) { p.w.Write(binary.AppendVarint(nil, int64(n))) }

func (p *packer) string(s string) {
	p.number(len(s))
	p.w.WriteString(s)
}

// places writes coordinates and ids as the difference from the place before,
// which is small where neighbours follow each other.
func (p *packer) places(places []Place) {
	admins := []string{""}
	for _, place := range places {
		admins = append(admins, place.Admin1)
	}
	slices.Sort(admins)
	admins = slices.Compact(admins)
	p.number(len(admins))
	for _, a := range admins {
		p.string(a)
	}
	p.number(len(places))
	var last packedRow
	for _, place := range places {
		lat, lon := int32(math.Round(place.Lat*packedDegree)), int32(math.Round(place.Lon*packedDegree))
		admin, _ := slices.BinarySearch(admins, place.Admin1)
		p.number(slices.Index(packedKinds, place.Kind))
		p.w.WriteString(place.Country)
		p.number(admin)
		p.number(int(lat - last.lat))
		p.number(int(lon - last.lon))
		p.number(place.GeoNames - int(last.geonames))
		p.number(place.Population)
		p.number(int(place.Radius))
		p.number(b2i(place.Sort == "capital"))
		p.string(place.Name)
		last = packedRow{lat: lat, lon: lon, geonames: uint32(place.GeoNames)}
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// names writes every name as the length that it shares with the one before, and
// the rest.
func (p *packer) names(n *names) {
	p.number(n.len())
	p.number(len(n.text))
	p.number(len(n.refs))
	var before []byte
	for i := range n.len() {
		form := n.at(i)
		shared := 0
		for shared < min(len(form), len(before)) && form[shared] == before[shared] {
			shared++
		}
		p.number(shared)
		p.string(string(form[shared:]))
		refs := n.refsOf(i)
		p.number(len(refs))
		last := ref(0)
		for _, r := range refs {
			p.number(int(r - last))
			last = r
		}
		before = form
	}
}

// unpack reads what Pack wrote.
func unpack(packed []byte) (*atlas, error) {
	zipped, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("unpacking places: %w", err)
	}
	var unzipped bytes.Buffer
	unzipped.Grow(int(binary.LittleEndian.Uint32(packed[len(packed)-4:])%maxUnpacked) + bytes.MinRead) // gzip ends with the size
	if _, err := unzipped.ReadFrom(zipped); err != nil {
		return nil, fmt.Errorf("unpacking places: %w", err)
	}
	data := unzipped.Bytes()
	rest, ok := bytes.CutPrefix(data, []byte(packedVersion))
	if !ok {
		return nil, errors.New("unpacking places: not packed by this version; pack them anew as docs/codebook.md says")
	}
	in := &unpacker{data: rest}
	a := &atlas{}
	in.places(a)
	a.names = in.names()
	if in.damaged {
		return nil, errors.New("unpacking places: the data is damaged; pack them anew as docs/codebook.md says")
	}
	return a, nil
}

// unpacker reads numbers and strings; where the data ends or makes no sense it
// gives nought and remembers that it is damaged.
type unpacker struct {
	data    []byte
	damaged bool
}

func (u *unpacker) number() int {
	n, size := binary.Varint(u.data)
	if size <= 0 {
		u.damaged, u.data = true, nil
		return 0
	}
	u.data = u.data[size:]
	return int(n)
}

func (u *unpacker) bytes(n int) []byte {
	if n < 0 || n > len(u.data) {
		u.damaged, u.data = true, nil
		return nil
	}
	b := u.data[:n]
	u.data = u.data[n:]
	return b
}

// count is a number of items, of which each takes at least one byte.
func (u *unpacker) count() int {
	n := u.number()
	if n < 0 || n > len(u.data) {
		u.damaged, u.data = true, nil
		return 0
	}
	return n
}

func (u *unpacker) places(a *atlas) {
	for range u.count() {
		a.admins = append(a.admins, string(u.bytes(u.number())))
	}
	a.rows = make([]packedRow, u.count())
	var last packedRow
	for i := range a.rows {
		row := &a.rows[i]
		row.kind = uint8(u.number())
		copy(row.country[:], u.bytes(2))
		row.admin1 = uint16(u.number())
		if int(row.kind) >= len(packedKinds) || int(row.admin1) >= len(a.admins) {
			u.damaged = true
			return
		}
		row.lat, row.lon = last.lat+int32(u.number()), last.lon+int32(u.number())
		row.geonames, row.population = uint32(int(last.geonames)+u.number()), uint32(u.number())
		row.radius = uint16(u.number())
		row.capital = u.number() == 1
		name := u.bytes(u.number())
		row.name, row.nameLen = uint32(len(a.text)), uint8(len(name))
		a.text = append(a.text, name...)
		last = *row
	}
}

func (u *unpacker) names() *names {
	n := &names{}
	count := u.count()
	n.starts, n.first = make([]uint32, 0, count+1), make([]uint32, 0, count+1)
	n.text, n.refs = make([]byte, 0, min(u.number(), maxUnpacked)), make([]ref, 0, u.count())
	var form []byte
	var refs []ref
	for range count {
		shared := min(u.number(), len(form))
		form = append(form[:shared], u.bytes(u.number())...)
		refs = refs[:0]
		last := 0
		for range u.count() {
			last += u.number()
			refs = append(refs, ref(last))
		}
		n.append(form, refs)
	}
	n.close()
	return n
}

// packedPlaces unpacks the embedded places once.
var packedPlaces = sync.OnceValues(func() (*atlas, error) { return unpack(embedded) })
