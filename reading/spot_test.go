package reading_test

import (
	"fmt"
	"testing"

	"github.com/dateline-project/dateline"
)

// spot writes "name country precision", and "at" where there are coordinates.
func spot(_ dateline.Reading, a dateline.Account) string {
	s := fmt.Sprintf("%s %s %d", a.Place.Name, a.Place.Country, a.Place.Precision)
	if a.Place.Lat != nil {
		s += " at"
	}
	return s
}

func TestPlaces(t *testing.T) {
	tell(t, spot, map[string]row{
		"in a town":                   {"Gunmen killed nine people in Maiduguri on Wednesday.", "Maiduguri NG 1 at"},
		"near a town":                 {"Gunmen killed nine people near Maiduguri on Wednesday.", "Maiduguri NG 2 at"},
		"outside a town":              {"Gunmen killed nine people outside Maiduguri on Wednesday.", "Maiduguri NG 2 at"},
		"a road with a dash":          {"Six people were killed on the Kaya–Dori road on Wednesday.", "Kaya–Dori BF 5 at"},
		"on the way":                  {"A convoy heading from Djibo to Dori was ambushed on Wednesday.", "Djibo–Dori BF 5 at"},
		"towards a town":              {"Gunmen ambushed a patrol on the road from Maiduguri towards Damaturu on Wednesday.", "Maiduguri–Damaturu NG 5 at"},
		"where a road leads":          {"Gunmen ambushed a patrol 12 kilometres from Djibo, on the road to Dori, on Wednesday.", "Djibo BF 2 at"},
		"only where it leads":         {"Gunmen ambushed a patrol on the road to Dori on Wednesday.", "Dori BF 5 at"},
		"between two towns":           {"Gunmen ambushed a bus between Maiduguri and Damaturu on Wednesday.", "Maiduguri–Damaturu NG 5 at"},
		"near one, bound for another": {"Gunmen attacked a convoy bound for Kano near Maiduguri on Wednesday, killing nine people.", "Maiduguri NG 2 at"},
		"a province":                  {"Gunmen killed nine people in Ghazni province on Wednesday.", "Ghazni province AF 4 at"},
		"a country":                   {"Gunmen killed nine people in Mali on Wednesday.", "Mali ML 6"},
		"town before province":        {"Gunmen killed nine people in Maiduguri in Borno state on Wednesday.", "Maiduguri NG 1 at"},
		"a place that no table has": {"Gunmen killed nine people in Qarabelistan, in Mali, on Wednesday.",
			"Qarabelistan ML 1"},
		"where a speaker comes from":        {"Gunmen killed nine people in Maiduguri on Wednesday, a trader from Kano said.", "Maiduguri NG 1 at"},
		"a government before it":            {"Moscow said that gunmen killed nine people in Maiduguri on Wednesday.", "Maiduguri NG 1 at"},
		"the dateline is no place":          {"NAIROBI, May 9 (Reuters) - Gunmen killed nine people in Mogadishu on Wednesday.", "Mogadishu SO 1 at"},
		"nor where none is told":            {"NAIROBI, May 9 (Reuters) - Gunmen killed nine people on Wednesday, police said. Kenyan officials said the dead were villagers.", "Kenya KE 6"},
		"the country of the line above":     {"TRUJILLO, Honduras, Friday, March 28, 2025\n\nGunmen killed nine people near Trujillo on Wednesday.", "Trujillo HN 2 at"},
		"where the paper sits says no more": {"Mumbai, 6 March 2019\n\nThe navy chief spoke in Mumbai of Pulwama. Gunmen killed nine people in Islamabad on Wednesday, Pakistani police said.", "Islamabad PK 1 at"},
		"where he was seized":               {"Police arrested a man from Maiduguri on Wednesday.", "Maiduguri NG 1 at"},
		"a speaker from elsewhere":          {"A trader from Kano told police in Maiduguri that gunmen had killed nine people there on Wednesday.", "Maiduguri NG 1 at"},
		"a town with its division":          {"Gunmen went through Maiduguri, in the south of Borno state, and killed nine people on Wednesday.", "Maiduguri NG 1 at"},
		"not the one of another state":      {"Gunmen killed nine people in Santa Rosa, in the municipality of Apatzingán, Mexico, on Wednesday.", "Santa Rosa MX 2 at"},
		"a telegram's town":                 {"NINE MEN KILLED IN ATTACK ON POST AT MAIDUGURI BORNO STATE WEDNESDAY.", "MAIDUGURI NG 1 at"},
		"by a people's name":                {"Gunmen killed nine Malian traders on Wednesday.", "Mali ML 6"},
		"nowhere":                           {"Gunmen killed nine people on Wednesday.", "  0"},
	})
}
