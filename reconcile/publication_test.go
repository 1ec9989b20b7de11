package reconcile_test

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reconcile"
)

// when gives an account words for a time that its report alone does not resolve.
func when(words string) detail {
	return func(p *page, a *dateline.Account) {
		s := p.span(words)
		a.Date.Evidence = &s
	}
}

// printed heads a page with a date of numbers alone.
func (p *page) printed(date string) *page {
	p.report.Published.Printed = date
	return p
}

// The blast of Monday 3 March 2031 as other reports have it.
func blast(id, outlet, published string) *page {
	return newPage(id, outlet, published, "The bomb at the camp of Harsan killed 23 soldiers on Monday, the ministry said. Nobody claimed it.").
		tells("bomb", on("2031-03-03"), inHarsan, dead(23, from("ministry")))
}

// undated is a report of another outlet without a date of its own, which tells
// of the blast in these words.
func undated(text string, details ...detail) *page {
	return newPage("u", "Plain Post", "", text).tells("bomb", append([]detail{inHarsan, dead(23)}, details...)...)
}

func TestInferredPublication(t *testing.T) {
	for _, c := range []struct {
		name  string
		pages []*page
		want  dateline.Published
	}{
		{"yesterday", []*page{undated("A bomb killed 23 soldiers in Harsan yesterday.", when("yesterday")), blast("a", "Gazette", "2031-03-04")},
			dateline.Published{Date: "2031-03-04", Precision: "day", Basis: "inferred"}},
		{"a weekday leaves a week", []*page{undated("A bomb killed 23 soldiers in Harsan on Monday.", when("Monday")), blast("a", "Gazette", "2031-03-04")},
			dateline.Published{Precision: "unknown", Basis: "inferred", NotBefore: "2031-03-03", NotAfter: "2031-03-09"}},
		{"last week's", []*page{undated("They mourn the 23 dead of last week's bomb in Harsan.", when("last week")), blast("a", "Gazette", "2031-03-04")},
			dateline.Published{Precision: "unknown", Basis: "inferred", NotBefore: "2031-03-10", NotAfter: "2031-03-16"}},
		{"said some days after", []*page{undated("The front said yesterday that it had set off the bomb in Harsan which killed 23, four days after the attack."), blast("a", "Gazette", "2031-03-04")},
			dateline.Published{Date: "2031-03-08", Precision: "day", Basis: "inferred"}},
		{"some days after belongs to another verb", []*page{undated("The court said yesterday that a man held four days after the attack had left the bomb in Harsan which killed 23."), blast("a", "Gazette", "2031-03-04")},
			dateline.Published{Precision: "unknown", Basis: "inferred", NotBefore: "2031-03-03"}},
		{"only that it knows of the blast", []*page{undated("The bomb of Harsan, which killed 23, is not forgotten."), blast("a", "Gazette", "2031-03-04")},
			dateline.Published{Precision: "unknown", Basis: "inferred", NotBefore: "2031-03-03"}},
		{"only that it dates another blast itself", []*page{undated("A bomb killed 23 soldiers in Harsan on 3 May 2030.", on("2030-05-03"), when("3 May 2030"))},
			dateline.Published{Precision: "unknown", Basis: "inferred", NotBefore: "2030-05-03"}},
		{"another place", []*page{newPage("u", "Plain Post", "", "A bomb killed 23 soldiers in Orvin yesterday.").tells("bomb", inOrvinFar, dead(23), when("yesterday")), blast("a", "Gazette", "2031-03-04")},
			dateline.UnknownPublished},
		{"yesterday cannot be two days", []*page{
			undated("A bomb killed 23 soldiers in Harsan yesterday. A raid killed 31 in Orvin yesterday as well.", when("yesterday")).
				tells("raid", of(dateline.Raid), inOrvinFar, dead(31), when("yesterday as")),
			blast("a", "Gazette", "2031-03-04"),
			newPage("b", "Gazette", "2031-03-09", "The raid on Orvin killed 31 on Friday.").tells("raid", of(dateline.Raid), inOrvinFar, dead(31), on("2031-03-07")),
		}, dateline.UnknownPublished},
		{"a copy is not given its original's date", []*page{
			func() *page {
				p := blast("u", "Plain Post", "")
				p.report.Text += " The market was closed. Two shops burnt down by the evening."
				p.reading.Accounts[0].Date = dateline.AccountDate{Date: dateline.UnknownDate}
				return p
			}(),
			func() *page {
				p := blast("a", "Gazette", "2031-03-04")
				p.report.Text += " The market was closed. Two shops burnt down by the evening."
				return p
			}(),
		}, dateline.UnknownPublished},
	} {
		book := build(t, c.pages...)
		for _, r := range book.Reports {
			if r.ID == "r:u" && r.Published != c.want {
				t.Errorf("%s: %+v, want %+v", c.name, r.Published, c.want)
			}
		}
	}
}

