package voices

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// inFocus returns the group that words at a token point back to by the order of the text:
// the subject of the nearest verb before them in their sentence, else what a verb there has
// for an object, else the group that the sentences before are about. Nil where they tell of
// none.
func (p *Page) inFocus(s *prose.Sentence, token int) *names.Naming {
	in := grammar.ChunkOf(s, token)
	subject := in >= 0 && grammar.FollowedByVerb(s, in)
	one := s.Tokens[token].Lower == "it" || s.Tokens[token].Lower == "its"
	from := saidOfWhatFollows(s, token)
	for k := len(s.Chunks) - 1; k >= 0; k-- {
		if c := s.Chunks[k]; c.First >= from && c.Last < token && grammar.Finite(c) && !(c.Last == token-1 && !subject) && !(one && ofSeveral(s, c)) {
			if a := p.groupAt(p.SubjectOf(s, k)); a != nil && !(a.Kind != dateline.ArmedGroup && p.reports(s, c)) {
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
	for i := p.Text.SentenceAt(s.Start) - 1; i >= 0; i-- {
		before := &p.Text.Sentences[i]
		if a := p.focusOf(before); a != nil {
			if t := p.Topic; t != nil && before.Paragraph != s.Paragraph && !p.verbless(before) {
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
	f, ok := grammar.Opened(s, s.Chunks[0].First)
	if !ok || f.First > token {
		return 0
	}
	return f.First
}

// verbless reports whether a sentence has no verb with a subject: a heading.
func (p *Page) verbless(s *prose.Sentence) bool {
	return !slices.ContainsFunc(s.Chunks, grammar.Finite)
}

// focusOf returns the group that a sentence is about: the subject of its first verb that
// has a group for one, else a group that it names. Nil where it names none, or goes on
// about the group of those before.
func (p *Page) focusOf(s *prose.Sentence) *names.Naming {
	if p.verbless(s) {
		return cmp.Or(p.OnlyGroup(s), p.Opening(s))
	}
	for k, c := range s.Chunks {
		if a := p.actedOn(s, k); a != nil {
			return a
		}
		if !grammar.Finite(c) {
			continue
		}
		if a := p.wingFounded(s, k); a != nil {
			return a
		}
		fs := p.SubjectOf(s, k)
		if len(fs) > 0 && p.goesBack(fs[0]) {
			if cleft(s, c, fs[0]) {
				continue
			}
			return nil
		}
		if a := p.Opening(s); a != nil && len(fs) == 0 {
			return a
		}
		if a := p.groupAt(fs); a != nil && !(a.Kind != dateline.ArmedGroup && p.reports(s, c)) {
			if next := grammar.Neighbour(s, c.Last+1); next == "it" || next == "them" { // "the Province calls it", of whom the text was about
				return nil
			}
			return a
		}
	}
	if slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return t.Lower == "it" || t.Lower == "its" || t.Lower == "them" }) {
		return nil
	}
	for _, a := range p.groupsNamed(s.Start, s.End) {
		if a.Kind == dateline.ArmedGroup {
			return a
		}
	}
	return nil
}

// cleft reports whether an "it" only opens a sentence that says who did something: "It was the
// people of that circle who founded the Front".
func cleft(s *prose.Sentence, c prose.Chunk, it grammar.Phrase) bool {
	is := s.Tokens[c.Head].Lower
	return it.Word() == "it" && (is == "is" || is == "was") && slices.ContainsFunc(s.Tokens[c.Last+1:], func(t prose.Token) bool { return t.Tag == "WP" })
}

// actedOn returns the group that chunk k names as the bare object of a verb, other than
// whom somebody tells something.
func (p *Page) actedOn(s *prose.Sentence, k int) *names.Naming {
	c := s.Chunks[k]
	if k == 0 || c.Kind != prose.NounGroup || s.Chunks[k-1].Kind != prose.VerbGroup || s.Chunks[k-1].Last != c.First-1 || p.Is("tells whom", s.Tokens[s.Chunks[k-1].Head].Lower) {
		return nil
	}
	if a := p.groupAt([]grammar.Phrase{grammar.PhraseAt(s, k)}); a != nil && !(a.Kind != dateline.ArmedGroup && p.reports(s, s.Chunks[k-1])) { // not "…, says the Guard"
		return a
	}
	return nil
}

// groupAt returns the group that the first of some phrases names at its head or before:
// "the Front", "the Front's spokesman", "Front fighters".
func (p *Page) groupAt(fs []grammar.Phrase) *names.Naming {
	if len(fs) == 0 || fs[0].Pronoun() {
		return nil
	}
	f := fs[0]
	for _, n := range p.NamesIn(f.Start(), f.Sentence.Tokens[f.Head].End) {
		a := n.Naming
		if Group(a) == nil || a.Kind != dateline.ArmedGroup && a.Known != nil {
			continue
		}
		head := f.Sentence.Tokens[f.Head]
		after := grammar.Neighbour(f.Sentence, f.Sentence.TokenAt(n.End-1)+1)
		people := slices.ContainsFunc([]string{"units", "attackers", "forces", "groups", "officials", "speaker"}, func(class string) bool { return p.Is(class, head.Lower) })
		if n.End > head.Start || after == "'s" || after == "'" || people && p.Text.Runes[n.End] != '-' { // not "the al-Qaeda-linked cell", "the Taliban resurgence"
			return a
		}
	}
	return nil
}

// goesBack reports whether a phrase points back to a group: "it", "its leader", "the
// group".
func (p *Page) goesBack(f grammar.Phrase) bool {
	switch first := f.Sentence.Tokens[f.First].Lower; first {
	case "it", "its", "they", "their":
		return true
	case "the", "this":
		return (p.Is("describes group", f.Word()) || p.Is("groups", f.Word())) && !grammar.Capital(f.Sentence.Tokens[f.Head]) && p.NameWithin(f.Start(), f.End()) == nil
	}
	return false
}

// reports reports whether a verb says or reckons what somebody else does.
func (p *Page) reports(s *prose.Sentence, c prose.Chunk) bool {
	return p.Saying(s, c) || p.Is("reckons", s.Tokens[c.Head].Lower)
}

// ofSeveral reports whether the form of a verb says that its subject is no "it": "insist".
func ofSeveral(s *prose.Sentence, c prose.Chunk) bool {
	t := s.Tokens[c.First]
	return t.Tag == "VBP" || t.Lower == "were"
}
