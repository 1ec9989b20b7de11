package reading_test

import (
	"math/rand/v2"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reading"
)

// TestMarkedPlace checks that a happening is where a learned reader places it,
// if the patterns know no more exact place, and never at that of the dateline.
func TestMarkedPlace(t *testing.T) {
	place := reading.Mark{Head: "scene", Label: "place"}
	tests := []struct{ text, words, want string }{
		{"Gunmen on their way from Dori killed nine soldiers on Friday.", "from Dori", "Dori"},
		{"Gunmen in Mali killed nine soldiers on the road from Dori on Friday.", "the road from Dori", "Dori"},
		{"BAMAKO, March 9 (Wire) — Gunmen killed nine soldiers in Mopti on Friday.", "BAMAKO", "Mopti"},
	}
	for _, test := range tests {
		r := readWith(t, test.text, on(test.text, "killed", -1, trigger), on(test.text, test.words, 0, place))
		if len(r.Accounts) != 1 || string(r.Accounts[0].Place.Name) != test.want {
			t.Errorf("%q with %q marked is at %+v, want %s", test.text, test.words, r.Accounts, test.want)
		}
	}
}

// TestCountryOfANamedDay checks that what a day is named for was where the codebook has
// it, whatever else its sentence names.
func TestCountryOfANamedDay(t *testing.T) {
	for text, want := range map[string]string{
		"The attacks of al-Qaeda on 9/11 brought war to Afghanistan and killed 2,977 people.": "US",
		"The attacks of al-Qaeda in New York on 9/11 killed 2,977 people.":                    "US",
		"Gunmen killed nine people in Afghanistan on 9 November.":                             "AF",
	} {
		r := read(text)
		if len(r.Accounts) != 1 || string(r.Accounts[0].Place.Country) != want {
			t.Errorf("%q is at %+v, want %s", text, r.Accounts, want)
		}
	}
}

// TestMarkedCulprit checks that who did it is no target of it, whatever is marked.
func TestMarkedCulprit(t *testing.T) {
	text := "The Taliban attacked a convoy near Dori on Friday. The attack has stirred interest in the Afghan Taliban."
	target := reading.Mark{Head: "role", Label: "targ"}
	r := readWith(t, text, on(text, "attacked", -1, trigger), on(text, "the Afghan Taliban", 0, target))
	if len(r.Accounts) != 1 || len(r.Accounts[0].Targets) != 1 || r.Accounts[0].Targets[0].Evidence.Text != "convoy" {
		t.Errorf("the targets are %+v, want the convoy", r.Accounts)
	}
}

// TestMarkedWar checks that a war which a learned reader marks is no incident.
func TestMarkedWar(t *testing.T) {
	text := "The invasion of the north in Mali began on Friday."
	if r := readWith(t, text, on(text, "invasion", -1, trigger)); len(r.Accounts) != 0 {
		t.Errorf("%q tells %+v, want nothing", text, r.Accounts)
	}
}

// TestMarkedTime checks that a happening without a time of its own gets the one
// that a learned reader gives it, with the marked words.
func TestMarkedTime(t *testing.T) {
	when := reading.Mark{Head: "scene", Label: "when"}
	text := "Gunmen attacked a convoy near Dori and killed nine soldiers. It was before dawn on Friday."
	r := readWith(t, text, on(text, "attacked", -1, trigger), on(text, "before dawn on Friday", 0, when))
	if len(r.Accounts) != 1 || r.Accounts[0].Date.Start != "2022-03-04" || r.Accounts[0].Date.Evidence.Text != "before dawn on Friday" {
		t.Errorf("the attack is dated %+v", r.Accounts)
	}
}

// TestMarkedTimeAgainstThePatterns checks that a sure mark gives a happening
// another time than the nearest, and an unsure one does not.
func TestMarkedTimeAgainstThePatterns(t *testing.T) {
	text := "Gunmen attacked a convoy near Dori on Monday, and another of the same army on Friday."
	for score, want := range map[float32]dateline.Day{0.9: "2022-03-04", 0.45: "2022-03-07"} {
		when := reading.Mark{Head: "scene", Label: "when", Score: score}
		r := readWith(t, text, on(text, "attacked", -1, trigger), on(text, "Friday", 0, when))
		if len(r.Accounts) != 1 || r.Accounts[0].Date.Start != want {
			t.Errorf("at %v the attack is dated %+v, want %s", score, r.Accounts, want)
		}
	}
}

// TestMarkedVoice checks that a marked voice is heard where no verb that the
// patterns know lets it speak.
func TestMarkedVoice(t *testing.T) {
	text := "In the words of the prefect of Dori, gunmen killed nine soldiers near the town on Friday."
	voice := reading.Mark{Head: "voice", Label: "voice"}
	r := readWith(t, text, on(text, "killed", -1, trigger), on(text, "the prefect of Dori", 0, voice))
	if len(r.Accounts) != 1 || len(r.Accounts[0].Figures) != 1 || r.Accounts[0].Figures[0].AttributedTo != "the prefect of Dori" {
		t.Errorf("nobody gives the figure: %+v", r.Accounts)
	}
}

