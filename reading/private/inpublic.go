package private

import (
	"slices"
	"strconv"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
)

// inPublic reports whether anything in the text says that a person is known in
// public. A relative or bystander is not for being spoken of beside an office,
// nor a suspect for being named as one, nor a soldier for the rank beside the
// name, which victims bear too: only one who speaks is meant by the rank.
func (p *page) inPublic(a *names.Naming, reading dateline.Reading) bool {
	acting := actsInPublic(a, reading)
	speaks := p.heard(a)
	office := func(w string) bool {
		return (p.Office(w) || p.Is("speaker", w) && !p.Is("bystander", w) && !p.Is("kin", w)) && (speaks || !p.Is("low rank", w))
	}
	for _, span := range a.Spans {
		s := &p.Text.Sentences[p.Text.SentenceAt(span.Start)]
		first, last := s.TokenAt(span.Start), s.TokenAt(span.End-1)
		if p.NamedAsLeader(s, first, pastAge(s, last)) || p.ledBy(s, first) || p.calledLeader(s, last) || p.NomDeGuerre(s, first) || p.charged(s, first, last) || p.elected(s, first, last) {
			return true
		}
		if a.Private && !acting {
			continue
		}
		if p.officeBefore(s, first, office) || p.officeBehind(s, last, office) || p.SpeaksFor(s, first, last) {
			return true
		}
	}
	return acting || !a.Private && p.interviewed(a)
}

// interviewed reports whether a person gives the answers of an interview.
func (p *page) interviewed(a *names.Naming) bool {
	for _, n := range p.Answers {
		if slices.ContainsFunc(a.Spans, func(span dateline.Span) bool { return span.Start <= n.Start && n.End <= span.End }) {
			return true
		}
	}
	return false
}

// actsInPublic reports whether a person is told to have done or claimed what an
// account tells, or threatens in a warning, or is whom a claim is about. Whom others
// blame or suspect is not, nor who says what a claim quotes.
func actsInPublic(a *names.Naming, reading dateline.Reading) bool {
	if a.Key == "" {
		return false
	}
	for _, account := range reading.Accounts {
		for _, party := range account.Perpetrators {
			if string(party.Actor) == a.Key && (party.Standing == dateline.Claimed || party.Standing == dateline.Confirmed) {
				return true
			}
		}
	}
	return slices.ContainsFunc(reading.Claims, func(c dateline.Claim) bool { return c.Subject == a.Key || string(c.Object.Actor) == a.Key }) ||
		slices.ContainsFunc(reading.Warnings, func(w dateline.Warning) bool { return string(w.About) == a.Key })
}

// heard reports whether a person is who says what some sentence tells.
func (p *page) heard(a *names.Naming) bool {
	for _, span := range a.Spans {
		s := &p.Text.Sentences[p.Text.SentenceAt(span.Start)]
		if v, ok := p.VoiceOf(s); ok && v.Start() <= span.Start && span.End <= v.End() {
			return true
		}
	}
	return false
}

// officeBefore reports whether the phrase that a comma ties to a name before it
// is one for an office: "the chief of the city police, Oleh Morhun". Its head
// tells: "the mayor's driver" holds none.
func (p *page) officeBefore(s *prose.Sentence, first int, office func(string) bool) bool {
	at := first - 1
	for p.Is("title", grammar.Neighbour(s, at)) && !office(grammar.Neighbour(s, at)) || grammar.Neighbour(s, at) == "." || len(grammar.Neighbour(s, at)) == 1 && grammar.Capital(s.Tokens[at]) {
		at--
	}
	if office(grammar.Neighbour(s, at)) {
		return true
	}
	if grammar.Neighbour(s, at) == "," {
		at--
	}
	k := grammar.ChunkOf(s, at)
	for k > 0 && s.Chunks[k].Kind == prose.NounGroup && s.Chunks[k].First == s.Chunks[k-1].Last+2 && tiesOffice(grammar.Neighbour(s, s.Chunks[k].First-1)) && s.Chunks[k-1].Kind == prose.NounGroup {
		k--
	}
	return k >= 0 && s.Chunks[k].Kind == prose.NounGroup && s.Chunks[k].Last < first && office(s.Tokens[s.Chunks[k].Head].Lower)
}

