package bench

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/quantity"
)

// slots gives when and where an account has it, and how many people were hit,
// with those whom others described.
func (v muc4View) slots(a dateline.Account, roles muc4Fillers, described []muc4Party) muc4Slots {
	return muc4Slots{Date: v.days(a.Date), Place: v.place(a.Place.Place), Victims: v.numbers(a, roles, described)}
}

// days gives the days of a date; where nothing is known, the keys have the day of
// the message or before.
func (v muc4View) days(d dateline.AccountDate) muc4Days {
	if !d.Known() {
		return muc4Days{To: v.report.Published.Date}
	}
	return muc4Days{From: d.Start, To: d.End}
}

// numbers gives the number of people of each human target: one for each who is
// named, what the words say of those who are described, and the figures of
// others who are counted.
func (v muc4View) numbers(a dateline.Account, roles muc4Fillers, described []muc4Party) []string {
	out := []string{}
	for range roles["Victim"] {
		out = append(out, "1")
	}
	counted := []string{strconv.Itoa(len(out))} // the figure of the named
	for _, p := range described {
		out = append(out, p.people())
	}
	counted = append(counted, out...)
	for _, f := range a.Figures {
		hit := f.Measure == dateline.Killed || f.Measure == dateline.Injured || f.Measure == dateline.Abducted
		if n := strconv.Itoa(f.Value()); hit && !f.Superseded && n != "0" && !slices.Contains(counted, n) {
			out, counted = append(out, n), append(counted, n)
		}
	}
	return out
}

// people is how many people the party's words say it is: a number, "plural" or "1".
func (p muc4Party) people() string {
	plural := false
	for _, m := range p.mentions {
		for _, q := range quantity.Find(m.Text) {
			if q.Low != nil {
				return strconv.Itoa(*q.Low)
			}
		}
		head := headWord(m.Text)
		plural = plural || strings.HasSuffix(head, "s") || head == "people" || strings.HasSuffix(head, "men") || head == "children"
	}
	if plural {
		return "plural"
	}
	return "1"
}
