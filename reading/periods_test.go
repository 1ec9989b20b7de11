package reading_test

import "testing"

// What a month, a year or a whole fight has cost is no incident, nor the toll of one that is
// told beside it.
func TestTotalsOfPeriods(t *testing.T) {
	tell(t, figures, map[string]row{
		"brought to a new number":   {"Five people were shot dead in Dori on Wednesday, taking the number killed in the city this month to 22.", "killed 5 total"},
		"brought to it since":       {"A mine killed four soldiers near Dori on Wednesday, bringing the number of troops killed since January to 31.", "killed 4 security forces"},
		"the incident's own number": {"Wednesday's bombing in Dori wounded a trader who died on Friday, bringing the number of dead to 14.", "killed 1 civilians, killed 14 total"},
		"lives in years":            {"Gunmen killed five people in Dori on Wednesday. The violence has claimed more than 20,000 lives in ten years.", "killed 5 total"},
		"this year":                 {"Gunmen killed six herders in Dori on Wednesday. Thirty people have died in the area this year.", "killed 6 civilians"},
		"in weeks":                  {"A farmer was shot dead in Dori on Wednesday. More than 50 people have been killed in the area in two weeks.", "killed 1 civilians"},
		"a fight that began":        {"Rebels killed three men in Dori on Wednesday. The insurgency that began in October 2017 has killed more than 5,000 people.", "killed 3 total"},
		"attacks of a month":        {"A bomb killed two policemen in Dori on Wednesday. Militant attacks killed 97 people in April, an institute said.", "killed 2 security forces"},
		"so many attacks":           {"Gunmen killed eight soldiers in Dori on Wednesday. Forty-two people died in 35 attacks in Niger in April.", "killed 8 security forces"},
		"fights of a month":         {"Clashes in North Darfur killed 280 people in April, doctors said. On Wednesday a shell hit a market in Mellit and killed 12 people.", "killed 12 total"},
		"at large":                  {"In April bandits killed 56 people in the state and abducted 120. On Wednesday gunmen killed three villagers in Dori.", "killed 3 civilians"},
		"one attack in a month":     {"An attack on a village near Dori in April killed 30 people.", "killed 30 total"},
		"a place in a month":        {"In April militants attacked a bus in Dori and killed 26 passengers.", "killed 26 civilians"},
		"a town in a month":         {"Gunmen killed 22 villagers in Dori last month.", "killed 22 civilians"},
		"one bomber in a month":     {"A bomber killed 57 people in April.", "killed 57 total"},
	})
}

// Who is hanged for an attack, or sentenced to death, is none of its dead.
func TestJudicialDeaths(t *testing.T) {
	tell(t, figures, map[string]row{
		"sentenced to death": {"A court on Wednesday sentenced four officers to death for the killing of 12 villagers in Dori in 2021.", "killed 12 civilians"},
		"executed for it":    {"Five men were executed on Wednesday for the bombing of a market in Kano in 2014 that killed 22 people.", "killed 22 total"},
		"convicted of it":    {"Two men convicted of the murder of nine priests in Kano in May 2021 were put to death on Wednesday.", "killed 9 civilians"},
		"by a group":         {"Gunmen executed six villagers in Dori on Wednesday.", "killed 6 civilians"},
		"for spying":         {"The Taliban executed three men on Wednesday in Ghazni for spying.", "killed 3 total"},
	})
}
