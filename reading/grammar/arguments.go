package grammar

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline/prose"
)

// Arguments are the phrases that a sentence sets around a trigger.
type Arguments struct {
	Subject      []Phrase            // who does it: of an active verb, after "by", possessor of a noun
	Object       []Phrase            // whom it befalls: of an active verb, subject of a passive one, "of" after a noun
	Prepositions map[string][]Phrase // by preposition
	Bare         bool                // of a passive that leaves out its "was"
}

// AroundVerb finds the arguments of the verb in verb group k.
func (p *Page) AroundVerb(s *prose.Sentence, k, lastToken int) Arguments {
	v := s.Chunks[k]
	a := Arguments{Prepositions: PrepositionsAfter(s, max(v.Last, lastToken))}
	subject := p.SubjectOf(s, k)
	a.Bare = bareParticiple(s, k, lastToken)
	if v.Passive || a.Bare || telegraphic(s, k, subject) {
		a.Object = subject
		a.Subject = a.Prepositions["by"]
		if len(a.Subject) == 0 {
			a.Subject = sharedAgent(s, k)
		}
		return a
	}
	a.Subject = subject
	if next := ChunkAfter(s, max(v.Last, lastToken)); next >= 0 && s.Chunks[next].Kind == prose.NounGroup {
		if between := Words(s, max(v.Last, lastToken)+1, s.Chunks[next].First); between == "" || between == "up" || between == "down" || between == "out" || between == "also" || between == "off" {
			a.Object = Coordinated(s, next)
		}
	}
	return a
}

// ObjectOf returns whom the verb of group k befalls, also whom its clause is about: the
// Front of "the Front, which police accuse".
func (p *Page) ObjectOf(s *prose.Sentence, k int) []Phrase {
	a := p.AroundVerb(s, k, s.Chunks[k].Last)
	if len(a.Object) > 0 || s.Chunks[k].Passive || len(a.Subject) == 0 {
		return a.Object
	}
	if i := a.Subject[0].First - 1; i > 0 && RelativeWord(s.Tokens[i]) {
		return p.antecedent(s, i)
	}
	return nil
}

// RestOfGroup is the noun group that holds a token and goes on behind it, from
// there on: the colonel in "shot dead Colonel Okello", where "dead" belongs to the
// verb.
func RestOfGroup(s *prose.Sentence, token int) (Phrase, bool) {
	k := ChunkOf(s, token)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].First != token || s.Chunks[k].Last == token {
		return Phrase{}, false
	}
	f := PhraseAt(s, k)
	f.First = token + 1
	return f, true
}

// telegraphic reports whether a verb in capitals or a heading is a passive that
// leaves out its "were": "THREE SOLDIERS KILLED NINE WOUNDED IN ATTACK".
func telegraphic(s *prose.Sentence, k int, subject []Phrase) bool {
	v := s.Chunks[k]
	behind := v.Last + 1
	if behind+1 < len(s.Tokens) && s.Tokens[behind].Lower == "dead" { // "FOUR FARMERS SHOT DEAD THURSDAY IN"
		behind++
		if ChunkOf(s, behind) == ChunkOf(s, behind-1) && behind+1 < len(s.Tokens) {
			behind++
		}
	}
	if !s.Capitals && !s.Heading || v.First != v.Last || len(subject) == 0 || s.Tokens[subject[0].First].Tag != "CD" || behind >= len(s.Tokens) {
		return false
	}
	next := s.Tokens[behind]
	if next.Tag == "IN" || next.Text == "," {
		return true
	}
	participle := v.Last+2 < len(s.Tokens) && s.Tokens[v.Last+2].Tag == "VBN"
	return next.Tag == "CD" && participle
}

