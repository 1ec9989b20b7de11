package reading

import (
	"sort"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// phrase is a noun group of a sentence, taken with the "of" groups that belong
// to it: "the mayor of the town". First, last and head count tokens.
type phrase struct {
	sentence          *prose.Sentence
	first, last, head int
}

func (f phrase) start() int   { return f.sentence.Tokens[f.first].Start }
func (f phrase) end() int     { return f.sentence.Tokens[f.last].End }
func (f phrase) word() string { return f.sentence.Tokens[f.head].Lower }

// phraseSpan is the span of a phrase without its article; of one that a learned
// reader marked, as it marked it.
func (p *page) phraseSpan(f phrase) dateline.Span {
	if p.asMarked(f, "role", "scene", "voice") {
		return p.span(f.start(), f.end())
	}
	first := f.first
	toks := f.sentence.Tokens
	for first < f.head && (toks[first].Lower == "the" || toks[first].Lower == "a" || toks[first].Lower == "an") {
		first++
	}
	if first > 0 && toks[first-1].Lower == "at" && (toks[first].Lower == "least" || toks[first].Lower == "most") {
		first--
	}
	return p.span(toks[first].Start, f.end())
}

// pronoun reports whether the phrase is a pronoun and so names nobody.
func (f phrase) pronoun() bool {
	tag := f.sentence.Tokens[f.head].Tag
	return tag == "PRP" || tag == "EX" || tag == "WP" || tag == "WDT" || f.word() == "this" || f.word() == "that"
}

// phraseAt makes the phrase of a noun group chunk, with its "of" groups and
// the possessor before it.
func phraseAt(s *prose.Sentence, chunk int) phrase {
	c := s.Chunks[chunk]
	f := phrase{s, c.First, c.Last, c.Head}
	for chunk > 0 && c.First > 0 && s.Tokens[c.First-1].Tag == "POS" {
		chunk--
		before := s.Chunks[chunk]
		if before.Kind != prose.NounGroup || before.Last != c.First-2 {
			break
		}
		f.first, c = before.First, before
	}
	for k := chunkAfter(s, f.last); k >= 0 && k < len(s.Chunks); k = chunkAfter(s, f.last) {
		next := s.Chunks[k]
		if next.Kind == prose.NounGroup && next.First == f.last+2 && s.Tokens[f.last+1].Lower == "of" {
			f.last = next.Last
			if s.Tokens[f.head].Tag == "CD" || manyOf(s.Tokens[f.head].Lower) { // "two of its men", "scores of fighters"
				f.head = next.Head
			}
			continue
		}
		if next.Kind == prose.NounGroup && next.First == f.last+2 && s.Tokens[f.last+1].Tag == "POS" {
			f.last, f.head = next.Last, next.Head
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

// chunkAfter returns the first chunk that begins after a token, -1 for none.
func chunkAfter(s *prose.Sentence, token int) int {
	k := sort.Search(len(s.Chunks), func(k int) bool { return s.Chunks[k].First > token })
	if k == len(s.Chunks) {
		return -1
	}
	return k
}

// chunkOf returns the chunk that holds a token, -1 for none.
func chunkOf(s *prose.Sentence, token int) int {
	k := sort.Search(len(s.Chunks), func(k int) bool { return s.Chunks[k].Last >= token })
	if k == len(s.Chunks) || s.Chunks[k].First > token {
		return -1
	}
	return k
}

// coordinated returns the phrase of a chunk and those joined to it by commas
// and "and".
func coordinated(s *prose.Sentence, chunk int) []phrase {
	out := []phrase{phraseAt(s, chunk)}
	for {
		last := out[len(out)-1].last
		k := chunkAfter(s, last)
		if k < 0 || s.Chunks[k].Kind != prose.NounGroup {
			return out
		}
		between := words(s, last+1, s.Chunks[k].First)
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
		if followedByVerb(s, k) {
			return out
		}
		out = append(out, phraseAt(s, k))
	}
}

// pastAside returns the noun group that goes on behind an aside such as ", 31
// of them women, and"; -1 where noun group k opens none.
func pastAside(s *prose.Sentence, k int) int {
	last := phraseAt(s, k).last
	if !strings.Contains(words(s, s.Chunks[k].First, min(last+4, len(s.Tokens))), "of them") && !strings.Contains(words(s, s.Chunks[k].First, min(last+4, len(s.Tokens))), "of whom") {
		return -1
	}
	for j := k + 1; j < len(s.Chunks); j++ {
		switch words(s, s.Chunks[j-1].Last+1, s.Chunks[j].First) {
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
		switch words(s, phraseAt(s, k).last+1, s.Chunks[k+1].First) {
		case "and", ", and", "or":
			return s.Chunks[k+1].Kind == prose.NounGroup && !followedByVerb(s, k+1)
		case ",":
		default:
			return false
		}
	}
	return false
}

// followedByVerb reports whether a finite verb comes right after the chunk, so
// that the chunk begins a clause of its own.
func followedByVerb(s *prose.Sentence, k int) bool {
	last := phraseAt(s, k).last
	next := chunkAfter(s, last)
	return next >= 0 && s.Chunks[next].Kind == prose.VerbGroup && s.Chunks[next].First == last+1 && !s.Chunks[next].Participle && !s.Chunks[next].Infinitive
}

// words joins the lower-case words between two token indices.
func words(s *prose.Sentence, from, to int) string {
	var b strings.Builder
	for i := max(from, 0); i < to && i < len(s.Tokens); i++ {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s.Tokens[i].Lower)
	}
	return b.String()
}
