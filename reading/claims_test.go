package reading_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

// nameOf is the longest name of the naming with a key.
func nameOf(r dateline.Reading, key string) string {
	for _, n := range r.Namings {
		if n.Key == key && len(n.Names) > 0 {
			return n.Names[0]
		}
	}
	return "?"
}

// claimed writes the claims of one relation: "subject: object", with its bounds,
// its voice and a stance that is not asserted.
func claimed(text string, relation dateline.Relation) string {
	r := read(text)
	var out []string
	for _, c := range r.Claims {
		if c.Relation != relation {
			continue
		}
		line := nameOf(r, c.Subject) + ": " + c.Object.Text
		if c.Object.Low != nil || c.Object.High != nil {
			line += " [" + bound(c.Object.Low) + "-" + bound(c.Object.High) + "]"
		}
		if c.AttributedTo != nil {
			line += " by " + c.AttributedTo.Text
		}
		if c.Stance != dateline.Asserted {
			line += " " + string(c.Stance)
		}
		out = append(out, line)
	}
	return strings.Join(out, "; ")
}

func bound(n *int) string {
	if n == nil {
		return ""
	}
	return fmt.Sprint(*n)
}

func claim(t *testing.T, relation dateline.Relation, rows map[string]row) {
	t.Helper()
	for name, r := range rows {
		t.Run(string(relation)+", "+name, func(t *testing.T) {
			if got := claimed(r.text, relation); got != r.want {
				t.Errorf("%s\n got %s\nwant %s", r.text, got, r.want)
			}
		})
	}
}

func TestWhoLeads(t *testing.T) {
	claim(t, dateline.LedBy, map[string]row{
		"passive":                     {"Al-Shabaab is led by Ahmed Diriye.", "Al-Shabaab: Ahmed Diriye"},
		"up to the next verb":         {"Al-Shabaab is led by Ahmed Diriye and holds most of the valley.", "Al-Shabaab: Ahmed Diriye"},
		"participle in apposition":    {"Al-Shabaab, led by Ahmed Diriye, said nothing.", "Al-Shabaab: Ahmed Diriye"},
		"its leader, who speaks":      {"Al-Shabaab said little. Its leader Ahmed Diriye told the radio that it was old.", "Al-Shabaab: Ahmed Diriye"},
		"its leader":                  {"Al-Shabaab said little. Its leader, Ahmed Diriye, has not been seen.", "Al-Shabaab: Ahmed Diriye"},
		"whom others describe as":     {"Police want Ahmed Diriye, whom the army describes as head of al-Shabaab.", "al-Shabaab: Ahmed Diriye by army"},
		"who leads":                   {"Ahmed Diriye, who leads al-Shabaab, has not been seen.", "al-Shabaab: Ahmed Diriye"},
		"in apposition to another":    {"Al-Shabaab is an ally of JNIM, the coalition led by Iyad Ag Ghaly.", "JNIM: Iyad Ag Ghaly"},
		"a description and a name":    {"Al-Shabaab is led by a former schoolteacher, Ahmed Diriye.", "Al-Shabaab: a former schoolteacher, Ahmed Diriye"},
		"who took over":               {"Ahmed Diriye took over al-Shabaab in 2014.", "al-Shabaab: Ahmed Diriye"},
		"a deputy leads nothing":      {"Ahmed Diriye, the deputy leader of al-Shabaab, has not been seen.", ""},
		"a man without a name is out": {"Al-Shabaab is led by a man.", ""},
	})
}

