package reading_test

import "testing"

func TestCountedFromTheRestOfASentence(t *testing.T) {
	tell(t, scene, map[string]row{
		"the day before it":   {"Nigeria buried its dead on Wednesday, a day after gunmen killed nine people in Maiduguri.", "armed assault 2024-05-07 Maiduguri 9 killed"},
		"the day behind it":   {"Four days after gunmen killed nine people in Maiduguri, rescuers were still digging on Thursday.", "armed assault 2024-05-05 Maiduguri 9 killed"},
		"two incidents":       {"Two days after gunmen killed nine soldiers in Maiduguri, gunmen shot dead four traders in Kano on Wednesday.", "armed assault 2024-05-06 Maiduguri 9 killed\narmed assault 2024-05-08 Kano 4 killed"},
		"it":                  {"A bomb killed nine people in Kano on Wednesday. Six days before it, gunmen had killed four people in Maiduguri.", "bombing 2024-05-08 Kano 9 killed\narmed assault 2024-05-02 Maiduguri 4 killed"},
		"the attack itself":   {"Two days after the attack on Maiduguri, in which gunmen killed nine people, the governor came on Wednesday.", "armed assault 2024-05-06 Maiduguri 9 killed"},
		"a bomb under a pew":  {"The church stood empty on Wednesday, a day after a bomb under a pew in Kano killed nine people.", "bombing 2024-05-07 Kano 9 killed"},
		"who was shot, died":  {"An officer who was shot in Maiduguri on 3 May died in a hospital on Wednesday.", "armed assault 2024-05-03 Maiduguri 1 killed"},
		"followed that night": {"Gunmen killed nine people in Maiduguri on Monday. A second attack in Kano followed the next night and left four dead.", "armed assault 2024-05-06 Maiduguri 9 killed\narmed assault 2024-05-07 Kano 4 killed"},
		"the siege was ended": {"Gunmen killed nine people at a hotel in Kano on Monday. Troops ended the siege the next morning.", "armed assault 2024-05-06 Kano 9 killed"},
		"years since, now":    {"It is four years since gunmen attacked a mosque in Maiduguri; nine people were arrested there in March 2023.", "armed assault 2020-01-01…2020-12-31 Maiduguri\narrest 2023-03-01…2023-03-31 Maiduguri"},
		"before the theatre":  {"On 3 May, a week before the theatre, two policemen were shot dead in Maiduguri.", "armed assault 2024-05-03 Maiduguri 2 killed"},
		"an apposition":       {"Two days after the judge, Ali Sana, was shot dead in Maiduguri, the governor came on Wednesday.", "assassination 2024-05-06 Maiduguri 1 killed"},
		"no comma":            {"The night before dawn broke on 3 May a bomb went off in Kano and killed two soldiers.", "bombing 2024-05-03 Kano 2 killed"},
		"a buried mine":       {"On 30 April a bomb buried in the road at Kano went off and killed two soldiers.", "bombing 2024-04-30 Kano 2 killed"},
		"before an hour":      {"Gunmen entered Maiduguri some minutes before midnight on Sunday and killed nine people.", "armed assault 2024-05-05 Maiduguri 9 killed"},
		"hours later":         {"A bomb killed nine people in Kano on Monday. Hours later gunmen killed four traders.", "bombing 2024-05-06 Kano 9 killed\narmed assault 2024-05-06 Kano 4 killed"},
	})
}

func TestWhatIsDoneAfterwards(t *testing.T) {
	tell(t, scene, map[string]row{
		"buried":           {"Nine men shot dead in Maiduguri were buried in Kano on Wednesday.", "armed assault undated Maiduguri 9 killed"},
		"a funeral":        {"Funerals were held in Kano on Thursday for nine people killed in Maiduguri on Monday.", "armed assault 2024-05-06 Maiduguri 9 killed"},
		"before a court":   {"A man who shot dead nine people in Maiduguri appeared before a judge in Kano on Wednesday.", "armed assault undated Maiduguri 9 killed"},
		"a vigil":          {"Survivors of a bombing that killed nine people in Maiduguri held a vigil on Wednesday.", "bombing undated Maiduguri 9 killed"},
		"schools reopened": {"Schools reopened on Wednesday in Maiduguri after an attack that killed nine people.", "armed assault undated Maiduguri 9 killed"},
		"on trial":         {"Two men went on trial on Wednesday over an attack that killed nine people in Maiduguri.", "armed assault undated Maiduguri 9 killed"},
		"a crowd gathered": {"An attack on a crowd gathered outside the hospital in Maiduguri on Monday has left nine people dead.", "armed assault 2024-05-06 Maiduguri 9 killed"},
		"a funeral bombed": {"A funeral in Kano was bombed on Wednesday, killing nine people.", "bombing 2024-05-08 Kano 9 killed"},
	})
}

func TestPlacesOfOtherMembers(t *testing.T) {
	tell(t, spot, map[string]row{
		"where":               {"The lorry had come to Kano from Maiduguri, a town where nine people were killed by gunmen on Monday.", "Maiduguri NG 1 at"},
		"where, with a month": {"The pattern was repeated after Maiduguri in November 2023, where gunmen killed nine soldiers.", "Maiduguri NG 1 at"},
		"another time":        {"In March 38 people were shot dead in Kano, and in April nine at a hotel in Maiduguri.", "Kano NG 1 at"},
		"a call":              {"Gunmen killed nine people in Kano on Monday. Boko Haram claimed the attack in a call to a reporter in Maiduguri.", "Kano NG 1 at"},
		"the town shelled":    {"Gunmen came to Maiduguri on Monday and shelled the town, killing nine people.", "Maiduguri NG 1 at"},
		"reached by others":   {"Gunmen killed nine people in Maiduguri on Monday. Survivors reached Kano on Wednesday. The raid on the town lasted an hour.", "Maiduguri NG 1 at"},
		"a city's station":    {"KANO, Nigeria — A bomb killed nine people at the city's railway station on Monday.", "KANO NG 1 at"},
		"a dateline in case":  {"Abuja — On Wednesday the president spoke. The massacre on Monday took nine lives in Maiduguri.", "Maiduguri NG 1 at"},
	})
}
