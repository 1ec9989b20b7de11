package reading_test

import (
	"fmt"
	"testing"

	"github.com/dateline-project/dateline"
)

// What the text says of where a place lies goes before the fame of another of its name.
func TestStatedHolderGoesBeforeANamesake(t *testing.T) {
	where := func(_ dateline.Reading, a dateline.Account) string {
		p := a.Place
		return fmt.Sprintf("%s %s %s %d %v", p.Name, p.Country, p.Admin1, p.Precision, p.Lat != nil)
	}
	tell(t, where, map[string]row{
		"a country":                {"Gunmen killed nine people in Tripoli, a village in Mali, on Friday.", "Tripoli ML  1 false"},
		"a country by a comma":     {"Gunmen killed nine people in Valencia, Burkina Faso, on Friday.", "Valencia BF  1 false"},
		"a division":               {"Gunmen killed nine people in Damascus, Zamfara, on Friday.", "Damascus NG Zamfara 4 true"},
		"a country's division":     {"Gunmen killed nine people in Kano, a village in Nigeria's Benue state, on Friday.", "Kano NG Benue 4 true"},
		"whose division":           {"Gunmen killed nine people in Odessa, in the Nigerian state of Taraba, on Friday.", "Odessa NG Taraba 4 true"},
		"the other of its name":    {"Gunmen killed nine people in Santiago, in the Colombian department of Putumayo, on Friday.", "Santiago CO Putumayo 1 true"},
		"a town":                   {"Gunmen killed nine people in Vienna, a suburb of Tegucigalpa, on Friday.", "Vienna HN Francisco Morazán 2 true"},
		"beside a town":            {"Gunmen killed nine people in Jerusalem, near Beni, Congo, on Friday.", "Jerusalem CD North Kivu 2 true"},
		"said once":                {"Gunmen killed nine people in Tripoli on Friday. Tripoli is a village in Mali.", "Tripoli ML  1 false"},
		"a dateline":               {"KAMPALA, May 10 (Wire) — The army killed six rebels on Thursday at Bwera.", "Bwera UG  1 false"},
		"disputed":                 {"A strike killed nine people in Simferopol, Russia, on Friday.", "Simferopol UA Crimea 1 true"},
		"who speaks of it":         {"A strike killed nine people on Friday. In Damascus, Iran said that nine had been killed there.", "Damascus SY Damascus 1 true"},
		"a list of countries":      {"A strike killed nine people in Damascus, Iran and Iraq said on Friday.", "Damascus SY Damascus 1 true"},
		"its own country":          {"A bomb killed nine people in Paris, Texas, on Friday.", "Paris US Texas 1 true"},
		"a hamlet's division":      {"Gunmen killed nine people in the hamlet of Zarwelo, in Arauca, on Friday.", "Zarwelo CO Arauca 4 true"},
		"a quarter's city":         {"Gunmen killed nine people in Zarwelo, in Baghdad, on Friday.", "Zarwelo IQ Baghdad 2 true"},
		"a list of states":         {"Bombs killed nine people in Idaho, Oregon, Utah and Iowa on Friday.", "Idaho US Idaho 4 true"},
		"a list of towns":          {"Bombs killed nine people in Copenhagen, Hamburg, and Mannheim on Friday.", "Copenhagen DK Capital Region 1 true"},
		"who denies it":            {"Two people were killed in Salisbury, which Russia denies, on Friday. Salisbury lies in England.", "Salisbury GB England 1 true"},
		"an office behind it":      {"Gunmen killed nine people in Manitoba on Friday, Manitoba Premier Jan Kasun said.", "Manitoba CA Manitoba 4 true"},
		"an agency in brackets":    {"ZARIA (RNS) — Gunmen killed nine people in Zaria on Friday.", "Zaria NG Kaduna 1 true"},
		"whose son":                {"Gunmen killed nine people in Maiduguri, the son of Riley, on Friday.", "Maiduguri NG Borno 1 true"},
		"another state":            {"A bomb killed nine people in Holliday, Missouri, on Friday.", "Holliday US Missouri 4 true"},
		"a town it lies beside":    {"A bomb killed nine people in Kingston, south of Brisbane, on Friday.", "Kingston AU Queensland 1 true"},
		"the Congo of most people": {"Gunmen killed nine people in Zarwelo, Congo, on Friday.", "Zarwelo CD  1 false"},
	})
}