func TestWhereFromAndWhatCalled(t *testing.T) {
	claim(t, dateline.Founded, map[string]row{
		"passive":                     {"Boko Haram was founded in 2002.", "Boko Haram: 2002"},
		"a pronoun takes up the last": {"Boko Haram is an old group. It emerged in 2002.", "Boko Haram: 2002"},
		"a year inside another group": {"Boko Haram was formed by survivors of the riots of 1980.", ""},
	})
	claim(t, dateline.FoundedBy, map[string]row{
		"behind the date": {"Boko Haram was founded in 2002 by Mohammed Yusuf.", "Boko Haram: Mohammed Yusuf"},
		"a list": {"Al-Shabaab was founded by former members of the Islamic Courts Union, veterans of the Afghan war and clan fighters.",
			"Al-Shabaab: former members of the Islamic Courts Union, veterans of the Afghan war and clan fighters"},
	})
	claim(t, dateline.AlsoKnownAs, map[string]row{
		"in brackets":             {"The Allied Democratic Forces (ADF) attacked a village.", "Allied Democratic Forces: ADF"},
		"once only":               {"The Allied Democratic Forces (ADF) fled. The Allied Democratic Forces (ADF) came back.", "Allied Democratic Forces: ADF"},
		"its own word":            {"The gang, which calls itself the Red River Brigade, is small. The Red River Brigade calls itself the River Guard.", "Red River Brigade: River Guard"},
		"a name inside a name":    {"They belong to the Sahara branch of al-Qaeda in the Islamic Maghreb.", ""},
		"a description is none":   {`The minister calls al-Shabaab "a gang of thieves".`, ""},
		"its leader's name isn't": {`Al-Shabaab was quiet. Its leader, known as "Lame Fox", was not.`, ""},
	})
}

func TestWhichGroupIsMeant(t *testing.T) {
	claim(t, dateline.LedBy, map[string]row{
		"under a heading in its line": {"**Origins.** The Red Brigade bombed a bus in 2019.\n\n**Blue Brigade.** It is led by Ahmed Diriye.\n\nThe Blue Brigade is small.", "Blue Brigade: Ahmed Diriye"},
		"not whom another calls so":   {"Boko Haram is old. The Islamic State has called it a province since 2019. It is led by Ahmed Diriye.", "Boko Haram: Ahmed Diriye"},
		"not what it calls its wing":  {"Boko Haram is old. It calls its armed wing Ansaru. It is led by Ahmed Diriye.", "Boko Haram: Ahmed Diriye"},
		"whom the sentence acts on":   {"Congress banned Boko Haram, a ban once kept for Ansaru. The group is led by Ahmed Diriye.", "Boko Haram: Ahmed Diriye"},
		"who says so of itself":       {"Ansaru is small. Boko Haram says that it is led by Ahmed Diriye.", "Boko Haram: Ahmed Diriye by Boko Haram"},
		"one, not the several":        {"Ansaru is small. It kills, though the Taliban say that it is led by Ahmed Diriye.", "Ansaru: Ahmed Diriye by Taliban"},
		"not a body that reckons":     {"Boko Haram is old. The Ganda Institute says that 90 men are left. It is led by Ahmed Diriye.", "Boko Haram: Ahmed Diriye"},
	})
}

func TestWhoSaysAClaim(t *testing.T) {
	claim(t, dateline.Strength, map[string]row{
		"he, named right before":     {"The minister said one should not panic. Short answer from Ali Keita of the university: not towns. He says Boko Haram has about 200 men.", "Boko Haram: about 200 men [200-200] by Ali Keita"},
		"whose reckoning":            {"By the reckoning of Colonel Ali Keita, Boko Haram has around 350 fighters.", "Boko Haram: around 350 fighters [350-350] by Colonel Ali Keita hedged"},
		"not the town that he is in": {"Boko Haram is strong, says Ali Keita, a researcher in Maiduguri, who puts Boko Haram at no more than 800 men.", "Boko Haram: no more than 800 men [800-800] by Ali Keita"},
		"a town of so many":          {"Boko Haram will come to Gao, a town of 30,000, where it has fighters.", ""},
		"what it once was":           {"The army says that Boko Haram has 130 men, down from perhaps a thousand fighters.", "Boko Haram: 130 men [130-130] by army"},
	})
	claim(t, dateline.Aims, map[string]row{
		"it has said": {"Boko Haram is old. It has said that its aim is to set up an emirate.", "Boko Haram: to set up an emirate by Boko Haram"},
	})
	claim(t, dateline.AlsoKnownAs, map[string]row{
		"as others know it": {"Boko Haram, which the older among us know as Black Felt, said nothing.", "Boko Haram: Black Felt"},
	})
}

