package reading_test

import "testing"

func TestWhatIsNotSaidBlamesNobody(t *testing.T) {
	tell(t, standings, map[string]row{
		"no evidence":          {"An arson attack cut off power in Berlin on Monday. The minister said that there was no evidence that the Sunday Column was behind it.", ""},
		"no evidence found":    {"Six people died in a blast in Tunis on Monday. Investigators found no evidence that Ansar al-Sharia was involved.", ""},
		"too early":            {"A rocket killed a boy in Erbil, Iraq, on Monday. It was too early to say whether Kataib Hezbollah was behind the attack, the governor said.", ""},
		"ruled out":            {"Unknown attackers killed a judge in Mosul on Monday. The police ruled out that Islamic State was behind it.", "Unknown attackers confirmed"},
		"not ruled out":        {"Unknown attackers killed a judge in Mosul on Monday. The police did not rule out that Islamic State was behind it.", "Unknown attackers confirmed, Islamic State suspected"},
		"a patrol's attackers": {"When a police patrol came to Banjska in Kosovo on Monday, they set off a mine and opened fire. A sergeant was killed.", ""},
		"rejected reports":     {"Gunmen killed a policeman in Lamitan on Monday. The mayor rejected reports that Abu Sayyaf had carried out the attack.", "Gunmen confirmed"},
		"praised, said not":    {"Gunmen shot dead a man near Haifa, Israel, on Monday. Hamas praised the attack but did not say that it was behind it.", "Gunmen confirmed"},
		"accused of backing":   {"Gunmen killed nine people in Kanyabayonga, Congo, on Monday. Kinshasa accuses Rwanda of backing the M23. Kigali denies this.", "Gunmen confirmed"},
		"accused of sending":   {"Gunmen killed five soldiers near Poonch, India, on Monday. The army has accused Pakistan of sending militants across the line.", "Gunmen confirmed"},
		"which on Saturday":    {"Pakistan accuses the Taliban of sheltering the TTP, which on Saturday killed seven soldiers in North Waziristan.", "TTP confirmed"},
	})
}

func TestWhoSpeaksForTheGroup(t *testing.T) {
	tell(t, standings, map[string]row{
		"his group":            {"Four policemen were gunned down in Bannu on Monday. TTP spokesman Mohammad Khurasani told reporters that his group had carried out the attack.", "TTP claimed"},
		"its spokesman":        {"Fighters of the Oromo Liberation Army overran a police post in Gimbi, Ethiopia, on Monday, its spokesman Odaa Tarbii said.", "Oromo Liberation Army claimed"},
		"its men were behind":  {"Seven soldiers were killed in Diyala, Iraq, on Monday. In a message, Islamic State said its men were behind the attack.", "Islamic State claimed"},
		"a banner":             {"A banner signed by the Patriotic Column said that it had killed four men in Uruapan, Mexico, on Monday.", "Patriotic Column claimed"},
		"he said of others":    {"The police chief, Ali Idris, visited Gao on Monday. He said that JNIM had killed nine people there on Sunday.", "JNIM blamed"},
		"a militia of a state": {"Forty people were killed in Bareda, Ethiopia, on Monday. OLA spokesman Odaa Tarbii said the Gaachana Sirna did it.", "Gaachana Sirna blamed"},
		"no connection":        {"Gunmen shot dead two policemen near Qusayr, Syria, on Monday. Hezbollah said it had no connection with the killing.", "Gunmen confirmed, Hezbollah denied"},
		"the owner's brigade":  {"Six labourers were killed in Turbat, Pakistan, on Monday by men of the BLA's Majeed Brigade, police said.", "Majeed Brigade blamed"},
	})
}
