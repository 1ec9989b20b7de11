package reading_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

func TestWhoGivesToAGroup(t *testing.T) {
	claim(t, dateline.FinancedBy, map[string]row{
		"with":           {"The Gulf cartel has provided Boko Haram with rifles.", "Boko Haram: The Gulf cartel has provided Boko Haram with rifles"},
		"to":             {"A trader in Kano sold explosives to Boko Haram.", "Boko Haram: A trader in Kano sold explosives"},
		"to the group":   {"Boko Haram is old. Traders give a tenth of everything to the group.", "Boko Haram: Traders give a tenth of everything"},
		"without to":     {"Boko Haram is old. Drivers pay the group protection money.", "Boko Haram: Drivers pay the group protection money"},
		"never":          {"Libya has never given money to Boko Haram.", "Boko Haram: Libya has never given money denied"},
		"a levy to them": {`Boko Haram is old. Shopkeepers are forced to pay a levy.`, "Boko Haram: Shopkeepers are forced to pay a levy"},
		"no gift":        {"The army gave Boko Haram a week.", ""},
		"to the army":    {"Boko Haram is old. Chad sent rifles to the army.", ""},
		"of its own":     {"Boko Haram handed money to the poor.", ""},
		"arms that come": {"Boko Haram has received weapons from Libya.", "Boko Haram: Libya"},
	})
}
