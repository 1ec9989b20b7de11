package ask

import (
	"math"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/when"
)

// How much a term counts by where it stands.
const (
	bySelf    = 1.0  // in the sentence
	byMeaning = 0.85 // another word for it is, or a record that answers it
	byAccount = 0.65 // in what the same report tells of the same incident
	byBefore  = 0.6  // in the sentence before
	byHeading = 0.55 // in the heading or question that it stands under
	byTitle   = 0.5  // in the report's title
	byOthers  = 0.5  // in what other reports tell of the same incident
	byFar     = 0.35 // some sentences before
	byAfter   = 0.35 // in the sentence after
	bySoon    = 0.3  // some sentences after
	anywhere  = 0.25 // anywhere in the report
)

// matcher weighs sentences against a question.
type matcher struct {
	*lexicon
	calendar  *when.Calendar
	triggers  *codebook.Triggers
	q         Question
	pages     []*page
	byReport  map[string]*page // those of copies too
	kinds     map[string]dateline.ActorKind
	names     map[string]string
	aliases   map[string][][]string // stems of the words of each name
	weights   []float64             // of the question's terms
	cues      []string              // meanings of words for the relations that it asks for
	accounts  map[*dateline.Account]*story
	incidents map[string]*story
	about     map[string]float64 // incidents that the question is about, with how much of it they speak of
}

// story is what an account, or all accounts of an incident, speak of.
type story struct {
	kind   dateline.Kind          // of an incident
	kinds  map[dateline.Kind]bool // that words for it name
	keys   map[string]bool
	actors map[string]bool
	dates  []dateline.Date
}

func newStory() *story {
	return &story{kinds: map[dateline.Kind]bool{}, keys: map[string]bool{}, actors: map[string]bool{}}
}

func (m *matcher) tell(book *dateline.Casebook) {
	m.accounts, m.incidents = map[*dateline.Account]*story{}, map[string]*story{}
	told := map[string]bool{}
	for i := range book.Accounts {
		told[string(book.Accounts[i].Incident)] = true
	}
	for i := range book.Incidents {
		x := &book.Incidents[i]
		if !told[x.ID] {
			continue // it is only counted
		}
		s := newStory()
		s.kind = x.Kind
		m.place(s, x.Place)
		s.date(x.Date)
		for _, p := range x.Perpetrators {
			s.actors[p.Actor] = true
		}
		m.incidents[x.ID] = s
	}
	for i := range book.Accounts {
		a := &book.Accounts[i]
		s := newStory()
		m.place(s, a.Place.Place)
		s.date(a.Date.Date)
		for _, t := range a.Triggers {
			m.add(s.keys, t.Text)
		}
		if a.Place.Evidence != nil {
			m.add(s.keys, a.Place.Evidence.Text)
		}
		for _, p := range a.Perpetrators {
			s.actors[string(p.Actor)] = true
		}
		for _, t := range a.Targets {
			s.actors[string(t.Actor)] = true
			m.add(s.keys, t.Evidence.Text)
		}
		for _, w := range a.Weapons {
			m.add(s.keys, w.Evidence.Text)
		}
		if of := m.incidents[string(a.Incident)]; of != nil {
			for k := range s.keys {
				of.keys[k] = true
			}
			for id := range s.actors {
				of.actors[id] = true
			}
		}
		m.accounts[a] = s
	}
}

func (m *matcher) place(s *story, p dateline.Place) {
	m.add(s.keys, string(p.Name))
	m.add(s.keys, string(p.Admin1))
}

func (s *story) date(d dateline.Date) {
	if d.Start != "" {
		s.dates = append(s.dates, d)
	}
}

func (s *story) speaks(t term) bool {
	switch {
	case t.date != nil:
		return slices.ContainsFunc(s.dates, t.on)
	case t.actors != nil:
		return slices.ContainsFunc(t.actors, func(id string) bool { return s.actors[id] }) || !t.person && allIn(t.words, s.keys)
	}
	return slices.ContainsFunc(t.keys, func(k string) bool { return s.keys[k] })
}

// weigh gives each term its weight: what few sentences speak of counts more.
func (m *matcher) weigh() {
	total := 1
	for _, p := range m.pages {
		total += len(p.sentences)
	}
	m.weights = make([]float64, len(m.q.terms))
	for i, t := range m.q.terms {
		n := 0
		for _, p := range m.pages {
			for j := range p.sentences {
				if m.within(&p.sentences[j], t) > 0 {
					n++
				}
			}
		}
		m.weights[i] = math.Log(1 + float64(total)/float64(1+n))
		if t.date != nil {
			m.weights[i] = math.Min(m.weights[i], 3)
		}
	}
}

