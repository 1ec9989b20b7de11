package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/profile"
)

// How a profile is printed: counts and names plain, what reports say in
// quotation marks, with the sources below.

// How many wordings of a statement are printed, how many sources of each, and how
// many ids of what was counted; JSON has all.
const (
	shownWordings = 3
	shownSources  = 4
	shownIDs      = 8
)

func (t *terminal) printProfile(p profile.Profile) {
	fmt.Fprintf(t.out, "%s  %s  %s\n", t.bold(p.Name), p.Kind, t.faint(p.ID))
	t.heading("names")
	for _, n := range p.Names {
		since := ""
		if n.Report != "" {
			since = "in undated reports only, " + string(n.Report)
		}
		if n.Since != "" {
			since = "since " + string(n.Since) + ", " + string(n.Report)
		}
		t.printWrapped("  ", joined(", ", n.Name, count(n.Mentions, "mention"), since), plain)
	}
	for _, s := range p.Sections {
		if s.Name != "names" {
			t.heading(s.Heading)
		}
		if r := s.Range; r != nil {
			t.printWrapped("  ", fmt.Sprintf("%d to %d in %d estimates%s", r.Low, r.High, r.Estimates, between(r.First, r.Last)), plain)
		}
		t.printStatements(s.Statements)
	}
	t.printCount("attacks and operations laid to it, as counted here", p.Deeds)
	t.printCount("what it suffered, as counted here", p.Suffered)
	if len(p.Warnings) > 0 {
		t.heading("warnings about it")
		t.printStatements(p.Warnings)
	}
	if len(p.LeftOut) > 0 {
		t.heading("left out")
		t.printWrapped("  ", fmt.Sprintf("%s whose sentence has no word of what was read from it: %s", count(len(p.LeftOut), "claim"), some(p.LeftOut)), t.faint)
	}
}

func (t *terminal) heading(s string) {
	fmt.Fprintf(t.out, "\n%s\n", t.bold(strings.ToUpper(s)))
}

func between(first, last dateline.Day) string {
	switch {
	case first == "":
		return ""
	case first == last:
		return ", " + string(first)
	}
	return fmt.Sprintf(", %s to %s", first, last)
}

// printStatements prints what a statement says, then its wordings, each with its
// sources. What has no label of its own stands as far left as labels do.
func (t *terminal) printStatements(statements []profile.Statement) {
	last := profile.Source{} // the one quoted last: two statements of one sentence need it once
	for _, s := range statements {
		margin := "  "
		if s.Label != "" {
			t.printWrapped(margin, s.Label+between(s.First, s.Last), t.bold)
			margin = "    "
		}
		wordings := s.Wordings()
		for n, wording := range wordings {
			if n == shownWordings {
				t.printWrapped(margin+"    ", "and "+count(len(wordings)-n, "more wording"), t.faint)
				break
			}
			if wording[0].Quotation != last.Quotation {
				t.printWrapped(margin, "“"+oneLine(wording[0].Text)+"”", plain)
			}
			last = wording[0]
			t.printSources(margin+"    ", wording)
		}
	}
}

func (t *terminal) printSources(margin string, sources []profile.Source) {
	for n, q := range sources {
		if n == shownSources {
			t.printWrapped(margin, fmt.Sprintf("and %s more", count(len(sources)-n, "source")), t.faint)
			return
		}
		t.printWrapped(margin, sourceWords(q), t.faint)
	}
}

// sourceWords says where a statement stands and who makes it.
func sourceWords(q profile.Source) string {
	voice := ""
	if q.Voice != nil {
		voice = "on the word of " + speaker(*q.Voice)
	}
	stance := ""
	if q.Stance != dateline.Asserted {
		stance = string(q.Stance)
	}
	copied := ""
	if q.CopyOf != "" {
		copied = "a copy of " + string(q.CopyOf) + ", no source of its own"
	}
	title := ""
	if q.Title != "" {
		title = "“" + string(q.Title) + "”"
	}
	from := joined(", ", cmp.Or(string(q.Outlet), title, string(q.File), "outlet unknown"), cmp.Or(string(q.Published), "undated"))
	return joined("; ", from, voice, stance, copied) + "  " + cmp.Or(string(q.Record), fmt.Sprintf("%s %d–%d", q.Report, q.Start, q.End))
}

func (t *terminal) printCount(heading string, c *profile.Count) {
	if c == nil {
		return
	}
	t.heading(heading)
	if len(c.All.Incidents) > 0 {
		t.printTallies([]profile.Tally{c.All}, false)
		t.printTallies(c.Standings, true)
		t.printTallies(c.Kinds, true)
		t.printTallies(c.Years, true)
	}
	t.printTallies(c.Others, true)
	t.printWrapped("  ", "counted: "+c.Rule, t.faint)
}

func (t *terminal) printTallies(tallies []profile.Tally, ids bool) {
	for _, y := range tallies {
		words := count(len(y.Incidents), "incident")
		for _, m := range []struct {
			name string
			toll *dateline.Toll
		}{{"killed", y.Killed}, {"injured", y.Injured}, {"abducted", y.Abducted}} {
			if m.toll != nil {
				words += fmt.Sprintf(", %s %s", tollWords(m.toll), m.name)
			}
		}
		if !ids && y.Uncounted > 0 {
			words += fmt.Sprintf(", %d without a number of killed", y.Uncounted)
		}
		if !ids && y.Single > 0 {
			words += fmt.Sprintf(", %d on a single source", y.Single)
		}
		if ids {
			words += ": " + some(y.Incidents)
		}
		t.printWrapped("  "+pad(y.Of, 18), words, plain)
	}
}

// some lists ids, the first of many.
func some(ids []string) string {
	if len(ids) <= shownIDs {
		return strings.Join(ids, " ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(ids[:shownIDs], " "), len(ids)-shownIDs)
}

// speaker names a voice with its role, unless the one says the other too.
func speaker(v dateline.Voice) string {
	role := string(v.Role)
	switch {
	case strings.Contains(role, v.Text):
		return role
	case strings.Contains(v.Text, role):
		return v.Text
	}
	return v.Text + ", " + role
}
