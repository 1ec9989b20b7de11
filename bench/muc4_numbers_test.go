package bench

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading"
)

func TestNumbersOfVictims(t *testing.T) {
	const text = "MAYOR JUAN PERALTA AND SIX YOUNG TEACHERS DIED WITH PEASANTS, THE MAYOR'S GUARD AND SEVERAL NUNS. JUAN PERALTA, A PRIEST, WAS THIRD."
	view := muc4View{text: prose.Parse(text)}
	party := func(words string) muc4Party {
		at := strings.Index(text, words)
		return muc4Party{mentions: []reading.FillerMention{{Span: dateline.Span{Start: at, End: at + len(words), Text: words}}}}
	}
	named := party("JUAN PERALTA")
	named.mentions = append(named.mentions, reading.FillerMention{Span: dateline.Span{Start: strings.LastIndex(text, "JUAN"), End: strings.LastIndex(text, ", A"), Text: "JUAN PERALTA"}})
	figure := func(m dateline.Measure, n int) dateline.Figure { return dateline.Figure{Measure: m, Low: &n, High: &n} }
	attackers := figure(dateline.Killed, 5)
	attackers.Who = dateline.WhoAttackers

	for name, row := range map[string]struct {
		described []string
		figures   []dateline.Figure
		want      string
	}{
		"the named alone":                   {nil, nil, "1"},
		"a number before the noun":          {[]string{"TEACHERS"}, nil, "1 6"},
		"a bare plural and a vague one":     {[]string{"PEASANTS", "NUNS"}, nil, "1 plural plural"},
		"what the named is called":          {[]string{"MAYOR", "PRIEST"}, nil, "1"},
		"one who is only described":         {[]string{"GUARD"}, nil, "1 1"},
		"others that are counted":           {[]string{"TEACHERS"}, []dateline.Figure{figure(dateline.Killed, 9), figure(dateline.Arrested, 30)}, "1 6 9"},
		"a sum, what is known, no attacker": {[]string{"TEACHERS"}, []dateline.Figure{figure(dateline.Killed, 7), figure(dateline.Killed, 6), figure(dateline.Injured, 1), attackers}, "1 6"},
	} {
		var described []muc4Party
		for _, d := range row.described {
			described = append(described, party(d))
		}
		if got := strings.Join(view.numbers(dateline.Account{Figures: row.figures}, 1, []muc4Party{named}, described), " "); got != row.want {
			t.Errorf("%s: %s, want %s", name, got, row.want)
		}
	}
}
