package figures

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// namedDead adds the dead whom a sentence names one by one instead of counting them: "The dead
// were Haile Desta, 34, his wife and two of their children" are four.
func (p *Page) namedDead(s *prose.Sentence, counts []Count) []Count {
	from, ok := p.namesOfDead(s)
	if !ok {
		return counts
	}
	number, last := p.membersFrom(s, from)
	if number == 0 {
		return counts
	}
	words := p.Span(s.Tokens[from].Start, s.Tokens[last].End)
	counts = slices.DeleteFunc(counts, func(c Count) bool {
		return c.Measure == dateline.Killed && c.Evidence.Start < words.End && words.Start < c.Evidence.End
	})
	return append(counts, Count{Figure: dateline.Figure{
		Measure: dateline.Killed, Who: dateline.WhoTotal, Low: &number, High: &number, Qualifier: dateline.Exact, Evidence: words,
	}, Token: from})
}

// namesOfDead is the token at which a sentence begins to name the dead: behind "the dead were",
// "named the victims as", "those killed in the blast were identified as", "Killed were".
func (p *Page) namesOfDead(s *prose.Sentence) (int, bool) {
	after, ok := p.theDead(s)
	if !ok {
		return 0, false
	}
	naming := func(t prose.Token) bool { return p.Is("identifies", t.Lower) }
	for i := after; i < len(s.Tokens); i++ {
		t := s.Tokens[i]
		if t.Lower == "as" && slices.ContainsFunc(s.Tokens[:i], naming) {
			return i + 1, i+1 < len(s.Tokens)
		}
		k := grammar.ChunkOf(s, i)
		if t.Text == ";" || t.Text == ":" {
			return 0, false
		}
		if k < 0 || s.Chunks[k].Kind != prose.VerbGroup || grammar.InRelative(s, i) || naming(s.Tokens[s.Chunks[k].Head]) {
			continue
		}
		v := s.Chunks[k]
		if be := s.Tokens[v.Head].Lower; (be == "were" || be == "was" || be == "are") && v.First == v.Last && !v.Negated {
			return v.Last + 1, v.Last+1 < len(s.Tokens)
		}
		if !p.harmedBefore(s, i) {
			return 0, false
		}
	}
	return 0, false
}

// harmedBefore reports whether the verb at a token only says of those right before it how they
// fared: the "killed" of "those killed in the blast".
func (p *Page) harmedBefore(s *prose.Sentence, verb int) bool {
	return p.MeasureOf(s.Tokens[verb].Lower) == dateline.Killed && (verb == 0 || !s.Tokens[verb-1].Verb())
}

// theDead is the token behind the words for all of the dead of whom a sentence goes on to tell
// who they were; false where it tells of none, or of some of them.
func (p *Page) theDead(s *prose.Sentence) (int, bool) {
	if p.harmedBefore(s, 0) {
		return 1, len(s.Tokens) > 1
	}
	for i := 0; i+1 < len(s.Tokens); i++ {
		opens := s.Tokens[i].Lower == "the" || s.Tokens[i].Lower == "those"
		if before := grammar.Neighbour(s, i-1); !opens || before == "of" || before == "among" || before == "amongst" {
			continue
		}
		at := i + 1
		if s.Tokens[at].Tag == "CD" && at+1 < len(s.Tokens) {
			at++
		}
		switch w := s.Tokens[at].Lower; {
		case p.Is("the dead", w) && grammar.ChunkOf(s, at) == grammar.ChunkOf(s, at+1) && at+1 < len(s.Tokens): // "the dead men's families"
		case p.Is("the dead", w), p.harmedBefore(s, at):
			return at + 1, true
		case p.Is("counts harm", w) && p.tellsDeath(s):
			return at + 1, true
		}
	}
	return 0, false
}

