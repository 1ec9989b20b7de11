package export

import (
	"encoding/json"
	"io"

	"github.com/dateline-project/dateline"
)

// WriteJSON writes the casebook in the form of casebook.schema.json: indented
// by one space, UTF-8, with a newline at the end.
func WriteJSON(w io.Writer, book *dateline.Casebook) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(book)
}

// ReadJSON reads what WriteJSON writes.
func ReadJSON(r io.Reader) (*dateline.Casebook, error) {
	book := &dateline.Casebook{}
	return book, json.NewDecoder(r).Decode(book)
}
