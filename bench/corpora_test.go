package bench

import (
	"compress/gzip"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reading"
)

// "on Thursday" overlaps "Thursday", with the right value; "May" is missed;
// "now" is extra.
func TestTimesAreScoredAsTempEvalDoes(t *testing.T) {
	lines := []line[timexDocument, timexGold]{{
		document: timexDocument{ID: "d", Text: "It rained on Thursday and in May and now."},
		gold: timexGold{[]timexMark{
			{stretch{13, 21}, "DATE", "2020-01-02"}, {stretch{29, 32}, "DATE", "2020-05"}}},
	}}
	score := scoreTimex(lines, []timexPrediction{{Timexes: []timexMark{
		{stretch{10, 21}, "TIME", "2020-01-02"}, {stretch{37, 40}, "DATE", "PRESENT_REF"}}}})
	if got := score.Counts[0]; got.Right != 0 || got.Gold != 2 || got.Predicted != 2 {
		t.Errorf("same extent %+v, want none of two", got)
	}
	if got := score.Counts[1]; got.Right != 1 {
		t.Errorf("overlapping extent %+v, want one", got)
	}
	for name, want := range map[string]float64{"type F1": 0, "value F1": .5} {
		if got, _ := score.Component(name); math.Abs(got-want) > 1e-12 {
			t.Errorf("%s %v, want %v", name, got, want)
		}
	}
	if len(score.Notes) != 2 {
		t.Errorf("notes %q, want one missed and one extra", score.Notes)
	}
}

// Five words make two shingles of four; one of them is right.
func TestPagesAreScoredByShingles(t *testing.T) {
	truth, empty := "a b c d e", ""
	lines := []line[pageDocument, pageGold]{{gold: pageGold{&truth}}, {gold: pageGold{&empty}}, {gold: pageGold{nil}}}
	score := scorePages(lines, []pagePrediction{{Body: "a, b c; d f g"}, {Body: ""}, {Body: "not looked at"}})
	// predicted: "a b c d", "b c d f", "c d f g"
	for name, want := range map[string]float64{"precision": 1. / 3, "recall": .5, "F1": .4, "accuracy": .5} {
		if got, _ := score.Component(name); math.Abs(got-want) > 1e-12 {
			t.Errorf("%s %v, want %v", name, got, want)
		}
	}
}

func TestShinglesOfShortTexts(t *testing.T) {
	for text, want := range map[string]int{"": 0, "one": 1, "one two three four": 1, "one two three four five": 2} {
		if got := shingles(pageWords(text)); len(got) != want {
			t.Errorf("%q: %q, want %d", text, got, want)
		}
	}
}

// Oslo is found and well placed, Bergen is put at Oslo, Moss is not found; the
// people named after a place are no toponym.
func TestPlacesAreScoredByDistance(t *testing.T) {
	oslo, bergen := [2]float64{59.91, 10.75}, [2]float64{60.39, 5.32}
	place := func(start, end int, at [2]float64, id string) geoToponym {
		return geoToponym{stretch: stretch{start, end}, Lat: &at[0], Lon: &at[1], GeoNames: dateline.Optional(id)}
	}
	people := place(20, 30, oslo, "")
	people.Kind = "Non_Toponym"
	lines := []line[geoDocument, geoGold]{{gold: geoGold{[]geoToponym{place(0, 4, oslo, "1"), place(5, 11, bergen, "2"), place(12, 16, oslo, "3"), people}}}}
	scoring, err := geoScorer()
	if err != nil {
		t.Fatal(err)
	}
	score := scoring(lines, []geoPrediction{{Toponyms: []geoToponym{place(0, 4, oslo, "1"), place(5, 11, oslo, "1")}}})
	if got := score.Counts[0]; got.Right != 2 || got.Predicted != 2 || got.Gold != 3 {
		t.Errorf("same extent %+v, want 2 of 2 of 3", got)
	}
	for name, want := range map[string]float64{"right GeoNames id, of found": .5, "right first-level area, of found": .5, "within 161 km, of found": .5} {
		if got, _ := score.Component(name); got != want {
			t.Errorf("%s %v, want %v", name, got, want)
		}
	}
	if got, _ := score.Component("mean km"); got < 140 || got > 165 { // Oslo to Bergen is some 305 km
		t.Errorf("mean %v km, want about 152", got)
	}
}

func TestEntitiesBelowHalfConfidenceAreNone(t *testing.T) {
	lines := []line[re3dDocument, re3dGold]{{}}
	lines[0].gold.Entities = append(lines[0].gold.Entities, struct {
		re3dEntity
		Confidence float64 `json:"confidence"`
	}{re3dEntity{stretch{0, 4}, "Person"}, .9}, struct {
		re3dEntity
		Confidence float64 `json:"confidence"`
	}{re3dEntity{stretch{0, 4}, "Location"}, .1})
	score := scoreRE3D(lines, []re3dPrediction{{Entities: []re3dEntity{{stretch{0, 4}, "Person"}, {stretch{6, 8}, "Weapon"}}}})
	total := score.Counts[len(score.Counts)-1]
	if total.Right != 1 || total.Predicted != 2 || total.Gold != 1 {
		t.Errorf("all %+v, want 1 right of 2, 1 in gold", total)
	}
}

