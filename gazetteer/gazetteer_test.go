package gazetteer_test

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline/gazetteer"
)

var supplement = gazetteer.Supplement{
	Countries: []gazetteer.CountryNames{
		{Code: "AF", Name: "Afghanistan", Adjectives: []string{"Afghan"}, Capital: "Kabul", Lat: 33, Lon: 66},
		{Code: "CO", Name: "Colombia", Adjectives: []string{"Colombian"}, Capital: "Bogotá", Lat: 4, Lon: -73.25},
		{Code: "GE", Name: "Georgia", Adjectives: []string{"Georgian"}, Capital: "Tbilisi", Lat: 42, Lon: 43.5},
		{Code: "NE", Name: "Niger", Adjectives: []string{"Nigerien"}, Capital: "Niamey", Lat: 18, Lon: 9},
		{Code: "US", Name: "United States", Adjectives: []string{"American"}, Capital: "Washington", Lat: 39.8, Lon: -98.5},
	},
	Places: []gazetteer.Place{
		{Entry: gazetteer.Entry{Name: "Gulf of Sirens", Kind: gazetteer.Region, Sort: "sea", Lat: 10, Lon: 50}},
	},
}

func load(t *testing.T) *gazetteer.Gazetteer {
	t.Helper()
	g, err := gazetteer.Load(supplement)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestFold(t *testing.T) {
	for name, want := range map[string]string{
		"Deir ez-Zor": "deir ez zor", "Tillabéri": "tillaberi", "Sana'a": "sanaa", "Niger’s": "niger s", "U.S.": "us", "M.R.T.A. men": "mrta men",
		"Łódź": "lodz", "Jalālābād": "jalalabad", "al-Qa'ida": "al qaida", "J. Smith": "j smith", "  ": "", "…": "", "Ta‘izz": "taizz", "ʿAmrān": "amran", "ʼ": "", "Taʿizz ʾ": "taizz",
	} {
		if got := gazetteer.Fold(name); got != want {
			t.Errorf("%q folds to %q, want %q", name, got, want)
		}
	}
}

// A name folds to its words, whichever way it is folded.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"Deir ez-Zor", " a  - b,", "U.S.", "Sana'a", "Łódź", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var words []string
		for _, w := range gazetteer.Words([]rune(s)) {
			words = append(words, w.Folded)
		}
		if got, want := gazetteer.Fold(s), strings.Join(words, " "); got != want {
			t.Errorf("%q folds to %q, its words to %q", s, got, want)
		}
	})
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"A bomb in Sana'a, said the U.S.", "ʼ", "ʿAmrān ʾʾs", "Niger’s army", "É́’s", "İstanbul ﬁve", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text := []rune(s)
		last := 0
		for _, w := range gazetteer.Words(text) {
			if w.Start < last || w.End <= w.Start || w.End > len(text) {
				t.Fatalf("%q: word %+v after %d of %d", s, w, last, len(text))
			}
			if w.Folded == "" || strings.Contains(w.Folded, " ") {
				t.Fatalf("%q: folded to %q", s, w.Folded)
			}
			last = w.End
		}
	})
}

func TestLongestMatchTakesDivisionWords(t *testing.T) {
	g := load(t)
	for _, test := range []struct {
		text  string
		words int
		kind  gazetteer.Kind
		name  string
	}{
		{"nangarhar province where", 2, gazetteer.Admin1, "Nangarhar"},
		{"nangarhar where", 1, gazetteer.Admin1, "Nangarhar"},
		{"department of cauca where", 3, gazetteer.Admin1, "Cauca"},
		{"western niger where", 2, gazetteer.Region, "western Niger"},
		{"north western niger where", 3, gazetteer.Region, "north-western Niger"},
		{"southern bogota where", 2, gazetteer.Town, "Bogotá"},
		{"gulf of sirens", 3, gazetteer.Region, "Gulf of Sirens"},
		{"san vicente del caguan lies", 4, gazetteer.Town, "San Vicente del Caguán"},
	} {
		n, entries := g.LongestMatch(strings.Fields(test.text))
		if n != test.words || len(entries) == 0 || entries[0].Kind != test.kind || entries[0].Name != test.name {
			t.Errorf("%s: %d words, %+v", test.text, n, entries)
		}
	}
	if n, entries := g.LongestMatch([]string{"qwertyuiop"}); n != 0 || entries != nil {
		t.Errorf("found %+v", entries)
	}
	if n, _ := g.LongestMatch(nil); n != 0 {
		t.Error("found a place in nothing")
	}
}

