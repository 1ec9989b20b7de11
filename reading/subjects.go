package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// subjectOfCue returns the group that a cue at token j says something of: what
// its verb has for a subject, or what it stands beside. Nil where that is no
// group.
func (p *page) subjectOfCue(s *prose.Sentence, j int, r dateline.Relation) *naming {
	if k := chunkOf(s, j); k >= 0 && s.Chunks[k].Kind == prose.NounGroup {
		if owner := p.ownerOf(s, k); owner != nil {
			return owner
		}
	}
	f, found := p.saidOf(s, j)
	if n := p.personNamed(f); found && r == dateline.AlsoKnownAs && n != nil && n.naming != nil {
		return n.naming
	}
	switch {
	case found && r == dateline.AlsoKnownAs && f.first > 1 && s.Tokens[f.first-1].Lower == "of" && s.Tokens[f.first-2].Tag == "CD": // "one of them, known as"
		return nil
	case found && r == dateline.AlsoKnownAs && f.first > 1 && s.Tokens[f.first-1].Lower == "of" && (p.is("officials", s.Tokens[f.first-2].Lower) || p.is("title", s.Tokens[f.first-2].Lower)): // "the leader of the Front, known as"
		return nil
	case found && (r == dateline.PartOf && p.befallsWhom(s, j) || r == dateline.AlsoKnownAs && p.tellsFromOthers(f, j)):
		return nil
	case found:
		return p.groupMeant(apposedTo(f), 3)
	}
	if openingFragment(s, j) {
		return p.groupSpokenOf(s.Start)
	}
	return nil
}

// tellsFromOthers reports whether a description is of a group that the name behind it
// tells from others, of which the text has not spoken by another name: "The group,
// which calls itself the Valley Guard", "militias called Kalony", "its armed wing, known
// as Atika".
func (p *page) tellsFromOthers(f phrase, cue int) bool {
	s, head := f.sentence, f.word()
	if f.pronoun() || p.nameWithin(f.start(), f.end()) != nil {
		return false
	}
	if p.is("branch", head) {
		return true
	}
	itself := slices.ContainsFunc(s.Tokens[cue:min(cue+3, len(s.Tokens))], func(t prose.Token) bool { return t.Lower == "itself" || t.Lower == "themselves" })
	return (p.is("describes group", head) || p.is("groups", head)) && (itself || f.last == cue-1)
}

// apposedTo returns the name that a description between commas is set to: the Brigade
// of "the Brigade, its rival, operates in". Of any other phrase it is the phrase.
func apposedTo(f phrase) phrase {
	s := f.sentence
	if f.first < 2 || s.Tokens[f.first-1].Text != "," || neighbour(s, f.last+1) != "," || s.Tokens[f.first].Tag != "PRP$" {
		return f
	}
	if g, ok := endingAt(s, f.first-2); ok && capital(s.Tokens[g.head]) {
		return g
	}
	return f
}

// befallsWhom reports whether the noun group of a token is the bare object of a verb,
// which says nothing of what its subject is: "has fought a branch of the movement".
func (p *page) befallsWhom(s *prose.Sentence, token int) bool {
	k := chunkOf(s, token)
	if k < 1 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k-1].Kind != prose.VerbGroup || s.Chunks[k-1].Last != s.Chunks[k].First-1 {
		return false
	}
	return p.is("befalls whom", s.Tokens[s.Chunks[k-1].Head].Lower)
}

// openingFragment reports whether nothing but an adverb stands before token j,
// as in the notes of "Allied with the Watch since 2015."
func openingFragment(s *prose.Sentence, j int) bool {
	return j <= 1 && !slices.ContainsFunc(s.Tokens, func(t prose.Token) bool {
		return t.Tag == "VBD" || t.Tag == "VBZ" || t.Tag == "VBP" || t.Tag == "MD"
	})
}

// saidOf returns the phrase that the words from token j on are said of.
func (p *page) saidOf(s *prose.Sentence, j int) (phrase, bool) {
	first := j
	if k := chunkOf(s, j); k >= 0 {
		c := s.Chunks[k]
		if c.Kind == prose.VerbGroup && !c.Participle {
			f, ok := onlyOne(subjectOf(s, k))
			if !ok {
				f, ok = doerBehind(s, k)
			}
			if ok && p.saidBetween(s, f, c.First) {
				return endingAt(s, f.first-2)
			}
			return f, ok
		}
		first = c.First
	}
	return p.leftOf(s, first, 4)
}

