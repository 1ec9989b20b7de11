package figures

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/marks"
)

// Count is a figure of a sentence with where it stands.
type Count struct {
	dateline.Figure
	Token     int         // the head of the counted phrase
	Mark      *marks.Mark // what a learned reader says of the words; nil where it says nothing
	Nth       bool        // one more than were told of before: "a tenth victim died"
	Later     bool        // others than those told of before, who died after them: "two more died"
	Succumbed bool        // some of the hurt, who died: "one of the wounded died"
	Whole     bool        // all of whom the words tell of some: the nine of "two of the nine men shot"
}

// Counted finds those of them that the patterns know.
func (p *Page) Counted(s *prose.Sentence) []Count {
	var out []Count
	add := func(m dateline.Measure, f grammar.Phrase) {
		f = withNumber(s, p.wholeOf(s, f))
		if c, ok := p.countOf(s, m, f); ok && !slices.ContainsFunc(out, func(o Count) bool { return o.Measure == c.Measure && o.Evidence == c.Evidence }) {
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
	return p.lessTheDead(s, p.attackersAmong(s, p.namedDead(s, p.besides(s, p.unharmed(s, out)))))
}

// countOf makes a figure of a phrase that counts people.
func (p *Page) countOf(s *prose.Sentence, m dateline.Measure, f grammar.Phrase) (Count, bool) {
	q := p.NumberIn(s, f.First, f.Head)
	if q != nil && p.age(s, q) {
		whose, ok := grammar.EndingAt(s, s.TokenAt(q.Start)-2)
		if !ok || grammar.Neighbour(s, whose.Last+1) != "aged" {
			return Count{}, false
		}
		return p.countOf(s, m, whose) // "three children aged between two and nine"
	}
	if p.deadAndHurt(f) {
		return Count{}, false
	}
	if first := s.Tokens[f.First].Lower; q != nil && noNumber(q) || first == "each" || first == "every" {
		return Count{}, false
	}
	if q == nil {
		q = p.sizeOf(s, f)
	}
	if q == nil && p.speaksBefore(s, f) {
		return Count{}, false
	}
	whole := p.allOfThem(s, m, f, q)
	if whole != nil {
		q, f.First = whole, s.TokenAt(whole.Start)
	}
	head := s.Tokens[f.Head]
	k := grammar.ChunkOf(s, f.Head)
	if m == dateline.Killed && p.MeasureOf(head.Lower) == dateline.Injured { // "Two killed, none hurt"
		return Count{}, false
	}
	if m == dateline.Injured && p.Is("corpse", head.Lower) || m != dateline.Killed && k >= 0 && p.harmedAs(s, s.Chunks[k]) == dateline.Killed {
		return Count{}, false
	}
	if q == nil && k >= 0 && (p.noLifeLost(s, k) || (p.Is("counts harm", head.Lower) || p.MeasureOf(head.Lower) != "") && p.without(s, k)) {
		q = &quantity.Quantity{Start: f.Start(), End: f.Start(), Low: new(int), High: new(int), Qualifier: dateline.Exact}
	}
	fig := dateline.Figure{Measure: m, Who: p.whoOf(s, f), Qualifier: dateline.Exact, Evidence: p.PhraseSpan(f)}
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
		if q.Start > fig.Evidence.Start && p.InTime(fig.Evidence.Start) {
			fig.Evidence = p.Span(q.Start, max(f.End(), q.End))
		}
		if q.Start < fig.Evidence.Start {
			fig.Evidence = p.Span(q.Start, max(f.End(), q.End))
		}
	case m == dateline.Killed && p.Nth(s, f) > 1:
		n := p.Nth(s, f)
		fig.Low, fig.High = &n, &n
		return Count{Figure: fig, Token: f.Head, Nth: true}, true
	case m == dateline.Killed && f.First == f.Head && head.Lower == "another":
		one := 1
		fig.Low, fig.High, fig.Who, fig.Part = &one, &one, dateline.WhoTotal, true
		return Count{Figure: fig, Token: f.Head, Later: true}, true
	case p.oneMoreAt(s, f.Head):
		one := 1
		fig.Low, fig.High = &one, &one
		return Count{Figure: fig, Token: f.Head}, true
	case (p.Is("nobody", head.Lower) || anybody(head.Lower)) && f.First == f.Head:
		fig.Low, fig.High = new(int), new(int)
	case s.Tokens[f.First].Lower == "both" && f.First < f.Head && head.Tag == "NNS":
		two := 2
		fig.Low, fig.High = &two, &two
	case head.Tag == "NN" && (p.Human(head.Lower) || head.Lower == "head" && grammar.Neighbour(s, f.Head+1) == "of" || p.someone(head.Lower) && s.Tokens[f.First].Tag == "PRP$" || (opensOne(s.Tokens[f.First].Lower) || s.Tokens[f.First].Lower == "the" || opensLine(s, f)) && p.someone(head.Lower)) && s.Tokens[f.First].Tag != "CD" && !p.Is("groups", head.Lower):
		one := 1
		fig.Low, fig.High = &one, &one
		fig.Evidence = p.Span(f.Start(), f.End())
	case m == dateline.Killed && f.First == f.Head && onePerson(head.Lower), head.Tag == "NNP" && (p.PersonIn(f) || p.rankedPerson(s, f)), p.amongOthers(s, f), p.oneOfActor(s, f):
		one := 1
		fig.Low, fig.High = &one, &one
	default:
		return Count{}, false
	}
	if head.Tag != "CD" && head.Lower != "head" && !p.Is("two people", head.Lower) && !p.Is("nobody", head.Lower) && !anybody(head.Lower) && !p.someone(head.Lower) && !(q != nil && (head.Lower == "them" || head.Lower == "whom" || head.Lower == "losses")) && !p.Is("counts harm", head.Lower) && !p.ofPeople(s, f, q) && !p.PersonIn(f) && !p.rankedPerson(s, f) && !f.Pronoun() && !onePerson(head.Lower) && p.ActorOf(f) == nil && head.Lower != "dead" && head.Lower != "wounded" && head.Lower != "injured" {
		named := strings.HasPrefix(head.Tag, "NNP") && q != nil && f.Head > f.First && !p.InTime(head.Start) // "12 Fulani"
		if !named && !strings.HasSuffix(head.Lower, "s") || p.Is("livestock", head.Lower) || p.Is("facilities", head.Lower) || p.Is("weapons", head.Lower) || p.TriggerNoun([]string{head.Lower}, 0) {
			return Count{}, false
		}
	}
	none := fig.High != nil && *fig.High == 0
	if none && head.Lower == "bodies" {
		return Count{}, false
	}
	later := m == dateline.Killed && (p.Further(s, f) && p.diesBehind(s, f) || p.diesAfterOthers(s, f))
	fig.Part = later || p.included(s, f) || ofThem(s, f) && !p.ofUncounted(s, m, f) || p.OfTheHurt(f) && p.diesBehind(s, f) || p.furtherOf(s, m, f) || m == dateline.Killed && ofTheRest(s, f) || none && fig.Who != dateline.WhoTotal
	return Count{Figure: fig, Token: f.Head, Later: later, Whole: whole != nil}, true
}

// rankedPerson reports whether a name has a rank or title before it, or whose kin it is, and so
// is a person's: "Marine Corporal Bone Mina", "his brother Mohan".
func (p *Page) rankedPerson(s *prose.Sentence, f grammar.Phrase) bool {
	kin := s.Tokens[f.First].Tag == "PRP$"
	return slices.ContainsFunc(s.Tokens[f.First:f.Head], func(t prose.Token) bool {
		return p.Is("title", t.Lower) || kin && t.Tag == "NN" && p.someone(t.Lower)
	})
}

// amongOthers reports whether a pronoun is one person who fared as others did: "he was
// killed with two bodyguards", "killing him and his driver".
func (p *Page) amongOthers(s *prose.Sentence, f grammar.Phrase) bool {
	k := grammar.ChunkAfter(s, f.Last)
	w := f.Word()
	if behind := grammar.Neighbour(s, f.Last+1); f.First == f.Last && onePerson(w) && (behind == "and" || behind == "along" || behind == "together" || len(grammar.Coordinated(s, grammar.ChunkOf(s, f.First))) > 1) {
		return true
	}
	return (w == "he" || w == "she") && k >= 0 && s.Chunks[k].Kind == prose.VerbGroup && len(p.alsoHarmed(s, k)) > 0
}

// oneOfActor reports whether a phrase means one of those who go by an actor's name: "a VDP".
func (p *Page) oneOfActor(s *prose.Sentence, f grammar.Phrase) bool {
	return f.Head == f.First+1 && opensOne(s.Tokens[f.First].Lower) && s.Tokens[f.Head].Tag == "NNP" && p.ActorOf(f) != nil
}

// onePerson reports whether a pronoun stands for one person.
func onePerson(word string) bool {
	return word == "he" || word == "she" || word == "him" || word == "her"
}

// ofUncounted reports whether those of whom a phrase counts some are themselves
// counted by no such figure: "a lorry with twelve labourers ran over a bomb; four of
// them died" has no more dead than these.
func (p *Page) ofUncounted(s *prose.Sentence, m dateline.Measure, f grammar.Phrase) bool {
	w := f.Word()
	return (w == "them" || w == "whom") && !p.countedBefore(s, m, f)
}

// countedBefore reports whether the words before a phrase and its verb, or the sentence
// before, count people by a measure.
func (p *Page) countedBefore(s *prose.Sentence, m dateline.Measure, f grammar.Phrase) bool {
	before := f.First
	if k := grammar.ChunkOf(s, f.First); k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup && !slices.ContainsFunc(s.Tokens[s.Chunks[k-1].Last:f.First], grammar.EndsClause) {
		before = s.Chunks[k-1].First // "killed 17 of them"
	}
	if slices.ContainsFunc(s.Tokens[:before], func(t prose.Token) bool {
		return p.MeasureOf(t.Lower) == m || m == dateline.Killed && p.Is("dies", t.Lower)
	}) {
		return true
	}
	i := p.Text.SentenceAt(s.Start)
	return i > 0 && slices.ContainsFunc(p.Counted(&p.Text.Sentences[i-1]), func(c Count) bool { return c.Measure == m })
}

// Nth is the place that an ordinal gives one more of those who died, and so how
// many they are with him: "a fourth policeman has died of his wounds"; 0 for none.
func (p *Page) Nth(s *prose.Sentence, f grammar.Phrase) int {
	k := mainVerbBehind(s, endOfApposition(s, f.Last))
	person := s.Tokens[f.Head].Tag == "NN" && p.someone(f.Word()) || p.oneMoreAt(s, f.Head)
	dies := p.Is("dies", grammar.Neighbour(s, f.Last+1)) // whatever the tagger takes it for
	the := s.Tokens[f.First].Lower == "the" && p.oneMoreAt(s, f.Head)
	if !opensOne(s.Tokens[f.First].Lower) && !the || !person || !dies && (k < 0 || p.befalls(s, k) != dateline.Killed) {
		return 0
	}
	if grammar.Neighbour(s, f.First+1) == second {
		return 2
	}
	for _, q := range p.NumbersIn(f.Start(), f.End()) {
		if q.Kind == quantity.KindOrdinal && q.Low != nil && (!the || *q.Low > 2) {
			return *q.Low
		}
	}
	return 0
}

// second is an ordinal that may be a time too, and so no number by itself.
const second = "second"

// mainVerbBehind is the first verb group behind a token that is of no relative clause and no
// participle: "died" in "a third victim of the blast, who was hurt on Friday, died"; -1 for
// none.
func mainVerbBehind(s *prose.Sentence, token int) int {
	return slices.IndexFunc(s.Chunks, func(c prose.Chunk) bool {
		return c.Kind == prose.VerbGroup && c.First > token && !c.Infinitive && (!c.Participle || c.Passive && followedBy(s, c, "away")) && !grammar.InRelative(s, c.First)
	})
}

func followedBy(s *prose.Sentence, c prose.Chunk, word string) bool {
	return grammar.Neighbour(s, c.Last+1) == word
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

// someone reports whether a noun in the singular is a person: one of those that
// the codebook lists, or made as words for people are.
func (p *Page) someone(noun string) bool {
	if p.Human(noun) {
		return true
	}
	if p.Is("facilities", noun) || p.Is("weapons", noun) || p.Is("no person", noun) || p.TriggerNoun([]string{noun}, 0) {
		return false
	}
	for _, ending := range []string{"man", "woman", "er", "or", "ist", "ant", "ess", "ee"} {
		if stem, ok := strings.CutSuffix(noun, ending); ok && len(stem) > 2 {
			return true
		}
	}
	return false
}

// Singular is one of those that a noun in the plural means, as far as its ending tells.
func Singular(noun string) string {
	if stem, ok := strings.CutSuffix(noun, "men"); ok {
		return stem + "man"
	}
	if strings.HasSuffix(noun, "ess") { // "waitress" is one
		return noun
	}
	return strings.TrimSuffix(noun, "s")
}

// opensOne reports whether a determiner brings in one of many.
func opensOne(word string) bool { return word == "a" || word == "an" || word == "another" }

// ofPeople reports whether a number is taken from a body of people: "four of
// his escort".
func (p *Page) ofPeople(s *prose.Sentence, f grammar.Phrase, q *quantity.Quantity) bool {
	if q == nil {
		return false
	}
	after := s.TokenAt(q.End)
	return after+1 < f.Head && s.Tokens[after].Lower == "of" && (p.Is("body of people", s.Tokens[f.Head].Lower) || p.Is("groups", s.Tokens[f.Head].Lower))
}

// opensLine reports whether a phrase without a determiner opens what a list or
// headline tells: "27/10 Adado: businessman shot dead".
func opensLine(s *prose.Sentence, f grammar.Phrase) bool {
	if t := s.Tokens[f.First]; t.Tag == "DT" || t.Tag == "PRP$" || t.Tag == "CD" {
		return false
	}
	return f.First == 0 || s.Tokens[f.First-1].Text == ":" || s.Tokens[f.First-1].Text == "–" || s.Tokens[f.First-1].Text == "—"
}

// PersonIn reports whether a phrase names a person.
func (p *Page) PersonIn(f grammar.Phrase) bool {
	n := p.NameWithin(f.Start(), f.End())
	return n != nil && n.Kind == dateline.PersonMention
}

// whoOf says whom a phrase counts.
func (p *Page) whoOf(s *prose.Sentence, f grammar.Phrase) string {
	head := s.Tokens[f.Head].Lower
	if meant, ok := p.meantBy(s, f); ok {
		return p.whoOf(meant.Sentence, meant)
	}
	if who := p.ourPeople(f); who != "" {
		return who
	}
	switch {
	case p.Is("nobody", head) && slices.ContainsFunc(s.Tokens[f.Head:f.Last+1], func(t prose.Token) bool { return p.Is("forces", t.Lower) }): // "none of its soldiers"
		return dateline.WhoSecurityForces
	case slices.ContainsFunc(s.Tokens[f.First:f.Head], func(t prose.Token) bool { return t.Lower == "civilian" }):
		return dateline.WhoCivilians
	case p.Is("attackers", head), !p.Is("forces", head) && !p.Is("civilians", head) && slices.ContainsFunc(s.Tokens[f.First:f.Head], func(t prose.Token) bool { return t.Tag != "NNP" && p.Is("attackers", t.Lower) }): // "terrorist elements"
		return dateline.WhoAttackers
	case p.Is("bomb carrier", head) && p.CarriedBomb(s, f.Head):
		return dateline.WhoAttackers
	case p.Is("forces", head):
		return dateline.WhoSecurityForces
	case p.Is("people", head) || s.Tokens[f.Head].Tag == "CD":
		return dateline.WhoTotal
	case p.Is("civilians", head):
		return dateline.WhoCivilians
	}
	if a := p.ActorOf(f); a != nil {
		switch a.Kind {
		case dateline.ArmedGroup:
			return dateline.WhoAttackers
		case dateline.StateForce:
			return dateline.WhoSecurityForces
		}
	}
	if noun := Singular(head); p.someone(noun) && !p.Human(noun) { // "a ferryman", "two growers"
		return dateline.WhoCivilians
	}
	return dateline.WhoTotal
}

// ofTheRest reports whether a phrase counts what is left of a number given before: "the
// other three", "the remaining two bodies".
func ofTheRest(s *prose.Sentence, f grammar.Phrase) bool {
	return s.Tokens[f.First].Lower == "the" && slices.ContainsFunc(s.Tokens[f.First:f.Last+1], func(t prose.Token) bool {
		return t.Lower == "other" || t.Lower == "others" || t.Lower == "remaining"
	})
}

// OfTheHurt reports whether a phrase counts some of those who were hurt: "four of
// the nine wounded soldiers". Where they died they add to the dead.
func (p *Page) OfTheHurt(f grammar.Phrase) bool {
	rest := f.Sentence.Tokens[f.First:]
	rest = rest[:min(f.Last-f.First+4, len(rest))] // "the wounded" is no noun group
	if comma := slices.IndexFunc(rest, func(t prose.Token) bool { return t.Text == "," }); comma >= 0 {
		rest = rest[:comma]
	}
	of := slices.IndexFunc(rest, func(t prose.Token) bool { return t.Lower == "of" })
	return of > 0 && slices.ContainsFunc(rest[of:], func(t prose.Token) bool { return p.MeasureOf(t.Lower) == dateline.Injured })
}

// diesBehind reports whether the first verb behind a phrase says that they died.
func (p *Page) diesBehind(s *prose.Sentence, f grammar.Phrase) bool {
	for k := grammar.ChunkAfter(s, f.Last); k >= 0 && k < len(s.Chunks); k++ {
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

// Further reports whether the phrase adds to a number given before: "one more
// student", "another two".
func (p *Page) Further(s *prose.Sentence, f grammar.Phrase) bool {
	last := f.Last
	if s.Tokens[last].Tag == "CD" && grammar.Words(s, last+1, last+2) == "more" && p.diesBehind(s, f) {
		last++
	}
	for i := f.First; i <= last; i++ {
		switch w := s.Tokens[i].Lower; {
		case w == "another", w == "additional", w == "further":
			return true
		case w == "more":
			return i > f.First && s.Tokens[i-1].Tag == "CD"
		}
	}
	return false
}

// furtherOf reports whether the phrase adds to a number of the same: "another two" who
// died adds to the dead, "another two" who were hurt to the hurt where some were told
// of, else only to those who fared otherwise.
func (p *Page) furtherOf(s *prose.Sentence, m dateline.Measure, f grammar.Phrase) bool {
	return p.Further(s, f) && (m == dateline.Killed || p.countedBefore(s, m, f))
}

// noNumber reports whether a quantity says "several" or "a few": more than one, and
// no toll.
func noNumber(q *quantity.Quantity) bool {
	return q.Qualifier == dateline.About && q.Low != nil && q.High != nil && *q.Low == 3 && *q.High == 9
}

// numberAfter returns a second number inside the phrase.
func (p *Page) numberAfter(q *quantity.Quantity, f grammar.Phrase) *quantity.Quantity {
	numbers := p.NumbersIn(q.End, f.End())
	for i := range numbers {
		if n := &numbers[i]; n.Kind == quantity.KindCount && n.Start > q.End && n.End < f.End() && f.Sentence.Tokens[f.Sentence.TokenAt(n.End)].Lower != "and" && n.Low != nil && f.Sentence.Tokens[f.Sentence.TokenAt(n.Start)-1].Lower == "and" {
			return n
		}
	}
	return nil
}
