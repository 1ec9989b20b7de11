package grammar

import (
	"sort"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// Phrase is a noun group of a sentence, taken with the "of" groups that belong
// to it: "the mayor of the town". First, last and head count tokens.
type Phrase struct {
	Sentence          *prose.Sentence
	First, Last, Head int
}

// Start is the code point at which the phrase begins.
func (f Phrase) Start() int { return f.Sentence.Tokens[f.First].Start }

// End is the code point behind the phrase.
func (f Phrase) End() int { return f.Sentence.Tokens[f.Last].End }

// Word is the lower-case word that the phrase hangs on.
func (f Phrase) Word() string { return f.Sentence.Tokens[f.Head].Lower }

// PhraseSpan is the span of a phrase without its article; of one that a learned
// reader marked, as it marked it.
func (p *Page) PhraseSpan(f Phrase) dateline.Span {
	if p.AsMarked(f, "role", "scene", "voice") {
		return p.Span(f.Start(), f.End())
	}
	first := f.First
	toks := f.Sentence.Tokens
	for first < f.Head && (toks[first].Lower == "the" || toks[first].Lower == "a" || toks[first].Lower == "an") {
		first++
	}
	if first > 0 && toks[first-1].Lower == "at" && (toks[first].Lower == "least" || toks[first].Lower == "most") {
		first--
	}
	return p.Span(toks[first].Start, f.End())
}

// Pronoun reports whether the phrase is a pronoun and so names nobody.
func (f Phrase) Pronoun() bool {
	tag := f.Sentence.Tokens[f.Head].Tag
	return tag == "PRP" || tag == "EX" || tag == "WP" || tag == "WDT" || f.Word() == "this" || f.Word() == "that"
}

// PhraseAt makes the phrase of a noun group chunk, with its "of" groups and
// the possessor before it.
func PhraseAt(s *prose.Sentence, chunk int) Phrase {
	c := s.Chunks[chunk]
	f := Phrase{s, c.First, c.Last, c.Head}
	for chunk > 0 && c.First > 0 && s.Tokens[c.First-1].Tag == "POS" {
		chunk--
		before := s.Chunks[chunk]
		if before.Kind != prose.NounGroup || before.Last != c.First-2 {
			break
		}
		f.First, c = before.First, before
	}
	for k := ChunkAfter(s, f.Last); k >= 0 && k < len(s.Chunks); k = ChunkAfter(s, f.Last) {
		next := s.Chunks[k]
		if next.Kind == prose.NounGroup && next.First == f.Last+2 && s.Tokens[f.Last+1].Lower == "of" {
			f.Last = next.Last
			if s.Tokens[f.Head].Tag == "CD" || manyOf(s.Tokens[f.Head].Lower) { // "two of its men", "scores of fighters"
				f.Head = next.Head
			}
			continue
		}
		if next.Kind == prose.NounGroup && next.First == f.Last+2 && s.Tokens[f.Last+1].Tag == "POS" {
			f.Last, f.Head = next.Last, next.Head
			continue
		}
		break
	}
	return f
}

// manyOf reports whether a noun only says how many there are of what follows it.
func manyOf(noun string) bool {
	switch noun {
	case "scores", "dozens", "hundreds", "thousands", "tens", "total":
		return true
	}
	return false
}

// ChunkAfter returns the first chunk that begins after a token, -1 for none.
func ChunkAfter(s *prose.Sentence, token int) int {
	k := sort.Search(len(s.Chunks), func(k int) bool { return s.Chunks[k].First > token })
	if k == len(s.Chunks) {
		return -1
	}
	return k
}

// ChunkOf returns the chunk that holds a token, -1 for none.
func ChunkOf(s *prose.Sentence, token int) int {
	k := sort.Search(len(s.Chunks), func(k int) bool { return s.Chunks[k].Last >= token })
	if k == len(s.Chunks) || s.Chunks[k].First > token {
		return -1
	}
	return k
}

// Coordinated returns the phrase of a chunk and those joined to it by commas
// and "and".
func Coordinated(s *prose.Sentence, chunk int) []Phrase {
	out := []Phrase{PhraseAt(s, chunk)}
	for {
		last := out[len(out)-1].Last
		k := ChunkAfter(s, last)
		if k < 0 || s.Chunks[k].Kind != prose.NounGroup {
			return out
		}
		between := Words(s, last+1, s.Chunks[k].First)
		switch between {
		case "and", "or", ", and", "and to", "as well as", ", as well as":
		case ",":
			if after := pastAside(s, k); after >= 0 {
				k = after
			} else if !listGoesOn(s, k) {
				return out
			}
		default:
			return out
		}
		if FollowedByVerb(s, k) {
			return out
		}
		out = append(out, PhraseAt(s, k))
	}
}

// pastAside returns the noun group that goes on behind an aside such as ", 31
// of them women, and"; -1 where noun group k opens none.
func pastAside(s *prose.Sentence, k int) int {
	last := PhraseAt(s, k).Last
	if !strings.Contains(Words(s, s.Chunks[k].First, min(last+4, len(s.Tokens))), "of them") && !strings.Contains(Words(s, s.Chunks[k].First, min(last+4, len(s.Tokens))), "of whom") {
		return -1
	}
	for j := k + 1; j < len(s.Chunks); j++ {
		switch Words(s, s.Chunks[j-1].Last+1, s.Chunks[j].First) {
		case ", and", "and", ", and also":
			if s.Chunks[j].Kind == prose.NounGroup {
				return j
			}
			return -1
		case "", "of":
		default:
			return -1
		}
	}
	return -1
}

// listGoesOn reports whether the comma before chunk k is one of a list: an
// "and" comes after this or the next members.
func listGoesOn(s *prose.Sentence, k int) bool {
	for ; k >= 0 && k+1 < len(s.Chunks); k++ {
		switch Words(s, PhraseAt(s, k).Last+1, s.Chunks[k+1].First) {
		case "and", ", and", "or":
			return s.Chunks[k+1].Kind == prose.NounGroup && !FollowedByVerb(s, k+1)
		case ",":
		default:
			return false
		}
	}
	return false
}

// FollowedByVerb reports whether a finite verb comes right after the chunk, so
// that the chunk begins a clause of its own.
func FollowedByVerb(s *prose.Sentence, k int) bool {
	last := PhraseAt(s, k).Last
	next := ChunkAfter(s, last)
	return next >= 0 && s.Chunks[next].Kind == prose.VerbGroup && s.Chunks[next].First == last+1 && !s.Chunks[next].Participle && !s.Chunks[next].Infinitive
}

// Words joins the lower-case words between two token indices.
func Words(s *prose.Sentence, from, to int) string {
	var b strings.Builder
	for i := max(from, 0); i < to && i < len(s.Tokens); i++ {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s.Tokens[i].Lower)
	}
	return b.String()
}

// After is the character at an offset, empty at the end of the text.
func (p *Page) After(i int) string {
	return p.Text.Cut(i, min(i+1, len(p.Text.Runes)))
}

// Neighbour is the lower-case word at a token, empty outside the sentence.
func Neighbour(s *prose.Sentence, i int) string {
	if i < 0 || i >= len(s.Tokens) {
		return ""
	}
	return s.Tokens[i].Lower
}

// WholeLine reports whether a phrase is all that stands in its line, as an outlet's name does
// above a report: that tells of nobody's deed.
func (f Phrase) WholeLine() bool {
	return f.First == 0 && f.Last == len(f.Sentence.Tokens)-1
}

// Shares reports whether two phrases have a word in common.
func (f Phrase) Shares(o Phrase) bool {
	return f.Sentence == o.Sentence && f.First <= o.Last && o.First <= f.Last
}

// NounGroupAfter returns the noun group that begins at a token or within a few.
func NounGroupAfter(s *prose.Sentence, from, within int) (Phrase, bool) {
	k := ChunkAfter(s, from-1)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].First > from+within {
		return Phrase{}, false
	}
	return PhraseAt(s, k), true
}
