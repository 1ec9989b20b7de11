package voices

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// ClaimVoice returns who says what stands at an offset of the sentence; nil
// for the report itself. What the words of a group alone mark as its own voice is
// no more than its name.
func (p *Page) ClaimVoice(s *prose.Sentence, subject *names.Naming, at int) *dateline.Voice {
	v, ok := p.SpeakerAt(s, at)
	if !ok {
		if v, ok = p.MarkedVoice(s, at); ok {
			v = p.InWholeNames(v)
			ok = p.CanSpeak(v) && p.ActorIn(v) != subject && grammar.Neighbour(v.Sentence, v.First-1) != "by"
			if _, answers := p.Answerer(s); !ok && !answers {
				return nil
			}
		}
	}
	if !ok {
		v, ok = p.groupSays(grammar.PartAt(s, at), subject, at)
	}
	if !ok {
		v, ok = p.Answerer(s)
	}
	if ok && !p.beforeSaying(s, v, at) && !p.claimsAnAct(v) {
		return p.Voice(v)
	}
	return nil
}

// claimsAnAct reports whether a phrase is who claims responsibility for an act, which is
// no word on what else the sentence tells: "The Front claimed responsibility for the
// bombing, which came days after the group, a splinter of the League, was beaten".
func (p *Page) claimsAnAct(f grammar.Phrase) bool {
	s := f.Sentence
	i := slices.IndexFunc(s.Tokens[f.Last+1:], prose.Token.Verb)
	return i >= 0 && p.takesCredit(s, f.Last+1+i)
}

// takesCredit reports whether the verb at a token is that of claiming an act: "claimed
// responsibility".
func (p *Page) takesCredit(s *prose.Sentence, verb int) bool {
	return p.Is("claims act", s.Tokens[verb].Lower) && p.Is("act claimed", grammar.Neighbour(s, verb+1))
}

// groupSays returns the name of a group where "it" or "they", which mean the group, say
// what stands behind in a sentence: "It has said that its aim is".
func (p *Page) groupSays(s *prose.Sentence, subject *names.Naming, at int) (grammar.Phrase, bool) {
	for k, c := range s.Chunks {
		if s.Tokens[c.Last].End > at {
			break
		}
		if !grammar.Finite(c) || c.Passive || !p.Saying(s, c) || p.takesCredit(s, c.Head) {
			continue
		}
		f, ok := grammar.FirstOf(p.SubjectOf(s, k))
		if !ok || f.Word() != "it" && f.Word() != "they" || p.GroupMeant(f, 0) != subject {
			return grammar.Phrase{}, false
		}
		return p.GroupNamed(f)
	}
	return grammar.Phrase{}, false
}

// InWholeNames is a phrase with the names that it touches in whole.
func (p *Page) InWholeNames(f grammar.Phrase) grammar.Phrase {
	for _, n := range p.NamesIn(f.Start(), f.End()) {
		f.First, f.Last = min(f.First, f.Sentence.TokenAt(n.Start)), max(f.Last, f.Sentence.TokenAt(n.End-1))
	}
	return f
}

// beforeSaying reports whether an offset stands between a speaker and the verb
// of saying: what stands there is about the speaker and nobody's word.
func (p *Page) beforeSaying(s *prose.Sentence, v grammar.Phrase, at int) bool {
	if v.Sentence.Start != s.Start || v.End() > at {
		return v.Sentence.Start == s.Start && v.Start() <= at // what is said in naming the speaker
	}
	part := grammar.PartAt(s, at)
	for _, c := range s.Chunks {
		if c.Kind == prose.VerbGroup && s.Tokens[c.First].Start >= v.End() && s.Tokens[c.First].Start < part.End && p.Saying(s, c) {
			return s.Tokens[c.First].Start > at
		}
	}
	return false
}

// SpeakerAt returns who says what stands at an offset: whom the part of the
// sentence between semicolons names; whom "he said" means; or, inside a
// quotation that goes on, who spoke before it.
func (p *Page) SpeakerAt(s *prose.Sentence, at int) (grammar.Phrase, bool) {
	part := grammar.PartAt(s, at)
	if v, ok := p.VoiceOf(part); ok {
		return v, true
	}
	if v, ok := p.reckoner(part); ok {
		return v, true
	}
	if v, ok := p.holdsThat(part); ok && s.TokenAt(at) >= saidOfWhatFollows(s, len(s.Tokens)-1) {
		return v, true
	}
	if v, ok := p.Answerer(s); ok && saysI(part) {
		return v, true
	}
	if p.PronounSpeaks(part) || p.pronounReckons(part) || p.Text.Quoted(at) && p.Text.Quoted(s.Start) {
		return p.SpeakerBefore(s)
	}
	return grammar.Phrase{}, false
}

