package workbench

import (
	"bytes"
	"log/slog"
	"net/http"
	"net/url"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/export"
	"github.com/dateline-project/dateline/ledger"
)

// download is a list as a file to keep, narrowed as the page has it and whole,
// however many pages it has.
type download struct {
	table export.Table
	of    pager
}

// form is a kind of file and what a link to it is called.
type form struct{ Value, Label string }

// Forms are the kinds of files that the list can be had as.
func (d download) Forms() []form {
	forms := []form{{"csv", "CSV"}, {"xlsx", "Excel"}}
	if d.table == export.Incidents {
		forms = append(forms, form{"geojson", "GeoJSON"})
	}
	return forms
}

// As is the address of the list as a file.
func (d download) As(form string) string {
	query := d.of.Query()
	query.Del("view") // is no part of what is listed
	address := url.URL{Path: "/download/" + string(d.table) + "/" + form, RawQuery: query.Encode()}
	return address.String()
}

// download gives a list as its page shows it.
func (b *bench) download(w http.ResponseWriter, r *http.Request) {
	table, form, query := export.Table(r.PathValue("table")), r.PathValue("form"), r.URL.Query()
	part := *b.Book
	switch table {
	case export.Incidents:
		part.Incidents = values(b.index.pick(parseSelection(query)))
	case export.Claims:
		part.Claims = values(b.index.claimsBy(dateline.Relation(query.Get("relation"))))
	case export.Warnings:
		part.Warnings = []dateline.Warning{}
		for _, e := range entriesOf(b.Book, ledger.Outcome(query.Get("outcome"))) {
			part.Warnings = append(part.Warnings, e.Warning)
		}
	case export.Actors, export.Reports:
	default:
		form = ""
	}
	if form == "json" || form == "geojson" && table != export.Incidents {
		form = ""
	}
	b.send(w, r, &part, table, form, string(table))
}

// send writes a part of the casebook as a file in a form that there is, named after
// the casebook and what it is of.
func (b *bench) send(w http.ResponseWriter, r *http.Request, part *dateline.Casebook, table export.Table, form, of string) {
	var out bytes.Buffer
	var err error
	kind := ""
	switch form {
	case "json":
		kind, err = "application/json", export.WriteJSON(&out, part)
	case "csv":
		kind, err = "text/csv; charset=utf-8", export.WriteCSV(&out, table, part)
	case "xlsx":
		kind, err = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", export.WriteXLSX(&out, []export.Table{table}, part)
	case "geojson":
		kind, err = "application/geo+json", export.WriteGeoJSON(&out, part)
	default:
		b.missing(w, r)
		return
	}
	if err != nil {
		slog.Error("writing a file of the workbench", "of", of, "form", form, "error", err)
		http.Error(w, "This could not be written; the terminal says why.", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Disposition", `attachment; filename="`+fileName(strings.TrimSuffix(b.Name, ".db"))+"-"+of+"."+form+`"`)
	w.Write(out.Bytes())
}

func values[T any](records []*T) []T {
	of := make([]T, len(records))
	for n, r := range records {
		of[n] = *r
	}
	return of
}
