package reading_test

import "testing"

// What is counted since something began is no incident's, and a war's first day is no
// incident's day.
func TestSinceItBegan(t *testing.T) {
	tell(t, kindDayPlace, map[string]row{
		"an operation": {"The PKK said it had killed 28 soldiers since Operation Claw-Lock began on 17 April in northern Iraq.", ""},
		"a war":        {"Since the war broke out on 15 April, more than 3,000 people have been killed in Khartoum.", ""},
		"the same day": {"Seventeen people were killed in an air strike in Khartoum on Tuesday. The war began on 15 April. Rebels killed four officers in Nyala on the same day.", "air strike 2024-05-07 Khartoum\narmed assault 2024-05-07 Nyala"},
		"the worst":    {"Four civilians were killed in Dori on Tuesday, the worst since the war began in 2012.", "armed assault 2024-05-07 Dori"},
		"days later":   {"The conflict began on 15 April. Two days later gunmen killed six people in Dori.", "armed assault 2024-04-17 Dori"},
		"who began it": {"Since gunmen attacked Dori on Tuesday, the market has been closed.", "armed assault 2024-05-07 Dori"},
	})
	tell(t, figures, map[string]row{
		"beside an attack": {"Two soldiers were killed in Dori on Tuesday. The rebels said they had killed 28 soldiers since the operation began on 17 April.", "killed 2 security forces"},
	})
}

// An arrest has its own day and place, and what it was made for another.
func TestArrestedFor(t *testing.T) {
	tell(t, kindDayPlace, map[string]row{
		"in connection with": {"Police in Kano arrested three men on Tuesday in connection with an attack on a market in Dori that killed 16 people.", "arrest 2024-05-07 Kano\narmed assault  Dori"},
		"over":               {"Police arrested three men in Kano on Tuesday over the bombing of a bus in Dori on 4 March.", "arrest 2024-05-07 Kano\nbombing 2024-03-04 Dori"},
	})
}
