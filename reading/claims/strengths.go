package claims

import (
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/figures"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/reading/voices"
)

// strengths reads how many fighters a group has: "it has some 2,000 fighters",
// "the army puts it at 425", "a band of 80 men", "its 4,500 troops".
func (p *page) strengths(s *prose.Sentence, out *claimList) {
	var last *names.Naming // whose strength the sentence told already
	numbers := p.NumbersIn(s.Start, s.End)
	for i := range numbers {
		q := &numbers[i]
		if q.Start < s.Start || q.End > s.End || !p.countsFighters(s, q) {
			continue
		}
		at := s.TokenAt(q.Start)
		if v := grammar.VerbBefore(s, at); v >= 0 && p.Is("loses", s.Tokens[s.Chunks[v].Head].Lower) { // what it has no more
			continue
		}
		if former(s, at) || grammar.Neighbour(s, at-1) == "by" || at > 1 && s.Tokens[at-1].Lower == "of" && p.Is("place cue", s.Tokens[at-2].Lower) { // "a town of 30,000"
			continue
		}
		unit := p.unitAt(s, at, q.End)
		subject, voice := p.strengthOf(s, at, unit >= 0)
		if subject == nil && last != nil && p.rivalCount(s, at) {
			subject = last
		}
		if subject == nil && unit < 0 {
			subject, voice = p.countedAgain(s, q, *out)
		}
		if voice == nil {
			voice = p.countedBy(s, s.TokenAt(q.End-1)+1)
		}
		if subject == nil || !p.takes(subject, dateline.Strength) || voice != nil && slices.Contains(subject.Names, voice.Text) && p.ownCount(s, at, subject) == nil {
			continue
		}
		last = subject
		c := p.strengthClaim(s, subject, q, unit)
		if c.Stance == dateline.StanceDenied && q.Low != nil && grammar.Neighbour(s, at-1) != "not" { // "would not go above 80"
			c.Stance = dateline.Asserted
		}
		if voice != nil {
			c.AttributedTo = voice
		} else if v := p.ownCount(s, at, subject); v != nil {
			c.AttributedTo = v
		}
		out.add(c)
	}
}

// countedAgain returns the group whose strength the sentence before told, or asked for, and
// who gives another number alone for it: "The army says 300 men. A diplomat gave 3,000.",
// "Sixty, a colonel told us."
func (p *page) countedAgain(s *prose.Sentence, q *quantity.Quantity, told claimList) (*names.Naming, *dateline.Voice) {
	at, next := s.TokenAt(q.Start), s.TokenAt(q.End-1)+1
	var voice *dateline.Voice
	v := grammar.VerbBefore(s, at)
	switch {
	case at == 0 && grammar.Neighbour(s, next) == "," && p.saidBehind(s, next):
	case v < 0 || !p.NothingCounted(s, next) && grammar.Words(s, next, next+2) != "of course":
		return nil, nil
	case p.Is("reckons", s.Tokens[s.Chunks[v].Head].Lower) || p.Is("counts again", s.Tokens[s.Chunks[v].Head].Lower):
		if f, ok := grammar.FirstOf(p.SubjectOf(s, v)); ok && !f.Pronoun() {
			voice = p.Voice(f)
		} else {
			voice = p.reckonerOf(s, v)
		}
	default:
		return nil, nil
	}
	return p.strengthToldBefore(s, told), voice
}

// saidBehind reports whether the clause behind a token has a verb of saying.
func (p *page) saidBehind(s *prose.Sentence, token int) bool {
	return slices.ContainsFunc(s.Chunks, func(c prose.Chunk) bool {
		return c.First > token && c.Kind == prose.VerbGroup && p.Saying(s, c)
	})
}

// strengthToldBefore returns the group whose strength the sentence before told; nil for none.
func (p *page) strengthToldBefore(s *prose.Sentence, told claimList) *names.Naming {
	i := p.Text.SentenceAt(s.Start)
	for _, c := range slices.Backward(told) {
		j := p.Text.SentenceAt(c.Evidence.Start)
		if c.Relation != dateline.Strength || j == i {
			continue
		}
		k := slices.IndexFunc(p.Namings, func(a *names.Naming) bool { return a.Key == c.Subject })
		if j < i-1 || k < 0 || p.Text.Sentences[j].Paragraph != s.Paragraph {
			break
		}
		return p.Namings[k]
	}
	if p.speaksOfStrength(s) {
		return p.GroupSpokenOf(s.Start)
	}
	return nil
}

