package accounts

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/reading/scenes"
	"github.com/dateline-project/dateline/when"
)

// storiesMeant lists the stories that the words around a token of a sentence speak of: with
// "both times", "all three attacks" so many of those told last before; with "the attacks" the
// one that storyMeant gives and those told with it; else that one alone.
func (p *page) storiesMeant(stories []*story, sentence, token int) []*story {
	s := &p.Text.Sentences[sentence]
	first, last := grammar.UnitAround(s, token)
	if n := p.severalMeant(s, first, last); n > 1 {
		told := slices.DeleteFunc(slices.Clone(stories), func(st *story) bool {
			return !st.firm() && st.untimed() || st.before(sentence) < 0 || st.onlyTold(s, first, last) || !p.inReach(st, sentence)
		})
		slices.SortStableFunc(told, func(a, b *story) int { return b.before(sentence) - a.before(sentence) })
		if len(told) > 0 {
			return told[:min(n, len(told))]
		}
	}
	st := p.storyMeant(stories, sentence, first, last)
	switch {
	case st == nil:
		return nil
	case st.series != nil && slices.Contains(stories, st.series) && st.before(sentence) < sentence && !p.placedIn(s, first, last, st) && !p.oneDeed(s, first, last):
		return []*story{st.series} // who claims them claims them all
	}
	if noun, ok := p.allMeant(s, first, last); ok {
		return p.toldWith(st, stories, sentence, noun)
	}
	return []*story{st}
}

// oneDeed reports whether tokens speak of one act: "the blast".
func (p *page) oneDeed(s *prose.Sentence, first, last int) bool {
	return slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		head := s.Tokens[c.Head]
		return c.Kind == prose.NounGroup && first <= c.First && c.Last <= last && head.Tag == "NN" && p.TriggerNoun([]string{head.Lower}, 0)
	})
}

// allMeant is the noun by which tokens of a sentence speak of several happenings told
// before without counting them: "the attacks", "these bombings".
func (p *page) allMeant(s *prose.Sentence, first, last int) (string, bool) {
	for _, c := range s.Chunks {
		if c.Kind != prose.NounGroup || c.First < first || c.Last > last || s.Tokens[c.Head].Tag != "NNS" {
			continue
		}
		if noun, opens := s.Tokens[c.Head].Lower, s.Tokens[c.First].Lower; (opens == "the" || opens == "these" || opens == "those") && p.TriggerNoun([]string{noun}, 0) {
			return noun, true
		}
	}
	return "", false
}

// toldWith lists a story with those that a report tells of the same day or right beside it, and
// that a noun can mean too: "the bombings" no shooting.
func (p *page) toldWith(st *story, stories []*story, sentence int, noun string) []*story {
	return slices.DeleteFunc(slices.Clone(stories), func(o *story) bool {
		if o == st {
			return false
		}
		main := o.scenes[0].Main()
		near := o.before(sentence) >= 0 && p.inReach(o, sentence)
		oneDay := st.time != nil && o.time != nil && len(st.time.Dates) > 0 && p.Overlap(st.time, o.time)
		return !o.firm() || happenings.Family(main.Kind) != "violence" || happenings.Unreal(main.Status) || !oneDay && !(near && o.untimed()) || !p.mayCall(noun, p.kindOf(o))
	})
}

// mayCall reports whether a noun can mean a happening of a kind: one that names another kind
// cannot, but "the attacks" may be of any.
func (p *page) mayCall(noun string, kind dateline.Kind) bool {
	return p.calls(noun, kind) || p.calls(noun, dateline.ArmedAssault) || !slices.ContainsFunc(p.Book.Triggers.All([]string{noun}, 0), func(m codebook.TriggerMatch) bool {
		return !m.Verb && m.Kind != ""
	})
}

// inReach reports whether a story is told in the paragraph of a sentence, or in the one
// before where the sentence opens its own.
func (p *page) inReach(st *story, sentence int) bool {
	at := p.Text.Sentences[sentence].Paragraph
	told := p.Text.Sentences[st.before(sentence)].Paragraph
	return told == at || told == at-1 && sentence > 0 && p.Text.Sentences[sentence-1].Paragraph != at
}

// onlyTold reports whether nothing but tokens of a sentence tells of a story.
func (st *story) onlyTold(s *prose.Sentence, first, last int) bool {
	return !slices.ContainsFunc(st.scenes, func(x *scenes.Scene) bool {
		return x.Sentence != s || slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool { return h.First < first || h.First > last })
	})
}

