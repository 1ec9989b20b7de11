package sqlite

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"

	"github.com/cespare/xxhash/v2"
)

// A packed value is its strings, each once, and then its fields in their order,
// without their names: what they are, its layout says. It goes by the types, so
// that a field which is added to them is packed as well, under another layout.

// layoutOf is a hash of the fields of a type and of the types of these.
func layoutOf(t reflect.Type) int64 {
	var told strings.Builder
	tellLayout(&told, t)
	return int64(xxhash.Sum64String(told.String()))
}

func tellLayout(out *strings.Builder, t reflect.Type) {
	fmt.Fprint(out, t.Kind())
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		tellLayout(out, t.Elem())
	case reflect.Struct:
		for i := range t.NumField() {
			fmt.Fprint(out, " ", t.Field(i).Name, " ")
			tellLayout(out, t.Field(i).Type)
		}
		fmt.Fprint(out, ".")
	}
}

// packed packs a value that is made of structs, slices, pointers, strings, whole
// and other numbers, and truths.
func packed(value any) []byte {
	p := packer{at: map[string]int{}}
	p.put(reflect.ValueOf(value))
	data := binary.AppendUvarint(nil, uint64(len(p.lengths)))
	for _, n := range p.lengths {
		data = binary.AppendUvarint(data, uint64(n))
	}
	return append(append(data, p.text...), p.fields...)
}

// digestOf is a hash of a record, in which values that may be of any type stand as
// JSON.
func digestOf(record any) (int64, error) {
	p := packer{}
	p.put(reflect.ValueOf(record))
	return int64(xxhash.Sum64(p.fields)), p.err
}

type packer struct {
	at      map[string]int // strings by their number; nil where they stand in the fields
	lengths []int          // of the strings
	text    []byte         // the strings
	fields  []byte
	err     error
}

func (p *packer) put(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			p.put(v.Field(i))
		}
	case reflect.Slice:
		if v.IsNil() {
			p.number(0)
			return
		}
		p.number(1 + v.Len())
		for i := range v.Len() {
			p.put(v.Index(i))
		}
	case reflect.Pointer:
		if v.IsNil() {
			p.number(0)
			return
		}
		p.number(1)
		p.put(v.Elem())
	case reflect.String:
		s := v.String()
		if p.at == nil {
			p.number(len(s))
			p.fields = append(p.fields, s...)
			return
		}
		n, known := p.at[s]
		if !known {
			n = len(p.lengths)
			p.at[s], p.lengths, p.text = n, append(p.lengths, len(s)), append(p.text, s...)
		}
		p.number(n)
	case reflect.Int:
		p.fields = binary.AppendVarint(p.fields, v.Int())
	case reflect.Float64:
		p.fields = binary.LittleEndian.AppendUint64(p.fields, math.Float64bits(v.Float()))
	case reflect.Bool:
		truth := 0
		if v.Bool() {
			truth = 1
		}
		p.number(truth)
	case reflect.Interface:
		data, err := json.Marshal(v.Interface())
		p.number(len(data))
		p.fields, p.err = append(p.fields, data...), errors.Join(p.err, err)
	default:
		panic("sqlite: cannot pack " + v.Type().String()) // the types are ours
	}
}

func (p *packer) number(n int) { p.fields = binary.AppendUvarint(p.fields, uint64(n)) }

// unpack reads what was packed of a value of the type that into points to. It
// fails where the data is of no such value.
func unpack(data []byte, into any) error {
	u := unpacker{data: data}
	lengths, whole := make([]int, u.count()), 0
	for i := range lengths {
		lengths[i] = u.count()
		whole += lengths[i]
	}
	text := string(u.take(whole)) // one piece of memory for all of its strings
	u.strings = make([]string, len(lengths))
	for i, n := range lengths {
		if u.broken {
			break
		}
		u.strings[i], text = text[:n], text[n:]
	}
	u.fill(reflect.ValueOf(into).Elem())
	if u.broken || len(u.data) > 0 {
		return errors.New("it is not what was packed")
	}
	return nil
}

type unpacker struct {
	data    []byte
	strings []string
	broken  bool // the data ended too soon; there are noughts from there on
}

func (u *unpacker) fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			u.fill(v.Field(i))
		}
	case reflect.Slice:
		n := u.count()
		if n == 0 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), n-1, n-1))
		for i := range n - 1 {
			u.fill(v.Index(i))
		}
	case reflect.Pointer:
		if u.number() == 1 {
			v.Set(reflect.New(v.Type().Elem()))
			u.fill(v.Elem())
		}
	case reflect.String:
		if n := u.number(); n < uint64(len(u.strings)) {
			v.SetString(u.strings[n])
		} else {
			u.broken = true
		}
	case reflect.Int:
		n, size := binary.Varint(u.data)
		u.take(size)
		v.SetInt(n)
	case reflect.Float64:
		if bits := u.take(8); len(bits) == 8 {
			v.SetFloat(math.Float64frombits(binary.LittleEndian.Uint64(bits)))
		}
	case reflect.Bool:
		v.SetBool(u.number() == 1)
	}
}

// take takes so many bytes; none where there are fewer, and at least one must be.
func (u *unpacker) take(n int) []byte {
	if n < 0 || n > len(u.data) {
		u.data, u.broken = nil, true
		return nil
	}
	taken := u.data[:n]
	u.data = u.data[n:]
	return taken
}

func (u *unpacker) number() uint64 {
	n, size := binary.Uvarint(u.data)
	if size <= 0 {
		u.data, u.broken = nil, true
		return 0
	}
	u.data = u.data[size:]
	return n
}

// count is a number of things that take up a byte each at least.
func (u *unpacker) count() int {
	n := u.number()
	if n > uint64(len(u.data))+1 {
		u.data, u.broken = nil, true
		return 0
	}
	return int(n)
}
