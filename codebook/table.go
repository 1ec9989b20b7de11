package codebook

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// table is one tab-separated file: a header row, then a row a line. A cell may
// hold several items, separated by "|"; an empty cell means that nothing is said.
type table struct {
	columns []string
	rows    []row
}

// row is one line of a table. It knows where it stands, so that whatever is
// wrong with it can be named.
type row struct {
	columns []string
	cells   []string
	file    string
	line    int
}

// get returns the cell of a column, "" where the table has no such column.
func (r row) get(column string) string {
	if i := slices.Index(r.columns, column); i >= 0 {
		return r.cells[i]
	}
	return ""
}

// list returns the items of a cell.
func (r row) list(column string) []string {
	var items []string
	for item := range strings.SplitSeq(r.get(column), "|") {
		if item = strings.TrimSpace(item); item != "" {
			items = append(items, item)
		}
	}
	return items
}

// number returns the number in a cell, and an error where it is none.
func (r row) number(column string) (float64, error) {
	n, err := strconv.ParseFloat(r.get(column), 64)
	if err != nil {
		return 0, r.fault("%s %q is not a number", column, r.get(column))
	}
	return n, nil
}

// fault says what is wrong with the row, after its file and line.
func (r row) fault(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", r.file, r.line, fmt.Sprintf(format, args...))
}

// key is what makes the row the same row in another version of its table.
func (r row) key(columns []string) string {
	parts := make([]string, len(columns))
	for i, c := range columns {
		parts[i] = r.get(c)
	}
	return strings.Join(parts, "\t")
}

// readTable reads one file. Its rows must be unique by the key columns, which
// its header must name. Every bad line is reported.
func readTable(fsys fs.FS, name, shown string, key []string) (*table, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("reading table %s: %w", shown, err)
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if !utf8.Valid(data) {
		return nil, fmt.Errorf("%s: not UTF-8; save it as UTF-8 text", shown)
	}
	lines := strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
	t := &table{columns: strings.Split(lines[0], "\t")}
	for _, k := range key {
		if !slices.Contains(t.columns, k) {
			return nil, fmt.Errorf("%s:1: no column %q among %s; columns are separated by tabs", shown, k, strings.Join(t.columns, ", "))
		}
	}
	return t, t.readRows(lines[1:], shown, key)
}

func (t *table) readRows(lines []string, file string, key []string) error {
	var faults []error
	seen := map[string]int{}
	for i, line := range lines {
		if line == "" {
			continue
		}
		r := row{t.columns, strings.Split(line, "\t"), file, i + 2}
		if len(r.cells) != len(t.columns) {
			faults = append(faults, r.fault("%d cells where the header has %d", len(r.cells), len(t.columns)))
			continue
		}
		k := r.key(key)
		if strings.Trim(k, "\t") == "" {
			faults = append(faults, r.fault("%s is empty", strings.Join(key, ", ")))
		} else if first := seen[k]; first > 0 {
			faults = append(faults, r.fault("%s stands already in line %d", strings.ReplaceAll(k, "\t", ", "), first))
		}
		seen[k] = r.line
		t.rows = append(t.rows, r)
	}
	return errors.Join(faults...)
}

// overlay puts the rows of another table over this one's: those with the same
// key replace, the others are added at the end.
func (t *table) overlay(over *table, key []string) {
	at := map[string]int{}
	for i, r := range t.rows {
		at[r.key(key)] = i
	}
	for _, r := range over.rows {
		if i, ok := at[r.key(key)]; ok {
			t.rows[i] = r
		} else {
			t.rows = append(t.rows, r)
		}
	}
}

// text writes the table out again, in the given columns' order.
func (t *table) text() string {
	var b strings.Builder
	b.WriteString(strings.Join(t.columns, "\t") + "\n")
	for _, r := range t.rows {
		for i, c := range t.columns {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(r.get(c))
		}
		b.WriteByte('\n')
	}
	return b.String()
}