// Words that a report alone left open get their dates from its inferred one, or
// from bounds within which they have but one meaning.
func TestWordsAreReadAgain(t *testing.T) {
	for _, c := range []struct {
		name, text, words string
		want              dateline.Day
	}{
		{"from the day", "A bomb killed 23 soldiers in Harsan yesterday. A raid on Orvin killed five on Sunday.", "Sunday", "2031-03-02"},
		{"day and month", "A bomb killed 23 soldiers in Harsan yesterday. A raid on Orvin killed five on 1 July.", "1 July", "2030-07-01"},
		{"from bounds, all meaning one day", "They mourn the 23 dead of last week's bomb in Harsan. A raid on Orvin killed five on 1 July.", "1 July", "2030-07-01"},
		{"from a date beside the words", "A bomb killed 23 soldiers in Harsan yesterday. On 1 July, days before the vote, a raid on Orvin killed five.", "days before the vote", "2030-07-01"},
		{"from bounds, meaning several", "They mourn the 23 dead of last week's bomb in Harsan. A raid on Orvin killed five on Sunday.", "Sunday", ""},
	} {
		first := when("yesterday")
		if strings.Contains(c.text, "last week") {
			first = when("last week")
		}
		p := undated(c.text, first).tells("raid", of(dateline.Raid), inOrvinFar, dead(5), when(c.words))
		for _, a := range build(t, p, blast("a", "Gazette", "2031-03-04")).Accounts {
			if a.Trigger.Text != "raid" {
				continue
			}
			if a.Date.Start != c.want || c.want != "" && a.Date.Basis != dateline.BasisOtherReport {
				t.Errorf("%s: %+v, want %s", c.name, a.Date, c.want)
			}
		}
	}
}

func TestWarningsAndClaimsOfAnInferredDate(t *testing.T) {
	p := undated("A bomb killed 23 soldiers in Harsan yesterday. On 10 January the army warned of bombs in Harsan. The Front has 900 fighters.", when("yesterday")).
		named(dateline.ArmedGroup, "", "Front")
	p.reading.Warnings = []dateline.Warning{{Issuer: "army", Date: dateline.WarningDate{Precision: dateline.PrecisionUnknown}, Evidence: p.span("On 10 January the army warned of bombs in Harsan.")}}
	p.reading.Claims = []dateline.Claim{{Subject: "Front", Relation: dateline.Strength, Object: dateline.Object{Text: "900 fighters"}, Evidence: p.span("The Front has 900 fighters.")}}
	book := build(t, p, blast("a", "Gazette", "2031-03-04"))
	if len(book.Warnings) != 1 || book.Warnings[0].Date.Start != "2031-01-10" || book.Warnings[0].Incident == "" {
		t.Errorf("warnings %+v", book.Warnings)
	}
	if len(book.Claims) != 1 || book.Claims[0].AsOf != "2031-03-04" {
		t.Errorf("claims %+v", book.Claims)
	}
	if p.reading.Warnings[0].Date.Start != "" || p.reading.Claims[0].AsOf != "" || p.reading.Accounts[0].Date.Known() {
		t.Error("the reading was changed")
	}
}

