package reading_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

// What tells neither when, where nor how many is an incident only where its report tells of no
// other.
func TestVague(t *testing.T) {
	const raid = "Gunmen attacked the prison of Dori on Friday, killing two guards. A mine killed three soldiers near Gao on Monday. "
	const filler = "The mayor spoke on the radio. Shops stayed open. Buses ran. Children went to school. The river is low. Rain is expected. "
	tell(t, triggerOf, map[string]row{
		"beside others":   {raid + filler + "A guard was shot at from a car.", "attacked\nkilled"},
		"with a place":    {raid + filler + "A guard was shot at in Sebba.", "attacked\nkilled\nshot at"},
		"with a number":   {raid + filler + "Nine miners were shot dead by bandits.", "attacked\nkilled\nshot dead"},
		"the only one":    {"A guard was shot at from a car by gunmen in Mali.", "shot at"},
		"all of them so":  {"A guard was shot at by gunmen in Mali. " + filler + "Rebels shelled a school.", "shot at\nshelled"},
		"a whole country": {raid + filler + "Gunmen bombed Mali.", "attacked\nkilled"},
	})
}

// Beasts that are slaughtered and panes that break are no victims, unless those who do it are
// under arms.
func TestPetty(t *testing.T) {
	tell(t, triggerOf, map[string]row{
		"a feast":           {"Gunmen killed nine people in Dori on Friday. Their families slaughtered a camel on Sunday.", "killed"},
		"many beasts":       {"Six hundred goats were slaughtered in Dori for the feast on Friday.", ""},
		"people":            {"Nine farmers were slaughtered in Dori on Friday.", "slaughtered"},
		"beasts of raiders": {"Gunmen slaughtered 40 cows in Dori on Friday.", "slaughtered"},
	})
}

// How long sides have fought is a war and no clash.
func TestFoughtLong(t *testing.T) {
	tell(t, triggerOf, map[string]row{
		"for decades":    {"In Arauca the ELN guerrillas have fought the state for six decades.", ""},
		"years in front": {"For ten years the rebels have fought the army in the hills of Gao.", ""},
		"for hours":      {"Rebels fought soldiers in Gao for six hours on Friday.", "fought"},
	})
}

// A raid in which people are only caught is their arrest, and one in which they die is none.
func TestRaidsThatCatch(t *testing.T) {
	kind := func(_ dateline.Reading, a dateline.Account) string { return string(a.Kind) }
	tell(t, kind, map[string]row{
		"raided and arrested":  {"Soldiers raided a house in Kano on Friday and arrested three men with explosives.", "arrest"},
		"arrested in a raid":   {"Three suspected rebels were arrested in a raid on a flat in Kano on Friday.", "arrest"},
		"and more of them":     {"Soldiers raided a house in Kano on Friday and arrested three men. Two others were arrested in the yard.", "arrest"},
		"with dead":            {"Troops raided a camp near Kano on Friday, killing four bandits and arresting two.", "raid"},
		"raided by the gunmen": {"Gunmen raided a bank in Kano on Friday, killing a guard. Police arrested two men in Gao on Saturday.", "armed assault\narrest"},
	})
}
