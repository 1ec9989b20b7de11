package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
)

// story is an account being put together from scenes.
type story struct {
	scenes  []*scene
	further []*scene // sentences that only give figures
	time    *when.Expression
	place   *spot
	nearby  *spot          // the place that the text told of last before, within two sentences
	date    *dateline.Date // reckoned from another incident
	parties []dateline.Party
}

// accounts puts scenes of one incident together and writes each as an account.
func (p *page) accounts() []dateline.Account {
	var stories []*story
	for _, x := range p.scenes() {
		best, bestScore := -1, 2
		for i, st := range stories {
			if score := p.belongs(st, x); score >= bestScore {
				if score > bestScore || best < 0 {
					best, bestScore = i, score
				}
			}
		}
		if best < 0 {
			stories = append(stories, &story{})
			best = len(stories) - 1
		}
		stories[best].add(x)
	}
	for i, st := range stories {
		p.anchor(st, stories[:i], stories)
	}
	p.stories = stories
	p.furtherFigures(stories)
	p.superseded(stories)
	p.standings(stories)
	out := []dateline.Account{}
	for _, st := range stories {
		if a, ok := p.account(st); ok {
			out = append(out, a)
		}
	}
	return out
}

func (st *story) add(x *scene) {
	st.scenes = append(st.scenes, x)
	if x.time != nil && (st.time == nil || st.time.Kind == when.KindRelative || finer(x.time, st.time)) {
		st.time = x.time
	}
	if x.place != nil && (st.place == nil || x.place.rank < st.place.rank) {
		st.place = x.place
	}
}

// finer reports whether a lies inside b and is more exact.
func finer(a, b *when.Expression) bool {
	return len(a.Dates) > 0 && len(b.Dates) > 0 && a.Dates[0].Within(b.Dates[0]) && a.Dates[0].Precision.Coarseness() < b.Dates[0].Precision.Coarseness()
}

// furtherFigures gives the figures of sentences that name no happening to the
// story told right before them.
func (p *page) furtherFigures(stories []*story) {
	told := map[int]bool{}
	for _, st := range stories {
		for _, x := range st.scenes {
			told[x.index] = true
		}
	}
	for i := range p.text.Sentences {
		s := &p.text.Sentences[i]
		if told[i] || s.Heading || p.aside[i] {
			continue
		}
		figures := p.figuresOf(s)
		st := storyAt(stories, i)
		if len(figures) == 0 || st == nil || i-st.before(i) > 3 || len(p.timesOf(s)) > 0 && !p.sameTime(st, s) {
			continue
		}
		st.further = append(st.further, &scene{index: i, sentence: s, figures: figures})
	}
}

// before is the last sentence at or before i in which the story is told.
func (st *story) before(i int) int {
	last := -1
	for _, x := range slices.Concat(st.scenes, st.further) {
		if x.index <= i {
			last = max(last, x.index)
		}
	}
	return last
}

// sameTime reports whether the sentence's times are the story's own.
func (p *page) sameTime(st *story, s *prose.Sentence) bool {
	for _, t := range p.timesOf(s) {
		if st.time == nil || !overlap(st.time, t) {
			return false
		}
	}
	return true
}

func (st *story) last() *scene    { return st.scenes[len(st.scenes)-1] }
func (x *scene) main() *happening { return x.happenings[0] }

// belongs scores how well a scene goes on a story; below 2 it does not.
func (p *page) belongs(st *story, x *scene) int {
	h, first := x.main(), st.scenes[0].main()
	if h.kind == dateline.Arrest && family(first.kind) == "violence" && !unreal(first.status) && x.time == nil && x.place == nil && x.index-st.last().index <= 1 {
		return 2 // caught in the pursuit (coding rule 5)
	}
	if family(h.kind) != family(first.kind) || unreal(h.status) != unreal(first.status) {
		return -1
	}
	score := 0
	if st.time != nil && x.time != nil {
		switch {
		case st.time.Kind == when.KindRelative || x.time.Kind == when.KindRelative:
			if st.time.Kind == x.time.Kind {
				score++
			} else {
				score--
			}
		case overlap(st.time, x.time):
			score += 3
		default:
			return -1
		}
	}
	if st.place != nil && x.place != nil {
		switch agree := p.samePlace(st.place, x.place, slices.ContainsFunc(x.happenings, func(h *happening) bool { return h.definite })); {
		case agree > 0:
			score += 2 + agree
		case agree < 0:
			return -1
		}
	}
	if (first.status == dateline.Attempted) != (h.status == dateline.Attempted) {
		score -= 2
	}
	gap := x.index - st.last().index
	switch {
	case gap <= 1:
		score += 2
	case gap <= 3:
		score++
	}
	definite := slices.ContainsFunc(x.happenings, func(h *happening) bool { return h.definite })
	if definite {
		score += 2
	}
	if x.time != nil && st.time == nil && gap > 1 && !definite {
		score -= 2
	}
	if kindsAgree(st, x) {
		score++
	} else if kindsClash(st, x) {
		score -= 2
	}
	if x.time == nil && x.place == nil && gap <= 5 {
		score++
	}
	if p.another(x) {
		score -= 4
	}
	if h.plural && !h.definite && !first.plural && gap > 0 {
		score -= 3
	}
	if p.pluperfect(x) && gap > 0 && x.time != nil {
		score -= 2
	}
	return score
}

