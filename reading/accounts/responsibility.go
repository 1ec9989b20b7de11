package accounts

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/names"
)

// responsibility reads who claims, is blamed, is suspected or denies, from the
// verb group or noun group k.
func (p *page) responsibility(st *story, s *prose.Sentence, k int) {
	c := s.Chunks[k]
	if c.Kind == prose.NounGroup {
		p.responsibilityNamed(st, s, k)
		return
	}
	if p.Denying(s, k) >= 0 || c.Participle && grammar.Neighbour(s, c.First-1) == "without" { // denial has who denies
		return
	}
	if p.Unfounded(s, k) {
		return
	}
	p.ownDeed(st, s, k)
	p.hint(st, s, k)
	head := s.Tokens[c.Head].Lower
	after := grammar.Words(s, c.Last+1, min(c.Last+8, len(s.Tokens)))
	switch {
	case c.Negated && p.Is("claims act", head):
	case c.Negated && p.Is("rules out", head):
		p.addAuthors(st, p.armed(p.AroundVerb(s, k, c.Last).Object), dateline.Suspected)
	case p.Is("suspects", head) && !c.Participle && !c.Negated && !p.ofSeveral(s, c.Last):
		p.addAuthors(st, p.ObjectOf(s, k), dateline.Suspected)
		if s.Capitals && !c.Passive && grammar.ClosesClause(s, c.Last+1) { // "ARMY SAID THE FRONT SUSPECTED"
			p.addAuthors(st, p.armed(p.SubjectOf(s, k)), dateline.Suspected)
		}
	case p.ToBlame(s, c):
		p.behindIt(st, s, k)
	case p.Is("blames", head) && !c.Negated && !p.forAnother(st, s, c.Last) && !(c.Infinitive && p.purpose(s, c)):
		for _, f := range p.accused(s, k) {
			p.addAuthor(st, f, p.blameStanding(s, c))
		}
	case p.Is("is", head) && p.CallsBehind(after):
		p.behindIt(st, s, k)
	case p.Is("is", head) && !c.Negated && c.Modal == "" && p.Is("own deed", grammar.Words(s, c.Last+1, c.Last+2)):
		p.claimedByWhoSpeaks(st, s)
	case p.Is("is", head) && !c.Negated && c.Modal == "":
		p.culpritIs(st, s, k)
	case p.doesIt(s, c):
		p.didIt(st, s, k)
	case (p.Is("holds", head) || p.Is("finds", head)) && !c.Negated && strings.Contains(after, "responsible"):
		p.addAuthors(st, p.AroundVerb(s, k, c.Last).Object, dateline.Blamed)
	case p.Is("names culprit", head) && !c.Negated && (p.culpritAs(s, c.Last) || p.namesGroup(s, k)):
		p.addAuthors(st, p.AroundVerb(s, k, c.Last).Object, dateline.Blamed)
	case p.Is("links", head) && !c.Negated && !p.LinksBody(s, k) && (p.kindOf(st) == dateline.Clash || !p.OfHarmed(s, k)):
		standing := dateline.Suspected
		if p.kindOf(st) == dateline.Clash { // whose the men are who were fought
			standing = dateline.Confirmed
		}
		p.addAuthors(st, p.armed(grammar.PrepositionsAfter(s, c.Last)["to"]), standing)
	case p.Is("points", head) && !c.Negated:
		standing := dateline.Suspected
		if f, ok := grammar.FirstOf(p.SubjectOf(s, k)); ok && p.CanSpeak(f) && !p.Is("unnamed", f.Word()) || strings.Contains(after, " finger at ") {
			standing = dateline.Blamed
		}
		at := grammar.PrepositionsAfter(s, c.Last)
		for _, f := range p.armed(slices.Concat(at["at"], at["to"])) {
			p.addAuthor(st, f, standing)
		}
	case p.Is("denies act", head):
		p.denial(st, s, k, after)
	case p.Is("acknowledges", head) && !c.Negated && !c.Passive && c.Modal == "" && p.objectDeed(s, k):
		p.addAuthors(st, p.armed(p.SubjectOf(s, k)), dateline.Claimed)
	case p.owns(s, c):
		p.addAuthors(st, p.SubjectOf(s, k), dateline.Claimed)
	case p.Is("claims act", head):
		p.claimOfAct(st, s, k)
	}
}