// reckoner returns whose estimate it is: "by most estimates", "in the view of
// two diplomats".
func (p *Page) reckoner(s *prose.Sentence) (grammar.Phrase, bool) {
	for k, c := range s.Chunks {
		if c.Kind != prose.NounGroup || c.First == 0 || !p.Is("reckoning", s.Tokens[c.Head].Lower) {
			continue
		}
		before := s.Tokens[c.First-1]
		f := grammar.PhraseAt(s, k)
		of, whose := grammar.NounGroupAfter(s, c.Last+2, 0)
		switch {
		case by(before) && f.Last > c.Last && whose && (p.CanSpeak(of) || grammar.ProperWithin(s, of.Start(), of.End())): // "in the view of two diplomats"
			return p.InWholeNames(of), true
		case before.Text == "," && c.Last > c.First && c.Last+2 >= len(s.Tokens): // "…, the army estimates"
			return grammar.Phrase{Sentence: s, First: c.First, Last: c.Last - 1, Head: c.Last - 1}, true
		case before.Lower == "by" && s.Tokens[c.First].Tag != "PRP$":
			return f, true
		case before.Tag == "POS" && k > 0 && f.First > 0 && by(s.Tokens[f.First-1]):
			return grammar.PhraseTo(s, k-1), true
		}
	}
	return grammar.Phrase{}, false
}

// pronounReckons reports whether it is "by her reckoning", whoever that is.
func (p *Page) pronounReckons(s *prose.Sentence) bool {
	return slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		whose := s.Tokens[c.First].Lower
		return c.Kind == prose.NounGroup && c.First > 0 && by(s.Tokens[c.First-1]) && (whose == "his" || whose == "her") && p.Is("reckoning", s.Tokens[c.Head].Lower)
	})
}

// holdsThat returns who reckons what a sentence tells: "the army reckoned in its last
// report that", "is believed by diplomats to", "a mediator told me that".
func (p *Page) holdsThat(s *prose.Sentence) (grammar.Phrase, bool) {
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Negated || !p.Saying(s, c) && !p.Is("reckons", s.Tokens[c.Head].Lower) {
			continue
		}
		next := c.Last + 1
		if c.Passive {
			if grammar.Neighbour(s, next) == "," {
				next++
			}
			if f, ok := grammar.NounGroupAfter(s, next+1, 0); ok && grammar.Neighbour(s, next) == "by" && p.CanSpeak(f) {
				return f, true
			}
			continue
		}
		that := slices.ContainsFunc(s.Tokens[next:min(next+8, len(s.Tokens))], func(t prose.Token) bool { return t.Lower == "that" && t.Tag == "IN" })
		me := grammar.Neighbour(s, next) == "me" || grammar.Neighbour(s, next) == "us"
		if f, ok := grammar.FirstOf(p.SubjectOf(s, k)); ok && that && !f.Pronoun() && (p.CanSpeak(f) || me) {
			return f, true
		}
	}
	return grammar.Phrase{}, false
}

func by(t prose.Token) bool { return t.Lower == "by" || t.Lower == "in" }

// PronounSpeaks reports whether "he", "she" or "they" says what the sentence
// tells.
func (p *Page) PronounSpeaks(s *prose.Sentence) bool {
	return p.saidBy(s, "he", "she", "they", "i")
}

// PersonSpeaks reports whether "he" or "she" says what the sentence tells.
func (p *Page) PersonSpeaks(s *prose.Sentence) bool { return p.saidBy(s, "he", "she") }

// saidBy reports whether one of some pronouns says what the sentence tells.
func (p *Page) saidBy(s *prose.Sentence, pronouns ...string) bool {
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Passive || !p.Saying(s, c) && !p.Is("reckons", s.Tokens[c.Head].Lower) {
			continue
		}
		if f := p.SubjectOf(s, k); len(f) > 0 && slices.Contains(pronouns, f[0].Word()) {
			return true
		}
		if c.Last+1 < len(s.Tokens) && s.Tokens[c.Last+1].Lower != "i" && slices.Contains(pronouns, s.Tokens[c.Last+1].Lower) {
			return true
		}
	}
	return false
}

