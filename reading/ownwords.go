package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// ownWords reads an armed group's claim from what it says of an attack without
// calling it its own: it counts the soldiers who fell in it, says that somebody was
// punished, or calls who did it one of its own.
func (p *page) ownWords(st *story, s *prose.Sentence) {
	v, ok := p.groupSpeaking(s)
	if !ok || !p.armedGroup(v) || p.saysNo(s) || !p.mayBoast(st, p.actorOf(v)) {
		return
	}
	if p.countsEnemy(s) || p.punishes(s) || p.callsItsOwn(st, s) {
		p.addAuthor(st, v, dateline.Claimed)
	}
}

// mayBoast reports whether a story is an attack that a group can have made by all
// that the text says: nothing that states do or where two sides fight, and nobody else
// is told to have done it.
func (p *page) mayBoast(st *story, a *naming) bool {
	if k := p.kindOf(st); statesDo(k) || k == dateline.Clash || k == dateline.Surrender || family(k) != "violence" {
		return false
	}
	return !slices.ContainsFunc(st.parties, func(o dateline.Party) bool {
		other := o.Actor != "" && string(o.Actor) != a.key
		return other && (o.Standing == dateline.Claimed || o.Standing == dateline.Confirmed)
	})
}

// countsEnemy reports whether a sentence counts dead or wounded soldiers or policemen,
// who are not called the speaker's.
func (p *page) countsEnemy(s *prose.Sentence) bool {
	return slices.ContainsFunc(p.figuresOf(s), func(c count) bool {
		k := chunkOf(s, c.token)
		return (c.Measure == dateline.Killed || c.Measure == dateline.Injured) && c.Value() > 0 &&
			p.is("forces", s.Tokens[c.token].Lower) && k >= 0 && !possessed(phraseAt(s, k))
	})
}

// punishes reports whether a sentence says that somebody was punished, and by nobody
// else: had been "punished".
func (p *page) punishes(s *prose.Sentence) bool {
	for i, t := range s.Tokens {
		if !p.is("punishes", t.Lower) || agentBy(s, i) > 0 {
			continue
		}
		for i > 0 && quotationMark(s.Tokens[i-1]) {
			i--
		}
		if w := neighbour(s, i-1); w == "been" || w == "was" || w == "were" {
			return true
		}
	}
	return false
}

// callsItsOwn reports whether a sentence calls a culprit of the story one of the
// speaker's: "one of its martyrdom-seekers", "a soldier of the caliphate" in quotation
// marks.
func (p *page) callsItsOwn(st *story, s *prose.Sentence) bool {
	return slices.ContainsFunc(st.scenes, func(x *scene) bool {
		return x.sentence == s && slices.ContainsFunc(x.happenings, func(h *happening) bool {
			return slices.ContainsFunc(slices.Concat(h.perps, h.args.subject), func(f phrase) bool {
				return f.sentence == s && (p.quoted(f) && p.is("own fighters", f.word()) || p.actorOf(f) == nil && possessed(f) && !f.pronoun())
			})
		})
	})
}

// quoted reports whether a phrase stands in quotation marks.
func (p *page) quoted(f phrase) bool {
	return p.text.Quoted(f.sentence.Tokens[f.head].Start)
}

// bothSides lists all who fought in a clash: whom the text tells to have been fought,
// killed or wounded there as well.
func (p *page) bothSides(st *story) {
	if p.kindOf(st) != dateline.Clash {
		return
	}
	for _, x := range st.scenes {
		for _, h := range x.happenings {
			for _, f := range h.targets {
				if g, ok := p.sideOf(f); ok {
					p.addParty(st, g, dateline.Confirmed)
				}
			}
		}
	}
}

// announced takes a state's force for who did what it tells of, where the sentence names
// nobody: the arrests, raids and air strikes that it announces, and deaths "in an
// operation".
func (p *page) announced(st *story, x *scene) {
	v, ok := p.forceSpeaking(x.sentence)
	if !ok || slices.ContainsFunc(x.happenings, func(h *happening) bool {
		return slices.ContainsFunc(slices.Concat(h.perps, h.args.subject), func(f phrase) bool { return !p.unnamedForce(f) })
	}) {
		return
	}
	if main := x.main(); !unreal(main.status) && (statesDo(main.kind) && statesDo(p.kindOf(st)) || p.inOperation(x.sentence)) {
		st.parties = slices.DeleteFunc(st.parties, func(o dateline.Party) bool { return o.Actor == "" && p.unnamedAt(o.Evidence) })
		p.addParty(st, v, dateline.Confirmed)
	}
}

// inOperation reports whether something happened "in an operation", "during a raid".
func (p *page) inOperation(s *prose.Sentence) bool {
	return slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		if c.Kind != prose.NounGroup || c.First == 0 || !p.is("operation", s.Tokens[c.Head].Lower) {
			return false
		}
		before := s.Tokens[c.First-1].Lower
		return before == "in" || before == "during"
	})
}

// groupOfLeader returns the group whose leader or commander a phrase means: "a Front
// commander", "the Front, whose commander Sarbak".
func (p *page) groupOfLeader(f phrase) (phrase, bool) {
	s := f.sentence
	lead := slices.ContainsFunc(s.Tokens[f.first:f.last+1], func(t prose.Token) bool { return p.is("leads", t.Lower) })
	if !lead {
		return phrase{}, false
	}
	if g, ok := p.whose(f); ok {
		return g, p.armedGroup(g)
	}
	if g, ok := p.ownerOfStatement(f); ok {
		return g, true
	}
	return p.holderOfWeapon(f)
}
