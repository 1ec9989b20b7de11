package reading_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

// Who is only wounded, by somebody armed or a weapon, makes an incident as the dead do.
func TestWoundedAlone(t *testing.T) {
	tell(t, figures, map[string]row{
		"by a mine":      {"Four soldiers were wounded by a mine near Dori on Wednesday.", "injured 4 security forces"},
		"by gunmen":      {"Gunmen injured two guards near Dori on Wednesday.", "injured 2 security forces"},
		"in an accident": {"Fifteen people were injured when a bus overturned near Dori on Wednesday.", ""},
	})
}

// Mourners are none of the dead.
func TestMourners(t *testing.T) {
	tell(t, figures, map[string]row{
		"of one":     {"Thousands attended the funeral of a policeman shot dead in Dori on Wednesday.", "killed 1 security forces"},
		"of several": {"Hundreds of mourners buried the two nurses killed by gunmen in Dori on Wednesday.", "killed 2 civilians"},
	})
}

// Members of one list are added up: kin by their names and pronouns, but no attackers.
func TestListsOfTheDead(t *testing.T) {
	tell(t, figures, map[string]row{
		"kin":               {"The trader Ali Noor, his wife and their nine-month-old son were murdered by gunmen in Dori on Wednesday.", "killed 1 total part, killed 1 civilians part, killed 1 civilians part, killed 3 total"},
		"attackers at last": {"Twenty hostages, two police officers and six gunmen died in the siege of a bakery in Dori on Wednesday.", "killed 20 total part, killed 2 security forces part, killed 6 attackers, killed 22 total"},
		"one included":      {"A suicide attack on a church in Dori on Wednesday left 15 dead, the bomber included.", "killed 15 total, killed 1 attackers part"},
	})
}

// What South Asian and Nigerian papers say of those who die or are hurt.
func TestHarmInWordsOfThePress(t *testing.T) {
	tell(t, figures, map[string]row{
		"shahadat":   {"Two soldiers embraced Shahadat when militants attacked their post near Dori on Wednesday. Four soldiers got injured.", "killed 2 security forces, injured 4 security forces"},
		"the dust":   {"Thirty bandits bit the dust when troops raided a camp near Dori on Wednesday.", "killed 30 attackers"},
		"khwarij":    {"Nine khwarij were killed in a raid on their hideout near Dori on Wednesday.", "killed 9 attackers"},
		"despatched": {"Security forces despatched 17 terrorists to hell near Dori on Wednesday.", "killed 17 attackers"},
	})
}

func TestWaysToDie(t *testing.T) {
	tell(t, figures, map[string]row{
		"shot dead":               {"The mayor was shot dead by two men on a motorcycle in Dori on Wednesday.", "killed 1 total"},
		"shot dead, before whom":  {"Gunmen shot dead a policeman in Dori on Wednesday.", "killed 1 security forces"},
		"shot dead, set off":      {"Pedro Salas, deputy mayor of the town of Pasto, was shot dead in Dori on Wednesday.", "killed 1 total"},
		"stabbed to death":        {"A man was stabbed to death in Dori on Wednesday.", "killed 1 total"},
		"burned to death":         {"A tanker exploded in an attack on Dori on Wednesday and more than 40 people burned to death.", "killed 41– total over"},
		"succumbed":               {"Gunmen attacked Dori on Wednesday. Two people succumbed to their injuries.", "killed 2 total"},
		"known to have died":      {"Eleven policemen are now known to have lost their lives in the attack on Dori on Wednesday.", "killed 11 security forces"},
		"lost fighters":           {"Gunmen attacked Dori on Wednesday. The army says the rebels lost seven fighters.", "killed 7 attackers"},
		"a word that makes a man": {"A surveyor was killed in an ambush near Dori on Wednesday.", "killed 1 civilians"},
		"no beast or thing":       {"A tractor was hit in an ambush near Dori on Wednesday.", ""},
		"some of a body":          {"Four of his escort were killed by a bomb in Kano on Wednesday.", "killed 4 total"},
		"ages are no people":      {"Gunmen killed two girls of twelve and fifteen in Dori on Wednesday.", "killed 2 civilians"},
		"a long war":              {"A bomb exploded in Kano on Wednesday. The conflict has killed some 40,000 people.", ""},
		"hostages who were killed": {"Gunmen attacked Dori on Wednesday. The army said that 26 hostages were killed.",
			"killed 26 total"},
	})
}

