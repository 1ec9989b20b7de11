package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/copies"
	"github.com/dateline-project/dateline/reconcile/fields"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// Reasoning tells how one field of an incident, the date of a report or the names
// of an actor came about, or what a report repeats.
type Reasoning struct {
	Incident   string                `json:"incident,omitempty"`
	Report     string                `json:"report,omitempty"`
	Actor      string                `json:"actor,omitempty"`
	Field      string                `json:"field"`
	Value      string                `json:"value"`
	Rule       string                `json:"rule"` // the rule that chose, in words
	Considered []Consideration       `json:"considered"`
	Pairs      []copies.SentencePair `json:"pairs,omitempty"` // of a copy: its sentences and those that they repeat
	Given      []dateline.Given      `json:"given,omitempty"` // of a toll: who gives each number
}

// Consideration is one figure, date, place or name that was looked at, with the
// words that it comes from and what became of it.
type Consideration struct {
	Value   string        `json:"value"`
	Report  string        `json:"report"`
	Span    dateline.Span `json:"span"`
	Verdict string        `json:"verdict"` // chosen, stands, superseded or set aside; of names same, not same or unsure
	Because string        `json:"because"`

	Beside []dateline.ReportSpan `json:"beside,omitempty"` // the words of the other name
}

// consider adds a value with the verdict that comparing it to the chosen one
// gives.
func (r *Reasoning) consider(t told, span dateline.Span, value, chosen, because string) {
	verdict := verdictAside
	if value == chosen {
		verdict = verdictBest
	}
	r.Considered = append(r.Considered, Consideration{Value: value, Report: t.Report, Span: span, Verdict: verdict, Because: because})
}

// WhyFields lists the fields of an incident that [Why] can tell about.
var WhyFields = []string{"kind", "status", "date", "place", "perpetrators", "targets", "weapons", "killed", "injured", "abducted", "sources", "accounts"}

// Why tells how the named field of the incident with that id, or the date of the
// report or what it repeats, came about, by running the rules again on the casebook's own accounts
// and reports; of an actor, for what its names were held to be one. It fails where the casebook has no such record or the record no
// such field.
func Why(book *dateline.Casebook, id, field string) (Reasoning, error) {
	if at := slices.IndexFunc(book.Reports, func(r dateline.Report) bool { return r.ID == id }); at >= 0 {
		switch field {
		case WhyPublished:
			return whyPublished(book, at), nil
		case WhyCopy:
			return whyCopy(book, at), nil
		}
		return Reasoning{}, fmt.Errorf("no field %q of a report: ask for %s or %s", field, WhyPublished, WhyCopy)
	}
	if at := slices.IndexFunc(book.Actors, func(a dateline.Actor) bool { return a.ID == id }); at >= 0 {
		if field != WhyNames {
			return Reasoning{}, fmt.Errorf("no field %q of an actor: ask for %s", field, WhyNames)
		}
		return whyNames(book, &book.Actors[at]), nil
	}
	if !slices.Contains(WhyFields, field) {
		return Reasoning{}, fmt.Errorf("no field %q: ask for one of %s", field, strings.Join(WhyFields, ", "))
	}
	at := slices.IndexFunc(book.Incidents, func(i dateline.Incident) bool { return i.ID == id })
	if at < 0 {
		return Reasoning{}, fmt.Errorf("no incident %q in the casebook", id)
	}
	actors := castOf(book.Actors)
	accounts := tellOf(book, id, actors)
	var all []told // that the incident's are compared with
	if field == "accounts" {
		all = tell(book.Reports, book.Accounts, actors)
		addWords(all, copies.ByReport(copies.Cut(copies.Documents(book.Reports), whereTold(slices.Values(book.Accounts)))))
		weighWords(all)
		leavePlaces(all)
		accounts = slices.DeleteFunc(slices.Clone(all), func(t told) bool { return string(t.Incident) != id })
	}
	r := reasonFor(field, accounts, all, actors)
	r.Incident, r.Field = id, field
	in := book.Incidents[at]
	setBy(&r, rulings.Of(book.Decisions, slices.Values(book.Accounts)).On(&in), fields.Text(in, field, actors.name))
	return r, nil
}

// setBy puts the decision that set the field before what the reports gave for it.
func setBy(r *Reasoning, decisions []dateline.Decision, value string) {
	for _, d := range slices.Backward(decisions) {
		if d.Verb == dateline.Set && string(d.Field) == r.Field {
			for i := range r.Considered {
				if r.Considered[i].Verdict == verdictBest {
					r.Considered[i].Verdict = verdictAside
				}
			}
			r.Rule = fmt.Sprintf("set by %s on %s: %s; without this, %s", d.By, strings.Split(d.At, "T")[0], d.Why, r.Value)
			r.Value = value
			return
		}
	}
}

func reasonFor(field string, accounts, all []told, actors cast) Reasoning {
	var r Reasoning
	switch field {
	case "kind":
		_, r = chooseKind(accounts)
	case "status":
		_, r = chooseStatus(accounts)
	case "date":
		_, r = chooseDate(accounts)
	case "place":
		_, r = choosePlace(accounts)
	case "perpetrators":
		_, r = choosePerpetrators(accounts, actors)
	case "targets":
		_, r = chooseTargets(accounts)
	case "weapons":
		_, r = chooseWeapons(accounts)
	case "sources":
		_, r = countIndependent(accounts)
	case "accounts":
		r = tellLinks(accounts, all, copiesAmong(accounts))
	default:
		r = tellToll(accounts, dateline.Measure(field), actors)
	}
	return r
}
