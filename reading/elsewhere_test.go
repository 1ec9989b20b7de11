package reading_test

import "testing"

func TestPlacesOfOtherThings(t *testing.T) {
	tell(t, spot, map[string]row{
		"an office":               {"Gunmen in Borno state killed the mayor of Maiduguri on Wednesday.", "Borno state NG 4 at"},
		"where a speaker stands":  {"Gunmen killed nine people in Borno state on Wednesday, a police officer in Maiduguri said.", "Borno state NG 4 at"},
		"who speaks first":        {"Police in Maiduguri said gunmen killed nine people in Borno state on Wednesday.", "Borno state NG 4 at"},
		"where they were taken":   {"Gunmen killed nine people in Borno state on Wednesday, and 12 were taken to a hospital in Maiduguri.", "Borno state NG 4 at"},
		"where they were led":     {"Gunmen killed nine people in Borno state on Wednesday and marched others towards Maiduguri.", "Borno state NG 4 at"},
		"a hospital hit":          {"Gunmen attacked a hospital in Maiduguri on Wednesday, killing nine people.", "Maiduguri NG 1 at"},
		"a hospital's town":       {"Two traders were shot in an ambush near Damaturu in Nigeria on Wednesday and died in the hospital of Maiduguri.", "Damaturu NG 2 at"},
		"a speaker with a name":   {"Nine gendarmes died in a blast south of Gao in Mali on Wednesday, the commander in Bamako, Captain Ali Sana, said.", "Gao ML 2 at"},
		"another thing told":      {"Police in Nigeria arrested a man accused of planting a bomb at Maiduguri on 3 May.", "Nigeria NG 6\nMaiduguri NG 1 at"},
		"a district's province":   {"Six shops were bombed in Thepha district of Songkhla in Thailand on Wednesday.", "Thepha district TH 3 at"},
		"the city of":             {"On Wednesday in the city of Maiduguri officers detained a receptionist on suspicion of terrorism.", "Maiduguri NG 1 at"},
		"those who were attacked": {"Gunmen killed the police chief of Maiduguri on Wednesday.", "Maiduguri NG 1 at"},
	})
}
