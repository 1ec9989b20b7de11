package workbench

import (
	"net/http"
	"net/url"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/profile"
)

type actorPage struct {
	*dateline.Actor
	Private   bool // a private person, of whom there is no profile
	Profile   profile.Profile
	Sections  []sectionView
	Warned    []statementView
	Why       *Reasoning // why its names are one actor's
	Years     []yearRow
	Pictures  pictures
	Done      []deed // incidents that it is said to be behind
	Suffered  []*dateline.Incident
	Reports   []named // where it is named, a report each
	InReports []*dateline.Report
	Further   int // reports that name it and are not listed
}

type deed struct {
	*dateline.Incident
	Standing dateline.Standing
}

// sectionView is a section of a profile, ready to be shown.
type sectionView struct {
	profile.Section
	Statements []statementView
}

// statementView is a statement with its sources, those of one wording together.
type statementView struct {
	profile.Statement
	Wordings []wordingView
}

type wordingView struct {
	Text    string
	Sources []profile.Source
}

// mostNamed is how many of the reports that name an actor are listed.
const mostNamed = 200

// actor shows what is known of one actor. Of a private person it shows only
// where the reports name them.
func (b *bench) actor(w http.ResponseWriter, r *http.Request) {
	a := b.index.actors[r.PathValue("id")]
	if a == nil {
		b.missing(w, r)
		return
	}
	p := actorPage{Actor: a, Private: profile.Private(b.Book, *a)}
	if !p.Private {
		p.Profile = profile.Of(b.Book, a.ID)
		for _, s := range p.Profile.Sections {
			p.Sections = append(p.Sections, sectionView{s, laidOut(s.Statements)})
		}
		p.Warned = laidOut(p.Profile.Warnings)
		b.index.deeds(&p)
		p.Years = yearsOf(p.Done)
		p.Pictures = picture(p.Years, p.Profile.Sections)
	}
	if len(a.Links) > 0 {
		p.Why = b.why(a.ID, "names")
	}
	b.index.namedIn(&p)
	b.show(w, http.StatusOK, "actor", page{Title: a.Name, Section: "actors", Body: p})
}

func laidOut(statements []profile.Statement) []statementView {
	var all []statementView
	for _, s := range statements {
		v := statementView{Statement: s}
		for _, sources := range s.Wordings() {
			v.Wordings = append(v.Wordings, wordingView{sources[0].Text, sources})
		}
		all = append(all, v)
	}
	return all
}

// deeds finds the incidents that the actor is behind or suffers, latest first.
func (x *index) deeds(p *actorPage) {
	for _, l := range x.ordered(defaultSort) {
		i := l.Incident
		for _, behind := range i.Perpetrators {
			if behind.Actor == p.ID {
				p.Done = append(p.Done, deed{i, behind.Standing})
			}
		}
		if slices.ContainsFunc(i.Targets, func(t dateline.IncidentTarget) bool { return string(t.Actor) == p.ID }) {
			p.Suffered = append(p.Suffered, i)
		}
	}
}

// namedIn lists where the actor is named.
func (x *index) namedIn(p *actorPage) {
	spans := map[string][]dateline.Span{}
	for _, m := range p.Mentions {
		spans[m.Report] = append(spans[m.Report], m.Span)
	}
	for _, id := range reportsNaming(p.Actor) {
		rep := x.reports[id]
		switch {
		case rep == nil:
		case len(p.Reports) == mostNamed:
			p.Further++
		default:
			p.Reports, p.InReports = append(p.Reports, named{p.Actor, spans[id]}), append(p.InReports, rep)
		}
	}
}

// place is the address of words in their report. Where no mark is exactly these
// words, the address asks for one, so that they are lit without scripts too.
func (x *index) place(report string, start, end int) string {
	words := dateline.Span{Start: start, End: end}
	address := url.URL{Path: "/report/" + report, Fragment: spanAnchor(words)}
	if !slices.ContainsFunc(x.reportMarks(report), func(m mark) bool { return m.Start == start && m.End == end }) {
		address.RawQuery = url.Values{"at": {spanAnchor(words)}}.Encode()
	}
	return address.String()
}
