package ask_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline/ask"
)

// Whose word is wanted: "what did the army say", "how many, by the hospital's
// count". What others say is no answer.
func TestWhoseWord(t *testing.T) {
	cb, _ := load(t)
	book := bookOf(t, map[string]string{
		"bridge.txt": ` date 2031-05-06 Blast at the bridge of Talume

A bomb went off at the bridge of Talume in Ruvania on Monday. Police said that nine people had been killed. The district hospital has counted 14 dead.

The Salt League was quick to answer. It told reporters: "We do not put fire under a road on which our own mothers walk." The chairman of the Salt League, Orlan Vesk, said he feared the summer. "They will come for the boats at night." A banner hung from the town hall in Talume at dawn. "The river belongs to those who drink it," it read.

The kidnappers of the ferryman Odo Barlak, who was taken at Talume in April, want 40 goats. He was held for 31 days. The prefect Ina Selm had told the radio in March that the bridge would be attacked before the harvest.
`,
		"talk.txt": ` date 2031-06-01 A talk about the river

Q: How strong is the Salt League?

A: Who gives you one number is selling it. I would say 300 to 400.

Q: Who was behind the bomb in 1999, when fighters of the Salt League took the mill?

A: Nobody knows.
`,
	})
	for _, test := range []struct{ question, says string }{
		{"What did the Salt League say about the bomb at the bridge of Talume?", "our own mothers"},
		{"What did the banner on the town hall in Talume say?", "belongs to those who drink it"},
		{"What does the chairman of the Salt League fear?", "come for the boats"},
		{"What did the army say about the bomb at the bridge of Talume?", ""},
		{"What do the kidnappers of Odo Barlak demand?", "40 goats"},
		{"How many people were killed at the bridge of Talume, by the hospital's count?", "14 dead"},
		{"How many people did the police say were killed at the bridge of Talume?", "nine people"},
		{"How many people were killed at the bridge of Talume according to the bishop?", ""},
		{"Who had said that the bridge of Talume would be attacked?", "Ina Selm"},
		{"How strong is the Salt League?", "300 to 400"},
		{"When did Odo Barlak give himself up?", ""},
	} {
		answer, err := ask.Of(cb, book, test.question)
		if err != nil {
			t.Fatal(err)
		}
		if test.says == "" && answer.Answered || test.says != "" && !slices.ContainsFunc(answer.Quotations, func(q ask.Quotation) bool { return strings.Contains(q.Text, test.says) }) {
			t.Errorf("%s: want %q, got %+v", test.question, test.says, answer.Quotations)
		}
	}
}

// What a sum hides: a year is no number of fighters, and a number in the question
// must be in the answer to why.
func TestNumbersThatAreMeant(t *testing.T) {
	cb, _ := load(t)
	book := bookOf(t, map[string]string{"count.txt": ` date 2031-05-20 The list of Talume

The figure of 74 dead, which the governor gave on Monday, is no longer valid. Five bodies had been entered twice. The mayor's list was withdrawn because the paper was wet.

It is the worst attack since August 1999, when fighters of the Salt League took the mill at Orsk.
`})
	for _, test := range []struct{ question, says string }{
		{"Why was the figure of 74 dead withdrawn?", "entered twice"},
		{"How many fighters does the Salt League have?", ""},
	} {
		answer, err := ask.Of(cb, book, test.question)
		if err != nil {
			t.Fatal(err)
		}
		if test.says == "" && answer.Answered || test.says != "" && !slices.ContainsFunc(answer.Quotations, func(q ask.Quotation) bool { return strings.Contains(q.Text, test.says) }) {
			t.Errorf("%s: want %q, got %+v", test.question, test.says, answer.Quotations)
		}
	}
}
