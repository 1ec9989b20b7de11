package bench

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/dateline-project/dateline/ask"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/reading"
)

// MoreQuestions is the file of a casebook's folder with questions that answers are
// fitted to besides those of its gold.
const MoreQuestions = "questions.json"

// FitAsk fits the weights of package ask to the questions of casebooks, those of
// their gold and those of their file of more questions, and writes them as
// ask/weights.json has them. A folder without such a file is kept for measuring and
// teaches nothing.
func FitAsk(ctx context.Context, dirs []string, out io.Writer, tables casebook.Tables, proposer reading.Proposer) error {
	cb, err := tables()
	if err != nil {
		return err
	}
	var lessons []ask.Lesson
	for _, dir := range dirs {
		more, err := moreQuestions(dir)
		if err != nil {
			return err
		}
		if more == nil {
			continue
		}
		gold, err := openGold(dir)
		if err != nil {
			return err
		}
		book, _, err := build(ctx, filepath.Join(dir, "reports"), tables, proposer)
		if err != nil {
			return fmt.Errorf("building %s: %w", filepath.Join(dir, "reports"), err)
		}
		lessons = append(lessons, newComparison(gold, book).lessons(slices.Concat(gold.Questions, more))...)
	}
	enc := json.NewEncoder(out)
	enc.SetIndent("", "\t")
	return enc.Encode(ask.Fit(cb, lessons))
}

// moreQuestions reads the questions of a folder besides those of its gold; nil where
// it has none.
func moreQuestions(dir string) ([]GoldQuestion, error) {
	name := filepath.Join(dir, MoreQuestions)
	file, err := os.ReadFile(name)
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var more []GoldQuestion
	if err := json.Unmarshal(file, &more); err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	return more, nil
}

// lessons makes lessons of questions: a sentence is right where it holds one of the
// strings and stands in one of the reports.
func (c *comparison) lessons(questions []GoldQuestion) []ask.Lesson {
	var lessons []ask.Lesson
	for _, q := range questions {
		cites := c.all(q.Cites)
		lessons = append(lessons, ask.Lesson{Book: c.export, Question: q.Question, Answered: len(q.Holds) > 0, Right: func(said ask.Quotation) bool {
			return cites[said.Report] && q.held(said.Text)
		}})
	}
	return lessons
}