// sharedAgent returns who did what a participle goes on to tell of a passive: the
// gunmen of "was stopped by gunmen and driven off".
func sharedAgent(s *prose.Sentence, k int) []Phrase {
	v := s.Chunks[k]
	if !v.Participle || v.First == 0 || s.Tokens[v.First-1].Tag != "CC" {
		return nil
	}
	for j := k - 1; j >= 0; j-- {
		if c := s.Chunks[j]; c.Kind == prose.VerbGroup {
			if !c.Passive {
				return nil
			}
			return PrepositionsAfter(s, c.Last)["by"]
		}
	}
	return nil
}

// bareParticiple reports whether a verb is a passive without its "was" that the
// tagger takes for an active one: "seven fishermen led away by men in boats",
// "the town, overrun by fighters". It has no object, and "by" follows.
func bareParticiple(s *prose.Sentence, k, lastToken int) bool {
	v := s.Chunks[k]
	if v.First != v.Last || v.Passive || s.Tokens[v.Head].Tag == "VBG" || s.Tokens[v.Head].Tag == "VBZ" || k > 0 && s.Chunks[k-1].Kind == prose.NounGroup && s.Tokens[s.Chunks[k-1].Head].Tag == "PRP" {
		return false
	}
	for i := max(v.Last, lastToken) + 1; i < len(s.Tokens) && s.Tokens[i].Text != "," && !s.Tokens[i].Verb(); i++ {
		t := s.Tokens[i]
		if t.Lower == "by" {
			by := ChunkOf(s, i+1)
			return by >= 0 && s.Chunks[by].Kind == prose.NounGroup && s.Tokens[s.Chunks[by].Head].Tag != "CD"
		}
		if i == max(v.Last, lastToken)+1 && t.Tag != "IN" && t.Tag != "TO" && t.Tag != "RB" {
			return false
		}
	}
	return false
}

// AroundNoun finds the arguments of the noun in noun group k whose last token
// is lastToken.
func AroundNoun(s *prose.Sentence, k, lastToken int) Arguments {
	c := s.Chunks[k]
	a := Arguments{Prepositions: PrepositionsAfter(s, lastToken)}
	if k > 0 && s.Chunks[k-1].Kind == prose.VerbGroup && strings.HasPrefix(s.Tokens[s.Chunks[k-1].Head].Lower, "blam") { // "blamed the raid on X"
		delete(a.Prepositions, "on")
	}
	a.Subject = append(a.Subject, a.Prepositions["by"]...)
	a.Object = a.Prepositions["of"]
	if c.First > 0 && s.Tokens[c.First-1].Tag == "POS" && k > 0 {
		owner := s.Chunks[k-1]
		a.Subject = append(a.Subject, Phrase{s, owner.First, owner.Last, owner.Head})
	}
	return a
}

