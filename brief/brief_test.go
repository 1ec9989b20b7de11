package brief_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/brief"
	"github.com/dateline-project/dateline/cite"
	"github.com/dateline-project/dateline/internal/casetest"
)

const (
	first  = "A car bomb killed 18 people in the Marsa market on Wednesday. The Sons of the Shore said that it was behind the attack. The Sons of the Shore has about 300 fighters, the navy says."
	second = "The blast at the Marsa market on Wednesday killed 31 people, the ministry said. In Tavo a policeman was shot dead on 9 March. It is led by Oren Vale."
)

// coast is a casebook of a bombing on which two reports differ, a killing and an
// attack of another year, with a copy of the first report.
func coast() *dateline.Casebook {
	book := &dateline.Casebook{}
	report := func(id string, outlet dateline.Optional, published dateline.Day, text string) {
		book.Reports = append(book.Reports, dateline.Report{ID: id, Outlet: outlet, Published: dateline.Published{Date: published}, Text: text})
	}
	report("r:1", "Harbour Post", "2020-03-05", first)
	report("r:2", "Evening Anchor", "2020-03-10", second)
	report("r:3", "Copy Daily", "2020-03-06", first)
	book.Reports[2].CopyOf = "r:1"
	report("r:4", "Old Mole", "2011-06-01", "Rebels stormed the prison of Kulm and freed 40 men.")
	book.Actors = []dateline.Actor{
		{ID: "a:shore", Name: "Sons of the Shore", Kind: dateline.ArmedGroup, Mentions: []dateline.ReportSpan{{Report: "r:1", Span: casetest.Quote(first, "Sons of the Shore")}}},
		{ID: "a:ye", Name: "Yemen", Kind: dateline.Government},
		{ID: "a:vale", Name: "Oren Vale", Kind: dateline.Person},
	}
	incident := func(id string, kind dateline.Kind, date dateline.Day, place dateline.Optional, killed *dateline.Toll, independent int, by ...dateline.IncidentParty) {
		book.Incidents = append(book.Incidents, dateline.Incident{ID: id, Kind: kind, Status: dateline.Occurred, Killed: killed, Perpetrators: by,
			Date:  dateline.Date{Start: date, End: date, Precision: dateline.PrecisionDay, Basis: dateline.BasisStated},
			Place: dateline.Place{Name: place, Country: "YE", Precision: 1}, Sources: dateline.Sources{Reports: independent, Independent: independent}})
	}
	incident("i:market", dateline.Bombing, "2020-03-04", "Marsa", &dateline.Toll{Low: 18, Best: 31, High: 31}, 2, dateline.IncidentParty{Actor: "a:shore", Standing: dateline.Claimed})
	book.Incidents[0].Disagreements = []dateline.Disagreement{{Field: "killed"}}
	incident("i:tavo", dateline.Assassination, "2020-03-09", "Tavo", &dateline.Toll{Low: 1, Best: 1, High: 1}, 1)
	incident("i:kulm", dateline.FacilityAttack, "2011-05-30", "Kulm", nil, 1)
	account := func(incident int, report, text, trigger, figure string, killed int) {
		in := &book.Incidents[incident]
		a := dateline.Account{ID: dateline.NewID("c", report, in.ID), Report: report, Incident: dateline.Optional(in.ID), Kind: in.Kind, Trigger: casetest.Quote(text, trigger)}
		if figure != "" {
			a.Figures = []dateline.Figure{{Measure: dateline.Killed, Who: dateline.WhoTotal, Low: &killed, High: &killed, Qualifier: dateline.Exact, Evidence: casetest.Quote(text, figure)}}
		}
		in.Accounts = append(in.Accounts, a.ID)
		book.Accounts = append(book.Accounts, a)
	}
	account(0, "r:1", first, "bomb", "18 people", 18)
	account(0, "r:3", first, "bomb", "18 people", 18)
	account(0, "r:2", second, "blast", "31 people", 31)
	account(1, "r:2", second, "shot", "", 0)
	account(2, "r:4", book.Reports[3].Text, "stormed", "", 0)
	n := 300
	book.Claims = []dateline.Claim{
		{ID: "k:1", Report: "r:1", Subject: "a:shore", Relation: dateline.Strength, Object: dateline.Object{Text: "about 300 fighters", Low: &n, High: &n}, AsOf: "2020-03-05",
			Stance: dateline.Asserted, AttributedTo: &dateline.Voice{Text: "the navy"}, Evidence: casetest.Quote(first, "The Sons of the Shore has about 300 fighters, the navy says.")},
		{ID: "k:2", Report: "r:2", Subject: "a:shore", Relation: dateline.LedBy, Object: dateline.Object{Text: "Oren Vale", Actor: "a:vale"}, AsOf: "2020-03-10",
			Stance: dateline.Asserted, Evidence: casetest.Quote(second, "It is led by Oren Vale.")},
	}
	book.FillLists()
	return book
}

