package ask

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
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

// withCorrection puts behind a sentence of an answer to whether something is so
// the next one of its report where that takes it back: "Note 18 listed an attack
// on the airport. There was none."
func (m *matcher) withCorrection(chosen []candidate) []candidate {
	if m.q.Wish != Whether {
		return chosen
	}
	var out []candidate
	for _, c := range chosen {
		out = append(out, c)
		next := candidate{page: c.page, at: c.at + 1}
		if next.at < len(c.page.sentences) && next.passage().takesBack() &&
			!slices.ContainsFunc(chosen, func(o candidate) bool { return o.passage() == next.passage() }) {
			out = append(out, next)
		}
	}
	return out[:min(len(out), most)]
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
