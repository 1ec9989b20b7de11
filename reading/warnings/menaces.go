package warnings

import (
	"slices"

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
		f, ok = p.itWritten(s)
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
	return f, ok && (stated || a != nil && a.Kind == dateline.ArmedGroup || p.Is("recording", f.Word()) || p.OfGroup(f))
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
			return o.Infinitive && !o.Negated && (p.Is("be gone", s.Tokens[o.Head].Lower) || orElse(s))
		case p.Is("attackers", s.Tokens[o.Head].Lower) || !c.Passive && p.ArmedGroup(grammar.PhraseAt(s, j)): // "ordered its fighters to leave"
			return false
		}
	}
	return false
}

// itWritten returns what is written or recorded that the sentence before one tells of, where
// "it" says what that one tells: "He showed me the letter. It says that those who".
func (p *page) itWritten(s *prose.Sentence) (grammar.Phrase, bool) {
	i := p.Text.SentenceAt(s.Start)
	it := slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		return grammar.Finite(c) && p.Saying(s, c) && grammar.Neighbour(s, c.First-1) == "it"
	})
	for i--; it && i >= 0 && p.Text.Sentences[i].Paragraph == s.Paragraph; i-- {
		before := &p.Text.Sentences[i]
		for k, c := range before.Chunks {
			if c.Kind == prose.NounGroup && p.Is("recording", before.Tokens[c.Head].Lower) {
				return grammar.PhraseTo(before, k), true
			}
		}
		it = before.Tokens[0].Lower == "it" // "It is unsigned."
	}
	return grammar.Phrase{}, false
}

// whoever returns the verb of what will come to all who do something, and the word for them;
// -1 for none.
func (p *page) whoever(s *prose.Sentence) (verb, who int) {
	for i, t := range s.Tokens {
		if !p.Is("whoever", t.Lower) || t.Lower != "whoever" && grammar.Neighbour(s, i+1) != "who" && grammar.Neighbour(s, i+2) != "that" && grammar.Neighbour(s, i+2) != "who" && grammar.Neighbour(s, i+2) != "which" {
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
