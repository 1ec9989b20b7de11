package profile

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// Find returns the actors of that name or id, compared without case and accents;
// where there is none, those that have the words among theirs. The most mentioned
// come first.
func Find(actors []dateline.Actor, name string) (exact, similar []dateline.Actor) {
	wanted := bare(name)
	for _, a := range actors {
		names := []string{a.Name}
		for _, alias := range a.Aliases {
			names = append(names, alias.Name)
		}
		switch {
		case a.ID == name, slices.ContainsFunc(names, func(n string) bool { return wanted != "" && bare(n) == wanted }):
			exact = append(exact, a)
		case slices.ContainsFunc(names, func(n string) bool { return hasWords(n, wanted) }):
			similar = append(similar, a)
		}
	}
	byMentions(exact)
	byMentions(similar)
	return exact, similar
}

// hasWords reports whether a name has all of the words, or one that begins like
// the only one.
func hasWords(name, words string) bool {
	if words == "" {
		return false
	}
	have := strings.Fields(gazetteer.Fold(name))
	for _, w := range strings.Fields(words) {
		if !slices.ContainsFunc(have, func(h string) bool { return len(w) > 2 && strings.HasPrefix(h, w) || h == w }) {
			return false
		}
	}
	return true
}

func byMentions(actors []dateline.Actor) {
	mentions := func(a dateline.Actor) (n int) {
		for _, alias := range a.Aliases {
			n += alias.Mentions
		}
		return n
	}
	slices.SortStableFunc(actors, func(a, b dateline.Actor) int {
		return cmp.Or(mentions(b)-mentions(a), cmp.Compare(a.ID, b.ID))
	})
}

// Private reports whether an actor is a person who neither leads or founded
// anybody, as far as claims say, nor stands in the codebook. Of such a person no
// profile is made.
func Private(book *dateline.Casebook, actor dateline.Actor) bool {
	return actor.Kind == dateline.Person && actor.Codebook == "" && !slices.ContainsFunc(book.Claims, func(c dateline.Claim) bool {
		return string(c.Object.Actor) == actor.ID && (c.Relation == dateline.LedBy || c.Relation == dateline.FoundedBy)
	})
}