// SpeakerBefore returns whom "he" or "she" means: who spoke last, at most
// eight sentences before, or the person that a sentence right before is about.
func (p *Page) SpeakerBefore(s *prose.Sentence) (grammar.Phrase, bool) {
	i := p.Text.SentenceAt(s.Start)
	for j := i - 1; j >= 0 && j >= i-8; j-- {
		before := &p.Text.Sentences[j]
		if v, ok := p.VoiceOf(before); ok && p.onePerson(v) {
			return v, true
		}
		if f, ok := grammar.NounGroupAfter(before, 0, 1); ok && j >= i-2 && (p.NamesOnePerson(f) || p.besidePerson(f)) {
			return f, true
		}
		if f, ok := p.MainSubject(before, len(before.Tokens)); ok && j >= i-2 && p.oneOfficial(f) {
			return f, true
		}
		if f, ok := p.onlyPerson(before); ok && j == i-1 {
			return f, true
		}
	}
	return grammar.Phrase{}, false
}

// onlyPerson returns the one person whom a sentence names.
func (p *Page) onlyPerson(s *prose.Sentence) (grammar.Phrase, bool) {
	var only *names.Name
	for _, n := range p.NamesIn(s.Start, s.End) {
		if n.Naming == nil || n.Naming.Kind != dateline.Person {
			continue
		}
		if only != nil && only.Naming != n.Naming {
			return grammar.Phrase{}, false
		}
		only = n
	}
	if only == nil {
		return grammar.Phrase{}, false
	}
	last := s.TokenAt(only.End - 1)
	return grammar.Phrase{Sentence: s, First: s.TokenAt(only.Start), Last: last, Head: last}, true
}

// onePerson reports whether a voice can be the "he" or "she" of what follows.
func (p *Page) onePerson(f grammar.Phrase) bool {
	if a := p.ActorOf(f); a != nil {
		return a.Kind == dateline.Person
	}
	t := f.Sentence.Tokens[f.Head]
	return t.Tag == "NN" || t.Tag == "NNP"
}

// besidePerson reports whether a phrase is the office of a person named beside it:
// "A deputy, Maria Bello, showed".
func (p *Page) besidePerson(f grammar.Phrase) bool {
	g, ok := phraseBeside(f)
	return ok && (p.Is("officials", f.Word()) || p.Is("title", f.Word())) && p.NamesOnePerson(g)
}

// oneOfficial reports whether a phrase is one person by an office alone: "the interior
// minister".
func (p *Page) oneOfficial(f grammar.Phrase) bool {
	t := f.Sentence.Tokens[f.Head]
	return t.Tag == "NN" && (p.Is("officials", t.Lower) || p.Is("title", t.Lower) || p.Is("forces", t.Lower) || p.Is("speaker", t.Lower))
}

// NamesOnePerson reports whether a phrase means a person by name.
func (p *Page) NamesOnePerson(f grammar.Phrase) bool {
	a := p.ActorOf(f)
	return a != nil && a.Kind == dateline.Person
}

// Doer returns who does what the cue says, where that is who says it: "the
// United Nations listed it as", "was outlawed by the government".
func (p *Page) Doer(s *prose.Sentence, m codebook.ClaimMatch) *dateline.Voice {
	k := grammar.ChunkOf(s, m.First)
	if m.Voice != "doer" || k < 0 || s.Chunks[k].Kind != prose.VerbGroup {
		return nil
	}
	var fs []grammar.Phrase
	if c := s.Chunks[k]; c.Passive || p.AsParticiple(s, k) {
		if i := grammar.AgentBy(s, c.Last); i > 0 {
			if f, ok := grammar.NounGroupAfter(s, i, 0); ok {
				fs = []grammar.Phrase{f}
			}
		}
	} else {
		fs = p.SubjectOf(s, k)
	}
	if len(fs) == 0 || fs[0].Pronoun() || !p.CanSpeak(fs[0]) && p.ActorOrState(fs[0]) == nil {
		return nil
	}
	return p.Voice(fs[0])
}

// AsParticiple reports whether verb group k is a participle behind the group
// that it is said of, whatever the tagger takes it for: "the Front, listed as a
// terrorist group by the United Nations".
func (p *Page) AsParticiple(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if c.First != c.Last || c.First < 2 || s.Tokens[c.First-1].Text != "," || s.Tokens[c.First].Tag != "VBD" && s.Tokens[c.First].Tag != "VBN" {
		return false
	}
	f, ok := grammar.EndingAt(s, c.First-2)
	return ok && grammar.AgentBy(s, c.Last) > 0 && p.GroupMeant(f, 1) != nil
}