// severalMeant is of how many happenings told before the tokens of a sentence speak: two of
// "both times", "behind both", "the two attacks", three of "all three killings". 0 where they
// speak of no such number.
func (p *page) severalMeant(s *prose.Sentence, first, last int) int {
	for i := first; i <= last; i++ {
		next := grammar.Neighbour(s, i+1)
		n := 0
		switch w := s.Tokens[i].Lower; {
		case w == "both":
			n = 2
		case w == "all" || w == "the" || w == "these":
			if i == last {
				continue
			}
			if q := p.NumberIn(s, i+1, i+1); q != nil && q.Low != nil {
				n, next = *q.Low, grammar.Neighbour(s, i+2)
			}
			if n < 2 || n > manyMeant {
				continue
			}
		default:
			continue
		}
		if next == "of" { // "both of the attacks"
			next = grammar.Neighbour(s, i+4)
		}
		bare := s.Tokens[i].Lower == "both" && (grammar.ClosesClause(s, i+1) || s.Tokens[min(i+1, last)].Verb())
		if bare || p.Is("occasion", next) || p.Is("deed", next) || p.TriggerNoun([]string{next}, 0) {
			return n
		}
	}
	return 0
}

// manyMeant is how many happenings a sentence points back to at most by a number.
const manyMeant = 4

// storyMeant returns the story that tokens of a sentence speak of: the one told in them;
// else of those told before, the last that the words point to ("the ambush", "the raid on
// Dori", "Friday's attack", "the death of the traders"); else the one told last.
func (p *page) storyMeant(stories []*story, sentence, first, last int) *story {
	stories = slices.DeleteFunc(slices.Clone(stories), func(st *story) bool { return !st.firm() })
	s := &p.Text.Sentences[sentence]
	told := slices.IndexFunc(stories, func(st *story) bool { return st.toldWithin(s, first, last) })
	nearest := storyAt(stories, sentence)
	if nearest != nil && nearest.before(sentence) == sentence {
		if told >= 0 && !nearest.toldWithin(s, first, last) {
			return stories[told]
		}
		return nearest
	}
	before := slices.DeleteFunc(slices.Clone(stories), func(st *story) bool { return st.before(sentence) < 0 })
	slices.SortStableFunc(before, func(a, b *story) int { return b.before(sentence) - a.before(sentence) })
	if st := p.numberedIn(s, first, last, before); st != nil {
		return st
	}
	for _, stretch := range [][2]int{{first, last}, {0, len(s.Tokens) - 1}} {
		for _, means := range []func(*prose.Sentence, int, int, *story) bool{p.placedIn, p.datedIn, p.sufferedIn, p.calledIn} {
			if i := slices.IndexFunc(before, func(st *story) bool { return means(s, stretch[0], stretch[1], st) }); i >= 0 {
				return before[i]
			}
		}
	}
	return nearest
}

// numberedIn is the one of two stories told right before that words call the first or the
// second; nil where they call none so.
func (p *page) numberedIn(s *prose.Sentence, first, last int, before []*story) *story {
	at := p.Text.SentenceAt(s.Start)
	near := slices.DeleteFunc(slices.Clone(before), func(st *story) bool { return at-st.before(at) > twoTold })
	if len(near) != 2 {
		return nil
	}
	for i := first; i < last; i++ {
		next := s.Tokens[i+1]
		behind := grammar.Neighbour(s, i+2)
		k := grammar.ChunkOf(s, i+1)
		if s.Tokens[i].Lower != "the" || k >= 0 && s.Chunks[k].Last > i+1 && !p.violence(behind) {
			continue
		}
		switch next.Lower {
		case "first", "former":
			return near[1]
		case "second", "latter", "other":
			return near[0]
		}
	}
	return nil
}

// twoTold is within how many sentences two stories are told that are then called the first
// and the second.
const twoTold = 4

// toldWithin reports whether tokens of a sentence tell a happening of the story.
func (st *story) toldWithin(s *prose.Sentence, first, last int) bool {
	return slices.ContainsFunc(st.scenes, func(x *scenes.Scene) bool {
		return x.Sentence == s && slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool { return first <= h.First && h.First <= last })
	})
}

