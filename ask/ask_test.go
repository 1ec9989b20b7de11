package ask_test

import (
	"context"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/ask"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/internal/casetest"
)

// reports are four clippings about one attack and who was behind it.
var reports = map[string]string{
	"first.txt": ` date 2017-05-03 Nine dead in Baidoa market bombing

A car bomb killed nine people at the cattle market in Baidoa on Tuesday, police said. Al-Shabaab claimed responsibility for the bombing in a statement. The mayor had warned on Sunday that the market might be attacked.
`,
	"later.txt": ` date 2017-05-05 Toll of Baidoa bombing lowered to seven

Police lowered the toll of the Baidoa bombing from nine to seven, because two of the wounded had been counted among the dead. Al-Shabaab had claimed the attack.
`,
	"copy.txt": ` date 2017-05-06 Toll of Baidoa bombing lowered to seven

Police lowered the toll of the Baidoa bombing from nine to seven, because two of the wounded had been counted among the dead. Al-Shabaab had claimed the attack.
`,
	"court.txt": ` date 2017-09-14 Bus driver convicted

Isse Nuur, a bus driver, was convicted on Wednesday of taking part in the bombing of a clinic in Merca. The court will hear both sides again in October. Prosecutors spoke of a ransom, and the clinic of medicines for 40 patients.

Fighters of al-Shabaab seized a water pump near Kismayo on 3 July. Officers first said that 12 men had been led away. They put the number at 15 on Friday, because three had not been missed.

Elders wrote to the militia. It answered: "The pump is our guarantee. Nobody will see it before the road is open." A leaflet of 4 July announced that the mill in Jamame would burn.
`,
	"camp.txt": ` date 2017-11-09 Thirty-one dead at Buulo camp

Gunmen killed 26 people at the camp of Buulo on Sunday night. The survivors accuse the Red Spears. The Red Spears do not agree. Their letter says: "No man of ours was in Buulo."

The council's last list has thirty-one names, because five had been buried by their families.
`,
	"who.txt": ` date 2017-06-01 Who are al-Shabaab?

Al-Shabaab is an affiliate of al-Qaeda in Somalia. It was founded in 2006. Al-Shabaab is led by Ahmed Diriye. The group has between 5,000 and 7,000 fighters, according to the African Union.

How is it funded?

Al-Shabaab is funded by taxes on charcoal and cattle. Gunmen of al-Shabaab killed four soldiers in an ambush near Jowhar on 20 May 2017. The army denied that a colonel was among the dead.
`,
}

var example = sync.OnceValues(func() (*dateline.Casebook, error) {
	dir, err := os.MkdirTemp("", "dateline-ask-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	for name, text := range reports {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			return nil, err
		}
	}
	ctx := context.Background()
	book, err := casebook.Create(ctx, filepath.Join(dir, "ask.db"), casebook.Embedded)
	if err != nil {
		return nil, err
	}
	defer book.Close()
	if _, err := book.Add(ctx, []string{dir}, casebook.AddOptions{}); err != nil {
		return nil, err
	}
	return book.Export(ctx, "")
})

func load(t testing.TB) (*codebook.Codebook, *dateline.Casebook) {
	t.Helper()
	cb, err := casebook.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	book, err := example()
	if err != nil {
		t.Fatal(err)
	}
	return cb, book
}

