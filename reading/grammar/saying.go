package grammar

import (
	"github.com/dateline-project/dateline/prose"
)

// Saying reports whether a chunk hangs on a word of saying.
func (p *Page) Saying(s *prose.Sentence, c prose.Chunk) bool {
	return p.Is("say", s.Tokens[c.Head].Lower)
}

// DescribedAs reports whether a verb says of the noun group before it what they are taken
// for: "men described as smugglers".
func DescribedAs(s *prose.Sentence, c prose.Chunk) bool {
	return c.First == c.Last && s.Tokens[c.Head].Lower == "described" && Neighbour(s, c.Last+1) == "as"
}
