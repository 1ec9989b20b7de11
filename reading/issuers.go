package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// issuerOf returns who warns in a sentence: who warns outright, else who urges heed,
// gives a warning, expects violence, threatens it, or says that it may come.
func (p *page) issuerOf(s *prose.Sentence) (phrase, bool) {
	for k, c := range s.Chunks {
		head := s.Tokens[c.Head].Lower
		if c.Kind == prose.VerbGroup && !c.Negated && p.is("warns", head) && !p.is("threatens", head) && p.violenceAfter(s, c.Last) && !p.ofWeather(s) {
			if f, ok := p.warner(s, k); ok && !p.is("warning", f.word()) {
				return f, true
			}
		}
	}
	for k, c := range s.Chunks {
		head := s.Tokens[c.Head].Lower
		if c.Kind == prose.NounGroup {
			if p.is("written warning", head) && p.ahead(s, c.Last) {
				if f, ok := p.giver(s, k); ok {
					return f, true
				}
			}
			if p.is("concern", head) && p.ahead(s, c.Last) {
				if f, ok := p.giver(s, k); ok {
					return f, true
				}
			}
			if p.is("warning", head) {
				if f, ok := p.giver(s, k); ok && (p.violenceAfter(s, c.Last) || p.is("alarm", s.Tokens[c.Head-min(1, c.Head-c.First)].Lower) || p.spurned(s, k)) {
					return f, true
				}
			}
			if p.flagged(s, k) {
				if f, ok := p.issuing(subjectOf(s, k-1)); ok {
					return f, true
				}
			}
			continue
		}
		if c.Negated {
			continue
		}
		if c.Infinitive && k > 1 && p.is("expects", head) && p.violenceSoon(s, c.Last) { // "told the radio to expect revenge"
			for j := k - 1; j >= 0 && j >= k-4; j-- {
				if t := s.Chunks[j]; t.Kind == prose.VerbGroup && p.is("tells whom", s.Tokens[t.Head].Lower) {
					if f, ok := p.warner(s, j); ok {
						return f, true
					}
				}
			}
		}
		if p.is("expects", head) && advised(s, c) { // "the army should expect raids": who says so warns it
			continue
		}
		switch {
		case p.is("warns", head) && !p.ofWeather(s) && (p.violenceAfter(s, c.Last) || orElse(s) && p.recordedVoice(s, k) || timeBefore(s, c.Last) || p.ahead(s, c.Last) || p.against(s, k) || p.speechFirst(s, k) && p.violenceIn(s, 0, c.First)),
			p.is("warns", head) && p.threatener(s, k),
			p.ultimatum(s, k),
			p.drivesOut(s, k),
			p.is("threatens", head) && p.ahead(s, c.Last) && p.recordedVoice(s, k),
			p.is("threatens", head) && (p.violenceSoon(s, c.Last) || next(s, c.Last) || words(s, c.Last+1, min(c.Last+5, len(s.Tokens))) == "to do the same"),
			p.is("expects", head) && (p.violenceSoon(s, c.Last) || p.is("more of it", neighbour(s, c.Last+1)) && neighbour(s, c.Last+2) == "trouble" || p.toSetOut(s, k)),
			p.is("deems", head) && p.violenceSoon(s, c.Last) && p.calledLikely(s, c.Last),
			p.is("urges", head) && !p.askedOfSides(s, k) && (p.heed(s, c.Last) || p.citesDanger(s, c.Last) || p.guardAsked(s, k)),
			p.is("alerts", head) && (p.tip(s, c.Last) || p.ahead(s, c.Last) || next(s, c.Last)),
			p.is("raises level", head) && p.level(s, k):
			if f, ok := p.warner(s, k); ok {
				return f, true
			}
		}
	}
	if f, ok := p.foreteller(s); ok {
		return f, true
	}
	if f, ok := p.menacer(s); ok {
		return f, true
	}
	for k, c := range s.Chunks {
		if c.Kind == prose.NounGroup {
			if f, ok := p.informed(s, k); ok {
				return f, true
			}
		}
	}
	return phrase{}, false
}