func TestAnswers(t *testing.T) {
	cb, book := load(t)
	for _, test := range []struct{ question, says, file string }{
		{"Who claimed the bombing in Baidoa?", "Al-Shabaab", "first.txt"},
		{"Who leads al-Shabaab?", "led by Ahmed Diriye", "who.txt"},
		{"How many fighters does al-Shabaab have?", "between 5,000 and 7,000", "who.txt"},
		{"How is al-Shabaab funded?", "taxes on charcoal", "who.txt"},
		{"When was al-Shabaab founded?", "2006", "who.txt"},
		{"What is al-Shabaab?", "affiliate of al-Qaeda", "who.txt"},
		{"What relationship does al-Shabaab have with al-Qaeda?", "affiliate of al-Qaeda", "who.txt"},
		{"Who warned of an attack on the market in Baidoa?", "The mayor had warned", "first.txt"},
		{"Why was the toll of the Baidoa bombing lowered?", "because two of the wounded", "later.txt"},
		{"What happened to the toll of the Baidoa bombing?", "lowered the toll", "later.txt"},
		{"How many soldiers were killed near Jowhar?", "four soldiers", "who.txt"},
		{"Where were four soldiers killed in an ambush?", "near Jowhar", "who.txt"},
		{"Was a colonel among the dead?", "denied", "who.txt"},
		{"How many people died in the explosion at the livestock pens in Baidoa?", "nine people", "first.txt"},
		{"How many men were led away near Kismayo, by the last number?", "15", "court.txt"},
		{"What is the guarantee of the militia?", "before the road is open", "court.txt"},
		{"Which group denied having been in Buulo?", "Their letter says", "camp.txt"},
		{"Why does the council count 31 at Buulo?", "buried by their families", "camp.txt"},
		{"Of what was Isse Nuur convicted?", "the bombing of a clinic", "court.txt"},
	} {
		answer, err := ask.Of(cb, book, test.question)
		if err != nil {
			t.Errorf("%s: %v", test.question, err)
			continue
		}
		if !slices.ContainsFunc(answer.Quotations, func(q ask.Quotation) bool {
			return strings.Contains(q.Text, test.says) && string(q.File) == test.file
		}) {
			t.Errorf("%s: want %q of %s, got %+v", test.question, test.says, test.file, answer.Quotations)
		}
		if slices.ContainsFunc(answer.Quotations, func(q ask.Quotation) bool { return q.File == "copy.txt" }) {
			t.Errorf("%s: quotes a copy", test.question)
		}
	}
}

func TestReportsDoNotSay(t *testing.T) {
	cb, book := load(t)
	for _, question := range []string{
		"", "?", "Who is it?", "Who leads Boko Haram?", "Who leads al-Qaeda?", "How many tanks does al-Shabaab have?", "Where was Ahmed Diriye born?",
		"Who claimed the bombing in Mogadishu?", "When did the army retake Kismayo?", "How many children were abducted in Baidoa?",
		"Why did Kenya close its border?", "Did Ethiopia send troops to Jowhar?",
		"What sentence was Isse Nuur given?", "How long a sentence did Isse Nuur receive?", "How much ransom was paid for the patients of the clinic?",
		"When did al-Shabaab capture the town of Kismayo?", "Which armed group claimed the bombing of the clinic in Merca?",
		"How many workers died when the mill in Jamame burned?", "Where was Isse Nuur arrested?", "When did the Red Spears claim the attack on Buulo?", "How many people were killed in Baidoa in May 2009?",
	} {
		answer, err := ask.Of(cb, book, question)
		if err != nil || answer.Answered || len(answer.Quotations) > 0 || answer.Values != nil {
			t.Errorf("%q: want no answer, got %+v, %v", question, answer, err)
		}
	}
}

func TestSumsOverIncidents(t *testing.T) {
	cb, book := load(t)
	answer, err := ask.Of(cb, book, "How many people were killed in attacks claimed by al-Shabaab in 2017?")
	if err != nil {
		t.Fatal(err)
	}
	if answer.Values == nil || len(answer.Values.Incidents) != 1 {
		t.Fatalf("want one incident, got %+v", answer.Values)
	}
	i := slices.IndexFunc(book.Incidents, func(i dateline.Incident) bool { return i.ID == answer.Values.Incidents[0] })
	if i < 0 || book.Incidents[i].Place.Name != "Baidoa" || *answer.Values.Tolls[dateline.Killed] != *book.Incidents[i].Killed {
		t.Errorf("want the toll of the bombing in Baidoa, got %+v", answer.Values)
	}
	if !answer.Answered || len(answer.Quotations) == 0 {
		t.Error("want the evidence quoted")
	}
	for _, question := range []string{
		"How many people were killed in attacks claimed by al-Shabaab in 2014?",
		"How many people were killed in attacks by al-Qaeda?",
		"How many bombings were there in Kenya in 2017?",
	} {
		if answer, err := ask.Of(cb, book, question); err != nil || answer.Answered || answer.Values != nil {
			t.Errorf("%s: want nothing counted and nothing quoted, got %+v, %v", question, answer, err)
		}
	}
}

