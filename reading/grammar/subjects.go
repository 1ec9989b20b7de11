package grammar

import (
	"slices"

	"github.com/dateline-project/dateline/prose"
)

// FirstSubject returns the subject of the first finite verb that ends before a
// token, and whether the verb is one of saying.
func (p *Page) FirstSubject(s *prose.Sentence, before int) (f Phrase, says, ok bool) {
	k := slices.IndexFunc(s.Chunks, func(c prose.Chunk) bool {
		return c.Kind == prose.VerbGroup && !c.Participle && !c.Infinitive
	})
	if k < 0 || s.Chunks[k].Last >= before {
		return Phrase{}, false, false
	}
	f, ok = FirstOf(p.SubjectOf(s, k))
	return f, p.Saying(s, s.Chunks[k]), ok
}

// Finite reports whether a chunk is a verb that has a subject of its own.
func Finite(c prose.Chunk) bool {
	return c.Kind == prose.VerbGroup && !c.Participle && !c.Infinitive
}

// FirstOf is the first of some phrases; false where there is none.
func FirstOf(fs []Phrase) (Phrase, bool) {
	if len(fs) == 0 {
		return Phrase{}, false
	}
	return fs[0], true
}

// LeftOf returns what the phrase that begins at a token belongs to: the noun
// right before it or before a comma, or the subject of the verb before it.
func (p *Page) LeftOf(s *prose.Sentence, first, depth int) (Phrase, bool) {
	i := first - 1
	for i >= 0 && (s.Tokens[i].Tag == "RB" || s.Tokens[i].Tag == "JJ" || s.Tokens[i].Tag == "DT" || QuotationMark(s.Tokens[i])) && ChunkOf(s, i) < 0 {
		i--
	}
	if i < 0 {
		return Opened(s, first)
	}
	if depth == 0 {
		return Phrase{}, false
	}
	if k := ChunkOf(s, i); k >= 0 {
		if c := s.Chunks[k]; c.Kind == prose.NounGroup {
			if c.First > 1 && k > 0 && s.Tokens[c.First-1].Lower == "of" && s.Chunks[k-1].Last == c.First-2 && s.Tokens[s.Chunks[k-1].Head].Lower == "one" { // "is one of the groups fighting for"
				return PhraseAt(s, k-1), true
			}
			if c.First > 1 && k > 0 && s.Tokens[c.First-1].Lower == "of" && s.Chunks[k-1].Last == c.First-2 && p.partOfBody(s, s.Chunks[k-1]) {
				k-- // "an affiliate of the movement active in"
			}
			return PhraseTo(s, k), true
		} else if c.Participle && !c.Passive {
			return p.LeftOf(s, c.First, depth-1)
		}
		return FirstOf(p.SubjectOf(s, k))
	}
	switch t := s.Tokens[i]; {
	case t.Text == "," || t.Text == "–" || t.Text == "—" || t.Text == "--" || t.Text == "(":
		if f, ok := EndingAt(s, i-1); ok {
			return f, true
		}
		return p.MainSubject(s, i)
	case t.Tag == "CC" && Definite(s.Tokens[first]):
		return Phrase{}, false
	case t.Tag == "CC" && JoinsParticiples(s, i, first):
		return p.LeftOf(s, s.Chunks[verbEndingBefore(s, i)].First, depth-1)
	case t.Tag == "CC" || t.Lower == "with" || t.Lower == "as" || t.Lower == "than":
		if f, ok := p.MainSubject(s, i); ok || t.Tag != "CC" {
			return f, ok
		}
		for k := len(s.Chunks) - 1; k >= 0; k-- { // "the Guard, founded in May by students and now part of"
			if c := s.Chunks[k]; c.Last < i && c.Participle {
				return p.LeftOf(s, c.First, depth-1)
			}
		}
	case (t.Lower == "into" || t.Lower == "in") && i > 0 && ChunkOf(s, i-1) >= 0 && Finite(s.Chunks[ChunkOf(s, i-1)]): // "entered into an alliance with"
		return FirstOf(p.SubjectOf(s, ChunkOf(s, i-1)))
	case t.Lower == "of" && i > 0 && ChunkOf(s, i-1) >= 0: // "one of the deadliest"
		return p.LeftOf(s, s.Chunks[ChunkOf(s, i-1)].First, depth-1)
	}
	return Phrase{}, false
}