// firm reports whether a story has a word of violence that needs no other beside
// it, or a figure, or what a learned reader marks: "the bands that fight over
// the routes" is none.
func (st *story) firm() bool {
	return st.marked() || slices.ContainsFunc(st.scenes, func(x *scenes.Scene) bool {
		return len(x.Figures) > 0 || slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool { return h.Trigger.Strong })
	})
}

// placedIn reports whether words name the town that a story is told at.
func (p *page) placedIn(s *prose.Sentence, first, last int, st *story) bool {
	return st.place != nil && st.place.Rank <= 2 && slices.ContainsFunc(p.NamesIn(s.Tokens[first].Start, s.Tokens[last].End), func(n *names.Name) bool {
		return n.Kind == dateline.PlaceMention && n.Adjective == "" && n.Resolved != nil && n.Text == string(st.place.Name)
	})
}

// datedIn reports whether words call a happening by the day of a story: "Friday's attack".
func (p *page) datedIn(s *prose.Sentence, first, last int, st *story) bool {
	if st.time == nil || len(st.time.Dates) == 0 {
		return false
	}
	times, _ := p.TimesOf(s)
	return slices.ContainsFunc(times, func(t *when.Expression) bool {
		from, to := s.TokenAt(t.Start), s.TokenAt(t.End-1)
		k := p.NamedBy(s, from, to)
		return first <= from && to <= last && k >= 0 && p.violence(s.Tokens[s.Chunks[k].Head].Lower) && p.Overlap(st.time, t)
	})
}

// violence reports whether a noun names what was done, or what came of it.
func (p *page) violence(noun string) bool {
	return p.TriggerNoun([]string{noun}, 0) || p.Is("deed", noun)
}

// sufferedIn reports whether words point back to those whom a story befell: "the death of
// the traders", "the brothers' murder".
func (p *page) sufferedIn(s *prose.Sentence, first, last int, st *story) bool {
	for k, c := range s.Chunks {
		if c.Kind != prose.NounGroup || c.First < first || c.Last > last {
			continue
		}
		of := grammar.Neighbour(s, c.First-1) == "of" && k > 0 && p.violence(s.Tokens[s.Chunks[k-1].Head].Lower)
		whose := grammar.Neighbour(s, c.Last+1) == "'s" || grammar.Neighbour(s, c.Last+1) == "'"
		if (of || whose && k+1 < len(s.Chunks) && p.violence(s.Tokens[s.Chunks[k+1].Head].Lower)) && st.befell(grammar.PhraseAt(s, k)) {
			return true
		}
	}
	return false
}

// befell reports whether a phrase points back to somebody whom the story tells to have been
// its target: "the traders" to "two traders", a name to the same name.
func (st *story) befell(f grammar.Phrase) bool {
	t := f.Sentence.Tokens[f.Head]
	if !grammar.Definite(f.Sentence.Tokens[f.First]) && !grammar.Capital(t) {
		return false
	}
	return slices.ContainsFunc(st.scenes, func(x *scenes.Scene) bool {
		return x.Sentence != f.Sentence && slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool {
			return slices.ContainsFunc(h.Targets, func(g grammar.Phrase) bool {
				return strings.EqualFold(g.Word(), t.Lower) || grammar.Capital(t) && strings.Contains(" "+grammar.Words(g.Sentence, g.First, g.Last+1)+" ", " "+t.Lower+" ")
			})
		})
	})
}

// calledIn reports whether words call a story by its kind: "the ambush", "that bombing".
func (p *page) calledIn(s *prose.Sentence, first, last int, st *story) bool {
	return slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		return c.Kind == prose.NounGroup && c.First >= first && c.Last <= last && pointsBack(s, c) && p.calls(s.Tokens[c.Head].Lower, p.kindOf(st))
	})
}

// pointsBack reports whether a noun group is one told of before by its first word, or
// somebody's.
func pointsBack(s *prose.Sentence, c prose.Chunk) bool {
	return grammar.Definite(s.Tokens[c.First]) || s.Tokens[c.First].Lower == "that" || c.First > 0 && s.Tokens[c.First-1].Tag == "POS"
}

// calls reports whether a noun names a kind of happening.
func (p *page) calls(noun string, kind dateline.Kind) bool {
	return slices.ContainsFunc(p.Book.Triggers.All([]string{noun}, 0), func(m codebook.TriggerMatch) bool {
		return !m.Verb && m.Kind != "" && m.Kind == kind
	})
}