// Incidents are counted where the question says no more than what befell people in a
// country or a time, and "this year" is that of the newest report.
func TestSumsWithoutAWordForIncidents(t *testing.T) {
	cb, book := load(t)
	for question, incidents := range map[string]int{
		"How many people were killed in Somalia in 2017?": 3,
		"How many people were killed in May 2017?":        2,
		"How many people were killed this year?":          3,
		"How many people were killed last year?":          0,
		"How many bombings were there this year?":         1,
		"How many attacks on mosques were there in 2017?": 0,
	} {
		answer, err := ask.Of(cb, book, question)
		got := 0
		if answer.Values != nil {
			got = len(answer.Values.Incidents)
		}
		if err != nil || got != incidents {
			t.Errorf("%s: %d incidents, want %d; %v", question, got, incidents, err)
		}
	}
}

// The date and the toll of an incident answer what is asked of the incident itself:
// not when those who were abducted in it were freed, nor how many of its dead were
// soldiers.
func TestValuesAreOfWhatIsAsked(t *testing.T) {
	cb, err := casebook.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	const text = "Gunmen abducted nine pupils in Tanout on 3 May and killed six people. The siege of Tanout ended on 5 May. Two soldiers were among the dead. The pupils of Tanout were freed on 9 June."
	n := 6
	book := &dateline.Casebook{
		Reports: []dateline.Report{{ID: "r:1", Text: text, Published: dateline.Published{Date: "2017-06-10"}}},
		Actors:  []dateline.Actor{{ID: "a:1", Name: "Salt League", Kind: dateline.ArmedGroup}},
		Incidents: []dateline.Incident{{ID: "i:1", Kind: dateline.Kidnapping, Status: dateline.Occurred, Place: dateline.Place{Name: "Tanout"},
			Date: dateline.Date{Start: "2017-05-03", End: "2017-05-03"}, Killed: &dateline.Toll{Low: 6, Best: 6, High: 6}, Accounts: []string{"c:1"}}},
		Accounts: []dateline.Account{{ID: "c:1", Report: "r:1", Incident: "i:1", Kind: dateline.Kidnapping,
			Triggers: []dateline.Span{casetest.Quote(text, "abducted"), casetest.Quote(text, "siege"), casetest.Quote(text, "The pupils")},
			Figures:  []dateline.Figure{{Measure: dateline.Killed, Who: dateline.WhoTotal, Low: &n, High: &n, Evidence: casetest.Quote(text, "six people")}}}},
	}
	for question, has := range map[string]bool{
		"When were the pupils abducted in Tanout?":              true,
		"When did the abduction in Tanout happen?":              true,
		"When was the abduction of the pupils in Tanout?":       true,
		"When were the pupils abducted in Tanout freed?":        false,
		"When did the siege of Tanout end?":                     false,
		"When did the gunmen who abducted pupils leave Tanout?": false,
		"How many people were killed in Tanout?":                true,
		"How many soldiers were killed in Tanout?":              false,
		"How many attackers were killed in Tanout?":             false,
		"How many people did the Salt League kill in Tanout?":   false,
	} {
		answer, err := ask.Of(cb, book, question)
		if got := answer.Values != nil && (answer.Values.Date != nil || answer.Values.Tolls != nil); err != nil || got != has {
			t.Errorf("%s: value %v, want %v; %+v, %v", question, got, has, answer.Quotations, err)
		}
	}
}

