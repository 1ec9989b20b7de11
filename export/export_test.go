package export_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/export"
	"github.com/dateline-project/dateline/internal/casetest"
)

func written(t *testing.T, book *dateline.Casebook) string {
	t.Helper()
	var out bytes.Buffer
	if err := export.WriteJSON(&out, book); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// Each form of the hand-made casebook, as a person has looked at it.
func TestForms(t *testing.T) {
	book := casetest.Example()
	casetest.Golden(t, "example.json", written(t, book))
	for _, table := range export.Tables {
		var out strings.Builder
		if err := export.WriteCSV(&out, table, book); err != nil {
			t.Fatal(err)
		}
		casetest.Golden(t, "example."+string(table)+".csv", out.String())
	}
	var out strings.Builder
	if err := export.WriteGeoJSON(&out, book); err != nil {
		t.Fatal(err)
	}
	casetest.Golden(t, "example.geojson", out.String())
}

func TestWriteCSVOfNoTable(t *testing.T) {
	err := export.WriteCSV(&strings.Builder{}, "events", casetest.Example())
	if err == nil || !strings.Contains(err.Error(), "incidents") {
		t.Errorf("got %v, want an error that names the tables", err)
	}
}

// No text, whatever a report holds, may begin a cell as a formula does; no
// number may be turned into text.
func TestCSVHasNoFormulas(t *testing.T) {
	book := casetest.Example()
	for _, danger := range []string{"=", "+", "-", "@", "\t", "\r"} {
		book.Actors[0].Name = danger + "cmd"
		book.Reports[0].Title = dateline.Optional(danger + "cmd")
		book.Incidents[0].Weapons = []string{danger + "cmd"}
		for _, table := range export.Tables {
			var out strings.Builder
			if err := export.WriteCSV(&out, table, book); err != nil {
				t.Fatal(err)
			}
			for _, start := range []string{",", "\n", "\""} {
				if strings.Contains(out.String(), start+danger+"cmd") {
					t.Errorf("%s has a cell that begins with %q", table, danger)
				}
			}
		}
	}
	var out strings.Builder
	if err := export.WriteCSV(&out, export.Incidents, book); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), ",34.5,-69.25,") {
		t.Errorf("a negative longitude is no longer a number:\n%s", out.String())
	}
}

func TestJSONKeepsCharacters(t *testing.T) {
	book := casetest.Example()
	book.Reports[0].Title = "<b>Café & bar</b> كابول"
	if got := written(t, book); !strings.Contains(got, "<b>Café & bar</b> كابول") || !strings.HasSuffix(got, "}\n") {
		t.Error("the text is escaped, or the file does not end with a newline")
	}
}

func TestReadJSONGivesBackWhatWasWritten(t *testing.T) {
	want := written(t, casetest.Example())
	book, err := export.ReadJSON(strings.NewReader(want))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, written(t, book)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestReadJSONRefuses(t *testing.T) {
	good := written(t, casetest.Example())
	tests := []struct{ name, file, says string }{
		{"nothing", "", "empty"},
		{"another kind of file", "id,kind\n", "not JSON at byte 1"},
		{"a file cut off", good[:len(good)/2], "breaks off"},
		{"a later format", strings.Replace(good, `"dateline": "1"`, `"dateline": "2"`, 1), `format "2"`},
		{"no format", "{}", `format ""`},
		{"two exports in one", good + good, "more in the file"},
		{"a wrong type", strings.Replace(good, `"low": 14`, `"low": "14"`, 1), "low"},
		{"moved evidence", strings.Replace(good, `"start": 48`, `"start": 47`, 1), "at 47"},
		{"evidence outside the text", strings.Replace(good, `"end": 58`, `"end": 5800`, 1), "are not in the text"},
		{"altered evidence", strings.Replace(good, `"text": "3 May 2021"`, `"text": "4 May 2021"`, 1), "not \"4 May 2021\""},
		{"evidence in no report", strings.Replace(good, `"report": "r:000000000001"`, `"report": "r:9"`, 1), "r:9"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if test.file == good {
				t.Fatal("the test's change did not take")
			}
			_, err := export.ReadJSON(strings.NewReader(test.file))
			if err == nil || !strings.Contains(err.Error(), test.says) {
				t.Errorf("got %v, want an error that says %q", err, test.says)
			}
		})
	}
}

// Fields of a later release are passed over, and lists left out are empty.
func TestReadJSONAllows(t *testing.T) {
	book, err := export.ReadJSON(strings.NewReader(`{"dateline": "1", "mood": 3,
		"reports": [{"id": "r:1", "text": "A blast.", "published": {"date": null}}],
		"incidents": [{"id": "i:1", "kind": "bombing", "accounts": ["c:1"]}],
		"accounts": [{"id": "c:1", "report": "r:1", "incident": "i:1", "trigger": {"start": 2, "end": 7, "text": "blast"}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	for _, list := range []string{"actors", "decisions", "authors", "perpetrators", "targets", "weapons", "disagreements", "figures"} {
		if !strings.Contains(written(t, book), `"`+list+`": []`) {
			t.Errorf("%s are not an empty list", list)
		}
	}
	if a := book.Accounts[0]; a.Kind != dateline.Bombing || len(a.Triggers) != 1 {
		t.Errorf("the account lacks kind or triggers: %+v", a)
	}
}

// Whatever is read can be written and read again, to the same bytes.
func FuzzReadJSON(f *testing.F) {
	var out bytes.Buffer
	if err := export.WriteJSON(&out, casetest.Example()); err != nil {
		f.Fatal(err)
	}
	f.Add(out.String())
	f.Add(`{"dateline": "1", "decisions": [{"id": "d:1", "value": 1e400}]}`)
	f.Fuzz(func(t *testing.T, file string) {
		book, err := export.ReadJSON(strings.NewReader(file))
		if err != nil {
			return
		}
		first := written(t, book)
		again, err := export.ReadJSON(strings.NewReader(first))
		if err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
		if second := written(t, again); first != second {
			t.Error(cmp.Diff(first, second))
		}
	})
}
