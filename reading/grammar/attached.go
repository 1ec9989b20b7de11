package grammar

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
)

// AttachedTo returns the chunk of the sentence that a time hangs on: the noun
// that it stands before ("Thursday's bombing"), else the verb or happening of its
// clause that it stands behind or, at the clause's beginning, before. -1 where
// nothing tells.
func (p *Page) AttachedTo(s *prose.Sentence, t *when.Expression) int {
	first, last := s.TokenAt(t.Start), s.TokenAt(t.End-1)
	if last >= len(s.Tokens) {
		return -1
	}
	if k := p.NamedBy(s, first, last); k >= 0 {
		return k
	}
	if first > 0 && s.Tokens[first-1].Tag == "IN" || first > 0 && s.Tokens[first-1].Tag == "TO" {
		first--
	}
	behind, before := p.verbBehind(s, last+1), p.VerbBefore(s, first)
	if behind >= 0 && before >= 0 && s.Chunks[behind].First == last+1 && (s.Chunks[before].Kind == prose.VerbGroup && InRelative(s, s.Chunks[before].First) || p.harmedBy(s, before)) {
		return before // "who was shot in Jolo on Friday died", "two men killed in Jolo on Friday say"
	}
	if behind >= 0 && before >= 0 && s.Chunks[before].Kind == prose.NounGroup && UnderPreposition(s, s.Chunks[before].First) {
		return before // "a trader hit in the attack on Jolo on Friday has died"
	}
	if behind >= 0 && s.Chunks[behind].First == last+1 && (before < 0 || s.Chunks[before].Last != first-1 || helps(s, before)) {
		return behind // "gunmen on Friday killed", "was yesterday convicted"
	}
	if before < 0 && (first == 0 || s.Tokens[first-1].Text == ";" || s.Tokens[first-1].Tag == "CC" || !VerbWithin(s, first)) {
		return behind
	}
	return before
}

// harmedBy reports whether a verb group is a participle that tells what befell the people
// before it, or a noun what such a one tells more of: "two men killed in Jolo", "two men
// killed in an attack".
func (p *Page) harmedBy(s *prose.Sentence, k int) bool {
	for k > 0 && s.Chunks[k].Kind != prose.VerbGroup {
		k--
	}
	c := s.Chunks[k]
	return c.First == c.Last && k > 0 && s.Chunks[k-1].Kind == prose.NounGroup && s.Chunks[k-1].Last+1 == c.First && p.MeasureOf(s.Tokens[c.Head].Lower) != ""
}

// helps reports whether a verb group is nothing but "was" or "has", which leads on to
// another.
func helps(s *prose.Sentence, verb int) bool {
	c := s.Chunks[verb]
	switch s.Tokens[c.Head].Lower {
	case "is", "are", "was", "were", "has", "have", "had":
		return c.Kind == prose.VerbGroup && c.First == c.Last
	}
	return false
}

// VerbWithin reports whether a verb stands before a token.
func VerbWithin(s *prose.Sentence, before int) bool {
	return slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool { return c.Kind == prose.VerbGroup && c.Last < before })
}

// NamedBy returns the noun group that a time at tokens first to last stands
// before or within: "last Thursday's bombing", "the Feb. 14 bombing".
func (p *Page) NamedBy(s *prose.Sentence, first, last int) int {
	if last+1 < len(s.Tokens) && s.Tokens[last+1].Tag == "POS" {
		if k := ChunkOf(s, last+2); k >= 0 && s.Chunks[k].Kind == prose.NounGroup {
			return k
		}
	}
	k := ChunkOf(s, first)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].Head <= last {
		return -1
	}
	c := s.Chunks[k]
	if c.First < first || first > 0 && s.Tokens[first-1].Tag != "IN" && p.TriggerNoun([]string{s.Tokens[c.Head].Lower}, 0) {
		return k
	}
	return -1 // "on Sunday men in uniform"
}