func TestMoreOfGroups(t *testing.T) {
	claim(t, dateline.FoundedBy, map[string]row{
		"behind the year": {"Boko Haram, founded in 2002 by a preacher, Mohammed Yusuf, said nothing.", "Boko Haram: a preacher, Mohammed Yusuf"},
	})
	claim(t, dateline.PartOf, map[string]row{
		"what it left":               {"Ansaru broke away from Boko Haram in 2012.", "Ansaru: Boko Haram denied"},
		"a splinter":                 {"Ansaru, a splinter of Boko Haram, said nothing.", "Ansaru: Boko Haram"},
		"a name that tagging misses": {"Boko Haram, an offshoot of al-Qaeda, said nothing.", "Boko Haram: al-Qaeda"},
	})
	claim(t, dateline.RivalOf, map[string]row{
		"is fighting":    {"Boko Haram is fighting Ansaru for the islands.", "Boko Haram: Ansaru"},
		"after brackets": {"Boko Haram (BH), which broke away in 2016 and has been a rival of Ansaru ever since, said nothing.", "Boko Haram: Ansaru"},
	})
	claim(t, dateline.OperatesIn, map[string]row{
		"its stronghold": {"Boko Haram's stronghold is the Sambisa forest in Borno.", "Boko Haram: the Sambisa forest in Borno"},
	})
	claim(t, dateline.FinancedBy, map[string]row{
		"a source of income": {"Boko Haram's main source of income is the trade in fish.", "Boko Haram: the trade in fish"},
		"itself":             {"Boko Haram finances itself through kidnapping.", "Boko Haram: kidnapping"},
	})
	claim(t, dateline.Funds, map[string]row{
		"not itself": {"Boko Haram finances itself through kidnapping.", ""},
	})
	claim(t, dateline.DesignatedAs, map[string]row{
		"listed by":            {"Boko Haram, listed as a terrorist group by the European Union since 2014, said nothing.", "Boko Haram: a terrorist group by European Union"},
		"designated as it was": {"Boko Haram, designated a terrorist organisation by the United States, said nothing.", "Boko Haram: a terrorist organisation by United States"},
	})
	claim(t, dateline.Ranked, map[string]row{
		"a place in a list": {"Boko Haram ranked third in the institute's list of the deadliest groups.", "Boko Haram: third in the institute's list of the deadliest groups"},
	})
	claim(t, dateline.AlsoKnownAs, map[string]row{
		"translated":         {"Gunmen of Yan Dutse, \"the men of the rock\", killed nine people in Gusau on Monday. Yan Dutse claimed it.", "Yan Dutse: the men of the rock"},
		"by a second name":   {"Gunmen of Burkan al-Shahba, the Volcano of Shahba, killed nine people in Azaz on Monday. Burkan al-Shahba claimed it.", "Volcano of Shahba: Volcano of Shahba"},
		"no minister's name": {"Gunmen of Yan Dutse, the Interior Minister said, killed nine people in Gusau on Monday. Yan Dutse claimed it.", ""},
	})
}

