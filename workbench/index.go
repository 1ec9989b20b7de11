package workbench

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/review"
	"github.com/dateline-project/dateline/workbench/outlines"
)

// index finds the records of a casebook by id and by what they belong to.
type index struct {
	book      *dateline.Casebook
	reports   map[string]*dateline.Report
	actors    map[string]*dateline.Actor
	incidents map[string]*dateline.Incident
	accounts  map[string]*dateline.Account
	claims    map[string]*dateline.Claim
	warnings  map[string]*dateline.Warning

	accountsOf map[string][]*dateline.Account // by report, in the order of the text
	claimsOf   map[string][]*dateline.Claim   // by report, in the order of the text
	warningsOf map[string][]*dateline.Warning // by report, in the order of the text
	namesIn    map[string][]naming            // by report, in the order of the text
	copiesOf   map[string][]*dateline.Report  // by original

	laid     []laid // every incident
	speaking sync.Once
	spoken   []string // what every incident is found by; see words
	kinds    []choice
	statuses []choice
	doers    []string // names of those behind incidents, of the most first

	turns    map[string]int // by incident: its place in the order of dates
	ordering sync.Mutex
	orders   map[string][]laid // all incidents by the orders that were asked for

	queueing sync.Once
	queued   []review.Item
	holding  sync.Once
	holders  map[string]string // see now
}

// laid is an incident with where it may have happened.
type laid struct {
	*dateline.Incident
	at     int // its place in the casebook
	extent outlines.Box
	placed bool // whether extent is known
}

// telling returns whether all of the words, in lower case, occur in what an
// incident is found by. That is gathered when words are first sought: whoever
// decides does not wait for it after every decision.
func (x *index) telling(wanted []string) func(laid) bool {
	if len(wanted) == 0 {
		return func(laid) bool { return true }
	}
	x.speaking.Do(func() {
		x.spoken = make([]string, len(x.laid))
		for n := range x.laid {
			x.spoken[n] = x.words(x.laid[n].Incident)
		}
	})
	return func(l laid) bool {
		return !slices.ContainsFunc(wanted, func(word string) bool { return !strings.Contains(x.spoken[l.at], word) })
	}
}

// naming is one mention of an actor.
type naming struct {
	Actor *dateline.Actor
	Span  dateline.Span
}

func newIndex(book *dateline.Casebook) *index {
	x := &index{
		book:       book,
		reports:    byID(book.Reports, func(r *dateline.Report) string { return r.ID }),
		actors:     byID(book.Actors, func(a *dateline.Actor) string { return a.ID }),
		incidents:  byID(book.Incidents, func(i *dateline.Incident) string { return i.ID }),
		accounts:   byID(book.Accounts, func(a *dateline.Account) string { return a.ID }),
		claims:     byID(book.Claims, func(c *dateline.Claim) string { return c.ID }),
		warnings:   byID(book.Warnings, func(w *dateline.Warning) string { return w.ID }),
		accountsOf: map[string][]*dateline.Account{},
		claimsOf:   map[string][]*dateline.Claim{},
		warningsOf: map[string][]*dateline.Warning{},
		namesIn:    map[string][]naming{},
		copiesOf:   map[string][]*dateline.Report{},
		laid:       make([]laid, len(book.Incidents)),
		orders:     map[string][]laid{},
		turns:      make(map[string]int, len(book.Incidents)),
	}
	x.group()
	for i := range book.Incidents {
		x.laid[i] = laid{Incident: &book.Incidents[i], at: i}
		x.laid[i].extent, x.laid[i].placed = extentOf(book.Incidents[i].Place)
	}
	x.kinds, x.statuses = x.choices()
	x.doers = x.mostNamed()
	x.ordered(defaultSort)
	for n, l := range x.ordered("date") {
		x.turns[l.ID] = n
	}
	return x
}

func byID[T any](records []T, id func(*T) string) map[string]*T {
	found := make(map[string]*T, len(records))
	for i := range records {
		found[id(&records[i])] = &records[i]
	}
	return found
}

