package bench_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/bench"
)

// tinyGold holds one bombing told by two reports, an item of a feed that tells
// nothing, and the traps around them.
const tinyGold = `{
 "actors": [{"id": "g", "canonical": "Harbour Front", "names": ["Harbour Front", "HF"]},
            {"id": "n", "names": ["Northern Guard"]}],
 "report_dates": {"a.txt": "2020-05-02", "b.txt": null, "f.xml#Rain": "2020-05-03"},
 "copies": [["b.txt", "a.txt"]],
 "incidents": [{"id": "quay", "kind": "bombing", "kind_also": ["facility attack"], "status": "occurred",
   "date": {"start": "2020-05-01", "end": "2020-05-01"},
   "place": {"name": "Quay", "country": "NO", "lat": 60.0, "lon": 5.0, "tolerance_km": 10},
   "perpetrators": [{"actor": "g", "standing": "claimed"}],
   "killed": {"low": 4, "best": 6, "high": 6}, "injured": null,
   "reports": ["a.txt", "b.txt"], "independent": 1}],
 "no_incident_reports": ["f.xml#Rain"],
 "forbidden_incidents": [{"why": "feared", "report": "a.txt", "text": "may strike again"}],
 "claims": [{"report": "a.txt", "subject": "g", "relation": "strength", "low": 300, "object_text_contains": "fighters", "attributed_to_contains": "mayor", "stance": "asserted"}],
 "warnings": [{"report": "a.txt", "issuer_contains": "harbour master", "incident": "quay"}]
}`

const tinyExport = `{
 "reports": [
  {"id": "r:a", "file": "in/a.txt", "published": {"date": "2020-05-02"}, "text": "A bomb killed six. The group may strike again, he said."},
  {"id": "r:b", "file": "in/b.txt", "published": {"date": null}, "copy_of": "r:a", "text": "Six died."},
  {"id": "r:f", "file": "in/f.xml", "title": "Rain at last", "published": {"date": "2020-05-03"}, "text": "It rained."},
  {"id": "r:g", "file": "in/f.xml", "title": "Sun", "published": {"date": "2020-05-04"}, "text": "It shone."}],
 "actors": [{"id": "a:1", "name": "Harbour Front", "aliases": [{"name": "HF"}]}, {"id": "a:2", "name": "Northern Guard"}],
 "incidents": [{"id": "i:1", "kind": "bombing", "status": "occurred",
   "date": {"start": "2020-05-01", "end": "2020-05-01"},
   "place": {"country": "NO", "lat": 60.01, "lon": 5.0},
   "perpetrators": [{"actor": "a:1", "standing": "claimed"}],
   "killed": {"low": 4, "best": 6, "high": 6}, "sources": {"reports": 2, "independent": 1}, "accounts": ["c:1", "c:2"]}],
 "accounts": [{"id": "c:1", "report": "r:a", "incident": "i:1", "trigger": {"start": 2, "end": 6, "text": "bomb"}},
              {"id": "c:2", "report": "r:b", "incident": "i:1", "trigger": {"start": 4, "end": 8, "text": "died"}}],
 "claims": [{"report": "r:a", "subject": "a:1", "relation": "strength", "object": {"text": "some 300 fighters", "low": 300}, "attributed_to": {"text": "the Mayor"}, "stance": "asserted"}],
 "warnings": [{"report": "r:a", "issuer": "the harbour-master", "incident": "i:1"}]
}`

func TestPerfectCasebookScoresOne(t *testing.T) {
	score := scoreTiny(t, func(*dateline.Casebook) {})
	if len(score.Notes) > 0 {
		t.Errorf("notes for a perfect casebook: %q", score.Notes)
	}
	for _, c := range score.Components {
		if c.Value != 1 {
			t.Errorf("%s = %v, want 1", c.Name, c.Value)
		}
	}
	names := []string{"dates", "copies", "actors", "incidents", "kind", "status", "when", "where", "who", "standing", "killed", "sources", "independent", "clean", "claims", "warnings"}
	if len(score.Components) != len(names) {
		t.Errorf("components %v, want %v", score.Components, names)
	}
}

