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

// What is claimed or denied of "the attacks" is of all that were told of that day.
func TestOneClaimOfSeveralIncidents(t *testing.T) {
	const day = "A bomb killed nine people in a church in Moroto on Sunday. On Sunday another bomb killed four at a hotel in Kotido. "
	tell(t, placeAndWho, map[string]row{
		"the attacks":          {day + "\n\nThe governor has visited the wounded. He prayed with them.\n\nThe Valley Front claimed the attacks a day later.", "Moroto: Valley Front claimed\nKotido: Valley Front claimed"},
		"responsibility":       {day + "The Valley Front claimed responsibility for the bombings.", "Moroto: Valley Front claimed\nKotido: Valley Front claimed"},
		"blamed":               {day + "The government blamed the Valley Front for the blasts.", "Moroto: Valley Front blamed\nKotido: Valley Front blamed"},
		"not its doing":        {day + "The Valley Front said that the bombings were not its doing.", "Moroto: Valley Front denied\nKotido: Valley Front denied"},
		"the work of":          {day + "These attacks were the work of the Valley Front, the minister said.", "Moroto: Valley Front blamed\nKotido: Valley Front blamed"},
		"before they are told": {"The Valley Front has claimed the attacks of Sunday. A bomb killed nine people in a church in Moroto on Sunday. On Sunday another bomb killed four at a hotel in Kotido.", "Moroto: Valley Front claimed\nKotido: Valley Front claimed"},
		"the attack":           {day + "The Valley Front claimed the attack.", "Moroto:\nKotido: Valley Front claimed"},
		"of another kind":      {day + "On Sunday a judge was shot dead in Gulu. The Valley Front claimed the bombings.", "Moroto: Valley Front claimed\nKotido: Valley Front claimed\nGulu:"},
		"of long ago":          {day + "The Valley Front claimed the attacks. In May 2012 a bomb killed thirty people in Gulu.", "Moroto: Valley Front claimed\nKotido: Valley Front claimed\nGulu:"},
	})
}