// TestMarkedClaim checks that a marked object makes a claim about the group
// that the text is about, where it is what the relation asks for.
func TestMarkedClaim(t *testing.T) {
	text := "The Ansaru Nord brigade is an armed group, to those who fear it the Harvest. Cattle dealers pay for its rifles, and 300 men do its fighting, out of sheer habit. Setbacks that led to the surrender of over 90 of its fighters in 2019 hurt it."
	tests := []struct {
		words    string
		relation dateline.Relation
		want     bool
	}{
		{"Cattle dealers", dateline.FinancedBy, true},
		{"300 men", dateline.Strength, true},
		{"the Harvest", dateline.AlsoKnownAs, false}, // no word says that it is a name
		{"Cattle dealers", dateline.Strength, false}, // no number
		{"Cattle dealers", dateline.Founded, false},  // no time
		{"300 men", dateline.OperatesIn, false},      // no place
		{"over 90", dateline.Strength, false},        // they are lost
	}
	for _, test := range tests {
		mark := reading.Mark{Head: "claim", Label: "obj", Relation: test.relation, Stance: dateline.Hedged}
		r := readWith(t, text, on(text, test.words, -1, mark))
		found := false
		for _, c := range r.Claims {
			found = found || c.Relation == test.relation && c.Object.Text == test.words && c.Stance == dateline.Hedged
		}
		if found != test.want {
			t.Errorf("%q as %s: claimed is %v, want %v: %+v", test.words, test.relation, found, test.want, r.Claims)
		}
	}
}

// TestMarkedWarning checks that a warning in other words than the codebook's is
// heard where somebody gives it, and only of what is to come.
func TestMarkedWarning(t *testing.T) {
	text := "Gunmen killed nine soldiers near Dori on Friday. The mayor of Dori put the villages on alert a week ago. Farmers proposed a minute of silence."
	warn := reading.Mark{Head: "warning", Label: "warn"}
	r := readWith(t, text, on(text, "put the villages on alert", -1, warn))
	if len(r.Warnings) != 1 || r.Warnings[0].Issuer != "mayor of Dori" {
		t.Errorf("the mayor does not warn: %+v", r.Warnings)
	}
	if r := readWith(t, text, on(text, "proposed a minute", -1, warn)); len(r.Warnings) != 0 {
		t.Errorf("what is not to come is a warning: %+v", r.Warnings)
	}
}

// TestMarkedAnywhere checks that marks may stand anywhere, inside words and over
// several sentences: whatever is read from them is words of the report.
func TestMarkedAnywhere(t *testing.T) {
	const text = "GAO, Mali (AFP) — “Gunmen” of the Sarab Kafou (SKF) attacked\n\n  near  Dori on Friday; 12 died.\n• Two of ITS men, he said, fled!  \n\nNo end of three"
	runes := []rune(text)
	labels := []reading.Mark{
		trigger, dead, taken, {Head: "scene", Label: "place"}, {Head: "scene", Label: "when"}, {Head: "voice", Label: "voice"},
		{Head: "claim", Label: "obj", Relation: dateline.Strength}, {Head: "claim", Label: "obj", Relation: dateline.LedBy},
		{Head: "claim", Label: "obj", Relation: dateline.AlsoKnownAs}, {Head: "warning", Label: "warn"},
	}
	book, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		var marks said
		for range 1 + random.IntN(12) {
			m := labels[random.IntN(len(labels))]
			m.Start = random.IntN(len(runes))
			m.End = m.Start + 1 + random.IntN(min(60, len(runes)-m.Start))
			m.Score, m.Of = random.Float32(), random.IntN(6)-1
			marks = append(marks, m)
		}
		r, err := reading.New(book).With(marks).Read(dateline.Report{ID: "r", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		cut := func(s dateline.Span) {
			if s.Start >= s.End || string(runes[s.Start:s.End]) != s.Text {
				t.Fatalf("%+v: span %+v", marks, s)
			}
		}
		for _, a := range r.Accounts {
			for _, f := range a.Figures {
				cut(f.Evidence)
			}
			if a.Place.Evidence != nil {
				cut(*a.Place.Evidence)
			}
			if a.Date.Evidence != nil {
				cut(*a.Date.Evidence)
			}
		}
		for _, c := range r.Claims {
			cut(c.Evidence)
		}
		for _, w := range r.Warnings {
			cut(w.Evidence)
		}
	}
}

// TestMarkedArticle checks that an article alone, marked of a group's name, is no claim.
func TestMarkedArticle(t *testing.T) {
	text := "Harakat al-Shabaab al-Mujahideen, known as al-Shabaab or HSM, grew out of the youth wing of the Islamic Courts Union and was founded in 2006."
	mark := on(text, "the Islamic Courts Union", -1, reading.Mark{Head: "claim", Label: "obj", Relation: dateline.PartOf})
	mark.End = mark.Start + len("the")
	for _, c := range readWith(t, text, mark).Claims {
		if c.Object.Text == "the" {
			t.Errorf("an article is a claim's object: %+v", c)
		}
	}
}
