package figures

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// diesAlike returns those of whom a sentence tells behind the verb of group k, without a verb
// of their own, that they died as others did, in hospital or on the way there: "two died on
// the spot and a waitress on the way to hospital".
func (p *Page) diesAlike(s *prose.Sentence, k int) (grammar.Phrase, bool) {
	for i := s.Chunks[k].Last + 1; i < len(s.Tokens) && !s.Tokens[i].Verb(); i++ {
		f, ok := p.opensAlike(s, i)
		if !ok {
			continue
		}
		behind := f.Last + 1
		if grammar.Neighbour(s, behind) == "more" {
			behind++
		}
		if behind == len(s.Tokens) {
			return f, false
		}
		if t := s.Tokens[behind]; t.Tag == "IN" || t.Tag == "RB" || t.Tag == "RBR" {
			return f, p.diedLate(s, behind)
		}
	}
	return grammar.Phrase{}, false
}

// opensAlike returns the people whom a token opens right behind what joins them to others.
func (p *Page) opensAlike(s *prose.Sentence, i int) (grammar.Phrase, bool) {
	switch grammar.Neighbour(s, i-1) {
	case "and", ",", ";", "while":
	default:
		return grammar.Phrase{}, false
	}
	if p.oneMoreAt(s, i+1) { // "and a third"
		return grammar.Phrase{Sentence: s, First: i, Last: i + 1, Head: i + 1}, true
	}
	f, ok := grammar.NounGroupAfter(s, i, 0)
	return f, ok && p.Shootable(f)
}

// diedApart reports whether two counts are of people who died of the same in two places, or
// at two times, and so of different people: "three died instantly, while the driver succumbed
// to his injuries".
func (p *Page) diedApart(s *prose.Sentence, a, b Count) bool {
	from, to := s.TokenAt(a.Evidence.End), s.TokenAt(b.Evidence.Start)
	for k, v := range s.Chunks {
		if v.Kind != prose.VerbGroup || v.First < from || v.Last >= to || p.befalls(s, k) != dateline.Killed {
			continue
		}
		if f, ok := p.diesAlike(s, k); ok && f.Head == b.Token {
			return true
		}
	}
	own := grammar.ChunkAfter(s, s.TokenAt(b.Evidence.End-1))
	atOnce := slices.ContainsFunc(s.Tokens[from:to], func(t prose.Token) bool { return p.Is("dies at once", t.Lower) })
	return atOnce && own >= 0 && s.Chunks[own].Kind == prose.VerbGroup && p.befalls(s, own) == dateline.Killed
}

// diedAtOnce reports whether the words behind a verb say that people died where they were
// hit: "on the spot", "instantly".
func (p *Page) diedAtOnce(s *prose.Sentence, verb int) bool {
	const near = 5
	behind := s.Tokens[verb+1 : min(len(s.Tokens), verb+near)]
	return slices.ContainsFunc(behind, func(t prose.Token) bool { return p.Is("dies at once", t.Lower) })
}

// diedLate reports whether the words from a token on, up to the next verb, say what people die
// of or in only some time after they were hurt.
func (p *Page) diedLate(s *prose.Sentence, i int) bool {
	for ; i < len(s.Tokens) && !s.Tokens[i].Verb() && !grammar.EndsClause(s.Tokens[i]); i++ {
		if p.Is("late death", s.Tokens[i].Lower) {
			return true
		}
	}
	return false
}

// diesAfterOthers reports whether a phrase is of people of whom its verb says that they died
// later than those told of before it: "two others died in hospital", or "the driver died of
// his wounds" behind "three died on the spot".
func (p *Page) diesAfterOthers(s *prose.Sentence, f grammar.Phrase) bool {
	k := grammar.ChunkAfter(s, f.Last)
	if k < 0 || s.Chunks[k].Kind != prose.VerbGroup || p.befalls(s, k) != dateline.Killed || !p.diedLate(s, s.Chunks[k].Last+1) {
		return false
	}
	if others(grammar.Words(s, f.First, f.Last+1)) {
		return true
	}
	i := p.Text.SentenceAt(s.Start)
	if i == 0 || p.Text.Sentences[i-1].Paragraph != s.Paragraph {
		return false
	}
	before := &p.Text.Sentences[i-1]
	for j, v := range before.Chunks {
		if v.Kind == prose.VerbGroup && (p.befalls(before, j) == dateline.Killed || p.measureOfVerb(before, j) == dateline.Killed) && p.diedAtOnce(before, v.Last) {
			return true
		}
	}
	return false
}