func TestOrderOfDayAndMonth(t *testing.T) {
	open := func() *page {
		return newPage("u", "Plain Post", "", "A bomb went off in Harsan, and 23 soldiers died.").printed("03/04/2031").tells("bomb", inHarsan, dead(23))
	}
	other := func(id, outlet, date, published string) *page {
		return newPage(id, outlet, published, "The weather in "+letters(len(id)*31+int(id[0]))+" stays fine.").printed(date)
	}
	for _, c := range []struct {
		name  string
		pages []*page
		want  dateline.Day
	}{
		{"nothing tells", []*page{open(), other("a", "Gazette", "26/03/2031", "2031-03-26")}, ""},
		{"the outlet puts the day first", []*page{open(), other("a", "PLAIN POST", "26/03/2031", "2031-03-26")}, "2031-04-03"},
		{"the outlet puts the month first", []*page{open(), other("a", "Plain Post", "03/26/2031", "2031-03-26")}, "2031-03-04"},
		{"the outlet does both", []*page{open(), other("a", "Plain Post", "03/26/2031", "2031-03-26"), other("b", "Plain Post", "27/03/2031", "2031-03-27")}, ""},
		{"a date in a text of the outlet", []*page{open(), newPage("a", "Plain Post", "", "It rained from 26/03/2031 on.")}, "2031-04-03"},
		{"another report of the outlet is open as well", []*page{open(), other("a", "Plain Post", "05/04/2031", "")}, ""},
		{"told after the event", []*page{open(), newPage("a", "Gazette", "2031-03-31", "The bomb in Harsan killed 23 soldiers on Sunday.").tells("bomb", inHarsan, dead(23), on("2031-03-30"))}, "2031-04-03"},
		{"both after the event", []*page{open(), blast("a", "Gazette", "2031-03-04")}, ""},
	} {
		for _, r := range build(t, c.pages...).Reports {
			if r.ID != "r:u" {
				continue
			}
			want := dateline.UnknownPublished
			if c.want != "" {
				want = dateline.Published{Date: c.want, Precision: dateline.PrecisionDay, Basis: dateline.PublishedInferred}
			}
			want.Printed = "03/04/2031"
			if r.Published != want {
				t.Errorf("%s: %+v, want %+v", c.name, r.Published, want)
			}
		}
	}
}

// tied is a set of reports of which three are dated by others only.
func tied() []*page {
	second := newPage("v", "Second Post", "", "A raid on Orvin killed 31 on Friday. The bomb in Harsan had killed 23 the week before.").
		tells("raid", of(dateline.Raid), inOrvinFar, dead(31), when("Friday")).tells("bomb", inHarsan, dead(23))
	return []*page{
		undated("A bomb killed 23 soldiers in Harsan yesterday. A raid on Orvin killed five on Sunday.", when("yesterday")).tells("raid", of(dateline.Raid), inOrvinFar, dead(5), when("Sunday")),
		blast("a", "Gazette", "2031-03-04"), blast("b", "Lamp", "2031-03-05"), second,
		newPage("c", "Gazette", "2031-03-09", "The raid on Orvin killed 31 on Friday.").tells("raid", of(dateline.Raid), inOrvinFar, dead(31), on("2031-03-07")),
		newPage("d", "Lamp", "", "The bomb in Harsan killed 23.").printed("04/03/2031").tells("bomb", inHarsan, dead(23)),
		newPage("e", "Lamp", "2031-02-26", "It rains.").printed("26/02/2031"),
	}
}

func TestInferredDatesDoNotDependOnOrder(t *testing.T) {
	pages := tied()
	want := build(t, pages...)
	inferred := 0
	for _, r := range want.Reports {
		if r.Published.Basis == dateline.PublishedInferred {
			inferred++
		}
	}
	if inferred != 3 {
		t.Fatalf("%d dates are inferred, want 3", inferred)
	}
	for seed := range uint64(8) {
		chance := rand.New(rand.NewPCG(seed, 5))
		chance.Shuffle(len(pages), func(i, j int) { pages[i], pages[j] = pages[j], pages[i] })
		if got := build(t, pages...); !reflect.DeepEqual(got, want) {
			t.Fatalf("order %d gives another casebook", seed)
		}
	}
}

// A casebook that is built again from its own reports, inferred dates and all,
// is the same: what was inferred is no fact.
func TestInferredDatesAreNoFacts(t *testing.T) {
	pages := tied()
	first := build(t, pages...)
	var readings []dateline.Reading
	for _, p := range pages {
		readings = append(readings, p.reading)
	}
	cb, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	if again := reconcile.Build(cb, first.Reports, readings, nil); !reflect.DeepEqual(again, first) {
		t.Error("built from what it gave, the casebook differs")
	}
}

func TestWhyPublished(t *testing.T) {
	book := build(t, tied()...)
	for id, want := range map[string]struct{ value, considered string }{
		"r:u": {"2031-03-04", "2031-03-04"},
		"r:v": {"between 2031-03-07 and 2031-03-13", "from 2031-03-07 to 2031-03-13"},
		"r:d": {"2031-03-04", "26/02/2031"},
		"r:a": {"2031-03-04", "2031-03-04"},
	} {
		r, err := reconcile.Why(book, id, reconcile.WhyPublished)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, c := range r.Considered {
			found = found || c.Value == want.considered && c.Because != ""
		}
		if r.Report != id || r.Value != want.value || r.Rule == "" || !found {
			t.Errorf("why %s: %+v, want %+v", id, r, want)
		}
	}
	if _, err := reconcile.Why(book, "r:u", "killed"); err == nil || !strings.Contains(err.Error(), "published") {
		t.Errorf("another field of a report: %v", err)
	}
}