// ownCount returns a group as the voice of a number that it gives for itself: "the
// Front claims 6,000 members", "the Front itself speaks of 2,000".
func (p *page) ownCount(s *prose.Sentence, at int, subject *names.Naming) *dateline.Voice {
	k := grammar.VerbBefore(s, at)
	if k < 0 || s.Chunks[k].Passive || !p.Is("gives own number", s.Tokens[s.Chunks[k].Head].Lower) {
		return nil
	}
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if !ok || p.ActorOf(f) != subject {
		return nil
	}
	return p.Voice(f)
}

// former reports whether the number at a token is what somebody had once: "down from
// perhaps a thousand".
func former(s *prose.Sentence, at int) bool {
	for i := at - 1; i > 0 && i >= at-3; i-- {
		if before := s.Tokens[i-1].Lower; s.Tokens[i].Lower == "from" && (before == "down" || before == "up") {
			return true
		}
	}
	return false
}

// fewest is the smallest number that is taken for a group's strength.
const fewest = 10

// countsFighters refuses numbers that count anything else, or the dead.
func (p *page) countsFighters(s *prose.Sentence, q *quantity.Quantity) bool {
	if q.Kind != quantity.KindCount || q.Low == nil && q.High == nil || q.Low != nil && *q.Low < fewest || q.High != nil && *q.High < fewest {
		return false
	}
	if k := grammar.ChunkOf(s, s.TokenAt(q.End-1)); k >= 0 && p.Is("weapons", s.Tokens[s.Chunks[k].Head].Lower) {
		return false
	}
	if k := grammar.ChunkOf(s, s.TokenAt(q.End-1)); k >= 0 && grammar.FollowedByVerb(s, k) && !had(s, k) && grammar.Neighbour(s, s.Chunks[k].Last+1) != "left" { // "five men took part"
		return false
	}
	return !slices.ContainsFunc(p.FiguresOf(s), func(c figures.Count) bool {
		return c.Evidence.Start < q.End && q.Start < c.Evidence.End
	})
}

// had reports whether noun group k is what somebody has, whatever verb follows it:
// "the Front, with 30 men, is led by", "the Front's 300 men live".
func had(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	owned := s.Tokens[c.First].Tag == "PRP$" || c.First > 0 && s.Tokens[c.First-1].Tag == "POS"
	return owned || c.First > 1 && s.Tokens[c.First-1].Lower == "with" && s.Tokens[c.First-2].Text == ","
}

// unitAt returns the token of the noun that says what the number counts, where
// it counts fighters: "2,200 fighters", "hundreds of armed men"; else -1.
func (p *page) unitAt(s *prose.Sentence, at, end int) int {
	k := grammar.ChunkOf(s, at)
	if k < 0 {
		return -1
	}
	f := grammar.PhraseAt(s, k)
	for i := f.First; i <= f.Last; i++ {
		t := s.Tokens[i]
		if t.Start >= end && (p.Is("units", t.Lower) || p.Is("members", t.Lower)) && t.Tag != "NN" || t.Lower == "strong" || t.Lower == "-strong" {
			return i
		}
	}
	if i := s.TokenAt(end); i < len(s.Tokens) && s.Tokens[i].Lower == "strong" {
		return i
	}
	return -1
}

// strengthOf returns the group that has the number at a token, and who says so
// where a verb of reckoning has a subject; a bare number needs a sentence that
// speaks of strength.
func (p *page) strengthOf(s *prose.Sentence, at int, unit bool) (*names.Naming, *dateline.Voice) {
	k := grammar.VerbBefore(s, at)
	if k >= 0 {
		v := s.Chunks[k]
		head := s.Tokens[v.Head].Lower
		switch {
		case p.Is("reckons", head) && p.Is("musters", head) && !v.Passive && p.countsOwn(s, k, at):
			return p.mustering(s, k)
		case p.Is("reckons", head) && (unit && (!p.Saying(s, v) || grammar.Neighbour(s, v.Last+1) == "of") || p.speaksOfStrength(s)) && !v.Passive:
			if a := p.reckoned(s, k, at); a != nil {
				return a, p.reckonerOf(s, k)
			}
		case p.Is("musters", head) && (unit || p.Is("numbers", head)):
			if a, voice := p.saidToHave(s, k); a != nil {
				return a, voice
			}
			return p.mustering(s, k)
		case p.Is("reckons", head) && v.Passive && (unit || p.speaksOfStrength(s)):
			return p.mustering(s, k)
		}
	}
	if unit || at > 1 && s.Tokens[at-1].Lower == "of" && p.Is("outfit", s.Tokens[at-2].Lower) {
		if a := p.strengthBeside(s, at); a != nil {
			return a, nil
		}
	}
	return p.spokenOf(s, at)
}

