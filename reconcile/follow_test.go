package reconcile_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

// What a copy tells goes to what its original tells in the same sentence, however
// the two were read, and keeps nobody from the original.
func TestCopiesFollowTheirOriginals(t *testing.T) {
	const text = "A bomb killed 41 people on a ferry off Harsan. The army sent two boats and a helicopter to the quay. Nobody has been arrested, a captain of the coast guard told the Echo."
	first := newPage("a", "Calder Echo", "2031-05-06", text).tells("bomb", on("2031-05-05"), inHarsan, dead(41))
	other := newPage("c", "Tressal Times", "2031-05-07", "Forty-one drowned, and the ministry knows of no culprit.").tells("drowned", on("2031-05-05"), inHarsan, dead(41))
	tests := []struct {
		name   string
		copied []detail
		want   int // incidents
	}{
		{"read alike", []detail{on("2031-05-05"), inHarsan, dead(41)}, 1},
		{"read at another place", []detail{on("2031-05-05"), inOrvinFar}, 1},
		{"read as foiled", []detail{inHarsan, with(dateline.Foiled)}, 1},
		{"read as an arrest", []detail{inHarsan, of(dateline.Arrest)}, 2},
		{"another day stated", []detail{on("2031-03-01"), inHarsan, dead(41)}, 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			again := newPage("b", "Buzz", "", text).tells("bomb", test.copied...)
			if got := len(build(t, first, other, again).Incidents); got != test.want {
				t.Errorf("%d incidents, want %d", got, test.want)
			}
		})
	}
}