func TestWhatGroupBelongsToAndWhom(t *testing.T) {
	claim(t, dateline.PartOf, map[string]row{
		"apposition":        {"The camp belonged to Katiba Macina, part of JNIM, officers said.", "Katiba Macina: JNIM by officers"},
		"members":           {"JNIM brought together Ansar Dine, Katiba Macina and al-Mourabitoun.", "Ansar Dine: JNIM; Katiba Macina: JNIM; al-Mourabitoun: JNIM"},
		"rather than":       {"Ansarul Islam is an ally of JNIM rather than a part of it.", "Ansarul Islam: it denied"},
		"not":               {"Ansarul Islam is not part of JNIM.", "Ansarul Islam: JNIM denied"},
		"soldiers' captors": {"The gunmen belonged to Ansarul Islam.", ""},
	})
	claim(t, dateline.AlliedWith, map[string]row{
		"ally of":         {"Ansarul Islam is an ally of JNIM.", "Ansarul Islam: JNIM"},
		"these militants": {"The state is unlike al-Qaeda. These militants remain close with the Taliban.", "al-Qaeda: the Taliban"},
	})
	claim(t, dateline.RivalOf, map[string]row{
		"sees as":           {"Boko Haram sees the Taliban as its strategic rivals.", "Boko Haram: the Taliban"},
		"quoted":            {"Boko Haram is a “sworn opponent” of the Taliban, a spokesman said.", "Boko Haram: the Taliban by spokesman"},
		"no friend, nor so": {"Boko Haram fights the rain.", ""},
	})
	claim(t, dateline.DesignatedAs, map[string]row{
		"which a body listed": {"Boko Haram, which the United Nations listed as a terrorist organization in 2014, said nothing.", "Boko Haram: a terrorist organization by United Nations"},
		"active, two objects": {"Boko Haram grew. The United States designated it a terrorist organization.", "Boko Haram: a terrorist organization by United States"},
		"passive with by":     {"Boko Haram was banned by the government in 2013.", "Boko Haram: banned by government"},
	})
	claim(t, dateline.Ranked, map[string]row{
		"one of the":         {"Boko Haram is one of the four deadliest groups in the world.", "Boko Haram: one of the four deadliest groups in the world"},
		"a deadliest attack": {"Boko Haram was quiet. It was the deadliest attack on record.", ""},
	})
}

func TestWhatGroupsDo(t *testing.T) {
	claim(t, dateline.Aims, map[string]row{
		"seeks":          {"Boko Haram seeks to set up an emirate in the north, but few follow it.", "Boko Haram: to set up an emirate in the north"},
		"its aim":        {"Boko Haram is old. Its aim is to set up an emirate.", "Boko Haram: to set up an emirate"},
		"according to":   {"Boko Haram aspires to rule the north, according to the United Nations.", "Boko Haram: rule the north by United Nations"},
		"says of itself": {"Boko Haram says it wants a state of its own.", "Boko Haram: a state of its own by Boko Haram"},
		"does not":       {"Boko Haram does not want a state of its own.", "Boko Haram: a state of its own denied"},
	})
	claim(t, dateline.OperatesIn, map[string]row{
		"around":           {"Boko Haram is a different matter. It fights around Lake Chad, at the other end of Niger.", "Boko Haram: Lake Chad"},
		"borders":          {"Boko Haram works on the borders of the three countries.", "Boko Haram: the borders of the three countries"},
		"no place":         {"Boko Haram operates in secret.", ""},
		"an army's ground": {"The Malian army is active in Gao.", ""},
	})
	claim(t, dateline.RecruitsFrom, map[string]row{
		"draws from":    {"Boko Haram draws most of its recruits from northern Cameroon.", "Boko Haram: northern Cameroon"},
		"form the core": {"Radicals from Chad, Niger and Cameroon form the core membership of Boko Haram.", "Boko Haram: Radicals from Chad, Niger and Cameroon"},
	})
	claim(t, dateline.FinancedBy, map[string]row{
		"received, with a sum after": {"Boko Haram has received money, advice and training from abroad. Some experts have put the sum at USD 10 million.",
			"Boko Haram: money, advice and training from abroad; Boko Haram: USD 10 million [10000000-10000000] by Some experts"},
		"more than a sum of money": {"Boko Haram has received money from abroad. Some experts have put the sum in excess of USD 10 million.",
			"Boko Haram: money from abroad; Boko Haram: in excess of USD 10 million [10000000-] by Some experts"},
		"lives on": {"Boko Haram lives on ransoms and cattle.", "Boko Haram: ransoms and cattle"},
	})
	claim(t, dateline.Targets, map[string]row{
		"these attacks":       {"Boko Haram struck again. These attacks target mostly teachers and nurses.", "Boko Haram: mostly teachers and nurses"},
		"what it means to do": {"Boko Haram wanted to target the airport.", ""},
	})
	claim(t, dateline.Losses, map[string]row{
		"surrender of its": {"The setbacks of Boko Haram ended in the surrender of over 1,400 of its fighters in 2020.", "Boko Haram: over 1,400 of its fighters in 2020 [1400-]"},
		"lost land":        {"Boko Haram has lost the valley.", ""},
	})
	claim(t, dateline.Attacks, map[string]row{
		"responsible for":  {"Boko Haram is responsible for at least 250 incidents since 2017.", "Boko Haram: at least 250 incidents since 2017 [250-]"},
		"attributed to it": {"Boko Haram is old. Prosecutors attribute 27 attacks to it.", "Boko Haram: 27 attacks to it [27-27] by Prosecutors"},
		"who counts them":  {"The Niamey Observatory has logged 34 attacks this year.", ""},
	})
}

