package reading_test

import (
	"strings"
	"testing"
)

func TestWhoIsOnlyAroundIsNoCulprit(t *testing.T) {
	rows := map[string]row{
		"is active there":        {"Gunmen {trig armed_assault occurred|shot dead} nine people in Gajiram on Monday. {perp blamed|Boko Haram} is active in the area.", "Gunmen confirmed"},
		"operates there":         {"Gunmen {trig armed_assault occurred|shot dead} nine people in Jalula on Monday. {perp blamed|Islamic State} cells operate in the province.", "Gunmen confirmed"},
		"often attacks there":    {"Gunmen {trig armed_assault occurred|shot dead} six officers in Mandera on Monday. {perp suspected|Al-Shabaab} often attacks the area.", "Gunmen confirmed"},
		"the scene of attacks":   {"Gunmen {trig armed_assault occurred|shot dead} six officers in Bosso on Monday. The region is the scene of attacks by {perp blamed|Boko Haram}.", "Gunmen confirmed"},
		"two that fight over it": {"Gunmen {trig armed_assault occurred|shot dead} two men in Tumaco on Monday. {perp confirmed|The ELN} and the Gulf Clan are fighting over the port.", "Gunmen confirmed"},
		"what it did for years":  {"Gunmen {trig armed_assault occurred|shot dead} three people in Damasak on Monday. {perp blamed|Boko Haram} has killed 3,000 people in the state since 2014.", "Gunmen confirmed"},
		"threatened something":   {"Gunmen {trig armed_assault occurred|shot dead} three officials in Mosul on Monday. Security is tight since {perp claimed|Islamic State} threatened to attack voters.", "Gunmen confirmed"},
		"whose group others are": {"Gunmen {trig armed_assault occurred|shot dead} nine villagers in Bankilare on Monday. Groups linked to {perp suspected|al-Qaeda} are active there.", "Gunmen confirmed"},
		"the place on a label":   {"{perp claimed|Ber}: JNIM says that it {trig bombing occurred|detonated} a mine under a lorry on Monday between Ber and Timbuktu.", "JNIM claimed"},
		"whether it was":         {"Gunmen {trig armed_assault occurred|shot dead} a boy in Erbil on Monday. It was too early to say whether {perp blamed|Kataib Hezbollah} was behind the attack.", "Gunmen confirmed"},
		"praises it":             {"Gunmen {trig armed_assault occurred|shot dead} one man near Ariel on Thursday. {perp claimed|Hamas} praised the shooting but did not claim it.", "Gunmen confirmed"},
		"supporters celebrate":   {"Gunmen {trig armed_assault occurred|shot dead} four people in Vienna on Monday. Supporters of {perp claimed|Islamic State} celebrated the attack.", "Gunmen confirmed"},
		"had no part in it":      {"Gunmen {trig armed_assault occurred|shot dead} two men in Tank on Tuesday. {perp blamed|The TTP} said it was not involved in the attack.", "Gunmen confirmed, TTP denied"},
		"says who else did it":   {"{perp claimed|The ELN} said that the Colombian army had {trig armed_assault occurred|killed} four farmers in Teorama on Monday.", "Colombian army blamed"},
		"backs who did it":       {"Police laid the {trig armed_assault occurred|killing} of six soldiers at Cibitoke on Monday at the door of {perp blamed|the RED-Tabara rebels}, supported by {perp confirmed|Rwanda}.", "RED-Tabara rebels blamed"},
		"speaks of other things": {"Gunmen {trig armed_assault occurred|shot dead} nine men in Bankilare on Monday. A statement of {perp claimed|the MUJAO} said that its president was alive and well.", "Gunmen confirmed"},
		"says so":                {"Gunmen {trig armed_assault occurred|shot dead} nine men in Bankilare on Monday. {perp claimed|The MUJAO} said so within the hour.", "MUJAO claimed, Gunmen confirmed"},
		"may yet strike":         {"Gunmen {trig armed_assault occurred|shot dead} nine men in Maradi on Monday. A memo of May had said that the port might be attacked by {perp blamed|Islamic State}.", "Gunmen confirmed"},
		"has said nothing":       {"Gunmen {trig armed_assault occurred|shot dead} nine men in Gajiram on Monday. There was no word from {perp denied|Boko Haram}.", "Gunmen confirmed"},
		"did it, and is around":  {"Gunmen {trig armed_assault occurred|shot dead} six policemen in Bannu on Sunday. It was carried out by {perp blamed|the Gulbahar Front}, which operates from Afghanistan.", "Gulbahar Front blamed, Gunmen confirmed"},
		"acts and is around":     {"Gunmen {trig armed_assault occurred|shot dead} six policemen in Wajir on Sunday. {perp claimed|Al-Shabaab}, which operates on both sides of the border, has been bold of late.", "Al-Shabaab claimed, Gunmen confirmed"},
	}
	for name, r := range rows {
		t.Run(name, func(t *testing.T) {
			text, marks := unmark(r.text)
			got, err := reader().With(marks).Read(reportOf(text))
			if err != nil {
				t.Fatal(err)
			}
			var lines []string
			for _, a := range got.Accounts {
				lines = append(lines, standings(got, a))
			}
			if lines := strings.Join(lines, "\n"); lines != r.want {
				t.Errorf("%s\n got %s\nwant %s", text, lines, r.want)
			}
		})
	}
}

