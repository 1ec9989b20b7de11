package reading

import (
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
)

// wholeOf returns the phrase that counts people where another only says whose they
// are: "five people" of "five people of one family".
func (p *page) wholeOf(s *prose.Sentence, f phrase) phrase {
	k := chunkOf(s, f.first)
	if k < 1 || s.Chunks[k].First != f.first || s.Tokens[f.first-1].Lower != "of" || !p.is("body of people", f.word()) {
		return f
	}
	if g := s.Chunks[k-1]; g.Kind == prose.NounGroup && g.Last == f.first-2 && p.human(s.Tokens[g.Head].Lower) && p.numberIn(s, g.First, g.Last) != nil {
		return phraseAt(s, k-1)
	}
	return f
}

// withNumber is a phrase that counts people with the number that marks part from it:
// "three (3) soldiers", "40 “elements”"; and without the "dead" of "shot dead the driver".
func withNumber(s *prose.Sentence, f phrase) phrase {
	if f.first < f.head && s.Tokens[f.first].Lower == "dead" {
		f.first++
	}
	i := f.first - 1
	switch {
	case i > 2 && s.Tokens[i].Text == ")" && s.Tokens[i-1].Tag == "CD" && s.Tokens[i-2].Text == "(" && s.Tokens[i-3].Tag == "CD":
		i -= 3
	case i > 0 && quotationMark(s.Tokens[i]) && s.Tokens[i-1].Tag == "CD":
		i--
	default:
		return f
	}
	f.first = s.Chunks[chunkOf(s, i)].First
	return f
}

// sizeOf returns how many a body of people is told to be: "a family of six", "a couple";
// nil where it is not.
func (p *page) sizeOf(s *prose.Sentence, f phrase) *quantity.Quantity {
	if p.is("two people", f.word()) && neighbour(s, f.head+1) != "of" {
		two := 2
		return &quantity.Quantity{Start: f.start(), End: f.end(), Low: &two, High: &two, Qualifier: dateline.Exact}
	}
	if !p.is("body of people", f.word()) || f.head+2 >= len(s.Tokens) || s.Tokens[f.head+1].Lower != "of" {
		return nil
	}
	k := chunkAfter(s, f.head+1)
	if k < 0 || s.Chunks[k].First != f.head+2 || s.Tokens[s.Chunks[k].Head].Tag != "CD" {
		return nil
	}
	return p.numberIn(s, s.Chunks[k].First, s.Chunks[k].Last)
}

// oneMore returns the ordinal that stands for one more person right before the verb
// of group k: "two policemen were killed and a third was wounded".
func (p *page) oneMore(s *prose.Sentence, k int) (phrase, bool) {
	at := s.Chunks[k].First - 1
	return phrase{s, max(0, at-1), at, at}, p.oneMoreAt(s, at)
}

// oneMoreAt reports whether an ordinal at a token stands for a person.
func (p *page) oneMoreAt(s *prose.Sentence, at int) bool {
	if at < 1 || !opensOne(s.Tokens[at-1].Lower) && s.Tokens[at-1].Lower != "the" || s.Tokens[at].Tag == "NN" && at+1 < len(s.Tokens) && s.Tokens[at+1].Lower == "of" {
		return false
	}
	for _, q := range p.numbersIn(s.Tokens[at].Start, s.Tokens[at].End) {
		if q.Kind == quantity.KindOrdinal && q.End == s.Tokens[at].End {
			return true
		}
	}
	return false
}

// unharmed adds that nobody of those of whom a sentence says so was hurt: "all four
// officers were unhurt". That one person was not is a part: it says nothing of others.
func (p *page) unharmed(s *prose.Sentence, counts []count) []count {
	if len(counts) > 0 {
		return counts
	}
	for i, t := range s.Tokens {
		if !p.is("unharmed", t.Lower) {
			continue
		}
		k := len(s.Chunks) - 1
		for k >= 0 && (s.Chunks[k].First >= i || s.Chunks[k].Kind != prose.NounGroup || underPreposition(s, s.Chunks[k].First) && k > 0) {
			k--
		}
		if k < 0 || i-s.Chunks[k].Last > 7 {
			continue
		}
		f, several, nobody := phraseAt(s, k), p.several(s, s.Chunks[k]), 0
		if !several && !p.someone(f.word()) {
			continue
		}
		return append(counts, count{Figure: dateline.Figure{
			Measure: dateline.Injured, Who: p.whoOf(s, f), Low: &nobody, High: &nobody, Qualifier: dateline.Exact, Part: !several, Evidence: p.span(f.start(), t.End),
		}, token: f.head})
	}
	return counts
}

// several reports whether a noun group is of all, both or a number of people.
func (p *page) several(s *prose.Sentence, c prose.Chunk) bool {
	first := s.Tokens[c.First].Lower
	if first == "all" || first == "both" || first == "everyone" || first == "everybody" {
		return true
	}
	q := p.numberIn(s, c.First, c.Last)
	return q != nil && q.Low != nil && *q.Low > 1 && strings.HasSuffix(s.Tokens[c.Head].Lower, "s")
}