// SubjectOf finds the subject of the verb in verb group k: the noun group to
// its left that hangs on no preposition, over relative clauses, insertions and
// coordinated verbs. A place that only goes on with the one before it is the subject where
// there is no other.
func (p *Page) SubjectOf(s *prose.Sentence, k int) []Phrase {
	v := s.Chunks[k]
	if v.Participle && v.Passive { // "soldiers killed in an attack"
		if k > 0 && s.Chunks[k-1].Kind == prose.NounGroup && s.Chunks[k-1].Last == v.First-1 {
			return []Phrase{PhraseAt(s, countedOf(s, k-1))}
		}
	}
	if i := p.beforeTime(s, v.First); i >= 0 {
		switch before := s.Tokens[i]; {
		case before.Tag == "WP" || before.Tag == "WDT" || i == v.First-1 && before.Lower == "that" && before.Tag != "DT":
			return p.antecedent(s, i)
		}
	}
	if j := JoinedVerb(s, k); j >= 0 {
		return p.SubjectOf(s, j)
	}
	var apposed []Phrase
	for j := k - 1; j >= 0; j-- {
		c := s.Chunks[j]
		if c.Kind == prose.VerbGroup {
			if comma := asideClause(s, c.First, v.First); comma > 0 {
				for j > 0 && s.Chunks[j-1].First > comma {
					j--
				}
				continue
			}
			if first := insertedSaying(s, j); first > 0 && v.Participle {
				j = first
				continue
			}
			if v.Infinitive || v.Participle {
				return p.SubjectOf(s, j)
			}
			if c.Participle || c.Infinitive {
				continue
			}
			if c.First == c.Last && s.Tokens[c.Head].Lower == "had" && apposed == nil && (s.Tokens[v.Head].Tag == "VBD" || s.Tokens[v.Head].Tag == "VBN") { // "had by letter threatened"
				return p.SubjectOf(s, j)
			}
			between := " " + Words(s, c.Last+1, v.First) + " "
			if strings.Contains(between, " and ") || strings.Contains(between, " , ") || strings.Contains(between, " but ") || strings.Contains(between, " then ") {
				return p.SubjectOf(s, j)
			}
			return apposed
		}
		if UnderPreposition(s, c.First) || dayOfMonth(s, j) {
			continue
		}
		if c.First > 0 && s.Tokens[c.First-1].Tag == "POS" {
			continue
		}
		if p.Apposed(s, c) {
			if apposed == nil {
				apposed = []Phrase{PhraseAt(s, j)}
			}
			continue
		}
		if apposed != nil && subordinate(s, c.First) { // "After an attack in Gaza, Israel, on Monday, bombed"
			return apposed
		}
		if comma := insertion(s, c.Last, v.First); comma >= 0 {
			if before := p.beforeInsertion(s, comma); before != nil {
				return before
			}
		}
		if conjoinedObject(s, j) {
			continue
		}
		subject := CoordinatedBack(s, j)
		for len(subject) > 1 && v.First < v.Last && conjoinedObject(s, ChunkOf(s, subject[0].First)) { // "killed a priest and two nuns were hurt"
			subject = subject[1:]
		}
		return subject
	}
	return apposed
}

// beforeTime is the token before one, over a time that stands between: "which on Saturday
// killed". -1 for none.
func (p *Page) beforeTime(s *prose.Sentence, token int) int {
	inTime := func(i int) bool { return i >= 0 && len(p.TimesIn(s.Tokens[i].Start, s.Tokens[i].End)) > 0 }
	i := token - 1
	for inTime(i) || i >= 0 && s.Tokens[i].Tag == "IN" && i+1 < token && inTime(i+1) {
		i--
	}
	return i
}

// asideClause returns the comma that opens a clause about something of whom the sentence is
// about, which holds one verb and is closed before another: "The bishop, whose vicariate covers
// the north, wrote". 0 for none.
func asideClause(s *prose.Sentence, verb, next int) int {
	closed := slices.ContainsFunc(s.Tokens[verb:next], func(t prose.Token) bool { return t.Text == "," })
	for i := verb - 1; i > 1 && closed && !s.Tokens[i].Verb(); i-- {
		if s.Tokens[i].Lower == "whose" && s.Tokens[i-1].Text == "," {
			return i - 1
		}
	}
	return 0
}

// insertedSaying returns the chunk with which a clause begins that only says who tells the
// sentence, and which ends with verb group k: "A rocket hit Sderot, Israel said, killing
// one". 0 where verb group k is of no such clause.
func insertedSaying(s *prose.Sentence, k int) int {
	if k < 2 || !IsSaying(s.Tokens[s.Chunks[k].Head].Lower) || s.Chunks[k-1].Kind != prose.NounGroup {
		return 0
	}
	if c := s.Chunks[k-1]; c.Last != s.Chunks[k].First-1 || Neighbour(s, c.First-1) != "," {
		return 0
	}
	return k - 1
}

// countedOf returns the noun group with a number to which noun group k belongs by an "of",
// else k: "two drivers" of "two drivers of vans shot dead".
func countedOf(s *prose.Sentence, k int) int {
	c := s.Chunks[k]
	if k > 0 && Neighbour(s, c.First-1) == "of" && s.Chunks[k-1].Kind == prose.NounGroup && s.Chunks[k-1].Last == c.First-2 && s.Tokens[s.Chunks[k-1].First].Tag == "CD" && s.Tokens[c.First].Tag != "CD" {
		return k - 1
	}
	return k
}

