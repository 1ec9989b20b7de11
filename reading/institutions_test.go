package reading_test

import "testing"

func TestForcesByWhoseTheyAre(t *testing.T) {
	tell(t, standings, map[string]row{
		"the junta":                 {"The junta bombed a monastery in Myanmar's Magway region on Monday, killing four monks.", "junta confirmed"},
		"the junta's strike":        {"A junta air strike on a school in Sagaing, Myanmar, killed 12 pupils on Monday.", "junta confirmed"},
		"an army strike":            {"An army air strike near Mopti, Mali, killed 12 herders on Monday.", "army confirmed"},
		"the government's shells":   {"Government shelling killed four people in Sarmin in Syria's Idlib province on Monday.", "Government confirmed"},
		"the regime's jets":         {"Regime jets bombed a school in Depayin, Myanmar, on Monday, killing 24 people.", "Regime jets confirmed"},
		"government troops":         {"Two herders were shot dead by government troops near Mopti, Mali, on Monday.", "government troops confirmed"},
		"troops":                    {"Two herders were shot dead by troops near Mopti, Mali, on Monday.", "troops confirmed"},
		"a country's rockets":       {"Cambodian rockets hit a petrol station in Kantharalak, Thailand, on Monday, killing eight people.", "Cambodian rockets confirmed"},
		"a country's shelling":      {"Russian shelling killed three people in Kherson on Monday.", "Russian confirmed"},
		"a militant group's creed":  {"A Sunni militant group, the Black Sparrow, claimed the bombing of a mosque in Homs, Syria, on Monday.", "Black Sparrow claimed"},
		"the army's base was hit":   {"An attack on the army base in Gao, Mali, killed four on Monday.", ""},
		"settlers in the West Bank": {"Settlers set fire to a mosque in Deir Istiya in the West Bank on Monday.", "Settlers confirmed"},
		"the army in the West Bank": {"The army raided Jenin in the West Bank on Monday and killed two men.", "army confirmed"},
	})
}
