package brief

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/cite"
	"github.com/dateline-project/dateline/prose"
)

// facts puts what the casebook has of an incident into its words: what, where, by
// whom, how many, and how many sources.
func (w *writer) facts(i *dateline.Incident) string {
	what := string(i.Kind)
	if i.Kind == dateline.UnknownKind {
		what = "incident"
	}
	if i.Status != dateline.Occurred {
		what += " (" + string(i.Status) + ")"
	}
	parts := []string{cmp.Or(i.Date.Words(), "date unknown"), what, i.Place.Words(string(i.Place.Country))}
	for _, p := range i.Perpetrators {
		parts = append(parts, w.names[p.Actor]+" ("+string(p.Standing)+")")
	}
	for _, t := range []struct {
		toll *dateline.Toll
		of   string
	}{{i.Killed, "killed"}, {i.Injured, "injured"}, {i.Abducted, "abducted"}} {
		if t.toll != nil {
			parts = append(parts, rangeWords(t.toll)+" "+t.of)
		}
	}
	parts = append(parts, sourcesWords(i.Sources))
	var differ []string
	for _, d := range i.Disagreements {
		if slices.Contains([]string{"killed", "injured", "abducted", "perpetrators"}, d.Field) {
			differ = append(differ, d.Field)
		}
	}
	if len(differ) > 0 {
		parts = append(parts, "reports differ on "+strings.Join(differ, " and "))
	}
	return joined(parts...)
}

func rangeWords(t *dateline.Toll) string {
	if t.Low == t.High {
		return fmt.Sprint(t.Best)
	}
	return fmt.Sprintf("%d (%d–%d)", t.Best, t.Low, t.High)
}

func sourcesWords(s dateline.Sources) string {
	if s.Reports == 1 {
		return "1 report"
	}
	return fmt.Sprintf("%d reports (%d independent)", s.Reports, s.Independent)
}

// telling is a sentence that tells of an incident, with how well it does.
type telling struct {
	report *dateline.Report
	span   dateline.Span
	score  float64
	killed int // a number of dead that it gives; -1: none
}

// freshNews is for how many days an incident is told for its own sake.
const freshNews = 7

// longSentence is from how many words a sentence is harder to read than it tells.
const longSentence = 45

// tellings are the sentences that tell of an incident, the best first: those that
// hold most of what is known of it, of reports that are no copies.
func (w *writer) tellings(i *dateline.Incident) []telling {
	var all []telling
	for _, id := range i.Accounts {
		a := w.accounts[id]
		if a == nil {
			continue
		}
		r := w.check.Report(a.Report)
		if r == nil || r.CopyOf != "" {
			continue
		}
		for _, s := range w.sentencesOf(r) {
			if t := tell(a, i, s); t.score > 0 {
				t.report = r
				if d := r.Published.Date; len(d) == len("2006-01-02") && i.Date.Known() && i.Date.Start.Add(-1) <= d && d <= i.Date.End.Add(freshNews) {
					t.score += 0.5
				}
				if w.tellsOther(i, r.ID, s) {
					t.score -= 0.7
				}
				all = append(all, t)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b telling) int {
		return cmp.Or(cmp.Compare(b.score, a.score), compareDays(b.report.Published.Date, a.report.Published.Date),
			cmp.Compare(a.report.ID, b.report.ID), a.span.Start-b.span.Start)
	})
	return all
}

// tell says how well a sentence tells of the incident that an account is of.
func tell(a *dateline.Account, i *dateline.Incident, s dateline.Span) telling {
	t := telling{span: s, killed: -1}
	triggered := slices.ContainsFunc(a.Triggers, s.Covers) || s.Covers(a.Trigger)
	if triggered {
		t.score = 1
	}
	for _, f := range a.Figures {
		if !s.Covers(f.Evidence) || f.Superseded {
			continue
		}
		t.score += 0.4
		if f.Measure == dateline.Killed && !f.Part && f.Who != dateline.WhoAttackers {
			t.killed = f.Value()
			if i.Killed != nil && t.killed == i.Killed.Best {
				t.score += 2
			}
		}
	}
	if t.score == 0 {
		return t
	}
	if p := a.Place.Evidence; p != nil && s.Covers(*p) {
		t.score += 0.7
	}
	if d := a.Date.Evidence; d != nil && s.Covers(*d) {
		t.score += 0.5
	}
	if slices.ContainsFunc(a.Perpetrators, func(p dateline.Party) bool { return s.Covers(p.Evidence) }) {
		t.score += 0.6
	}
	if slices.ContainsFunc(a.Targets, func(x dateline.Target) bool { return s.Covers(x.Evidence) }) {
		t.score += 0.3
	}
	if !triggered { // a bare number, that could be of anything
		t.score /= 2
	}
	if n := len(strings.Fields(s.Text)); n > longSentence {
		t.score -= 0.02 * float64(n-longSentence)
	}
	if a.BackReference {
		t.score *= 0.6
	}
	return t
}

// tellsOther reports whether a sentence also tells of another incident.
func (w *writer) tellsOther(i *dateline.Incident, report string, s dateline.Span) bool {
	return slices.ContainsFunc(w.accountsIn[report], func(a *dateline.Account) bool {
		return string(a.Incident) != i.ID && s.Covers(a.Trigger)
	})
}

// sentencesOf cuts a report into sentences, headings aside.
func (w *writer) sentencesOf(r *dateline.Report) []dateline.Span {
	spans, cut := w.sentences[r.ID]
	if !cut {
		text := prose.Split(r.Text)
		for _, s := range text.Sentences {
			if !s.Heading {
				spans = append(spans, cite.WithoutQuotes(dateline.Span{Start: s.Start, End: s.End, Text: text.Cut(s.Start, s.End)}))
			}
		}
		w.sentences[r.ID] = spans
	}
	return spans
}

// compareDays orders days, unknown ones last.
func compareDays(a, b dateline.Day) int {
	if a == "" || b == "" {
		return cmp.Compare(len(b), len(a))
	}
	return cmp.Compare(a, b)
}
