package reading_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

// Who sets up a part is not founded then: the part is.
func TestWhatIsFounded(t *testing.T) {
	for name, r := range map[string]struct{ text, want string }{
		"a wing with a name":      {"The Lumba Hill Front set up a women's wing, the Zarin Brigade, in 2024.", "Zarin Brigade: founded 2024; Zarin Brigade: part of a women's wing"},
		"something else":          {"The Lumba Hill Front set up a school in 2024.", ""},
		"the group itself":        {"The Lumba Hill Front was set up in 2014.", "Lumba Hill Front: founded 2014"},
		"what it came from":       {"The Lumba Hill Front emerged from the remnants of Boko Haram.", "Lumba Hill Front: founded by the remnants of Boko Haram"},
		"a daughter of a founder": {"The Lumba Hill Front is old. Sadia Walad, the daughter of its founder, has not been seen.", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := claimedIn("", "", r.text, dateline.Founded, dateline.FoundedBy, dateline.PartOf); got != r.want {
				t.Errorf("%s\n got %s\nwant %s", r.text, got, r.want)
			}
		})
	}
}
