package reading_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

// kindAndWho is the kind of an account with those behind it.
func kindAndWho(r dateline.Reading, a dateline.Account) string {
	return string(a.Kind) + ": " + standings(r, a)
}

func TestWhatTheOtherSideAnswersIsAnIncidentOfItsOwn(t *testing.T) {
	tell(t, kindAndWho, map[string]row{
		"hours later from the air": {"Gunmen killed 40 people at a mosque in Arish, Egypt, on Friday. Hours later the Egyptian air force struck several lorries.",
			"armed assault: Gunmen confirmed\nair strike: Egyptian air force confirmed"},
		"then from the air": {"Rockets fired by Hamas killed two people in Ashkelon on Monday. Israeli warplanes then bombed three sites in Gaza, killing five people.",
			"bombing: Hamas confirmed\nair strike: Israeli warplanes confirmed"},
		"a later raid": {"Militants shot dead nine policemen in Quetta on Monday. Troops later raided a house in the city and killed four militants.",
			"armed assault: Militants confirmed\nraid: Troops confirmed"},
		"on the attackers themselves": {"Militants stormed a hotel in Kabul on Monday, killing five guests. Troops later killed the attackers.",
			"armed assault: Militants confirmed, Troops confirmed"},
		"of the same side": {"An air strike killed 30 people in Idlib on Monday. Syrian warplanes later bombed the market again.",
			"air strike: Syrian warplanes confirmed"},
	})
}
