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
}

// figuresOf finds the people that a sentence counts as killed, hurt, abducted,
// missing, arrested or surrendered.
func (p *page) figuresOf(s *prose.Sentence) []count {
	return p.summed(s, p.markedFigures(s, p.counted(s)))
}

// counted finds those of them that the patterns know.
func (p *page) counted(s *prose.Sentence) []count {
	var out []count
	add := func(m dateline.Measure, f phrase) {
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
	return out
}

// summed adds the total of figures that one sentence joins by "and": "35
// civilians and seven soldiers" are 42 killed, of which each figure is a part.
func (p *page) summed(s *prose.Sentence, counts []count) []count {
	for i := 0; i+1 < len(counts); i++ {
		j := i + 1
		for j < len(counts) && p.joins(s, counts[j-1], counts[j]) {
			j++
		}
		if j-i < 2 {
			continue
		}
		total := 0
		for k := i; k < j; k++ {
			total += counts[k].Value()
			counts[k].Part = true
		}
		first, last := counts[i].Evidence, counts[j-1].Evidence
		sum := count{Figure: dateline.Figure{Measure: counts[i].Measure, Who: dateline.WhoTotal, Low: &total, High: &total, Qualifier: dateline.Exact, Evidence: p.span(first.Start, last.End)}, token: counts[i].token}
		counts = append(counts, sum)
		break
	}
	return counts
}

// joins reports whether two figures of one measure are members of one list.
func (p *page) joins(s *prose.Sentence, a, b count) bool {
	if a.Measure != b.Measure || a.Part || b.Part || a.Value() == 0 || b.Value() == 0 || a.Who == dateline.WhoAttackers != (b.Who == dateline.WhoAttackers) || a.Evidence.End > b.Evidence.Start {
		return false
	}
	between := " " + words(s, s.TokenAt(a.Evidence.End), s.TokenAt(b.Evidence.Start)) + " "
	return between == " and " || between == " , and " || between == " , " || strings.HasSuffix(between, " and ") && (strings.Contains(between, "of them") || strings.Contains(between, "of whom"))
}

// figuresOfVerb reads "killed nine soldiers", "nine soldiers were killed" and
// "nine soldiers died".
func (p *page) figuresOfVerb(s *prose.Sentence, k int, add func(dateline.Measure, phrase)) {
	v := s.Chunks[k]
	head := s.Tokens[v.Head].Lower
	if v.Negated || v.Modal != "" || v.Infinitive && s.Tokens[v.First+1].Lower != "have" {
		return
	}
	after := words(s, v.Last+1, min(v.Last+4, len(s.Tokens)))
	if p.is("dies", head) || (head == "lost" || head == "lose" || head == "losing") && strings.Contains(after, "li") {
		for _, f := range subjectOf(s, k) {
			add(dateline.Killed, f)
		}
		return
	}
	if (strings.HasPrefix(head, "claim") || head == "cost") && (strings.HasPrefix(after, "the lives of") || strings.HasPrefix(after, "the life of")) {
		if n := chunkAfter(s, v.Last+3); n >= 0 {
			add(dateline.Killed, phraseAt(s, n))
		}
		return
	}
	measure := p.measureOf(head)
	if (head == "left" || head == "leaving" || head == "leave" || head == "leaves") && !v.Passive {
		p.figuresLeft(s, v.Last, add)
		return
	}
	if measure == "" {
		return
	}
	a := aroundVerb(s, k, v.Last)
	for _, f := range a.object {
		add(measure, f)
	}
	if !v.Passive && len(a.object) == 0 && !v.Participle { // "FIVE KILLED"
		for _, f := range a.subject {
			if p.numberIn(s, f.first, f.head) != nil {
				add(measure, f)
			}
		}
	}
	if v.Passive && len(a.object) == 0 && k > 0 && s.Chunks[k-1].Kind == prose.NounGroup { // "and two wounded"
		add(measure, phraseAt(s, k-1))
	}
}

// figuresLeft reads "left over 60 people dead and 20 wounded".
func (p *page) figuresLeft(s *prose.Sentence, from int, add func(dateline.Measure, phrase)) {
	for k := chunkAfter(s, from); k >= 0 && k < len(s.Chunks) && s.Chunks[k].Kind == prose.NounGroup; k++ {
		f := phraseAt(s, k)
		if f.last+1 < len(s.Tokens) {
			if m := p.measureOf(s.Tokens[f.last+1].Lower); m != "" {
				add(m, f)
			}
		}
	}
}

// figuresOfNoun reads "60 dead", "nine people dead", "12 wounded", "a death
// toll of 60", "the bodies of nine men".
func (p *page) figuresOfNoun(s *prose.Sentence, k int, add func(dateline.Measure, phrase)) {
	c := s.Chunks[k]
	f := phraseAt(s, k)
	head := s.Tokens[c.Head]
	next := ""
	if c.Last+1 < len(s.Tokens) {
		next = s.Tokens[c.Last+1].Lower
	}
	numbered := p.numberIn(s, c.First, c.Last) != nil
	switch {
	case numbered && (next == "dead" || next == "wounded" || next == "injured" || next == "missing" || next == "hurt"):
		add(p.measureOf(next), f)
	case numbered && (head.Lower == "dead" || head.Lower == "deaths" || head.Lower == "bodies" || head.Lower == "fatalities" || head.Lower == "lives"):
		add(dateline.Killed, f)
	case numbered && (head.Lower == "wounded" || head.Lower == "injured" || head.Lower == "injuries"):
		add(dateline.Injured, f)
	case numbered && (head.Lower == "hostages" || head.Lower == "captives"):
		add(dateline.Abducted, f)
	case next == "of" && p.measureOf(head.Lower) != "":
		if j := chunkAfter(s, c.Last+1); j >= 0 && s.Chunks[j].Kind == prose.NounGroup {
			for _, o := range coordinated(s, j) {
				add(p.measureOf(head.Lower), o)
			}
		}
	case head.Lower == "casualties" && s.Tokens[c.First].Lower == "no":
		add(dateline.Killed, f)
		add(dateline.Injured, f)
	case head.Lower == "toll" || head.Lower == "count" || head.Lower == "number" || head.Lower == "dead":
		p.figuresOfToll(s, k, add)
	}
}

// figuresOfToll reads "a death toll of 60" and "the number of people killed by
// the bomb has risen to 21".
func (p *page) figuresOfToll(s *prose.Sentence, k int, add func(dateline.Measure, phrase)) {
	measure := dateline.Killed
	if s.Tokens[s.Chunks[k].Head].Lower == "number" {
		measure = ""
		for i := s.Chunks[k].Last; i < len(s.Tokens) && i < s.Chunks[k].Last+5 && measure == ""; i++ {
			measure = p.measureOf(s.Tokens[i].Lower)
		}
	}
	if measure == "" {
		return
	}
	for j := k + 1; j < len(s.Chunks) && j <= k+8; j++ {
		n := s.Chunks[j]
		if words(s, n.First-1, n.First) == ":" {
			return
		}
		if n.Kind != prose.NounGroup || p.numberIn(s, n.First, n.Last) == nil {
			continue
		}
		if s.Tokens[n.Head].Tag == "CD" {
			add(measure, phraseAt(s, j))
		}
		return
	}
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
	head := s.Tokens[f.head]
	fig := dateline.Figure{Measure: m, Who: p.whoOf(s, f), Qualifier: dateline.Exact, Evidence: p.phraseSpan(f)}
	switch {
	case q != nil:
		fig.Low, fig.High, fig.Qualifier = q.Low, q.High, q.Qualifier
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
	case head.Tag == "NN" && p.human(head.Lower) && s.Tokens[f.first].Tag != "CD" && !p.is("groups", head.Lower):
		one := 1
		fig.Low, fig.High = &one, &one
		fig.Evidence = p.span(f.start(), f.end())
	case head.Tag == "NNP" && p.personIn(f):
		one := 1
		fig.Low, fig.High = &one, &one
	default:
		return count{}, false
	}
	if head.Tag != "CD" && !p.human(head.Lower) && !p.personIn(f) && p.actorOf(f) == nil && head.Lower != "dead" && head.Lower != "wounded" && head.Lower != "injured" {
		if !strings.HasSuffix(head.Lower, "s") || p.is("facilities", head.Lower) || p.is("weapons", head.Lower) || p.triggerNoun([]string{head.Lower}, 0) {
			return count{}, false
		}
	}
	none := fig.High != nil && *fig.High == 0
	if none && (head.Lower == "bodies" || head.Lower == "deaths") {
		return count{}, false
	}
	fig.Part = p.part(s, f) || p.further(s, f) || none && fig.Who != dateline.WhoTotal
	return count{Figure: fig, token: f.head}, true
}

func (p *page) human(word string) bool {
	for _, class := range []string{"people", "civilians", "forces", "attackers", "officials", "units"} {
		if p.is(class, word) {
			return true
		}
	}
	return false
}

func (p *page) personIn(f phrase) bool {
	n := p.nameWithin(f.start(), f.end())
	return n != nil && n.kind == dateline.PersonMention
}

// whoOf says whom a phrase counts.
func (p *page) whoOf(s *prose.Sentence, f phrase) string {
	head := s.Tokens[f.head].Lower
	switch {
	case slices.ContainsFunc(s.Tokens[f.first:f.head], func(t prose.Token) bool { return t.Lower == "civilian" }):
		return dateline.WhoCivilians
	case p.is("attackers", head):
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
	return dateline.WhoTotal
}

// part reports whether the phrase is a share of a number given beside it:
// "including at least a dozen US Marines", "two of them children".
func (p *page) part(s *prose.Sentence, f phrase) bool {
	for i := f.first - 1; i >= 0 && i >= f.first-4; i-- {
		switch w := s.Tokens[i].Lower; w {
		case "including", "among", "include", "included", "includes", "mostly":
			return true
		case ",", "and":
			if i < f.first-1 {
				return false
			}
		}
	}
	after := words(s, f.last+1, min(f.last+4, len(s.Tokens)))
	inner := words(s, f.first, f.last+1)
	return strings.HasPrefix(after, "of them") || strings.Contains(inner, "of them") || strings.Contains(inner, "of whom") || strings.Contains(inner, "of the dead") || strings.Contains(after, "were among")
}

// further reports whether the phrase adds to a number given before: "one more
// student", "another two".
func (p *page) further(s *prose.Sentence, f phrase) bool {
	for i := f.first; i <= f.last; i++ {
		switch w := s.Tokens[i].Lower; {
		case w == "another", w == "additional", w == "further":
			return true
		case w == "more":
			return i > f.first && s.Tokens[i-1].Tag == "CD"
		}
	}
	return false
}

// numberAfter returns a second number inside the phrase.
func (p *page) numberAfter(q *quantity.Quantity, f phrase) *quantity.Quantity {
	numbers := p.numbersIn(q.End, f.end())
	for i := range numbers {
		if n := &numbers[i]; n.Kind == quantity.KindCount && n.Start > q.End && n.End <= f.end() && n.Low != nil && f.sentence.Tokens[f.sentence.TokenAt(n.Start)-1].Lower == "and" {
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
