package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// castProposed gives the happenings the perpetrators, targets and weapons that
// a learned reader marks, before those that the patterns took from other words.
func (p *page) castProposed() {
	if len(p.marks) == 0 {
		return
	}
	given := map[*happening]*roles{}
	owners := p.owners()
	for i := range p.marks {
		m := &p.marks[i]
		if m.Score < sureRole || m.Head != "role" && (m.Head != "scene" || m.Label != "weap") {
			continue
		}
		f, ok := p.marked(m)
		if !ok || f.last-f.first >= maxRole || m.Label == "perp" && (f.wholeLine() || p.onlyWhere(f) || didNot(f) || p.answersDeed(f) || p.holdsGround(f) || apposed(f)) {
			continue
		}
		h := owners.of(p, m, f)
		if h == nil || m.Score < sureAgainst && (h.casts(m.Label, f) || m.Label == "perp" && p.unlikelyState(h, f)) {
			continue
		}
		if given[h] == nil {
			given[h] = &roles{}
		}
		given[h].add(m.Label, p.withName(h, m.Label, f))
	}
	for h, r := range given {
		for _, f := range r.perps {
			if !slices.ContainsFunc(h.perps, f.shares) {
				h.alone = append(h.alone, f)
			}
		}
		all := slices.Concat(r.perps, r.targets, r.weapons)
		whose := slices.DeleteFunc(slices.Clone(h.perps), func(f phrase) bool { // an army's drone is a weapon and names who acts
			return p.actorOf(f) == nil || slices.ContainsFunc(slices.Concat(r.perps, r.targets), f.shares)
		})
		h.perps = append(r.perps, append(whose, besides(h.perps, append(all, whose...))...)...)
		h.targets = append(r.targets, besides(h.targets, all)...)
		h.weapons = append(r.weapons, besides(h.weapons, all)...)
	}
}

// withName is the phrase in which the patterns have a perpetrator with a name, where a mark
// has only some words of it: "fighters of the Front" for "fighters".
func (p *page) withName(h *happening, label string, f phrase) phrase {
	if label != "perp" || p.actorOf(f) != nil {
		return f
	}
	for _, o := range h.perps {
		if o.shares(f) && o.head == f.head && o.last > f.last && p.actorOf(o) != nil {
			return o
		}
	}
	return f
}

// apposed reports whether a phrase only goes on with the place before it.
func apposed(f phrase) bool {
	k := chunkOf(f.sentence, f.head)
	return k >= 0 && f.sentence.Chunks[k].Apposed
}

// wholeLine reports whether a phrase is all that stands in its line, as an outlet's name does
// above a report: that tells of nobody's deed.
func (f phrase) wholeLine() bool {
	return f.first == 0 && f.last == len(f.sentence.Tokens)-1
}

// onlyWhere reports whether a phrase is a place that says which deed another noun of its group
// means: "three months before the Moscow attack".
func (p *page) onlyWhere(f phrase) bool {
	k := chunkOf(f.sentence, f.last)
	return k >= 0 && f.sentence.Chunks[k].Kind == prose.NounGroup && f.sentence.Chunks[k].Last > f.last && p.placeWithin(f.start(), f.end())
}

// didNot reports whether a phrase stands right before a verb that says what
// somebody did not do: "the group has never claimed".
func didNot(f phrase) bool {
	k := chunkAfter(f.sentence, f.last)
	if k < 0 {
		return false
	}
	c := f.sentence.Chunks[k]
	return c.Kind == prose.VerbGroup && c.Negated && c.First-f.last <= 2
}

// holdsGround reports whether a phrase only says whose a place or camp is: "a village held
// by the Front", "against two bases of the Front".
func (p *page) holdsGround(f phrase) bool {
	s, i := f.sentence, f.first-1
	if neighbour(s, i) == "the" {
		i--
	}
	switch neighbour(s, i) {
	case "by":
		return p.is("holds place", neighbour(s, i-1))
	case "of":
		return p.is("hideout", neighbour(s, i-1))
	}
	return false
}

