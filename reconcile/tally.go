package reconcile

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
)

// The verdicts on a figure.
const (
	verdictBest       = "chosen"
	verdictStands     = "stands"
	verdictSuperseded = "superseded"
	verdictAside      = "set aside"
)

// partOfTotal is why a figure is set aside that its words tell to be a part.
const partOfTotal = "a part of a total (rule 16)"

// count is one figure while the toll is chosen from it.
type count struct {
	told
	figures []dateline.Figure // one, or the parts that make a sum
	value   int
	floor   bool // "at least": a first count that is expected to rise
	less    int  // of the attackers' own in the figure, who do not count
	voice   voice
	verdict string
	because string
}

func (c *count) rule(verdict, format string, args ...any) {
	if c.verdict == "" {
		c.verdict, c.because = verdict, fmt.Sprintf(format, args...)
	}
}

// later reports whether the count was published after the other; an undated
// report is neither before nor after.
func (c *count) later(other *count) bool {
	a, b := c.report.Published.Date.Time(), other.report.Published.Date.Time()
	return !a.IsZero() && !b.IsZero() && a.After(b)
}

func (c *count) dated() bool { return !c.report.Published.Date.Time().IsZero() }

// tally weighs every figure of a measure that the accounts of an incident give
// (coding rules 13 to 17): which are set aside, which are superseded, which
// stand.
func tally(accounts []told, m dateline.Measure, kind dateline.Kind, by parties) []*count {
	var counts []*count
	apart := !countsAllSides(kind) && !byState(accounts)
	for _, t := range inOrder(accounts) {
		counts = append(counts, countsOf(t, m, apart, by)...)
	}
	if m == dateline.Killed && onlyAttackers(counts) && !slices.ContainsFunc(counts, func(c *count) bool { return c.verdict == "" }) {
		counts = append(counts, implied(inOrder(accounts), kind, by)...)
	}
	if m != dateline.Abducted && kind != dateline.Arrest && onlyAttackers(counts) && onlyFoiled(accounts) && !slices.ContainsFunc(counts, func(c *count) bool { return c.verdict == "" }) {
		counts = append(counts, harmless(inOrder(accounts), m, by)...)
	}
	if kind == dateline.AirStrike || kind == dateline.Clash || by.state {
		weighSides(counts, kind, by)
	}
	setAsideCopies(counts)
	if !by.state && !slices.ContainsFunc(counts, func(c *count) bool { return c.value > 0 || c.verdict == "" }) {
		nobodyOf(counts)
	}
	setAsideShares(counts)
	withdraw(counts)
	if m == dateline.Injured {
		leaveTheDead(counts, by)
	}
	overtake(counts)
	if !slices.ContainsFunc(counts, func(c *count) bool { return c.verdict == "" }) {
		restore(counts)
	}
	for _, c := range counts {
		c.rule(verdictStands, "nothing replaces it")
	}
	return counts
}

// nobodyOf lets those stand of whom reports say that they are unhurt where nobody tells
// of anybody who was hurt: "the driver was found unhurt". What a state's force says of its
// own men or of bystanders says nothing of those whom it fought.
func nobodyOf(counts []*count) {
	for _, c := range counts {
		if c.figures[0].Part && !c.figures[0].Superseded && c.Report == c.source {
			c.verdict, c.because = "", ""
		}
	}
}

// byState reports whether a state's force did it by all that is told, so that
// the armed group's people are the side attacked.
func byState(accounts []told) bool {
	state := false
	for _, t := range accounts {
		if t.side == dateline.ArmedGroup {
			return false
		}
		state = state || t.side == dateline.StateForce
	}
	return state
}

// inOrder sorts accounts by publication, then by id: the order in which the
// world learned of them.
func inOrder(accounts []told) []told {
	if slices.IsSortedFunc(accounts, byTelling) {
		return accounts
	}
	sorted := slices.Clone(accounts)
	slices.SortStableFunc(sorted, byTelling)
	return sorted
}

// firstTold is the first account in that order.
func firstTold(accounts []told) told { return slices.MinFunc(accounts, byTelling) }

