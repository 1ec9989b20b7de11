package reconcile

import (
	"strings"

	"github.com/dateline-project/dateline"
)

// weighSides ranks what two sides count: an army that counts only the enemy dead of
// its air strike is a party to it, and what a party admits of its own dead goes before
// what another party says of them.
func weighSides(counts []*count, kind dateline.Kind, by parties) {
	for _, c := range counts {
		if len(c.figures) > 1 || c.figures[0].Who != dateline.WhoAttackers {
			continue
		}
		party, is := strings.CutPrefix(c.voice.class, "party ")
		switch {
		case (kind == dateline.AirStrike || by.state) && c.voice.class == "army":
			c.voice.tier = tierParty
		case c.voice.class == "party", is && by.groups[party]:
			c.voice.tier = tierOwnDead
		}
	}
}
