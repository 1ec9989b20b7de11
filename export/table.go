package export

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/ledger"
)

// Table names a part of a casebook that is written as one table.
type Table string

// The tables.
const (
	Incidents Table = "incidents"
	Actors    Table = "actors"
	Claims    Table = "claims"
	Warnings  Table = "warnings"
	Reports   Table = "reports"
)

// Tables lists every table.
var Tables = []Table{Incidents, Actors, Claims, Warnings, Reports}

// WriteCSV writes one table of the casebook, a record a row below a row of
// names. Nothing said is an empty cell. Several values in a cell are parted by
// "; ". A text that a spreadsheet would take for a formula gets an apostrophe
// in front; numbers stay numbers.
func WriteCSV(w io.Writer, table Table, book *dateline.Casebook) error {
	rows := csv.NewWriter(w)
	err := eachRow(table, book, func(row []value) error {
		cells := make([]string, len(row))
		for i, v := range row {
			cells[i] = v.text
			if !v.number && v.text != "" && strings.ContainsRune("=+-@\t\r", rune(v.text[0])) {
				cells[i] = "'" + v.text
			}
		}
		return rows.Write(cells)
	})
	rows.Flush()
	if err = cmp.Or(err, rows.Error()); err != nil {
		return fmt.Errorf("writing the table of %s: %w", table, err)
	}
	return nil
}

// eachRow gives the names of a table's columns and then its records, row by row.
func eachRow(table Table, book *dateline.Casebook, row func([]value) error) error {
	l := lookupOf(book)
	var err error
	if l.codes, err = crosswalk(); err != nil {
		return err
	}
	switch table {
	case Incidents:
		return rowsOf(l, incidentColumns, book.Incidents, row)
	case Actors:
		return rowsOf(l, actorColumns, book.Actors, row)
	case Claims:
		return rowsOf(l, claimColumns, book.Claims, row)
	case Warnings:
		l.ledger = map[string]ledger.Entry{}
		for _, e := range ledger.Of(book) {
			l.ledger[e.ID] = e
		}
		return rowsOf(l, warningColumns, book.Warnings, row)
	case Reports:
		return rowsOf(l, reportColumns, book.Reports, row)
	}
	return fmt.Errorf("there is no table %q: take one of incidents, actors, claims, warnings, reports", table)
}

// column is one column of a table of records T.
type column[T any] struct {
	name string
	cell func(lookup, T) value
}

func rowsOf[T any](l lookup, columns []column[T], records []T, row func([]value) error) error {
	cells := make([]value, len(columns))
	for i, c := range columns {
		cells[i] = words(c.name)
	}
	if err := row(cells); err != nil {
		return err
	}
	for _, r := range records {
		for i, c := range columns {
			cells[i] = c.cell(l, r)
		}
		if err := row(cells); err != nil {
			return err
		}
	}
	return nil
}

// lookup finds records by id.
type lookup struct {
	actors   map[string]dateline.Actor
	reports  map[string]dateline.Report
	accounts map[string]dateline.Account
	codes    *codebook.Crosswalk
	ledger   map[string]ledger.Entry // of the table of warnings alone
}

var crosswalk = sync.OnceValues(codebook.LoadCrosswalk)

func lookupOf(book *dateline.Casebook) lookup {
	l := lookup{actors: map[string]dateline.Actor{}, reports: map[string]dateline.Report{}, accounts: map[string]dateline.Account{}}
	for _, a := range book.Actors {
		l.actors[a.ID] = a
	}
	for _, r := range book.Reports {
		l.reports[r.ID] = r
	}
	for _, a := range book.Accounts {
		l.accounts[a.ID] = a
	}
	return l
}

// actorName is the name of an actor, or its id where the casebook has been
// narrowed to leave it out.
func (l lookup) actorName(id string) string {
	if a, known := l.actors[id]; known {
		return a.Name
	}
	return id
}

// value is what stands in a cell; the zero value leaves it empty.
type value struct {
	text   string
	number bool
}

func words[T ~string](s T) value { return value{text: string(s)} }

// list is a cell of several texts.
func list(parts []string) value { return words(strings.Join(parts, "; ")) }

// digits is a cell of a code that is a number.
func digits(code string) value { return value{code, code != ""} }

func whole(n int) value { return value{strconv.Itoa(n), true} }

func number(n *int) value {
	if n == nil {
		return value{}
	}
	return whole(*n)
}

func decimal(d *float64) value {
	if d == nil {
		return value{}
	}
	return value{strconv.FormatFloat(*d, 'f', -1, 64), true}
}
