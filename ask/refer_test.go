package ask_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/ask"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/internal/casetest"
)

// bookOf builds a casebook of reports, by the names of their files.
func bookOf(t *testing.T, reports map[string]string) *dateline.Casebook {
	t.Helper()
	ctx, dir := context.Background(), t.TempDir()
	for name, text := range reports {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	file, err := casebook.Create(ctx, filepath.Join(t.TempDir(), "refer.db"), casebook.Embedded)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if _, err := file.Add(ctx, []string{dir}, casebook.AddOptions{}); err != nil {
		t.Fatal(err)
	}
	book, err := file.Export(ctx, "")
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// Of whom a sentence speaks: what is said of one group is no answer about another,
// and a sentence that points back is about the group that was spoken of last.
func TestWhoIsMeant(t *testing.T) {
	cb, _ := load(t)
	book := bookOf(t, map[string]string{"groups.txt": ` date 2024-03-01 The groups of the north

The Zarma Liberation Front (ZLF) has about 300 fighters. The Dallol Defence Army attacked a post of the Zarma Liberation Front and killed six fighters of the ZLF in May. It is led by Issa Garba. Its money comes from a tax on salt.

The ZLF-Renewal walked out in August 2023. It is led by Moussa Kana. Its spokesman, Ali Sani, said in a video that its men had burnt the customs post at Gaya.
`})
	for _, test := range []struct{ question, says string }{
		{"How many fighters does the Zarma Liberation Front have?", "about 300"},
		{"How many fighters does the Dallol Defence Army have?", ""},
		{"Who leads the Dallol Defence Army?", "Issa Garba"},
		{"Who leads the Zarma Liberation Front?", ""},
		{"Who is the spokesman of the Dallol Defence Army?", ""},
		{"Who is the spokesman of the ZLF-Renewal?", "Ali Sani"},
		{"When did the ZLF-Renewal break away?", "August 2023"},
		{"Who burnt the customs post at Gaya?", "its men had burnt"},
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

// A sentence that names nobody is quoted with the one before it, which does.
func TestQuotedWithWhomItMeans(t *testing.T) {
	cb, _ := load(t)
	book := bookOf(t, map[string]string{"talata.txt": ` date 2024-04-05 Gunmen attack Talata market

Gunmen attacked the market of Talata on Thursday and killed seven people, residents said. The Zarma Liberation Front is led by Issa Garba. In a video he said that his men had gone in and would go in again.
`})
	answer, err := ask.Of(cb, book, "Who claimed the attack on Talata?")
	if err != nil || !slices.ContainsFunc(answer.Quotations, func(q ask.Quotation) bool {
		return strings.HasPrefix(q.Text, "The Zarma Liberation Front") && strings.HasSuffix(q.Text, "go in again.")
	}) {
		t.Errorf("%+v, %v", answer.Quotations, err)
	}
}

// What is recorded of a copy answers from the original.
func TestRecordsOfCopies(t *testing.T) {
	cb, _ := load(t)
	const text = "The market of Dosso was full. The abbot, Paul Mainassara, spoke of it in advance, and the market of Dosso was attacked."
	span := casetest.Quote(text, "The abbot, Paul Mainassara, spoke of it in advance, and the market of Dosso was attacked.")
	book := &dateline.Casebook{
		Reports: []dateline.Report{
			{ID: "r:1", Text: text, Published: dateline.UnknownPublished},
			{ID: "r:2", Text: text, Published: dateline.UnknownPublished, CopyOf: "r:1"},
		},
		Warnings: []dateline.Warning{{ID: "w:1", Report: "r:2", Issuer: "abbot", Evidence: span}},
	}
	answer, err := ask.Of(cb, book, "Who warned that the market of Dosso would be attacked?")
	if err != nil || len(answer.Quotations) != 1 || answer.Quotations[0].Report != "r:1" || answer.Quotations[0].Text != span.Text {
		t.Errorf("%+v, %v", answer.Quotations, err)
	}
}
