package reading_test

import "testing"

// The many ways in which reports say that two names are one actor's.
func TestNamesJoined(t *testing.T) {
	callThem(t, map[string]row{
		"letters behind a comma":          {"Police blamed the Front for the Freedom of Lumba, the FFL, a militia of the hills.", "Front for the Freedom of Lumba=FFL"},
		"letters in another order":        {"Police blamed the Front for the Self-Defence of Lumba, the FADL, a militia of the hills.", "Front for the Self-Defence of Lumba=FADL"},
		"letters of somebody else":        {"Police blamed the Amber Dawn Front, the RKT and two gangs.", "Amber Dawn Front; RKT"},
		"known as, in the relative":       {"They fear the Amber Dawn Front, the rebels whom people here call the Red Hats, and flee.", "Amber Dawn Front=Red Hats|the rebels"},
		"a group known as":                {"The Amber Dawn Front, a militia known locally as the Zarmat Brigade, fled.", "Amber Dawn Front=Zarmat Brigade"},
		"member of another":               {"Their leader Yusuf Karim, a member of a militia known as the Zarmat Brigade, fled.", "Yusuf Karim; Zarmat Brigade"},
		"whose name means":                {"Katiba Nur al-Bahr, whose name means the Light of the Sea, fled.", "Katiba Nur al-Bahr=Light of the Sea"},
		"a translation in brackets":       {"Katiba Nur al-Bahr (“Light of the Sea”) fled.", "Katiba Nur al-Bahr=Light of the Sea"},
		"without its noun before":         {"Katiba Nur al-Bahr claimed the ambush at Lumba. Nur al-Bahr has 60 men.", "Katiba Nur al-Bahr=Nur al-Bahr"},
		"letters that mean another's too": {"Kora Shield Squad (KSS) claimed the ambush in Lamu, Kenya.", "Kora Shield Squad=KSS"},
		"letters that a list knows":       {"The National Army of Liberation (ELN) freed him in Arauca, Colombia.", "National Army of Liberation=ELN"},
		"a nickname behind a name":        {"Marines arrested Ramiro Arcos Lemus, “El Tuerto”, the leader of the Sierra Alta Cartel.", "Ramiro Arcos Lemus=El Tuerto; Sierra Alta Cartel"},
		"calls itself, with small words":  {"The Amber Dawn Front, which calls itself Jund at Tawhid wal Nasr, fled.", "Jund at Tawhid wal Nasr=Amber Dawn Front=Jund"},
		"formerly":                        {"The Amber Dawn Front, formerly the Zarmat Brigade, fled.", "Amber Dawn Front=Zarmat Brigade"},
		"or by its initials":              {"The Amber Dawn Front, or ADF for short, fled.", "Amber Dawn Front=ADF"},
		"a translation that keeps a word": {"A group styling itself Burkan al-Zahba, the Volcano of Zahba, claimed it.", "Volcano of Zahba=Burkan al-Zahba"},
		"two groups in a row":             {"The Amber Dawn Front, the Zarmat Brigade, and others fled.", "Amber Dawn Front; Zarmat Brigade"},
		"a splinter is another":           {"The Zarmat Brigade, a splinter of the Amber Dawn Front, fled.", "Amber Dawn Front; Zarmat Brigade"},
	})
}