// tellsDeath reports whether a sentence, or the one before it, says that somebody died, and it
// says of nobody that they were hurt: its "victims" are the dead.
func (p *Page) tellsDeath(s *prose.Sentence) bool {
	died := func(t prose.Token) bool {
		return p.MeasureOf(t.Lower) == dateline.Killed || p.Is("dies", t.Lower) || p.Is("corpse", t.Lower)
	}
	if slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return p.MeasureOf(t.Lower) == dateline.Injured }) {
		return false
	}
	i := p.Text.SentenceAt(s.Start)
	return slices.ContainsFunc(s.Tokens, died) || i > 0 && slices.ContainsFunc(p.Text.Sentences[i-1].Tokens, died)
}

// membersFrom counts the people whom a list names from a token on, with the last token of it.
func (p *Page) membersFrom(s *prose.Sentence, from int) (number, last int) {
	named := false // the member before
	for k := grammar.ChunkOf(s, from); k >= 0 && k < len(s.Chunks) && s.Chunks[k].Kind == prose.NounGroup; k = grammar.ChunkAfter(s, last) {
		f := grammar.PhraseAt(s, k)
		joined := ""
		if number > 0 {
			joined = grammar.Words(s, last+1, f.First)
		}
		switch joined {
		case "", ",", ";", "and", ", and", "; and", "as well as", ", as well as", "along with", "together with":
		default:
			return number, last
		}
		if grammar.FollowedByVerb(s, k) && number > 0 {
			return number, last
		}
		describes := joined == "," && named && s.Tokens[f.First].Tag != "PRP$" && !p.namesPerson(s, f) && p.NumberIn(s, f.First, f.Last) == nil
		switch n := p.peopleIn(s, f); {
		case describes:
		case n == 0:
			return number, last
		default:
			number, named = number+n, p.namesPerson(s, f)
		}
		last = pastDescription(s, f.Last)
	}
	return number, last
}

// peopleIn is how many people a member of a list is; 0 where it is none.
func (p *Page) peopleIn(s *prose.Sentence, f grammar.Phrase) int {
	if c, ok := p.countOf(s, dateline.Killed, f); ok && c.Low != nil {
		return c.Value()
	}
	if p.namesPerson(s, f) || s.Tokens[f.First].Tag == "PRP$" && s.Tokens[f.Head].Tag == "NN" {
		return 1
	}
	return 0
}

// namesPerson reports whether a phrase ends in a name that is no place's and no group's.
func (p *Page) namesPerson(s *prose.Sentence, f grammar.Phrase) bool {
	if s.Tokens[f.Head].Tag != "NNP" || p.InTime(s.Tokens[f.Head].Start) {
		return false
	}
	n := p.NameWithin(f.Start(), f.End())
	return n == nil || n.Kind == dateline.PersonMention
}

// pastDescription is the last token of what stands behind a member of a list about age and
// origin: ", 34", "aged nine", "from Kidal", "of the guard".
func pastDescription(s *prose.Sentence, last int) int {
	for {
		next := last + 1
		switch {
		case next+1 < len(s.Tokens) && (s.Tokens[next].Text == "," || s.Tokens[next].Lower == "aged" || s.Tokens[next].Text == "(") && s.Tokens[next+1].Tag == "CD" && closesAge(s, next+2):
			last = next + 1
			if grammar.Neighbour(s, last+1) == ")" {
				last++
			}
		case next < len(s.Tokens) && s.Tokens[next].Tag == "IN" && !strings.HasPrefix(s.Tokens[next].Lower, "includ") && grammar.ChunkOf(s, next+1) >= 0 && s.Chunks[grammar.ChunkOf(s, next+1)].Kind == prose.NounGroup:
			last = s.Chunks[grammar.ChunkOf(s, next+1)].Last
		default:
			return last
		}
	}
}

// closesAge reports whether a token ends the words of a bare number that is an age.
func closesAge(s *prose.Sentence, i int) bool {
	return i >= len(s.Tokens) || !s.Tokens[i].Word() || s.Tokens[i].Lower == "and"
}
