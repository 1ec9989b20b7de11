package claims

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// subjectOfCue returns the group that a cue at token j says something of: what
// its verb has for a subject, or what it stands beside. Nil where that is no
// group.
func (p *page) subjectOfCue(s *prose.Sentence, j int, r dateline.Relation) *names.Naming {
	if k := grammar.ChunkOf(s, j); k >= 0 && s.Chunks[k].Kind == prose.NounGroup {
		if owner := p.OwnerOf(s, k); owner != nil {
			return owner
		}
	}
	f, found := p.saidOf(s, j)
	if n := p.personNamed(f); found && r == dateline.AlsoKnownAs && n != nil && n.Naming != nil {
		return n.Naming
	}
	switch {
	case found && r == dateline.AlsoKnownAs && f.First > 1 && s.Tokens[f.First-1].Lower == "of" && s.Tokens[f.First-2].Tag == "CD": // "one of them, known as"
		return nil
	case found && r == dateline.AlsoKnownAs && f.First > 1 && s.Tokens[f.First-1].Lower == "of" && (p.Is("officials", s.Tokens[f.First-2].Lower) || p.Is("title", s.Tokens[f.First-2].Lower)): // "the leader of the Front, known as"
		return nil
	case found && (r == dateline.PartOf && p.befallsWhom(s, j) || r == dateline.AlsoKnownAs && p.tellsFromOthers(f, j)):
		return nil
	case found:
		return p.GroupMeant(apposedTo(f), 3)
	}
	if openingFragment(s, j) {
		return p.GroupSpokenOf(s.Start)
	}
	return nil
}

// tellsFromOthers reports whether a description is of a group that the name behind it
// tells from others, of which the text has not spoken by another name: "The group,
// which calls itself the Valley Guard", "militias called Kalony", "its armed wing, known
// as Atika".
func (p *page) tellsFromOthers(f grammar.Phrase, cue int) bool {
	s, head := f.Sentence, f.Word()
	if f.Pronoun() || p.NameWithin(f.Start(), f.End()) != nil {
		return false
	}
	if p.Is("branch", head) {
		return true
	}
	itself := slices.ContainsFunc(s.Tokens[cue:min(cue+3, len(s.Tokens))], func(t prose.Token) bool { return t.Lower == "itself" || t.Lower == "themselves" })
	return (p.Is("describes group", head) || p.Is("groups", head)) && (itself || f.Last == cue-1)
}

// apposedTo returns the name that a description between commas is set to: the Brigade
// of "the Brigade, its rival, operates in". Of any other phrase it is the phrase.
func apposedTo(f grammar.Phrase) grammar.Phrase {
	s := f.Sentence
	if f.First < 2 || s.Tokens[f.First-1].Text != "," || grammar.Neighbour(s, f.Last+1) != "," || s.Tokens[f.First].Tag != "PRP$" {
		return f
	}
	if g, ok := grammar.EndingAt(s, f.First-2); ok && grammar.Capital(s.Tokens[g.Head]) {
		return g
	}
	return f
}

// befallsWhom reports whether the noun group of a token is the bare object of a verb,
// which says nothing of what its subject is: "has fought a branch of the movement".
func (p *page) befallsWhom(s *prose.Sentence, token int) bool {
	k := grammar.ChunkOf(s, token)
	if k < 1 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k-1].Kind != prose.VerbGroup || s.Chunks[k-1].Last != s.Chunks[k].First-1 {
		return false
	}
	return p.Is("befalls whom", s.Tokens[s.Chunks[k-1].Head].Lower)
}

// openingFragment reports whether nothing but an adverb stands before token j,
// as in the notes of "Allied with the Watch since 2015."
func openingFragment(s *prose.Sentence, j int) bool {
	return j <= 1 && !slices.ContainsFunc(s.Tokens, func(t prose.Token) bool {
		return t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP" || t.Tag == "MD"
	})
}

// saidOf returns the phrase that the words from token j on are said of.
func (p *page) saidOf(s *prose.Sentence, j int) (grammar.Phrase, bool) {
	first := j
	if k := grammar.ChunkOf(s, j); k >= 0 {
		c := s.Chunks[k]
		joined := c.First > 0 && s.Tokens[c.First-1].Tag == "CC" && grammar.JoinsParticiples(s, c.First-1, c.First)
		if c.Kind == prose.VerbGroup && !c.Participle && !joined {
			f, ok := grammar.FirstOf(p.SubjectOf(s, k))
			if !ok {
				f, ok = p.doerBehind(s, k)
			}
			if ok && p.saidBetween(s, f, c.First) {
				return grammar.EndingAt(s, f.First-2)
			}
			return f, ok
		}
		first = c.First
	}
	return p.LeftOf(s, first, 4)
}

