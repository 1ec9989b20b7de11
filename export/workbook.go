package export

import (
	"archive/zip"
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/dateline-project/dateline"
)

// WriteXLSX writes tables as an Office Open XML workbook, a sheet for each, as
// spreadsheets open it without asking about encodings, separators or dates: texts are
// texts, numbers numbers, and no text is a formula. The first row of a sheet stays in
// sight and filters the others. The same tables give the same bytes.
func WriteXLSX(w io.Writer, tables []Table, book *dateline.Casebook) error {
	archive := zip.NewWriter(w)
	err := writeParts(archive, tables, book)
	if err == nil {
		err = archive.Close()
	}
	if err != nil {
		return fmt.Errorf("writing the workbook: %w", err)
	}
	return nil
}

const (
	xmlHead       = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	spreadsheetML = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	ofPackage     = "http://schemas.openxmlformats.org/package/2006/"
	contentType   = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// boldStyle is the style of the first row: the second of the sheet's cell formats.
const boldStyle = 1

var styles = `<styleSheet xmlns="` + spreadsheetML + `"><fonts count="2"><font/><font><b/></font></fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
	`<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
	`<cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`

// writeParts writes the files that a workbook is made of.
func writeParts(archive *zip.Writer, tables []Table, book *dateline.Casebook) error {
	var types, sheets, links strings.Builder
	for n, table := range tables {
		fmt.Fprintf(&types, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>`, n+1, contentType)
		fmt.Fprintf(&sheets, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, table, n+1, n+1)
		fmt.Fprintf(&links, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, n+1, relationships, n+1)
	}
	parts := []struct{ name, content string }{
		{"[Content_Types].xml", `<Types xmlns="` + ofPackage + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="` + contentType + `sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="` + contentType + `styles+xml"/>` + types.String() + `</Types>`},
		{"_rels/.rels", `<Relationships xmlns="` + ofPackage + `relationships"><Relationship Id="rId1" Type="` + relationships + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns="` + spreadsheetML + `" xmlns:r="` + relationships + `"><sheets>` + sheets.String() + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="` + ofPackage + `relationships">` + links.String() +
			fmt.Sprintf(`<Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/>`, len(tables)+1, relationships) + `</Relationships>`},
		{"xl/styles.xml", styles},
	}
	for _, p := range parts {
		if err := writePart(archive, p.name, func(w *bufio.Writer) error {
			_, err := w.WriteString(p.content)
			return err
		}); err != nil {
			return err
		}
	}
	for n, table := range tables {
		if err := writePart(archive, fmt.Sprintf("xl/worksheets/sheet%d.xml", n+1), func(w *bufio.Writer) error { return writeSheet(w, table, book) }); err != nil {
			return err
		}
	}
	return nil
}

func writePart(archive *zip.Writer, name string, content func(*bufio.Writer) error) error {
	part, err := archive.Create(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(part)
	w.WriteString(xmlHead)
	if err := content(w); err != nil {
		return err
	}
	return w.Flush()
}

// writeSheet writes a table, its first row bold and frozen.
func writeSheet(w *bufio.Writer, table Table, book *dateline.Casebook) error {
	fmt.Fprintf(w, `<worksheet xmlns="%s"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`, spreadsheetML)
	rows, columns := 0, 0
	err := eachRow(table, book, func(row []value) error {
		rows, columns = rows+1, len(row)
		w.WriteString("<row>")
		for _, v := range row {
			writeCell(w, v, rows == 1)
		}
		_, err := w.WriteString("</row>")
		return err
	})
	fmt.Fprintf(w, `</sheetData><autoFilter ref="A1:%s%d"/></worksheet>`, columnLetters(columns), rows)
	return err
}

// longestCell is how many characters a spreadsheet's cell holds.
const longestCell = 32767

// writeCell writes a cell. What no cell can hold ends with "…".
func writeCell(w *bufio.Writer, v value, bold bool) {
	switch {
	case v.text == "":
		w.WriteString("<c/>")
	case v.number:
		fmt.Fprintf(w, "<c><v>%s</v></c>", v.text)
	default:
		if utf8.RuneCountInString(v.text) > longestCell {
			v.text = string([]rune(v.text)[:longestCell-1]) + "…"
		}
		style := ""
		if bold {
			style = fmt.Sprintf(` s="%d"`, boldStyle)
		}
		fmt.Fprintf(w, `<c t="inlineStr"%s><is><t xml:space="preserve">`, style)
		xml.EscapeText(w, []byte(v.text)) // a writer that fails says so when it is flushed
		w.WriteString("</t></is></c>")
	}
}

// columnLetters names a column, counted from 1, as spreadsheets do: Z, AA, AB.
func columnLetters(n int) string {
	letters := ""
	for ; n > 0; n = (n - 1) / 26 {
		letters = string(rune('A'+(n-1)%26)) + letters
	}
	return letters
}
