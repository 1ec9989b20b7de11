package reading_test

import (
	"fmt"
	"testing"

	"github.com/dateline-project/dateline"
)

// scene writes "kind date basis place", the date as its first day where it is
// one, else as both.
func scene(_ dateline.Reading, a dateline.Account) string {
	date := string(a.Date.Start)
	if a.Date.Start != a.Date.End {
		date += "…" + string(a.Date.End)
	}
	if date == "" {
		date = "undated"
	}
	place := string(a.Place.Name)
	if place == "" {
		place = "nowhere"
	}
	killed := ""
	for _, f := range a.Figures {
		if f.Measure == dateline.Killed {
			killed += fmt.Sprintf(" %d killed", f.Value())
		}
	}
	return fmt.Sprintf("%s %s %s%s", a.Kind, date, place, killed)
}

func TestOneStoryOrSeveral(t *testing.T) {
	tell(t, scene, map[string]row{
		"the attack goes on": {"Gunmen attacked a convoy near Dori on Wednesday. The attack left nine soldiers dead.",
			"armed assault 2024-05-08 Dori 9 killed"},
		"the day of a release": {"A manager was abducted in Dori; freed on 6 May in a raid.",
			"kidnapping undated Dori"},
		"the ambush is the attack": {"Militants attacked a patrol near Dori on Wednesday. Two soldiers died in the ambush.",
			"armed assault 2024-05-08 Dori 2 killed"},
		"two days, two stories": {"Gunmen killed nine people in Dori on Monday. Gunmen killed four people in Djibo on Wednesday.",
			"armed assault 2024-05-06 Dori 9 killed\narmed assault 2024-05-08 Djibo 4 killed"},
		"two places on a day": {"Gunmen killed nine people in Maiduguri on Wednesday. Gunmen killed four people in Kano on Wednesday.",
			"armed assault 2024-05-08 Maiduguri 9 killed\narmed assault 2024-05-08 Kano 4 killed"},
		"the past behind the news": {"A bomb exploded in Kabul on Wednesday, killing nine people. In March 2020, gunmen attacked a temple in Kabul, killing 25 worshippers.",
			"bombing 2024-05-08 Kabul 9 killed\narmed assault 2020-03-01…2020-03-31 Kabul 25 killed"},
		"in another attack": {"Gunmen killed nine people in Dori on Wednesday. In another attack, gunmen killed four people in Djibo.",
			"armed assault 2024-05-08 Dori 9 killed\narmed assault undated Djibo 4 killed"},
		"an arrest is a story of its own": {"Gunmen killed nine people in Quetta on Monday. Police arrested two suspects in Karachi on Wednesday.",
			"armed assault 2024-05-06 Quetta 9 killed\narrest 2024-05-08 Karachi"},
	})
}

func TestDates(t *testing.T) {
	tell(t, scene, map[string]row{
		"a day of the week":     {"Gunmen attacked a convoy near Dori on Tuesday.", "armed assault 2024-05-07 Dori"},
		"a day of the month":    {"Gunmen attacked a convoy near Dori on 3 April.", "armed assault 2024-04-03 Dori"},
		"a month":               {"Gunmen attacked a convoy near Dori in February 2023.", "armed assault 2023-02-01…2023-02-28 Dori"},
		"not when it was said":  {"Gunmen attacked a convoy near Dori, the army said on Thursday.", "armed assault undated Dori"},
		"said then, done then":  {"The army said on Thursday that gunmen attacked a convoy near Dori on Tuesday.", "armed assault 2024-05-07 Dori"},
		"days later":            {"A bomb exploded in Kabul on 1 March 2024, killing nine people. Two days later, gunmen killed four people in Herat.", "bombing 2024-03-01 Kabul 9 killed\narmed assault 2024-03-03 Herat 4 killed"},
		"a day of that year":    {"A bomb exploded in Kabul in June 2021, killing nine people. On 3 October of that year gunmen killed four people in Herat.", "bombing 2021-06-01…2021-06-30 Kabul 9 killed\narmed assault 2021-10-03 Herat 4 killed"},
		"that year, not this":   {"A bomb exploded in Kabul in June 2021, killing nine people. A trial began in March 2024. On 3 October of that year gunmen killed four people in Herat.", "bombing 2021-06-01…2021-06-30 Kabul 9 killed\narmed assault 2021-10-03 Herat 4 killed"},
		"a weekday explains":    {"The mayor had asked for guards on 2 April. On the following day, Tuesday, gunmen killed four people in Herat.", "armed assault 2024-05-07 Herat 4 killed"},
		"a weekday agrees":      {"Gunmen killed nine people in Kabul on 2 April. On the following day, Wednesday, gunmen killed four people in Herat.", "armed assault 2024-04-02 Kabul 9 killed\narmed assault 2024-04-03 Herat 4 killed"},
		"a day explained":       {"A bomb exploded in Kabul on Wednesday. On 22 April, not three weeks before, gunmen killed four people in Herat.", "bombing 2024-05-08 Kabul\narmed assault 2024-04-22 Herat 4 killed"},
		"a feast and its day":   {"Gunmen killed four people in Herat on Easter Sunday, 21 April 2019.", "armed assault 2019-04-21 Herat 4 killed"},
		"days before":           {"A bomb exploded in Kabul on 14 February 2024, killing nine people. Six days before the attack, gunmen killed four people in Herat.", "bombing 2024-02-14 Kabul 9 killed\narmed assault 2024-02-08 Herat 4 killed"},
		"months before":         {"A bomb exploded in Kabul on 14 May 2023, killing nine people. Three months before the attack, gunmen killed four people in Herat.", "bombing 2023-05-14 Kabul 9 killed\narmed assault 2023-02-01…2023-02-28 Herat 4 killed"},
		"the anchor is no news": {"Six days before the bombing, on 8 February 2024, gunmen killed four people in Herat.", "armed assault 2024-02-08 Herat 4 killed"},
		"never the day of the report": {"Gunmen killed four people in Herat.",
			"armed assault undated Herat 4 killed"},
	})
}

