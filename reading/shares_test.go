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

// Where the words tell of some of those who came to harm, the harm counts all of them; where
// a verb harms only some, it counts those.
func TestSomeOfThoseHarmed(t *testing.T) {
	tell(t, figures, map[string]row{
		"shot dead":      {"Two of the nine men shot dead in Dori on Wednesday were brothers.", "killed 9 total"},
		"who died":       {"Four of the seven soldiers who died in Wednesday's ambush near Dori came from one village.", "killed 7 security forces"},
		"killed when":    {"Two of the six policemen killed when a mine exploded near Dori on Wednesday were from Kano.", "killed 6 security forces"},
		"buried":         {"Thousands attended the funeral of five of the nine miners killed by gunmen in Dori on Wednesday.", "killed 9 civilians"},
		"taken":          {"Twelve of the 30 pupils who were kidnapped in Dori on Wednesday are under ten, a teacher said.", "abducted 30 civilians"},
		"only some":      {"Gunmen attacked a bus near Dori on Wednesday. Nine of the 30 passengers were killed.", "killed 9 civilians"},
		"some of taken":  {"Two of the five hostages seized in Dori on Wednesday were killed.", "killed 2 total, abducted 5 total"},
		"with attackers": {"Nine people, among them the two bombers, were killed at a church in Dori on Wednesday.", "killed 9 total, killed 2 attackers part"},
		"one of them":    {"A bombing in Dori on Wednesday killed five people including the bomber.", "killed 5 total, killed 1 attackers part"},
		"with others":    {"Nine people, including a policeman, were killed in a bombing in Dori on Wednesday.", "killed 9 total"},
	})
}

// A pronoun or a title is one person of a list.
func TestPersonsInLists(t *testing.T) {
	tell(t, figures, map[string]row{
		"him and others":  {"Gunmen ambushed a judge in Dori on Wednesday, killing him and four of his bodyguards.", "killed 1 total part, killed 4 security forces part, killed 5 total"},
		"her and another": {"Gunmen ambushed the mayor of Dori on Wednesday and killed her and a bodyguard.", "killed 1 total part, killed 1 security forces part, killed 2 total"},
		"three of them":   {"Gunmen attacked the house of a senator in Dori on Wednesday and killed him, his wife and their two children.", "killed 1 total part, killed 1 civilians part, killed 2 civilians part, killed 4 total"},
		"he and others":   {"A mine hit the car of a general near Dori on Wednesday. He and three of his men were killed.", "killed 1 total part, killed 3 total part, killed 4 total"},
		"of a town":       {"The mayor of Kutum, Sudan, and his son were shot dead on Wednesday.", "killed 1 total part, killed 1 civilians part, killed 2 total"},
		"himself":         {"A suicide bomber killed himself and three policemen in Dori on Wednesday.", "killed 3 security forces"},
		"taken and shot":  {"Gunmen attacked a bus near Dori on Wednesday. A soldier was taken off the bus and shot.", "killed 1 security forces"},
		"one by a name":   {"Gunmen killed a VDP in Dori, Burkina Faso, on Wednesday.", "killed 1 security forces"},
	})
}

// Bodies are no wounded, and who died of wounds is not both.
func TestBodiesAndWounded(t *testing.T) {
	tell(t, figures, map[string]row{
		"bodies and injured": {"Gunmen attacked Dori on Wednesday. The doctor said 21 bodies and ten injured had been received.", "killed 21 total, injured 10 total"},
		"corpses":            {"Gunmen attacked Dori on Wednesday. Six corpses and 20 wounded were brought to the hospital.", "killed 6 total, injured 20 total"},
		"hurt and dead":      {"A nurse who was wounded in Wednesday's grenade attack in Dori died on Thursday, bringing the toll to six.", "killed 1 civilians, killed 6 total"},
		"joined by and":      {"Gunmen attacked a village near Dori on Wednesday and abducted at least 40, mostly women and children.", "abducted 40– total at least"},
		"machines":           {"Gunmen burned a tractor and a harvester on a farm in Dori on Wednesday.", ""},
	})
}
