package reading_test

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

// mentions writes the actors, persons and places that a text names.
func mentions(text string) string {
	var out []string
	for _, m := range read(text).Mentions {
		switch m.Kind {
		case dateline.ActorMention, dateline.PersonMention, dateline.PlaceMention:
			out = append(out, string(m.Kind)+" "+m.Text)
		}
	}
	return strings.Join(out, "; ")
}

func name(t *testing.T, rows map[string]row) {
	t.Helper()
	for what, r := range rows {
		t.Run(what, func(t *testing.T) {
			if got := mentions(r.text); got != r.want {
				t.Errorf("%s\n got %s\nwant %s", r.text, got, r.want)
			}
		})
	}
}

// Where a name begins and ends.
func TestNameEnds(t *testing.T) {
	name(t, map[string]row{
		"a possessive ends a name":                {"Zubair Ganai's brother was hurt.", "person Zubair Ganai"},
		"but not inside a people's army":          {"The attack was claimed by the People's Vanguard Army.", "actor People's Vanguard Army"},
		"of the, in a body's name":                {"It was claimed by the Sons of the Marsh.", "actor Sons of the Marsh"},
		"of, behind people, ends a name":          {"On Monday Residents of Kafr Adwan fled.", "place Kafr Adwan"},
		"and the, before another body":            {"The People's Front for Kang and the Naga Hill Vanguard said so.", "actor People's Front for Kang; actor Naga Hill Vanguard"},
		"the number of a unit":                    {"Soldiers of the 9th Rifle Regiment fled.", "actor 9th Rifle Regiment"},
		"an agency in a dateline":                 {"ADEN, May 3 (KRT) — Zubair Ganai fled.", "place ADEN; person Zubair Ganai"},
		"a number is no name":                     {"On the 9th Zubair Ganai fled.", "person Zubair Ganai"},
		"letters with a letter tied to them":      {"The KLA-N said so.", "actor KLA-N"},
		"for, in another language":                {"The Mouvement pour la Défense du Lumba said so.", "actor Mouvement pour la Défense du Lumba"},
		"for the, in a body's name":               {"The Front for the Freedom of Ostmark said so.", "actor Front for the Freedom of Ostmark"},
		"and parts two names":                     {"Ivo Radan and Lena Orsic were seen.", "person Ivo Radan; person Lena Orsic"},
		"and joins inside a ministry's name":      {"The Ministry of Information and Communications denied it.", "actor Ministry of Information and Communications"},
		"particles":                               {"Tomás de la Vega Ruiz spoke to Yusuf bin Saleh.", "person Tomás de la Vega Ruiz; person Yusuf bin Saleh"},
		"a hyphen and a small article":            {"Colonel Ghalib al-Jabari told reporters.", "person Ghalib al-Jabari"},
		"an initial with its stop":                {"Police held J. Kerewa on Monday.", "person J. Kerewa"},
		"a nickname inside":                       {`They follow Edmar "Piranha" Queroga.`, `person Edmar "Piranha" Queroga`},
		"a title before, not part":                {"President Oduya Tembo met Wing Commander Rashid Anwari.", "person Oduya Tembo; person Rashid Anwari"},
		"a plain word before a full name":         {"Goaltender Matti Sovchin was praised.", "person Matti Sovchin"},
		"the staff is no general's":               {"The General Staff of the Defence Forces denied it.", "actor General Staff of the Defence Forces"},
		"a day before a name":                     {"On Saturday Nuhu Ribando was named.", "person Nuhu Ribando"},
		"an article is no part of a name":         {"The Gulf Clan fled.", "actor Gulf Clan"},
		"a place does not swallow an officer":     {"In Dakar Mayor Karim Sowane spoke.", "place Dakar; person Karim Sowane"},
		"a demonym does not swallow an officer":   {"Nigerian President Muhamed Burati spoke.", "person Muhamed Burati"},
		"a known name does not swallow a verb":    {"Taliban Condemn Raid", "actor Taliban"},
		"a known name at its end is another's":    {"The Rio Command of the New People's Army fled.", "actor Rio Command; actor New People's Army"},
		"words of the language that open nothing": {"Officials fled. I've seen it. Schools closed.", ""},
	})
}

