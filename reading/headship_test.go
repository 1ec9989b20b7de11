package reading_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

func TestLeadersNamedBehind(t *testing.T) {
	claim(t, dateline.LedBy, map[string]row{
		"at its head":             {"Boko Haram is old. At its head is Ahmed Diriye.", "Boko Haram: Ahmed Diriye"},
		"what she is first":       {"Boko Haram is old. At the helm now is his widow, Amina Diriye, a former teacher.", "Boko Haram: Amina Diriye"},
		"in charge of":            {"In charge of Boko Haram is Ahmed Diriye.", "Boko Haram: Ahmed Diriye"},
		"leading it":              {"Leading Boko Haram is Ahmed Diriye.", "Boko Haram: Ahmed Diriye"},
		"at another head":         {"Boko Haram is old. At the gate is Ahmed Diriye.", ""},
		"command that passed":     {"Boko Haram is old. Command has passed to his deputy, Ahmed Diriye.", "Boko Haram: Ahmed Diriye"},
		"thought to have passed":  {"Boko Haram is old. Command is thought to have passed to Ahmed Diriye.", "Boko Haram: Ahmed Diriye hedged"},
		"the reins":               {"Boko Haram has grown since Ahmed Diriye took the reins.", "Boko Haram: Ahmed Diriye"},
		"named its leader":        {"Boko Haram is old. In May Ahmed Diriye was named its leader.", "Boko Haram: Ahmed Diriye"},
		"of another body":         {"Boko Haram is old. Ahmed Diriye was named leader of the council.", ""},
		"the group's leader":      {"Boko Haram is old. Ahmed Diriye, the group's leader, has not been seen.", "Boko Haram: Ahmed Diriye"},
		"its leader now":          {"Boko Haram is old. Its leader now is Ahmed Diriye.", "Boko Haram: Ahmed Diriye"},
		"whose orders they take":  {"Boko Haram receives its orders directly from Ahmed Diriye.", "Boko Haram: Ahmed Diriye"},
		"a description, no name":  {"Boko Haram is old. At its head is a former teacher.", ""},
		"one of several deputies": {"Boko Haram is old. Ahmed Diriye became deputy leader.", ""},
	})
	claim(t, dateline.FoundedBy, map[string]row{
		"credited as":    {"Boko Haram is old. Ahmed Diriye is credited as its founder.", "Boko Haram: Ahmed Diriye"},
		"roots":          {"Boko Haram traces its roots to a band of preachers in Kano.", "Boko Haram: a band of preachers in Kano"},
		"it grew from":   {"Boko Haram grew from a circle of former fighters.", "Boko Haram: a circle of former fighters"},
		"was made up of": {"Boko Haram's nucleus was made up of former soldiers.", "Boko Haram: former soldiers"},
	})
}

func TestWhatIsCalledItsOwn(t *testing.T) {
	claim(t, dateline.Targets, map[string]row{
		"its targets": {"Boko Haram is old. Teachers and policemen are its main targets.", "Boko Haram: Teachers and policemen"},
	})
	claim(t, dateline.OperatesIn, map[string]row{
		"the group's stronghold": {"Boko Haram is old. Gao is the group's stronghold.", "Boko Haram: Gao"},
	})
	claim(t, dateline.Aims, map[string]row{
		"one of several":       {"Boko Haram is one of half a dozen groups fighting for an emirate.", "Boko Haram: an emirate"},
		"a time is no aim":     {"Boko Haram has fought for years.", ""},
		"what it is out to do": {"Boko Haram is out to cut the road.", "Boko Haram: cut the road"},
	})
	claim(t, dateline.Tactics, map[string]row{
		"taken to":            {"Boko Haram has taken to suicide attacks.", "Boko Haram: suicide attacks"},
		"what it has not":     {"Boko Haram has not so far used suicide bombers.", "Boko Haram: suicide bombers denied"},
		"its favourite":       {"Boko Haram is old. Its preferred weapon is the motorcycle bomb.", "Boko Haram: the motorcycle bomb"},
		"from one to another": {"Boko Haram has shifted from ambushes to roadside bombs.", "Boko Haram: roadside bombs"},
	})
	claim(t, dateline.RecruitsFrom, map[string]row{
		"who they are":      {"Boko Haram is old. Its fighters are mostly former poachers.", "Boko Haram: former poachers"},
		"where it recruits": {"Boko Haram is old. Recruitment is concentrated among young herders.", "Boko Haram: young herders"},
	})
	claim(t, dateline.Losses, map[string]row{
		"its own":    {"Boko Haram put its own losses at 30.", "Boko Haram: 30 [30-30]"},
		"commanders": {"Boko Haram has lost four of its nine commanders.", "Boko Haram: four of its nine commanders [4-4]"},
	})
	claim(t, dateline.Strength, map[string]row{
		"at most": {"The army says that Boko Haram has 900 fighters. Others speak of 450 at most.", "Boko Haram: 900 fighters [900-900] by army; Boko Haram: 450 at most [450-450] by Others"},
	})
	claim(t, dateline.Attacks, map[string]row{
		"last year": {"Analysts counted 87 attacks by the group Boko Haram last year.", "Boko Haram: 87 attacks by the group Boko Haram last year [87-87] by Analysts"},
	})
}

func TestHowFirmlyAClaimIsMade(t *testing.T) {
	claim(t, dateline.FinancedBy, map[string]row{
		"rejects the charge":     {"Boko Haram rejects the accusation that it is funded by Libya.", "Boko Haram: Libya denied"},
		"dismisses claims":       {"Boko Haram dismissed claims that it is funded by Libya.", "Boko Haram: Libya denied"},
		"denies being":           {"Boko Haram denies being funded by Libya.", "Boko Haram: Libya by Boko Haram denied"},
		"no evidence":            {"There is no evidence that Boko Haram is funded by Libya.", "Boko Haram: Libya denied"},
		"evidence":               {"There is evidence that Boko Haram is funded by Libya.", "Boko Haram: Libya"},
		"rejects something else": {"Boko Haram rejects elections that are funded by Libya.", ""},
		"funded largely by":      {"Boko Haram is funded largely by smugglers.", "Boko Haram: smugglers"},
	})
	claim(t, dateline.PartOf, map[string]row{
		"seen as":     {"Boko Haram is widely seen as a branch of the Islamic State.", "Boko Haram: the Islamic State hedged"},
		"is":          {"Boko Haram is a branch of the Islamic State.", "Boko Haram: the Islamic State"},
		"was said to": {"Boko Haram is said to belong to the Islamic State.", "Boko Haram: the Islamic State hedged"},
	})
	claim(t, dateline.AlliedWith, map[string]row{
		"the number is not exact": {"Boko Haram has around 300 men and is allied with Ansaru.", "Boko Haram: Ansaru"},
	})
}
