package reading_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reading"
)

var reader = sync.OnceValue(func() *reading.Reader {
	book, err := codebook.Load()
	if err != nil {
		panic(err)
	}
	return reading.New(book)
})

// published is the day of every report of these tests, a Friday.
const published = "2024-05-10"

func reportOf(text string) dateline.Report {
	return dateline.Report{ID: "r:test", Text: text, Published: dateline.Published{Date: published, Precision: dateline.PrecisionDay, Basis: dateline.PublishedHeader}}
}

func read(text string) dateline.Reading { return readReport(reportOf(text)) }

// readReport reads with patterns alone, which never fails.
func readReport(r dateline.Report) dateline.Reading {
	out, err := reader().Read(r)
	if err != nil {
		panic(err)
	}
	return out
}

// told writes what a text tells: one line an account, with what about says of
// each.
func told(text string, about func(dateline.Reading, dateline.Account) string) string {
	r := read(text)
	var lines []string
	for _, a := range r.Accounts {
		lines = append(lines, about(r, a))
	}
	return strings.Join(lines, "\n")
}

// row is a text with what it should tell, one line an account.
type row struct{ text, want string }

func tell(t *testing.T, about func(dateline.Reading, dateline.Account) string, rows map[string]row) {
	t.Helper()
	for name, r := range rows {
		t.Run(name, func(t *testing.T) {
			if got := told(r.text, about); got != r.want {
				t.Errorf("%s\n got %s\nwant %s", r.text, got, r.want)
			}
		})
	}
}
