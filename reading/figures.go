package reading

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
)

// count is a figure of a sentence with where it stands.
type count struct {
	dateline.Figure
	token int   // the head of the counted phrase
	mark  *Mark // what a learned reader says of the words; nil where it says nothing
	nth   bool  // one more than were told of before: "a tenth victim died"
	later bool  // others than those told of before, who died after them: "two more died"
}

// figuresOf finds the people that a sentence counts as killed, hurt, abducted,
// missing, arrested or surrendered.
func (p *page) figuresOf(s *prose.Sentence) []count {
	counts := p.lessSuccumbed(s, p.markedFigures(s, p.rivals(s, p.counted(s))))
	return p.summed(s, slices.DeleteFunc(counts, func(c count) bool { return p.uncounted(s, c) }))
}

// counted finds those of them that the patterns know.
func (p *page) counted(s *prose.Sentence) []count {
	var out []count
	add := func(m dateline.Measure, f phrase) {
		f = withNumber(s, p.wholeOf(s, f))
		if c, ok := p.countOf(s, m, f); ok && !slices.ContainsFunc(out, func(o count) bool { return o.Measure == c.Measure && o.Evidence == c.Evidence }) {
			out = append(out, c)
		}
	}
	for k, c := range s.Chunks {
		if c.Kind == prose.VerbGroup {
			p.figuresOfVerb(s, k, add)
			continue
		}
		p.figuresOfNoun(s, k, add)
	}
	p.shot(s, out, add)
	return p.besides(s, p.unharmed(s, out))
}

// measureOf is the measure that a verb's form, or a word such as "dead", counts.
func (p *page) measureOf(word string) dateline.Measure {
	for _, m := range []dateline.Measure{dateline.Killed, dateline.Injured, dateline.Abducted, dateline.Missing, dateline.Arrested, dateline.Surrendered} {
		if p.is("counts "+string(m), word) {
			return m
		}
	}
	return ""
}

// countOf makes a figure of a phrase that counts people.
func (p *page) countOf(s *prose.Sentence, m dateline.Measure, f phrase) (count, bool) {
	q := p.numberIn(s, f.first, f.head)
	if first := s.Tokens[f.first].Lower; q != nil && noNumber(q) || first == "each" || first == "every" {
		return count{}, false
	}
	if q == nil {
		q = p.sizeOf(s, f)
	}
	head := s.Tokens[f.head]
	k := chunkOf(s, f.head)
	if m != dateline.Killed && k >= 0 && p.harmedAs(s, s.Chunks[k]) == dateline.Killed {
		return count{}, false
	}
	if q == nil && (p.is("counts harm", head.Lower) || p.measureOf(head.Lower) != "") && k >= 0 && p.without(s, k) {
		q = &quantity.Quantity{Start: f.start(), End: f.start(), Low: new(int), High: new(int), Qualifier: dateline.Exact}
	}
	fig := dateline.Figure{Measure: m, Who: p.whoOf(s, f), Qualifier: dateline.Exact, Evidence: p.phraseSpan(f)}
	switch {
	case q != nil:
		fig.Low, fig.High, fig.Qualifier = q.Low, q.High, q.Qualifier
		if q.Qualifier == dateline.Between && s.Tokens[s.TokenAt(q.Start)].Lower == "from" { // "rose from two to three"
			fig.Low, fig.Qualifier = q.High, dateline.Exact
		}
		if more := p.numberAfter(q, f); more != nil && q.Low != nil && more.Low != nil { // "four American and four Nigerien soldiers"
			sum := *q.Low + *more.Low
			fig.Low, fig.High = &sum, &sum
		}
		if q.Start > fig.Evidence.Start && p.inTime(fig.Evidence.Start) {
			fig.Evidence = p.span(q.Start, max(f.end(), q.End))
		}
		if q.Start < fig.Evidence.Start {
			fig.Evidence = p.span(q.Start, max(f.end(), q.End))
		}
	case m == dateline.Killed && p.nth(s, f) > 1:
		n := p.nth(s, f)
		fig.Low, fig.High = &n, &n
		return count{Figure: fig, token: f.head, nth: true}, true
	case p.oneMoreAt(s, f.head):
		one := 1
		fig.Low, fig.High = &one, &one
		return count{Figure: fig, token: f.head}, true
	case (p.is("nobody", head.Lower) || anybody(head.Lower)) && f.first == f.head:
		fig.Low, fig.High = new(int), new(int)
	case s.Tokens[f.first].Lower == "both" && f.first < f.head && head.Tag == "NNS":
		two := 2
		fig.Low, fig.High = &two, &two
	case head.Tag == "NN" && (p.human(head.Lower) || head.Lower == "head" && neighbour(s, f.head+1) == "of" || p.someone(head.Lower) && s.Tokens[f.first].Tag == "PRP$" || (opensOne(s.Tokens[f.first].Lower) || s.Tokens[f.first].Lower == "the" || opensLine(s, f)) && p.someone(head.Lower)) && s.Tokens[f.first].Tag != "CD" && !p.is("groups", head.Lower):
		one := 1
		fig.Low, fig.High = &one, &one
		fig.Evidence = p.span(f.start(), f.end())
	case head.Tag == "NNP" && (p.personIn(f) || p.rankedPerson(s, f)), p.amongOthers(s, f):
		one := 1
		fig.Low, fig.High = &one, &one
	default:
		return count{}, false
	}
	if head.Tag != "CD" && head.Lower != "head" && !p.is("two people", head.Lower) && !p.is("nobody", head.Lower) && !anybody(head.Lower) && !p.someone(head.Lower) && !(q != nil && (head.Lower == "them" || head.Lower == "whom" || head.Lower == "losses")) && !p.is("counts harm", head.Lower) && !p.ofPeople(s, f, q) && !p.personIn(f) && !p.rankedPerson(s, f) && !f.pronoun() && p.actorOf(f) == nil && head.Lower != "dead" && head.Lower != "wounded" && head.Lower != "injured" {
		named := strings.HasPrefix(head.Tag, "NNP") && q != nil && f.head > f.first && !p.inTime(head.Start) // "12 Fulani"
		if !named && !strings.HasSuffix(head.Lower, "s") || p.is("livestock", head.Lower) || p.is("facilities", head.Lower) || p.is("weapons", head.Lower) || p.triggerNoun([]string{head.Lower}, 0) {
			return count{}, false
		}
	}
	none := fig.High != nil && *fig.High == 0
	if none && head.Lower == "bodies" {
		return count{}, false
	}
	fig.Part = included(s, f) || ofThem(s, f) && !p.ofUncounted(s, m, f) || p.ofTheHurt(f) && p.diesBehind(s, f) || p.furtherOf(s, m, f) || m == dateline.Killed && ofTheRest(s, f) || none && fig.Who != dateline.WhoTotal
	return count{Figure: fig, token: f.head, later: m == dateline.Killed && p.further(s, f) && p.diesBehind(s, f)}, true
}

