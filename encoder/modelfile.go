package encoder

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
)

// A model file is
//
//	magic | length of the header, uint32 | header, JSON | zeros up to a multiple of 64 | tensors
//
// with all numbers little-endian. Matrices are int8, row after row, with one
// float32 scale a row; vectors are float32. training/modelfile.py writes it.
const (
	magic     = "DLENC001"
	alignment = 64
)

// ErrNotModel says that data is no model file at all.
var ErrNotModel = errors.New("not a model file of this encoder")

// header is what a model file says of itself.
type header struct {
	Config  config          `json:"config"`
	Vocab   []string        `json:"vocab"`
	Heads   []Head          `json:"heads"`
	Meta    json.RawMessage `json:"meta"`
	Tensors []tensor        `json:"tensors"`
}

// config is the shape of the encoder.
type config struct {
	Layers    int     `json:"layers"`
	Hidden    int     `json:"hidden"`
	Heads     int     `json:"heads"`
	FFN       int     `json:"ffn"`
	Vocab     int     `json:"vocab"`
	Positions int     `json:"positions"`
	Eps       float32 `json:"eps"`
	Lowercase bool    `json:"lowercase"`
}

// tensor says where a matrix or vector lies. Offset and Scale, which only
// matrices have, count from the start of the tensors.
type tensor struct {
	Name   string `json:"name"`
	DType  string `json:"dtype"`
	Shape  []int  `json:"shape"`
	Offset int    `json:"offset"`
	Scale  int    `json:"scale"`
}

// matrix is rows of int8 as the file holds them, each with its scale.
type matrix struct {
	values []byte
	scale  []float32
}

// modelFile gives out the tensors of a file by name. The first that is missing
// or broken is kept as err, and all that is asked for after that is empty.
type modelFile struct {
	header
	body    []byte
	tensors map[string]tensor
	err     error
}

// openModelFile reads the header and finds the tensors.
func openModelFile(data []byte) (*modelFile, error) {
	rest, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok {
		return nil, fmt.Errorf("%w: it does not begin with %q", ErrNotModel, magic)
	}
	if len(rest) < 4 {
		return nil, errors.New("the file ends before its header")
	}
	length, rest := int64(binary.LittleEndian.Uint32(rest)), rest[4:]
	if int64(len(rest)) < length {
		return nil, fmt.Errorf("the file ends inside its header, after %d of %d bytes", len(rest), length)
	}
	f := &modelFile{tensors: map[string]tensor{}}
	if err := json.Unmarshal(rest[:length], &f.header); err != nil {
		return nil, fmt.Errorf("header: %w", err)
	}
	start := len(magic) + 4 + int(length)
	start += -start & (alignment - 1)
	if len(data) < start {
		return nil, errors.New("the file ends before its tensors")
	}
	f.body = data[start:]
	for _, entry := range f.header.Tensors {
		if _, twice := f.tensors[entry.Name]; twice {
			return nil, fmt.Errorf("header: tensor %q stands there twice", entry.Name)
		}
		f.tensors[entry.Name] = entry
	}
	return f, nil
}

// matrix is the int8 tensor of that name, which must have that shape.
func (f *modelFile) matrix(name string, rows, columns int) matrix {
	entry, ok := f.find(name, "i8", rows, columns)
	if !ok {
		return matrix{}
	}
	values := f.cut(name, entry.Offset, rows*columns)
	scale := f.floats(name+" (scale)", entry.Scale, rows)
	for row, step := range scale {
		if step < 0 {
			f.fail("tensor %s: the scale of row %d is %g", name, row, step)
		}
	}
	return matrix{values, scale}
}

// vector is the float32 tensor of that name, which must have that length.
func (f *modelFile) vector(name string, length int) []float32 {
	entry, ok := f.find(name, "f32", length)
	if !ok {
		return nil
	}
	return f.floats(name, entry.Offset, length)
}

func (f *modelFile) find(name, dtype string, shape ...int) (tensor, bool) {
	entry, ok := f.tensors[name]
	switch {
	case f.err != nil:
	case !ok:
		f.fail("tensor %s is missing", name)
	case entry.DType != dtype:
		f.fail("tensor %s is of type %q, want %q", name, entry.DType, dtype)
	case !slices.Equal(entry.Shape, shape):
		f.fail("tensor %s has the shape %v, want %v", name, entry.Shape, shape)
	}
	return entry, f.err == nil
}

// floats reads finite numbers.
func (f *modelFile) floats(name string, offset, length int) []float32 {
	raw := f.cut(name, offset, 4*length)
	numbers := make([]float32, len(raw)/4)
	for i := range numbers {
		numbers[i] = math.Float32frombits(binary.LittleEndian.Uint32(raw[4*i:]))
		if x := float64(numbers[i]); math.IsNaN(x) || math.IsInf(x, 0) {
			f.fail("tensor %s: number %d is %g", name, i, x)
			return nil
		}
	}
	return numbers
}

// cut is a part of the tensors' bytes.
func (f *modelFile) cut(name string, offset, length int) []byte {
	if f.err == nil && (offset < 0 || length > len(f.body) || offset > len(f.body)-length) {
		f.fail("tensor %s: bytes %d and the %d behind it lie outside of the file's %d", name, offset, length, len(f.body))
	}
	if f.err != nil {
		return nil
	}
	return f.body[offset : offset+length]
}

// fail keeps the first error.
func (f *modelFile) fail(format string, args ...any) {
	if f.err == nil {
		f.err = fmt.Errorf(format, args...)
	}
}
