package scenes

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/figures"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/when"
)

// subjectOfSaying reports whether a place stands for a government that speaks
// ("Washington warned").
func (p *Page) subjectOfSaying(s *prose.Sentence, i int) bool {
	i = behindApposition(s, i)
	if next := grammar.Neighbour(s, i+1); p.Is("reckons", next) || p.Is("records", next) { // whatever the tagger takes it for
		return true
	}
	for j := i + 1; j < len(s.Tokens) && j <= i+3; j++ {
		if s.Tokens[j].Verb() {
			return p.Is("say", s.Tokens[j].Lower)
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
func (p *Page) placedElsewhere(x *Scene, n *names.Name) bool {
	s := x.Sentence
	at := s.TokenAt(n.Start)
	if p.ofSomebody(s, n) || p.wentThere(s, n) {
		return true
	}
	for k := len(s.Chunks) - 1; k >= 0; k-- {
		c := s.Chunks[k]
		if c.Last >= at || c.Kind != prose.VerbGroup {
			continue
		}
		for _, h := range x.Happenings {
			if h.Chunk >= k && h.First < at {
				return false
			}
		}
		if slices.ContainsFunc(p.Happenings, func(h *happenings.Happening) bool { return h.Sentence == s && h.First > c.Last && h.First < at }) {
			return false // it hangs on another happening's noun
		}
		for _, h := range x.Happenings {
			if h.First > at && !slices.ContainsFunc(s.Tokens[c.Last:at], func(t prose.Token) bool { return t.Text == "," }) {
				return !metThere(h, at)
			}
			if h.First < c.First {
				return !c.Participle
			}
		}
		return false
	}
	return false
}

// metThere reports whether a place is where those were whom a happening befell meanwhile: the
// Dori of "they were patrolling in Dori when they were attacked".
func metThere(h *happenings.Happening, place int) bool {
	s := h.Sentence
	when := place + slices.IndexFunc(s.Tokens[place:h.First], func(t prose.Token) bool { return t.Lower == "when" || t.Lower == "as" })
	if when < place || grammar.VerbBetween(s, place, when) || !s.Chunks[h.Chunk].Passive && grammar.Neighbour(s, h.First-1) != "under" && grammar.Neighbour(s, h.First+1) != "under" {
		return false // nothing befell them
	}
	f, ok := grammar.NounGroupAfter(s, when+1, 0)
	return ok && (f.Pronoun() || grammar.Definite(s.Tokens[f.First])) && f.Last < h.First
}

// ofSomebody reports whether a place only says whose office it is, who lives there or
// where a speaker stands: "the mayor of Moncagua", "two residents of Dori", "police in
// Kirkuk said".
func (p *Page) ofSomebody(s *prose.Sentence, n *names.Name) bool {
	i := p.Governor(s, s.TokenAt(n.Start))
	if i < 1 {
		return false
	}
	switch s.Tokens[i].Lower {
	case "of", "in", "at", "for":
	default:
		return false
	}
	k := grammar.ChunkOf(s, i-1)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].Last != i-1 {
		return false
	}
	head := s.Tokens[s.Chunks[k].Head].Lower
	if s.Tokens[i].Lower == "of" {
		return p.Is("officials", head) || p.Is("title", head) || p.Is("inhabitants", figures.Singular(head))
	}
	if p.TriggerNoun([]string{head}, 0) {
		return false
	}
	if p.subjectOfSaying(s, s.TokenAt(n.End-1)) && (!p.Is("facilities", head) || p.Is("care", head)) {
		return true
	}
	return k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup && p.Is("say", s.Tokens[s.Chunks[k-1].Head].Lower) && (p.Is("speaker", head) || p.Is("officials", head) || p.Is("title", head) || p.Is("forces", head))
}

// wentThere reports whether somebody goes or was brought to a place: "flown to
// Aden", "rushed to a hospital in Kilis", "marched them towards Kamuku".
func (p *Page) wentThere(s *prose.Sentence, n *names.Name) bool {
	i := p.Governor(s, s.TokenAt(n.Start))
	if i < 1 {
		return false
	}
	care := func(t prose.Token) bool { return p.Is("care", t.Lower) }
	if in := s.Tokens[i].Lower; (in == "in" || in == "at") && slices.ContainsFunc(s.Tokens[i:s.TokenAt(n.End-1)+1], care) { // "died of their burns at Kora Hospital", "died in the hospital of Kora"
		return slices.ContainsFunc(s.Tokens[max(0, i-6):i], func(t prose.Token) bool { return p.Is("dies", t.Lower) || p.Is("treated", t.Lower) })
	}
	if s.Tokens[i].Lower == "in" || s.Tokens[i].Lower == "at" || s.Tokens[i].Lower == "of" {
		k := grammar.ChunkOf(s, i-1)
		if k < 0 || !p.Is("care", s.Tokens[s.Chunks[k].Head].Lower) {
			return false
		}
		i = s.Chunks[k].First - 1
		if i < 1 {
			return false
		}
		if t := s.Tokens[i].Lower; t == "in" || t == "at" {
			return p.Is("dies", s.Tokens[i-1].Lower) || p.Is("treated", s.Tokens[i-1].Lower)
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
		if p.Is("moves", s.Tokens[j].Lower) && !p.Is("way", s.Tokens[j].Lower) {
			return true
		}
	}
	return false
}

// placeOfClause returns the place that a relative clause with "where" is told of in which
// a happening stands: Tchele in "at Tchele, a village where eight had been killed"; nil for
// none.
func (p *Page) placeOfClause(h *happenings.Happening) *names.Name {
	s := h.Sentence
	opens := s.Chunks[h.Chunk].First - 1
	for ; opens >= 0 && s.Tokens[opens].Lower != "where"; opens-- {
		if k := grammar.ChunkOf(s, opens); s.Tokens[opens].Text == ";" || k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && grammar.Finite(s.Chunks[k]) {
			return nil
		}
	}
	if opens < 1 {
		return nil
	}
	names := p.NamesIn(p.Begins(s), s.Tokens[opens].Start)
	for i, n := range slices.Backward(names) {
		if n.Kind != dateline.PlaceMention || n.Adjective != "" || p.Modifies(s, n) {
			continue
		}
		if last := s.TokenAt(n.End - 1); !grammar.VerbBetween(s, last+1, opens) && opens-last <= withinApposition {
			if i > 0 {
				if m, _ := p.HolderNamed(s, names[i-1]); m == n { // "Zarwelo, in Kano state, where"
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
func (p *Page) ofOtherTime(x *Scene, n *names.Name) bool {
	s := x.Sentence
	for _, t := range p.TimesIn(x.Main().End(), n.Start) {
		if t.Kind != when.KindDate || len(t.Dates) == 0 || x.Time == nil || t.Start == x.Time.Start || p.Overlap(x.Time, &t) {
			continue
		}
		i := s.TokenAt(t.Start) - 1
		if i > 0 && s.Tokens[i].Tag == "IN" {
			i--
		}
		if i > x.Main().Last && (s.Tokens[i].Tag == "CC" || s.Tokens[i].Text == ";") {
			return true
		}
	}
	return false
}

// ofTheClaim reports whether a place is where somebody made a claim or denial of a
// happening known: Dori in "claimed the bombing in a call to a reporter in Dori", but not in
// "claimed the bombing of a bus in Dori".
func (p *Page) ofTheClaim(h *happenings.Happening, n *names.Name) bool {
	s := h.Sentence
	if n.Start < h.End() || !p.OwnedUpTo(h) {
		return false
	}
	return slices.ContainsFunc(s.Tokens[h.Last+1:s.TokenAt(n.Start)], func(t prose.Token) bool {
		return p.Is("statement", t.Lower) || p.Is("speaker", t.Lower) || p.Is("reporter", t.Lower)
	})
}
