package bench

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reading"
)

// mention is a mention with a chance, in a passage that surely tells of an attack.
func mention(text string, chance float64) reading.FillerMention {
	return reading.FillerMention{Span: dateline.Span{Text: text}, Chance: chance, Incidents: map[string]float64{"attack": 0.95}}
}

func TestTheFormThatTheKeysHave(t *testing.T) {
	rows := map[string]struct {
		role     string
		mentions []reading.FillerMention
		want     string
	}{
		"a person's full name":                     {"Victim", []reading.FillerMention{mention("PERALTA", 0.9), mention("JUANITO PERALTA", 0.2)}, "juanito peralta"},
		"an organisation as it is mostly called":   {"PerpOrg", []reading.FillerMention{mention("RF", 0.8), mention("RED FRONT", 0.6), mention("RF", 0.5)}, "rf"},
		"the longer of two that are about as good": {"Weapon", []reading.FillerMention{mention("BOMB", 0.6), mention("CAR BOMB", 0.55)}, "car bomb"},
		"but not of one that is much worse":        {"Weapon", []reading.FillerMention{mention("BOMB", 0.6), mention("BOMB HIDDEN THERE", 0.2)}, "bomb"},
		"without how much of it":                   {"Weapon", []reading.FillerMention{mention("300 KG OF DYNAMITE", 0.6)}, "dynamite"},
		"without which part of it":                 {"Target", []reading.FillerMention{mention("THE ROOF OF THE HOUSE", 0.6)}, "house"},
		"without what it does":                     {"Weapon", []reading.FillerMention{mention("DYNAMITE ATTACK", 0.6)}, "dynamite"},
		"with the number of men":                   {"PerpInd", []reading.FillerMention{mention("THE TWO MEN", 0.6)}, "two men"},
	}
	for name, row := range rows {
		if got := keyForm(row.role, muc4Forms(row.role, row.mentions)); got != row.want {
			t.Errorf("%s: %q, want %q", name, got, row.want)
		}
	}
}

func TestPartiesFitTheirIncidents(t *testing.T) {
	party := func(role, name string, chance float64, at int, incidents map[string]float64) muc4Party {
		m := reading.FillerMention{Span: dateline.Span{Start: at, Text: name}, Chance: 0.8, Incidents: incidents}
		return muc4Party{role: role, name: name, mentions: []reading.FillerMention{m}, chance: chance}
	}
	attack, bombing := map[string]float64{"attack": 0.9}, map[string]float64{"bombing": 0.9}
	anywhere := map[string]float64{"attack": 0.9, "bombing": 0.9}
	patterns := []muc4Template{
		{Type: "attack", Roles: muc4Fillers{}, account: dateline.Account{Triggers: []dateline.Span{{Start: 10}}}},
		{Type: "attack", Roles: muc4Fillers{}, account: dateline.Account{Triggers: []dateline.Span{{Start: 5000}}}},
		{Type: "robbery", Roles: muc4Fillers{}},
	}
	parties := []muc4Party{
		party("Victim", "juan", 0.9, 0, attack),
		party("Victim", "pedro", 0.9, 5010, attack),
		party("Weapon", "bomb", 0.9, 2500, bombing),
		party("PerpOrg", "front", 0.9, 2500, anywhere),
		party("Target", "house", 0.1, 0, attack),
	}
	got := []string{}
	for _, x := range testView(t).learnedTemplates(parties, anywhere, patterns) {
		line := x.Type
		for _, role := range muc4Roles {
			for _, e := range x.Roles[role] {
				line += " " + e[0]
			}
		}
		got = append(got, line)
	}
	want := "attack front juan; attack front pedro; bombing front bomb"
	if strings.Join(got, "; ") != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestNothingIsGivenOfAnIrrelevantMessage(t *testing.T) {
	parties := []muc4Party{{role: "Victim", name: "a man", mentions: []reading.FillerMention{mention("a man", 0.3)}, chance: 0.3}}
	if got := testView(t).learnedTemplates(parties, map[string]float64{"attack": 0.05}, nil); len(got) != 0 {
		t.Errorf("templates %v", got)
	}
}

func testView(t *testing.T) muc4View {
	t.Helper()
	book, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	return muc4View{book: book}
}
