package reading_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

// TestEntries checks that what stands in different entries of a list is told of as
// different incidents, each with its own figures, and that a timeline of hours is no
// such list.
func TestEntries(t *testing.T) {
	trigger := func(r dateline.Reading, a dateline.Account) string { return a.Trigger.Text + " " + figures(r, a) }
	tell(t, trigger, map[string]row{
		"bullets and days": {"• 27/02 Dori: gunmen attacked a clinic.\n\n• 28/02 Dori: gunmen shot dead two traders.\n\n• 01/03 Dori: gunmen looted a store. Nine people were hurt.",
			"attacked \nshot dead killed 2 civilians\nlooted injured 9 total"},
		"days and weekdays": {"Tue 1: gunmen attacked a clinic in Dori.\n\nWed 2: gunmen shot dead two traders.\n\nThu 3: gunmen looted a store.",
			"attacked \nshot dead killed 2 civilians\nlooted "},
		"the attack of before": {"1 March: gunmen attacked a clinic in Dori.\n\n2 March: the attack left nine people dead.\n\n3 March: shops stayed shut.",
			"attacked killed 9 total"},
		"two only": {"1 March: gunmen attacked a clinic in Dori.\n\nNine people were killed.", "attacked killed 9 total"},
		"hours":    {"21:25 – Gunmen fired on a clinic in Dori.\n\n21:40 – They shot dead two traders.\n\n21:50 – Nine people are hurt.", "fired on killed 2 civilians, injured 9 total"},
	})
}

// TestHoursApart checks that a sentence may tell of two incidents.
func TestHoursApart(t *testing.T) {
	trigger := func(r dateline.Reading, a dateline.Account) string { return a.Trigger.Text + " " + figures(r, a) }
	tell(t, trigger, map[string]row{
		"hours after": {"The army bombed a monastery in Dori on Tuesday, hours after rebels ambushed a convoy, killing twelve soldiers.", "bombed \nambushed killed 12 security forces"},
		"of wounds":   {"Two men died in Dori on Tuesday, hours after gunmen attacked their shop.", "died killed 2 total"},
	})
}
