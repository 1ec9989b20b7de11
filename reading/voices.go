package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// claimVoice returns who says what stands at an offset of the sentence; nil
// for the report itself. What the words of a group alone mark as its own voice is
// no more than its name.
func (p *page) claimVoice(s *prose.Sentence, subject *naming, at int) *dateline.Voice {
	v, ok := p.speakerAt(s, at)
	if !ok {
		if v, ok = p.markedVoice(s, at); ok {
			v = p.inWholeNames(v)
			ok = p.canSpeak(v) && p.actorIn(v) != subject && neighbour(v.sentence, v.first-1) != "by"
			if _, answers := p.answerer(s); !ok && !answers {
				return nil
			}
		}
	}
	if !ok {
		v, ok = p.groupSays(partAt(s, at), subject, at)
	}
	if !ok {
		v, ok = p.answerer(s)
	}
	if ok && !p.beforeSaying(s, v, at) {
		return p.voice(v)
	}
	return nil
}

// groupSays returns the name of a group where "it" or "they", which mean the group, say
// what stands behind in a sentence: "It has said that its aim is".
func (p *page) groupSays(s *prose.Sentence, subject *naming, at int) (phrase, bool) {
	for k, c := range s.Chunks {
		if s.Tokens[c.Last].End > at {
			break
		}
		if !finite(c) || c.Passive || !p.saying(s, c) {
			continue
		}
		f, ok := onlyOne(subjectOf(s, k))
		if !ok || f.word() != "it" && f.word() != "they" || p.groupMeant(f, 0) != subject {
			return phrase{}, false
		}
		return p.groupNamed(f)
	}
	return phrase{}, false
}

// inWholeNames is a phrase with the names that it touches in whole.
func (p *page) inWholeNames(f phrase) phrase {
	for _, n := range p.namesIn(f.start(), f.end()) {
		f.first, f.last = min(f.first, f.sentence.TokenAt(n.start)), max(f.last, f.sentence.TokenAt(n.end-1))
	}
	return f
}

// beforeSaying reports whether an offset stands between a speaker and the verb
// of saying: what stands there is about the speaker and nobody's word.
func (p *page) beforeSaying(s *prose.Sentence, v phrase, at int) bool {
	if v.sentence.Start != s.Start || v.end() > at {
		return v.sentence.Start == s.Start && v.start() <= at // what is said in naming the speaker
	}
	for _, c := range s.Chunks {
		if c.Kind == prose.VerbGroup && s.Tokens[c.First].Start >= v.end() && p.saying(s, c) {
			return s.Tokens[c.First].Start > at
		}
	}
	return false
}

// speakerAt returns who says what stands at an offset: whom the part of the
// sentence between semicolons names; whom "he said" means; or, inside a
// quotation that goes on, who spoke before it.
func (p *page) speakerAt(s *prose.Sentence, at int) (phrase, bool) {
	part := partAt(s, at)
	if v, ok := p.voiceOf(part); ok {
		return v, true
	}
	if v, ok := p.reckoner(part); ok {
		return v, true
	}
	if v, ok := p.holdsThat(part); ok && s.TokenAt(at) >= saidOfWhatFollows(s, len(s.Tokens)-1) {
		return v, true
	}
	if v, ok := p.answerer(s); ok && saysI(part) {
		return v, true
	}
	if p.pronounSpeaks(part) || p.pronounReckons(part) || p.text.Quoted(at) && p.text.Quoted(s.Start) {
		return p.speakerBefore(s)
	}
	return phrase{}, false
}

// partAt cuts a sentence down to the part between semicolons that holds an
// offset.
func partAt(s *prose.Sentence, at int) *prose.Sentence {
	first, last := 0, len(s.Tokens)
	for i, t := range s.Tokens {
		if t.Text != ";" {
			continue
		}
		if t.Start < at {
			first = i + 1
		} else {
			last = i
			break
		}
	}
	if first == 0 && last == len(s.Tokens) || first >= last {
		return s
	}
	part := *s
	part.Tokens = s.Tokens[first:last]
	part.Start, part.End = part.Tokens[0].Start, part.Tokens[len(part.Tokens)-1].End
	part.Chunks = nil
	for _, c := range s.Chunks {
		if c.First >= first && c.Last < last {
			c.First, c.Last, c.Head = c.First-first, c.Last-first, c.Head-first
			part.Chunks = append(part.Chunks, c)
		}
	}
	return &part
}