// advised reports whether a verb group says what somebody else than who speaks should or
// must do.
func advised(s *prose.Sentence, c prose.Chunk) bool {
	before := neighbour(s, c.First-1)
	return (c.Modal == "should" || c.Modal == "must" || c.Modal == "can" || c.Modal == "ought") && before != "we" && before != "i"
}

// timeBefore reports whether the words behind a token only say how long before something was
// done: "had warned the guards an hour before, so that".
func timeBefore(s *prose.Sentence, token int) bool {
	for i := token + 1; i < len(s.Tokens) && !endsClause(s.Tokens[i]); i++ {
		if l := s.Tokens[i].Lower; l == "of" || l == "about" || l == "that" {
			return false
		}
		if s.Tokens[i].Lower == "before" || s.Tokens[i].Lower == "earlier" || s.Tokens[i].Lower == "beforehand" {
			ends := i+1 >= len(s.Tokens) || !s.Tokens[i+1].Word()
			return ends && (s.Tokens[i-1].Noun() || s.Tokens[i].Lower == "beforehand")
		}
	}
	return false
}

// ofWeather reports whether a sentence is about the weather, whose storms nobody orders.
func (p *page) ofWeather(s *prose.Sentence) bool {
	return slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return t.Noun() && (p.is("weather", t.Lower) || t.Lower == "weather") })
}

// flagged reports whether noun group k is a danger that the verb before it points out, and
// of nothing but violence: "had flagged the threat", "flagged the risk of an attack".
func (p *page) flagged(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if k == 0 || !p.is("risk", s.Tokens[c.Head].Lower) {
		return false
	}
	v := s.Chunks[k-1]
	if v.Kind != prose.VerbGroup || v.Last != c.First-1 || v.Passive || v.Negated || !p.is("flags", s.Tokens[v.Head].Lower) {
		return false
	}
	return !saysOf(s, c.Last+1) || p.violenceAfter(s, c.Last)
}

// saysOf reports whether a token opens what a warning is of: "of", "about", "that".
func saysOf(s *prose.Sentence, token int) bool {
	return slices.Contains([]string{"of", "about", "that", "over", "on", "against"}, neighbour(s, token))
}

// spurned reports whether noun group k is a warning of which the sentence only says that it was
// passed over or went before: "brushed aside two warnings from the embassy", "despite a
// warning by the police".
func (p *page) spurned(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if !p.is("bare warning", s.Tokens[c.Head].Lower) || saysOf(s, c.Last+1) || p.ofWeather(s) {
		return false
	}
	if f, ok := nounGroupAfter(s, c.Last+2, 0); ok && saysOf(s, f.last+1) && neighbour(s, f.last+1) != "on" {
		return false
	}
	near := func(from, to int) bool {
		return slices.ContainsFunc(s.Tokens[max(from, 0):min(to, len(s.Tokens))], func(t prose.Token) bool { return p.is("spurns", t.Lower) })
	}
	const between = 7 // words between a warning with its giver and "went unheeded"
	return near(c.First-3, c.Last) || near(c.Last+1, c.Last+1+between)
}

// recordedVoice reports whether who vows by verb group k is an armed group or a voice on a
// recording.
func (p *page) recordedVoice(s *prose.Sentence, k int) bool {
	f, ok := p.warner(s, k)
	return ok && (p.ofGroup(f) || p.is("recording", f.word()))
}

// askedOfSides reports whether verb group k asks something of those who fight, whom nobody
// warns by it: "asked both sides to keep away".
func (p *page) askedOfSides(s *prose.Sentence, k int) bool {
	f, ok := nounGroupAfter(s, s.Chunks[k].Last+1, 0)
	return ok && (p.is("sides", f.word()) || p.armedGroup(f))
}

