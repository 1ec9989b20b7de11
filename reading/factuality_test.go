package reading_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

// status writes "kind: status".
func status(_ dateline.Reading, a dateline.Account) string {
	return string(a.Kind) + ": " + string(a.Status)
}

func TestWhatTookPlace(t *testing.T) {
	tell(t, status, map[string]row{
		"told as a fact":           {"Gunmen attacked a convoy near Dori on Wednesday.", "armed assault: occurred"},
		"thought to have":          {"The Taliban are thought to have attacked a checkpoint in Ghazni on Wednesday.", "armed assault: occurred"},
		"tried and failed":         {"Gunmen tried to kidnap a priest in Beni on Wednesday.", "kidnapping: attempted"},
		"an attempted one":         {"Police are investigating the attempted kidnapping of a priest in Beni on Wednesday.", "kidnapping: attempted"},
		"stopped beforehand":       {"Police foiled a bomb attack on a church in Lahore on Wednesday.", "bombing: foiled"},
		"stopped before doing":     {"Police prevented a man from bombing a church in Lahore on Wednesday.", "bombing: foiled"},
		"taken back":               {"Last week's note listed a mortar attack on Baidoa on 29 April. There was none.", "bombing: denied"},
		"never happened":           {"The radio told of a bomb attack in Dori on Wednesday. It never happened, the mayor said.", "bombing: denied"},
		"a rumour of it":           {"The mere rumour of another bomb in Dori was enough on Wednesday.", ""},
		"held for likely":          {"Officers consider a second ambush near Dori likely.", ""},
		"counted in a month":       {"Our register has 41 killings and 27 abductions for March.", ""},
		"counted over months":      {"From 1 January to 30 April 2021 gunmen killed 187 civilians in Dori.", ""},
		"done to nobody":           {"No one was arrested in Dori on Wednesday.", ""},
		"done to none, in short":   {"A bomb went off in Dori on Wednesday. No one detained.", "bombing: occurred"},
		"asked":                    {"Who attacked the convoy near Dori on Wednesday?", ""},
		"brought to hospital":      {"Four men were taken by soldiers to the hospital of Dori on Wednesday.", ""},
		"arms handed in":           {"Eleven fighters of the Front handed in their arms in Dori on Wednesday.", "surrender: occurred"},
		"counted in a year":        {"In 2021 the rebels killed more than 1,200 civilians.", ""},
		"a year's one attack":      {"In 2021 the rebels killed more than 120 civilians in Dori.", "armed assault: occurred"},
		"pelted":                   {"The road to Dori was bombarded with stones from the slopes on Wednesday.", ""},
		"a bomb taken apart":       {"An explosive device was found beside a school in Dori on Wednesday and disrupted by soldiers with a water cannon.", "bombing: foiled"},
		"that which stopped them":  {"Soldiers were on their way to Dori on Wednesday. It was a blast that stopped them, killing two.", "bombing: occurred"},
		"a bomb found":             {"Police in Dori found a car bomb outside the town hall on Wednesday and made it safe.", "bombing: foiled"},
		"a bomb that was found":    {"A car bomb was found outside the town hall in Dori on Wednesday.", "bombing: foiled"},
		"found, then taken apart":  {"A bomb found on a railway line near Dori on Wednesday was defused by police.", "bombing: foiled"},
		"the bomb that went off":   {"A bomb went off in Dori on Wednesday. Soldiers found the bomb's timer.", "bombing: occurred"},
		"threatened":               {"The Taliban threatened to attack polling stations in Kabul on Saturday.", "armed assault: threatened"},
		"vowed for the future":     {"The gang vowed that it would kidnap the mayor of Cali.", "kidnapping: threatened"},
		"planned and no more":      {"The rebels plan to attack the town of Goma.", ""},
		"supposed":                 {"If gunmen attack a convoy near Dori, the road will be closed.", ""},
		"feared":                   {"Residents of Goma fear an attack by the rebels.", ""},
		"a possible one":           {"Embassies warned of a possible attack in Nairobi on Saturday.", ""},
		"did not happen":           {"Gunmen did not attack the convoy near Dori on Wednesday.", ""},
		"none took place":          {"There was no attack on the convoy near Dori on Wednesday.", ""},
		"what they are wont to do": {"The gunmen attack convoys near Dori.", ""},
		"a habit named":            {"The group often attacks convoys near Dori.", ""},
		"counted over a period":    {"The group carried out at least 250 attacks in Mali between January 2017 and 2018.", ""},
		"attacks in general":       {"The army has struggled to stop attacks on villages.", ""},
		"called likely":            {"The threat was raised in March, meaning that an attack on Goma is considered highly likely.", ""},
		"likely, says a forecast":  {"A car bomb in the centre of Goma before the end of the year is more likely than not.", ""},
		"expected to try":          {"We expect the rebels to attempt at least one car bomb in Goma by the end of the winter.", ""},
		"may try":                  {"The mayor said that rebels may attempt to bomb the bridge at Goma on Friday.", ""},
		"what they prepared":       {"Two men were detained in Goma on Tuesday as they prepared to set off a bomb in the market.", "bombing: foiled"},
		"what they are tried for":  {"A fourth man is being tried over the attack on a bar in Goma in May.", "armed assault: occurred"},
		"by the army itself":       {"Homes in Goma were emptied on Tuesday while soldiers dealt with the load, a controlled explosion being heard.", ""},
		"a charge and no more":     {"Because of the suspicion of attempted murder the prosecutor in Goma has taken over the case.", ""},
		"a charge that tells":      {"In June the prosecutor in Goma charged four guards with the murder of seven men.", "armed assault: occurred"},
		"any, as one denies":       {"The group denied that there had been any attack on Goma on Tuesday.", "armed assault: denied"},
		"what hail does":           {"Hail bombarded Goma on Saturday night and blew up a loudspeaker.", ""},
		"in a whole war":           {"The militia fought beside the army in the war in Goma.", ""},
		"many acts of a half-year": {"In the six months under review observers recorded 214 incidents in which 1,306 civilians were killed.", ""},
		"some acts of ten days":    {"Four strikes near Goma in ten days killed 43 men.", ""},
		"two blasts of a day":      {"Two blasts in Goma on Tuesday killed 43 people.", "bombing: occurred"},
		"long ago, to many":        {"The group grew out of the militias that burned villages twenty years ago.", ""},
		"words on the pitch":       {"The striker scored two goals and the defender shot wide before the coach of the league champions hit out at the referee after the match at the stadium. The goalkeeper of the team kept the score at one goal in the second half of the cup final.", ""},
		"a hit of the charts":      {"The singer scored a hit in Paris on Wednesday.", ""},
	})
}
