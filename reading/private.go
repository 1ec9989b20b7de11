package reading

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
)

// privatePeople gives the persons whom the text names and of whom nothing says
// that they are known in public: that they hold an office or a rank, lead or
// found a group, speak for a body, judge as experts, bear a nom de guerre, are
// charged or convicted. Victims, witnesses, relatives and mere suspects are
// left. A report about sport or the arts names nobody else's private people.
func (p *page) privatePeople(accounts []dateline.Account) []dateline.Naming {
	out := []dateline.Naming{}
	if p.otherNews() {
		return out
	}
	for _, a := range p.personsNamed() {
		if a.known != nil || !p.surelyPerson(a) || p.inPublic(a, accounts) {
			continue
		}
		n := dateline.Naming{Key: "p" + itoa(len(out)+1), Kind: dateline.Person}
		for _, s := range a.spans {
			if !slices.Contains(n.Names, s.Text) {
				n.Names = append(n.Names, s.Text)
			}
		}
		slices.SortStableFunc(n.Names, func(x, y string) int { return len(y) - len(x) })
		n.Mentions = p.wherever(n.Names)
		out = append(out, n)
	}
	return out
}

// personsNamed are the persons of the text, each with all of its names: those
// that became namings, and those that only a learned reader marks.
func (p *page) personsNamed() []*naming {
	var persons []*naming
	for _, a := range p.namings {
		if a.kind != dateline.Person {
			continue
		}
		one := *a
		one.spans = nil
		for _, n := range a.named {
			one.spans = append(one.spans, p.span(n.start, n.end))
		}
		persons = append(persons, &one)
	}
	for _, m := range p.mentioned {
		if m.Label != "per" || m.Score < sureOtherwise || p.namedOtherwise(m) {
			continue
		}
		mark := &name{start: m.Start, end: m.End, text: p.text.Cut(m.Start, m.End)}
		i := slices.IndexFunc(persons, func(a *naming) bool { return a.bears(mark, mark.folded()) || lastNameOf(a, mark.folded()) })
		if i < 0 {
			if !strings.Contains(mark.text, " ") {
				continue // one word alone may be a place, or a group
			}
			i = len(persons)
			persons = append(persons, &naming{kind: dateline.Person, names: []string{mark.text}})
		}
		persons[i].spans = append(persons[i].spans, p.span(m.Start, m.End))
	}
	return slices.DeleteFunc(persons, func(a *naming) bool { return len(a.spans) == 0 })
}

// namedOtherwise reports whether a name stands where a mark is that is counted
// as a person already, or is none.
func (p *page) namedOtherwise(m Mark) bool {
	return slices.ContainsFunc(p.namesIn(m.Start, m.End), func(n *name) bool {
		return n.naming != nil || len(n.known) > 0 || len(n.entries) > 0 || n.kind == dateline.PlaceMention
	})
}

// surelyPerson refuses what is taken for a person's name by its shape alone: what
// the gazetteer knows as a place, the name of a group, what a learned reader who
// looked there marks nowhere as a person, and a word by itself beside which
// nothing tells of a relative or bystander.
func (p *page) surelyPerson(a *naming) bool {
	looked, marked, full := false, false, false
	for _, span := range a.spans {
		if p.dateline.has(span.Start) || strings.Contains(span.Text, " - ") || len(p.book.Gazetteer.Lookup(span.Text)) > 0 {
			return false
		}
		words := strings.Fields(strings.ToLower(span.Text))
		if last := words[len(words)-1]; p.is("attackers", last) || p.is("groups", last) {
			return false
		}
		full = full || len(words) > 1
		looked = looked || p.looked(&p.text.Sentences[p.text.SentenceAt(span.Start)])
		for _, m := range over(p.proposed("mention", sureName), span.Start, span.End) {
			marked = marked || m.Label == "per" && m.Score >= sureNew
		}
	}
	return (marked || !looked) && (full || a.private)
}

