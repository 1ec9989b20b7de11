package figures

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// giver is somebody who gives figures in a sentence, with the tokens that are
// their words: "11 people dead according to the army and 19 according to those who
// buried them" has two.
type giver struct {
	who         grammar.Phrase
	first, last int
	counts      bool // the verb is one of counting: "put the dead at nine", not "said"
}

// GiverOf returns who gives the figure at a token, where a sentence lets several
// speak or names them by whose figure it is ("the ministry's last figure was 358").
func (p *Page) GiverOf(s *prose.Sentence, token int) (grammar.Phrase, bool) {
	all := p.givers(s)
	for _, g := range all {
		if g.first <= token && token <= g.last {
			return g.who, len(all) > 1 || g.counts || g.owns(s)
		}
	}
	return grammar.Phrase{}, false
}

// owns reports whether it is by a possessive that the giver is named.
func (g giver) owns(s *prose.Sentence) bool {
	if g.who.Last+1 < len(s.Tokens) && s.Tokens[g.who.Last+1].Tag == "POS" {
		return true
	}
	k := grammar.ChunkOf(s, g.first)
	return k >= 0 && s.Chunks[k].Kind == prose.NounGroup && s.Tokens[s.Chunks[k].First].Tag == "PRP$"
}

// ownerOfToll is whose figure noun group k is: "the ministry's last figure", "the
// army has raised its own toll".
func (p *Page) ownerOfToll(s *prose.Sentence, k int) (grammar.Phrase, bool) {
	c := s.Chunks[k]
	switch {
	case c.First > 1 && s.Tokens[c.First-1].Tag == "POS":
		return grammar.EndingAt(s, c.First-2)
	case s.Tokens[c.First].Tag == "PRP$" && k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup:
		return grammar.FirstOf(p.SubjectOf(s, k-1))
	}
	return grammar.Phrase{}, false
}

// givers lists those who give figures, in their order. Words stand behind who
// says them, up to the next who does, or before: "12 died, the mayor said".
func (p *Page) givers(s *prose.Sentence) []giver {
	var out []giver
	for i := range s.Tokens {
		g, behind, ok := p.giverAt(s, i)
		if !ok {
			continue
		}
		from := 0
		if n := len(out); n > 0 {
			from = out[n-1].first + 1
			if out[n-1].last < len(s.Tokens)-1 {
				from = out[n-1].last + 1
			}
		}
		if behind {
			if n := len(out); n > 0 && out[n-1].last == len(s.Tokens)-1 {
				out[n-1].last = min(g.who.First, i) - 1
			}
			out = append(out, giver{g.who, i, len(s.Tokens) - 1, g.counts})
			continue
		}
		if n := len(out); n > 0 && out[n-1].last == len(s.Tokens)-1 { // whose words went on to here
			from = boundaryBefore(s, out[n-1].first, i)
			out[n-1].last = from - 1
		}
		out = append(out, giver{g.who, from, i, g.counts})
	}
	return slices.DeleteFunc(out, func(g giver) bool { return g.first > g.last })
}

// boundaryBefore is the last token between two that begins a clause of its own,
// behind a semicolon or an "and", "but" or "while"; the later where there is none.
func boundaryBefore(s *prose.Sentence, from, to int) int {
	for i := to - 1; i > from; i-- {
		if w := s.Tokens[i].Lower; w == ";" || w == "and" || w == "but" || w == "while" {
			return i
		}
	}
	return to
}

