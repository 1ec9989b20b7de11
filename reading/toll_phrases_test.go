package reading_test

import "testing"

// The dead and the hurt are told in many words.
func TestTollPhrases(t *testing.T) {
	tell(t, figures, map[string]row{
		"his age and office between": {"Idris Bakari, 52, a butcher and deputy head of the council, was shot dead in Dori on Wednesday.", "killed 1 total"},
		"a number said twice":        {"A bomb hit a convoy near Dori on Wednesday. Three (3) soldiers lost their lives and five (5) others sustained injuries.", "killed 3 security forces, injured 5 total"},
		"a noun in quotation marks":  {"Jets bombed a farm near Dori on Wednesday. More than 40 \"elements\" died.", "killed 41– total over"},
		"quoted, and killed behind":  {"Rebels attacked a lorry near Dori on Wednesday. Their note spoke of 15 \"hired soldiers\" killed.", "killed 15 total"},
		"the supreme price":          {"Rebels attacked a barracks in Dori on Wednesday. Twelve officers paid the supreme price.", "killed 12 security forces"},
		"the present tense":          {"A lorry bomb in Dori kills twelve, among them four traders.", "killed 12 total"},
		"shot dead the one":          {"Robbers stopped a bus near Dori on Wednesday and shot dead the conductor and a nurse.", "killed 1 civilians part, killed 1 civilians part, killed 2 total"},
		"described as":               {"Four guards and seven men described as smugglers were killed near Dori on Wednesday.", "killed 4 security forces part, killed 7 total part, killed 11 total"},
		"with one dead":              {"Police raided a farm near Dori on Wednesday. The gunfight ended with a guard dead.", "killed 1 security forces"},
		"the driver hurt":            {"The prosecutor was killed in Dori on Wednesday and her driver badly hurt.", "killed 1 total, injured 1 civilians"},
		"a leg lost":                 {"A mine killed four soldiers near Dori on Wednesday. A fifth lost a leg.", "killed 4 security forces, injured 1 total"},
		"wounds nursed":              {"Gunmen attacked Dori on Wednesday. Four villagers are nursing machete wounds.", "injured 4 civilians"},
		"cut by glass":               {"A bomb exploded in Dori on Wednesday. Five people were cut by glass.", "injured 5 total"},
		"beaten to death":            {"Gunmen attacked Dori on Wednesday. Two traders were beaten to death.", "killed 2 civilians"},
		"to hospital":                {"Gunmen attacked Dori on Wednesday. Eleven people went to hospital.", "injured 11 total"},
		"reported killed":            {"Gunmen attacked Dori on Wednesday. Six traders were reported killed.", "killed 6 civilians"},
		"with people inside":         {"Rebels attacked the post at Dori on Wednesday and burned it with two policemen inside.", "killed 2 security forces"},
		"a couple":                   {"A bomb killed a couple in Dori on Wednesday.", "killed 2 total"},
		"nobody hurt":                {"A bomb exploded in Dori on Wednesday and hurt nobody.", "injured 0 total"},
		"unhurt in the car":          {"A bomb exploded beside a car in Dori on Wednesday. The two officers in the car were unhurt.", "injured 0 security forces"},
		"said of the wounded":        {"A bomb exploded in Dori on Wednesday. The wounded are now fourteen.", "injured 14 total"},
		"the wounded gone up":        {"A bomb exploded in Dori on Wednesday. The wounded have gone up to seven.", "injured –7 total up to"},
		"a label":                    {"A bomb exploded in Dori on Wednesday.\n\nDead: three.", "killed 3 total"},
		"those who lost their lives": {"A bomb exploded in Dori on Wednesday. The number of those who lost their lives increased to 18.", "killed 18 total"},
		"a toll at policemen":        {"Rebels ambushed a patrol near Dori on Wednesday. The toll of the ambush stands at five policemen.", "killed 5 security forces"},
		"the final number":           {"Gunmen attacked a bus near Dori on Wednesday. The final number is 14.", "killed 14 total"},
		"became":                     {"Gunmen attacked Dori on Wednesday. The number of dead, which was first seven, became six.", "killed 6 total, killed 7 total"},
		"the age of one hurt":        {"A grenade was thrown into a yard in Dori on Wednesday. A schoolgirl of thirteen was injured.", "injured 1 civilians"},
		"the other three":            {"Gunmen killed nine traders in Dori on Wednesday. The bodies of the other three were carried off.", "killed 9 civilians, killed 3 total part"},
		"what would have been":       {"A bomb exploded in Dori on Wednesday. Had it gone off earlier, there would have been sixty dead.", "\n"},
		"a rumour":                   {"A bomb killed two soldiers near Dori on Wednesday. The rumour of five deaths is baseless.", "killed 2 security forces"},
		"over many attacks":          {"Gunmen killed a trader in Dori on Wednesday. We counted 61 attacks in May, with 27 people killed.", "killed 1 civilians"},
		"elsewhere":                  {"Gunmen killed a trader in Dori on Wednesday. Two officers died at Kano.", "killed 1 civilians\nkilled 2 security forces"},
		"brought elsewhere":          {"Gunmen killed a trader in Dori on Wednesday. Two officers were taken to hospital in Kano.", "killed 1 civilians, injured 2 security forces"},
		"one of three wounded":       {"A bomb wounded three soldiers near Dori on Wednesday. One of the three wounded died in hospital on Thursday.", "injured 3 security forces, killed 1 total part, injured 3 total, injured 2 total"},
		"two who were wounded":       {"Rebels killed five policemen in Dori on Wednesday. Two of the policemen who were wounded have died.", "killed 5 security forces, killed 2 total part"},
		"a tenth":                    {"Gunmen killed nine people in Dori on Wednesday and hurt eleven. A tenth victim died on Friday. That leaves ten wounded.", "killed 9 total, injured 11 total, killed 10 total, injured 10 total"},
	})
}
