package reading_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

func TestIncidentsOfOneSentenceKeepTheirBounds(t *testing.T) {
	tolls := func(r dateline.Reading, a dateline.Account) string {
		return fmt.Sprintf("%s at %s: %s", a.Kind, a.Place.Name, figures(r, a))
	}
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"two months that are one": {"A bomb killed seven in Dori last month and in April gunmen shot 12 villagers dead in Djibo.",
			[]string{"bombing at Dori: killed 7 total", "armed assault at Djibo: killed 12 civilians"}},
		"two days": {"On Monday a mine killed three soldiers near Djibo and on Tuesday gunmen shot five traders dead in Dori.",
			[]string{"bombing at Djibo: killed 3 security forces", "armed assault at Dori: killed 5 civilians"}},
		"one fight": {"Gunmen attacked a post in Dori on Monday and the army killed six of them in Dori on Monday evening.",
			[]string{"armed assault at Dori: killed 6 total"}},
		"a headline of two": {"Eleven dead at Djibo; soldiers ambushed at Dori\n\nEleven people died in the attack on Djibo on Sunday.\n\nOn Tuesday gunmen opened fire on a convoy near Dori. Three soldiers were killed.",
			[]string{"armed assault at Dori: killed 3 security forces", "armed assault at Djibo: killed 11 total"}},
		"a bomb, and what the army did": {"A bomb killed six soldiers in Dori on Monday. The army struck back and killed 30 jihadists.",
			[]string{"bombing at Dori: killed 6 security forces", "raid at Dori: killed 30 attackers"}},
		"the bombers' own dead": {"A bomb killed six soldiers in Dori on Monday. The army killed three of the attackers.",
			[]string{"bombing at Dori: killed 6 security forces, killed 3 attackers"}},
	} {
		t.Run(name, func(t *testing.T) {
			r := read(c.text)
			var got []string
			for _, a := range r.Accounts {
				got = append(got, tolls(r, a))
			}
			if strings.Join(got, "; ") != strings.Join(c.want, "; ") {
				t.Errorf("%s\n got %s\nwant %s", c.text, strings.Join(got, "; "), strings.Join(c.want, "; "))
			}
		})
	}
}

func TestAnAttackThatCostLivesWasNotFoiled(t *testing.T) {
	tell(t, kindAndStatus, map[string]row{
		"dead beside it":   {"Eight soldiers were killed when the army thwarted an attack on a barracks in Dori on Friday.", "armed assault occurred"},
		"dead behind it":   {"Guards foiled an attack on a bank in Dori on Friday. Two of them were killed.", "armed assault occurred"},
		"nobody dead":      {"Guards foiled an attack on a bank in Dori on Friday.", "armed assault foiled"},
		"a bomb found":     {"Police foiled a bomb attack on a bank in Dori on Friday.", "bombing foiled"},
		"dead another day": {"Guards foiled an attack on a bank in Dori on Friday. In March a bomb killed four people in Djibo.", "armed assault foiled\nbombing occurred"},
	})
}

func TestCountingAmongOthersMovesNoPlace(t *testing.T) {
	tell(t, spot, map[string]row{
		"a fourth":      {"Four soldiers were killed on Wednesday between Saravena and Arauquita, Colombia, by a bomb. It was the fourth attack on the army in Arauca this month.", "Saravena–Arauquita CO 5 at"},
		"the deadliest": {"A bomb killed six people near Djibo on Wednesday. This was the deadliest bombing in Ouagadougou and the north this year.", "Djibo BF 2 at"},
	})
}