// rankedPerson reports whether a name has a rank or title before it, and so is a person's:
// "Marine Corporal Bone Mina".
func (p *page) rankedPerson(s *prose.Sentence, f phrase) bool {
	return slices.ContainsFunc(s.Tokens[f.first:f.head], func(t prose.Token) bool { return p.is("title", t.Lower) })
}

// amongOthers reports whether a pronoun is one person who fared as others did: "he was
// killed with two bodyguards".
func (p *page) amongOthers(s *prose.Sentence, f phrase) bool {
	k := chunkAfter(s, f.last)
	w := f.word()
	return (w == "he" || w == "she") && k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && len(p.alsoHarmed(s, k)) > 0
}

// ofUncounted reports whether those of whom a phrase counts some are themselves
// counted by no such figure: "a lorry with twelve labourers ran over a bomb; four of
// them died" has no more dead than these.
func (p *page) ofUncounted(s *prose.Sentence, m dateline.Measure, f phrase) bool {
	w := f.word()
	return (w == "them" || w == "whom") && !p.countedBefore(s, m, f)
}

// countedBefore reports whether the words before a phrase and its verb, or the sentence
// before, count people by a measure.
func (p *page) countedBefore(s *prose.Sentence, m dateline.Measure, f phrase) bool {
	before := f.first
	if k := chunkOf(s, f.first); k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup && !slices.ContainsFunc(s.Tokens[s.Chunks[k-1].Last:f.first], endsClause) {
		before = s.Chunks[k-1].First // "killed 17 of them"
	}
	if slices.ContainsFunc(s.Tokens[:before], func(t prose.Token) bool {
		return p.measureOf(t.Lower) == m || m == dateline.Killed && p.is("dies", t.Lower)
	}) {
		return true
	}
	i := p.text.SentenceAt(s.Start)
	return i > 0 && slices.ContainsFunc(p.counted(&p.text.Sentences[i-1]), func(c count) bool { return c.Measure == m })
}