func TestVictimsUnitIsNoCulprit(t *testing.T) {
	tell(t, standings, map[string]row{
		"the men behind the dead":     {"Four soldiers were killed on Wednesday when a bomb hit their lorry near Tame. The men belonged to the Eighteenth Brigade.", ""},
		"they behind the dead":        {"Three policemen were shot dead on Tuesday in Kohat. They belonged to the Elite Force.", ""},
		"the dead":                    {"A mine killed three fighters near Qamishli on Monday. The dead belonged to the Syriac Military Council.", ""},
		"men killed":                  {"Two of the three men killed in Monday's drone strike in Bayda belonged to al-Qaeda.", ""},
		"they behind the gunmen":      {"Gunmen killed nine farmers near Turbo on Tuesday. They belonged to the Gulf Clan.", "Gunmen confirmed, Gulf Clan blamed"},
		"the attackers":               {"Nine farmers were killed near Turbo on Tuesday. The attackers belonged to the Gulf Clan.", "Gulf Clan blamed"},
		"a brigade linked to another": {"Militants of Okba Ibn Nafaa, a brigade linked to al-Qaeda, attacked a post at Sbeitla on Tuesday.", "Okba Ibn Nafaa confirmed"},
		"a deed linked to a group":    {"A bomb killed six people in Sirte on Tuesday. Officials linked the attack to Islamic State.", "Islamic State suspected"},
	})
}

func TestWhoAccusesIsNotAccused(t *testing.T) {
	tell(t, standings, map[string]row{
		"rebels of the army":        {"The M23 accused the Congolese army of killing six civilians in Mushaki on Monday.", "Congolese army blamed"},
		"rebels of rebels":          {"FDLR rebels accused the M23 of burning 30 houses and killing six people in Tongo on Monday.", "M23 blamed"},
		"the army of rebels":        {"The Sudanese army accused the Rapid Support Forces of shelling a hospital in Omdurman on Monday, killing six.", "Rapid Support Forces blamed"},
		"one that is not ruled out": {"Gunmen killed a mayor in Toboso on Monday. Police did not rule out that the New People's Army was responsible.", "Gunmen confirmed, New People's Army suspected"},
		"welcomed, not claimed":     {"Gunmen shot dead two people in Beersheba on Thursday. Islamic Jihad welcomed the attack without claiming it.", "Gunmen confirmed"},
		"who only says it":          {"A bomb hit a lorry near Gao on Monday, the Malian army said, killing four soldiers.", ""},
		"a state that only says it": {"A rocket hit Sderot, Israel said on Monday, killing a farmer.", ""},
		"warplanes of who says it":  {"Warplanes struck pick-ups south of Rafah on Monday, the Egyptian army said, killing fourteen militants.", "Egyptian army confirmed"},
		"backers of who is blamed":  {"Gunmen killed 20 people in Gatumba on Friday. The ministry laid the attack at the door of the RED-Tabara rebels, supported by Rwanda.", "Gunmen confirmed, RED-Tabara rebels blamed"},
	})
}

func TestStatementsAreTheirGroupsOwnWord(t *testing.T) {
	tell(t, standings, map[string]row{
		"our units":           {"Communiqué of the ELN\n\nOn Monday our units attacked a post in Arauquita and killed nine soldiers.", "ELN claimed"},
		"we":                  {"Communiqué of the ELN\n\nOn Monday we attacked a post in Arauquita and killed nine soldiers.", "ELN claimed"},
		"the mujahideen":      {"Statement by al-Shabaab. On Monday the mujahideen ambushed a convoy near Afgoye, killing nine soldiers.", "al-Shabaab claimed"},
		"what others call so": {"On Monday the mujahideen ambushed a convoy near Afgoye, killing nine soldiers.", "mujahideen confirmed"},
	})
}
