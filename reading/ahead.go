package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// tipWords is how far before "is being prepared" what is prepared is looked for.
const tipWords = 8

// tip reports whether somebody is told, behind a token, of violence that is yet
// to come: "had told the army of a planned raid".
func (p *page) tip(s *prose.Sentence, token int) bool {
	for i := token + 1; i < len(s.Tokens); i++ {
		t := s.Tokens[i]
		if p.is("yet to come", t.Lower) && (p.violenceSoon(s, i) || p.violenceIn(s, max(token+1, i-tipWords), i)) {
			return true
		}
	}
	return false
}

// calledLikely reports whether something behind a token is called likely: "considers
// a second ambush on the road likely".
func (p *page) calledLikely(s *prose.Sentence, token int) bool {
	for i := token + 1; i < len(s.Tokens) && i <= token+12; i++ {
		if t := s.Tokens[i]; (t.Tag == "JJ" || t.Tag == "RB") && p.is("yet to come", t.Lower) && !p.is("violence to come", neighbour(s, i+1)) {
			return true
		}
	}
	return false
}

func (p *page) violenceAfter(s *prose.Sentence, token int) bool {
	return p.violenceIn(s, token+1, len(s.Tokens))
}

func (p *page) violenceSoon(s *prose.Sentence, token int) bool {
	return p.violenceIn(s, token+1, min(token+7, len(s.Tokens)))
}

func (p *page) violenceIn(s *prose.Sentence, from, to int) bool {
	for _, t := range s.Tokens[from:to] {
		if p.is("violence to come", t.Lower) {
			return true
		}
	}
	return false
}

// foretold returns the token at which the sentence says that violence may come;
// -1 for none.
func (p *page) foretold(s *prose.Sentence) int {
	for i := 1; i+1 < len(s.Tokens); i++ { // "cannot rule out an attempt"
		if s.Tokens[i].Lower == "rule" && s.Tokens[i+1].Lower == "out" && slices.Contains([]string{"cannot", "not", "n't"}, s.Tokens[i-1].Lower) && p.violenceSoon(s, i+1) {
			return i
		}
	}
	for k, c := range s.Chunks {
		switch {
		case c.Modal != "" && next(s, c.First-1) && s.Tokens[c.Head].Lower == "be" && !p.inTime(s.Tokens[min(c.Last+1, len(s.Tokens)-1)].Start):
			return c.First
		case c.Kind == prose.NounGroup && p.is("risk", s.Tokens[c.Head].Lower) && c.Last+1 < len(s.Tokens) && s.Tokens[c.Last+1].Lower == "of" && p.violenceSoon(s, c.Last):
			return c.First
		case c.Kind == prose.VerbGroup && (p.mayCome(s, k) || p.looms(s, k) || p.goingTo(s, k) || p.expected(s, k) || p.boundTo(s, k) || p.drifts(s, k)):
			return c.First
		}
	}
	return -1
}

// does reports whether a word is for doing violence, and not for what has come of it.
func (p *page) does(verb string) bool {
	if p.is("facts", verb) {
		return false
	}
	return p.is("violence to come", verb) || p.is("violent deed", verb) || slices.ContainsFunc(p.book.Triggers.All([]string{verb}, 0), func(m codebook.TriggerMatch) bool {
		return m.Verb && m.Strong && m.Kind != dateline.Arrest && m.Kind != dateline.Surrender
	})
}

// ahead reports whether the words behind a token tell of violence that is yet to
// come: by a verb of what may or will be ("that they might be kidnapped"), or by
// "about to".
func (p *page) ahead(s *prose.Sentence, token int) bool {
	for k, c := range s.Chunks {
		if c.First <= token || c.Kind != prose.VerbGroup {
			continue
		}
		used := p.is("comes about", s.Tokens[c.Head].Lower) && yetToBe(s, c) && p.violenceIn(s, token+1, c.First)
		if used || p.mayCome(s, k) || p.looms(s, k) || p.goingTo(s, k) || p.expected(s, k) || p.comesTo(s, k) || p.boundTo(s, k) || p.drifts(s, k) {
			return true
		}
	}
	for i := token + 1; i+2 < len(s.Tokens); i++ {
		if s.Tokens[i].Lower != "about" || s.Tokens[i+1].Lower != "to" {
			continue
		}
		for _, t := range s.Tokens[i+2 : min(i+5, len(s.Tokens))] {
			if p.does(t.Lower) {
				return true
			}
		}
		if slices.ContainsFunc(s.Tokens[token+1:i], func(t prose.Token) bool { return p.is("attackers", t.Lower) || p.is("groups", t.Lower) }) {
			return true
		}
	}
	return false
}