func TestTheHurt(t *testing.T) {
	tell(t, figures, map[string]row{
		"a wound":            {"A soldier suffered a leg wound in a clash near Dori on Wednesday.", "injured 1 security forces"},
		"taken to hospital":  {"A bomb exploded in Kano on Wednesday and more than 30 people were taken to hospital.", "injured 31– total over"},
		"the dead are not":   {"A bomb exploded in Kano on Wednesday. Nine bodies were taken to the hospital.", "killed 9 total"},
		"in hospital":        {"A bomb exploded in Kano on Wednesday. Twenty-one are in hospital.", "injured 21 total"},
		"treated for":        {"A bomb exploded in Kano on Wednesday. Thirty people were treated for wounds.", "injured 30 total"},
		"put the injured at": {"A bomb killed nine people in Kano on Wednesday. The ministry now puts the injured at 412.", "killed 9 total, injured 412 total"},
		"killed and hurt":    {"THREE SOLDIERS KILLED, NINE WOUNDED IN ATTACK ON POST AT DORI WEDNESDAY.", "killed 3 security forces, injured 9 total"},
		"one and three":      {"A bombing in Kano on Wednesday left one soldier dead and three wounded.", "killed 1 security forces, injured 3 total"},
	})
}

func TestNobodyHarmed(t *testing.T) {
	tell(t, figures, map[string]row{
		"no victims":           {"A bomb exploded in Kano on Wednesday. There were no victims.", "killed 0 total, injured 0 total"},
		"without casualties":   {"A bomb exploded in Kano on Wednesday without causing casualties.", "killed 0 total, injured 0 total"},
		"no injuries":          {"A bomb exploded in Kano on Wednesday, causing no injuries.", "injured 0 total"},
		"or deaths":            {"A bomb exploded in Kano on Wednesday. There were no injuries or deaths.", "injured 0 total, killed 0 total"},
		"nobody":               {"A bomb exploded in Kano on Wednesday. Nobody was harmed.", "injured 0 total"},
		"not of one with dead": {"A bomb killed nine people in Kano on Wednesday. The army said that there were no casualties.", "killed 9 total, injured 0 total"},
	})
}

// What one sentence lists is added up, and each member is a part.
func TestLists(t *testing.T) {
	total := func(_ dateline.Reading, a dateline.Account) string {
		var out []string
		for _, f := range a.Figures {
			if !f.Part {
				out = append(out, fmt.Sprintf("%s %d", f.Measure, f.Value()))
			}
		}
		return strings.Join(out, ", ")
	}
	tell(t, total, map[string]row{
		"kin":                {"Gunmen killed a woman and her two children in Dori on Wednesday.", "killed 3"},
		"two singles":        {"A headman and his son were shot dead in Dori on Wednesday.", "killed 2"},
		"three members":      {"Gunmen killed a nurse, a teacher and two pupils in Dori on Wednesday.", "killed 4"},
		"a leader and some":  {"The commander and four of his escort were killed by a bomb in Kano on Wednesday.", "killed 5"},
		"with others":        {"Karina Gomez was killed in Dori on Wednesday with her mother and four other people.", "killed 6"},
		"with what":          {"Two traders were killed in Dori on Wednesday with machetes.", "killed 2"},
		"as did":             {"Seven soldiers died, as did a policeman and six civilians, in an attack on Dori on Wednesday.", "killed 14"},
		"two lists":          {"Gunmen killed two men and a woman and wounded a guard and his wife in Dori on Wednesday.", "killed 3, injured 2"},
		"one by two names":   {"Gunmen killed Pedro Salas, the mayor, in Dori on Wednesday.", "killed 1"},
		"hurt on both sides": {"Four policemen and three neighbours were injured in a bombing in Kano on Wednesday.", "injured 7"},
	})
}

// What was told first no longer holds.
func TestToldFirst(t *testing.T) {
	holds := func(_ dateline.Reading, a dateline.Account) string {
		var out []string
		for _, f := range a.Figures {
			switch s := fmt.Sprintf("%s %d", f.Measure, f.Value()); {
			case f.Part:
			case f.Superseded:
				out = append(out, "not "+s)
			default:
				out = append(out, s)
			}
		}
		return strings.Join(out, ", ")
	}
	tell(t, holds, map[string]row{
		"had earlier spoken of": {"Gunmen attacked Dori on Wednesday. Police, who had earlier spoken of 25 bodies, said 15 people were killed.", "not killed 25, killed 15"},
		"had announced":         {"A bomb killed 27 people in Kano on Wednesday. The council had announced 31 dead.", "killed 27, not killed 31"},
		"had, and nothing else": {"A bomb exploded in Kano on Wednesday. The council had announced 31 dead.", "killed 31"},
		"had at first reported": {"A bomb exploded in Kano on Wednesday. The army had at first reported three dead.", "not killed 3"},
		"an earlier estimate":   {"Gunmen attacked Dori on Wednesday and killed 20 people. An earlier estimate of 85 dead was replaced.", "killed 20, not killed 85"},
		"rose from two":         {"Police said the death toll in the attack on Dori on Wednesday rose from two to three.", "killed 3"},
		"a sum told first":      {"Gunmen killed nine people in Dori on Wednesday. The army had at first reported the death of the commander and three guards.", "killed 9, not killed 4"},
		"at first, behind":      {"Rockets hit Dori on Wednesday. The ministry, which spoke of up to 30 dead at first, corrected the toll to 19 soldiers killed.", "not killed 30, killed 19"},
		"overtaken":             {"Gunmen attacked Dori on Wednesday, killing nine policemen. The seven in our last note are overtaken.", "killed 9, not killed 7"},
		"of the first day":      {"Rockets hit Dori on Wednesday, killing nine people and wounding 97. The 117 of the first day had in them people who were sent home.", "killed 9, injured 97, not injured 117"},
		"had been announced":    {"Gunmen attacked Dori on Wednesday and killed 38 people. The figure came after 25 dead had been announced for Dori.", "killed 38, not killed 25"},
		"and not":               {"A bomb killed 38 people and not 41 in Kano on Wednesday, the ministry said.", "killed 38, not killed 41"},
		"earlier in the day":    {"Earlier on Wednesday gunmen killed three people in Dori.", "killed 3"},
	})
}