// doerBehind returns the subject of the verb that a verb group is the object of: "denies
// being funded", "is accused of being funded", and "denies links", taken for two verbs.
func doerBehind(s *prose.Sentence, k int) (phrase, bool) {
	first := s.Chunks[k].First
	if neighbour(s, first-1) == "of" && s.Tokens[first].Tag == "VBG" {
		first--
	}
	if k == 0 || s.Chunks[k-1].Kind != prose.VerbGroup || s.Chunks[k-1].Last != first-1 || first < s.Chunks[k].First && !s.Chunks[k-1].Passive {
		return phrase{}, false
	}
	return onlyOne(subjectOf(s, k-1))
}

// saidBetween reports whether a phrase only says who says so before the verb at a
// token: "The Front, the army says, has 90 men".
func (p *page) saidBetween(s *prose.Sentence, f phrase, verb int) bool {
	k := chunkAfter(s, f.last)
	return f.sentence == s && f.first > 1 && s.Tokens[f.first-1].Text == "," && k >= 0 && s.Chunks[k].Kind == prose.VerbGroup &&
		s.Chunks[k].Last < verb && p.saying(s, s.Chunks[k])
}

func onlyOne(fs []phrase) (phrase, bool) {
	if len(fs) == 0 {
		return phrase{}, false
	}
	return fs[0], true
}

// leftOf returns what the phrase that begins at a token belongs to: the noun
// right before it or before a comma, or the subject of the verb before it.
func (p *page) leftOf(s *prose.Sentence, first, depth int) (phrase, bool) {
	i := first - 1
	for i >= 0 && (s.Tokens[i].Tag == "RB" || s.Tokens[i].Tag == "JJ" || s.Tokens[i].Tag == "DT" || quotationMark(s.Tokens[i])) && chunkOf(s, i) < 0 {
		i--
	}
	if i < 0 {
		return opened(s, first)
	}
	if depth == 0 {
		return phrase{}, false
	}
	if k := chunkOf(s, i); k >= 0 {
		if c := s.Chunks[k]; c.Kind == prose.NounGroup {
			if c.First > 1 && k > 0 && s.Tokens[c.First-1].Lower == "of" && s.Chunks[k-1].Last == c.First-2 && s.Tokens[s.Chunks[k-1].Head].Lower == "one" { // "is one of the groups fighting for"
				return phraseAt(s, k-1), true
			}
			if c.First > 1 && k > 0 && s.Tokens[c.First-1].Lower == "of" && s.Chunks[k-1].Last == c.First-2 && p.is("branch", s.Tokens[s.Chunks[k-1].Head].Lower) {
				k-- // "an affiliate of the movement active in"
			}
			return phraseTo(s, k), true
		} else if c.Participle && !c.Passive {
			return p.leftOf(s, c.First, depth-1)
		}
		return onlyOne(subjectOf(s, k))
	}
	switch t := s.Tokens[i]; {
	case t.Text == "," || t.Text == "–" || t.Text == "—" || t.Text == "--" || t.Text == "(":
		if f, ok := endingAt(s, i-1); ok {
			return f, true
		}
		return mainSubject(s, i)
	case t.Tag == "CC" && definite(s.Tokens[first]):
		return phrase{}, false
	case t.Tag == "CC" || t.Lower == "with" || t.Lower == "as" || t.Lower == "than":
		if f, ok := mainSubject(s, i); ok || t.Tag != "CC" {
			return f, ok
		}
		for k := len(s.Chunks) - 1; k >= 0; k-- { // "the Guard, founded in May by students and now part of"
			if c := s.Chunks[k]; c.Last < i && c.Participle {
				return p.leftOf(s, c.First, depth-1)
			}
		}
	case (t.Lower == "into" || t.Lower == "in") && i > 0 && chunkOf(s, i-1) >= 0 && finite(s.Chunks[chunkOf(s, i-1)]): // "entered into an alliance with"
		return onlyOne(subjectOf(s, chunkOf(s, i-1)))
	case t.Lower == "of" && i > 0 && chunkOf(s, i-1) >= 0: // "one of the deadliest"
		return p.leftOf(s, s.Chunks[chunkOf(s, i-1)].First, depth-1)
	}
	return phrase{}, false
}

func definite(t prose.Token) bool {
	return t.Lower == "the" || t.Lower == "this" || t.Tag == "PRP$"
}