// countsOwn reports whether the subject of verb group k is an armed group that has the number
// right behind the verb itself: "the Front, which was founded in May and counts about 100".
func (p *page) countsOwn(s *prose.Sentence, k, at int) bool {
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	return ok && p.ArmedGroup(f) && !p.Saying(s, s.Chunks[k]) && grammar.ChunkOf(s, at) == k+1 && s.Chunks[k+1].First == s.Chunks[k].Last+1
}

// saidToHave reads "the police reckon the Front to have 90 men", where verb
// group k is "to have".
func (p *page) saidToHave(s *prose.Sentence, k int) (*names.Naming, *dateline.Voice) {
	c := s.Chunks[k]
	if k < 2 || s.Tokens[c.First].Lower != "to" || s.Chunks[k-1].Kind != prose.NounGroup || s.Chunks[k-1].Last != c.First-1 {
		return nil, nil
	}
	v := s.Chunks[k-2]
	if v.Kind != prose.VerbGroup || v.Last != s.Chunks[k-1].First-1 || !p.Is("reckons", s.Tokens[v.Head].Lower) {
		return nil, nil
	}
	return p.GroupMeant(grammar.PhraseTo(s, k-1), 0), p.reckonerOf(s, k-2)
}

// mustering returns the group of whose men verb group k tells, and who says so
// where the verb stands behind his words: "the Front, which the army believes
// has 90 men", "its strength is put at 90".
func (p *page) mustering(s *prose.Sentence, k int) (*names.Naming, *dateline.Voice) {
	if k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup && s.Chunks[k-1].Last == s.Chunks[k].First-1 {
		if a, ok := p.groupRelated(s, k-1, dateline.Strength); ok {
			return a, p.reckonerOf(s, k-1)
		}
	}
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if !ok {
		return nil, nil
	}
	if p.Is("membership", f.Word()) {
		if c := grammar.ChunkOf(s, f.Head); c >= 0 {
			if a := p.OwnerOf(s, c); a != nil {
				return a, nil
			}
			if a := voices.Group(p.ActorIn(f)); a != nil { // "the strength of the Front"
				return a, nil
			}
		}
	}
	return p.GroupMeant(f, 2), nil
}

// countedBy returns who counts, right behind the number: "put at 800 by the
// army".
func (p *page) countedBy(s *prose.Sentence, after int) *dateline.Voice {
	if after >= len(s.Tokens) || s.Tokens[after].Lower != "by" {
		return nil
	}
	f, ok := grammar.NounGroupAfter(s, after+1, 0)
	if grammar.Words(s, after+1, after+3) == "that of" { // "by that of the army"
		f, ok = grammar.NounGroupAfter(s, after+3, 0)
	}
	if own := s.Tokens[after+1 : min(after+3, len(s.Tokens))]; ok && len(own) == 2 && own[0].Tag == "PRP$" && own[1].Lower == "own" && p.Is("reckoning", f.Word()) { // "by its own account"
		return p.Voice(f)
	}
	if !ok || !p.CanSpeak(f) {
		return nil
	}
	return p.Voice(f)
}

// spokenOf reads "Indian agencies speak of 500 trained men", also where the
// tagger takes the verb for a noun.
func (p *page) spokenOf(s *prose.Sentence, at int) (*names.Naming, *dateline.Voice) {
	k := grammar.ChunkOf(s, at-2)
	if at < 3 || k < 0 || s.Tokens[at-1].Lower != "of" || !p.Is("reckons", s.Tokens[at-2].Lower) || s.Chunks[k].Last != at-2 || !p.speaksOfStrength(s) {
		return nil, nil
	}
	c := s.Chunks[k]
	if c.Kind != prose.NounGroup || c.First == c.Last {
		return nil, nil
	}
	return p.GroupSpokenOf(s.Tokens[at].Start), p.Voice(grammar.Phrase{Sentence: s, First: c.First, Last: c.Last - 1, Head: c.Last - 1})
}

