package reading_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

// namings writes the actors of a text, each with the names that it goes by and,
// behind a bar, the descriptions.
func namings(text string) string {
	var out []string
	for _, n := range read(text).Namings {
		names := slices.Clone(n.Names)
		var described []string
		for _, m := range n.Mentions {
			if !slices.Contains(n.Names, m.Text) {
				described = append(described, m.Text)
			}
		}
		line := strings.Join(names, "=")
		if len(described) > 0 {
			line += "|" + strings.Join(described, ",")
		}
		out = append(out, line)
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

func callThem(t *testing.T, rows map[string]row) {
	t.Helper()
	for what, r := range rows {
		t.Run(what, func(t *testing.T) {
			if got := namings(r.text); got != r.want {
				t.Errorf("%s\n got %s\nwant %s", r.text, got, r.want)
			}
		})
	}
}

// Names that the text itself says are one actor's.
func TestNamesOfOneActor(t *testing.T) {
	callThem(t, map[string]row{
		"the English of a foreign name":      {"They blamed Vorona Mainty, the Black Birds, who fled. The Black Birds denied it.", "Vorona Mainty=Black Birds"},
		"what a foreign name means":          {"Members of Kofe Atsimo fled. Kofe Atsimo means Thread of the South.", "Thread of the South=Kofe Atsimo"},
		"the next of a list is no English":   {"They blamed the Vorona Front, the Black Birds and the Amber Dawn Front.", "Amber Dawn Front; Black Birds; Vorona Front"},
		"its name in another language":       {"The raiders of the Amber Dawn Front fled; in Spanish they are the Frente Alba.", "Amber Dawn Front=Frente Alba"},
		"a nickname in quotation marks":      {"Its leader is Idris Vale, \"the Ferryman\".", "the Ferryman=Idris Vale"},
		"a title before a full name":         {"“They fled,” said Professor Lale Kayan.", "Professor Lale Kayan=Lale Kayan"},
		"without an honorific":               {"Alhaji Bukar Lawal, the chairman, fled.", "Alhaji Bukar Lawal=Bukar Lawal"},
		"letters of a table's other actor":   {"The Nigerian Air Force (NAF) fled. NAF denied it in Nigeria.", "Nigerian Air Force=NAF"},
		"a force's short form":               {"The Joint Command of the Armed Forces fled. The Joint Command denied it.", "Joint Command of the Armed Forces=Joint Command"},
		"two adjectives":                     {"Fighters of the Patriotic and Popular Front of Ostmark fled.", "Patriotic and Popular Front of Ostmark"},
		"a faction is not its leader":        {"The Karim Orlan faction fled.", "Karim Orlan faction"},
		"an army of their own":               {"They made an army of their own. It is called Toky Mafy, the Hard Words.", "Hard Words=Toky Mafy"},
		"letters that are a title":           {"The Movement for the Renewal of the South (MRS) fled. The MRS denied it.", "Movement for the Renewal of the South=MRS"},
		"an office called by letters":        {"The Amber Dawn Front fled, the DSP said.", "Amber Dawn Front"},
		"a name with foreign particles":      {"The rebels of the Custodes de sa Muntagna fled. The Custodes denied it.", "Custodes de sa Muntagna=Custodes"},
		"letters small and great":            {"The group Giovani in Cammino (GiC) fled. Fighters of Giovani in Cammino denied it, and GiC mourned.", "Giovani in Cammino=GiC"},
		"as it is called elsewhere":          {"They blamed the Movimento di Rinascita Sarda, as the MRS is called in Italian.", "Movimento di Rinascita Sarda=MRS"},
		"from its name in a language":        {"The rebels of the CdT, from their Italian name, the Custodi della Terra, fled.", "Custodi della Terra=CdT"},
		"whom others refer to":               {"The Amber Dawn Front, whom police refer to as the Zarmat Guard, fled.", "Amber Dawn Front=Zarmat Guard"},
		"a chief named as a group's":         {"They held Yusuf Karim, named by the judge as the Zarmat Cartel's chief.", "Yusuf Karim; Zarmat Cartel"},
		"which does not refer to it":         {"They blamed the Amber Dawn Front, which refers to the Valley Guard.", "Amber Dawn Front; Valley Guard"},
		"its English in quotation marks":     {"They blamed Ansar al-Sahel, \"the Partisans of the Shore\", for it.", "Partisans of the Shore=Ansar al-Sahel"},
		"a battalion's English":              {"They blamed the rebels of Katibat al-Thabitin, the Battalion of the Resolute, for it.", "Battalion of the Resolute=Katibat al-Thabitin"},
		"what the name means":                {"The rebels of Jeshi la Bahari fled. The name means Army of the Sea.", "Jeshi la Bahari=Army of the Sea"},
		"the sort of a group named behind":   {"The Sunni Arab group Jund al-Haqq fled.", "Jund al-Haqq"},
		"who calls himself":                  {"It was founded by Sarip Diron, who called himself Abu Latif.", "Sarip Diron=Abu Latif"},
		"whom everyone calls":                {"Its leader, Gavino Mele, fled; everyone calls him Boe Nieddu.", "Gavino Mele=Boe Nieddu"},
		"a brother's other name":             {"It was founded by Sarip Diron. His brother, who uses the name Abu Salim, leads it.", "Abu Salim; Sarip Diron"},
		"a nickname known behind an age":     {"Denis Omar Ponce, 38, known as \"El Zurdo\", led the gang.", "Denis Omar Ponce=El Zurdo"},
		"letters in brackets":                {"The Amber Dawn Front (ADF) fled.", "Amber Dawn Front=ADF"},
		"also known as":                      {"The Amber Dawn Front, also known as Zarmat, fled.", "Amber Dawn Front=Zarmat"},
		"which others call":                  {"They blamed the Dario Ramos column, which others call the Tenth Front.", "Dario Ramos column=Dario Ramos=Tenth Front"},
		"which is not called so":             {"They blamed the Amber Dawn Front, which fights a militia called Zarmat.", "Amber Dawn Front; Zarmat"},
		"or, between commas":                 {"The Amber Dawn Front, or Zarmat Brigade, fled.", "Amber Dawn Front=Zarmat Brigade"},
		"a small long form":                  {"The regional farmers council, RFC, denied it.", "regional farmers council=RFC"},
		"the name without its noun":          {"It was the Dario Ramos column. Dario Ramos denied it.", "Dario Ramos column=Dario Ramos"},
		"a known name without its first":     {"Jaish-e-Mohammed claimed it in Kashmir, India. Jaish denied the toll.", "Jaish-e-Mohammed=Jaish"},
		"an alias of a person":               {"Its leader, Yusuf Karim, alias Abu Tarik, fled.", "Yusuf Karim=Abu Tarik"},
		"he was known as":                    {"The leader Yusuf Karim fled. He was known in its ranks as Abu Tarik.", "Yusuf Karim=Abu Tarik"},
		"a group that calls itself so":       {"The Amber Dawn Front was blamed for the raid. Villagers fled to the lands of militias called the Valley Guard.", "Amber Dawn Front; Valley Guard"},
		"the group, which calls itself":      {"The Amber Dawn Front was blamed for the raid. A checkpoint was hit. The group, which calls itself the Valley Guard, blamed the Amber Dawn Front.", "Amber Dawn Front; Valley Guard|The group"},
		"as a group calls itself":            {"The Valley Guard, as the group calls itself, blamed the Amber Dawn Front.", "Amber Dawn Front; Valley Guard"},
		"a wing by a name of its own":        {"The raid was ordered by the Amber Dawn Front and carried out by its armed wing, which uses the name \"Zarmat Guard\".", "Amber Dawn Front; Zarmat Guard"},
		"what a front is for is no name":     {"The People's Front for Kharvan was blamed. Gunmen held a hotel in Kharvan. Kharvan was quiet.", "People's Front for Kharvan"},
		"the army of the state":              {"The New People's Army claimed the raid in Cotabato, Philippines. The Army said that six were killed.", "Army; New People's Army"},
		"a particle of another language":     {"The governor blamed the Hery Fanavaozana ny Avaratra (HFA).", "Hery Fanavaozana ny Avaratra=HFA"},
		"letters and a word in brackets":     {"The Zarmat People's Front (ZPF) split in May. A man of the ZPF (Democratic) was shot. The ZPF denied it.", "ZPF (Democratic); Zarmat People's Front=ZPF"},
		"letters that a list has for others": {"In Rangamati, Bangladesh, the United People's Democratic Front (UPDF) denied it.", "United People's Democratic Front=UPDF"},
		"a nickname":                         {"The Amber Dawn Front is led by Yusuf Karim, the Blacksmith, who is 44.", "Amber Dawn Front; the Blacksmith=Yusuf Karim=Blacksmith"},
		"an office is no nickname":           {"The Amber Dawn Front met Yusuf Karim, the Minister, there.", "Amber Dawn Front; Yusuf Karim"},
		"a titled form is a name as well":    {"Wing Commander Rashid Anwari said so.", "Wing Commander Rashid Anwari=Rashid Anwari"},
		"a surname with its honorific":       {"Its leader, Rashid Anwari, fled. Mr Anwari is 40.", "Rashid Anwari=Mr Anwari=Anwari"},
		"an honorific and a full name":       {"The leader, Mr Rashid Anwari, fled.", "Rashid Anwari"},
		"a title of another language":        {"Yusuf Karim, alias Comandante Tito, leads it.", "Comandante Tito=Yusuf Karim=Tito"},
		"an alias in quotation marks":        {"Its leader, Lena Orsic, \"Comrade Lena\" to her men, fled.", "Comrade Lena=Lena Orsic=Lena"},
		"the sign for an alias":              {"They held Yusuf Karim @ Tariq, a commander, on Monday.", "Yusuf Karim=Tariq"},
		"in another language":                {"The Front for the Rights of the Gorge, in French Front pour les droits de la Gorge, fled.", "Front for the Rights of the Gorge=Front pour les droits de la Gorge"},
		"the whole, where no part is near":   {"In Sabha, Libya, Daesh claimed it. In a video ISIS had warned of it.", "Daesh=ISIS"},
		"a party and its army":               {"In Sittwe, Myanmar, the Arakan Army fled. The United League of Arakan, its political wing, denied it.", "Arakan Army; United League of Arakan"},
		"look-alikes stay apart":             {"Jaish al-Adl and Jaish-e-Mohammed denied it.", "Jaish al-Adl; Jaish-e-Mohammed"},
	})
}

// A part of a group is an actor of its own.
func TestPartsOfGroups(t *testing.T) {
	callThem(t, map[string]row{
		"dissidents behind":       {"FARC dissidents claimed it.", "FARC dissidents"},
		"dissidents of":           {"Dissidents of the former FARC guerrillas claimed it. FARC's dissidents fled.", "Dissidents of the former FARC guerrillas=FARC's dissidents; FARC guerrillas=FARC"},
		"a group is not its part": {"FARC dissidents claimed it. The FARC denied it.", "FARC; FARC dissidents"},
		"a place inside the part": {"It is the union of Ansar Dine, Katiba Macina and the Saharan branch of al-Qaeda in the Islamic Maghreb.", "Ansar Dine; Katiba Macina; Saharan branch of al-Qaeda in the Islamic Maghreb; al-Qaeda in the Islamic Maghreb"},
		"a front with a name":     {"The urban front of the ELN claimed it in Colombia.", "ELN; urban front of the ELN"},
		"a wing without a name":   {"A wing of the ELN claimed it in Colombia.", "ELN"},
		"a party is no guerilla":  {"The FARC political party denied it.", "FARC political party"},
	})
}

// Descriptions mean the group that the text is about, or the one whose name has
// the noun; institutions are the main country's.
func TestDescriptions(t *testing.T) {
	callThem(t, map[string]row{
		"the group":                   {"Boko Haram claimed it. The group fled.", "Boko Haram|The group"},
		"its fighters":                {"Boko Haram claimed it. Its fighters fled.", "Boko Haram|Its fighters"},
		"the noun of a name":          {"Boko Haram and the Bugeac Committee denied it. The committee fled.", "Boko Haram; Bugeac Committee|The committee"},
		"the army":                    {"In Dori, Burkina Faso, two died. The army denied it.", "army"},
		"the police of a town":        {"In Dori and in Djibo, Burkina Faso, two died. Gendarmes in Bamako arrested nobody, the army of Burkina Faso said.", "Gendarmes; army of Burkina Faso"},
		"a named institution":         {"In Cali, Colombia, two died. The national police denied it.", "national police"},
		"no country, no institution":  {"Two died. The army denied it.", ""},
		"another's army, by its name": {"In Dori, Burkina Faso, two died. Mali's army denied it.", "Mali's army"},
	})
}

// A state acts under its own name and its capital's; where something merely
// happened is no actor.
func TestStatesActing(t *testing.T) {
	callThem(t, map[string]row{
		"a country speaks":       {"Pakistan denied the charge.", "Pakistan"},
		"a capital speaks":       {"Islamabad denied the charge. Pakistan condemned it.", "Islamabad=Pakistan"},
		"whom others blame":      {"Officials blamed Rwanda.", "Rwanda"},
		"by whom, after passive": {"The rebels are backed by Rwanda.", "Rwanda"},
		"a demand from":          {"It followed a demand from New Delhi.", "New Delhi"},
		"what a state undergoes": {"Mali is poor. Mali has few roads.", ""},
		"where a speaker stands": {"A driver in Pakistan said so.", ""},
	})
}

// Public persons are named; victims, witnesses and relatives are not.
func TestWhoIsNamed(t *testing.T) {
	persons := func(text string) string {
		var out []string
		for _, n := range read(text).Namings {
			if n.Kind == dateline.Person {
				out = append(out, n.Names[0])
			}
		}
		return strings.Join(out, "; ")
	}
	for what, r := range map[string]row{
		"an official":              {"Interior minister Aru Tolen said so.", "Aru Tolen"},
		"a leader, as object":      {"The Amber Dawn Front is led by Yusuf Karim.", "Yusuf Karim"},
		"a founder":                {"The Amber Dawn Front was founded by Yusuf Karim in 2011.", "Yusuf Karim"},
		"who commands":             {"Yusuf Karim, who commands the Amber Dawn Front, fled.", "Yusuf Karim"},
		"who joined a group":       {"Yusuf Karim left Boko Haram in 2016.", "Yusuf Karim"},
		"whose men":                {"They were Yusuf Karim's men.", "Yusuf Karim"},
		"an analyst of a body":     {"The fronts are apart, said Mateo Orban of the Centre for Conflict Studies.", "Mateo Orban"},
		"a bomber":                 {"Police identified the attacker as Adil Zargari.", "Adil Zargari"},
		"the driver of a bomb":     {"The car bomb killed nine. Its driver, Adil Zargari, died.", "Adil Zargari"},
		"one by a nom de guerre":   {"One of them, known as Kamrani, fled.", "Kamrani"},
		"a candidate":              {"Karina Garza, who was running for mayor of Dori, was warned.", "Karina Garza"},
		"before court":             {"Adil Zargari, 41, of Dori, was convicted of murder.", "Adil Zargari"},
		"a victim":                 {"Gunmen killed Adil Zargari, a teacher, in Dori.", ""},
		"a driver who was bombed":  {"A car bomb went off beside a bus in Dori. The bus driver, Adil Zargari, died.", ""},
		"a resident, though heard": {"“They came at night,” said Adil Zargari, a resident.", ""},
		"a mother":                 {"His mother, Lena Zargari, said he was at home.", ""},
	} {
		t.Run(what, func(t *testing.T) {
			if got := persons(r.text); got != r.want {
				t.Errorf("%s\n got %q\nwant %q", r.text, got, r.want)
			}
		})
	}
}