// partOfBody reports whether a noun group describes a part of the body that "of" names
// behind it: "an affiliate", "a dissident unit".
func (p *Page) partOfBody(s *prose.Sentence, c prose.Chunk) bool {
	head, first := s.Tokens[c.Head].Lower, s.Tokens[c.First].Lower
	return p.Is("branch", head) || (first == "a" || first == "an") && (p.Is("detachment", head) || p.Is("part of group", head))
}

// JoinsParticiples reports whether the "and" at a token joins the participle at another to
// one before it, which both are said of one phrase: "the Front, founded in 2011 and led by".
func JoinsParticiples(s *prose.Sentence, and, first int) bool {
	k, before := ChunkOf(s, first), verbEndingBefore(s, and)
	return k >= 0 && before >= 0 && s.Tokens[s.Chunks[k].Head].Tag != "VBG" && s.Chunks[before].Participle && s.Chunks[before].Passive &&
		(s.Chunks[k].Participle || AgentBy(s, s.Chunks[k].Last) > 0)
}

// verbEndingBefore is the last verb group that ends before a token; -1 for none.
func verbEndingBefore(s *prose.Sentence, token int) int {
	for k := len(s.Chunks) - 1; k >= 0; k-- {
		if c := s.Chunks[k]; c.Kind == prose.VerbGroup && c.Last < token {
			return k
		}
	}
	return -1
}

// Definite reports whether a token opens a phrase for what is known already: "the",
// "this", "its".
func Definite(t prose.Token) bool {
	return t.Lower == "the" || t.Lower == "this" || t.Tag == "PRP$"
}

// Opened returns what a participle that opens the sentence is said of: the
// first noun group behind its comma.
func Opened(s *prose.Sentence, first int) (Phrase, bool) {
	for i := first; i < len(s.Tokens); i++ {
		if s.Tokens[i].Text != "," {
			continue
		}
		f, ok := NounGroupAfter(s, i+1, 0)
		if !ok {
			continue
		}
		next := f.Last + 1
		for next < len(s.Tokens) && s.Tokens[next].Tag == "RB" {
			next++
		}
		k := ChunkOf(s, min(next, len(s.Tokens)-1))
		if FollowedByVerb(s, ChunkOf(s, f.First)) || k >= 0 && Finite(s.Chunks[k]) && s.Chunks[k].First == next { // "the group now has"
			return f, true
		}
	}
	return Phrase{}, false
}

// EndingAt returns the noun group that ends at a token, over an insertion in
// brackets.
func EndingAt(s *prose.Sentence, i int) (Phrase, bool) {
	for i >= 0 && QuotationMark(s.Tokens[i]) {
		i--
	}
	if i >= 0 && s.Tokens[i].Text == ")" {
		for i >= 0 && s.Tokens[i].Text != "(" {
			i--
		}
		i--
	}
	if i < 0 {
		return Phrase{}, false
	}
	if k := ChunkOf(s, i); k >= 0 && s.Chunks[k].Kind == prose.NounGroup {
		return PhraseTo(s, k), true
	}
	return Phrase{}, false
}

// PhraseTo is the phrase that ends with noun group k.
func PhraseTo(s *prose.Sentence, k int) Phrase {
	f := PhraseAt(s, k)
	f.Last = s.Chunks[k].Last
	if f.Head > f.Last {
		f.Head = s.Chunks[k].Head
	}
	return f
}

// MainSubject returns the subject of the last finite verb before a token.
func (p *Page) MainSubject(s *prose.Sentence, i int) (Phrase, bool) {
	for k := len(s.Chunks) - 1; k >= 0; k-- {
		if c := s.Chunks[k]; c.Last < i && c.Kind == prose.VerbGroup && !c.Participle && !c.Infinitive {
			return FirstOf(p.SubjectOf(s, k))
		}
	}
	return Phrase{}, false
}
