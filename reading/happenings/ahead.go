package happenings

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// tipWords is how far before "is being prepared" what is prepared is looked for.
const tipWords = 8

// Tip reports whether somebody is told, behind a token, of violence that is yet
// to come: "had told the army of a planned raid".
func (p *Page) Tip(s *prose.Sentence, token int) bool {
	for i := token + 1; i < len(s.Tokens); i++ {
		t := s.Tokens[i]
		if before := grammar.Neighbour(s, s.Chunks[max(grammar.ChunkOf(s, i), 0)].First-1); t.Noun() && p.Is("plot", t.Lower) && (before == "of" || before == "about") {
			return true
		}
		if p.Is("yet to come", t.Lower) && (p.ViolenceSoon(s, i) || p.ViolenceIn(s, max(token+1, i-tipWords), i)) {
			return true
		}
	}
	return false
}

// CalledLikely reports whether something behind a token is called likely: "considers
// a second ambush on the road likely".
func (p *Page) CalledLikely(s *prose.Sentence, token int) bool {
	for i := token + 1; i < len(s.Tokens) && i <= token+12; i++ {
		if t := s.Tokens[i]; (t.Tag == "JJ" || t.Tag == "RB") && p.Is("yet to come", t.Lower) && !p.Is("violence to come", grammar.Neighbour(s, i+1)) {
			return true
		}
	}
	return false
}

// ViolenceAfter reports whether a sentence has a word for violence to come behind a
// token.
func (p *Page) ViolenceAfter(s *prose.Sentence, token int) bool {
	return p.ViolenceIn(s, token+1, len(s.Tokens))
}

// ViolenceSoon is ViolenceAfter within a few words.
func (p *Page) ViolenceSoon(s *prose.Sentence, token int) bool {
	return p.ViolenceIn(s, token+1, min(token+7, len(s.Tokens)))
}

// ViolenceIn reports whether a word for violence to come stands between two tokens.
func (p *Page) ViolenceIn(s *prose.Sentence, from, to int) bool {
	for _, t := range s.Tokens[from:to] {
		if p.Is("violence to come", t.Lower) {
			return true
		}
	}
	return false
}

// Foretold returns the token at which the sentence says that violence may come;
// -1 for none.
func (p *Page) Foretold(s *prose.Sentence) int {
	for i := 1; i+1 < len(s.Tokens); i++ { // "cannot rule out an attempt"
		if s.Tokens[i].Lower == "rule" && s.Tokens[i+1].Lower == "out" && slices.Contains([]string{"cannot", "not", "n't"}, s.Tokens[i-1].Lower) && p.ViolenceSoon(s, i+1) {
			return i
		}
	}
	for k, c := range s.Chunks {
		switch {
		case p.answersBack(s, k):
			return c.First
		case c.Modal != "" && Next(s, c.First-1) && s.Tokens[c.Head].Lower == "be" && !p.InTime(s.Tokens[min(c.Last+1, len(s.Tokens)-1)].Start):
			return c.First
		case c.Kind == prose.NounGroup && p.Is("risk", s.Tokens[c.Head].Lower) && c.Last+1 < len(s.Tokens) && s.Tokens[c.Last+1].Lower == "of" && p.ViolenceSoon(s, c.Last):
			return c.First
		case c.Kind == prose.VerbGroup && (p.mayCome(s, k) || p.looms(s, k) || p.goingTo(s, k) || p.expected(s, k) || p.boundTo(s, k) || p.drifts(s, k) || p.plots(s, k) || p.markedOut(s, k)):
			return c.First
		}
	}
	return p.aboutTo(s, 0)
}

// does reports whether a word is for doing violence, and not for what has come of it.
func (p *Page) does(verb string) bool {
	if p.Is("facts", verb) {
		return false
	}
	return p.Is("violence to come", verb) || p.Is("violent deed", verb) || slices.ContainsFunc(p.Book.Triggers.All([]string{verb}, 0), func(m codebook.TriggerMatch) bool {
		return m.Verb && m.Strong && m.Kind != dateline.Arrest && m.Kind != dateline.Surrender
	})
}

