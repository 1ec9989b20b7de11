package reading_test

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

// whoActed lists the words for those of an account whom it takes for an actor.
func whoActed(_ dateline.Reading, a dateline.Account) string {
	var out []string
	for _, p := range a.Perpetrators {
		if p.Actor != "" {
			out = append(out, p.Evidence.Text)
		}
	}
	return strings.Join(out, ", ")
}

// Men of a state's force, called by what they are, are the country's where they attack.
func TestPoliceAndSoldiersWhoAttackAreTheCountrys(t *testing.T) {
	tell(t, whoActed, map[string]row{
		"police fire":         {"Five men were killed at Lira, Uganda, on Friday when police fired on a crowd.", "police"},
		"a squad of theirs":   {"LIRA, Uganda - A police mobile squad opened fire on miners at Lira on Friday. Five men died.", "police mobile squad"},
		"an army patrol":      {"Five men were killed at Lira, Uganda, on Friday when an army patrol opened fire on a lorry.", "army patrol"},
		"soldiers shoot":      {"Soldiers shot dead four men in a bus at Lira, Uganda, on Friday.", "Soldiers"},
		"who raid a house":    {"Police raided a house at Lira, Uganda, on Friday and killed two robbers.", "Police"},
		"who only come later": {"Gunmen killed five men at Lira, Uganda, on Friday. A police team was sent to the place.", ""},
		"who only arrest":     {"Police arrested two men at Lira, Uganda, on Friday.", ""},
		"who only tell":       {"Five men were killed at Lira, Uganda, on Friday. A police spokesman said robbers shot them.", ""},
		"beside who is named": {"Valley Front rebels killed five men at Lira, Uganda, on Friday. Soldiers shot at them.", "Valley Front rebels"},
	})
}

// A force that counts whom it killed or caught has made the raid or the air strike of which
// nobody told whose it was.
func TestWhoCountsTheFallenMadeTheRaid(t *testing.T) {
	tell(t, standings, map[string]row{
		"behind an air strike": {"Two jets bombed a ridge near Gulu on Thursday. The Kenyan army announced twelve rebels killed.", "Kenyan army confirmed"},
		"behind a raid":        {"A house in Gulu was raided on Monday. The Kenyan army said that four gunmen had been killed.", "Kenyan army confirmed"},
		"in one sentence":      {"Last Monday jets bombed a cave near Gulu, and the Kenyan army said that five militants had perished inside.", "Kenyan army confirmed"},
		"who counts villagers": {"Jets bombed Gulu on Monday. The Kenyan army said twelve villagers had been killed.", ""},
		"of no raid":           {"A car was burnt in Gulu on Friday. The Kenyan army said that two gunmen had been seen.", ""},
		"proceeds to arrest":   {"Agents of the Frontier Corps proceeded at dawn on Friday to the arrest of nine men in Lira.", "Frontier Corps confirmed"},
		"carries it out":       {"The Frontier Corps carried out on Friday the arrest of nine men in Lira.", "Frontier Corps confirmed"},
	})
}