func TestPrecision(t *testing.T) {
	for want, e := range map[int]gazetteer.Entry{
		0: {}, 1: {Kind: gazetteer.Town}, 3: {Kind: gazetteer.Admin2}, 4: {Kind: gazetteer.Admin1}, 5: {Kind: gazetteer.Region}, 6: {Kind: gazetteer.Country}, 7: {Kind: gazetteer.Region, Sort: "sea"},
	} {
		if got := gazetteer.Precision(e); got != want {
			t.Errorf("%+v: %d, want %d", e, got, want)
		}
	}
}

// named finds names in a text, in their order.
func named(t *testing.T, text string, names ...string) []gazetteer.Named {
	t.Helper()
	var mentions []gazetteer.Named
	from := 0
	for _, name := range names {
		i := strings.Index(text[from:], name)
		if i < 0 {
			t.Fatalf("%q is not in %q", name, text)
		}
		start := len([]rune(text[:from+i]))
		mentions = append(mentions, gazetteer.Named{Name: name, Start: start, End: start + len([]rune(name))})
		from += i + len(name)
	}
	return mentions
}

func TestResolve(t *testing.T) {
	g := load(t)
	for _, test := range []struct {
		text    string
		names   []string
		country []string
		kind    []gazetteer.Kind
	}{
		{"A mine went off in Jalalabad, Nangarhar province.", []string{"Jalalabad", "Nangarhar province"}, []string{"AF", "AF"}, []gazetteer.Kind{gazetteer.Town, gazetteer.Admin1}},
		{"Rebels came to Florencia, Colombia, at dawn.", []string{"Florencia", "Colombia"}, []string{"CO", "CO"}, []gazetteer.Kind{gazetteer.Town, gazetteer.Country}},
		{"Police in Atlanta, Georgia, said so.", []string{"Atlanta", "Georgia"}, []string{"US", "US"}, []gazetteer.Kind{gazetteer.Town, gazetteer.Admin1}},
		{"Troops left Tbilisi for Gori, the Georgian army said.", []string{"Tbilisi", "Gori", "Georgian"}, []string{"GE", "GE", "GE"}, []gazetteer.Kind{gazetteer.Town, gazetteer.Town, gazetteer.Country}},
		{"Talks between Georgia, Niger and Colombia.", []string{"Georgia", "Niger", "Colombia"}, []string{"GE", "NE", "CO"}, []gazetteer.Kind{gazetteer.Country, gazetteer.Country, gazetteer.Country}},
	} {
		for i, r := range g.Resolve(named(t, test.text, test.names...), gazetteer.Context{}) {
			if !r.Known || r.Entry.Country != test.country[i] || r.Entry.Kind != test.kind[i] || r.Score <= 0 || r.Score > 1 {
				t.Errorf("%s: %s is %+v", test.text, test.names[i], r)
			}
		}
	}
}

// A district of which no table says how many live there tells which of its country's towns
// of a name is meant.
func TestResolveInADistrict(t *testing.T) {
	here := supplement
	here.Places = []gazetteer.Place{{Entry: gazetteer.Entry{Name: "Kobo", Kind: gazetteer.Town, Country: "ET", Admin1: "Amhara", Lat: 12.15, Lon: 39.63}}}
	g, err := gazetteer.Load(here)
	if err != nil {
		t.Fatal(err)
	}
	if e := g.Resolve(named(t, "A raid on Kobo, North Wollo.", "Kobo", "North Wollo"), gazetteer.Context{})[0].Entry; math.Abs(e.Lat-12.15) > 0.1 {
		t.Errorf("Kobo in North Wollo is %+v", e)
	}
}

