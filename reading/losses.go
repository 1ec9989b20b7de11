package reading

import (
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// figuresOfLosses reads "suffered 12 losses" and "put the rebels' losses at five
// and its own at one".
func (p *page) figuresOfLosses(s *prose.Sentence, k int, add func(dateline.Measure, phrase)) {
	c := s.Chunks[k]
	if v := k - 1; p.numberIn(s, c.First, c.Last) != nil {
		if v >= 0 && s.Chunks[v].Kind == prose.VerbGroup && p.is("suffers", s.Tokens[s.Chunks[v].Head].Lower) {
			add(dateline.Killed, phraseAt(s, k))
		}
		return
	}
	for j := k + 1; j < len(s.Chunks) && s.Chunks[j].Kind == prose.NounGroup; j++ {
		n := s.Chunks[j]
		if p.putAtToken(s, n) < 0 {
			return
		}
		add(dateline.Killed, phraseAt(s, j))
	}
}

// putAtToken is the "at" before the number of a noun group, which the chunker may
// take in; -1 for none.
func (p *page) putAtToken(s *prose.Sentence, n prose.Chunk) int {
	q := p.numberIn(s, n.First, n.Last)
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
func (p *page) meantBy(s *prose.Sentence, f phrase) (phrase, bool) {
	k := chunkOf(s, f.first)
	if k < 0 {
		return phrase{}, false
	}
	if v := k - 1; v >= 0 && s.Chunks[v].Kind == prose.VerbGroup && strings.HasPrefix(s.Tokens[s.Chunks[v].Head].Lower, "los") && !p.telling(f.word()) {
		return p.bereaved(s, v)
	}
	if at := p.putAtToken(s, s.Chunks[k]); at > 0 {
		return p.loserAt(s, at)
	}
	if first := s.Tokens[f.first].Lower; s.Tokens[f.head].Tag == "CD" && first == "all" || f.first == f.last && first == "both" {
		return p.toldOf(s, f)
	}
	return phrase{}, false
}

// telling reports whether a noun says by itself whose people it counts.
func (p *page) telling(noun string) bool {
	return p.is("attackers", noun) || p.is("forces", noun) || p.is("civilians", noun)
}

// bereaved is who a verb says to have lost somebody.
func (p *page) bereaved(s *prose.Sentence, v int) (phrase, bool) {
	f, ok := onlyOne(subjectOf(s, v))
	if ok && f.pronoun() && f.first > 0 {
		return nounGroupAfter(s, 0, 1)
	}
	return f, ok && !f.pronoun()
}

// loserAt is whose losses the number behind an "at" counts in "the rebels' losses
// at five and its own at one".
func (p *page) loserAt(s *prose.Sentence, at int) (phrase, bool) {
	own := func(i int) bool { return i > 0 && s.Tokens[i].Lower == "own" && s.Tokens[i-1].Tag == "PRP$" }
	switch i := at - 1; {
	case own(i), i > 0 && s.Tokens[i].Lower == "losses" && (own(i-1) || s.Tokens[i-1].Tag == "PRP$"):
		return nounGroupAfter(s, 0, 1)
	case i > 1 && s.Tokens[i].Lower == "losses" && s.Tokens[i-1].Tag == "POS":
		return endingAt(s, i-2)
	}
	return phrase{}, false
}

// toldOf returns the people of the number that "all five" and "both" take up, in
// the sentence before it or the sentence before.
func (p *page) toldOf(s *prose.Sentence, f phrase) (phrase, bool) {
	number := 2
	if q := p.numberIn(s, f.first, f.last); q != nil && q.Low != nil {
		number = *q.Low
	}
	i := p.text.SentenceAt(s.Start)
	for j := i; j >= max(0, i-1); j-- {
		t := &p.text.Sentences[j]
		for k := len(t.Chunks) - 1; k >= 0; k-- {
			c := t.Chunks[k]
			if c.Kind != prose.NounGroup || j == i && c.Last >= f.first || !p.human(t.Tokens[c.Head].Lower) {
				continue
			}
			if q := p.numberIn(t, c.First, c.Head); q != nil && q.Low != nil && *q.Low == number {
				return phraseAt(t, k), true
			}
		}
	}
	return phrase{}, false
}