// yetToBe reports whether a verb group is about what may or will be, not about what
// may or would have been.
func yetToBe(s *prose.Sentence, c prose.Chunk) bool {
	past := slices.ContainsFunc(s.Tokens[c.First:c.Head], func(t prose.Token) bool { return t.Lower == "have" })
	return c.Modal != "" && !c.Negated && !past
}

// guardAsked reports whether what verb group k asks for is protection: "had asked
// for soldiers", "begged the army to guard the bridge".
func (p *page) guardAsked(s *prose.Sentence, k int) bool {
	for i := s.Chunks[k].Last + 1; i < len(s.Tokens); i++ {
		if s.Tokens[i].Lower == "for" && !capital(s.Tokens[i-1]) { // not "the Minister for Security"
			f, ok := nounGroupAfter(s, i+1, 0)
			return ok && p.is("protection", f.word()) && !p.violenceIn(s, s.Chunks[k].Last+1, i) // not "called it revenge for the troops"
		}
	}
	return slices.ContainsFunc(s.Chunks[k+1:], func(c prose.Chunk) bool { // "had begged the army to guard the bridge"
		return c.Infinitive && !c.Negated && p.is("guards", s.Tokens[c.Head].Lower)
	})
}

// looms reports whether verb group k says of violence that it is near: "an attack
// was imminent".
func (p *page) looms(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	next := c.Last + 1
	switch s.Tokens[c.Head].Lower {
	case "is", "are", "was", "were", "be":
	case "coming":
		return !c.Negated && p.comingSubject(s, k)
	default:
		return false
	}
	near := next < len(s.Tokens) && p.is("yet to come", s.Tokens[next].Lower) || words(s, next, min(next+3, len(s.Tokens))) == "in the offing"
	return !c.Negated && near && p.comingSubject(s, k)
}

// mayCome reports whether verb group k says that violence may come: by "may",
// "might" or "could" of what is yet to be, or of more of it that is prepared.
func (p *page) mayCome(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	head := s.Tokens[c.Head].Lower
	if p.saying(s, c) || p.is("amounts to", head) || p.weatherDoes(s, k) { // "attacks may constitute war crimes"
		return false
	}
	own := p.does(head) || p.suffers(s, k)
	switch {
	case c.Modal == "may" || c.Modal == "might" || c.Modal == "could" || (c.Modal == "can" || c.Modal == "cannot") && (head == "ruled" || head == "be"):
		for i := c.First; i < c.Head; i++ {
			if s.Tokens[i].Lower == "have" { // "may have killed" is of what is past
				return false
			}
		}
		if head == "ruled" || !own {
			return p.comingSubject(s, k) || p.setsOut(s, k) || !own && head != "ruled" && (head != "be" || neighbour(s, c.First-1) == "there") && p.violenceIn(s, c.Last+1, min(c.Last+5, len(s.Tokens)))
		}
		return true
	case c.Modal == "will" || c.Modal == "would" || c.Modal == "shall":
		return p.willCome(s, k, own)
	case p.is("intend", head) && c.Last+1 < len(s.Tokens) && p.is("more of it", s.Tokens[c.Last+1].Lower):
		return p.violenceSoon(s, c.Last)
	case own && c.Modal == "":
		return p.meansTo(s, c)
	}
	return false
}

// comesTo reports whether verb group k is of violence for which somebody comes or gathers:
// "men had crossed to attack a parade".
func (p *page) comesTo(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if !c.Infinitive || k == 0 || c.Negated || !p.does(s.Tokens[c.Head].Lower) {
		return false
	}
	v := s.Chunks[k-1]
	return v.Kind == prose.VerbGroup && v.Last == c.First-1 && (p.is("moves", s.Tokens[v.Head].Lower) || p.is("gathers", s.Tokens[v.Head].Lower))
}

// goingTo reports whether verb group k, an infinitive or not, is of violence that somebody is
// going to do or suffer: "was going to be attacked", "are going to kill me".
func (p *page) goingTo(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if !p.does(s.Tokens[c.Head].Lower) || c.Negated {
		return false
	}
	to := c.Head - 1
	for to > 1 && s.Tokens[to].Lower != "to" && chunkOf(s, to) == k {
		to--
	}
	return to > 1 && s.Tokens[to].Lower == "to" && s.Tokens[to-1].Lower == "going"
}

