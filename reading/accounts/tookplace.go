package accounts

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/scenes"
	"github.com/dateline-project/dateline/when"
)

// tookPlace gives a story the place and day that a later sentence says it took place at,
// which tells nothing else: "Gunmen killed four policemen in northern Mexico. The incident
// occurred on Sunday near Navojoa."
func (p *page) tookPlace(stories []*story) {
	for i := range p.Text.Sentences {
		s := &p.Text.Sentences[i]
		k := p.saysTookPlace(s)
		if k < 0 {
			continue
		}
		st := storyAt(stories, i)
		if st == nil || i-st.last().Index > tookPlaceWithin || !p.sameTime(st, s) && st.time != nil {
			continue
		}
		if t := p.timeBehind(s, k); t != nil && st.untimed() {
			st.time = t
		}
		if sp := p.spotBehind(s, k); sp != nil && (st.place == nil || st.place.Rank >= 3 && sp.Rank < st.place.Rank && p.samePlace(st.place, sp, true) >= 0) {
			st.place = sp
		}
	}
}

// tookPlaceWithin is how many sentences behind the last one of a story another may say
// where it took place.
const tookPlaceWithin = 2

// saysTookPlace returns the verb of a sentence that says no more than that what was told
// before took place: "it happened", "the incidents occurred", "the attacks took place"; -1
// where it says something else.
func (p *page) saysTookPlace(s *prose.Sentence) int {
	k := slices.IndexFunc(s.Chunks, grammar.Finite)
	if s.Heading || k < 0 || s.Chunks[k].Negated || s.Chunks[k].Modal != "" || !p.comesToPass(s, k) {
		return -1
	}
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if !ok || p.another(&scenes.Scene{Sentence: s}) {
		return -1
	}
	again := f.Pronoun() || grammar.Definite(s.Tokens[f.First])
	if w := f.Word(); !again || !p.Is("deed", w) && !p.TriggerNoun([]string{w}, 0) {
		return -1
	}
	return k
}

// comesToPass reports whether a verb group is "occurred", "happened" or "took place".
func (p *page) comesToPass(s *prose.Sentence, verb int) bool {
	c := s.Chunks[verb]
	return p.Is("takes place", s.Tokens[c.Head].Lower) || p.Is("took place", grammar.Words(s, c.Head, c.Head+2))
}

// spotBehind is the most exact town, district or province behind a verb and before the next
// one; nil for none.
func (p *page) spotBehind(s *prose.Sentence, verb int) *scenes.Spot {
	var best *scenes.Spot
	for _, n := range p.NamesIn(s.Tokens[s.Chunks[verb].Last].End, s.End) {
		if n.Kind != dateline.PlaceMention || n.Adjective != "" || grammar.VerbBetween(s, s.Chunks[verb].Last+1, s.TokenAt(n.Start)) {
			continue
		}
		if sp := p.SpotOf(s, n); sp != nil && sp.Rank <= 3 && (best == nil || sp.Rank < best.Rank) {
			best = sp
		}
	}
	return best
}

// timeBehind is the time of a sentence that hangs on a verb; nil for none.
func (p *page) timeBehind(s *prose.Sentence, verb int) *when.Expression {
	times, _ := p.TimesOf(s)
	i := slices.IndexFunc(times, func(t *when.Expression) bool { return len(t.Dates) > 0 && p.AttachedTo(s, t) == verb })
	if i < 0 {
		return nil
	}
	return times[i]
}
