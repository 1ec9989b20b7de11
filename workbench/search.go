package workbench

import (
	"log/slog"
	"net/http"
	"strings"
	"unicode/utf8"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
)

type searchPage struct {
	Query  string
	Hits   []hit
	Failed bool
}

// hit is a report that was found; At is where its excerpt first matches, nil
// where that is not in the text, as for words of the title.
type hit struct {
	casebook.Hit
	At *dateline.Span
}

func (b *bench) search(w http.ResponseWriter, r *http.Request) {
	p := searchPage{Query: strings.TrimSpace(r.URL.Query().Get("q"))}
	if p.Query != "" && b.Search != nil {
		hits, err := b.Search(r.Context(), p.Query)
		if err != nil {
			slog.Error("searching the reports", "query", p.Query, "error", err)
		}
		p.Failed = err != nil
		for _, found := range hits {
			p.Hits = append(p.Hits, hit{found, b.index.firstMatch(found)})
		}
	}
	b.show(w, http.StatusOK, "search", page{Title: "Search", Section: "search", Query: p.Query, Body: p})
}

// firstMatch finds the first matching words of an excerpt in their report.
func (x *index) firstMatch(found casebook.Hit) *dateline.Span {
	r := x.reports[found.Report]
	if r == nil {
		return nil
	}
	before := ""
	for _, f := range found.Excerpt {
		if !f.Match {
			before += f.Text
			continue
		}
		before = strings.TrimPrefix(before, "…")
		at := strings.Index(r.Text, before+f.Text)
		if at < 0 {
			return nil
		}
		start := utf8.RuneCountInString(r.Text[:at+len(before)])
		return &dateline.Span{Start: start, End: start + utf8.RuneCountInString(f.Text), Text: f.Text}
	}
	return nil
}