// What reports say of how many attacks an actor made stands beside the casebook's count.
func TestTalliesOfAttacksAreQuoted(t *testing.T) {
	cb, err := casebook.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	const text = "The Salt League bombed a mill in Tanout on 3 May 2017. The League carried out 87 attacks in 2016, a monitor says. It made 12 in 2010."
	many, few := 87, 12
	claim := func(id, words string, n *int) dateline.Claim {
		return dateline.Claim{ID: id, Report: "r:1", Subject: "a:1", Relation: dateline.Attacks, Object: dateline.Object{Text: words, Low: n, High: n}, Evidence: casetest.Quote(text, words)}
	}
	book := &dateline.Casebook{
		Reports: []dateline.Report{{ID: "r:1", Text: text, Published: dateline.Published{Date: "2017-06-10"}}},
		Actors:  []dateline.Actor{{ID: "a:1", Name: "Salt League", Kind: dateline.ArmedGroup, Mentions: []dateline.ReportSpan{{Report: "r:1", Span: casetest.Quote(text, "Salt League")}}}},
		Claims:  []dateline.Claim{claim("k:1", "87 attacks in 2016", &many), claim("k:2", "12 in 2010", &few)},
	}
	for question, says := range map[string]string{
		"How many attacks did the Salt League carry out last year?": "87",
		"How many attacks did the Salt League carry out in 2010?":   "12",
		"How many attacks did the Salt League carry out in 2013?":   "",
	} {
		answer, err := ask.Of(cb, book, question)
		if err != nil || answer.Answered != (says != "") || says != "" && (len(answer.Quotations) != 1 || !strings.Contains(answer.Quotations[0].Text, says)) {
			t.Errorf("%s: %+v, %v", question, answer, err)
		}
	}
}

