package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// whoWeAre returns the group or force that "we" or "our" means: outside of quotations
// the one whose statement the report is; in a quotation the one that a sentence of the
// paragraph before its end lets speak, through its leader, commander or spokesman too:
// "Our fighters attacked". Nil anywhere else.
func (p *page) whoWeAre(f phrase) *naming {
	if !p.text.Quoted(f.start()) {
		return p.signer
	}
	i := p.text.SentenceAt(f.start())
	for j := i; j >= 0 && j >= i-3 && p.text.Sentences[j].Paragraph == f.sentence.Paragraph; j-- {
		s := &p.text.Sentences[j]
		if v, ok := p.voiceOf(s); ok && p.text.Quoted(v.start()) { // whom the quotation lets speak
			continue
		}
		if v, ok := p.groupSpeaking(s); ok && p.armedGroup(v) {
			return p.actorOf(v)
		}
		if v, ok := p.forceSpeaking(s); ok {
			return p.actorOf(v)
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
func (p *page) groupOfPerson(s *prose.Sentence) *naming {
	v, ok := p.voiceOf(s)
	if !ok && p.pronounSpeaks(s) {
		v, ok = p.speakerBefore(s)
	}
	if !ok {
		return nil
	}
	who := p.actorOf(v)
	if who == nil || who.kind != dateline.Person {
		return p.groupServed(v.sentence, v.first, v.last)
	}
	for _, n := range who.named {
		in := &p.text.Sentences[p.text.SentenceAt(n.start)]
		if a := p.groupServed(in, in.TokenAt(n.start), in.TokenAt(n.end-1)); a != nil {
			return a
		}
	}
	return nil
}

// groupServed returns the armed group whose leader, commander or spokesman the office in a
// stretch of tokens, or beside it between commas, says that somebody is: "Front commander
// Idris Walad", "Idris Walad, its leader", "the Front's spokesman, Idris Walad".
func (p *page) groupServed(s *prose.Sentence, first, last int) *naming {
	for k, c := range s.Chunks {
		f := phraseAt(s, k)
		within := c.First <= first && last <= c.Last
		behind := c.First == last+2 && s.Tokens[last+1].Text == ","
		before := f.last == first-2 && s.Tokens[first-1].Text == ","
		if c.Kind != prose.NounGroup || !within && !behind && !before || !slices.ContainsFunc(s.Tokens[c.First:c.Last+1], func(t prose.Token) bool {
			return p.is("leads", t.Lower) || p.is("speaks for", t.Lower)
		}) {
			continue
		}
		if a := p.ownerOf(s, k); a != nil && a.kind == dateline.ArmedGroup {
			return a
		}
		if of, ok := nounGroupAfter(s, c.Last+2, 0); ok && !within && (s.Tokens[c.Last+1].Lower == "of" || s.Tokens[c.Last+1].Lower == "for") {
			if a := p.groupMeant(of, 0); a != nil && a.kind == dateline.ArmedGroup {
				return a
			}
		}
	}
	return nil
}
