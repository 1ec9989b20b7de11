package reading_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

// figures writes "measure number who", with the qualifier where it is not exact
// and "part" where it is a share of another.
func figures(_ dateline.Reading, a dateline.Account) string {
	var out []string
	for _, f := range a.Figures {
		s := fmt.Sprintf("%s %s %s", f.Measure, bounds(f), f.Who)
		if f.Qualifier != dateline.Exact {
			s += " " + string(f.Qualifier)
		}
		if f.Part {
			s += " part"
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func bounds(f dateline.Figure) string {
	low, high := "", ""
	if f.Low != nil {
		low = fmt.Sprint(*f.Low)
	}
	if f.High != nil {
		high = fmt.Sprint(*f.High)
	}
	if low == high {
		return low
	}
	return low + "–" + high
}

func TestFigures(t *testing.T) {
	tell(t, figures, map[string]row{
		"killed, active":     {"Gunmen killed nine people in Dori on Wednesday.", "killed 9 total"},
		"killed, passive":    {"Nine people were killed when gunmen attacked Dori on Wednesday.", "killed 9 total"},
		"died":               {"Nine people died in an attack on Dori on Wednesday.", "killed 9 total"},
		"lost their lives":   {"Nine people lost their lives in an attack on Dori on Wednesday.", "killed 9 total"},
		"left dead and hurt": {"A bomb left nine people dead and 12 wounded in Kano on Wednesday.", "killed 9 total, injured 12 total"},
		"killing and wounding": {"A bomb exploded in Kano on Wednesday, killing nine and wounding 12.",
			"killed 9 total, injured 12 total"},
		"bare numbers, passive": {"Nine were killed and 12 wounded in a bombing in Kano on Wednesday.", "killed 9 total, injured 12 total"},
		"injured":               {"Fourteen people were injured in a bombing in Kano on Wednesday.", "injured 14 total"},
		"abducted":              {"Gunmen kidnapped 20 pupils from a school in Kaduna on Wednesday.", "abducted 20 civilians"},
		"missing":               {"An ambush near Dori on Wednesday left eight soldiers missing.", "missing 8 security forces"},
		"arrested":              {"Police arrested three men in Lahore on Wednesday.", "arrested 3 total"},
		"surrendered":           {"Forty fighters surrendered to the army in Cali on Wednesday.", "surrendered 40 attackers"},
		"one, by its article":   {"A soldier was killed in an ambush near Dori on Wednesday.", "killed 1 security forces"},
		"no casualties":         {"A bomb exploded in Kano on Wednesday; there were no casualties.", "killed 0 total, injured 0 total"},

		"at least":     {"Gunmen killed at least nine people in Dori on Wednesday.", "killed 9– total at least"},
		"more than":    {"Gunmen killed more than 60 people in Dori on Wednesday.", "killed 61– total over"},
		"about":        {"Gunmen killed about 60 people in Dori on Wednesday.", "killed 60 total about"},
		"up to":        {"Gunmen killed up to 60 people in Dori on Wednesday.", "killed –60 total up to"},
		"fewer than":   {"Gunmen killed fewer than 60 people in Dori on Wednesday.", "killed –59 total under"},
		"between":      {"Gunmen killed between 30 and 40 people in Dori on Wednesday.", "killed 30–40 total between"},
		"a dozen":      {"Gunmen killed a dozen people in Dori on Wednesday.", "killed 12 total"},
		"with commas":  {"Fighting in Goma on Wednesday killed 1,400 people.", "killed 1400 total"},
		"two in words": {"Gunmen killed thirty-two people in Dori on Wednesday.", "killed 32 total"},

		"civilians":       {"Gunmen killed nine villagers in Dori on Wednesday.", "killed 9 civilians"},
		"security forces": {"Gunmen killed nine soldiers in Dori on Wednesday.", "killed 9 security forces"},
		"attackers":       {"Soldiers killed nine militants in Dori on Wednesday.", "killed 9 attackers"},
		"of a known group": {"Soldiers killed nine Taliban fighters in Ghazni on Wednesday.",
			"killed 9 attackers"},
		"several sides": {"Nine soldiers and four militants were killed in a clash in Ghazni on Wednesday.", "killed 9 security forces, killed 4 attackers"},

		"a toll":            {"A bomb exploded in Kano on Wednesday. Police put the death toll at 14.", "killed 14 total"},
		"a toll that rises": {"The death toll from Wednesday's bombing in Kano has risen to 21.", "killed 21 total"},
		"a number that rises": {"The number of people killed in Wednesday's bombing in Kano has risen to 21.",
			"killed 21 total"},

		"in the sentence after":     {"A bomb exploded in Kano on Wednesday. Nine people were killed and 12 were wounded.", "killed 9 total, injured 12 total"},
		"wounded who died":          {"A bomb exploded in Kano on Wednesday, wounding 12 people.", "injured 12 total"},
		"not killed":                {"A bomb exploded in Kano on Wednesday but did not kill nine workers nearby.", ""},
		"vehicles are no people":    {"A bomb exploded in Kano on Wednesday, destroying nine cars.", ""},
		"kilometres are no people":  {"A bomb exploded nine kilometres from Kano on Wednesday.", ""},
		"the number of a battalion": {"Gunmen attacked the base of the 33rd battalion in Dori on Wednesday.", ""},
	})
}

// A figure is said by whom its sentence lets speak.
func TestFiguresSay(t *testing.T) {
	said := func(_ dateline.Reading, a dateline.Account) string {
		var out []string
		for _, f := range a.Figures {
			out = append(out, fmt.Sprintf("%d %s", f.Value(), f.AttributedTo))
		}
		return strings.Join(out, ", ")
	}
	tell(t, said, map[string]row{
		"behind the words": {"Gunmen killed nine people in Dori on Wednesday, the governor said.", "9 governor"},
		"according to":     {"According to the army, gunmen killed nine people in Dori on Wednesday.", "9 army"},
		"before the words": {"The police said that gunmen killed nine people in Dori on Wednesday.", "9 police"},
		"nobody":           {"Gunmen killed nine people in Dori on Wednesday.", "9 "},
		"two speakers":     {"The army said that gunmen killed nine people in Dori on Wednesday. A doctor said that 14 people were killed.", "9 army, 14 doctor"},
		"two in one":       {"The army said 11 people were killed in an attack on Dori on Wednesday, while the mayor put the toll at 19.", "11 army, 19 mayor"},
		"behind each":      {"Gunmen attacked Dori on Wednesday, leaving 11 people dead according to the army and 19 according to the priest.", "11 army, 19 priest"},
		"beside semicolon": {"Police said 12 people were killed in a bombing in Kano on Wednesday; the hospital counted 15 bodies.", "12 Police, 15 hospital"},
		"whose figure":     {"The ministry's last figure for Wednesday's bombing in Kano was 358 dead.", "358 ministry"},
		"its own toll":     {"Gunmen attacked Dori on Wednesday. The army has raised its own toll from 11 to 15.", "15 army"},
		"introduced before": {"Gunmen attacked Dori on Wednesday. The post was hit, police spokesman Zahid Marwat said. Nine people were killed, Marwat said.",
			"9 police spokesman Zahid Marwat"},
		"who leads those who count": {"A bomb exploded in Kano on Wednesday. Idris Shirwa, who leads the committee, said its members had gone from house to house. They counted 316 injured.",
			"316 Idris Shirwa, who leads the committee"},
		"said of something": {"Gunmen killed nine people in Dori on Wednesday. The governor said that he would visit.", "9 "},
	})
}