func TestAnnotatedMarksAreScoredByLabel(t *testing.T) {
	mark := func(start, end int, label string, args ...string) annotatedMark {
		return annotatedMark{stretch{start, end}, []annotatedLabel{{label, args}}}
	}
	lines := []line[annotatedDocument, annotatedGold]{{gold: annotatedGold{[]annotatedMark{
		mark(0, 6, "perp", "e1", "claimed"), mark(7, 15, "trig", "e1", "bombing", "occurred"), mark(20, 30, "targ", "e1")}}}}
	score := scoreAnnotated(lines, []annotatedPrediction{{Marks: []annotatedMark{
		mark(0, 6, "perp", "e9", "blamed"), mark(7, 15, "trig", "e9", "bombing", "foiled"), mark(22, 30, "targ", "e9")}}})
	roles := score.Counts[len(score.Counts)-1]
	if roles.Right != 2 || roles.Predicted != 3 || roles.Gold != 3 {
		t.Errorf("roles %+v, want 2 of 3", roles)
	}
	for name, want := range map[string]float64{"trig kind": 1, "trig status": 0, "perp standing": 0, "targ overlapping": 1} {
		if got, _ := score.Component(name); got != want {
			t.Errorf("%s %v, want %v", name, got, want)
		}
	}
}

func TestDatesAreWrittenAsTheGuideHasThem(t *testing.T) {
	for want, d := range map[string]dateline.Date{
		"2022-03-04":            {Start: "2022-03-04", End: "2022-03-04"},
		"2022-02":               {Start: "2022-02-01", End: "2022-02-28"},
		"2022":                  {Start: "2022-01-01", End: "2022-12-31"},
		"2019-11/2020-03":       {Start: "2019-11-01", End: "2020-03-31"},
		"2019-11-05/2019-11-07": {Start: "2019-11-05", End: "2019-11-07"},
		"unknown":               {},
	} {
		if got := guideDate(d); got != want {
			t.Errorf("%v: %s, want %s", d, got, want)
		}
	}
}

// Every corpus predicts from the texts alone, and has no score without gold.
func TestCorporaWithoutGoldGivePredictionsAndNoScore(t *testing.T) {
	book, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	reader := reading.New(book)
	dir := zippedPage(t, "<html><body><article><p>Two soldiers were killed near Gao on Monday, officials said.</p></article></body></html>")
	text := `{"id": "x", "text": "Two soldiers were killed near Gao on Monday.", "dct": "2020-05-06", "html": "page.html.gz"}`
	runs := map[string]func(in *strings.Reader, out *strings.Builder) (Score, error){
		"timex": func(in *strings.Reader, out *strings.Builder) (Score, error) { return Timex(in, out, book.Calendar) },
		"geo":   func(in *strings.Reader, out *strings.Builder) (Score, error) { return Geo(in, out, reader) },
		"re3d":  func(in *strings.Reader, out *strings.Builder) (Score, error) { return RE3D(in, out, reader) },
		"annotated": func(in *strings.Reader, out *strings.Builder) (Score, error) {
			return Annotated(in, out, reader, book.Calendar)
		},
		"pages": func(in *strings.Reader, out *strings.Builder) (Score, error) { return Pages(in, dir, out) },
	}
	wanted := map[string]string{"timex": "2020-05-04", "geo": "geonames_id", "re3d": "Location", "annotated": "trig", "pages": "Two soldiers"}
	for name, run := range runs {
		var out strings.Builder
		score, err := run(strings.NewReader(text), &out)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if len(score.Counts)+len(score.Components) > 0 {
			t.Errorf("%s has a score without gold: %+v", name, score)
		}
		if !strings.Contains(out.String(), `"id":"x"`) || !strings.Contains(out.String(), wanted[name]) {
			t.Errorf("%s predicted %s, want %s in it", name, out.String(), wanted[name])
		}
	}
}

func zippedPage(t *testing.T, page string) string {
	t.Helper()
	dir := t.TempDir()
	file, err := os.Create(filepath.Join(dir, "page.html.gz"))
	if err != nil {
		t.Fatal(err)
	}
	zipped := gzip.NewWriter(file)
	if _, err := zipped.Write([]byte(page)); err != nil {
		t.Fatal(err)
	}
	if err := zipped.Close(); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestDayOfAStamp(t *testing.T) {
	for stamp, want := range map[string]dateline.Day{"1998-08-07T18:00": "1998-08-07", "1998": "", "": ""} {
		if got := dayOf(stamp); got != want {
			t.Errorf("%q: %q, want %q", stamp, got, want)
		}
	}
}

// The object of a claim and its voice are marked where they stand beside the evidence.
func TestClaimsAreMarkedByTheirWords(t *testing.T) {
	text := "The group has 300 men. It has 300 men, the mayor said."
	claim := dateline.Claim{Evidence: dateline.Span{Start: 23, End: 54}, Object: dateline.Object{Text: "300 men"}, AttributedTo: &dateline.Voice{Text: "the mayor"}}
	got := marksOf(text, dateline.Reading{Claims: []dateline.Claim{claim}}, nil)
	want := []annotatedMark{
		{stretch{30, 37}, []annotatedLabel{{"obj", []string{"c1"}}}},
		{stretch{39, 48}, []annotatedLabel{{"voice", []string{"c1"}}}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
