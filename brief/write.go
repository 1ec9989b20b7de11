package brief

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/cite"
	"github.com/dateline-project/dateline/profile"
)

// writer puts a brief together.
type writer struct {
	book       *dateline.Casebook
	of         Subject
	opts       Options
	check      *cite.Checker
	names      map[string]string
	accounts   map[string]*dateline.Account
	accountsIn map[string][]*dateline.Account // by report
	sentences  map[string][]dateline.Span
	said       []cite.Words // of what has been quoted
	left       int          // words
}

func newWriter(book *dateline.Casebook, of Subject, opts Options) *writer {
	w := &writer{book: book, of: of, opts: opts, left: opts.Words, check: cite.NewChecker(book),
		names: map[string]string{}, accounts: map[string]*dateline.Account{}, accountsIn: map[string][]*dateline.Account{}, sentences: map[string][]dateline.Span{}}
	for _, a := range book.Actors {
		w.names[a.ID] = a.Name
	}
	for i := range book.Accounts {
		a := &book.Accounts[i]
		w.accounts[a.ID] = a
		w.accountsIn[a.Report] = append(w.accountsIn[a.Report], a)
	}
	return w
}

// candidate is what may come into a brief: an incident, a warning, or what is said
// of an actor. It is worded when its turn comes.
type candidate struct {
	key      string // unlike that of all others
	weight   float64
	incident *dateline.Incident
	warning  *profile.Statement
	said     *profile.Statement
	actor    string // the name of whom it is said of
	section  *profile.Section
	place    int     // of the section in the profile
	sort     string  // of which one more weighs less
	repeated float64 // how much less
	repeats  int     // for how many of its sort its weight allows
}

// add words a candidate, and reports whether there was room for it.
func (w *writer) add(b *Brief, c candidate) bool {
	switch {
	case c.incident != nil:
		return w.happened(b, c)
	case c.warning != nil:
		return w.warned(b, c)
	}
	return w.told(b, c)
}

// write takes what weighs most until there is no room.
func (w *writer) write() Brief {
	b := Brief{Of: w.of.Name, Order: w.opts.Order, Said: []Statement{}, Happened: []Happening{}, Sources: []Source{}}
	incidents := w.of.incidents(w.book)
	b.Counted, b.Reports = w.counted(incidents), w.reports(incidents)
	w.take(&b, append(w.incidents(incidents), w.statements(incidents)...))
	for _, i := range incidents {
		if !slices.ContainsFunc(b.Happened, func(h Happening) bool { return h.ID == i.ID }) {
			b.NoRoom++
		}
	}
	w.order(&b)
	b.cite(w.check)
	b.Words = w.opts.Words - w.left
	return b
}

// secondShare is what part of a brief the second quotation of an incident may be:
// one in so many words.
const secondShare = 10

// counted sums over the incidents that occurred; of an actor, those that are laid
// to it.
func (w *writer) counted(incidents []dateline.Incident) profile.Tally {
	return profile.Tallied(slices.DeleteFunc(slices.Clone(incidents), func(i dateline.Incident) bool {
		others := w.of.Actor != nil && !slices.ContainsFunc(i.Perpetrators, func(p dateline.IncidentParty) bool {
			return p.Actor == w.of.Actor.ID && p.Standing != dateline.Denied
		})
		return i.Status != dateline.Occurred || i.Kind == dateline.Arrest || i.Kind == dateline.Surrender || others
	}))
}

// reports counts those that tell of the incidents, or speak of the actor.
func (w *writer) reports(incidents []dateline.Incident) int {
	if w.of.Name == "" {
		return len(w.book.Reports)
	}
	tell := map[string]bool{}
	for _, i := range incidents {
		for _, id := range i.Accounts {
			if a := w.accounts[id]; a != nil {
				tell[a.Report] = true
			}
		}
	}
	if w.of.Actor != nil {
		for _, m := range w.of.Actor.Mentions {
			tell[m.Report] = true
		}
	}
	return len(tell)
}

// incidents weighs the incidents.
func (w *writer) incidents(incidents []dateline.Incident) []candidate {
	var all []candidate
	for n := range incidents {
		i := &incidents[n]
		background := !slices.ContainsFunc(i.Accounts, func(id string) bool { return w.accounts[id] != nil && !w.accounts[id].BackReference })
		all = append(all, candidate{key: i.ID, weight: weigh(i, background), incident: i})
	}
	return all
}

// room takes words from the budget, and reports whether there were so many.
func (w *writer) room(texts ...string) bool {
	n := 0
	for _, t := range texts {
		n += len(strings.Fields(t))
	}
	if n > w.left {
		return false
	}
	w.left -= n
	return true
}

// fresh reports whether a text says something that was not quoted yet.
func (w *writer) fresh(text string) bool {
	return !slices.ContainsFunc(w.said, cite.WordsOf(text).Alike)
}

