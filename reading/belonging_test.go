package reading_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

// TestFurtherIncidents checks that a later sentence with a day or place of its own and
// another toll tells of another incident, and that what goes on with the story does not.
func TestFurtherIncidents(t *testing.T) {
	tell(t, figures, map[string]row{
		"the day after a night": {"Gunmen shot dead 30 men in a mosque in Dori on Friday evening, the army said. Nobody claimed it. Soldiers killed 18 men in Gao on Saturday.",
			"killed 30 total\nkilled 18 total"},
		"a place of its own": {"Gunmen killed nine people in Dori. Nobody claimed it. A mine killed 34 passengers in Gao.",
			"killed 9 total\nkilled 34 civilians"},
		"the same night": {"Gunmen shot dead 30 men in Dori on Friday evening, the army said. Nobody claimed it. The attack, which lasted until Saturday, killed 31 people, the mayor said.",
			"killed 30 total, killed 31 total"},
		"without day or place": {"Gunmen shot dead 30 men in Dori on Friday. They killed 12 women too.", "killed 30 total, killed 12 civilians"},
	})
}

// TestContinued checks that what is told far down and without a time goes on with the one
// story that has one, and with none where there are two.
func TestContinued(t *testing.T) {
	const filler = "The mayor spoke on the radio. Shops stayed open. Buses ran. Children went to school. The river is low. Rain is expected. "
	const raid = "Gunmen attacked the prison of Dori on Friday. "
	tell(t, triggerOf, map[string]row{
		"one story":              {raid + filler + "A prisoner was shot dead as he ran.", "attacked"},
		"another place":          {raid + filler + "A prisoner was shot dead in Gao.", "attacked\nshot dead"},
		"a further incident":     {raid + filler + "Separately, a prisoner was shot dead by gunmen.", "attacked\nshot dead"},
		"two stories with a day": {raid + filler + "Rebels shelled Gao on Monday, killing nine people. " + filler + "A prisoner was shot dead as he ran.", "attacked\nshelled\nshot dead"},
		"another toll":           {raid + "They killed two guards. " + filler + "Nine prisoners were shot dead.", "attacked\nshot dead"},
		"a lead":                 {"Two guards were shot dead. " + filler + "Gunmen attacked the prison of Dori on Friday.", "shot dead"},
	})
}

// triggerOf writes the trigger of an account.
func triggerOf(_ dateline.Reading, a dateline.Account) string { return a.Trigger.Text }

// TestClaimsOfAnotherDay checks that the day beside a claim or a denial of an attack is
// the claim's, unless the attack meant is another by its place.
func TestClaimsOfAnotherDay(t *testing.T) {
	const attack = "Gunmen killed five people in Dori on 3 August. "
	tell(t, standings, map[string]row{
		"claimed responsibility": {attack + "The Taliban claimed responsibility for the attack on 6 August.", "Gunmen confirmed, Taliban claimed"},
		"claimed the raid":       {attack + "The Taliban claimed the raid on 6 August.", "Gunmen confirmed, Taliban claimed"},
		"denied the killings":    {attack + "The Taliban denied the killings on 6 August.", "Gunmen confirmed, Taliban denied"},
		"one of another place":   {attack + "The Taliban claimed the bombing in Gao on 6 August.", "Gunmen confirmed\nTaliban claimed"},
		"one told as new":        {attack + "The Taliban claimed an attack in Gao on 6 August.", "Gunmen confirmed\nTaliban claimed"},
	})
}
