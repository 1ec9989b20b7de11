package export

import (
	"fmt"

	"github.com/dateline-project/dateline"
)

// checkEvidence names the first record whose evidence is not in the text of the
// report that it names.
func checkEvidence(book *dateline.Casebook) error {
	c := checker{texts: map[string][]rune{}}
	for _, r := range book.Reports {
		c.texts[r.ID] = []rune(r.Text)
	}
	for _, a := range book.Actors {
		for _, m := range a.Mentions {
			c.check(a.ID, m.Report, m.Span)
		}
		for _, l := range a.Links {
			for _, e := range l.Evidence {
				c.check(a.ID, e.Report, e.Span)
			}
		}
	}
	for _, a := range book.Accounts {
		c.account(a)
	}
	for _, k := range book.Claims {
		c.check(k.ID, k.Report, k.Evidence)
	}
	for _, w := range book.Warnings {
		c.check(w.ID, w.Report, w.Evidence)
	}
	return c.err
}

type checker struct {
	texts map[string][]rune
	err   error
}

func (c *checker) account(a dateline.Account) {
	spans := append([]dateline.Span{a.Trigger}, a.Triggers...)
	for _, s := range []*dateline.Span{a.Date.Evidence, a.Place.Evidence} {
		if s != nil {
			spans = append(spans, *s)
		}
	}
	for _, p := range a.Perpetrators {
		spans = append(spans, p.Evidence)
	}
	for _, t := range a.Targets {
		spans = append(spans, t.Evidence)
	}
	for _, w := range a.Weapons {
		spans = append(spans, w.Evidence)
	}
	for _, f := range a.Figures {
		spans = append(spans, f.Evidence)
	}
	for _, s := range spans {
		c.check(a.ID, a.Report, s)
	}
}

func (c *checker) check(record, report string, s dateline.Span) {
	if c.err != nil {
		return
	}
	text, known := c.texts[report]
	switch {
	case !known:
		c.err = fmt.Errorf("%s names report %q, which is not in it", record, report)
	case s.Start < 0 || s.End <= s.Start || s.End > len(text):
		c.err = fmt.Errorf("evidence of %s: code points %d to %d are not in the text of report %s", record, s.Start, s.End, report)
	case string(text[s.Start:s.End]) != s.Text:
		c.err = fmt.Errorf("evidence of %s: the text of report %s reads %q at %d, not %q", record, report, string(text[s.Start:s.End]), s.Start, s.Text)
	}
}
