package reconcile

import (
	"maps"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reconcile/copies"
	"github.com/dateline-project/dateline/when"
)

// reckonings is how often accounts are dated from incidents: what one round
// dates may date others in the next.
const reckonings = 2

// distance is how far from an event an account dates what it tells.
type distance struct {
	when.Offset
	event *event // nil: what the report told before
}

// reckonDates dates the accounts that their reports date from another incident
// ("three months before the Moscow attack"), where just one incident of the
// casebook can be meant. grouped puts accounts into incidents. An account that
// is dated stays so, and none is dated from its own incident, so that nothing
// goes in a circle. It returns the incidents that the accounts come to beside them.
func reckonDates(cb *codebook.Codebook, accounts []told, documents map[string]*copies.Document, actors cast, grouped func([]told) [][]int) ([]told, [][]int) {
	open := map[int]distance{}
	for i, t := range accounts {
		if d, ok := countedFrom(cb, t, documents[t.Report]); ok {
			open[i] = d
		}
	}
	groups := grouped(accounts)
	for n := 0; n < reckonings && len(open) > 0; n++ {
		known := eventsOf(cb, accounts, groups, actors)
		found := map[int]dateline.Date{}
		for i, from := range open {
			if d, ok := known.reckon(i, from); ok {
				found[i] = d
			}
		}
		if len(found) == 0 {
			break
		}
		for i, d := range found {
			accounts[i] = accounts[i].instead(func(a *dateline.Account) { a.Date.Date = d })
			accounts[i].days = []dateline.Date{d}
			delete(open, i)
		}
		groups = grouped(accounts)
	}
	return accounts, groups
}

// countedFrom reads the words again that an account without a date has for it.
// Words that its report alone could reckon are read again only where they name
// an incident: the report may have taken another.
func countedFrom(cb *codebook.Codebook, t told, d *copies.Document) (distance, bool) {
	if t.Date.Evidence == nil || len(t.days) > 0 && t.Date.Basis != dateline.BasisIncident {
		return distance{}, false
	}
	sentence, ok := d.SentenceAt(t.Date.Evidence.Start)
	if !ok {
		return distance{}, false
	}
	text := []rune(t.report.Text)[t.Date.Evidence.Start:sentence.End]
	ref := when.Reference{Published: t.report.Published.Date}
	for _, e := range cb.Calendar.Find(string(text), ref) {
		if e.Kind != when.KindRelative || e.Offset == nil || t.Date.Evidence.Start+e.Start >= t.Date.Evidence.End {
			continue
		}
		if e.Offset.Event < 0 {
			return distance{Offset: *e.Offset}, len(t.days) == 0
		}
		ev := readEvent(cb, eventWords(text, e.Offset.Event, t.Date.Evidence.End-t.Date.Evidence.Start), ref)
		return distance{*e.Offset, &ev}, ev.violent && (len(t.days) == 0 || len(ev.names) > 0)
	}
	return distance{}, false
}

// eventWords cuts the words for an event out of the rest of a sentence: as far
// as the evidence goes or, where it ends before them, to the next mark.
func eventWords(text []rune, from, evidence int) []rune {
	if evidence > from {
		return text[from:min(evidence, len(text))]
	}
	end := from
	for end < len(text) && !strings.ContainsRune(",.;:()–—\"”\n", text[end]) {
		end++
	}
	return text[from:end]
}

// events are the incidents that others may be dated from, as they are known by now.
type events struct {
	accounts []told
	known    []knownEvent
	of       []int            // the event of each account
	in       map[string][]int // the accounts of each report
	told     map[string][]int // the events of each report
	called   map[string][]int // the events that a word may call to mind
}

func eventsOf(cb *codebook.Codebook, accounts []told, groups [][]int, actors cast) *events {
	out := &events{accounts: accounts, of: make([]int, len(accounts)), in: map[string][]int{}, told: map[string][]int{}, called: map[string][]int{}}
	for n, members := range groups {
		k := newKnownEvent(cb, accounts, members, actors)
		out.known = append(out.known, k)
		reports := map[string]bool{}
		for _, i := range members {
			out.of[i] = n
			report := accounts[i].Report
			reports[report], out.in[report] = true, append(out.in[report], i)
		}
		for _, report := range sortedKeys(reports) {
			out.told[report] = append(out.told[report], n)
		}
		for w := range k.words {
			out.called[w] = append(out.called[w], n)
		}
	}
	return out
}

// reckon dates the account with that index from the one incident that it can
// be counted from: first of those that its own report tells, then of all that
// the words for it call to mind. Words without a name ("the academy") mean one
// of the same country.
func (e *events) reckon(i int, from distance) (dateline.Date, bool) {
	t := e.accounts[i]
	if from.event == nil {
		return e.from(t, from.Offset, e.toldBefore(i))
	}
	ev := *from.event
	fit := func(n int) bool { return n != e.of[i] && e.known[n].fits(ev) }
	if own := only(e.told[t.Report], fit); len(own) > 0 {
		return e.from(t, from.Offset, own)
	}
	if len(ev.names) > 0 {
		return e.from(t, from.Offset, only(e.called[ev.names[0]], fit))
	}
	called := map[int]bool{}
	for _, w := range ev.words {
		for _, n := range e.called[w] {
			called[n] = fit(n) && t.Place.Country != "" && e.known[n].country == t.Place.Country
		}
	}
	return e.from(t, from.Offset, only(slices.Sorted(maps.Keys(called)), func(n int) bool { return called[n] }))
}

// only keeps what fits.
func only(events []int, fit func(int) bool) []int {
	return slices.DeleteFunc(slices.Clone(events), func(n int) bool { return !fit(n) })
}

// toldBefore is the dated event that the account's report tells last before it.
func (e *events) toldBefore(i int) []int {
	best := -1
	for _, j := range e.in[e.accounts[i].Report] {
		at := e.accounts[j].Trigger.Start
		if at < e.accounts[i].Trigger.Start && e.of[j] != e.of[i] && (best < 0 || at > e.accounts[best].Trigger.Start) {
			best = j
		}
	}
	if best < 0 {
		return nil
	}
	return []int{e.of[best]}
}

// from counts from the events that may be meant; it gives nothing where they
// give different days, or days that the report cannot have known.
func (e *events) from(t told, o when.Offset, meant []int) (dateline.Date, bool) {
	dates := map[dateline.Date]bool{}
	itself := false
	for _, n := range meant {
		d, ok := o.From(e.known[n].date)
		if !ok {
			return dateline.Date{}, false
		}
		dates[d] = true
		itself = itself || slices.ContainsFunc(e.known[n].members, func(j int) bool { return e.accounts[j].Report == t.Report && len(e.accounts[j].days) > 0 })
	}
	if len(dates) != 1 {
		return dateline.Date{}, false
	}
	d := slices.Collect(maps.Keys(dates))[0]
	if !itself {
		d.Basis = dateline.BasisOtherReport
	}
	published := t.report.Published
	late := published.Precision == dateline.PrecisionDay && t.Status != dateline.Threatened && d.Start > published.Date.Add(daySlack)
	return d, !late
}
