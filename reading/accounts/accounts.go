package accounts

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/figures"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/marks"
	"github.com/dateline-project/dateline/reading/scenes"
	"github.com/dateline-project/dateline/when"
)

// accounts puts scenes of one incident together and writes each as an account.
func (p *page) accounts() []dateline.Account {
	p.findEntries()
	var stories []*story
	for _, x := range p.Scenes() {
		p.count(x, stories)
		series := p.seriesOf(x, stories)
		if series != nil && x.Time == nil {
			x.Time = series.time
		}
		best, bestScore := -1, 2
		for i, st := range stories {
			if st == series || p.entryOfOthers(st, x, stories) || st.series != nil && p.ofSeries(x) {
				continue
			}
			if score := p.belongs(st, x); score >= bestScore {
				if score > bestScore || best < 0 || st.last().Index == x.Index {
					best, bestScore = i, score
				}
			}
		}
		if best < 0 {
			stories = append(stories, &story{series: series})
			best = len(stories) - 1
		}
		stories[best].add(x)
	}
	stories = p.breakDown(stories)
	for range 2 { // some count from those told after them
		for i, st := range stories {
			p.anchor(st, stories[:i], stories)
		}
	}
	stories = p.continued(stories)
	p.tookPlace(stories)
	p.stories = stories
	p.furtherFigures(stories)
	p.handOver(stories)
	p.superseded(stories)
	p.standings(stories)
	stories = p.settleSeries(stories)
	var particular, vague []dateline.Account
	for _, st := range stories {
		switch a, ok := p.account(st); {
		case !ok:
		case p.vague(st, a):
			vague = append(vague, a)
		default:
			particular = append(particular, a)
		}
	}
	if len(particular) == 0 {
		particular = vague
	}
	return append([]dateline.Account{}, particular...)
}

// account writes a story as an account; false where nothing points to a
// particular incident.
func (p *page) account(st *story) (dateline.Account, bool) {
	first := st.scenes[0].Main()
	a := dateline.Account{
		Report: p.Report.ID, Kind: p.kindOf(st), Status: statusOf(st),
		Trigger: p.Span(first.Start(), first.End()), Triggers: []dateline.Span{},
		Perpetrators: []dateline.Party{}, Targets: []dateline.Target{}, Weapons: []dateline.Weapon{}, Figures: []dateline.Figure{},
	}
	a.Date = p.dateOf(st)
	if p.history(a.Date) {
		return a, false
	}
	a.Place = p.placeOfStory(st)
	definite := true
	for _, x := range st.scenes {
		for _, h := range x.Happenings {
			a.Triggers = append(a.Triggers, p.Span(h.Start(), h.End()))
			definite = definite && h.Definite
			for _, f := range h.Targets {
				a.Targets = addTarget(a.Targets, p.target(f))
			}
			for _, f := range h.Weapons {
				w := p.PhraseSpan(f)
				if !slices.ContainsFunc(a.Weapons, func(o dateline.Weapon) bool { return strings.EqualFold(o.Text, w.Text) }) {
					a.Weapons = append(a.Weapons, dateline.Weapon{Text: w.Text, Evidence: w})
				}
			}
		}
	}
	for _, x := range slices.Concat(st.scenes, st.further) {
		for _, c := range x.Figures {
			c.AttributedTo = p.AttributedTo(x, c)
			if c.Value() == 0 && c.AttributedTo == "" && st.countedBefore(x, c.Measure) {
				continue // of something else: "the market has been hit before, without loss of life"
			}
			if !slices.ContainsFunc(a.Figures, func(o dateline.Figure) bool { return o.Evidence == c.Evidence && o.Measure == c.Measure }) {
				a.Figures = append(a.Figures, c.Figure)
			}
		}
	}
	a.Perpetrators = append(a.Perpetrators, st.parties...)
	if a.Kind != dateline.Clash {
		a.Targets = slices.DeleteFunc(a.Targets, func(t dateline.Target) bool { return t.Actor != "" && behind(a.Perpetrators, t.Actor) })
	}
	a.BackReference = definite && len(a.Figures) == 0 && len(a.Perpetrators) == 0 && len(a.Weapons) == 0 && a.Date.Evidence == nil
	pointed := a.Date.Evidence != nil || len(a.Figures) > 0 || !a.Place.Guessed() && a.Place.Known() || len(a.Perpetrators) > 0 && len(a.Targets) > 0 ||
		st.marked() && (len(a.Perpetrators) > 0 || len(a.Targets) > 0)
	strong := slices.ContainsFunc(st.scenes, func(x *scenes.Scene) bool { // or surely marked
		return slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool {
			return h.Trigger.Strong || h.Mark != nil && h.Mark.Score >= marks.SureAgainst
		})
	})
	if !pointed || !strong && len(a.Figures) == 0 && len(a.Perpetrators) == 0 && len(a.Weapons) == 0 {
		return a, false
	}
	a.ID = dateline.NewID("c", p.Report.ID, strconv.Itoa(a.Trigger.Start), a.Trigger.Text, string(a.Kind))
	return a, true
}

