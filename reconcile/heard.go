package reconcile

import (
	"maps"
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
			var texts []string
			if isHeard(r, kept) {
				texts = strings.Split(kept[r.Report], "\n")
			} else {
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
		if n := len(r.Accounts); !isHeard(r, kept) {
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

// isHeard reports whether what the accounts of a reading say was kept.
func isHeard(r dateline.Reading, kept map[string]string) bool {
	text := kept[r.Report]
	return len(r.Accounts) == 0 || text != "" && strings.Count(text, "\n")+1 == len(r.Accounts)
}

// withHeard leaves out the imprints of reports that have to be heard yet, for which
// they must be cut into words.
func withHeard(imprints map[string][]byte, readings []dateline.Reading, heard map[string]string) map[string][]byte {
	some := imprints
	for _, r := range readings {
		if _, kept := imprints[r.Report]; kept && !isHeard(r, heard) {
			if len(some) == len(imprints) {
				some = maps.Clone(imprints)
			}
			delete(some, r.Report)
		}
	}
	return some
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
