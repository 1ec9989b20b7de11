package furniture_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline/intake/furniture"
	"github.com/dateline-project/dateline/intake/stamp"
)

func paragraphs(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == '\n' })
}

func TestUnglue(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"text without seams", "Two men died. A third, in the U.S. Army, lived.", []string{"Two men died. A third, in the U.S. Army, lived."}},
		{"sentences", "Two men died.Police came.“Go,” they said.She went.", []string{"Two men died.", "Police came.", "“Go,” they said.", "She went."}},
		{"closing quotation mark", "He called it “a war.”Nobody agreed. It ended.Soon.", []string{"He called it “a war.”", "Nobody agreed. It ended.", "Soon."}},
		{"straight quotation mark closes", `He said "no."They left.`, []string{`He said "no."`, "They left."}},
		{"straight quotation mark opens", `They left."No," he said.`, []string{"They left.", `"No," he said.`}},
		{"question before an acronym", "What is NPF-K?NPF-K was founded in 1999. It grew.Then it split.", []string{"What is NPF-K?", "NPF-K was founded in 1999. It grew.", "Then it split."}},
		{"abbreviations and initials", "Gen.Omar of the U.S.A said so at 3 p.m.Monday.", []string{"Gen.Omar of the U.S.A said so at 3 p.m.Monday."}},
		{"addresses", "See https://desk.example/About.Us or mail a.b@Desk.Example now.", []string{"See https://desk.example/About.Us or mail a.b@Desk.Example now."}},
		{"advert", "By Ana Ruiz for The RecorderADVERTISEMENTTwo men died.ADVERTISEMENTOne lived.", []string{"By Ana Ruiz for The Recorder", "Two men died.", "One lived."}},
		{"advert in a text in capitals", "THE PAPER RAN AN ADVERTISEMENT FOR THE ARMY, THE EDITOR SAID.", []string{"THE PAPER RAN AN ADVERTISEMENT FOR THE ARMY, THE EDITOR SAID."}},
		{"advert as a word", "An advertisement for the army was torn down.", []string{"An advertisement for the army was torn down."}},
		{"link", "Three men died.Read | Rain floods the northern marketBy 2018, it had spread.", []string{"Three men died.", "By 2018, it had spread."}},
		{"link ending in a year", "Three men died.Read | The floods of 6 December 1989The minister came.", []string{"Three men died.", "The minister came."}},
		{"link ending in a question", "Three men died.Read | Who are the herders?Nobody knows.", []string{"Three men died.", "Nobody knows."}},
		{"link ending in an acronym", "Three men died.Read | More troops for the EUThe minister came.", []string{"Three men died.", "The minister came."}},
		{"link with a quotation", "It fell.Read | 'They came from three sides': a survivor speaksFrance sent help.", []string{"It fell.", "France sent help."}},
		{"link with a name that has a capital inside", "It fell.Read | What McCain wrote on WhatsApp in JuneFrance sent help.", []string{"It fell.", "France sent help."}},
		{"link at the end of a line", "It fell.\nRead | Another story\nFrance sent help.", []string{"It fell.", "France sent help."}},
		{"heading without a mark", "It fell.It burned.BackgroundThe group came down from the hills in May.", []string{"It fell.", "It burned.", "Background", "The group came down from the hills in May."}},
		{"a name with a capital inside, in a short line", "LakePoint Reprints\nIt fell.It burned.Nobody came.", []string{"LakePoint Reprints", "It fell.", "It burned.", "Nobody came."}},
		{"names with capitals inside", "JeM fled.DeSantis and McCain saw the MiGs.YouTube showed it.", []string{"JeM fled.", "DeSantis and McCain saw the MiGs.", "YouTube showed it."}},
		{"the verb read", "She read it aloud. Read slowly, it took an hour.", []string{"She read it aloud. Read slowly, it took an hour."}},
	} {
		got := paragraphs(furniture.Unglue(c.in))
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
	}
}

