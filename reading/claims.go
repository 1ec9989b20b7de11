package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/when"
)

// claims reads what the report says of its groups and who says so: by the
// cues of the codebook, and by numbers of fighters and of attacks.
func (p *page) claims() []dateline.Claim {
	out := []dateline.Claim{}
	add := func(c dateline.Claim, ok bool) {
		if ok && !slices.ContainsFunc(out, func(o dateline.Claim) bool {
			return o.Subject == c.Subject && o.Relation == c.Relation && o.Object.Text == c.Object.Text && o.Evidence == c.Evidence
		}) {
			out = append(out, c)
		}
	}
	for i := range p.text.Sentences {
		s := &p.text.Sentences[i]
		if s.Heading {
			continue
		}
		lower := lowerWords(s)
		for j := range lower {
			if p.insideName(s.Tokens[j].Start) {
				continue
			}
			for _, cue := range p.book.ClaimCues.Match(lower, j) {
				p.claimAt(s, j, cue, add)
			}
		}
		p.strengths(s, add)
		p.aggregates(s, add)
	}
	return out
}

func lowerWords(s *prose.Sentence) []string {
	out := make([]string, len(s.Tokens))
	for i, t := range s.Tokens {
		out[i] = t.Lower
	}
	return out
}

// claimAt reads the claim whose cue begins at token j.
func (p *page) claimAt(s *prose.Sentence, j int, cue codebook.ClaimCue, add func(dateline.Claim, bool)) {
	end := j + len(cue.Words)
	switch cue.Subject {
	case "possessor", "possessor reversed":
		p.possessorClaim(s, j, end, cue, add)
		return
	case "after":
		subject := p.groupAfter(s, end)
		object, ok := p.phraseBefore(s, j)
		if subject != nil && ok && (p.personIn(object) || cue.Relation == dateline.RecruitsFrom || p.actorOf(object) != nil && p.actorOf(object) != subject) {
			add(p.claim(s, subject, cue.Relation, s.Tokens[object.first].Start, object.end()), true)
		}
		return
	}
	subject := p.subjectBefore(s, j)
	if subject == nil || cue.Relation == dateline.AlsoKnownAs && !p.endsNear(s, subject, j) {
		return
	}
	start, stop := 0, 0
	switch cue.Object {
	case "rest":
		start, stop = p.rest(s, end)
	case "group", "actor":
		f, ok := firstGroup(s, end, 2)
		if !ok {
			return
		}
		other := p.actorOf(f)
		if other == nil {
			other = p.actorIn(f)
		}
		if other == nil && !p.personIn(f) || other == subject {
			return
		}
		start, stop = f.start(), f.end()
	case "time":
		t := p.timeAfter(s, end)
		if t == nil {
			return
		}
		start, stop = t.Start, t.End
	case "word":
		start, stop = s.Tokens[j].Start, s.Tokens[end-1].End
	case "sentence":
		start, stop = p.around(s, j)
	case "members":
		for k := chunkAfter(s, end-1); k >= 0 && k < len(s.Chunks) && s.Chunks[k].Kind == prose.NounGroup; k++ {
			if a := p.actorOf(phraseAt(s, k)); a != nil && a != subject {
				of := subject.spans[0]
				c := p.claim(s, a, cue.Relation, of.Start, of.End)
				c.Object.Actor = dateline.Optional(subject.key)
				add(c, true)
			}
		}
		return
	case "object before":
		f, ok := p.phraseBefore(s, j)
		if !ok {
			return
		}
		start, stop = f.start(), f.end()
	}
	if stop > start {
		add(p.claim(s, subject, cue.Relation, start, stop), true)
	}
}

// endsNear reports whether a naming of the subject ends within four tokens
// before token j.
func (p *page) endsNear(s *prose.Sentence, subject *naming, j int) bool {
	from := s.Tokens[max(0, j-5)].Start
	return slices.ContainsFunc(subject.spans, func(m dateline.Span) bool {
		return m.End > from && m.End <= s.Tokens[j].Start
	})
}

