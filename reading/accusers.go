package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// accuses reports whether a voice that says what a state's force or a government
// did is no voice of that state: an armed group or another body, another state, or
// people who saw it or suffered it.
func (p *page) accuses(v phrase, state *naming) bool {
	if possessed(v) { // its media wing
		return false
	}
	a := p.actorOrState(v)
	if a == nil {
		return p.is("witnesses", v.word())
	}
	switch a.kind {
	case dateline.ArmedGroup, dateline.Organisation:
		return true
	case dateline.StateForce, dateline.Government:
		return len(p.namesIn(v.start(), v.end())) > 0 && foreign(a, state) // a bare "the ministry" may be anybody's
	}
	return false
}

// foreign reports whether two actors are of different states.
func foreign(a, b *naming) bool {
	if a.known == nil || b.known == nil || len(a.known.Countries) == 0 || len(b.known.Countries) == 0 {
		return false
	}
	return !slices.ContainsFunc(a.known.Countries, func(c string) bool { return slices.Contains(b.known.Countries, c) })
}

// onSomeonesWord reports whether a sentence is told on the word of somebody.
func (p *page) onSomeonesWord(s *prose.Sentence) bool {
	if _, ok := p.voiceOf(s); ok {
		return true
	}
	_, ok := p.markedVoice(s, s.Start)
	return ok
}

// onAnothersWord reports whether a sentence is told on the word of somebody, and not
// on that of the state whose act it tells.
func (p *page) onAnothersWord(s *prose.Sentence, a *naming) bool {
	if v, ok := p.voiceOf(s); ok && a != nil && (a.kind == dateline.StateForce || a.kind == dateline.Government) {
		own := p.actorOrState(v)
		return !possessed(v) && (own == nil || own.kind != dateline.StateForce && own.kind != dateline.Government || p.accuses(v, a))
	}
	return p.onSomeonesWord(s)
}