func of(t *testing.T, book *dateline.Casebook, name string, opts brief.Options) brief.Brief {
	t.Helper()
	subject := brief.Sought(book, name)
	if !subject.Found() {
		t.Fatalf("%q is not found", name)
	}
	b, err := brief.Of(book, subject, opts)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func happened(b brief.Brief) (ids []string) {
	for _, h := range b.Happened {
		ids = append(ids, h.ID)
	}
	return ids
}

func quoted(b brief.Brief) (texts []string) {
	for _, p := range b.Parts() {
		for _, i := range p.Items {
			for _, q := range i.Quoted {
				texts = append(texts, q.Text)
			}
		}
	}
	return texts
}

func TestSubjects(t *testing.T) {
	for _, c := range []struct {
		name string
		want []string // incidents
	}{
		{"", []string{"i:kulm", "i:market", "i:tavo"}},
		{"sons of the shore", []string{"i:market"}},
		{"Tavo", []string{"i:tavo"}},
		{"2020", []string{"i:market", "i:tavo"}},
		{"2020-03-09", []string{"i:tavo"}},
		{"2011..2012", []string{"i:kulm"}},
		{"2011-05 to 2020-03-04", []string{"i:kulm", "i:market"}},
		{"Yemen", []string{"i:kulm", "i:market", "i:tavo"}}, // the place, not its government
	} {
		if got := happened(of(t, coast(), c.name, brief.Options{})); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.name, got, c.want)
		}
	}
	for _, name := range []string{"Sons", "Kabul", "2020-99"} {
		if s := brief.Sought(coast(), name); s.Found() {
			t.Errorf("%q is found: %+v", name, s)
		}
	}
	if s := brief.Sought(coast(), "Sons"); len(s.Others) != 1 || s.Others[0].ID != "a:shore" {
		t.Errorf("Sons comes near %+v", s.Others)
	}
}

func TestBothSidesOfADisagreement(t *testing.T) {
	b := of(t, coast(), "Marsa", brief.Options{})
	want := []string{"The blast at the Marsa market on Wednesday killed 31 people, the ministry said.", "A car bomb killed 18 people in the Marsa market on Wednesday."}
	if got := quoted(b); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if facts := "2020-03-04, bombing, Marsa, YE, Sons of the Shore (claimed), 31 (18–31) killed, 2 reports (2 independent), reports differ on killed"; b.Happened[0].Facts != facts {
		t.Errorf("facts %q, want %q", b.Happened[0].Facts, facts)
	}
	if len(b.Sources) != 2 || b.Sources[0].Report != "r:2" || b.Sources[1].Report != "r:1" {
		t.Errorf("sources %+v: the copy is none", b.Sources)
	}
}

func TestOrder(t *testing.T) {
	byTime, byImportance := of(t, coast(), "", brief.Options{}), of(t, coast(), "", brief.Options{Order: brief.ByImportance})
	if got := happened(byTime); got[0] != "i:kulm" {
		t.Errorf("by time %q", got)
	}
	if got := happened(byImportance); got[0] != "i:market" {
		t.Errorf("by importance %q", got)
	}
}

