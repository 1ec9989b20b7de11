package reading

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// figuresOfVerb reads "killed nine soldiers", "nine soldiers were killed" and
// "nine soldiers died".
func (p *page) figuresOfVerb(s *prose.Sentence, k int, add func(dateline.Measure, phrase)) {
	v := s.Chunks[k]
	head := s.Tokens[v.Head].Lower
	if f, ok := anybodyHarmed(s, k); ok {
		if m := p.measureOf(head); m == dateline.Killed || m == dateline.Injured {
			add(m, f)
		}
		return
	}
	if nounLike(s, v) || v.Negated || v.Modal != "" || v.Infinitive && s.Tokens[v.First+1].Lower != "have" {
		return
	}
	each := func(m dateline.Measure, phrases []phrase) {
		for i, f := range phrases {
			if !anybody(f.word()) && (i == 0 || !p.is("nobody", f.word())) { // "killed four officers, and nobody can say"
				add(m, f)
			}
		}
	}
	after := words(s, v.Last+1, min(v.Last+4, len(s.Tokens)))
	if eitherHarm(s, v.Head) { // "30 people were killed or wounded" tells how many of neither
		return
	}
	if m := p.befalls(s, k); m != "" {
		if f, ok := p.oneMore(s, k); ok {
			add(m, f)
			return
		}
		for _, f := range append(outOfBrackets(befallen(s, k)), p.alsoHarmed(s, k)...) {
			if m != dateline.Injured || !p.is("speaks of killed", f.word()) && p.measureOf(f.word()) != dateline.Killed { // bodies too are taken to hospital
				add(m, f)
			}
		}
		return
	}
	switch {
	case (strings.HasPrefix(head, "claim") || head == "cost") && (strings.HasPrefix(after, "the lives of") || strings.HasPrefix(after, "the life of")),
		(strings.HasPrefix(head, "cut") || strings.HasPrefix(head, "slit")) && (strings.HasPrefix(after, "the throats of") || strings.HasPrefix(after, "the throat of")):
		if n := chunkAfter(s, v.Last+3); n >= 0 {
			each(dateline.Killed, coordinated(s, n))
		}
		return
	case (head == "left" || head == "leaving" || head == "leave" || head == "leaves") && !v.Passive:
		p.figuresLeft(s, v.Last, add)
		return
	}
	a := aroundVerb(s, k, v.Last)
	a.subject, a.object = outOfBrackets(a.subject), outOfBrackets(a.object)
	if p.limbHit(s, k) {
		if !v.Passive {
			each(dateline.Injured, a.object)
		} else {
			each(dateline.Injured, befallen(s, k))
		}
		return
	}
	if n := chunkAfter(s, v.Last); n >= 0 && (head == "lost" || head == "lose" || head == "losing") && v.First == v.Last && s.Chunks[n].First == v.Last+1 && s.Chunks[n].Kind == prose.NounGroup {
		a.object = coordinated(s, n) // whatever the tagger takes "lost" for
		v.Passive = false
	}
	if n := chunkAfter(s, v.Last); n >= 0 && head == "buried" && v.First == v.Last && s.Chunks[n].First == v.Last+1 && s.Chunks[n].Kind == prose.NounGroup {
		a.object = coordinated(s, n) // whatever the tagger takes "buried" for
		v.Passive = false
	}
	if (head == "lost" || head == "lose" || head == "losing") && !v.Passive { // "lost seven fighters"
		for _, f := range a.object {
			if p.numberIn(s, f.first, f.head) != nil && (p.human(f.word()) || ownPeople(s, f)) {
				add(dateline.Killed, f)
			}
		}
		return
	}
	if n := behindInsertion(s, v.Last); n >= 0 && len(a.object) == 0 && !v.Passive {
		a.object = coordinated(s, n)
	}
	if _, ok := beforeClause(s, k); ok && v.Passive {
		a.object = befallen(s, k)
	}
	measure := p.measureOfVerb(s, k)
	if head == "buried" && !v.Passive { // "the emergency agency buried 85"
		measure = dateline.Killed
	}
	if f, ok := p.burntWith(s, v.Last); ok && p.is("burns", head) {
		add(dateline.Killed, f)
		return
	}
	if measure == "" && p.is("hurts", head) && !p.is("no wound", firstWord(after)) && !strings.HasPrefix(after, "to death") {
		each(dateline.Injured, slices.DeleteFunc(a.object, func(f phrase) bool { return !p.shootable(f) }))
		return
	}
	if measure == "" && p.doesAway(s, v) {
		each(dateline.Killed, slices.DeleteFunc(a.object, func(f phrase) bool { return !p.shootable(f) }))
		return
	}
	if measure == "" || slices.ContainsFunc(a.subject, p.longFight) || v.Passive && slices.ContainsFunc(a.prepositions["in"], p.longFight) {
		return
	}
	if !v.Passive && len(a.object) > 0 && p.otherMeasure(a.object[0], measure) { // "three soldiers killed, nine wounded"
		each(measure, a.subject)
		return
	}
	if f, ok := p.oneMore(s, k); ok && v.Passive {
		add(measure, f)
		return
	}
	each(measure, a.object)
	if n := len(a.object); n > 0 && !v.Passive && words(s, a.object[n-1].last+1, a.object[n-1].last+2) == "with" { // "killed the mayor with two of his guards"
		each(measure, p.alsoHarmed(s, chunkOf(s, a.object[n-1].last)))
	}
	if f, ok := p.killedAmong(s, k); ok && !v.Passive && len(a.object) == 0 {
		add(measure, f)
		return
	}
	if !v.Passive && len(a.object) == 0 && !v.Participle { // "FIVE KILLED"
		for _, f := range a.subject {
			if p.numberIn(s, f.first, f.head) != nil || p.elided(s, k, f) {
				add(measure, f)
			}
		}
	}
	if v.Passive {
		each(measure, p.alsoHarmed(s, k))
	}
	if v.Passive && len(a.object) == 0 && k > 0 && s.Chunks[k-1].Kind == prose.NounGroup { // "and two wounded"
		add(measure, phraseAt(s, k-1))
	}
}

