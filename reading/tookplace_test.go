package reading_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

// TestTookPlace checks that a later sentence that tells no more than where and when it was
// places what was told before it, and nothing that it does not mean.
func TestTookPlace(t *testing.T) {
	const killed = "Gunmen killed nine people in northern Nigeria on Wednesday. "
	tell(t, spot, map[string]row{
		"the incident": {killed + "The incident occurred on a road near Maiduguri.", "Maiduguri NG 2 at"},
		"it":           {killed + "It happened at Maiduguri, a city in the north.", "Maiduguri NG 1 at"},
		"the attacks":  {killed + "The attacks took place early in the morning at Maiduguri and Damaturu.", "Maiduguri NG 1 at"},
		"a place that is known": {"Gunmen killed nine people in Damaturu on Wednesday. The incident occurred near the market of Maiduguri road.",
			"Damaturu NG 1 at"},
		"another day":  {killed + "The kidnapping of the mayor occurred on 3 March in Maiduguri.", "Nigeria NG 6\nMaiduguri NG 1 at"},
		"another land": {killed + "The talks took place in Accra.", "Nigeria NG 6"},
		"on patrol":    {"Gunmen killed nine soldiers in Borno state on Wednesday. They were patrolling in Maiduguri when they were attacked.", "Maiduguri NG 1 at"},
		"told of it":   {"Gunmen killed nine soldiers in Borno state on Wednesday. The minister was in Abuja when he heard of the attack.", "Borno state NG 4 at"},
	})
	tell(t, day, map[string]row{
		"the day": {"Gunmen killed nine people in northern Nigeria, officials said. The incident occurred on Wednesday near Maiduguri.", "2024-05-08"},
	})
}

// day writes the first day of an account.
func day(_ dateline.Reading, a dateline.Account) string { return string(a.Date.Start) }
