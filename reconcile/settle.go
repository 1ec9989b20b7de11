package reconcile

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// settled is a decision on one account's incident: a value set, or the whole accepted.
type settled struct {
	account  string
	decision dateline.Decision
}

// of lists what is settled about an incident, in the order of the decisions.
func (r *rulings) of(in *dateline.Incident) []dateline.Decision {
	var out []dateline.Decision
	if !slices.ContainsFunc(in.Accounts, func(id string) bool { return r.touched[id] }) {
		return nil
	}
	for _, s := range r.settled {
		if slices.Contains(in.Accounts, s.account) {
			out = append(out, s.decision)
		}
	}
	return out
}

// settle puts what was set in the place of what the reports give, and says
// whether the incident is accepted as it stands.
func (r *rulings) settle(in *dateline.Incident, actors cast) {
	decisions := r.of(in)
	for _, d := range decisions {
		if d.Verb == dateline.Set {
			put(in, string(d.Field), d.Value, actors)
		}
	}
	for _, d := range decisions {
		if d.Verb == dateline.Accept {
			in.Review = &dateline.Review{State: dateline.Accepted, By: d.By, At: d.At}
			if d.Was != nil && len(Differences(*d.Was, *in)) > 0 {
				in.Review.State = dateline.Changed
			}
		}
	}
}

// SetFields lists the fields of an incident that a decision may set.
var SetFields = []string{"kind", "status", "date", "place", "perpetrators", "weapons", "killed", "injured", "abducted"}

// field points to the named field of an incident.
func field(in *dateline.Incident, name string) any {
	switch name {
	case "kind":
		return &in.Kind
	case "status":
		return &in.Status
	case "date":
		return &in.Date
	case "place":
		return &in.Place
	case "perpetrators":
		return &in.Perpetrators
	case "weapons":
		return &in.Weapons
	case "killed":
		return &in.Killed
	case "injured":
		return &in.Injured
	case "abducted":
		return &in.Abducted
	}
	return nil
}

// put sets a field. A value that does not fit, which only a casebook made
// elsewhere can hold, changes nothing; a perpetrator whom no report names any
// more is left out.
func put(in *dateline.Incident, name string, value any, actors cast) {
	changed := *in
	if decode(value, field(&changed, name)) != nil {
		return
	}
	changed.Perpetrators = slices.DeleteFunc(slices.Clone(changed.Perpetrators), func(p dateline.IncidentParty) bool { return actors.kind(p.Actor) == "" })
	*in = changed
}

// decode reads a value of JSON into what a field holds; null empties a toll.
func decode(value, into any) error {
	if into == nil {
		return fmt.Errorf("no such field")
	}
	data, err := json.Marshal(value)
	if err != nil {
		return err
	}
	reflect.ValueOf(into).Elem().SetZero()
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	return d.Decode(into)
}

// Differences lists the fields in which two states of one incident differ, of
// those that [SetFields] names.
func Differences(a, b dateline.Incident) []string {
	var fields []string
	for _, name := range SetFields {
		x, _ := json.Marshal(field(&a, name))
		y, _ := json.Marshal(field(&b, name))
		if !bytes.Equal(x, y) {
			fields = append(fields, name)
		}
	}
	return fields
}

// setBy puts the decision that set the field before what the reports gave for it.
func setBy(r *Reasoning, decisions []dateline.Decision, value string) {
	for _, d := range slices.Backward(decisions) {
		if d.Verb == dateline.Set && string(d.Field) == r.Field {
			for i := range r.Considered {
				if r.Considered[i].Verdict == verdictBest {
					r.Considered[i].Verdict = verdictAside
				}
			}
			r.Rule = fmt.Sprintf("set by %s on %s: %s; without this, %s", d.By, strings.Split(d.At, "T")[0], d.Why, r.Value)
			r.Value = value
			return
		}
	}
}

// fieldText is a field of an incident in words, as [Reasoning] gives them.
func fieldText(in dateline.Incident, name string, actors cast) string {
	switch name {
	case "date":
		return dateText(in.Date)
	case "place":
		return placeText(in.Place)
	case "perpetrators":
		return partiesText(in.Perpetrators, actors)
	case "weapons":
		return strings.Join(in.Weapons, "; ")
	case "killed":
		return tollText(in.Killed)
	case "injured":
		return tollText(in.Injured)
	case "abducted":
		return tollText(in.Abducted)
	case "kind":
		return string(in.Kind)
	case "status":
		return string(in.Status)
	}
	return ""
}
