package export

import (
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"github.com/dateline-project/dateline"
)

// WriteXLSX writes tables as an Office Open XML workbook, a sheet for each, as
// spreadsheets open it without asking about encodings, separators or dates: texts are
// texts, numbers numbers, and no text is a formula. The first row of a sheet stays in
// sight and filters the others.
func WriteXLSX(w io.Writer, tables []Table, book *dateline.Casebook) error {
	workbook := excelize.NewFile()
	defer workbook.Close()
	err := writeSheets(workbook, tables, book)
	if err == nil {
		err = workbook.Write(w)
	}
	if err != nil {
		return fmt.Errorf("writing the workbook: %w", err)
	}
	return nil
}

func writeSheets(workbook *excelize.File, tables []Table, book *dateline.Casebook) error {
	bold, err := workbook.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	first := workbook.GetSheetName(0)
	for n, table := range tables {
		if n == 0 {
			err = workbook.SetSheetName(first, string(table))
		} else {
			_, err = workbook.NewSheet(string(table))
		}
		if err != nil {
			return err
		}
		if err := writeSheet(workbook, table, book, bold); err != nil {
			return err
		}
	}
	return nil
}

// writeSheet writes a table, its first row bold and frozen.
func writeSheet(workbook *excelize.File, table Table, book *dateline.Casebook, bold int) error {
	sheet := string(table)
	rows, last := 0, ""
	if err := eachRow(table, book, func(row []value) (err error) {
		rows++
		cells := make([]any, len(row))
		for i, v := range row {
			cells[i] = cellOf(v)
		}
		if last, err = excelize.CoordinatesToCellName(len(row), rows); err != nil {
			return err
		}
		return workbook.SetSheetRow(sheet, fmt.Sprintf("A%d", rows), &cells)
	}); err != nil {
		return err
	}
	if err := workbook.SetRowStyle(sheet, 1, 1, bold); err != nil {
		return err
	}
	if err := workbook.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	return workbook.AutoFilter(sheet, "A1:"+last, nil)
}

// cellOf is what a cell holds: a number where the value is one, and else its text. What no
// cell can hold ends with "…".
func cellOf(v value) any {
	if v.text == "" {
		return nil
	}
	if v.number {
		if n, err := strconv.ParseFloat(v.text, 64); err == nil {
			return n
		}
	}
	if utf8.RuneCountInString(v.text) > excelize.TotalCellChars {
		return string([]rune(v.text)[:excelize.TotalCellChars-1]) + "…"
	}
	return v.text
}