// responsibilityNamed is responsibility of a noun: of "responsibility" and
// "credit", "suspicion", "blame" or "work".
func (p *page) responsibilityNamed(st *story, s *prose.Sentence, k int) {
	c := s.Chunks[k]
	switch head := s.Tokens[p.beforeTime(s, c)].Lower; {
	case p.Is("act claimed", head):
		p.claimOfResponsibility(st, s, k)
	case head == "suspicion" && k+1 < len(s.Chunks):
		p.addAuthors(st, grammar.PrepositionsAfter(s, s.Chunks[k+1].Last)["on"], dateline.Suspected)
	case head == "blame" && k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup && !s.Chunks[k-1].Negated:
		p.addAuthors(st, p.armed(grammar.PrepositionsAfter(s, c.Last)["on"]), dateline.Blamed)
	case p.Is("handiwork", head):
		p.handiwork(st, s, k)
	}
}

// beforeTime is the head of a noun group, left of a time that the group ends with:
// "claimed responsibility Thursday".
func (p *page) beforeTime(s *prose.Sentence, c prose.Chunk) int {
	if c.Head > c.First && p.IsTime(grammar.Phrase{Sentence: s, First: c.Head, Last: c.Head, Head: c.Head}) {
		return c.Head - 1
	}
	return c.Head
}

// addAuthors adds those whom a sentence names as behind the story.
func (p *page) addAuthors(st *story, fs []grammar.Phrase, standing dateline.Standing) {
	for _, f := range fs {
		p.addAuthor(st, f, standing)
	}
}

// addAuthor adds one whom a sentence names as behind the story. What a
// statement or a spokesman says, the group whose it is says.
func (p *page) addAuthor(st *story, f grammar.Phrase, standing dateline.Standing) {
	if g, ok := p.GroupOfStatement(f); ok {
		f = g
	} else if g, ok := p.GroupOfSpokesman(f); ok {
		f = g
	}
	if g, ok := p.groupOfLeader(f); ok && standing == dateline.Claimed {
		f = g
	}
	f = p.InApposition(f)
	a := p.ActorOrState(f)
	if a != nil && a.Kind == dateline.ArmedGroup && standing == dateline.Claimed {
		if st = p.claimable(st); st == nil {
			return
		}
	}
	if w := f.Word(); a == nil && (w == "it" || w == "they") {
		if a = p.GroupMeant(f, 0); a != nil {
			a.Acting = true
			st.involve(dateline.Party{Actor: dateline.Optional(a.Key), Standing: standing, Evidence: p.PhraseSpan(f)}, false)
		}
	} else {
		p.addParty(st, f, standing)
	}
	if a != nil {
		st.word(a, standing)
	}
}

// claimable is the story that a group may claim by words told of one: no arrest of
// its men, but what was told before it. Nil for none.
func (p *page) claimable(st *story) *story {
	for i := slices.Index(p.stories, st); i >= 0; i-- {
		if k := p.kindOf(p.stories[i]); k != dateline.Arrest && k != dateline.Surrender {
			return p.stories[i]
		}
	}
	return nil
}

// withoutFought drops from what a state's force is told to have done those whom
// it fought, and the force itself from an attack that it foiled.
func (p *page) withoutFought(st *story) {
	if k := p.kindOf(st); statusOf(st) == dateline.Foiled && !happenings.StatesDo(k) && k != dateline.Clash { // who made it safe
		st.parties = slices.DeleteFunc(st.parties, func(o dateline.Party) bool {
			return o.Standing == dateline.Confirmed && p.kindOfParty(o) == dateline.StateForce
		})
	}
	if p.byForce(st) {
		st.parties = slices.DeleteFunc(st.parties, func(o dateline.Party) bool {
			return (o.Standing == dateline.Blamed || o.Standing == dateline.Suspected) && p.kindOfParty(o) == dateline.ArmedGroup
		})
	}
}

// kindOfParty is the kind of the actor that a party is, "" where it is only
// described.
func (p *page) kindOfParty(o dateline.Party) dateline.ActorKind {
	for _, a := range p.Namings {
		if a.Key == string(o.Actor) {
			return a.Kind
		}
	}
	return ""
}

