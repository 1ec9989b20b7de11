package reconcile

import (
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/copies"
)

// heard is what the sentences say that tell an account. It is a function of the
// report and its reading, whatever others there are, so that it is kept.
type heard struct{ words, named []string }

// hear returns what is heard of the accounts of readings, by their ids: what was
// kept of their reports, or else what these say. Beside that it returns, by
// report, what was not kept.
func hear(readings []dateline.Reading, documents map[string]*copies.Document, kept map[string]string) (of map[string]heard, fresh map[string]string) {
	type line struct{ account, text string }
	lines := inParts(len(readings), func(first, end int) []line {
		var lines []line
		for _, r := range readings[first:end] {
			texts := strings.Split(kept[r.Report], "\n")
			if kept[r.Report] == "" || len(texts) != len(r.Accounts) {
				texts = heardIn(r, documents)
			}
			for i, a := range r.Accounts {
				lines = append(lines, line{a.ID, texts[i]})
			}
		}
		return lines
	})
	of, fresh = make(map[string]heard, len(lines)), map[string]string{}
	for _, l := range lines {
		words, named, _ := strings.Cut(l.text, "\t")
		of[l.account] = heard{strings.Fields(words), strings.Fields(named)}
	}
	at := 0
	for _, r := range readings {
		if n := len(r.Accounts); n > 0 && kept[r.Report] == "" {
			texts := make([]string, n)
			for i, l := range lines[at : at+n] {
				texts[i] = l.text
			}
			fresh[r.Report] = strings.Join(texts, "\n")
		}
		at += len(r.Accounts)
	}
	return of, fresh
}

// heardIn writes what a report says of each account of its reading on a line: the
// words, and behind a tab the names beside them.
func heardIn(r dateline.Reading, documents map[string]*copies.Document) []string {
	own := make([]told, len(r.Accounts))
	for i := range r.Accounts {
		a := r.Accounts[i]
		a.Report = r.Report
		own[i] = told{Account: &a}
	}
	addWords(own, documents)
	lines := make([]string, len(own))
	for i, t := range own {
		lines[i] = strings.Join(t.words, " ") + "\t" + strings.Join(t.named, " ")
	}
	return lines
}
