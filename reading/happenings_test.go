package reading_test

import "testing"

func TestWhatHappened(t *testing.T) {
	tell(t, kindAndStatus, map[string]row{
		"hit is a past":           {"Gunmen burst into a police post near Dori on Tuesday and killed two officers.", "armed assault occurred"},
		"rockets fired":           {"The militia fired two rockets at the harbour of Kora on Sunday, injuring two fishermen.", "bombing occurred"},
		"called an air strike":    {"The rebels of the Kora Front carried out an air strike on a farm near Mopti on Friday, killing four people.", "air strike occurred"},
		"aircraft bomb":           {"Helicopters of the army bombed a village near Loikaw on Friday, killing four people.", "air strike occurred"},
		"a mine run over":         {"A bus ran over a landmine near Gao on Monday and six people were killed.", "bombing occurred"},
		"shells fall":             {"Mortar shells fell on a camp near Baidoa on Monday, killing three children.", "bombing occurred"},
		"shells of other sort":    {"Prices fell on Monday.", ""},
		"led away":                {"Seven fishermen were led away by gunmen near Darak on Saturday.", "kidnapping occurred"},
		"taken by armed men":      {"Armed men took two teachers from their house in Kora on Friday.", "kidnapping occurred"},
		"taken by a bus":          {"A bus took two teachers to Kora on Friday.", ""},
		"held is not held up":     {"Soldiers held a ceremony in Kora on Friday.", ""},
		"picked up":               {"Soldiers picked up seven men near Lumba on Friday night.", "arrest occurred"},
		"who is killed":           {"The mayor of Seiyun was shot dead by gunmen on Friday.", "assassination occurred"},
		"who are killed":          {"Gunmen shot dead two farmers near Seiyun on Friday.", "armed assault occurred"},
		"preparing to bomb":       {"Police arrested a clerk in Lyon on Friday on suspicion of preparing to bomb a barracks.", "bombing foiled"},
		"a bomb that fails":       {"A bomb left at the gate of a barracks in Strabane on Sunday did not go off.", "bombing attempted"},
		"bodies picked up":        {"Volunteers picked up seven bodies in the market of Dori on Monday.", ""},
		"a colonel shot dead":     {"Gunmen shot dead Colonel Awad Salim near Gao on Tuesday.", "assassination occurred"},
		"a colonel and guards":    {"Gunmen shot dead Colonel Awad Salim near Gao on Tuesday. Seven of his guards died.", "assassination occurred"},
		"a colonel among many":    {"Rebels ambushed a convoy near Gao on Tuesday. A colonel, his wife and four riflemen died.", "armed assault occurred"},
		"a mine lifts":            {"A mine destroyed a lorry near Gao on Tuesday.", "bombing occurred"},
		"gone over a mine":        {"A lorry went over a mine near Gao on Tuesday and two men were killed.", "bombing occurred"},
		"a drone destroys":        {"An army drone destroyed three lorries near Gao on Tuesday.", "air strike occurred"},
		"aircraft by their type":  {"Two Tucanos bombed a cave near Gao on Tuesday.", "air strike occurred"},
		"rifles, then grenades":   {"Men with rifles and hand grenades attacked a station near Gao on Tuesday.", "armed assault occurred"},
		"burned with bottles":     {"Masked men with petrol bombs burned a shop in Gao on Tuesday.", "facility attack occurred"},
		"many and a clerk":        {"Gunmen attacked the town hall of Gao on Tuesday and killed seven people. They shot the town clerk too.", "armed assault occurred"},
		"driven off":              {"A minibus was stopped on Saturday by men of the Black Axe gang near Kora and driven off towards the hills.", "hijacking occurred"},
		"a town shelled":          {"Rockets fell on the station of Kora on Monday and killed two porters.", "bombing occurred"},
		"a rumour":                {"Rumours that gunmen kidnapped three girls in Kora on Friday are false, the police said.", "kidnapping denied"},
		"a report denied":         {"The prosecutor denied reports that gunmen hijacked a bus near Kora on Friday.", "hijacking denied"},
		"a part in it denied":     {"The rebels denied that they killed nine farmers near Kora on Friday.", "armed assault occurred"},
		"prisoners of a campaign": {"Five rebels were taken prisoner by troops near Dori on Tuesday.", "arrest occurred"},
	})
}
