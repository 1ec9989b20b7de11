package codebook

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// ClaimCue is a phrase by which reports say something of an actor, with where
// its object and subject stand: a row of claims.tsv.
type ClaimCue struct {
	Relation dateline.Relation
	Words    []string // lower case; "*" first: a possessor stands before
	Object   string   // group, actor, name, members, rest, time, word, sentence, "object before" or "subject before"
	Subject  string   // before, after, possessor or "possessor reversed"
}

// ClaimCues finds cues by their first word.
type ClaimCues map[string][]ClaimCue

// Match returns the cues whose words stand at words[i], longest first.
func (c ClaimCues) Match(words []string, i int) []ClaimCue {
	var out []ClaimCue
	for _, cue := range c[words[i]] {
		if i+len(cue.Words) <= len(words) && slices.Equal(cue.Words, words[i:i+len(cue.Words)]) {
			out = append(out, cue)
		}
	}
	return out
}

// claimObjects and claimSubjects are what the columns of claims.tsv may say.
var (
	claimObjects  = []string{"group", "actor", "name", "members", "rest", "time", "word", "sentence", "object before", "subject before"}
	claimSubjects = []string{"before", "after", "possessor", "possessor reversed"}
)

func readClaimCues(t *tables) (ClaimCues, error) {
	table, err := t.read("claims.tsv", "relation", "cue")
	if err != nil {
		return nil, err
	}
	cues := ClaimCues{}
	for _, r := range table.rows {
		words := strings.Fields(r.get("cue"))
		cue := ClaimCue{Relation: dateline.Relation(r.get("relation")), Words: words, Object: r.get("object"), Subject: r.get("subject")}
		switch {
		case !slices.Contains(dateline.Relations, cue.Relation):
			return nil, r.fault("relation %q is none of the contract's", cue.Relation)
		case !slices.Contains(claimObjects, cue.Object):
			return nil, r.fault("object %q: want one of %s", cue.Object, strings.Join(claimObjects, ", "))
		case !slices.Contains(claimSubjects, cue.Subject):
			return nil, r.fault("subject %q: want one of %s", cue.Subject, strings.Join(claimSubjects, ", "))
		}
		if words[0] == "*" {
			cue.Words = words[1:]
		}
		cues[cue.Words[0]] = append(cues[cue.Words[0]], cue)
	}
	for _, list := range cues {
		slices.SortStableFunc(list, func(a, b ClaimCue) int { return len(b.Words) - len(a.Words) })
	}
	return cues, nil
}