// possessorClaim reads "the group's leader, X" and, reversed, "al-Qaeda's
// branch in Somalia" of the group named beside it.
func (p *page) possessorClaim(s *prose.Sentence, j, end int, cue codebook.ClaimCue, add func(dateline.Claim, bool)) {
	k := chunkOf(s, j)
	if k < 0 {
		return
	}
	owner := p.ownerOf(s, k)
	if owner == nil {
		return
	}
	if cue.Subject == "possessor reversed" {
		subject := p.subjectBefore(s, s.Chunks[max(k-1, 0)].First)
		if subject == nil || subject == owner {
			return
		}
		c := p.claim(s, subject, cue.Relation, s.Tokens[s.Chunks[max(k-1, 0)].First].Start, s.Tokens[s.Chunks[k].Last].End)
		c.Object.Actor = dateline.Optional(owner.key)
		add(c, true)
		return
	}
	for _, n := range p.names {
		if n.kind == dateline.PersonMention && n.start >= s.Tokens[end-1].End && n.start <= s.Tokens[end-1].End+3 {
			if n.naming != nil {
				n.naming.speaker = true
			}
			add(p.claim(s, owner, cue.Relation, n.start, n.end), true)
		}
	}
}

// ownerOf returns the group that possesses noun group k: "the group's leader",
// "its leader", "Taliban leader".
func (p *page) ownerOf(s *prose.Sentence, k int) *naming {
	c := s.Chunks[k]
	first := s.Tokens[c.First].Lower
	if first == "its" || first == "their" {
		return p.lastGroup(s.Tokens[c.First].Start)
	}
	if k > 0 && c.First > 0 && s.Tokens[c.First-1].Tag == "POS" {
		return group(p.actorOf(phraseAt(s, k-1)))
	}
	return group(p.actorIn(phrase{s, c.First, c.Last, c.Head}))
}

func group(a *naming) *naming {
	if a == nil || a.kind == dateline.Person {
		return nil
	}
	return a
}

// actorIn returns the first actor named inside a phrase.
func (p *page) actorIn(f phrase) *naming {
	for _, n := range p.names {
		if n.naming != nil && n.start >= f.start() && n.end <= f.end() {
			return n.naming
		}
	}
	return nil
}

// subjectBefore returns the group that the words before token j speak of: the
// nearest one named or described in the sentence, or, after a pronoun or
// nothing, the one named last.
func (p *page) subjectBefore(s *prose.Sentence, j int) *naming {
	at := s.Tokens[j].Start
	var best *naming
	bestEnd := s.Start - 1
	for _, a := range p.namings {
		if a.kind == dateline.Person || a.kind == dateline.Government {
			continue
		}
		for _, m := range a.spans {
			if m.Start >= s.Start && m.End <= at && m.End > bestEnd && !p.voicing(s, m.End) {
				best, bestEnd = a, m.End
			}
		}
	}
	if first := p.firstGroupSubject(s, j); first != nil && best != nil && first.kind == dateline.ArmedGroup {
		return first
	}
	if best != nil {
		return best
	}
	for k := range s.Chunks {
		c := s.Chunks[k]
		if c.Kind == prose.NounGroup && c.Last < j {
			w := s.Tokens[c.First].Lower
			if w == "it" || w == "its" || w == "they" || w == "their" || p.is("describes group", s.Tokens[c.Head].Lower) || p.is("branch", s.Tokens[c.Head].Lower) {
				return p.lastGroup(s.Start)
			}
		}
	}
	return nil
}

// firstGroupSubject returns the group that is the subject of the verb nearest
// before token j.
func (p *page) firstGroupSubject(s *prose.Sentence, j int) *naming {
	for k := len(s.Chunks) - 1; k >= 0; k-- {
		c := s.Chunks[k]
		if c.Kind != prose.VerbGroup || c.First > j {
			continue
		}
		for _, f := range subjectOf(s, k) {
			if a := p.actorOf(f); a != nil {
				return a
			}
		}
		return nil
	}
	return nil
}

// voicing reports whether the actor that ends at an offset only says the
// sentence: "the ministry said that".
func (p *page) voicing(s *prose.Sentence, end int) bool {
	i := s.TokenAt(end)
	return i < len(s.Tokens) && p.is("say", s.Tokens[i].Lower) && s.Tokens[i].Verb()
}

func (p *page) groupAfter(s *prose.Sentence, from int) *naming {
	f, ok := firstGroup(s, from, 2)
	if !ok {
		return nil
	}
	if a := p.actorOf(f); a != nil {
		return group(a)
	}
	if p.is("describes group", f.word()) {
		return p.lastGroup(f.start())
	}
	return nil
}

// firstGroup returns the noun group that begins within a few tokens.
func firstGroup(s *prose.Sentence, from, within int) (phrase, bool) {
	k := chunkAfter(s, from-1)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].First > from+within {
		return phrase{}, false
	}
	return phraseAt(s, k), true
}

