package reading_test

import "testing"

// "Among" holds some in others: a number behind it counts all of them, unless "them" or
// those who died stand between.
func TestSomeAmongOthers(t *testing.T) {
	tell(t, figures, map[string]row{
		"one among so many":      {"The mayor was among 12 people killed in a bombing in Dori on Wednesday.", "killed 12 total"},
		"among at least so many": {"A priest was among at least 30 people killed when gunmen attacked a church in Dori on Wednesday.", "killed 30– total at least"},
		"some among so many":     {"Seven soldiers are among the 19 dead of an attack on a bus in Dori on Wednesday.", "killed 19 total"},
		"among so many hurt":     {"A bomb exploded in Dori on Wednesday. Three officers were among six people wounded.", "injured 6 total"},
		"some of so many":        {"Among the 14 people killed in Wednesday's attack on Dori were four teachers.", "killed 14 total"},
		"among those who died":   {"Six soldiers were among those who died in an attack on Dori on Wednesday. In all 19 people were killed.", "killed 6 security forces part, killed 19 total"},
		"among them":             {"Gunmen killed nine people in Dori on Wednesday, among them two nurses.", "killed 9 total"},
	})
}

// Who died besides those told before is added to them.
func TestDeadToldBesides(t *testing.T) {
	tell(t, figures, map[string]row{
		"two others died later":    {"A blast killed three traders in Dori on Wednesday and two others died later.", "killed 3 civilians part, killed 2 total part, killed 5 total"},
		"others held in a share":   {"Gunmen killed nine people, including three soldiers and two others, in Dori on Wednesday.", "killed 9 total"},
		"in two ways":              {"Gunmen attacked a bar in Dori on Wednesday. A doctor said 17 had been shot and seven hacked to death.", "killed 17 total part, killed 7 total part, killed 24 total"},
		"two more in the hospital": {"A bomb killed eight people in Dori on Tuesday. Another two people died in hospital.", "killed 8 total, killed 2 total part, killed 10 total"},
		"with the new toll":        {"A bomb killed eight people in Dori on Tuesday. Another two people died in hospital, bringing the toll to ten.", "killed 8 total, killed 2 total part, killed 10 total"},
		"a toll that holds them":   {"The toll from Tuesday's bombing in Dori climbed to 22 after another two people died.", "killed 22 total, killed 2 total part"},
		"as the next tells":        {"The toll from Tuesday's bombing in Dori climbed to 22. Another two people died in hospital.", "killed 22 total, killed 2 total part"},
		"of a higher toll":         {"A bomb killed 20 people in Dori on Tuesday. Eight died on the spot. Another five died in hospital.", "killed 20 total, killed 8 total, killed 5 total part"},
		"a total of":               {"Rebels killed a total of 33 people in Dori on Wednesday.", "killed 33 total"},
	})
}

// A number that somebody calls the true one counts what was counted before it.
func TestTrueNumbers(t *testing.T) {
	tell(t, figures, map[string]row{
		"the real number": {"Gunmen attacked Dori on Wednesday. The governor said 79 people were killed. A resident said the real number was at least 165.", "killed 79 total, killed 165– total at least"},
		"the true figure": {"Gunmen killed 11 people in Dori on Wednesday. Residents said the true figure was 30.", "killed 11 total, killed 30 total"},
		"of the hurt":     {"A bomb wounded 15 people in Dori on Wednesday. The actual number is 18, a nurse said.", "injured 15 total, injured 18 total"},
		"of no dead":      {"Gunmen killed 11 people in Dori on Wednesday. The real number of rebels is 600.", "killed 11 total"},
	})
}

// What a party calls its own in a statement are its men.
func TestOurDead(t *testing.T) {
	tell(t, figures, map[string]row{
		"in a statement": {"The mujahideen attacked a barracks in Dori on Wednesday. Nine soldiers were killed. One of our brothers was martyred.", "killed 9 security forces, killed 1 attackers"},
		"of the army":    {"Rebels attacked a barracks in Dori on Wednesday. Nine of our soldiers were killed.", "killed 9 security forces"},
	})
}
