package reading_test

import "testing"

// On whose word a state's force has done something.
func TestWhoAccusesAState(t *testing.T) {
	tell(t, standings, map[string]row{
		"its own word":          {"The Malian army killed nine herders near Gao on Wednesday, the defence ministry said.", "Malian army confirmed"},
		"nobody's word":         {"The Malian army killed nine herders near Gao on Wednesday.", "Malian army confirmed"},
		"residents":             {"The Malian army killed nine herders near Gao on Wednesday, residents said.", "Malian army blamed"},
		"witnesses":             {"Witnesses said the Malian army killed nine herders near Gao on Wednesday.", "Malian army blamed"},
		"a body":                {"The Malian army killed nine herders near Gao on Wednesday, Human Rights Watch said.", "Malian army blamed"},
		"another state":         {"The Pakistani army shelled a village in Kunar on Wednesday, killing nine people, the Afghan defence ministry said.", "Pakistani army blamed"},
		"whose ministry?":       {"Turkish warplanes bombed a camp near Dohuk in Iraq on Wednesday, killing 12 fighters, the defence ministry said.", "Turkish warplanes confirmed"},
		"its own media wing":    {"The Pakistani army killed nine militants near Datta Khel on Wednesday, its media wing said.", "Pakistani army confirmed"},
		"an arrest, seen by it": {"Soldiers arrested nine men in Gao on Wednesday, residents said.", "Soldiers confirmed"},
	})
}
