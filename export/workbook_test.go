package export_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/export"
	"github.com/dateline-project/dateline/internal/casetest"
)

// workbook writes the tables and opens what was written.
func workbook(t *testing.T, book *dateline.Casebook, tables ...export.Table) *excelize.File {
	t.Helper()
	var out bytes.Buffer
	if err := export.WriteXLSX(&out, tables, book); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// cell returns what stands in a row below the name of a column, and where.
func cell(t *testing.T, f *excelize.File, table export.Table, column string, row int) (text, at string) {
	t.Helper()
	rows, err := f.GetRows(string(table))
	if err != nil {
		t.Fatal(err)
	}
	n := slices.Index(rows[0], column)
	if n < 0 || len(rows) <= row {
		t.Fatalf("%s has no column %q or no row %d", table, column, row)
	}
	at, err = excelize.CoordinatesToCellName(n+1, row+1)
	if err != nil {
		t.Fatal(err)
	}
	text, err = f.GetCellValue(string(table), at)
	if err != nil {
		t.Fatal(err)
	}
	return text, at
}

// A workbook has the cells of the CSV, numbers as numbers and texts as they are, a
// sheet for each table.
func TestWorkbook(t *testing.T) {
	book := casetest.Example()
	book.Reports[0].Title = "=cmd <b>Café</b> & كابول"
	f := workbook(t, book, export.Tables...)
	if len(f.GetSheetList()) != len(export.Tables) {
		t.Fatalf("sheets %q, want %q", f.GetSheetList(), export.Tables)
	}
	for _, c := range []struct {
		table        export.Table
		column, want string
		kind         excelize.CellType
	}{
		{export.Incidents, "id", book.Incidents[0].ID, excelize.CellTypeSharedString},
		{export.Incidents, "lon", "-69.25", excelize.CellTypeUnset}, // a number
		{export.Reports, "title", string(book.Reports[0].Title), excelize.CellTypeSharedString},
	} {
		got, at := cell(t, f, c.table, c.column, 1)
		kind, err := f.GetCellType(string(c.table), at)
		if err != nil {
			t.Fatal(err)
		}
		formula, err := f.GetCellFormula(string(c.table), at)
		if err != nil {
			t.Fatal(err)
		}
		if got != c.want || kind != c.kind || formula != "" {
			t.Errorf("%s of %s: %q of type %d, formula %q; want %q of type %d", c.column, c.table, got, kind, formula, c.want, c.kind)
		}
	}
}

// A cell that is too long for a spreadsheet says that it goes on.
func TestWorkbookCutsWhatNoCellHolds(t *testing.T) {
	book := casetest.Example()
	book.Reports[0].Title = dateline.Optional(strings.Repeat("ä", 40_000))
	text, _ := cell(t, workbook(t, book, export.Reports), export.Reports, "title", 1)
	if got := []rune(text); len(got) != 32_767 || got[len(got)-1] != '…' {
		t.Errorf("the cell has %d characters and ends with %q, want 32767 and …", len(got), got[len(got)-1])
	}
}
