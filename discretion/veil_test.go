package discretion_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/discretion"
	"github.com/dateline-project/dateline/export"
	"github.com/dateline-project/dateline/internal/casetest"
)

// stall is the example with a seller in its first report, named as a target, in
// a title, beside an actor and as the source of a number.
func stall() *dateline.Casebook {
	book := casetest.Example()
	r := &book.Reports[0]
	r.Title = "The Naïve café of Mrs café"
	r.Private = []dateline.Span{casetest.Quote(r.Text, "Naïve café")}
	book.Incidents[0].Targets = []dateline.IncidentTarget{{Text: "Naïve café and guests"}}
	book.Incidents[0].Given[0].Quoted = []dateline.Quoted{{Source: "Naïve café, a seller", Outlets: 1}}
	book.Actors[0].Links = append(book.Actors[0].Links, dateline.Link{Name: "Red Dawn Front", Other: "Naïve café", Verdict: dateline.LinkUnsure, Reason: dateline.ByNameInside,
		Evidence: []dateline.ReportSpan{{Report: r.ID, Span: r.Private[0]}}})
	for i := range book.Accounts {
		if a := &book.Accounts[i]; a.Report == r.ID {
			a.Targets = []dateline.Target{{Evidence: r.Private[0]}}
		}
	}
	return book
}

func TestBookHidesNames(t *testing.T) {
	book := stall()
	before := written(t, book)
	veil := discretion.Over(book)
	shown := veil.Book(book)
	after := written(t, shown)
	if strings.Contains(after, "Naïve") || strings.Contains(after, "Mrs café") {
		t.Errorf("a name can be read:\n%s", after)
	}
	if !shown.Masked || book.Masked {
		t.Error("only the casebook that is shown is masked")
	}
	if got := shown.Incidents[0].Targets[0].Text; got != "██████████ and guests" {
		t.Errorf("target %q", got)
	}
	if written(t, book) != before {
		t.Error("the casebook itself has changed")
	}
	if again := written(t, discretion.Over(shown).Book(shown)); again != after {
		t.Error("hiding twice hides more than once")
	}
	back, err := export.ReadJSON(strings.NewReader(after))
	if err != nil {
		t.Fatalf("what is shown is no sound casebook: %v", err)
	}
	if written(t, back) != after {
		t.Error("export and import do not give back what is shown")
	}
}

func TestNothingToHide(t *testing.T) {
	book := stall()
	if got := (discretion.Veil{}).Book(book); written(t, got) != written(t, book) || got.Masked {
		t.Error("a lifted veil hides something")
	}
	if got := (discretion.Veil{}).Words(book.Reports[0].ID, "Naïve café"); got != "Naïve café" {
		t.Errorf("words %q", got)
	}
}

func TestWords(t *testing.T) {
	book := stall()
	veil := discretion.Over(book)
	tests := []struct{ name, report, words, want string }{
		{"whole words", book.Reports[0].ID, "Naïve café, Naïve cafés", "██████████, Naïve cafés"},
		{"another report", book.Reports[1].ID, "Naïve café", "Naïve café"},
		{"no report", "r:no", "Naïve café", "Naïve café"},
	}
	for _, test := range tests {
		if got := veil.Words(test.report, test.words); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestHit(t *testing.T) {
	book := stall()
	hit := casebook.Hit{Report: book.Reports[0].ID, Title: "Mrs café", Excerpt: []casebook.Fragment{{Text: "at "}, {Text: "Naïve", Match: true}, {Text: " café, a bomb"}}}
	got := discretion.Over(book).Hit(hit)
	if got.Title != "Mrs ████" || got.Excerpt[1].Text != "█████" || got.Excerpt[2].Text != "█████, a bomb" {
		t.Errorf("hit %+v", got)
	}
	if hit.Excerpt[1].Text != "Naïve" {
		t.Error("the hit itself has changed")
	}
}

// Whoever was suspected alone is named nowhere; whoever is also seen elsewhere
// keeps the name.
func TestSuspects(t *testing.T) {
	const text = "Police suspect Omar Dost of it."
	report := dateline.Report{ID: "r:1", Text: text, Private: []dateline.Span{casetest.Quote(text, "Omar Dost")}}
	suspect := dateline.Actor{ID: "a:1", Name: "Omar Dost", Kind: dateline.Person, Aliases: []dateline.Alias{{Name: "Omar Dost", Mentions: 1}},
		Mentions: []dateline.ReportSpan{{Report: "r:1", Span: casetest.Quote(text, "Omar Dost")}}}
	police := dateline.Actor{ID: "a:2", Name: "Police", Kind: dateline.StateForce, Mentions: []dateline.ReportSpan{{Report: "r:1", Span: casetest.Quote(text, "Police")}}}
	book := &dateline.Casebook{Reports: []dateline.Report{report}, Actors: []dateline.Actor{suspect, police}}
	shown := discretion.Over(book).Book(book)
	if a := shown.Actors[0]; a.Name != "█████████" || a.Aliases[0].Name != "█████████" || a.Mentions[0].Text != "█████████" {
		t.Errorf("the suspect is %+v", a)
	}
	if shown.Actors[1].Name != "Police" {
		t.Errorf("the police are %q", shown.Actors[1].Name)
	}
}

func TestAnyCasebookCanBeVeiled(t *testing.T) {
	for seed := range uint64(50) {
		book := casetest.Filled(seed)
		discretion.Over(book).Book(book)
	}
}

func written(t *testing.T, book *dateline.Casebook) string {
	t.Helper()
	var out bytes.Buffer
	if err := export.WriteJSON(&out, book); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
