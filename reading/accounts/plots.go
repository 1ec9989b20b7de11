package accounts

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/scenes"
)

// plotOfArrested reports whether a scene tells what those meant to do, or had on them, of
// whose arrest a story tells, or the arrest of those of whose plot it tells: "Four men were
// arrested on Friday. They had meant to bomb a market."
func (p *page) plotOfArrested(st *story, x *scenes.Scene) bool {
	first, h := st.scenes[0].Main(), x.Main()
	if x.Index-st.last().Index > plotWithin || p.another(x) || p.otherEntry(st.last().Sentence, x.Sentence) {
		return false
	}
	if st.place != nil && x.Place != nil && p.samePlace(st.place, x.Place, true) < 0 {
		return false
	}
	switch {
	case first.Kind == dateline.Arrest && h.Status == dateline.Foiled:
		return x.Time == nil && speaksOfSomebody(x.Sentence)
	case h.Kind == dateline.Arrest && first.Status == dateline.Foiled:
		return st.untimed() && slices.ContainsFunc(x.Happenings, arrestOfTold)
	}
	return false
}

// plotWithin is how many sentences may lie between the telling of an arrest and that of the
// plot.
const plotWithin = 3

// speaksOfSomebody reports whether a sentence has a pronoun for people told of before:
// "they had planned", "was found on him".
func speaksOfSomebody(s *prose.Sentence) bool {
	for k, c := range s.Chunks {
		if f := grammar.PhraseAt(s, k); c.Kind == prose.NounGroup && f.Pronoun() && f.Word() != "it" {
			return true
		}
	}
	return false
}

// arrestOfTold reports whether those arrested were told of before: "they", "the men".
func arrestOfTold(h *happenings.Happening) bool {
	return slices.ContainsFunc(h.Args.Object, func(f grammar.Phrase) bool {
		return f.Pronoun() || grammar.Definite(f.Sentence.Tokens[f.First])
	})
}
