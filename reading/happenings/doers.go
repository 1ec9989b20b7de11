package happenings

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/reading/voices"
)

// Doer is somebody who acts, and the words that mean them.
type Doer struct {
	Words grammar.Phrase
	Actor *names.Naming
}

// DoersMeant lists those whom the subject of a happening's verb means without
// naming them: the faction of "when it abducted two surveyors", the force of "its
// troops overran a base". Where the text lets somebody speak, ownAct has them.
func (p *Page) DoersMeant(h *Happening) []Doer {
	if !h.Trigger.Verb || h.Trigger.Subject != codebook.Perpetrator {
		return nil
	}
	var out []Doer
	for _, f := range h.Args.Subject {
		if !voices.OpensMeant(f) {
			continue
		}
		if a := p.MeantBefore(grammar.Phrase{Sentence: f.Sentence, First: f.First, Last: f.First, Head: f.First}, 3); a != nil && !(a.Kind == dateline.StateForce && (p.unlikelyState(h, f) || f.Pronoun() && p.layBomb(f))) {
			out = append(out, Doer{f, a})
		}
	}
	return out
}

// layBomb reports whether a pronoun means who blows something up in its sentence, which
// policemen who come upon it seldom do: "When a patrol came, they set off a mine and fired".
func (p *Page) layBomb(f grammar.Phrase) bool {
	return slices.ContainsFunc(p.Happenings, func(h *Happening) bool {
		return h.Sentence == f.Sentence && h.Kind == dateline.Bombing && slices.ContainsFunc(h.Args.Subject, f.Shares)
	})
}

// partners lists the groups and forces that stand beside one in what a body is made
// of: the Rangers in "a team of Rangers and the Border Police arrested", "of the Rangers and
// of the Border Police".
func (p *Page) partners(f grammar.Phrase) []grammar.Phrase {
	var out []grammar.Phrase
	for g, ok := p.partnerBefore(f); ok; g, ok = p.partnerBefore(g) {
		out = append(out, g)
	}
	if h, ok := p.HolderOfWeapon(f); ok && len(out) == 0 {
		s := f.Sentence
		if grammar.Words(s, h.Last+1, h.Last+3) == "and of" {
			if g, ok := grammar.NounGroupAfter(s, h.Last+3, 0); ok && p.fights(g) {
				out = append(out, g)
			}
		}
	}
	return out
}

// partnerBefore is the group or force named before one and "and", in what "of" opens.
func (p *Page) partnerBefore(f grammar.Phrase) (grammar.Phrase, bool) {
	s := f.Sentence
	k := grammar.ChunkOf(s, f.First)
	if k < 1 || p.ActorOf(f) == nil || s.Chunks[k].First != f.First || s.Chunks[k-1].Last != f.First-2 || s.Tokens[f.First-1].Lower != "and" {
		return grammar.Phrase{}, false
	}
	g := grammar.PhraseAt(s, k-1)
	return g, p.ActorOf(g) != nil && p.ActorOf(g).Kind != dateline.Person && g.First > 0 && s.Tokens[g.First-1].Lower == "of"
}

// SideOf is the group or force that a phrase means or whose people or place it names: "a
// camp of the Front".
func (p *Page) SideOf(f grammar.Phrase) (grammar.Phrase, bool) {
	if p.fights(f) {
		return f, true
	}
	return p.HolderOfWeapon(f)
}

// fights reports whether a phrase means an armed group or a state's force.
func (p *Page) fights(f grammar.Phrase) bool {
	a := p.ActorOf(f)
	return a != nil && (a.Kind == dateline.ArmedGroup || a.Kind == dateline.StateForce)
}

// Doing reports whether a verb is a form of "do", which means what was told before.
func Doing(verb string) bool {
	return verb == "do" || verb == "does" || verb == "did" || verb == "done"
}
