package reading_test

import (
	"fmt"
	"testing"

	"github.com/dateline-project/dateline"
)

// kindDayPlace is what parts one incident from another.
func kindDayPlace(_ dateline.Reading, a dateline.Account) string {
	return fmt.Sprintf("%s %s %s", a.Kind, a.Date.Words(), a.Place.Name)
}

func TestIncidentsToldApart(t *testing.T) {
	tell(t, kindDayPlace, map[string]row{
		"two months in one sentence": {"In January gunmen shot dead nine traders in Maiduguri, and in February rebels killed six farmers in Kano.", "armed assault 2024-01 Maiduguri\narmed assault 2024-02 Kano"},
		"one day after another":      {"Gunmen killed nine traders in Maiduguri on Tuesday. A judge had resigned. A former governor was shot dead on Wednesday.", "armed assault 2024-05-07 Maiduguri\nassassination 2024-05-08 Maiduguri"},
		"the same, looking back":     {"Gunmen stormed a hotel in Maiduguri and soldiers drove them out on Sunday. Five gunmen had gone in after the explosion on Saturday.", "armed assault 2024-05-05 Maiduguri"},
		"one night":                  {"Gunmen killed nine traders in Maiduguri on Tuesday night. The shooting ended on Wednesday.", "armed assault 2024-05-07 Maiduguri"},
		"the worst since":            {"Gunmen killed nine traders in Maiduguri on Tuesday. It was the worst attack there since 4 March 2021, when rebels killed 30 farmers in Kano.", "armed assault 2024-05-07 Maiduguri\narmed assault 2021-03-04 Kano"},
		"a late death":               {"Gunmen attacked a market in Maiduguri on Tuesday. The number of the dead rose to nine on Thursday, when a girl died of her burns in Kano.", "armed assault 2024-05-07 Maiduguri"},
		"under one head":             {"Kano: A motorcycle packed with explosives blew up in Zarwelo on Tuesday. Two constables and a tailor were killed.", "bombing 2024-05-07 Zarwelo"},
		"without its was":            {"Maiduguri, 7 May: Seven fishermen led away by men in two boats.", "kidnapping 2024-05-07 Maiduguri"},
		"a town overrun":             {"People still speak of Maiduguri, overrun on 4 March 2021 by scores of fighters.", "armed assault 2021-03-04 Maiduguri"},
		"a spokesman's operation":    {"Gunmen killed nine traders in Maiduguri on Tuesday. A spokesman for the operation in Kano denied it.", "armed assault 2024-05-07 Maiduguri"},
		"stopped on the way":         {"Gunmen stopped a car near Maiduguri on Tuesday and took the priest into the hills.", "kidnapping 2024-05-07 Maiduguri"},
		"seized by the police":       {"The police seized three men in Maiduguri on Tuesday.", "arrest 2024-05-07 Maiduguri"},
		"a day of their own":         {"Gunmen shot dead two judges in Maiduguri on Tuesday. The deaths come four months after the murder of six villagers at Zarwelo, near Kano, on 3 January.", "armed assault 2024-05-07 Maiduguri\narmed assault 2024-01-03 Zarwelo"},
		"responsibility taken":       {"Gunmen killed nine traders in Maiduguri on Tuesday. Banners strung from a bridge in Kano on Wednesday took responsibility for the attack.", "armed assault 2024-05-07 Maiduguri"},
		"a statement put out":        {"Late on Thursday the group circulated a statement which said its men had killed nine traders in Maiduguri.", "armed assault  Maiduguri"},
		"who died in hospital":       {"Two more men died of their burns at Kora Hospital, which brings to nine the dead of Tuesday's ambush in Maiduguri.", "armed assault 2024-05-07 Maiduguri"},
		"by a suicide bomber":        {"A suicide bomber drove his motorcycle into a lorry in Maiduguri on Tuesday, killing nine soldiers.", "bombing 2024-05-07 Maiduguri"},
	})
}

func TestPlacesOfOneNameByWhatHoldsThem(t *testing.T) {
	tell(t, spot, map[string]row{
		"a district in brackets": {"The Pakistani army holds the north. Gunmen killed nine miners at Ardal (Harnai district) in Balochistan on Tuesday.", "Ardal PK 3 at"},
		"the province itself":    {"Gunmen killed nine miners near Kandahar on Tuesday. The province is poor, and gunmen killed two more people in the province on Thursday.", "Kandahar AF 2 at\nKandahar AF 2 at"},
		"at a mine":              {"Gunmen killed two guards at the Grafex mine in Cabo Delgado on Tuesday.", "Grafex mine MZ 5 at"},
	})
}
