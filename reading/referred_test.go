package reading_test

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

// placeAndWho is the place of an account with those behind it.
func placeAndWho(r dateline.Reading, a dateline.Account) string {
	return strings.TrimSpace(string(a.Place.Name) + ": " + standings(r, a))
}

// Of two incidents, words of claim and blame are of the one that they point to.
func TestWhichOfTwoIncidentsIsMeant(t *testing.T) {
	const two = "Two traders were shot dead in Moroto on Friday. On Saturday three herders were killed in Kotido. "
	tell(t, placeAndWho, map[string]row{
		"by whom it befell":   {two + "The Valley Front claimed the killing of the traders.", "Moroto: Valley Front claimed\nKotido:"},
		"by its day":          {two + "The Valley Front claimed Friday's attack.", "Moroto: Valley Front claimed\nKotido:"},
		"the first":           {two + "The Valley Front claimed responsibility for the first.", "Moroto: Valley Front claimed\nKotido:"},
		"the last told":       {two + "The police blamed the Valley Front.", "Moroto:\nKotido: Valley Front blamed"},
		"both times":          {two + "Both times the Valley Front was accused.", "Moroto: Valley Front blamed\nKotido: Valley Front blamed"},
		"both":                {two + "The government says both were the work of the Valley Front.", "Moroto: Valley Front blamed\nKotido: Valley Front blamed"},
		"behind both attacks": {two + "Investigators see the Valley Front behind both attacks.", "Moroto: Valley Front suspected\nKotido: Valley Front suspected"},
		"the two attacks":     {two + "The police blamed the two attacks on the Valley Front.", "Moroto: Valley Front blamed\nKotido: Valley Front blamed"},
		"both who died":       {two + "Both men had paid the Valley Front, the police said.", "Moroto:\nKotido:"},
		"one each": {"A bomb went off in a bar in Lira on Friday, killing two. The next day a judge was shot dead in Gulu. The Valley Front claimed the bombing, while the shooting was blamed on the Red Column.",
			"Lira: Valley Front claimed\nGulu: Red Column blamed"},
	})
}
