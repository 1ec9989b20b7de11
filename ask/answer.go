package ask

import (
	"fmt"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/cite"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
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
	m := newMatcher(cb, book, Parse(cb, book.Actors, newest(book), question))
	if len(m.q.terms) == 0 {
		return answer, nil
	}
	var chosen []candidate
	if answer.Values = m.sum(book); answer.Values != nil {
		chosen = m.evidence(answer.Values.Incidents)
		chosen = chosen[:min(len(chosen), mostCounted)]
		chosen = append(m.tallies(), chosen...)
	} else if m.q.countable() {
		chosen = m.tallies()
	} else if chosen = m.chosen(); len(chosen) > 0 && m.q.factual() {
		answer.Values = m.valuesOf(book, chosen[0])
		chosen = m.withSequel(m.withCount(book, chosen))
		if m.q.part() {
			answer.Values = nil
		}
	} else {
		chosen = m.withSequel(chosen)
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

// newest is the day of the newest report, which is today to a question about "last
// year"; empty where none has a date.
func newest(book *dateline.Casebook) (day dateline.Day) {
	for i := range book.Reports {
		day = max(day, book.Reports[i].Published.Date)
	}
	return day.Last()
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
	m := &matcher{lexicon: lexiconOf(cb), calendar: cb.Calendar, triggers: cb.Triggers, q: q, kinds: map[string]dateline.ActorKind{}, names: map[string]string{}, aliases: map[string][][]string{}}
	m.cues = m.lexicon.cues(q.Relations)
	m.tell(book)
	pages := m.cut(book.Reports)
	m.byReport = pages
	for _, a := range book.Actors {
		m.kinds[a.ID], m.names[a.ID], m.aliases[a.ID] = a.Kind, a.Name, stemsOf(a)
		for _, mention := range a.Mentions {
			switch p := pages[mention.Report]; {
			case p == nil:
			case p.branch(a, mention.Span):
				p.at(mention.Span).branch = true
			default:
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
	m.describe()
	return m
}

// cut cuts the reports into pages, and returns them by report. Those of copies
// are no pages of the matcher: what is recorded of a sentence of theirs is recorded
// of the sentence of the original that says the same.
func (m *matcher) cut(reports []dateline.Report) map[string]*page {
	pages := map[string]*page{}
	for i := range reports {
		pages[reports[i].ID] = m.pageOf(&reports[i])
	}
	for i := range reports {
		p, original := pages[reports[i].ID], pages[string(reports[i].CopyOf)]
		if original == nil {
			m.pages = append(m.pages, p)
			continue
		}
		p.twins = make([]*passage, len(p.sentences))
		for j := range p.sentences {
			for k := range original.sentences {
				if x := &original.sentences[k]; p.twins[j] == nil && alike(p.sentences[j].keys, x.keys) {
					p.twins[j] = x
				}
			}
		}
	}
	return pages
}

// stemsOf are the stems of the words of each of an actor's names.
func stemsOf(a dateline.Actor) [][]string {
	names := []string{a.Name}
	for _, alias := range a.Aliases {
		names = append(names, string(alias.Name))
	}
	var out [][]string
	for _, name := range names {
		var stems []string
		for _, w := range gazetteer.Words([]rune(name)) {
			stems = append(stems, stem(w.Folded))
		}
		if len(stems) > 0 {
			out = append(out, stems)
		}
	}
	return out
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

// enough is the chance from which the reports are taken to answer a question, and
// near the share of the likeliest sentence's chance that another needs, silent one that
// says no word of the question, or rests on no record where the likeliest does.
const (
	enough = 0.5
	near   = 0.1
	silent = 0.4
)

// chosen returns the likeliest sentences, none of which says what another says; none
// where the reports are likelier not to answer, and no record does.
func (m *matcher) chosen() []candidate {
	all := m.gather()
	if len(all) == 0 {
		return nil
	}
	m.judge(all, fitted.Sentences)
	if fitted.Answers.Chance(m.ofAll(all)) < enough && !slices.ContainsFunc(all, m.certain) {
		return nil
	}
	var out []candidate
	known := m.q.profile() && m.certain(all[0])
	for _, c := range all {
		switch {
		case c.chance < near*all[0].chance && !m.q.definition() || len(out) == most:
			return out
		case (c.self == 0 || known && !m.certain(c)) && c.chance < silent*all[0].chance:
			continue
		case slices.ContainsFunc(out, func(o candidate) bool {
			return alike(o.passage().keys, c.passage().keys) || o.leans && o.page == c.page && o.at == c.at+1
		}):
			continue
		}
		c.leans = m.leans(c) && !slices.ContainsFunc(out, func(o candidate) bool { return o.page == c.page && o.at == c.at-1 })
		out = append(out, c)
	}
	return out
}

// certain reports whether a sentence is the evidence of a record that is what the
// question asks for: of what is known of an actor, of who did what it says
// happened, or of a warning.
func (m *matcher) certain(c candidate) bool {
	x := c.passage()
	switch {
	case c.wish < 0:
		return false
	case m.q.definition():
		return true
	case m.q.profile():
		return m.claim(x, m.q.Relations) || x.answersStrength()
	case m.q.Warnings:
		return len(x.warnings) > 0 && c.self > 0
	}
	return m.q.Wish == Who && len(m.q.Standings) > 0 && c.tells == 1
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

// quote quotes the sentence, with the one before where it leans on that.
func (c candidate) quote() Quotation {
	span := c.passage().span
	if c.leans {
		span.Start = c.page.sentences[c.at-1].span.Start
		span.Text = c.page.text.Cut(span.Start, span.End)
	}
	return cite.Of(c.page.report, span)
}
