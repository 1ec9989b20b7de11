package bench

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// line is one line of a corpus: what a prediction may be made from, and apart
// from it the gold.
type line[D, G any] struct {
	document D
	gold     G
}

// readLines reads a JSON Lines file of documents of form D with gold of form G.
// The two are decoded apart, so that nothing that predicts from D can see G.
func readLines[D, G any](r io.Reader) ([]line[D, G], error) {
	in := bufio.NewReader(r)
	var out []line[D, G]
	for n := 1; ; n++ {
		data, err := in.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return nil, fmt.Errorf("reading line %d of the corpus: %w", n, err)
		}
		if len(bytes.TrimSpace(data)) > 0 {
			var l line[D, G]
			if err := json.Unmarshal(data, &l.document); err != nil {
				return nil, fmt.Errorf("reading line %d of the corpus: %w", n, err)
			}
			if err := json.Unmarshal(data, &l.gold); err != nil {
				return nil, fmt.Errorf("reading the gold of line %d of the corpus: %w", n, err)
			}
			out = append(out, l)
		}
		if err == io.EOF {
			return out, nil
		}
	}
}

// predict makes a prediction of each document and writes it as a line; a nil
// writer keeps them only.
func predict[D, G, P any](w io.Writer, lines []line[D, G], of func(D) (P, error)) ([]P, error) {
	out := make([]P, len(lines))
	for i, l := range lines {
		p, err := of(l.document)
		if err != nil {
			return nil, err
		}
		out[i] = p
		if w == nil {
			continue
		}
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(p); err != nil {
			return nil, fmt.Errorf("writing predictions: %w", err)
		}
	}
	return out, nil
}