// "Is" at the front of a question is no acronym, and what a country does is asked with
// either verb.
func TestSmallWordsAreNoActors(t *testing.T) {
	cb, err := casebook.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	actors := []dateline.Actor{
		{ID: "a:is", Name: "Islamic State", Kind: dateline.ArmedGroup, Aliases: []dateline.Alias{{Name: "IS"}}},
		{ID: "a:league", Name: "Salt League", Kind: dateline.ArmedGroup},
		{ID: "a:mali", Name: "Government of Mali", Kind: dateline.Government, Aliases: []dateline.Alias{{Name: "Mali"}}},
	}
	for question, want := range map[string]string{
		"Is the Salt League funded by Mali?":           "a:league a:mali",
		"Does Mali fund the Salt League?":              "a:mali a:league",
		"Who leads IS?":                                "a:is",
		"How many attacks did IS carry out in Mali?":   "a:is",
		"Did the Salt League attack soldiers of Mali?": "a:league a:mali",
	} {
		if got := strings.Join(ask.Parse(cb, actors, "", question).Actors, " "); got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}

// A word inside a name means nothing besides: the US Africa Command leads nobody
// of whom that is asked.
func TestWordsOfNamesMeanNothingElse(t *testing.T) {
	cb, book := load(t)
	answer, err := ask.Of(cb, book, "Who leads al-Shabaab?")
	if err != nil || !answer.Answered || !strings.Contains(answer.Quotations[0].Text, "led by Ahmed Diriye") {
		t.Fatalf("%+v, %v", answer, err)
	}
	for _, q := range answer.Quotations {
		if strings.Contains(q.Text, "Africa Command") {
			t.Errorf("quotes %q", q.Text)
		}
	}
}

// No quotation can come out that is not exactly its report's text.
func TestCheckedRefusesWhatIsNotThere(t *testing.T) {
	cb, book := load(t)
	answer, err := ask.Of(cb, book, "Who leads al-Shabaab?")
	if err != nil || !answer.Answered {
		t.Fatalf("%+v, %v", answer, err)
	}
	if err := ask.Checked(book, answer); err != nil {
		t.Error(err)
	}
	good := answer.Quotations[0]
	for name, spoil := range map[string]func(*ask.Quotation){
		"another word":    func(q *ask.Quotation) { q.Text = strings.Replace(q.Text, "led", "run", 1) },
		"moved":           func(q *ask.Quotation) { q.Start++; q.End++ },
		"cut":             func(q *ask.Quotation) { q.End-- },
		"before the text": func(q *ask.Quotation) { q.Start = -1 },
		"behind the text": func(q *ask.Quotation) { q.End = 1 << 30 },
		"empty":           func(q *ask.Quotation) { q.End, q.Text = q.Start, "" },
		"of no report":    func(q *ask.Quotation) { q.Report = "r:none" },
		"of another report": func(q *ask.Quotation) {
			i := slices.IndexFunc(book.Reports, func(r dateline.Report) bool { return r.ID != q.Report })
			q.Report = book.Reports[i].ID
		},
	} {
		bad := good
		spoil(&bad)
		if err := ask.Checked(book, ask.Answer{Quotations: []ask.Quotation{bad}}); err == nil {
			t.Errorf("%s: want it refused", name)
		}
	}
}

// A casebook whose records point anywhere, as an import may bring, gives answers
// that are in its texts all the same.
func TestAnyCasebook(t *testing.T) {
	cb, _ := load(t)
	for seed := range uint64(20) {
		book := casetest.Filled(seed)
		for _, a := range book.Actors {
			if _, err := ask.Of(cb, book, "Who is "+a.Name+"?"); err != nil {
				t.Error(err)
			}
		}
	}
}

// What is counted from a part of a casebook is what is counted from all of it.
func TestCountingFromAPart(t *testing.T) {
	ctx := context.Background()
	dir := t.TempDir()
	for name, text := range reports {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	book, err := casebook.Create(ctx, filepath.Join(t.TempDir(), "part.db"), casebook.Embedded)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if _, err := book.Add(ctx, []string{dir}, casebook.AddOptions{}); err != nil {
		t.Fatal(err)
	}
	cb, whole := load(t)
	for _, question := range []string{
		"How many people were killed in attacks by al-Shabaab in 2017?",
		"How many people were killed in attacks claimed by al-Shabaab?",
		"How many people were killed in bombings in Baidoa?",
		"How many bombings were there in May 2017?",
		"How many people were killed in attacks by Boko Haram?",
		"How many people were killed in Somalia this year?",
		"How many bombings were there last year?",
	} {
		part, err := ask.Part(ctx, cb, book, question)
		if err != nil {
			t.Fatal(err)
		}
		got, err := ask.Of(cb, part, question)
		if err != nil {
			t.Fatal(err)
		}
		want, err := ask.Of(cb, whole, question)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s\nfrom a part %+v\nfrom all    %+v", question, got, want)
		}
	}
}

// The toll is quoted from where it was given last, though the words there are
// others.
func TestTheLatestCountIsQuoted(t *testing.T) {
	cb, err := casebook.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	const first, later = "A car bomb killed nine people at the cattle market in Baidoa. Two attackers died too.", "The hospital's list has come. It has 11 dead."
	account := func(id, report, text, trigger, words string, n int) dateline.Account {
		return dateline.Account{ID: id, Report: report, Incident: "i:1", Triggers: []dateline.Span{casetest.Quote(text, trigger)},
			Figures: []dateline.Figure{{Measure: dateline.Killed, Who: dateline.WhoTotal, Low: &n, High: &n, Evidence: casetest.Quote(text, words)}}}
	}
	book := &dateline.Casebook{
		Reports:   []dateline.Report{{ID: "r:1", Text: first, Published: dateline.Published{Date: "2017-05-03"}}, {ID: "r:2", Text: later, Published: dateline.Published{Date: "2017-05-05"}}},
		Incidents: []dateline.Incident{{ID: "i:1", Status: dateline.Occurred, Killed: &dateline.Toll{Low: 11, Best: 11, High: 11}, Accounts: []string{"c:1", "c:2"}}},
		Accounts:  []dateline.Account{account("c:1", "r:1", first, "bomb", "nine people", 9), account("c:2", "r:2", later, "dead", "11 dead", 11)},
	}
	answer, err := ask.Of(cb, book, "How many people died in the car bomb at the cattle market in Baidoa?")
	if err != nil || len(answer.Quotations) < 2 || !strings.Contains(answer.Quotations[0].Text, "nine") || answer.Quotations[1].Text != "It has 11 dead." {
		t.Errorf("%+v, %v", answer, err)
	}
	if answer.Values == nil || answer.Values.Tolls[dateline.Killed].Best != 11 || len(answer.Values.Groups) != 2 {
		t.Errorf("%+v", answer.Values)
	}
}

func TestWhatIsTakenBack(t *testing.T) {
	cb, err := casebook.Embedded()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		text, question string
		quoted         int
	}{
		{"Our last note listed a mortar attack on Baidoa airport on 29 April. There was none: a quarry was blasting.", "Was Baidoa airport attacked on 29 April?", 2},
		{"Our last note listed a mortar attack on Baidoa airport on 29 April. Bread is dearer than in March.", "Was Baidoa airport attacked on 29 April?", 1},
		{"The Salt League claimed the bomb at Baidoa airport. It has been taking it back ever since.", "Did the Salt League stand by its claim of the bomb at Baidoa airport?", 2},
	}
	for _, test := range tests {
		book := &dateline.Casebook{Reports: []dateline.Report{{ID: "r:1", Text: test.text, Published: dateline.UnknownPublished}}}
		answer, err := ask.Of(cb, book, test.question)
		if err != nil || len(answer.Quotations) != test.quoted {
			t.Errorf("%s: %+v, %v", test.text, answer.Quotations, err)
		}
	}
}

