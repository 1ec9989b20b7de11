package voices

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// GroupSpeaking returns the armed group on whose word the sentence stands: it
// says so itself, through a spokesman or in a statement, or "it" says so of
// whom the text was about.
func (p *Page) GroupSpeaking(s *prose.Sentence) (grammar.Phrase, bool) {
	if v, ok := p.VoiceOf(s); ok {
		if g, ok := p.GroupOfStatement(v); ok {
			return g, true
		}
		if g, ok := p.GroupOfSpokesman(v); ok {
			return g, true
		}
		v = p.InApposition(v)
		a := p.ActorOf(v)
		return v, a != nil && (a.Kind == dateline.ArmedGroup || a.Kind == dateline.Organisation)
	}
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Passive || !p.Saying(s, c) {
			continue
		}
		if f, ok := grammar.FirstOf(p.SubjectOf(s, k)); ok && (f.Word() == "it" || f.Word() == "they") {
			return p.groupReferred(f)
		}
	}
	if p.PersonSpeaks(s) { // "He said": who spoke before may speak for a group
		if v, ok := p.SpeakerBefore(s); ok {
			if g, ok := p.GroupOfStatement(v); ok {
				return g, true
			}
			return p.GroupOfSpokesman(v)
		}
	}
	return grammar.Phrase{}, false
}

// groupReferred returns the words that name the armed group which a pronoun
// that opens the sentence, or follows only a time or place there, stands for: the
// subject of the sentence before in its paragraph.
func (p *Page) groupReferred(f grammar.Phrase) (grammar.Phrase, bool) {
	s := f.Sentence
	i := p.Text.SentenceAt(s.Start)
	finite := slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool { return c.Kind == prose.VerbGroup && !c.Participle && c.Last < f.First })
	if i == 0 || p.Text.Sentences[i-1].Paragraph != s.Paragraph || finite {
		return grammar.Phrase{}, false
	}
	before := &p.Text.Sentences[i-1]
	for k, c := range before.Chunks {
		if c.Kind != prose.VerbGroup || c.Participle {
			continue
		}
		for _, g := range p.SubjectOf(before, k) {
			if p.ArmedGroup(g) {
				return g, true
			}
			for j, o := range before.Chunks { // "some of the Front's successes"
				if owner := grammar.PhraseTo(before, j); o.Kind == prose.NounGroup && o.First >= g.First && o.Last < g.Last && before.Tokens[o.Last+1].Tag == "POS" && p.ArmedGroup(owner) {
					return owner, true
				}
			}
		}
		break
	}
	return grammar.Phrase{}, false
}

// GroupOfStatement returns the armed group for which a spokesman speaks or whose
// statement a phrase means: "a statement signed by the Front", "the group's
// spokesman".
func (p *Page) GroupOfStatement(f grammar.Phrase) (grammar.Phrase, bool) {
	s := f.Sentence
	if !p.Is("speaks for", f.Word()) {
		return grammar.Phrase{}, false
	}
	if OpensMeant(f) {
		g, ok := p.GroupNamed(grammar.Phrase{Sentence: s, First: f.First, Last: f.First, Head: f.First})
		return g, ok && p.ArmedGroup(g)
	}
	last := f.Last
	for k := grammar.ChunkAfter(s, f.Last); k >= 0 && k < len(s.Chunks); k++ {
		c := s.Chunks[k]
		switch between := grammar.Words(s, last+1, c.First); {
		case c.Kind == prose.VerbGroup && (!c.Participle || between != ""):
			return p.OwnerOfStatement(f)
		case c.Kind == prose.NounGroup && !slices.Contains([]string{"for", "from", "of", "by", "in"}, between):
			return p.OwnerOfStatement(f)
		}
		if g := grammar.PhraseAt(s, k); c.Kind == prose.NounGroup && p.ArmedGroup(g) {
			return g, true
		}
		last = c.Last
	}
	return p.OwnerOfStatement(f)
}

// GroupOfSpokesman returns the armed group for which a person speaks, by the
// office that stands beside the name or before it: "Idris Walad, a Front spokesman",
// "Front spokesman Idris Walad".
func (p *Page) GroupOfSpokesman(f grammar.Phrase) (grammar.Phrase, bool) {
	if !p.NamesOnePerson(f) {
		return grammar.Phrase{}, false
	}
	if g, ok := phraseBeside(f); ok {
		if of, ok := p.GroupOfStatement(g); ok {
			return of, true
		}
	}
	for i := f.First; i < f.Head; i++ {
		if !p.Is("speaks for", f.Sentence.Tokens[i].Lower) {
			continue
		}
		office := grammar.Phrase{Sentence: f.Sentence, First: f.First, Last: i, Head: i}
		if OpensMeant(office) { // "its spokesman Idris Walad"
			return p.GroupOfStatement(office)
		}
		return p.OwnerOfStatement(office)
	}
	return grammar.Phrase{}, false
}

// OwnerOfStatement returns the armed group named inside a phrase for its
// spokesman or statement, or as its owner before it.
func (p *Page) OwnerOfStatement(f grammar.Phrase) (grammar.Phrase, bool) {
	if k := grammar.ChunkOf(f.Sentence, f.First); k > 0 && f.First > 0 && f.Sentence.Tokens[f.First-1].Tag == "POS" {
		if g := grammar.PhraseTo(f.Sentence, k-1); p.ArmedGroup(g) {
			return g, true
		}
	}
	for i := f.First; i <= f.Last; i++ {
		if k := grammar.ChunkOf(f.Sentence, i); k >= 0 && i != f.Head {
			g := grammar.Phrase{Sentence: f.Sentence, First: max(f.First, f.Sentence.Chunks[k].First), Last: i, Head: i}
			if p.ArmedGroup(g) {
				return g, true
			}
		}
	}
	return grammar.Phrase{}, false
}

// ArmedGroup reports whether a phrase means an armed group.
func (p *Page) ArmedGroup(f grammar.Phrase) bool {
	a := p.ActorOf(f)
	return a != nil && a.Kind == dateline.ArmedGroup
}

// ForceSpeaking returns the state's force that says what a sentence tells.
func (p *Page) ForceSpeaking(s *prose.Sentence) (grammar.Phrase, bool) {
	v, ok := p.VoiceOf(s)
	if !ok {
		return grammar.Phrase{}, false
	}
	a := p.ActorOf(v)
	return v, a != nil && a.Kind == dateline.StateForce
}

// Possessed reports whether a phrase is called somebody's own: "fighters of its
// West Africa branch".
func Possessed(f grammar.Phrase) bool {
	return slices.ContainsFunc(f.Sentence.Tokens[f.First:f.Last+1], func(t prose.Token) bool { return t.Lower == "its" || t.Lower == "their" })
}