// However many words there may be, there are no more, and nothing is said twice.
func TestWordsAreKept(t *testing.T) {
	books := []*dateline.Casebook{coast(), casetest.Example()}
	for seed := range uint64(6) {
		books = append(books, casetest.Filled(seed))
	}
	some := false
	for _, book := range books {
		check := cite.NewChecker(book)
		for words := 5; words < 300; words += 13 {
			b := of(t, book, "", brief.Options{Words: words})
			n := 0
			seen := map[string]bool{}
			for _, p := range b.Parts() {
				for _, i := range p.Items {
					n += len(strings.Fields(i.Facts))
					for _, q := range i.Quoted {
						n += len(strings.Fields(q.Text))
						some = true
						if seen[q.Text] {
							t.Errorf("%q is quoted twice", q.Text)
						}
						seen[q.Text] = true
						if err := check.Check(q.Quotation); err != nil {
							t.Error(err)
						}
						if s := b.Sources[q.Source-1]; s.Report != q.Report || s.Number != q.Source {
							t.Errorf("%q is of %s, marked as %+v", q.Text, q.Report, s)
						}
					}
				}
			}
			if n > words || n != b.Words {
				t.Errorf("%d words where %d were allowed and %d are said to be there", n, words, b.Words)
			}
		}
	}
	if !some {
		t.Error("nothing was quoted")
	}
}

func TestSameBriefTwice(t *testing.T) {
	one, two := of(t, coast(), "", brief.Options{}), of(t, coast(), "", brief.Options{})
	if !reflect.DeepEqual(one, two) {
		t.Errorf("%v\nand\n%v", one, two)
	}
}

func TestNothingToSay(t *testing.T) {
	if b := of(t, &dateline.Casebook{}, "", brief.Options{}); len(b.Parts()) > 0 || b.Words > 0 {
		t.Errorf("got %+v", b)
	}
}

func TestMarkdownShowsTextAsItIs(t *testing.T) {
	book := coast()
	book.Reports[3].Text = "Rebels stormed the *prison* of Kulm [sic] & freed <b>40</b> men."
	book.Accounts[4].Trigger = casetest.Quote(book.Reports[3].Text, "stormed")
	md := of(t, book, "Kulm", brief.Options{}).Markdown()
	if want := `> “Rebels stormed the \*prison\* of Kulm \[sic\] \& freed \<b\>40\</b\> men.” \[1\]`; !strings.Contains(md, want) {
		t.Errorf("%s\nlacks %s", md, want)
	}
	if !strings.Contains(md, "# Kulm\n") || !strings.Contains(md, "1. Old Mole, 2011-06-01\n") {
		t.Errorf("got %s", md)
	}
}

func TestPageStandsAlone(t *testing.T) {
	book := coast()
	book.Reports[3].Text = "Rebels stormed the prison of Kulm. <script src=x></script><img src=http://a.example/b>"
	book.Accounts[4].Trigger = casetest.Quote(book.Reports[3].Text, "stormed")
	var out strings.Builder
	if err := of(t, book, "", brief.Options{}).WriteHTML(&out); err != nil {
		t.Fatal(err)
	}
	anchors, links := map[string]bool{}, []string{}
	z := html.NewTokenizer(strings.NewReader(out.String()))
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		tag := z.Token()
		if tag.Type == html.StartTagToken && slices.Contains([]string{"script", "img", "link", "iframe"}, tag.Data) {
			t.Errorf("the page has a <%s>", tag.Data)
		}
		for _, a := range tag.Attr {
			switch a.Key {
			case "id":
				anchors[a.Val] = true
			case "href":
				links = append(links, a.Val)
			}
		}
	}
	if len(links) == 0 {
		t.Error("no mark of a source links to it")
	}
	for _, link := range links {
		if id, within := strings.CutPrefix(link, "#"); !within || !anchors[id] {
			t.Errorf("%s leads nowhere on the page", link)
		}
	}
}