// reckoned returns the group that a verb of reckoning puts a number to: named
// between verb and number, or the one that the text is about.
func (p *page) reckoned(s *prose.Sentence, k, at int) *names.Naming {
	for j := k + 1; j < len(s.Chunks) && s.Chunks[j].First < at; j++ {
		if s.Chunks[j].Kind != prose.NounGroup {
			continue
		}
		f := grammar.PhraseTo(s, j)
		if a := p.GroupMeant(f, 0); a != nil && f.Last < at {
			return a
		}
		if a := voices.Group(p.ActorIn(f)); a != nil {
			return a
		}
	}
	if f, ok := grammar.FirstOf(p.SubjectOf(s, k)); ok && p.ActorOf(f) != nil { // "The army says 90", of whom the text was about
		a := p.GroupSpokenOf(s.Start)
		if i := p.Text.SentenceAt(s.Start); i > 0 && p.OnlyGroup(&p.Text.Sentences[i-1]) == p.ActorOf(f) { // "How strong is it? It says 90"
			a = p.ActorOf(f)
		}
		if a != nil {
			return a
		}
	}
	return p.GroupSpokenOf(s.Tokens[at].Start)
}

func (p *page) reckonerOf(s *prose.Sentence, k int) *dateline.Voice {
	f, ok := grammar.FirstOf(p.SubjectOf(s, k))
	if !ok {
		return nil
	}
	if f.Pronoun() {
		if v, ok := p.SpeakerBefore(s); ok && (f.Word() == "he" || f.Word() == "she") {
			return p.Voice(v)
		}
		return nil
	}
	f = p.whoIsThere(f)
	if a := p.ActorOf(f); a != nil && a.Kind == dateline.ArmedGroup || !p.CanSpeak(f) && p.ActorOrState(f) == nil {
		return nil
	}
	return p.Voice(f)
}

// whoIsThere returns, for a place that a relative pronoun was taken to mean, who is in it
// and the name of that person: "Ali Keita, a researcher in Gao, who puts".
func (p *page) whoIsThere(f grammar.Phrase) grammar.Phrase {
	n := p.NameWithin(f.Start(), f.End())
	if n == nil || n.Kind != dateline.PlaceMention || n.Naming != nil || f.First < 2 || !grammar.PlacePreposition(grammar.Neighbour(f.Sentence, f.First-1)) || grammar.Neighbour(f.Sentence, f.Last+1) != "," {
		return f
	}
	g, ok := grammar.EndingAt(f.Sentence, f.First-2)
	if !ok || !p.CanSpeak(g) {
		return f
	}
	return p.Named(g, len(f.Sentence.Tokens))
}

// speaksOfStrength reports whether the sentence, the one before it, or a question
// that they answer speaks of how many a group has.
func (p *page) speaksOfStrength(s *prose.Sentence) bool {
	if p.WordWithin(s, s.Start, s.End, "harm") {
		return false
	}
	i := p.Text.SentenceAt(s.Start)
	for j := i; j >= max(0, i-answerSentences); j-- {
		before := &p.Text.Sentences[j]
		if (j >= i-1 || before.Tokens[len(before.Tokens)-1].Text == "?") && p.membershipIn(before) {
			return true
		}
	}
	return false
}

// answerSentences is how far behind a question its answer is looked for.
const answerSentences = 5

// membershipIn reports a word for how many a group has: "its strength", "how many",
// "how strong".
func (p *page) membershipIn(s *prose.Sentence) bool {
	for i, t := range s.Tokens {
		if p.Is("membership", t.Lower) || (t.Lower == "many" || t.Lower == "strong") && i > 0 && s.Tokens[i-1].Lower == "how" {
			return true
		}
	}
	return false
}

// strengthBeside returns the group that a number of fighters stands beside: in
// apposition, behind "with" or "of", or behind its possessor.
func (p *page) strengthBeside(s *prose.Sentence, at int) *names.Naming {
	k := grammar.ChunkOf(s, at)
	if k < 0 {
		return nil
	}
	first := s.Chunks[k].First
	opening := s.Tokens[first].Lower
	switch {
	case opening == "its" || opening == "their":
		return p.OwnerOf(s, k)
	case first > 0 && s.Tokens[first-1].Tag == "POS":
		return p.OwnerOf(s, k)
	case first == 1 && s.Tokens[0].Lower == "with": // "With 150 fighters, the Front is"
		f, ok := grammar.Opened(s, first)
		if !ok {
			return nil
		}
		return p.GroupMeant(f, 0)
	case first < 2:
		return nil
	}
	switch before := s.Tokens[first-1]; before.Lower {
	case "of":
		if f, ok := grammar.EndingAt(s, first-2); ok && (p.Is("describes group", f.Word()) || p.Is("groups", f.Word()) || p.Is("outfit", f.Word())) {
			return p.GroupMeant(f, 2)
		} else if ok && p.Is("membership", f.Word()) { // "the Front, with an estimated strength of 600 fighters"
			if g, ok := p.LeftOf(s, f.First, 2); ok {
				return p.GroupMeant(g, 1)
			}
		}
	case "with", ",":
		last := first - 2
		if s.Tokens[last].Text == "," {
			last--
		}
		if f, ok := grammar.EndingAt(s, last); ok {
			return p.GroupMeant(f, 1)
		}
	}
	return nil
}

