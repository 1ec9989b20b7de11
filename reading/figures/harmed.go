package figures

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// figuresOfVerb reads "killed nine soldiers", "nine soldiers were killed" and
// "nine soldiers died".
func (p *Page) figuresOfVerb(s *prose.Sentence, k int, add func(dateline.Measure, grammar.Phrase)) {
	v := s.Chunks[k]
	head := s.Tokens[v.Head].Lower
	if f, ok := anybodyHarmed(s, k); ok {
		if m := p.MeasureOf(head); m == dateline.Killed || m == dateline.Injured {
			add(m, f)
		}
		return
	}
	if v.Negated && v.Modal == "" && p.Is("survives", head) { // "three did not survive the attack"
		for _, f := range p.Befallen(s, k) {
			add(dateline.Killed, f)
		}
		return
	}
	if p.Judicial(s, k) {
		return
	}
	if nounLike(s, v) || v.Negated || v.Modal != "" || v.Infinitive && s.Tokens[v.First+1].Lower != "have" {
		return
	}
	each := func(m dateline.Measure, phrases []grammar.Phrase) {
		for i, f := range phrases {
			if !anybody(f.Word()) && (i == 0 || !p.Is("nobody", f.Word())) { // "killed four officers, and nobody can say"
				add(m, f)
			}
		}
	}
	after := grammar.Words(s, v.Last+1, min(v.Last+4, len(s.Tokens)))
	if eitherHarm(s, v.Head) { // "30 people were killed or wounded" tells how many of neither
		return
	}
	if m := p.befalls(s, k); m != "" {
		if f, ok := p.oneMore(s, k); ok {
			add(m, f)
			return
		}
		if f, ok := p.nthBefore(s, k); ok && m == dateline.Killed {
			add(m, f)
			return
		}
		for _, f := range append(grammar.OutOfBrackets(p.Befallen(s, k)), p.alsoHarmed(s, k)...) {
			if m != dateline.Injured || !p.Is("speaks of killed", f.Word()) && p.MeasureOf(f.Word()) != dateline.Killed { // bodies too are taken to hospital
				add(m, f)
			}
		}
		if f, ok := p.diesAlike(s, k); ok && m == dateline.Killed {
			add(m, f)
		}
		return
	}
	switch {
	case p.Is("costs lives", head) && (strings.HasPrefix(after, "the lives of") || strings.HasPrefix(after, "the life of")),
		(strings.HasPrefix(head, "cut") || strings.HasPrefix(head, "slit")) && (strings.HasPrefix(after, "the throats of") || strings.HasPrefix(after, "the throat of")):
		if n := grammar.ChunkAfter(s, v.Last+3); n >= 0 {
			each(dateline.Killed, grammar.Coordinated(s, n))
		}
		return
	case (head == "left" || head == "leaving" || head == "leave" || head == "leaves") && !v.Passive:
		p.figuresLeft(s, v.Last, add)
		return
	}
	a := p.AroundVerb(s, k, v.Last)
	a.Subject, a.Object = grammar.OutOfBrackets(a.Subject), grammar.OutOfBrackets(a.Object)
	if p.limbHit(s, k) {
		if !v.Passive {
			each(dateline.Injured, a.Object)
		} else {
			each(dateline.Injured, p.Befallen(s, k))
		}
		return
	}
	if n := grammar.ChunkAfter(s, v.Last); n >= 0 && (head == "lost" || head == "lose" || head == "losing") && v.First == v.Last && s.Chunks[n].First == v.Last+1 && s.Chunks[n].Kind == prose.NounGroup {
		a.Object = grammar.Coordinated(s, n) // whatever the tagger takes "lost" for
		v.Passive = false
	}
	if n := p.harmedNext(s, k); n >= 0 {
		a.Object = grammar.Coordinated(s, n) // whatever the tagger takes "and killed at least 40" for
		v.Passive = false
	}
	self := grammar.Neighbour(s, v.Last+1) // whatever the tagger takes "killed himself" for
	if n := grammar.ChunkAfter(s, v.Last); n >= 0 && v.First == v.Last && s.Chunks[n].First == v.Last+1 && (onePerson(self) && self != "he" && self != "she" || reflexive(self)) {
		a.Object = grammar.Coordinated(s, n)
		v.Passive, a.Subject = false, nil
		if reflexive(self) { // who killed himself is counted as an attacker, if at all
			a.Object = a.Object[1:]
		}
	}
	if n := grammar.ChunkAfter(s, v.Last+2); n >= 0 && self == "her" && grammar.ChunkOf(s, v.Last+1) < 0 && grammar.Neighbour(s, v.Last+2) == "and" { // "killed her and two children"
		her := grammar.Phrase{Sentence: s, First: v.Last + 1, Last: v.Last + 1, Head: v.Last + 1}
		a.Object = append([]grammar.Phrase{her}, grammar.Coordinated(s, n)...)
	}
	if n := grammar.ChunkAfter(s, v.Last); n >= 0 && head == "buried" && v.First == v.Last && s.Chunks[n].First == v.Last+1 && s.Chunks[n].Kind == prose.NounGroup {
		a.Object = grammar.Coordinated(s, n) // whatever the tagger takes "buried" for
		v.Passive = false
	}
	if (head == "lost" || head == "lose" || head == "losing") && !v.Passive { // "lost seven fighters"
		for _, f := range a.Object {
			if p.NumberIn(s, f.First, f.Head) != nil && (p.Human(f.Word()) || ownPeople(s, f)) {
				add(dateline.Killed, f)
			}
		}
		return
	}
	if n := behindInsertion(s, v.Last); n >= 0 && len(a.Object) == 0 && !v.Passive {
		a.Object = grammar.Coordinated(s, n)
	}
	if _, ok := grammar.BeforeClause(s, k); ok && v.Passive {
		a.Object = p.Befallen(s, k)
	}
	if p.takesIn(s, k, a.Subject) {
		if n := grammar.ChunkAfter(s, v.Last); n >= 0 && s.Chunks[n].Kind == prose.NounGroup && p.Shootable(grammar.PhraseAt(s, n)) {
			add(dateline.Injured, grammar.PhraseAt(s, n))
		}
		return
	}
	measure := p.measureOfVerb(s, k)
	if head == "buried" && !v.Passive { // "the emergency agency buried 85"
		measure = dateline.Killed
	}
	if f, ok := p.burntWith(s, v.Last); ok && p.Is("burns", head) {
		add(dateline.Killed, f)
		return
	}
	if measure == "" && p.Is("hurts", head) && !p.Is("no wound", firstWord(after)) && !strings.HasPrefix(after, "to death") {
		each(dateline.Injured, slices.DeleteFunc(a.Object, func(f grammar.Phrase) bool { return !p.Shootable(f) }))
		return
	}
	if measure == "" && p.doesAway(s, v) {
		each(dateline.Killed, slices.DeleteFunc(a.Object, func(f grammar.Phrase) bool { return !p.Shootable(f) }))
		return
	}
	if measure == "" || slices.ContainsFunc(a.Subject, p.LongFight) || v.Passive && slices.ContainsFunc(a.Prepositions["in"], p.LongFight) {
		return
	}
	if !v.Passive && len(a.Object) > 0 && p.otherMeasure(a.Object[0], measure) { // "three soldiers killed, nine wounded"
		each(measure, a.Subject)
		return
	}
	if f, ok := p.oneMore(s, k); ok && v.Passive {
		add(measure, f)
		return
	}
	each(measure, a.Object)
	if n := len(a.Object); n > 0 && !v.Passive { // "killed the mayor, Juan Paz, with two of his guards"
		if last := endOfApposition(s, a.Object[n-1].Last); withOthers(s, last+1) {
			each(measure, p.harmedWith(s, last+1))
		}
	}
	if f, ok := p.killedAmong(s, k); ok && !v.Passive && len(a.Object) == 0 {
		add(measure, f)
		return
	}
	if !v.Passive && len(a.Object) == 0 && !v.Participle { // "FIVE KILLED"
		for _, f := range a.Subject {
			if p.NumberIn(s, f.First, f.Head) != nil || p.elided(s, k, f) {
				add(measure, f)
			}
		}
	}
	if v.Passive {
		each(measure, p.alsoHarmed(s, k))
	}
	if v.Passive && len(a.Object) == 0 && k > 0 && s.Chunks[k-1].Kind == prose.NounGroup { // "and two wounded"
		add(measure, grammar.PhraseAt(s, k-1))
	}
}