// Voice writes a speaker, with the long form of a name that the report gives
// elsewhere, and the office that stands beside it.
func (p *Page) Voice(f grammar.Phrase) *dateline.Voice {
	f = p.withHouse(f)
	v := &dateline.Voice{Text: p.PhraseSpan(f).Text}
	if a := p.ActorOf(f); a != nil {
		a.Acting = true
		if long := p.longName(a); !strings.Contains(v.Text, long) {
			v.Role = dateline.Optional(long)
		}
	}
	if g, ok := phraseBeside(f); ok && v.Role == "" && p.tellsRole(g) && !grammar.FollowedByVerb(g.Sentence, grammar.ChunkOf(g.Sentence, g.First)) { // not "according to the mayor, the Front has"
		v.Role = dateline.Optional(p.PhraseSpan(p.withHouse(g)).Text)
	}
	return v
}

// tellsRole reports whether a phrase says what somebody is who speaks: an office,
// a calling, a house.
func (p *Page) tellsRole(f grammar.Phrase) bool {
	head := f.Word()
	if p.Is("describes group", head) {
		return false
	}
	for _, class := range []string{"officials", "title", "speaker", "public role", "leads", "organisation cue"} {
		if p.Is(class, head) {
			return true
		}
	}
	if first := f.Sentence.Tokens[f.First].Lower; (first == "a" || first == "an") && (p.Human(head) || p.Is("kin", head)) { // "one of our sources, a health worker"
		return true
	}
	return f.Sentence.Tokens[f.Head].Tag == "NNP" && len(p.TimesIn(f.Start(), f.End())) == 0
}

// withHouse is a speaker with the house that he speaks from: "researchers at the
// Norrland Institute", "police in Gao".
func (p *Page) withHouse(f grammar.Phrase) grammar.Phrase {
	s := f.Sentence
	if f.Last+2 >= len(s.Tokens) || s.Tokens[f.Head].Tag == "NNP" {
		return f
	}
	switch s.Tokens[f.Last+1].Lower {
	case "at", "from", "with", "in":
	default:
		return f
	}
	g, ok := grammar.NounGroupAfter(s, f.Last+2, 0)
	if !ok || s.Tokens[g.Head].Tag != "NNP" || len(p.TimesIn(g.Start(), g.End())) > 0 {
		return f
	}
	f.Last = g.Last
	return f
}

// phraseBeside returns the phrase that stands beside another behind a comma.
func phraseBeside(f grammar.Phrase) (grammar.Phrase, bool) {
	s := f.Sentence
	if f.Last+2 >= len(s.Tokens) || s.Tokens[f.Last+1].Text != "," {
		return grammar.Phrase{}, false
	}
	k := grammar.ChunkAfter(s, f.Last+1)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].First > f.Last+2 {
		return grammar.Phrase{}, false
	}
	return grammar.PhraseAt(s, k), true
}

// Beside returns the name or office in apposition to a phrase, between commas:
// "the district head, Lawan Kolo, warned".
func (p *Page) Beside(f grammar.Phrase) (grammar.Phrase, bool) {
	g, ok := phraseBeside(f)
	if !ok || g.Last+1 >= len(f.Sentence.Tokens) || f.Sentence.Tokens[g.Last+1].Word() {
		return grammar.Phrase{}, false
	}
	named := g.Sentence.Tokens[g.Head].Tag == "NNP" && !p.PlaceWithin(g.Start(), g.End()) && len(p.TimesIn(g.Start(), g.End())) == 0
	return g, named || p.Is("officials", g.Word()) || p.Is("title", g.Word()) || p.Is("speaker", g.Word()) || p.Is("issuers", g.Word())
}

// longName is an actor's longest name, or that of the actor whose initials its
// own only name is.
func (p *Page) longName(a *names.Naming) string {
	longest := func(a *names.Naming) string {
		return slices.MaxFunc(a.Names, func(x, y string) int { return len(x) - len(y) })
	}
	long := longest(a)
	if strings.ToUpper(long) != long || strings.Contains(long, " ") {
		return long
	}
	for _, b := range p.Namings {
		if name := longest(b); b.Kind != dateline.Person && initials(name) == long {
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