// reckoner returns whose estimate it is: "by most estimates", "in the view of
// two diplomats".
func (p *page) reckoner(s *prose.Sentence) (phrase, bool) {
	for k, c := range s.Chunks {
		if c.Kind != prose.NounGroup || c.First == 0 || !p.is("reckoning", s.Tokens[c.Head].Lower) {
			continue
		}
		before := s.Tokens[c.First-1]
		f := phraseAt(s, k)
		of, whose := nounGroupAfter(s, c.Last+2, 0)
		switch {
		case by(before) && f.last > c.Last && whose && (p.canSpeak(of) || properWithin(s, of.start(), of.end())): // "in the view of two diplomats"
			return p.inWholeNames(of), true
		case before.Text == "," && c.Last > c.First && c.Last+2 >= len(s.Tokens): // "…, the army estimates"
			return phrase{s, c.First, c.Last - 1, c.Last - 1}, true
		case before.Lower == "by" && s.Tokens[c.First].Tag != "PRP$":
			return f, true
		case before.Tag == "POS" && k > 0 && f.first > 0 && by(s.Tokens[f.first-1]):
			return phraseTo(s, k-1), true
		}
	}
	return phrase{}, false
}

// pronounReckons reports whether it is "by her reckoning", whoever that is.
func (p *page) pronounReckons(s *prose.Sentence) bool {
	return slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		whose := s.Tokens[c.First].Lower
		return c.Kind == prose.NounGroup && c.First > 0 && by(s.Tokens[c.First-1]) && (whose == "his" || whose == "her") && p.is("reckoning", s.Tokens[c.Head].Lower)
	})
}

// holdsThat returns who reckons what a sentence tells: "the army reckoned in its last
// report that", "is believed by diplomats to", "a mediator told me that".
func (p *page) holdsThat(s *prose.Sentence) (phrase, bool) {
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Negated || !p.saying(s, c) && !p.is("reckons", s.Tokens[c.Head].Lower) {
			continue
		}
		next := c.Last + 1
		if c.Passive {
			if neighbour(s, next) == "," {
				next++
			}
			if f, ok := nounGroupAfter(s, next+1, 0); ok && neighbour(s, next) == "by" && p.canSpeak(f) {
				return f, true
			}
			continue
		}
		that := slices.ContainsFunc(s.Tokens[next:min(next+8, len(s.Tokens))], func(t prose.Token) bool { return t.Lower == "that" && t.Tag == "IN" })
		me := neighbour(s, next) == "me" || neighbour(s, next) == "us"
		if f, ok := onlyOne(subjectOf(s, k)); ok && that && !f.pronoun() && (p.canSpeak(f) || me) {
			return f, true
		}
	}
	return phrase{}, false
}

func by(t prose.Token) bool { return t.Lower == "by" || t.Lower == "in" }

// pronounSpeaks reports whether "he", "she" or "they" says what the sentence
// tells.
func (p *page) pronounSpeaks(s *prose.Sentence) bool {
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Passive || !p.saying(s, c) && !p.is("reckons", s.Tokens[c.Head].Lower) {
			continue
		}
		if f := subjectOf(s, k); len(f) > 0 && slices.Contains([]string{"he", "she", "they", "i"}, f[0].word()) {
			return true
		}
		if c.Last+1 < len(s.Tokens) && slices.Contains([]string{"he", "she", "they"}, s.Tokens[c.Last+1].Lower) {
			return true
		}
	}
	return false
}