// A list of states is no row of qualifiers, a report about one state takes its
// counties, neighbours together outweigh fame, a postal code tells a town's state, and one in a country's shadow
// needs to be told.
func TestResolveAmongAmericanNames(t *testing.T) {
	us := supplement
	us.Places = []gazetteer.Place{{Entry: gazetteer.Entry{Name: "Kentucky", Kind: gazetteer.Admin1, Country: "US"}, Code: "KY"}}
	g, err := gazetteer.Load(us)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		text  string
		names []string
		at    []string // division, or the name of a division itself
	}{
		{"Cases in Oregon, Nevada, Florida and Wyoming.", []string{"Oregon", "Nevada", "Florida", "Wyoming"}, []string{"Oregon", "Nevada", "Florida", "Wyoming"}},
		{"A fire in Delaware, Ohio.", []string{"Delaware", "Ohio"}, []string{"Ohio", "Ohio"}},
		{"He flew to Washington, Philadelphia and Boston.", []string{"Washington", "Philadelphia", "Boston"}, []string{"District of Columbia", "Pennsylvania", "Massachusetts"}},
		{"Brooklyn, Parma and Albion sent men to Jackson, Spring Arbor, Napoleon and Grass Lake.", []string{"Brooklyn", "Parma", "Albion", "Jackson", "Spring Arbor", "Napoleon", "Grass Lake"}, slices.Repeat([]string{"Michigan"}, 7)},
		{"Cairo: the sheriff drove to Thomasville, Bainbridge, Camilla and Moultrie.", []string{"Cairo", "Thomasville", "Bainbridge", "Camilla", "Moultrie"}, slices.Repeat([]string{"Georgia"}, 5)},
		{"Adair County deputies drove from Columbia to Glasgow, Kentucky, and Barren County.", []string{"Adair County", "Columbia", "Glasgow", "Kentucky", "Barren County"}, []string{"Kentucky", "Kentucky", "Kentucky", "Kentucky", "Kentucky"}},
	} {
		for i, r := range g.Resolve(named(t, test.text, test.names...), gazetteer.Context{}) {
			if in := g.Admin1Of(r.Entry).Name; in != test.at[i] {
				t.Errorf("%s: %s lies in %q, %+v", test.text, test.names[i], in, r.Entry)
			}
		}
	}
	london := []gazetteer.Named{{Name: "London", Qualifiers: []string{"KY"}}}
	if e := g.Resolve(london, gazetteer.Context{})[0].Entry; e.Country != "US" || e.Admin1 != "Kentucky" {
		t.Errorf("London, KY is %+v", e)
	}
	here := named(t, "Georgia firemen from Tallapoosa, Bremen, Buchanan, Temple and Villa Rica.", "Georgia", "Tallapoosa", "Bremen", "Buchanan", "Temple", "Villa Rica")
	if e := g.Resolve(here, gazetteer.Context{})[0].Entry; e.Kind != gazetteer.Admin1 {
		t.Errorf("Georgia among its towns is %+v", e)
	}
	if len(g.Lookup("KY")) != 0 {
		t.Error("a postal code names a place by itself")
	}
}

// A country's name is a town's where its neighbours are named and nothing else speaks for
// the country.
func TestResolveInACountrysShadow(t *testing.T) {
	with := supplement
	with.Countries = append(slices.Clone(supplement.Countries), gazetteer.CountryNames{Code: "LB", Name: "Lebanon", Adjectives: []string{"Lebanese"}, Capital: "Beirut", Lat: 33.8, Lon: 35.8})
	g, err := gazetteer.Load(with)
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Lebanon crews met those of Palmyra, Annville, Myerstown and Cornwall.":               "US",
		"Lebanon and Niger sent men to Palmyra, Annville, Myerstown and Cornwall.":            "LB",
		"Lebanon crews met those of Palmyra, Annville, Myerstown, Cornwall, and of Beirut.":   "LB",
		"Lebanon crews met those of Palmyra, Annville and Cornwall before the Lebanese king.": "LB",
		"Lebanon crews met those of Hamburg.":                                                 "LB",
	} {
		var names []string
		for _, name := range []string{"Lebanon", "Niger", "Palmyra", "Annville", "Myerstown", "Cornwall", "Beirut", "Lebanese", "Hamburg"} {
			if strings.Contains(text, name) {
				names = append(names, name)
			}
		}
		if e := g.Resolve(named(t, text, names...), gazetteer.Context{})[0].Entry; e.Country != want {
			t.Errorf("%s: %+v", text, e)
		}
	}
}