func TestHowStrong(t *testing.T) {
	claim(t, dateline.Strength, map[string]row{
		"has":                {"Boko Haram has between 1,000 and 2,000 men, by most estimates.", "Boko Haram: between 1,000 and 2,000 men [1000-2000] by most estimates"},
		"is thought to have": {"Boko Haram is old. It is thought to have some 2,200 fighters.", "Boko Haram: some 2,200 fighters [2200-2200] hedged"},
		"a vague number":     {"Boko Haram has a few thousand members, a United Nations panel said.", "Boko Haram: a few thousand members [3000-9000] by United Nations panel"},
		"put at":             {"Boko Haram is old. A United Nations panel put it at 425 fighters.", "Boko Haram: 425 fighters [425-425] by United Nations panel"},
		"strength put at":    {"Boko Haram is old. Police put its strength at 1,800.", "Boko Haram: 1,800 [1800-1800] by Police"},
		"two counts, one verb": {`Boko Haram is old. Its strength is disputed: officers speak of 500 men, and a western diplomat of "several hundred".`,
			"Boko Haram: 500 men [500-500] by officers; Boko Haram: several hundred [300-900] by western diplomat"},
		"he, who spoke before": {"Boko Haram is weak, said Ibrahim Sule, a researcher in Abuja. He said it could call on a few hundred men.", "Boko Haram: a few hundred men [300-900] by Ibrahim Sule hedged"},
		"the dead are no army": {"Boko Haram lost a battle in Gwoza, and 40 fighters were killed.", ""},
		"men who do something": {"Boko Haram said 50 men took part.", ""},
	})
}

func TestHowStrongOnWhoseWord(t *testing.T) {
	claim(t, dateline.Strength, map[string]row{
		"estimate at":          {"Researchers at the Norrland Institute estimate the strength of Boko Haram at 1,200.", "Boko Haram: 1,200 [1200-1200] by Researchers at the Norrland Institute hedged"},
		"thought to number":    {"Boko Haram is thought to number no more than 200 men.", "Boko Haram: no more than 200 men [200-200] hedged"},
		"which others believe": {"Boko Haram, which the UN believes has 400 to 600 members, said nothing.", "Boko Haram: 400 to 600 members [400-600] by UN"},
		"reckoned to have":     {"The interior ministry believed Boko Haram to have about 100 active members.", "Boko Haram: about 100 active members [100-100] by interior ministry hedged"},
		"others say":           {"Boko Haram has between 150 and 250 fighters, the UN says. The navy says fewer than a hundred.", "Boko Haram: between 150 and 250 fighters [150-250] by UN; Boko Haram: fewer than a hundred [100-100] by navy"},
		"asked how strong":     {"How strong is Boko Haram?\n\nNobody knows. Diplomats in Abuja tend to say 2,000.", "Boko Haram: 2,000 [2000-2000] by Diplomats in Abuja"},
		"two counts":           {"Boko Haram's strength is put at 800 by the army and at 1,500 by diplomats.", "Boko Haram: 800 [800-800] by army; Boko Haram: 1,500 [1500-1500] by diplomats"},
	})
}

func TestObjectsAreShort(t *testing.T) {
	text := "Boko Haram seeks to rule the north. It wants, its men say, more. Boko Haram is based in Sambisa, which has been its home since 2013, and it is active in Niger, where it is weak, while others are strong there."
	for _, c := range read(text).Claims {
		if strings.ContainsAny(c.Object.Text, ",;") || strings.HasPrefix(c.Object.Text, " ") || len(strings.Fields(c.Object.Text)) > 8 {
			t.Errorf("%s: object %q", c.Relation, c.Object.Text)
		}
	}
}

