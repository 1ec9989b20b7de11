package reading_test

import (
	"fmt"
	"testing"

	"github.com/dateline-project/dateline"
)

// TestPresumedPlaces checks that what is told without a place has a country, and beside it
// the area of the place told of last; and that nothing is presumed across heads, or of
// where somebody spoke.
func TestPresumedPlaces(t *testing.T) {
	presumed := func(_ dateline.Reading, a dateline.Account) string {
		s := fmt.Sprintf("%s %d", a.Place.Name, a.Place.Precision)
		for _, p := range a.Place.Alternatives {
			s += fmt.Sprintf("; %s %d", p.Name, p.Precision)
		}
		return s
	}
	tell(t, presumed, map[string]row{
		"the sentence before":    {"Maiduguri in Nigeria was calm. Five shops were closed. Gunmen killed nine people on Wednesday.", "Nigeria 6; Maiduguri 5"},
		"a place of its own":     {"Maiduguri in Nigeria was calm. Gunmen killed nine people in Damaturu on Wednesday.", "Damaturu 1"},
		"where somebody spoke":   {"The governor of Borno, in Nigeria, was silent. Police in Maiduguri said little. Gunmen killed nine people on Wednesday.", "Nigeria 6"},
		"another country's town": {"Maiduguri was calm. Gunmen killed nine Malian traders on Wednesday.", "Mali 6"},
		"a wire's town":          {"MAIDUGURI, May 9 (Wire) - Gunmen killed nine Nigerian traders on Wednesday.", "Nigeria 6; MAIDUGURI 5"},
		"not its capital":        {"ABUJA, May 9 (Wire) - Gunmen killed nine Nigerian traders on Wednesday.", "Nigeria 6"},
	})
}
