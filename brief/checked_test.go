package brief

import (
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/cite"
)

func TestCheckedRefusesWhatDoesNotStandThere(t *testing.T) {
	book := &dateline.Casebook{Reports: []dateline.Report{{ID: "r:1", Text: "Rebels stormed the prison."}}}
	brief := func(q Quotation) Brief { return Brief{Happened: []Happening{{Quoted: []Quotation{q}}}} }
	good := Quotation{Quotation: cite.Of(&book.Reports[0], dateline.Cut(book.Reports[0].Text, 0, 26))}
	if err := checked(book, brief(good)); err != nil {
		t.Errorf("refused: %v", err)
	}
	bad := good
	bad.Text = "Rebels stormed a prison...."
	if checked(book, brief(bad)) == nil || checked(book, Brief{Said: []Statement{{Quoted: []Quotation{bad}}}}) == nil {
		t.Error("words that are not the report's are let through")
	}
}
