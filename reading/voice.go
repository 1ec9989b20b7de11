package reading

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// voiceOf returns who says what the sentence tells: the subject of its verb of
// saying, or whom "according to" names. False: the report itself.
func (p *page) voiceOf(s *prose.Sentence) (phrase, bool) {
	for i := 0; i+2 < len(s.Tokens); i++ {
		if s.Tokens[i].Lower == "according" && s.Tokens[i+1].Lower == "to" {
			if k := chunkAfter(s, i+1); k >= 0 && s.Chunks[k].Kind == prose.NounGroup {
				return phraseAt(s, k), true
			}
		}
		if f, ok := p.believed(s, i); ok {
			return f, true
		}
	}
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Passive && !saysThat(s, c) || c.Modal != "" || !p.saying(s, c) || describedAs(s, c) {
			continue
		}
		if f, ok := p.behindSaying(s, k); ok {
			return f, true
		}
		if subject := subjectOf(s, k); len(subject) > 0 && p.canSpeak(subject[0]) {
			return p.named(subject[0], c.First), true
		}
	}
	return phrase{}, false
}

// believed returns whom "if you believe X" and "if X is to be believed", at a token, name
// as the one who says so.
func (p *page) believed(s *prose.Sentence, i int) (phrase, bool) {
	if s.Tokens[i].Lower != "if" {
		return phrase{}, false
	}
	if you := s.Tokens[i+1].Lower; (you == "you" || you == "one") && p.is("believes", s.Tokens[i+2].Lower) {
		f, ok := nounGroupAfter(s, i+3, 0)
		return f, ok && !f.pronoun()
	}
	f, ok := nounGroupAfter(s, i+1, 0)
	return f, ok && words(s, f.last+2, f.last+5) == "to be believed"
}

// saysThat reports whether a verb that the tagger takes for a participle is followed by
// what is said: "The Front stated on Tuesday that".
func saysThat(s *prose.Sentence, c prose.Chunk) bool {
	if c.First != c.Last {
		return false
	}
	for _, t := range s.Tokens[c.Last+1 : min(c.Last+5, len(s.Tokens))] {
		if t.Lower == "that" || t.Verb() || t.Text == "," {
			return t.Lower == "that"
		}
	}
	return false
}

// named returns the name that a phrase stands in apposition to, else the phrase:
// "Lashkar-e Sabirin, a small faction, said". A phrase right before the verb is
// its own subject.
func (p *page) named(f phrase, verb int) phrase {
	s := f.sentence
	if f.first < 2 || f.last+1 == verb || s.Tokens[f.first-1].Text != "," || s.Tokens[f.first].Tag != "DT" {
		return f
	}
	if g, ok := endingAt(s, f.first-2); ok && p.actorOf(g) != nil {
		return g
	}
	return f
}

// behindSaying returns the speaker that stands behind the verb, where what is
// said stands before it: "…," said the colonel.
func (p *page) behindSaying(s *prose.Sentence, k int) (phrase, bool) {
	c := s.Chunks[k]
	if k+1 >= len(s.Chunks) || s.Chunks[k+1].First != c.Last+1 || s.Chunks[k+1].Kind != prose.NounGroup || p.is("tells whom", s.Tokens[c.Head].Lower) {
		return phrase{}, false
	}
	if c.First > 0 && s.Tokens[c.First-1].Word() || onlyNames(s, k) {
		return phrase{}, false
	}
	f := phraseAt(s, k+1)
	next := f.last + 1
	for next < len(s.Tokens) && quotationMark(s.Tokens[next]) {
		next++
	}
	if next < len(s.Tokens) && (s.Tokens[next].Verb() || s.Tokens[next].Tag == "MD") { // "…, says militants may attack"
		return phrase{}, false
	}
	return f, p.canSpeak(f)
}

// onlyNames reports whether what stands before verb group k and its comma is who it
// speaks of and what else that is, not something said: "The coordinator, Samira
// Nasser, warned the police".
func onlyNames(s *prose.Sentence, k int) bool {
	at := s.Chunks[k].First
	if k < 2 || s.Tokens[at-1].Text != "," {
		return false
	}
	for _, t := range s.Tokens[:at] {
		if t.Verb() || t.Tag == "MD" || quotationMark(t) {
			return false
		}
	}
	before := s.Chunks[k-1]
	return before.Kind == prose.NounGroup && before.Last == at-2 && s.Tokens[max(before.First-1, 0)].Text == ","
}

// speakers marks the persons whom the report lets speak: they are no private
// people.
func (p *page) speakers() {
	for _, n := range p.answers {
		n.naming.speaker = true
	}
	for i := range p.text.Sentences {
		if v, ok := p.voiceOf(&p.text.Sentences[i]); ok {
			if a := p.actorOf(v); a != nil {
				a.speaker = true
			}
		}
	}
}

func (p *page) saying(s *prose.Sentence, c prose.Chunk) bool {
	return p.is("say", s.Tokens[c.Head].Lower)
}

// describedAs reports whether a verb says of the noun group before it what they are taken
// for: "men described as smugglers".
func describedAs(s *prose.Sentence, c prose.Chunk) bool {
	return c.First == c.Last && s.Tokens[c.Head].Lower == "described" && neighbour(s, c.Last+1) == "as"
}

// canSpeak refuses pronouns and things as voices.
func (p *page) canSpeak(f phrase) bool {
	head := f.word()
	if f.pronoun() || p.is("nobody", head) || p.triggerNoun([]string{head}, 0) && !p.is("speaker", head) {
		return false
	}
	if n := p.nameWithin(f.start(), f.end()); n != nil && n.naming != nil {
		return true
	}
	for _, class := range []string{"forces", "officials", "title", "civilians", "people", "groups", "speaker", "state cue", "government cue", "organisation cue", "attackers", "kin"} {
		if p.is(class, head) {
			return true
		}
	}
	return false
}

// official reports whether a voice is an authority's or an opponent's rather
// than the group's own.
func (p *page) official(f phrase) bool {
	if a := p.actorOf(f); a != nil {
		return a.kind != dateline.ArmedGroup
	}
	return true
}