// speaksBefore reports whether a phrase is, or names again, who is let speak right before what
// they tell: "six died, said the prefect, Paul Ndi, and a dozen were taken to hospital".
func (p *Page) speaksBefore(s *prose.Sentence, f grammar.Phrase) bool {
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Last >= f.First {
			continue
		}
		if who, ok := p.BehindSaying(s, k); ok && who.First <= f.First && f.Last <= endOfApposition(s, who.Last) {
			return true
		}
	}
	return false
}

// nthBefore returns the one more of several whose death the verb of group k tells, where more
// than the verb's own subject stands between: "a third victim of the blast, a boy of nine,
// died".
func (p *Page) nthBefore(s *prose.Sentence, k int) (grammar.Phrase, bool) {
	at := s.Chunks[k].First - 1
	for at > 0 && (s.Tokens[at].Lower == "since" || s.Tokens[at].Tag == "RB" || s.Tokens[at].Verb()) {
		at--
	}
	if grammar.Neighbour(s, at) == "another" { // "another has since died"
		return grammar.Phrase{Sentence: s, First: at, Last: at, Head: at}, true
	}
	for _, c := range s.Chunks[:k] {
		if c.Kind != prose.NounGroup {
			continue
		}
		f := grammar.Phrase{Sentence: s, First: c.First, Last: c.Last, Head: c.Head}
		if p.Nth(s, f) > 1 && mainVerbBehind(s, endOfApposition(s, f.Last)) == k {
			return f, true
		}
	}
	return grammar.Phrase{}, false
}