// within says how far a sentence itself speaks of a term.
func (m *matcher) within(x *passage, t term) float64 {
	switch {
	case t.date != nil:
		if slices.ContainsFunc(x.dates, t.on) {
			return bySelf
		}
		return 0
	case t.actors != nil:
		best := 0.0
		if allIn(t.words, x.keys) {
			return bySelf
		}
		for _, id := range t.actors {
			switch {
			case x.names(id):
				return bySelf
			case x.actors[id]:
				best = byMeaning
			}
		}
		if t.person && len(t.words) > 1 && slices.ContainsFunc(x.words, func(w spoken) bool { return w.proper && stem(w.folded) == t.words[len(t.words)-1] }) {
			return math.Max(best, byMeaning)
		}
		return best
	case x.keys[t.keys[0]]:
		return bySelf
	case slices.ContainsFunc(t.keys[1:], func(k string) bool { return x.keys[k] }), m.answers(x, t):
		return byMeaning
	}
	return 0
}

// answers reports whether the sentence is evidence of a record that the term
// asks for.
func (m *matcher) answers(x *passage, t term) bool {
	for _, a := range m.meaning[t.keys[0]] {
		if !slices.Contains(t.keys, "="+a.Means) {
			continue
		}
		if a.Warnings && len(x.warnings) > 0 || m.claim(x, a.Relations) ||
			slices.ContainsFunc(x.figures, func(f *dateline.Figure) bool { return slices.Contains(a.Measures, f.Measure) }) ||
			slices.ContainsFunc(x.parties, func(p *dateline.Party) bool { return slices.Contains(a.Standings, p.Standing) }) {
			return true
		}
	}
	return false
}

// claim reports whether a sentence makes a claim of one of the relations about
// the actors of the question: of two, that one stands so to the other.
func (m *matcher) claim(x *passage, relations []dateline.Relation) bool {
	return slices.ContainsFunc(x.claims, func(c *dateline.Claim) bool {
		if !slices.Contains(relations, c.Relation) || c.Relation == dateline.Ranked && !m.cued(x) {
			return false
		}
		said := map[string]bool{}
		m.add(said, c.Object.Text)
		for _, t := range m.q.terms {
			if t.actors != nil && !slices.Contains(t.actors, c.Subject) && !slices.Contains(t.actors, string(c.Object.Actor)) && !allIn(t.words, said) {
				return false
			}
		}
		return true
	})
}

// around says how far a sentence speaks of a term with what stands around it.
func (m *matcher) around(p *page, i int, t term) float64 {
	x := &p.sentences[i]
	best := m.within(x, t)
	take := func(speaks bool, weight float64) {
		if speaks {
			best = math.Max(best, weight)
		}
	}
	for _, a := range x.accounts {
		take(m.accounts[a].speaks(t), byAccount)
		if of := m.incidents[string(a.Incident)]; of != nil {
			take(of.speaks(t), byOthers)
		}
	}
	if x.under != nil {
		best = math.Max(best, byHeading*m.within(x.under, t))
	}
	for j := i - 1; j >= max(0, i-back); j-- {
		best = math.Max(best, (byBefore-float64(i-1-j)*(byBefore-byFar)/(back-1))*m.within(&p.sentences[j], t))
	}
	for j := i + 1; j < min(i+1+ahead, len(p.sentences)); j++ {
		if j == i+1 {
			best = math.Max(best, byAfter*m.within(&p.sentences[j], t))
		} else {
			best = math.Max(best, bySoon*m.within(&p.sentences[j], t))
		}
	}
	switch {
	case t.date != nil:
		take(p.report.Published.Date != "" && t.on(dateline.Date{Start: dateline.DayOf(p.report.Published.Date.Time()), End: p.report.Published.Date.Last()}), anywhere)
	case t.actors != nil:
		take(slices.ContainsFunc(p.sentences, func(y passage) bool { return m.within(&y, t) > 0 }), anywhere)
		take(m.titled(p, t), byTitle)
	default:
		take(slices.ContainsFunc(t.keys, func(k string) bool { return p.title[k] }), byTitle)
		take(slices.ContainsFunc(t.keys, func(k string) bool { return p.whole[k] }), anywhere)
	}
	return best
}

func allIn(words []string, keys map[string]bool) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !keys[w] })
}
