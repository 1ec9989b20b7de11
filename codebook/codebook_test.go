package codebook_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
)

var loaded = sync.OnceValues(codebook.Load)

func load(t *testing.T) *codebook.Codebook {
	t.Helper()
	book, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func TestTheSameTablesGiveTheSameVersion(t *testing.T) {
	a := load(t)
	b, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	if a.Version != b.Version || len(a.Version) != 12 {
		t.Errorf("versions %q and %q", a.Version, b.Version)
	}
}

func TestKnownActorsHangTogether(t *testing.T) {
	actors := load(t).Actors
	if len(actors.All()) < 1500 {
		t.Fatalf("only %d actors", len(actors.All()))
	}
	seen := map[string]bool{}
	for _, a := range actors.All() {
		if seen[a.ID] {
			t.Errorf("%s stands twice", a.ID)
		}
		seen[a.ID] = true
		if !slices.Contains(dateline.ActorKinds, a.Kind) {
			t.Errorf("%s: kind %q", a.ID, a.Kind)
		}
		if a.Source == "" || a.Confidence != "high" && a.Confidence != "medium" {
			t.Errorf("%s: source %q, confidence %q", a.ID, a.Source, a.Confidence)
		}
		for _, id := range a.NotSameAs {
			if other := actors.ByID(id); other == nil || !slices.Contains(other.NotSameAs, a.ID) {
				t.Errorf("%s is not %s, but not the other way round", a.ID, id)
			}
		}
		for _, id := range slices.Concat(a.AlliedWith, a.RivalOf) {
			if actors.ByID(id) == nil {
				t.Errorf("%s names %s, which is not there", a.ID, id)
			}
		}
		for _, m := range a.PartOf {
			if actors.ByID(m.Actor) == nil {
				t.Errorf("%s is part of %s, which is not there", a.ID, m.Actor)
			}
		}
	}
}

func TestActorsByName(t *testing.T) {
	actors := load(t).Actors
	for _, test := range []struct{ name, id string }{
		{"Isis-K", "is-khorasan"}, {"ISKP", "is-khorasan"}, {"Islamic State Khorasan Province", "is-khorasan"},
		{"Isis", "islamic-state"}, {"Da’esh", "islamic-state"}, {"the Islamic State", "islamic-state"},
		{"Sendero Luminoso", "shining-path"}, {"Manuel Rodríguez Patriotic Front", "fpmr"}, {"The Extraditables", "extraditables"},
		{"FMLN", "fmln"}, {"Morazanist Patriotic Liberation Front", "morazanist-front"}, {"Zarate Willka", "zarate-willka"},
		{"Nigerien troops", "niger-army"}, {"Niger's army", "niger-army"}, {"Nigerian army", "nigerian-armed-forces"}, {"U.S. forces", "us-military"},
		{"French soldiers", "state:FR:army"}, {"army of the Philippines", "afp-philippines"}, {"Peruvian police", "state:PE:police"}, {"Afghan government", "state:AF:government"},
		{"U.N.", "org:un"}, {"CSIS", "org:csis"}, {"Institute for Economics and Peace", "org:iep"},
	} {
		rows := actors.Lookup(test.name)
		if !slices.ContainsFunc(rows, func(a *codebook.KnownActor) bool { return a.ID == test.id }) {
			t.Errorf("%s: want %s among %v", test.name, test.id, ids(rows))
		}
	}
	if rows := actors.Lookup("the men who came at night"); rows != nil {
		t.Errorf("found %v", ids(rows))
	}
	if actors.ByID("state:NE:army") != actors.ByID("niger-army") {
		t.Error("the army of Niger is two actors")
	}
}

func ids(actors []*codebook.KnownActor) []string {
	var ids []string
	for _, a := range actors {
		ids = append(ids, a.ID)
	}
	return ids
}

func TestLongestNameWins(t *testing.T) {
	actors := load(t).Actors
	for _, test := range []struct {
		text, id string
		words    int
	}{
		{"al-Qaeda in Iraq claimed it", "aqi", 4},
		{"al-Qaeda claimed it", "al-qaeda", 2},
		{"Islamic State Khorasan Province said", "is-khorasan", 4},
		{"Islamic State's men said", "islamic-state", 2},
	} {
		var words []string
		for _, w := range gazetteer.Words([]rune(test.text)) {
			words = append(words, w.Folded)
		}
		n, rows := actors.LongestMatch(words)
		if n != test.words || len(rows) == 0 || rows[0].ID != test.id {
			t.Errorf("%s: %d words, %v", test.text, n, ids(rows))
		}
	}
}

func TestShortFormsNeedSupport(t *testing.T) {
	actors := load(t).Actors
	for form, want := range map[string][2]bool{ // ambiguous, acronym
		"ELN": {true, true}, "IS": {true, true}, "Taliban": {true, false}, "Isis-K": {false, false}, "Shining Path": {false, false},
	} {
		if got := [2]bool{actors.Ambiguous(form), actors.Acronym(form)}; got != want {
			t.Errorf("%s: ambiguous and acronym are %v", form, got)
		}
	}
}

func TestCrosswalkKnowsEveryKind(t *testing.T) {
	crosswalk := load(t).Crosswalk
	for _, kind := range dateline.Kinds {
		if codes := crosswalk.Codes(kind, "any"); codes.ACLEDEvent == "" || codes.CAMEO == "" {
			t.Errorf("%s: %+v", kind, codes)
		}
	}
	if got := crosswalk.Codes(dateline.FacilityAttack, "Arson").MUC4; got != "ARSON" {
		t.Errorf("arson is %q", got)
	}
	if got := crosswalk.Codes("picnic", ""); got != (codebook.Codes{}) {
		t.Errorf("an unknown kind has %+v", got)
	}
}

func TestHardPlaces(t *testing.T) {
	places := load(t).Gazetteer
	for _, test := range []struct {
		name, country string
		kind          gazetteer.Kind
		lat, lon      float64
	}{
		{"Kabul airport", "AF", gazetteer.Site, 34.57, 69.21}, {"Inates", "NE", gazetteer.Town, 15.2, 1.3}, {"Boulikessi", "ML", gazetteer.Town, 14.9, -1.2},
		{"Crocus City Hall", "RU", gazetteer.Site, 55.8, 37.4}, {"Tora Bora", "AF", gazetteer.Site, 34.1, 70.2}, {"Nangarhar", "AF", gazetteer.Admin1, 34.3, 70.5},
		{"Nangarhar province", "AF", gazetteer.Admin1, 34.3, 70.5}, {"Garissa County", "KE", gazetteer.Admin1, -0.5, 39.6}, {"Tillabéri", "NE", gazetteer.Town, 14.2, 1.5},
		{"Khan Younis", "PS", gazetteer.Town, 31.3, 34.3}, {"Deir ez-Zor", "SY", gazetteer.Town, 35.3, 40.1}, {"Pulwama", "IN", gazetteer.Town, 33.9, 74.9},
		{"Pulwama district", "IN", gazetteer.Admin2, 33.9, 75.0}, {"Balakot", "PK", gazetteer.Town, 34.5, 73.3}, {"Bogotá", "CO", gazetteer.Town, 4.6, -74.1},
		{"Bogota", "CO", gazetteer.Town, 4.6, -74.1}, {"Cauca", "CO", gazetteer.Admin1, 2.5, -76.7}, {"Corinto", "CO", gazetteer.Town, 3.2, -76.3},
		{"San Salvador", "SV", gazetteer.Town, 13.7, -89.2}, {"Ayacucho", "PE", gazetteer.Town, -13.2, -74.2}, {"Cologne", "DE", gazetteer.Town, 50.9, 7},
		{"the Hague", "NL", gazetteer.Town, 52.1, 4.3}, {"Burma", "MM", gazetteer.Country, 21, 96}, {"western Niger", "NE", gazetteer.Region, 17, 5}, {"Mexico", "MX", gazetteer.Country, 23, -102},
	} {
		entries := places.Lookup(test.name)
		if len(entries) == 0 {
			t.Errorf("%s: not found", test.name)
			continue
		}
		e := entries[0]
		if e.Country != test.country || e.Kind != test.kind || gazetteer.Distance(e, gazetteer.Entry{Lat: test.lat, Lon: test.lon}) > 500 {
			t.Errorf("%s: %+v", test.name, e)
		}
	}
}

func TestWordsForCountries(t *testing.T) {
	places := load(t).Gazetteer
	for word, want := range map[string]string{"Afghan": "AF", "Nigerien": "NE", "Nigerian": "NG", "Congolese": "CD", "Chechen": "RU", "British": "GB"} {
		if got, ok := places.Adjective(word); !ok || got != want {
			t.Errorf("%s: %q", word, got)
		}
	}
	if got, ok := places.Inhabitants("Afghans"); !ok || got != "AF" {
		t.Errorf("Afghans: %q", got)
	}
	if country, capital, ok := places.Metonym("the Kremlin"); !ok || country != "RU" || capital.Name != "Moscow" {
		t.Errorf("the Kremlin: %q, %+v", country, capital)
	}
	for word, want := range map[string]bool{"Of": true, "March": true, "Police": true, "Kabul": false, "Bogotá": false} {
		if places.Stop(word) != want {
			t.Errorf("Stop(%s) is not %v", word, want)
		}
	}
	for _, name := range []string{"west of", "Central Bank"} { // Of in Turkey, Bank in India
		if found := places.Lookup(name); len(found) > 0 {
			t.Errorf("%s is %+v", name, found[0])
		}
	}
}

func TestOwnTables(t *testing.T) {
	header := "id\tname\tkind\tacronyms\tcountries\tsource\tconfidence\n"
	for _, test := range []struct{ name, file, text, fault string }{
		{"a row replaces, another adds", "actors.tsv", header + "islamic-state\tThe Caliphate\tarmed group\tZZX\tIQ\tdesk\thigh\nour-group\tOur Group\tarmed group\t\tML\tdesk\thigh\n", ""},
		{"unknown kind", "actors.tsv", header + "x\tX\tclub\t\t\tdesk\thigh\n", `actors.tsv:2: kind "club"`},
		{"cells missing", "actors.tsv", header + "x\tX\n", "actors.tsv:2: 2 cells where the header has 7"},
		{"twice the same id", "actors.tsv", header + "x\tX\tperson\t\t\td\thigh\nx\tY\tperson\t\t\td\thigh\n", "actors.tsv:3: x stands already in line 2"},
		{"no key", "actors.tsv", "name\tkind\nX\tperson\n", `actors.tsv:1: no column "id"`},
		{"unknown column", "actors.tsv", "id\tname\tkind\tcolour\nx\tX\tperson\tred\n", `unknown column "colour"`},
		{"unknown table", "actor.tsv", header, "actor.tsv: there is no such table"},
		{"not UTF-8", "actors.tsv", header + "x\tX\xff\tperson\t\t\td\thigh\n", "actors.tsv: not UTF-8"},
		{"no point", "villages.tsv", "name\tadmin1\tiso2\tlat\tlon\nX\tGao\tML\t91\t0\n", "villages.tsv:2: no such point"},
		{"a place without a country", "places.tsv", "name\tcountry\tadmin1\tlat\tlon\nX\t\t\t1\t2\n", "places.tsv:2: country is empty"},
		{"a place that is a country", "places.tsv", "name\tkind\tcountry\tadmin1\tlat\tlon\nX\tcountry\tML\t\t1\t2\n", `places.tsv:2: kind "country"`},
		{"a place with half a radius", "places.tsv", "name\tcountry\tadmin1\tlat\tlon\tradius_km\nX\tML\t\t1\t2\twide\n", `places.tsv:2: radius_km "wide"`},
		{"no number", "villages.tsv", "name\tadmin1\tiso2\tlat\tlon\nX\tGao\tML\tnorth\t0\n", `lat "north" is not a number`},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, test.file), []byte(test.text), 0o600); err != nil {
				t.Fatal(err)
			}
			own, err := codebook.LoadDir(dir)
			if test.fault != "" {
				if err == nil || !strings.Contains(err.Error(), test.fault) {
					t.Errorf("want %q, got %v", test.fault, err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if own.Version == load(t).Version {
				t.Error("the version does not show the change")
			}
			if rows := own.Actors.Lookup("ZZX"); len(rows) != 1 || rows[0].ID != "islamic-state" || len(rows[0].Aliases) != 0 {
				t.Errorf("the row was not replaced: %v", ids(rows))
			}
			if own.Actors.ByID("our-group") == nil || own.Actors.ByID("al-qaeda") == nil {
				t.Error("a row is missing")
			}
		})
	}
	if _, err := codebook.LoadDir(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("a folder that is not there was read")
	}
}