// informed returns who has word of violence to come, where noun group k is what they
// have: "the command has received information that gunmen intend to strike"; else that
// word itself: "intelligence has been obtained that gunmen could strike".
func (p *page) informed(s *prose.Sentence, k int) (phrase, bool) {
	c := s.Chunks[k]
	if !p.is("tidings", s.Tokens[c.Head].Lower) {
		return phrase{}, false
	}
	that := c.Last + 1
	if k+1 < len(s.Chunks) && s.Chunks[k+1].Kind == prose.VerbGroup && s.Chunks[k+1].Passive && s.Chunks[k+1].First == that {
		that = s.Chunks[k+1].Last + 1
	}
	if neighbour(s, that) != "that" || !p.ahead(s, that) {
		return phrase{}, false
	}
	if k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup && s.Chunks[k-1].Last == c.First-1 {
		return p.issuing(subjectOf(s, k-1))
	}
	return phraseTo(s, k), that > c.Last+1
}

// threatener reports whether who warns by verb group k is an armed group, whose
// warning is a threat whatever it says.
func (p *page) threatener(s *prose.Sentence, k int) bool {
	f, ok := p.warner(s, k)
	if !ok {
		return false
	}
	a := p.actorOf(f)
	return a != nil && a.kind == dateline.ArmedGroup
}

// level reports whether the object of verb group k is a level of threat or alert:
// "raised the terrorist threat level".
func (p *page) level(s *prose.Sentence, k int) bool {
	f, ok := nounGroupAfter(s, s.Chunks[k].Last+1, 1)
	if !ok {
		return false
	}
	about, level := false, false
	for i := f.first; i <= f.last; i++ {
		l := s.Tokens[i].Lower
		about = about || p.is("alarm", l) || p.is("warning", l)
		level = level || l == "level"
	}
	return about && level
}

// against reports whether verb group k warns people off something: "warned
// farmers against going past the ditch", "warned drivers not to stop".
func (p *page) against(s *prose.Sentence, k int) bool {
	f, ok := nounGroupAfter(s, s.Chunks[k].Last+1, 0)
	if !ok || f.last+2 >= len(s.Tokens) {
		return false
	}
	if t := s.Tokens[f.last+1]; t.Lower != "against" && t.Lower != "not" {
		return false
	}
	i := chunkAfter(s, f.last+1)
	return i >= 0 && s.Chunks[i].Kind == prose.VerbGroup && s.Chunks[i].First <= f.last+3
}

// next reports whether the words behind a token say who will be next.
func next(s *prose.Sentence, token int) bool {
	for i := token + 1; i+2 < len(s.Tokens); i++ {
		if (s.Tokens[i].Lower == "will" || s.Tokens[i].Lower == "would") && s.Tokens[i+1].Lower == "be" && (s.Tokens[i+2].Lower == "next" || words(s, i+2, min(i+4, len(s.Tokens))) == "the next") {
			return true
		}
	}
	return false
}

// markedIssuer returns who gives the warning that a learned reader marks in a
// sentence: the voice that it marks beside it, the subject of its verb, or whom
// the sentence lets speak.
func (p *page) markedIssuer(s *prose.Sentence) (phrase, bool) {
	for m := range p.marksOf("warning", s.Start, s.End) {
		if m.Label != "warn" || m.Score < sureWarning || !p.looksAhead(s) {
			continue
		}
		k := chunkOf(s, s.TokenAt(m.Start))
		verb := k >= 0 && s.Chunks[k].Kind == prose.VerbGroup
		if verb && (p.saying(s, s.Chunks[k]) || p.is("warns", s.Tokens[s.Chunks[k].Head].Lower) || p.is("urges", s.Tokens[s.Chunks[k].Head].Lower)) {
			if f, ok := p.warner(s, k); ok {
				return f, true
			}
		}
		if verb && s.Chunks[k].Passive && !s.Chunks[k].Participle {
			return p.warner(s, k)
		}
		if f, ok := p.markedVoice(s, m.Start); ok {
			return f, true
		}
		if f, ok := p.speakerAt(s, m.Start); ok {
			return f, true
		}
		if verb {
			return p.warner(s, k)
		}
	}
	return phrase{}, false
}

