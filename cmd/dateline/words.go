package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/dateline-project/dateline"
)

// How values are put into words for tables and records.

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// quoteArg writes an argument as a shell takes it.
func quoteArg(s string) string {
	if strings.ContainsAny(s, " \t\n'\"\\$&;|<>()*?") {
		return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
	}
	return s
}

func placeWords(p dateline.Place) string { return p.Words(string(p.Country)) }

// tollWords writes the best figure, and the range where there is one.
func tollWords(t *dateline.Toll) string {
	switch {
	case t == nil:
		return ""
	case t.Low == t.High:
		return fmt.Sprint(t.Best)
	}
	return fmt.Sprintf("%d (%d–%d)", t.Best, t.Low, t.High)
}

// kindWords leaves the usual status unsaid.
func kindWords(i dateline.Incident) string {
	if i.Status == dateline.Occurred {
		return string(i.Kind)
	}
	return fmt.Sprintf("%s (%s)", i.Kind, i.Status)
}

func partyWords(parties []dateline.IncidentParty, names map[string]string) string {
	var words []string
	for _, p := range parties {
		words = append(words, fmt.Sprintf("%s (%s)", names[p.Actor], p.Standing))
	}
	return strings.Join(words, "; ")
}

func publishedWords(p dateline.Published) string {
	if p.Date != "" && p.Basis == dateline.PublishedInferred {
		return string(p.Date) + " (inferred)"
	}
	return cmp.Or(string(p.Date), "undated")
}

// publishedOrBounds is empty where nothing is known.
func publishedOrBounds(p dateline.Published) string {
	if p.Date == "" && p.NotBefore == "" {
		return ""
	}
	return p.Words()
}

// attribution says where words are from: outlet, date and title of a report.
func attribution(outlet dateline.Optional, published dateline.Published, title dateline.Optional) string {
	quoted := ""
	if title != "" {
		quoted = "“" + string(title) + "”"
	}
	return joined(", ", cmp.Or(string(outlet), "outlet unknown"), publishedWords(published), quoted)
}

func actorNames(book *dateline.Casebook) map[string]string {
	names := map[string]string{}
	for _, a := range book.Actors {
		names[a.ID] = a.Name
	}
	return names
}

// byDay orders days; unknown ones come last.
func byDay(a, b dateline.Day) int {
	if a == "" || b == "" {
		return cmp.Compare(len(b), len(a))
	}
	return cmp.Compare(a, b)
}

// joined joins the parts that are not empty.
func joined(separator string, parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, separator)
}

// reviewWords says who has looked at an incident.
func reviewWords(r dateline.Review) string {
	words := fmt.Sprintf("accepted by %s on %s", r.By, strings.Split(r.At, "T")[0])
	if r.State == dateline.Changed {
		words += ", changed since"
	}
	return words
}