// speakerBefore returns whom "he" or "she" means: who spoke last, at most
// eight sentences before, or the person that a sentence right before is about.
func (p *page) speakerBefore(s *prose.Sentence) (phrase, bool) {
	i := p.text.SentenceAt(s.Start)
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		before := &p.text.Sentences[j]
		if v, ok := p.voiceOf(before); ok && p.onePerson(v) {
			return v, true
		}
		if f, ok := nounGroupAfter(before, 0, 1); ok && j >= i-2 && (p.namesOnePerson(f) || p.besidePerson(f)) {
			return f, true
		}
		if f, ok := mainSubject(before, len(before.Tokens)); ok && j >= i-2 && p.oneOfficial(f) {
			return f, true
		}
		if f, ok := p.onlyPerson(before); ok && j == i-1 {
			return f, true
		}
	}
	return phrase{}, false
}

// onlyPerson returns the one person whom a sentence names.
func (p *page) onlyPerson(s *prose.Sentence) (phrase, bool) {
	var only *name
	for _, n := range p.namesIn(s.Start, s.End) {
		if n.naming == nil || n.naming.kind != dateline.Person {
			continue
		}
		if only != nil && only.naming != n.naming {
			return phrase{}, false
		}
		only = n
	}
	if only == nil {
		return phrase{}, false
	}
	last := s.TokenAt(only.end - 1)
	return phrase{s, s.TokenAt(only.start), last, last}, true
}

// onePerson reports whether a voice can be the "he" or "she" of what follows.
func (p *page) onePerson(f phrase) bool {
	if a := p.actorOf(f); a != nil {
		return a.kind == dateline.Person
	}
	t := f.sentence.Tokens[f.head]
	return t.Tag == "NN" || t.Tag == "NNP"
}

// besidePerson reports whether a phrase is the office of a person named beside it:
// "A deputy, Maria Bello, showed".
func (p *page) besidePerson(f phrase) bool {
	g, ok := phraseBeside(f)
	return ok && (p.is("officials", f.word()) || p.is("title", f.word())) && p.namesOnePerson(g)
}

// oneOfficial reports whether a phrase is one person by an office alone: "the interior
// minister".
func (p *page) oneOfficial(f phrase) bool {
	t := f.sentence.Tokens[f.head]
	return t.Tag == "NN" && (p.is("officials", t.Lower) || p.is("title", t.Lower) || p.is("forces", t.Lower))
}

func (p *page) namesOnePerson(f phrase) bool {
	a := p.actorOf(f)
	return a != nil && a.kind == dateline.Person
}

// doer returns who does what the cue says, where that is who says it: "the
// United Nations listed it as", "was outlawed by the government".
func (p *page) doer(s *prose.Sentence, m codebook.ClaimMatch) *dateline.Voice {
	k := chunkOf(s, m.First)
	if m.Voice != "doer" || k < 0 || s.Chunks[k].Kind != prose.VerbGroup {
		return nil
	}
	var fs []phrase
	if c := s.Chunks[k]; c.Passive || p.asParticiple(s, k) {
		if i := agentBy(s, c.Last); i > 0 {
			if f, ok := nounGroupAfter(s, i, 0); ok {
				fs = []phrase{f}
			}
		}
	} else {
		fs = subjectOf(s, k)
	}
	if len(fs) == 0 || fs[0].pronoun() || !p.canSpeak(fs[0]) && p.actorOrState(fs[0]) == nil {
		return nil
	}
	return p.voice(fs[0])
}

// asParticiple reports whether verb group k is a participle behind the group
// that it is said of, whatever the tagger takes it for: "the Front, listed as a
// terrorist group by the United Nations".
func (p *page) asParticiple(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if c.First != c.Last || c.First < 2 || s.Tokens[c.First-1].Text != "," || s.Tokens[c.First].Tag != "VBD" && s.Tokens[c.First].Tag != "VBN" {
		return false
	}
	f, ok := endingAt(s, c.First-2)
	return ok && agentBy(s, c.Last) > 0 && p.groupMeant(f, 1) != nil
}

// agentBy returns the token behind the "by" of a verb that ends at a token, in
// the same clause; 0 for none.
func agentBy(s *prose.Sentence, verb int) int {
	for i := verb + 1; i < len(s.Tokens); i++ {
		switch t := s.Tokens[i]; {
		case t.Lower == "by":
			return i + 1
		case t.Verb() || t.Text == "," || t.Text == ";" || t.Tag == "WDT":
			return 0
		}
	}
	return 0
}

