package ask

import (
	_ "embed"
	"encoding/json"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/clue"
	"github.com/dateline-project/dateline/codebook"
)

// Weights say what clues are worth: for a sentence's being an answer, and for the
// reports' answering a question at all.
type Weights struct {
	Sentences clue.Weights `json:"sentences"`
	Answers   clue.Weights `json:"answers"`
}

//go:embed weights.json
var weightsFile []byte

// fitted are the weights that [Fit] found.
var fitted = func() (w Weights) {
	if err := json.Unmarshal(weightsFile, &w); err != nil {
		panic(err) // a file of this package is broken
	}
	return w
}()

// Lesson is a question to a casebook of which it is known what answers it.
type Lesson struct {
	Book     *dateline.Casebook
	Question string
	Answered bool                   // the reports answer it
	Right    func(q Quotation) bool // whether a quotation of theirs does
}

// Fit finds the weights under which the lessons come out likeliest; questions that
// the reports do not answer weigh as much together as those that they do. Questions
// that are answered by counting teach nothing.
func Fit(cb *codebook.Codebook, lessons []Lesson) Weights {
	type studied struct {
		Lesson
		*matcher
		candidates []candidate
	}
	var all []studied
	var sentences []clue.Case
	for _, l := range lessons {
		s := studied{Lesson: l, matcher: newMatcher(cb, l.Book, Parse(cb, l.Book.Actors, newest(l.Book), l.Question))}
		if len(s.q.terms) == 0 || s.sum(l.Book) != nil {
			continue
		}
		if s.candidates = s.gather(); len(s.candidates) == 0 {
			continue
		}
		all = append(all, s)
		h := hear(s.candidates)
		for _, c := range s.candidates {
			sentences = append(sentences, clue.Case{Clues: s.clues(c, h), Right: l.Answered && l.Right(c.quote()), Times: 1})
		}
	}
	w := Weights{Sentences: clue.Fit(sentences)}
	answered := 0
	for _, s := range all {
		answered += int(one(s.Answered))
	}
	var answers []clue.Case
	for _, s := range all {
		of := answered
		if !s.Answered {
			of = len(all) - answered
		}
		s.judge(s.candidates, w.Sentences)
		answers = append(answers, clue.Case{Clues: s.ofAll(s.candidates), Right: s.Answered, Times: share(float64(len(all)), float64(2*of))})
	}
	w.Answers = clue.Fit(answers)
	return w
}
