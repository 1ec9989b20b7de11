package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook/gazetteer"
)

// warningsOf gathers the warnings of all readings, each with the incident that
// it came to: the one that its report says, or else the one that it foresaw.
func warningsOf(readings []dateline.Reading, ids map[namingKey]string, accounts []told, incidents []dateline.Incident) []dateline.Warning {
	became := map[string]string{}
	news := map[string][]told{}
	for _, t := range accounts {
		became[t.ID] = string(t.Incident)
		news[t.Report] = append(news[t.Report], t)
	}
	warnings := []dateline.Warning{}
	for _, reading := range readings {
		for _, w := range reading.Warnings {
			w.Report = reading.Report
			w.About = dateline.Optional(ids[namingKey{reading.Report, string(w.About)}])
			if told := became[string(w.Incident)]; told != "" {
				w.Incident = dateline.Optional(told)
			} else {
				w.Incident = dateline.Optional(foreseen(w, news[reading.Report], incidents))
			}
			if w.ID == "" {
				w.ID = dateline.NewID("w", w.Report, string(w.Issuer), w.Evidence.Text)
			}
			warnings = append(warnings, w)
		}
	}
	slices.SortFunc(warnings, func(a, b dateline.Warning) int { return cmp.Compare(a.ID, b.ID) })
	return warnings
}

// A warning is linked to an incident that came within so many days of it, and
// only from this much in common on.
const (
	foreseenDays = 90
	foreseenFrom = 2.0
)

// foreseen returns the id of the incident that a warning was of, "" where none
// is surely meant. The place that the warning names tells the most, then
// whom it is about, then being the news of the report that recalls it.
func foreseen(w dateline.Warning, news []told, incidents []dateline.Incident) string {
	best, found := 0.0, ""
	text := " " + gazetteer.Fold(w.Evidence.Text) + " "
	for _, in := range incidents {
		if !mayFollow(w, in) {
			continue
		}
		strength := 0.0
		if name := gazetteer.Fold(string(in.Place.Name)); name != "" && in.Place.Precision <= 3 && strings.Contains(text, " "+name+" ") {
			strength += 2
		}
		if w.About != "" && slices.ContainsFunc(in.Perpetrators, func(p dateline.IncidentParty) bool { return p.Actor == string(w.About) }) {
			strength++
		}
		strength += min(1, 0.5*float64(targetsNamed(in, text)))
		if slices.ContainsFunc(news, func(t told) bool { return string(t.Incident) == in.ID && !t.BackReference }) {
			strength += 1.5
		}
		if strength >= foreseenFrom && strength > best {
			best, found = strength, in.ID
		}
	}
	return found
}

// mayFollow reports whether an incident took place, or was tried, soon after
// the warning. Where either date is unknown it may.
func mayFollow(w dateline.Warning, in dateline.Incident) bool {
	if in.Status == dateline.Threatened || in.Kind == dateline.Arrest || in.Kind == dateline.Surrender {
		return false
	}
	if w.Date.Start == "" || !in.Date.Known() {
		return true
	}
	return in.Date.End >= w.Date.Start && in.Date.Start.Sub(w.Date.Start) <= foreseenDays
}

// targetsNamed counts the words of the targets that the warning has too.
func targetsNamed(in dateline.Incident, text string) int {
	seen := map[string]bool{}
	for _, t := range in.Targets {
		for _, w := range strings.Fields(gazetteer.Fold(t.Text)) {
			if len(w) > 3 && strings.Contains(text, " "+w) {
				seen[w] = true
			}
		}
	}
	return len(seen)
}
