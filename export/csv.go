package export

import (
	"errors"
	"io"

	"github.com/dateline-project/dateline"
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

// WriteCSV writes one table of the casebook, a record a row.
func WriteCSV(w io.Writer, table Table, book *dateline.Casebook) error {
	return errors.New("export: not built yet")
}

// WriteGeoJSON writes the incidents as an RFC 7946 feature collection.
func WriteGeoJSON(w io.Writer, book *dateline.Casebook) error {
	return errors.New("export: not built yet")
}

// Schema returns the JSON Schema of the JSON form.
func Schema() []byte { return nil }