// doerBehind returns the subject of the verb that a verb group is the object of: "denies
// being funded", "is accused of being funded", and "denies links", taken for two verbs.
func (p *page) doerBehind(s *prose.Sentence, k int) (grammar.Phrase, bool) {
	first := s.Chunks[k].First
	if grammar.Neighbour(s, first-1) == "of" && s.Tokens[first].Tag == "VBG" {
		first--
	}
	if k == 0 || s.Chunks[k-1].Kind != prose.VerbGroup || s.Chunks[k-1].Last != first-1 || first < s.Chunks[k].First && !s.Chunks[k-1].Passive {
		return grammar.Phrase{}, false
	}
	return grammar.FirstOf(p.SubjectOf(s, k-1))
}

// saidBetween reports whether a phrase only says who says so before the verb at a
// token: "The Front, the army says, has 90 men".
func (p *page) saidBetween(s *prose.Sentence, f grammar.Phrase, verb int) bool {
	k := grammar.ChunkAfter(s, f.Last)
	return f.Sentence == s && f.First > 1 && s.Tokens[f.First-1].Text == "," && k >= 0 && s.Chunks[k].Kind == prose.VerbGroup &&
		s.Chunks[k].Last < verb && p.Saying(s, s.Chunks[k])
}

// objectOfCue returns the group that is the object of a cue's verb, and the
// token behind cue and group: the group stands in the gap or behind the cue,
// before a relative pronoun, or is the subject of the passive.
func (p *page) objectOfCue(s *prose.Sentence, m codebook.ClaimMatch) (*names.Naming, int) {
	k := grammar.ChunkOf(s, m.First)
	gap := m.GapEnd > m.GapFirst
	if k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && !gap {
		if a, ok := p.groupRelated(s, k, m.Relation); ok {
			return a, m.End
		}
	}
	if k >= 0 && !gap && p.AsParticiple(s, k) {
		f, _ := grammar.EndingAt(s, s.Chunks[k].First-2)
		return p.GroupMeant(f, 1), m.End
	}
	if k >= 0 && gap && s.Chunks[k].Kind == prose.NounGroup { // "the aim of the Front is"
		f, ok := grammar.NounGroupAfter(s, m.GapFirst, 0)
		if !ok {
			return nil, m.End
		}
		return p.GroupMeant(f, 0), m.End
	}
	if k < 0 || s.Chunks[k].Kind != prose.VerbGroup || s.Chunks[k].Passive {
		return p.subjectOfCue(s, m.First, m.Relation), m.End
	}
	from := m.End
	if gap {
		from = m.GapFirst
	}
	if f, ok := grammar.NounGroupAfter(s, from, 0); ok {
		if a := p.GroupMeant(f, 0); a != nil || gap {
			return a, max(m.End, f.Last+1)
		}
	}
	return nil, m.End
}

// groupRelated returns the group before the relative pronoun that is the
// object of verb group k: "the group, which the United Nations listed". It
// reports whether there is such a pronoun, with a subject of the verb behind.
func (p *page) groupRelated(s *prose.Sentence, k int, r dateline.Relation) (*names.Naming, bool) {
	for i := s.Chunks[k].First - 2; i > 0 && i > s.Chunks[k].First-9; i-- {
		t := s.Tokens[i]
		if t.Lower != "which" && t.Lower != "whom" && (t.Lower != "that" || t.Tag != "WDT") {
			continue
		}
		if closed := s.Tokens[s.Chunks[k].First-1].Text == ","; closed && grammar.VerbBetween(s, i, s.Chunks[k].First) { // "the Front, whom police call the MF, is thought"
			return nil, false
		}
		j := i - 1
		if s.Tokens[j].Text == "," {
			j--
		}
		f, ok := grammar.EndingAt(s, j)
		if !ok || r == dateline.AlsoKnownAs && s.Tokens[f.First].Tag == "PRP$" && !p.Is("describes group", f.Word()) && !p.Is("groups", f.Word()) { // "their striker, whom all call the Sniper"
			return nil, true
		}
		return p.GroupMeant(f, 2), true
	}
	return nil, false
}
