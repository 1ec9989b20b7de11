package bench

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// muc4Slots are the further slots of a template that accounts know of.
type muc4Slots struct {
	Date    muc4Days `json:"date"`
	Place   []string `json:"place"`   // from the country on to the town, in small letters
	Victims []string `json:"victims"` // how many people each human target is: "1", "plural"
}

// muc4Days are the days of an incident. Without From it was on To or before.
type muc4Days struct {
	From dateline.Day `json:"from"`
	To   dateline.Day `json:"to"`
}

// muc4Date is an incident's date in the key; any alternative is right.
type muc4Date struct {
	Alternatives []muc4Days `json:"alternatives"`
}

// scoreSlots scores date, place and numbers of victims of templates that were
// paired by type and roles; what is in templates without a partner is missed or
// too much. As the scorer of 1992 did, it counts what is right in part half.
func scoreSlots(gold []muc4Answer, predicted []muc4Template, pairs []couple) []Count {
	dates, places, victims := Count{Name: "slots date"}, Count{Name: "slots place"}, Count{Name: "slots number of victims"}
	for _, g := range gold {
		dates.Gold += one(g.Date != nil)
		places.Gold += one(g.Place != nil)
		victims.Gold += len(g.Numbers)
	}
	for _, p := range predicted {
		dates.Predicted += one(p.Date.To != "")
		places.Predicted += one(len(p.Place) > 0)
		victims.Predicted += len(p.Victims)
	}
	for _, at := range pairs {
		g, p := gold[at.column], predicted[at.row]
		if g.Date != nil && p.Date.To != "" {
			dates.credit(creditDate(*g.Date, p.Date))
		}
		if g.Place != nil && len(p.Place) > 0 {
			places.credit(creditPlace(*g.Place, p.Place))
		}
		victims.Right += rightNumbers(g.Numbers, p.Victims)
	}
	return []Count{dates, places, victims}
}

// credit adds two points for what is right, one for what is right in part.
func (c *Count) credit(points int) {
	c.Right += points / 2
	c.Partly += points % 2
}

// creditDate gives two points for the days of an alternative, one for days that
// share one with it.
func creditDate(key muc4Date, d muc4Days) int {
	points := 0
	for _, a := range key.Alternatives {
		switch {
		case a == d:
			return 2
		case a.From <= d.To && (d.From <= a.To):
			points = 1
		}
	}
	return points
}

// rightNumbers counts the numbers that the key has, each used once. "~100",
// "- 15" and "6-" are compared by their digits.
func rightNumbers(key []muc4Values, numbers []string) int {
	weights := make([][]int, len(numbers))
	for i, n := range numbers {
		for _, k := range key {
			weights[i] = append(weights[i], one(slices.ContainsFunc(k.Values, func(v string) bool { return strings.EqualFold(strings.Trim(v, "~- "), n) })))
		}
	}
	return assign(weights)
}
