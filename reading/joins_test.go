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
		"or, behind brackets":             {"Jund al-Zarmat (JAZ), or Men of the Dam, fled.", "Jund al-Zarmat=Men of the Dam=JAZ"},
		"a list in brackets":              {"The Front for the Rights of the Gorge (in French Front pour les droits de la Gorge; FDG) fled.", "Front for the Rights of the Gorge=Front pour les droits de la Gorge=FDG"},
		"two translations in brackets":    {"The Comité de Salut du Zarmat (CSZ, Zarmat Salvation Committee) fled.", "Comité de Salut du Zarmat=Zarmat Salvation Committee=CSZ"},
		"a language for":                  {"Harakat al-Zarmat, Arabic for Zarmat Dawn Movement, fled.", "Zarmat Dawn Movement=Harakat al-Zarmat"},
		"letters by its initials":         {"The Zarmat Salvation Committee, CSZ by its French initials, fled.", "Zarmat Salvation Committee=CSZ"},
		"which translates as":             {"Harakat al-Zarmat, which translates as Amber Dawn Movement, fled.", "Amber Dawn Movement=Harakat al-Zarmat"},
		"a nickname in brackets":          {"Its commander Ramiro Arcos (El Tuerto) fled.", "Ramiro Arcos=El Tuerto"},
		"a nickname in quotation marks":   {"Commander Yusuf Karim \"Abu Tarik\" leads the Amber Dawn Front.", "Amber Dawn Front; Commander Yusuf Karim=Yusuf Karim=Abu Tarik"},
		"whose nom de guerre is":          {"Yusuf Karim, whose nom de guerre is Abu Tarik, leads the Amber Dawn Front.", "Amber Dawn Front; Yusuf Karim=Abu Tarik"},
		"real name":                       {"Abu Tarik, real name Yusuf Karim, leads the Amber Dawn Front.", "Amber Dawn Front; Yusuf Karim=Abu Tarik"},
		"renamed":                         {"The Amber Dawn Front, renamed Zarmat Brigade in 2016, fled.", "Amber Dawn Front=Zarmat Brigade"},
		"a note of another language":      {"The Amber Dawn Front fled. In French Front de l'aube.", "Amber Dawn Front=Front de l'aube"},
		"letters that are a word":         {"They fear the Front for the Self-Defence of Lumba, the FADS, a militia.", "Front for the Self-Defence of Lumba=FADS"},
		"known as one word":               {"The Amber Dawn Front is also known as the Shepherds.", "Amber Dawn Front=Shepherds"},
		"without its first word":          {"The Sword Movement denied it. It was the Lumba Sword Movement.", "Lumba Sword Movement=Sword Movement"},
		"without its of":                  {"It was the Lost Vanguard of the Lumba Bay. The Lost Vanguard denied it.", "Lost Vanguard of the Lumba Bay=Lost Vanguard"},
		"alike, in one sentence":          {"Lumba has a Harbour Front and a United Harbour Front.", "Harbour Front; United Harbour Front"},
		"a known one's last word":         {"The LTTE shelled Jaffna in Sri Lanka. The Tigers denied it.", "Tigers=LTTE"},
		"the end of two names":            {"The Lumba Sword Movement and the Zarmat Sword Movement denied it, and the Sword Movement did too.", "Lumba Sword Movement; Sword Movement; Zarmat Sword Movement"},
		"a splinter is another":           {"The Zarmat Brigade, a splinter of the Amber Dawn Front, fled.", "Amber Dawn Front; Zarmat Brigade"},
	})
}
