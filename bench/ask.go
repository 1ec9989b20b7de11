package bench

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dateline-project/dateline/ask"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/reading"
)

// GoldQuestion is a question with what its answer must hold and cite, any of
// each. Where it holds nothing, the reports do not say.
type GoldQuestion struct {
	Question string   `json:"q"`
	Holds    []string `json:"answer_contains_any"`
	Cites    []string `json:"cite_any"`
}

// asked is how many quotations of an answer count.
const asked = 5

// Ask builds the reports of dir/reports and asks the questions of dir/gold.json.
// The components are the shares of the questions that the reports answer which
// were answered right with a right citation, and of the others that were not
// answered, each where there are any.
func Ask(ctx context.Context, dir string, tables casebook.Tables, proposer reading.Proposer) (Score, error) {
	gold, err := openGold(dir)
	if err != nil {
		return Score{}, err
	}
	cb, err := tables()
	if err != nil {
		return Score{}, err
	}
	export, problems, err := build(ctx, filepath.Join(dir, "reports"), tables, proposer)
	if err != nil {
		return Score{}, fmt.Errorf("building %s: %w", filepath.Join(dir, "reports"), err)
	}
	c := newComparison(gold, export)
	c.score.Notes = problems
	said, silent := tried{}, tried{}
	for _, want := range gold.Questions {
		answer, err := ask.Of(cb, export, want.Question)
		if err != nil {
			return Score{}, err
		}
		of, right := &said, c.answers(answer, want)
		if len(want.Holds) == 0 {
			of, right = &silent, !answer.Answered
		}
		of.total++
		if right {
			of.right++
			continue
		}
		c.note("wrong %s", want.Question)
	}
	if said.total > 0 {
		c.component("answered", share(said.right, said.total))
	}
	if silent.total > 0 {
		c.component("unanswerable", share(silent.right, silent.total))
	}
	return c.score, nil
}

type tried struct{ right, total int }

// answers reports whether the first quotations hold one of the strings and cite
// one of the reports.
func (c *comparison) answers(answer ask.Answer, want GoldQuestion) bool {
	first := answer.Quotations[:min(asked, len(answer.Quotations))]
	right := c.all(want.Cites)
	return slices.ContainsFunc(first, func(q ask.Quotation) bool { return right[q.Report] }) &&
		slices.ContainsFunc(first, func(q ask.Quotation) bool { return want.held(q.Text) })
}

// held reports whether a text holds one of the strings.
func (q GoldQuestion) held(text string) bool {
	return slices.ContainsFunc(q.Holds, func(s string) bool { return strings.Contains(strings.ToLower(text), strings.ToLower(s)) })
}
