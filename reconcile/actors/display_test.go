package actors_test

import (
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// An actor is shown by the name that reports use most, a person by the longest.
func TestNameShown(t *testing.T) {
	group := func(names ...string) []dateline.Naming {
		return []dateline.Naming{naming(dateline.ArmedGroup, "", names...)}
	}
	for name, r := range map[string]struct {
		reports [][]dateline.Naming
		want    string
	}{
		"no gloss":                 {[][]dateline.Naming{group("Jund al-Talle", "Soldiers of the Wide Hill"), group("Jund al-Talle")}, "Jund al-Talle"},
		"no short form":            {[][]dateline.Naming{group("Talle Hill Front", "Talle Front"), group("Talle Front", "Talle Hill Front"), group("Talle Hill Front")}, "Talle Hill Front"},
		"no short form within":     {[][]dateline.Naming{group("Talle"), group("Talle Front", "Talle"), group("Talle")}, "Talle Front"},
		"no letters":               {[][]dateline.Naming{group("Talle Hill Front", "THF"), group("THF"), group("THF")}, "Talle Hill Front"},
		"letters, where none else": {[][]dateline.Naming{group("THF")}, "THF"},
		"the whole of a person's":  {[][]dateline.Naming{{naming(dateline.Person, "", "Idris Walad", "Walad")}, {naming(dateline.Person, "", "Idris Walad")}}, "Idris Walad"},
	} {
		t.Run(name, func(t *testing.T) {
			got, _ := made(t, rulings.Actors{}, r.reports...)
			if !slices.ContainsFunc(got, func(a dateline.Actor) bool { return a.Name == r.want }) {
				t.Errorf("got %v, want %s", got, r.want)
			}
		})
	}
}

// The letters of a whole are not those of a part that is called after it.
func TestLettersOfAPart(t *testing.T) {
	got, _ := made(t, rulings.Actors{},
		[]dateline.Naming{naming(dateline.ArmedGroup, "", "urban wing of the Talle Hill Front")},
		[]dateline.Naming{naming(dateline.ArmedGroup, "", "THF")})
	if len(got) != 2 {
		t.Errorf("got %v, want two actors", got)
	}
}