// elided reports whether what looks like the subject of a verb is whom it befell, as it did
// others before: "the mayor was killed and her driver badly hurt".
func (p *page) elided(s *prose.Sentence, k int, f phrase) bool {
	return neighbour(s, f.first-1) == "and" && p.someone(f.word()) && slices.ContainsFunc(s.Chunks[:k], func(c prose.Chunk) bool {
		return c.Kind == prose.VerbGroup && c.Passive && p.measureOf(s.Tokens[c.Head].Lower) != ""
	})
}

// burntWith is whom a verb of burning says to have been inside what burned: "burned the post
// with two policemen inside".
func (p *page) burntWith(s *prose.Sentence, verb int) (phrase, bool) {
	const far = 8
	for i := verb + 1; i < len(s.Tokens) && i <= verb+far; i++ {
		if s.Tokens[i].Lower != "with" {
			continue
		}
		f, ok := nounGroupAfter(s, i+1, 0)
		inside := neighbour(s, f.last+1)
		return f, ok && (inside == "inside" || inside == "aboard" || inside == "within" || inside == "in" && neighbour(s, f.last+2) == "it") && p.shootable(f)
	}
	return phrase{}, false
}

// anybodyHarmed returns the "anybody" whom a verb is denied to have harmed: "did not hurt
// anybody", "without killing anyone".
func anybodyHarmed(s *prose.Sentence, k int) (phrase, bool) {
	v := s.Chunks[k]
	f, ok := nounGroupAfter(s, v.Last+1, 0)
	return f, ok && anybody(f.word()) && (v.Negated || neighbour(s, v.First-1) == "without")
}

// anybody reports whether a pronoun stands for people only where it is denied that there
// were any.
func anybody(word string) bool { return word == "anybody" || word == "anyone" }

// behindInsertion is the noun group behind who says so between commas: "killing, the
// army says, 12 members"; -1 for none.
func behindInsertion(s *prose.Sentence, verb int) int {
	end := endOfApposition(s, verb)
	if end == verb || !isSaying(s.Tokens[end-1].Lower) && !isSaying(s.Tokens[verb+2].Lower) {
		return -1
	}
	if n := chunkAfter(s, end); n >= 0 && s.Chunks[n].First == end+1 && s.Chunks[n].Kind == prose.NounGroup {
		return n
	}
	return -1
}

