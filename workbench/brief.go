package workbench

import (
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strconv"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/brief"
	"github.com/dateline-project/dateline/profile"
)

type briefPage struct {
	Of      string // as it was asked for
	Words   int
	Order   brief.Order
	Orders  []brief.Order
	Brief   *brief.Brief // nil where nothing is known by that name
	Others  []dateline.Actor
	Private bool
	Address string // of this brief, after its form
}

// Bounds of what a brief may be asked for.
const (
	leastWords = 20
	mostWords  = 5000
)

// asked reads from an address what a brief is to be.
func asked(q url.Values) briefPage {
	p := briefPage{Of: q.Get("of"), Words: brief.DefaultWords, Order: brief.ByTime, Orders: brief.Orders}
	if n, err := strconv.Atoi(q.Get("words")); err == nil {
		p.Words = min(max(n, leastWords), mostWords)
	}
	if q.Get("order") == string(brief.ByImportance) {
		p.Order = brief.ByImportance
	}
	p.Address = "?" + url.Values{"of": {p.Of}, "words": {fmt.Sprint(p.Words)}, "order": {string(p.Order)}}.Encode()
	return p
}

// written makes the brief, unless there is nothing that it could be about or it
// is somebody private.
func (b *bench) written(p *briefPage) error {
	of := brief.Sought(b.Book, p.Of)
	p.Others = of.Others
	p.Private = of.Actor != nil && profile.Private(b.Book, *of.Actor)
	if !of.Found() || p.Private {
		return nil
	}
	made, err := brief.Of(b.Book, of, brief.Options{Words: p.Words, Order: p.Order})
	p.Brief = &made
	return err
}

// brief shows a brief, to be read, copied or printed.
func (b *bench) brief(w http.ResponseWriter, r *http.Request) {
	p := asked(r.URL.Query())
	if err := b.written(&p); err != nil {
		b.faulty(w, err)
		return
	}
	b.show(w, http.StatusOK, "brief", page{Title: "Brief", Section: "brief", Body: p})
}

// briefAs answers with the brief as a text of its own.
func (b *bench) briefAs(w http.ResponseWriter, r *http.Request) {
	p := asked(r.URL.Query())
	form := r.PathValue("form")
	if err := b.written(&p); err != nil {
		b.faulty(w, err)
		return
	}
	if p.Brief == nil || form != "text" && form != "markdown" {
		b.missing(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	if form == "markdown" {
		fmt.Fprint(w, p.Brief.Markdown())
		return
	}
	for _, line := range p.Brief.Lines() {
		fmt.Fprintf(w, "%*s%s\n", 2*line.Depth, "", line.Text)
	}
}

func (b *bench) faulty(w http.ResponseWriter, err error) {
	slog.Error("making a brief", "error", err)
	http.Error(w, "This brief could not be made; the terminal says why.", http.StatusInternalServerError)
}
