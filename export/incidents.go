package export

import (
	"fmt"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
)

type incident = dateline.Incident

var incidentColumns = slices.Concat([]column[incident]{
	{"id", func(_ lookup, i incident) value { return words(i.ID) }},
	{"kind", func(_ lookup, i incident) value { return words(i.Kind) }},
	{"status", func(_ lookup, i incident) value { return words(i.Status) }},
	{"date_start", func(_ lookup, i incident) value { return words(i.Date.Start) }},
	{"date_end", func(_ lookup, i incident) value { return words(i.Date.End) }},
	{"date_precision", func(_ lookup, i incident) value { return words(i.Date.Precision) }},
	{"date_basis", func(_ lookup, i incident) value { return words(i.Date.Basis) }},
	{"date_prec", func(l lookup, i incident) value { return digits(l.codes.Date(i.Date).UCDP) }},
	{"acled_time_precision", func(l lookup, i incident) value { return digits(l.codes.Date(i.Date).ACLED) }},
	{"place", func(_ lookup, i incident) value { return words(i.Place.Name) }},
	{"admin1", func(_ lookup, i incident) value { return words(i.Place.Admin1) }},
	{"country", func(_ lookup, i incident) value { return words(i.Place.Country) }},
	{"lat", func(_ lookup, i incident) value { return decimal(i.Place.Lat) }},
	{"lon", func(_ lookup, i incident) value { return decimal(i.Place.Lon) }},
	{"where_prec", func(_ lookup, i incident) value { return whole(i.Place.Precision) }},
	{"within_km", func(_ lookup, i incident) value { return decimal(i.Place.WithinKM) }},
	{"acled_geo_precision", func(l lookup, i incident) value { return digits(l.codes.Place(i.Place).ACLED) }},
	{"gtd_specificity", func(l lookup, i incident) value { return digits(l.codes.Place(i.Place).GTD) }},
	{"geonames", func(_ lookup, i incident) value { return number(i.Place.GeoNames) }},
},
	tollColumns("killed", func(i incident) *dateline.Toll { return i.Killed }),
	tollColumns("injured", func(i incident) *dateline.Toll { return i.Injured }),
	tollColumns("abducted", func(i incident) *dateline.Toll { return i.Abducted }),
	[]column[incident]{
		{"perpetrators", func(l lookup, i incident) value { return list(l.perpetrators(i)) }},
		{"targets", func(_ lookup, i incident) value { return list(targets(i)) }},
		{"weapons", func(_ lookup, i incident) value { return list(i.Weapons) }},
		{"reports", func(_ lookup, i incident) value { return whole(i.Sources.Reports) }},
		{"independent", func(_ lookup, i incident) value { return whole(i.Sources.Independent) }},
		{"disagreements", func(_ lookup, i incident) value { return list(disagreements(i)) }},
		{"report_ids", func(l lookup, i incident) value { return list(l.reportIDs(i)) }},
		{"report_sources", func(l lookup, i incident) value { return list(l.sources(i)) }},
		{"killed_best_independent", bestIndependent(dateline.Killed, func(i incident) *dateline.Toll { return i.Killed })},
		{"injured_best_independent", bestIndependent(dateline.Injured, func(i incident) *dateline.Toll { return i.Injured })},
		{"abducted_best_independent", bestIndependent(dateline.Abducted, func(i incident) *dateline.Toll { return i.Abducted })},
		{"given", func(_ lookup, i incident) value { return list(given(i)) }},
		{"set", func(_ lookup, i incident) value { return list(setFields(i)) }},
		{"acled_event_type", func(l lookup, i incident) value { return words(l.kindCodes(i).ACLEDEvent) }},
		{"acled_sub_event_type", func(l lookup, i incident) value { return words(l.kindCodes(i).ACLEDSubEvent) }},
		{"gtd_attacktype1", func(l lookup, i incident) value { return digits(l.kindCodes(i).GTDAttackType) }},
		{"cameo", func(l lookup, i incident) value { return words(l.kindCodes(i).CAMEO) }},
		{"plover", func(l lookup, i incident) value { return words(l.kindCodes(i).PLOVER) }},
	})

// kindCodes are what other data sets call the incident, by its kind and the words that
// its reports name it with.
func (l lookup) kindCodes(i incident) codebook.Codes {
	var named []string
	for _, account := range i.Accounts {
		for _, t := range l.accounts[account].Triggers {
			named = append(named, t.Text)
		}
	}
	return l.codes.CodesOf(i.Kind, i.Status, named)
}

// bestIndependent counts the independent sources of the best figure; none where
// there is no figure, or a reviewer has set one that nobody gives.
func bestIndependent(m dateline.Measure, of func(incident) *dateline.Toll) func(lookup, incident) value {
	return func(_ lookup, i incident) value {
		toll := of(i)
		for _, g := range i.Given {
			if toll != nil && g.Measure == m && g.Value == toll.Best {
				return whole(g.Independent)
			}
		}
		return value{}
	}
}

// given are the numbers of the tolls, each with how many outlets and independent
// sources give it.
func given(i incident) []string {
	numbers := []string{}
	for _, g := range i.Given {
		numbers = append(numbers, fmt.Sprintf("%d %s (%d independent of %d)", g.Value, g.Measure, g.Independent, g.Outlets))
	}
	return numbers
}

// setFields are the fields that a reviewer set, each with who did.
func setFields(i incident) []string {
	fields := []string{}
	for _, s := range i.Set {
		fields = append(fields, s.Field+" ("+s.By+")")
	}
	return fields
}

func tollColumns(measure string, of func(incident) *dateline.Toll) []column[incident] {
	bound := func(part func(dateline.Toll) int) func(lookup, incident) value {
		return func(_ lookup, i incident) value {
			if t := of(i); t != nil {
				return whole(part(*t))
			}
			return value{}
		}
	}
	return []column[incident]{
		{measure + "_low", bound(func(t dateline.Toll) int { return t.Low })},
		{measure + "_best", bound(func(t dateline.Toll) int { return t.Best })},
		{measure + "_high", bound(func(t dateline.Toll) int { return t.High })},
	}
}

// perpetrators are the names of the parties, each with its standing.
func (l lookup) perpetrators(i incident) []string {
	parties := []string{}
	for _, p := range i.Perpetrators {
		parties = append(parties, l.actorName(p.Actor)+" ("+string(p.Standing)+")")
	}
	return parties
}

func targets(i incident) []string {
	texts := []string{}
	for _, t := range i.Targets {
		texts = append(texts, t.Text)
	}
	return texts
}

func disagreements(i incident) []string {
	fields := []string{}
	for _, d := range i.Disagreements {
		fields = append(fields, d.Field)
	}
	return fields
}

// reportIDs are the reports whose accounts the incident is made of, each once.
func (l lookup) reportIDs(i incident) []string {
	ids := []string{}
	for _, account := range i.Accounts {
		if id := l.accounts[account].Report; id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// sources are the reports' addresses, or their files where they have none.
func (l lookup) sources(i incident) []string {
	found := []string{}
	for _, id := range l.reportIDs(i) {
		r := l.reports[id]
		if s := first(r.URL, r.File); s != "" {
			found = append(found, s)
		}
	}
	return found
}

func first(values ...dateline.Optional) string {
	for _, v := range values {
		if v != "" {
			return string(v)
		}
	}
	return ""
}
