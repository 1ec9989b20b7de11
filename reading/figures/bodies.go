package figures

import (
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/grammar"
)

// wholeOf returns the phrase that counts people where another only says whose they
// are: "five people" of "five people of one family".
func (p *Page) wholeOf(s *prose.Sentence, f grammar.Phrase) grammar.Phrase {
	k := grammar.ChunkOf(s, f.First)
	if k < 1 || s.Chunks[k].First != f.First || s.Tokens[f.First-1].Lower != "of" || !p.Is("body of people", f.Word()) {
		return f
	}
	if g := s.Chunks[k-1]; g.Kind == prose.NounGroup && g.Last == f.First-2 && p.Human(s.Tokens[g.Head].Lower) && p.NumberIn(s, g.First, g.Last) != nil {
		return grammar.PhraseAt(s, k-1)
	}
	return f
}

// withNumber is a phrase that counts people with the number that marks part from it:
// "three (3) soldiers", "40 “elements”"; and without the "dead" of "shot dead the driver".
func withNumber(s *prose.Sentence, f grammar.Phrase) grammar.Phrase {
	if f.First < f.Head && s.Tokens[f.First].Lower == "dead" {
		f.First++
	}
	i := f.First - 1
	switch {
	case i > 2 && s.Tokens[i].Text == ")" && s.Tokens[i-1].Tag == "CD" && s.Tokens[i-2].Text == "(" && s.Tokens[i-3].Tag == "CD":
		i -= 3
	case i > 0 && grammar.QuotationMark(s.Tokens[i]) && s.Tokens[i-1].Tag == "CD":
		i--
	default:
		return f
	}
	f.First = s.Chunks[grammar.ChunkOf(s, i)].First
	return f
}

// sizeOf returns how many a body of people is told to be: "a family of six", "a couple";
// nil where it is not.
func (p *Page) sizeOf(s *prose.Sentence, f grammar.Phrase) *quantity.Quantity {
	if p.Is("two people", f.Word()) && grammar.Neighbour(s, f.Head+1) != "of" {
		two := 2
		return &quantity.Quantity{Start: f.Start(), End: f.End(), Low: &two, High: &two, Qualifier: dateline.Exact}
	}
	if !p.Is("body of people", f.Word()) || f.Head+2 >= len(s.Tokens) || s.Tokens[f.Head+1].Lower != "of" {
		return nil
	}
	k := grammar.ChunkAfter(s, f.Head+1)
	if k < 0 || s.Chunks[k].First != f.Head+2 || s.Tokens[s.Chunks[k].Head].Tag != "CD" {
		return nil
	}
	return p.NumberIn(s, s.Chunks[k].First, s.Chunks[k].Last)
}

// oneMore returns the ordinal that stands for one more person right before the verb
// of group k: "two policemen were killed and a third was wounded".
func (p *Page) oneMore(s *prose.Sentence, k int) (grammar.Phrase, bool) {
	at := s.Chunks[k].First - 1
	return grammar.Phrase{Sentence: s, First: max(0, at-1), Last: at, Head: at}, p.oneMoreAt(s, at)
}

// oneMoreAt reports whether an ordinal at a token stands for a person.
func (p *Page) oneMoreAt(s *prose.Sentence, at int) bool {
	if at < 1 || !opensOne(s.Tokens[at-1].Lower) && s.Tokens[at-1].Lower != "the" || s.Tokens[at].Tag == "NN" && at+1 < len(s.Tokens) && s.Tokens[at+1].Lower == "of" {
		return false
	}
	if s.Tokens[at].Lower == second && opensOne(s.Tokens[at-1].Lower) {
		return true
	}
	for _, q := range p.NumbersIn(s.Tokens[at].Start, s.Tokens[at].End) {
		if q.Kind == quantity.KindOrdinal && q.End == s.Tokens[at].End {
			return true
		}
	}
	return false
}

// unharmed adds that nobody of those of whom a sentence says so was hurt: "all four
// officers were unhurt". That one person was not is a part: it says nothing of others.
func (p *Page) unharmed(s *prose.Sentence, counts []Count) []Count {
	if len(counts) > 0 {
		return counts
	}
	for i, t := range s.Tokens {
		if !p.Is("unharmed", t.Lower) {
			continue
		}
		k := len(s.Chunks) - 1
		for k >= 0 && (s.Chunks[k].First >= i || s.Chunks[k].Kind != prose.NounGroup || grammar.UnderPreposition(s, s.Chunks[k].First) && k > 0) {
			k--
		}
		if k < 0 || i-s.Chunks[k].Last > 7 {
			continue
		}
		f, several, nobody := grammar.PhraseAt(s, k), p.several(s, s.Chunks[k]), 0
		if !several && !p.someone(f.Word()) {
			continue
		}
		return append(counts, Count{Figure: dateline.Figure{
			Measure: dateline.Injured, Who: p.whoOf(s, f), Low: &nobody, High: &nobody, Qualifier: dateline.Exact, Part: !several, Evidence: p.Span(f.Start(), t.End),
		}, Token: f.Head})
	}
	return counts
}

// several reports whether a noun group is of all, both or a number of people.
func (p *Page) several(s *prose.Sentence, c prose.Chunk) bool {
	first := s.Tokens[c.First].Lower
	if first == "all" || first == "both" || first == "everyone" || first == "everybody" {
		return true
	}
	q := p.NumberIn(s, c.First, c.Last)
	return q != nil && q.Low != nil && *q.Low > 1 && strings.HasSuffix(s.Tokens[c.Head].Lower, "s")
}
