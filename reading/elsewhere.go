package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
)

// modifies reports whether a place name only qualifies people or things: "Tigre
// helicopters", "Kabul police".
func (p *page) modifies(s *prose.Sentence, n *name) bool {
	k := chunkOf(s, s.TokenAt(n.start))
	if k < 0 {
		return false
	}
	head := s.Tokens[s.Chunks[k].Head]
	if head.Start < n.end || p.ofSort(s, n) {
		return false
	}
	if (n.adjective != "" || n.resolved != nil && n.resolved.Kind == gazetteer.Country) && p.triggerNoun([]string{head.Lower}, 0) {
		return true
	}
	weapon := p.is("weapons", head.Lower) && !(p.is("facilities", head.Lower) && placePreposition(beforeName(s, n))) // "at the Grafex mine"
	return p.is("groups", head.Lower) || weapon || p.human(head.Lower) || p.is("speaker", head.Lower)
}

// ofSort reports whether a place is named with what it is, which ends the phrase: "in
// the city of Barda officers detained nine men".
func (p *page) ofSort(s *prose.Sentence, n *name) bool {
	at := s.TokenAt(n.start)
	return at > 1 && s.Tokens[at-1].Lower == "of" && p.is("place cue", s.Tokens[at-2].Lower)
}

// subjectOfSaying reports whether a place stands for a government that speaks
// ("Washington warned").
func (p *page) subjectOfSaying(s *prose.Sentence, i int) bool {
	i = behindApposition(s, i)
	if next := neighbour(s, i+1); p.is("reckons", next) || p.is("records", next) { // whatever the tagger takes it for
		return true
	}
	for j := i + 1; j < len(s.Tokens) && j <= i+3; j++ {
		if s.Tokens[j].Verb() {
			return p.is("say", s.Tokens[j].Lower)
		}
	}
	return false
}

// behindApposition is the comma that ends the name or title set behind a token: in "the
// commander in Dori, Captain Ali Sana, said" the one before "said". The token where there is
// none.
func behindApposition(s *prose.Sentence, i int) int {
	if i+1 >= len(s.Tokens) || s.Tokens[i+1].Text != "," {
		return i
	}
	for j := i + 2; j < len(s.Tokens) && j <= i+8; j++ {
		switch t := s.Tokens[j]; {
		case t.Text == ",":
			return j
		case !t.Noun() && t.Tag != "JJ":
			return i
		}
	}
	return i
}

// placedElsewhere reports whether a place hangs on another verb of the
// sentence: "its founder lives openly in Bahawalpur"; or on somebody who speaks
// or was brought there.
func (p *page) placedElsewhere(x *scene, n *name) bool {
	s := x.sentence
	at := s.TokenAt(n.start)
	if p.ofSomebody(s, n) || p.wentThere(s, n) {
		return true
	}
	for k := len(s.Chunks) - 1; k >= 0; k-- {
		c := s.Chunks[k]
		if c.Last >= at || c.Kind != prose.VerbGroup {
			continue
		}
		for _, h := range x.happenings {
			if h.chunk >= k && h.first < at {
				return false
			}
		}
		if slices.ContainsFunc(p.happenings, func(h *happening) bool { return h.sentence == s && h.first > c.Last && h.first < at }) {
			return false // it hangs on another happening's noun
		}
		for _, h := range x.happenings {
			if h.first > at && !slices.ContainsFunc(s.Tokens[c.Last:at], func(t prose.Token) bool { return t.Text == "," }) {
				return true
			}
			if h.first < c.First {
				return !c.Participle
			}
		}
		return false
	}
	return false
}

// ofSomebody reports whether a place only says whose office it is or where a
// speaker stands: "the mayor of Moncagua", "police in Kirkuk said".
func (p *page) ofSomebody(s *prose.Sentence, n *name) bool {
	i := p.governor(s, s.TokenAt(n.start))
	if i < 1 {
		return false
	}
	switch s.Tokens[i].Lower {
	case "of", "in", "at", "for":
	default:
		return false
	}
	k := chunkOf(s, i-1)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].Last != i-1 {
		return false
	}
	head := s.Tokens[s.Chunks[k].Head].Lower
	if s.Tokens[i].Lower == "of" {
		return p.is("officials", head) || p.is("title", head)
	}
	if p.triggerNoun([]string{head}, 0) {
		return false
	}
	if p.subjectOfSaying(s, s.TokenAt(n.end-1)) && (!p.is("facilities", head) || p.is("care", head)) {
		return true
	}
	return k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup && p.is("say", s.Tokens[s.Chunks[k-1].Head].Lower) && (p.is("speaker", head) || p.is("officials", head) || p.is("title", head) || p.is("forces", head))
}