// befalls is the measure that a verb counts its subject by, without anybody
// doing it: "nine people died", "are in hospital", "suffered burns".
func (p *page) befalls(s *prose.Sentence, k int) dateline.Measure {
	v := s.Chunks[k]
	head := s.Tokens[v.Head].Lower
	after := words(s, v.Last+1, min(v.Last+6, len(s.Tokens)))
	next := firstWord(after)
	switch {
	case p.is("dies", head) && (!v.Passive || v.First == v.Last) && !(head == "fell" && next != "" && next != "in" && next != "on"):
		return dateline.Killed
	case !v.Passive && p.diesInWords(s, v.Head):
		return dateline.Killed
	case !v.Passive && (head == "lost" || head == "loses" || head == "losing") && p.limbBehind(s, v.Last):
		return dateline.Injured
	case (head == "lost" || head == "lose" || head == "losing") && (strings.HasPrefix(after, "their li") || strings.HasPrefix(after, "his li") || strings.HasPrefix(after, "her li") || strings.HasPrefix(after, "li")):
		return dateline.Killed
	case !v.Passive && (strings.HasPrefix(after, "to death") || strings.HasPrefix(after, "to their death") || head == "passed" && next == "away"):
		return dateline.Killed
	case (head == "was" || head == "were" || head == "are" || head == "is" || head == "been") && (next == "dead" || next == "in" && hospitalIn(after)):
		if next == "dead" {
			return dateline.Killed
		}
		return dateline.Injured
	case p.is("suffers", head) && !v.Passive:
		if who := subjectOf(s, k); len(who) == 1 && p.is("nobody", who[0].word()) { // "nobody suffered"
			return dateline.Injured
		}
		if n := chunkAfter(s, v.Last); n >= 0 && p.is("wounds", s.Tokens[s.Chunks[n].Head].Lower) {
			return dateline.Injured
		}
	case (head == "laid" || head == "gave") && (strings.HasPrefix(strings.TrimPrefix(after, "down "), "his li") || strings.HasPrefix(strings.TrimPrefix(after, "down "), "her li") || strings.HasPrefix(strings.TrimPrefix(after, "down "), "their li")):
		return dateline.Killed
	case (head == "embraced" || head == "embracing" || head == "attained" || head == "achieved") && next == "martyrdom", !v.Passive && strings.HasPrefix(after, "as martyr"):
		return dateline.Killed
	case p.toHospital(s, v), (head == "went" || head == "gone") && next == "to" && hospitalIn(after):
		return dateline.Injured
	case v.Passive && head == "treated" && next == "for":
		return dateline.Injured
	}
	return ""
}

// diesInWords reports whether a verb and the words behind it say of somebody in a set
// phrase that they died: "paid the supreme price".
func (p *page) diesInWords(s *prose.Sentence, verb int) bool {
	for n := 3; n <= 5; n++ {
		if p.is("dies in words", words(s, verb, verb+n)) {
			return true
		}
	}
	return false
}

// limbBehind reports whether the noun group behind a verb is what people lose who live:
// "lost a leg".
func (p *page) limbBehind(s *prose.Sentence, verb int) bool {
	n := chunkAfter(s, verb)
	return n >= 0 && s.Chunks[n].First == verb+1 && s.Chunks[n].Kind == prose.NounGroup && p.is("limbs", s.Tokens[s.Chunks[n].Head].Lower)
}

// toHospital reports whether a verb tells that somebody was brought to where the hurt
// are cared for: "were taken by helicopter to the hospital".
func (p *page) toHospital(s *prose.Sentence, v prose.Chunk) bool {
	return v.Passive && p.is("takes to hospital", s.Tokens[v.Head].Lower) && hospitalIn(words(s, v.Last+1, min(v.Last+9, len(s.Tokens))))
}

