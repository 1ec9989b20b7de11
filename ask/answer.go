package ask

import (
	"fmt"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/cite"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/when"
)

// Answer is what the reports say to a question. Where they say nothing,
// Answered is false and there are no quotations.
type Answer struct {
	Question   string      `json:"question"`
	Answered   bool        `json:"answered"`
	Quotations []Quotation `json:"answer"` // best first
	Values     *Values     `json:"values"` // of a question that is answered by counting
	Masked     bool        `json:"masked"` // names of private people are blacked out
}

// Quotation is a stretch of a report's text, exactly as it stands there.
type Quotation = cite.Quotation

// How many sentences an answer has at most, and one that was counted together
// from incidents.
const (
	most        = 5
	mostCounted = 20
)

// Of answers a question from a casebook, or from the part of one that has to do
// with it.
func Of(cb *codebook.Codebook, book *dateline.Casebook, question string) (Answer, error) {
	answer := Answer{Question: question, Quotations: []Quotation{}, Masked: book.Masked}
	m := newMatcher(cb, book, Parse(cb, book.Actors, question))
	if len(m.q.terms) == 0 {
		return answer, nil
	}
	chosen := m.chosen()
	answer.Values = m.sum(book)
	switch {
	case answer.Values != nil:
		chosen = m.evidence(answer.Values.Incidents)
		chosen = chosen[:min(len(chosen), mostCounted)]
	case len(chosen) > 0 && m.q.factual():
		answer.Values = m.told(book, chosen[0])
		chosen = m.withCount(book, chosen)
	default:
		chosen = m.withCorrection(chosen)
	}
	for _, c := range chosen {
		answer.Quotations = append(answer.Quotations, c.quote())
	}
	of := ""
	if answer.Values != nil && len(answer.Values.Incidents) == 1 {
		of = answer.Values.Incidents[0]
	}
	if groups := m.groups(chosen, of); groups != nil && (answer.Values == nil || len(answer.Values.Incidents) < 2) {
		if answer.Values == nil {
			answer.Values = &Values{Incidents: []string{}}
		}
		answer.Values.Groups = groups
	}
	answer.Answered = len(answer.Quotations) > 0
	return answer, Checked(book, answer)
}

// Checked fails where a quotation is not exactly what its report has there.
func Checked(book *dateline.Casebook, answer Answer) error {
	check := cite.NewChecker(book)
	for _, q := range answer.Quotations {
		if err := check.Check(q); err != nil {
			return fmt.Errorf("answering %q: %w", answer.Question, err)
		}
	}
	return nil
}

// newMatcher cuts the reports into sentences and ties the records to them. A
// copy says nothing that its original does not say.
func newMatcher(cb *codebook.Codebook, book *dateline.Casebook, q Question) *matcher {
	m := &matcher{lexicon: lexiconOf(cb), calendar: cb.Calendar, q: q, kinds: map[string]dateline.ActorKind{}, names: map[string]string{}}
	m.tell(book)
	pages, originals := map[string]*page{}, map[string]bool{}
	for _, r := range book.Reports {
		originals[r.ID] = true
	}
	for i := range book.Reports {
		if r := &book.Reports[i]; !originals[string(r.CopyOf)] {
			pages[r.ID] = m.pageOf(r)
			m.pages = append(m.pages, pages[r.ID])
		}
	}
	for _, a := range book.Actors {
		m.kinds[a.ID], m.names[a.ID] = a.Kind, a.Name
		for _, mention := range a.Mentions {
			if p := pages[mention.Report]; p != nil {
				p.mention(a.ID, mention.Span)
			}
		}
	}
	for i := range book.Accounts {
		if p := pages[book.Accounts[i].Report]; p != nil {
			p.account(&book.Accounts[i])
		}
	}
	for i := range book.Claims {
		if p := pages[book.Claims[i].Report]; p != nil {
			if x := p.at(book.Claims[i].Evidence); x != nil {
				x.claims = append(x.claims, &book.Claims[i])
			}
		}
	}
	for i := range book.Warnings {
		if p := pages[book.Warnings[i].Report]; p != nil {
			if x := p.at(book.Warnings[i].Evidence); x != nil {
				x.warnings = append(x.warnings, &book.Warnings[i])
			}
		}
	}
	if q.Wish == When || len(q.Dates) > 0 {
		m.date()
	}
	m.weigh()
	return m
}

// date finds what time the sentences speak of.
func (m *matcher) date() {
	for _, p := range m.pages {
		for _, e := range m.calendar.Find(p.report.Text, when.Reference{Published: p.report.Published.Date}) {
			if x := p.at(dateline.Span{Start: e.Start, End: e.End}); x != nil && len(e.Dates) > 0 {
				x.dates = append(x.dates, e.Dates[0])
			}
		}
	}
}

// chosen returns the best sentences, none of which says what another says.
func (m *matcher) chosen() []candidate {
	var out []candidate
	for _, c := range m.candidates() {
		switch {
		case c.lacks || c.covers < enoughRecord || c.covers < enough && !c.record:
			continue
		case len(out) > 0 && c.score < 0.6*out[0].score || len(out) == most:
			return out
		case slices.ContainsFunc(out, func(o candidate) bool { return alike(o.passage().keys, c.passage().keys) }):
			continue
		}
		out = append(out, c)
	}
	return out
}

// alike reports whether two sentences have most of their words in common.
func alike(a, b map[string]bool) bool {
	shared := 0
	for k := range a {
		if b[k] {
			shared++
		}
	}
	return float64(shared) > 0.6*float64(len(a)+len(b)-shared)
}

func (c candidate) quote() Quotation { return cite.Of(c.page.report, c.passage().span) }
