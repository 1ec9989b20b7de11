package reading_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

// A number beside the word for what it counts counts that and nothing else.
func TestNumbersBeside(t *testing.T) {
	tell(t, figures, map[string]row{
		"both":                  {"A bomb exploded in Kano on Wednesday. The list has 31 dead and 97 wounded.", "killed 31 total, injured 97 total"},
		"capitals":              {"KANO - BOMB HIT HOTEL WEDNESDAY. ELEVEN DEAD EIGHT INJURED RESCUERS SAID.", "killed 11 total, injured 8 total"},
		"killed, capitals":      {"KANO - BOMB HIT HOTEL WEDNESDAY. ELEVEN KILLED EIGHT WOUNDED.", "killed 11 total, injured 8 total"},
		"missing apart":         {"Gunmen attacked Dori on Wednesday. The mayor speaks of 25 injured and five missing.", "injured 25 total"},
		"behind a verb":         {"A bomb killed 36 people and injured 71 in Kano on Wednesday.", "killed 36 total, injured 71 total"},
		"dead or hurt":          {"At least 30 people were killed or wounded by a bomb in Kano on Wednesday.", ""},
		"nobody can say":        {"A mine killed four officers near Dori on Wednesday, and nobody in the village can say why.", "killed 4 security forces"},
		"dead and hurt":         {"A bomb in Kano on Wednesday killed and wounded 40 people.", ""},
		"a month before it":     {"In December four policemen were killed when rebels attacked a post at Dori.", "killed 4 security forces"},
		"massacre of":           {"The army spoke of a massacre of nine bus passengers near Dori on Wednesday.", "killed 9 civilians"},
		"no article, in a list": {"Dori: trader shot dead on Wednesday.", "killed 1 civilians"},
		"both men":              {"Both men were killed when gunmen fired on their car near Dori on Wednesday.", "killed 2 total"},
		"bodies of":             {"The bodies of 14 villagers were found after Wednesday's raid on Dori.", "killed 14 civilians"},
		"two kinds dead":        {"Rebels and the army fought near Dori on Wednesday. Nine guards and 20 rebels dead.", "killed 9 security forces, killed 20 attackers"},
		"by a people's name":    {"Hunters killed 15 Fulani near Dori on Wednesday.", "killed 15 total"},
		"animals":               {"A warplane bombed a farm near Dori on Wednesday. A herder and 60 goats were killed.", "killed 1 civilians"},
		"a toll that stands":    {"Gunmen attacked a post near Dori on Wednesday. The number of soldiers killed in the assault on the post, in the hills above the town, on Wednesday now stands at 11.", "killed 11 total"},
		"brackets":              {"Officials said 24 men of the Northern Rural Guard (NRG) were killed near Dori on Wednesday.", "killed 24 total"},
		"two bombs' toll":       {"A bomb exploded in Kano on Wednesday. The number of people killed by the two bombs rose to 82 on Thursday.", "killed 82 total"},
		"told in passing":       {"A warplane bombed a farm near Dori on Wednesday. The rebels, who have held the town since May, said 21 civilians had died.", "killed 21 civilians"},
		"over years":            {"Gunmen killed a trader in Dori on Wednesday. A rights group lists 62 murders in five years.", "killed 1 civilians"},
		"over months":           {"Gunmen killed a trader in Dori on Wednesday. A rights group counted 187 dead from 1 January to 30 April.", "killed 1 civilians"},
		"martyrs":               {"Gunmen attacked Dori on Wednesday. The number of the martyrs has reached fifteen.", "killed 15 total"},
		"other deeds between":   {"Gunmen rode into Dori on Wednesday, killed seven men, burned the church and made off with three girls.", "killed 7 total"},
		"he and others":         {"Soldiers raided a camp near Dori on Wednesday. He was killed with two bodyguards.", "killed 1 total part, killed 2 security forces part, killed 3 total"},
		"in a gunfight with":    {"The deputy mayor was killed in a gunfight with police in Dori on Wednesday.", "killed 1 total"},
		"the head of":           {"A sniper killed the head of the clinic in Dori on Wednesday.", "killed 1 total"},
		"its founder":           {"Gunmen attacked a school in Dori on Wednesday. Its founder was killed.", "killed 1 civilians"},
		"done away with":        {"Soldiers raided a camp near Dori on Wednesday. Four bandits were destroyed.", "killed 4 attackers"},
		"what is destroyed":     {"Soldiers raided a camp near Dori on Wednesday. Two laboratories were destroyed.", ""},
		"out of combat":         {"Rebels attacked a barracks in Dori on Wednesday. They put nine soldiers out of combat.", "killed 9 security forces"},
		"martyrdom":             {"Rebels ambushed a patrol near Dori on Wednesday. Two soldiers embraced martyrdom.", "killed 2 security forces"},
	})
}