func byTelling(a, b told) int {
	return cmp.Or(a.report.Published.Compare(b.report.Published), cmp.Compare(a.Report, b.Report), cmp.Compare(a.Trigger.Start, b.Trigger.Start), cmp.Compare(a.ID, b.ID))
}

// countsOf lists the figures of one account; the attackers' own count apart where
// they are not the side attacked. Soldiers, civilians or fighters as many as
// its total, or more, are its total; fewer are a share of it. Where it gives
// shares only, they are summed or the one share is all that it gives.
func countsOf(t told, m dateline.Measure, apart bool, by parties) []*count {
	var counts []*count
	highest := -1 // of its totals
	for _, f := range t.Figures {
		if f.Measure != m {
			continue
		}
		floor := f.Qualifier == dateline.AtLeast || f.Qualifier == dateline.Over
		less := 0
		if apart {
			less = attackersIn(t.Account, f)
		}
		c := &count{told: t, figures: []dateline.Figure{f}, value: f.Value() - less, less: less, voice: voiceOf(f, t.report, by), floor: floor}
		if otherSideDied(t.Account, f) {
			c.rule(verdictAside, "nobody of those who killed the others")
		}
		counts = append(counts, c)
		if f.Who == dateline.WhoTotal && !f.Part {
			highest = max(highest, c.value)
		}
	}
	var whole, shares []*count
	for _, c := range counts {
		switch f := c.figures[0]; {
		case f.Who == dateline.WhoAttackers && apart:
			c.rule(verdictAside, "the attackers' own are counted apart (rule 13)")
			whole = append(whole, c)
		case !f.Part && f.Who == dateline.WhoTotal, highest >= 0 && !f.Part && c.value >= highest:
			whole = append(whole, c)
		default:
			shares = append(shares, c)
		}
	}
	markFloors(t, whole)
	setAsideMakings(whole)
	setAsideSmaller(whole)
	return append(whole, settleShares(whole, shares)...)
}

// markFloors treats a figure given in one breath with an "at least" as a first
// count too: "at least nine killed and 54 injured".
func markFloors(t told, whole []*count) {
	for _, c := range whole {
		for _, f := range t.Figures {
			gap := c.figures[0].Evidence.Start - f.Evidence.End
			if (f.Qualifier == dateline.AtLeast || f.Qualifier == dateline.Over) && gap >= 0 && gap < 40 && f.AttributedTo == c.figures[0].AttributedTo {
				c.floor = true
			}
		}
	}
}

// setAsideMakings treats figures by one voice that stand close together and add up to a
// total of the same account as what it is made of: "at least 24 people were killed; a doctor
// said that 17 had come to one clinic and seven to another".
func setAsideMakings(whole []*count) {
	for _, total := range whole {
		if total.figures[0].Superseded || total.verdict != "" {
			continue
		}
		lesser := slices.DeleteFunc(inText(whole), func(c *count) bool {
			return c.value == 0 || c.value >= total.value || c.figures[0].Superseded || c.verdict != ""
		})
		for _, near := range closeTogether(lesser) {
			oneVoice := !slices.ContainsFunc(near, func(c *count) bool { return c.voice != near[0].voice })
			if sum := sumOf(near); sum != nil && sum.value == total.value && oneVoice {
				for _, c := range near {
					c.rule(verdictAside, "a part of the account's %d (rule 16)", total.value)
				}
			}
		}
	}
}

// setAsideSmaller treats a figure as a part where the same account gives a
// higher one by the same voice, where nobody is named for it ("one of the
// wounded died later") and the higher one is no party's nor somebody's who is set
// against it, or where it is one person whom no number counts ("the death of the
// commander").
func setAsideSmaller(whole []*count) {
	rival := func(c *count) bool {
		return c.figures[0].Who != dateline.WhoAttackers && !c.figures[0].Superseded
	}
	for _, c := range whole {
		if c.value == 0 || !rival(c) {
			continue
		}
		for _, other := range whole {
			nobodys := c.figures[0].AttributedTo == "" && other.voice.tier < tierParty && !setAgainst(other, c)
			if rival(other) && other.value > c.value && (nobodys || c.voice == other.voice || unnumbered(c)) {
				c.rule(verdictAside, "a part of the account's %d (rule 16)", other.value)
			}
		}
	}
}

