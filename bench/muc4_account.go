package bench

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading"
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

// place gives the names of a place, from the country on; where nothing is known,
// the country of most places that the message names.
func (v muc4View) place(p dateline.Place) []string {
	country := p.Country
	if country == "" {
		country = v.country
	}
	var out []string
	for _, name := range []string{v.book.Gazetteer.Country(string(country)).Name, string(p.Admin1), string(p.Name)} {
		if name = strings.ToLower(name); name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
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

// mostNamed is the country of most of the place names.
func mostNamed(toponyms []reading.Toponym) dateline.Optional {
	count, best := map[dateline.Optional]int{}, dateline.Optional("")
	for _, t := range toponyms {
		if c := t.Place.Country; c != "" {
			count[c]++
		}
	}
	for _, t := range toponyms {
		if c := t.Place.Country; count[c] > count[best] {
			best = c
		}
	}
	return best
}