// looksAhead reports whether a sentence has a word of warning or heed, or speaks of violence
// by a verb of what will or may be, or says what will be done otherwise: what only a learned
// reader takes for a warning speaks of what is to come.
func (p *page) looksAhead(s *prose.Sentence) bool {
	violent := p.violenceIn(s, 0, len(s.Tokens)) || orElse(s)
	return p.wordWithin(s, s.Start, s.End, "heed") || slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		head := s.Tokens[c.Head].Lower
		if c.Kind == prose.NounGroup {
			return p.is("warning", head)
		}
		return p.is("warns", head) && (violent || neighbour(s, c.Last+1) != "of") || p.is("expects", head) || violent && c.Modal != "" && yetToBe(s, c) && !p.saying(s, c)
	})
}

// orElse reports whether a sentence says what will be done to who does not do as asked:
// "or we will come", "or face the people's court".
func orElse(s *prose.Sentence) bool {
	for i, t := range s.Tokens {
		if t.Lower == "or" && slices.Contains([]string{"we", "i", "they", "else", "face", "be"}, neighbour(s, i+1)) {
			return true
		}
	}
	return false
}

// speechFirst reports whether what verb group k says stands before it: "…", he
// warned; "…", warned the chief.
func (p *page) speechFirst(s *prose.Sentence, k int) bool {
	_, behind := p.behindSaying(s, k)
	return behind || s.Chunks[k].Last+3 >= len(s.Tokens)
}

// heed reports whether what is urged behind a token is to take care, or is
// urged because of a danger.
func (p *page) heed(s *prose.Sentence, token int) bool {
	for i := token + 1; i < len(s.Tokens); i++ {
		l := s.Tokens[i].Lower
		if p.is("heed", l) || p.is("expects", l) && i+1 < len(s.Tokens) && p.is("more of it", s.Tokens[i+1].Lower) || (p.is("risk", l) || p.is("ready", l) || l == "possible" || l == "likely") && p.violenceIn(s, i+1, len(s.Tokens)) {
			return true
		}
	}
	return false
}

// citesDanger reports whether what is ordered behind a token is ordered for word of
// violence: "citing intelligence of planned attacks".
func (p *page) citesDanger(s *prose.Sentence, token int) bool {
	cites, tidings := false, false
	for i := token + 1; i < len(s.Tokens); i++ {
		l := s.Tokens[i].Lower
		cites = cites || l == "citing"
		tidings = tidings || cites && p.is("tidings", l)
		if tidings && p.is("violence to come", l) {
			return true
		}
	}
	return false
}

// warner returns who does the warning of verb group k: its subject, its agent,
// or who stands behind it; for "he" and "she", who spoke before.
func (p *page) warner(s *prose.Sentence, k int) (phrase, bool) {
	c := s.Chunks[k]
	if c.Passive && !c.Participle {
		by := prepositionsAfter(s, c.Last)["by"]
		if len(by) == 1 { // "warned by the army of a raid"
			if last := s.Chunks[chunkOf(s, by[0].first)].Last; p.violenceIn(s, last+1, by[0].last+1) {
				by[0].last = last
			}
		}
		if len(by) == 0 {
			return p.statementBody()
		}
		return p.issuing(by)
	}
	if f, ok := p.behindSaying(s, k); ok {
		return f, true
	}
	if c.Participle && k > 0 { // "left officials urging people", "sent a note, warning that"
		if before := s.Chunks[k-1]; before.Kind == prose.NounGroup && before.Last == c.First-1 {
			if f, ok := p.issuing(coordinatedBack(s, k-1)); ok {
				return f, true
			}
		}
		if f, ok := mainSubject(s, c.First); ok && s.Tokens[c.First-1].Text == "," {
			return p.issuing([]phrase{f})
		}
	}
	fs := subjectOf(s, k)
	if f, ok := p.issuing(fs); ok {
		return f, true
	}
	if f, ok := p.written(s, k); ok {
		return f, true
	}
	return p.minded(fs)
}