// TestWhoseTime checks which happening a time of the sentence dates.
func TestWhoseTime(t *testing.T) {
	tell(t, scene, map[string]row{
		"the verb behind it":                 {"Gunmen on Tuesday attacked a convoy near Dori.", "armed assault 2024-05-07 Dori"},
		"the clause that it opens":           {"On Tuesday men in uniform attacked a convoy near Dori.", "armed assault 2024-05-07 Dori"},
		"past a relative clause":             {"On Tuesday gunmen who called themselves rebels attacked a convoy near Dori.", "armed assault 2024-05-07 Dori"},
		"the noun behind it":                 {"The mayor mourned four soldiers killed in Tuesday's ambush near Dori.", "armed assault 2024-05-07 Dori 4 killed"},
		"another noun":                       {"Tuesday's edition says that gunmen killed four soldiers near Dori.", "armed assault undated Dori 4 killed"},
		"a relative clause":                  {"Gunmen attacked a convoy that had left Bamako on Tuesday and killed four soldiers near Dori.", "armed assault undated Dori 4 killed"},
		"the bomb's own clause":              {"The lorry bomb that killed nine people in Kabul on Tuesday was theirs.", "bombing 2024-05-07 Kabul 9 killed"},
		"a claim of today":                   {"The Ansaru Nord brigade on Thursday claimed responsibility for the murder of four soldiers near Dori.", "armed assault undated Dori 4 killed"},
		"what somebody is said to have done": {"On Tuesday the gang is thought to have killed four soldiers near Dori.", "armed assault 2024-05-07 Dori 4 killed"},
		"said aside":                         {"On Tuesday, police said, gunmen killed four soldiers near Dori.", "armed assault 2024-05-07 Dori 4 killed"},
		"since a war":                        {"Four civilians were killed near Dori, the worst since the war began in 2012.", "armed assault undated Dori 4 killed"},
		"two in a sentence": {"On 28 April a driver was shot dead in Dori; four days later a bus was torched in Djibo.",
			"armed assault 2024-04-28 Dori 1 killed\nfacility attack 2024-05-02 Djibo"},
		"counted over a time": {"Gunmen killed four soldiers near Dori on Tuesday. The ambush was the third in the region this month.", "armed assault 2024-05-07 Dori 4 killed"},
		"among the deadliest": {"Gunmen killed four soldiers near Dori. It was one of the deadliest attacks of 2024.", "armed assault undated Dori 4 killed"},
		"what it answers": {"The shooting near Dori that killed four soldiers was in revenge for a raid on Djibo on 3 April.",
			"armed assault undated Dori 4 killed\nraid 2024-04-03 Djibo"},
		"what it follows": {"The bombing in Kabul, which killed nine people, followed a shooting in Herat on Tuesday in which four soldiers died.",
			"bombing undated Kabul 9 killed\narmed assault 2024-05-07 Herat 4 killed"},
		"when a toll rose":         {"The number of people killed in a bombing in Kabul rose to nine on Thursday.", "bombing undated Kabul 9 killed"},
		"between was and the rest": {"A man was on Thursday convicted of the murder of four soldiers near Dori.", "armed assault undated Dori 4 killed"},
		"a term":                   {"Fifteen people had been killed in Kabul by Wednesday.", "armed assault undated Kabul 15 killed"},
		"a birth":                  {"Nine people were killed in Kabul by a man born in Herat in 1989.", "armed assault undated Kabul 9 killed"},
		"a home":                   {"Amir Ali, 41, of Dori, gunned down nine people in Gao.", "armed assault undated Gao 9 killed"},
		"a line of place and day":  {"QUETTA, May 9: Gunmen killed four soldiers near Dori on Tuesday.", "armed assault 2024-05-07 Dori 4 killed"},
		"a death in hospital":      {"A bomb killed five policemen in Kabul on Monday. A sixth died in hospital on Wednesday.", "bombing 2024-05-06 Kabul 5 killed 6 killed"},
	})
}