func (p *page) phraseBefore(s *prose.Sentence, j int) (phrase, bool) {
	for k := len(s.Chunks) - 1; k >= 0; k-- {
		if c := s.Chunks[k]; c.Last < j && c.Kind == prose.NounGroup {
			if f := phraseAt(s, k); j-f.last <= 4 {
				return f, true
			}
			return phrase{}, false
		}
	}
	return phrase{}, false
}

// rest is the stretch from a token to the end of its clause, less the words
// that only say who says so.
func (p *page) rest(s *prose.Sentence, from int) (start, stop int) {
	if from >= len(s.Tokens) {
		return 0, 0
	}
	end := from
	for end < len(s.Tokens) {
		t := s.Tokens[end]
		if t.Text == "." || t.Text == ";" || t.Text == "?" || t.Text == "!" || t.Text == ")" {
			break
		}
		if t.Text == "," || t.Text == "–" || t.Text == "—" {
			next := words(s, end+1, min(end+7, len(s.Tokens)))
			if strings.HasPrefix(next, "according to") || strings.HasPrefix(next, "although") || strings.HasPrefix(next, "but") || strings.HasPrefix(next, "while") || p.sayingAhead(s, end+1) || end+1 < len(s.Tokens) && (s.Tokens[end+1].Tag == "VBD" || s.Tokens[end+1].Tag == "VBZ") {
				break
			}
		}
		end++
	}
	if end == from {
		return 0, 0
	}
	return s.Tokens[from].Start, s.Tokens[end-1].End
}

// sayingAhead reports whether a verb of saying comes within the next words.
func (p *page) sayingAhead(s *prose.Sentence, from int) bool {
	for i := from; i < len(s.Tokens) && i < from+6; i++ {
		if s.Tokens[i].Verb() {
			return p.is("say", s.Tokens[i].Lower)
		}
	}
	return false
}

// around is the clause around a token.
func (p *page) around(s *prose.Sentence, j int) (start, stop int) {
	first := j
	for first > 0 && !s.Tokens[first-1].Verb() && s.Tokens[first-1].Text != "," {
		first--
	}
	_, stop = p.rest(s, j)
	return s.Tokens[first].Start, stop
}

func (p *page) timeAfter(s *prose.Sentence, token int) *when.Expression {
	at := s.Tokens[token-1].End
	for i := range p.times {
		t := &p.times[i]
		if t.Start >= at && t.Start <= at+60 && t.End <= s.End && t.Kind == when.KindDate {
			return t
		}
	}
	return nil
}

// strengths reads how many fighters a group has: "some 2,000 fighters", "put
// it at 425 fighters".
func (p *page) strengths(s *prose.Sentence, add func(dateline.Claim, bool)) {
	if len(p.figuresOf(s)) > 0 {
		return
	}
	for k, c := range s.Chunks {
		if c.Kind != prose.NounGroup || !p.is("units", s.Tokens[c.Head].Lower) || s.Tokens[c.Head].Tag == "NN" {
			continue
		}
		q := p.numberNear(s, c.First, c.Last)
		if q == nil {
			continue
		}
		subject := p.subjectBefore(s, c.First)
		if subject == nil && !s.Heading {
			subject = p.groupAfter(s, c.Last+1)
		}
		if subject == nil || !p.having(s, c.First) {
			continue
		}
		f := phraseAt(s, k)
		_, stop := p.rest(s, f.last+1)
		cl := p.claim(s, subject, dateline.Strength, min(q.Start, f.start()), max(stop, f.end()))
		cl.Object.Low, cl.Object.High = q.Low, q.High
		if q.Qualifier == dateline.Over && q.Low != nil {
			n := *q.Low - 1
			cl.Object.Low = &n
		}
		cl.Object.Unit = dateline.Optional(s.Tokens[c.Head].Lower)
		add(cl, true)
	}
}

// having reports whether the number is what a group has or is put at, by the
// words before it.
func (p *page) having(s *prose.Sentence, token int) bool {
	for i := token - 1; i >= 0 && i >= token-9; i-- {
		if p.is("has strength", s.Tokens[i].Lower) {
			return true
		}
	}
	return false
}

// numberNear returns the count inside the tokens or overlapping their start.
func (p *page) numberNear(s *prose.Sentence, first, last int) *quantity.Quantity {
	start, end := s.Tokens[first].Start, s.Tokens[last].End
	for i := range p.numbers {
		q := &p.numbers[i]
		if q.Kind == quantity.KindCount && q.End > start-8 && q.Start < end && q.End <= end && (q.Low != nil || q.High != nil) {
			if q.Low != nil && *q.Low <= 1 {
				continue
			}
			return q
		}
	}
	return nil
}