// word notes the standing that words of blame or claim give an actor; the
// stronger stays.
func (st *story) word(a *names.Naming, standing dateline.Standing) {
	if before, ok := st.worded[a.Key]; ok && weaker(standing, before) {
		return
	}
	if st.worded == nil {
		st.worded = map[string]dateline.Standing{}
	}
	st.worded[a.Key] = standing
}

// byForce reports whether the story is an air strike, raid or arrest that the
// text tells as the act of a state's force.
func (p *page) byForce(st *story) bool {
	if happenings.StatesDo(p.kindOf(st)) {
		return slices.ContainsFunc(st.parties, func(o dateline.Party) bool {
			kind := p.kindOfParty(o)
			return o.Standing == dateline.Confirmed && (kind == dateline.StateForce || kind == dateline.Government)
		})
	}
	return false
}

// armed are the phrases that mean an armed group.
func (p *page) armed(fs []grammar.Phrase) []grammar.Phrase {
	return slices.DeleteFunc(slices.Clone(fs), func(f grammar.Phrase) bool {
		a := p.ActorOf(f)
		return a == nil || a.Kind != dateline.ArmedGroup
	})
}

// ofSeveral reports whether what is said behind a token is said of several
// happenings at once: "suspects the group in most of the ambushes there".
func (p *page) ofSeveral(s *prose.Sentence, token int) bool {
	for k := grammar.ChunkAfter(s, token); k > 0 && k < len(s.Chunks) && s.Chunks[k].Kind == prose.NounGroup; k++ {
		c := s.Chunks[k]
		if t := s.Tokens[c.Head]; t.Tag == "NNS" && s.Tokens[c.First-1].Tag == "IN" && p.TriggerNoun([]string{t.Lower}, 0) {
			return true
		}
	}
	return false
}

// forAnother reports whether what somebody is blamed for, behind a token, is
// nothing that hurts anybody: "for high prices", "of letting them rest". What the story
// happens in behind it does: "for the car that blew up".
func (p *page) forAnother(st *story, s *prose.Sentence, token int) bool {
	f, ok := grammar.FirstOf(grammar.PrepositionsAfter(s, token)["for"])
	if ok {
		return !st.happensBehind(s, f.Last) && !f.Pronoun() && !p.TriggerNoun([]string{f.Word()}, 0) && !p.Is("deed", f.Word()) && s.Tokens[f.Head].Tag != "VBG"
	}
	helps := p.OfHelp(s, token)
	return helps >= 0 && !p.triesTo(st, s, helps)
}

// triesTo reports whether an infinitive behind a verb tells what the story happens in:
// "of trying to blow up".
func (p *page) triesTo(st *story, s *prose.Sentence, verb int) bool {
	k := slices.IndexFunc(s.Chunks, func(c prose.Chunk) bool { return c.Infinitive && c.First > verb })
	return k >= 0 && st.happensBehind(s, s.Chunks[k].First-1)
}

// purpose reports whether an infinitive says what something is done for: "in order to
// blame".
func (p *page) purpose(s *prose.Sentence, c prose.Chunk) bool {
	before := grammar.Words(s, max(0, c.First-2), c.First)
	return before == "in order" || before == "so as" || strings.HasSuffix(before, " order")
}

// owns reports whether the words of a verb and those behind it own up to
// something: "put its name to the attack".
func (p *page) owns(s *prose.Sentence, c prose.Chunk) bool {
	for end := c.Head + 2; end <= c.Head+4; end++ {
		if p.Is("owns up", grammar.Words(s, c.Head, end)) {
			return !c.Negated && c.Modal == ""
		}
	}
	return false
}

// claimOfAct reads "claimed the attack", "was claimed by".
func (p *page) claimOfAct(st *story, s *prose.Sentence, k int) {
	c := s.Chunks[k]
	switch {
	case p.Is("handles", s.Tokens[c.Head].Lower): // only credit that is taken is a claim
	case c.Passive:
		for _, f := range grammar.PrepositionsAfter(s, c.Last)["by"] {
			if a := p.ActorOf(f); a != nil && a.Kind != dateline.Person {
				p.addAuthor(st, f, dateline.Claimed)
			}
		}
	case c.Last+1 < len(s.Tokens) && strings.Contains(".,;", s.Tokens[c.Last+1].Text) && strings.Contains(grammar.Words(s, max(0, c.First-5), c.First), "which"):
		p.addAuthors(st, p.SubjectOf(s, k), dateline.Claimed)
	case grammar.Words(s, c.Last+1, c.Last+2) == "both":
		p.addAuthors(st, p.SubjectOf(s, k), dateline.Claimed)
	case p.claimsThat(s, c):
		p.addAuthors(st, p.SubjectOf(s, k), dateline.Claimed)
	default:
		for _, f := range p.AroundVerb(s, k, c.Last).Object {
			if w := f.Word(); p.TriggerNoun([]string{w}, 0) || w == "it" {
				p.addAuthors(st, p.claimants(s, k), dateline.Claimed)
			}
		}
	}
}

