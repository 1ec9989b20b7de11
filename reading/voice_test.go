package reading_test

import "testing"

// Voices are told by a claim that each text makes.
func TestWhoSaysSo(t *testing.T) {
	const opening = "Boko Haram is old. "
	for name, r := range map[string]row{
		"the report itself":         {opening + "It is led by Musa Gana.", ""},
		"said behind":               {opening + "It is led by Musa Gana, the army said.", "army"},
		"speaker behind the verb":   {opening + "It is led by Musa Gana, said Colonel Idris Bako.", "Colonel Idris Bako"},
		"according to":              {opening + "According to the police, it is led by Musa Gana.", "police"},
		"an apposition says it":     {opening + "The Lake Observatory, a monitor in Diffa, said it was led by Musa Gana.", "Lake Observatory"},
		"she added":                 {opening + "It is weak, said Colonel Aisha Bako. It is led by Musa Gana, she added.", "Colonel Aisha Bako"},
		"in the view of":            {opening + "In the view of two diplomats, it is led by Musa Gana.", "two diplomats"},
		"the army reckoned that":    {opening + "The army reckoned in its last report that it is led by Musa Gana.", "army"},
		"believed by":               {opening + "It is believed by diplomats in Abuja to be led by Musa Gana.", "diplomats in Abuja"},
		"told me that":              {opening + "A Swiss mediator told me in the corridor that it is led by Musa Gana.", "Swiss mediator"},
		"another part's voice":      {opening + "The army said it was weak; it is led by Musa Gana.", ""},
		"who claims an act":         {opening + "It claimed responsibility for the raid, which came a day after the group, led by Musa Gana, was beaten.", ""},
		"a verb of saying, passive": {opening + "It is said to be led by Musa Gana.", ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := "no claim"
			for _, c := range read(r.text).Claims {
				if c.Relation == "led by" {
					got = ""
					if c.AttributedTo != nil {
						got = c.AttributedTo.Text
					}
				}
			}
			if got != r.want {
				t.Errorf("%s\n got %s\nwant %s", r.text, got, r.want)
			}
		})
	}
}

func TestLongNamesOfVoices(t *testing.T) {
	r := read("Boko Haram is old, the Niger Security Forum said. Boko Haram is led by Musa Gana, according to the NSF.")
	for _, c := range r.Claims {
		if c.Relation == "led by" && (c.AttributedTo == nil || c.AttributedTo.Text != "NSF" || c.AttributedTo.Role != "Niger Security Forum") {
			t.Errorf("voice %+v", c.AttributedTo)
		}
	}
}
