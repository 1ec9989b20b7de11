package reading_test

import "testing"

func TestWhoActs(t *testing.T) {
	const hospital = "Gunmen stormed a hospital in Bria on Monday. Nine people were killed. "
	const lorry = "A lorry blew up in Quetta on Wednesday, killing nine people. "
	tell(t, standings, map[string]row{
		"it says that it took what was taken":  {hospital + "The Kotto Liberation Front, a movement of diggers, said that it had taken the hospital.", "Gunmen confirmed, Kotto Liberation Front claimed"},
		"one of its own drove what blew up":    {lorry + "The Taliban said on Friday that one of its soldiers, Abu Bakr, had driven the lorry.", "Taliban claimed"},
		"its men placed it":                    {lorry + "The Taliban said that its men had placed the lorry there.", "Taliban claimed"},
		"it, in a second clause":               {"The Taliban were founded in 1994. They entered the record on 4 November 2001, when they attacked the customs post at Ghazni and killed two officers.", "Taliban confirmed"},
		"it, of the sentence before":           {"The Harbour Liberation Front was founded in 1994. On 4 November 2001 it attacked the customs post at Ghazni and killed two officers.", "Harbour Liberation Front confirmed"},
		"a description of the subject before":  {"The Harbour Liberation Front has 60 men. The faction first drew notice in September 2003, when it abducted two surveyors near Ghazni.", "Harbour Liberation Front confirmed"},
		"they, two sentences on":               {"Nine farmers were killed in Ghazni on Monday. The Taliban are suspected. On Wednesday they raided a mine near Herat, where two guards were shot dead.", "Taliban suspected\nTaliban confirmed"},
		"what a body is made of":               {"A combined team of Manipur Police and Assam Rifles arrested five men in Imphal on Friday.", "Manipur Police confirmed, Assam Rifles confirmed"},
		"whose bombs":                          {"The Front is allied with the Taliban, the group whose bombs killed 58 people in Kandahar on February 14, 1998.", "Taliban confirmed"},
		"scores of fighters":                   {"Palma was overrun on 24 March 2021 by scores of fighters of the Taliban.", "Taliban confirmed"},
		"not whoever only speaks":              {"The Taliban met elders in Herat. The governor said they attacked a checkpoint in Ghazni on Monday.", ""},
		"according to an institute, the group": {"The Taliban hold Ghazni. On Monday, according to the Baltic Institute, the group attacked a checkpoint in Herat.", "Taliban blamed"},
	})
}

func TestStatesOwnArms(t *testing.T) {
	tell(t, standings, map[string]row{
		"an army's plane":                {"KHARTOUM, May 3 (Wire) — An army plane dropped a bomb on a house in Nyala on Thursday, killing four people.", "army plane confirmed"},
		"military jets":                  {"Military jets bombed a hospital in Loikaw in Myanmar on Monday, killing nine people.", "Military jets confirmed"},
		"aircraft of an air force":       {"Two aircraft of the Peruvian Air Force bombed a camp near Ayacucho on Wednesday.", "Peruvian Air Force confirmed"},
		"a make of aircraft":             {"Nine people were killed in Nyala in Sudan on Monday when an Antonov of the Sudanese air force bombed the market.", "Sudanese air force confirmed"},
		"one officer is not the army":    {"An army officer shot dead his wife in Quetta on Monday.", "army officer confirmed"},
		"the army of the report's state": {"The Oromo Liberation Army is at war in Ethiopia. The army killed nine people in Nekemte on Wednesday.", "army confirmed"},
		"a dateline acts in nothing":     {"PORT SUDAN, MAY 2 (WIRE) - SHELL STRUCK HOSPITAL IN NYALA ON THURSDAY, KILLING TWO.", ""},
	})
}
