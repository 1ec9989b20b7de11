package workbench

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/reconcile/fields"
)

// refusal is a decision that was not kept, with why and the way back.
type refusal struct {
	Why, Back string
	Stale     bool // the page that it was taken on no longer holds
}

var errStale = errors.New("what you decided on has changed since this page was made; look at it again")

// decide keeps what a form decides, and goes on to where it asks for.
func (b *bench) decide(w http.ResponseWriter, r *http.Request) {
	if b.Decide == nil {
		http.Error(w, "Nothing can be decided on this casebook here.", http.StatusForbidden)
		return
	}
	if !b.sealed(w, r) {
		return
	}
	form := r.PostForm
	made, err := b.settle(context.WithoutCancel(r.Context()), b.coder(r), form)
	if err != nil {
		b.laying.RLock()
		defer b.laying.RUnlock()
		b.show(w, http.StatusUnprocessableEntity, "refused", page{Title: "Not kept", Section: "review", Body: refusal{cause(err), b.local(form.Get("back")), errors.Is(err, errStale)}})
		return
	}
	b.laying.RLock()
	defer b.laying.RUnlock()
	http.Redirect(w, r, b.after(form, made), http.StatusSeeOther)
}

// cause words what went wrong, without the steps that led there.
func cause(err error) string {
	for inner := errors.Unwrap(err); inner != nil && !casebook.Unread(err); inner = errors.Unwrap(err) {
		err = inner
	}
	return err.Error()
}

// settle keeps the decisions of a form and lays out what came of them.
func (b *bench) settle(ctx context.Context, by string, form url.Values) ([]dateline.Decision, error) {
	b.deciding.Lock()
	defer b.deciding.Unlock()
	if by == "" {
		return nil, errors.New("say who you are first: a decision is kept with the name of whoever took it")
	}
	if b.adding.now().UnderWay {
		return nil, errors.New("reports are being added; decide when that is done")
	}
	b.refresh(ctx)
	drafts, err := b.drafts(form)
	if err != nil {
		return nil, err
	}
	at := time.Now().UTC().Format(time.RFC3339)
	sign := func(drafts []dateline.Decision) []dateline.Decision {
		for n := range drafts {
			drafts[n].By, drafts[n].At, drafts[n].Why = by, at, strings.TrimSpace(form.Get("why"))
		}
		return drafts
	}
	made, err := b.Decide(ctx, sign(drafts)...)
	if err == nil && form.Get("then") == "accept" {
		var accepted []dateline.Decision
		accepted, err = b.Decide(ctx, sign([]dateline.Decision{{Verb: dateline.Accept, On: []string{form.Get("of")}}})...)
		made = append(made, accepted...)
	}
	switch {
	case casebook.Unread(err):
		return nil, fmt.Errorf("%w; dateline build --reread reads them", err)
	case err != nil && len(made) == 0:
		return nil, err
	}
	return made, errors.Join(err, b.reload(ctx))
}

// drafts puts what a form asks for into decisions.
func (b *bench) drafts(form url.Values) ([]dateline.Decision, error) {
	b.laying.RLock()
	defer b.laying.RUnlock()
	verb := dateline.Verb(form.Get("verb"))
	if verb == dateline.Undo {
		var undoings []dateline.Decision
		for _, id := range form["on"] {
			undoings = append(undoings, dateline.Decision{Verb: dateline.Undo, On: []string{id}})
		}
		if len(undoings) == 0 {
			return nil, errors.New("there is nothing to undo")
		}
		return undoings, nil
	}
	id, with := form.Get("of"), form.Get("with")
	record := b.index.record(id)
	if record == nil || form.Get("seen") != seen(record) {
		return nil, errStale
	}
	in := b.index.incidents[id]
	switch {
	case verb == dateline.Accept, verb == dateline.Reject:
		return []dateline.Decision{{Verb: verb, On: []string{id}}}, nil
	case verb == dateline.Same, verb == dateline.NotSame && with != "":
		return []dateline.Decision{{Verb: verb, On: []string{id, with}}}, nil
	case verb == dateline.Set && in != nil:
		return b.index.edits(in, form)
	case verb == dateline.NotSame && in != nil:
		return split(in, strings.Fields(strings.Join(form["account"], " ")))
	}
	return nil, fmt.Errorf("%q is nothing that can be decided here", verb)
}

// record is the incident, actor, claim or warning of that id; nil where there is none.
func (x *index) record(id string) any {
	switch {
	case x.incidents[id] != nil:
		return x.incidents[id]
	case x.actors[id] != nil:
		return x.actors[id]
	case x.claims[id] != nil:
		return x.claims[id]
	case x.warnings[id] != nil:
		return x.warnings[id]
	}
	return nil
}

// seen tells one state of a record from another: nobody settles what they have not
// seen.
func seen(record any) string {
	content, _ := json.Marshal(record) // records are plain data
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:8])
}

