package brief

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
)

//go:embed brief.html
var page string

var pages = template.Must(template.New("page").Parse(page))

// WriteHTML writes the brief as a page that stands alone: nothing in it is loaded
// from elsewhere, and a browser prints it, or makes a PDF of it, without more ado.
func (b Brief) WriteHTML(w io.Writer) error {
	if err := pages.Execute(w, b); err != nil {
		return fmt.Errorf("writing a brief as HTML: %w", err)
	}
	return nil
}
