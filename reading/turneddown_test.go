package reading_test

import "testing"

// A number that stands in a tale which the sentence turns down is no toll.
func TestTollsTurnedDown(t *testing.T) {
	tell(t, figures, map[string]row{
		"dismissed":      {"Bandits killed four herders in Dori on Wednesday. The commissioner dismissed reports on social media that 11 people had died.", "killed 4 civilians"},
		"refuted":        {"Militants killed three guards in Dori on Wednesday. A police officer refuted media reports of seven deaths.", "killed 3 security forces"},
		"contrary to":    {"Five people died in an attack on Dori on Wednesday, the police said, contrary to reports that 50 had been killed.", "killed 5 total"},
		"no reality":     {"Unknown men fired at a police post in Dori on Wednesday. An officer was lightly wounded. Reports of three dead policemen do not correspond to reality.", "injured 1 security forces"},
		"not true":       {"Rebels attacked Dori on Wednesday and wounded two men. The mayor said it was not true that five people had been killed.", "injured 2 total"},
		"a false figure": {"Six soldiers were killed in an ambush near Dori on Wednesday. The army described as fake news a figure of 40 dead.", "killed 6 security forces"},
		"confirmed":      {"Bandits attacked Dori on Wednesday. The commissioner confirmed reports that 11 people had died.", "killed 11 total"},
	})
}

// Of dead and hurt together nobody knows how many were either; that there were none tells of
// both.
func TestDeadAndHurtTogether(t *testing.T) {
	tell(t, figures, map[string]row{
		"dead or wounded":   {"A missile hit a mosque in Dori on Wednesday, leaving 29 people dead or wounded.", ""},
		"dead and wounded":  {"A drone strike on a market in Dori on Wednesday left more than 50 dead and wounded.", ""},
		"each with its own": {"A blast in Dori on Wednesday left 12 people dead and 30 wounded.", "killed 12 total, injured 30 total"},
		"among casualties":  {"A bomb in Dori on Wednesday caused 24 casualties, among them four dead.", "killed 4 total"},
		"no casualties":     {"A bomb exploded in Dori on Wednesday. There were no casualties.", "killed 0 total, injured 0 total"},
		"no life lost":      {"Gunmen fired at a van near Dori on Wednesday. Two officers were wounded but no life was lost.", "injured 2 security forces, killed 0 total"},
		"no loss of life":   {"A grenade was thrown at a hotel in Dori on Wednesday. There was no loss of life.", "killed 0 total"},
		"neither nor":       {"A bomb exploded in Dori on Wednesday. Neither deaths nor injuries were reported.", "killed 0 total, injured 0 total"},
		"hit before":        {"A grenade killed a youth at a bus stand in Dori on Wednesday. The bus stand has been hit twice before, without loss of life.", "killed 1 civilians"},
	})
}
