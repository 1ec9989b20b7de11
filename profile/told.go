package profile

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/cite"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
)

// Closely is how many reports are read sentence by sentence for what is said of
// the actor besides claims: those that mention it most.
const Closely = 40

// page is a report, with the sentences that mention the actor.
type page struct {
	report    *dateline.Report
	mentions  int
	sentences []told
}

// told is a sentence that mentions the actor.
type told struct {
	span  dateline.Span
	words []gazetteer.Word
	at    int  // the word at which the actor is mentioned first
	event bool // it tells of an incident, rather than of the actor
	other bool // another armed group is named before it, of whom it tells rather
}

// speakingMost cuts the reports that mention the actor most, copies aside, into
// sentences.
func (g *gatherer) speakingMost() []*page {
	mentions := map[string][]dateline.Span{}
	for _, m := range g.actor.Mentions {
		if r := g.check.Report(m.Report); r != nil && r.CopyOf == "" {
			mentions[m.Report] = append(mentions[m.Report], m.Span)
		}
	}
	var pages []*page
	for id, spans := range mentions {
		pages = append(pages, &page{report: g.check.Report(id), mentions: len(spans)})
	}
	slices.SortFunc(pages, func(a, b *page) int {
		return cmp.Or(b.mentions-a.mentions, cmp.Compare(a.report.ID, b.report.ID))
	})
	pages = pages[:min(len(pages), Closely)]
	events, others := g.events(pages), g.others(pages)
	for _, p := range pages {
		p.read(mentions[p.report.ID], events[p.report.ID], others[p.report.ID])
	}
	return pages
}

// events returns where the pages tell of incidents, who did them and whom they
// hurt.
func (g *gatherer) events(pages []*page) map[string][]dateline.Span {
	at := map[string][]dateline.Span{}
	for _, p := range pages {
		at[p.report.ID] = []dateline.Span{}
	}
	for _, a := range g.book.Accounts {
		spans, read := at[a.Report]
		if !read {
			continue
		}
		spans = append(append(spans, a.Triggers...), a.Trigger)
		for _, p := range a.Perpetrators {
			spans = append(spans, p.Evidence)
		}
		for _, f := range a.Figures {
			spans = append(spans, f.Evidence)
		}
		at[a.Report] = spans
	}
	return at
}

// others returns where the pages name other armed groups.
func (g *gatherer) others(pages []*page) map[string][]dateline.Span {
	at := map[string][]dateline.Span{}
	for _, p := range pages {
		at[p.report.ID] = []dateline.Span{}
	}
	for i := range g.book.Actors {
		a := &g.book.Actors[i]
		if a.ID == g.actor.ID || a.Kind != dateline.ArmedGroup {
			continue
		}
		for _, m := range a.Mentions {
			if spans, read := at[m.Report]; read {
				at[m.Report] = append(spans, m.Span)
			}
		}
	}
	return at
}

// read finds the sentences with mentions, headings and questions aside, and those
// that go on from one of them with "it".
func (p *page) read(mentions, events, others []dateline.Span) {
	text := prose.Split(p.report.Text)
	about := false // whether the sentence before is about the actor
	for _, s := range text.Sentences {
		t := told{span: dateline.Span{Start: s.Start, End: s.End, Text: text.Cut(s.Start, s.End)}}
		if s.Heading || strings.HasSuffix(t.span.Text, "?") {
			about = false
			continue
		}
		t.words = gazetteer.Words([]rune(t.span.Text))
		if first := slices.IndexFunc(mentions, t.span.Covers); first >= 0 {
			t.at = slices.IndexFunc(t.words, func(w gazetteer.Word) bool { return s.Start+w.End > mentions[first].Start })
			about = t.at <= subject
			t.other = slices.ContainsFunc(others, func(o dateline.Span) bool { return s.Start <= o.Start && o.End <= mentions[first].Start })
		} else if about = about && len(t.words) > 0 && (t.words[0].Folded == "it" || t.words[0].Folded == "its"); !about {
			continue
		}
		t.event = slices.ContainsFunc(events, t.span.Covers)
		p.sentences = append(p.sentences, t)
	}
}

// enoughWords is how long a sentence must be to say something by itself, latest
// the word by which it must have come to the actor, and subject the word by which
// it must have for the "it" of the next sentence to be the actor.
const (
	enoughWords = 6
	latest      = 10
	subject     = 3
)

// more adds sentences that speak of the actor in the words of a section and are
// quoted nowhere yet, each to the section of which it has most words. They are
// no claims: nothing was read from them.
func (g *gatherer) more(all []Section, others []Statement) {
	said := newSaid(others)
	for _, s := range all {
		said.add(s.Statements)
	}
	for _, f := range g.telling() {
		source, sound := g.source(f.page.report.ID, f.span)
		if !sound || f.taken(all) || said.has(source.Text) {
			continue
		}
		into := &all[f.section]
		into.Further++
		st := Statement{Says: []Value{}, First: source.AsOf, Last: source.AsOf, Independent: 1, Sources: []Source{source}}
		into.Statements = append(into.Statements, st)
		said.add([]Statement{st})
	}
	for i := range all {
		further := all[i].Statements[len(all[i].Statements)-all[i].Further:]
		slices.SortStableFunc(further, func(a, b Statement) int { return compareDays(a.First, b.First) })
	}
}

// further is a sentence that may be quoted besides the claims.
type further struct {
	page *page
	told
	section int // the one of which it has most words
	many    int // how many
}

// taken reports whether its section has as many further sentences as it may.
func (f further) taken(all []Section) bool { return all[f.section].Further >= sections[f.section].more }

// telling finds the sentences that could be quoted further, the best first.
func (g *gatherer) telling() []further {
	var found []further
	for _, p := range g.pages {
		for _, t := range p.sentences {
			if t.event || t.other || len(t.words) < enoughWords || t.at < 0 || t.at > latest {
				continue
			}
			best := further{page: p, told: t}
			words := g.words(t.span.Text)
			for i, s := range sections {
				if n := s.tells.in(words); n > best.many {
					best.section, best.many = i, n
				}
			}
			if best.many > 0 {
				found = append(found, best)
			}
		}
	}
	slices.SortStableFunc(found, func(a, b further) int {
		return cmp.Or(b.many-a.many, b.page.mentions-a.page.mentions, a.at-b.at)
	})
	return found
}

// said is what has been quoted: every sentence, and the words of the first of each
// statement.
type said struct {
	texts map[string]bool
	words []cite.Words
}

func newSaid(statements []Statement) *said {
	s := &said{texts: map[string]bool{}}
	s.add(statements)
	return s
}

func (s *said) add(statements []Statement) {
	for _, st := range statements {
		for _, q := range st.Sources {
			s.texts[q.Text] = true
		}
		s.words = append(s.words, cite.WordsOf(st.Sources[0].Text))
	}
}

// has reports whether a sentence, or one in much the same words, was quoted.
func (s *said) has(text string) bool {
	return s.texts[text] || slices.ContainsFunc(s.words, cite.WordsOf(text).Alike)
}