// harmedNext returns the noun group of a number right behind the verb of group k, where "and"
// joins that to one that is not passive, whatever it looks like by itself; -1 for none.
func (p *Page) harmedNext(s *prose.Sentence, k int) int {
	v, n := s.Chunks[k], k+1
	if v.First != v.Last || !v.Passive || n == len(s.Chunks) || s.Chunks[n].First != v.Last+1 || s.Chunks[n].Kind != prose.NounGroup || p.NumberIn(s, s.Chunks[n].First, s.Chunks[n].Last) == nil {
		return -1
	}
	if grammar.Neighbour(s, v.First-1) != "and" {
		return -1
	}
	for j := k - 1; j >= 0; j-- {
		if c := s.Chunks[j]; c.Kind == prose.VerbGroup {
			if c.Passive {
				return -1
			}
			return n
		}
	}
	return -1
}

// withOthers reports whether words at a token lead to those who shared somebody's fate.
func withOthers(s *prose.Sentence, i int) bool {
	first := grammar.Neighbour(s, i)
	return first == "with" || (first == "along" || first == "together") && grammar.Neighbour(s, i+1) == "with"
}

// reflexive reports whether a pronoun means who does what is done.
func reflexive(word string) bool {
	return word == "himself" || word == "herself" || word == "themselves"
}

// elided reports whether what looks like the subject of a verb is whom it befell, as it did
// others before: "the mayor was killed and her driver badly hurt".
func (p *Page) elided(s *prose.Sentence, k int, f grammar.Phrase) bool {
	return grammar.Neighbour(s, f.First-1) == "and" && p.someone(f.Word()) && slices.ContainsFunc(s.Chunks[:k], func(c prose.Chunk) bool {
		return c.Kind == prose.VerbGroup && c.Passive && p.MeasureOf(s.Tokens[c.Head].Lower) != ""
	})
}

// burntWith is whom a verb of burning says to have been inside what burned: "burned the post
// with two policemen inside".
func (p *Page) burntWith(s *prose.Sentence, verb int) (grammar.Phrase, bool) {
	const far = 8
	for i := verb + 1; i < len(s.Tokens) && i <= verb+far; i++ {
		if s.Tokens[i].Lower != "with" {
			continue
		}
		f, ok := grammar.NounGroupAfter(s, i+1, 0)
		inside := grammar.Neighbour(s, f.Last+1)
		return f, ok && (inside == "inside" || inside == "aboard" || inside == "within" || inside == "in" && grammar.Neighbour(s, f.Last+2) == "it") && p.Shootable(f)
	}
	return grammar.Phrase{}, false
}