// objectDeed reports whether the object of verb group k names violence: "acknowledged the
// offensive".
func (p *page) objectDeed(s *prose.Sentence, k int) bool {
	return slices.ContainsFunc(p.AroundVerb(s, k, s.Chunks[k].Last).Object, func(f grammar.Phrase) bool {
		return p.TriggerNoun([]string{f.Word()}, 0) || p.Is("operation", f.Word())
	})
}

// claimsThat reports whether "that" behind a verb group points to what was told before:
// "claimed that attack through its agency", "claimed that too", but not "claimed that
// attacks had".
func (p *page) claimsThat(s *prose.Sentence, c prose.Chunk) bool {
	next := c.Last + 2
	if next >= len(s.Tokens) || s.Tokens[c.Last+1].Lower != "that" {
		return false
	}
	if w := s.Tokens[next].Lower; w == "too" || w == "one" || w == "as" {
		return true
	}
	k := grammar.ChunkOf(s, next)
	return k >= 0 && s.Chunks[k].Kind == prose.NounGroup && p.TriggerNoun([]string{s.Tokens[s.Chunks[k].Head].Lower}, 0) && s.Tokens[s.Chunks[k].Head].Tag != "NNS" && !grammar.FollowedByVerb(s, k)
}

// claimants are who the verb of claiming of group k is said of: its subject, or who is
// quoted right before it: "nine, said the Front, claiming it".
func (p *page) claimants(s *prose.Sentence, k int) []grammar.Phrase {
	if !s.Chunks[k].Participle {
		return p.SubjectOf(s, k)
	}
	for j := k - 1; j >= 0; j-- {
		if c := s.Chunks[j]; c.Kind == prose.VerbGroup && p.Saying(s, c) {
			if v, ok := p.BehindSaying(s, j); ok {
				return []grammar.Phrase{v}
			}
			break
		}
	}
	if v, ok := p.GroupSpeaking(s); ok {
		return []grammar.Phrase{v}
	}
	return p.SubjectOf(s, k)
}

func lastWord(s string) string {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == ' ' {
			return s[i+1:]
		}
	}
	return s
}

// claimOfResponsibility reads "X claimed responsibility", "no group has
// claimed responsibility", "responsibility was claimed by X", "took credit".
func (p *page) claimOfResponsibility(st *story, s *prose.Sentence, k int) {
	if k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup {
		v := s.Chunks[k-1]
		switch head := s.Tokens[v.Head].Lower; {
		case v.Negated || v.Modal != "":
		case p.Is("claims act", head), p.Is("acknowledges", head):
			p.addAuthors(st, p.SubjectOf(s, k-1), dateline.Claimed)
		case p.Is("denies act", head):
			p.addAuthors(st, p.SubjectOf(s, k-1), dateline.Denied)
		}
		return
	}
	if k+1 < len(s.Chunks) && s.Chunks[k+1].Kind == prose.VerbGroup && p.Is("claims act", s.Tokens[s.Chunks[k+1].Head].Lower) {
		p.addAuthors(st, grammar.PrepositionsAfter(s, s.Chunks[k+1].Last)["by"], dateline.Claimed)
	}
}

