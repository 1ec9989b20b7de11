package codebook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// Questions are the words of questions: which words mean the same there, and
// which records answer to them. They are the rows of questions.tsv.
type Questions struct {
	rows []*AskedFor
}

// AskedFor is what words of a question mean.
type AskedFor struct {
	Means     string // a name for the meaning; "nothing" for words that say nothing by themselves
	Words     []string
	Relations []dateline.Relation // of claims
	Measures  []dateline.Measure  // of figures
	Standings []dateline.Standing // of perpetrators
	Warnings  bool
	Part      bool // of those whom the toll of an incident counts together: soldiers, children
}

// All returns the rows, in the order of the table.
func (q Questions) All() []*AskedFor { return q.rows }

func readQuestions(t *tables) (Questions, error) {
	var q Questions
	table, err := t.read("questions.tsv", "means")
	if err != nil {
		return q, err
	}
	for _, r := range table.rows {
		a := &AskedFor{Means: r.get("means"), Words: strings.Split(r.get("words"), "|")}
		for _, asked := range strings.Split(r.get("asks"), "|") {
			if err := a.ask(asked); err != nil {
				return q, r.fault("%v", err)
			}
		}
		q.rows = append(q.rows, a)
	}
	return q, nil
}

// ask adds what a cell of the column "asks" names.
func (a *AskedFor) ask(asked string) error {
	switch {
	case asked == "":
	case asked == "warning":
		a.Warnings = true
	case asked == "part of a toll":
		a.Part = true
	case slices.Contains(dateline.Relations, dateline.Relation(asked)):
		a.Relations = append(a.Relations, dateline.Relation(asked))
	case slices.Contains(dateline.Measures, dateline.Measure(asked)):
		a.Measures = append(a.Measures, dateline.Measure(asked))
	case slices.Contains(dateline.Standings, dateline.Standing(asked)):
		a.Standings = append(a.Standings, dateline.Standing(asked))
	default:
		return fmt.Errorf("asks %q: there is no such relation, measure, standing or part", asked)
	}
	return nil
}
