package workbench

import (
	"net/http"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
)

type incidentPage struct {
	*dateline.Incident
	Facts    []fact
	Tolls    []tollLine
	Parties  []party
	Accounts []telling
	Warnings []*dateline.Warning
	index    *index
}

// fact is one field of the incident and how its value came about.
type fact struct {
	Field string // as in the casebook's JSON
	Why   *Reasoning
}

// party is one actor behind the incident with every report's words for it.
type party struct {
	Actor    *dateline.Actor
	Standing dateline.Standing
	Quotes   []standingQuote
}

type standingQuote struct {
	Standing dateline.Standing
	quotation
}

// telling is one report's account, with its words lit, and the accounts of
// the reports that copy it.
type telling struct {
	*dateline.Account
	Passages []passage
	Copies   []telling
}

// Told are the ids of the account and of those that copy it, with spaces between.
func (t telling) Told() string {
	ids := []string{t.ID}
	for _, c := range t.Copies {
		ids = append(ids, c.Told())
	}
	return strings.Join(ids, " ")
}

// factFields are the fields that are shown as facts, in their order.
var factFields = []string{"date", "place", "kind", "status", "perpetrators", "targets", "weapons"}

func (b *bench) incident(w http.ResponseWriter, r *http.Request) {
	i := b.index.incidents[r.PathValue("id")]
	if i == nil {
		if now := casebook.IncidentOf(b.Book, r.PathValue("id")); now != "" { // an id that it had once, or one of its accounts
			http.Redirect(w, r, "/incident/"+now, http.StatusFound)
			return
		}
		b.missing(w, r)
		return
	}
	b.show(w, http.StatusOK, "incident", page{Title: headline(i), Section: "incidents", Body: b.incidentPage(i)})
}

func (b *bench) incidentPage(i *dateline.Incident) incidentPage {
	p := incidentPage{Incident: i, Tolls: b.index.tolls(i), Parties: b.index.parties(i), Accounts: b.index.tellings(i), index: b.index}
	for _, field := range factFields {
		p.Facts = append(p.Facts, fact{field, b.why(i.ID, field)})
	}
	known := b.known(i.ID)
	for n := range p.Tolls {
		p.Tolls[n].Why = b.why(i.ID, string(p.Tolls[n].Measure))
		p.Tolls[n].Course = p.Tolls[n].course(known)
	}
	for n := range b.Book.Warnings {
		if warning := &b.Book.Warnings[n]; string(warning.Incident) == i.ID {
			p.Warnings = append(p.Warnings, warning)
		}
	}
	return p
}

// why returns the reasoning behind a field; nil where there is none, as for a
// field that no report fills.
func (b *bench) why(record, field string) *Reasoning {
	if b.Why == nil {
		return nil
	}
	reasoning, err := b.Why(b.Book, record, field)
	if err != nil {
		return nil
	}
	return &reasoning
}

// parties gathers who is said to be behind the incident. The words of a copy
// are left out where its original tells the incident too.
func (x *index) parties(i *dateline.Incident) []party {
	var parties []party
	told := x.told(i)
	for _, p := range i.Perpetrators {
		behind := party{Actor: x.actors[p.Actor], Standing: p.Standing}
		if behind.Actor == nil {
			continue
		}
		for _, a := range told {
			if x.repeats(a, told) {
				continue
			}
			for _, said := range a.Perpetrators {
				if string(said.Actor) == p.Actor {
					quote := x.quote(a.Report, said.Evidence, markActor, string(said.Standing))
					behind.Quotes = append(behind.Quotes, standingQuote{said.Standing, quote})
				}
			}
		}
		parties = append(parties, behind)
	}
	return parties
}

// repeats reports whether the account's report is a copy of another that is
// among those told.
func (x *index) repeats(a *dateline.Account, told []*dateline.Account) bool {
	original := string(x.reports[a.Report].CopyOf)
	return slices.ContainsFunc(told, func(b *dateline.Account) bool { return b.Report == original })
}

// tellings returns the accounts with those of copies under their original's;
// a copy whose original does not tell the incident stands by itself.
func (x *index) tellings(i *dateline.Incident) []telling {
	var tellings []telling
	at := map[string]int{} // by report
	told := x.told(i)
	slices.SortStableFunc(told, func(a, b *dateline.Account) int {
		return strings.Compare(string(x.reports[a.Report].CopyOf), string(x.reports[b.Report].CopyOf))
	})
	for _, a := range told {
		t := telling{Account: a, Passages: passages([]rune(x.reports[a.Report].Text), x.accountMarks(a))}
		if original, found := at[string(x.reports[a.Report].CopyOf)]; found {
			tellings[original].Copies = append(tellings[original].Copies, t)
			continue
		}
		if _, twice := at[a.Report]; !twice {
			at[a.Report] = len(tellings)
		}
		tellings = append(tellings, t)
	}
	return tellings
}

// accountMarks are the words that an account rests on.
func (x *index) accountMarks(a *dateline.Account) []mark {
	marks := []mark{{a.Trigger, markTrigger, "what happened: " + string(a.Kind)}}
	for _, t := range a.Triggers {
		marks = append(marks, mark{t, markTrigger, "what happened: " + string(a.Kind)})
	}
	if a.Date.Evidence != nil {
		marks = append(marks, mark{*a.Date.Evidence, markDate, "date: " + dateWords(a.Date.Date)})
	}
	if a.Place.Evidence != nil {
		marks = append(marks, mark{*a.Place.Evidence, markPlace, "place: " + placeWords(a.Place.Place)})
	}
	for _, p := range a.Perpetrators {
		marks = append(marks, mark{p.Evidence, markActor, string(p.Standing) + ": " + x.name(p.Actor, p.Evidence)})
	}
	for _, t := range a.Targets {
		marks = append(marks, mark{t.Evidence, markTarget, "target: " + x.name(t.Actor, t.Evidence)})
	}
	for _, w := range a.Weapons {
		marks = append(marks, mark{w.Evidence, markWeapon, "weapon: " + w.Text})
	}
	for _, f := range a.Figures {
		marks = append(marks, mark{f.Evidence, markFigure, string(f.Measure) + ": " + boundWords(f)})
	}
	return x.inside(a.Report, marks)
}

// name is the actor's name, or the words that only describe it.
func (x *index) name(actor dateline.Optional, words dateline.Span) string {
	if a := x.actors[string(actor)]; a != nil {
		return a.Name
	}
	return words.Text
}

// inside drops marks that the report's text does not have, as only a damaged
// casebook could hold.
func (x *index) inside(report string, marks []mark) []mark {
	length := len([]rune(x.reports[report].Text))
	return slices.DeleteFunc(marks, func(m mark) bool { return m.Start < 0 || m.End > length || m.Start >= m.End })
}
