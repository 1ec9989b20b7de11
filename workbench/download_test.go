package workbench_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
)

// A list can be taken away as a file: the same records as on its page, all pages of
// them, in the page's order.
func TestDownloads(t *testing.T) {
	desk := newDesk(largeBook(250))
	cookie := admitted(t, desk)
	get := func(path string) (int, http.Header, []byte) {
		answer := visit(desk, "http://"+host+path, cookie)
		return answer.Code, answer.Header(), answer.Body.Bytes()
	}
	rows := func(path string) [][]string {
		t.Helper()
		status, header, body := get(path)
		if status != http.StatusOK || !strings.Contains(header.Get("Content-Disposition"), "attachment") {
			t.Fatalf("%s: status %d, %v", path, status, header)
		}
		rows, err := csv.NewReader(bytes.NewReader(body)).ReadAll()
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		return rows[1:]
	}
	all := rows("/download/incidents/csv?sort=-killed&page=2")
	if len(all) != 250 {
		t.Errorf("%d incidents, want all 250", len(all))
	}
	for _, row := range rows("/download/incidents/csv?status=foiled") {
		if row[2] != "foiled" {
			t.Errorf("%s has the status %q though foiled ones were asked for", row[0], row[2])
		}
	}
	_, _, body := get("/download/incidents/geojson?status=foiled")
	var features struct {
		Features []struct{ Properties struct{ Status string } }
	}
	if err := json.Unmarshal(body, &features); err != nil || len(features.Features) != len(rows("/download/incidents/csv?status=foiled")) {
		t.Errorf("%d features on the map, error %v", len(features.Features), err)
	}
	if _, _, book := get("/download/reports/xlsx"); !isZip(book) {
		t.Error("the workbook of the reports is none")
	}
	if n := len(rows("/download/actors/csv")); n == 0 {
		t.Error("no actors")
	}
	for _, path := range []string{"/download/incidents/json", "/download/claims/geojson", "/download/secrets/csv", "/download/incidents/exe"} {
		if status, _, _ := get(path); status != http.StatusNotFound {
			t.Errorf("%s: status %d, want 404", path, status)
		}
	}
}

func isZip(file []byte) bool {
	_, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	return err == nil
}
