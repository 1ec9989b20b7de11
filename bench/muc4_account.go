package bench

import (
	"github.com/dateline-project/dateline"
)

// slots gives when and where an account has it, and how many people were hit:
// those who are named, those whom a learned reader finds described, and others
// whom the account counts.
func (v muc4View) slots(a dateline.Account, roles muc4Fillers, named, described []muc4Party) muc4Slots {
	return muc4Slots{Date: v.days(a.Date), Place: v.place(a), Victims: v.numbers(a, len(roles["Victim"]), named, described)}
}

// days gives the days of a date; where nothing is known, the keys have the day of
// the message or before.
func (v muc4View) days(d dateline.AccountDate) muc4Days {
	if !d.Known() {
		return muc4Days{To: v.report.Published.Date}
	}
	return muc4Days{From: d.Start, To: d.End}
}
