package workbench

import (
	"cmp"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/reconcile/fields"
	"github.com/dateline-project/dateline/review"
)

// piles are what the queue can be of.
const (
	pileOpen   = "open"   // what nobody has accepted, or has changed since
	pileSecond = "second" // what one other person has accepted
	pileDone   = "done"   // what is accepted
)

var piles = []string{pileOpen, pileSecond, pileDone}

// inPile reports whether an incident is of a pile, for somebody.
func inPile(i review.Item, pile, coder string) bool {
	switch pile {
	case pileSecond:
		return i.Stage == review.Coded && !slices.Contains(i.By, coder)
	case pileDone:
		return !i.Open()
	}
	return i.Open()
}

// reviewing is what every page of the review shows.
type reviewing struct {
	Coder   string // who decides; empty where it is to be asked
	Fixed   bool   // the name was given to dateline serve
	User    string // whom the machine is used by
	Seal    string
	Pile    string
	Piles   []choice
	Here    string // the address of the page, to come back to
	Did     []done // what was decided just before
	Last    []done // what this person decided last and can undo
	MayEdit bool
}

// done is a decision in words.
type done struct {
	dateline.Decision
	Words string
}

func (b *bench) reviewing(r *http.Request) reviewing {
	s := reviewing{Coder: b.coder(r), Fixed: b.By != "", User: b.User, Seal: b.seal, Pile: r.URL.Query().Get("pile"), MayEdit: b.Decide != nil}
	if !slices.Contains(piles, s.Pile) {
		s.Pile = pileOpen
	}
	for _, p := range piles {
		n := 0
		for _, i := range b.index.queue() {
			if inPile(i, p, s.Coder) {
				n++
			}
		}
		s.Piles = append(s.Piles, choice{p, n})
	}
	query := r.URL.Query()
	for _, id := range query["did"] {
		for _, d := range b.Book.Decisions {
			if d.ID == id {
				s.Did = append(s.Did, done{d, b.index.decisionWords(d)})
			}
		}
	}
	query.Del("did")
	s.Here = (&url.URL{Path: r.URL.Path, RawQuery: query.Encode()}).String()
	s.Last = b.index.lastOf(s.Coder)
	return s
}

// lastOf returns what somebody decided last, all at once, and what no later
// decision has undone. Undoings are passed over: whoever undoes twice takes back
// two decisions.
func (x *index) lastOf(coder string) []done {
	var last []done
	for _, d := range slices.Backward(dateline.InForce(x.book.Decisions)) {
		if d.Verb == dateline.Undo || d.By != coder {
			continue
		}
		if len(last) > 0 && d.At != last[0].At {
			break
		}
		last = append(last, done{d, x.decisionWords(d)})
	}
	return last
}

type queuePage struct {
	reviewing
	Items []review.Item
	Pager pager
}

func (b *bench) review(w http.ResponseWriter, r *http.Request) {
	p := queuePage{reviewing: b.reviewing(r)}
	p.Items, p.Pager = paged(b.index.pile(p.Pile, p.Coder), r)
	b.show(w, http.StatusOK, "review", page{Title: "Review", Section: "review", Body: p})
}

// pile is the part of the queue that is of a pile.
func (x *index) pile(pile, coder string) []review.Item {
	var items []review.Item
	for _, i := range x.queue() {
		if inPile(i, pile, coder) {
			items = append(items, i)
		}
	}
	return items
}

// queue is all incidents in the order in which they deserve a look. It is made
// when it is first asked for.
func (x *index) queue() []review.Item {
	x.queueing.Do(func() { x.queued = review.Queue(x.book) })
	return x.queued
}

// now is the record that an id stands for today: an incident for those of its
// accounts and those that it had once; empty where there is none.
func (x *index) now(id string) string {
	if x.record(id) != nil {
		return id
	}
	x.holding.Do(func() { x.holders = casebook.Holders(x.book) })
	return x.holders[id]
}

// examinePage is one incident with what can be decided on it.
type examinePage struct {
	reviewing
	incidentPage
	Item           review.Item
	Seen           string
	Number, Of     int    // place in the pile; 0 where it is not in it
	Previous, Next string // ids of the neighbours in the pile; empty where there is none
	Do             string // edit, merge, split, reject, or nothing
	Edit           *editing
	Merge          *merging
	Loose          map[string]string // of accounts that are tied by little to the others, by what
	Journal        []done            // what was decided on it
}

// doings are what can be done on the page of an incident that needs more than a key.
var doings = []string{"edit", "merge", "split", "reject"}

func (b *bench) examine(w http.ResponseWriter, r *http.Request) {
	switch record := b.index.record(r.PathValue("id")).(type) {
	case *dateline.Incident:
		b.examineIncident(w, r, record)
	case *dateline.Actor:
		b.examineActor(w, r, record)
	case *dateline.Claim:
		b.examineClaim(w, r, record)
	case *dateline.Warning:
		b.examineWarning(w, r, record)
	default:
		b.elsewhere(w, r)
	}
}

