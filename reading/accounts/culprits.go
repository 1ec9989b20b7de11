package accounts

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
)

// behindIt reads "was behind the attack" and "is responsible for it". Who says
// it of itself claims it, who says that it was not denies it.
func (p *page) behindIt(st *story, s *prose.Sentence, k int) {
	c := s.Chunks[k]
	standing := p.blameStanding(s, c)
	if c.Infinitive && !p.ToBlame(s, c) {
		standing = dateline.Suspected
	}
	not := c.Negated || grammar.Words(s, c.Last+1, c.Last+2) == "not"
	for _, f := range p.SubjectOf(s, k) {
		v, speaks := p.GroupSpeaking(s)
		own := speaks && (p.speakersOwn(f) || p.ActorOf(f) == p.ActorOf(v))
		switch {
		case own && not:
			p.addAuthor(st, v, dateline.Denied)
		case own && standing == dateline.Blamed:
			p.addAuthor(st, v, dateline.Claimed)
		case !not:
			p.addAuthor(st, f, standing)
		}
	}
}

// culpritIs reads "It was the Front", "The bombers were from the Front" and "the Front
// is the main suspect", said by who is no member of it.
func (p *page) culpritIs(st *story, s *prose.Sentence, k int) {
	c := s.Chunks[k]
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	g, called := happenings.Complement(s, c)
	if !ok || !called {
		return
	}
	who, what := g, f
	if p.Is("culprit", g.Word()) {
		who, what = f, g
	}
	v, voiced := p.VoiceOf(s)
	calls := p.Is("culprit", what.Word()) || p.Is("attackers", what.Word())
	switch {
	case !calls && !(f.Pronoun() && (voiced || p.supposed(s, c) || grammar.Neighbour(s, f.First-1) == "that")):
	case voiced && p.speaksForGroup(v) && p.ActorOf(v) == p.ActorOf(who):
	case what == f && !grammar.ClosesClause(s, g.Last+1) && !p.whoDid(s, g):
	case strings.HasPrefix(what.Word(), "suspect"):
		p.addAuthors(st, p.armedOrUnknown([]grammar.Phrase{who}), dateline.Suspected)
	default:
		p.addAuthors(st, p.armedOrUnknown([]grammar.Phrase{who}), p.blameStanding(s, c))
	}
}

// armedOrUnknown are the phrases that mean an armed group, or a body that no table knows
// and of which the text does not say more.
func (p *page) armedOrUnknown(fs []grammar.Phrase) []grammar.Phrase {
	return slices.DeleteFunc(slices.Clone(fs), func(f grammar.Phrase) bool {
		a := p.ActorOf(f)
		return a == nil || a.Kind != dateline.ArmedGroup && (a.Kind != dateline.Organisation || a.Known != nil)
	})
}

// whoDid reports whether a relative clause behind a phrase tells a deed: "it was the
// Front that ordered it".
func (p *page) whoDid(s *prose.Sentence, f grammar.Phrase) bool {
	k := grammar.ChunkAfter(s, f.Last)
	if k < 0 || s.Chunks[k].Kind != prose.VerbGroup || s.Chunks[k].First != f.Last+2 || !grammar.RelativeWord(s.Tokens[f.Last+1]) && s.Tokens[f.Last+1].Lower != "that" {
		return false
	}
	verb := s.Tokens[s.Chunks[k].Head].Lower
	return p.Is("commits", verb) || happenings.Doing(verb) || p.Is("is", verb) && p.CallsBehind(grammar.Words(s, s.Chunks[k].Last+1, min(s.Chunks[k].Last+3, len(s.Tokens)))) ||
		slices.ContainsFunc(p.Book.Triggers.All([]string{verb}, 0), func(m codebook.TriggerMatch) bool { return m.Verb })
}

// culpritAs reports whether "as" and a word for a culprit stand behind a token:
// "named the group as the captor".
func (p *page) culpritAs(s *prose.Sentence, token int) bool {
	return slices.ContainsFunc(grammar.PrepositionsAfter(s, token)["as"], func(f grammar.Phrase) bool { return p.Is("attackers", f.Word()) || p.Is("named culprit", f.Word()) })
}

// namesGroup reports whether the verb group k is the report's verb for naming and
// names no more than an armed group: "police named the Front".
func (p *page) namesGroup(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if c.Passive || c.Participle || c.Infinitive || c.Modal != "" || !strings.HasPrefix(s.Tokens[c.Head].Lower, "name") {
		return false
	}
	subject, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if !ok || !p.CanSpeak(subject) && p.ActorOrState(subject) == nil || p.speaksForGroup(subject) {
		return false
	}
	object, ok := grammar.FirstOf(p.AroundVerb(s, k, c.Last).Object)
	return ok && p.ArmedGroup(object) && (grammar.ClosesClause(s, object.Last+1) || s.Tokens[object.Last+1].Lower == "within")
}