// nth is the place that an ordinal gives one more of those who died, and so how
// many they are with him: "a fourth policeman has died of his wounds"; 0 for none.
func (p *page) nth(s *prose.Sentence, f phrase) int {
	k := chunkAfter(s, endOfApposition(s, f.last))
	person := s.Tokens[f.head].Tag == "NN" && p.someone(f.word()) || p.oneMoreAt(s, f.head)
	dies := p.is("dies", neighbour(s, f.last+1)) // whatever the tagger takes it for
	the := s.Tokens[f.first].Lower == "the" && p.oneMoreAt(s, f.head)
	if !opensOne(s.Tokens[f.first].Lower) && !the || !person || !dies && (k < 0 || s.Chunks[k].Kind != prose.VerbGroup || p.befalls(s, k) != dateline.Killed) {
		return 0
	}
	for _, q := range p.numbersIn(f.start(), f.end()) {
		if q.Kind == quantity.KindOrdinal && q.Low != nil && (!the || *q.Low > 2) {
			return *q.Low
		}
	}
	return 0
}

// endOfApposition is the last token of what stands between commas behind a token, and
// the token itself where nothing does: "a third, a girl of nine, died".
func endOfApposition(s *prose.Sentence, last int) int {
	const long = 12
	if last+1 >= len(s.Tokens) || s.Tokens[last+1].Text != "," {
		return last
	}
	for i := last + 2; i < len(s.Tokens) && i < last+long; i++ {
		if s.Tokens[i].Text == "," {
			return i
		}
	}
	return last
}

func (p *page) human(word string) bool {
	for _, class := range []string{"people", "civilians", "forces", "attackers", "officials", "units"} {
		if p.is(class, word) {
			return true
		}
	}
	return false
}

// someone reports whether a noun in the singular is a person: one of those that
// the codebook lists, or made as words for people are.
func (p *page) someone(noun string) bool {
	if p.human(noun) {
		return true
	}
	if p.is("facilities", noun) || p.is("weapons", noun) || p.is("no person", noun) || p.triggerNoun([]string{noun}, 0) {
		return false
	}
	for _, ending := range []string{"man", "woman", "er", "or", "ist", "ant", "ess", "ee"} {
		if stem, ok := strings.CutSuffix(noun, ending); ok && len(stem) > 2 {
			return true
		}
	}
	return false
}

// singular is one of those that a noun in the plural means, as far as its ending tells.
func singular(noun string) string {
	if stem, ok := strings.CutSuffix(noun, "men"); ok {
		return stem + "man"
	}
	return strings.TrimSuffix(noun, "s")
}

// opensOne reports whether a determiner brings in one of many.
func opensOne(word string) bool { return word == "a" || word == "an" || word == "another" }

// ofPeople reports whether a number is taken from a body of people: "four of
// his escort".
func (p *page) ofPeople(s *prose.Sentence, f phrase, q *quantity.Quantity) bool {
	if q == nil {
		return false
	}
	after := s.TokenAt(q.End)
	return after+1 < f.head && s.Tokens[after].Lower == "of" && (p.is("body of people", s.Tokens[f.head].Lower) || p.is("groups", s.Tokens[f.head].Lower))
}

// opensLine reports whether a phrase without a determiner opens what a list or
// headline tells: "27/10 Adado: businessman shot dead".
func opensLine(s *prose.Sentence, f phrase) bool {
	if t := s.Tokens[f.first]; t.Tag == "DT" || t.Tag == "PRP$" || t.Tag == "CD" {
		return false
	}
	return f.first == 0 || s.Tokens[f.first-1].Text == ":" || s.Tokens[f.first-1].Text == "–" || s.Tokens[f.first-1].Text == "—"
}

func (p *page) personIn(f phrase) bool {
	n := p.nameWithin(f.start(), f.end())
	return n != nil && n.kind == dateline.PersonMention
}

// whoOf says whom a phrase counts.
func (p *page) whoOf(s *prose.Sentence, f phrase) string {
	head := s.Tokens[f.head].Lower
	if meant, ok := p.meantBy(s, f); ok {
		return p.whoOf(meant.sentence, meant)
	}
	if who := p.ourPeople(f); who != "" {
		return who
	}
	switch {
	case slices.ContainsFunc(s.Tokens[f.first:f.head], func(t prose.Token) bool { return t.Lower == "civilian" }):
		return dateline.WhoCivilians
	case p.is("attackers", head), !p.is("forces", head) && !p.is("civilians", head) && slices.ContainsFunc(s.Tokens[f.first:f.head], func(t prose.Token) bool { return t.Tag != "NNP" && p.is("attackers", t.Lower) }): // "terrorist elements"
		return dateline.WhoAttackers
	case p.is("forces", head):
		return dateline.WhoSecurityForces
	case p.is("people", head) || s.Tokens[f.head].Tag == "CD":
		return dateline.WhoTotal
	case p.is("civilians", head):
		return dateline.WhoCivilians
	}
	if a := p.actorOf(f); a != nil {
		switch a.kind {
		case dateline.ArmedGroup:
			return dateline.WhoAttackers
		case dateline.StateForce:
			return dateline.WhoSecurityForces
		}
	}
	if noun := singular(head); p.someone(noun) && !p.human(noun) { // "a ferryman", "two growers"
		return dateline.WhoCivilians
	}
	return dateline.WhoTotal
}

