package workbench

import (
	"net/http"
	"strconv"
	"time"

	"github.com/dateline-project/dateline/export"
	"github.com/dateline-project/dateline/review"
)

// approved gives what people have accepted, as a file to keep.
func (b *bench) approved(w http.ResponseWriter, r *http.Request) {
	people := 1
	if n, err := strconv.Atoi(r.URL.Query().Get("people")); err == nil && n > 1 {
		people = n
	}
	part := review.Approved(b.Book, people)
	part.Generated = time.Now().UTC().Format(time.RFC3339)
	b.send(w, r, part, export.Incidents, r.PathValue("form"), "approved")
}