// handiwork reads "was the work of another group, X", "bore the hallmarks of X"
// and "was its doing".
func (p *page) handiwork(st *story, s *prose.Sentence, k int) {
	c := s.Chunks[k]
	standing := dateline.Confirmed
	if _, ok := p.VoiceOf(s); ok {
		standing = dateline.Blamed
	}
	if p.Is("hallmarks", s.Tokens[c.Head].Lower) || p.hedged(s, c.First-3, c.First) {
		standing = dateline.Suspected
	}
	if s.Tokens[c.First].Tag == "PRP$" && k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup && p.Is("is", s.Tokens[s.Chunks[k-1].Head].Lower) {
		owner := grammar.Phrase{Sentence: s, First: c.First, Last: c.First, Head: c.First}
		if a := p.GroupMeant(owner, 0); a != nil {
			v, ok := p.GroupSpeaking(s)
			own, not := p.PronounSpeaks(s) || ok && p.ActorOf(v) == a, s.Chunks[k-1].Negated || s.Tokens[c.First-1].Lower == "not"
			switch {
			case own && not:
				standing = dateline.Denied
			case not:
				return
			case own:
				standing = dateline.Claimed
			}
			a.Acting = true
			st.involve(dateline.Party{Actor: dateline.Optional(a.Key), Standing: standing, Evidence: p.PhraseSpan(owner)}, false)
			st.word(a, standing)
		}
		return
	}
	if of := grammar.PrepositionsAfter(s, c.Last)["of"]; len(of) > 0 {
		p.addAuthor(st, of[0], standing)
	}
}

// accused returns whom a verb of blaming points to: "blamed X for", "blamed
// the attack on X", "accused X of", "was blamed on X", "attributed to X".
func (p *page) accused(s *prose.Sentence, k int) []grammar.Phrase {
	c := s.Chunks[k]
	a := p.AroundVerb(s, k, c.Last)
	for _, prep := range []string{"on", "to"} {
		for _, f := range a.Prepositions[prep] {
			if p.Agent(f) || p.ActorOf(p.InApposition(f)) != nil {
				return a.Prepositions[prep]
			}
		}
	}
	var out []grammar.Phrase
	for _, f := range p.ObjectOf(s, k) {
		if c.Participle && c.Passive {
			f = p.describing(f)
		}
		if p.Agent(f) || f.Word() == "it" {
			out = append(out, f)
		}
	}
	return out
}

// describing returns the name that a phrase follows in apposition, with the
// "of" groups that lead to it: "the Rincón column, the band of dissidents
// accused of"; else the phrase.
func (p *page) describing(f grammar.Phrase) grammar.Phrase {
	s := f.Sentence
	k := grammar.ChunkOf(s, f.First)
	for k > 0 && s.Chunks[k].First > 1 && s.Tokens[s.Chunks[k].First-1].Lower == "of" && s.Chunks[k-1].Last == s.Chunks[k].First-2 {
		k--
	}
	if first := s.Chunks[k].First; first > 1 && s.Tokens[first-1].Text == "," {
		if g, ok := grammar.EndingAt(s, first-2); ok && p.ActorOf(g) != nil {
			return g
		}
	}
	return f
}

// blameStanding is how firmly a verb group blames: "may have been behind", "was
// probably behind" and "suspect that it was behind" only suspect.
func (p *page) blameStanding(s *prose.Sentence, c prose.Chunk) dateline.Standing {
	if p.hedged(s, c.First, c.Last+3) || p.supposed(s, c) {
		return dateline.Suspected
	}
	return dateline.Blamed
}

// hedged reports whether one of the tokens from one to another makes what is said
// doubtful.
func (p *page) hedged(s *prose.Sentence, first, stop int) bool {
	return slices.ContainsFunc(s.Tokens[max(first, 0):min(stop, len(s.Tokens))], func(t prose.Token) bool {
		return p.Is("supposes", t.Lower)
	})
}

// supposed reports whether the verb group before one says that somebody only
// supposes what the one says: "suspect that the Front was behind", "it is believed that
// the Front did it", "do not rule out that the Front did it".
func (p *page) supposed(s *prose.Sentence, c prose.Chunk) bool {
	for k := len(s.Chunks) - 1; k >= 0; k-- {
		if o := s.Chunks[k]; o.Kind == prose.VerbGroup && o.Last < c.First {
			f, ok := grammar.FirstOf(p.SubjectOf(s, k))
			supposes := !o.Negated && p.Is("supposes", s.Tokens[o.Head].Lower) || o.Negated && p.Is("rules out", s.Tokens[o.Head].Lower)
			return supposes && (!o.Passive || c.Infinitive || ok && f.Word() == "it") && !slices.ContainsFunc(s.Tokens[o.Last:c.First], func(t prose.Token) bool { return strings.ContainsAny(t.Text, ",;") })
		}
	}
	return false
}