// kindsAgree reports whether a scene's kinds can be the story's.
func kindsAgree(st *story, x *scene) bool {
	for _, h := range x.happenings {
		if h.kind == "" {
			return true
		}
		for _, y := range st.scenes {
			for _, g := range y.happenings {
				if g.kind == "" || g.kind == h.kind {
					return true
				}
			}
		}
	}
	return false
}

// kindsClash reports whether strong triggers name kinds that are hardly one
// incident: somebody kidnapped and something bombed.
func kindsClash(st *story, x *scene) bool {
	for _, h := range x.happenings {
		for _, y := range st.scenes {
			for _, g := range y.happenings {
				if h.trigger.Strong && g.trigger.Strong && taking(h.kind) != taking(g.kind) {
					return true
				}
			}
		}
	}
	return false
}

// taking reports whether a kind takes people or vehicles.
func taking(k dateline.Kind) bool {
	return k == dateline.Kidnapping || k == dateline.HostageTaking || k == dateline.Hijacking
}

// another reports whether the sentence announces a further incident.
func (p *page) another(x *scene) bool {
	for _, h := range x.happenings {
		c := h.sentence.Chunks[h.chunk]
		for i := c.First; i <= h.first; i++ {
			switch h.sentence.Tokens[i].Lower {
			case "another", "earlier", "previous", "similar", "separate":
				return true
			}
		}
	}
	w := words(x.sentence, 0, 3)
	return strings.HasPrefix(w, "also ") || strings.HasPrefix(w, "later ") || strings.HasPrefix(w, "in another") || strings.HasPrefix(w, "in a separate") || strings.HasPrefix(w, "elsewhere") || strings.HasPrefix(w, "separately")
}

// pluperfect reports whether the sentence looks back: "had attacked".
func (p *page) pluperfect(x *scene) bool {
	for _, h := range x.happenings {
		c := h.sentence.Chunks[h.chunk]
		if h.sentence.Tokens[c.First].Lower == "had" {
			return true
		}
	}
	return false
}

// samePlace compares two spots: positive where they agree, negative where they
// cannot be one, 0 where nothing tells.
func (p *page) samePlace(a, b *spot, definite bool) int {
	if a.Country != "" && b.Country != "" && a.Country != b.Country {
		if a.rank >= 4 || b.rank >= 4 {
			return 0
		}
		return -1
	}
	if strings.EqualFold(string(a.Name), string(b.Name)) {
		return 2
	}
	if a.rank >= 3 || b.rank >= 3 { // a region or country may hold the other
		if a.rank == b.rank && a.rank == 3 {
			return -1
		}
		return 0
	}
	if a.Lat != nil && b.Lat != nil {
		switch km := gazetteer.Distance(gazetteer.Entry{Lat: *a.Lat, Lon: *a.Lon}, gazetteer.Entry{Lat: *b.Lat, Lon: *b.Lon}); {
		case km < 15:
			return 1
		case definite && km < 80:
			return 0
		}
		return -1
	}
	return 0
}

