package dateline_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

// FillLists leaves no nil list in any type, those added later among them.
func TestFillLists(t *testing.T) {
	book := &dateline.Casebook{
		Reports: []dateline.Report{{}}, Actors: []dateline.Actor{{}, {Links: []dateline.Link{{}}}}, Decisions: []dateline.Decision{{}},
		Incidents: []dateline.Incident{{Given: []dateline.Given{{}}}, {Disagreements: []dateline.Disagreement{{}, {Values: []dateline.ReportedValue{{}}}}}},
		Accounts:  []dateline.Account{{}},
	}
	book.FillLists()
	noNilLists(t, reflect.ValueOf(*book), "casebook")

	empty := &dateline.Casebook{}
	empty.FillLists()
	noNilLists(t, reflect.ValueOf(*empty), "empty casebook")
}

func noNilLists(t *testing.T, v reflect.Value, path string) {
	t.Helper()
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			noNilLists(t, v.Field(i), path+"."+v.Type().Field(i).Name)
		}
	case reflect.Slice:
		if v.IsNil() && !strings.HasSuffix(path, ".Alternatives") { // left out of the JSON form
			t.Errorf("%s is nil", path)
		}
		for i := range v.Len() {
			noNilLists(t, v.Index(i), path)
		}
	}
}
