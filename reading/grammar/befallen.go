package grammar

import (
	"github.com/dateline-project/dateline/prose"
)

// Befallen lists those whom the verb of group k says something to have happened
// to: its subject, also where a clause of its own stands between.
func (p *Page) Befallen(s *prose.Sentence, k int) []Phrase {
	if f, ok := BeforeClause(s, k); ok {
		return CoordinatedBack(s, ChunkOf(s, f.Head))
	}
	return p.SubjectOf(s, k)
}

// OutOfBrackets returns who is counted where the short form of a name stands between
// them and the verb: the men of "24 men of the Rural Guard (RG) were killed".
func OutOfBrackets(subject []Phrase) []Phrase {
	if len(subject) != 1 {
		return subject
	}
	s := subject[0].Sentence
	k := ChunkOf(s, subject[0].First)
	if k < 1 || !inBrackets(s, s.Chunks[k]) {
		return subject
	}
	for j := k - 1; j >= 0 && s.Chunks[j].Kind == prose.NounGroup; j-- {
		if !UnderPreposition(s, s.Chunks[j].First) {
			return CoordinatedBack(s, j)
		}
	}
	return subject
}

// BeforeClause returns the phrase before a clause that stands between it and
// the verb of group k: "two officers who tried to reach the building were killed",
// "a trader belonging to the community was shot dead", "eight people slashed about
// the arms, three of them infants, were admitted".
func BeforeClause(s *prose.Sentence, k int) (Phrase, bool) {
	v := s.Chunks[k]
	if v.Participle || v.Infinitive || JoinedVerb(s, k) >= 0 {
		return Phrase{}, false
	}
	for j := k - 1; j > 0; j-- {
		c := s.Chunks[j]
		if clauseBoundary(s, c.Last+1, s.Chunks[j+1].First) && !DescribedAs(s, c) {
			return Phrase{}, false
		}
		if c.Kind != prose.VerbGroup || s.Chunks[j-1].Kind != prose.NounGroup {
			continue
		}
		g := s.Chunks[j-1]
		relative := c.First == g.Last+2 && (s.Tokens[c.First-1].Tag == "WP" || s.Tokens[c.First-1].Tag == "WDT" || s.Tokens[c.First-1].Lower == "that")
		behind := c.First == g.Last+1 && (c.Participle || c.First == c.Last && !IsSaying(s.Tokens[c.Head].Lower) && withoutSubject(s, j, k))
		if (relative || behind) && !UnderPreposition(s, g.First) {
			return PhraseAt(s, j-1), true
		}
		if !c.Infinitive && !relative {
			return Phrase{}, false
		}
	}
	return Phrase{}, false
}

// withoutSubject reports whether all that stands between verb groups j and k
// hangs on prepositions or is inserted, so that k has no subject of its own there.
func withoutSubject(s *prose.Sentence, j, k int) bool {
	inserted := insertion(s, s.Chunks[j].Last, s.Chunks[k].First)
	for i := j + 1; i < k; i++ {
		c := s.Chunks[i]
		as := c.First == s.Chunks[j].Last+2 && Neighbour(s, c.First-1) == "as" // "men described as smugglers"
		if c.Kind == prose.NounGroup && !as && !UnderPreposition(s, c.First) && (inserted < 0 || c.First < inserted) {
			return false
		}
	}
	return s.Chunks[k].First > s.Chunks[j].Last+1
}

// clauseBoundary reports whether a clause that has a subject of its own begins
// between two tokens.
func clauseBoundary(s *prose.Sentence, from, to int) bool {
	for i := from; i < to; i++ {
		switch t := s.Tokens[i]; {
		case t.Text == ";" || t.Text == ":" || t.Tag == "CC" || t.Tag == "WRB":
			return true
		case t.Tag == "IN" && (t.Lower == "while" || t.Lower == "because" || t.Lower == "although" || t.Lower == "if" || t.Lower == "as"):
			return true
		}
	}
	return false
}
