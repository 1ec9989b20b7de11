package reconcile_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

// datedBy gives an account the words for a date that its report alone does not
// resolve.
func datedBy(words string) detail {
	return func(p *page, a *dateline.Account) {
		s := p.span(words)
		a.Date.Evidence = &s
	}
}

func TestDateFromAnotherIncident(t *testing.T) {
	siege := func(day string) *page {
		return newPage("siege"+day, "A", "", "On "+day+" men held the academy of Harsan for hours. The siege killed 31.").
			tells("siege", of(dateline.HostageTaking), on(day), inHarsan, dead(31), against("the academy"))
	}
	market := newPage("market", "B", "", "The market of Meldeh was hit by a bomb.").tells("bomb", on("2031-02-11"), inMeldeh, dead(9), against("market of Meldeh"))
	tests := []struct {
		name, text, words string
		others            []*page
		start, end        dateline.Day
		basis             dateline.DateBasis
	}{
		{"months before what another report dates",
			"Three months before the Harsan siege, police arrested nine men in Orvin.", "Three months before the Harsan siege",
			[]*page{siege("2031-05-05"), market}, "2031-02-01", "2031-02-28", dateline.BasisOtherReport},
		{"by what was attacked",
			"Two days after the siege of the academy, police arrested nine men in Orvin.", "Two days after the siege of the academy",
			[]*page{siege("2031-05-05"), market}, "2031-05-07", "2031-05-07", dateline.BasisOtherReport},
		{"some days after",
			"Days after the Harsan attack, police arrested nine men in Orvin.", "Days after the Harsan attack",
			[]*page{siege("2031-05-05"), market}, "2031-05-06", "2031-05-18", dateline.BasisOtherReport},
		{"by the day that it is called after",
			"A day after the 5 May 2031 attack in Harsan, police arrested nine men in Orvin.", "A day after the 5 May 2031 attack in Harsan",
			[]*page{siege("2031-05-05"), siege("2031-03-01")}, "2031-05-06", "2031-05-06", dateline.BasisOtherReport},
		{"two may be meant",
			"Two days after the Harsan siege, police arrested nine men in Orvin.", "Two days after the Harsan siege",
			[]*page{siege("2031-05-05"), siege("2031-03-01")}, "", "", dateline.BasisNone},
		{"none of that name",
			"Two days after the Orvin siege, police arrested nine men in Orvin.", "Two days after the Orvin siege",
			[]*page{siege("2031-05-05"), market}, "", "", dateline.BasisNone},
		{"none of that kind",
			"Two days after the Harsan air strike, police arrested nine men in Orvin.", "Two days after the Harsan air strike",
			[]*page{siege("2031-05-05")}, "", "", dateline.BasisNone},
		{"no act of violence",
			"Two days after the Harsan election, police arrested nine men in Orvin.", "Two days after the Harsan election",
			[]*page{siege("2031-05-05")}, "", "", dateline.BasisNone},
		{"no name at all",
			"Two days after the attack, police arrested nine men in Orvin.", "Two days after the attack",
			[]*page{siege("2031-05-05")}, "", "", dateline.BasisNone},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := newPage("p", "P", "", test.text).tells("arrested", of(dateline.Arrest), inOrvinFar, datedBy(test.words))
			for _, pages := range [][]*page{append([]*page{p}, test.others...), append(test.others, p)} {
				d := dateIn(t, build(t, pages...), "arrested")
				if d.Start != test.start || d.End != test.end || d.Basis != test.basis {
					t.Errorf("%s to %s, %s; want %s to %s, %s", d.Start, d.End, d.Basis, test.start, test.end, test.basis)
				}
			}
		})
	}
}

// dateIn is the date of the account with that trigger.
func dateIn(t *testing.T, book *dateline.Casebook, trigger string) dateline.Date {
	t.Helper()
	for _, a := range book.Accounts {
		if a.Trigger.Text == trigger {
			return a.Date.Date
		}
	}
	t.Fatalf("no account of %q", trigger)
	return dateline.Date{}
}

func TestDateFromTheReportsOwnIncident(t *testing.T) {
	dated := newPage("a", "A", "", "A bomb on 5 May 2031 killed 31 in Harsan.").tells("bomb", on("2031-05-05"), inHarsan, dead(31))
	both := newPage("b", "B", "", "The blast in Harsan took 31 lives. Two days before the bombing, a guard was shot in Orvin. A week later a judge was stabbed.").
		tells("blast", inHarsan, dead(31)).
		tells("shot", of(dateline.ArmedAssault), inOrvinFar, datedBy("Two days before the bombing")).
		tells("stabbed", of(dateline.UnarmedAssault), inOrvinFar, datedBy("A week later"))
	book := build(t, dated, both)
	if d := dateIn(t, book, "shot"); d.Start != "2031-05-03" || d.Basis != dateline.BasisOtherReport {
		t.Errorf("two days before the bombing: %+v", d)
	}
	if d := dateIn(t, book, "stabbed"); d.Start != "2031-05-07" || d.End != "2031-05-13" {
		t.Errorf("a week later, in the second round: %+v", d)
	}
}

func TestAnAccountIsNotDatedFromItself(t *testing.T) {
	dated := newPage("a", "A", "", "A bomb on 5 May 2031 killed 31 in Harsan.").tells("bomb", on("2031-05-05"), inHarsan, dead(31))
	claim := newPage("b", "B", "", "Four days after the Harsan bombing a group said that it had set off the blast, which killed 31.").
		tells("blast", inHarsan, dead(31), datedBy("Four days after the Harsan bombing"))
	if in := only(t, build(t, dated, claim)); in.Date.Start != "2031-05-05" {
		t.Errorf("date %+v", in.Date)
	}
}
