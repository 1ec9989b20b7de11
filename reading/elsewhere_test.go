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
		"those who were attacked": {"Gunmen killed the police chief of Maiduguri on Wednesday.", "Maiduguri NG 1 at"},
	})
}
