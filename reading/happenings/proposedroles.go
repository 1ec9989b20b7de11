package happenings

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/marks"
)

// castProposed gives the happenings the perpetrators, targets and weapons that
// a learned reader marks, before those that the patterns took from other words.
func (p *Page) castProposed() {
	if len(p.Marks) == 0 {
		return
	}
	given := map[*Happening]*roles{}
	owners := p.owners()
	for i := range p.Marks {
		m := &p.Marks[i]
		if m.Score < marks.SureRole || m.Head != "role" && (m.Head != "scene" || m.Label != "weap") {
			continue
		}
		f, ok := p.Marked(m)
		if !ok || f.Last-f.First >= grammar.MaxRole || m.Label == "perp" && (f.WholeLine() || p.labels(f) || p.onlyWhere(f) || didNot(f) || p.answersDeed(f) || p.holdsGround(f) || p.apposed(f)) {
			continue
		}
		h := owners.of(p, m, f)
		if h == nil || m.Label == "perp" && p.bystander(h, f) || m.Score < marks.SureAgainst && (h.casts(m.Label, f) || m.Label == "perp" && p.unlikelyState(h, f)) {
			continue
		}
		if given[h] == nil {
			given[h] = &roles{}
		}
		given[h].add(m.Label, p.withName(h, m.Label, f))
	}
	for h, r := range given {
		for _, f := range r.perps {
			if !slices.ContainsFunc(h.Perps, f.Shares) {
				h.Alone = append(h.Alone, f)
			}
		}
		all := slices.Concat(r.perps, r.targets, r.weapons)
		whose := slices.DeleteFunc(slices.Clone(h.Perps), func(f grammar.Phrase) bool { // an army's drone is a weapon and names who acts
			return p.ActorOf(f) == nil || slices.ContainsFunc(slices.Concat(r.perps, r.targets), f.Shares)
		})
		h.Perps = append(r.perps, append(whose, besides(h.Perps, append(all, whose...))...)...)
		h.Targets = append(r.targets, besides(h.Targets, all)...)
		h.Weapons = append(r.weapons, besides(h.Weapons, all)...)
	}
}

// withName is the phrase in which the patterns have a perpetrator with a name, where a mark
// has only some words of it: "fighters of the Front" for "fighters".
func (p *Page) withName(h *Happening, label string, f grammar.Phrase) grammar.Phrase {
	if label != "perp" || p.ActorOf(f) != nil {
		return f
	}
	for _, o := range h.Perps {
		if o.Shares(f) && o.Head == f.Head && o.Last > f.Last && p.ActorOf(o) != nil {
			return o
		}
	}
	return f
}

// labels reports whether a phrase is the name with a colon that heads what a sentence tells:
// "Ber: JNIM says it detonated a mine".
func (p *Page) labels(f grammar.Phrase) bool {
	n := p.LabelAt(f.Sentence)
	return n != nil && n.Start <= f.Start() && f.End() <= n.End
}

// apposed reports whether a phrase only goes on with the place before it.
func (p *Page) apposed(f grammar.Phrase) bool {
	k := grammar.ChunkOf(f.Sentence, f.Head)
	return k >= 0 && p.Apposed(f.Sentence, f.Sentence.Chunks[k])
}

// onlyWhere reports whether a phrase is a place that says which deed another noun of its group
// means: "three months before the Moscow attack".
func (p *Page) onlyWhere(f grammar.Phrase) bool {
	k := grammar.ChunkOf(f.Sentence, f.Last)
	return k >= 0 && f.Sentence.Chunks[k].Kind == prose.NounGroup && f.Sentence.Chunks[k].Last > f.Last && p.PlaceWithin(f.Start(), f.End())
}

// didNot reports whether a phrase stands right before a verb that says what
// somebody did not do: "the group has never claimed".
func didNot(f grammar.Phrase) bool {
	k := grammar.ChunkAfter(f.Sentence, f.Last)
	if k < 0 {
		return false
	}
	c := f.Sentence.Chunks[k]
	return c.Kind == prose.VerbGroup && c.Negated && c.First-f.Last <= 2
}

// holdsGround reports whether a phrase only says whose a place or camp is: "a village held
// by the Front", "against two bases of the Front".
func (p *Page) holdsGround(f grammar.Phrase) bool {
	s, i := f.Sentence, leading(f)
	switch grammar.Neighbour(s, i) {
	case "by":
		return p.Is("holds place", grammar.Neighbour(s, i-1))
	case "of":
		return p.Is("hideout", grammar.Neighbour(s, i-1))
	}
	return false
}

