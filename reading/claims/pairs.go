package claims

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// pairs reads what two groups are to each other where a sentence speaks of both at once:
// "relations between the Front and the Brigade are hostile", "the Front and the Brigade
// are allies", "the two have fought each other since".
func (p *page) pairs(s *prose.Sentence, out *claimList) {
	for k, c := range s.Chunks {
		if c.Kind == prose.NounGroup {
			p.pairOfNoun(s, k, out)
		} else if !c.Participle && !c.Infinitive && !c.Negated && c.Modal == "" {
			p.pairOfVerb(s, k, out)
		}
	}
}

// pair is two groups, with the words that name the second.
type pair struct {
	one, other *names.Naming
	at         grammar.Phrase
	end        int // token behind the words for both
}

// pairOfNoun reads a noun for what is between two: "the rift between A and B", "A's
// relationship with B has warmed".
func (p *page) pairOfNoun(s *prose.Sentence, k int, out *claimList) {
	c := s.Chunks[k]
	head := s.Tokens[c.Head].Lower
	relation, known := p.bondOf(head)
	if !known && !p.Is("relations", head) || p.TriggerNoun([]string{head}, 0) { // clashes are told as incidents
		return
	}
	both, ok := p.pairBehind(s, k)
	if !ok {
		return
	}
	bare := p.Is("relations", head)
	for i := c.First; bare && i < c.Head; i++ { // "their hostile relations"
		if r, ok := p.bondOf(s.Tokens[i].Lower); ok {
			relation, known = r, true
		}
	}
	if v := grammar.ChunkAfter(s, both.end-1); v >= 0 && s.Chunks[v].Kind == prose.VerbGroup && s.Chunks[v].First <= both.end+1 {
		verb := s.Chunks[v]
		for i := verb.Head; bare && i < len(s.Tokens) && i <= verb.Last+3 && s.Tokens[i].Text != ","; i++ {
			if r, ok := p.bondOf(s.Tokens[i].Lower); ok {
				relation, known = r, !verb.Negated
			}
		}
		if p.Is("is over", s.Tokens[verb.Head].Lower) || p.Is("is over", grammar.Neighbour(s, verb.Last+1)) {
			return
		}
	}
	if known {
		p.pairClaim(s, both, relation, out)
	}
}

// pairBehind returns the two whom a noun is between: "between A and B", "between the
// two", or its owner, else the group that the text is about, and B of "with B".
func (p *page) pairBehind(s *prose.Sentence, k int) (pair, bool) {
	c := s.Chunks[k]
	f, ok := grammar.NounGroupAfter(s, c.Last+2, 0)
	if !ok {
		return pair{}, false
	}
	switch grammar.Neighbour(s, c.Last+1) {
	case "between":
		if g, ok := grammar.NounGroupAfter(s, f.Last+2, 0); ok && grammar.Neighbour(s, f.Last+1) == "and" {
			return p.pairIn([]grammar.Phrase{f, g})
		}
		return p.pairIn([]grammar.Phrase{f})
	case "with":
		owner := p.OwnerOf(s, k)
		if owner == nil && c.First == 0 {
			owner = p.GroupSpokenOf(s.Start)
		}
		other := p.GroupMeant(f, 0)
		if v := grammar.ChunkAfter(s, f.Last); owner == nil || other == nil || v < 0 || s.Chunks[v].Kind != prose.VerbGroup {
			return pair{}, false
		}
		return pair{owner, other, f, f.Last + 1}, owner != other
	}
	return pair{}, false
}

// pairOfVerb reads a verb that two have for a subject: "A and B are allies", "A and B
// have fought each other".
func (p *page) pairOfVerb(s *prose.Sentence, k int, out *claimList) {
	subject := p.SubjectOf(s, k)
	if len(subject) == 0 || len(subject) > 2 || subject[0].Sentence != s {
		return
	}
	relation, ok := p.relationDone(s, k)
	if !ok {
		return
	}
	if both, ok := p.pairIn(subject); ok {
		p.pairClaim(s, both, relation, out)
	}
}

