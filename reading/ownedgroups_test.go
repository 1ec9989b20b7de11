package reading_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

func TestWhoseAGroupIs(t *testing.T) {
	claim(t, dateline.PartOf, map[string]row{
		"of another":              {"The Tenth Front of Boko Haram has 200 fighters.", "Tenth Front: Boko Haram"},
		"its own":                 {"Boko Haram attacked police. Three women of its Majeed Brigade blew themselves up.", "Majeed Brigade: its"},
		"another's":               {"The Coast Army's Night Brigade claimed the bomb.", "Night Brigade: Coast Army"},
		"what its wing is":        {"Boko Haram is old. Its armed wing is the Night Brigade.", "Night Brigade: Its armed wing"},
		"its rivals are not it":   {"Boko Haram attacked. Its Taliban rivals fled.", ""},
		"a description of a part": {"The police spoke of the Kenyan wing of al-Shabaab.", ""},
	})
	claim(t, dateline.LedBy, map[string]row{
		"a commander's":       {"The Lion Brigade of Commander Dawud Karim fought there.", "Lion Brigade: Dawud Karim"},
		"somebody's":          {"It brings together the men of Dawud Karim's Southern Liberation Army and others.", "Southern Liberation Army: Dawud Karim"},
		"in a guard's name":   {"The Coast Guardians are led by Dawud Karim.", "Coast Guardians: Dawud Karim"},
		"a unit's, not whole": {"The army fights the Tenth Brigade, a dissident unit of the Coast Army led by Arturo Paz.", "Tenth Brigade: Arturo Paz"},
		"two participles":     {"The Coast Army belongs to the Lake Front, created in 2023 and headed by Arturo Paz.", "Lake Front: Arturo Paz"},
		"an opening":          {"The army blamed Boko Haram. Founded in 1995 and led since 2015 by Arturo Paz, the group hides.", "Boko Haram: Arturo Paz"},
	})
}

func TestSuccession(t *testing.T) {
	claim(t, dateline.LedBy, map[string]row{
		"who was replaced":     {"Boko Haram is old. Its leader, Arturo Paz, was replaced by Dawud Karim.", "Boko Haram: Arturo Paz; Boko Haram: Dawud Karim"},
		"who was succeeded":    {"Boko Haram is led by Arturo Paz. Arturo Paz succeeded Dawud Karim in 2021.", "Boko Haram: Arturo Paz; Boko Haram: Dawud Karim"},
		"after a death":        {"Boko Haram is led by Arturo Paz. Paz took over after the death of Dawud Karim.", "Boko Haram: Arturo Paz; Boko Haram: Dawud Karim"},
		"in another office":    {"Boko Haram is led by Arturo Paz. The minister, Sam Kato, was replaced by Dawud Karim.", "Boko Haram: Arturo Paz"},
		"neither led anything": {"Boko Haram is old. Arturo Paz succeeded Dawud Karim at the bank.", ""},
	})
}

func TestLossesOverTime(t *testing.T) {
	claim(t, dateline.Losses, map[string]row{
		"its members":     {"Boko Haram laid down its arms. In all, some 60 of its members died.", "Boko Haram: some 60 of its members died [60-60]"},
		"a group's":       {"In two years 214 of Boko Haram's fighters have been killed.", "Boko Haram: 214 of Boko Haram's fighters have been killed [214-214]"},
		"those of a day":  {"The army attacked a camp of Boko Haram. Three of its fighters were killed.", ""},
		"those of others": {"Boko Haram is old. In two years 214 of the villagers have been killed.", ""},
	})
}

func TestWhoIsNoGroup(t *testing.T) {
	claim(t, dateline.Strength, map[string]row{
		"a leader's other name": {"The Katiba Serma claimed it. Its commander is Gustavo Giraldo, known as Pablito. The katiba has 300 men.", "Katiba Serma: 300 men [300-300]"},
		"who formed it":         {"The Katiba Serma claimed it. Abou Jalil al Fulani had just formed the katiba. It has 400 fighters.", "Katiba Serma: 400 fighters [400-400]"},
		"a town's name":         {"Black Eagle, a nationalist group, claimed it. Black Eagle has 60 members.", "Black Eagle: 60 members [60-60]"},
		"the short form":        {"The Sword of the Coast took it. The Sword has 90 fighters.", "Sword of the Coast: 90 fighters [90-90]"},
		"number as a verb":      {"Boko Haram is old. They number about 600.", "Boko Haram: about 600 [600-600]"},
	})
}
