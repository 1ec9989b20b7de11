package reading_test

import "testing"

// TestTownsAstray checks that a small town far from all else that a report speaks of is not
// taken for a village of that name there, unless the text sets it in what holds it.
func TestTownsAstray(t *testing.T) {
	const around = " Shops in Maiduguri, Damaturu and Potiskum stayed shut."
	tell(t, spot, map[string]row{
		"in another country":   {"Gunmen killed nine people at Kanan in Borno state on Wednesday." + around, "Kanan NG 4 at"},
		"far in the country":   {"In Navolato, at El Limoncito, gunmen killed nine people on Wednesday. Police from Culiacán, Badiraguato and Mazatlán, in Mexico's Sinaloa state, came.", "El Limoncito MX 2 at"},
		"set there":            {"Gunmen killed nine people in El Limoncito, Chiapas, Mexico, on Wednesday. Police from Culiacán, Badiraguato and Mazatlán came.", "El Limoncito MX 1 at"},
		"a number":             {"A man was stabbed to death at Camp-17 in Kutupalong, Bangladesh, on Wednesday.", "Camp-17 BD 2 at"},
		"a possessive":         {"Gunmen killed nine people in Cox's Bazar on Wednesday.", "Cox's Bazar BD 1 at"},
		"a local government":   {"Gunmen killed nine people in Guma Local Government Area of Benue State, Nigeria, on Wednesday.", "Guma Local Government Area NG 3 at"},
		"a metropolis is far":  {"LAGOS, Nigeria - Gunmen killed nine people on Wednesday at Zarwelo, a hamlet.", "Zarwelo NG 1"},
		"a country's own name": {"Jets struck Tamu Township, Myanmar, on Wednesday, killing nine people. Two more died at Moreh in Manipur, and at Imphal.", "Tamu Township MM 1 at"},
	})
}
