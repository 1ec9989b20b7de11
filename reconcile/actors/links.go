package actors

import (
	"cmp"
	_ "embed"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
)

// linkTable says how strong each reason for or against a link is: from 0, which
// speaks for nothing, to 1. A reason that may mean one of several is as strong
// for each of them as their number leaves it.
//
//go:embed links.tsv
var linkTable string

// sureFrom is the strength from which a reason makes two names one actor's.
const sureFrom = 0.5

var strengths = strengthsOf(linkTable)

func strengthsOf(table string) map[dateline.LinkReason]float64 {
	of := map[dateline.LinkReason]float64{}
	for line := range strings.Lines(table) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if strength, err := strconv.ParseFloat(cells[1], 64); err == nil {
			of[dateline.LinkReason(cells[0])] = strength
		}
	}
	return of
}

// bearer is a naming by one of its names.
type bearer struct {
	naming int
	name   string // as printed
}

// found is a link between two namings as it was made or refused.
type found struct {
	ends     [2]bearer
	verdict  dateline.LinkVerdict
	reason   dateline.LinkReason
	strength float64
}

func (r *roll) note(a, b bearer, verdict dateline.LinkVerdict, reason dateline.LinkReason, strength float64) {
	r.found = append(r.found, found{[2]bearer{a, b}, verdict, reason, strength})
}

// join makes one of the actors of two namings for a reason, unless something
// forbids it.
func (r *roll) join(a, b bearer, reason dateline.LinkReason) { r.joinOne(a, []bearer{b}, reason) }

// joinOne makes an actor one with the only one that a reason may speak for.
// Where there are several it stays open which; each is as likely as their number
// leaves it.
func (r *roll) joinOne(a bearer, others []bearer, reason dateline.LinkReason) {
	strength := strengths[reason] / float64(len(others))
	for _, b := range others {
		x, y := r.root(a.naming), r.root(b.naming)
		if x == y {
			continue
		}
		switch against := r.against(x, y, a, b); {
		case against != "":
			r.note(a, b, dateline.LinkNotSame, against, strengths[against])
		case strength < sureFrom:
			r.note(a, b, dateline.LinkUnsure, reason, strength)
		default:
			r.note(a, b, dateline.LinkSame, reason, strength)
			r.merge(x, y)
		}
	}
}

// against is what forbids that the sets of two roots become one actor: that would
// make one of two rows of the codebook, or of a person and a group, or a reviewer
// has said that they are two.
func (r *roll) against(x, y int, a, b bearer) dateline.LinkReason {
	switch {
	case r.bars(x, y):
		return dateline.ByDecision
	case r.row[x] != "" && r.row[y] != "" && r.row[x] != r.row[y]:
		return dateline.ByTwoRows
	case (r.namings[a.naming].Kind == dateline.Person) != (r.namings[b.naming].Kind == dateline.Person):
		return dateline.ByTwoSorts
	}
	return ""
}

// printed is a naming by its name that folds to this one.
func (r *roll) printed(i int, folded string) bearer {
	n := r.namings[i]
	return bearer{i, n.Names[max(0, slices.Index(n.folded, folded))]}
}

// span is where a naming has its name; where that stands nowhere by itself, its
// first mention.
func (r *roll) span(b bearer) []dateline.ReportSpan {
	n := r.namings[b.naming]
	for _, m := range n.Mentions {
		if codebook.Fold(m.Text) == codebook.Fold(b.name) {
			return []dateline.ReportSpan{{Report: n.report, Span: m}}
		}
	}
	for _, m := range n.Mentions {
		return []dateline.ReportSpan{{Report: n.report, Span: m}}
	}
	return nil
}