// setAgainst reports whether somebody gives a figure behind the report's own total:
// "five people died. The army's count is seven."
func setAgainst(c, own *count) bool {
	return c.figures[0].AttributedTo != "" && own.figures[0].Who == dateline.WhoTotal && c.figures[0].Evidence.Start > own.figures[0].Evidence.Start
}

// unnumbered reports whether a figure is one person, and no number says so.
func unnumbered(c *count) bool {
	first, _, _ := strings.Cut(strings.ToLower(c.figures[0].Evidence.Text), " ")
	return c.value == 1 && first != "one" && first != "1" && first != "only" && first != "just"
}

// settleShares decides on figures for civilians, security forces or others
// named. Beside a total they are shares of it; without one, different people
// counted by one voice are added up, and what is left is all that the account
// gives.
func settleShares(whole, shares []*count) []*count {
	total := func(share *count) bool { // a party's is none of what another says
		return slices.ContainsFunc(whole, func(c *count) bool {
			return c.verdict == "" && !c.figures[0].Superseded && (c.voice.tier < tierParty || c.voice == share.voice || unnumbered(share))
		})
	}
	voices := map[string][]*count{}
	for _, c := range shares {
		f := c.figures[0]
		switch {
		case f.Part:
			c.rule(verdictAside, partOfTotal)
		case total(c):
			c.rule(verdictAside, "%s are a part of the account's total (rule 16)", f.Who)
		default:
			by := ""
			if f.AttributedTo != "" {
				by = c.voice.class
			}
			voices[by] = append(voices[by], c)
		}
	}
	boasted := slices.ContainsFunc(shares, func(c *count) bool { return c.verdict == "" && c.voice.tier == tierParty })
	if len(voices) == 2 && len(voices[""]) > 0 && !boasted { // the report goes on for the one whom it names
		voices = map[string][]*count{"": inText(slices.Concat(slices.Collect(maps.Values(voices))...))}
	}
	for _, by := range slices.Sorted(maps.Keys(voices)) {
		open := highestOfEach(voices[by])
		sum := highestSum(open)
		if sum == nil {
			continue
		}
		for _, c := range open {
			if slices.ContainsFunc(sum.figures, func(f dateline.Figure) bool { return f.Evidence == c.figures[0].Evidence }) {
				c.rule(verdictAside, "added into %d", sum.value)
			} else if c.value < sum.value {
				c.rule(verdictAside, "a part of the account's %d (rule 16)", sum.value)
			}
		}
		shares = append(shares, sum)
	}
	return shares
}

// mayHold reports whether a figure may count those whom another counts: the dead of
// one side hold none of the other's.
func mayHold(whole, share *count) bool {
	a, b := whole.figures[0].Who, share.figures[0].Who
	return len(whole.figures) > 1 || a == dateline.WhoTotal || b != dateline.WhoAttackers && a != dateline.WhoAttackers || a == b
}

// highestSum adds the shares that stand close together, where there are several
// such places the highest sum; nil where there is nothing to add.
func highestSum(shares []*count) *count {
	var highest *count
	for _, near := range closeTogether(shares) {
		if sum := sumOf(near); sum != nil && (highest == nil || sum.value > highest.value) {
			highest = sum
		}
	}
	return highest
}

// closeTogether parts shares, in the order of their words, where more than a
// sentence lies between them.
func closeTogether(shares []*count) [][]*count {
	const oneSentence = 160
	var out [][]*count
	for i, c := range shares {
		if i == 0 || c.figures[0].Evidence.Start-shares[i-1].figures[0].Evidence.End > oneSentence {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], c)
	}
	return out
}

// inText puts counts in the order of their words.
func inText(counts []*count) []*count {
	return slices.SortedFunc(slices.Values(counts), func(a, b *count) int {
		return cmp.Compare(a.figures[0].Evidence.Start, b.figures[0].Evidence.Start)
	})
}

