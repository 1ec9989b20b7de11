package figures

import (
	"strings"

	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// part reports whether the phrase is a share of a number given beside it:
// "including at least a dozen US Marines", "two of them children".
func part(s *prose.Sentence, f grammar.Phrase) bool { return included(s, f) || ofThem(s, f) }

// included reports whether the words before a phrase say that it counts some of others:
// "including two officers", "among the dead were two nurses".
func included(s *prose.Sentence, f grammar.Phrase) bool {
	for i := f.First - 1; i >= 0 && i >= f.First-6; i-- {
		switch w := s.Tokens[i].Lower; w {
		case "among", "amongst":
			return !holdsOthers(s, i, f)
		case "including", "include", "included", "includes", "mostly":
			return true
		case ",", "and":
			if i < f.First-1 {
				return false
			}
		}
	}
	return false
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
