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
		"those who live there":    {"Two residents of Maiduguri were killed by gunmen near Damaturu on Wednesday.", "Damaturu NG 2 at"},
		"where the sick died":     {"The toll of Wednesday's blast in Maiduguri, Nigeria, rose to nine when a boy succumbed to his injuries in Kano.", "Maiduguri NG 1 at"},
		"wounded, then died":      {"An officer wounded in an attack near Damaturu, Nigeria, on Wednesday died in Kano on Thursday.", "Damaturu NG 2 at"},
		"across the frontier":     {"The number of people killed in a strike on Maiduguri, Nigeria, has risen to nine after two died in hospital at Diffa, across the frontier in Niger, on Thursday.", "Maiduguri NG 1 at"},
		"the court's town":        {"The court in Abuja held two men arrested after Wednesday's attack in Maiduguri, in which nine people died.", "Abuja NG 1 at\nMaiduguri NG 1 at"},
		"a part of a country":     {"Gunmen killed nine people in northern Mali on Wednesday. Talks were held in Accra.", "Mali ML 6"},
		"where a visitor spoke":   {"The minister, speaking in Damaturu where he had come to visit the troops, said the post at Maiduguri, Nigeria, had been attacked on Wednesday.", "Maiduguri NG 1 at"},
		"those who were attacked": {"Gunmen killed the police chief of Maiduguri on Wednesday.", "Maiduguri NG 1 at"},
	})
}
