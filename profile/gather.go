package profile

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/cite"
	"github.com/dateline-project/dateline/gazetteer"
)

// gatherer looks through a casebook for one actor.
type gatherer struct {
	book    *dateline.Casebook
	actor   *dateline.Actor
	called  map[string]string // names of all actors
	check   *cite.Checker
	lost    map[number]bool
	own     map[string]bool // words of the actor's names, which tell nothing of it
	pages   []*page         // the reports that speak of the actor most
	leftOut []string
}

func newGatherer(book *dateline.Casebook, actor string) *gatherer {
	g := &gatherer{book: book, called: make(map[string]string, len(book.Actors)), check: cite.NewChecker(book), lost: losses(book)}
	for i := range book.Actors {
		a := &book.Actors[i]
		g.called[a.ID] = a.Name
		if a.ID == actor {
			g.actor = a
		}
	}
	if g.actor != nil {
		g.own = ownWords(g.actor)
		g.pages = g.speakingMost()
	}
	return g
}

func ownWords(a *dateline.Actor) map[string]bool {
	own := map[string]bool{}
	for _, alias := range append([]dateline.Alias{{Name: a.Name}}, a.Aliases...) {
		for _, w := range gazetteer.Words([]rune(alias.Name)) {
			own[w.Folded] = true
		}
	}
	return own
}

// words are those of a text that are not the actor's name: "Allied Democratic
// Forces" speaks of no alliance.
func (g *gatherer) words(text string) []gazetteer.Word {
	return slices.DeleteFunc(gazetteer.Words([]rune(text)), func(w gazetteer.Word) bool { return g.own[w.Folded] })
}

// item is what one claim says, before it is compared with others.
type item struct {
	source Source
	value  Value
	words  cite.Words
}

// section gathers the claims of a section and joins those that say the same.
func (g *gatherer) section(s section) Section {
	out := Section{Name: s.name, Heading: s.heading}
	out.Statements = joined(g.items(s), s.shows)
	slices.SortStableFunc(out.Statements, func(a, b Statement) int {
		if s.byTime {
			return cmp.Or(compareDays(a.First, b.First), compareDays(a.Last, b.Last), b.Independent-a.Independent)
		}
		return cmp.Or(b.Independent-a.Independent, compareDays(a.First, b.First))
	})
	out.Range = rangeOf(s, out.Statements)
	return out
}

// items are the claims of a section whose words bear them out, in the order of
// time.
func (g *gatherer) items(s section) []item {
	var items []item
	for i := range g.book.Claims {
		c := &g.book.Claims[i]
		value := Value{Text: c.Object.Text, Actor: c.Object.Actor, Low: c.Object.Low, High: c.Object.High}
		switch {
		case c.Subject == string(c.Object.Actor), c.Relation == dateline.AlsoKnownAs && (c.Object.Actor != "" || bare(c.Object.Text) == bare(g.actor.Name)):
			continue // said of itself, the name of somebody else, or that by which it is called anyway
		case c.Subject == g.actor.ID && slices.Contains(s.claims, c.Relation):
		case string(c.Object.Actor) == g.actor.ID && slices.Contains(s.inverse, c.Relation):
			value = Value{Text: g.called[c.Subject], Actor: dateline.Optional(c.Subject)}
		default:
			continue
		}
		value.Name = dateline.Optional(g.called[string(value.Actor)])
		source, sound := g.source(c.Report, c.Evidence)
		if !sound || !s.bearsOut(g.words(c.Evidence.Text)) || g.isLoss(c) {
			g.leftOut = append(g.leftOut, c.ID)
			continue
		}
		source.Record, source.Voice, source.Stance = dateline.Optional(c.ID), c.AttributedTo, c.Stance
		source.AsOf = cmp.Or(c.AsOf, source.Published)
		items = append(items, item{source, value, cite.WordsOf(c.Evidence.Text)})
	}
	slices.SortStableFunc(items, func(a, b item) int {
		return cmp.Or(compareDays(a.source.AsOf, b.source.AsOf), cmp.Compare(a.source.Report, b.source.Report), a.source.Start-b.source.Start,
			cmp.Compare(a.source.Record, b.source.Record))
	})
	return items
}

// source quotes a span, and reports whether it stands there.
func (g *gatherer) source(report string, span dateline.Span) (Source, bool) {
	r := g.check.Report(report)
	if r == nil {
		return Source{}, false
	}
	s := Source{Quotation: cite.Of(r, cite.WithoutQuotes(span)), Title: r.Title, Stance: dateline.Asserted, AsOf: r.Published.Date, CopyOf: r.CopyOf}
	return s, g.check.Check(s.Quotation) == nil
}

// number is a number that a sentence gives.
type number struct {
	report     string
	start, low int
}

// losses are the numbers that are counted among the losses of somebody.
func losses(book *dateline.Casebook) map[number]bool {
	all := map[number]bool{}
	for i := range book.Claims {
		if c := &book.Claims[i]; c.Relation == dateline.Losses && c.Object.Low != nil {
			all[number{c.Report, c.Evidence.Start, *c.Object.Low}] = true
		}
	}
	return all
}

// isLoss reports whether a number given for the actor's strength is one that the
// same words count among losses.
func (g *gatherer) isLoss(c *dateline.Claim) bool {
	return c.Relation == dateline.Strength && c.Object.Low != nil && g.lost[number{c.Report, c.Evidence.Start, *c.Object.Low}]
}

// rangeOf is between which numbers the estimates of a section lie, where there
// are several.
func rangeOf(s section, statements []Statement) *Range {
	if !slices.Contains(s.claims, dateline.Strength) {
		return nil
	}
	var r *Range
	for _, st := range statements {
		v := st.Says[0]
		low, high := v.Low, v.High
		if low == nil {
			low = high
		}
		if high == nil {
			high = low
		}
		if low == nil || st.Sources[0].Stance == dateline.StanceDenied || st.Independent == 0 {
			continue
		}
		if r == nil {
			r = &Range{Low: *low, High: *high, First: st.First}
		}
		r.Low, r.High, r.Estimates = min(r.Low, *low), max(r.High, *high), r.Estimates+1
		r.First = earlier(r.First, st.First)
		r.Last = max(r.Last, st.Last)
	}
	if r != nil && r.Estimates < 2 {
		return nil
	}
	return r
}

// earlier is the first of two days, the known one where one is unknown.
func earlier(a, b dateline.Day) dateline.Day {
	if compareDays(b, a) < 0 {
		return b
	}
	return a
}

// compareDays orders days, unknown ones last.
func compareDays(a, b dateline.Day) int {
	if a == "" || b == "" {
		return cmp.Compare(len(b), len(a))
	}
	return cmp.Compare(a, b)
}
