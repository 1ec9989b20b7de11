package reading_test

import "testing"

// Who names all of the dead one by one counts them; who names some of them does not.
func TestNamedDeadAreCounted(t *testing.T) {
	tell(t, figures, map[string]row{
		"with ages":        {"A bomb exploded in Dori on Wednesday. The dead were Haile Desta, 34, Girma Tesfaye, 41, and Almaz Bekele, 19.", "killed 3 total"},
		"by the police":    {"A bomb exploded outside a bank in Dori on Wednesday. Police named the dead as Luis Mena, Carlos Mina and Ana Prado.", "killed 3 total"},
		"those killed":     {"Those killed in an ambush in Dori on Wednesday were identified as Sergeant Moussa Traoré and Corporal Ali Keïta.", "killed 2 total"},
		"first the verb":   {"Killed in a blast in Dori on Wednesday were constable Nasir Ali and two passers-by.", "killed 3 total"},
		"a family":         {"Gunmen attacked a house in Dori on Wednesday. The dead were a driver, his wife and their two children.", "killed 4 total"},
		"of the counted":   {"Gunmen killed five people in a bar in Dori on Wednesday. The victims were named as Luis Mena, a teacher, and Ana Prado.", "killed 5 total, killed 2 total"},
		"some of them":     {"Gunmen killed five people in a bar in Dori on Wednesday. Two of the dead were named as Luis Mena and Ana Prado.", "killed 5 total"},
		"among the dead":   {"Gunmen killed five people in a bar in Dori on Wednesday. Among the dead were Luis Mena and Ana Prado.", "killed 5 total"},
		"what they were":   {"Gunmen killed five people in a bar in Dori on Wednesday. The dead were members of a peace committee.", "killed 5 total"},
		"victims who live": {"Gunmen wounded two people in Dori on Wednesday. The victims were Luis Mena and Ana Prado.", "injured 2 total"},
	})
}

// What those make who were told of before is the number that holds.
func TestNumbersMadeOfWhatWasTold(t *testing.T) {
	tell(t, figures, map[string]row{
		"that makes":    {"A drone killed five people near Dori on Wednesday. A boy died later. That makes six.", "killed 5 total, killed 1 civilians, killed 6 total"},
		"make that":     {"Four policemen were killed by bandits in Dori on Wednesday. Make that five.", "killed 4 security forces, killed 5 total"},
		"it is eight":   {"A bomb exploded in the market of Dori on Wednesday. The number of the dead is often given as seven; it is eight.", "killed 7 total, killed 8 total"},
		"nobody died":   {"A bomb exploded in the market of Dori on Wednesday. Two stalls burned. That makes six.", ""},
		"earlier count": {"Two soldiers died when a mine went off near Dori on Wednesday, the ministry said. It had spoken of one dead and four wounded. One of the wounded has since died.", "killed 2 security forces, killed 1 total part, injured 4 total, injured 3 total, killed 1 total, injured 4 total"},
	})
}

// A speaker named again between commas is none of those who came to harm; ages are no people,
// and what stands between a word for the dead and one for the hurt belongs to the first.
func TestWhoIsNoneOfTheHarmed(t *testing.T) {
	tell(t, figures, map[string]row{
		"speaker":        {"Six children died in an attack in Dori on Wednesday, said the prefect, Emmanuel Ndi, and about a dozen were taken to hospital.", "killed 6 civilians, injured 12 total about"},
		"ages":           {"Police stormed a house in Dori on Wednesday. Seven men were killed. Three children aged between two and nine died with them.", "killed 7 total, killed 3 civilians"},
		"in capitals":    {"BOMB IN DORI WEDNESDAY KILLED FOUR POLICEMEN WOUNDED TWO.", "killed 4 security forces, injured 2 total"},
		"bread van":      {"A car packed with explosives blew up in Dori on Wednesday, killing four people, including the driver of a bread van.", "killed 4 total"},
		"bombers":        {"Suicide bombers struck Dori on Wednesday, killing 45 people, 12 of them bombers.", "killed 45 total, killed 12 attackers part"},
		"bomber among":   {"Seven people died, the bomber among them, in a suicide attack in Dori on Wednesday.", "killed 7 total, killed 1 attackers part"},
		"burned too":     {"A dozen villagers were hacked to death in Dori on Wednesday and another five were burned to death.", "killed 12 civilians part, killed 5 total part, killed 17 total"},
		"kin by name":    {"Rebels shot dead Ram Singh and his brother Mohan in Dori on Wednesday.", "killed 1 total part, killed 1 total part, killed 2 total"},
		"other fighters": {"The founder of the group was killed with six other fighters in a raid in Dori on Wednesday.", "killed 1 civilians part, killed 6 attackers part, killed 7 attackers"},
		"took lives":     {"An ambush in Dori on Wednesday took the lives of four workers.", "killed 4 civilians"},
		"behind a name":  {"A bomb in Dori on Wednesday killed the commander, Salem Idris, along with four of his men.", "killed 1 total part, killed 4 total part, killed 5 total"},
	})
}