func TestOwnPlacesGoBeforeTheEmbedded(t *testing.T) {
	dir := t.TempDir()
	table := "name\taliases\tkind\tcountry\tadmin1\tlat\tlon\tsource\n" +
		"Bucha\tOld Bucha\t\tKE\tTurkana\t3.1\t35.6\tfield office\n" +
		"Accord\t\tcheckpoint\tML\tGao\t16.2\t0\tfield office\n"
	if err := os.WriteFile(filepath.Join(dir, "places.tsv"), []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	own, err := codebook.LoadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for name, country := range map[string]string{"Bucha": "KE", "Old Bucha": "KE", "Accord": "ML", "Kabul": "AF"} {
		if e := own.Gazetteer.Lookup(name); len(e) == 0 || e[0].Country != country {
			t.Errorf("%s is first %+v", name, e)
		}
	}
	if own.Gazetteer.Stop("Accord") || !load(t).Gazetteer.Stop("Accord") {
		t.Error("a user's own place is no word of the language")
	}
	for _, test := range []struct{ after, country string }{{"", "KE"}, {"Ukraine", "UA"}} {
		text := "Bucha, " + test.after
		names := []gazetteer.Named{{Name: "Bucha", Start: 0, End: 5}}
		if test.after != "" {
			names = append(names, gazetteer.Named{Name: test.after, Start: 7, End: 14})
		}
		if got := own.Gazetteer.Resolve(names, gazetteer.Context{})[0].Entry.Country; got != test.country {
			t.Errorf("%s lies in %s", text, got)
		}
	}
}
