package export

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/dateline-project/dateline"
)

//go:embed casebook.schema.json
var schema []byte

// Schema returns the JSON Schema (2020-12) of what [WriteJSON] writes.
func Schema() []byte { return append([]byte{}, schema...) }

// WriteJSON writes the whole casebook, evidence included. The same casebook
// gives the same bytes.
func WriteJSON(w io.Writer, book *dateline.Casebook) error { return encode(w, book) }

// ReadJSON reads what [WriteJSON] writes, and nothing else after it. It refuses
// another version of the format, and evidence that is not in the report it
// names; fields that it does not know, a later release may have added, are
// passed over.
func ReadJSON(r io.Reader) (*dateline.Casebook, error) {
	decoder := json.NewDecoder(r)
	book := &dateline.Casebook{}
	if err := decoder.Decode(book); err != nil {
		return nil, fmt.Errorf("reading the export: %w", location(err))
	}
	if book.Dateline != dateline.FormatVersion {
		return nil, fmt.Errorf("reading the export: it has format %q and this version of dateline reads %q: export it again with a version that matches", book.Dateline, dateline.FormatVersion)
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("reading the export: there is more in the file after the casebook: give one export at a time")
	}
	complete(book)
	if err := checkEvidence(book); err != nil {
		return nil, fmt.Errorf("reading the export: %w", err)
	}
	return book, nil
}

// location adds to an error of the decoder where in the file it is.
func location(err error) error {
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, io.EOF):
		return errors.New("the file is empty")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the file breaks off: copy it again in full")
	case errors.As(err, &syntax):
		return fmt.Errorf("not JSON at byte %d: %w", syntax.Offset, err)
	}
	return err
}
