package encoder

import (
	"fmt"
	"slices"

	"github.com/dateline-project/dateline/encoder/kernel"
)

// stack is how many tokens go through the layers together, unless a single
// sequence is longer: enough to make good use of the weights while they are in
// the cache, few enough to stay there beside them.
const stack = 128

// A Runner runs a model, in memory of its own that it uses again and again. It
// is for one goroutine at a time.
type Runner struct {
	model       *Model
	activations kernel.Activations
	scratch     kernel.Scratch

	hidden  []float32 // of all sequences of the last run
	logits  []float32 // handed out since the last run
	outputs []Output
	rounded []float32 // the hidden states that activations hold, once a head was asked for

	qkv, context, narrow, wide []float32 // of one stack
}

// NewRunner makes a runner for one goroutine.
func (m *Model) NewRunner() *Runner { return &Runner{model: m} }

// Run encodes sequences of ids and gives one output for each, in their order.
// The sequences may differ in length; they are stacked, not padded, and what
// one gives does not depend on the others. An empty sequence gives an output of
// no rows. It is an error if a sequence is longer than the model's positions or
// holds an id outside of its vocabulary.
//
// Outputs, and the numbers they give, hold until the next Run.
func (r *Runner) Run(sequences [][]int32) ([]Output, error) {
	rows := 0
	for n, ids := range sequences {
		if err := r.model.check(ids); err != nil {
			return nil, fmt.Errorf("sequence %d: %w", n, err)
		}
		rows += len(ids)
	}
	width := r.model.config.Hidden
	r.hidden = resize(r.hidden, rows*width)
	r.logits, r.outputs, r.rounded = r.logits[:0], r.outputs[:0], nil
	hidden := r.hidden
	for _, ids := range sequences {
		r.outputs = append(r.outputs, Output{r, hidden[:len(ids)*width]})
		hidden = hidden[len(ids)*width:]
	}
	hidden = r.hidden
	for len(sequences) > 0 {
		together, tokens := 1, len(sequences[0])
		for together < len(sequences) && tokens+len(sequences[together]) <= stack {
			tokens += len(sequences[together])
			together++
		}
		r.forward(sequences[:together], hidden[:tokens*width], tokens)
		sequences, hidden = sequences[together:], hidden[tokens*width:]
	}
	return r.outputs, nil
}

// check tells what the model cannot take in a sequence.
func (m *Model) check(ids []int32) error {
	if len(ids) > m.config.Positions {
		return fmt.Errorf("%d tokens, where the model takes %d", len(ids), m.config.Positions)
	}
	for _, id := range ids {
		if id < 0 || int(id) >= m.config.Vocab {
			return fmt.Errorf("id %d is not in the vocabulary of %d", id, m.config.Vocab)
		}
	}
	return nil
}

// forward runs a stack of sequences through all layers; x, a row for each
// token, receives the hidden states.
func (r *Runner) forward(sequences [][]int32, x []float32, rows int) {
	m, c := r.model, r.model.config
	r.qkv = resize(r.qkv, rows*3*c.Hidden)
	r.context = resize(r.context, rows*c.Hidden)
	r.narrow = resize(r.narrow, rows*c.Hidden)
	r.wide = resize(r.wide, rows*c.FFN)

	m.embed(x, sequences)
	for i := range m.layers {
		l := &m.layers[i]
		r.apply(l.qkv, r.qkv, x, rows)
		r.attend(sequences)
		r.apply(l.out, r.narrow, r.context, rows)
		l.norm1.apply(x, r.narrow, rows, c)

		r.apply(l.up, r.wide, x, rows)
		kernel.GELU(r.wide)
		r.apply(l.down, r.narrow, r.wide, rows)
		l.norm2.apply(x, r.narrow, rows, c)
	}
}

// embed gives each token the sum of its word's vector and its position's,
// normalised.
func (m *Model) embed(x []float32, sequences [][]int32) {
	clear(x)
	row, rows := x, 0
	for _, ids := range sequences {
		for position, id := range ids {
			m.words.addTo(row, int(id))
			m.positions.addTo(row, position)
			row = row[m.config.Hidden:]
		}
		rows += len(ids)
	}
	m.norm.apply(x, nil, rows, m.config)
}

// attend lets the tokens of each sequence look at one another: from r.qkv into
// r.context.
func (r *Runner) attend(sequences [][]int32) {
	c := r.model.config
	qkv, context := r.qkv, r.context
	for _, ids := range sequences {
		n := len(ids)
		kernel.Attention(context[:n*c.Hidden], qkv[:n*3*c.Hidden], n, c.Heads, c.Hidden/c.Heads, &r.scratch)
		qkv, context = qkv[n*3*c.Hidden:], context[n*c.Hidden:]
	}
}

// apply writes a linear layer's output for rows of src to dst.
func (r *Runner) apply(l *kernel.Linear, dst, src []float32, rows int) {
	r.activations.Quantize(src, rows, l.In())
	l.Apply(dst, &r.activations)
}

// apply normalises the rows of x after adding those of residual, if any.
func (n layerNorm) apply(x, residual []float32, rows int, c config) {
	kernel.LayerNorm(x, residual, n.gain, n.bias, rows, c.Hidden, c.Eps)
}

// An Output is what a [Runner] made of one sequence. It holds until the
// runner's next Run.
type Output struct {
	runner *Runner
	hidden []float32
}

// Hidden is the last layer's vector of every token, row after row.
func (o Output) Hidden() []float32 { return o.hidden }

// Logits are the numbers of a head, a row for each token and in it one for each
// label. They are computed when asked for. A head that the model lacks gives
// nil.
func (o Output) Logits(head string) []float32 {
	r := o.runner
	classifier := r.model.classifiers[head]
	if classifier == nil {
		return nil
	}
	rows := len(o.hidden) / r.model.config.Hidden
	start := len(r.logits)
	end := start + rows*classifier.Out()
	r.logits = slices.Grow(r.logits, end-start)[:end]
	logits := r.logits[start:end:end]
	if rows == 0 {
		return logits
	}
	if r.rounded == nil || &r.rounded[0] != &o.hidden[0] {
		r.activations.Quantize(o.hidden, rows, classifier.In())
		r.rounded = o.hidden
	}
	classifier.Apply(logits, &r.activations)
	return logits
}

// resize is a slice of that length in the same memory, where there is enough.
func resize(s []float32, length int) []float32 {
	return slices.Grow(s[:0], length)[:length]
}