// answersDeed reports whether a phrase is the subject of a verb by which somebody answers what
// others did: who blames, mourns, investigates or finds the bomb has not laid it.
func (p *Page) answersDeed(f grammar.Phrase) bool {
	s := f.Sentence
	k := grammar.ChunkAfter(s, f.Last)
	if k < 0 || s.Chunks[k].Kind != prose.VerbGroup || s.Chunks[k].First-f.Last > 2 {
		return false
	}
	c := s.Chunks[k]
	verb := s.Tokens[c.Head].Lower
	if c.Passive || c.Participle || p.Is("claims act", verb) || p.Is("denies act", verb) {
		return false
	}
	responsible := p.Is("holds", verb) && slices.ContainsFunc(s.Tokens[c.Last:], func(t prose.Token) bool { return t.Lower == "responsible" || t.Lower == "guilty" })
	return responsible || p.Is("answers violence", verb) && !p.Is("commits", verb) || p.Is("finds", verb) || p.Is("blames", verb)
}

// roles are phrases by the part that they play.
type roles struct{ perps, targets, weapons []grammar.Phrase }

func (r *roles) add(label string, f grammar.Phrase) {
	switch label {
	case "perp":
		r.perps = append(r.perps, f)
	case "targ":
		r.targets = append(r.targets, f)
	case "weap":
		r.weapons = append(r.weapons, f)
	}
}

// owners finds the happening that a role belongs to.
type owners struct {
	marked     map[*marks.Mark]*Happening
	bySentence map[int][]*Happening
}

func (p *Page) owners() owners {
	o := owners{map[*marks.Mark]*Happening{}, map[int][]*Happening{}}
	for _, h := range p.Happenings {
		o.bySentence[h.Index] = append(o.bySentence[h.Index], h)
		if h.Mark != nil {
			o.marked[h.Mark] = h
		}
	}
	return o
}

// of returns the happening of the mark's trigger; else the nearest of its
// sentence; else the one told last before. Nil for none. The trigger of a later
// paragraph is not the one meant where the mark's own has told of one.
func (o owners) of(p *Page, m *marks.Mark, f grammar.Phrase) *Happening {
	i := p.Text.SentenceAt(m.Start)
	paragraph := p.Text.Sentences[i].Paragraph
	var linked *Happening
	if m.Of >= 0 {
		linked = o.marked[&p.Marks[m.Of]]
	}
	if linked != nil && linked.Sentence.Paragraph <= paragraph {
		return linked
	}
	best := o.near(i, f)
	if linked != nil && (best == nil || best.Sentence.Paragraph != paragraph) {
		return linked
	}
	return best
}

// near returns the happening of sentence i that stands nearest to a phrase; else
// the one told last before. Nil for none.
func (o owners) near(i int, f grammar.Phrase) *Happening {
	var best *Happening
	bestDistance := 1 << 30
	for _, h := range o.bySentence[i] {
		if d := max(f.Start()-h.End(), h.Start()-f.End(), 0); d < bestDistance {
			best, bestDistance = h, d
		}
	}
	for ; best == nil && i > 0; i-- {
		if hs := o.bySentence[i-1]; len(hs) > 0 {
			best = hs[len(hs)-1]
		}
	}
	return best
}

// casts reports whether the patterns gave the words another role.
func (h *Happening) casts(label string, f grammar.Phrase) bool {
	return label != "perp" && slices.ContainsFunc(h.Perps, f.Shares) ||
		label != "targ" && slices.ContainsFunc(h.Targets, f.Shares) ||
		label != "weap" && slices.ContainsFunc(h.Weapons, f.Shares)
}

// unlikelyState reports whether a phrase means a state or its forces in what
// states seldom do: they strike from the air, raid, arrest and fight.
func (p *Page) unlikelyState(h *Happening, f grammar.Phrase) bool {
	switch h.Kind {
	case dateline.AirStrike, dateline.Raid, dateline.Arrest, dateline.Clash, dateline.Surrender:
		return false
	}
	a := p.ActorOrState(f)
	return a != nil && (a.Kind == dateline.StateForce || a.Kind == dateline.Government)
}

// besides are the phrases that share no word with any of the others.
func besides(phrases, others []grammar.Phrase) []grammar.Phrase {
	return slices.DeleteFunc(slices.Clone(phrases), func(f grammar.Phrase) bool { return slices.ContainsFunc(others, f.Shares) })
}
