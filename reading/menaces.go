package reading

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// menacer returns the armed group, or what is written or recorded in its name, that says
// in a sentence what will come to whoever does something: "those who carry soldiers will
// be treated as soldiers", "any lorry that brings fuel will burn".
func (p *page) menacer(s *prose.Sentence) (phrase, bool) {
	at := p.whoever(s)
	if at < 0 {
		return phrase{}, false
	}
	f, ok := p.speakerAt(s, s.Tokens[at].Start)
	if !ok {
		f, ok = p.groupSpeaking(s)
	}
	if !ok {
		f, ok = p.recorded(s)
	}
	if !ok { // "the Front addressed the drivers, saying that those who"
		f, ok = mainSubject(s, at)
	}
	if !ok || f.sentence == nil {
		return phrase{}, false
	}
	if f.word() == "it" || f.word() == "they" {
		if f, ok = p.groupNamed(f); !ok {
			return phrase{}, false
		}
	}
	_, stated := p.groupOfStatement(f)
	a := p.actorOf(f)
	return f, ok && (stated || a != nil && a.kind == dateline.ArmedGroup || p.is("recording", f.word()))
}

// whoever returns the verb of what will come to all who do something; -1 for none.
func (p *page) whoever(s *prose.Sentence) int {
	for i, t := range s.Tokens {
		if !p.is("whoever", t.Lower) || t.Lower != "whoever" && neighbour(s, i+1) != "who" && neighbour(s, i+2) != "that" && neighbour(s, i+2) != "who" && neighbour(s, i+2) != "which" {
			continue
		}
		for _, c := range s.Chunks {
			if c.Kind == prose.VerbGroup && c.First > i+1 && (c.Modal == "will" || c.Modal == "would" || c.Modal == "shall") && yetToBe(s, c) {
				return c.First
			}
		}
	}
	return -1
}

// ultimatum reports whether verb group k gives somebody until a time, or so long, to be
// gone: "gave the families until 1 June to leave".
func (p *page) ultimatum(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if c.Passive || c.Negated || !p.is("gives time", s.Tokens[c.Head].Lower) {
		return false
	}
	for j := k + 1; j < len(s.Chunks) && j <= k+4; j++ {
		o := s.Chunks[j]
		if o.Kind == prose.VerbGroup {
			return o.Infinitive && p.is("be gone", s.Tokens[o.Head].Lower) && p.inTime(s.Tokens[o.First-1].Start)
		}
	}
	return false
}

// recorded returns what is written or recorded, or the voice on it, that says what a sentence
// tells: "…, said a voice on a recording".
func (p *page) recorded(s *prose.Sentence) (phrase, bool) {
	for k, c := range s.Chunks {
		if !finite(c) || !p.saying(s, c) {
			continue
		}
		f, ok := onlyOne(subjectOf(s, k))
		if !ok || !p.is("recording", f.word()) {
			f, ok = nounGroupAfter(s, c.Last+1, 0)
		}
		if ok && p.is("recording", f.word()) {
			return f, true
		}
	}
	return phrase{}, false
}