// inPublic reports whether anything in the text says that a person is known in
// public. A relative or bystander is not for being spoken of beside an office,
// nor a suspect for being blamed.
func (p *page) inPublic(a *naming, accounts []dateline.Account) bool {
	bystander := a.private && !a.acting
	for _, span := range a.spans {
		s := &p.text.Sentences[p.text.SentenceAt(span.Start)]
		first, last := s.TokenAt(span.Start), s.TokenAt(span.End-1)
		if p.namedAsLeader(s, first, last) || p.ledBy(s, first) || p.calledLeader(s, last) || p.namedAsCulprit(s, first) || p.charged(s, first, last) {
			return true
		}
		if !bystander && (p.officeBeside(s, first, last) || p.officeBefore(s, first) || p.officeBehind(s, last) || p.speaksFor(s, first, last)) {
			return true
		}
	}
	if bystander {
		return false
	}
	for _, n := range a.named {
		if n.speaker && n.titled != "" {
			return true
		}
	}
	return a.acting && !p.suspect(a, accounts)
}

// suspect reports whether a person acts in accounts only as one whom others
// blame or suspect.
func (p *page) suspect(a *naming, accounts []dateline.Account) bool {
	blamed := false
	for _, account := range accounts {
		for _, party := range account.Perpetrators {
			if string(party.Actor) != a.key {
				continue
			}
			if party.Standing == dateline.Claimed || party.Standing == dateline.Confirmed {
				return false
			}
			blamed = true
		}
	}
	return blamed
}

// office reports whether a word says that somebody is known in public.
func (p *page) office(w string) bool {
	return p.is("title", w) && !p.is("no office", w) || p.is("officials", w) || p.is("leads", w) || p.is("public role", w)
}

// officeBefore reports whether the phrase that a comma ties to a name before it
// is one for an office: "the chief of the city police, Oleh Morhun". Its head
// tells: "the mayor's driver" holds none.
func (p *page) officeBefore(s *prose.Sentence, first int) bool {
	at := first - 1
	for p.is("title", neighbour(s, at)) && !p.office(neighbour(s, at)) || neighbour(s, at) == "." {
		at--
	}
	if p.office(neighbour(s, at)) {
		return true
	}
	if neighbour(s, at) == "," {
		at--
	}
	k := chunkOf(s, at)
	for k > 0 && s.Chunks[k].Kind == prose.NounGroup && s.Chunks[k].First == s.Chunks[k-1].Last+2 && tiesOffice(neighbour(s, s.Chunks[k].First-1)) && s.Chunks[k-1].Kind == prose.NounGroup {
		k--
	}
	return k >= 0 && s.Chunks[k].Kind == prose.NounGroup && s.Chunks[k].Last < first && p.office(s.Tokens[s.Chunks[k].Head].Lower)
}

func tiesOffice(preposition string) bool {
	return slices.Contains([]string{"of", "for", "at", "in", "to", "on"}, preposition)
}

// officeBehind reports whether what a comma ties to a name behind it says that
// somebody is known in public: an office, a seat in a body, a body that they
// belong to, a post that only they have (“the city health officer”) or an expert's
// work.
func (p *page) officeBehind(s *prose.Sentence, last int) bool {
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
		if p.office(head) || seat || only {
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
		if c.Kind != prose.VerbGroup || !p.beforeCourt(s, c) && (c.Participle || c.Infinitive || relative(s, c)) {
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

// wherever finds names wherever they stand in the text as whole words, longest
// first, in order.
func (p *page) wherever(names []string) []dateline.Span {
	var spans []dateline.Span
	for _, n := range names {
		sought := []rune(n)
		for at := 0; at+len(sought) <= len(p.text.Runes); at++ {
			span := dateline.Span{Start: at, End: at + len(sought), Text: n}
			if p.text.Runes[at] != sought[0] || !slices.Equal(p.text.Runes[at:span.End], sought) || !wholeWords(p.text.Runes, at, span.End) {
				continue
			}
			if !slices.ContainsFunc(spans, span.Overlaps) {
				spans = append(spans, span)
			}
		}
	}
	slices.SortFunc(spans, func(a, b dateline.Span) int { return a.Start - b.Start })
	return spans
}

// wholeWords reports whether a stretch neither begins nor ends inside a word.
func wholeWords(text []rune, start, end int) bool {
	inside := func(i int) bool {
		return i >= 0 && i < len(text) && (unicode.IsLetter(text[i]) || unicode.IsDigit(text[i]))
	}
	return !inside(start-1) && !inside(end)
}
