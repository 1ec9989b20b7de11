package bench

import (
	"io"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reading"
)

// muc4Document is what a MUC-4 message lets a reader see. The text is in
// capitals, with hard line breaks; the body begins at code point BodyStart.
type muc4Document struct {
	ID       string `json:"docid"`
	Dateline struct {
		Place string       `json:"place"`
		Date  dateline.Day `json:"date"`
		Raw   string       `json:"date_raw"`
	} `json:"dateline"`
	Text      string `json:"text"`
	BodyStart int    `json:"body_start"`
}

// muc4Roles are the roles that MUC-4 is scored by since 2012, in their usual
// order. A victim is a named person.
var muc4Roles = []string{"PerpInd", "PerpOrg", "Target", "Victim", "Weapon"}

// muc4Fillers are the entities of each role, each a list of mentions of it, in
// small letters.
type muc4Fillers map[string][][]string

// muc4Template is one incident as MUC-4 has it.
type muc4Template struct {
	Type  string      `json:"type"`
	Roles muc4Fillers `json:"roles"`
	muc4Slots

	account dateline.Account // that it is from, if any
}

// muc4Prediction is what is written for one message.
type muc4Prediction struct {
	ID          string         `json:"docid"`
	RoleFillers muc4Fillers    `json:"role_fillers"`
	Templates   []muc4Template `json:"templates"`
}

// MUC4 predicts role fillers and templates of a file of MUC-4 messages and
// scores them where they have gold: role fillers by CEAF-REE with strict
// similarity, templates by the metric of GTT (type and five roles). What the
// patterns find and what a learned reader proposes are weighed against each other
// here, so that the patterns read alone.
func MUC4(r io.Reader, predictions io.Writer, reader *reading.Reader, book *codebook.Codebook) (Score, error) {
	lines, err := readLines[muc4Document, muc4Gold](r)
	if err != nil {
		return Score{}, err
	}
	patterns := reading.New(book)
	predicted, err := predict(predictions, lines, func(d muc4Document) (muc4Prediction, error) {
		m, err := d.read(patterns, reader, book)
		if err == nil && m.incidents != nil {
			m.prediction.learn(m.view, m.fillers, m.incidents)
		}
		return m.prediction, err
	})
	if err != nil {
		return Score{}, err
	}
	return byDocument(lines, predicted, scoreMUC4), nil
}

// muc4Material is what an answer is made of.
type muc4Material struct {
	view       muc4View
	prediction muc4Prediction // of the patterns alone
	fillers    []reading.Filler
	incidents  map[string]float64 // nil without a learned reader
}

// read gives what the patterns find in a message and what a reader proposes.
func (d muc4Document) read(patterns, reader *reading.Reader, book *codebook.Codebook) (muc4Material, error) {
	report := d.report()
	r, err := patterns.Read(report)
	if err != nil {
		return muc4Material{}, err
	}
	toponyms, err := patterns.Toponyms(report)
	if err != nil {
		return muc4Material{}, err
	}
	m := muc4Material{view: newMUC4View(report, r, toponyms, book)}
	m.prediction = predictMUC4(m.view, r)
	m.fillers, m.incidents, err = reader.Fillers(d.body())
	shift(m.fillers, len([]rune(d.dateline())))
	return m, err
}
