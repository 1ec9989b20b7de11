package workbench

import (
	"bytes"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
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
	var out bytes.Buffer
	var err error
	form, kind := r.PathValue("form"), ""
	switch form {
	case "json":
		kind, err = "application/json", export.WriteJSON(&out, part)
	case "csv":
		kind, err = "text/csv; charset=utf-8", export.WriteCSV(&out, "incidents", part)
	case "geojson":
		kind, err = "application/geo+json", export.WriteGeoJSON(&out, part)
	default:
		b.missing(w, r)
		return
	}
	if err != nil {
		slog.Error("writing what is approved", "form", form, "error", err)
		http.Error(w, "This could not be written; the terminal says why.", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Disposition", `attachment; filename="`+fileName(strings.TrimSuffix(b.Name, ".db"))+"-approved."+form+`"`)
	w.Write(out.Bytes())
}