// account writes a story as an account; false where nothing points to a
// particular incident.
func (p *page) account(st *story) (dateline.Account, bool) {
	first := st.scenes[0].main()
	a := dateline.Account{
		Report: p.report.ID, Kind: p.kindOf(st), Status: statusOf(st),
		Trigger: p.span(first.start(), first.end()), Triggers: []dateline.Span{},
		Perpetrators: []dateline.Party{}, Targets: []dateline.Target{}, Weapons: []dateline.Weapon{}, Figures: []dateline.Figure{},
	}
	a.Date = p.dateOf(st)
	a.Place = p.placeOfStory(st)
	definite := true
	for _, x := range st.scenes {
		for _, h := range x.happenings {
			a.Triggers = append(a.Triggers, p.span(h.start(), h.end()))
			definite = definite && h.definite
			for _, f := range h.targets {
				a.Targets = addTarget(a.Targets, p.target(f))
			}
			for _, f := range h.weapons {
				w := p.phraseSpan(f)
				if !slices.ContainsFunc(a.Weapons, func(o dateline.Weapon) bool { return strings.EqualFold(o.Text, w.Text) }) {
					a.Weapons = append(a.Weapons, dateline.Weapon{Text: w.Text, Evidence: w})
				}
			}
		}
	}
	for _, x := range slices.Concat(st.scenes, st.further) {
		voice := p.attribution(x)
		for _, c := range x.figures {
			c.AttributedTo = voice
			if !slices.ContainsFunc(a.Figures, func(o dateline.Figure) bool { return o.Evidence == c.Evidence && o.Measure == c.Measure }) {
				a.Figures = append(a.Figures, c.Figure)
			}
		}
	}
	a.Perpetrators = append(a.Perpetrators, st.parties...)
	a.BackReference = definite && len(a.Figures) == 0 && len(a.Perpetrators) == 0 && len(a.Weapons) == 0 && !a.Date.Known()
	pointed := a.Date.Known() || len(a.Figures) > 0 || a.Place.Evidence != nil || len(a.Perpetrators) > 0 && len(a.Targets) > 0
	strong := slices.ContainsFunc(st.scenes, func(x *scene) bool {
		return slices.ContainsFunc(x.happenings, func(h *happening) bool { return h.trigger.Strong })
	})
	if !pointed || !strong && len(a.Figures) == 0 && len(a.Perpetrators) == 0 && len(a.Weapons) == 0 {
		return a, false
	}
	a.ID = dateline.NewID("c", p.report.ID, itoa(a.Trigger.Start), a.Trigger.Text, string(a.Kind))
	return a, true
}

func statusOf(st *story) dateline.Status {
	status := st.scenes[0].main().status
	for _, x := range st.scenes {
		for _, h := range x.happenings {
			if h.status == dateline.Occurred && status == dateline.Attempted && h.trigger.Form != "attempt" {
				continue
			}
			if h.status == dateline.Foiled {
				return dateline.Foiled
			}
		}
	}
	return status
}

func addTarget(targets []dateline.Target, t dateline.Target) []dateline.Target {
	if slices.ContainsFunc(targets, func(o dateline.Target) bool { return strings.EqualFold(o.Evidence.Text, t.Evidence.Text) }) {
		return targets
	}
	return append(targets, t)
}

func (p *page) target(f phrase) dateline.Target {
	t := dateline.Target{Evidence: p.phraseSpan(f)}
	if a := p.actorOf(f); a != nil && a.kind != dateline.Person {
		t.Actor = dateline.Optional(a.key)
		a.acting = true
	}
	return t
}

func (p *page) attribution(x *scene) dateline.Optional {
	if v, ok := p.voiceOf(x.sentence); ok {
		return dateline.Optional(p.phraseSpan(v).Text)
	}
	return ""
}

// dateOf gives the date of a story with the words for it, the first reading
// and the others that the words allow.
func (p *page) dateOf(st *story) dateline.AccountDate {
	t := st.time
	if t == nil {
		return dateline.AccountDate{Date: dateline.UnknownDate}
	}
	ev := p.span(t.Start, t.End)
	if st.date != nil {
		return dateline.AccountDate{Date: *st.date, Evidence: &ev}
	}
	if len(t.Dates) == 0 {
		return dateline.AccountDate{Date: dateline.UnknownDate, Evidence: &ev}
	}
	return dateline.AccountDate{Date: t.Dates[0], Evidence: &ev, Alternatives: t.Dates[1:]}
}

