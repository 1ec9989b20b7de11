package learned

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"sync"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/encoder"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading"
)

// A Model proposes marks. It is safe for use by several goroutines.
type Model struct {
	encoder *encoder.Model
	filter  *prefilter // nil: every sentence goes through the encoder
	heads   heads
	version string
	runners *sync.Pool // of *encoder.Runner, as many as there are reports at a time
}

// Load reads a model that training/export.py wrote. The model keeps referring to
// data, which must not change.
func Load(data []byte) (*Model, error) {
	base, err := encoder.Load(data)
	if err != nil {
		return nil, err
	}
	var meta struct {
		Prefilter *prefilter `json:"prefilter"`
	}
	if err := json.Unmarshal(base.Meta(), &meta); err != nil {
		return nil, fmt.Errorf("reading what the model says of itself: %w", err)
	}
	if err := meta.Prefilter.check(); err != nil {
		return nil, err
	}
	heads, err := newHeads(base.Heads())
	if err != nil {
		return nil, err
	}
	return &Model{
		encoder: base,
		filter:  meta.Prefilter,
		heads:   heads,
		version: versionOf(fmt.Sprintf("%x", sha256.Sum256(data))),
		runners: &sync.Pool{New: func() any { return base.NewRunner() }},
	}, nil
}

// versionOf names a model by the SHA-256 of its file, in hexadecimal, and by how
// the encoder computes.
func versionOf(sum string) string { return fmt.Sprintf("model-%s-%d", sum[:12], encoder.Version) }

// Whole is the same model without its prefilter: it sends every sentence
// through the encoder, at the cost of speed.
func (m *Model) Whole() *Model {
	whole := *m
	whole.filter = nil
	whole.version += "-whole"
	return &whole
}

// Version names the model: its marks are a function of the version and the text.
func (m *Model) Version() string { return m.version }

// Propose gives the marks of a report whose text was parsed to text. A report
// none of whose sentences passes the prefilter costs no run of the encoder.
func (m *Model) Propose(ctx context.Context, report dateline.Report, text *prose.Text) ([]reading.Mark, error) {
	tokenizer := m.encoder.Tokenizer()
	sentences := m.filter.keep(cut(text, tokenizer))
	if len(sentences) == 0 {
		return nil, nil
	}
	runner := m.runners.Get().(*encoder.Runner)
	defer m.runners.Put(runner)
	var marks []reading.Mark
	// One window a run keeps memory flat; stacking them would gain nothing, for
	// a report of several windows has long ones.
	for _, w := range windows(sentences, tokenizer, m.encoder.Positions()) {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		outputs, err := runner.Run([][]int32{w.ids})
		if err != nil {
			return nil, fmt.Errorf("report %s: %w", report.ID, err)
		}
		marks = append(marks, m.heads.marks(w, outputs[0], len(marks))...)
	}
	return marks, nil
}
