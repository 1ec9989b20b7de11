package reading_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
)

// FuzzRead proves of any text, valid or not, that its reading points to what
// stands in it, names nothing that is not there, and is the same once more and
// behind JSON.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"", "\n\n", "“", "KABUL, Aug 26 (Reuters) — ", "’s", "A’s ’s", "NINE SOLDIERS KILLED", "İ ſ ß ﬁ", "e\u0301 \u202e\x00\xff",
		"Gunmen attacked a convoy near Dori on Wednesday, killing at least nine soldiers, the army said.",
		"The Islamic State Khorasan Province (ISKP), also known as Daesh, claimed responsibility for both attacks.",
		"Two days later, the group's Afghanistan branch took six of the passengers hostage between Kabul and Herat.",
		"Washington had warned of an attack. The gang, led by Pedro Pérez, has some 2,000 fighters and was founded in 2015.",
		"GUERRILLAS ATTACKED THE PRESIDENTIAL FARM LOCATED ON THE PACIFIC SIDE OF THE\nCOUNTRY YESTERDAY. 5 KILLED.",
		`Boko Haram wrote: "Our commander said that our fighters attacked Dori and killed nine soldiers."`,
		`"Our group says that our men attacked a post," a spokesman for Boko Haram said.`,
		"Six days before the bombing, on 8 February, police foiled a plot to bomb a church; nobody was hurt.",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			t.Skip()
		}
		report := reportOf(text)
		r := readReport(report)
		checkReading(t, report, r)
		if again := readReport(report); !reflect.DeepEqual(r, again) {
			t.Fatalf("read twice:\n%+v\n%+v", r, again)
		}
		if !utf8.ValidString(text) {
			return
		}
		written, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		var back dateline.Reading
		if err := json.Unmarshal(written, &back); err != nil {
			t.Fatal(err)
		}
		if rewritten, _ := json.Marshal(back); string(rewritten) != string(written) {
			t.Fatalf("wrote %s\nthen  %s", written, rewritten)
		}
	})
}

// checkReading fails where a span does not hold the words at its offsets, an id
// stands twice, or a key or id leads nowhere.
func checkReading(t *testing.T, report dateline.Report, r dateline.Reading) {
	t.Helper()
	runes := []rune(report.Text)
	eachSpan(reflect.ValueOf(r), func(s dateline.Span) {
		if s.Start < 0 || s.End <= s.Start || s.End > len(runes) || string(runes[s.Start:s.End]) != s.Text {
			t.Errorf("span %+v is not in the text", s)
		}
	})
	known := map[string]bool{"": true}
	unique := func(id string) {
		if id == "" || known[id] {
			t.Errorf("id %q is empty or stands twice", id)
		}
		known[id] = true
	}
	for _, n := range r.Namings {
		unique(n.Key)
		if len(n.Names) == 0 && n.Codebook == "" || len(n.Mentions) == 0 { // "the army" names nobody by itself
			t.Errorf("naming %s has %d names and %d mentions", n.Key, len(n.Names), len(n.Mentions))
		}
	}
	for _, a := range r.Accounts {
		unique(a.ID)
	}
	resolves := func(what string, key dateline.Optional) {
		if !known[string(key)] {
			t.Errorf("%s %q leads nowhere", what, key)
		}
	}
	for _, a := range r.Accounts {
		checkAccount(t, a)
		for _, p := range a.Perpetrators {
			resolves("perpetrator", p.Actor)
		}
		for _, x := range a.Targets {
			resolves("target", x.Actor)
		}
	}
	for _, c := range r.Claims {
		unique(c.ID)
		resolves("subject", dateline.Optional(c.Subject))
		resolves("object", c.Object.Actor)
		if c.Subject == "" || !strings.Contains(report.Text, c.Object.Text) && utf8.ValidString(report.Text) {
			t.Errorf("claim %+v has no subject, or its object is not in the text", c)
		}
	}
	for _, w := range r.Warnings {
		unique(w.ID)
		resolves("about", w.About)
		resolves("incident", w.Incident)
	}
}

func checkAccount(t *testing.T, a dateline.Account) {
	t.Helper()
	if len(a.Triggers) == 0 || a.Incident != "" {
		t.Errorf("account %s has %d triggers and incident %q", a.ID, len(a.Triggers), a.Incident)
	}
	if a.Date.Known() && (a.Date.Evidence == nil || a.Date.End < a.Date.Start) {
		t.Errorf("account %s is dated %+v", a.ID, a.Date)
	}
	if a.Place.Lat != nil && a.Place.Precision > 5 || (a.Place.Lat == nil) != (a.Place.WithinKM == nil) || a.Place.Precision > 0 != a.Place.Known() {
		t.Errorf("account %s is placed %+v", a.ID, a.Place)
	}
	for _, f := range a.Figures {
		if f.Low == nil && f.High == nil || f.Low != nil && f.High != nil && *f.High < *f.Low || f.Low != nil && *f.Low < 0 {
			t.Errorf("figure %+v counts nothing", f)
		}
	}
}

// eachSpan finds the spans in a value, those inside other types among them.
func eachSpan(v reflect.Value, check func(dateline.Span)) {
	switch v.Kind() {
	case reflect.Struct:
		if s, ok := v.Interface().(dateline.Span); ok {
			check(s)
			return
		}
		for i := range v.NumField() {
			eachSpan(v.Field(i), check)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachSpan(v.Index(i), check)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			eachSpan(v.Elem(), check)
		}
	}
}

// Every reading of these tests holds what fuzzing proves, and so does that of a
// report that is not in English, of a page of names and of one of numbers.
func TestReadingsHold(t *testing.T) {
	for name, text := range map[string]string{
		"news": news, "names": strings.Repeat("Ada Noor and the Red Dawn Front (RDF) of Dori. ", 40),
		"numbers": strings.Repeat("1 2,000 3.5 four dozen killed; ", 60), "Spanish": "Hombres armados atacaron una patrulla en Cali el miércoles, matando a nueve soldados.",
		"Arabic": "قتل تسعة جنود في هجوم على قافلة قرب دوري يوم الأربعاء.", "nothing": "", "marks": `“””“"'’‘—–-…().;:?!`,
	} {
		t.Run(name, func(t *testing.T) { report := reportOf(text); checkReading(t, report, readReport(report)) })
	}
}

// A report that is known to come without a day, or with half of one, is read
// without one.
func TestReadWithoutDate(t *testing.T) {
	for _, p := range []dateline.Published{dateline.UnknownPublished, {}, {Date: "2024-05", Precision: dateline.PrecisionMonth, Basis: dateline.PublishedURL}, {Date: "no day", Precision: dateline.PrecisionDay}} {
		report := dateline.Report{ID: "r:test", Text: "Gunmen killed nine people in Dori on Wednesday.", Published: p}
		r := readReport(report)
		if len(r.Accounts) != 1 || r.Accounts[0].Date.Known() {
			t.Errorf("published %+v: accounts %+v", p, r.Accounts)
		}
	}
}

// The reader's version changes with the codebook that it goes by.
func TestVersionNamesTheCodebook(t *testing.T) {
	book, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	if v := reader().Version(); !strings.HasSuffix(v, "+"+book.Version) {
		t.Errorf("version %q does not name codebook %q", v, book.Version)
	}
}