// edits is a decision for every field that a form has otherwise than the incident.
func (x *index) edits(in *dateline.Incident, form url.Values) ([]dateline.Decision, error) {
	var edits []dateline.Decision
	for _, name := range fields.All {
		written, given := x.written(in, name, form)
		if !given || written == fields.Written(*in, name) {
			continue
		}
		value, err := fields.Parse(name, written)
		if err != nil {
			return nil, err
		}
		edits = append(edits, dateline.Decision{Verb: dateline.Set, On: []string{in.ID}, Field: dateline.Optional(name), Value: value})
	}
	if len(edits) == 0 {
		return nil, errors.New("nothing is other than it was; change a value, or accept the incident as it stands")
	}
	return edits, nil
}

// written is a field of a form as [fields.Parse] reads it, and whether the form
// has it.
func (x *index) written(in *dateline.Incident, name string, form url.Values) (string, bool) {
	switch name {
	case "killed", "injured", "abducted":
		return writtenToll(form, name)
	case "perpetrators":
		return x.writtenParties(in, form)
	case "weapons", "place", "date":
		text := strings.TrimSpace(form.Get(name))
		if text == "" {
			text = map[string]string{"weapons": "none", "place": "unknown", "date": "unknown"}[name]
		}
		return text, form.Has(name)
	}
	return form.Get(name), form.Has(name)
}

// writtenToll takes best alone for all three.
func writtenToll(form url.Values, name string) (string, bool) {
	low, best, high := strings.TrimSpace(form.Get(name+"-low")), strings.TrimSpace(form.Get(name)), strings.TrimSpace(form.Get(name+"-high"))
	if low+best+high == "" {
		return "none", form.Has(name)
	}
	if low == "" {
		low = best
	}
	if high == "" {
		high = best
	}
	return low + "/" + best + "/" + high, true
}

func (x *index) writtenParties(in *dateline.Incident, form url.Values) (string, bool) {
	var parties []string
	for n, who := range form["who"] {
		if who = strings.TrimSpace(who); who == "" || n >= len(form["standing"]) {
			continue
		}
		parties = append(parties, x.actorCalled(who, in)+" = "+form["standing"][n])
	}
	if len(parties) == 0 {
		return "none", form.Has("who")
	}
	return strings.Join(parties, ", "), true
}

// actorCalled is the id of the actor of that name: of the one that is behind the
// incident already, else of the one that is named most. What nobody is called
// stays as it is.
func (x *index) actorCalled(name string, in *dateline.Incident) string {
	for _, p := range in.Perpetrators {
		if strings.EqualFold(x.actorName(p.Actor), name) {
			return p.Actor
		}
	}
	best, mentions := name, -1
	for n := range x.book.Actors {
		a := &x.book.Actors[n]
		called := a.ID == name || slices.ContainsFunc(x.names(a.ID), func(other string) bool { return strings.EqualFold(other, name) })
		if called && len(a.Mentions) > mentions {
			best, mentions = a.ID, len(a.Mentions)
		}
	}
	return best
}

// split parts some accounts of an incident from its others, and holds together
// what is on either side.
func split(in *dateline.Incident, off []string) ([]dateline.Decision, error) {
	var parted, rest []string
	for _, id := range in.Accounts {
		if slices.Contains(off, id) {
			parted = append(parted, id)
		} else {
			rest = append(rest, id)
		}
	}
	if len(parted) == 0 || len(rest) == 0 {
		return nil, errors.New("tick the accounts that tell of another incident, and leave at least one")
	}
	var drafts []dateline.Decision
	for _, id := range parted {
		drafts = append(drafts, dateline.Decision{Verb: dateline.NotSame, On: append([]string{id}, rest...)})
	}
	for _, side := range [][]string{parted, rest} {
		if len(side) > 1 {
			drafts = append(drafts, dateline.Decision{Verb: dateline.Same, On: side})
		}
	}
	return drafts, nil
}

// after is where a form leads: on to the incident that it names as the next one,
// or to the incident that was decided on, with what was decided.
func (b *bench) after(form url.Values, made []dateline.Decision) string {
	to := url.URL{Path: "/review"}
	verb := dateline.Verb(form.Get("verb"))
	leaves := verb == dateline.Accept || verb == dateline.Reject || form.Get("then") == "accept"
	if next := form.Get("next"); next != "" && leaves {
		to.Path = "/review/" + next
	} else if now := b.index.now(form.Get("of")); now != "" {
		to.Path = "/review/" + now
	} else {
		to.Path = b.index.decidedOn(made)
	}
	query := url.Values{}
	for _, d := range made {
		query.Add("did", d.ID)
	}
	if pile := form.Get("pile"); pile != "" {
		query.Set("pile", pile)
	}
	to.RawQuery = query.Encode()
	return to.String()
}

// decidedOn is the page of the first record that decisions are about, or the
// decisions that they undo; that of the queue where there is none.
func (x *index) decidedOn(made []dateline.Decision) string {
	for _, d := range made {
		for _, id := range d.On {
			if now := x.now(id); now != "" {
				return "/review/" + now
			}
			if n := slices.IndexFunc(x.book.Decisions, func(e dateline.Decision) bool { return e.ID == id }); n >= 0 {
				return x.decidedOn(x.book.Decisions[n : n+1])
			}
		}
	}
	return "/review"
}