// Ahead reports whether the words behind a token tell of violence that is yet to
// come: by a verb of what may or will be ("that they might be kidnapped"), or by
// "about to".
func (p *Page) Ahead(s *prose.Sentence, token int) bool {
	for k, c := range s.Chunks {
		if c.First <= token || c.Kind != prose.VerbGroup {
			continue
		}
		used := p.Is("comes about", s.Tokens[c.Head].Lower) && YetToBe(s, c) && p.ViolenceIn(s, token+1, c.First)
		if used || p.mayCome(s, k) || p.looms(s, k) || p.goingTo(s, k) || p.expected(s, k) || p.comesTo(s, k) || p.boundTo(s, k) || p.drifts(s, k) || p.plots(s, k) || p.markedOut(s, k) || p.closesIn(s, k) {
			return true
		}
	}
	return p.aboutTo(s, token) >= 0
}

// aboutTo returns the token behind another at which the sentence says that violence is about to
// come, or attackers about to do something: "were about to storm", "the gangs were about to
// come"; -1 for none.
func (p *Page) aboutTo(s *prose.Sentence, token int) int {
	for i := token + 1; i+2 < len(s.Tokens); i++ {
		if s.Tokens[i].Lower != "about" || s.Tokens[i+1].Lower != "to" {
			continue
		}
		for _, t := range s.Tokens[i+2 : min(i+5, len(s.Tokens))] {
			if p.does(t.Lower) {
				return i
			}
		}
		if slices.ContainsFunc(s.Tokens[token+1:i], func(t prose.Token) bool { return p.Is("attackers", t.Lower) || p.Is("groups", t.Lower) }) {
			return i
		}
	}
	return -1
}

// YetToBe reports whether a verb group is about what may or will be, not about what
// may or would have been.
func YetToBe(s *prose.Sentence, c prose.Chunk) bool {
	past := slices.ContainsFunc(s.Tokens[c.First:c.Head], func(t prose.Token) bool { return t.Lower == "have" })
	return c.Modal != "" && !c.Negated && !past
}

// GuardAsked reports whether what verb group k asks for is protection: "had asked
// for soldiers", "begged the army to guard the bridge".
func (p *Page) GuardAsked(s *prose.Sentence, k int) bool {
	for i := s.Chunks[k].Last + 1; i < len(s.Tokens); i++ {
		if s.Tokens[i].Lower == "for" && !grammar.Capital(s.Tokens[i-1]) { // not "the Minister for Security"
			f, ok := grammar.NounGroupAfter(s, i+1, 0)
			asked := func(t prose.Token) bool { return p.Is("protection", t.Lower) }                                      // "a company of soldiers"
			return ok && slices.ContainsFunc(s.Tokens[f.Head:f.Last+1], asked) && !p.ViolenceIn(s, s.Chunks[k].Last+1, i) // not "called it revenge for the troops"
		}
	}
	return slices.ContainsFunc(s.Chunks[k+1:], func(c prose.Chunk) bool { // "had begged the army to guard the bridge"
		return c.Infinitive && !c.Negated && p.Is("guards", s.Tokens[c.Head].Lower)
	})
}

// looms reports whether verb group k says of violence that it is near: "an attack
// was imminent".
func (p *Page) looms(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	next := c.Last + 1
	switch s.Tokens[c.Head].Lower {
	case "is", "are", "was", "were", "be":
	case "coming":
		return !c.Negated && p.comingSubject(s, k)
	default:
		return false
	}
	near := next < len(s.Tokens) && p.Is("yet to come", s.Tokens[next].Lower) || grammar.Words(s, next, min(next+3, len(s.Tokens))) == "in the offing"
	return !c.Negated && near && p.comingSubject(s, k)
}