// TestCountedTimes checks times that are counted from what the report tells.
func TestCountedTimes(t *testing.T) {
	tell(t, scene, map[string]row{
		"that day, of the day it was said": {"The minister said on Monday that gunmen had attacked a convoy near Dori before dawn that day.", "armed assault 2024-05-06 Dori"},
		"the day before":                   {"Troops entered Dori on Tuesday. The day before, gunmen had killed nine people in Dori.", "armed assault 2024-05-06 Dori 9 killed"},
		"hours later":                      {"A bomb exploded in Kabul on Tuesday, killing nine people. Two hours later gunmen killed four people in Herat.", "bombing 2024-05-07 Kabul 9 killed\narmed assault 2024-05-07 Herat 4 killed"},
		"from the raid of those told": {"Gunmen killed nine people in Dori on 2 March 2024. A bomb exploded in Kabul on 20 March 2024, killing five. Three days after the attack in Dori, gunmen killed four people in Djibo.",
			"armed assault 2024-03-02 Dori 9 killed\nbombing 2024-03-20 Kabul 5 killed\narmed assault 2024-03-05 Djibo 4 killed"},
		"from one that is not told": {"Gunmen killed nine people in Dori on 2 March 2024. Three days after the attack in Moscow, a bomb killed four people in Herat.",
			"armed assault 2024-03-02 Dori 9 killed\nbombing undated Herat 4 killed"},
		"days after": {"A bomb exploded in Kabul on 1 March 2024, killing nine people. Days after the bombing, gunmen killed four people in Herat.",
			"bombing 2024-03-01 Kabul 9 killed\narmed assault 2024-03-02…2024-03-14 Herat 4 killed"},
		"the day of the month told":  {"Troops entered Dori in March 2024. On the 22nd, gunmen killed nine people in Djibo.", "armed assault 2024-03-22 Djibo 9 killed"},
		"the Sunday after":           {"The siege of Dori began on Friday 1 March 2024. On the Sunday, a bomb killed nine people in Djibo.", "bombing 2024-03-03 Djibo 9 killed"},
		"the month of the year told": {"Rains closed the road to Dori in March 2022. That November gunmen killed nine people in Djibo.", "armed assault 2022-11-01…2022-11-30 Djibo 9 killed"},
		"counted back": {"Gunmen killed nine people in Dori on Tuesday. The attack came ten days after gunmen killed four people in Kabul.",
			"armed assault 2024-05-07 Dori 9 killed\narmed assault 2024-04-27 Kabul 4 killed"},
	})
}

// TestUnresolvedDates checks that the words for a time are kept where the
// report alone does not say which days they mean.
func TestUnresolvedDates(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"a day of the week":    {"Gunmen attacked a convoy near Dori on Thursday.", "Thursday"},
		"before the noun":      {"Four soldiers were killed in Thursday's ambush near Dori.", "Thursday"},
		"no year":              {"Gunmen attacked a convoy near Dori on 1 July.", "1 July"},
		"counted from nothing": {"Three months before the Moscow attack, gunmen killed four people in Herat.", "Three months before the Moscow attack"},
		"and where that was":   {"A week after the raid on the camp at Dori, gunmen killed four people in Herat.", "A week after the raid on the camp at Dori"},
		"not when it was said": {"Gunmen attacked a convoy near Dori, the army said on Thursday.", ""},
		"a day with its year":  {"Gunmen attacked a convoy near Dori on 1 July 2021.", ""},
	}
	for name, test := range tests {
		report := reportOf(test.text)
		report.Published = dateline.UnknownPublished
		r := readReport(report)
		if len(r.Accounts) != 1 {
			t.Errorf("%s: %d accounts", name, len(r.Accounts))
			continue
		}
		got := ""
		if d := r.Accounts[0].Date; !d.Known() && d.Evidence != nil {
			got = d.Evidence.Text
		}
		if got != test.want {
			t.Errorf("%s: %q is kept, want %q", name, got, test.want)
		}
	}
}
