package reconcile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// WhyNames is the field of an actor that [Why] can tell about.
const WhyNames = "names"

// whyNames tells for what reasons the names of an actor are one actor's, and
// which other actors were looked at and kept apart or left open, as they were
// noted when the actors were made.
func whyNames(book *dateline.Casebook, a *dateline.Actor) Reasoning {
	r := Reasoning{
		Actor: a.ID, Field: WhyNames, Value: fmt.Sprintf("%s: %s", a.Name, counted(len(a.Aliases), "name")),
		Rule:       "names are one actor's where a reason of strength 0.5 or more says so, unless the codebook or a reviewer has them as two; a reason that may mean one of several is shared between them",
		Considered: []Consideration{},
	}
	cast := castOf(book.Actors)
	for _, l := range a.Links {
		c := Consideration{Value: linkText(l, cast), Verdict: string(l.Verdict), Because: fmt.Sprintf("%s (%.2f); %s", linkReason(book, a, l), l.Strength, counted(l.Reports, "report"))}
		for n, e := range l.Evidence {
			if n == 0 {
				c.Report, c.Span = e.Report, e.Span
			} else {
				c.Beside = append(c.Beside, e)
			}
		}
		r.Considered = append(r.Considered, c)
	}
	return r
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func linkText(l dateline.Link, actors cast) string {
	with := ""
	if l.With != "" {
		with = fmt.Sprintf(" (%s, %s)", actors.name(string(l.With)), l.With)
	}
	switch {
	case l.Verdict == dateline.LinkNotSame:
		return l.Name + " is not " + l.Other + with
	case l.Verdict == dateline.LinkUnsure:
		return l.Name + " may be " + l.Other + with
	case strings.EqualFold(l.Name, l.Other):
		return l.Name
	}
	return l.Name + " is " + l.Other
}

// linkReason is the reason in words; of a decision who took it.
func linkReason(book *dateline.Casebook, a *dateline.Actor, l dateline.Link) string {
	if l.Reason != dateline.ByDecision {
		return l.Reason.Words()
	}
	verb := dateline.NotSame
	if l.Verdict == dateline.LinkSame {
		verb = dateline.Same
	}
	for _, d := range slices.Backward(dateline.InForce(book.Decisions)) {
		if d.Verb == verb && rulings.OfActors(d) && (slices.Contains(d.On, a.ID) || slices.Contains(d.On, string(l.With))) {
			return fmt.Sprintf("%s decided so on %s: %s", d.By, strings.Split(d.At, "T")[0], d.Why)
		}
	}
	return l.Reason.Words()
}
