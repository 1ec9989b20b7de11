package ask

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// withCount puts behind the best sentence of an answer that asks for a toll the
// sentences with other figures of the incident that it tells of, whatever words they
// use: first the one that the casebook takes, then those of the latest reports. It
// changes nothing where the best sentence tells of no incident.
func (m *matcher) withCount(book *dateline.Casebook, chosen []candidate) []candidate {
	if m.q.Wish != HowMany || len(m.q.Measures) == 0 || len(chosen) == 0 {
		return chosen
	}
	v := m.valuesOf(book, chosen[0])
	if v == nil || v.Tolls == nil {
		return chosen
	}
	counts := chosen[:1:1]
	has := func(c candidate) bool {
		return slices.ContainsFunc(counts, func(o candidate) bool { return o.passage() == c.passage() })
	}
	for _, measure := range m.q.Measures {
		if toll := v.Tolls[measure]; toll != nil {
			for _, c := range m.giving(v.Incidents[0], measure, toll.Best) {
				if !has(c) && len(counts) < most {
					counts = append(counts, c)
				}
			}
		}
	}
	for _, c := range chosen[1:] {
		if !has(c) {
			counts = append(counts, c)
		}
	}
	return counts[:min(len(counts), most)]
}

// giving are sentences that each give another figure of an incident: the one for
// the best of the toll first, then those of the latest reports.
func (m *matcher) giving(incident string, measure dateline.Measure, best int) []candidate {
	type figure struct {
		candidate
		value int
	}
	var found []figure
	for _, p := range m.pages {
		for i := range p.sentences {
			x := &p.sentences[i]
			for _, a := range x.accounts {
				for _, f := range a.Figures {
					if string(a.Incident) == incident && f.Measure == measure && !f.Superseded && !f.Part && f.Who != dateline.WhoAttackers && m.at(a, f.Evidence) == x && !x.asks {
						found = append(found, figure{candidate{page: p, at: i}, f.Value()})
					}
				}
			}
		}
	}
	slices.SortStableFunc(found, func(a, b figure) int {
		switch {
		case a.value == b.value:
		case a.value == best:
			return -1
		case b.value == best:
			return 1
		}
		return cmp.Compare(b.page.report.Published.Date, a.page.report.Published.Date)
	})
	var out []candidate
	seen := map[int]bool{}
	for _, f := range found {
		if !seen[f.value] {
			seen[f.value] = true
			out = append(out, f.candidate)
		}
	}
	return out
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
		attackers := y.counted["=attack"] || y.counted["=fighters"]
		return y.number && !attackers && (y.keys["=correct"] || m.counts(y) || slices.ContainsFunc(y.words[:min(len(y.words), opening)], func(w spoken) bool { return number(w.folded) }))
	case What, How:
		if m.q.voices() && n == 1 && c.page.speech(next.at) && m.voice(c.page, next.at) > 0 {
			return true
		}
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
	if x.keys["=take back"] {
		return true
	}
	denies := func(w spoken) bool { return w.means("not so") }
	return x.words[0].means("so") && slices.ContainsFunc(x.words[:min(len(x.words), 6)], denies) || x.keys["=deny"] ||
		x.keys["=says"] && slices.ContainsFunc(x.words, denies)
}
