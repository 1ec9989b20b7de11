package figures

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/grammar"
)

// beside is a number with the word at its side that says what it counts: "31
// dead", "EIGHT WOUNDED", "five missing".
type beside struct {
	number  quantity.Quantity
	measure dateline.Measure
	last    int // the last token of the words
}

// besides reads the numbers that stand right before the word for what they
// count, as headlines, wires in capitals and lists of figures put them ("31 dead
// and 97 wounded", "ELEVEN DEAD EIGHT INJURED RESCUERS SAID"), or right behind a
// verb that was taken for an adjective ("killed 36 people and injured 71"). Such a
// number counts nothing else, whatever other verb the sentence has.
func (p *Page) besides(s *prose.Sentence, counts []Count) []Count {
	for _, b := range p.numbersBeside(s) {
		counts = slices.DeleteFunc(counts, func(c Count) bool {
			return c.Evidence.Start <= b.number.Start && b.number.End <= c.Evidence.End && c.Measure != b.measure
		})
		if slices.ContainsFunc(counts, func(c Count) bool {
			return c.Evidence.Start < b.number.End && b.number.Start < c.Evidence.End
		}) {
			continue
		}
		if b.measure != dateline.Killed && b.measure != dateline.Injured {
			continue
		}
		first := s.TokenAt(b.number.Start)
		fig := dateline.Figure{Measure: b.measure, Who: dateline.WhoTotal, Low: b.number.Low, High: b.number.High, Qualifier: b.number.Qualifier, Evidence: p.Span(b.number.Start, b.number.End)}
		fig.Part = p.part(s, grammar.Phrase{Sentence: s, First: first, Last: b.last, Head: b.last})
		counts = append(counts, Count{Figure: fig, Token: first})
	}
	slices.SortStableFunc(counts, func(a, b Count) int { return cmp.Compare(a.Evidence.Start, b.Evidence.Start) })
	return counts
}

func (p *Page) numbersBeside(s *prose.Sentence) []beside {
	var out []beside
	for _, q := range p.NumbersIn(s.Start, s.End) {
		i := s.TokenAt(q.End)
		if q.Kind != quantity.KindCount || p.age(s, &q) || q.Start < s.Start || i >= len(s.Tokens) || s.Tokens[i].Start < q.End || q.High != nil && *q.High == 0 {
			continue
		}
		i = behindQuoted(s, i)
		if m := p.MeasureOf(s.Tokens[i].Lower); (m == dateline.Killed || m == dateline.Injured || m == dateline.Missing) && s.Tokens[i].Tag != "VBG" && closesCount(s, i+1) && !harmsJoined(s, i) {
			out = append(out, beside{q, m, i})
			continue
		}
		first := s.TokenAt(q.Start)
		if m := p.saidOfHarmed(s, first); m != "" && closesCount(s, i) {
			out = append(out, beside{q, m, i - 1})
			continue
		}
		if m := p.putAtNumber(s, first); m != "" {
			out = append(out, beside{q, m, i - 1})
			continue
		}
		if k := grammar.ChunkOf(s, first); k >= 0 && s.Chunks[k].Kind == prose.NounGroup && s.Chunks[k].First == first-1 && s.Chunks[k].Last == i-1 {
			if m := p.MeasureOf(s.Tokens[first-1].Lower); m != "" {
				out = append(out, beside{q, m, i - 1})
			}
		}
	}
	return out
}

// behindQuoted is the token behind a phrase in quotation marks that opens at a token, and
// that token where none does: the "killed" of "15 “soldiers of the enemy” killed".
func behindQuoted(s *prose.Sentence, i int) int {
	const long = 8
	if !grammar.QuotationMark(s.Tokens[i]) {
		return i
	}
	for j := i + 1; j+1 < len(s.Tokens) && j <= i+long; j++ {
		if grammar.QuotationMark(s.Tokens[j]) {
			return j + 1
		}
	}
	return i
}

// saidOfHarmed is what the number at a token counts where it is said of the dead or the
// hurt how many they are: "the dead number nine", "the wounded are now six", "Dead: three";
// empty where it is not.
func (p *Page) saidOfHarmed(s *prose.Sentence, number int) dateline.Measure {
	i := number - 1
	if grammar.Neighbour(s, i) == ":" && i == 1 {
		return p.MeasureOf(s.Tokens[0].Lower)
	}
	if i > 0 && (grammar.Neighbour(s, i) == "to" || grammar.Neighbour(s, number) == "up") && grammar.Neighbour(s, 0) == "the" && slices.ContainsFunc(s.Tokens[:number], func(t prose.Token) bool { return p.Is("moves toll", t.Lower) || t.Lower == "gone" }) {
		return p.MeasureOf(grammar.Neighbour(s, 1)) // "the wounded have gone up to seven"
	}
	for p.Is("by now", grammar.Neighbour(s, i)) {
		i--
	}
	if i < 2 || !p.Is("amounts to", s.Tokens[i].Lower) {
		return ""
	}
	for j := i - 1; j > 0 && j >= i-2; j-- {
		if s.Tokens[j-1].Lower != "the" || grammar.Neighbour(s, j-2) == "of" {
			continue
		}
		if p.Is("counts harm", s.Tokens[j].Lower) || s.Tokens[j].Lower == "fatal" {
			return dateline.Killed
		}
		return p.MeasureOf(s.Tokens[j].Lower)
	}
	return ""
}

// putAtNumber is what the number at a token counts where those whom it counts are put
// at it: "puts the injured at 412"; empty where they are not.
func (p *Page) putAtNumber(s *prose.Sentence, number int) dateline.Measure {
	if number < 3 || grammar.Words(s, number-1, number) != "at" || grammar.Words(s, number-3, number-2) != "the" {
		return ""
	}
	return p.MeasureOf(s.Tokens[number-2].Lower)
}

// closesCount reports whether a token ends the words of a bare count: "four
// killed and", but neither "four killed two" nor "two wounded soldiers".
func closesCount(s *prose.Sentence, i int) bool {
	if i >= len(s.Tokens) {
		return true
	}
	switch t := s.Tokens[i]; t.Tag {
	case "CD", "NNP", "NNPS":
		return s.Capitals
	case "NN", "NNS":
		return s.Capitals
	case "DT", "JJ", "PRP", "PRP$", "CC":
		return t.Tag == "CC" && t.Lower != "or"
	}
	return true
}