// giverAt returns who is let speak at a token by an "according to", a verb of
// saying or reckoning, or the noun for a figure that is theirs, and whether their
// words stand behind it.
func (p *Page) giverAt(s *prose.Sentence, i int) (g giver, behind, ok bool) {
	if grammar.Words(s, i, i+2) == "according to" {
		who, ok := grammar.NounGroupAfter(s, i+2, 0)
		if !ok && i+2 < len(s.Tokens) { // "those who buried them"
			who = grammar.Phrase{Sentence: s, First: i + 2, Last: i + 2, Head: i + 2}
		}
		opens := i == 0 || s.Tokens[i-1].Text == ";" || i > 1 && s.Tokens[i-2].Text == "," && s.Tokens[i-1].Tag == "CC"
		return giver{who: who}, opens, i+2 < len(s.Tokens)
	}
	k := grammar.ChunkOf(s, i)
	if k < 0 {
		return giver{}, false, false
	}
	c := s.Chunks[k]
	if c.Kind == prose.NounGroup {
		if c.Head == i && i > c.First && s.Tokens[i-1].Tag == "NNS" && p.Is("reckons", s.Tokens[i].Lower) && p.numberBehind(s, i) { // "the rebels speak of 23 dead", taken for a noun
			return giver{who: grammar.Phrase{Sentence: s, First: c.First, Last: i - 1, Head: i - 1}, counts: true}, true, true
		}
		if c.Head != i || !p.Is("tally", s.Tokens[i].Lower) {
			return giver{}, false, false
		}
		who, ok := p.ownerOfToll(s, k)
		return giver{who: who}, true, ok && p.CanSpeak(who)
	}
	if c.Head != i || c.Passive || c.Modal != "" || grammar.DescribedAs(s, c) || c.Participle && !c.Passive && s.Tokens[i].Tag == "VBG" {
		return giver{}, false, false
	}
	says, reckons := p.Saying(s, c), p.Is("reckons", s.Tokens[i].Lower) && p.numberBehind(s, c.Last) || p.movesToll(s, k) || p.receives(s, k)
	if !says && !reckons {
		return giver{}, false, false
	}
	if f, ok := p.BehindSaying(s, k); ok && says {
		return giver{who: f}, false, true
	}
	subject, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if !ok {
		return giver{}, false, false
	}
	if g, inserted := p.insertedSpeaker(s, k, subject); inserted {
		return giver{who: g, counts: true}, true, true
	}
	if !p.CanSpeak(subject) && !p.receives(s, k) {
		return giver{}, false, false
	}
	closes := c.Last+1 == len(s.Tokens) || strings.ContainsAny(s.Tokens[c.Last+1].Text, ".,;") || len(p.TimesIn(s.Tokens[c.Last+1].Start, s.Tokens[min(c.Last+2, len(s.Tokens)-1)].End)) > 0
	trails := closes && subject.First > 0 && s.Tokens[subject.First-1].Text == "," && says
	return giver{who: p.Named(subject, c.First), counts: reckons && !says}, !trails, true
}

// insertedSpeaker returns whom "they" of an inserted "they said" means: the subject of the
// verb before it, in "rebels stormed the post, killing, they said, nine soldiers".
func (p *Page) insertedSpeaker(s *prose.Sentence, k int, pronoun grammar.Phrase) (grammar.Phrase, bool) {
	c := s.Chunks[k]
	if w := pronoun.Word(); w != "they" && w != "it" || grammar.Neighbour(s, pronoun.First-1) != "," || grammar.Neighbour(s, c.Last+1) != "," {
		return grammar.Phrase{}, false
	}
	f, ok := p.MainSubject(s, pronoun.First)
	return f, ok && !f.Pronoun()
}

// receives reports whether the verb of group k says of a hospital or a morgue how many it
// took in: "the clinic received nine bodies".
func (p *Page) receives(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	subject, ok := grammar.FirstOf(p.SubjectOf(s, k))
	return ok && p.Is("receives", s.Tokens[c.Head].Lower) && p.Is("cares for the hurt", subject.Word()) && p.numberBehind(s, c.Last)
}

// movesToll reports whether the verb of group k changes a figure that is its object: "has
// lowered the number of dead to 22".
func (p *Page) movesToll(s *prose.Sentence, k int) bool {
	n := grammar.ChunkAfter(s, s.Chunks[k].Last)
	return p.Is("moves toll", s.Tokens[s.Chunks[k].Head].Lower) && n >= 0 && s.Chunks[n].Kind == prose.NounGroup && s.Chunks[n].First <= s.Chunks[k].Last+2 && p.Is("tally", s.Tokens[s.Chunks[n].Head].Lower)
}

// numberBehind reports whether a number stands among the next few tokens.
func (p *Page) numberBehind(s *prose.Sentence, token int) bool {
	end := min(token+9, len(s.Tokens)-1)
	return p.NumberIn(s, min(token+1, end), end) != nil
}