// statementBody returns who gives out the report where it is a statement: the force or
// government that its opening names.
func (p *page) statementBody() (phrase, bool) {
	opening := p.text.Sentences[:min(statementOpening, len(p.text.Sentences))]
	states := slices.ContainsFunc(append(strings.Fields(strings.ToLower(string(p.report.Title))), wordsIn(opening)...), func(w string) bool { return p.is("gives out", w) })
	if !states {
		return phrase{}, false
	}
	for i := range opening {
		s := &opening[i]
		for _, n := range p.namesIn(s.Start, s.End) {
			if n.naming != nil && (n.naming.kind == dateline.StateForce || n.naming.kind == dateline.Government) {
				last := s.TokenAt(n.end - 1)
				return phrase{s, s.TokenAt(n.start), last, last}, true
			}
		}
	}
	return phrase{}, false
}

// statementOpening is how many sentences a statement has to say what it is and whose.
const statementOpening = 4

func wordsIn(sentences []prose.Sentence) []string {
	var out []string
	for _, s := range sentences {
		for _, t := range s.Tokens {
			out = append(out, t.Lower)
		}
	}
	return out
}

// minded returns the phrases as one where all that tells of them is that they warn,
// tell or fear, which only people and what they write do: "the focal point".
func (p *page) minded(fs []phrase) (phrase, bool) {
	if len(fs) == 0 {
		return phrase{}, false
	}
	f := fs[0]
	t := f.sentence.Tokens[f.head]
	return joined(fs), t.Noun() && !(f.first == f.last && p.is("anybody", t.Lower)) && !f.pronoun() && !p.triggerNoun([]string{t.Lower}, 0) && !p.inTime(t.Start)
}

// written returns what is written that warns by verb group k, over the participle
// behind it: "a police memo dated 2 April warned", "an alert issued by the embassy said",
// where who issued it goes before.
func (p *page) written(s *prose.Sentence, k int) (phrase, bool) {
	for j := k - 1; j > 0; j-- {
		c := s.Chunks[j]
		if c.Kind != prose.VerbGroup {
			continue
		}
		before := s.Chunks[j-1]
		f := phraseTo(s, j-1)
		beside := before.Last == c.First-1 || before.Last == c.First-2 && c.Participle // "a note of the ministry, seen by this paper, warned"
		for i := j - 2; i >= 0 && neighbour(s, f.first-1) == "of" && s.Chunks[i].Last == f.first-2; i-- {
			f.first, f.head = s.Chunks[i].First, s.Chunks[i].Head
		}
		if before.Kind != prose.NounGroup || !beside || !p.writing(f.word()) {
			return phrase{}, false
		}
		if c.Participle && p.is("seen by", s.Tokens[c.Head].Lower) {
			return f, true
		}
		if i := agentBy(s, c.Last); i > 0 && i < s.Chunks[k].First {
			if f, ok := nounGroupAfter(s, i, 0); ok && p.canSpeak(f) {
				return f, true
			}
		}
		return f, true
	}
	return phrase{}, false
}

// writing reports whether a word is one for what is written or sent, or who does so.
func (p *page) writing(w string) bool {
	return p.is("issuers", w) || p.is("warning", w) || p.is("speaker", w)
}

// issuing returns the phrases as one where they can warn: they speak, are an
// actor or state, or something written.
func (p *page) issuing(fs []phrase) (phrase, bool) {
	if len(fs) == 0 {
		return phrase{}, false
	}
	if last := fs[len(fs)-1]; last.pronoun() { // "I have told the embassies, and I tell you"
		fs = []phrase{last}
	}
	f := joined(fs)
	switch fs[0].word() {
	case "he", "she", "i":
		if v, ok := p.voiceOf(f.sentence); ok && (v.last < f.first || fs[0].word() == "i" && p.text.Quoted(f.start())) {
			return v, true
		}
		if v, ok := p.teller(f); ok {
			return v, true
		}
		return p.speakerBefore(f.sentence)
	case "we":
		if at := f.start(); p.text.Quoted(at) {
			return p.speakerAt(f.sentence, at)
		}
		return p.voiceOf(f.sentence) // "we expect an attack, the institute said"
	case "it", "they":
		if v, ok := p.bodySaying(f); ok {
			return v, true
		}
		if v, ok := p.bodyBefore(f); ok {
			return v, true
		}
		return p.groupNamed(fs[0])
	}
	if f.pronoun() || p.triggerNoun([]string{f.word()}, 0) || f.first == f.last && p.is("anybody", f.word()) {
		return phrase{}, false
	}
	return f, p.canSpeak(fs[0]) || p.actorOrState(fs[0]) != nil || p.is("issuers", fs[0].word()) || p.is("officials", fs[0].word())
}

