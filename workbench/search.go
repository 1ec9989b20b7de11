package workbench

import (
	"log/slog"
	"net/http"
	"strings"

	"github.com/dateline-project/dateline/casebook"
)

type searchPage struct {
	Query  string
	Hits   []casebook.Hit
	Failed bool
}

func (b *bench) search(w http.ResponseWriter, r *http.Request) {
	p := searchPage{Query: strings.TrimSpace(r.URL.Query().Get("q"))}
	if p.Query != "" && b.Search != nil {
		hits, err := b.Search(r.Context(), p.Query)
		if err != nil {
			slog.Error("searching the reports", "query", p.Query, "error", err)
		}
		p.Hits, p.Failed = hits, err != nil
	}
	b.show(w, http.StatusOK, "search", page{Title: "Search", Section: "search", Query: p.Query, Body: p})
}