func TestParseByline(t *testing.T) {
	for _, c := range []struct {
		in     string
		want   furniture.Byline
		byline bool
	}{
		{"By Ana Ruiz", furniture.Byline{Authors: []string{"Ana Ruiz"}}, true},
		{"BY ANA RUIZ AND BO EK", furniture.Byline{Authors: []string{"Ana Ruiz", "Bo Ek"}}, true},
		{"By Ana Ruiz and Omar al-Tayeb for The Lake Recorder", furniture.Byline{Authors: []string{"Ana Ruiz", "Omar al-Tayeb"}, Outlet: "The Lake Recorder"}, true},
		{"By Ana Ruiz in Lima | 13 December 2019", furniture.Byline{Authors: []string{"Ana Ruiz"}, Day: "2019-12-13", Dated: true}, true},
		{"By Ana Ruiz, Lima", furniture.Byline{Authors: []string{"Ana Ruiz"}}, true},
		{"By Reuters", furniture.Byline{Credit: "Reuters"}, true},
		{"By our defence desk", furniture.Byline{}, true},
		{"From Lake Recorder, Lima", furniture.Byline{Credit: "Lake Recorder"}, true},
		{"Published: 26/01/2020 19:45 Updated: 27/01/2020 21:02 By our defence desk", furniture.Byline{Day: "2020-01-26", Dated: true}, true},
		{"Updated: 27/01/2020", furniture.Byline{Dated: true}, true},
		{"Published: 10/01/2020", furniture.Byline{Dated: true}, true},
		{"THE LAKE RECORDER -- 23/09/2019 -- page 1", furniture.Byline{Outlet: "The Lake Recorder", Day: "2019-09-23", Dated: true}, true},
		{"Ana Ruiz, Lima | 13 December 2019", furniture.Byline{Authors: []string{"Ana Ruiz"}, Day: "2019-12-13", Dated: true}, true},
		{"Thursday 17 January 2019, 10:15 p.m. Lima time", furniture.Byline{Day: "2019-01-17", Dated: true}, true},
		{"Feb. 25, 2019 at 11:05 p.m. EST", furniture.Byline{Day: "2019-02-25", Dated: true}, true},
		{"Port Selma, Friday, 3 May 2019", furniture.Byline{Day: "2019-05-03", Dated: true, Placed: true}, true},
		{"TANGARO, Salt Coast, May 3, 2019, 22:15", furniture.Byline{Day: "2019-05-03", Dated: true, Placed: true}, true},
		{"Evening edition, 3 May 2019", furniture.Byline{Day: "2019-05-03", Dated: true}, true},
		{"By 2018, it had spread to four provinces.", furniture.Byline{}, false},
		{"By Thursday night the count had risen.", furniture.Byline{}, false},
		{"The army attacked on 13 December 2019 and killed two.", furniture.Byline{}, false},
		{"From the hills they fired at the camp.", furniture.Byline{}, false},
		{"", furniture.Byline{}, false},
	} {
		got, ok := furniture.ParseByline(c.in, stamp.Unsettled)
		if ok != c.byline || !slices.Equal(got.Authors, c.want.Authors) || got.Outlet != c.want.Outlet || got.Credit != c.want.Credit || got.Day != c.want.Day || got.Dated != c.want.Dated || got.Placed != c.want.Placed {
			t.Errorf("ParseByline(%q) = %+v, %v; want %+v, %v", c.in, got, ok, c.want, c.byline)
		}
	}
}

func TestDoubledByline(t *testing.T) {
	if author, ok := furniture.DoubledByline("- Ana Ruiz Ana Ruiz is a security writer"); !ok || author != "Ana Ruiz" {
		t.Errorf("got %q, %v", author, ok)
	}
	if author, ok := furniture.DoubledByline("- The talks, the minister said, would go on"); ok {
		t.Errorf("took %q for an author", author)
	}
}

func TestParseDateline(t *testing.T) {
	for _, c := range []struct {
		in   string
		want furniture.Dateline
		ok   bool
	}{
		{"LIMA, Aug 26 (Reuters) - Two men died.", furniture.Dateline{Agency: "Reuters", Month: 8, Dom: 26}, true},
		{"LIMA (AP) — Two men died.", furniture.Dateline{Agency: "AP"}, true},
		{"LIMA, Peru, Aug. 26, 2021 (AFP) – Two men died.", furniture.Dateline{Agency: "AFP", Day: "2021-08-26"}, true},
		{"LIMA, 17 JAN 19 (LAKE WIRE) -- TWO MEN DIED.", furniture.Dateline{Agency: "LAKE WIRE", Day: "2019-01-17"}, true},
		{"LIMA (26 August 2021) – Two men died.", furniture.Dateline{Agency: "", Day: "2021-08-26"}, true},
		{"August 26, 2021 (LIMA) – Two men died.", furniture.Dateline{Day: "2021-08-26"}, true},
		{"26 August 2021 (LIMA) - Two men died.", furniture.Dateline{Day: "2021-08-26"}, true},
		{"LIMA, 03/04/2019 (Reuters) - Two men died.", furniture.Dateline{Agency: "Reuters", Printed: "03/04/2019"}, true},
		{"26 men of the army (and others) - not all of them - fled.", furniture.Dateline{}, false},
		{"LIMA — Two men died.", furniture.Dateline{}, false},
		{"The army (and others) - not all of them - fled.", furniture.Dateline{}, false},
		{"Two men died in Lima.", furniture.Dateline{}, false},
	} {
		got, ok := furniture.ParseDateline(c.in, stamp.Unsettled)
		if ok != c.ok || got != c.want {
			t.Errorf("ParseDateline(%q) = %+v, %v; want %+v, %v", c.in, got, ok, c.want, c.ok)
		}
	}
}