// What is near the words of a claim and says something else.
func TestNoClaims(t *testing.T) {
	claim(t, dateline.AlsoKnownAs, map[string]row{
		"one of them":       {"Al-Shabaab fled. One of them, known as Kamar, was shot.", ""},
		"by initials":       {"Boko Haram, which officers call by its French initials, BKH, fled.", "Boko Haram: BKH"},
		"another behind or": {"The gang, which calls itself the Red River Brigade, or RRB, is small.", "Red River Brigade: RRB"},
	})
	claim(t, dateline.PartOf, map[string]row{
		"whom it fought": {"Al-Shabaab has fought a small branch of the Islamic State since 2015.", ""},
		"as it is":       {"Boko Haram is a branch of the Islamic State.", "Boko Haram: the Islamic State"},
	})
	claim(t, dateline.FoundedBy, map[string]row{
		"up to what else befell it": {"Boko Haram, founded by preachers and now led by Bakura Doro, fled.", "Boko Haram: preachers"},
	})
	claim(t, dateline.RivalOf, map[string]row{
		"regarded as an enemy": {"Al-Shabaab regards the Islamic State as an enemy.", "Al-Shabaab: the Islamic State"},
	})
	claim(t, dateline.DesignatedAs, map[string]row{
		"regarded as an enemy": {"Al-Shabaab regards the Islamic State as an enemy.", ""},
	})
	claim(t, dateline.PartOf, map[string]row{
		"denied of itself": {"Boko Haram denies that it belongs to the Islamic State.", "Boko Haram: the Islamic State by Boko Haram denied"},
	})
	claim(t, dateline.LedBy, map[string]row{
		"said to lead":       {"Omar Sali, said to lead Boko Haram in the field, was not killed, diplomats think.", "Boko Haram: Omar Sali"},
		"whose, past a town": {"The authorities blamed Boko Haram, a cell from Maiduguri, whose leader, Karim Bouzid, has not been found.", "Boko Haram: Karim Bouzid"},
	})
	claim(t, dateline.AlliedWith, map[string]row{
		"suspected of another thing": {"Officials suspect Ansaru, a group allied with al-Qaeda.", "Ansaru: al-Qaeda"},
	})
}

