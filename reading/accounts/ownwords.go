package accounts

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/figures"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/reading/scenes"
	"github.com/dateline-project/dateline/reading/voices"
)

// ownWords reads an armed group's claim from what it says of an attack without
// calling it its own: it counts the soldiers who fell in it, says that somebody was
// punished, or calls who did it one of its own.
func (p *page) ownWords(st *story, s *prose.Sentence) {
	v, ok := p.GroupSpeaking(s)
	if !ok || !p.ArmedGroup(v) || p.saysNo(s) || !p.mayBoast(st, p.ActorOf(v)) {
		return
	}
	if p.countsEnemy(s) || p.punishes(s) || p.callsItsOwn(st, s) {
		p.addAuthor(st, v, dateline.Claimed)
	}
}

// mayBoast reports whether a story is an attack that a group can have made by all
// that the text says: nothing that states do or where two sides fight, and nobody else
// is told to have done it.
func (p *page) mayBoast(st *story, a *names.Naming) bool {
	if k := p.kindOf(st); happenings.StatesDo(k) || k == dateline.Clash || k == dateline.Surrender || happenings.Family(k) != "violence" {
		return false
	}
	return !slices.ContainsFunc(st.parties, func(o dateline.Party) bool {
		other := o.Actor != "" && string(o.Actor) != a.Key
		return other && (o.Standing == dateline.Claimed || o.Standing == dateline.Confirmed)
	})
}

// countsEnemy reports whether a sentence counts dead or wounded soldiers or policemen,
// who are not called the speaker's.
func (p *page) countsEnemy(s *prose.Sentence) bool {
	return slices.ContainsFunc(p.FiguresOf(s), func(c figures.Count) bool {
		k := grammar.ChunkOf(s, c.Token)
		return (c.Measure == dateline.Killed || c.Measure == dateline.Injured) && c.Value() > 0 &&
			p.Is("forces", s.Tokens[c.Token].Lower) && k >= 0 && !voices.Possessed(grammar.PhraseAt(s, k))
	})
}

// punishes reports whether a sentence says that somebody was punished, and by nobody
// else: had been "punished".
func (p *page) punishes(s *prose.Sentence) bool {
	for i, t := range s.Tokens {
		if !p.Is("punishes", t.Lower) || grammar.AgentBy(s, i) > 0 {
			continue
		}
		for i > 0 && grammar.QuotationMark(s.Tokens[i-1]) {
			i--
		}
		if w := grammar.Neighbour(s, i-1); w == "been" || w == "was" || w == "were" {
			return true
		}
	}
	return false
}

// callsItsOwn reports whether a sentence calls a culprit of the story one of the
// speaker's: "one of its martyrdom-seekers", "a soldier of the caliphate" in quotation
// marks.
func (p *page) callsItsOwn(st *story, s *prose.Sentence) bool {
	return slices.ContainsFunc(st.scenes, func(x *scenes.Scene) bool {
		return x.Sentence == s && slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool {
			return slices.ContainsFunc(slices.Concat(h.Perps, h.Args.Subject), func(f grammar.Phrase) bool {
				return f.Sentence == s && (p.quoted(f) && p.Is("own fighters", f.Word()) || p.ActorOf(f) == nil && voices.Possessed(f) && !f.Pronoun())
			})
		})
	})
}

// quoted reports whether a phrase stands in quotation marks.
func (p *page) quoted(f grammar.Phrase) bool {
	return p.Text.Quoted(f.Sentence.Tokens[f.Head].Start)
}

// bothSides lists all who fought in a clash: whom the text tells to have been fought,
// killed or wounded there as well.
func (p *page) bothSides(st *story) {
	if p.kindOf(st) != dateline.Clash {
		return
	}
	for _, x := range st.scenes {
		for _, h := range x.Happenings {
			for _, f := range h.Targets {
				if g, ok := p.SideOf(f); ok {
					p.addParty(st, g, dateline.Confirmed)
				}
			}
		}
	}
}

