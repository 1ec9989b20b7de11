package warnings

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
)

// menacer returns the armed group, or what is written or recorded in its name, that says
// in a sentence what will come to whoever does something: "those who carry soldiers will
// be treated as soldiers", "any lorry that brings fuel will burn".
func (p *page) menacer(s *prose.Sentence) (grammar.Phrase, bool) {
	at, who := p.whoever(s)
	if at < 0 {
		at = p.deadline(s)
		who = at
	}
	if at < 0 {
		return grammar.Phrase{}, false
	}
	f, ok := p.SpeakerAt(s, s.Tokens[at].Start)
	if !ok {
		f, ok = p.sayingOfIt(s)
	}
	if !ok {
		f, ok = p.GroupSpeaking(s)
	}
	if !ok {
		f, ok = p.recorded(s)
	}
	if !ok { // "the Front addressed the drivers, saying that those who"
		f, ok = p.MainSubject(s, who)
	}
	if !ok || f.Sentence == nil {
		return grammar.Phrase{}, false
	}
	if f.Word() == "it" || f.Word() == "they" {
		if f, ok = p.GroupNamed(f); !ok {
			return grammar.Phrase{}, false
		}
	}
	_, stated := p.GroupOfStatement(f)
	a := p.ActorOf(f)
	recorded := p.NamesOnePerson(f) && p.WordWithin(s, s.Start, s.End, "recording") // "…," he said in a video
	return f, ok && (stated || recorded || a != nil && a.Kind == dateline.ArmedGroup || p.Is("recording", f.Word()) || p.OfGroup(f))
}

// deadline returns the verb by which somebody has until a time, or so long, to be gone: "all
// settlers have until 1 March to leave"; -1 for none.
func (p *page) deadline(s *prose.Sentence) int {
	for k, c := range s.Chunks {
		if c.Kind == prose.VerbGroup && !c.Negated && c.First == c.Last && p.Is("has", s.Tokens[c.Head].Lower) && p.timeToGo(s, k) {
			return c.First
		}
	}
	return -1
}

// drivesOut reports whether verb group k is of an armed group, or what is written in its name,
// that tells others than its own to be gone, or what will come to them otherwise: "told the
// villages to leave", "ordered drivers to stop or be killed".
func (p *page) drivesOut(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if c.Negated || !p.Is("orders", s.Tokens[c.Head].Lower) || c.Participle && c.Passive {
		return false
	}
	f, ok := p.warner(s, k)
	if !ok || !p.OfGroup(f) && !p.Is("recording", f.Word()) {
		return false
	}
	for j := k + 1; j < len(s.Chunks) && j <= k+3; j++ {
		switch o := s.Chunks[j]; {
		case o.Kind == prose.VerbGroup:
			return o.Infinitive && !o.Negated && (p.Is("be gone", s.Tokens[o.Head].Lower) || p.orElse(s))
		case p.Is("attackers", s.Tokens[o.Head].Lower) || !c.Passive && p.ArmedGroup(grammar.PhraseAt(s, j)): // "ordered its fighters to leave"
			return false
		}
	}
	return false
}

// incites reports whether verb group k is of an armed group that calls for violence, or calls
// on others to stay away from something: "called for attacks on embassies", "urged its supporters
// to strike", "called on drivers not to join convoys".
func (p *page) incites(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if c.Negated || c.Passive && slices.ContainsFunc(s.Chunks, grammar.Finite) || !p.Is("urges", s.Tokens[c.Head].Lower) && !p.Is("orders", s.Tokens[c.Head].Lower) {
		return false
	}
	if f, ok := p.warner(s, k); !ok || !p.OfGroup(f) {
		return false
	}
	for i := c.Last + 1; i+1 < len(s.Tokens) && !grammar.EndsClause(s.Tokens[i]); i++ {
		switch t := s.Tokens[i]; {
		case t.Lower == "for":
			f, ok := grammar.NounGroupAfter(s, i+1, 0)
			return ok && p.Is("violence to come", f.Word())
		case t.Lower == "not" && s.Tokens[i+1].Lower == "to":
			return p.Is("shuns", grammar.Neighbour(s, i+2)) && !p.askedOfSides(s, k)
		case t.Lower == "to" && s.Tokens[i+1].Verb():
			return p.Is("violence to come", s.Tokens[i+1].Lower) || p.Is("violent deed", s.Tokens[i+1].Lower)
		}
	}
	return false
}

// itWritten returns what is written or recorded that a sentence before one tells of, where
// "it" or "they" mean that: "He showed me the letter. It says that those who".
func (p *page) itWritten(pronoun grammar.Phrase) (grammar.Phrase, bool) {
	s := pronoun.Sentence
	it := pronoun.Word() == "it" || pronoun.Word() == "they"
	for i := p.Text.SentenceAt(s.Start) - 1; it && i >= 0 && p.Text.Sentences[i].Paragraph == s.Paragraph; i-- {
		before := &p.Text.Sentences[i]
		for k, c := range before.Chunks {
			if head := before.Tokens[c.Head]; c.Kind == prose.NounGroup && (p.Is("recording", head.Lower) || p.Is("written warning", head.Lower)) && (head.Tag == "NNS") == (pronoun.Word() == "they") {
				return grammar.PhraseTo(before, k), true
			}
		}
		it = before.Tokens[0].Lower == pronoun.Word() || p.opensWith(before, pronoun.Word()) // "It is unsigned."
	}
	return grammar.Phrase{}, false
}