// JoinedVerb returns the verb group to which "and" joins verb group k ("shelled
// the post and then drove at the gate"); -1 for none.
func JoinedVerb(s *prose.Sentence, k int) int {
	i := s.Chunks[k].First - 1
	for i > 0 && s.Tokens[i].Tag == "RB" {
		i--
	}
	if i < 1 || s.Tokens[i].Tag != "CC" {
		return -1
	}
	for j := k - 1; j >= 0; j-- {
		if c := s.Chunks[j]; c.Kind == prose.VerbGroup && !c.Infinitive && c.Participle == s.Chunks[k].Participle {
			return j
		}
	}
	return -1
}

// conjoinedObject reports whether noun group j is the object of the verb
// before it, so that it cannot be the subject of a verb after it.
func conjoinedObject(s *prose.Sentence, j int) bool {
	if j == 0 || s.Chunks[j-1].Kind != prose.VerbGroup || s.Chunks[j-1].Last != s.Chunks[j].First-1 {
		return false
	}
	v := s.Chunks[j-1]
	head := s.Tokens[v.Head].Lower
	return !v.Passive && !IsSaying(head) && !(takesClause(head) && doesNext(s, j)) && head != "called" && head != "named" // "a group called the Front claimed"
}

// takesClause reports whether a verb goes on with what somebody holds to be so, also
// without a "that".
func takesClause(verb string) bool {
	switch verb {
	case "deny", "denies", "denied", "believe", "believes", "believed", "think", "thinks", "thought", "suspect", "suspects", "suspected", "allege", "alleges", "alleged",
		"know", "knows", "knew", "insist", "insists", "insisted", "admit", "admits", "admitted", "maintain", "maintains", "maintained",
		"fear", "fears", "feared", "assume", "assumes", "assumed", "confirm", "confirms", "confirmed":
		return true
	}
	return false
}

// doesNext reports whether a finite verb follows noun group j.
func doesNext(s *prose.Sentence, j int) bool {
	if j+1 == len(s.Chunks) {
		return false
	}
	c := s.Chunks[j+1]
	return c.Kind == prose.VerbGroup && c.First == s.Chunks[j].Last+1 && !c.Participle && !c.Infinitive
}

// IsSaying reports whether a word is a form of the commonest verbs of saying.
func IsSaying(word string) bool {
	switch word {
	case "said", "says", "say", "added", "reported", "announced", "claimed", "stated", "noted", "told":
		return true
	}
	return false
}

// inBrackets reports whether a chunk stands alone between brackets.
func inBrackets(s *prose.Sentence, c prose.Chunk) bool {
	return c.First > 0 && s.Tokens[c.First-1].Text == "(" && Neighbour(s, c.Last+1) == ")"
}

// antecedent returns the noun group before a relative pronoun.
func (p *Page) antecedent(s *prose.Sentence, pronoun int) []Phrase {
	for j := len(s.Chunks) - 1; j >= 0; j-- {
		c := s.Chunks[j]
		if c.Last >= pronoun || c.Kind != prose.NounGroup {
			continue
		}
		if inBrackets(s, c) && j > 0 { // "the Front (KLF), which"
			continue
		}
		if t := s.Tokens[c.Last+1]; t.Lower != "," && t.Text != "(" && c.Last+1 != pronoun {
			return nil
		}
		for p.Apposed(s, c) && j > 0 && s.Chunks[j-1].Kind == prose.NounGroup { // "a shop in Kano, Nigeria, which"
			j--
			c = s.Chunks[j]
		}
		for j > 0 && c.First > 1 && s.Tokens[c.First-1].Lower == "of" && s.Chunks[j-1].Kind == prose.NounGroup && s.Chunks[j-1].Last == c.First-2 {
			j--
			c = s.Chunks[j]
		}
		return CoordinatedBack(s, j)
	}
	return nil
}

