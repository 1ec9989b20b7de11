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
		"one story":               {raid + filler + "A prisoner was shot dead as he ran.", "attacked"},
		"another place":           {raid + filler + "A prisoner was shot dead in Gao.", "attacked\nshot dead"},
		"a further incident":      {raid + filler + "Separately, a prisoner was shot dead by gunmen.", "attacked\nshot dead"},
		"two stories with a day":  {raid + filler + "Rebels shelled Gao on Monday, killing nine people. " + filler + "A prisoner was shot dead as he ran.", "attacked\nshelled\nshot dead"},
		"several, its place told": {raid + "Rebels shelled Gao on Monday, killing nine people. " + filler + "In Dori guards fired from the roof.", "attacked\nshelled"},
		"several, right behind":   {raid + "Rebels shelled Gao on Monday. Nobody slept. Shops burned. Soldiers fired flares.", "attacked\nshelled"},
		"a site of its town":      {"Gunmen raided Dori on Friday. " + filler + "They shot at Dori school before they left.", "raided"},
		"another toll":            {raid + "They killed two guards. " + filler + "Nine prisoners were shot dead.", "attacked\nshot dead"},
		"a lead":                  {"Two guards were shot dead. " + filler + "Gunmen attacked the prison of Dori on Friday.", "shot dead"},
	})
}

// TestPlotsOfArrested checks that what people meant to do who were caught, or had on them, is
// told with their arrest.
func TestPlotsOfArrested(t *testing.T) {
	tell(t, kindAndStatus, map[string]row{
		"found on them":   {"Four men were arrested in Kano on Friday. Two bombs were found on them.", "bombing foiled"},
		"the plot before": {"Three men accused of planning to bomb a stadium in Kano appeared in court on Wednesday. They were arrested on 3 May in a flat.", "bombing foiled"},
		"a bomb apart":    {"Four men were arrested in Kano on Friday. A bomb was found in Gao on Saturday and made safe.", "arrest occurred\nbombing foiled"},
	})
}

// TestSurrenderInFight checks that who gives up in a fight is told with it, and with a day or a
// place of their own apart.
func TestSurrenderInFight(t *testing.T) {
	tell(t, triggerOf, map[string]row{
		"in the fight": {"Rebels captured an army post in Dori on Friday. Eighteen soldiers were killed and 22 surrendered.", "killed"},
		"another day":  {"Rebels attacked a post in Dori on Friday and killed four soldiers. On Wednesday 30 rebels laid down their arms in Gao.", "attacked\nlaid down their arms"},
	})
}

// TestDaysOfBodies checks that the day on which bodies are found is not the day of the attack.
func TestDaysOfBodies(t *testing.T) {
	tell(t, day, map[string]row{
		"found after":      {"Rebels attacked Dori on 3 June and killed four people. Six more bodies were discovered on 5 June after the attack.", "2023-06-03"},
		"killed then":      {"The bodies of five miners killed in an attack near Dori on 2 June were recovered on 5 June.", "2023-06-02"},
		"hit in an attack": {"A trader who was hit in the attack on Dori on 2 June has died of his wounds.", "2023-06-02"},
		"men killed, say":  {"The widows of two men killed in Dori on 2 June say that they were farmers.", "2023-06-02"},
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
