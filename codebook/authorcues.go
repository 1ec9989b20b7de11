package codebook

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// AuthorCue is a phrase by which reports say who is behind an incident, on
// whose word, and where its name stands: a row of authors.tsv.
type AuthorCue struct {
	Standing dateline.Standing
	Words    wording
	Party    string // one of authorParties
}

// AuthorMatch is a cue found among words: it stands from First up to End.
type AuthorMatch struct {
	AuthorCue
	First, End int
}

// AuthorCues finds cues by their first word.
type AuthorCues map[string][]AuthorCue

// Match returns the longest cue whose words stand at words[i].
func (c AuthorCues) Match(words []string, i int) (AuthorMatch, bool) {
	for _, cue := range c[words[i]] {
		if m, ok := cue.Words.at(words, i); ok {
			return AuthorMatch{cue, i, m.end}, true
		}
	}
	return AuthorMatch{}, false
}

// authorParties are where the one behind it may stand: as the subject of the cue's
// verb (before), behind the cue (after), there where the subject is men whose
// group it is (of attackers), as the owner of the cue's noun, or in the cue's gap (within).
var authorParties = []string{"before", "after", "of attackers", "owner", "within"}

func readAuthorCues(t *tables) (AuthorCues, error) {
	table, err := t.read("authors.tsv", "standing", "cue", "party")
	if err != nil {
		return nil, err
	}
	cues := AuthorCues{}
	for _, r := range table.rows {
		cue := AuthorCue{Standing: dateline.Standing(r.get("standing")), Party: r.get("party")}
		if cue.Words, err = wordingOf(r); err != nil {
			return nil, err
		}
		switch {
		case !slices.Contains(dateline.Standings, cue.Standing):
			return nil, r.fault("standing %q is none of the contract's", cue.Standing)
		case !slices.Contains(authorParties, cue.Party):
			return nil, r.fault("party %q: want one of %s", cue.Party, strings.Join(authorParties, ", "))
		}
		for _, w := range cue.Words[0] {
			cues[w] = append(cues[w], cue)
		}
	}
	for _, list := range cues {
		slices.SortStableFunc(list, func(a, b AuthorCue) int { return len(b.Words) - len(a.Words) })
	}
	return cues, nil
}
