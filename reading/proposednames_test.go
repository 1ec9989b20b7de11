package reading_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading"
)

// marking is words that a learned reader marks: their label, with "!" where it is
// firm and "?" where it is not sure.
type marking struct{ label, words string }

// proposing is a reader that marks the first place where the words stand.
func proposing(text string, head string, marks []marking) *reading.Reader {
	var out learned
	for _, m := range marks {
		at := strings.Index(text, m.words)
		if at < 0 {
			panic("the text has no " + m.words)
		}
		start := len([]rune(text[:at]))
		score := map[bool]float32{true: 0.95, false: 0.6}[strings.HasSuffix(m.label, "!")]
		if strings.HasSuffix(m.label, "?") {
			score = 0.1
		}
		label := strings.TrimRight(m.label, "!?")
		as := head
		if label == "perp" {
			as = "role"
		}
		out = append(out, reading.Mark{Start: start, End: start + len([]rune(m.words)), Head: as, Label: label, Score: score, Of: -1})
	}
	return reader().With(out)
}

// Names by the marks of a learned reader, with the kinds of actors.
func TestProposedNames(t *testing.T) {
	for what, r := range map[string]struct {
		text  string
		marks []marking
		want  string
	}{
		"a name that no list knows":              {"They were held by Baz Kafou.", []marking{{"org", "Baz Kafou"}}, "organisation Baz Kafou"},
		"who did it is an armed group":           {"They were held by Baz Kafou.", []marking{{"org", "Baz Kafou"}, {"perp", "Baz Kafou"}}, "armed group Baz Kafou"},
		"no ministry is one":                     {"They were held by the Kafou Ministry.", []marking{{"org", "Kafou Ministry"}, {"perp", "Kafou Ministry"}}, "government Kafou Ministry"},
		"the name in a description":              {"Eight gunmen of the Sarab Kafou fled.", []marking{{"org", "Eight gunmen of the Sarab Kafou"}}, "armed group Sarab Kafou"},
		"a noun for its people behind":           {"Two Zorvane fighters fled.", []marking{{"org", "Two Zorvane fighters"}}, "armed group Zorvane"},
		"its acronym":                            {"The Sarab Kafou (SKF) fled. SKF regrouped.", []marking{{"org", "Sarab Kafou"}, {"org", "SKF"}}, "organisation Sarab Kafou, SKF"},
		"a shape that is no person's":            {"Police questioned Borealis Kestrel on Monday.", []marking{{"org", "Borealis Kestrel"}}, "organisation Borealis Kestrel"},
		"a title outweighs a guess":              {"They questioned Captain Rayan Sarab.", []marking{{"org", "Rayan Sarab"}}, ""},
		"what the codebook knows stays":          {"They were held by Boko Haram.", []marking{{"loc!", "Boko Haram"}}, "armed group Boko Haram"},
		"whose police they are names none":       {"Assam police fled.", []marking{{"org", "Assam police"}}, ""},
		"a description names none":               {"Firefighters came. The airport authority fled.", []marking{{"org!", "Firefighters"}, {"org!", "The airport authority"}}, ""},
		"too unsure to count":                    {"They were held by Baz kafou.", []marking{{"org?", "Baz kafou"}}, ""},
		"a country that is marked for its state": {"On Monday Iran, of all, was hit. France stays.", []marking{{"org!", "Iran"}}, "government Iran"},
	} {
		t.Run(what, func(t *testing.T) {
			got, err := proposing(r.text, "mention", r.marks).Read(dateline.Report{ID: "r", Text: r.text})
			if err != nil {
				t.Fatal(err)
			}
			var named []string
			for _, n := range got.Namings {
				if n.Kind != dateline.Person && len(n.Names) > 0 {
					named = append(named, string(n.Kind)+" "+strings.Join(n.Names, ", "))
				}
			}
			if got := strings.Join(named, "; "); got != r.want {
				t.Errorf("%s\n got %s\nwant %s", r.text, got, r.want)
			}
		})
	}
}