// ownPeople reports whether a number counts the subject's own: "eight of their own".
func ownPeople(s *prose.Sentence, f phrase) bool {
	behind := words(s, f.last+1, f.last+4)
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
func (p *page) measureOfVerb(s *prose.Sentence, k int) dateline.Measure {
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
	if v.Passive && p.is("holds to be", s.Tokens[v.Head].Lower) { // "were reported killed"
		if m := p.measureOf(neighbour(s, v.Last+1)); m == dateline.Killed || m == dateline.Injured {
			return m
		}
	}
	return p.measureOf(s.Tokens[v.Head].Lower)
}

// doesAway reports whether a verb means killing where people are its object: "four
// bandits were destroyed", "put nine soldiers out of combat".
func (p *page) doesAway(s *prose.Sentence, v prose.Chunk) bool {
	if p.is("does away", s.Tokens[v.Head].Lower) {
		return true
	}
	rest := " " + words(s, v.Head, min(v.Last+9, len(s.Tokens))) + " "
	return strings.HasPrefix(rest, " put") && (strings.Contains(rest, " out of action ") || strings.Contains(rest, " out of combat "))
}

// longFight reports whether a phrase is what lasts for years, whose dead are
// those of no one incident: "the conflict has killed 40,000".
func (p *page) longFight(f phrase) bool { return p.is("long fight", f.word()) }

// otherMeasure reports whether the word after a phrase counts it by another
// measure.
func (p *page) otherMeasure(f phrase, m dateline.Measure) bool {
	if f.last+1 == len(f.sentence.Tokens) {
		return false
	}
	other := p.measureOf(f.sentence.Tokens[f.last+1].Lower)
	return other != "" && other != m
}

// alsoHarmed lists who fares as the subject of a verb does: "was killed with
// her mother and four others", "died, as did a policeman".
func (p *page) alsoHarmed(s *prose.Sentence, k int) []phrase {
	v := s.Chunks[k]
	from := v.Last
	if strings.HasPrefix(words(s, v.Last+1, v.Last+4), ", as did") {
		from += 3
	} else {
		for from++; ; from++ {
			if from >= len(s.Tokens) || from > v.Last+9 || endsClause(s.Tokens[from]) && s.Tokens[from].Text != "," {
				return nil
			}
			if w := s.Tokens[from].Lower; w == "with" || w == "alongside" {
				if p.triggerNoun([]string{s.Tokens[from-1].Lower}, 0) { // "in a gunfight with police"
					return nil
				}
				break
			}
		}
	}
	n := chunkAfter(s, from)
	if n < 0 || s.Chunks[n].Kind != prose.NounGroup || s.Chunks[n].First != from+1 {
		return nil
	}
	var out []phrase
	for _, f := range coordinated(s, n) {
		if p.human(f.word()) || p.personIn(f) {
			out = append(out, f)
		}
	}
	return out
}

// figuresLeft reads "left over 60 people dead and 20 wounded".
func (p *page) figuresLeft(s *prose.Sentence, from int, add func(dateline.Measure, phrase)) {
	for k := chunkAfter(s, from); k >= 0 && k < len(s.Chunks) && s.Chunks[k].Kind == prose.NounGroup; k++ {
		f := phraseAt(s, k)
		if f.last+1 < len(s.Tokens) {
			if m := p.measureOf(s.Tokens[f.last+1].Lower); m != "" {
				add(m, f)
			} else if n := chunkAfter(s, f.last+1); s.Tokens[f.last+1].Lower == "with" && n >= 0 && p.is("wounds", s.Tokens[s.Chunks[n].Head].Lower) {
				add(dateline.Injured, f) // "left 30 people with burns"
			}
		}
	}
}

// figuresOfNoun reads "60 dead", "nine people dead", "12 wounded", "a death
// toll of 60", "the bodies of nine men".
func (p *page) figuresOfNoun(s *prose.Sentence, k int, add func(dateline.Measure, phrase)) {
	c := s.Chunks[k]
	f := phraseAt(s, k)
	head := s.Tokens[c.Head]
	next := ""
	if c.Last+1 < len(s.Tokens) {
		next = s.Tokens[c.Last+1].Lower
	}
	numbered := p.numberIn(s, c.First, c.Last) != nil
	if numbered && next == "of" && f.last+1 < len(s.Tokens) && s.Tokens[f.last+1].Lower == "dead" { // "10 of its soldiers dead"
		next = "dead"
	}
	switch {
	case p.is("nobody", head.Lower) && c.First == c.Head-1 && p.measureOf(s.Tokens[c.First].Lower) != "": // "and hurt nobody", taken for a noun
		add(p.measureOf(s.Tokens[c.First].Lower), phrase{s, c.Head, c.Head, c.Head})
	case head.Tag == "NNS" && !numbered && p.measureOf(head.Lower) == dateline.Killed && k+1 < len(s.Chunks) && s.Chunks[k+1].First == c.Last+1 && p.numberIn(s, s.Chunks[k+1].First, s.Chunks[k+1].Last) != nil: // "a bomb kills twelve"
		add(dateline.Killed, phraseAt(s, k+1))
	case p.human(head.Lower) && p.harmedAs(s, c) != "":
		add(p.harmedAs(s, c), f)
	case !numbered && p.without(s, k) && p.measureOf(head.Lower) != "":
		add(p.measureOf(head.Lower), f)
	case !numbered && (next == "dead" || next == "wounded" || next == "injured" || next == "hurt") && neighbour(s, c.First-1) == "with" && opensOne(s.Tokens[c.First].Lower) && p.someone(head.Lower): // "ended with a guard dead"
		add(p.measureOf(next), f)
	case numbered && (next == "dead" || next == "wounded" || next == "injured" || next == "missing" || next == "hurt"):
		for _, o := range coordinatedBack(s, k) { // "Nine guards and 20 rebels dead"
			if i := chunkOf(s, o.first); i < 0 || p.harmedAs(s, s.Chunks[i]) == "" {
				add(p.measureOf(next), o)
			}
		}
	case numbered && (head.Lower == "dead" || head.Lower == "deaths" || head.Lower == "bodies" || head.Lower == "fatalities" || head.Lower == "lives"):
		add(dateline.Killed, f)
	case p.is("dies", head.Lower) && c.First < c.Head && p.oneMoreAt(s, c.Head-1): // "a sixth died", taken for a noun
		add(dateline.Killed, phrase{s, c.First, c.Head - 1, c.Head - 1})
	case head.Lower == "losses":
		p.figuresOfLosses(s, k, add)
	case numbered && (head.Lower == "wounded" || head.Lower == "injured" || head.Lower == "injuries"):
		add(dateline.Injured, f)
	case numbered && (head.Lower == "hostages" || head.Lower == "captives"):
		if v := chunkAfter(s, f.last); v < 0 || p.measureOf(s.Tokens[s.Chunks[v].Head].Lower) == "" { // not "26 hostages were killed"
			add(dateline.Abducted, f)
		}
	case next == "of" && c.First > 0 && s.Tokens[c.First-1].Lower == "since": // "rivals since the murder of a chief"
	case next == "of" && strings.Contains(words(s, c.First, c.Head), "attempted"):
	case next == "of" && head.Lower != "dead" && (p.measureOf(head.Lower) != "" || p.is("corpse", head.Lower)):
		m := cmp.Or(p.measureOf(head.Lower), dateline.Killed)
		if j := chunkAfter(s, c.Last+1); j >= 0 && s.Chunks[j].Kind == prose.NounGroup {
			for _, o := range coordinated(s, j) {
				add(m, o)
			}
		}
	case p.is("counts harm", head.Lower) && p.without(s, k):
		add(dateline.Killed, f)
		add(dateline.Injured, f)
	case head.Lower == "toll" || head.Lower == "count" || head.Lower == "number" || head.Lower == "figure" || head.Lower == "dead":
		p.figuresOfToll(s, k, add)
	}
}

// harmedAs is the measure that a word behind the number of a noun group counts its people
// by: "three dead soldiers".
func (p *page) harmedAs(s *prose.Sentence, c prose.Chunk) dateline.Measure {
	q := p.numberIn(s, c.First, c.Head)
	if q == nil {
		return ""
	}
	for _, t := range s.Tokens[s.TokenAt(q.End-1):c.Head] {
		if t.Lower == "dead" || t.Lower == "wounded" || t.Lower == "injured" {
			return p.measureOf(t.Lower)
		}
	}
	return ""
}

// without reports whether noun group k says that there is none of what it
// names: "no casualties", "without causing injuries", "no injuries or deaths".
func (p *page) without(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if s.Tokens[c.First].Lower == "no" {
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
	case before.Lower == "or" || before.Lower == "nor":
		return k > 0 && s.Chunks[k-1].Last == c.First-2 && s.Chunks[k-1].Kind == prose.NounGroup && p.without(s, k-1)
	}
	return false
}