// behind reports whether an actor did it by somebody's word: nobody is a target of
// its own.
func behind(parties []dateline.Party, actor dateline.Optional) bool {
	return slices.ContainsFunc(parties, func(p dateline.Party) bool {
		return dateline.Optional(p.Actor) == actor && p.Standing != dateline.Denied
	})
}

// livingMemory is how many years an incident may lie before its report; what is
// older is history.
const livingMemory = 75

// history reports whether a date lies before what living people remember.
func (p *page) history(d dateline.AccountDate) bool {
	if len(d.Start) < 4 || len(p.Report.Published.Date) < 4 {
		return false
	}
	then, err := strconv.Atoi(string(d.Start[:4]))
	now, err2 := strconv.Atoi(string(p.Report.Published.Date[:4]))
	return err == nil && err2 == nil && now-then > livingMemory
}

// statusOf is the status of what a story tells first, but what was foiled is foiled; and what
// is denied first and then told with its dead did occur, whatever is denied of it.
func statusOf(st *story) dateline.Status {
	status := st.scenes[0].Main().Status
	if status == dateline.DeniedAct && slices.ContainsFunc(st.scenes[1:], tellsOfDead) {
		return dateline.Occurred
	}
	for _, x := range st.scenes {
		for _, h := range x.Happenings {
			if h.Status == dateline.Occurred && status == dateline.Attempted && h.Trigger.Form != "attempt" {
				continue
			}
			if h.Status == dateline.Foiled {
				return dateline.Foiled
			}
		}
	}
	return status
}

// tellsOfDead reports whether a scene tells of something that occurred, and of dead.
func tellsOfDead(x *scenes.Scene) bool {
	return x.Main().Status == dateline.Occurred && slices.ContainsFunc(x.Figures, func(c figures.Count) bool { return c.Measure == dateline.Killed && c.Low != nil && *c.Low > 0 })
}

func addTarget(targets []dateline.Target, t dateline.Target) []dateline.Target {
	if slices.ContainsFunc(targets, func(o dateline.Target) bool { return strings.EqualFold(o.Evidence.Text, t.Evidence.Text) }) {
		return targets
	}
	return append(targets, t)
}

func (p *page) target(f grammar.Phrase) dateline.Target {
	t := dateline.Target{Evidence: p.PhraseSpan(f)}
	if a := p.ActorOf(f); a != nil && a.Kind != dateline.Person {
		t.Actor = dateline.Optional(a.Key)
		a.Acting = true
	}
	return t
}

// dateOf gives the date of a story with the words for it, the first reading
// and the others that the words allow. Where the report alone does not tell the
// days, the words are kept for those who know more.
func (p *page) dateOf(st *story) dateline.AccountDate {
	t := cmp.Or(st.time, st.unresolved, st.hour)
	if t == nil {
		return dateline.AccountDate{Date: dateline.UnknownDate}
	}
	if u := st.unresolved; len(t.Dates) == 0 && u != nil && u.Kind == when.KindDate { // sooner known than another incident's
		t = u
	}
	ev := p.MarkedSpan("when", p.wholeTime(t))
	if len(t.Dates) == 0 {
		return dateline.AccountDate{Date: dateline.UnknownDate, Evidence: &ev}
	}
	return dateline.AccountDate{Date: t.Dates[0], Evidence: &ev, Alternatives: t.Dates[1:]}
}

// wholeTime is the words of a time, with those for what it counts from: "three
// months before the Moscow attack".
func (p *page) wholeTime(t *when.Expression) dateline.Span {
	if f, ok := p.CountedFrom(t); ok {
		return p.Span(t.Start, max(t.End, f.End()))
	}
	return p.Span(t.Start, t.End)
}
