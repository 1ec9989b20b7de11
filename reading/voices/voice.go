package voices

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// VoiceOf returns who says what the sentence tells: the subject of its verb of
// saying, or whom "according to" names. False: the report itself.
func (p *Page) VoiceOf(s *prose.Sentence) (grammar.Phrase, bool) {
	for i := 0; i+2 < len(s.Tokens); i++ {
		if s.Tokens[i].Lower == "according" && s.Tokens[i+1].Lower == "to" {
			if k := grammar.ChunkAfter(s, i+1); k >= 0 && s.Chunks[k].Kind == prose.NounGroup {
				return grammar.PhraseAt(s, k), true
			}
		}
		if f, ok := p.believed(s, i); ok {
			return f, true
		}
	}
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Passive && !saysThat(s, c) || c.Modal != "" || !p.Saying(s, c) || grammar.DescribedAs(s, c) {
			continue
		}
		if f, ok := p.BehindSaying(s, k); ok {
			return f, true
		}
		if subject := p.SubjectOf(s, k); len(subject) > 0 && p.CanSpeak(subject[0]) {
			return p.Named(subject[0], c.First), true
		}
	}
	return grammar.Phrase{}, false
}

// believed returns whom "if you believe X" and "if X is to be believed", at a token, name
// as the one who says so.
func (p *Page) believed(s *prose.Sentence, i int) (grammar.Phrase, bool) {
	if s.Tokens[i].Lower != "if" {
		return grammar.Phrase{}, false
	}
	if you := s.Tokens[i+1].Lower; (you == "you" || you == "one") && p.Is("believes", s.Tokens[i+2].Lower) {
		f, ok := grammar.NounGroupAfter(s, i+3, 0)
		return f, ok && !f.Pronoun()
	}
	f, ok := grammar.NounGroupAfter(s, i+1, 0)
	return f, ok && grammar.Words(s, f.Last+2, f.Last+5) == "to be believed"
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

// Named returns the name that a phrase stands in apposition to, else the phrase:
// "Lashkar-e Sabirin, a small faction, said". A phrase right before the verb is
// its own subject.
func (p *Page) Named(f grammar.Phrase, verb int) grammar.Phrase {
	s := f.Sentence
	if f.First < 2 || f.Last+1 == verb || s.Tokens[f.First-1].Text != "," || s.Tokens[f.First].Tag != "DT" {
		return f
	}
	if g, ok := grammar.EndingAt(s, f.First-2); ok && p.ActorOf(g) != nil {
		return g
	}
	return f
}

// BehindSaying returns the speaker that stands behind the verb, where what is
// said stands before it: "…," said the colonel.
func (p *Page) BehindSaying(s *prose.Sentence, k int) (grammar.Phrase, bool) {
	c := s.Chunks[k]
	if k+1 >= len(s.Chunks) || s.Chunks[k+1].First != c.Last+1 || s.Chunks[k+1].Kind != prose.NounGroup || p.Is("tells whom", s.Tokens[c.Head].Lower) {
		return grammar.Phrase{}, false
	}
	if c.First > 0 && s.Tokens[c.First-1].Word() || onlyNames(s, k) || c.Participle && s.Tokens[c.Head].Tag == "VBG" { // not "it added, advising its staff"
		return grammar.Phrase{}, false
	}
	f := grammar.PhraseAt(s, k+1)
	next := f.Last + 1
	for next < len(s.Tokens) && grammar.QuotationMark(s.Tokens[next]) {
		next++
	}
	if next < len(s.Tokens) && (s.Tokens[next].Verb() || s.Tokens[next].Tag == "MD" || s.Tokens[next].Lower == "that") { // "…, says militants may attack", "…, cautioned prefects that"
		return grammar.Phrase{}, false
	}
	aside := c.First > 0 && s.Tokens[c.First-1].Text == "," && next < len(s.Tokens) && s.Tokens[next].Text == ","
	return f, p.CanSpeak(f) || aside && !f.Pronoun() // "That tax, says the chamber of commerce, finances"
}

// onlyNames reports whether what stands before verb group k and its comma is who it
// speaks of and what else that is, not something said: "The coordinator, Samira
// Nasser, warned the police".
func onlyNames(s *prose.Sentence, k int) bool {
	at := s.Chunks[k].First
	if k < 2 || s.Tokens[at-1].Text != "," {
		return false
	}
	said := func(c prose.Chunk) bool {
		return c.Kind == prose.VerbGroup && !(c.Participle && grammar.Definite(s.Tokens[max(c.First-1, 0)]))
	} // "before the shooting"
	if slices.ContainsFunc(s.Chunks[:k], said) || slices.ContainsFunc(s.Tokens[:at], grammar.QuotationMark) {
		return false
	}
	before := s.Chunks[k-1]
	return before.Kind == prose.NounGroup && before.Last == at-2 && s.Tokens[max(before.First-1, 0)].Text == ","
}

// speakers marks the persons whom the report lets speak: they are no private
// people.
func (p *Page) speakers() {
	for _, n := range p.Answers {
		n.Naming.Speaker = true
	}
	for i := range p.Text.Sentences {
		if v, ok := p.VoiceOf(&p.Text.Sentences[i]); ok {
			if a := p.ActorOf(v); a != nil {
				a.Speaker = true
			}
		}
	}
}

// CanSpeak refuses pronouns and things as voices.
func (p *Page) CanSpeak(f grammar.Phrase) bool {
	head := f.Word()
	if f.Pronoun() || p.Is("nobody", head) || p.TriggerNoun([]string{head}, 0) && !p.Is("speaker", head) {
		return false
	}
	if n := p.NameWithin(f.Start(), f.End()); n != nil && n.Naming != nil {
		return true
	}
	for _, class := range []string{"forces", "officials", "title", "civilians", "people", "groups", "speaker", "speaks for", "state cue", "government cue", "organisation cue", "attackers", "kin"} {
		if p.Is(class, head) {
			return true
		}
	}
	g, ok := p.Beside(f)
	return ok && p.NamesOnePerson(g) // "the administrator of the town, Horace Mbeki, said"
}

// Official reports whether a voice is an authority's or an opponent's rather
// than the group's own.
func (p *Page) Official(f grammar.Phrase) bool {
	if a := p.ActorOf(f); a != nil {
		return a.Kind != dateline.ArmedGroup
	}
	return true
}
