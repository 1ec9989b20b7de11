package bench

import (
	"strings"
	"testing"
)

func TestPredictionsOfAFile(t *testing.T) {
	corpus := strings.ReplaceAll(muc4Line, "\n", " ") + `, "role_fillers": {"Weapon": [["car bomb", "bomb"]]}, "templates": []}`
	rows := map[string]struct {
		corpus, predictions string
		right               int // weapons
		refused             string
	}{
		"right":              {"muc4", `{"docid": "m-1", "role_fillers": {"Weapon": [["bomb"]]}}`, 1, ""},
		"wrong":              {"muc4", `{"docid": "m-1", "role_fillers": {"Weapon": [["rifle"]]}}`, 0, ""},
		"of another message": {"muc4", `{"docid": "m-2", "role_fillers": {}}`, 0, `of "m-2", want "m-1"`},
		"of fewer messages":  {"muc4", "", 0, "0 predictions of 1"},
		"of another corpus":  {"timex", "", 0, "timex"},
	}
	for name, row := range rows {
		score, err := Predictions(row.corpus, strings.NewReader(corpus), strings.NewReader(row.predictions))
		if row.refused != "" {
			if err == nil || !strings.Contains(err.Error(), row.refused) {
				t.Errorf("%s: error %v, want one that says %q", name, err, row.refused)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, c := range score.Counts {
			if c.Name == "fillers Weapon" && c.Right != row.right {
				t.Errorf("%s: %d weapons right, want %d", name, c.Right, row.right)
			}
		}
		if len(score.Documents) != 1 {
			t.Errorf("%s: %d documents, want 1", name, len(score.Documents))
		}
	}
}
