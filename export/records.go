package export

import (
	"fmt"

	"github.com/dateline-project/dateline"
)

var actorColumns = []column[dateline.Actor]{
	{"id", func(_ lookup, a dateline.Actor) value { return words(a.ID) }},
	{"name", func(_ lookup, a dateline.Actor) value { return words(a.Name) }},
	{"kind", func(_ lookup, a dateline.Actor) value { return words(a.Kind) }},
	{"codebook", func(_ lookup, a dateline.Actor) value { return words(a.Codebook) }},
	{"aliases", func(_ lookup, a dateline.Actor) value { return list(aliases(a)) }},
	{"mentions", func(_ lookup, a dateline.Actor) value { return whole(len(a.Mentions)) }},
	{"reports", func(_ lookup, a dateline.Actor) value { return whole(mentioning(a)) }},
}

// aliases are the names of an actor, each with how often it is used.
func aliases(a dateline.Actor) []string {
	names := []string{}
	for _, alias := range a.Aliases {
		names = append(names, fmt.Sprintf("%s (%d)", alias.Name, alias.Mentions))
	}
	return names
}

// mentioning counts the reports that mention the actor.
func mentioning(a dateline.Actor) int {
	reports := map[string]bool{}
	for _, m := range a.Mentions {
		reports[m.Report] = true
	}
	return len(reports)
}

var claimColumns = []column[dateline.Claim]{
	{"id", func(_ lookup, c dateline.Claim) value { return words(c.ID) }},
	{"subject", func(l lookup, c dateline.Claim) value { return words(l.actorName(c.Subject)) }},
	{"relation", func(_ lookup, c dateline.Claim) value { return words(c.Relation) }},
	{"object", func(_ lookup, c dateline.Claim) value { return words(c.Object.Text) }},
	{"object_actor", func(l lookup, c dateline.Claim) value { return words(l.actorName(string(c.Object.Actor))) }},
	{"low", func(_ lookup, c dateline.Claim) value { return number(c.Object.Low) }},
	{"high", func(_ lookup, c dateline.Claim) value { return number(c.Object.High) }},
	{"unit", func(_ lookup, c dateline.Claim) value { return words(c.Object.Unit) }},
	{"as_of", func(_ lookup, c dateline.Claim) value { return words(c.AsOf) }},
	{"said_by", func(_ lookup, c dateline.Claim) value { return words(voice(c).Text) }},
	{"said_by_role", func(_ lookup, c dateline.Claim) value { return words(voice(c).Role) }},
	{"stance", func(_ lookup, c dateline.Claim) value { return words(c.Stance) }},
	{"quotation", func(_ lookup, c dateline.Claim) value { return words(c.Evidence.Text) }},
	{"report", func(_ lookup, c dateline.Claim) value { return words(c.Report) }},
	{"outlet", func(l lookup, c dateline.Claim) value { return words(l.reports[c.Report].Outlet) }},
	{"published", func(l lookup, c dateline.Claim) value { return words(l.reports[c.Report].Published.Date) }},
}

// voice is who makes the claim; empty where the report itself does.
func voice(c dateline.Claim) dateline.Voice {
	if c.AttributedTo == nil {
		return dateline.Voice{}
	}
	return *c.AttributedTo
}

var warningColumns = []column[dateline.Warning]{
	{"id", func(_ lookup, w dateline.Warning) value { return words(w.ID) }},
	{"issuer", func(_ lookup, w dateline.Warning) value { return words(w.Issuer) }},
	{"about", func(l lookup, w dateline.Warning) value { return words(l.actorName(string(w.About))) }},
	{"date_start", func(_ lookup, w dateline.Warning) value { return words(w.Date.Start) }},
	{"date_end", func(_ lookup, w dateline.Warning) value { return words(w.Date.End) }},
	{"date_precision", func(_ lookup, w dateline.Warning) value { return words(w.Date.Precision) }},
	{"to", func(_ lookup, w dateline.Warning) value { return words(w.To) }},
	{"place", func(_ lookup, w dateline.Warning) value { return words(w.Place) }},
	{"holds_from", func(l lookup, w dateline.Warning) value { return words(l.ledger[w.ID].Holds.Start) }},
	{"holds_to", func(l lookup, w dateline.Warning) value { return words(l.ledger[w.ID].Holds.End) }},
	{"holds_basis", func(l lookup, w dateline.Warning) value { return words(l.ledger[w.ID].Holds.Basis) }},
	{"outcome", func(l lookup, w dateline.Warning) value { return words(l.ledger[w.ID].Outcome) }},
	{"because", func(l lookup, w dateline.Warning) value { return words(l.ledger[w.ID].Because) }},
	{"lead_days", func(l lookup, w dateline.Warning) value { return number(l.ledger[w.ID].Lead) }},
	{"incident", func(_ lookup, w dateline.Warning) value { return words(w.Incident) }},
	{"quotation", func(_ lookup, w dateline.Warning) value { return words(w.Evidence.Text) }},
	{"report", func(_ lookup, w dateline.Warning) value { return words(w.Report) }},
	{"outlet", func(l lookup, w dateline.Warning) value { return words(l.reports[w.Report].Outlet) }},
	{"published", func(l lookup, w dateline.Warning) value { return words(l.reports[w.Report].Published.Date) }},
}

var reportColumns = []column[dateline.Report]{
	{"id", func(_ lookup, r dateline.Report) value { return words(r.ID) }},
	{"file", func(_ lookup, r dateline.Report) value { return words(r.File) }},
	{"url", func(_ lookup, r dateline.Report) value { return words(r.URL) }},
	{"outlet", func(_ lookup, r dateline.Report) value { return words(r.Outlet) }},
	{"title", func(_ lookup, r dateline.Report) value { return words(r.Title) }},
	{"authors", func(_ lookup, r dateline.Report) value { return list(r.Authors) }},
	{"published", func(_ lookup, r dateline.Report) value { return words(r.Published.Date) }},
	{"published_precision", func(_ lookup, r dateline.Report) value { return words(r.Published.Precision) }},
	{"published_basis", func(_ lookup, r dateline.Report) value { return words(r.Published.Basis) }},
	{"language", func(_ lookup, r dateline.Report) value { return words(r.Language) }},
	{"copy_of", func(_ lookup, r dateline.Report) value { return words(r.CopyOf) }},
	{"wire", func(_ lookup, r dateline.Report) value { return words(r.Wire) }},
}