// Mentions take the words of the marks, whatever in them is the name.
func TestProposedMentions(t *testing.T) {
	const text = "Eight gunmen of Boko Haram crossed near Diffa, the army said. Kafou Sarab fled with two rifles."
	r := proposing(text, "mention", []marking{{"org", "Eight gunmen of Boko Haram"}, {"loc", "near Diffa"}, {"org", "the army"}, {"per", "Kafou Sarab"}, {"wpn", "two rifles"}})
	got, err := r.Read(dateline.Report{ID: "r", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"actor Eight gunmen of Boko Haram", "place near Diffa", "actor the army", "person Kafou Sarab", "weapon two rifles"}
	var mentions []string
	for _, m := range got.Mentions {
		if m.Kind != dateline.NumberMention {
			mentions = append(mentions, string(m.Kind)+" "+m.Text)
		}
	}
	if !slices.Equal(mentions, want) {
		t.Errorf("mentions\n got %q\nwant %q", mentions, want)
	}
}

func TestProposedToponyms(t *testing.T) {
	const text = "Washington warned the Kafou leaders, and Sarab Valley fell. Paris Kestrel sang."
	r := proposing(text, "toponym", []marking{{"associative", "Washington"}, {"literal!", "Sarab Valley"}, {"literal!", "Kafou"}})
	got, err := r.Toponyms(dateline.Report{ID: "r", Text: text})
	if err != nil {
		t.Fatal(err)
	}
	var named []string
	for _, p := range got {
		named = append(named, p.Text)
		if p.Text == "Washington" && p.Lat == nil {
			t.Error("Washington has no place")
		}
	}
	if want := []string{"Washington", "Kafou", "Sarab Valley"}; !slices.Equal(named, want) {
		t.Errorf("toponyms %q, want %q", named, want)
	}
}

// Entities take the words that belong to them, and what the patterns know.
func TestProposedEntities(t *testing.T) {
	for what, r := range map[string]struct {
		text  string
		marks []marking
		want  string
	}{
		"times and names without a mark": {"The Kafou people met two aid workers in Homs on 3 March 2015.", []marking{{"Organisation", "The Kafou people"}, {"Person", "two aid workers"}},
			"Organisation The Kafou people; Person two aid workers; Location Homs; Temporal 3 March 2015"},
		"the people of a body":       {"They met Kafou fighters.", []marking{{"Organisation", "Kafou"}}, "Organisation Kafou fighters"},
		"the part of a place":        {"They fled to northern Kafou.", []marking{{"Location", "Kafou"}}, "Location northern Kafou"},
		"the article":                {"They destroyed a fighting position.", []marking{{"Location", "fighting position"}}, "Location a fighting position"},
		"the noun behind an article": {"They left the village on foot.", []marking{{"Location", "the"}}, "Location the village"},
		"no word that leads on":      {"They met a doctor whose sister fled.", []marking{{"Person", "a doctor whose"}}, "Person a doctor"},
		"a town and what holds it":   {"They live in Cibolo, Texas, today.", []marking{{"Location", "Cibolo"}, {"Location", "Texas"}}, "Location Cibolo, Texas; Temporal today"},
		"coordinates":                {"It lies at 33.783°N 44.500°E in hills.", []marking{{"Quantity", "33"}}, "Location 33.783°N 44.500°E"},
	} {
		t.Run(what, func(t *testing.T) {
			got, err := proposing(r.text, "entity", r.marks).Entities(reportOf(r.text))
			if err != nil {
				t.Fatal(err)
			}
			var named []string
			for _, e := range got {
				named = append(named, string(e.Type)+" "+e.Text)
			}
			if got := strings.Join(named, "; "); got != r.want {
				t.Errorf("%s\n got %s\nwant %s", r.text, got, r.want)
			}
		})
	}
}
