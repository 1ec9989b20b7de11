package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// callsBehind reports whether words call somebody responsible, or likely so.
func (p *page) callsBehind(after string) bool {
	if first, rest, _ := strings.Cut(after, " "); first == "not" || p.is("supposes", first) {
		after = rest
	}
	return strings.HasPrefix(after, "responsible") || strings.HasPrefix(after, "behind")
}

// behindIt reads "was behind the attack" and "is responsible for it". Who says
// it of itself claims it, who says that it was not denies it.
func (p *page) behindIt(st *story, s *prose.Sentence, k int) {
	c := s.Chunks[k]
	standing := p.blameStanding(s, c)
	if c.Infinitive && !p.toBlame(s, c) {
		standing = dateline.Suspected
	}
	not := c.Negated || words(s, c.Last+1, c.Last+2) == "not"
	for _, f := range subjectOf(s, k) {
		v, speaks := p.groupSpeaking(s)
		own := speaks && (f.word() == "it" || f.word() == "they" || p.actorOf(f) == p.actorOf(v))
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

// toBlame reports whether a verb group is "is to blame".
func (p *page) toBlame(s *prose.Sentence, c prose.Chunk) bool {
	return p.is("blames", s.Tokens[c.Head].Lower) && strings.HasSuffix(words(s, max(0, c.First-1), c.Head), "to") && c.Head > c.First && p.is("is", s.Tokens[max(0, c.Head-2)].Lower)
}

// culpritIs reads "It was the Front", "The bombers were from the Front" and "the Front
// is the main suspect", said by who is no member of it.
func (p *page) culpritIs(st *story, s *prose.Sentence, k int) {
	c := s.Chunks[k]
	f, ok := onlyOne(subjectOf(s, k))
	g, called := complement(s, c)
	if !ok || !called {
		return
	}
	who, what := g, f
	if p.is("culprit", g.word()) {
		who, what = f, g
	}
	v, voiced := p.voiceOf(s)
	calls := p.is("culprit", what.word()) || p.is("attackers", what.word())
	switch {
	case !calls && !(f.pronoun() && (voiced || p.supposed(s, c) || neighbour(s, f.first-1) == "that")):
	case voiced && p.speaksForGroup(v) && p.actorOf(v) == p.actorOf(who):
	case what == f && !closesClause(s, g.last+1) && !p.whoDid(s, g):
	case strings.HasPrefix(what.word(), "suspect"):
		p.addAuthors(st, p.armedOrUnknown([]phrase{who}), dateline.Suspected)
	default:
		p.addAuthors(st, p.armedOrUnknown([]phrase{who}), p.blameStanding(s, c))
	}
}

// armedOrUnknown are the phrases that mean an armed group, or a body that no table knows
// and of which the text does not say more.
func (p *page) armedOrUnknown(fs []phrase) []phrase {
	return slices.DeleteFunc(slices.Clone(fs), func(f phrase) bool {
		a := p.actorOf(f)
		return a == nil || a.kind != dateline.ArmedGroup && (a.kind != dateline.Organisation || a.known != nil)
	})
}

// complement returns what a verb of being says that somebody is, or is from: the
// Front of "was probably the Front", "were from the Front".
func complement(s *prose.Sentence, c prose.Chunk) (phrase, bool) {
	i := c.Last + 1
	for i < len(s.Tokens) && (s.Tokens[i].Tag == "RB" || s.Tokens[i].Lower == "from") {
		i++
	}
	k := chunkOf(s, min(i, len(s.Tokens)-1))
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].First != i {
		return phrase{}, false
	}
	return phraseAt(s, k), true
}

// whoDid reports whether a relative clause behind a phrase tells a deed: "it was the
// Front that ordered it".
func (p *page) whoDid(s *prose.Sentence, f phrase) bool {
	k := chunkAfter(s, f.last)
	if k < 0 || s.Chunks[k].Kind != prose.VerbGroup || s.Chunks[k].First != f.last+2 || !relativeWord(s.Tokens[f.last+1]) && s.Tokens[f.last+1].Lower != "that" {
		return false
	}
	verb := s.Tokens[s.Chunks[k].Head].Lower
	return p.is("commits", verb) || doing(verb) || p.is("is", verb) && p.callsBehind(words(s, s.Chunks[k].Last+1, min(s.Chunks[k].Last+3, len(s.Tokens)))) ||
		slices.ContainsFunc(p.book.Triggers.All([]string{verb}, 0), func(m codebook.TriggerMatch) bool { return m.Verb })
}

// culpritAs reports whether "as" and a word for a culprit stand behind a token:
// "named the group as the captor".
func (p *page) culpritAs(s *prose.Sentence, token int) bool {
	return slices.ContainsFunc(prepositionsAfter(s, token)["as"], func(f phrase) bool { return p.is("attackers", f.word()) || p.is("named culprit", f.word()) })
}

// namesGroup reports whether the verb group k is the report's verb for naming and
// names no more than an armed group: "police named the Front".
func (p *page) namesGroup(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	if c.Passive || c.Participle || c.Infinitive || c.Modal != "" || !strings.HasPrefix(s.Tokens[c.Head].Lower, "name") {
		return false
	}
	subject, ok := onlyOne(subjectOf(s, k))
	if !ok || !p.canSpeak(subject) && p.actorOrState(subject) == nil || p.speaksForGroup(subject) {
		return false
	}
	object, ok := onlyOne(aroundVerb(s, k, c.Last).object)
	return ok && p.armedGroup(object) && (closesClause(s, object.last+1) || s.Tokens[object.last+1].Lower == "within")
}