// Claims told by a noun for the group that has something, or beside one.
func TestClaimsOfOwners(t *testing.T) {
	claim(t, dateline.Strength, map[string]row{
		"behind a cleft":        {"The Amber Dawn Front was founded in 1999. It was people of that circle who in 2008 proclaimed Boko Haram. It has about 30 fighters.", "Boko Haram: about 30 fighters [30-30]"},
		"by its own account":    {"The Amber Dawn Front was founded in 2004 and has 3,000 members under arms by its own account and 1,800 by that of the army.", "Amber Dawn Front: 3,000 members under arms [3000-3000] by its own account; Amber Dawn Front: 1,800 [1800-1800] by army"},
		"founded and counts":    {"Boko Haram is old. Then there is the Amber Dawn Front, which was founded by Yusuf Karim and counts about 120.", "Amber Dawn Front: about 120 [120-120]"},
		"called, and said to":   {"The Amber Dawn Front, whom police call the Dawn, is thought to number about 40.", "Amber Dawn Front: about 40 [40-40] hedged"},
		"said to number":        {"The Amber Dawn Front is thought to number about 40.", "Amber Dawn Front: about 40 [40-40] hedged"},
		"the strength of":       {"The strength of the Amber Dawn Front is put at not more than 40.", "Amber Dawn Front: not more than 40 [40-40]"},
		"with so many men":      {"The Amber Dawn Front, with 25 armed men, is led by Yusuf Karim.", "Amber Dawn Front: 25 armed men [25-25]"},
		"its men, who do":       {"The Amber Dawn Front's 300 fighters live in the hills.", "Amber Dawn Front: 300 fighters [300-300]"},
		"reported to consist":   {"The Amber Dawn Front is reported to consist of 25 to 35 persons.", "Amber Dawn Front: 25 to 35 persons [25-35]"},
		"men who do is no size": {"Some 300 fighters marched through Lumba.", ""},
	})
	claim(t, dateline.AlliedWith, map[string]row{
		"its ally": {"The Amber Dawn Front and its ally, the Zarmat Brigade, denied it.", "Amber Dawn Front: Zarmat Brigade"},
	})
	claim(t, dateline.RivalOf, map[string]row{
		"its rival":            {"The Amber Dawn Front and its rival, the Zarmat Brigade, denied it.", "Amber Dawn Front: Zarmat Brigade"},
		"the rival, set apart": {"The Amber Dawn Front is small. The Zarmat Brigade, its rival, denied it.", "Amber Dawn Front: The Zarmat Brigade"},
		"its enemies are":      {"The Amber Dawn Front's enemies are the Zarmat Brigade and the police.", "Amber Dawn Front: Zarmat Brigade"},
		"opposes":              {"The Amber Dawn Front opposes the Zarmat Brigade.", "Amber Dawn Front: the Zarmat Brigade"},
	})
	claim(t, dateline.OperatesIn, map[string]row{
		"of whom the rival is": {"The Amber Dawn Front is small. The Zarmat Brigade, its rival, operates in Gao.", "Zarmat Brigade: Gao"},
	})
	claim(t, dateline.Aims, map[string]row{
		"the aim of": {"The aim of the Amber Dawn Front is a caliphate.", "Amber Dawn Front: a caliphate"},
	})
	claim(t, dateline.Founded, map[string]row{
		"dates back":    {"The Amber Dawn Front dates back to 2009.", "Amber Dawn Front: 2009"},
		"has existed":   {"The Amber Dawn Front has existed since 2009.", "Amber Dawn Front: 2009"},
		"it, of a body": {"The Amber Dawn Front is large. The Lumba Committee is its ally. It was founded in 2009.", "Lumba Committee: 2009"},
	})
	claim(t, dateline.LedBy, map[string]row{
		"who heads a body is a person": {"Yusuf Karim heads the Amber Dawn Front.", "Amber Dawn Front: Yusuf Karim"},
	})
}

func TestClaimsOverAsides(t *testing.T) {
	claim(t, dateline.Aims, map[string]row{
		"who says so":       {"Boko Haram is old. Its purpose, prosecutor Amina Keita said, was to set up an emirate.", "Boko Haram: to set up an emirate by prosecutor Amina Keita"},
		"founded to":        {"Founded in 2002 to overthrow the government, Boko Haram is small.", "Boko Haram: overthrow the government"},
		"we say":            {"\"We are fighting for a free north,\" said a spokesman for Boko Haram.", "Boko Haram: a free north by spokesman"},
		"gunmen of nobody":  {"Boko Haram is old. Gunmen stopped a bus in Gao. They wanted telephones.", ""},
		"a part of the aim": {"Boko Haram wants a state of its own.", "Boko Haram: a state of its own"},
	})
	claim(t, dateline.OperatesIn, map[string]row{
		"officers say": {"Boko Haram operates, officers say, in the hills around Gwoza.", "Boko Haram: the hills around Gwoza by officers"},
		"between":      {"Boko Haram operates between Gwoza and Banki.", "Boko Haram: between Gwoza and Banki"},
		"has camps":    {"Boko Haram has camps on the islands in Lake Chad.", "Boko Haram: Lake Chad"},
	})
	claim(t, dateline.FinancedBy, map[string]row{
		"a chamber says": {"Boko Haram is old. A tax on fish, says the chamber of commerce, is what finances Boko Haram.", "Boko Haram: A tax on fish by chamber of commerce"},
	})
	claim(t, dateline.PartOf, map[string]row{
		"denied, too": {"The governor denied, too, that Boko Haram had become part of al-Qaeda.", "Boko Haram: al-Qaeda denied"},
	})
}

