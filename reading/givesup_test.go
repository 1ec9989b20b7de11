package reading_test

import "testing"

func TestWhoGiveThemselvesUp(t *testing.T) {
	tell(t, kindAndStatus, map[string]row{
		"arms on the counter":   {"Four of the fighters walked into the police station at Dori on Friday, put their rifles on the counter and asked for tea.", "surrender occurred"},
		"muskets on a table":    {"On Friday thirty rebels walked out of the forest at Dori and laid an assortment of muskets on a table.", "surrender occurred"},
		"hands in the air":      {"On Friday six rebels walked over the bridge near Dori with their hands in the air.", "surrender occurred"},
		"up to the army":        {"On Friday, in Maiduguri, thirty fighters walked up to the Nigerian army with their rifles over their shoulders.", "surrender occurred"},
		"with a lawyer":         {"The fourth brother walked into the police station of Dori on Friday with a lawyer and a bag of clothes.", "surrender occurred"},
		"gave himself up":       {"A suspect gave himself up in Dori on Friday.", "surrender occurred"},
		"walked in and fired":   {"Gunmen walked into the police station at Dori on Friday with their rifles and opened fire.", "armed assault occurred"},
		"a guard with his arms": {"A guard walked into the market of Dori on Friday with his rifle.", ""},
		"a walk":                {"A man walked into the police station at Dori on Friday with his wife.", ""},
	})
}
