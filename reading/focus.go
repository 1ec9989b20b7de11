package reading

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// inFocus returns the group that words at a token point back to by the order of the text:
// the subject of the nearest verb before them in their sentence, else what a verb there has
// for an object, else the group that the sentences before are about. Nil where they tell of
// none.
func (p *page) inFocus(s *prose.Sentence, token int) *naming {
	in := chunkOf(s, token)
	subject := in >= 0 && followedByVerb(s, in)
	one := s.Tokens[token].Lower == "it" || s.Tokens[token].Lower == "its"
	from := saidOfWhatFollows(s, token)
	for k := len(s.Chunks) - 1; k >= 0; k-- {
		if c := s.Chunks[k]; c.First >= from && c.Last < token && finite(c) && !(c.Last == token-1 && !subject) && !(one && ofSeveral(s, c)) {
			if a := p.groupAt(subjectOf(s, k)); a != nil && !(a.kind != dateline.ArmedGroup && p.reports(s, c)) {
				return a
			}
		}
	}
	for k, c := range s.Chunks {
		if c.Last >= token {
			break
		}
		if a := p.actedOn(s, k); a != nil && c.First >= from {
			return a
		}
	}
	for i := p.text.SentenceAt(s.Start) - 1; i >= 0; i-- {
		before := &p.text.Sentences[i]
		if a := p.focusOf(before); a != nil {
			if t := p.topic(); t != nil && before.Paragraph != s.Paragraph && !p.verbless(before) {
				return t // a new paragraph goes on about what the title names
			}
			return a
		}
	}
	return nil
}

// saidOfWhatFollows is the token behind the participle clause that opens a sentence and is
// said of the phrase at a token, or of one before it; 0 where none does: "Founded in 2012,
// when men of the Brigade joined, the group has".
func saidOfWhatFollows(s *prose.Sentence, token int) int {
	if len(s.Chunks) == 0 || !s.Chunks[0].Participle || s.Chunks[0].First > 1 {
		return 0
	}
	f, ok := opened(s, s.Chunks[0].First)
	if !ok || f.first > token {
		return 0
	}
	return f.first
}

// verbless reports whether a sentence has no verb with a subject: a heading.
func (p *page) verbless(s *prose.Sentence) bool { return !slices.ContainsFunc(s.Chunks, finite) }

// focusOf returns the group that a sentence is about: the subject of its first verb that
// has a group for one, else a group that it names. Nil where it names none, or goes on
// about the group of those before.
func (p *page) focusOf(s *prose.Sentence) *naming {
	if p.verbless(s) {
		return cmp.Or(p.onlyGroup(s), p.opening(s))
	}
	for k, c := range s.Chunks {
		if a := p.actedOn(s, k); a != nil {
			return a
		}
		if !finite(c) {
			continue
		}
		if a := p.wingFounded(s, k); a != nil {
			return a
		}
		fs := subjectOf(s, k)
		if len(fs) > 0 && p.goesBack(fs[0]) {
			return nil
		}
		if a := p.opening(s); a != nil && len(fs) == 0 {
			return a
		}
		if a := p.groupAt(fs); a != nil && !(a.kind != dateline.ArmedGroup && p.reports(s, c)) {
			if next := neighbour(s, c.Last+1); next == "it" || next == "them" { // "the Province calls it", of whom the text was about
				return nil
			}
			return a
		}
	}
	if slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return t.Lower == "it" || t.Lower == "its" || t.Lower == "them" }) {
		return nil
	}
	for _, a := range p.groupsNamed(s.Start, s.End) {
		if a.kind == dateline.ArmedGroup {
			return a
		}
	}
	return nil
}

// opening returns the armed group whose name opens a sentence, whatever the tagger takes
// the words behind it for.
func (p *page) opening(s *prose.Sentence) *naming {
	n := p.nameWithin(s.Start, s.End)
	if n == nil || n.naming == nil || n.naming.kind != dateline.ArmedGroup || s.TokenAt(n.start) > 1 {
		return nil
	}
	return n.naming
}

// actedOn returns the group that chunk k names as the bare object of a verb, other than
// whom somebody tells something.
func (p *page) actedOn(s *prose.Sentence, k int) *naming {
	c := s.Chunks[k]
	if k == 0 || c.Kind != prose.NounGroup || s.Chunks[k-1].Kind != prose.VerbGroup || s.Chunks[k-1].Last != c.First-1 || p.is("tells whom", s.Tokens[s.Chunks[k-1].Head].Lower) {
		return nil
	}
	if a := p.groupAt([]phrase{phraseAt(s, k)}); a != nil && !(a.kind != dateline.ArmedGroup && p.reports(s, s.Chunks[k-1])) { // not "…, says the Guard"
		return a
	}
	return nil
}

// groupAt returns the group that the first of some phrases names at its head or before:
// "the Front", "the Front's spokesman", "Front fighters".
func (p *page) groupAt(fs []phrase) *naming {
	if len(fs) == 0 || fs[0].pronoun() {
		return nil
	}
	f := fs[0]
	for _, n := range p.namesIn(f.start(), f.sentence.Tokens[f.head].End) {
		a := n.naming
		if group(a) == nil || a.kind != dateline.ArmedGroup && a.known != nil {
			continue
		}
		head := f.sentence.Tokens[f.head]
		after := neighbour(f.sentence, f.sentence.TokenAt(n.end-1)+1)
		people := slices.ContainsFunc([]string{"units", "attackers", "forces", "groups", "officials", "speaker"}, func(class string) bool { return p.is(class, head.Lower) })
		if n.end > head.Start || after == "'s" || after == "'" || people && p.text.Runes[n.end] != '-' { // not "the al-Qaeda-linked cell", "the Taliban resurgence"
			return a
		}
	}
	return nil
}

// goesBack reports whether a phrase points back to a group: "it", "its leader", "the
// group".
func (p *page) goesBack(f phrase) bool {
	switch first := f.sentence.Tokens[f.first].Lower; first {
	case "it", "its", "they", "their":
		return true
	case "the", "this":
		return (p.is("describes group", f.word()) || p.is("groups", f.word())) && !capital(f.sentence.Tokens[f.head]) && p.nameWithin(f.start(), f.end()) == nil
	}
	return false
}

// reports reports whether a verb says or reckons what somebody else does.
func (p *page) reports(s *prose.Sentence, c prose.Chunk) bool {
	return p.saying(s, c) || p.is("reckons", s.Tokens[c.Head].Lower)
}

// finite reports whether a chunk is a verb that has a subject of its own.
func finite(c prose.Chunk) bool {
	return c.Kind == prose.VerbGroup && !c.Participle && !c.Infinitive
}

// ofSeveral reports whether the form of a verb says that its subject is no "it": "insist".
func ofSeveral(s *prose.Sentence, c prose.Chunk) bool {
	t := s.Tokens[c.First]
	return t.Tag == "VBP" || t.Lower == "were"
}