// Words for the dead and the hurt, whatever stands around them.
func TestWordsForHarm(t *testing.T) {
	tell(t, figures, map[string]row{
		"found decapitated":      {"Four men were found decapitated in their fields at Dori on Sunday.", "killed 4 total"},
		"of its soldiers dead":   {"Rebels stormed a post at Dori on Tuesday and held it. Burundi speaks of 10 of its soldiers dead, 25 injured, and says 20 assailants were killed.", "killed 10 security forces, injured 25 total, killed 20 attackers"},
		"in capitals":            {"BISHNUPUR - FOUR FARMERS SHOT DEAD THURSDAY IN FIELDS AT WANGOO.", "killed 4 civilians"},
		"laid down his life":     {"Officers raided a house in Nintavur on Friday. A sergeant laid down his life and two constables were wounded.", "killed 1 security forces, injured 2 security forces"},
		"a verb with its object": {"Gunmen killed a priest and two nuns were wounded in Dori on Friday.", "killed 1 civilians, injured 2 civilians"},
		"got burns":              {"Unknown men set fire to a bus in Dori on Friday. The driver got burns on his hands.", "injured 1 civilians"},
		"left with injuries":     {"A bomb in Quetta on Monday took 12 lives and left 30 people with injuries.", "killed 12 total, injured 30 total"},
		"buried behind a clause": {"A helicopter of the army fired on the pits at Dori on Friday. The Red Cross, for which he carried, buried six people there.", "killed 6 total"},
		"one of a calling":       {"Fighting broke out between the Front and the Lions at Dori on Friday. Partners report 15 fighters and one ferryman killed.", "killed 15 attackers, killed 1 civilians"},
	})
}

// A figure of a sentence without a happening goes to a story that can have it.
func TestWhoseDead(t *testing.T) {
	tell(t, figures, map[string]row{
		"not once the text has turned to another time": {"The Front bombed a bank in Kano on 31 January 1996, killing 91 people. In August 1990 its men had entered two shrines in Jos. The people of the town buried 147.", "killed 91 total"},
		"nor to an entry of its own":                   {"KANO, 8 June. A man threw a bomb at a house in Kano. It burnt a gate. JOS, 9 June. The government speaks of five suspects who died.", ""},
		"not of the arrest":                            {"A bomb exploded in Kano on Wednesday. Police arrested a man in Jos on Thursday. Nine people died.", "killed 9 total\narrested 1 total"},
	})
}

// A bare number is set against the figure before it.
func TestRivals(t *testing.T) {
	tell(t, figures, map[string]row{
		"says 120":              {"Gunmen attacked Dori on Wednesday. The army counted 85 dead. The village says 120.", "killed 85 total, killed 120 total"},
		"put the number at":     {"Gunmen killed four soldiers in Dori on Wednesday. A statement by the group put the number at nine.", "killed 4 security forces, killed 9 total"},
		"of something else":     {"Gunmen killed four soldiers in Dori on Wednesday. The army says 120 houses burned.", "killed 4 security forces"},
		"said behind":           {"Gunmen attacked Dori on Wednesday. Four policemen died, said the governor; nine, said the rebels.", "killed 4 security forces, killed 9 total"},
		"confirmed":             {"Gunmen attacked Dori on Wednesday and killed seven traders. A bishop confirmed five.", "killed 7 civilians, killed 5 total"},
		"a higher figure of":    {"Gunmen attacked Dori on Wednesday. The army counted 85 dead. A nurse gave a higher figure of 120 on Friday.", "killed 85 total, killed 120 total"},
		"names":                 {"Gunmen attacked Dori on Wednesday. The army counted 85 dead. A committee has published 120 names.", "killed 85 total, killed 120 total"},
		"how many they were":    {"Gunmen killed nine people in Dori on Wednesday. The attackers, estimated at 40, fled.", "killed 9 total"},
		"nothing to be against": {"Gunmen attacked Dori on Wednesday. The village says 120.", ""},
	})
}
