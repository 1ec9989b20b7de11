package reconcile

import (
	"slices"

	"github.com/dateline-project/dateline"
)

// setAsideCopies drops the figures of copies where their original, or another
// copy of it, has an account of the incident too.
func setAsideCopies(counts []*count) {
	speaks := map[string]string{}
	for _, c := range counts {
		if c.Report == c.source {
			speaks[c.source] = c.Report
		}
	}
	for _, c := range counts {
		if speaks[c.source] == "" {
			speaks[c.source] = c.Report
		}
		if speaks[c.source] != c.Report {
			c.rule(verdictAside, "a copy: it counts once, with its original (rule 20)")
		}
	}
}

// setAsideShares drops figures for some of the people where another account
// has a higher total: "13 marines" beside "60 dead", and one person whom no number
// counts ("the mayor was shot") beside any.
func setAsideShares(counts []*count) {
	for _, c := range counts {
		f := c.figures[0]
		if len(c.figures) == 1 && wholeCount(f) && unnumbered(c) {
			if i := slices.IndexFunc(counts, func(o *count) bool {
				return o.verdict == "" && o.Report != c.Report && o.value > 1 && o.voice.tier < tierParty && !o.figures[0].Superseded && wholeCount(o.figures[0])
			}); i >= 0 {
				c.rule(verdictAside, "one of the %d that another account counts (rule 16)", counts[i].value)
			}
		}
		if len(c.figures) > 1 || f.Who == dateline.WhoTotal || wholeCount(f) {
			continue
		}
		for _, other := range counts {
			all := len(other.figures) > 1 || other.figures[0].Who == dateline.WhoTotal || other.Report != c.Report
			if other.verdict == "" && wholeCount(other.figures[0]) && all && mayHold(other, c) && other.value > c.value && (other.voice.tier < tierParty || other.voice == c.voice) {
				c.rule(verdictAside, "%s are a part of a total that another account gives (rule 16)", f.Who)
			}
		}
	}
}

// withdraw drops what a report says no longer holds, wherever else the same
// number stood until that report.
func withdraw(counts []*count) {
	for _, c := range counts {
		if !slices.ContainsFunc(c.figures, func(f dateline.Figure) bool { return f.Superseded }) {
			continue
		}
		c.rule(verdictSuperseded, "the report says that it no longer holds (rule 15)")
		for _, other := range counts {
			if other.value == c.value && other.Report != c.Report && !other.later(c) && other.voice.tier < tierParty {
				other.rule(verdictSuperseded, "%s says that it no longer holds (rule 15)", outletOf(c.report))
			}
		}
	}
}

// outOfReach is how many times higher a later figure may be and still count
// the same people; tolls were seen to rise fivefold in a week.
const outOfReach = 10

// overtake drops a count that its own source replaced, up or down, and a count
// that a later and higher one from a source as well placed has passed.
func overtake(counts []*count) {
	for _, c := range counts {
		for _, other := range counts {
			if c.verdict != "" {
				break // no more can be said of it
			}
			if other == c || other.verdict != "" && other.verdict != verdictSuperseded || other.value == c.value {
				continue
			}
			switch {
			case c.floor && other.value > c.value && !besides(c, other) && !c.later(other) && c.dated() && other.dated() && other.voice.tier <= tierReport:
				c.rule(verdictSuperseded, "a first count; %d is given no earlier (rule 15)", other.value)
			case !other.later(c):
			case c.voice.class == other.voice.class:
				c.rule(verdictSuperseded, "the same source later says %d (rule 15)", other.value)
			case other.value > c.value*outOfReach && c.value > 0:
				// another order of magnitude is another thing counted
			case other.value > c.value && other.voice.tier <= c.voice.tier && c.voice.tier < tierParty:
				c.rule(verdictSuperseded, "a later count by a source as well placed is %d (rule 15)", other.value)
			case other.value > c.value && other.voice.tier <= tierReport && c.voice.tier < tierParty && other.value-c.value <= hurtBeside(c):
				c.rule(verdictSuperseded, "later %s has %d, no more than had been hurt besides (rule 15)", outletOf(other.report), other.value)
			case other.value > c.value && other.voice.tier <= tierReport && severalLater(counts, c, other.value):
				c.rule(verdictSuperseded, "later several outlets say %d (rule 15)", other.value)
			}
		}
	}
}

// hurtBeside is how many an account counts as hurt beside a count of the dead, who may
// die later; 0 for a count of anybody else.
func hurtBeside(c *count) int {
	hurt := 0
	if c.figures[0].Measure == dateline.Killed {
		for _, f := range c.Figures {
			if f.Measure == dateline.Injured && !f.Superseded {
				hurt = max(hurt, f.Value())
			}
		}
	}
	return hurt
}

// leaveTheDead drops a count of the hurt where a later report has as many fewer hurt
// as it has more dead: they died of their wounds.
func leaveTheDead(counts []*count, by parties) {
	for _, c := range counts {
		for _, other := range counts {
			if c.verdict != "" || other.verdict != "" || !other.later(c) || other.value >= c.value {
				continue
			}
			if died := deadOf(other.told, by) - deadOf(c.told, by); died > 0 && deadOf(c.told, by) > 0 && c.value-other.value == died {
				c.rule(verdictSuperseded, "%s has %d more dead and as many fewer hurt (rule 15)", outletOf(other.report), died)
			}
		}
	}
}

// deadOf is the highest number of dead of the side attacked that an account gives and
// no party boasts of.
func deadOf(t told, by parties) int {
	dead := 0
	for _, c := range countsOf(t, dateline.Killed, true, by) {
		if c.verdict == "" && c.voice.tier < tierParty && !c.figures[0].Superseded {
			dead = max(dead, c.value)
		}
	}
	return dead
}

// severalLater reports whether several outlets give a number after another count, in
// their own words or on the word of somebody better placed.
func severalLater(counts []*count, than *count, value int) bool {
	one := ""
	for _, c := range counts {
		if c.value == value && c.voice.tier <= tierReport && c.verdict != verdictAside && c.later(than) {
			outlet := outletKey(c.report)
			if one != "" && outlet != one {
				return true
			}
			one = outlet
		}
	}
	return false
}

// besides reports whether one report sets two sources beside each other.
func besides(c, other *count) bool {
	return c.Report == other.Report && c.voice.class != other.voice.class
}

// restore lets the latest of the superseded figures stand where none is left, else the
// highest part of a total that nobody gives: "four are in hospital".
func restore(counts []*count) {
	for _, c := range slices.Backward(counts) {
		if c.verdict == verdictSuperseded {
			c.verdict, c.because = verdictStands, "superseded, but nothing is given in its place"
			return
		}
	}
	var highest *count
	for _, c := range counts {
		m := c.figures[0].Measure // of the taken, a part may be those who came free
		if (m == dateline.Killed || m == dateline.Injured) && c.because == partOfTotal && c.value > 0 && (highest == nil || c.value > highest.value) {
			highest = c
		}
	}
	if highest != nil {
		highest.verdict, highest.because = verdictStands, "a part, but nobody gives a total"
	}
}