// A clause may stand between people and what befell them.
func TestBefallen(t *testing.T) {
	tell(t, figures, map[string]row{
		"who tried":    {"A bomb exploded in Kano on Wednesday. Two officers who tried to reach the building were killed.", "killed 2 security forces"},
		"slashed":      {"Gunmen attacked Dori on Wednesday. Eight people slashed about the arms, three of them infants, were admitted to the general hospital.", "injured 8 total"},
		"in the leg":   {"Gunmen fired at a police post in Dori on Wednesday and hit a sergeant in the leg.", "injured 1 security forces"},
		"in the arm":   {"The mayor was shot dead in Dori on Wednesday. Her son, who was driving, was hit in the arm.", "killed 1 total, injured 1 civilians"},
		"another's":    {"The governor, who visited Dori after gunmen killed nine people there on Wednesday, was unhurt.", "killed 9 total"},
		"of a lorry":   {"A lorry ran over a bomb near Kano on Wednesday. Four of them died, three were injured.", "killed 4 total, injured 3 total"},
		"of those hit": {"A bomb killed nine people in Kano on Wednesday. Four of them died in hospital.", "killed 9 total, killed 4 total part"},
		"of the hurt":  {"Gunmen attacked Dori on Wednesday. Four of the wounded have died since.", "killed 4 total"},
		"a sixth":      {"A mine killed five soldiers near Dori on Wednesday. A sixth died of his wounds on Thursday.", "killed 5 security forces, killed 6 total"},
		"a fourth":     {"Gunmen attacked Dori on Wednesday. A fourth policeman has died of his wounds.", "killed 4 security forces"},
		"brought to":   {"Two more soldiers died of burns on Thursday, bringing to nine the number killed in Wednesday's ambush near Dori and leaving three wounded.", "killed 2 security forces part, killed 9 total, injured 3 total"},
	})
}

// Who is counted is who the words are about, not who stands beside them.
func TestWhoIsCounted(t *testing.T) {
	tell(t, figures, map[string]row{
		"a family of":        {"A warplane bombed a house in Dori on Wednesday and a family of six was killed.", "killed 6 civilians"},
		"of one family":      {"Jets bombed a farm near Dori on Wednesday. Four people of one family killed, three others injured.", "killed 4 total, injured 3 total"},
		"a third":            {"Two policemen were killed and a third was wounded when gunmen fired at their patrol near Dori on Wednesday.", "killed 2 security forces, injured 1 total"},
		"the other":          {"Gunmen fired at a patrol near Dori on Wednesday. One soldier was killed and another was wounded.", "killed 1 security forces, injured 1 security forces"},
		"attempted murder":   {"A bomb exploded in Kano on Wednesday. A baker was charged with the attempted murder of a policeman.", ""},
		"throats":            {"Gunmen attacked Dori on Wednesday and cut the throats of seven soldiers and two traders.", "killed 7 security forces part, killed 2 civilians part, killed 9 total"},
		"him and his guards": {"Soldiers raided a camp near Dori on Wednesday and killed Mamadou Kone with two of his guards.", "killed 1 total part, killed 2 security forces part, killed 3 total"},
		"in the present":     {"A bomb explodes at a checkpoint in Dori on Wednesday. It kills twelve and injures 31.", "killed 12 total, injured 31 total"},
	})
}

// Nobody came to harm, in the words of it.
func TestUnhurt(t *testing.T) {
	tell(t, figures, map[string]row{
		"suffered":   {"Unknown men threw petrol bombs at a house in Dori on Wednesday. Nobody suffered.", "injured 0 total"},
		"unhurt":     {"A bomb exploded beside a patrol in Dori on Wednesday. All four officers were unhurt.", "injured 0 security forces"},
		"capitals":   {"DORI - BOMB EXPLODED BESIDE PATROL WEDNESDAY. POLICE SAY TWO OFFICERS UNHURT.", "injured 0 security forces"},
		"one of all": {"Gunmen fired at a car in Dori on Wednesday. The driver was unhurt.", "injured 0 civilians part"},
		"others not": {"Nine people were injured when a bomb exploded in Kano on Wednesday. Both guards were unharmed.", "injured 9 total"},
	})
}