// anybodyHarmed returns the "anybody" whom a verb is denied to have harmed: "did not hurt
// anybody", "without killing anyone".
func anybodyHarmed(s *prose.Sentence, k int) (grammar.Phrase, bool) {
	v := s.Chunks[k]
	f, ok := grammar.NounGroupAfter(s, v.Last+1, 0)
	return f, ok && anybody(f.Word()) && (v.Negated || grammar.Neighbour(s, v.First-1) == "without")
}

// anybody reports whether a pronoun stands for people only where it is denied that there
// were any.
func anybody(word string) bool { return word == "anybody" || word == "anyone" }

// behindInsertion is the noun group behind who says so between commas: "killing, the
// army says, 12 members"; -1 for none.
func behindInsertion(s *prose.Sentence, verb int) int {
	end := endOfApposition(s, verb)
	if end == verb || !grammar.IsSaying(s.Tokens[end-1].Lower) && !grammar.IsSaying(s.Tokens[verb+2].Lower) {
		return -1
	}
	if n := grammar.ChunkAfter(s, end); n >= 0 && s.Chunks[n].First == end+1 && s.Chunks[n].Kind == prose.NounGroup {
		return n
	}
	return -1
}

// befalls is the measure that a verb counts its subject by, without anybody
// doing it: "nine people died", "are in hospital", "suffered burns".
func (p *Page) befalls(s *prose.Sentence, k int) dateline.Measure {
	v := s.Chunks[k]
	head := s.Tokens[v.Head].Lower
	after := grammar.Words(s, v.Last+1, min(v.Last+6, len(s.Tokens)))
	next := firstWord(after)
	switch {
	case p.Is("dies", head) && (!v.Passive || v.First == v.Last) && !(head == "fell" && !p.fallen(next)):
		return dateline.Killed
	case !v.Passive && p.inWords("dies in words", s, v.Head):
		return dateline.Killed
	case !v.Passive && (head == "lost" || head == "loses" || head == "losing") && p.limbBehind(s, v.Last):
		return dateline.Injured
	case (head == "lost" || head == "lose" || head == "losing") && (strings.HasPrefix(after, "their li") || strings.HasPrefix(after, "his li") || strings.HasPrefix(after, "her li") || strings.HasPrefix(after, "li")):
		return dateline.Killed
	case !v.Passive && (strings.HasPrefix(after, "to death") || strings.HasPrefix(after, "to their death")), head == "passed" && next == "away":
		return dateline.Killed
	case (head == "was" || head == "were" || head == "are" || head == "is" || head == "been") && (next == "dead" || next == "in" && hospitalIn(after)):
		if next == "dead" {
			return dateline.Killed
		}
		return dateline.Injured
	case !v.Passive && head == "got" && p.MeasureOf(next) == dateline.Injured: // "got injured", taken for an adjective
		return dateline.Injured
	case p.Is("suffers", head) && !v.Passive:
		if who := p.SubjectOf(s, k); len(who) == 1 && p.Is("nobody", who[0].Word()) { // "nobody suffered"
			return dateline.Injured
		}
		if n := grammar.ChunkAfter(s, v.Last); n >= 0 && p.Is("wounds", s.Tokens[s.Chunks[n].Head].Lower) {
			return dateline.Injured
		}
	case (head == "laid" || head == "gave") && (strings.HasPrefix(strings.TrimPrefix(after, "down "), "his li") || strings.HasPrefix(strings.TrimPrefix(after, "down "), "her li") || strings.HasPrefix(strings.TrimPrefix(after, "down "), "their li")):
		return dateline.Killed
	case (head == "embraced" || head == "embracing" || head == "attained" || head == "achieved") && p.Is("martyrdom", next), !v.Passive && strings.HasPrefix(after, "as martyr"):
		return dateline.Killed
	case p.ToHospital(s, v), (head == "went" || head == "gone") && next == "to" && hospitalIn(after):
		return dateline.Injured
	case p.Is("treated", head) && (v.Passive || head == "recovering") && (next == "for" || next == "in" || next == "at" || closesCount(s, v.Last+1) && v.Last+1 < len(s.Tokens) && !s.Tokens[v.Last+1].Word()):
		return dateline.Injured
	case (!v.Passive || v.First == v.Last) && (p.inWords("hurt in words", s, v.Head) || p.inWords("hurt in words", s, v.Last+1)), p.bearsWound(s, k):
		return dateline.Injured
	}
	return ""
}