func TestFacilityLiesInItsPlace(t *testing.T) {
	g := load(t)
	for name, admin1 := range map[string]string{"Colorado State University": "Colorado", "University of Kandahar": "Kandahar", "Kandahar Hospital": "Kandahar"} {
		r := g.Resolve([]gazetteer.Named{{Name: name}}, gazetteer.Context{})[0]
		if !r.Known || g.Admin1Of(r.Entry).Name != admin1 && r.Entry.Admin1 != admin1 && !strings.Contains(name, r.Entry.Admin1) {
			t.Errorf("%s is %+v", name, r)
		}
	}
	for _, name := range []string{"Xqzzy University", "Memorial Hospital of Nowhereville", "Kandahar Qwertyuiop Hospital"} {
		if r := g.Resolve([]gazetteer.Named{{Name: name}}, gazetteer.Context{})[0]; r.Known {
			t.Errorf("%s is %+v", name, r)
		}
	}
}

func TestPartLiesInItsHalf(t *testing.T) {
	g := load(t)
	whole, north, southeast := g.Lookup("Niger")[0], g.Lookup("northern Niger")[0], g.Lookup("southeastern Niger")[0]
	if north.Lat <= whole.Lat || north.Lon != whole.Lon || southeast.Lat >= whole.Lat || southeast.Lon <= whole.Lon {
		t.Errorf("around %v lie %v to the north and %v to the southeast", whole, north, southeast)
	}
	if north.Radius <= 0 || north.Radius >= whole.Radius {
		t.Errorf("the north reaches %g km, the whole %g", north.Radius, whole.Radius)
	}
}

func TestResolveUsesContextAndAdmitsIgnorance(t *testing.T) {
	g := load(t)
	santaRosa := []gazetteer.Named{{Name: "Florencia"}}
	r := g.Resolve(santaRosa, gazetteer.Context{Countries: map[string]float64{"CO": 1}})
	if r[0].Entry.Country != "CO" {
		t.Errorf("Florencia in a Colombian report is %+v", r[0].Entry)
	}
	r = g.Resolve([]gazetteer.Named{{Name: "Kabul"}, {Name: "Qalinabadeh"}}, gazetteer.Context{Countries: map[string]float64{"AF": 2}})
	if unknown := r[1]; unknown.Known || unknown.Entry.Country != "AF" || unknown.Score != 0 || gazetteer.Precision(unknown.Entry) != 0 {
		t.Errorf("an unknown village is %+v", unknown)
	}
	r = g.Resolve([]gazetteer.Named{{Name: "Kabul"}, {Name: "Jalaalabbad"}}, gazetteer.Context{Countries: map[string]float64{"AF": 2}})
	if loose := r[1]; !loose.Known || loose.Entry.Name != "Jalālābād" || loose.Entry.Country != "AF" {
		t.Errorf("a Jalalabad spelt in another way is %+v", loose)
	}
	if r := g.Resolve(nil, gazetteer.Context{}); len(r) != 0 {
		t.Errorf("nothing gave %v", r)
	}
}

func TestNear(t *testing.T) {
	g := load(t)
	near := g.Near(34.53, 69.17, 10)
	if len(near) == 0 || near[0].Name != "Kabul" {
		t.Fatalf("near Kabul: %+v", near)
	}
	if a := g.Admin1Of(near[0]); a.Kind != gazetteer.Admin1 || a.Country != "AF" {
		t.Errorf("Kabul lies in %+v", a)
	}
}

func TestPackIsDeterministic(t *testing.T) {
	places := []gazetteer.Place{
		{Entry: gazetteer.Entry{Name: "Oba", Kind: gazetteer.Town, Country: "NG", Admin1: "Edo", Lat: 6.1, Lon: 5.2, GeoNames: 7, Population: 900}, Names: []string{"Obá", "Obah"}},
		{Entry: gazetteer.Entry{Name: "Edo", Kind: gazetteer.Admin1, Country: "NG", Lat: 6.5, Lon: 5.9, Radius: 80}},
	}
	var a, b bytes.Buffer
	for _, w := range []*bytes.Buffer{&a, &b} {
		if err := gazetteer.Pack(w, places); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same places gave other bytes")
	}
}
