package warnings

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/marks"
	"github.com/dateline-project/dateline/reading/names"
)

// issuerOf returns who warns in a sentence: who warns outright, else who urges heed,
// gives a warning, expects violence, threatens it, or says that it may come.
func (p *page) issuerOf(s *prose.Sentence) (grammar.Phrase, bool) {
	for k, c := range s.Chunks {
		head := s.Tokens[c.Head].Lower
		if c.Kind == prose.VerbGroup && !c.Negated && p.Is("warns", head) && !p.Is("threatens", head) && p.ViolenceAfter(s, c.Last) && !p.ofWeather(s) && !p.againstThinking(s, k) {
			if f, ok := p.warner(s, k); ok && !p.Is("warning", f.Word()) {
				return f, true
			}
		}
	}
	for k, c := range s.Chunks {
		head := s.Tokens[c.Head].Lower
		if c.Kind == prose.NounGroup {
			if p.Is("written warning", head) && p.Ahead(s, c.Last) {
				if f, ok := p.giver(s, k); ok {
					return f, true
				}
			}
			if p.Is("concern", head) && p.Ahead(s, c.Last) {
				if f, ok := p.giver(s, k); ok {
					return f, true
				}
			}
			if p.Is("warning", head) {
				if f, ok := p.giver(s, k); ok && (p.ViolenceAfter(s, c.Last) || p.ofDanger(s, c) || p.spurned(s, k)) {
					return f, true
				}
			}
			if p.flagged(s, k) {
				if f, ok := p.issuing(p.SubjectOf(s, k-1)); ok {
					return f, true
				}
			}
			continue
		}
		if c.Negated || grammar.Words(s, c.First-2, c.First) == "no longer" {
			continue
		}
		if c.Infinitive && k > 1 && p.Is("expects", head) && p.ViolenceSoon(s, c.Last) { // "told the radio to expect revenge"
			for j := k - 1; j >= 0 && j >= k-4; j-- {
				if t := s.Chunks[j]; t.Kind == prose.VerbGroup && p.Is("tells whom", s.Tokens[t.Head].Lower) {
					if f, ok := p.warner(s, j); ok {
						return f, true
					}
				}
			}
		}
		if p.Is("expects", head) && advised(s, c) { // "the army should expect raids": who says so warns it
			continue
		}
		switch {
		case p.Is("warns", head) && !p.ofWeather(s) && !p.againstThinking(s, k) && (p.ViolenceAfter(s, c.Last) || p.orElse(s) && p.recordedVoice(s, k) || timeBefore(s, c.Last) || p.Ahead(s, c.Last) || p.against(s, k) || (p.speechFirst(s, k) || p.aside(s, k)) && p.ViolenceIn(s, 0, c.First)),
			p.Is("warns", head) && p.threatener(s, k),
			p.ultimatum(s, k),
			p.drivesOut(s, k),
			p.incites(s, k),
			p.keepsOut(s, k),
			p.Is("threatens", head) && p.Ahead(s, c.Last) && p.recordedVoice(s, k),
			p.Is("threatens", head) && (p.ViolenceSoon(s, c.Last) || happenings.Next(s, c.Last) || grammar.Words(s, c.Last+1, min(c.Last+5, len(s.Tokens))) == "to do the same"),
			p.Is("expects", head) && (p.ViolenceSoon(s, c.Last) || p.Is("more of it", grammar.Neighbour(s, c.Last+1)) && grammar.Neighbour(s, c.Last+2) == "trouble" || p.ToSetOut(s, k)),
			p.Is("deems", head) && p.ViolenceSoon(s, c.Last) && p.CalledLikely(s, c.Last),
			p.Is("urges", head) && !p.askedOfSides(s, k) && (p.heed(s, c.Last) || p.citesDanger(s, c.Last) || p.GuardAsked(s, k)),
			p.Is("alerts", head) && (p.Tip(s, c.Last) || p.Ahead(s, c.Last) || happenings.Next(s, c.Last) || p.sighted(s, k)),
			p.notes(s, k),
			p.Is("raises level", head) && p.level(s, k):
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
	return grammar.Phrase{}, false
}

// ofDanger reports whether a noun group is a warning that says by itself that it is of
// violence: "a terror alert", "an early warning", or the alarm that was raised before what the
// report tells.
func (p *page) ofDanger(s *prose.Sentence, c prose.Chunk) bool {
	if p.ofWeather(s) {
		return false
	}
	if p.Is("alarm", s.Tokens[c.Head-min(1, c.Head-c.First)].Lower) {
		return true
	}
	return s.Tokens[c.Head].Lower == "alarm" && c.First > 0 && p.Is("gives warning", s.Tokens[c.First-1].Lower) && (p.beforehand(s, s.Chunks[grammar.ChunkOf(s, c.First-1)]) || p.outOfPlace(s, c.Last+1))
}

// advised reports whether a verb group says what somebody else than who speaks should or
// must do.
func advised(s *prose.Sentence, c prose.Chunk) bool {
	before := grammar.Neighbour(s, c.First-1)
	return (c.Modal == "should" || c.Modal == "must" || c.Modal == "can" || c.Modal == "ought") && before != "we" && before != "i"
}

// timeBefore reports whether the words behind a token only say how long before something was
// done: "had warned the guards an hour before, so that".
func timeBefore(s *prose.Sentence, token int) bool {
	for i := token + 1; i < len(s.Tokens) && !grammar.EndsClause(s.Tokens[i]); i++ {
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

// ofNature reports whether a sentence is about the weather, pests or diseases, and not about
// anybody armed.
func (p *page) ofNature(s *prose.Sentence) bool {
	armed := p.WordWithin(s, s.Start, s.End, "attackers") || slices.ContainsFunc(p.NamesIn(s.Start, s.End), func(n *names.Name) bool { return n.Naming != nil && n.Naming.Kind == dateline.ArmedGroup })
	return !armed && p.ofWeather(s)
}

// ofWeather reports whether a sentence is about the weather, whose storms nobody orders, or
// about what befalls crops and people without anybody's doing.
func (p *page) ofWeather(s *prose.Sentence) bool {
	for i, t := range s.Tokens {
		season := i > 1 && s.Tokens[i-1].Lower == "the" && (s.Tokens[i-2].Lower == "before" || s.Tokens[i-2].Lower == "until" || s.Tokens[i-2].Lower == "after") // "before the rains"
		if t.Noun() && !season && (p.Is("weather", t.Lower) || p.Is("blight", t.Lower) || t.Lower == "weather") {
			return true
		}
	}
	return false
}

// flagged reports whether noun group k is a danger that the verb before it points out, and
// of nothing but violence: "had flagged the threat", "flagged the risk of an attack".
func (p *page) flagged(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if k == 0 || !p.Is("risk", s.Tokens[c.Head].Lower) {
		return false
	}
	v := s.Chunks[k-1]
	if v.Kind != prose.VerbGroup || v.Last != c.First-1 || v.Passive || v.Negated || !p.Is("flags", s.Tokens[v.Head].Lower) {
		return false
	}
	return !saysOf(s, c.Last+1) || p.ViolenceAfter(s, c.Last)
}

// saysOf reports whether a token opens what a warning is of: "of", "about", "that".
func saysOf(s *prose.Sentence, token int) bool {
	return slices.Contains([]string{"of", "about", "that", "over", "on", "against"}, grammar.Neighbour(s, token))
}

// spurned reports whether noun group k is a warning of which the sentence only says that it was
// passed over or went before: "brushed aside two warnings from the embassy", "despite a
// warning by the police".
func (p *page) spurned(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if !p.Is("bare warning", s.Tokens[c.Head].Lower) || saysOf(s, c.Last+1) || p.ofWeather(s) {
		return false
	}
	if f, ok := grammar.NounGroupAfter(s, c.Last+2, 0); ok && saysOf(s, f.Last+1) && grammar.Neighbour(s, f.Last+1) != "on" {
		return false
	}
	near := func(from, to int) bool {
		return slices.ContainsFunc(s.Tokens[max(from, 0):min(to, len(s.Tokens))], func(t prose.Token) bool { return p.Is("spurns", t.Lower) })
	}
	const between = 7 // words between a warning with its giver and "went unheeded"
	return near(c.First-3, c.Last) || near(c.Last+1, c.Last+1+between)
}

// recordedVoice reports whether who vows by verb group k is an armed group or a voice on a
// recording.
func (p *page) recordedVoice(s *prose.Sentence, k int) bool {
	f, ok := p.warner(s, k)
	return ok && (p.OfGroup(f) || p.Is("recording", f.Word()))
}

// askedOfSides reports whether verb group k asks something of those who fight, whom nobody
// warns by it: "asked both sides to keep away".
func (p *page) askedOfSides(s *prose.Sentence, k int) bool {
	f, ok := grammar.NounGroupAfter(s, s.Chunks[k].Last+1, 0)
	return ok && (p.Is("sides", f.Word()) || p.ArmedGroup(f))
}

// informed returns who has word of violence to come, where noun group k is what they
// have: "the command has received information that gunmen intend to strike"; else that
// word itself: "intelligence has been obtained that gunmen could strike".
func (p *page) informed(s *prose.Sentence, k int) (grammar.Phrase, bool) {
	c := s.Chunks[k]
	if !p.Is("tidings", s.Tokens[c.Head].Lower) {
		return grammar.Phrase{}, false
	}
	that := c.Last + 1
	if k+1 < len(s.Chunks) && s.Chunks[k+1].Kind == prose.VerbGroup && s.Chunks[k+1].Passive && s.Chunks[k+1].First == that {
		that = s.Chunks[k+1].Last + 1
	}
	if grammar.Neighbour(s, that) != "that" || !p.Ahead(s, that) {
		return grammar.Phrase{}, false
	}
	if k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup && s.Chunks[k-1].Last == c.First-1 {
		return p.issuing(p.SubjectOf(s, k-1))
	}
	if f, ok := p.heardFrom(s, k); ok {
		return f, true
	}
	return grammar.PhraseTo(s, k), that > c.Last+1
}

// heardFrom returns from whom the word that noun group k is comes, where that stands before it:
// "have received from two chiefs the message that".
func (p *page) heardFrom(s *prose.Sentence, k int) (grammar.Phrase, bool) {
	for j := k - 1; j > 0; j-- {
		c := s.Chunks[j]
		if c.Kind == prose.VerbGroup && grammar.Neighbour(s, c.Last+1) == "from" {
			return p.issuing(grammar.PrepositionsAfter(s, c.Last)["from"])
		}
	}
	return grammar.Phrase{}, false
}

// threatener reports whether who warns by verb group k is an armed group, whose
// warning is a threat whatever it says.
func (p *page) threatener(s *prose.Sentence, k int) bool {
	f, ok := p.warner(s, k)
	if !ok {
		return false
	}
	a := p.ActorOf(f)
	return a != nil && a.Kind == dateline.ArmedGroup
}

// level reports whether the object of verb group k is a level of threat or alert:
// "raised the terrorist threat level".
func (p *page) level(s *prose.Sentence, k int) bool {
	f, ok := grammar.NounGroupAfter(s, s.Chunks[k].Last+1, 1)
	if !ok {
		return false
	}
	about, level := false, false
	for i := f.First; i <= f.Last; i++ {
		l := s.Tokens[i].Lower
		about = about || p.Is("alarm", l) || p.Is("warning", l)
		level = level || l == "level"
	}
	return about && level
}

// against reports whether verb group k warns people off something: "warned
// farmers against going past the ditch", "warned drivers not to stop".
func (p *page) against(s *prose.Sentence, k int) bool {
	f, ok := grammar.NounGroupAfter(s, s.Chunks[k].Last+1, 0)
	if !ok || f.Last+2 >= len(s.Tokens) {
		return false
	}
	if t := s.Tokens[f.Last+1]; t.Lower != "against" && t.Lower != "not" {
		return false
	}
	i := grammar.ChunkAfter(s, f.Last+1)
	if i < 0 || s.Chunks[i].Kind != prose.VerbGroup || s.Chunks[i].First > f.Last+3 {
		return false
	}
	head := s.Tokens[s.Chunks[i].Head].Lower
	return s.Tokens[f.Last+1].Lower == "not" || p.Is("moves", head) || p.Is("heed", head)
}

// againstThinking reports whether verb group k warns against what people think or say, and not
// of violence: "cautioned against reading a comeback into one raid".
func (p *page) againstThinking(s *prose.Sentence, k int) bool {
	next := s.Chunks[k].Last + 1
	i := grammar.ChunkOf(s, next+1)
	if grammar.Neighbour(s, next) != "against" || i < 0 || s.Chunks[i].Kind != prose.VerbGroup {
		return false
	}
	head := s.Tokens[s.Chunks[i].Head].Lower
	return !p.Is("moves", head) && !p.Is("heed", head)
}

// markedIssuer returns who gives the warning that a learned reader marks in a
// sentence: the voice that it marks beside it, the subject of its verb, or whom
// the sentence lets speak.
func (p *page) markedIssuer(s *prose.Sentence) (grammar.Phrase, bool) {
	for m := range p.MarksOf("warning", s.Start, s.End) {
		if m.Label != "warn" || m.Score < marks.SureWarning || !p.looksAhead(s) {
			continue
		}
		k := grammar.ChunkOf(s, s.TokenAt(m.Start))
		verb := k >= 0 && s.Chunks[k].Kind == prose.VerbGroup
		if verb && (p.Saying(s, s.Chunks[k]) || p.Is("warns", s.Tokens[s.Chunks[k].Head].Lower) || p.Is("urges", s.Tokens[s.Chunks[k].Head].Lower)) {
			if f, ok := p.warner(s, k); ok {
				return f, true
			}
		}
		if verb && s.Chunks[k].Passive && !s.Chunks[k].Participle {
			return p.warner(s, k)
		}
		if f, ok := p.MarkedVoice(s, m.Start); ok {
			return f, true
		}
		if f, ok := p.SpeakerAt(s, m.Start); ok {
			return f, true
		}
		if verb {
			return p.warner(s, k)
		}
	}
	return grammar.Phrase{}, false
}

// looksAhead reports whether a sentence has a word of warning or heed, or speaks of violence
// by a verb of what will or may be, or says what will be done otherwise: what only a learned
// reader takes for a warning speaks of what is to come.
func (p *page) looksAhead(s *prose.Sentence) bool {
	violent := p.ViolenceIn(s, 0, len(s.Tokens)) || p.orElse(s)
	return p.WordWithin(s, s.Start, s.End, "heed") || slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		head := s.Tokens[c.Head].Lower
		if c.Kind == prose.NounGroup {
			return p.Is("warning", head)
		}
		return p.Is("warns", head) && (violent || grammar.Neighbour(s, c.Last+1) != "of" && !p.Is("threatens", head)) || p.Is("expects", head) || violent && !p.Is("lets go", head) && !p.Is("before court", head) && (head != "be" || grammar.Neighbour(s, c.First-1) == "there") && c.Modal != "" && happenings.YetToBe(s, c) && !p.Saying(s, c)
	})
}

// orElse reports whether a sentence says what will be done to who does not do as asked:
// "or we will come", "or face the people's court".
func (p *page) orElse(s *prose.Sentence) bool {
	for i, t := range s.Tokens {
		if t.Lower == "or" && p.Is("or else", grammar.Neighbour(s, i+1)) {
			return true
		}
	}
	return false
}

// speechFirst reports whether what verb group k says stands before it: "…", he
// warned; "…", warned the chief.
func (p *page) speechFirst(s *prose.Sentence, k int) bool {
	_, behind := p.BehindSaying(s, k)
	return behind || s.Chunks[k].Last+3 >= len(s.Tokens)
}

// aside reports whether verb group k and its subject only say, between commas, who warns: "If
// the town fell, the note warned, the road would be cut".
func (p *page) aside(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	return k > 0 && s.Chunks[k-1].Kind == prose.NounGroup && s.Chunks[k-1].Last == c.First-1 && grammar.Neighbour(s, s.Chunks[k-1].First-1) == "," && grammar.Neighbour(s, c.Last+1) == ","
}

// heed reports whether what is urged behind a token is to take care, or is
// urged because of a danger.
func (p *page) heed(s *prose.Sentence, token int) bool {
	for i := token + 1; i < len(s.Tokens); i++ {
		l := s.Tokens[i].Lower
		if l == "alert" && s.Tokens[i].Tag == "NN" && !p.Is("on alert", grammar.Neighbour(s, i-1)) { // "asked where the alert had been"
			continue
		}
		if p.Is("heed", l) || p.Is("expects", l) && i+1 < len(s.Tokens) && p.Is("more of it", s.Tokens[i+1].Lower) || (p.Is("risk", l) || p.Is("ready", l) || l == "possible" || l == "likely") && p.ViolenceIn(s, i+1, len(s.Tokens)) {
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
		tidings = tidings || cites && p.Is("tidings", l)
		if tidings && p.Is("violence to come", l) {
			return true
		}
	}
	return false
}

// warner returns who does the warning of verb group k: its subject, its agent,
// or who stands behind it; for "he" and "she", who spoke before.
func (p *page) warner(s *prose.Sentence, k int) (grammar.Phrase, bool) {
	c := s.Chunks[k]
	if c.Passive && !c.Participle {
		by := grammar.PrepositionsAfter(s, c.Last)["by"]
		if len(by) == 1 { // "warned by the army of a raid"
			if last := s.Chunks[grammar.ChunkOf(s, by[0].First)].Last; p.ViolenceIn(s, last+1, by[0].Last+1) {
				by[0].Last = last
			}
		}
		if len(by) == 0 {
			return p.statementBody()
		}
		return p.issuing(by)
	}
	if f, ok := p.BehindSaying(s, k); ok {
		return f, true
	}
	if c.Participle && k > 0 { // "left officials urging people", "sent a note, warning that"
		if before := s.Chunks[k-1]; before.Kind == prose.NounGroup && before.Last == c.First-1 {
			if f, ok := p.sender(s, k-1); ok {
				return f, true
			}
			if f, ok := p.issuing(grammar.CoordinatedBack(s, k-1)); ok {
				return f, true
			}
		}
		if f, ok := p.MainSubject(s, c.First); ok && s.Tokens[c.First-1].Text == "," {
			return p.issuing([]grammar.Phrase{f})
		}
	}
	fs := p.SubjectOf(s, k)
	if f, ok := p.issuing(fs); ok {
		return f, true
	}
	if f, ok := p.written(s, k); ok {
		return f, true
	}
	return p.minded(fs)
}

// sender returns who gives out what is written that noun group k names, the object of the verb
// before it: "issued an advisory asking".
func (p *page) sender(s *prose.Sentence, k int) (grammar.Phrase, bool) {
	if k == 0 || !p.writing(s.Tokens[s.Chunks[k].Head].Lower) || s.Chunks[k-1].Kind != prose.VerbGroup || s.Chunks[k-1].Last != s.Chunks[k].First-1 || s.Chunks[k-1].Passive {
		return grammar.Phrase{}, false
	}
	return p.issuing(p.SubjectOf(s, k-1))
}

// statementBody returns who gives out the report where it is a statement: the force, government
// or other body that its opening names first.
func (p *page) statementBody() (grammar.Phrase, bool) {
	opening := p.Text.Sentences[:min(statementOpening, len(p.Text.Sentences))]
	states := slices.ContainsFunc(append(strings.Fields(strings.ToLower(string(p.Report.Title))), wordsIn(opening)...), func(w string) bool { return p.Is("gives out", w) })
	if !states {
		return grammar.Phrase{}, false
	}
	for i := range opening {
		s := &opening[i]
		for _, n := range p.NamesIn(s.Start, s.End) {
			if n.Naming != nil && n.Naming.Kind != dateline.Person {
				last := s.TokenAt(n.End - 1)
				return grammar.Phrase{Sentence: s, First: s.TokenAt(n.Start), Last: last, Head: last}, true
			}
		}
	}
	return grammar.Phrase{}, false
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
func (p *page) minded(fs []grammar.Phrase) (grammar.Phrase, bool) {
	if len(fs) == 0 {
		return grammar.Phrase{}, false
	}
	f := fs[0]
	t := f.Sentence.Tokens[f.Head]
	return joined(fs), t.Noun() && !(f.First == f.Last && p.Is("anybody", t.Lower)) && !f.Pronoun() && !p.TriggerNoun([]string{t.Lower}, 0) && !p.InTime(t.Start)
}

// written returns what is written that warns by verb group k, over the participle
// behind it: "a police memo dated 2 April warned", "an alert issued by the embassy said",
// where who issued it goes before.
func (p *page) written(s *prose.Sentence, k int) (grammar.Phrase, bool) {
	for j := k - 1; j > 0; j-- {
		c := s.Chunks[j]
		if c.Kind != prose.VerbGroup {
			continue
		}
		before := s.Chunks[j-1]
		f := grammar.PhraseTo(s, j-1)
		beside := before.Last == c.First-1 || before.Last == c.First-2 && c.Participle // "a note of the ministry, seen by this paper, warned"
		for i := j - 2; i >= 0 && grammar.Neighbour(s, f.First-1) == "of" && s.Chunks[i].Last == f.First-2; i-- {
			f.First, f.Head = s.Chunks[i].First, s.Chunks[i].Head
		}
		if before.Kind != prose.NounGroup || !beside || !p.writing(f.Word()) {
			return grammar.Phrase{}, false
		}
		if c.Participle && p.Is("seen by", s.Tokens[c.Head].Lower) {
			return f, true
		}
		if i := grammar.AgentBy(s, c.Last); i > 0 && i < s.Chunks[k].First {
			if f, ok := grammar.NounGroupAfter(s, i, 0); ok && p.CanSpeak(f) {
				return f, true
			}
		}
		return f, true
	}
	return grammar.Phrase{}, false
}

// writing reports whether a word is one for what is written or sent, or who does so.
func (p *page) writing(w string) bool {
	return p.Is("issuers", w) || p.Is("warning", w) || p.Is("speaker", w)
}

// issuing returns the phrases as one where they can warn: they speak, are an
// actor or state, or something written.
func (p *page) issuing(fs []grammar.Phrase) (grammar.Phrase, bool) {
	if len(fs) == 0 {
		return grammar.Phrase{}, false
	}
	if last := fs[len(fs)-1]; last.Pronoun() { // "I have told the embassies, and I tell you"
		fs = []grammar.Phrase{last}
	}
	f := joined(fs)
	switch fs[0].Word() {
	case "he", "she", "i":
		if fs[0].Word() != "i" && p.Text.Quoted(f.Start()) {
			return p.toldOf(f)
		}
		if v, ok := p.VoiceOf(f.Sentence); ok && (v.Last < f.First || fs[0].Word() == "i" && p.Text.Quoted(f.Start())) {
			return v, true
		}
		if v, ok := p.teller(f); ok {
			return v, true
		}
		if v, ok := p.SpeakerBefore(f.Sentence); ok {
			return v, true
		}
		return p.officeBefore(f.Sentence)
	case "we":
		if at := f.Start(); p.Text.Quoted(at) {
			return p.SpeakerAt(f.Sentence, at)
		}
		if v, ok := p.VoiceOf(f.Sentence); ok { // "we expect an attack, the institute said"
			return v, true
		}
		return p.statementBody()
	case "it", "they":
		if v, ok := p.bodySaying(f); ok {
			return v, true
		}
		if v, ok := p.bodyBefore(f); ok {
			return v, true
		}
		return p.groupOrWriting(f)
	}
	if f.Pronoun() || p.TriggerNoun([]string{f.Word()}, 0) || f.First == f.Last && p.Is("anybody", f.Word()) {
		return grammar.Phrase{}, false
	}
	return f, p.CanSpeak(fs[0]) || p.ActorOrState(fs[0]) != nil || p.Is("issuers", fs[0].Word()) || p.Is("officials", fs[0].Word())
}

// toldOf returns the person whom somebody else speaks of in a quotation as "he" or "she": the
// one named last before it who does not speak there.
func (p *page) toldOf(pronoun grammar.Phrase) (grammar.Phrase, bool) {
	s := pronoun.Sentence
	v, ok := p.SpeakerAt(s, pronoun.Start())
	if !ok {
		return grammar.Phrase{}, false
	}
	at := p.Text.SentenceAt(s.Start)
	for i := at - 1; i >= max(at-farBack, 0); i-- {
		before := &p.Text.Sentences[i]
		for _, n := range slices.Backward(p.NamesIn(before.Start, before.End)) {
			if n.Naming != nil && n.Naming.Kind == dateline.Person && n.Naming != p.ActorOf(v) && !p.withinPhrase(n.Start, v) {
				last := before.TokenAt(n.End - 1)
				return grammar.Phrase{Sentence: before, First: before.TokenAt(n.Start), Last: last, Head: last}, true
			}
		}
	}
	return grammar.Phrase{}, false
}

func (p *page) withinPhrase(at int, f grammar.Phrase) bool { return at >= f.Start() && at < f.End() }

// farBack is how many sentences before a pronoun whom it means stands at most.
const farBack = 8

// officeBefore returns who is told of last by the office alone, which "she" may mean: "The
// acting head of the mission visited the camp. She expects".
func (p *page) officeBefore(s *prose.Sentence) (grammar.Phrase, bool) {
	at := p.Text.SentenceAt(s.Start)
	for i := at - 1; i >= max(at-farBack, 0); i-- {
		before := &p.Text.Sentences[i]
		for k, c := range before.Chunks {
			if !grammar.Finite(c) {
				continue
			}
			f, ok := grammar.FirstOf(p.SubjectOf(before, k))
			if ok && before.Tokens[f.Head].Tag != "NNS" && (p.Is("officials", f.Word()) || p.Is("title", f.Word()) || p.Is("heads", f.Word())) {
				return f, true
			}
			break
		}
	}
	return grammar.Phrase{}, false
}

// groupOrWriting returns the armed group, else what is written or recorded, that "it" or "they"
// mean, else what else of a body the text names: what is written comes first where the sentence
// before is about it.
func (p *page) groupOrWriting(pronoun grammar.Phrase) (grammar.Phrase, bool) {
	written, ok := p.itWritten(pronoun)
	if ok && written.First <= 1 {
		return written, true
	}
	if g, named := p.GroupNamed(pronoun); named && (!ok || p.ArmedGroup(g)) {
		return g, true
	}
	return written, ok
}

// teller returns who tells or writes, in the sentence of a pronoun and before it, what
// that is part of: "the bishop wrote to the president that he feared an assault".
func (p *page) teller(pronoun grammar.Phrase) (grammar.Phrase, bool) {
	s := pronoun.Sentence
	if v, ok := p.Answerer(s); ok && pronoun.Word() == "i" {
		return v, true
	}
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Last >= pronoun.First || !p.Is("alerts", s.Tokens[c.Head].Lower) {
			continue
		}
		if f, ok := grammar.FirstOf(p.SubjectOf(s, k)); ok && !f.Pronoun() && (p.CanSpeak(f) || p.NamesOnePerson(f)) {
			return f, true
		}
	}
	return grammar.Phrase{}, false
}

// bodySaying returns the body that says, before a pronoun in its sentence, what that is part
// of: "The mission said it had word that".
func (p *page) bodySaying(pronoun grammar.Phrase) (grammar.Phrase, bool) {
	s := pronoun.Sentence
	for k, c := range s.Chunks {
		if !grammar.Finite(c) || c.Last >= pronoun.First || !p.Saying(s, c) {
			continue
		}
		f, ok := grammar.FirstOf(p.SubjectOf(s, k))
		return f, ok && !f.Pronoun() && !p.ArmedGroup(f) && (p.Is("issuers", f.Word()) || p.Is("organisation cue", f.Word()) || p.ActorOrState(f) != nil && !p.NamesOnePerson(f) || pronoun.Word() == "they" && s.Tokens[f.Head].Tag == "NNS" && p.Human(f.Word()))
	}
	return grammar.Phrase{}, false
}

// bodyBefore returns the body that the sentence before has for the subject of its main
// verb, which "it" goes on about: "The federation asked for calm. It had warned that".
func (p *page) bodyBefore(pronoun grammar.Phrase) (grammar.Phrase, bool) {
	i := p.Text.SentenceAt(pronoun.Start())
	if i == 0 || p.Text.Sentences[i-1].Paragraph != pronoun.Sentence.Paragraph {
		return grammar.Phrase{}, false
	}
	s := &p.Text.Sentences[i-1]
	for k, c := range s.Chunks {
		if !grammar.Finite(c) {
			continue
		}
		f, ok := grammar.FirstOf(p.SubjectOf(s, k))
		if !ok || f.Pronoun() || f.Sentence != s || p.ArmedGroup(f) {
			return grammar.Phrase{}, false
		}
		a := p.ActorOf(f)
		body := a != nil && a.Kind != dateline.Person || p.Is("issuers", f.Word()) || p.Is("organisation cue", f.Word())
		return f, body && (p.Saying(s, c) || p.Is("urges", s.Tokens[c.Head].Lower) || p.Is("warns", s.Tokens[c.Head].Lower))
	}
	return grammar.Phrase{}, false
}

// joined makes one phrase of coordinated ones.
func joined(fs []grammar.Phrase) grammar.Phrase {
	f := fs[0]
	f.Last = fs[len(fs)-1].Last
	return f
}

// giver returns who gave the warning that noun group k is: "Washington had
// issued warnings", "a warning from the governor", "the governor's warning".
func (p *page) giver(s *prose.Sentence, k int) (grammar.Phrase, bool) {
	c := s.Chunks[k]
	if c.Last+1 < len(s.Tokens) && (s.Tokens[c.Last+1].Lower == "from" || s.Tokens[c.Last+1].Lower == "by") {
		if f, ok := grammar.NounGroupAfter(s, c.Last+2, 0); ok {
			if g, ok := p.issuing([]grammar.Phrase{f}); ok {
				return g, true
			}
			return p.minded([]grammar.Phrase{f})
		}
	}
	if c.First > 0 && s.Tokens[c.First-1].Tag == "POS" && k > 0 {
		return p.issuing([]grammar.Phrase{grammar.PhraseTo(s, k-1)})
	}
	if k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup && !s.Chunks[k-1].Passive && particleBetween(s, s.Chunks[k-1].Last, c.First) && (p.Is("gives warning", s.Tokens[s.Chunks[k-1].Head].Lower) || p.Is("voices", s.Tokens[s.Chunks[k-1].Head].Lower)) {
		return p.issuing(p.SubjectOf(s, k-1))
	}
	return grammar.Phrase{}, false
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
		if c.Kind == prose.VerbGroup && !c.Negated && advised(s, c) && p.Is("expects", s.Tokens[c.Head].Lower) && p.ViolenceSoon(s, c.Last) {
			return c.First
		}
	}
	return -1
}

// writingSays returns what is written that says what a sentence tells, where nobody is named
// for it: "…, the security alert said".
func (p *page) writingSays(s *prose.Sentence) (grammar.Phrase, bool) {
	for k, c := range s.Chunks {
		if !grammar.Finite(c) || c.Passive || c.Modal != "" || !p.Saying(s, c) {
			continue
		}
		f, ok := grammar.FirstOf(p.SubjectOf(s, k))
		return f, ok && f.Sentence == s && f.Last == c.First-1 && (p.Is("warning", f.Word()) || p.Is("written warning", f.Word())) && !p.CanSpeak(f)
	}
	return grammar.Phrase{}, false
}

// foreteller returns who says that violence may come: "the risk of an attack
// is high", "militants may strike", "the next blow could fall", "more attacks
// are planned". Where the report itself says so, nobody.
func (p *page) foreteller(s *prose.Sentence) (grammar.Phrase, bool) {
	at := p.Foretold(s)
	if at < 0 {
		if at = p.shouldExpect(s); at < 0 {
			return grammar.Phrase{}, false
		}
	}
	if f, ok := p.writingSays(s); ok {
		return f, true
	}
	if f, ok := p.sayingOfIt(s); ok {
		return f, true
	}
	if f, ok := p.SpeakerAt(s, s.Tokens[at].Start); ok {
		return f, !p.TriggerNoun([]string{f.Word()}, 0)
	}
	for k, c := range s.Chunks { // "an alert issued by the embassy said that militants may strike"
		if c.Kind == prose.VerbGroup && c.Last < at && p.Saying(s, c) {
			if f, ok := p.written(s, k); ok {
				return f, true
			}
		}
	}
	for k, c := range s.Chunks { // "the minister called it a pre-emptive strike, because …"
		if c.Kind != prose.VerbGroup || c.Last >= at || c.Participle || c.Infinitive {
			continue
		}
		fs := p.SubjectOf(s, k)
		if len(fs) > 0 && (p.Is("tells", s.Tokens[c.Head].Lower) || p.Saying(s, c) && (p.Is("statement", fs[0].Word()) || p.Is("issuers", fs[0].Word()) || fs[0].Word() == "it") || p.Is("officials", fs[0].Word()) || p.Is("title", fs[0].Word())) {
			return p.issuing(fs)
		}
	}
	return grammar.Phrase{}, false
}