// fallen reports whether the word behind "fell" leaves it at that, or says where or when
// people fell: no one falls in a fight "to" something or "by" a tenth.
func (p *Page) fallen(next string) bool {
	return next == "" || next == "in" || next == "on" || next == "and" || next == "while" || next == "when" || !unicode.IsLetter([]rune(next)[0]) && !unicode.IsDigit([]rune(next)[0])
}

// inWords reports whether a set phrase of the class begins at a token: "paid the supreme
// price", "fighting for her life".
func (p *Page) inWords(class string, s *prose.Sentence, first int) bool {
	const longest = 5
	for n := 2; n <= longest; n++ {
		if p.Is(class, grammar.Words(s, first, first+n)) {
			return true
		}
	}
	return false
}

// limbBehind reports whether the noun group behind a verb is what people lose who live:
// "lost a leg".
func (p *Page) limbBehind(s *prose.Sentence, verb int) bool {
	n := grammar.ChunkAfter(s, verb)
	return n >= 0 && s.Chunks[n].First == verb+1 && s.Chunks[n].Kind == prose.NounGroup && p.Is("limbs", s.Tokens[s.Chunks[n].Head].Lower)
}

// ToHospital reports whether a verb tells that somebody was brought to where the hurt
// are cared for: "were taken by helicopter to the hospital".
func (p *Page) ToHospital(s *prose.Sentence, v prose.Chunk) bool {
	return v.Passive && p.Is("takes to hospital", s.Tokens[v.Head].Lower) && hospitalIn(grammar.Words(s, v.Last+1, min(v.Last+9, len(s.Tokens))))
}