// expected reports whether verb group k says of violence that it is to be expected: "fresh
// fighting must be expected".
func (p *page) expected(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	due := c.Modal == "must" || c.Modal == "can" || c.Modal == "should" || c.Modal == "" && (c.Infinitive || slices.ContainsFunc(s.Tokens[c.First:c.Head], func(t prose.Token) bool { return t.Lower == "to" }))
	return s.Tokens[c.Head].Lower == "expected" && due && !c.Negated && s.Tokens[max(c.Head-1, 0)].Lower == "be" && (p.comingSubject(s, k) || p.violenceIn(s, max(c.First-2, 0), c.First)) // "a round of fighting"
}

// weatherDoes reports whether the subject of verb group k is the weather: "storms could
// strike the coast".
func (p *page) weatherDoes(s *prose.Sentence, k int) bool {
	f, ok := onlyOne(subjectOf(s, k))
	return ok && p.is("weather", f.word())
}

// meansTo reports whether a verb group is of violence that somebody has in mind:
// "mean to strike", "are preparing to attack". What they had meant to do is past.
func (p *page) meansTo(s *prose.Sentence, c prose.Chunk) bool {
	to := max(c.Head-1, 1)
	for to > 1 && s.Tokens[to].Tag == "RB" {
		to--
	}
	verb := s.Tokens[to-1]
	past := verb.Tag == "VBN" || verb.Tag == "VBD" || verb.Lower == "meant"
	noun := verb.Noun() && s.Tokens[max(to-2, 0)].Tag != "CC" // not "and plan to"
	return to > 1 && s.Tokens[to].Lower == "to" && p.is("intend", verb.Lower) && !past && !noun
}

// boundTo reports whether verb group k is of violence that is to come by the verb before
// it: "is likely to attack", "a device was to be set off".
func (p *page) boundTo(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if !p.toBe(s, k) {
		return false
	}
	if slices.ContainsFunc(s.Tokens[s.Chunks[k-1].Last:c.First], func(t prose.Token) bool { return t.Lower == "unlikely" }) {
		return false
	}
	return p.does(s.Tokens[c.Head].Lower) || p.comingSubject(s, k-1) || p.bringsAbout(s, c)
}

// bringsAbout reports whether the object of a verb is violence, and the verb one for trying,
// doing or suffering it: "attempt an attack", "carry out raids", "face an assault".
func (p *page) bringsAbout(s *prose.Sentence, c prose.Chunk) bool {
	f, ok := nounGroupAfter(s, c.Last+1, 1)
	return ok && !c.Passive && p.is("brings about", s.Tokens[c.Head].Lower) && p.is("violence to come", f.word())
}

// drifts reports whether verb group k says that somebody is on the way to violence: "was
// sliding towards civil war".
func (p *page) drifts(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if c.Negated || c.Passive || !p.is("drifts", s.Tokens[c.Head].Lower) || s.Tokens[c.Head].Tag != "VBG" && c.Modal == "" {
		return false
	}
	if next := neighbour(s, c.Last+1); next != "towards" && next != "toward" && next != "into" && next != "to" && next != "for" {
		return false
	}
	f, ok := nounGroupAfter(s, c.Last+1, 1)
	return ok && p.is("violence to come", f.word()) && s.Tokens[f.head].Tag == "NN"
}

// suffers reports whether verb group k says in several words that violence comes to its
// subject or of it: "come under fire", "be a target", "end in bloodshed".
func (p *page) suffers(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	next := neighbour(s, c.Last+1)
	if p.is("ends in", s.Tokens[c.Head].Lower) && (next == "in" || next == "into") {
		return p.violenceIn(s, c.Last+1, min(c.Last+4, len(s.Tokens)))
	}
	f, ok := nounGroupAfter(s, c.Last+1, 1)
	if !ok || c.Passive {
		return false
	}
	switch head := s.Tokens[c.Head].Lower; {
	case head == "come":
		return next == "under" && p.is("under fire", f.word())
	case head == "be" || head == "become":
		return f.first == c.Last+1 && p.is("prey", f.word())
	}
	return false
}

