package export

import (
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
	l := lookupOf(book)
	var err error
	if l.codes, err = crosswalk(); err != nil {
		return fmt.Errorf("writing the table of %s: %w", table, err)
	}
	rows := csv.NewWriter(w)
	switch table {
	case Incidents:
		writeRows(rows, l, incidentColumns, book.Incidents)
	case Actors:
		writeRows(rows, l, actorColumns, book.Actors)
	case Claims:
		writeRows(rows, l, claimColumns, book.Claims)
	case Warnings:
		l.ledger = map[string]ledger.Entry{}
		for _, e := range ledger.Of(book) {
			l.ledger[e.ID] = e
		}
		writeRows(rows, l, warningColumns, book.Warnings)
	case Reports:
		writeRows(rows, l, reportColumns, book.Reports)
	default:
		return fmt.Errorf("there is no table %q: take one of incidents, actors, claims, warnings, reports", table)
	}
	rows.Flush()
	if err := rows.Error(); err != nil {
		return fmt.Errorf("writing the table of %s: %w", table, err)
	}
	return nil
}

// column is one column of a table of records T.
type column[T any] struct {
	name string
	cell func(lookup, T) string
}

// writeRows leaves errors to the writer, which keeps the first.
func writeRows[T any](w *csv.Writer, l lookup, columns []column[T], records []T) {
	row := make([]string, len(columns))
	for i, c := range columns {
		row[i] = c.name
	}
	w.Write(row)
	for _, r := range records {
		for i, c := range columns {
			row[i] = c.cell(l, r)
		}
		w.Write(row)
	}
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

// words is a cell of text that no spreadsheet takes for a formula.
func words[T ~string](s T) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + string(s)
	}
	return string(s)
}

// list is a cell of several texts.
func list(parts []string) string { return words(strings.Join(parts, "; ")) }

func number(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

func decimal(d *float64) string {
	if d == nil {
		return ""
	}
	return strconv.FormatFloat(*d, 'f', -1, 64)
}