// giveLinks gives the actors their links, one for each two names and reason.
func (r *roll) giveLinks(actors []dateline.Actor, ids map[Key]string) {
	g := giver{roll: r, actors: map[string]*dateline.Actor{}, links: map[linkKey]*given{}}
	for i := range actors {
		g.actors[actors[i].ID] = &actors[i]
	}
	of := func(b bearer) string {
		n := r.namings[b.naming]
		return ids[Key{n.report, n.Key}]
	}
	for i, n := range r.namings {
		g.withinReport(i, of(bearer{naming: i}))
		if k := r.knownActor(string(n.Codebook)); k != nil {
			g.toRow(i, of(bearer{naming: i}), k)
		}
	}
	for _, f := range r.found {
		x, y := of(f.ends[0]), of(f.ends[1])
		switch {
		case x == y && f.verdict == dateline.LinkSame:
			g.give(x, "", f)
		case x != y && f.verdict != dateline.LinkSame:
			g.give(x, y, f)
			f.ends[0], f.ends[1] = f.ends[1], f.ends[0]
			g.give(y, x, f)
		}
	}
	for key, l := range g.links {
		l.link.Reports = len(l.reports)
		g.actors[key.actor].Links = append(g.actors[key.actor].Links, l.link)
	}
	for i := range actors {
		slices.SortFunc(actors[i].Links, compareLinks)
	}
}

// giver gathers links by what they say.
type giver struct {
	*roll
	actors map[string]*dateline.Actor
	links  map[linkKey]*given
}

type linkKey struct {
	actor, name, other, with string
	reason                   dateline.LinkReason
	verdict                  dateline.LinkVerdict
}

type given struct {
	link    dateline.Link
	reports map[string]bool
}

// withinReport links the names that one report shows to be one actor's.
func (g *giver) withinReport(i int, actor string) {
	names := g.namings[i].Names
	for _, name := range names[min(1, len(names)):] {
		g.give(actor, "", found{[2]bearer{{i, names[0]}, {i, name}}, dateline.LinkSame, dateline.ByOneReport, strengths[dateline.ByOneReport]})
	}
}

// toRow links the names of a naming that a row of the codebook has to the row's
// own name; all of them where the row has none: it was found by a pattern.
func (g *giver) toRow(i int, actor string, k *codebook.KnownActor) {
	n := g.namings[i]
	bears := func(name string) bool { return slices.Contains(g.known.Lookup(name), k) }
	some := slices.ContainsFunc(n.Names, bears)
	for _, name := range n.Names {
		if codebook.Fold(name) != codebook.Fold(k.Name) && (bears(name) || !some) {
			g.give(actor, "", found{[2]bearer{{i, name}, {-1, k.Name}}, dateline.LinkSame, dateline.ByCodebook, strengths[dateline.ByCodebook]})
		}
	}
}

func (g *giver) give(actor, with string, f found) {
	a, b := f.ends[0], f.ends[1]
	key := linkKey{actor, codebook.Fold(a.name), codebook.Fold(b.name), with, f.reason, f.verdict}
	l := g.links[key]
	if l == nil {
		l = &given{dateline.Link{Name: a.name, Other: b.name, Verdict: f.verdict, Reason: f.reason, Strength: f.strength, With: dateline.Optional(with), Evidence: []dateline.ReportSpan{}}, map[string]bool{}}
		g.links[key] = l
	}
	first := len(l.reports) == 0
	for _, end := range f.ends {
		if end.naming < 0 {
			continue // the codebook's
		}
		l.reports[g.namings[end.naming].report] = true
		if first {
			l.link.Evidence = append(l.link.Evidence, g.span(end)...)
		}
	}
}

// compareLinks puts what makes the actor first and what was kept from it last,
// the stronger before the weaker.
func compareLinks(a, b dateline.Link) int {
	order := func(v dateline.LinkVerdict) int { return slices.Index(dateline.LinkVerdicts, v) }
	return cmp.Or(
		cmp.Compare(order(a.Verdict), order(b.Verdict)), cmp.Compare(b.Strength, a.Strength), cmp.Compare(b.Reports, a.Reports),
		cmp.Compare(a.Reason, b.Reason), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Other, b.Other), cmp.Compare(a.With, b.With),
	)
}