// mayCome reports whether verb group k says that violence may come: by "may",
// "might" or "could" of what is yet to be, or of more of it that is prepared.
func (p *Page) mayCome(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	head := s.Tokens[c.Head].Lower
	if p.Saying(s, c) || p.Is("amounts to", head) || p.Is("perceives", head) || p.weatherDoes(s, k) || p.doneTo(s, k) { // "attacks may constitute war crimes"
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
			return p.comingSubject(s, k) || p.setsOut(s, k) || !own && head != "ruled" && (head != "be" || grammar.Neighbour(s, c.First-1) == "there") && p.ViolenceIn(s, c.Last+1, min(c.Last+5, len(s.Tokens)))
		}
		return true
	case c.Modal == "will" || c.Modal == "would" || c.Modal == "shall":
		return p.willCome(s, k, own)
	case p.Is("intend", head) && c.Last+1 < len(s.Tokens) && p.Is("more of it", s.Tokens[c.Last+1].Lower):
		return p.ViolenceSoon(s, c.Last)
	case c.Modal == "" && (own || p.setsOut(s, k)):
		return p.meansTo(s, c) && p.atLarge(s, k)
	}
	return false
}

// answersBack reports whether verb group k says that something will not be left without an
// answer: "will not leave the raids unanswered", and of a group "will not go unpunished", which
// a state says of its courts.
func (p *Page) answersBack(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if !c.Negated || c.Modal != "will" && c.Modal != "would" && c.Modal != "shall" {
		return false
	}
	for _, t := range s.Tokens[c.Last+1 : min(c.Last+6, len(s.Tokens))] {
		if p.Is("unanswered", t.Lower) {
			v, ok := p.VoiceOf(s)
			return t.Lower != "unpunished" || ok && p.OfGroup(v)
		}
	}
	return false
}

// plots reports whether verb group k is of those at large who plan or prepare violence, or of
// violence that is planned: "extremists were planning an attack", "a raid is being prepared".
func (p *Page) plots(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if !grammar.Finite(c) || c.Negated || c.First == c.Last || !p.Is("intend", s.Tokens[c.Head].Lower) {
		return false
	}
	being := slices.ContainsFunc(s.Tokens[c.First:c.Head], func(t prose.Token) bool { return t.Lower == "being" })
	if c.Passive {
		return being && p.comingSubject(s, k)
	}
	f, ok := grammar.NounGroupAfter(s, c.Last+1, 0)
	had := s.Tokens[c.First].Lower == "had"
	return ok && !had && s.Tokens[c.Head].Tag == "VBG" && f.First == c.Last+1 && p.Is("violence to come", f.Word()) && p.atLarge(s, k)
}

// atLarge reports whether those whom verb group k is of may still do what they plan: no
// men whom the text has told of, who mostly have been arrested ("the three were planning").
func (p *Page) atLarge(s *prose.Sentence, k int) bool {
	if slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return p.Is("counts arrested", t.Lower) || p.Is("prevented", t.Lower) }) {
		return false
	}
	past := slices.ContainsFunc(s.Tokens[s.Chunks[k].First:s.Chunks[k].Head+1], func(t prose.Token) bool { return t.Lower == "was" || t.Lower == "were" })
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if !ok || !past {
		return true
	}
	told := f.Pronoun() || f.Sentence.Tokens[f.First].Tag == "CD" || grammar.Definite(f.Sentence.Tokens[f.First]) && !p.ArmedGroup(f)
	return !told
}

// markedOut reports whether verb group k says of something that it is a target by somebody's
// choice or luck: "was a potential target", "listed the bridge as a likely target".
func (p *Page) markedOut(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if c.Negated || c.Modal != "" || c.Infinitive {
		return false
	}
	from := c.Last + 1
	switch head := s.Tokens[c.Head].Lower; {
	case p.Is("is", head), p.Is("comes to be", head):
	default:
		for from < len(s.Tokens) && s.Tokens[from].Lower != "as" && !s.Tokens[from].Verb() {
			from++
		}
		if grammar.Neighbour(s, from) != "as" {
			return false
		}
	}
	f, ok := grammar.NounGroupAfter(s, from, 1)
	return ok && p.Is("prey", f.Word()) && slices.ContainsFunc(s.Tokens[f.First:f.Head], func(t prose.Token) bool { return p.Is("makes prey", t.Lower) })
}

