package reading

import (
	"slices"
	"strconv"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// inPublic reports whether anything in the text says that a person is known in
// public. A relative or bystander is not for being spoken of beside an office,
// nor a suspect for being named as one, nor a soldier for the rank beside the
// name, which victims bear too: only one who speaks is meant by the rank.
func (p *page) inPublic(a *naming, reading dateline.Reading) bool {
	acting := actsInPublic(a, reading)
	speaks := p.heard(a)
	office := func(w string) bool {
		return (p.office(w) || p.is("speaker", w) && !p.is("bystander", w) && !p.is("kin", w)) && (speaks || !p.is("low rank", w))
	}
	for _, span := range a.spans {
		s := &p.text.Sentences[p.text.SentenceAt(span.Start)]
		first, last := s.TokenAt(span.Start), s.TokenAt(span.End-1)
		if p.namedAsLeader(s, first, pastAge(s, last)) || p.ledBy(s, first) || p.calledLeader(s, last) || p.nomDeGuerre(s, first) || p.charged(s, first, last) || p.elected(s, first, last) {
			return true
		}
		if a.private && !acting {
			continue
		}
		if p.officeBefore(s, first, office) || p.officeBehind(s, last, office) || p.speaksFor(s, first, last) {
			return true
		}
	}
	return acting || !a.private && p.interviewed(a)
}

// interviewed reports whether a person gives the answers of an interview.
func (p *page) interviewed(a *naming) bool {
	for _, n := range p.answers {
		if slices.ContainsFunc(a.spans, func(span dateline.Span) bool { return span.Start <= n.start && n.end <= span.End }) {
			return true
		}
	}
	return false
}

// actsInPublic reports whether a person is told to have done or claimed what an
// account tells, or threatens in a warning, or is whom a claim is about. Whom others
// blame or suspect is not, nor who says what a claim quotes.
func actsInPublic(a *naming, reading dateline.Reading) bool {
	if a.key == "" {
		return false
	}
	for _, account := range reading.Accounts {
		for _, party := range account.Perpetrators {
			if string(party.Actor) == a.key && (party.Standing == dateline.Claimed || party.Standing == dateline.Confirmed) {
				return true
			}
		}
	}
	return slices.ContainsFunc(reading.Claims, func(c dateline.Claim) bool { return c.Subject == a.key || string(c.Object.Actor) == a.key }) ||
		slices.ContainsFunc(reading.Warnings, func(w dateline.Warning) bool { return string(w.About) == a.key })
}

// heard reports whether a person is who says what some sentence tells.
func (p *page) heard(a *naming) bool {
	for _, span := range a.spans {
		s := &p.text.Sentences[p.text.SentenceAt(span.Start)]
		if v, ok := p.voiceOf(s); ok && v.start() <= span.Start && span.End <= v.end() {
			return true
		}
	}
	return false
}

// office reports whether a word says that somebody is known in public.
func (p *page) office(w string) bool {
	return p.is("title", w) && !p.is("no office", w) && !p.is("courtesy", w) || p.is("officials", w) || p.is("leads", w) || p.is("public role", w)
}

// officeBefore reports whether the phrase that a comma ties to a name before it
// is one for an office: "the chief of the city police, Oleh Morhun". Its head
// tells: "the mayor's driver" holds none.
func (p *page) officeBefore(s *prose.Sentence, first int, office func(string) bool) bool {
	at := first - 1
	for p.is("title", neighbour(s, at)) && !office(neighbour(s, at)) || neighbour(s, at) == "." || len(neighbour(s, at)) == 1 && capital(s.Tokens[at]) {
		at--
	}
	if office(neighbour(s, at)) {
		return true
	}
	if neighbour(s, at) == "," {
		at--
	}
	k := chunkOf(s, at)
	for k > 0 && s.Chunks[k].Kind == prose.NounGroup && s.Chunks[k].First == s.Chunks[k-1].Last+2 && tiesOffice(neighbour(s, s.Chunks[k].First-1)) && s.Chunks[k-1].Kind == prose.NounGroup {
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
	of := neighbour(s, last+1) == "of"
	if neighbour(s, last+1) != "," && !of {
		return false
	}
	next := last + 2
	if w := neighbour(s, next); !of && (w == "of" || w == "from") {
		of, next = true, next+1
	}
	if of {
		k := chunkAfter(s, next-1)
		return k >= 0 && s.Chunks[k].Kind == prose.NounGroup && p.bodyNamed(s, s.Chunks[k])
	}
	if neighbour(s, next) == "who" {
		return p.is("public work", neighbour(s, next+1)) || p.is("leads", neighbour(s, next+1))
	}
	k := chunkAfter(s, last+1)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].First > next+1 {
		return false
	}
	for ; k < len(s.Chunks); k++ {
		c := s.Chunks[k]
		head := s.Tokens[c.Head].Lower
		seat := head == "member" && k+1 < len(s.Chunks) && neighbour(s, c.Last+1) == "of" && p.bodyNamed(s, s.Chunks[k+1])
		only := head == "officer" && s.Tokens[c.First].Lower == "the"
		if office(head) || seat || only {
			return true
		}
		if w := neighbour(s, c.Last+1); w != "and" && w != "'s" || k+1 == len(s.Chunks) || s.Chunks[k+1].Kind != prose.NounGroup || s.Chunks[k+1].First > c.Last+2 {
			return false
		}
	}
	return false
}

// bodyNamed reports whether a noun group names or describes a body that people
// speak for.
func (p *page) bodyNamed(s *prose.Sentence, c prose.Chunk) bool {
	start, end := s.Tokens[c.First].Start, s.Tokens[c.Last].End
	if n := p.nameWithin(start, end); n != nil && n.kind == dateline.ActorMention {
		return true
	}
	head := s.Tokens[c.Head].Lower
	return p.is("organisation cue", head) || p.is("government cue", head) || p.is("state cue", head)
}

// ledBy reports whether a group is told to be led or founded by somebody whom a
// phrase describes first: "led by a former trader, Hamed", "its wing under Alih".
func (p *page) ledBy(s *prose.Sentence, first int) bool {
	if neighbour(s, first-1) == "under" {
		return slices.ContainsFunc(s.Tokens[max(0, first-5):first], func(t prose.Token) bool { return p.is("units", t.Lower) || p.is("groups", t.Lower) })
	}
	for i := first - 1; i > 0 && i > first-12; i-- {
		if s.Tokens[i].Lower == "by" {
			return slices.ContainsFunc(s.Tokens[max(0, i-3):i], func(t prose.Token) bool { return p.is("leads", t.Lower) }) || p.ledThrough(s, i)
		}
	}
	return false
}

// ledThrough reports whether the last verb before the "by" at a token is a passive one of
// leading or founding: "was founded in 2021, in a rented room, by Hamed".
func (p *page) ledThrough(s *prose.Sentence, by int) bool {
	for _, c := range slices.Backward(s.Chunks) {
		if c.Kind == prose.VerbGroup && c.Last < by {
			return c.Passive && p.is("leads", s.Tokens[c.Head].Lower)
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
		case p.is("belongs", w) && p.groupBehind(s, i):
			return true
		case w == "as":
			as = i
		case as > 0 && i < as+6 && p.is("leads", w):
			return true
		}
	}
	return false
}

// charged reports whether somebody is told to stand or have stood before a court, or
// to be accused there: the subject of such words, the object right behind them, or who
// opens a sentence that has no finite verb before them.
func (p *page) charged(s *prose.Sentence, first, last int) bool {
	if p.is("before court", neighbour(s, first-1)) {
		return true
	}
	opener := first == 0 && neighbour(s, last+1) != "'s" && !slices.ContainsFunc(s.Tokens[last+1:], func(t prose.Token) bool { return t.Lower == "whose" })
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Negated || !p.beforeCourt(s, c) && (c.Participle || c.Infinitive || relative(s, c)) {
			continue
		}
		if p.beforeCourt(s, c) && (opener || slices.ContainsFunc(subjectOf(s, k), func(f phrase) bool { return first <= f.head && f.head <= last })) {
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
	if w := neighbour(s, behind); w == "on" || behind < len(s.Tokens) && p.inTime(s.Tokens[behind].Start) { // "on trial", "was yesterday convicted"
		behind++
	}
	for i := c.First; i <= behind; i++ {
		if p.is("before court", neighbour(s, i)) {
			return true
		}
	}
	return c.Passive && s.Tokens[c.Head].Lower == "accused" && slices.ContainsFunc(s.Tokens, func(t prose.Token) bool { return p.is("of court", t.Lower) })
}

// elected reports whether somebody is told to have come into an office, or to be in
// one: "was elected", "was appointed governor", "since he became the party's chairman".
func (p *page) elected(s *prose.Sentence, first, last int) bool {
	if p.is("elected", neighbour(s, first-1)) {
		return true
	}
	for k, c := range s.Chunks {
		if c.Kind != prose.VerbGroup || c.Negated || c.First <= last {
			continue
		}
		verb := s.Tokens[c.Head].Lower
		if !p.is("elected", verb) && !p.is("made", verb) && !p.is("is", verb) {
			continue
		}
		if !slices.ContainsFunc(subjectOf(s, k), func(f phrase) bool { return first <= f.head && f.head <= last }) {
			continue
		}
		if c.Passive && p.is("elected", verb) || p.officeFollows(s, c.Last+1) {
			return true
		}
	}
	return false
}

// officeFollows reports whether the noun group right behind a verb, or behind its
// "as", is one for an office: "the party's chairman", not "the chairman's driver".
func (p *page) officeFollows(s *prose.Sentence, at int) bool {
	if neighbour(s, at) == "as" || neighbour(s, at) == "in" && neighbour(s, at+1) == "as" {
		at++
	}
	k := chunkAfter(s, at-1)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].First > at {
		return false
	}
	for k+1 < len(s.Chunks) && neighbour(s, s.Chunks[k].Last+1) == "'s" && s.Chunks[k+1].Kind == prose.NounGroup {
		k++
	}
	return neighbour(s, s.Chunks[k].Last+1) != "'s" && p.office(s.Tokens[s.Chunks[k].Head].Lower)
}

// pastAge is the last token of a name with the age that stands behind it: "X, 41," of
// "X, 41, a researcher".
func pastAge(s *prose.Sentence, last int) int {
	if _, err := strconv.Atoi(neighbour(s, last+2)); err == nil && neighbour(s, last+1) == "," && neighbour(s, last+3) == "," {
		return last + 2
	}
	return last
}
