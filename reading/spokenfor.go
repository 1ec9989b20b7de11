package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// groupSpeaking returns the armed group on whose word the sentence stands: it
// says so itself, through a spokesman or in a statement, or "it" says so of
// whom the text was about.
func (p *page) groupSpeaking(s *prose.Sentence) (phrase, bool) {
	if v, ok := p.voiceOf(s); ok {
		if g, ok := p.groupOfStatement(v); ok {
			return g, true
		}
		if g, ok := p.groupOfSpokesman(v); ok {
			return g, true
		}
		v = p.inApposition(v)
		a := p.actorOf(v)
		return v, a != nil && (a.kind == dateline.ArmedGroup || a.kind == dateline.Organisation)
	}
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Passive || !p.saying(s, c) {
			continue
		}
		if f, ok := onlyOne(subjectOf(s, k)); ok && (f.word() == "it" || f.word() == "they") {
			return p.groupReferred(f)
		}
	}
	return phrase{}, false
}

// groupReferred returns the words that name the armed group which a pronoun
// that opens the sentence, or follows only a time or place there, stands for: the
// subject of the sentence before in its paragraph.
func (p *page) groupReferred(f phrase) (phrase, bool) {
	s := f.sentence
	i := p.text.SentenceAt(s.Start)
	finite := slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool { return c.Kind == prose.VerbGroup && !c.Participle && c.Last < f.first })
	if i == 0 || p.text.Sentences[i-1].Paragraph != s.Paragraph || finite {
		return phrase{}, false
	}
	before := &p.text.Sentences[i-1]
	for k, c := range before.Chunks {
		if c.Kind != prose.VerbGroup || c.Participle {
			continue
		}
		for _, g := range subjectOf(before, k) {
			if p.armedGroup(g) {
				return g, true
			}
			for j, o := range before.Chunks { // "some of the Front's successes"
				if owner := phraseTo(before, j); o.Kind == prose.NounGroup && o.First >= g.first && o.Last < g.last && before.Tokens[o.Last+1].Tag == "POS" && p.armedGroup(owner) {
					return owner, true
				}
			}
		}
		break
	}
	return phrase{}, false
}

// groupOfStatement returns the armed group for which a spokesman speaks or whose
// statement a phrase means: "a statement signed by the Front", "the group's
// spokesman".
func (p *page) groupOfStatement(f phrase) (phrase, bool) {
	s := f.sentence
	if !p.is("speaks for", f.word()) {
		return phrase{}, false
	}
	if opensMeant(f) {
		g, ok := p.groupNamed(phrase{s, f.first, f.first, f.first})
		return g, ok && p.armedGroup(g)
	}
	last := f.last
	for k := chunkAfter(s, f.last); k >= 0 && k < len(s.Chunks); k++ {
		c := s.Chunks[k]
		switch between := words(s, last+1, c.First); {
		case c.Kind == prose.VerbGroup && (!c.Participle || between != ""):
			return p.ownerOfStatement(f)
		case c.Kind == prose.NounGroup && !slices.Contains([]string{"for", "from", "of", "by", "in"}, between):
			return p.ownerOfStatement(f)
		}
		if g := phraseAt(s, k); c.Kind == prose.NounGroup && p.armedGroup(g) {
			return g, true
		}
		last = c.Last
	}
	return p.ownerOfStatement(f)
}

// groupOfSpokesman returns the armed group for which a person speaks, by the
// office that stands beside the name or before it: "Idris Walad, a Front spokesman",
// "Front spokesman Idris Walad".
func (p *page) groupOfSpokesman(f phrase) (phrase, bool) {
	if !p.namesOnePerson(f) {
		return phrase{}, false
	}
	if g, ok := phraseBeside(f); ok {
		if of, ok := p.groupOfStatement(g); ok {
			return of, true
		}
	}
	for i := f.first + 1; i < f.head; i++ {
		if p.is("speaks for", f.sentence.Tokens[i].Lower) {
			return p.ownerOfStatement(phrase{f.sentence, f.first, i, i})
		}
	}
	return phrase{}, false
}

// ownerOfStatement returns the armed group named inside a phrase for its
// spokesman or statement.
func (p *page) ownerOfStatement(f phrase) (phrase, bool) {
	for i := f.first; i <= f.last; i++ {
		if k := chunkOf(f.sentence, i); k >= 0 && i != f.head {
			g := phrase{f.sentence, max(f.first, f.sentence.Chunks[k].First), i, i}
			if p.armedGroup(g) {
				return g, true
			}
		}
	}
	return phrase{}, false
}

func (p *page) armedGroup(f phrase) bool {
	a := p.actorOf(f)
	return a != nil && a.kind == dateline.ArmedGroup
}
