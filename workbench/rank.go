package workbench

import (
	"net/http"
	"strconv"

	"github.com/dateline-project/dateline/ranking"
)

type rankPage struct {
	ranking.Ranking        // its rows are those of the page
	Found           int    // rows of all pages
	Formula         string // the weights in words
	Table           int    // years that the table takes together
	Latest          []int  // years to choose from
	Pager           pager
}

// rank shows the ranks of actors or countries, and what they are not.
func (b *bench) rank(w http.ResponseWriter, r *http.Request) {
	by := ranking.Actor
	if r.URL.Query().Get("by") == string(ranking.Country) {
		by = ranking.Country
	}
	year, _ := strconv.Atoi(r.URL.Query().Get("year")) // what is no year asks for the latest
	p := rankPage{Ranking: ranking.Of(b.Ranking, b.Book, by, year), Formula: b.Ranking.Formula(), Table: len(b.Ranking.Years)}
	p.Found, p.Latest = len(p.Rows), ranking.Years(b.Ranking, b.Book)
	p.Rows, p.Pager = paged(p.Rows, r)
	b.show(w, http.StatusOK, "rank", page{Title: "Ranks", Section: "rank", Body: p})
}

// Percent is the share of incidents that rest on one source.
func (p rankPage) Percent(r ranking.Row) int { return int(100*r.SingleSource + 0.5) }
