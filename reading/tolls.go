package reading

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// figuresOfToll reads "a death toll of 60" and "the number of people killed by
// the bomb has risen to 21".
func (p *page) figuresOfToll(s *prose.Sentence, k int, add func(dateline.Measure, phrase)) {
	measure := dateline.Killed
	if s.Tokens[s.Chunks[k].Head].Lower == "number" {
		measure = ""
		for i := s.Chunks[k].Last; i < len(s.Tokens) && i < s.Chunks[k].Last+5 && measure == ""; i++ {
			measure = p.measureOf(s.Tokens[i].Lower)
		}
	}
	if measure == "" {
		return
	}
	if v := k - 2; v >= 0 && s.Chunks[k-1].Kind == prose.NounGroup && s.Tokens[s.Chunks[k-1].Head].Tag == "CD" && p.is("reckons", s.Tokens[s.Chunks[v].Head].Lower) && s.Chunks[k-1].Last+1 == s.Chunks[k].First {
		add(measure, phraseAt(s, k-1)) // "put at 89 the number of soldiers killed"
		return
	}
	for j := k + 1; j < len(s.Chunks) && j <= k+8; j++ {
		n := s.Chunks[j]
		if words(s, n.First-1, n.First) == ":" {
			return
		}
		if n.Kind != prose.NounGroup || p.numberIn(s, n.First, n.Last) == nil {
			continue
		}
		if s.Tokens[n.Head].Tag == "CD" {
			add(measure, phraseAt(s, j))
		}
		return
	}
}