// Each row breaks one thing, and says which components fall to what. All others stay at 1.
func TestOneMistakeLowersItsComponents(t *testing.T) {
	extra := func(b *dateline.Casebook, report string, at int, status dateline.Status) {
		b.Incidents = append(b.Incidents, dateline.Incident{ID: "i:x", Kind: dateline.Clash, Status: status, Accounts: []string{"c:x"}})
		b.Accounts = append(b.Accounts, dateline.Account{ID: "c:x", Report: report, Trigger: dateline.Span{Start: at, Text: "strike"}})
	}
	rows := map[string]struct {
		spoil func(*dateline.Casebook)
		want  map[string]float64
	}{
		"a report's date is wrong": {
			func(b *dateline.Casebook) { b.Reports[0].Published.Date = "2020-05-01" },
			map[string]float64{"dates": 2. / 3}},
		"an unknown date filled in": {
			func(b *dateline.Casebook) { b.Reports[1].Published.Date = "2020-05-02" },
			map[string]float64{"dates": 2. / 3}},
		"a copy too many": { // one of two pairs is right: precision 1/2, recall 1
			func(b *dateline.Casebook) { b.Reports[2].CopyOf = "r:a" },
			map[string]float64{"copies": 2. / 3}},
		"an actor split in two": { // no pair is predicted, all three forms are known
			func(b *dateline.Casebook) {
				b.Actors[0].Aliases = nil
				b.Actors = append(b.Actors, dateline.Actor{ID: "a:3", Name: "HF"})
			},
			map[string]float64{"actors": 0}},
		"two actors merged": { // three pairs predicted, one right: F1 1/2
			func(b *dateline.Casebook) {
				b.Actors[0].Aliases = append(b.Actors[0].Aliases, dateline.Alias{Name: "Northern Guard"})
			},
			map[string]float64{"actors": .5}},
		"an unknown form": { // the pair is right, two of three forms are known
			func(b *dateline.Casebook) { b.Actors[1].Name = "Somebody" },
			map[string]float64{"actors": 2. / 3}},
		"an allowed kind": {
			func(b *dateline.Casebook) { b.Incidents[0].Kind = dateline.FacilityAttack },
			map[string]float64{}},
		"a wrong kind": {
			func(b *dateline.Casebook) { b.Incidents[0].Kind = dateline.Clash },
			map[string]float64{"kind": 0}},
		"the day after": {
			func(b *dateline.Casebook) { b.Incidents[0].Date.End = "2020-05-02" },
			map[string]float64{"when": 0}},
		"the place twenty kilometres off": { // a fifth of a degree of latitude, tolerance is ten
			func(b *dateline.Casebook) { b.Incidents[0].Place.Lat = ptr(60.2) },
			map[string]float64{"where": 0}},
		"a second perpetrator": { // one of two is right
			func(b *dateline.Casebook) {
				b.Incidents[0].Perpetrators = append(b.Incidents[0].Perpetrators, dateline.IncidentParty{Actor: "a:2", Standing: dateline.Blamed})
			},
			map[string]float64{"who": 2. / 3}},
		"a weaker standing": {
			func(b *dateline.Casebook) { b.Incidents[0].Perpetrators[0].Standing = dateline.Suspected },
			map[string]float64{"standing": 0}},
		"the best figure right, both ends wrong": {
			func(b *dateline.Casebook) { b.Incidents[0].Killed = &dateline.Toll{Low: 5, Best: 6, High: 7} },
			map[string]float64{"killed": .5}},
		"no toll": {
			func(b *dateline.Casebook) { b.Incidents[0].Killed = nil },
			map[string]float64{"killed": 0}},
		"injured where nobody says so": {
			func(b *dateline.Casebook) { b.Incidents[0].Injured = &dateline.Toll{Low: 1, Best: 1, High: 1} },
			map[string]float64{"injured": 0}},
		"one report missing": { // precision 1, recall 1/2
			func(b *dateline.Casebook) { b.Incidents[0].Accounts = []string{"c:1"} },
			map[string]float64{"sources": 2. / 3}},
		"a copy counted as independent": {
			func(b *dateline.Casebook) { b.Incidents[0].Sources.Independent = 2 },
			map[string]float64{"independent": 0}},
		"an incident out of the rain": { // one of two incidents right; one of two clean texts
			func(b *dateline.Casebook) { extra(b, "r:f", 3, dateline.Occurred) },
			map[string]float64{"incidents": 2. / 3, "clean": .5}},
		"what is feared, as if it had been": {
			func(b *dateline.Casebook) { extra(b, "r:a", 33, dateline.Occurred) },
			map[string]float64{"incidents": 2. / 3, "clean": .5}},
		"what is feared, as threatened": {
			func(b *dateline.Casebook) { extra(b, "r:a", 33, dateline.Threatened) },
			map[string]float64{"incidents": 2. / 3}},
		"a claim without its source": {
			func(b *dateline.Casebook) { b.Claims[0].AttributedTo = nil },
			map[string]float64{"claims": 0}},
		"a warning that came to nothing": {
			func(b *dateline.Casebook) { b.Warnings[0].Incident = "" },
			map[string]float64{"warnings": 0}},
	}
	for name, row := range rows {
		t.Run(name, func(t *testing.T) {
			score := scoreTiny(t, row.spoil)
			for _, c := range score.Components {
				want, ok := row.want[c.Name]
				if !ok {
					want = 1
				}
				if math.Abs(c.Value-want) > 1e-9 {
					t.Errorf("%s = %v, want %v", c.Name, c.Value, want)
				}
			}
			for name := range row.want {
				if _, ok := score.Component(name); !ok {
					t.Errorf("no component %s", name)
				}
			}
			if (len(row.want) > 0) != (len(score.Notes) > 0) {
				t.Errorf("notes %q for %v", score.Notes, row.want)
			}
		})
	}
}

