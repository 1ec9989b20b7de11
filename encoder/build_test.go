package encoder_test

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"testing"

	"github.com/dateline-project/dateline/encoder"
)

// tiny is the model that training/vectors.py made, as bytes.
func tiny(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/tiny.bin")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func load(t testing.TB, data []byte) *encoder.Model {
	t.Helper()
	model, err := encoder.Load(data)
	if err != nil {
		t.Fatal(err)
	}
	return model
}

// split takes a model file apart into its header and the bytes of its tensors.
func split(t testing.TB, data []byte) (header map[string]any, body []byte) {
	t.Helper()
	length := int(binary.LittleEndian.Uint32(data[8:]))
	if err := json.Unmarshal(data[12:12+length], &header); err != nil {
		t.Fatal(err)
	}
	return header, data[(12+length+63)/64*64:]
}

// join is the inverse of split.
func join(header map[string]any, body []byte) []byte {
	encoded, err := json.Marshal(header)
	if err != nil {
		panic(err)
	}
	var file bytes.Buffer
	file.WriteString("DLENC001")
	binary.Write(&file, binary.LittleEndian, uint32(len(encoded)))
	file.Write(encoded)
	file.Write(make([]byte, -file.Len()&63))
	file.Write(body)
	return file.Bytes()
}

// randomModel is the file of a model of that shape, with weights of sensible
// size and no heads.
func randomModel(layers, hidden, heads, ffn, vocab, positions int) []byte {
	rng := rand.New(rand.NewPCG(1, 2))
	var body []byte
	var tensors []map[string]any
	floats := func(n int, mean, deviation float64) (offset int) {
		body = append(body, make([]byte, -len(body)&63)...)
		offset = len(body)
		for range n {
			body = binary.LittleEndian.AppendUint32(body, math.Float32bits(float32(mean+deviation*rng.NormFloat64())))
		}
		return offset
	}
	vector := func(name string, n int, mean float64) {
		tensors = append(tensors, map[string]any{"name": name, "dtype": "f32", "shape": []int{n}, "offset": floats(n, mean, 0.1)})
	}
	matrix := func(name string, rows, columns int, deviation float64) {
		body = append(body, make([]byte, -len(body)&63)...)
		offset := len(body)
		for range rows * columns {
			body = append(body, byte(int8(max(-127, min(127, 40*rng.NormFloat64())))))
		}
		tensors = append(tensors, map[string]any{
			"name": name, "dtype": "i8", "shape": []int{rows, columns}, "offset": offset, "scale": floats(rows, deviation/40, 0),
		})
	}
	linear := func(name string, rows, columns int) {
		matrix(name+".weight", rows, columns, 1/math.Sqrt(float64(columns)))
		vector(name+".bias", rows, 0)
	}
	norm := func(name string) {
		vector(name+".gain", hidden, 1)
		vector(name+".bias", hidden, 0)
	}

	matrix("embeddings.word", vocab, hidden, 0.5)
	matrix("embeddings.position", positions, hidden, 0.2)
	norm("embeddings.norm")
	for n := range layers {
		layer := fmt.Sprintf("layer.%d.", n)
		linear(layer+"qkv", 3*hidden, hidden)
		linear(layer+"out", hidden, hidden)
		norm(layer + "norm1")
		linear(layer+"up", ffn, hidden)
		linear(layer+"down", hidden, ffn)
		norm(layer + "norm2")
	}
	words := []string{"[UNK]", "[CLS]", "[SEP]"}
	for len(words) < vocab {
		words = append(words, fmt.Sprint("word", len(words)))
	}
	return join(map[string]any{
		"config": map[string]any{
			"layers": layers, "hidden": hidden, "heads": heads, "ffn": ffn, "vocab": vocab, "positions": positions, "eps": 1e-12, "lowercase": true,
		},
		"vocab": words, "heads": []any{}, "meta": nil, "tensors": tensors,
	}, body)
}

// randomSequences are sequences of those lengths with ids below vocab.
func randomSequences(vocab int, lengths ...int) [][]int32 {
	rng := rand.New(rand.NewPCG(3, 4))
	sequences := make([][]int32, len(lengths))
	for i, length := range lengths {
		for range length {
			sequences[i] = append(sequences[i], rng.Int32N(int32(vocab)))
		}
	}
	return sequences
}