func TestToday(t *testing.T) {
	for in, want := range map[string]string{
		"It went off one year ago today. Five died on 27 January 2018.": "2019-01-27",
		"It is ten years ago today that 3 March 2001 became a symbol.":  "2011-03-03",
		"The court ruled today, 3 March 2001, that he must go.":         "2001-03-03",
		"It went off one year ago. Five died on 27 January 2018.":       "",
		"They live there today. On 3 March 2001 they came.":             "",
	} {
		if got := furniture.Today(in, stamp.Unsettled); string(got) != want {
			t.Errorf("Today(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestTidy(t *testing.T) {
	in := []string{
		"Two men died.", "Two men died.", "Read more: Rain floods market", "You may also like",
		" ?? LAKE PHOTOS ?? A burnt lorry on the pier", "LAKE PHOTOS A burnt lorry on the pier", " ?? ??",
		"Newspapers in English", "Newspapers from Peru", "[Share] [Pin] [Send to a friend]", "Sign up for the Lake Briefing newsletter, every day at 7.",
		"Tweet · Print · A+ A-", "3 min read", "—", "Police shared this: nobody was seen.",
	}
	want := []string{"Two men died.", "Police shared this: nobody was seen."}
	if got := furniture.Tidy(in); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTagsAndComments(t *testing.T) {
	in := []string{"Tags: harbour, bombs, Port Selma", "Comments (2): anna - they also shot the mayor!", "The mayor tagged the rumours: false."}
	if got := furniture.Tidy(in); !slices.Equal(got, in[2:]) {
		t.Errorf("%q", got)
	}
}

func TestReadNotices(t *testing.T) {
	told := strings.Repeat("Two died in the market. ", 6)
	for _, c := range []struct {
		in, want []string
		notice   furniture.Notice
	}{
		{[]string{"Two died.", "(This story has not been edited by Lake Recorder staff and is published from a partner feed.)"}, []string{"Two died."}, furniture.Notice{Outlet: "Lake Recorder", Reprint: true}},
		{[]string{"Two died. (Published unedited from a syndicated feed)"}, []string{"Two died."}, furniture.Notice{Reprint: true}},
		{[]string{"Two died.", "(Reporting by Ana Ruiz; editing by Bo Ek)", "With inputs from AFP"}, []string{"Two died."}, furniture.Notice{Agency: "AFP"}},
		{[]string{"Two died. (AFP)"}, []string{"Two died."}, furniture.Notice{Agency: "AFP"}},
		{[]string{"Two died. This is a condensed version of the report."}, []string{"Two died."}, furniture.Notice{}},
		{[]string{"Two died (and five were hurt)."}, []string{"Two died (and five were hurt)."}, furniture.Notice{}},
		{[]string{told, "COMMENTS (2)", "Ali: sixty dead!!"}, []string{told}, furniture.Notice{}},
		{[]string{told, "Readers’ comments", "Ali: sixty dead!!"}, []string{told}, furniture.Notice{}},
		{[]string{"COMMENTS", told}, []string{"COMMENTS", told}, furniture.Notice{}},
		{[]string{told, "Comments on the raid came late."}, []string{told, "Comments on the raid came late."}, furniture.Notice{}},
		{nil, nil, furniture.Notice{}},
	} {
		got, notice := furniture.ReadNotices(c.in)
		if !slices.Equal(got, c.want) || notice != c.notice {
			t.Errorf("ReadNotices(%q) = %q, %+v; want %q, %+v", c.in, got, notice, c.want, c.notice)
		}
	}
}

func TestOutletNames(t *testing.T) {
	for in, want := range map[string]string{
		"THE LAKE RECORDER":          "The Lake Recorder",
		"El Eco (English edition)":   "El Eco",
		"Lake Recorder, Lima":        "Lake Recorder",
		"The Lake Star, Sports page": "The Lake Star",
		"AFP":                        "AFP",
		"Review of Lake Affairs":     "Review of Lake Affairs",
	} {
		if got := furniture.CleanOutlet(in); got != want {
			t.Errorf("CleanOutlet(%q) = %q, want %q", in, got, want)
		}
	}
	if furniture.IsMasthead("Troops die in lake raid") {
		t.Error("took a title for a masthead")
	}
	if !furniture.IsMasthead("The Lake Gazette, Lima") {
		t.Error("did not know a masthead")
	}
}

func FuzzUnglue(f *testing.F) {
	for _, s := range []string{"a.B", "Read | x", "It fell.Read | Who?Nobody.", "deadADVERTISEMENTThe", "backgroundThe", `"no."They`, "é.É"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := furniture.Unglue(text)
		if len(strings.Join(strings.Fields(got), "")) > len(strings.Join(strings.Fields(text), "")) {
			t.Errorf("Unglue(%q) made words: %q", text, got)
		}
		if strings.ToValidUTF8(text, "") == text && strings.ToValidUTF8(got, "") != got {
			t.Errorf("Unglue(%q) cut a character: %q", text, got)
		}
	})
}
