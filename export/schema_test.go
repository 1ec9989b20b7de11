package export_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/export"
	"github.com/dateline-project/dateline/internal/casetest"
)

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(export.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("casebook.schema.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("casebook.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func validate(t *testing.T, file string) error {
	t.Helper()
	instance, err := jsonschema.UnmarshalJSON(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return compiled(t).Validate(instance)
}

func TestExampleIsValid(t *testing.T) {
	if err := validate(t, written(t, casetest.Example())); err != nil {
		t.Error(err)
	}
}

func TestSchemaRefuses(t *testing.T) {
	good := written(t, casetest.Example())
	for _, change := range [][2]string{
		{`"bombing"`, `"explosion"`},
		{`"standing": "claimed"`, `"standing": "alleged"`},
		{`"start": "2021-05-03"`, `"start": "2021-05-33"`},
		{`"country": "AF"`, `"country": "Afghanistan"`},
		{`"report": "r:`, `"report": "`},
		{`"weapons": []`, `"weapons": null`},
		{`"generated": "2026-01-05T10:00:00Z"`, `"generated": ""`},
	} {
		bad := strings.Replace(good, change[0], change[1], 1)
		if bad == good || validate(t, bad) == nil {
			t.Errorf("%s in place of %s is let through", change[1], change[0])
		}
	}
}

// definition is as much of a JSON Schema as the comparison below looks at.
type definition struct {
	Properties map[string]json.RawMessage
	Enum       []string
	Defs       map[string]definition `json:"$defs"`
}

// The schema names exactly the fields that the nouns have, and the vocabularies
// the values that the root lists.
func TestSchemaMatchesNouns(t *testing.T) {
	var schema definition
	if err := json.Unmarshal(export.Schema(), &schema); err != nil {
		t.Fatal(err)
	}
	nouns := map[string]any{
		"date": dateline.Date{}, "place": dateline.Place{}, "toll": dateline.Toll{}, "span": dateline.Span{}, "published": dateline.Published{},
		"report": dateline.Report{}, "alias": dateline.Alias{}, "mention": dateline.ReportSpan{}, "actor": dateline.Actor{}, "link": dateline.Link{},
		"incidentParty": dateline.IncidentParty{}, "incidentTarget": dateline.IncidentTarget{}, "sources": dateline.Sources{}, "given": dateline.Given{}, "quoted": dateline.Quoted{},
		"reportedValue": dateline.ReportedValue{}, "disagreement": dateline.Disagreement{}, "incident": dateline.Incident{},
		"accountDate": dateline.AccountDate{}, "accountPlace": dateline.AccountPlace{}, "party": dateline.Party{}, "target": dateline.Target{},
		"weapon": dateline.Weapon{}, "figure": dateline.Figure{}, "account": dateline.Account{}, "object": dateline.Object{}, "voice": dateline.Voice{},
		"claim": dateline.Claim{}, "warningDate": dateline.WarningDate{}, "warning": dateline.Warning{}, "decision": dateline.Decision{},
	}
	vocabularies := map[string]any{
		"datePrecision": dateline.DatePrecisions, "dateBasis": dateline.DateBases, "kind": dateline.Kinds, "status": dateline.Statuses,
		"standing": dateline.Standings, "actorKind": dateline.ActorKinds, "linkVerdict": dateline.LinkVerdicts, "linkReason": dateline.LinkReasons, "measure": dateline.Measures, "qualifier": dateline.Qualifiers,
		"relation": dateline.Relations, "stance": dateline.Stances, "verb": dateline.Verbs, "publishedBasis": dateline.PublishedBases,
	}
	same(t, "the casebook", keys(schema.Properties), fields(reflect.TypeFor[dateline.Casebook]()))
	for name, noun := range nouns {
		same(t, name, keys(schema.Defs[name].Properties), fields(reflect.TypeOf(noun)))
	}
	for name, values := range vocabularies {
		same(t, name, slices.Sorted(slices.Values(schema.Defs[name].Enum)), listed(values))
	}
	for name := range schema.Defs {
		if nouns[name] == nil && vocabularies[name] == nil && name != "day" {
			t.Errorf("the schema defines %s, which no noun is compared with", name)
		}
	}
}

func same(t *testing.T, name string, schema, noun []string) {
	t.Helper()
	if len(noun) == 0 || !slices.Equal(schema, noun) {
		t.Errorf("%s: the schema has %q, the noun %q", name, schema, noun)
	}
}

func keys(m map[string]json.RawMessage) []string {
	names := []string{}
	for k := range m {
		names = append(names, k)
	}
	slices.Sort(names)
	return names
}

// fields are the JSON names of a struct, those of embedded structs among them.
func fields(noun reflect.Type) []string {
	names := []string{}
	for i := range noun.NumField() {
		f := noun.Field(i)
		if f.Anonymous {
			names = append(names, fields(f.Type)...)
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func listed(values any) []string {
	names := []string{}
	for i := range reflect.ValueOf(values).Len() {
		names = append(names, fmt.Sprint(reflect.ValueOf(values).Index(i)))
	}
	slices.Sort(names)
	return names
}