// ofTheRest reports whether a phrase counts what is left of a number given before: "the
// other three", "the remaining two bodies".
func ofTheRest(s *prose.Sentence, f phrase) bool {
	return s.Tokens[f.first].Lower == "the" && slices.ContainsFunc(s.Tokens[f.first:f.last+1], func(t prose.Token) bool {
		return t.Lower == "other" || t.Lower == "others" || t.Lower == "remaining"
	})
}

// ofTheHurt reports whether a phrase counts some of those who were hurt: "four of
// the nine wounded soldiers". Where they died they add to the dead.
func (p *page) ofTheHurt(f phrase) bool {
	rest := f.sentence.Tokens[f.first:]
	rest = rest[:min(f.last-f.first+4, len(rest))] // "the wounded" is no noun group
	if comma := slices.IndexFunc(rest, func(t prose.Token) bool { return t.Text == "," }); comma >= 0 {
		rest = rest[:comma]
	}
	of := slices.IndexFunc(rest, func(t prose.Token) bool { return t.Lower == "of" })
	return of > 0 && slices.ContainsFunc(rest[of:], func(t prose.Token) bool { return p.measureOf(t.Lower) == dateline.Injured })
}

// diesBehind reports whether the first verb behind a phrase says that they died.
func (p *page) diesBehind(s *prose.Sentence, f phrase) bool {
	for k := chunkAfter(s, f.last); k >= 0 && k < len(s.Chunks); k++ {
		if c := s.Chunks[k]; c.Kind == prose.VerbGroup && !nounLike(s, c) {
			return p.befalls(s, k) == dateline.Killed
		}
	}
	return false
}

// nounLike reports whether a participle stands for people: "four of the wounded".
func nounLike(s *prose.Sentence, c prose.Chunk) bool {
	return c.First == c.Last && c.First > 0 && s.Tokens[c.First-1].Lower == "the"
}

// further reports whether the phrase adds to a number given before: "one more
// student", "another two".
func (p *page) further(s *prose.Sentence, f phrase) bool {
	last := f.last
	if s.Tokens[last].Tag == "CD" && words(s, last+1, last+2) == "more" && p.diesBehind(s, f) {
		last++
	}
	for i := f.first; i <= last; i++ {
		switch w := s.Tokens[i].Lower; {
		case w == "another", w == "additional", w == "further":
			return true
		case w == "more":
			return i > f.first && s.Tokens[i-1].Tag == "CD"
		}
	}
	return false
}

// furtherOf reports whether the phrase adds to a number of the same: "another two" who
// died adds to the dead, "another two" who were hurt to the hurt where some were told
// of, else only to those who fared otherwise.
func (p *page) furtherOf(s *prose.Sentence, m dateline.Measure, f phrase) bool {
	return p.further(s, f) && (m == dateline.Killed || p.countedBefore(s, m, f))
}

// noNumber reports whether a quantity says "several" or "a few": more than one, and
// no toll.
func noNumber(q *quantity.Quantity) bool {
	return q.Qualifier == dateline.About && q.Low != nil && q.High != nil && *q.Low == 3 && *q.High == 9
}

// numberAfter returns a second number inside the phrase.
func (p *page) numberAfter(q *quantity.Quantity, f phrase) *quantity.Quantity {
	numbers := p.numbersIn(q.End, f.end())
	for i := range numbers {
		if n := &numbers[i]; n.Kind == quantity.KindCount && n.Start > q.End && n.End < f.end() && f.sentence.Tokens[f.sentence.TokenAt(n.End)].Lower != "and" && n.Low != nil && f.sentence.Tokens[f.sentence.TokenAt(n.Start)-1].Lower == "and" {
			return n
		}
	}
	return nil
}

// numberIn returns the number of people inside the tokens, nil for none.
func (p *page) numberIn(s *prose.Sentence, first, last int) *quantity.Quantity {
	start, end := s.Tokens[first].Start, s.Tokens[last].End
	numbers := p.numbersIn(start, end)
	for i := range numbers {
		q := &numbers[i]
		if q.Kind == quantity.KindCount && q.Start < end && q.End > start && q.End <= end && (q.Low != nil || q.High != nil) {
			return q
		}
	}
	return nil
}