// aggregates reads counts of attacks over a period, which are claims and never
// incidents.
func (p *page) aggregates(s *prose.Sentence, add func(dateline.Claim, bool)) {
	for k, c := range s.Chunks {
		head := s.Tokens[c.Head]
		if c.Kind != prose.NounGroup || head.Tag != "NNS" || !p.triggerNoun([]string{head.Lower}, 0) {
			continue
		}
		q := p.numberNear(s, c.First, c.Last)
		if q == nil || q.Low != nil && *q.Low < 5 {
			continue
		}
		subject := p.subjectBefore(s, c.First)
		if subject == nil {
			continue
		}
		f := phraseAt(s, k)
		start := min(q.Start, f.start())
		_, stop := p.rest(s, f.last+1)
		cl := p.claim(s, subject, dateline.Attacks, start, max(stop, f.end()))
		cl.Object.Low, cl.Object.High = q.Low, q.High
		if q.Qualifier == dateline.Over && q.Low != nil {
			n := *q.Low - 1
			cl.Object.Low = &n
		}
		cl.Object.Unit = dateline.Optional(head.Lower)
		add(cl, true)
	}
}

// claim makes a claim whose object is the words between two offsets.
func (p *page) claim(s *prose.Sentence, subject *naming, r dateline.Relation, start, stop int) dateline.Claim {
	subject.acting = true
	evidence := p.span(s.Start, s.End)
	c := dateline.Claim{
		Report: p.report.ID, Subject: subject.key, Relation: r, Stance: p.stanceOf(s, start),
		Object: dateline.Object{Text: p.text.Cut(start, stop)}, Evidence: evidence,
	}
	if p.report.Published.Precision == dateline.PrecisionDay {
		c.AsOf = p.report.Published.Date
	}
	for _, n := range p.names {
		if n.naming != nil && n.start >= start && n.end <= stop && n.naming != subject {
			c.Object.Actor = dateline.Optional(n.naming.key)
			n.naming.acting = true
			break
		}
	}
	if q := p.countIn(start, stop); q != nil && (r == dateline.Losses || r == dateline.FinancedBy) {
		c.Object.Low, c.Object.High = q.Low, q.High
		if q.Qualifier == dateline.Over && q.Low != nil {
			n := *q.Low - 1
			c.Object.Low = &n
		}
	}
	if v, ok := p.voiceOf(s); ok {
		if a := p.actorOf(v); a == nil || a != subject {
			c.AttributedTo = p.voice(v)
		}
	}
	c.ID = dateline.NewID("k", p.report.ID, itoa(s.Start), string(r), itoa(start), itoa(stop), subject.names[0])
	return c
}

func (p *page) countIn(start, stop int) *quantity.Quantity {
	for i := range p.numbers {
		if q := &p.numbers[i]; q.Start >= start && q.End <= stop && (q.Kind == quantity.KindCount || q.Kind == quantity.KindMoney) {
			return q
		}
	}
	return nil
}

// voice writes a speaker, with the long form of a name that the report gives
// elsewhere, and the office that stands beside it.
func (p *page) voice(f phrase) *dateline.Voice {
	v := &dateline.Voice{Text: p.phraseSpan(f).Text}
	if a := p.actorOf(f); a != nil {
		a.acting = true
		if long := slices.MaxFunc(a.names, func(x, y string) int { return len(x) - len(y) }); !strings.Contains(v.Text, long) {
			v.Role = dateline.Optional(long)
		}
	}
	s := f.sentence
	if f.last+2 < len(s.Tokens) && s.Tokens[f.last+1].Text == "," && v.Role == "" {
		if k := chunkAfter(s, f.last+1); k >= 0 && s.Chunks[k].Kind == prose.NounGroup && s.Chunks[k].First <= f.last+2 {
			v.Role = dateline.Optional(p.phraseSpan(phraseAt(s, k)).Text)
		}
	}
	return v
}

// stanceOf tells how firmly the sentence says it.
func (p *page) stanceOf(s *prose.Sentence, start int) dateline.Stance {
	stance := dateline.Asserted
	for _, t := range s.Tokens {
		if t.Start > start {
			break
		}
		switch {
		case t.Lower == "not" || t.Lower == "n't" || t.Lower == "never" || p.is("denies act", t.Lower):
			return dateline.StanceDenied
		case p.is("hedges", t.Lower) || p.is("hedges claim", t.Lower):
			stance = dateline.Hedged
		}
	}
	return stance
}
