package reading_test

import "testing"

func TestPlacesThatGoOnWithAPlaceActNowhere(t *testing.T) {
	tell(t, standings, map[string]row{
		"between commas, before a participle": {"Boko Haram fighters ambushed lorries in Yobe state, Nigeria, on Monday, killing five drivers.", "Boko Haram confirmed"},
		"between commas, before the verb":     {"A car bomb in Aden, Yemen, on Monday killed six guards.", ""},
		"no comma behind it":                  {"A car bomb in Aden, Yemen killed six guards on Monday.", ""},
		"the object of the verb":              {"A suicide bomber struck Kabul, Afghanistan, on Monday, killing 20 people.", "suicide bomber confirmed"},
		"the object, of a group":              {"Boko Haram raided Kukawa, Nigeria, on Monday, killing nine people.", "Boko Haram confirmed"},
		"a place that no table has":           {"Rebels raided Zambalu, Nigeria, on Monday, killing two farmers.", "Rebels confirmed"},
		"on a road":                           {"Gunmen ambushed a lorry on the Gao-Menaka axis, Mali, on Monday, killing six.", "Gunmen confirmed"},
		"before a relative clause":            {"An explosion in a shop in Kano, Nigeria, which killed nine people on Monday, is being investigated.", ""},
		"an object of a country that acts":    {"A rocket hit Sderot, Israel said on Monday, killing a farmer.", ""},
		"behind two places":                   {"Gunmen stormed a hamlet near Palma, Cabo Delgado, Mozambique, on Monday, beheading four men.", "Gunmen confirmed"},
		"the subject stands before it":        {"Gunmen in Katsina, Nigeria, on Monday shot dead five farmers.", "Gunmen confirmed"},
		"a description of the place":          {"Gunmen in Djibo, a town in northern Burkina Faso, on Monday shot dead five farmers.", "Gunmen confirmed"},
		"places joined by and":                {"Gunmen in Mali and Niger killed 20 herders on Monday.", "Gunmen confirmed"},
		"a list of places":                    {"Bombs in Iraq, Syria and Lebanon killed 20 people on Monday.", ""},
		"a country that acts":                 {"In Gaza, Israel, on Monday, bombed a school, killing five people.", "Israel confirmed"},
		"after a clause about a place":        {"After an ambush in Kashmir, India bombed a camp in Balakot on Monday, killing five people.", "India confirmed"},
		"a country and a day between commas":  {"Syria, on Monday, shelled the town of Douma, killing five people.", "Syria confirmed"},
	})
}