// opensWith reports whether a pronoun is the subject of the first verb of a sentence.
func (p *page) opensWith(s *prose.Sentence, pronoun string) bool {
	for k, c := range s.Chunks {
		if grammar.Finite(c) {
			f, ok := grammar.FirstOf(p.SubjectOf(s, k))
			return ok && f.Word() == pronoun
		}
	}
	return false
}

// sayingOfIt returns what is written or recorded that says what a sentence tells, where that
// has only "it" or "they" for it: "If nobody paid, it went on, the buses would burn".
func (p *page) sayingOfIt(s *prose.Sentence) (grammar.Phrase, bool) {
	for k, c := range s.Chunks {
		head := s.Tokens[c.Head].Lower
		if !grammar.Finite(c) || !p.Saying(s, c) && !p.Is("warns", head) && !(head == "went" && grammar.Neighbour(s, c.Last+1) == "on") {
			continue
		}
		if f, ok := grammar.FirstOf(p.SubjectOf(s, k)); ok {
			if v, ok := p.itWritten(f); ok {
				return v, true
			}
		}
	}
	return grammar.Phrase{}, false
}

// whoever returns the verb of what will come to all who do something, and the word for them;
// -1 for none.
func (p *page) whoever(s *prose.Sentence) (verb, who int) {
	for i, t := range s.Tokens {
		if !p.Is("whoever", t.Lower) || !strings.HasSuffix(t.Lower, "ever") && grammar.Neighbour(s, i+1) != "who" && grammar.Neighbour(s, i+2) != "that" && grammar.Neighbour(s, i+2) != "who" && grammar.Neighbour(s, i+2) != "which" {
			continue
		}
		for _, c := range s.Chunks {
			if c.Kind == prose.VerbGroup && c.First > i+1 && (c.Modal == "will" || c.Modal == "would" || c.Modal == "shall") && happenings.YetToBe(s, c) {
				return c.First, i
			}
		}
	}
	return -1, -1
}

// ultimatum reports whether verb group k gives somebody until a time, or so long, to be
// gone: "gave the families until 1 June to leave".
func (p *page) ultimatum(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	return !c.Passive && !c.Negated && p.Is("gives time", s.Tokens[c.Head].Lower) && p.timeToGo(s, k)
}

// timeToGo reports whether what stands behind verb group k is a time and, right behind it, to
// be gone.
func (p *page) timeToGo(s *prose.Sentence, k int) bool {
	for j := k + 1; j < len(s.Chunks) && j <= k+4; j++ {
		o := s.Chunks[j]
		if o.Kind == prose.VerbGroup {
			return o.Infinitive && p.Is("be gone", s.Tokens[o.Head].Lower) && p.InTime(s.Tokens[o.First-1].Start)
		}
	}
	return false
}

// recorded returns what is written or recorded, or the voice on it, that says what a sentence
// tells: "…, said a voice on a recording".
func (p *page) recorded(s *prose.Sentence) (grammar.Phrase, bool) {
	for k, c := range s.Chunks {
		if !grammar.Finite(c) || !p.Saying(s, c) {
			continue
		}
		f, ok := grammar.FirstOf(p.SubjectOf(s, k))
		if !ok || !p.Is("recording", f.Word()) {
			f, ok = grammar.NounGroupAfter(s, c.Last+1, 0)
		}
		if ok && p.Is("recording", f.Word()) {
			return f, true
		}
	}
	return grammar.Phrase{}, false
}

// inTheNameOf returns the armed group in whose name something is written or recorded, where
// the sentence that tells of it says so: "a recording sent to three stations in the name of the
// Front", "leaflets signed with the stamp of the Front". Else the phrase itself.
func (p *page) inTheNameOf(f grammar.Phrase) grammar.Phrase {
	if !p.Is("recording", f.Word()) {
		return f
	}
	s := f.Sentence
	for i := f.Last + 1; i+1 < len(s.Tokens); i++ {
		name := s.Tokens[i].Lower == "name" && s.Tokens[i+1].Lower == "of"
		if !name && s.Tokens[i].Lower != "signed" {
			continue
		}
		for _, k := range []int{grammar.ChunkAfter(s, i), grammar.ChunkAfter(s, i) + 1} { // "signed with the stamp of the Front"
			if k <= 0 || k >= len(s.Chunks) || s.Chunks[k].Kind != prose.NounGroup {
				continue
			}
			g := grammar.PhraseAt(s, k)
			quoted := grammar.Neighbour(s, s.Chunks[k].First-2) == "by" && p.Text.Quoted(g.Start()) && grammar.ProperWithin(s, g.Start(), g.End()) // "signed by 'the Sons of the Valley'"
			if quoted || p.ArmedGroup(g) {
				return p.InWholeNames(g)
			}
		}
	}
	return f
}