// Losses are those of whoever lost them, and "all five" are the five told of.
func TestLosses(t *testing.T) {
	tell(t, figures, map[string]row{
		"put at":       {"Rebels and the army fought near Dori on Wednesday. The army put the rebels' losses at five and its own at one.", "killed 5 attackers, killed 1 security forces"},
		"its own":      {"Rebels and the army fought near Dori on Wednesday. The army puts its own losses at 50 men.", "killed 50 security forces"},
		"and killed":   {"Rebels attacked Dori on Wednesday and killed nine people.", "killed 9 total"},
		"of their own": {"Rebels attacked Dori on Wednesday and lost eight of their own.", "killed 8 attackers"},
		"suffered":     {"Rebels attacked Dori on Wednesday. The army suffered 12 losses.", "killed 12 total"},
		"lost men":     {"Rebels attacked Dori on Wednesday. The army said it lost two men.", "killed 2 security forces"},
		"all five":     {"Five gunmen attacked a hotel in Kano on Wednesday and all five were killed.", "killed 5 attackers"},
		"heavy":        {"Rebels attacked Dori on Wednesday. The army suffered heavy losses.", ""},
	})
}

// What counts over a period, or is denied, is no incident's.
func TestUncounted(t *testing.T) {
	tell(t, figures, map[string]row{
		"since a month":     {"Gunmen attacked Dori on Wednesday. More than 4,000 people have died since January, the United Nations says.", ""},
		"since a year":      {"Gunmen attacked Dori on Wednesday and killed nine people. The fighting has left 300 people dead since 2017.", "killed 9 total"},
		"past months":       {"Gunmen attacked Dori on Wednesday, killing nine people. At least 200 people were killed there in the past six months.", "killed 9 total"},
		"so far this year":  {"Gunmen attacked Dori on Wednesday, killing nine people. Violence in the region has killed 700 people so far this year.", "killed 9 total"},
		"the worst since":   {"Gunmen attacked Dori on Wednesday. It was the worst attack since 2019, and 30 people were killed.", "killed 30 total"},
		"denied":            {"The army denied on Thursday that rebels had overrun its base at Dori on Wednesday and killed dozens of its soldiers.", ""},
		"authorship denied": {"Gunmen attacked Dori on Wednesday. The rebels denied involvement in the attack, which killed nine people.", "killed 9 total"},
		"denied and set right": {"Gunmen attacked Dori on Wednesday. The army denied that 30 people had been killed but said that three were killed.",
			"killed 3 total"},
	})
}

// What a toll was before it moved no longer holds.
func TestMovedTolls(t *testing.T) {
	standing := func(_ dateline.Reading, a dateline.Account) string {
		var out []string
		for _, f := range a.Figures {
			s := fmt.Sprint(f.Value())
			if f.Superseded {
				s += " no longer"
			}
			out = append(out, s)
		}
		return strings.Join(out, ", ")
	}
	tell(t, standing, map[string]row{
		"from and to":  {"A bomb went off in Kano on Monday. The death toll was revised down from 24 to 19 on Wednesday.", "19, 24 no longer"},
		"to and from":  {"The number of people killed in Monday's bombing in Kano has risen to 41 from 36.", "41, 36 no longer"},
		"lowered":      {"A bomb went off in Kano on Monday. Police lowered the number of dead to 84 from 101.", "84, 101 no longer"},
		"still":        {"A bomb went off in Kano on Monday. The mayor counted 31 dead. The ministry still spoke of 51.", "31, 51 no longer"},
		"still writes": {"A bomb went off in Kano on Monday. The mayor counted 31 dead. The ministry still speaks of 51.", "31, 51"},
		"corrected":    {"A bomb went off in Kano on Monday. Volunteers counted eight dead. The agency has since corrected this to six dead.", "8 no longer, 6"},
		"a tenth":      {"A bomb killed nine people in Kano on Monday. A tenth victim died of his wounds.", "9 no longer, 10"},
		"one of three": {"A bomb wounded three soldiers in Kano on Monday. One of the three wounded died in hospital.", "3 no longer, 1, 3 no longer, 2"},
		"not of tolls": {"Gunmen on the road to Kano from 19 villages killed nine people on Monday.", "9"},
	})
}