func TestStrengthsThatDiffer(t *testing.T) {
	claim(t, dateline.Strength, map[string]row{
		"another count":      {"The army says that Boko Haram has 300 men. A diplomat gave 3,000.", "Boko Haram: 300 men [300-300] by army; Boko Haram: 3,000 [3000-3000] by diplomat"},
		"no higher":          {"The army says that Boko Haram has 300 men. A sociologist would not go above 80.", "Boko Haram: 300 men [300-300] by army; Boko Haram: above 80 [80-] by sociologist"},
		"a number said":      {"How strong is Boko Haram? Sixty, a colonel told us.", "Boko Haram: Sixty [60-60] by colonel"},
		"its own count":      {"Boko Haram claims 6,000 members.", "Boko Haram: 6,000 members [6000-6000] by Boko Haram"},
		"if one believes":    {"Boko Haram has 600 men under arms if one believes the governor.", "Boko Haram: 600 men under arms [600-600] by governor"},
		"with a hedge":       {"Boko Haram has perhaps 400 men.", "Boko Haram: perhaps 400 men [400-400] hedged"},
		"left":               {"Boko Haram has no more than ninety fighters left.", "Boko Haram: no more than ninety fighters left [90-90]"},
		"an opening with":    {"With 150 fighters, Boko Haram is small.", "Boko Haram: 150 fighters [150-150]"},
		"guarded by so many": {"Boko Haram is near. The polls are guarded by 4,300 soldiers.", ""},
	})
}

func TestWhatOpeningsAreSaidOf(t *testing.T) {
	claim(t, dateline.Founded, map[string]row{
		"of what follows": {"Two men of Boko Haram were shot. Founded in 2002, when men of Ansaru joined with herders, the group is put by sources at a hundred men.", "Boko Haram: 2002"},
		"with an adverb":  {"Ansaru is old. Created in 2002, Boko Haram now fights on the islands.", "Boko Haram: 2002"},
	})
	claim(t, dateline.FoundedBy, map[string]row{
		"behind when and where": {"Boko Haram was founded in March 2002, in a garage in Maiduguri, by Mohammed Yusuf, a preacher.", "Boko Haram: Mohammed Yusuf"},
		"no name":               {"Boko Haram was founded in 2002 by three brothers and some students.", "Boko Haram: three brothers and some students"},
	})
	claim(t, dateline.LedBy, map[string]row{
		"the man who leads it":  {"The man who leads Boko Haram, Ahmed Diriye, has not been seen.", "Boko Haram: Ahmed Diriye"},
		"a commander of it":     {"Police arrested a Boko Haram field commander, Ahmed Diriye.", ""},
		"up to the next verb":   {"A gang of Boko Haram led by Ahmed Diriye came by boat.", "Boko Haram: Ahmed Diriye"},
		"who only says so":      {"Boko Haram has some 200 men, says the Nigerian army; its chief, Ahmed Diriye, is 64.", "Boko Haram: Ahmed Diriye"},
		"described, then named": {"Boko Haram is old. Its leader, a former teacher called Ahmed Diriye, has not been seen.", "Boko Haram: Ahmed Diriye"},
	})
	claim(t, dateline.PartOf, map[string]row{
		"a branch behind": {"Boko Haram's armed wing, Ansaru, claimed it.", "Ansaru: Boko Haram's armed wing"},
	})
	claim(t, dateline.AlliedWith, map[string]row{
		"entered into": {"Boko Haram entered into an alliance with Ansaru in 2021.", "Boko Haram: Ansaru"},
	})
	claim(t, dateline.RivalOf, map[string]row{
		"is its rival": {"Boko Haram is old. Ansaru is its oldest rival.", "Boko Haram: Ansaru"},
	})
	claim(t, dateline.FinancedBy, map[string]row{
		"which of them": {"Boko Haram's money comes from relatives who drive lorries in Chad.", "Boko Haram: relatives who drive lorries in Chad"},
	})
	claim(t, dateline.Losses, map[string]row{
		"its own": {"Boko Haram bombed a lorry. The Nigerian army says it lost three soldiers.", ""},
	})
}