// teller returns who tells or writes, in the sentence of a pronoun and before it, what
// that is part of: "the bishop wrote to the president that he feared an assault".
func (p *page) teller(pronoun phrase) (phrase, bool) {
	s := pronoun.sentence
	if v, ok := p.answerer(s); ok && pronoun.word() == "i" {
		return v, true
	}
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Last >= pronoun.first || !p.is("alerts", s.Tokens[c.Head].Lower) {
			continue
		}
		if f, ok := onlyOne(subjectOf(s, k)); ok && !f.pronoun() && (p.canSpeak(f) || p.namesOnePerson(f)) {
			return f, true
		}
	}
	return phrase{}, false
}

// groupNamed returns the words that last named the group that a pronoun means.
func (p *page) groupNamed(f phrase) (phrase, bool) {
	a := p.groupMeant(f, 0)
	if a == nil {
		return phrase{}, false
	}
	var last *name // the first of the last sentence that names it
	for _, n := range a.named {
		if n.end <= f.start() && (last == nil || p.text.SentenceAt(n.start) > p.text.SentenceAt(last.start)) {
			last = n
		}
	}
	if last == nil {
		return phrase{}, false
	}
	s := &p.text.Sentences[p.text.SentenceAt(last.start)]
	return phrase{s, s.TokenAt(last.start), s.TokenAt(last.end - 1), s.TokenAt(last.end - 1)}, true
}

// bodySaying returns the body that says, before a pronoun in its sentence, what that is part
// of: "The mission said it had word that".
func (p *page) bodySaying(pronoun phrase) (phrase, bool) {
	s := pronoun.sentence
	for k, c := range s.Chunks {
		if !finite(c) || c.Last >= pronoun.first || !p.saying(s, c) {
			continue
		}
		f, ok := onlyOne(subjectOf(s, k))
		return f, ok && !f.pronoun() && !p.armedGroup(f) && (p.is("issuers", f.word()) || p.is("organisation cue", f.word()) || p.actorOrState(f) != nil && !p.namesOnePerson(f))
	}
	return phrase{}, false
}

// bodyBefore returns the body that the sentence before has for the subject of its main
// verb, which "it" goes on about: "The federation asked for calm. It had warned that".
func (p *page) bodyBefore(pronoun phrase) (phrase, bool) {
	i := p.text.SentenceAt(pronoun.start())
	if i == 0 || p.text.Sentences[i-1].Paragraph != pronoun.sentence.Paragraph {
		return phrase{}, false
	}
	s := &p.text.Sentences[i-1]
	for k, c := range s.Chunks {
		if !finite(c) {
			continue
		}
		f, ok := onlyOne(subjectOf(s, k))
		if !ok || f.pronoun() || f.sentence != s || p.armedGroup(f) {
			return phrase{}, false
		}
		a := p.actorOf(f)
		body := a != nil && a.kind != dateline.Person || p.is("issuers", f.word()) || p.is("organisation cue", f.word())
		return f, body && (p.saying(s, c) || p.is("urges", s.Tokens[c.Head].Lower) || p.is("warns", s.Tokens[c.Head].Lower))
	}
	return phrase{}, false
}

// joined makes one phrase of coordinated ones.
func joined(fs []phrase) phrase {
	f := fs[0]
	f.last = fs[len(fs)-1].last
	return f
}

