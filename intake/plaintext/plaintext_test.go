package plaintext_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/dateline-project/dateline/intake/plaintext"
)

const body = "A bomb killed two people in the market of Port Selma on Thursday, police said."

func TestParse(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     plaintext.Article
	}{
		{
			"date header with title and masthead",
			" date 2021-03-04 Two die in market blast\n\nLake Recorder, Port Selma\n\n" + body + "\n",
			plaintext.Article{Title: "Two die in market blast", Outlet: "Lake Recorder", Header: "2021-03-04", Paragraphs: []string{body}},
		},
		{
			"date header glued to the first sentence",
			" date 2021-03-04 The group is a danger to everybody in the port.\n\n" + body,
			plaintext.Article{Header: "2021-03-04", Paragraphs: []string{"The group is a danger to everybody in the port.", body}},
		},
		{
			"date header with a title that ends in a full stop",
			" date 2021-03-04 What Is The Harbour Front? Officials Have Issued Warnings Ahead Of Market Day.\n\n" + body,
			plaintext.Article{Title: "What Is The Harbour Front? Officials Have Issued Warnings Ahead Of Market Day.", Header: "2021-03-04", Paragraphs: []string{body}},
		},
		{
			"a bulletin that says when it was published",
			"Lake Watch Bulletin\n\nBulletin 7, covering 1 to 7 March 2021\n\nPublished in Port Selma on 9 March 2021\n\n" + body,
			plaintext.Article{Outlet: "Lake Watch Bulletin", Printed: "2021-03-09", Paragraphs: []string{body}},
		},
		{
			"a day alone below the lines that open a feature",
			"The Harbour Review\n\nWHO KNEW\n\nTwo weeks after the fire the list grows. Ilse Marn has read it.\n\n19 March 2021\n\n" + body,
			plaintext.Article{Title: "WHO KNEW", Outlet: "The Harbour Review", Printed: "2021-03-19", Paragraphs: []string{"Two weeks after the fire the list grows. Ilse Marn has read it.", body}},
		},
		{
			"a place and a day above a communique",
			"REPUBLIC OF RUVANIA\n\nCOMMAND OF THE INTERIOR\n\nJOINT FORCE\n\nRELEASE 27/2021\n\nDorram, department of the Lakes, 15 March 2021\n\n" + body,
			plaintext.Article{Title: "COMMAND OF THE INTERIOR", Outlet: "Republic of Ruvania", Printed: "2021-03-15", Paragraphs: []string{"JOINT FORCE", "RELEASE 27/2021", "Dorram, department of the Lakes, 15 March 2021", body}},
		},
		{
			"a place and a day below the title",
			"Two die in blast at the fish market\n\nLake Recorder\nTANGARO, Ruvania, Friday, March 5, 2021\n\n" + body,
			plaintext.Article{Title: "Two die in blast at the fish market", Outlet: "Lake Recorder", Printed: "2021-03-05", Paragraphs: []string{"TANGARO, Ruvania, Friday, March 5, 2021", body}},
		},
		{
			"days that head the entries of a list",
			"The Harbour Review\n\nWHO KNEW\n\nIt was a bad week. Ilse Marn has counted.\n\n19 March 2021\n\n" + body + "\n\n20 March 2021\n\n" + body,
			plaintext.Article{Title: "WHO KNEW", Outlet: "The Harbour Review", Paragraphs: []string{"It was a bad week. Ilse Marn has counted.", "19 March 2021", body, "20 March 2021", body}},
		},
		{
			"the town below the masthead",
			"Lake Recorder\n24 March 2021\nPort Selma\n\nTwo die in blast at the fish market\n\n" + body,
			plaintext.Article{Title: "Two die in blast at the fish market", Outlet: "Lake Recorder", Printed: "2021-03-24", Paragraphs: []string{"Port Selma", body}},
		},
		{
			"the writer below the masthead",
			"Lake Recorder\n24 March 2021\nPort Selma. By Ana Ruiz\n\nTwo die in blast at the fish market\n\n" + body,
			plaintext.Article{Title: "Two die in blast at the fish market", Outlet: "Lake Recorder", Printed: "2021-03-24", Paragraphs: []string{"Port Selma. By Ana Ruiz", body}},
		},
		{
			"a bulletin by countries",
			"Lake Watch Bulletin\nWeek of 10 to 16 March 2021\nPort Selma, 17 March 2021\n\nRUVANIA\n\n" + body + "\n\nDORRAM\n\n" + body,
			plaintext.Article{Outlet: "Lake Watch Bulletin", Printed: "2021-03-17", Paragraphs: []string{"Port Selma, 17 March 2021", "RUVANIA", body, "DORRAM", body}},
		},
		{
			"a bulletin that says when it was issued",
			"Lake Watch Bulletin\n\nWeekly note no. 7: 1 to 7 March 2021. Issued in Port Selma on 9 March 2021. For members.\n\n" + body,
			plaintext.Article{Outlet: "Lake Watch Bulletin", Printed: "2021-03-09", Paragraphs: []string{"Weekly note no. 7: 1 to 7 March 2021. Issued in Port Selma on 9 March 2021. For members.", body}},
		},
		{
			"two words that name no publication for sure, above the day",
			"LAKE EXTRA!\n\nThursday 4 March 2021\n\nTwo die in market blast\n\n" + body,
			plaintext.Article{Printed: "2021-03-04", Paragraphs: []string{"LAKE EXTRA!", "Two die in market blast", body}},
		},
		{
			"an institute with its town above the day",
			"LAKE INSTITUTE\nSelma, D.C.\nMarch 4, 2021 | Analysis\n\nThree things that we got wrong\n\nBy Ana Ruiz\n\n" + body,
			plaintext.Article{Title: "Three things that we got wrong", Outlet: "Lake Institute", Authors: []string{"Ana Ruiz"}, Printed: "2021-03-04", Paragraphs: []string{"Selma, D.C.", body}},
		},
		{
			"press reader",
			"iLake\n\nTwo die in market blast\n\n- Ana Ruiz Ana Ruiz writes on security\n\n" + body + "\n\n ?? LAKE PHOTOS ?? The market\nLAKE PHOTOS The market\n ?? ??\n\nNewspapers in English\n\nNewspapers from Peru",
			plaintext.Article{Title: "Two die in market blast", Outlet: "iLake", Authors: []string{"Ana Ruiz"}, Paragraphs: []string{body}},
		},
		{
			"masthead, byline with place and date",
			"The Lake Gazette\n\nTwo die in market blast\n\nBy Ana Ruiz in Port Selma | 13 December 2019\n\n" + body,
			plaintext.Article{Title: "Two die in market blast", Outlet: "The Lake Gazette", Authors: []string{"Ana Ruiz"}, Printed: "2019-12-13", Paragraphs: []string{body}},
		},
		{
			"date line with its order settled below",
			"THE LAKE GAZETTE\nPort Selma, 06/03/2019\n\nTwo die in market blast\n\n" + body + " The first bomb was on 26/02/2019.",
			plaintext.Article{Title: "Two die in market blast", Outlet: "The Lake Gazette", Printed: "2019-03-06", Numbers: "06/03/2019", Paragraphs: []string{"Port Selma, 06/03/2019", body + " The first bomb was on 26/02/2019."}},
		},
		{
			"date line with its order open",
			"THE LAKE GAZETTE\nPort Selma, 06/03/2019\n\nTwo die in market blast\n\n" + body,
			plaintext.Article{Title: "Two die in market blast", Outlet: "The Lake Gazette", Numbers: "06/03/2019", Paragraphs: []string{"Port Selma, 06/03/2019", body}},
		},
		{
			"run together, for an outlet",
			"By Ana Ruiz and Bo Ek for The DebateADVERTISEMENT" + body + "It was the third.(The authors are at Port Selma University)",
			plaintext.Article{Outlet: "The Debate", Authors: []string{"Ana Ruiz", "Bo Ek"}, Paragraphs: []string{body, "It was the third."}},
		},
		{
			"run together, reprinted",
			"By Ana Ruiz for Lake GazetteADVERTISEMENT" + body + "It was the third.(This story has not been edited by Hill Times staff.)",
			plaintext.Article{Outlet: "Hill Times", Credit: "Lake Gazette", Authors: []string{"Ana Ruiz"}, Paragraphs: []string{body, "It was the third."}},
		},
		{
			"run together, taken from another",
			"From Lake Gazette, Port SelmaADVERTISEMENT" + body,
			plaintext.Article{Credit: "Lake Gazette", Paragraphs: []string{body}},
		},
		{
			"title alone above the text",
			"Two die in market blast\n\n" + body,
			plaintext.Article{Title: "Two die in market blast", Paragraphs: []string{body}},
		},
		{
			"no head",
			body + "\n\nNobody claimed it.",
			plaintext.Article{Paragraphs: []string{body, "Nobody claimed it."}},
		},
		{
			"masthead and a title of two sentences",
			"Lake Gazette\n\nWho struck the port? Three answers\n\n" + body + "\n\nWhat is known?\n\n" + body,
			plaintext.Article{Title: "Who struck the port? Three answers", Outlet: "Lake Gazette", Paragraphs: []string{body, "What is known?", body}},
		},
		{
			"an office as its own outlet",
			"Directorate of Port Safety\n\nNotice on the blast of Thursday\n\n" + body,
			plaintext.Article{Title: "Notice on the blast of Thursday", Outlet: "Directorate of Port Safety", Paragraphs: []string{body}},
		},
		{
			"title, then outlet with the date",
			"Two die in market blast\n\nThe Selma Lamp | 13 December 2019\n\n" + body,
			plaintext.Article{Title: "Two die in market blast", Outlet: "The Selma Lamp", Printed: "2019-12-13", Paragraphs: []string{body}},
		},
		{
			"the text's own first heading",
			"HIGHLIGHTS\n\n" + body,
			plaintext.Article{Paragraphs: []string{"HIGHLIGHTS", body}},
		},
		{
			"questions and answers",
			"Who are they?\n\n" + body + "\n\nHow strong are they?\n\n" + body,
			plaintext.Article{Paragraphs: []string{"Who are they?", body, "How strong are they?", body}},
		},
		{
			"a question for a title, above more questions",
			"Who are the Hill Front, the men behind the blasts?\n\nBy Ana Ruiz\n\n" + body + "\n\nHow strong are they?\n\n" + body,
			plaintext.Article{Title: "Who are the Hill Front, the men behind the blasts?", Authors: []string{"Ana Ruiz"}, Paragraphs: []string{body, "How strong are they?", body}},
		},
		{
			"a title of two sentences at the top",
			"What is the Hill Front? Five things to know\n\n" + body,
			plaintext.Article{Title: "What is the Hill Front? Five things to know", Paragraphs: []string{body}},
		},
		{
			"a quotation for a title",
			"\"They want peace. They need fuel\": a conversation with Bera Tallo\n\n" + body,
			plaintext.Article{Title: "\"They want peace. They need fuel\": a conversation with Bera Tallo", Paragraphs: []string{body}},
		},
		{
			"key and value",
			"---\ntitle: \"Two die in market blast\"\ndate: 2019-12-13\nauthor: Ana Ruiz\nsource: Lake Gazette\n---\n\n" + body,
			plaintext.Article{Title: "Two die in market blast", Outlet: "Lake Gazette", Authors: []string{"Ana Ruiz"}, Header: "2019-12-13", Paragraphs: []string{body}},
		},
		{
			"wrapped to a width",
			"Two die in market blast\n\nA bomb killed two people in the market of Port Selma on\nThursday, police said. It had been left in a basket below\nthe stall of a seller of fish, who was among the injured.\nNobody claimed it and\nnobody was arrested.\n",
			plaintext.Article{Title: "Two die in market blast", Paragraphs: []string{"A bomb killed two people in the market of Port Selma on Thursday, police said. It had been left in a basket below the stall of a seller of fish, who was among the injured. Nobody claimed it and nobody was arrested."}},
		},
		{
			"nothing but a line",
			"Two die in market blast",
			plaintext.Article{Paragraphs: []string{"Two die in market blast"}},
		},
		{"nothing", " \n", plaintext.Article{}},
	} {
		got := plaintext.Parse(c.in)
		if len(got.Paragraphs) == 0 {
			got.Paragraphs = nil
		}
		if len(got.Authors) == 0 {
			got.Authors = nil
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s:\n got %+v\nwant %+v", c.name, got, c.want)
		}
	}
}

func TestBodyKeepsItsHead(t *testing.T) {
	got := plaintext.Body("Markets\n\n" + body + "\n\nADVERTISEMENT\n\nNobody claimed it.")
	if want := []string{"Markets", body, "Nobody claimed it."}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{" date 2021-03-04 Two die\n\nLake Gazette\n\n" + body, "By Ana Ruiz for The DebateADVERTISEMENT" + body, "title: x\ndate: 3\n\ny", "a.B\nRead | x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a, again := plaintext.Parse(text), plaintext.Parse(text)
		if !reflect.DeepEqual(a, again) {
			t.Errorf("read twice, %q gave %+v and %+v", text, a, again)
		}
		if !utf8.ValidString(text) {
			return
		}
		for _, p := range a.Paragraphs {
			if p == "" || strings.ContainsAny(p, "\n") || !utf8.ValidString(p) {
				t.Errorf("%q gave the paragraph %q", text, p)
			}
		}
	})
}
