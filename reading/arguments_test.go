package reading_test

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

// who writes "kind: perpetrators > targets / weapons" in the words of the text,
// articles aside.
func who(_ dateline.Reading, a dateline.Account) string {
	var perps, targets, weapons []string
	for _, p := range a.Perpetrators {
		perps = append(perps, p.Evidence.Text)
	}
	for _, x := range a.Targets {
		targets = append(targets, x.Evidence.Text)
	}
	for _, w := range a.Weapons {
		weapons = append(weapons, w.Text)
	}
	return string(a.Kind) + ": " + strings.Join(perps, " & ") + " > " + strings.Join(targets, " & ") + " / " + strings.Join(weapons, " & ")
}

func TestWhoDidWhatToWhom(t *testing.T) {
	tell(t, who, map[string]row{
		"active": {"Gunmen attacked a convoy near Dori on Wednesday.",
			"armed assault: Gunmen > convoy / "},
		"at least so many": {"A blast near Dori on Wednesday killed at least nine soldiers.",
			"bombing:  > at least nine soldiers / "},
		"passive with agent": {"A convoy was ambushed by gunmen near Dori on Wednesday.",
			"armed assault: gunmen > convoy / "},
		"passive without agent": {"Four traders were kidnapped near Dori on Wednesday.",
			"kidnapping:  > Four traders / "},
		"relative clause": {"The rebels who abducted the priest in Beni on Wednesday wore masks.",
			"kidnapping: rebels > priest / "},
		"relative clause behind a comma": {"Police are looking for the gunmen, who ambushed a patrol in Beni on Wednesday.",
			"armed assault: gunmen > patrol / "},
		"participle of a passive": {"Three miners kidnapped by gunmen in Zamfara on Wednesday are free.",
			"kidnapping: gunmen > Three miners / "},
		"participle that tells the outcome": {"Militants stormed a police post in Quetta on Wednesday, killing two officers.",
			"armed assault: Militants > police post & two officers / "},
		"coordinated subjects": {"Soldiers and police raided a farm near Cali on Wednesday.",
			"raid: Soldiers & police > farm / "},
		"coordinated objects": {"Gunmen kidnapped a nurse, a driver and a guard near Gao on Wednesday.",
			"kidnapping: Gunmen > nurse & driver & guard / "},
		"coordinated verbs": {"Militants ambushed a patrol near Gao and kidnapped a driver on Wednesday.",
			"armed assault: Militants > patrol & driver / "},
		"insertion between subject and verb": {"Gunmen, some of them masked, ambushed a bus near Cali on Wednesday.",
			"armed assault: Gunmen > bus / "},
		"subject behind a preposition is none": {"Gunmen on motorcycles ambushed a bus near Cali on Wednesday.",
			"armed assault: Gunmen > bus / "},
		"noun with by and on": {"An attack by gunmen on a church in Kaduna on Wednesday left four people dead.",
			"armed assault: gunmen > church / "},
		"noun with a possessor": {"The militants' ambush of a convoy near Dori on Wednesday killed nine soldiers.",
			"armed assault: militants > convoy & nine soldiers / "},
		"noun behind a light verb": {"Gunmen carried out an attack on a church in Kaduna on Wednesday.",
			"armed assault: Gunmen > church / "},
		"a passive light verb": {"An attack on a church in Kaduna on Wednesday was carried out by gunmen.",
			"armed assault: gunmen > church / "},
		"weapon as subject": {"A car bomb exploded outside a bank in Kabul on Wednesday, killing nine people.",
			"bombing:  > bank & nine people / car bomb"},
		"weapon after with": {"Gunmen attacked a patrol with grenades in Quetta on Wednesday.",
			"bombing: Gunmen > patrol / grenades"},
		"one who blows himself up": {"A suicide bomber blew himself up at a mosque in Kano on Wednesday, killing eight worshippers.",
			"bombing: suicide bomber > eight worshippers / "},
		"taken hostage with words between": {"Gunmen took three of the passengers hostage near Cali on Wednesday.",
			"hostage taking: Gunmen > three of the passengers / "},
		"of-phrase belongs to its head": {"Gunmen kidnapped the mayor of the town near Cali on Wednesday.",
			"kidnapping: Gunmen > mayor of the town / "},
		"a name that no table knows acts": {"The Red Dawn Front attacked a barracks near Cali on Wednesday.",
			"armed assault: Red Dawn Front > barracks / "},
		"forces that attack raid": {"Soldiers attacked a camp of the rebels near Cali on Wednesday.",
			"raid: Soldiers > camp of the rebels / "},
		"a speaker attacks nobody": {"Gunmen attacked a convoy near Dori on Wednesday, the governor said.",
			"armed assault: Gunmen > convoy / "},
	})
}