// willCome reports whether verb group k says that violence will come: by a verb of
// violence, or by one of coming of it. What would have been is past, and what
// a state says that it will do is no warning.
func (p *page) willCome(s *prose.Sentence, k int, own bool) bool {
	c := s.Chunks[k]
	if c.Negated || slices.ContainsFunc(s.Tokens[c.First:c.Head], func(t prose.Token) bool { return t.Lower == "have" }) {
		return false
	}
	if s.Tokens[c.Head].Lower == "be" && neighbour(s, c.First-1) == "there" {
		return p.violenceIn(s, c.Last+1, min(c.Last+5, len(s.Tokens)))
	}
	v, speaks := p.voiceOf(s)
	ofGroup := speaks && p.ofGroup(v)
	if !own {
		ruin := ofGroup && slices.ContainsFunc(s.Tokens[c.Last+1:min(c.Last+6, len(s.Tokens))], func(t prose.Token) bool { return p.is("ruin", t.Lower) }) // "will be turned to ashes"
		return ruin || ofGroup && p.bringsAbout(s, c) || p.is("comes about", s.Tokens[c.Head].Lower) && p.comingSubject(s, k) || p.setsOut(s, k)
	}
	if f, ok := onlyOne(subjectOf(s, k)); ok && !c.Passive {
		a := p.actorOf(f)
		if g, _, ok := p.firstSubject(s, c.First); ok && p.is("statement", g.word()) { // a leaflet says that the school will burn
			return true
		}
		return a != nil && a.kind == dateline.ArmedGroup || ofGroup || p.is("attackers", f.word()) || p.suffers(s, k) || f.pronoun() && !(speaks && p.ofState(v))
	}
	return true
}

// setsOut reports whether verb group k has an armed group or attackers come, go or try for
// something, or they who are not named something next: "the Front would go for the port",
// "they will go next for the camps".
func (p *page) setsOut(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	f, ok := onlyOne(subjectOf(s, k))
	if !ok || c.Passive || !p.is("sets out", s.Tokens[c.Head].Lower) {
		return false
	}
	if f.word() == "they" && neighbour(s, c.Last+1) == "next" {
		return true
	}
	own := s.Tokens[f.first].Tag == "PRP$" && f.word() == "men" // "his men would come"
	return own || p.armedGroup(f) || p.is("attackers", f.word())
}

// toSetOut reports whether the object of verb group k is an armed group or attackers of whom
// it expects that they go for something: "expect the Front to go after the railway".
func (p *page) toSetOut(s *prose.Sentence, k int) bool {
	if k+2 >= len(s.Chunks) || s.Chunks[k+1].Kind != prose.NounGroup {
		return false
	}
	f, v := phraseAt(s, k+1), s.Chunks[k+2]
	goes := v.Infinitive && !v.Negated && p.is("sets out", s.Tokens[v.Head].Lower) && slices.Contains([]string{"for", "after", "against", "at"}, neighbour(s, v.Last+1))
	return goes && (p.armedGroup(f) || p.is("attackers", f.word()))
}

// ofGroup reports whether a voice is an armed group's: its own, its statement's or spokesman's,
// or that of somebody of it ("Commander Idris of the Front").
func (p *page) ofGroup(v phrase) bool {
	if p.armedGroup(v) {
		return true
	}
	if _, ok := p.groupOfStatement(v); ok {
		return true
	}
	if _, ok := p.groupOfSpokesman(v); ok {
		return true
	}
	for i := v.first; i <= v.last+1; i++ {
		if of, ok := nounGroupAfter(v.sentence, i+1, 0); ok && neighbour(v.sentence, i) == "of" && p.armedGroup(of) {
			return true
		}
	}
	return false
}

// ofState reports whether a voice is a state's, one of its forces' or an office's.
func (p *page) ofState(v phrase) bool {
	if a := p.actorOf(v); a != nil && a.kind != dateline.Person {
		return a.kind == dateline.StateForce || a.kind == dateline.Government
	}
	return p.is("state cue", v.word()) || p.is("government cue", v.word()) || p.is("forces", v.word())
}

// comingSubject reports whether the subject of verb group k is violence: "the
// next blow could fall".
func (p *page) comingSubject(s *prose.Sentence, k int) bool {
	return slices.ContainsFunc(subjectOf(s, k), func(f phrase) bool {
		return p.is("violence to come", f.word()) || f.word() == "more" && f.first == f.last
	})
}