// closesIn reports whether verb group k has attackers come or gather: "five bombers had
// crossed the river", "the Front was massing men".
func (p *Page) closesIn(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if !ok || !grammar.Finite(c) || c.Negated || c.Passive || c.First == c.Last || !p.ArmedGroup(f) && !p.Is("attackers", f.Word()) {
		return false
	}
	head := s.Tokens[c.Head].Lower
	return p.Is("slips in", head) || p.Is("gathers", head) && s.Tokens[c.Head].Tag == "VBG"
}

// comesTo reports whether verb group k is of violence for which somebody comes or gathers:
// "men had crossed to attack a parade".
func (p *Page) comesTo(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if !c.Infinitive || k == 0 || c.Negated || !p.does(s.Tokens[c.Head].Lower) {
		return false
	}
	v := s.Chunks[k-1]
	return v.Kind == prose.VerbGroup && v.Last == c.First-1 && (p.Is("moves", s.Tokens[v.Head].Lower) || p.Is("gathers", s.Tokens[v.Head].Lower))
}

// goingTo reports whether verb group k, an infinitive or not, is of violence that somebody is
// going to do or suffer: "was going to be attacked", "are going to kill me".
func (p *Page) goingTo(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if !p.does(s.Tokens[c.Head].Lower) || c.Negated {
		return false
	}
	to := c.Head - 1
	for to > 1 && s.Tokens[to].Lower != "to" && grammar.ChunkOf(s, to) == k {
		to--
	}
	return to > 1 && s.Tokens[to].Lower == "to" && s.Tokens[to-1].Lower == "going"
}

// expected reports whether verb group k says of violence that it is to be expected: "fresh
// fighting must be expected".
func (p *Page) expected(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	due := c.Modal == "must" || c.Modal == "can" || c.Modal == "should" || c.Modal == "" && (c.Infinitive || slices.ContainsFunc(s.Tokens[c.First:c.Head], func(t prose.Token) bool { return t.Lower == "to" }))
	return s.Tokens[c.Head].Lower == "expected" && due && !c.Negated && s.Tokens[max(c.Head-1, 0)].Lower == "be" && (p.comingSubject(s, k) || p.ViolenceIn(s, max(c.First-2, 0), c.First)) // "a round of fighting"
}

// doneTo reports whether verb group k is of what may be done to attackers: "so that the
// militants could be crushed".
func (p *Page) doneTo(s *prose.Sentence, k int) bool {
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	return ok && s.Chunks[k].Passive && p.Is("attackers", f.Word())
}

// weatherDoes reports whether the subject of verb group k is the weather: "storms could
// strike the coast".
func (p *Page) weatherDoes(s *prose.Sentence, k int) bool {
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	return ok && p.Is("weather", f.Word())
}

// meansTo reports whether a verb group is of violence that somebody has in mind:
// "mean to strike", "are preparing to attack". What they had meant to do is past.
func (p *Page) meansTo(s *prose.Sentence, c prose.Chunk) bool {
	to := max(c.Head-1, 1)
	for to > 1 && s.Tokens[to].Tag == "RB" {
		to--
	}
	verb := s.Tokens[to-1]
	past := verb.Tag == "VBN" || verb.Tag == "VBD" || verb.Lower == "meant"
	noun := verb.Noun() && s.Tokens[max(to-2, 0)].Tag != "CC" // not "and plan to"
	return to > 1 && s.Tokens[to].Lower == "to" && p.Is("intend", verb.Lower) && !past && !noun
}

