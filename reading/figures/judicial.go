package figures

import (
	"slices"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// Judicial reports whether the verb of group k tells of a death that a court orders, which
// is no violence of an armed group: "sentenced four officers to death for the killing",
// "were hanged for the bombing of a mosque", "two men convicted of murder were executed".
func (p *Page) Judicial(s *prose.Sentence, k int) bool {
	v := s.Chunks[k]
	head := s.Tokens[v.Head].Lower
	if p.Is("condemns", head) {
		return true
	}
	if !p.Is("puts to death", head) && grammar.Words(s, v.Head, v.Head+3) != "put to death" || !v.Passive {
		return false
	}
	end := v.Last + 1
	for end < len(s.Tokens) && !grammar.EndsClause(s.Tokens[end]) && s.Tokens[end].Lower != "by" {
		end++
	}
	if end < len(s.Tokens) && s.Tokens[end].Lower == "by" {
		return false
	}
	for i := v.Last + 1; i < end; i++ {
		if s.Tokens[i].Lower == "for" && slices.ContainsFunc(s.Tokens[i+1:end], func(t prose.Token) bool { return p.violentDeed(t) }) {
			return true
		}
	}
	return slices.ContainsFunc(s.Tokens[:v.First], func(t prose.Token) bool { return p.Is("condemns", t.Lower) })
}

// violentDeed reports whether a word names what courts punish violence for.
func (p *Page) violentDeed(t prose.Token) bool {
	return t.Tag == "VBG" && p.MeasureOf(t.Lower) != "" || p.Is("acts counted", t.Lower) || p.TriggerNoun([]string{t.Lower}, 0)
}

// underJudgement reports whether the verb before a phrase, or right behind it, tells of a death
// that a court orders for those whom the phrase means.
func (p *Page) underJudgement(f grammar.Phrase) bool {
	s := f.Sentence
	if v := grammar.VerbBefore(s, f.First); v >= 0 && s.Chunks[v].Last+1 == f.First && p.Judicial(s, v) {
		return true
	}
	k := grammar.ChunkAfter(s, f.Last)
	return k >= 0 && s.Chunks[k].First == f.Last+1 && s.Chunks[k].Kind == prose.VerbGroup && p.Judicial(s, k)
}