// rivalCount reports whether the number at a token is another's count of the
// same: "…, and a diplomat of several hundred", "; police say fewer than 40",
// "; the true figure is nearer 100", "by the army and at 200 by diplomats".
func (p *page) rivalCount(s *prose.Sentence, at int) bool {
	for k := len(s.Chunks) - 1; k >= 0; k-- {
		c := s.Chunks[k]
		if c.Last >= at {
			continue
		}
		if c.Kind == prose.VerbGroup {
			f, ok := grammar.FirstOf(p.SubjectOf(s, k))
			return p.Saying(s, c) || p.Is("reckons", s.Tokens[c.Head].Lower) || ok && p.Is("membership", f.Word())
		}
		next := s.Tokens[c.Last+1]
		return (p.CanSpeak(grammar.PhraseTo(s, k)) || p.Is("reckoning", s.Tokens[c.Head].Lower)) && (next.Lower == "of" || next.Tag == "CC")
	}
	return false
}

func (p *page) strengthClaim(s *prose.Sentence, subject *names.Naming, q *quantity.Quantity, unit int) dateline.Claim {
	start := q.Start
	if at := s.TokenAt(start); at > 0 && p.Is("hedges number", s.Tokens[at-1].Lower) {
		start = s.Tokens[at-1].Start
	}
	last := max(s.TokenAt(q.End-1), unit)
	if k := grammar.ChunkOf(s, last); k >= 0 && s.Tokens[s.Chunks[k].Last].Tag == "NNS" {
		last = s.Chunks[k].Last
	}
	stop := s.Tokens[last].End
	for i := last + 1; i < len(s.Tokens) && p.countGoesOn(s, last, i); i++ {
		stop = s.Tokens[i].End
	}
	c := p.claim(s, subject, dateline.Strength, start, max(stop, q.End))
	c.Object.Low, c.Object.High = bounds(q)
	if unit >= 0 && s.Tokens[unit].Noun() {
		c.Object.Unit = dateline.Optional(s.Tokens[unit].Lower)
	}
	if v := p.countedBy(s, s.TokenAt(max(stop, q.End)-1)+1); v != nil {
		c.AttributedTo = v
	}
	if v := p.gappedVoice(s, s.TokenAt(q.Start)); v != nil {
		c.AttributedTo = v
	}
	return c
}

// countGoesOn reports whether a token behind the noun of a number still says what it
// counts: "600 armed men and women", "forty people left in the hills".
func (p *page) countGoesOn(s *prose.Sentence, noun, i int) bool {
	t := s.Tokens[i]
	switch {
	case t.Lower == "left", t.Lower == "and" && p.Is("people", grammar.Neighbour(s, i+1)), i > 0 && s.Tokens[i-1].Lower == "and" && p.Is("people", t.Lower):
		return true
	}
	return t.Text != "," && t.Lower != "by" && !grammar.QuotationMark(t) && !p.ClauseEnds(s, noun, i) && !beginsVerb(s, i)
}

// beginsVerb reports whether a verb that says what somebody does begins at a token.
func beginsVerb(s *prose.Sentence, token int) bool {
	k := grammar.ChunkOf(s, token)
	return k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && s.Chunks[k].First == token && !s.Chunks[k].Participle
}

// gappedVoice returns who counts where the verb is left out: "agencies speak
// of 500 men, and a diplomat of several hundred".
func (p *page) gappedVoice(s *prose.Sentence, at int) *dateline.Voice {
	for at > 0 && grammar.QuotationMark(s.Tokens[at-1]) {
		at--
	}
	if at < 3 || s.Tokens[at-1].Lower != "of" {
		return nil
	}
	f, ok := grammar.EndingAt(s, at-2)
	if !ok || f.First == 0 || !p.CanSpeak(f) || s.Tokens[f.First-1].Tag != "CC" && s.Tokens[f.First-1].Text != "," {
		return nil
	}
	return p.Voice(f)
}
