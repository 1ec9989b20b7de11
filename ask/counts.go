package ask

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// withCount puts behind the best sentence of an answer that asks for a toll the
// sentence that the toll rests on: of those that give the best figure of the
// incident the latest, whatever words it uses for it. It changes nothing where
// the answer has such a sentence, or its best one tells of no incident.
func (m *matcher) withCount(book *dateline.Casebook, chosen []candidate) []candidate {
	if m.q.Wish != HowMany || len(m.q.Measures) == 0 || len(chosen) == 0 {
		return chosen
	}
	v := m.valuesOf(book, chosen[0])
	if v == nil || v.Tolls == nil {
		return chosen
	}
	for measure, toll := range v.Tolls {
		giving := m.giving(v.Incidents[0], measure, toll.Best)
		if len(giving) == 0 || slices.ContainsFunc(chosen, func(c candidate) bool {
			return slices.ContainsFunc(giving, func(g candidate) bool { return g.passage() == c.passage() })
		}) {
			return chosen
		}
		chosen = slices.Insert(chosen, 1, giving[0])
	}
	return chosen[:min(len(chosen), most)]
}

// giving are the sentences that give a figure of an incident, of the latest
// report first.
func (m *matcher) giving(incident string, measure dateline.Measure, value int) []candidate {
	var found []candidate
	for _, p := range m.pages {
		for i := range p.sentences {
			x := &p.sentences[i]
			gives := slices.ContainsFunc(x.accounts, func(a *dateline.Account) bool {
				return string(a.Incident) == incident && slices.ContainsFunc(a.Figures, func(f dateline.Figure) bool {
					return f.Measure == measure && !f.Superseded && f.Who != dateline.WhoAttackers && f.Value() == value && m.at(a, f.Evidence) == x
				})
			})
			if gives && !x.asks {
				found = append(found, candidate{page: p, at: i})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int {
		return cmp.Compare(b.page.report.Published.Date, a.page.report.Published.Date)
	})
	return found
}

// withSequel puts behind the first sentences of an answer what their reports go on
// to say of it in the same paragraph: the rest of what somebody is quoted with, the
// reason of what was asked why, a count that corrects theirs, and what takes back
// that something is so: "Note 18 listed an attack on the airport. There was none."
func (m *matcher) withSequel(chosen []candidate) []candidate {
	var out []candidate
	for i, c := range chosen {
		out = append(out, c)
		for n := 1; i < first && n <= sequel && c.at+n < len(c.page.sentences); n++ {
			next := candidate{page: c.page, at: c.at + n}
			if slices.ContainsFunc(chosen, func(o candidate) bool { return o.passage() == next.passage() }) || !m.goesOn(c, next, n) {
				break
			}
			out = append(out, next)
		}
	}
	return out[:min(len(out), most)]
}

// How many sentences of an answer are looked behind, and how far.
const (
	first  = 3
	sequel = 2
)

// goesOn reports whether the nth sentence behind another goes on with what that
// says to the question.
func (m *matcher) goesOn(c, next candidate, n int) bool {
	x, y := c.passage(), next.passage()
	if y.asks || y.paragraph != x.paragraph {
		return false
	}
	switch m.q.Wish {
	case Whether:
		return n == 1 && y.takesBack()
	case Why:
		return n == 1 && !x.keys["=cause"]
	case HowMany:
		return y.number && (y.keys["=correct"] || m.counts(y) && y.points("person") >= 0)
	case What, How:
		return c.page.quoted(x.span.End, y.span.Start)
	}
	return false
}

// quoted reports whether somebody is still quoted between two places.
func (p *page) quoted(from, to int) bool {
	return slices.ContainsFunc(p.text.Quotes, func(q prose.Range) bool { return q.Start < from && to < q.End })
}

// takesBack reports whether a sentence denies what stands before it: it begins
// by that, or says that somebody denies it.
func (x *passage) takesBack() bool {
	if len(x.words) < 3 || x.asks {
		return false
	}
	denies := func(w spoken) bool { return w.means("not so") }
	return x.words[0].means("so") && slices.ContainsFunc(x.words[:min(len(x.words), 6)], denies) || x.keys["=deny"] ||
		x.keys["=says"] && slices.ContainsFunc(x.words, denies)
}
