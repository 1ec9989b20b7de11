package workbench

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/profile"
	"github.com/dateline-project/dateline/review"
)

// namesakesPage is one actor with others that it may be one with, or with one of
// them beside it.
type namesakesPage struct {
	reviewing
	*dateline.Actor
	Seen       string
	Words      string // that others are sought by
	Candidates []review.Namesake
	Found      []*dateline.Actor // by the words
	Own        called
	With       *called
	Link       *dateline.Link // the strongest reason between the two; nil where there is none
	Journal    []done
}

// called is an actor with the words that reports call it by.
type called struct {
	*dateline.Actor
	Reports, Incidents int
	Names              []callings
	Further            int // names that are not shown
	Why                *Reasoning
}

// callings are mentions of one wording.
type callings struct {
	Name   string
	Times  int
	Quotes []quotation
}

// How much is shown of what an actor is called.
const (
	mostCallings = 10 // wordings
	mostQuoted   = 3  // sentences for each
)

// examineActor shows what an actor is called, so that somebody can tell whether
// another is the same. Private people are not gathered.
func (b *bench) examineActor(w http.ResponseWriter, r *http.Request, a *dateline.Actor) {
	if profile.Private(b.Book, *a) {
		b.missing(w, r)
		return
	}
	query := r.URL.Query()
	p := namesakesPage{reviewing: b.reviewing(r), Actor: a, Seen: seen(a), Words: strings.TrimSpace(query.Get("q")), Own: b.called(a), Journal: b.index.decidedOf(a.ID)}
	p.Pile = "names"
	namesakes := b.namesakes(a)
	switch other := b.index.actors[query.Get("with")]; {
	case other != nil && other != a && !profile.Private(b.Book, *other):
		with := b.called(other)
		p.With = &with
		if at := slices.IndexFunc(namesakes, func(n review.Namesake) bool { return n.ID == other.ID }); at >= 0 {
			p.Link = &namesakes[at].Link
		}
	case p.Words != "":
		p.Found = b.actorsCalled(p.Words, a)
	default:
		p.Candidates = namesakes
	}
	b.show(w, http.StatusOK, "namesakes", page{Title: "Review: " + a.Name, Section: "review", Body: p})
}

// namesakes are the actors that are worth comparing with one.
func (b *bench) namesakes(a *dateline.Actor) []review.Namesake {
	return slices.DeleteFunc(review.Namesakes(b.Book, a), func(n review.Namesake) bool { return profile.Private(b.Book, *n.Actor) })
}

// actorsCalled finds actors by words of their names.
func (b *bench) actorsCalled(words string, but *dateline.Actor) []*dateline.Actor {
	var found []*dateline.Actor
	wanted := strings.Fields(strings.ToLower(words))
	for n := range b.Book.Actors {
		a := &b.Book.Actors[n]
		names := strings.ToLower(strings.Join(b.index.names(a.ID), "\n"))
		fits := !slices.ContainsFunc(wanted, func(word string) bool { return !strings.Contains(names, word) })
		if fits && a != but && len(found) < mostFound && !profile.Private(b.Book, *a) {
			found = append(found, a)
		}
	}
	return found
}

func (b *bench) called(a *dateline.Actor) called {
	c := called{Actor: a, Reports: len(reportsNaming(a))}
	for _, l := range b.index.laid {
		if slices.ContainsFunc(l.Perpetrators, func(p dateline.IncidentParty) bool { return p.Actor == a.ID }) {
			c.Incidents++
		}
	}
	if len(a.Links) > 0 {
		c.Why = b.why(a.ID, "names")
	}
	var all []callings
	var own, copied []dateline.ReportSpan // what copies repeat comes last
	for _, m := range a.Mentions {
		if r := b.index.reports[m.Report]; r != nil && r.CopyOf != "" {
			copied = append(copied, m)
		} else {
			own = append(own, m)
		}
	}
	for _, m := range append(own, copied...) {
		at := slices.IndexFunc(all, func(have callings) bool { return have.Name == m.Text })
		if at < 0 {
			at = len(all)
			all = append(all, callings{Name: m.Text})
		}
		all[at].Times++
		if len(all[at].Quotes) < mostQuoted {
			all[at].Quotes = append(all[at].Quotes, b.index.quote(m.Report, m.Span, markActor, a.Name))
		}
	}
	slices.SortStableFunc(all, func(a, b callings) int { return b.Times - a.Times })
	c.Names = all[:min(len(all), mostCallings)]
	c.Further = len(all) - len(c.Names)
	return c
}

// Beside is the address of the page with another beside this one.
func (p namesakesPage) Beside(id string) string {
	return (&url.URL{Path: "/review/" + p.ID, RawQuery: url.Values{"with": {id}}.Encode()}).String()
}

type pairsPage struct {
	reviewing
	Pairs []review.Pair
	Pager pager
}

// pairs lists actors whose names may be one actor's.
func (b *bench) pairs(w http.ResponseWriter, r *http.Request) {
	p := pairsPage{reviewing: b.reviewing(r)}
	pairs := slices.DeleteFunc(review.Pairs(b.Book), func(p review.Pair) bool {
		return profile.Private(b.Book, *p.One) || profile.Private(b.Book, *p.Other.Actor)
	})
	p.Pairs, p.Pager = paged(pairs, r)
	p.Pile = "names"
	b.show(w, http.StatusOK, "pairs", page{Title: "Names that may be one", Section: "review", Body: p})
}
