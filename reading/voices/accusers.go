package voices

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// Accuses reports whether a voice that says what a state's force or a government
// did is no voice of that state: an armed group or another body, another state, or
// people who saw it or suffered it.
func (p *Page) Accuses(v grammar.Phrase, state *names.Naming) bool {
	if Possessed(v) { // its media wing
		return false
	}
	a := p.ActorOrState(v)
	if a == nil {
		return p.Is("witnesses", v.Word())
	}
	switch a.Kind {
	case dateline.ArmedGroup, dateline.Organisation:
		return true
	case dateline.StateForce, dateline.Government:
		return len(p.NamesIn(v.Start(), v.End())) > 0 && foreign(a, state) // a bare "the ministry" may be anybody's
	}
	return false
}

// foreign reports whether two actors are of different states.
func foreign(a, b *names.Naming) bool {
	if a.Known == nil || b.Known == nil || len(a.Known.Countries) == 0 || len(b.Known.Countries) == 0 {
		return false
	}
	return !slices.ContainsFunc(a.Known.Countries, func(c string) bool { return slices.Contains(b.Known.Countries, c) })
}

// OnSomeonesWord reports whether a sentence is told on the word of somebody.
func (p *Page) OnSomeonesWord(s *prose.Sentence) bool {
	if _, ok := p.VoiceOf(s); ok {
		return true
	}
	_, ok := p.MarkedVoice(s, s.Start)
	return ok
}

// OnAnothersWord reports whether a sentence is told on the word of somebody, and not
// on that of the state whose act it tells.
func (p *Page) OnAnothersWord(s *prose.Sentence, a *names.Naming) bool {
	if v, ok := p.VoiceOf(s); ok && a != nil && (a.Kind == dateline.StateForce || a.Kind == dateline.Government) {
		own := p.ActorOrState(v)
		return !Possessed(v) && (own == nil || own.Kind != dateline.StateForce && own.Kind != dateline.Government || p.Accuses(v, a))
	}
	return p.OnSomeonesWord(s)
}