// announced takes a state's force for who did what it tells of, where the sentence names
// nobody: the arrests, raids and air strikes that it announces, and deaths "in an
// operation".
func (p *page) announced(st *story, x *scenes.Scene) {
	v, ok := p.ForceSpeaking(x.Sentence)
	if !ok || slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool {
		return slices.ContainsFunc(slices.Concat(h.Perps, h.Args.Subject), func(f grammar.Phrase) bool {
			return !p.UnnamedForce(f) && !(p.Is("airborne", f.Word()) && p.ActorOf(f) == nil && p.fellsAttackers(x))
		})
	}) {
		return
	}
	main := x.Main()
	states := happenings.StatesDo(p.kindOf(st)) && (happenings.StatesDo(p.byMeans(main)) || p.countsAttackers(x.Sentence) && st.nobodyNamed())
	if !happenings.Unreal(main.Status) && (states || p.inOperation(x.Sentence)) {
		st.parties = slices.DeleteFunc(st.parties, func(o dateline.Party) bool { return o.Actor == "" && p.UnnamedAt(o.Evidence) })
		p.addParty(st, v, dateline.Confirmed)
	}
}

// announcedAfter takes a state's force for who made the arrests, the raid or the air strike of
// which nobody told whose it was, where the force counts right behind it whom it killed or
// caught: "Two jets bombed a ridge. The Eastern Command announced twelve rebels killed."
func (p *page) announcedAfter(st *story) {
	if !happenings.StatesDo(p.kindOf(st)) || happenings.Unreal(statusOf(st)) || !st.nobodyNamed() {
		return
	}
	i := st.last().Index + 1
	if i >= len(p.Text.Sentences) || p.Text.Sentences[i].Paragraph != st.last().Sentence.Paragraph {
		return
	}
	s := &p.Text.Sentences[i]
	if v, ok := p.ForceSpeaking(s); ok && !p.saysNo(s) && p.countsAttackers(s) {
		st.parties = nil
		p.addParty(st, v, dateline.Confirmed)
	}
}

// nobodyNamed reports whether no party of a story has a name.
func (st *story) nobodyNamed() bool {
	return !slices.ContainsFunc(st.parties, func(o dateline.Party) bool { return o.Actor != "" })
}

// countsAttackers reports whether a sentence counts dead, hurt or arrested people whom it calls
// attackers.
func (p *page) countsAttackers(s *prose.Sentence) bool {
	return slices.ContainsFunc(p.FiguresOf(s), func(c figures.Count) bool {
		return c.Value() > 0 && p.Is("attackers", s.Tokens[c.Token].Lower)
	})
}

// fellsAttackers reports whether those whom a scene befalls are called attackers: "killing
// fourteen militants".
func (p *page) fellsAttackers(x *scenes.Scene) bool {
	return p.countsAttackers(x.Sentence) || slices.ContainsFunc(x.Happenings, func(h *happenings.Happening) bool {
		return slices.ContainsFunc(h.Targets, func(f grammar.Phrase) bool { return p.Is("attackers", f.Word()) })
	})
}

// inOperation reports whether something happened "in an operation", "during a raid".
func (p *page) inOperation(s *prose.Sentence) bool {
	return slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		if c.Kind != prose.NounGroup || c.First == 0 || !p.Is("operation", s.Tokens[c.Head].Lower) {
			return false
		}
		before := s.Tokens[c.First-1].Lower
		return before == "in" || before == "during"
	})
}

// groupOfLeader returns the group whose leader or commander a phrase means: "a Front
// commander", "the Front, whose commander Sarbak".
func (p *page) groupOfLeader(f grammar.Phrase) (grammar.Phrase, bool) {
	s := f.Sentence
	lead := slices.ContainsFunc(s.Tokens[f.First:f.Last+1], func(t prose.Token) bool { return p.Is("leads", t.Lower) })
	if !lead {
		return grammar.Phrase{}, false
	}
	if g, ok := p.Whose(f); ok {
		return g, p.ArmedGroup(g)
	}
	if g, ok := p.OwnerOfStatement(f); ok {
		return g, true
	}
	return p.HolderOfWeapon(f)
}