// giver returns who gave the warning that noun group k is: "Washington had
// issued warnings", "a warning from the governor", "the governor's warning".
func (p *page) giver(s *prose.Sentence, k int) (phrase, bool) {
	c := s.Chunks[k]
	if c.Last+1 < len(s.Tokens) && (s.Tokens[c.Last+1].Lower == "from" || s.Tokens[c.Last+1].Lower == "by") {
		if f, ok := nounGroupAfter(s, c.Last+2, 0); ok {
			if g, ok := p.issuing([]phrase{f}); ok {
				return g, true
			}
			return p.minded([]phrase{f})
		}
	}
	if c.First > 0 && s.Tokens[c.First-1].Tag == "POS" && k > 0 {
		return p.issuing([]phrase{phraseTo(s, k-1)})
	}
	if k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup && !s.Chunks[k-1].Passive && particleBetween(s, s.Chunks[k-1].Last, c.First) && (p.is("gives warning", s.Tokens[s.Chunks[k-1].Head].Lower) || p.is("voices", s.Tokens[s.Chunks[k-1].Head].Lower)) {
		return p.issuing(subjectOf(s, k-1))
	}
	return phrase{}, false
}

// particleBetween reports whether nothing stands between two tokens but the particle
// of a verb: "put out an alert".
func particleBetween(s *prose.Sentence, verb, noun int) bool {
	return noun == verb+1 || noun == verb+2 && slices.Contains([]string{"out", "up", "round", "around", "on"}, s.Tokens[verb+1].Lower)
}

// shouldExpect returns the verb by which a sentence says that somebody should expect violence:
// "the army should expect raids"; -1 for none.
func (p *page) shouldExpect(s *prose.Sentence) int {
	for _, c := range s.Chunks {
		if c.Kind == prose.VerbGroup && !c.Negated && advised(s, c) && p.is("expects", s.Tokens[c.Head].Lower) && p.violenceSoon(s, c.Last) {
			return c.First
		}
	}
	return -1
}

// writingSays returns what is written that says what a sentence tells, where nobody is named
// for it: "…, the security alert said".
func (p *page) writingSays(s *prose.Sentence) (phrase, bool) {
	for k, c := range s.Chunks {
		if !finite(c) || c.Passive || c.Modal != "" || !p.saying(s, c) {
			continue
		}
		f, ok := onlyOne(subjectOf(s, k))
		return f, ok && f.sentence == s && f.last == c.First-1 && (p.is("warning", f.word()) || p.is("written warning", f.word())) && !p.canSpeak(f)
	}
	return phrase{}, false
}

// foreteller returns who says that violence may come: "the risk of an attack
// is high", "militants may strike", "the next blow could fall", "more attacks
// are planned". Where the report itself says so, nobody.
func (p *page) foreteller(s *prose.Sentence) (phrase, bool) {
	at := p.foretold(s)
	if at < 0 {
		if at = p.shouldExpect(s); at < 0 {
			return phrase{}, false
		}
	}
	if f, ok := p.writingSays(s); ok {
		return f, true
	}
	if f, ok := p.speakerAt(s, s.Tokens[at].Start); ok {
		return f, !p.triggerNoun([]string{f.word()}, 0)
	}
	for k, c := range s.Chunks { // "an alert issued by the embassy said that militants may strike"
		if c.Kind == prose.VerbGroup && c.Last < at && p.saying(s, c) {
			if f, ok := p.written(s, k); ok {
				return f, true
			}
		}
	}
	for k, c := range s.Chunks { // "the minister called it a pre-emptive strike, because …"
		if c.Kind != prose.VerbGroup || c.Last >= at || c.Participle || c.Infinitive {
			continue
		}
		fs := subjectOf(s, k)
		if len(fs) > 0 && (p.is("tells", s.Tokens[c.Head].Lower) || p.saying(s, c) && (p.is("statement", fs[0].word()) || p.is("issuers", fs[0].word()) || fs[0].word() == "it") || p.is("officials", fs[0].word()) || p.is("title", fs[0].word())) {
			return p.issuing(fs)
		}
	}
	return phrase{}, false
}