// What a name is, by its own words, its neighbours or an apposition.
func TestWhatANameIs(t *testing.T) {
	name(t, map[string]row{
		"a cue in its own words":            {"They joined the Palm Brigade.", "actor Palm Brigade"},
		"a foreign cue":                     {"They joined the Frente Amazónico del Norte.", "actor Frente Amazónico del Norte"},
		"a small noun behind":               {"The Dario Ramos column fled.", "actor Dario Ramos column"},
		"a noun for a group before":         {"Fighters of the rebel group Awlad Samad fled.", "actor Awlad Samad"},
		"whose members":                     {"Members of Rayat Samad fled.", "actor Rayat Samad"},
		"a group in apposition":             {"Yan Dutsen, a bandit group, fled.", "actor Yan Dutsen"},
		"a body in apposition":              {"Loreto Cívica, a charity, fled.", "actor Loreto Cívica"},
		"an office in apposition":           {"Loreto Civico, a security analyst, fled.", "person Loreto Civico"},
		"a town in apposition":              {"Rebels took Kafr Adwan, a town in the hills.", "place Kafr Adwan"},
		"an age":                            {"Police named Adil Zargari, 20, on Monday.", "person Adil Zargari"},
		"who, of persons":                   {"Adil Zargari, who fled, was named.", "person Adil Zargari"},
		"which, of bodies":                  {"Bharat Koylan, which runs mines, was named.", "actor Bharat Koylan"},
		"a preposition of place":            {"They were killed near Guirsana on Monday.", "place Guirsana"},
		"a verb of motion":                  {"They fled to Quitunga on Monday.", "place Quitunga"},
		"the noun before of":                {"They burned the market of Létéla.", "place Létéla"},
		"an article and plain words":        {"He blamed the Rising Coast.", "actor Rising Coast"},
		"a nom de guerre":                   {"Their leader, known as Mayimba, fled.", "person Mayimba"},
		"a militia called so":               {"A militia called Zarmati fled.", "actor Zarmati"},
		"letters":                           {"He blamed the ZQF.", "actor ZQF"},
		"letters with a word tied to them":  {"LPM-Renewal fled to the hills.", "actor LPM-Renewal"},
		"letters with a number are a road":  {"It was found on the NQ-2 on Monday.", "place NQ"},
		"letters that the text explains":    {"A patrol of the Special Task Force (STF) fled. The STF said so.", "actor Special Task Force; actor STF; actor STF"},
		"a department that is an office":    {"The Criminal Investigation Department held him.", "actor Criminal Investigation Department"},
		"a law":                             {"They were held under the Prevention of Terrorism Act.", ""},
		"what is no name":                   {"An improvised explosive device (IED) worth USD 50 was shown on TV.", ""},
		"a name is one thing throughout":    {"Awlad Samad fled. Members of Awlad Samad were seen.", "actor Awlad Samad; actor Awlad Samad"},
		"a surname is no town":              {"Rosa Benavente spoke. Benavente was tired.", "person Rosa Benavente; person Benavente"},
		"the first of two surnames":         {"Police named José Alder Rojas Pinto. Rojas was 56.", "person José Alder Rojas Pinto; person Rojas"},
		"a people":                          {"The Nasa people fled.", "actor Nasa people"},
		"a word in an interview":            {"Ngaïdou: They fled.", "person Ngaïdou"},
		"an acronym is no given name":       {"They killed Ana Peretz in May.", "person Ana Peretz"},
		"a heading with capitals all along": {"Seven Die As Raiders Torch Market", ""},
	})
}

// Text in capitals tells names by vocabulary, acronyms and codebook.
func TestNamesInCapitals(t *testing.T) {
	name(t, map[string]row{
		"persons":          {"THE PROSECUTOR SAID THAT JULIO ARBELAEZ ZUÑIGA FLED.", "person JULIO ARBELAEZ ZUÑIGA"},
		"known":            {"THE FARC BLEW UP A BRIDGE NEAR CALI.", "actor FARC; place CALI"},
		"a long form":      {"POLICE BLAMED THE PEOPLE'S DAWN MOVEMENT (MDP), WHICH FLED.", "actor PEOPLE'S DAWN MOVEMENT; actor MDP"},
		"a people's front": {"POLICE BLAMED THE MANIPUR NAGA PEOPLE'S FRONT, WHICH FLED.", "actor MANIPUR NAGA PEOPLE'S FRONT"},
		"plain words":      {"THE MAYOR SAID THAT WINDOWS WERE BROKEN.", ""},
	})
}

// Places by the gazetteer, and what only looks like one.
func TestPlaceNames(t *testing.T) {
	name(t, map[string]row{
		"the noun behind belongs to it":       {"Shells fell on Erbil airport and in Anbar province.", "place Erbil airport; place Anbar province"},
		"a small noun lengthens it":           {"Two died in Dori district.", "place Dori district"},
		"a common word that is also a town":   {"Reading is fun.", ""},
		"a stop word, placed and held":        {"He was shot in Nice, France.", "place Nice; place France"},
		"a weekday and a month are no place":  {"On Monday, in May, he fled.", ""},
		"a demonym is no place":               {"Two Malian herders fled.", ""},
		"a nickname is no place":              {`The suspect, alias "Dori", fled.`, "person Dori"},
		"a place does not swallow small text": {"Tea gardens closed in Assam.", "place Assam"},
		"a state's short form":                {"A man of Corinth, Miss., and one of Ashland, Ky., fled.", "place Corinth; place Miss; place Ashland; place Ky"},
		"a town in a dateline":                {"WAMEGO — Two people died.", "place WAMEGO"},
		"a dateline with a hyphen":            {"LEBANON - Firemen fled.", "place LEBANON"},
		"a dateline before a body":            {"ATHENS -- Police fled.", "place ATHENS"},
		"such as":                             {"He sold arms in countries such as Malaysia.", "place Malaysia"},
	})
}