// dayOfMonth reports whether noun group k is the bare number behind a month that hangs on a
// preposition: "a note of May 2 had told".
func dayOfMonth(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	month := k > 0 && s.Chunks[k-1].Kind == prose.NounGroup && s.Chunks[k-1].Last == c.First-1 && UnderPreposition(s, s.Chunks[k-1].First)
	return month && c.First == c.Last && s.Tokens[c.Head].Tag == "CD" && s.Tokens[c.First-1].Tag == "NNP"
}

// CoordinatedBack returns the phrase of noun group j with those joined before
// it by "and".
func CoordinatedBack(s *prose.Sentence, j int) []Phrase {
	out := []Phrase{PhraseAt(s, j)}
	for j > 0 && s.Chunks[j-1].Kind == prose.NounGroup {
		if UnderPreposition(s, s.Chunks[j-1].First) {
			if j--; !ofName(s, j) || Words(s, s.Chunks[j].Last+1, out[0].First) != "and" {
				break
			}
			j--
			out = append([]Phrase{PhraseAt(s, j)}, out...)
			continue
		}
		between := Words(s, s.Chunks[j-1].Last+1, out[0].First)
		if held := beforeHolder(s, j-1); held >= 0 && between == ", and" {
			j = held
			out = append([]Phrase{PhraseAt(s, j)}, out...)
			continue
		}
		if between != "and" && between != ", and" && !(between == "," && len(out) > 1) {
			break
		}
		j--
		out = append([]Phrase{PhraseAt(s, j)}, out...)
	}
	return out
}

// beforeHolder returns the noun group of whom the name of a place tells that noun group k
// between commas is the country or province of: "the mayor" for the Sudan of "the mayor of
// Kutum, Sudan, and his son"; -1 for none.
func beforeHolder(s *prose.Sentence, k int) int {
	c := s.Chunks[k]
	if k < 2 || !strings.HasPrefix(s.Tokens[c.Head].Tag, "NNP") || s.Tokens[c.First-1].Text != "," || s.Chunks[k-1].Last != c.First-2 || !ofName(s, k-1) {
		return -1
	}
	return k - 2
}

// ofName reports whether noun group k is a name behind the "of" of the group before it:
// "the mayor of Dori and his driver".
func ofName(s *prose.Sentence, k int) bool {
	c := s.Chunks[k]
	return k > 0 && strings.HasPrefix(s.Tokens[c.Head].Tag, "NNP") && s.Tokens[c.First-1].Lower == "of" && s.Chunks[k-1].Kind == prose.NounGroup && s.Chunks[k-1].Last == c.First-2
}

// UnderPreposition reports whether the noun group that begins at a token hangs
// on a preposition.
func UnderPreposition(s *prose.Sentence, first int) bool {
	if first == 0 {
		return false
	}
	t := s.Tokens[first-1]
	switch t.Lower {
	case "that", "whether", "if", "unless", "because", "since", "while", "as", "although", "though", "than", "after", "before", "until":
		return false
	}
	return (t.Tag == "IN" || t.Tag == "TO" || t.Lower == "to") && t.Lower != "ago" // "Two weeks ago the mayor said"
}

// insertion returns the token of the comma that opens an insertion ending
// right before the verb: "Gunmen, some of them masked, attacked". -1 for none.
func insertion(s *prose.Sentence, from, verb int) int {
	if verb == 0 || s.Tokens[verb-1].Text != "," {
		return -1
	}
	for i := verb - 2; i > 0; i-- {
		if s.Tokens[i].Text == "," {
			return i
		}
	}
	return -1
}

func (p *Page) beforeInsertion(s *prose.Sentence, comma int) []Phrase {
	for j := len(s.Chunks) - 1; j >= 0; j-- {
		c := s.Chunks[j]
		if c.Last < comma && c.Kind == prose.NounGroup && !p.Apposed(s, c) && !UnderPreposition(s, c.First) && !betweenCommas(s, c) && !conjoinedObject(s, j) && (c.First == 0 || s.Tokens[c.First-1].Tag != "POS") {
			return []Phrase{PhraseAt(s, j)}
		}
		if c.Last < comma && c.Kind == prose.VerbGroup && !c.Participle {
			return nil
		}
	}
	return nil
}