// wentThere reports whether somebody goes or was brought to a place: "flown to
// Aden", "rushed to a hospital in Kilis", "marched them towards Kamuku".
func (p *page) wentThere(s *prose.Sentence, n *name) bool {
	i := p.governor(s, s.TokenAt(n.start))
	if i < 1 {
		return false
	}
	care := func(t prose.Token) bool { return p.is("care", t.Lower) }
	if in := s.Tokens[i].Lower; (in == "in" || in == "at") && slices.ContainsFunc(s.Tokens[i:s.TokenAt(n.end-1)+1], care) { // "died of their burns at Kora Hospital", "died in the hospital of Kora"
		return slices.ContainsFunc(s.Tokens[max(0, i-6):i], func(t prose.Token) bool { return p.is("dies", t.Lower) || p.is("treated", t.Lower) })
	}
	if s.Tokens[i].Lower == "in" || s.Tokens[i].Lower == "at" || s.Tokens[i].Lower == "of" {
		k := chunkOf(s, i-1)
		if k < 0 || !p.is("care", s.Tokens[s.Chunks[k].Head].Lower) {
			return false
		}
		i = s.Chunks[k].First - 1
		if i < 1 {
			return false
		}
		if t := s.Tokens[i].Lower; t == "in" || t == "at" {
			return p.is("dies", s.Tokens[i-1].Lower) || p.is("treated", s.Tokens[i-1].Lower)
		}
	}
	switch s.Tokens[i].Lower {
	case "towards", "toward":
		return true
	case "to", "for":
	default:
		return false
	}
	for j := i - 1; j >= 0 && j >= i-8 && s.Tokens[j].Text != "," && s.Tokens[j].Text != ";"; j-- {
		if p.is("moves", s.Tokens[j].Lower) && !p.is("way", s.Tokens[j].Lower) {
			return true
		}
	}
	return false
}

// placeOfClause returns the place that a relative clause with "where" is told of in which
// a happening stands: Tchele in "at Tchele, a village where eight had been killed"; nil for
// none.
func (p *page) placeOfClause(h *happening) *name {
	s := h.sentence
	opens := s.Chunks[h.chunk].First - 1
	for ; opens >= 0 && s.Tokens[opens].Lower != "where"; opens-- {
		if k := chunkOf(s, opens); s.Tokens[opens].Text == ";" || k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && finite(s.Chunks[k]) {
			return nil
		}
	}
	if opens < 1 {
		return nil
	}
	names := p.namesIn(p.begins(s), s.Tokens[opens].Start)
	for i, n := range slices.Backward(names) {
		if n.kind != dateline.PlaceMention || n.adjective != "" || p.modifies(s, n) {
			continue
		}
		if last := s.TokenAt(n.end - 1); !verbBetween(s, last+1, opens) && opens-last <= withinApposition {
			if i > 0 {
				if m, _ := p.holderNamed(s, names[i-1]); m == n { // "Zarwelo, in Kano state, where"
					return names[i-1]
				}
			}
			return n
		}
		return nil
	}
	return nil
}

// withinApposition is how many tokens lie at most between a place and the clause with
// "where" that tells of it: ", a village in the hills, where".
const withinApposition = 8

// ofOtherTime reports whether a place stands behind a further time than the scene's, which
// begins another member of the sentence: the museum in "in June 38 were shot in Sousse, and
// in March 22 at the museum".
func (p *page) ofOtherTime(x *scene, n *name) bool {
	s := x.sentence
	for _, t := range p.timesIn(x.main().end(), n.start) {
		if t.Kind != when.KindDate || len(t.Dates) == 0 || x.time == nil || t.Start == x.time.Start || p.overlap(x.time, &t) {
			continue
		}
		i := s.TokenAt(t.Start) - 1
		if i > 0 && s.Tokens[i].Tag == "IN" {
			i--
		}
		if i > x.main().last && (s.Tokens[i].Tag == "CC" || s.Tokens[i].Text == ";") {
			return true
		}
	}
	return false
}

// ofTheClaim reports whether a place is where somebody made a claim or denial of a
// happening known: Dori in "claimed the bombing in a call to a reporter in Dori", but not in
// "claimed the bombing of a bus in Dori".
func (p *page) ofTheClaim(h *happening, n *name) bool {
	s := h.sentence
	if n.start < h.end() || !p.ownedUpTo(h) {
		return false
	}
	return slices.ContainsFunc(s.Tokens[h.last+1:s.TokenAt(n.start)], func(t prose.Token) bool {
		return p.is("statement", t.Lower) || p.is("speaker", t.Lower) || p.is("reporter", t.Lower)
	})
}
