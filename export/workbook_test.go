package export_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/export"
	"github.com/dateline-project/dateline/internal/casetest"
)

// sheet is what a test looks at of a sheet.
type sheet struct {
	Rows []struct {
		Cells []struct {
			Type  string `xml:"t,attr"`
			Value string `xml:"v"`
			Text  string `xml:"is>t"`
		} `xml:"c"`
	} `xml:"sheetData>row"`
	Filter struct {
		Ref string `xml:"ref,attr"`
	} `xml:"autoFilter"`
}

// workbook writes the tables and reads the files of the workbook again, all of which
// must be well-formed.
func workbook(t *testing.T, book *dateline.Casebook, tables ...export.Table) (files map[string][]byte, sheets []sheet) {
	t.Helper()
	var out bytes.Buffer
	if err := export.WriteXLSX(&out, tables, book); err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	files = map[string][]byte{}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if err := xml.Unmarshal(content, new(struct{})); err != nil {
			t.Errorf("%s: %v", f.Name, err)
		}
		files[f.Name] = content
		if strings.HasPrefix(f.Name, "xl/worksheets/") {
			var s sheet
			if err := xml.Unmarshal(content, &s); err != nil {
				t.Fatal(err)
			}
			sheets = append(sheets, s)
		}
	}
	return files, sheets
}

// A workbook has the cells of the CSV, numbers as numbers and texts as they are, a
// sheet for each table, and is the same bytes each time.
func TestWorkbook(t *testing.T) {
	book := casetest.Example()
	book.Reports[0].Title = "=cmd <b>Café</b> & \x01كابول"
	files, sheets := workbook(t, book, export.Tables...)
	if len(sheets) != len(export.Tables) {
		t.Fatalf("%d sheets, want %d", len(sheets), len(export.Tables))
	}
	for _, name := range []string{"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"} {
		if files[name] == nil {
			t.Errorf("the workbook lacks %s", name)
		}
	}
	incidents := sheets[0]
	if len(incidents.Rows) != 1+len(book.Incidents) {
		t.Fatalf("%d rows of incidents, want the names and %d", len(incidents.Rows), len(book.Incidents))
	}
	for n, name := range incidents.Rows[0].Cells {
		cell := incidents.Rows[1].Cells[n]
		switch name.Text {
		case "id":
			if cell.Text != book.Incidents[0].ID {
				t.Errorf("the first id is %q, want %q", cell.Text, book.Incidents[0].ID)
			}
		case "lon":
			if cell.Type != "" || cell.Value != "-69.25" {
				t.Errorf("the longitude is %+v, want the number -69.25", cell)
			}
		}
	}
	if want := "A1:"; !strings.HasPrefix(incidents.Filter.Ref, want) {
		t.Errorf("the filter covers %q, want it to begin at %q", incidents.Filter.Ref, want)
	}
	if reports := string(files["xl/worksheets/sheet5.xml"]); !strings.Contains(reports, "=cmd &lt;b&gt;Café&lt;/b&gt; &amp; \uFFFDكابول") {
		t.Errorf("the title is not there as it is:\n%s", reports)
	}
	again, _ := workbook(t, book, export.Tables...)
	for name := range files {
		if !bytes.Equal(files[name], again[name]) {
			t.Errorf("%s differs when written again", name)
		}
	}
}

// A cell that is too long for a spreadsheet says that it goes on.
func TestWorkbookCutsWhatNoCellHolds(t *testing.T) {
	book := casetest.Example()
	book.Reports[0].Title = dateline.Optional(strings.Repeat("ä", 40_000))
	_, sheets := workbook(t, book, export.Reports)
	longest := ""
	for _, c := range sheets[0].Rows[1].Cells {
		if len(c.Text) > len(longest) {
			longest = c.Text
		}
	}
	if got := []rune(longest); len(got) != 32_767 || got[len(got)-1] != '…' {
		t.Errorf("the cell has %d characters and ends with %q, want 32767 and …", len(got), got[len(got)-1])
	}
}