func tiesOffice(preposition string) bool {
	return slices.Contains([]string{"of", "for", "at", "in", "to", "on"}, preposition)
}

// officeBehind reports whether what a comma ties to a name behind it says that
// somebody is known in public: an office, a seat in a body, a body that they
// belong to, a post that only they have (“the city health officer”) or an expert's
// work.
func (p *page) officeBehind(s *prose.Sentence, last int, office func(string) bool) bool {
	last = pastAge(s, last)
	of := grammar.Neighbour(s, last+1) == "of"
	if grammar.Neighbour(s, last+1) != "," && !of {
		return false
	}
	next := last + 2
	if w := grammar.Neighbour(s, next); !of && (w == "of" || w == "from") {
		of, next = true, next+1
	}
	if of {
		k := grammar.ChunkAfter(s, next-1)
		return k >= 0 && s.Chunks[k].Kind == prose.NounGroup && p.bodyNamed(s, s.Chunks[k])
	}
	if grammar.Neighbour(s, next) == "who" {
		return p.Is("public work", grammar.Neighbour(s, next+1)) || p.Is("leads", grammar.Neighbour(s, next+1))
	}
	k := grammar.ChunkAfter(s, last+1)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].First > next+1 {
		return false
	}
	for ; k < len(s.Chunks); k++ {
		c := s.Chunks[k]
		head := s.Tokens[c.Head].Lower
		seat := head == "member" && k+1 < len(s.Chunks) && grammar.Neighbour(s, c.Last+1) == "of" && p.bodyNamed(s, s.Chunks[k+1])
		only := head == "officer" && s.Tokens[c.First].Lower == "the"
		if office(head) || seat || only {
			return true
		}
		if w := grammar.Neighbour(s, c.Last+1); w != "and" && w != "'s" || k+1 == len(s.Chunks) || s.Chunks[k+1].Kind != prose.NounGroup || s.Chunks[k+1].First > c.Last+2 {
			return false
		}
	}
	return false
}

// bodyNamed reports whether a noun group names or describes a body that people
// speak for.
func (p *page) bodyNamed(s *prose.Sentence, c prose.Chunk) bool {
	start, end := s.Tokens[c.First].Start, s.Tokens[c.Last].End
	if n := p.NameWithin(start, end); n != nil && n.Kind == dateline.ActorMention {
		return true
	}
	head := s.Tokens[c.Head].Lower
	return p.Is("organisation cue", head) || p.Is("government cue", head) || p.Is("state cue", head)
}

// ledBy reports whether a group is told to be led or founded by somebody whom a
// phrase describes first: "led by a former trader, Hamed", "its wing under Alih".
func (p *page) ledBy(s *prose.Sentence, first int) bool {
	if grammar.Neighbour(s, first-1) == "under" {
		return slices.ContainsFunc(s.Tokens[max(0, first-5):first], func(t prose.Token) bool { return p.Is("units", t.Lower) || p.Is("groups", t.Lower) })
	}
	for i := first - 1; i > 0 && i > first-12; i-- {
		if s.Tokens[i].Lower == "by" {
			return slices.ContainsFunc(s.Tokens[max(0, i-3):i], func(t prose.Token) bool { return p.Is("leads", t.Lower) }) || p.ledThrough(s, i)
		}
	}
	return false
}

// ledThrough reports whether the last verb before the "by" at a token is a passive one of
// leading or founding: "was founded in 2021, in a rented room, by Hamed".
func (p *page) ledThrough(s *prose.Sentence, by int) bool {
	for _, c := range slices.Backward(s.Chunks) {
		if c.Kind == prose.VerbGroup && c.Last < by {
			return c.Passive && p.Is("leads", s.Tokens[c.Head].Lower)
		}
	}
	return false
}

// calledLeader reports whether somebody is named as a leader behind their name,
// "named by the prosecution as the cartel's chief in Uruapan", or as one of an
// armed group: "belongs to the Taliban".
func (p *page) calledLeader(s *prose.Sentence, last int) bool {
	as := 0
	for i := last + 1; i < len(s.Tokens) && i < last+16; i++ {
		switch w := s.Tokens[i].Lower; {
		case p.Is("belongs", w) && p.GroupBehind(s, i):
			return true
		case w == "as":
			as = i
		case as > 0 && i < as+6 && p.Is("leads", w):
			return true
		}
	}
	return false
}

