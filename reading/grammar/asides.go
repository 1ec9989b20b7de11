package grammar

import (
	"slices"

	"github.com/dateline-project/dateline/prose"
)

// WithoutAsides is a sentence without what only says, between commas, who says so: "Its aim,
// the prosecutor said, was to" reads as "Its aim was to". Where there is no such aside it is
// the sentence itself.
func (p *Page) WithoutAsides(s *prose.Sentence) *prose.Sentence {
	for i := range s.Tokens {
		if end := p.asideEnd(s, i); end > i {
			return p.WithoutAsides(withoutTokens(s, i, end+1))
		}
	}
	return s
}

// asideEnd returns the comma that closes the aside which the comma at a token opens; -1
// where it opens none.
func (p *Page) asideEnd(s *prose.Sentence, comma int) int {
	if comma == 0 || s.Tokens[comma].Text != "," {
		return -1
	}
	for j := comma + 2; j < len(s.Tokens)-1 && j <= comma+longestAside; j++ {
		switch s.Tokens[j].Text {
		case ";", ":":
			return -1
		case ",":
			if p.onlySays(s, comma+1, j-1) {
				return j
			}
		}
	}
	return -1
}

// longestAside is how many tokens may say who says so: "says the deputy head of the office
// for the north".
const longestAside = 16

// onlySays reports whether the tokens from first to last are a speaker and the verb of
// saying, in either order.
func (p *Page) onlySays(s *prose.Sentence, first, last int) bool {
	verb := -1
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Last < first || c.First > last {
			continue
		}
		if verb >= 0 {
			return false
		}
		verb = k
	}
	if verb < 0 {
		return false
	}
	c := s.Chunks[verb]
	if c.Passive || c.Infinitive || c.Negated || !p.Saying(s, c) && !p.Is("reckons", s.Tokens[c.Head].Lower) && !p.Is("agrees", s.Tokens[c.Head].Lower) {
		return false
	}
	if c.Last == last && c.First > first {
		k := ChunkOf(s, first)
		return k >= 0 && s.Chunks[k].Kind == prose.NounGroup && s.Chunks[k].First == first
	}
	k, next := ChunkOf(s, c.Last+1), Neighbour(s, last+2)
	described := next == "a" || next == "an" || next == "who" // "says Ali Keita, a researcher, who"
	return c.First == first && c.Last < last && k >= 0 && s.Chunks[k].Kind == prose.NounGroup && !described
}

// withoutTokens is a sentence less the tokens from one up to another.
func withoutTokens(s *prose.Sentence, from, to int) *prose.Sentence {
	rest := *s
	rest.Tokens = slices.Concat(s.Tokens[:from], s.Tokens[to:])
	rest.Chunks = nil
	for _, c := range s.Chunks {
		switch n := to - from; {
		case c.Last < from:
			rest.Chunks = append(rest.Chunks, c)
		case c.First >= to:
			c.First, c.Last, c.Head = c.First-n, c.Last-n, c.Head-n
			rest.Chunks = append(rest.Chunks, c)
		}
	}
	return &rest
}