func (b *bench) examineIncident(w http.ResponseWriter, r *http.Request, in *dateline.Incident) {
	p := examinePage{reviewing: b.reviewing(r), incidentPage: b.incidentPage(in), Seen: seen(in)}
	p.place(b.index, in.ID)
	if do := r.URL.Query().Get("do"); slices.Contains(doings, do) && b.Decide != nil && p.Coder != "" {
		p.Do = do
	}
	switch p.Do {
	case "edit":
		p.Edit = b.index.editing(in, p.Item)
	case "merge":
		p.Merge = b.index.merging(in, r.URL.Query())
	case "split":
		p.Loose = map[string]string{}
		for _, t := range p.Item.Loose {
			p.Loose[t.Account] = t.Words
		}
	}
	p.Journal = b.index.decidedAbout(in)
	title := "Review: " + headline(in)
	if p.Do != "" {
		title = capital(p.Do) + ": " + headline(in)
	}
	b.show(w, http.StatusOK, "examine", page{Title: title, Section: "review", Body: p})
}

// elsewhere leads from an id that an incident had once to that of today, else to
// the queue with a word about it.
func (b *bench) elsewhere(w http.ResponseWriter, r *http.Request) {
	to := url.URL{Path: "/review", RawQuery: r.URL.RawQuery}
	if now := b.index.now(r.PathValue("id")); now != "" {
		to.Path = "/review/" + now
	} else if !r.URL.Query().Has("did") {
		b.missing(w, r)
		return
	}
	http.Redirect(w, r, to.String(), http.StatusSeeOther)
}

// place finds the incident and its neighbours in the pile. Where it is in none,
// its neighbours are those that the pile begins with.
func (p *examinePage) place(x *index, id string) {
	pile := x.pile(p.Pile, p.Coder)
	p.Of = len(pile)
	at := slices.IndexFunc(pile, func(i review.Item) bool { return i.ID == id })
	p.Number = at + 1
	if at > 0 {
		p.Previous = pile[at-1].ID
	}
	if at+1 < len(pile) {
		p.Next = pile[at+1].ID
	}
	for _, i := range x.queue() {
		if i.ID == id {
			p.Item = i
		}
	}
}

// Called is a value of a disagreement in words, an actor by name.
func (p examinePage) Called(value any) string {
	words := fmt.Sprint(value)
	return cmp.Or(p.index.actorName(words), words)
}

// AccountIn is the id of the first account of a report that tells the incident.
func (p examinePage) AccountIn(report string) string {
	for _, a := range p.index.told(p.Incident) {
		if a.Report == report {
			return a.ID
		}
	}
	return ""
}

// Onward is the incident that comes after one that leaves the pile.
func (p examinePage) Onward() string {
	if p.Next == "" {
		return p.Previous
	}
	return p.Next
}

// Query is the query of the pile's pages.
func (s reviewing) Query() string {
	if s.Pile == pileOpen {
		return ""
	}
	return "?" + url.Values{"pile": {s.Pile}}.Encode()
}

// Accepted is how many incidents somebody has accepted as they stand.
func (s reviewing) Accepted() int {
	for _, p := range s.Piles {
		if p.Value == pileDone {
			return p.Count
		}
	}
	return 0
}

// To is the address of what can be done on the page of an incident.
func (p examinePage) To(do string) string {
	query := url.Values{}
	if do != "" {
		query.Set("do", do)
	}
	if p.Pile != pileOpen {
		query.Set("pile", p.Pile)
	}
	return (&url.URL{Path: "/review/" + p.ID, RawQuery: query.Encode()}).String()
}

// editing is the form in which the fields of an incident are changed.
type editing struct {
	Focus        string // the field that is most in doubt
	Tolls        []tollField
	Date, Place  string
	Kinds        []dateline.Kind
	Statuses     []dateline.Status
	Standings    []dateline.Standing
	Weapons      string
	Actors       []string // names to choose from
	Perpetrators []partyField
}

// tollField is a toll as it stands and the figures that reports give for it.
type tollField struct {
	Name            string
	Low, Best, High string
	Figures         []tollFigure
}

type partyField struct {
	Name     string
	Standing dateline.Standing
}

func (x *index) editing(in *dateline.Incident, item review.Item) *editing {
	e := &editing{Kinds: dateline.Kinds, Statuses: dateline.Statuses, Standings: dateline.Standings, Focus: "killed",
		Date: blank(fields.Written(*in, "date")), Place: blank(fields.Written(*in, "place")), Weapons: blank(fields.Written(*in, "weapons"))}
	for _, d := range item.Doubts {
		if slices.Contains(fields.All, d.Field) {
			e.Focus = d.Field
			break
		}
	}
	for _, measure := range []dateline.Measure{dateline.Killed, dateline.Injured, dateline.Abducted} {
		f := tollField{Name: string(measure), Figures: x.figures(in, measure)}
		if numbers := strings.Split(fields.Written(*in, f.Name), "/"); len(numbers) == 3 {
			f.Low, f.Best, f.High = numbers[0], numbers[1], numbers[2]
		}
		e.Tolls = append(e.Tolls, f)
	}
	for _, p := range in.Perpetrators {
		e.Perpetrators = append(e.Perpetrators, partyField{x.actorName(p.Actor), p.Standing})
	}
	e.Perpetrators = append(e.Perpetrators, partyField{})
	named := map[string]bool{}
	for _, a := range x.told(in) {
		for _, n := range x.namesIn[a.Report] {
			if n.Actor.Kind != dateline.Person && !named[n.Actor.Name] {
				named[n.Actor.Name] = true
				e.Actors = append(e.Actors, n.Actor.Name)
			}
		}
	}
	for _, name := range x.doers {
		if !named[name] {
			e.Actors = append(e.Actors, name)
		}
	}
	return e
}

// blank is nothing for a field of which nothing is known.
func blank(written string) string {
	if written == "unknown" || written == "none" {
		return ""
	}
	return written
}
