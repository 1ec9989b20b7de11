package voices

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// WhoWeAre returns the group or force that "we" or "our" means: outside of quotations
// the one whose statement the report is; in a quotation the one that a sentence of the
// paragraph before its end lets speak, through its leader, commander or spokesman too:
// "Our fighters attacked"; in an answer the one that whoever answers leads, speaks for or
// fought in. Nil anywhere else.
func (p *Page) WhoWeAre(f grammar.Phrase) *names.Naming {
	if !p.Text.Quoted(f.Start()) {
		if n := p.Answers[f.Sentence.Paragraph]; n != nil && p.Signer == nil {
			return p.groupOf(n.Naming)
		}
		return p.Signer
	}
	i := p.Text.SentenceAt(f.Start())
	for j := i; j >= 0 && j >= i-3 && p.Text.Sentences[j].Paragraph == f.Sentence.Paragraph; j-- {
		s := &p.Text.Sentences[j]
		if v, ok := p.VoiceOf(s); ok && p.Text.Quoted(v.Start()) { // whom the quotation lets speak
			continue
		}
		if v, ok := p.GroupSpeaking(s); ok && p.ArmedGroup(v) {
			return p.ActorOf(v)
		}
		if v, ok := p.ForceSpeaking(s); ok {
			return p.ActorOf(v)
		}
		if a := p.groupOfPerson(s); a != nil {
			return a
		}
	}
	return nil
}

// groupOfPerson returns the armed group that the person leads, commands or speaks for on
// whose word a sentence stands: by an office in the sentence, or where the text names the
// person.
func (p *Page) groupOfPerson(s *prose.Sentence) *names.Naming {
	v, ok := p.VoiceOf(s)
	if !ok && p.PronounSpeaks(s) {
		v, ok = p.SpeakerBefore(s)
	}
	if !ok {
		return nil
	}
	who := p.ActorOf(v)
	if who == nil || who.Kind != dateline.Person {
		return p.groupServed(v.Sentence, v.First, v.Last)
	}
	return p.groupOf(who)
}

// groupOf returns the armed group that the text says a person leads, speaks for or has fought
// in; nil for none.
func (p *Page) groupOf(who *names.Naming) *names.Naming {
	for _, n := range who.Named {
		in := &p.Text.Sentences[p.Text.SentenceAt(n.Start)]
		if a := p.groupServed(in, in.TokenAt(n.Start), in.TokenAt(n.End-1)); a != nil {
			return a
		}
		if k := grammar.ChunkAfter(in, in.TokenAt(n.End-1)); k >= 0 {
			if a := p.groupFoughtIn(in, k, who); a != nil {
				return a
			}
		}
	}
	return nil
}

// groupFoughtIn returns the one armed group that a sentence names which says, from chunk k on,
// that a person fought or served: "Idris Walad, 38, fought for six years with the Front".
func (p *Page) groupFoughtIn(s *prose.Sentence, k int, who *names.Naming) *names.Naming {
	for ; k < len(s.Chunks); k++ {
		c := s.Chunks[k]
		if c.Kind != prose.VerbGroup || c.Passive {
			continue
		}
		if f, ok := grammar.FirstOf(p.SubjectOf(s, k)); ok && p.ActorOf(f) == who && p.Is("serves in", s.Tokens[c.Head].Lower) {
			return p.OnlyGroup(s)
		}
	}
	return nil
}

// groupServed returns the armed group whose leader, commander or spokesman the office in a
// stretch of tokens, or beside it between commas, says that somebody is: "Front commander
// Idris Walad", "Idris Walad, its leader", "the Front's spokesman, Idris Walad".
func (p *Page) groupServed(s *prose.Sentence, first, last int) *names.Naming {
	for k, c := range s.Chunks {
		f := grammar.PhraseAt(s, k)
		within := c.First <= first && last <= c.Last
		behind := c.First == last+2 && s.Tokens[last+1].Text == ","
		before := f.Last == first-2 && s.Tokens[first-1].Text == ","
		if c.Kind != prose.NounGroup || !within && !behind && !before || !slices.ContainsFunc(s.Tokens[c.First:c.Last+1], func(t prose.Token) bool {
			return p.Is("leads", t.Lower) || p.Is("speaks for", t.Lower)
		}) {
			continue
		}
		if a := p.OwnerOf(s, k); a != nil && a.Kind == dateline.ArmedGroup {
			return a
		}
		if of, ok := grammar.NounGroupAfter(s, c.Last+2, 0); ok && !within && (s.Tokens[c.Last+1].Lower == "of" || s.Tokens[c.Last+1].Lower == "for") {
			if a := p.GroupMeant(of, 0); a != nil && a.Kind == dateline.ArmedGroup {
				return a
			}
		}
	}
	return nil
}