// opened returns what a participle that opens the sentence is said of: the
// first noun group behind its comma.
func opened(s *prose.Sentence, first int) (phrase, bool) {
	for i := first; i < len(s.Tokens); i++ {
		if s.Tokens[i].Text != "," {
			continue
		}
		f, ok := nounGroupAfter(s, i+1, 0)
		if !ok {
			continue
		}
		next := f.last + 1
		for next < len(s.Tokens) && s.Tokens[next].Tag == "RB" {
			next++
		}
		k := chunkOf(s, min(next, len(s.Tokens)-1))
		if followedByVerb(s, chunkOf(s, f.first)) || k >= 0 && finite(s.Chunks[k]) && s.Chunks[k].First == next { // "the group now has"
			return f, true
		}
	}
	return phrase{}, false
}

// endingAt returns the noun group that ends at a token, over an insertion in
// brackets.
func endingAt(s *prose.Sentence, i int) (phrase, bool) {
	for i >= 0 && quotationMark(s.Tokens[i]) {
		i--
	}
	if i >= 0 && s.Tokens[i].Text == ")" {
		for i >= 0 && s.Tokens[i].Text != "(" {
			i--
		}
		i--
	}
	if i < 0 {
		return phrase{}, false
	}
	if k := chunkOf(s, i); k >= 0 && s.Chunks[k].Kind == prose.NounGroup {
		return phraseTo(s, k), true
	}
	return phrase{}, false
}

// phraseTo is the phrase that ends with noun group k.
func phraseTo(s *prose.Sentence, k int) phrase {
	f := phraseAt(s, k)
	f.last = s.Chunks[k].Last
	if f.head > f.last {
		f.head = s.Chunks[k].Head
	}
	return f
}

// mainSubject returns the subject of the last finite verb before a token.
func mainSubject(s *prose.Sentence, i int) (phrase, bool) {
	for k := len(s.Chunks) - 1; k >= 0; k-- {
		if c := s.Chunks[k]; c.Last < i && c.Kind == prose.VerbGroup && !c.Participle && !c.Infinitive {
			return onlyOne(subjectOf(s, k))
		}
	}
	return phrase{}, false
}

// nounGroupAfter returns the noun group that begins at a token or within a few.
func nounGroupAfter(s *prose.Sentence, from, within int) (phrase, bool) {
	k := chunkAfter(s, from-1)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].First > from+within {
		return phrase{}, false
	}
	return phraseAt(s, k), true
}

// objectOfCue returns the group that is the object of a cue's verb, and the
// token behind cue and group: the group stands in the gap or behind the cue,
// before a relative pronoun, or is the subject of the passive.
func (p *page) objectOfCue(s *prose.Sentence, m codebook.ClaimMatch) (*naming, int) {
	k := chunkOf(s, m.First)
	gap := m.GapEnd > m.GapFirst
	if k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && !gap {
		if a, ok := p.groupRelated(s, k); ok {
			return a, m.End
		}
	}
	if k >= 0 && !gap && p.asParticiple(s, k) {
		f, _ := endingAt(s, s.Chunks[k].First-2)
		return p.groupMeant(f, 1), m.End
	}
	if k >= 0 && gap && s.Chunks[k].Kind == prose.NounGroup { // "the aim of the Front is"
		f, ok := nounGroupAfter(s, m.GapFirst, 0)
		if !ok {
			return nil, m.End
		}
		return p.groupMeant(f, 0), m.End
	}
	if k < 0 || s.Chunks[k].Kind != prose.VerbGroup || s.Chunks[k].Passive {
		return p.subjectOfCue(s, m.First, m.Relation), m.End
	}
	from := m.End
	if gap {
		from = m.GapFirst
	}
	if f, ok := nounGroupAfter(s, from, 0); ok {
		if a := p.groupMeant(f, 0); a != nil || gap {
			return a, max(m.End, f.last+1)
		}
	}
	return nil, m.End
}

// groupRelated returns the group before the relative pronoun that is the
// object of verb group k: "the group, which the United Nations listed". It
// reports whether there is such a pronoun, with a subject of the verb behind.
func (p *page) groupRelated(s *prose.Sentence, k int) (*naming, bool) {
	for i := s.Chunks[k].First - 2; i > 0 && i > s.Chunks[k].First-9; i-- {
		t := s.Tokens[i]
		if t.Lower != "which" && t.Lower != "whom" && (t.Lower != "that" || t.Tag != "WDT") {
			continue
		}
		j := i - 1
		if s.Tokens[j].Text == "," {
			j--
		}
		f, ok := endingAt(s, j)
		if !ok {
			return nil, true
		}
		return p.groupMeant(f, 2), true
	}
	return nil, false
}