// highestOfEach sets aside all but the highest figure that one voice gives for
// the same people, and returns those that are left and hold.
func highestOfEach(shares []*count) []*count {
	var out []*count
	for _, c := range shares {
		f := c.figures[0]
		if f.Superseded {
			continue
		}
		if i := slices.IndexFunc(shares, func(o *count) bool { return o.figures[0].Who == f.Who && exceeds(o, c) }); i >= 0 {
			c.rule(verdictAside, "a part of the account's %d (rule 16)", shares[i].value)
			continue
		}
		out = append(out, c)
	}
	return out
}

// exceeds reports whether a count that holds is higher than another, or as high
// and told before it.
func exceeds(a, b *count) bool {
	if a == b || a.figures[0].Superseded {
		return false
	}
	return a.value > b.value || a.value == b.value && a.figures[0].Evidence.Start < b.figures[0].Evidence.Start
}

// sumOf adds figures for different people, nil where there is nothing to add.
func sumOf(shares []*count) *count {
	if len(shares) < 2 {
		return nil
	}
	sum := *shares[0]
	sum.figures = slices.Clone(sum.figures)
	for _, c := range shares[1:] {
		sum.figures = append(sum.figures, c.figures[0])
		sum.value += c.value
	}
	return &sum
}

// chooseToll gives low, best and high of the figures that stand, nil where no
// report gives one. Best is the latest figure of the best-placed source.
func chooseToll(counts []*count) *dateline.Toll {
	var best *count
	var toll dateline.Toll
	for _, c := range counts {
		if c.verdict != verdictStands {
			continue
		}
		if best == nil {
			toll.Low, toll.High = c.value, c.value
		}
		toll.Low, toll.High = min(toll.Low, c.value), max(toll.High, c.upper())
		if best == nil || c.better(best) {
			best = c
		}
	}
	if best == nil {
		return nil
	}
	best.verdict = verdictBest
	best.because = "the latest figure of the best-placed source: " + tierNames[best.voice.tier] + " (rule 14)"
	toll.Best = best.value
	return &toll
}

// upper is the higher end of "between 12 and 15", and the figure itself
// everywhere else.
func (c *count) upper() int {
	if f := c.figures[0]; len(c.figures) == 1 && f.Qualifier == dateline.Between && f.High != nil {
		return *f.High - c.less
	}
	return c.value
}

// better reports whether a count goes before another: one that somebody made before a
// rough one, where neither is a party's or a bystander's, then the better placed, then the later.
func (c *count) better(other *count) bool {
	rough := func(c *count) bool { return c.figures[0].Qualifier == dateline.About }
	if rough(c) != rough(other) && c.voice.tier <= tierReport && other.voice.tier <= tierReport {
		return rough(other)
	}
	if c.voice.tier != other.voice.tier {
		return c.voice.tier < other.voice.tier
	}
	return c.later(other) || !other.later(c) && other.floor && !c.floor
}

// considered tells every figure that was looked at.
func considered(counts []*count) []Consideration {
	out := make([]Consideration, len(counts))
	for i, c := range counts {
		values := make([]string, len(c.figures))
		for j, f := range c.figures {
			values[j] = strconv.Itoa(f.Value())
		}
		value := strings.Join(values, " + ")
		if c.less > 0 {
			value += " - " + strconv.Itoa(c.less)
		}
		if len(values) == 1 && c.figures[0].Qualifier != dateline.Exact && c.figures[0].Qualifier != "" {
			value = string(c.figures[0].Qualifier) + " " + value
		}
		because := c.because
		if by := c.figures[0].AttributedTo; by != "" {
			because += "; given by " + string(by)
		}
		out[i] = Consideration{Value: value, Report: c.Report, Span: c.figures[0].Evidence, Verdict: c.verdict, Because: because}
	}
	return out
}

// outletOf names a report for a reader: its outlet, else its file or id.
func outletOf(r *dateline.Report) string {
	return string(cmp.Or(r.Outlet, r.File, dateline.Optional(r.ID)))
}
