package fields

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"github.com/dateline-project/dateline"
)

// All lists the fields of an incident that a decision may set.
var All = []string{"kind", "status", "date", "place", "perpetrators", "weapons", "killed", "injured", "abducted"}

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

// Set puts a value in the place of what the field of an incident holds. It
// fails, and changes nothing, where there is no such field or the value does not
// fit it; null empties a toll.
func Set(in *dateline.Incident, name string, value any) error {
	changed := *in
	if err := decode(value, field(&changed, name)); err != nil {
		return err
	}
	*in = changed
	return nil
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

// Differ lists the fields in which two states of one incident differ.
func Differ(a, b dateline.Incident) []string {
	var differing []string
	for _, name := range All {
		x, _ := json.Marshal(field(&a, name))
		y, _ := json.Marshal(field(&b, name))
		if !bytes.Equal(x, y) {
			differing = append(differing, name)
		}
	}
	return differing
}

// Text is a field of an incident in words. Actors are called as named says.
func Text(in dateline.Incident, name string, named func(actor string) string) string {
	switch name {
	case "date":
		return cmp.Or(in.Date.Words(), "unknown")
	case "place":
		return in.Place.Words(string(in.Place.Country))
	case "perpetrators":
		texts := make([]string, len(in.Perpetrators))
		for i, p := range in.Perpetrators {
			texts[i] = named(p.Actor) + " (" + string(p.Standing) + ")"
		}
		return strings.Join(texts, "; ")
	case "weapons":
		return strings.Join(in.Weapons, "; ")
	case "killed":
		return in.Killed.Words()
	case "injured":
		return in.Injured.Words()
	case "abducted":
		return in.Abducted.Words()
	case "kind":
		return string(in.Kind)
	case "status":
		return string(in.Status)
	}
	return ""
}
