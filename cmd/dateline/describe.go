package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile"
	"github.com/dateline-project/dateline/reconcile/journal"
)

// fact is one line of a record: a field in words.
type fact struct{ name, value string }

// describe returns the record with that id, which must be one of allIDs, and
// its fields in words.
func describe(book *dateline.Casebook, id string) (record any, facts []fact) {
	names := actorNames(book)
	if r, ok := find(book.Reports, func(r dateline.Report) bool { return r.ID == id }); ok {
		return r, reportFacts(book, r)
	}
	if a, ok := find(book.Actors, func(a dateline.Actor) bool { return a.ID == id }); ok {
		return a, []fact{{"actor", a.Name}, {"kind", string(a.Kind)}, {"other names", otherNames(a)}, {"mentions", fmt.Sprint(len(a.Mentions))}}
	}
	if i, ok := find(book.Incidents, func(i dateline.Incident) bool { return i.ID == id }); ok {
		return i, incidentFacts(i, names)
	}
	if a, ok := find(book.Accounts, func(a dateline.Account) bool { return a.ID == id }); ok {
		return a, accountFacts(a)
	}
	if c, ok := find(book.Claims, func(c dateline.Claim) bool { return c.ID == id }); ok {
		return c, claimFacts(c, names)
	}
	if e, ok := find(journal.Of(book), func(e journal.Entry) bool { return e.ID == id }); ok {
		return e, []fact{{"decision", decisionWords(e.Decision)}, {"by", e.By}, {"at", e.At}, {"why", e.Why}, {"state", joined(": ", string(e.State), e.Because)}}
	}
	w, _ := find(book.Warnings, func(w dateline.Warning) bool { return w.ID == id })
	return w, warningFacts(w, names)
}

func find[T any](records []T, wanted func(T) bool) (record T, ok bool) {
	if n := slices.IndexFunc(records, wanted); n >= 0 {
		return records[n], true
	}
	return record, false
}

func reportFacts(book *dateline.Casebook, r dateline.Report) []fact {
	facts := []fact{
		{"report", string(r.Title)},
		{"outlet", string(r.Outlet)},
		{"authors", strings.Join(r.Authors, ", ")},
		{"published", fmt.Sprintf("%s (%s)", r.Published.Words(), r.Published.Basis.Words())},
		{"language", string(r.Language)},
		{"wire", string(r.Wire)},
		{"copy of", string(r.CopyOf)},
	}
	if why, err := reconcile.Why(book, r.ID, reconcile.WhyCopy); err == nil {
		for _, c := range why.Considered {
			facts = append(facts, fact{"", fmt.Sprintf("%s (%s): %s", c.Value, c.Report, c.Because)})
		}
	}
	return append(facts, fact{"file", string(r.File)}, fact{"url", string(r.URL)}, fact{"text", r.Text})
}

func incidentFacts(i dateline.Incident, names map[string]string) []fact {
	facts := []fact{
		{"incident", kindWords(i)},
		{"date", knownDate(i.Date)},
		{"place", knownPlace(i.Place)},
		{"by", partyWords(i.Perpetrators, names)},
		{"against", targetWords(i.Targets)},
		{"weapons", strings.Join(i.Weapons, "; ")},
		{"killed", rangeWords(i.Killed)},
		{"injured", rangeWords(i.Injured)},
		{"abducted", rangeWords(i.Abducted)},
		{"sources", fmt.Sprintf("%s, %d independent", count(i.Sources.Reports, "report"), i.Sources.Independent)},
	}
	for n := range facts {
		for _, s := range i.Set {
			if s.Field == facts[n].name || s.Field == "kind" && n == 0 || s.Field == "perpetrators" && facts[n].name == "by" {
				facts[n].value = joined("; ", facts[n].value, "set by "+s.By+" on "+strings.Split(s.At, "T")[0])
			}
		}
	}
	if i.Review != nil {
		facts = append(facts, fact{"review", reviewWords(*i.Review)})
	}
	for _, d := range i.Disagreements {
		facts = append(facts, fact{"disagreement", disagreementWords(d)})
	}
	return facts
}

func accountFacts(a dateline.Account) []fact {
	told := ""
	if a.BackReference {
		told = "as background"
	}
	return []fact{
		{"account", fmt.Sprintf("%s, %s", a.Kind, a.Status)},
		{"told", told},
		{"of incident", string(a.Incident)},
		{"in report", a.Report},
		{"date", knownDate(a.Date.Date)},
		{"or perhaps", others(a.Date.Alternatives, dateline.Date.Words)},
		{"place", knownPlace(a.Place.Place)},
		{"or perhaps", others(a.Place.Alternatives, placeWords)},
	}
}

func claimFacts(c dateline.Claim, names map[string]string) []fact {
	return []fact{
		{"claim", fmt.Sprintf("%s – %s – %s", names[c.Subject], c.Relation, c.Object.Text)},
		{"according to", voiceWords(c)},
		{"stance", string(c.Stance)},
		{"as of", string(c.AsOf)},
	}
}

func warningFacts(w dateline.Warning, names map[string]string) []fact {
	return []fact{
		{"warning", names[string(w.About)]},
		{"issuer", string(w.Issuer)},
		{"date", dateline.Date{Start: w.Date.Start, End: w.Date.End, Precision: w.Date.Precision}.Words()},
		{"came to", string(w.Incident)},
	}
}

// others are further readings of the same words.
func others[T any](alternatives []T, words func(T) string) string {
	var list []string
	for _, a := range alternatives {
		list = append(list, words(a))
	}
	return strings.Join(list, "; ")
}

// knownDate says how exactly and from what a date is known.
func knownDate(d dateline.Date) string {
	if !d.Known() {
		return "unknown"
	}
	return fmt.Sprintf("%s (%s)", d.Words(), d.Exactness())
}

func knownPlace(p dateline.Place) string {
	if !p.Known() {
		return "unknown"
	}
	return fmt.Sprintf("%s (%s; where_prec %d)", placeWords(p), p.Exactness(), p.Precision)
}

func targetWords(targets []dateline.IncidentTarget) string {
	var words []string
	for _, t := range targets {
		words = append(words, "“"+oneLine(t.Text)+"”")
	}
	return strings.Join(words, "; ")
}

func rangeWords(t *dateline.Toll) string {
	if t == nil {
		return ""
	}
	return fmt.Sprintf("best %d, low %d, high %d", t.Best, t.Low, t.High)
}

func disagreementWords(d dateline.Disagreement) string {
	var sides []string
	for _, v := range d.Values {
		sides = append(sides, fmt.Sprintf("%v (%s)", v.Value, count(len(v.Reports), "report")))
	}
	return fmt.Sprintf("%s: %s", d.Field, strings.Join(sides, ", "))
}
