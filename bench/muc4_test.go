package bench

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reading"
)

func TestRoleFillersAreScoredByCEAFREE(t *testing.T) {
	rows := map[string]struct {
		gold, predicted [][]string
		right           int
	}{
		"one mention of the entity":              {[][]string{{"front of the hills", "fh"}}, [][]string{{"fh"}}, 1},
		"every mention must be the entity's":     {[][]string{{"front of the hills", "fh"}}, [][]string{{"fh", "rebels"}}, 0},
		"two mentions of one entity count once":  {[][]string{{"gunmen", "men"}}, [][]string{{"gunmen"}, {"men"}}, 1},
		"a part of a mention is another mention": {[][]string{{"car bomb"}}, [][]string{{"bomb"}}, 0},
		"the better pairing is found": { // "men" could take either; only one way leaves "gunmen" its entity
			[][]string{{"gunmen", "men"}, {"men"}}, [][]string{{"men"}, {"gunmen"}}, 2},
		"nothing": {nil, nil, 0},
	}
	for name, row := range rows {
		got := matchEntities(row.gold, row.predicted)
		want := Count{Right: row.right, Predicted: len(row.predicted), Gold: len(row.gold)}
		if got != want {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
}

func TestMentionsAreFolded(t *testing.T) {
	for in, want := range map[string]string{
		`The "Red  Front"`: "red front", "U.S. EMBASSY": "us embassy", "a bomb": "bomb", "an": "", "anthem": "anthem",
	} {
		if got := foldMention(in); got != want {
			t.Errorf("%q folds to %q, want %q", in, got, want)
		}
	}
}

// Two bombings and an attack in the key; one bombing, with the second's
// target, and two attacks predicted. The bombing must be paired with the second.
func TestTemplatesArePairedWithinTheirType(t *testing.T) {
	gold := []muc4Answer{
		{Type: values("BOMBING"), Target: values("BANK"), Weapon: values("BOMB")},
		{Type: values("BOMBING"), Target: values("BRIDGE"), Ind: values("TWO MEN")},
		{Type: values("ATTACK"), Victim: values("JUAN PEREZ")},
	}
	predicted := []muc4Template{
		{Type: "bombing", Roles: muc4Fillers{"Target": {{"bridge"}}, "Weapon": {{"dynamite"}}}},
		{Type: "attack", Roles: muc4Fillers{"Target": {{"bank"}}}},
		{Type: "attack", Roles: muc4Fillers{"Victim": {{"juan perez"}}}},
	}
	roles, types, _ := matchTemplates(gold, predicted)
	if want := (Count{Right: 2, Predicted: 3, Gold: 3}); types != want {
		t.Errorf("types %+v, want %+v", types, want)
	}
	want := map[string]Count{
		"PerpInd": {Gold: 1}, "PerpOrg": {}, "Target": {Right: 1, Predicted: 2, Gold: 2},
		"Victim": {Right: 1, Predicted: 1, Gold: 1}, "Weapon": {Predicted: 1, Gold: 1},
	}
	for i, role := range muc4Roles {
		if roles[i] != want[role] {
			t.Errorf("%s %+v, want %+v", role, roles[i], want[role])
		}
	}
}

func values(words string) []muc4Values { return []muc4Values{{Values: []string{words}}} }

// One act on two days is one template: date and place are not scored.
func TestTemplatesThatDoNotDifferAreOne(t *testing.T) {
	a := muc4Answer{Type: values("ATTACK"), Target: values("BANK")}
	b := muc4Answer{Type: values("ATTACK"), Target: values("BRIDGE")}
	if got := distinct([]muc4Answer{a, b, a}); len(got) != 2 {
		t.Errorf("%d templates, want 2", len(got))
	}
}

func TestPairingIsTheBest(t *testing.T) {
	rows := []struct {
		weights [][]int
		want    int
	}{
		{nil, 0},
		{[][]int{{0, 0}}, 0},
		{[][]int{{3, 5}, {4, 5}}, 9},
		{[][]int{{7, 6, 0}, {6, 0, 0}}, 12},
		{[][]int{{1}, {2}, {3}}, 3},
	}
	for _, row := range rows {
		if got := assign(row.weights); got != row.want {
			t.Errorf("%v: %d, want %d", row.weights, got, row.want)
		}
	}
}

// FuzzPairing compares the pairing of small tables with every way to pair them.
func FuzzPairing(f *testing.F) {
	f.Add([]byte{3, 5, 4, 5, 1, 0}, uint8(2))
	f.Add([]byte{7, 6, 0, 6, 0, 0}, uint8(3))
	f.Fuzz(func(t *testing.T, cells []byte, columns uint8) {
		width := int(columns%4) + 1
		var weights [][]int
		for len(cells) >= width && len(weights) < 5 {
			row := make([]int, width)
			for i := range row {
				row[i] = int(cells[i] % 9)
			}
			weights, cells = append(weights, row), cells[width:]
		}
		if got, want := assign(weights), bestByHand(weights, 0); got != want {
			t.Errorf("%v: %d, want %d", weights, got, want)
		}
	})
}

// bestByHand tries every column for the first row; taken columns are bits.
func bestByHand(weights [][]int, taken uint) int {
	if len(weights) == 0 {
		return 0
	}
	best := bestByHand(weights[1:], taken)
	for j, w := range weights[0] {
		if taken&(1<<j) == 0 {
			best = max(best, w+bestByHand(weights[1:], taken|1<<j))
		}
	}
	return best
}

func TestMessageBecomesAReport(t *testing.T) {
	d := muc4Document{ID: "m-1", Text: "LIMA, 4 MAY 90 -- [TEXT] TWO MEN OF THE RED\nFRONT [RF] [FRENTE ROJO]  FLED.\n\n   POLICE\nFOLLOWED.", BodyStart: 25}
	d.Dateline.Date = "1990-05-04"
	got := d.report()
	if want := "TWO MEN OF THE RED FRONT (RF)  FLED.\n\nPOLICE FOLLOWED."; got.Text != want {
		t.Errorf("text %q, want %q", got.Text, want)
	}
	if got.Published.Date != "1990-05-04" || got.Published.Precision != dateline.PrecisionDay {
		t.Errorf("published %+v", got.Published)
	}
}

func TestDatelineOfAMessage(t *testing.T) {
	for place, want := range map[string]string{
		"LIMA":            "LIMA, 4 MAY 90 -- GUNMEN FLED.",
		"ROME (ITALY)":    "ROME (ITALY), 4 MAY 90 -- GUNMEN FLED.",
		"NO CITY (HAVEN)": "HAVEN, 4 MAY 90 -- GUNMEN FLED.",
		"NO CITY":         "GUNMEN FLED.",
		"CLANDESTINE":     "GUNMEN FLED.",
		"":                "GUNMEN FLED.",
	} {
		d := muc4Document{Text: "GUNMEN FLED."}
		d.Dateline.Place, d.Dateline.Raw = place, "4 MAY 90"
		if got := d.report().Text; got != want {
			t.Errorf("%s: %q, want %q", place, got, want)
		}
	}
}

const muc4Line = `{"docid": "m-1", "dateline": {"date": "1990-05-04"}, "body_start": 0, "text": "TWO GUNMEN OF THE RED HILLS LIBERATION FRONT KILLED SENATOR JUANITO PERALTA ON 20 APRIL. A CAR BOMB EXPLODED NEAR THE AGRARIAN BANK THIS MORNING."`

// Predictions do not depend on the gold, and a file without gold has no score.
func TestMUC4PredictsWithoutGold(t *testing.T) {
	gold := muc4Line + `, "role_fillers": {"PerpInd": [["gunmen"]], "PerpOrg": [], "Target": [["agrarian bank"]], "Victim": [["juanito peralta"]], "Weapon": [["car bomb", "bomb"]]},
	 "templates": [{"incident_type": [{"values": ["BOMBING"]}], "phys_tgt_id": [{"values": ["AGRARIAN BANK"]}]}]}`
	gold = strings.ReplaceAll(gold, "\n", " ")
	scoreWith, with := runMUC4(t, gold)
	scoreWithout, without := runMUC4(t, muc4Line+"}")
	if with != without {
		t.Errorf("with gold %s\nwithout %s", with, without)
	}
	if len(scoreWithout.Counts) != 0 || len(scoreWith.Counts) == 0 {
		t.Errorf("counts %v without gold, %v with it", scoreWithout.Counts, scoreWith.Counts)
	}
	var p muc4Prediction
	if err := json.Unmarshal([]byte(with), &p); err != nil {
		t.Fatal(err)
	}
	for role, want := range map[string]string{"Target": "agrarian bank", "Victim": "juanito peralta", "Weapon": "car bomb"} {
		if got := p.RoleFillers[role]; len(got) != 1 || got[0][0] != want {
			t.Errorf("%s %v, want %s", role, got, want)
		}
	}
	if p.ID != "m-1" || len(p.Templates) != 2 {
		t.Errorf("%s with %d templates, want m-1 with 2", p.ID, len(p.Templates))
	}
}

func runMUC4(t *testing.T, text string) (Score, string) {
	t.Helper()
	book, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	score, err := MUC4(strings.NewReader(text), &out, reading.New(book), book)
	if err != nil {
		t.Fatal(err)
	}
	return score, out.String()
}

func TestBrokenLineIsNamed(t *testing.T) {
	_, err := readLines[muc4Document, muc4Gold](strings.NewReader("{\"docid\": \"a\"}\n{\n"))
	if err == nil || !strings.Contains(err.Error(), "line 2") {
		t.Errorf("error %v, want one that names line 2", err)
	}
}

func TestCountsOfNothing(t *testing.T) {
	if f := (Count{}).F1(); f != 1 {
		t.Errorf("nothing sought and nothing found: F1 %v, want 1", f)
	}
	if f := (Count{Predicted: 2}).F1(); f != 0 {
		t.Errorf("two wrong: F1 %v, want 0", f)
	}
	if f := (Count{Right: 1, Predicted: 2, Gold: 1}).F1(); math.Abs(f-2./3) > 1e-12 {
		t.Errorf("F1 %v, want 2/3", f)
	}
}