// voice writes a speaker, with the long form of a name that the report gives
// elsewhere, and the office that stands beside it.
func (p *page) voice(f phrase) *dateline.Voice {
	f = p.withHouse(f)
	v := &dateline.Voice{Text: p.phraseSpan(f).Text}
	if a := p.actorOf(f); a != nil {
		a.acting = true
		if long := p.longName(a); !strings.Contains(v.Text, long) {
			v.Role = dateline.Optional(long)
		}
	}
	if g, ok := phraseBeside(f); ok && v.Role == "" && p.tellsRole(g) && !followedByVerb(g.sentence, chunkOf(g.sentence, g.first)) { // not "according to the mayor, the Front has"
		v.Role = dateline.Optional(p.phraseSpan(p.withHouse(g)).Text)
	}
	return v
}

// tellsRole reports whether a phrase says what somebody is who speaks: an office,
// a calling, a house.
func (p *page) tellsRole(f phrase) bool {
	head := f.word()
	if p.is("describes group", head) {
		return false
	}
	for _, class := range []string{"officials", "title", "speaker", "public role", "leads", "organisation cue"} {
		if p.is(class, head) {
			return true
		}
	}
	return f.sentence.Tokens[f.head].Tag == "NNP" && len(p.timesIn(f.start(), f.end())) == 0
}

// withHouse is a speaker with the house that he speaks from: "researchers at the
// Norrland Institute", "police in Gao".
func (p *page) withHouse(f phrase) phrase {
	s := f.sentence
	if f.last+2 >= len(s.Tokens) || s.Tokens[f.head].Tag == "NNP" {
		return f
	}
	switch s.Tokens[f.last+1].Lower {
	case "at", "from", "with", "in":
	default:
		return f
	}
	g, ok := nounGroupAfter(s, f.last+2, 0)
	if !ok || s.Tokens[g.head].Tag != "NNP" || len(p.timesIn(g.start(), g.end())) > 0 {
		return f
	}
	f.last = g.last
	return f
}

// phraseBeside returns the phrase that stands beside another behind a comma.
func phraseBeside(f phrase) (phrase, bool) {
	s := f.sentence
	if f.last+2 >= len(s.Tokens) || s.Tokens[f.last+1].Text != "," {
		return phrase{}, false
	}
	k := chunkAfter(s, f.last+1)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].First > f.last+2 {
		return phrase{}, false
	}
	return phraseAt(s, k), true
}

// beside returns the name or office in apposition to a phrase, between commas:
// "the district head, Lawan Kolo, warned".
func (p *page) beside(f phrase) (phrase, bool) {
	g, ok := phraseBeside(f)
	if !ok || g.last+1 >= len(f.sentence.Tokens) || f.sentence.Tokens[g.last+1].Word() {
		return phrase{}, false
	}
	named := g.sentence.Tokens[g.head].Tag == "NNP" && !p.placeWithin(g.start(), g.end()) && len(p.timesIn(g.start(), g.end())) == 0
	return g, named || p.is("officials", g.word()) || p.is("title", g.word()) || p.is("speaker", g.word()) || p.is("issuers", g.word())
}

// longName is an actor's longest name, or that of the actor whose initials its
// own only name is.
func (p *page) longName(a *naming) string {
	longest := func(a *naming) string {
		return slices.MaxFunc(a.names, func(x, y string) int { return len(x) - len(y) })
	}
	long := longest(a)
	if strings.ToUpper(long) != long || strings.Contains(long, " ") {
		return long
	}
	for _, b := range p.namings {
		if name := longest(b); b.kind != dateline.Person && initials(name) == long {
			return name
		}
	}
	return long
}

// initials are the capitals that begin a name's words.
func initials(name string) string {
	var b strings.Builder
	for w := range strings.FieldsSeq(name) {
		if w[0] >= 'A' && w[0] <= 'Z' {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}
