package codebook

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// ClaimCue is a phrase by which reports say something of an actor, with where
// its subject and object stand: a row of claims.tsv.
type ClaimCue struct {
	Relation dateline.Relation
	Words    wording
	Object   string // one of claimObjects
	Subject  string // one of claimSubjects
	Voice    string // "doer": who does what the cue says is who says it
}

// ClaimMatch is a cue found among words: it stands from First up to End, its
// gap from GapFirst up to GapEnd.
type ClaimMatch struct {
	ClaimCue
	First, End       int
	GapFirst, GapEnd int
}

// ClaimCues finds cues by their first word.
type ClaimCues map[string][]ClaimCue

// Match returns the cues whose words stand at words[i]: of one relation, object
// and subject the longest.
func (c ClaimCues) Match(words []string, i int) []ClaimMatch {
	var out []ClaimMatch
	for _, cue := range c[words[i]] {
		m := ClaimMatch{ClaimCue: cue, First: i}
		stretch, ok := cue.Words.at(words, i)
		m.End, m.GapFirst, m.GapEnd = stretch.end, stretch.gapFirst, stretch.gapEnd
		if ok && !slices.ContainsFunc(out, func(o ClaimMatch) bool {
			return o.Relation == m.Relation && o.Object == m.Object && o.Subject == m.Subject
		}) {
			out = append(out, m)
		}
	}
	return out
}

// What the columns of claims.tsv may say.
//
// The object is the clause behind the cue; the cue's last word and that clause
// (tail); in it only an actor, person, name or
// time; the agent behind "by"; the cue itself; the sentence around it; what
// stands in its gap or before it; or, of members, each of them is a subject.
//
// The subject is what the cue is said of, before it; the group after it; the
// object of the cue's verb ("lists the group as"); the possessor of the
// cue's noun, which for "possessor reversed" is the object; or, where the cue
// names none, the group that the text is about (topic).
var (
	claimObjects  = []string{"clause", "tail", "actor", "person", "name", "members", "time", "agent", "cue", "sentence", "gap", "before"}
	claimSubjects = []string{"before", "after", "object", "possessor", "possessor reversed", "topic"}
	claimVoices   = []string{"", "doer"}
)

func readClaimCues(t *tables) (ClaimCues, error) {
	table, err := t.read("claims.tsv", "relation", "cue", "object")
	if err != nil {
		return nil, err
	}
	cues := ClaimCues{}
	for _, r := range table.rows {
		cue := ClaimCue{Relation: dateline.Relation(r.get("relation")), Object: r.get("object"), Subject: r.get("subject"), Voice: r.get("voice")}
		if cue.Words, err = wordingOf(r); err != nil {
			return nil, err
		}
		if err := cue.check(r); err != nil {
			return nil, err
		}
		for _, w := range cue.Words[0] {
			cues[w] = append(cues[w], cue)
		}
	}
	for _, list := range cues {
		slices.SortStableFunc(list, func(a, b ClaimCue) int { return len(b.Words) - len(a.Words) })
	}
	return cues, nil
}

func (c ClaimCue) check(r row) error {
	switch {
	case c.Object == "gap" && !slices.ContainsFunc(c.Words, func(w []string) bool { return w == nil }):
		return r.fault("cue %q has no gap (…) to hold its object", r.get("cue"))
	case !slices.Contains(dateline.Relations, c.Relation):
		return r.fault("relation %q is none of the contract's", c.Relation)
	case !slices.Contains(claimObjects, c.Object):
		return r.fault("object %q: want one of %s", c.Object, strings.Join(claimObjects, ", "))
	case !slices.Contains(claimSubjects, c.Subject):
		return r.fault("subject %q: want one of %s", c.Subject, strings.Join(claimSubjects, ", "))
	case !slices.Contains(claimVoices, c.Voice):
		return r.fault("voice %q: want nothing or doer", c.Voice)
	}
	return nil
}