// betweenCommas reports whether a noun group is a bare number between commas, as the age
// of who is named before it: "Awa Kone, 33, a nurse, was".
func betweenCommas(s *prose.Sentence, c prose.Chunk) bool {
	return c.First == c.Last && s.Tokens[c.Head].Tag == "CD" && Neighbour(s, c.First-1) == "," && Neighbour(s, c.Last+1) == ","
}

// PrepositionsAfter collects the phrases that hang on prepositions after a
// token, up to the next finite verb or the end of the clause.
func PrepositionsAfter(s *prose.Sentence, token int) map[string][]Phrase {
	out := map[string][]Phrase{}
	for i := token + 1; i < len(s.Tokens); i++ {
		t := s.Tokens[i]
		if t.Text == ";" || t.Text == ":" || t.Tag == "WP" || t.Tag == "WDT" || t.Tag == "WRB" {
			break
		}
		k := ChunkOf(s, i)
		if k >= 0 && s.Chunks[k].Kind == prose.VerbGroup {
			if !s.Chunks[k].Participle {
				break
			}
			i = s.Chunks[k].Last
			continue
		}
		if t.Tag != "IN" && t.Lower != "to" || i+1 >= len(s.Tokens) {
			continue
		}
		next := ChunkOf(s, i+1)
		if next < 0 || s.Chunks[next].Kind != prose.NounGroup || s.Chunks[next].First != i+1 || FollowedByVerb(s, next) && t.Tag == "IN" && clausal(t.Lower) {
			continue
		}
		if _, taken := out[t.Lower]; !taken {
			out[t.Lower] = Coordinated(s, next)
		}
	}
	return out
}

// clausal words begin a clause as well as a prepositional phrase.
func clausal(word string) bool {
	switch word {
	case "after", "before", "since", "until", "as", "than", "that", "while", "because", "if", "for":
		return true
	}
	return false
}

// PlacePreposition reports whether a word is a preposition that leads to where something
// is.
func PlacePreposition(w string) bool {
	switch w {
	case "in", "at", "near", "outside", "from", "to", "of", "around", "inside", "into", "through", "between", "towards", "toward", "on":
		return true
	}
	return false
}

// OpensWithSubject reports whether a clause has a subject of its own before the places that
// end with noun group k: "A bombing in Quetta, Pakistan killed", not "After a bombing in
// Quetta, Pakistan closed the border" nor "On Monday in Quetta, Pakistan said".
func (p *Page) OpensWithSubject(s *prose.Sentence, k int) bool {
	if next := ChunkAfter(s, s.Chunks[k].Last); next < 0 || IsSaying(s.Tokens[s.Chunks[next].Head].Lower) {
		return false
	}
	for j := k - 1; j >= 0; j-- {
		c := s.Chunks[j]
		switch {
		case c.Kind == prose.VerbGroup:
			return false
		case p.Apposed(s, c) || UnderPreposition(s, c.First):
		default:
			return !subordinate(s, c.First) && !conjoinedObject(s, j)
		}
	}
	return false
}

// subordinate reports whether a noun group that begins at a token stands behind a word that
// opens a clause or a time of its own: "after an attack".
func subordinate(s *prose.Sentence, first int) bool {
	before := Neighbour(s, first-1)
	return before != "for" && clausal(before) || before == "although" || before == "though"
}

// AgentBy returns the token behind the "by" of a verb that ends at a token, in
// the same clause; 0 for none.
func AgentBy(s *prose.Sentence, verb int) int {
	for i := verb + 1; i < len(s.Tokens); i++ {
		switch t := s.Tokens[i]; {
		case t.Lower == "by":
			return i + 1
		case t.Verb() || t.Text == "," || t.Text == ";" || t.Tag == "WDT":
			return 0
		}
	}
	return 0
}
