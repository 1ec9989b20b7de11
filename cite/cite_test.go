package cite_test

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/cite"
)

func TestCheckRefusesWhatDoesNotStandThere(t *testing.T) {
	book := &dateline.Casebook{Reports: []dateline.Report{{ID: "r:a", Outlet: "Höhen-Anzeiger", Text: "Die Höhe. The group has about 300 fighters."}}}
	check := cite.NewChecker(book)
	good := cite.Of(&book.Reports[0], dateline.Cut(book.Reports[0].Text, 10, 43))
	if good.Text != "The group has about 300 fighters." || good.Outlet != "Höhen-Anzeiger" {
		t.Fatalf("quoted %+v", good)
	}
	if err := check.Check(good); err != nil {
		t.Errorf("refused: %v", err)
	}
	for name, spoil := range map[string]func(*cite.Quotation){
		"another word":    func(q *cite.Quotation) { q.Text = strings.Replace(q.Text, "300", "400", 1) },
		"a stop missing":  func(q *cite.Quotation) { q.Text = strings.TrimSuffix(q.Text, ".") },
		"moved by one":    func(q *cite.Quotation) { q.Start, q.End = q.Start+1, q.End+1 },
		"before the text": func(q *cite.Quotation) { q.Start = -1 },
		"behind the text": func(q *cite.Quotation) { q.End = 900 },
		"turned round":    func(q *cite.Quotation) { q.Start, q.End = q.End, q.Start },
		"nothing":         func(q *cite.Quotation) { q.Text, q.End = "", q.Start },
		"another report":  func(q *cite.Quotation) { q.Report = "r:b" },
	} {
		q := good
		spoil(&q)
		if check.Check(q) == nil {
			t.Errorf("%s: %+v is let through", name, q)
		}
	}
}

func TestAlike(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"The group has about 300 fighters.", "The group has about 300 fighters", true},
		{"The group has about 300 fighters in the hills.", "The group has about 900 fighters in the hills.", false},
		{"The Sons of the Shore was founded in 2011 by former coast guards.", "It was founded in 2011.", false},
		{"The Sons of the Shore was founded in 2011 by former coast guards.", "Founded in 2011 by former coast guards, the Sons of the Shore raids fishing villages and ports along the whole eastern coast.", true},
		{"He leads it.", "He led it.", false},
		{"", "", false},
		{"’twas 1998 when 12 soldiers fled Dori", "’twas 1998 when 13 soldiers fled Dori", false},
		{"He is in.", "He is in.", false}, // no word of four letters
	} {
		if got := cite.WordsOf(c.a).Alike(cite.WordsOf(c.b)); got != c.want {
			t.Errorf("%q and %q: alike %v, want %v", c.a, c.b, got, c.want)
		}
		if got := cite.WordsOf(c.b).Alike(cite.WordsOf(c.a)); got != c.want {
			t.Errorf("%q and %q: alike %v the other way round", c.b, c.a, got)
		}
	}
}
