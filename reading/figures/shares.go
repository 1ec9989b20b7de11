package figures

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/grammar"
)

// part reports whether the phrase is a share of a number given beside it:
// "including at least a dozen US Marines", "two of them children".
func (p *Page) part(s *prose.Sentence, f grammar.Phrase) bool {
	return p.included(s, f) || ofThem(s, f)
}

// included reports whether the words before a phrase say that it counts some of others:
// "including two officers", "among the dead were two nurses". The dead of "24 casualties,
// among them four dead" are all that there are.
func (p *Page) included(s *prose.Sentence, f grammar.Phrase) bool {
	for i := f.First - 1; i >= 0 && i >= f.First-6; i-- {
		switch w := s.Tokens[i].Lower; w {
		case "among", "amongst":
			return !holdsOthers(s, i, f) && !p.endsCasualties(s, i)
		case "including", "include", "included", "includes", "mostly":
			return !p.endsCasualties(s, i)
		case ",", "and":
			if i < f.First-1 {
				return false
			}
		}
	}
	return false
}

// endsCasualties reports whether the noun group right before a token, a comma aside, is of
// dead and hurt together.
func (p *Page) endsCasualties(s *prose.Sentence, i int) bool {
	if grammar.Neighbour(s, i-1) == "," {
		i--
	}
	return p.Is("dead and hurt", grammar.Neighbour(s, i-1))
}

// holdsOthers reports whether a phrase behind "among" at a token counts all of those who
// hold the others: "the mayor was among 12 people killed", but not "among them two nurses".
func holdsOthers(s *prose.Sentence, among int, f grammar.Phrase) bool {
	for _, t := range s.Tokens[among+1 : f.First] {
		switch t.Tag {
		case "DT", "IN", "TO", "RB", "RBR", "RBS", "JJR", "JJS":
		default:
			if t.Lower != "many" { // "among as many as 30 people killed"
				return false
			}
		}
	}
	return true
}

// ofThem reports whether a phrase says of itself that it counts some of others: "four of
// them", "seven soldiers are among the 19 dead".
func ofThem(s *prose.Sentence, f grammar.Phrase) bool {
	after := grammar.Words(s, f.Last+1, min(f.Last+4, len(s.Tokens)))
	inner := grammar.Words(s, f.First, f.Last+1)
	if before := grammar.Words(s, f.First-2, f.First); before == "there were" || before == "there are" {
		return false // "there were 19 of them"
	}
	return strings.HasPrefix(after, "of them") || strings.Contains(inner, "of them") || strings.Contains(inner, "of whom") || strings.Contains(inner, "of the dead") || isAmong(after)
}

// isAmong reports whether words say that those before them are some of others.
func isAmong(words string) bool {
	for _, be := range []string{"is", "are", "was", "were", "been"} {
		if strings.Contains(words, be+" among") {
			return true
		}
	}
	return false
}

// killedAmong returns those behind "among" of whom a participle at chunk k tells that was
// taken for a finite verb: the 30 of "was among at least 30 people killed when".
func (p *Page) killedAmong(s *prose.Sentence, k int) (grammar.Phrase, bool) {
	if k == 0 || s.Chunks[k-1].Kind != prose.NounGroup || s.Chunks[k-1].Last+1 != s.Chunks[k].First {
		return grammar.Phrase{}, false
	}
	f := grammar.PhraseAt(s, k-1)
	among := grammar.Neighbour(s, f.First-1)
	return f, (among == "among" || among == "amongst") && p.NumberIn(s, f.First, f.Last) != nil
}

// allOfThem is the second number of a phrase that tells of some of those whom a verb right
// behind it counts: the nine of "two of the nine men shot dead", the seven of "four of the
// seven soldiers who died". Nil where the verb counts those some: "nine of the 30 passengers
// were killed".
func (p *Page) allOfThem(s *prose.Sentence, m dateline.Measure, f grammar.Phrase, some *quantity.Quantity) *quantity.Quantity {
	if some == nil || s.TokenAt(some.End) >= f.Head || s.Tokens[s.TokenAt(some.End)].Lower != "of" {
		return nil
	}
	all := p.NumberIn(s, s.TokenAt(some.End), f.Head)
	if all == nil || all.Low == nil || some.Low == nil || *all.Low < *some.Low {
		return nil
	}
	behind := f.Last + 1
	related := behind < len(s.Tokens) && grammar.RelativeWord(s.Tokens[behind])
	if related {
		behind++
	}
	k := grammar.ChunkOf(s, behind)
	if k < 0 || s.Chunks[k].Kind != prose.VerbGroup || !related && s.Chunks[k].First != s.Chunks[k].Last {
		return nil
	}
	if p.measureOfVerb(s, k) != m && (!related || p.befalls(s, k) != m) {
		return nil
	}
	return all
}

// attackersAmong adds those of the attackers whom a sentence includes in the dead that it
// counts: "seven people, including the attacker, died", "45 dead, 12 of them bombers".
func (p *Page) attackersAmong(s *prose.Sentence, counts []Count) []Count {
	const near = 40 // code points
	for i, t := range s.Tokens {
		f, ok := p.includedAt(s, i)
		if !ok || p.whoOf(s, f) != dateline.WhoAttackers {
			continue
		}
		number := 1
		if q := p.NumberIn(s, f.First, f.Last); q != nil && q.Low != nil {
			number = *q.Low
		} else if s.Tokens[f.Head].Tag != "NN" {
			continue
		}
		among := slices.IndexFunc(counts, func(c Count) bool {
			return c.Measure == dateline.Killed && !c.Part && c.Who != dateline.WhoAttackers && c.Value() > number && c.Evidence.End <= t.Start && t.Start-c.Evidence.End <= near
		})
		if among < 0 {
			continue
		}
		counts = slices.DeleteFunc(counts, func(c Count) bool {
			return c.Measure == dateline.Killed && c.Evidence.Start < f.End() && f.Start() < c.Evidence.End
		})
		counts = append(counts, Count{Figure: dateline.Figure{
			Measure: dateline.Killed, Who: dateline.WhoAttackers, Low: &number, High: &number, Qualifier: dateline.Exact, Part: true, Evidence: p.PhraseSpan(f),
		}, Token: f.Head})
	}
	return counts
}

// includedAt returns those whom the words at a token include in others: "including the
// bomber", "the bomber among them", "15 dead, the bomber included", "12 of them bombers".
func (p *Page) includedAt(s *prose.Sentence, i int) (grammar.Phrase, bool) {
	if s.Tokens[i].Tag == "CD" && (grammar.Words(s, i+1, i+3) == "of them" || grammar.Words(s, i+1, i+3) == "of whom") {
		f, ok := grammar.NounGroupAfter(s, i+3, 0)
		f.First = i
		return f, ok
	}
	if !p.Is("includes", s.Tokens[i].Lower) {
		return grammar.Phrase{}, false
	}
	from := i + 1
	if next := grammar.Neighbour(s, from); next == "them" || next == "whom" {
		from++
	}
	if f, ok := grammar.NounGroupAfter(s, from, 2); ok && !grammar.EndsClause(s.Tokens[from]) {
		return f, true
	}
	trails := s.Tokens[i].Lower == "included" && grammar.Neighbour(s, i+1) != "in" || from == i+2 && grammar.EndsClause(s.Tokens[min(from, len(s.Tokens)-1)])
	if !trails || i == 0 {
		return grammar.Phrase{}, false
	}
	return grammar.EndingAt(s, i-1)
}
