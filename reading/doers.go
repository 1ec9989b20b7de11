package reading

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// doer is somebody who acts, and the words that mean them.
type doer struct {
	words phrase
	actor *naming
}

// doersMeant lists those whom the subject of a happening's verb means without
// naming them: the faction of "when it abducted two surveyors", the force of "its
// troops overran a base". Where the text lets somebody speak, ownAct has them.
func (p *page) doersMeant(h *happening) []doer {
	if !h.trigger.Verb || h.trigger.Subject != codebook.Perpetrator {
		return nil
	}
	var out []doer
	for _, f := range h.args.subject {
		if !opensMeant(f) {
			continue
		}
		if a := p.meantBefore(phrase{f.sentence, f.first, f.first, f.first}, 3); a != nil && !(a.kind == dateline.StateForce && p.unlikelyState(h, f)) {
			out = append(out, doer{f, a})
		}
	}
	return out
}

// opensMeant reports whether a phrase is a pronoun for a group, or people said to
// be its own.
func opensMeant(f phrase) bool {
	switch f.sentence.Tokens[f.first].Lower {
	case "it", "they":
		return f.pronoun()
	case "its", "their":
		return true
	}
	return false
}

// meantBefore returns the group or force that a pronoun means: the subject of the
// verb before it in its sentence, else the one with which the sentence before
// begins; where that is a pronoun too, whom it means, so many sentences back. Nil
// where that is somebody else, or somebody who only says something.
func (p *page) meantBefore(f phrase, back int) *naming {
	s := f.sentence
	before := f.first
	for {
		g, says, ok := p.firstSubject(s, before)
		switch {
		case ok && says && (s == f.sentence || f.word() != "it"):
			return nil
		case ok && !opensMeant(g):
			if a := p.actorOf(p.inApposition(g)); a != nil && (a.kind == dateline.ArmedGroup || a.kind == dateline.StateForce) {
				return a
			}
			return nil
		}
		i := p.text.SentenceAt(s.Start)
		if back == 0 || i == 0 || p.text.Sentences[i-1].Paragraph != s.Paragraph {
			return nil
		}
		s, back = &p.text.Sentences[i-1], back-1
		before = len(s.Tokens)
	}
}

// firstSubject returns the subject of the first finite verb that ends before a
// token, and whether the verb is one of saying.
func (p *page) firstSubject(s *prose.Sentence, before int) (f phrase, says, ok bool) {
	k := slices.IndexFunc(s.Chunks, func(c prose.Chunk) bool {
		return c.Kind == prose.VerbGroup && !c.Participle && !c.Infinitive
	})
	if k < 0 || s.Chunks[k].Last >= before {
		return phrase{}, false, false
	}
	f, ok = onlyOne(subjectOf(s, k))
	return f, p.saying(s, s.Chunks[k]), ok
}

// ownDeed reads what a group says that it or its people did with what the story is
// told of: "said that it had taken the hospital", "that one of its soldiers had
// driven the lorry".
func (p *page) ownDeed(st *story, s *prose.Sentence, k int) {
	c := s.Chunks[k]
	if c.Participle || c.Passive || c.Negated || c.Modal != "" || c.Infinitive || p.saying(s, c) {
		return
	}
	deed := p.is("handles", s.Tokens[c.Head].Lower)
	for _, m := range p.book.Triggers.All([]string{s.Tokens[c.Head].Lower}, 0) {
		deed = deed || m.Verb
	}
	f, ok := onlyOne(subjectOf(s, k))
	if !deed || !ok || !p.speakersOwn(f) {
		return
	}
	object, ok := onlyOne(aroundVerb(s, k, c.Last).object)
	if v, speaks := p.groupSpeaking(s); ok && speaks && s.Tokens[object.first].Lower == "the" && st.speaksOf(s, object.word()) {
		p.addAuthor(st, v, dateline.Claimed)
	}
}

// speaksOf reports whether a sentence that tells the story, other than one, has a
// word.
func (st *story) speaksOf(other *prose.Sentence, word string) bool {
	return slices.ContainsFunc(st.scenes, func(x *scene) bool {
		return x.sentence != other && slices.ContainsFunc(x.sentence.Tokens, func(t prose.Token) bool { return t.Lower == word })
	})
}

// partners lists the groups and forces that stand beside one in what a body is made
// of: the Rangers in "a team of Rangers and the Border Police arrested", "of the Rangers and
// of the Border Police".
func (p *page) partners(f phrase) []phrase {
	var out []phrase
	for g, ok := p.partnerBefore(f); ok; g, ok = p.partnerBefore(g) {
		out = append(out, g)
	}
	if h, ok := p.holderOfWeapon(f); ok && len(out) == 0 {
		s := f.sentence
		if words(s, h.last+1, h.last+3) == "and of" {
			if g, ok := nounGroupAfter(s, h.last+3, 0); ok && p.fights(g) {
				out = append(out, g)
			}
		}
	}
	return out
}

// partnerBefore is the group or force named before one and "and", in what "of" opens.
func (p *page) partnerBefore(f phrase) (phrase, bool) {
	s := f.sentence
	k := chunkOf(s, f.first)
	if k < 1 || p.actorOf(f) == nil || s.Chunks[k].First != f.first || s.Chunks[k-1].Last != f.first-2 || s.Tokens[f.first-1].Lower != "and" {
		return phrase{}, false
	}
	g := phraseAt(s, k-1)
	return g, p.actorOf(g) != nil && p.actorOf(g).kind != dateline.Person && g.first > 0 && s.Tokens[g.first-1].Lower == "of"
}

// sideOf is the group or force that a phrase means or whose people or place it names: "a
// camp of the Front".
func (p *page) sideOf(f phrase) (phrase, bool) {
	if p.fights(f) {
		return f, true
	}
	return p.holderOfWeapon(f)
}

// fights reports whether a phrase means an armed group or a state's force.
func (p *page) fights(f phrase) bool {
	a := p.actorOf(f)
	return a != nil && (a.kind == dateline.ArmedGroup || a.kind == dateline.StateForce)
}