func TestParse(t *testing.T) {
	cb, book := load(t)
	for _, test := range []struct {
		question string
		wish     ask.Wish
		actors   int
		dates    int
		names    string
	}{
		{"Who claimed the bombing in Baidoa?", ask.Who, 0, 0, "baidoa"},
		{"Which group attacked Jowhar on 20 May 2017?", ask.Who, 0, 1, "jowhar"},
		{"How many people did al-Shabaab kill in 2017?", ask.HowMany, 1, 1, ""},
		{"On what date did Al-Shabaab attack Baidoa?", ask.When, 1, 0, "baidoa"},
		{"Did Al-Shabaab kill a colonel?", ask.Whether, 1, 0, ""},
		{"Why was the toll lowered?", ask.Why, 0, 0, ""},
		{"who leads al-shabaab", ask.Who, 1, 0, ""},
		{"Tell me about the market", ask.What, 0, 0, ""},
	} {
		q := ask.Parse(cb, book.Actors, "", test.question)
		if q.Wish != test.wish || len(q.Actors) != test.actors || len(q.Dates) != test.dates || strings.Join(q.Names, "|") != test.names {
			t.Errorf("%s: got %s, %d actors, %d dates, names %q", test.question, q.Wish, len(q.Actors), len(q.Dates), q.Names)
		}
	}
}

func FuzzOf(f *testing.F) {
	for _, q := range []string{"Who leads al-Shabaab?", "How many people were killed in attacks in 2017?", "WHO DID IT", "not counting", "\xff?", "él, 1/2/3 Baidoa’s"} {
		f.Add(q)
	}
	cb, book := load(f)
	f.Fuzz(func(t *testing.T, question string) {
		answer, err := ask.Of(cb, book, question)
		if err != nil {
			t.Fatal(err) // among others, a quotation that is not in its report
		}
		if answer.Answered != (len(answer.Quotations) > 0) {
			t.Errorf("%q: answered %v with %d quotations", question, answer.Answered, len(answer.Quotations))
		}
	})
}
