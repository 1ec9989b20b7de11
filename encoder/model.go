package encoder

import (
	"encoding/json"
	"fmt"

	"github.com/dateline-project/dateline/encoder/kernel"
)

// Version counts the ways in which this package has computed: another gives other
// numbers of the same weights. 2 rounds activations to 8 bits, 1 did to 14.
const Version = 2

// A Model is an encoder with its tokenizer and heads. It does not change and is
// safe for use by several goroutines, each with a [Runner] of its own.
type Model struct {
	config    config
	tokenizer *Tokenizer
	heads     []Head
	meta      json.RawMessage

	words, positions embedding
	norm             layerNorm
	layers           []layer
	classifiers      map[string]*kernel.Linear // by the head's name
}

// A Head says something of every token: one number for each label. What the
// numbers mean is up to who trained it; mostly they are logits.
type Head struct {
	Name   string   `json:"name"`
	Labels []string `json:"labels"`
}

// embedding is a table of vectors in int8.
type embedding struct {
	matrix
	width int
}

// layerNorm is the gain and bias of a layer normalisation.
type layerNorm struct {
	gain, bias []float32
}

// layer is one block of the transformer.
type layer struct {
	qkv, out, up, down *kernel.Linear
	norm1, norm2       layerNorm
}

// Load reads a model file. The model keeps referring to data, which must not
// change. An error says which part is missing or does not fit; it is
// [ErrNotModel] where the data is something else altogether.
func Load(data []byte) (*Model, error) {
	m, err := load(data)
	if err != nil {
		return nil, fmt.Errorf("loading an encoder: %w", err)
	}
	return m, nil
}

func load(data []byte) (*Model, error) {
	f, err := openModelFile(data)
	if err != nil {
		return nil, err
	}
	c := f.Config
	if err := c.check(); err != nil {
		return nil, err
	}
	if len(f.Vocab) != c.Vocab {
		return nil, fmt.Errorf("the vocabulary holds %d words, the configuration says %d", len(f.Vocab), c.Vocab)
	}
	m := &Model{config: c, heads: f.Heads, meta: f.Meta, classifiers: map[string]*kernel.Linear{}}
	if m.tokenizer, err = NewTokenizer(f.Vocab, c.Lowercase); err != nil {
		return nil, err
	}
	m.words = embedding{f.matrix("embeddings.word", c.Vocab, c.Hidden), c.Hidden}
	m.positions = embedding{f.matrix("embeddings.position", c.Positions, c.Hidden), c.Hidden}
	m.norm = f.norm("embeddings.norm", c.Hidden)
	for n := 0; n < c.Layers && f.err == nil; n++ {
		m.layers = append(m.layers, f.layer(fmt.Sprintf("layer.%d.", n), c))
	}
	for _, head := range f.Heads {
		if m.classifiers[head.Name] != nil || len(head.Labels) == 0 {
			f.fail("head %q stands there twice or has no labels", head.Name)
		}
		m.classifiers[head.Name] = f.linear("head."+head.Name, c.Hidden, len(head.Labels))
	}
	if f.err != nil {
		return nil, f.err
	}
	return m, nil
}

// check refuses shapes that the forward pass cannot run. The bounds keep the
// size of every tensor within 32 bits.
func (c config) check() error {
	for _, size := range []struct {
		name       string
		value, max int
	}{
		{"layers", c.Layers, 1 << 10},
		{"hidden", c.Hidden, kernel.MaxColumns},
		{"heads", c.Heads, c.Hidden},
		{"ffn", c.FFN, kernel.MaxColumns},
		{"vocab", c.Vocab, 1 << 19},
		{"positions", c.Positions, 1 << 16},
	} {
		if size.value < 1 || size.value > size.max {
			return fmt.Errorf("configuration: %s is %d, want 1 to %d", size.name, size.value, size.max)
		}
	}
	if c.Hidden%c.Heads != 0 {
		return fmt.Errorf("configuration: %d heads do not divide a hidden size of %d", c.Heads, c.Hidden)
	}
	if c.Eps <= 0 {
		return fmt.Errorf("configuration: eps is %g, want more than 0", c.Eps)
	}
	return nil
}

func (f *modelFile) norm(name string, width int) layerNorm {
	return layerNorm{gain: f.vector(name+".gain", width), bias: f.vector(name+".bias", width)}
}

func (f *modelFile) layer(name string, c config) layer {
	return layer{
		qkv:   f.linear(name+"qkv", c.Hidden, 3*c.Hidden),
		out:   f.linear(name+"out", c.Hidden, c.Hidden),
		norm1: f.norm(name+"norm1", c.Hidden),
		up:    f.linear(name+"up", c.Hidden, c.FFN),
		down:  f.linear(name+"down", c.FFN, c.Hidden),
		norm2: f.norm(name+"norm2", c.Hidden),
	}
}

// linear is the layer of that name packed for the kernels, nil after an error.
func (f *modelFile) linear(name string, in, out int) *kernel.Linear {
	weight := f.matrix(name+".weight", out, in)
	bias := f.vector(name+".bias", out)
	if f.err != nil {
		return nil
	}
	signed := make([]int8, len(weight.values))
	for i, b := range weight.values {
		signed[i] = int8(b)
	}
	return kernel.NewLinear(signed, weight.scale, bias, in, out)
}

// Tokenizer cuts text into what the model takes.
func (m *Model) Tokenizer() *Tokenizer { return m.tokenizer }

// Heads are the model's heads in the order of the file.
func (m *Model) Heads() []Head { return m.heads }

// Meta is what the trainer wrote beside the weights, as JSON.
func (m *Model) Meta() json.RawMessage { return m.meta }

// Hidden is the length of the vector that the model gives for each token.
func (m *Model) Hidden() int { return m.config.Hidden }

// Positions is how many tokens a sequence may have, [CLS] and [SEP] included.
func (m *Model) Positions() int { return m.config.Positions }

// addTo adds row n to dst.
func (e embedding) addTo(dst []float32, n int) {
	step := e.scale[n]
	for i, b := range e.values[n*e.width : (n+1)*e.width] {
		dst[i] += float32(float32(int8(b)) * step)
	}
}
