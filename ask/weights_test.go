package ask_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/dateline-project/dateline/ask"
)

// Weights that are fitted have the clues of the file: one that was renamed since
// would weigh nothing.
func TestEveryClueHasAWeight(t *testing.T) {
	cb, book := load(t)
	var lessons []ask.Lesson
	for question, says := range map[string]string{
		"Who claimed the bombing in Baidoa?":              "Al-Shabaab",
		"Who leads al-Shabaab?":                           "led by Ahmed Diriye",
		"When was al-Shabaab founded?":                    "2006",
		"How many soldiers were killed near Jowhar?":      "four soldiers",
		"Where were four soldiers killed in an ambush?":   "near Jowhar",
		"Who claimed the kidnapping in Baidoa?":           "",
		"How many people were killed in Jowhar in 1999?":  "",
		"Why was the toll of the Baidoa bombing lowered?": "because two of the wounded",
	} {
		lessons = append(lessons, ask.Lesson{Book: book, Question: question, Answered: says != "", Right: func(q ask.Quotation) bool { return strings.Contains(q.Text, says) }})
	}
	file, err := os.ReadFile("weights.json")
	if err != nil {
		t.Fatal(err)
	}
	var kept ask.Weights
	if err := json.Unmarshal(file, &kept); err != nil {
		t.Fatal(err)
	}
	fitted := ask.Fit(cb, lessons)
	for name := range fitted.Sentences {
		if _, has := kept.Sentences[name]; !has {
			t.Errorf("no weight of %q for sentences: fit them anew", name)
		}
	}
	for name := range fitted.Answers {
		if _, has := kept.Answers[name]; !has {
			t.Errorf("no weight of %q for answers: fit them anew", name)
		}
	}
	if fitted.Sentences["around"] <= 0 {
		t.Errorf("what speaks of the question weighs %v, want more than nothing", fitted.Sentences["around"])
	}
}