// VerbBefore returns what a time at a token stands behind in its clause: the
// last verb group before it, or the noun of a happening between that and it. -1
// where the clause begins with the time.
func (p *Page) VerbBefore(s *prose.Sentence, at int) int {
	for k := len(s.Chunks) - 1; k >= 0; k-- {
		c := s.Chunks[k]
		if c.Last >= at {
			continue
		}
		for i := c.Last + 1; i < at; i++ {
			if EndsClause(s.Tokens[i]) {
				return -1
			}
		}
		if c.Kind == prose.VerbGroup || p.TriggerNoun([]string{s.Tokens[c.Head].Lower}, 0) && !p.answered(s, k) {
			return k
		}
	}
	return -1
}

// answered reports whether a noun is the bare object of a verb by which somebody
// answers an incident, and whose time follows: "claimed the bombing on Friday",
// but not "claimed the bombing of a bus on Friday".
func (p *Page) answered(s *prose.Sentence, noun int) bool {
	c := s.Chunks[noun]
	if noun == 0 || s.Tokens[c.First].Lower != "the" || c.Last+1 < len(s.Tokens) && (s.Tokens[c.Last+1].Lower == "of" || s.Tokens[c.Last+1].Lower == "in" || s.Tokens[c.Last+1].Lower == "at") {
		return false
	}
	v := s.Chunks[noun-1]
	return v.Kind == prose.VerbGroup && v.Last+1 == c.First && (p.Is("answers violence", s.Tokens[v.Head].Lower) || p.Is("say", s.Tokens[v.Head].Lower))
}

// verbBehind returns the verb of the clause that a time at the token before
// from begins: the first finite one that stands in no relative clause.
func (p *Page) verbBehind(s *prose.Sentence, from int) int {
	relative := false
	for i := from; i < len(s.Tokens) && s.Tokens[i].Text != ";"; i++ {
		relative = relative || RelativeWord(s.Tokens[i])
		k := ChunkOf(s, i)
		if k < 0 || s.Chunks[k].Kind != prose.VerbGroup || s.Chunks[k].Infinitive || s.Chunks[k].Participle && s.Chunks[k].First != from {
			continue
		}
		if !relative {
			return k
		}
		relative, i = false, s.Chunks[k].Last
	}
	return -1
}

// RelativeWord reports whether a token opens a relative clause: "which", "who", "whose".
func RelativeWord(t prose.Token) bool { return t.Tag == "WDT" || t.Tag == "WP" || t.Tag == "WP$" }

// EndsClause reports whether a token parts two clauses, or a clause and what
// is set off from it.
func EndsClause(t prose.Token) bool {
	switch t.Text {
	case ",", ";", ":", "–", "—", "--", "(", ")":
		return true
	}
	return RelativeWord(t) || t.Tag == "WRB"
}

// InRelative reports whether the verb at a token is that of a relative clause.
func InRelative(s *prose.Sentence, at int) bool {
	for i := at - 1; i >= 0 && !s.Tokens[i].Verb() && s.Tokens[i].Text != ","; i-- {
		if RelativeWord(s.Tokens[i]) {
			return true
		}
	}
	return false
}

// OpensWhen reports whether a clause beginning with "when" follows the time and
// so has it: "the worst since 7 February 2003, when a car bomb killed 36".
func OpensWhen(s *prose.Sentence, t *when.Expression) bool {
	after := s.TokenAt(t.End)
	w := Words(s, after, after+2)
	return strings.HasPrefix(w, ", when") || strings.HasPrefix(w, "when ") || strings.HasPrefix(w, ", where")
}

// VerbBefore returns the verb group within a few tokens before a token, with
// no other clause between; -1 for none. "Is thought to number" is one verb.
func VerbBefore(s *prose.Sentence, at int) int {
	for k := len(s.Chunks) - 1; k >= 0; k-- {
		c := s.Chunks[k]
		if c.Kind != prose.VerbGroup || c.Last >= at {
			continue
		}
		if at-c.Last > 12 || !unparted(s, c.Last, at) || s.Tokens[c.Last+1].Lower == "to" && !slices.Contains([]string{"number", "consist", "have", "field", "command", "muster"}, s.Tokens[c.Last+2].Lower) {
			return -1
		}
		return k
	}
	return -1
}