func (w *writer) quoted(text string) { w.said = append(w.said, cite.WordsOf(text)) }

// happened adds an incident with the sentence that tells it best and, where
// reports differ on the dead, one that has another number.
func (w *writer) happened(b *Brief, c candidate) bool {
	tellings := slices.DeleteFunc(w.tellings(c.incident), func(t telling) bool { return !w.fresh(t.span.Text) })
	facts := w.facts(c.incident)
	h := Happening{ID: c.incident.ID, Date: c.incident.Date.Start, Facts: facts, weight: c.weight}
	if len(tellings) == 0 {
		return false
	}
	first := tellings[0]
	if !w.room(facts, first.span.Text) {
		return false
	}
	w.quoted(first.span.Text)
	h.Quoted = append(h.Quoted, Quotation{Quotation: cite.Of(first.report, first.span), Stance: dateline.Asserted})
	differs := slices.ContainsFunc(c.incident.Disagreements, func(d dateline.Disagreement) bool { return d.Field == "killed" })
	for _, t := range tellings[1:] {
		if differs && len(strings.Fields(t.span.Text))*secondShare <= w.opts.Words && first.killed >= 0 && t.killed >= 0 && t.killed != first.killed && t.report != first.report && w.room(t.span.Text) {
			w.quoted(t.span.Text)
			h.Quoted = append(h.Quoted, Quotation{Quotation: cite.Of(t.report, t.span), Stance: dateline.Asserted})
			break
		}
	}
	b.Happened = append(b.Happened, h)
	return true
}

// warned adds a warning.
func (w *writer) warned(b *Brief, c candidate) bool {
	q := c.warning.Sources[0]
	facts := joined(string(c.warning.First), "warning", voiced(q))
	if !w.fresh(q.Text) || !w.room(facts, q.Text) {
		return false
	}
	w.quoted(q.Text)
	b.Happened = append(b.Happened, Happening{ID: string(q.Record), Date: c.warning.First, Facts: facts, Quoted: []Quotation{quotation(q)}, weight: c.weight})
	return true
}

// told adds what is said of an actor.
func (w *writer) told(b *Brief, c candidate) bool {
	q := c.said.Sources[0]
	stance := string(q.Stance)
	if q.Stance == dateline.Asserted {
		stance = ""
	}
	others := ""
	if n := c.said.Independent; n > 1 {
		others = fmt.Sprintf("%d sources", n)
	}
	facts := joined(c.section.Heading, c.said.Label, string(c.said.First), voiced(q), stance, others)
	if !w.fresh(q.Text) || !w.room(facts, q.Text) {
		return false
	}
	w.quoted(q.Text)
	b.Said = append(b.Said, Statement{Actor: c.actor, Facts: facts, AsOf: c.said.First, Quoted: []Quotation{quotation(q)}, weight: c.weight, section: c.place})
	return true
}

// voiced says on whose word something is said; empty for the report's own.
func voiced(q profile.Source) string {
	if q.Voice == nil {
		return ""
	}
	return "on the word of " + q.Voice.Text
}

func joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

func quotation(q profile.Source) Quotation {
	return Quotation{Quotation: q.Quotation, Record: q.Record, Voice: q.Voice, Stance: q.Stance}
}

// order sorts what was taken. Statements stay with their actor; those of a day come
// as a profile tells them.
func (w *writer) order(b *Brief) {
	if b.Order == ByImportance {
		slices.SortStableFunc(b.Said, func(x, y Statement) int { return cmp.Compare(y.weight, x.weight) })
		slices.SortStableFunc(b.Happened, func(x, y Happening) int { return cmp.Compare(y.weight, x.weight) })
		return
	}
	slices.SortStableFunc(b.Said, func(x, y Statement) int {
		return cmp.Or(cmp.Compare(x.Actor, y.Actor), compareDays(x.AsOf, y.AsOf), x.section-y.section)
	})
	slices.SortStableFunc(b.Happened, func(x, y Happening) int { return cmp.Or(compareDays(x.Date, y.Date), cmp.Compare(x.ID, y.ID)) })
}

// cite numbers the reports in the order in which they are quoted.
func (b *Brief) cite(check *cite.Checker) {
	number := map[string]int{}
	mark := func(quoted []Quotation) {
		for i := range quoted {
			id := quoted[i].Report
			if number[id] == 0 {
				r := check.Report(id)
				number[id] = len(b.Sources) + 1
				b.Sources = append(b.Sources, Source{Number: number[id], Report: id, Outlet: r.Outlet, Title: r.Title, File: r.File, Published: r.Published.Date})
			}
			quoted[i].Source = number[id]
		}
	}
	for i := range b.Said {
		mark(b.Said[i].Quoted)
	}
	for i := range b.Happened {
		mark(b.Happened[i].Quoted)
	}
}