func (x *index) group() {
	for _, a := range x.accounts {
		x.accountsOf[a.Report] = append(x.accountsOf[a.Report], a)
	}
	for i := range x.book.Claims {
		c := &x.book.Claims[i]
		x.claimsOf[c.Report] = append(x.claimsOf[c.Report], c)
	}
	for i := range x.book.Warnings {
		w := &x.book.Warnings[i]
		x.warningsOf[w.Report] = append(x.warningsOf[w.Report], w)
	}
	for i := range x.book.Reports {
		if r := &x.book.Reports[i]; r.CopyOf != "" {
			x.copiesOf[string(r.CopyOf)] = append(x.copiesOf[string(r.CopyOf)], r)
		}
	}
	for i := range x.book.Actors {
		for _, m := range x.book.Actors[i].Mentions {
			x.namesIn[m.Report] = append(x.namesIn[m.Report], naming{&x.book.Actors[i], m.Span})
		}
	}
	x.order()
}

// order puts what a report holds into the order of its text.
func (x *index) order() {
	for _, list := range x.accountsOf {
		slices.SortFunc(list, func(a, b *dateline.Account) int {
			return cmp.Or(a.Trigger.Start-b.Trigger.Start, strings.Compare(a.ID, b.ID))
		})
	}
	for _, list := range x.claimsOf {
		slices.SortFunc(list, func(a, b *dateline.Claim) int {
			return cmp.Or(a.Evidence.Start-b.Evidence.Start, strings.Compare(a.ID, b.ID))
		})
	}
	for _, list := range x.warningsOf {
		slices.SortFunc(list, func(a, b *dateline.Warning) int {
			return cmp.Or(a.Evidence.Start-b.Evidence.Start, strings.Compare(a.ID, b.ID))
		})
	}
	for _, list := range x.namesIn {
		slices.SortFunc(list, func(a, b naming) int {
			return cmp.Or(a.Span.Start-b.Span.Start, strings.Compare(a.Actor.ID, b.Actor.ID))
		})
	}
}

// words gathers what an incident is found by: its own fields, the names of its
// actors, the titles of its reports, and the sentences that tell of it. What a
// copy repeats is left out.
func (x *index) words(i *dateline.Incident) string {
	words := append([]string{string(i.Kind), string(i.Status), string(i.Date.Start), placeWords(i.Place)}, i.Weapons...)
	for _, p := range i.Perpetrators {
		words = append(words, x.names(p.Actor)...)
	}
	for _, t := range i.Targets {
		words = append(words, t.Text)
		words = append(words, x.names(string(t.Actor))...)
	}
	told := x.told(i)
	for _, a := range told {
		r := x.reports[a.Report]
		words = append(words, string(r.Title), string(r.Outlet))
		if !x.repeats(a, told) {
			words = append(words, sentences([]rune(r.Text), x.accountMarks(a))...)
		}
	}
	return strings.ToLower(strings.Join(words, "\n"))
}

// actorName is the name by which an actor is sorted; empty where there is none.
func (x *index) actorName(id string) string {
	if a := x.actors[id]; a != nil {
		return a.Name
	}
	return ""
}

func (x *index) names(actor string) []string {
	a := x.actors[actor]
	if a == nil {
		return nil
	}
	names := []string{a.Name}
	for _, alias := range a.Aliases {
		names = append(names, alias.Name)
	}
	return names
}

// told returns the accounts of an incident, reports of an earlier date first;
// undated ones last.
func (x *index) told(i *dateline.Incident) []*dateline.Account {
	var told []*dateline.Account
	for _, id := range i.Accounts {
		if a := x.accounts[id]; a != nil && x.reports[a.Report] != nil && !slices.Contains(told, a) {
			told = append(told, a)
		}
	}
	slices.SortStableFunc(told, func(a, b *dateline.Account) int {
		return compareDays(x.reports[a.Report].Published.Date, x.reports[b.Report].Published.Date)
	})
	return told
}

// compareDays orders days, unknown ones last.
func compareDays(a, b dateline.Day) int {
	if (a == "") != (b == "") {
		if a == "" {
			return 1
		}
		return -1
	}
	return cmp.Compare(a, b)
}