// A toll may be told on later days, and be told off by whoever told it.
func TestTollsToldLater(t *testing.T) {
	tell(t, figures, map[string]row{
		"on the next day":           {"A bomb went off in Kano on Wednesday. The hospital spoke of 15 injured on Thursday.", "injured 15 total"},
		"rose, undated story":       {"Gunmen stormed the prison of Kora. The toll rose to 14 on Tuesday.", "killed 14 total"},
		"far behind, the one story": {"Gunmen attacked Dori on Wednesday. The school is shut. Shops are shut too. The mayor came. Prayers were held. Nobody sleeps. The hospital counts nine dead.", "killed 9 total"},
		"known to have":             {"Gunmen attacked Dori on Wednesday. Four people are now known to have died.", "killed 4 total"},
		"more died":                 {"Gunmen attacked a bus near Dori on Monday. Three more died overnight, taking the toll to 19.", "killed 3 total part, killed 19 total"},
		"killed more elsewhere":     {"A drone hit a camp near Dori on Wednesday and killed seven more.", "killed 7 total"},
		"the number as":             {"A bomb went off in Kano on Wednesday. The police spoke of 15 injured; the hospital gave the number as 18.", "injured 15 total, injured 18 total"},
		"several":                   {"Gunmen attacked Dori on Wednesday, killing several people.", ""},
		"buried":                    {"Gunmen attacked Dori on Wednesday. The agency buried 85.", "killed 85 total"},
		"the murder of":             {"He was charged with the murder of a policeman in Dori last May.", "killed 1 security forces"},
		"since a murder":            {"Gunmen attacked Dori on Wednesday. They have been rivals since the murder of a chief.", ""},
		"for the month":             {"Gunmen attacked Dori on Wednesday. Our register has 41 deaths for the month.", ""},
		"according to those":        {"Gunmen attacked Dori on Wednesday, leaving 11 people dead according to the army and 19 according to those who buried them.", "killed 11 total, killed 19 total"},
	})
}

// What "another" and "of them" count is a part only where others are counted by the same.
func TestSharesOfTheUncounted(t *testing.T) {
	tell(t, figures, map[string]row{
		"another, of other harm":  {"A bomb exploded in Kano on Wednesday. Nine people were killed. Another 46 were hurt.", "killed 9 total, injured 46 total"},
		"another, of the same":    {"A bomb exploded in Kano on Wednesday. Nine people were hurt. Another 46 were hurt in the panic.", "injured 9 total, injured 46 total part"},
		"more who died":           {"A bomb exploded in Kano on Wednesday and killed nine people. Two more died on Thursday.", "killed 9 total, killed 2 total part, killed 11 total"},
		"of those who were taken": {"Gunmen abducted twenty workers from a farm in Dori on Wednesday; four of them were killed.", "abducted 20 civilians, killed 4 total"},
		"of those attacked":       {"Rockets hit a column of refugees near Dori on Wednesday and killed 17 of them.", "killed 17 total"},
		"two of the dead":         {"Gunmen attacked a bus near Dori on Wednesday. Two of the dead were killed in the panic.", "killed 2 total part"},
		"of the dead":             {"Gunmen killed nine people in Dori on Wednesday; four of them were killed in a church.", "killed 9 total, killed 4 total part"},
		"included, further on":    {"Four passengers died when a bomb tore a bus in Kano on Wednesday, among them a grandmother and her two grandsons, and six more were hurt.", "killed 4 civilians, injured 1 civilians part, injured 2 civilians part, injured 6 total"},
	})
}

// Words that stand within a phrase, or part it from its verb.
func TestHarmWithin(t *testing.T) {
	tell(t, figures, map[string]row{
		"dead soldiers":      {"A bomb exploded in Kano on Wednesday. The ambulance brought three dead soldiers and six wounded to Dutse.", "killed 3 security forces, injured 6 total"},
		"announced":          {"Soldiers stormed a camp in Dori on Wednesday and announced three dead guerrillas.", "killed 3 attackers"},
		"who says so":        {"Gunmen attacked a camp in Dori on Wednesday, killing, the army says, 12 members of the militia.", "killed 12 total"},
		"the dead of a town": {"A bomb exploded in Kano on Wednesday. The dead of Kano are now ten.", "killed 10 total"},
		"in apposition":      {"A bomb exploded in Kano on Wednesday. A third victim, a boy of nine called Umar, died of his burns.", "killed 3 total"},
	})
}

// Who dies of what was done before adds to that incident, and is none of its own.
func TestTheHurtWhoDie(t *testing.T) {
	tell(t, figures, map[string]row{
		"one of the wounded": {"A bomb exploded in Kano on Monday and killed three people. One of the wounded, a waiter, died on Thursday.", "killed 3 total, killed 1 total part, killed 4 total"},
	})
}

// An "of" with a name parts two who fared alike.
func TestListsAcrossNames(t *testing.T) {
	tell(t, figures, map[string]row{
		"of a town": {"The mayor of Dori and his driver were killed by a bomb in Dori on Wednesday.", "killed 1 total part, killed 1 civilians part, killed 2 total"},
	})
}

// Numbers that count nobody who came to harm.
func TestNumbersOfOthers(t *testing.T) {
	tell(t, figures, map[string]row{
		"how old one is":     {"Gunmen attacked a school in Dori on Wednesday and killed nine people. The youngest of the dead is Amina Sawadogo, 15, who had brought her brother his lunch.", "killed 9 total"},
		"how many are armed": {"A bomb killed nine people in Kano on Wednesday. The group has 600 men under arms; an official puts the figure at about 300.", "killed 9 total"},
	})
}
