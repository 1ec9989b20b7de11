package codebook_test

import (
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
)

// The words that reports name an incident with decide between the codes of its kind;
// what did not come to pass has none.
func TestCodesOf(t *testing.T) {
	crosswalk, err := codebook.LoadCrosswalk()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		kind   dateline.Kind
		status dateline.Status
		named  []string
		acled  string
		gtd    string
	}{
		{dateline.Bombing, dateline.Occurred, nil, "Remote explosive/landmine/IED", "3"},
		{dateline.Bombing, dateline.Occurred, []string{"killed", "Shelled"}, "Shelling/artillery/missile attack", "3"},
		{dateline.Bombing, dateline.Attempted, []string{"suicide bombing"}, "Suicide bomb", "3"},
		{dateline.Bombing, dateline.Occurred, []string{"ambushed"}, "Remote explosive/landmine/IED", "3"}, // a word of another kind
		{dateline.ArmedAssault, dateline.Occurred, []string{"ambush"}, "Armed clash", "2"},
		{dateline.Bombing, dateline.Foiled, []string{"shelled"}, "", ""},
		{dateline.Bombing, dateline.DeniedAct, nil, "", ""},
		{dateline.Clash, dateline.Occurred, []string{"", "???"}, "Armed clash", ""},
		{"dancing", dateline.Occurred, nil, "", ""},
	} {
		got := crosswalk.CodesOf(test.kind, test.status, test.named)
		if got.ACLEDSubEvent != test.acled || got.GTDAttackType != test.gtd {
			t.Errorf("%s, %s, named %q: ACLED %q, GTD %q; want %q, %q", test.kind, test.status, test.named, got.ACLEDSubEvent, got.GTDAttackType, test.acled, test.gtd)
		}
	}
}
