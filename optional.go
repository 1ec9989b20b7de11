package dateline

import (
	"bytes"
	"encoding/json"
)

// Optional is a string that may be unknown. The zero value means that nothing
// was said; it is written as null.
type Optional string

// MarshalJSON writes null for the zero value.
func (o Optional) MarshalJSON() ([]byte, error) { return marshalOptional(string(o)) }

// UnmarshalJSON reads a string or null.
func (o *Optional) UnmarshalJSON(data []byte) error { return unmarshalOptional(data, (*string)(o)) }

func marshalOptional(s string) ([]byte, error) {
	if s == "" {
		return []byte("null"), nil
	}
	// not json.Marshal, which writes & as \u0026 even where the caller wants it plain
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err := enc.Encode(s)
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
}

func unmarshalOptional(data []byte, into *string) error {
	var s *string
	if err := json.Unmarshal(data, &s); err != nil {
		return err
	}
	*into = ""
	if s != nil {
		*into = *s
	}
	return nil
}
