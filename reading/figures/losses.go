package figures

import (
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// figuresOfLosses reads "suffered 12 losses" and "put the rebels' losses at five
// and its own at one".
func (p *Page) figuresOfLosses(s *prose.Sentence, k int, add func(dateline.Measure, grammar.Phrase)) {
	c := s.Chunks[k]
	if v := k - 1; p.NumberIn(s, c.First, c.Last) != nil {
		if v >= 0 && s.Chunks[v].Kind == prose.VerbGroup && p.Is("suffers", s.Tokens[s.Chunks[v].Head].Lower) {
			add(dateline.Killed, grammar.PhraseAt(s, k))
		}
		return
	}
	for j := k + 1; j < len(s.Chunks) && s.Chunks[j].Kind == prose.NounGroup; j++ {
		n := s.Chunks[j]
		if p.putAtToken(s, n) < 0 {
			return
		}
		add(dateline.Killed, grammar.PhraseAt(s, j))
	}
}

// putAtToken is the "at" before the number of a noun group, which the chunker may
// take in; -1 for none.
func (p *Page) putAtToken(s *prose.Sentence, n prose.Chunk) int {
	q := p.NumberIn(s, n.First, n.Last)
	if q == nil {
		return -1
	}
	if at := s.TokenAt(q.Start) - 1; at >= 0 && s.Tokens[at].Lower == "at" {
		return at
	}
	return -1
}

// meantBy returns the phrase whose people a phrase means that does not say whom it
// counts: the loser of "lost eight of their own" and of "its own losses", the owner
// of "the rebels' losses", and for "all five" or "both" the five or two told of last.
func (p *Page) meantBy(s *prose.Sentence, f grammar.Phrase) (grammar.Phrase, bool) {
	k := grammar.ChunkOf(s, f.First)
	if k < 0 {
		return grammar.Phrase{}, false
	}
	if v := k - 1; v >= 0 && s.Chunks[v].Kind == prose.VerbGroup && strings.HasPrefix(s.Tokens[s.Chunks[v].Head].Lower, "los") && !p.telling(f.Word()) {
		return p.bereaved(s, v)
	}
	if at := p.putAtToken(s, s.Chunks[k]); at > 0 {
		return p.loserAt(s, at)
	}
	if first := s.Tokens[f.First].Lower; s.Tokens[f.Head].Tag == "CD" && first == "all" || f.First == f.Last && first == "both" {
		return p.toldOf(s, f)
	}
	return grammar.Phrase{}, false
}

// telling reports whether a noun says by itself whose people it counts.
func (p *Page) telling(noun string) bool {
	return p.Is("attackers", noun) || p.Is("forces", noun) || p.Is("civilians", noun)
}

// bereaved is who a verb says to have lost somebody.
func (p *Page) bereaved(s *prose.Sentence, v int) (grammar.Phrase, bool) {
	f, ok := grammar.FirstOf(p.SubjectOf(s, v))
	if ok && f.Pronoun() && f.First > 0 {
		return grammar.NounGroupAfter(s, 0, 1)
	}
	return f, ok && !f.Pronoun()
}

// loserAt is whose losses the number behind an "at" counts in "the rebels' losses
// at five and its own at one".
func (p *Page) loserAt(s *prose.Sentence, at int) (grammar.Phrase, bool) {
	own := func(i int) bool { return i > 0 && s.Tokens[i].Lower == "own" && s.Tokens[i-1].Tag == "PRP$" }
	switch i := at - 1; {
	case own(i), i > 0 && s.Tokens[i].Lower == "losses" && (own(i-1) || s.Tokens[i-1].Tag == "PRP$"):
		return grammar.NounGroupAfter(s, 0, 1)
	case i > 1 && s.Tokens[i].Lower == "losses" && s.Tokens[i-1].Tag == "POS":
		return grammar.EndingAt(s, i-2)
	}
	return grammar.Phrase{}, false
}

// toldOf returns the people of the number that "all five" and "both" take up, in
// the sentence before it or the sentence before.
func (p *Page) toldOf(s *prose.Sentence, f grammar.Phrase) (grammar.Phrase, bool) {
	number := 2
	if q := p.NumberIn(s, f.First, f.Last); q != nil && q.Low != nil {
		number = *q.Low
	}
	i := p.Text.SentenceAt(s.Start)
	for j := i; j >= max(0, i-1); j-- {
		t := &p.Text.Sentences[j]
		for k := len(t.Chunks) - 1; k >= 0; k-- {
			c := t.Chunks[k]
			if c.Kind != prose.NounGroup || j == i && c.Last >= f.First || !p.Human(t.Tokens[c.Head].Lower) {
				continue
			}
			if q := p.NumberIn(t, c.First, c.Head); q != nil && q.Low != nil && *q.Low == number {
				return grammar.PhraseAt(t, k), true
			}
		}
	}
	return grammar.Phrase{}, false
}
