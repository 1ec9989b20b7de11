package sqlite

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
)

// placing is what only the other reports show of a report: whose copy it is, when
// it came out, who in it is private, and which actor each name in it is.
type placing struct {
	Report    string
	CopyOf    dateline.Optional
	Published dateline.Published
	Private   []dateline.Span
	Mentions  []named
}

// named is a mention of an actor.
type named struct {
	Actor string
	dateline.Span
}

// placings returns the placings of the reports of which there is anything to say.
func placings(book *dateline.Casebook) []placing {
	mentions := map[string][]named{}
	for _, a := range book.Actors {
		for _, m := range a.Mentions {
			mentions[m.Report] = append(mentions[m.Report], named{a.ID, m.Span})
		}
	}
	var out []placing
	for _, r := range book.Reports {
		in := mentions[r.ID]
		slices.SortFunc(in, func(a, b named) int {
			return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Actor, b.Actor))
		})
		if r.CopyOf != "" || r.Published.Basis == dateline.PublishedInferred || len(r.Private) > 0 || len(in) > 0 {
			out = append(out, placing{r.ID, r.CopyOf, r.Published, r.Private, in})
		}
	}
	return out
}

// withoutMentions returns the actors as they are stored beside the placings.
func withoutMentions(actors []dateline.Actor) []dateline.Actor {
	out := slices.Clone(actors)
	for i := range out {
		out[i].Mentions = nil
	}
	return out
}

func (s *transaction) putPlacing(p placing) {
	if p.CopyOf != "" {
		s.insert("copy(report, of)", p.Report, string(p.CopyOf))
	}
	if d := p.Published; d.Basis == dateline.PublishedInferred {
		s.insert("dating(report, date, precision, basis, not_before, not_after)", p.Report, null(d.Date), d.Precision, d.Basis, null(d.NotBefore), null(d.NotAfter))
	}
	for i, name := range p.Private {
		s.insert("private(report, ord, start, end, text)", p.Report, i, name.Start, name.End, name.Text)
	}
	for i, m := range p.Mentions {
		s.insert("mention(report, ord, actor, start, end, text)", p.Report, i, m.Actor, m.Start, m.End, m.Text)
	}
}
