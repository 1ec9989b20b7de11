package ledger

import "slices"

// Summary counts a ledger.
type Summary struct {
	Outcomes map[Outcome]int `json:"outcomes"`
	Lead     *int            `json:"median_lead_days"` // of hits and foiled; null where there are none
}

// Sum counts the entries by outcome. The lead is the median, the smaller of the
// two in the middle.
func Sum(entries []Entry) Summary {
	s := Summary{Outcomes: map[Outcome]int{}}
	var leads []int
	for _, e := range entries {
		s.Outcomes[e.Outcome]++
		if (e.Outcome == Hit || e.Outcome == Foiled) && e.Lead != nil {
			leads = append(leads, *e.Lead)
		}
	}
	if len(leads) > 0 {
		slices.Sort(leads)
		s.Lead = &leads[(len(leads)-1)/2]
	}
	return s
}