// An incident of another week is not the gold's: it is missed in every field that the gold fills.
func TestMissedIncidentCountsInEveryField(t *testing.T) {
	score := scoreTiny(t, func(b *dateline.Casebook) {
		b.Incidents[0].Date = dateline.Date{Start: "2020-05-09", End: "2020-05-09"}
	})
	for _, name := range []string{"incidents", "kind", "status", "when", "where", "who", "standing", "killed", "sources", "independent", "warnings"} {
		if v, ok := score.Component(name); !ok || v != 0 {
			t.Errorf("%s = %v, want 0", name, v)
		}
	}
	if _, ok := score.Component("injured"); ok {
		t.Error("a component for injured, of whom the gold says nothing")
	}
}

// What a careful coder may also have is neither rewarded nor penalised.
func TestToleratedIncidentIsNoMistake(t *testing.T) {
	gold := strings.Replace(tinyGold, `"no_incident_reports"`,
		`"tolerated": ["a remark", {"reports": ["a.txt"], "kinds": ["clash"]}], "no_incident_reports"`, 1)
	book := tiny(t)
	book.Incidents = append(book.Incidents, dateline.Incident{ID: "i:x", Kind: dateline.Clash, Status: dateline.Foiled, Accounts: []string{"c:1"}})
	score := bench.ScoreCasebook(readGold(t, gold), book)
	if v, _ := score.Component("incidents"); v != 1 {
		t.Errorf("incidents = %v, want 1; %q", v, score.Notes)
	}
}

func TestReadGoldSaysWhatIsWrong(t *testing.T) {
	if _, err := bench.ReadGold(strings.NewReader("{")); err == nil || !strings.Contains(err.Error(), "reading the gold") {
		t.Errorf("error %v", err)
	}
}

func scoreTiny(t *testing.T, spoil func(*dateline.Casebook)) bench.Score {
	t.Helper()
	book := tiny(t)
	spoil(book)
	return bench.ScoreCasebook(readGold(t, tinyGold), book)
}

func tiny(t *testing.T) *dateline.Casebook {
	t.Helper()
	var book dateline.Casebook
	if err := json.Unmarshal([]byte(tinyExport), &book); err != nil {
		t.Fatal(err)
	}
	return &book
}

func readGold(t *testing.T, text string) *bench.Gold {
	t.Helper()
	gold, err := bench.ReadGold(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return gold
}

func ptr[T any](v T) *T { return &v }
