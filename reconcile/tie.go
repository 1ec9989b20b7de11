package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/copies"
	"github.com/dateline-project/dateline/when"
)

// tie is something that an undated report tells and that says between which
// days it came out. An unknown last day leaves the end open.
type tie struct {
	told
	span        dateline.Span
	first, last dateline.Day
	sure        bool // the account is surely of the incident that others date
	because     string
}

// exact reports whether the tie surely leaves one day.
func (t tie) exact() bool { return t.sure && t.first == t.last }

// grouped is accounts put together to incidents.
type grouped struct {
	accounts []told
	of       map[string][]int // the accounts of a report
	incident [][]int          // the accounts of the incident of each, in the order of telling
}

func groupedAs(accounts []told, groups [][]int) grouped {
	g := grouped{accounts, map[string][]int{}, make([][]int, len(accounts))}
	for _, members := range groups {
		members = slices.SortedFunc(slices.Values(members), func(i, j int) int { return byTelling(accounts[i], accounts[j]) })
		for _, i := range members {
			g.incident[i] = members
		}
	}
	for i, t := range accounts {
		g.of[t.Report] = append(g.of[t.Report], i)
	}
	return g
}

// tiesOf finds what ties the day of a report: the incidents that it tells of
// are not later than the report, and words such as "yesterday" count from it.
// An incident counts where the report dates it itself, or where others do.
func (g grouped) tiesOf(d *copies.Document) []tie {
	var ties []tie
	for _, i := range g.of[d.Report.ID] {
		t := g.accounts[i]
		if t.Status == dateline.Threatened {
			continue
		}
		if t.Date.Known() && t.Date.Basis == dateline.BasisStated && t.Date.Evidence != nil {
			ties = append(ties, tie{told: t, span: *t.Date.Evidence, first: t.Date.Start, sure: true, because: "the report knows of it"})
		}
		if date, by, sure := g.datedByOthers(i); by != nil {
			for _, found := range g.tiesTo(d, t, date, by) {
				found.sure = sure
				ties = append(ties, found)
			}
		}
	}
	return ties
}

// datedByOthers returns the date that the reports of other sources give the
// incident of an account, one of them, and whether the account is surely of the
// same incident; no report where none dates it, or where too little speaks for
// its being the same.
func (g grouped) datedByOthers(i int) (dateline.Date, *dateline.Report, bool) {
	t := g.accounts[i]
	var others []told
	best := 0.0
	for _, j := range g.incident[i] {
		o := g.accounts[j]
		if o.source == t.source || o.Report == t.Report || len(o.days) == 0 {
			continue
		}
		others = append(others, o)
		if best < sureStrength { // more would tell nothing
			best = max(best, strengthOf(&t, &o))
		}
	}
	if best < perhapsFrom {
		return dateline.UnknownDate, nil, false
	}
	date, _ := chooseDate(others)
	return date, firstTold(others).report, best >= sureStrength
}

// tiesTo ties a report to an incident that others date: by knowing of it, by the
// words that it dates it with, and by words that count from it.
func (g grouped) tiesTo(d *copies.Document, t told, date dateline.Date, by *dateline.Report) []tie {
	known := fmt.Sprintf("%s dates it %s", outletOf(by), dateText(date))
	ties := []tie{{told: t, span: t.Trigger, first: date.Start, because: known}}
	if ev := t.Date.Evidence; ev != nil && !t.Date.Known() {
		if first, last, ok := leave(ev.Text, date); ok {
			ties = append(ties, tie{told: t, span: *ev, first: first, last: last, because: known})
		}
	}
	if date.Start == date.End {
		ties = append(ties, g.countedTies(d, t, date, known)...)
	}
	return ties
}

// longestReach is how many days after an incident words such as "last week" are
// looked for; what still fits then leaves the end open.
const longestReach = 62

// leave returns between which days a report came out that gives a date with
// these words.
func leave(words string, date dateline.Date) (first, last dateline.Day, ok bool) {
	for n := range longestReach {
		day := date.Start.Add(n)
		fits := slices.ContainsFunc(datesIn(words, day), func(e when.Expression) bool {
			return e.Bound == when.BoundNone && e.Dates[0].Overlaps(date, 0)
		})
		switch {
		case fits && first == "":
			first, last = day, day
		case fits:
			last = day
		case first != "":
			return first, last, true
		}
	}
	return first, "", first != ""
}

// datesIn returns the expressions for dates in some words of a report of a day
// that depend on that day.
func datesIn(words string, day dateline.Day) []when.Expression {
	return slices.DeleteFunc((&when.Calendar{}).Find(words, when.Reference{Published: day}), func(e when.Expression) bool {
		return e.Kind != when.KindDate || len(e.Dates) == 0 || e.Dates[0].Basis != dateline.BasisPublication
	})
}

// countedTies finds the sentences that give one day twice, from the report and
// from an incident: "said yesterday that it had done it, four days after the
// attack". A comma before the distance sets it beside the sentence's own time.
func (g grouped) countedTies(d *copies.Document, t told, date dateline.Date, known string) []tie {
	runes := []rune(d.Report.Text)
	var ties []tie
	for _, s := range d.Sentences {
		if !slices.ContainsFunc(t.Triggers, func(x dateline.Span) bool { return x.Start >= s.Start && x.End <= s.End }) {
			continue
		}
		text := string(runes[s.Start:s.End])
		var own *when.Expression // the one day counted from the report
		found := (&when.Calendar{}).Find(text, when.Reference{})
		several := false
		for i, e := range found {
			if e.Kind == when.KindDate && len(e.Dates) == 0 {
				several = own != nil
				own = &found[i]
			}
		}
		if own == nil || several {
			continue
		}
		for _, e := range found {
			if !isDays(e) || g.namedAt(s.Start+e.Offset.Event, t) != t.ID || !strings.HasSuffix(strings.TrimSpace(string(runes[s.Start:s.Start+e.Start])), ",") {
				continue
			}
			if day, ok := e.Offset.From(date); ok {
				if first, last, ok := leave(own.Text, day); ok {
					span := dateline.Cut(d.Report.Text, s.Start+own.Start, s.Start+own.End)
					because := fmt.Sprintf("%s, and “%s” lies %d days %s it", known, own.Text, e.Offset.Amount, e.Offset.Direction)
					ties = append(ties, tie{told: t, span: span, first: first, last: last, because: because})
				}
			}
		}
	}
	return ties
}

// isDays reports whether an expression is a number of days from an event.
func isDays(e when.Expression) bool {
	return e.Kind == when.KindRelative && e.Offset != nil && e.Offset.Unit == when.DayUnit && e.Offset.Amount > 0 && e.Offset.Event >= 0
}

// longestEvent is within how many code points of its beginning the words for an
// event name it.
const longestEvent = 40

// namedAt returns the id of the account that words at a place of a report name:
// the one of a trigger there, or else, of "the attack" and its like, the one that
// the sentence tells of.
func (g grouped) namedAt(at int, told told) string {
	for _, i := range g.of[told.Report] {
		if t := g.accounts[i]; slices.ContainsFunc(t.Triggers, func(x dateline.Span) bool { return x.Start >= at && x.Start < at+longestEvent }) {
			return t.ID
		}
	}
	if words := []rune(told.report.Text); strings.HasPrefix(strings.ToLower(string(words[at:min(at+4, len(words))])), "the ") {
		return told.ID
	}
	return ""
}