// relationDone returns what the verb group says that its subjects are to each other.
func (p *page) relationDone(s *prose.Sentence, k int) (dateline.Relation, bool) {
	c := s.Chunks[k]
	verb := s.Tokens[c.Head].Lower
	last := c.Last
	for p.adverb(s, last+1) {
		last++
	}
	switch behind := grammar.Words(s, last+1, last+3); {
	case p.Is("is", verb) || verb == "become" || verb == "remain" || verb == "remained" || verb == "became":
		if n := grammar.ChunkOf(s, last+1); n >= 0 && s.Chunks[n].Kind == prose.NounGroup {
			r, ok := p.bondOf(s.Tokens[s.Chunks[n].Head].Lower)
			return r, ok && grammar.Neighbour(s, s.Chunks[n].Last+1) != "of" // "are enemies of the state"
		}
		for i := last + 1; i <= last+2; i++ { // "are hostile", "are at war"
			if r, ok := p.bondOf(grammar.Neighbour(s, i)); ok && grammar.Neighbour(s, i+1) != "to" && grammar.Neighbour(s, i+1) != "with" {
				return r, true
			}
		}
	case behind == "each other" || behind == "one another":
		if !p.goesOn(s, c) {
			return "", false
		}
		if p.Is("fights whom", verb) {
			return dateline.RivalOf, true
		}
		return p.bondOf(verb)
	case grammar.Neighbour(s, last+1) == "together" && p.Is("does together", verb):
		return dateline.AlliedWith, true
	case p.Is("enters into", verb):
		if n := grammar.ChunkAfter(s, last); n >= 0 && s.Chunks[n].Kind == prose.NounGroup && s.Chunks[n].First <= last+2 && grammar.Neighbour(s, s.Chunks[n].Last+1) != "with" {
			r, ok := p.bondOf(s.Tokens[s.Chunks[n].Head].Lower)
			return r, ok && r == dateline.AlliedWith
		}
	case p.Is("shares", verb):
		if n := grammar.ChunkOf(s, last+1); n >= 0 && p.Is("shared by allies", s.Tokens[s.Chunks[n].Head].Lower) || n >= 0 && p.Is("shared by allies", s.Tokens[s.Chunks[n].First].Lower) {
			return dateline.AlliedWith, true
		}
	case c.Passive || p.goesOn(s, c):
		if next := grammar.Neighbour(s, last+1); next == "with" || next == "against" || next == "to" {
			return "", false
		}
		if n := grammar.ChunkOf(s, last+1); n >= 0 && s.Chunks[n].Kind == prose.NounGroup && s.Tokens[s.Chunks[n].Head].Lower != "times" { // "have fought the army"
			return "", false
		}
		return p.bondOf(verb)
	}
	return "", false
}

// goesOn reports whether a verb tells of what lasts or comes again; an event is told in
// the past.
func (p *page) goesOn(s *prose.Sentence, c prose.Chunk) bool {
	first := s.Tokens[c.First].Lower
	return first == "have" || first == "had" || c.Tense == prose.Present
}

// adverb reports whether an adverb stands at a token.
func (p *page) adverb(s *prose.Sentence, token int) bool {
	return token < len(s.Tokens) && p.passedOver(s.Tokens[token])
}

// bondOf returns what a word for feeling or bond makes of two.
func (p *page) bondOf(word string) (dateline.Relation, bool) {
	switch {
	case p.Is("enmity", word):
		return dateline.RivalOf, true
	case p.Is("friendship", word):
		return dateline.AlliedWith, true
	}
	return "", false
}

// pairIn returns the two groups that phrases name: one each, or both by "the two".
func (p *page) pairIn(fs []grammar.Phrase) (pair, bool) {
	if len(fs) == 1 {
		f := fs[0]
		if !p.bothMeant(f) {
			return pair{}, false
		}
		other := p.GroupBefore(f.Start(), nil)
		if other == nil {
			return pair{}, false
		}
		one := p.GroupBefore(f.Start(), other)
		if one == nil || p.Text.SentenceAt(f.Start())-p.Text.SentenceAt(p.lastNamed(one, f.Start())) > bothWithin {
			return pair{}, false
		}
		return pair{one, other, f, f.Last + 1}, true
	}
	if len(fs) != 2 {
		return pair{}, false
	}
	one, other := p.GroupMeant(fs[0], 0), p.GroupMeant(fs[1], 0)
	return pair{one, other, fs[1], fs[1].Last + 1}, one != nil && other != nil && one != other
}

// bothWithin is how many sentences back the groups are named that "the two" means.
const bothWithin = 3

// bothMeant reports whether a phrase means two groups told of before: "the two", "both
// groups", "the two factions".
func (p *page) bothMeant(f grammar.Phrase) bool {
	words := grammar.Words(f.Sentence, f.First, f.Last+1)
	if words == "the two" || words == "both" {
		return true
	}
	first := f.Sentence.Tokens[f.First].Lower
	two := first == "both" || first == "the" && grammar.Neighbour(f.Sentence, f.First+1) == "two"
	return two && (p.Is("describes group", f.Word()) || p.Is("groups", f.Word()))
}

// lastNamed is where a group is named last before an offset.
func (p *page) lastNamed(a *names.Naming, offset int) int {
	last := 0
	for _, n := range a.Named {
		if n.End <= offset {
			last = max(last, n.Start)
		}
	}
	return last
}

func (p *page) pairClaim(s *prose.Sentence, both pair, r dateline.Relation, out *claimList) {
	if !p.takes(both.one, r) || both.other.Kind == dateline.StateForce && both.one.Kind == dateline.StateForce {
		return
	}
	c := p.claim(s, both.one, r, both.at.Start(), both.at.End())
	c.Object.Actor = dateline.Optional(both.other.Key)
	both.other.Acting = true
	out.add(c)
}