// charged reports whether somebody is told to stand or have stood before a court, or
// to be accused there: the subject of such words, the object right behind them, or who
// opens a sentence that has no finite verb before them.
func (p *page) charged(s *prose.Sentence, first, last int) bool {
	if p.Is("before court", grammar.Neighbour(s, first-1)) {
		return true
	}
	opener := first == 0 && grammar.Neighbour(s, last+1) != "'s" && !slices.ContainsFunc(s.Tokens[last+1:], func(t prose.Token) bool { return t.Lower == "whose" })
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Negated || !p.beforeCourt(s, c) && (c.Participle || c.Infinitive || relative(s, c)) {
			continue
		}
		if p.beforeCourt(s, c) && (opener || slices.ContainsFunc(p.SubjectOf(s, k), func(f grammar.Phrase) bool { return first <= f.Head && f.Head <= last })) {
			return true
		}
		opener = false
	}
	return false
}

// relative reports whether a relative pronoun stands right before a verb group.
func relative(s *prose.Sentence, c prose.Chunk) bool {
	tag := s.Tokens[max(c.First-1, 0)].Tag
	return tag == "WP" || tag == "WDT"
}

// beforeCourt reports whether a verb group tells of somebody before a court: "was
// convicted", "went on trial", or "is accused" in a sentence with a word of the court.
func (p *page) beforeCourt(s *prose.Sentence, c prose.Chunk) bool {
	behind := c.Last + 1
	if w := grammar.Neighbour(s, behind); w == "on" || behind < len(s.Tokens) && p.InTime(s.Tokens[behind].Start) { // "on trial", "was yesterday convicted"
		behind++
	}
	for i := c.First; i <= behind; i++ {
		if p.Is("before court", grammar.Neighbour(s, i)) {
			return true
		}
	}
	return c.Passive && s.Tokens[c.Head].Lower == "accused" && slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return p.Is("of court", t.Lower) })
}

// elected reports whether somebody is told to have come into an office, or to be in
// one: "was elected", "was appointed governor", "since he became the party's chairman".
func (p *page) elected(s *prose.Sentence, first, last int) bool {
	if p.Is("elected", grammar.Neighbour(s, first-1)) {
		return true
	}
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Negated || c.First <= last {
			continue
		}
		verb := s.Tokens[c.Head].Lower
		if !p.Is("elected", verb) && !p.Is("made", verb) && !p.Is("is", verb) {
			continue
		}
		if !slices.ContainsFunc(p.SubjectOf(s, k), func(f grammar.Phrase) bool { return first <= f.Head && f.Head <= last }) {
			continue
		}
		if c.Passive && p.Is("elected", verb) || p.officeFollows(s, c.Last+1) {
			return true
		}
	}
	return false
}

// officeFollows reports whether the noun group right behind a verb, or behind its
// "as", is one for an office: "the party's chairman", not "the chairman's driver".
func (p *page) officeFollows(s *prose.Sentence, at int) bool {
	if grammar.Neighbour(s, at) == "as" || grammar.Neighbour(s, at) == "in" && grammar.Neighbour(s, at+1) == "as" {
		at++
	}
	k := grammar.ChunkAfter(s, at-1)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].First > at {
		return false
	}
	for k+1 < len(s.Chunks) && grammar.Neighbour(s, s.Chunks[k].Last+1) == "'s" && s.Chunks[k+1].Kind == prose.NounGroup {
		k++
	}
	return grammar.Neighbour(s, s.Chunks[k].Last+1) != "'s" && p.Office(s.Tokens[s.Chunks[k].Head].Lower)
}

// pastAge is the last token of a name with the age that stands behind it: "X, 41," of
// "X, 41, a researcher".
func pastAge(s *prose.Sentence, last int) int {
	if _, err := strconv.Atoi(grammar.Neighbour(s, last+2)); err == nil && grammar.Neighbour(s, last+1) == "," && grammar.Neighbour(s, last+3) == "," {
		return last + 2
	}
	return last
}
