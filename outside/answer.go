package outside

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading"
)

// proposal is one mark as the endpoint gives it.
type proposal struct {
	Sentence int               `json:"sentence"`
	Words    string            `json:"words"`
	Label    string            `json:"label"`
	Incident *int              `json:"incident"`
	Kind     dateline.Kind     `json:"kind"`
	Status   dateline.Status   `json:"status"`
	Standing dateline.Standing `json:"standing"`
	Measure  dateline.Measure  `json:"measure"`
	Who      string            `json:"who"`
	Relation dateline.Relation `json:"relation"`
	Stance   dateline.Stance   `json:"stance"`
}

// parse reads an answer. Text around the JSON object, such as a fence or the
// model's thoughts, is passed over; marks of a wrong form are counted as broken.
func parse(content string) (proposals []proposal, broken int, err error) {
	start, end := strings.Index(content, "{"), strings.LastIndex(content, "}")
	if start < 0 || end < start {
		return nil, 0, errors.New("the answer has no JSON object")
	}
	var answer struct {
		Marks []json.RawMessage `json:"marks"`
	}
	if json.Unmarshal([]byte(content[start:end+1]), &answer) != nil {
		return nil, 0, errors.New("the answer is not the JSON that was asked for")
	}
	if answer.Marks == nil {
		return nil, 0, errors.New("the answer has no marks")
	}
	for _, m := range answer.Marks {
		var p proposal
		if json.Unmarshal(m, &p) != nil {
			broken++
			continue
		}
		proposals = append(proposals, p)
	}
	return proposals, broken, nil
}

// sound reports whether label and details are of the vocabulary, and whether
// there are words at all.
func (p proposal) sound() bool {
	if heads[p.Label] == "" || strings.TrimSpace(p.Words) == "" {
		return false
	}
	switch p.Label {
	case "trig":
		return slices.Contains(dateline.Kinds, p.Kind) && slices.Contains(dateline.Statuses, p.Status)
	case "perp":
		return slices.Contains(dateline.Standings, p.Standing)
	case "fig":
		return slices.Contains(dateline.Measures, p.Measure) && slices.Contains(whom, p.Who)
	case "obj":
		return slices.Contains(dateline.Relations, p.Relation) && slices.Contains(dateline.Stances, p.Stance)
	}
	return true
}

// mark is a sound proposal as a mark of the words at that place, with the
// details of its label and no others. Endpoints do not say how sure they are:
// what they say counts as certain until the reader checks it.
func (p proposal) mark(start, end int) reading.Mark {
	m := reading.Mark{Start: start, End: end, Head: heads[p.Label], Label: p.Label, Score: 1, Of: -1}
	switch p.Label {
	case "trig":
		m.Kind, m.Status = p.Kind, p.Status
	case "perp":
		m.Standing = p.Standing
	case "fig":
		m.Measure, m.Who = p.Measure, p.Who
	case "obj":
		m.Relation, m.Stance = p.Relation, p.Stance
	}
	return m
}