// answersDeed reports whether a phrase is the subject of a verb by which somebody answers what
// others did: who blames, mourns, investigates or finds the bomb has not laid it.
func (p *page) answersDeed(f phrase) bool {
	s := f.sentence
	k := chunkAfter(s, f.last)
	if k < 0 || s.Chunks[k].Kind != prose.VerbGroup || s.Chunks[k].First-f.last > 2 {
		return false
	}
	c := s.Chunks[k]
	verb := s.Tokens[c.Head].Lower
	if c.Passive || c.Participle || p.is("claims act", verb) || p.is("denies act", verb) {
		return false
	}
	responsible := p.is("holds", verb) && slices.ContainsFunc(s.Tokens[c.Last:], func(t prose.Token) bool { return t.Lower == "responsible" || t.Lower == "guilty" })
	return responsible || p.is("answers violence", verb) && !p.is("commits", verb) || p.is("finds", verb) || p.is("blames", verb)
}

// roles are phrases by the part that they play.
type roles struct{ perps, targets, weapons []phrase }

func (r *roles) add(label string, f phrase) {
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
	marked     map[*Mark]*happening
	bySentence map[int][]*happening
}

func (p *page) owners() owners {
	o := owners{map[*Mark]*happening{}, map[int][]*happening{}}
	for _, h := range p.happenings {
		o.bySentence[h.index] = append(o.bySentence[h.index], h)
		if h.mark != nil {
			o.marked[h.mark] = h
		}
	}
	return o
}

// of returns the happening of the mark's trigger; else the nearest of its
// sentence; else the one told last before. Nil for none. The trigger of a later
// paragraph is not the one meant where the mark's own has told of one.
func (o owners) of(p *page, m *Mark, f phrase) *happening {
	i := p.text.SentenceAt(m.Start)
	paragraph := p.text.Sentences[i].Paragraph
	var linked *happening
	if m.Of >= 0 {
		linked = o.marked[&p.marks[m.Of]]
	}
	if linked != nil && linked.sentence.Paragraph <= paragraph {
		return linked
	}
	best := o.near(i, f)
	if linked != nil && (best == nil || best.sentence.Paragraph != paragraph) {
		return linked
	}
	return best
}

// near returns the happening of sentence i that stands nearest to a phrase; else
// the one told last before. Nil for none.
func (o owners) near(i int, f phrase) *happening {
	var best *happening
	bestDistance := 1 << 30
	for _, h := range o.bySentence[i] {
		if d := max(f.start()-h.end(), h.start()-f.end(), 0); d < bestDistance {
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
func (h *happening) casts(label string, f phrase) bool {
	return label != "perp" && slices.ContainsFunc(h.perps, f.shares) ||
		label != "targ" && slices.ContainsFunc(h.targets, f.shares) ||
		label != "weap" && slices.ContainsFunc(h.weapons, f.shares)
}

// unlikelyState reports whether a phrase means a state or its forces in what
// states seldom do: they strike from the air, raid, arrest and fight.
func (p *page) unlikelyState(h *happening, f phrase) bool {
	switch h.kind {
	case dateline.AirStrike, dateline.Raid, dateline.Arrest, dateline.Clash, dateline.Surrender:
		return false
	}
	a := p.actorOrState(f)
	return a != nil && (a.kind == dateline.StateForce || a.kind == dateline.Government)
}

// besides are the phrases that share no word with any of the others.
func besides(phrases, others []phrase) []phrase {
	return slices.DeleteFunc(slices.Clone(phrases), func(f phrase) bool { return slices.ContainsFunc(others, f.shares) })
}

// shares reports whether two phrases have a word in common.
func (f phrase) shares(o phrase) bool {
	return f.sentence == o.sentence && f.first <= o.last && o.first <= f.last
}

// markedStanding is the standing that a learned reader gives a perpetrator, ""
// where it marks none there.
func (p *page) markedStanding(f phrase) dateline.Standing {
	for m := range p.marksOf("role", f.start(), f.end()) {
		if m.Label == "perp" && m.Score >= sureRole {
			return m.Standing
		}
	}
	return ""
}