// kindOf settles the kind of a story: the first that a trigger names itself;
// else what weapons, means, targets and sides tell.
func (p *page) kindOf(st *story) dateline.Kind {
	var weak dateline.Kind
	first := st.scenes[0].main()
	for _, x := range st.scenes {
		for _, h := range x.happenings {
			if taking(h.kind) && !taking(first.kind) && first.trigger.Strong || family(h.kind) != family(first.kind) {
				continue // people carried off, or caught, in an attack
			}
			if h.kind != "" && h.trigger.Strong {
				return p.adjustKind(h.kind, st)
			}
			if h.kind != "" && weak == "" {
				weak = h.kind
			}
		}
	}
	if weak != "" {
		return p.adjustKind(weak, st)
	}
	for _, x := range st.scenes {
		for _, h := range x.happenings {
			for _, w := range h.weapons {
				switch {
				case p.is("airborne", w.word()):
					return dateline.AirStrike
				case p.is("explosive", w.word()):
					return dateline.Bombing
				}
			}
		}
	}
	for _, x := range st.scenes {
		for _, t := range x.sentence.Tokens {
			switch {
			case p.is("airborne", t.Lower):
				return dateline.AirStrike
			case p.is("explosive", t.Lower):
				return dateline.Bombing
			}
		}
	}
	return p.adjustKind(dateline.ArmedAssault, st)
}

// adjustKind lets sides and targets change a kind: violence by the state's
// forces is a raid, the killing of one official an assassination.
func (p *page) adjustKind(k dateline.Kind, st *story) dateline.Kind {
	state, others := false, false
	official := false
	for _, party := range st.parties {
		if p.stateParty(party) {
			state = true
		} else if party.Standing != dateline.Denied {
			others = true
		}
	}
	for _, x := range st.scenes {
		for _, h := range x.happenings {
			for _, f := range h.targets {
				official = official || p.is("officials", f.word()) && f.sentence.Tokens[f.head].Tag == "NN"
			}
		}
	}
	switch {
	case k == dateline.Bombing && state && !others && p.fromTheAir(st):
		return dateline.AirStrike
	case k == dateline.ArmedAssault && state && !others:
		return dateline.Raid
	case k == dateline.Raid && others && !state:
		return dateline.ArmedAssault
	case k == dateline.ArmedAssault && official:
		return dateline.Assassination
	}
	return k
}

// stateParty reports whether a party is a state's force or government.
func (p *page) stateParty(party dateline.Party) bool {
	for _, a := range p.namings {
		if a.key == string(party.Actor) {
			return a.kind == dateline.StateForce || a.kind == dateline.Government
		}
	}
	words := strings.Fields(strings.ToLower(party.Evidence.Text))
	return party.Actor == "" && len(words) > 0 && p.is("forces", words[len(words)-1])
}

// fromTheAir reports whether the story's sentences name aircraft or missiles.
func (p *page) fromTheAir(st *story) bool {
	for _, x := range st.scenes {
		for _, t := range x.sentence.Tokens {
			if p.is("airborne", t.Lower) {
				return true
			}
		}
	}
	return false
}

// placeOfStory gives the story's place; where no sentence of it names one, the
// country that its sides or the report as a whole point to.
func (p *page) placeOfStory(st *story) dateline.AccountPlace {
	if st.place == nil {
		st.place = st.nearby
	}
	if st.place != nil {
		ev := st.place.evidence
		place := st.place.Place
		if place.Country == "" {
			place.Country = dateline.Optional(p.mainCountry(st))
		}
		return dateline.AccountPlace{Place: place, Evidence: &ev}
	}
	if iso := p.mainCountry(st); iso != "" {
		return dateline.AccountPlace{Place: dateline.Place{Name: dateline.Optional(p.book.Gazetteer.Country(iso).Name), Country: dateline.Optional(iso), Precision: 6}}
	}
	return dateline.AccountPlace{}
}

// ofTarget reports whether a name stands in the phrase of a target.
func (p *page) ofTarget(x *scene, n *name) bool {
	for _, h := range x.happenings {
		for _, f := range h.targets {
			if f.start() <= n.start && n.end <= f.end() {
				return true
			}
		}
	}
	return false
}

// mainCountry is the country that the story's sentences name, by a place or a
// demonym; else the one that the report names most, where it is most by far.
func (p *page) mainCountry(st *story) string {
	for _, x := range st.scenes {
		for _, n := range p.namesIn(x.sentence.Start, x.sentence.End) {
			if n.start < x.sentence.Start || n.end > x.sentence.End {
				continue
			}
			if p.modifies(x.sentence, n) && !p.ofTarget(x, n) {
				continue // whose soldiers, not where
			}
			if n.adjective != "" {
				return n.adjective
			}
			if n.resolved != nil && n.resolved.Country != "" && p.spotOf(x.sentence, n) != nil {
				return n.resolved.Country
			}
		}
	}
	best, bestCount, total := "", 0, 0
	for c, n := range p.countries() {
		total += n
		if n > bestCount || n == bestCount && c < best {
			best, bestCount = c, n
		}
	}
	if bestCount*2 > total {
		return best
	}
	return ""
}
