package reconcile

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/reconcile/actors"
	"github.com/dateline-project/dateline/reconcile/copies"
)

// warningsOf gathers the warnings of all readings, each with the incident that
// it came to: the one that its report says, or else the one that it foresaw; where
// it foresaw none, what is threatened in it.
func warningsOf(places *gazetteer.Gazetteer, documents map[string]*copies.Document, readings []dateline.Reading, ids map[actors.Key]string, accounts []told, incidents []dateline.Incident) []dateline.Warning {
	became := map[string]string{}
	news := map[string][]told{}
	for _, t := range accounts {
		became[t.ID] = string(t.Incident)
		news[t.Report] = append(news[t.Report], t)
	}
	warnings := []dateline.Warning{}
	foresight := foresightOf(places, incidents)
	for _, reading := range readings {
		for _, w := range reading.Warnings {
			w.Report = reading.Report
			w.Window.Precision = cmp.Or(w.Window.Precision, dateline.PrecisionUnknown) // a reading of an earlier version has none
			w.About = dateline.Optional(ids[actors.Key{Report: reading.Report, Naming: string(w.About)}])
			told := became[string(w.Incident)]
			found := foreseen(w, documents[reading.Report].Report, news[reading.Report], foresight)
			if told != "" && !foresight.rather(w, found, told) {
				found = told
			}
			w.Incident = dateline.Optional(cmp.Or(found, threatened(w, news[reading.Report])))
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
	soon         = 14 // days
)

// foreseen returns the id of the incident that a warning was of, "" where none
// is surely meant. The place that the warning names, which may be the town that holds the
// incident's, tells the most, then being the news of the report that recalls it, then whom
// it is about and how soon it came true, which speaks against one that came after the days
// that it names; of equals it is the first that came.
func foreseen(w dateline.Warning, in *dateline.Report, news []told, foresight foresight) string {
	best, found := 0.0, ""
	text := " " + gazetteer.Fold(w.Evidence.Text) + " "
	given := given(w, in)
	inTown := foresight.inTown(string(w.Place))
	for _, n := range foresight.of(w, given, news) {
		i := foresight.incidents[n]
		own := slices.ContainsFunc(news, func(t told) bool { return string(t.Incident) == i.ID })
		name := gazetteer.Fold(string(i.Place.Name))
		named := foresight.exact(i.Place) && strings.Contains(text, " "+name+" ")
		from := given
		if own && w.Date.Start == "" {
			if !named {
				continue
			}
			from = recalled(given)
		}
		named = named || slices.Contains(inTown, n)
		if !mayFollow(from, i) || own && givenWith(w, in) {
			continue
		}
		strength := 0.0
		if named {
			strength += 3
		} else if own && elsewhere(w, i) {
			strength -= 1.5
		}
		if slices.ContainsFunc(news, func(t told) bool { return string(t.Incident) == i.ID && !t.BackReference }) {
			strength += 1.5
		}
		if w.About != "" && slices.ContainsFunc(i.Perpetrators, func(p dateline.IncidentParty) bool { return p.Actor == string(w.About) }) {
			strength++
		}
		if given != "" && i.Date.Known() && i.Date.Start.Sub(given) <= soon {
			strength++
		}
		strength += min(1, 0.5*float64(targetsNamed(i, text)))
		if w.Window.End != "" && i.Date.Known() && i.Date.Start > w.Window.End {
			strength--
		}
		if strength >= foreseenFrom && (strength > best || strength == best && sooner(from, i, foresight.incidents[foresight.id[found]])) {
			best, found = strength, i.ID
		}
	}
	return found
}

// besideKM is how far from a place that a warning names lies what is beside it: "the villages
// west of Qatiya".
const besideKM = 30.0

// rather reports whether a warning is of an incident at the place that it names, and not of
// the one elsewhere that its report seems to tell with it.
func (f foresight) rather(w dateline.Warning, found, told string) bool {
	if found == "" || found == told || w.Place == "" {
		return false
	}
	there, here := f.incidents[f.id[found]], f.incidents[f.id[told]]
	if there.Place.Lat != nil && here.Place.Lat != nil && kilometres(there.Place, here.Place) <= besideKM {
		return false
	}
	return f.exact(there.Place) && gazetteer.Fold(string(there.Place.Name)) == gazetteer.Fold(string(w.Place)) && elsewhere(w, here)
}

// givenWith reports whether a warning was given on the day of the report that tells it:
// what that report tells as done is not what it came to.
func givenWith(w dateline.Warning, in *dateline.Report) bool {
	return in != nil && in.Published.Precision == dateline.PrecisionDay && w.Date.Start == in.Published.Date
}

// threatened returns the id of the incident that a warning itself threatens, "" for
// none.
func threatened(w dateline.Warning, news []told) string {
	for _, t := range news {
		if t.Status == dateline.Threatened && t.Trigger.Start >= w.Evidence.Start && t.Trigger.End <= w.Evidence.End {
			return string(t.Incident)
		}
	}
	return ""
}

// given is the day from which a warning looks ahead: its own date, else that of its
// report, by which it was given.
func given(w dateline.Warning, in *dateline.Report) dateline.Day {
	if w.Date.Start != "" || in == nil || in.Published.Precision != dateline.PrecisionDay {
		return w.Date.Start
	}
	return in.Published.Date
}

// elsewhere reports whether a warning names another place than an incident's, and neither its
// province nor its country.
func elsewhere(w dateline.Warning, in dateline.Incident) bool {
	place := gazetteer.Fold(string(w.Place))
	return place != "" && place != gazetteer.Fold(string(in.Place.Name)) && place != gazetteer.Fold(string(in.Place.Admin1))
}

// recalled is the day from which a warning without one looks ahead that its report tells with
// the incident: a few days before the report, in which it was given at the latest.
func recalled(told dateline.Day) dateline.Day {
	if told == "" {
		return told
	}
	const days = 3
	return told.Add(-days)
}

// mayFollow reports whether an incident took place, or was tried, soon after
// the day. Where either is unknown it may.
func mayFollow(given dateline.Day, in dateline.Incident) bool {
	if in.Status == dateline.Threatened || alone(in.Kind) {
		return false
	}
	if given == "" || !in.Date.Known() {
		return true
	}
	return in.Date.End >= given && in.Date.Start.Sub(given) <= foreseenDays
}

// sooner reports whether an incident is known to have come sooner after a day than another.
func sooner(day dateline.Day, a, b dateline.Incident) bool {
	return day != "" && a.Date.Start >= day && (b.Date.Start < day || a.Date.Start < b.Date.Start)
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