// ownPeople reports whether a number counts the subject's own: "eight of their own".
func ownPeople(s *prose.Sentence, f grammar.Phrase) bool {
	behind := grammar.Words(s, f.Last+1, f.Last+4)
	return behind == "of their own" || behind == "of its own" || behind == "of his own"
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

// hospitalIn reports whether words lead to where the hurt are cared for.
func hospitalIn(words string) bool {
	return strings.Contains(words, "hospital") || strings.Contains(words, "clinic") || strings.Contains(words, "intensive care") || strings.Contains(words, "infirmary")
}

// measureOfVerb is the measure that a verb counts those by whom it befalls:
// "killed", "shot dead", "stabbed to death".
func (p *Page) measureOfVerb(s *prose.Sentence, k int) dateline.Measure {
	v := s.Chunks[k]
	for i := v.Last + 1; i < len(s.Tokens) && i <= v.Last+2 && !s.Tokens[i].Verb(); i++ {
		if s.Tokens[i].Lower == "dead" && s.Tokens[i-1].Tag != "DT" && s.Tokens[i-1].Tag != "CD" {
			return dateline.Killed
		}
	}
	for i := v.Last + 1; i+1 < len(s.Tokens) && i <= v.Last+8 && s.Tokens[i].Text != "," && !s.Tokens[i].Verb(); i++ {
		if s.Tokens[i].Lower == "to" && s.Tokens[i+1].Lower == "death" {
			return dateline.Killed
		}
	}
	if v.Passive && p.Is("holds to be", s.Tokens[v.Head].Lower) { // "were reported killed"
		if m := p.MeasureOf(grammar.Neighbour(s, v.Last+1)); m == dateline.Killed || m == dateline.Injured {
			return m
		}
	}
	return p.MeasureOf(s.Tokens[v.Head].Lower)
}

// doesAway reports whether a verb means killing where people are its object: "four
// bandits were destroyed", "put nine soldiers out of combat".
func (p *Page) doesAway(s *prose.Sentence, v prose.Chunk) bool {
	if p.Is("does away", s.Tokens[v.Head].Lower) {
		return true
	}
	rest := " " + grammar.Words(s, v.Head, min(v.Last+9, len(s.Tokens))) + " "
	return strings.HasPrefix(rest, " put") && (strings.Contains(rest, " out of action ") || strings.Contains(rest, " out of combat ")) || strings.Contains(rest, " to hell ")
}

// LongFight reports whether a phrase is what lasts for years, whose dead are
// those of no one incident: "the conflict has killed 40,000".
func (p *Page) LongFight(f grammar.Phrase) bool { return p.Is("long fight", f.Word()) }

// otherMeasure reports whether the word after a phrase counts it by another
// measure.
func (p *Page) otherMeasure(f grammar.Phrase, m dateline.Measure) bool {
	if f.Last+1 == len(f.Sentence.Tokens) {
		return false
	}
	other := p.MeasureOf(f.Sentence.Tokens[f.Last+1].Lower)
	return other != "" && other != m
}

// alsoHarmed lists who fares as the subject of a verb does: "was killed with
// her mother and four others", "died, as did a policeman".
func (p *Page) alsoHarmed(s *prose.Sentence, k int) []grammar.Phrase {
	const near, far = 9, 24
	v := s.Chunks[k]
	if at := alike(s, v.Last+1); at >= 0 {
		return p.peopleAfter(s, at)
	}
	for i := v.Last + 1; i < len(s.Tokens) && i <= v.Last+far; i++ {
		t := s.Tokens[i]
		if grammar.EndsClause(t) && t.Text != "," || i > v.Last+near && t.Verb() {
			return nil
		}
		if t.Lower != "with" && t.Lower != "alongside" {
			continue
		}
		if p.TriggerNoun([]string{s.Tokens[i-1].Lower}, 0) || i > v.Last+near && !others(grammar.Words(s, i+1, i+4)) { // "in a gunfight with police"
			return nil
		}
		return p.peopleAfter(s, i)
	}
	return nil
}

// harmedWith lists those who shared somebody's fate, behind the words at a token that lead to
// them: "with two of his guards", "along with four of his men".
func (p *Page) harmedWith(s *prose.Sentence, i int) []grammar.Phrase {
	if s.Tokens[i].Lower != "with" {
		i++
	}
	return p.peopleAfter(s, i)
}

// peopleAfter lists the people who stand joined right behind a token.
func (p *Page) peopleAfter(s *prose.Sentence, token int) []grammar.Phrase {
	n := grammar.ChunkAfter(s, token)
	if n < 0 || s.Chunks[n].Kind != prose.NounGroup || s.Chunks[n].First != token+1 {
		return nil
	}
	var out []grammar.Phrase
	for _, f := range grammar.Coordinated(s, n) {
		if p.Human(f.Word()) || p.PersonIn(f) {
			out = append(out, f)
		}
	}
	return out
}

// alike is the last token of ", as did" or ", as was" within the clause that begins at a
// token; -1 for none.
func alike(s *prose.Sentence, from int) int {
	for i := from; i+2 < len(s.Tokens) && !s.Tokens[i].Verb() && s.Tokens[i].Text != ";"; i++ {
		if s.Tokens[i].Text != "," || s.Tokens[i+1].Lower != "as" {
			continue
		}
		switch s.Tokens[i+2].Lower {
		case "did", "was", "were":
			return i + 2
		}
		return -1
	}
	return -1
}

// figuresLeft reads "left over 60 people dead and 20 wounded".
func (p *Page) figuresLeft(s *prose.Sentence, from int, add func(dateline.Measure, grammar.Phrase)) {
	for k := grammar.ChunkAfter(s, from); k >= 0 && k < len(s.Chunks) && s.Chunks[k].Kind == prose.NounGroup; k++ {
		f := grammar.PhraseAt(s, k)
		if f.Last+1 < len(s.Tokens) {
			if m := p.MeasureOf(s.Tokens[f.Last+1].Lower); m != "" {
				add(m, f)
			} else if s.Tokens[f.Last+1].Lower == "with" && p.woundsBehind(s, f.Last+1) {
				add(dateline.Injured, f) // "left 30 people with burns"
			}
		}
	}
}

// woundsBehind reports whether the noun group right behind a token is of wounds.
func (p *Page) woundsBehind(s *prose.Sentence, i int) bool {
	f, ok := grammar.NounGroupAfter(s, i+1, 0)
	return ok && p.Is("wounds", f.Word())
}

// figuresOfNoun reads "60 dead", "nine people dead", "12 wounded", "a death
// toll of 60", "the bodies of nine men".
func (p *Page) figuresOfNoun(s *prose.Sentence, k int, add func(dateline.Measure, grammar.Phrase)) {
	c := s.Chunks[k]
	f := grammar.PhraseAt(s, k)
	head := s.Tokens[c.Head]
	next := ""
	if c.Last+1 < len(s.Tokens) {
		next = s.Tokens[c.Last+1].Lower
	}
	numbered := p.NumberIn(s, c.First, c.Last) != nil
	if numbered && next == "of" && f.Last+1 < len(s.Tokens) && s.Tokens[f.Last+1].Lower == "dead" { // "10 of its soldiers dead"
		next = "dead"
	}
	if c.First == 0 && c.First == c.Last && next == ":" && p.MeasureOf(head.Lower) != "" { // "Fatalities: 12 soldiers, 2 drivers"
		for j := k + 1; j < len(s.Chunks) && s.Chunks[j].Kind == prose.NounGroup; j++ {
			if f := grammar.PhraseAt(s, j); p.NumberIn(s, f.First, f.Head) != nil && p.Shootable(f) {
				add(p.MeasureOf(head.Lower), f)
			}
		}
		return
	}
	switch {
	case p.Is("nobody", head.Lower) && c.First == c.Head-1 && p.MeasureOf(s.Tokens[c.First].Lower) != "": // "and hurt nobody", taken for a noun
		add(p.MeasureOf(s.Tokens[c.First].Lower), grammar.Phrase{Sentence: s, First: c.Head, Last: c.Head, Head: c.Head})
	case head.Tag == "NNS" && !numbered && p.MeasureOf(head.Lower) == dateline.Killed && k+1 < len(s.Chunks) && s.Chunks[k+1].First == c.Last+1 && p.NumberIn(s, s.Chunks[k+1].First, s.Chunks[k+1].Last) != nil: // "a bomb kills twelve"
		add(dateline.Killed, grammar.PhraseAt(s, k+1))
	case p.Is("nobody", s.Tokens[c.First].Lower) && c.First == c.Head-1 && p.MeasureOf(head.Lower) != "": // "none hurt"
		add(p.MeasureOf(head.Lower), grammar.Phrase{Sentence: s, First: c.First, Last: c.First, Head: c.First})
	case p.Human(head.Lower) && p.harmedAs(s, c) != "":
		add(p.harmedAs(s, c), f)
	case !numbered && p.without(s, k) && p.MeasureOf(head.Lower) != "":
		add(p.MeasureOf(head.Lower), f)
	case p.noLifeLost(s, k):
		add(dateline.Killed, f)
	case !numbered && (next == "dead" || next == "wounded" || next == "injured" || next == "hurt") && grammar.Neighbour(s, c.First-1) == "with" && opensOne(s.Tokens[c.First].Lower) && p.someone(head.Lower): // "ended with a guard dead"
		add(p.MeasureOf(next), f)
	case numbered && next == "with" && p.Human(head.Lower) && !p.Is("speaks of killed", head.Lower) && p.woundsBehind(s, c.Last+1): // "admitted 19 people with burns"
		add(dateline.Injured, f)
	case numbered && p.harmOfOthersNext(s, k): // "BOMB KILLED FOUR POLICEMEN WOUNDED TWO"
		add(p.MeasureOf(grammar.Neighbour(s, c.First-1)), f)
		add(p.MeasureOf(next), grammar.PhraseAt(s, grammar.ChunkAfter(s, c.Last+1)))
	case numbered && (next == "dead" || next == "wounded" || next == "injured" || next == "missing" || next == "hurt"):
		for _, o := range grammar.CoordinatedBack(s, k) { // "Nine guards and 20 rebels dead"
			if i := grammar.ChunkOf(s, o.First); !p.Is("corpse", o.Word()) && (i < 0 || p.harmedAs(s, s.Chunks[i]) == "") {
				add(p.MeasureOf(next), o)
			}
		}
	case numbered && (head.Lower == "dead" || head.Lower == "deaths" || p.Is("corpse", head.Lower) && head.Tag == "NNS" || head.Lower == "fatalities" || head.Lower == "lives"):
		add(dateline.Killed, f)
	case p.Is("dies", head.Lower) && c.First < c.Head && p.oneMoreAt(s, c.Head-1): // "a sixth died", taken for a noun
		add(dateline.Killed, grammar.Phrase{Sentence: s, First: c.First, Last: c.Head - 1, Head: c.Head - 1})
	case head.Lower == "losses":
		p.figuresOfLosses(s, k, add)
	case numbered && (head.Lower == "wounded" || head.Lower == "injured" || head.Lower == "injuries"):
		add(dateline.Injured, f)
	case numbered && (head.Lower == "hostages" || head.Lower == "captives"):
		v := slices.IndexFunc(s.Chunks, func(v prose.Chunk) bool { return v.Kind == prose.VerbGroup && v.First > f.Last })
		if v < 0 || p.MeasureOf(s.Tokens[s.Chunks[v].Head].Lower) == "" && p.befalls(s, v) == "" || !slices.ContainsFunc(p.Befallen(s, v), func(o grammar.Phrase) bool { return o.Head == f.Head }) {
			add(dateline.Abducted, f) // not "26 hostages and a guard were killed"
		}
	case next == "of" && c.First > 0 && s.Tokens[c.First-1].Lower == "since": // "rivals since the murder of a chief"
	case next == "of" && strings.Contains(grammar.Words(s, c.First, c.Head), "attempted"):
	case next == "of" && head.Lower != "dead" && (p.MeasureOf(head.Lower) != "" || p.Is("corpse", head.Lower)):
		m := cmp.Or(p.MeasureOf(head.Lower), dateline.Killed)
		if j := grammar.ChunkAfter(s, c.Last+1); j >= 0 && s.Chunks[j].Kind == prose.NounGroup {
			for _, o := range grammar.Coordinated(s, j) {
				add(m, o)
			}
		}
	case p.Is("counts harm", head.Lower) && p.without(s, k):
		add(dateline.Killed, f)
		add(dateline.Injured, f)
	case head.Lower == "toll" || head.Lower == "count" || head.Lower == "number" || head.Lower == "figure" || head.Lower == "dead":
		p.figuresOfToll(s, k, add)
	}
}

// harmOfOthersNext reports whether noun group k is of those whom the word before it counts,
// and the one behind it counts others, by the number behind that.
func (p *Page) harmOfOthersNext(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	before, behind := p.MeasureOf(grammar.Neighbour(s, c.First-1)), p.MeasureOf(grammar.Neighbour(s, c.Last+1))
	n := grammar.ChunkOf(s, c.Last+2)
	return before != "" && behind != "" && before != behind && n >= 0 && s.Chunks[n].First == c.Last+2 && p.NumberIn(s, s.Chunks[n].First, s.Chunks[n].Last) != nil
}

// harmedAs is the measure that a word behind the number of a noun group counts its people
// by: "three dead soldiers".
func (p *Page) harmedAs(s *prose.Sentence, c prose.Chunk) dateline.Measure {
	q := p.NumberIn(s, c.First, c.Head)
	if q == nil {
		return ""
	}
	for _, t := range s.Tokens[s.TokenAt(q.End-1):c.Head] {
		if t.Lower == "dead" || t.Lower == "wounded" || t.Lower == "injured" {
			return p.MeasureOf(t.Lower)
		}
	}
	return ""
}

// without reports whether noun group k says that there is none of what it
// names: "no casualties", "without causing injuries", "no injuries or deaths".
func (p *Page) without(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if first := s.Tokens[c.First].Lower; first == "no" || first == "neither" {
		return true
	}
	if c.First == 0 || c.First < c.Head && s.Tokens[c.First].Lower != "any" && s.Tokens[c.First].Tag != "JJ" {
		return false
	}
	switch before := s.Tokens[c.First-1]; {
	case before.Lower == "without":
		return true
	case before.Tag == "VBG":
		return c.First > 1 && s.Tokens[c.First-2].Lower == "without"
	case before.Lower == "or" || before.Lower == "nor": // "neither deaths nor injuries"
		return k > 0 && s.Chunks[k-1].Last == c.First-2 && s.Chunks[k-1].Kind == prose.NounGroup && p.without(s, k-1)
	}
	return false
}

// noLifeLost reports whether noun group k says that nobody died, in words for lives: "no lives
// were lost", "without loss of life".
func (p *Page) noLifeLost(s *prose.Sentence, k int) bool {
	if !p.without(s, k) {
		return false
	}
	c := s.Chunks[k]
	switch s.Tokens[c.Head].Lower {
	case "life", "lives":
		v := grammar.ChunkAfter(s, c.Last)
		return v >= 0 && s.Chunks[v].Kind == prose.VerbGroup && s.Tokens[s.Chunks[v].Head].Lower == "lost"
	case "loss", "losses":
		w := grammar.Words(s, c.Last+1, c.Last+3)
		return w == "of life" || w == "of lives"
	}
	return false
}