// boundTo reports whether verb group k is of violence that is to come by the verb before
// it: "is likely to attack", "a device was to be set off".
func (p *Page) boundTo(s *prose.Sentence, k int) bool {
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
func (p *Page) bringsAbout(s *prose.Sentence, c prose.Chunk) bool {
	f, ok := grammar.NounGroupAfter(s, c.Last+1, 1)
	return ok && !c.Passive && p.Is("brings about", s.Tokens[c.Head].Lower) && p.Is("violence to come", f.Word())
}

// drifts reports whether verb group k says that somebody is on the way to violence: "was
// sliding towards civil war".
func (p *Page) drifts(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if c.Negated || c.Passive || !p.Is("drifts", s.Tokens[c.Head].Lower) || s.Tokens[c.Head].Tag != "VBG" && c.Modal == "" {
		return false
	}
	if next := grammar.Neighbour(s, c.Last+1); next != "towards" && next != "toward" && next != "into" && next != "to" && next != "for" {
		return false
	}
	f, ok := grammar.NounGroupAfter(s, c.Last+1, 1)
	return ok && p.Is("violence to come", f.Word()) && s.Tokens[f.Head].Tag == "NN"
}

// suffers reports whether verb group k says in several words that violence comes to its
// subject or of it: "come under fire", "be a target", "end in bloodshed".
func (p *Page) suffers(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	next := grammar.Neighbour(s, c.Last+1)
	if p.Is("ends in", s.Tokens[c.Head].Lower) && (next == "in" || next == "into") {
		return p.ViolenceIn(s, c.Last+1, min(c.Last+4, len(s.Tokens)))
	}
	switch head := s.Tokens[c.Head].Lower; {
	case head == "killed" && c.Passive: // "whoever stays will be killed"
		return true
	case head == "set" && c.Passive: // "would be set alight"
		return p.Is("ruin", next) || next == "on" && grammar.Neighbour(s, c.Last+2) == "fire"
	case head == "burn" && !c.Passive: // "the buses would burn"
		k := grammar.ChunkAfter(s, c.Last)
		return k < 0 || s.Chunks[k].First > c.Last+1
	}
	f, ok := grammar.NounGroupAfter(s, c.Last+1, 1)
	if !ok || c.Passive {
		return false
	}
	switch head := s.Tokens[c.Head].Lower; {
	case head == "come":
		return next == "under" && p.Is("under fire", f.Word())
	case head == "be" || head == "become":
		return f.First == c.Last+1 && p.Is("prey", f.Word())
	}
	return false
}

// willCome reports whether verb group k says that violence will come: by a verb of
// violence, or by one of coming of it. What would have been is past, and what
// a state says that it will do is no warning.
func (p *Page) willCome(s *prose.Sentence, k int, own bool) bool {
	c := s.Chunks[k]
	if c.Negated || slices.ContainsFunc(s.Tokens[c.First:c.Head], func(t prose.Token) bool { return t.Lower == "have" }) {
		return false
	}
	if s.Tokens[c.Head].Lower == "be" && grammar.Neighbour(s, c.First-1) == "there" {
		return p.ViolenceIn(s, c.Last+1, min(c.Last+5, len(s.Tokens)))
	}
	v, speaks := p.VoiceOf(s)
	ofGroup := speaks && p.OfGroup(v)
	if !own {
		if c.Modal == "would" || c.Modal == "will" { // "six men would carry out an attack"
			if f, ok := grammar.FirstOf(p.SubjectOf(s, k)); ok && p.bringsAbout(s, c) && (p.Is("attackers", f.Word()) || p.Is("man", f.Word()) && !f.Pronoun()) {
				return true
			}
		}
		if p.Is("comes about", s.Tokens[c.Head].Lower) && grammar.Neighbour(s, c.First-1) == "more" { // "said that more would follow"
			return ofGroup
		}
		ruin := ofGroup && slices.ContainsFunc(s.Tokens[c.Last+1:min(c.Last+6, len(s.Tokens))], func(t prose.Token) bool { return p.Is("ruin", t.Lower) }) // "will be turned to ashes"
		return ruin || ofGroup && p.bringsAbout(s, c) || p.Is("comes about", s.Tokens[c.Head].Lower) && p.comingSubject(s, k) || p.setsOut(s, k)
	}
	if f, ok := grammar.FirstOf(p.SubjectOf(s, k)); ok && !c.Passive {
		a := p.ActorOf(f)
		if g, _, ok := p.FirstSubject(s, c.First); ok && p.Is("statement", g.Word()) { // a leaflet says that the school will burn
			return true
		}
		return a != nil && a.Kind == dateline.ArmedGroup || ofGroup || p.Is("attackers", f.Word()) || p.suffers(s, k) || f.Pronoun() && !(speaks && p.ofState(v))
	}
	return true
}

// setsOut reports whether verb group k has an armed group or attackers come, go or try for
// something, or they who are not named something next: "the Front would go for the port",
// "they will go next for the camps".
func (p *Page) setsOut(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if !ok || c.Passive || !p.Is("sets out", s.Tokens[c.Head].Lower) {
		return false
	}
	if f.Word() == "they" && grammar.Neighbour(s, c.Last+1) == "next" {
		return true
	}
	own := f.Word() == "men" && (s.Tokens[f.First].Tag == "PRP$" || p.Is("strange", s.Tokens[f.Head-1].Lower)) // "his men would come", "armed men will try"
	if v, ok := p.VoiceOf(s); ok && f.Word() == "we" && p.OfGroup(v) {
		own = true
	}
	return own || p.ArmedGroup(f) || p.Is("attackers", f.Word())
}

// ToSetOut reports whether the object of verb group k is an armed group or attackers of whom
// it expects that they go for something: "expect the Front to go after the railway".
func (p *Page) ToSetOut(s *prose.Sentence, k int) bool {
	if k+2 >= len(s.Chunks) || s.Chunks[k+1].Kind != prose.NounGroup {
		return false
	}
	f, v := grammar.PhraseAt(s, k+1), s.Chunks[k+2]
	goes := v.Infinitive && !v.Negated && p.Is("sets out", s.Tokens[v.Head].Lower) && slices.Contains([]string{"for", "after", "against", "at"}, grammar.Neighbour(s, v.Last+1))
	return goes && (p.ArmedGroup(f) || p.Is("attackers", f.Word()))
}

// OfGroup reports whether a voice is an armed group's: its own, its statement's or spokesman's,
// or that of somebody of it ("Commander Idris of the Front").
func (p *Page) OfGroup(v grammar.Phrase) bool {
	if p.ArmedGroup(v) {
		return true
	}
	if _, ok := p.GroupOfStatement(v); ok {
		return true
	}
	if _, ok := p.GroupOfSpokesman(v); ok {
		return true
	}
	for i := v.First; i <= v.Last+1; i++ {
		if of, ok := grammar.NounGroupAfter(v.Sentence, i+1, 0); ok && grammar.Neighbour(v.Sentence, i) == "of" && p.ArmedGroup(of) {
			return true
		}
	}
	return false
}

// ofState reports whether a voice is a state's, one of its forces' or an office's.
func (p *Page) ofState(v grammar.Phrase) bool {
	if a := p.ActorOf(v); a != nil && a.Kind != dateline.Person {
		return a.Kind == dateline.StateForce || a.Kind == dateline.Government
	}
	return p.Is("state cue", v.Word()) || p.Is("government cue", v.Word()) || p.Is("forces", v.Word())
}

// comingSubject reports whether the subject of verb group k is violence: "the
// next blow could fall".
func (p *Page) comingSubject(s *prose.Sentence, k int) bool {
	return slices.ContainsFunc(p.SubjectOf(s, k), func(f grammar.Phrase) bool {
		return p.Is("violence to come", f.Word()) || f.Word() == "more" && f.First == f.Last
	})
}

// Next reports whether the words behind a token say who will be next.
func Next(s *prose.Sentence, token int) bool {
	for i := token + 1; i+2 < len(s.Tokens); i++ {
		if (s.Tokens[i].Lower == "will" || s.Tokens[i].Lower == "would") && s.Tokens[i+1].Lower == "be" && (s.Tokens[i+2].Lower == "next" || grammar.Words(s, i+2, min(i+4, len(s.Tokens))) == "the next") {
			return true
		}
	}
	return false
}

// HappeningWithin reports whether a noun that names a happening stands between
// two tokens.
func (p *Page) HappeningWithin(s *prose.Sentence, from, to int) bool {
	for i := from; i < to && i < len(s.Tokens); i++ {
		if s.Tokens[i].Noun() && p.TriggerNoun([]string{s.Tokens[i].Lower}, 0) {
			return true
		}
	}
	return false
}
