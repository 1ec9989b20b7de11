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
	Words    [][]string // each word with its alternatives, lower case; nil is a gap of a few words
	Object   string     // one of claimObjects
	Subject  string     // one of claimSubjects
	Voice    string     // "doer": who does what the cue says is who says it
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
		m, ok := cue.at(words, i)
		if ok && !slices.ContainsFunc(out, func(o ClaimMatch) bool {
			return o.Relation == m.Relation && o.Object == m.Object && o.Subject == m.Subject
		}) {
			out = append(out, m)
		}
	}
	return out
}

// claimGap bounds how many words a gap takes in; it ends at a semicolon.
const claimGap = 8

// at matches the cue at words[i]; a gap takes in as few words as it can.
func (c ClaimCue) at(words []string, i int) (ClaimMatch, bool) {
	m := ClaimMatch{ClaimCue: c, First: i}
	j := i
	for n, alternatives := range c.Words {
		if alternatives == nil {
			end, ok := gapEnd(words, j, c.Words[n+1])
			if !ok {
				return m, false
			}
			m.GapFirst, m.GapEnd = j, end
			j = end
			continue
		}
		if j >= len(words) || !slices.Contains(alternatives, words[j]) {
			return m, false
		}
		j++
	}
	m.End = j
	return m, true
}

func gapEnd(words []string, from int, next []string) (int, bool) {
	for j := from; j < len(words) && j <= from+claimGap && words[j] != ";"; j++ {
		if slices.Contains(next, words[j]) {
			return j, true
		}
	}
	return 0, false
}

// What the columns of claims.tsv may say.
//
// The object is the clause behind the cue; the cue's last word and that clause
// (tail); in it only an actor, person, name or
// time; the agent behind "by"; the cue itself; the sentence around it; what
// stands in its gap or before it; or, of members, each of them is a subject.
//
// The subject is what the cue is said of, before it; the group after it; the
// object of the cue's verb ("lists the group as"); or the possessor of the
// cue's noun, which for "possessor reversed" is the object.
var (
	claimObjects  = []string{"clause", "tail", "actor", "person", "name", "members", "time", "agent", "cue", "sentence", "gap", "before"}
	claimSubjects = []string{"before", "after", "object", "possessor", "possessor reversed"}
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
		for _, w := range strings.Fields(r.get("cue")) {
			var alternatives []string
			if w != "…" {
				alternatives = strings.Split(strings.ToLower(w), "/")
			}
			cue.Words = append(cue.Words, alternatives)
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
	gaps := 0
	for i, w := range c.Words {
		switch {
		case w != nil:
			if slices.Contains(w, "") {
				return r.fault("cue %q: an alternative is empty", r.get("cue"))
			}
			continue
		case i == 0 || i == len(c.Words)-1:
			return r.fault("cue %q: a gap must stand between words", r.get("cue"))
		}
		gaps++
	}
	switch {
	case len(c.Words) == 0:
		return r.fault("cue is empty")
	case gaps > 1:
		return r.fault("cue %q has %d gaps; want one at most", r.get("cue"), gaps)
	case c.Object == "gap" && gaps == 0:
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
