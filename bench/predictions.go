package bench

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
)

// Predictions scores predictions that were written before against the file of a
// corpus: muc4, geo, re3d or annotated. It refuses those of other documents.
func Predictions(corpus string, r, predictions io.Reader) (Score, error) {
	switch corpus {
	case "muc4":
		return scorePredictions(r, predictions, scoreMUC4)
	case "geo":
		score, err := geoScorer()
		if err != nil {
			return Score{}, err
		}
		return scorePredictions(r, predictions, score)
	case "re3d":
		return scorePredictions(r, predictions, scoreRE3D)
	case "annotated":
		return scorePredictions(r, predictions, scoreAnnotated)
	}
	return Score{}, fmt.Errorf("predictions of %s are not kept document by document", corpus)
}

// documentID is what a document and its prediction have in common.
type documentID struct {
	ID    string `json:"id"`
	DocID string `json:"docid"`
}

func scorePredictions[D, G, P any](r, predictions io.Reader, score func([]line[D, G], []P) Score) (Score, error) {
	corpus, err := io.ReadAll(r)
	if err != nil {
		return Score{}, fmt.Errorf("reading the corpus: %w", err)
	}
	lines, err := readLines[D, G](bytes.NewReader(corpus))
	if err != nil {
		return Score{}, err
	}
	ids, err := readLines[documentID, struct{}](bytes.NewReader(corpus))
	if err != nil {
		return Score{}, err
	}
	written, err := readLines[P, documentID](predictions)
	if err != nil {
		return Score{}, fmt.Errorf("predictions: %w", err)
	}
	if len(written) != len(lines) {
		return Score{}, fmt.Errorf("%d predictions of %d documents", len(written), len(lines))
	}
	var predicted []P
	for i, w := range written {
		if of := ids[i].document; w.gold != of {
			return Score{}, fmt.Errorf("prediction %d is of %q, want %q", i+1, cmp.Or(w.gold.ID, w.gold.DocID), cmp.Or(of.ID, of.DocID))
		}
		predicted = append(predicted, w.document)
	}
	return byDocument(lines, predicted, score), nil
}
