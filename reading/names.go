package reading

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
)

// name is a proper name found in the text.
type name struct {
	start, end int
	text       string
	kind       dateline.MentionKind // actor, person or place; empty where nothing tells
	actorKind  dateline.ActorKind   // of an actor or person
	weight     int                  // how well founded the kind is: see sense
	known      []*codebook.KnownActor
	entries    []gazetteer.Entry
	naming     *naming
	fold       string           // the name folded, once asked for
	foldOf     string           // what it was folded from
	short      string           // a group's name without its noun: "Dagoberto Ramos" of "the Dagoberto Ramos column"
	canonical  string           // of a part of a group, the form in which such names are compared
	titled     string           // a person's name with the title before it
	besides    []string         // other forms of a person's name that the text shows with it
	lookup     string           // the name as the gazetteer has it, without a possessive inside
	resolved   *gazetteer.Entry // the place it was taken for; nil where no table has it
	adjective  string           // country of a demonym ("Malian"), which names no place itself
	speaker    bool             // a person who speaks for the record or holds an office, and so is no private one
}

// sense is what a name is taken for. Kind is empty where nothing tells.
type sense struct {
	kind      dateline.MentionKind // actor, person or place
	actorKind dateline.ActorKind   // of an actor or person
	weight    int                  // 3 its own words or those beside it say so, 2 its surroundings, 1 only its shape
}

// folded is the name as the codebook folds it.
func (n *name) folded() string {
	if n.foldOf != n.text {
		n.fold, n.foldOf = codebook.Fold(n.text), n.text
	}
	return n.fold
}

func (n *name) take(s sense) { n.kind, n.actorKind, n.weight = s.kind, s.actorKind, s.weight }

// word is a folded word of the text with the token that it stands in.
type word struct {
	gazetteer.Word
	sentence, token int
	capital         bool // begins with a capital that is not just the sentence's
	first           bool // first of its sentence
	possessive      bool // a bare 's
}

// findNames finds the names of the text, longest first at each word: known
// actors, then places of the gazetteer, then runs of capitalised words.
func (p *page) findNames() {
	ws := p.words()
	folded := make([]string, len(ws))
	for i, w := range ws {
		folded[i] = w.Folded
	}
	for i := 0; i < len(ws); {
		n := p.foreignName(ws[i])
		if n == nil {
			n = p.nameFrom(ws, folded, i)
		}
		if n == nil {
			i++
			continue
		}
		p.yieldToKnown(n, ws, folded, i)
		p.names = append(p.names, n)
		for i < len(ws) && ws[i].Start < n.end {
			i++
		}
	}
	p.joinProposed(ws)
	p.longForms()
	p.explainedLetters()
	p.qualifiedNames()
	p.settleSenses()
	p.settleSurnames(ws)
	p.bynames()
}

// foreignName is a name in another language, up to the mark behind it, where the word
// is that language: the "Front pour les droits" of ", in French Front pour les droits
// (FPD)" or of the note "In French Front pour les droits." Nil where the word is
// something else.
func (p *page) foreignName(w word) *name {
	s := &p.text.Sentences[w.sentence]
	i := w.token + 1
	if !p.is("language", w.Folded) || w.token < 1 || i >= len(s.Tokens) || s.Tokens[w.token-1].Lower != "in" || !capital(s.Tokens[i]) || !s.Tokens[i].Word() {
		return nil
	}
	if before := neighbour(s, w.token-2); before != "," && before != "(" && before != "" {
		return nil
	}
	for j := i + 1; j < len(s.Tokens) && j < i+maxNameWords; j++ {
		if t := s.Tokens[j].Text; strings.Contains(",;().", t) {
			n := &name{start: s.Tokens[i].Start, end: s.Tokens[j-1].End}
			n.text = p.text.Cut(n.start, n.end)
			n.take(organisation.weighing(2))
			return n
		}
	}
	return nil
}

// yieldToKnown cuts off a name that no list knows, which begins at word i, what
// is a known one, or the beginning of one that goes on behind it: "Rio Command of
// the New People's Army".
func (p *page) yieldToKnown(n *name, ws []word, folded []string, i int) {
	if len(n.known) > 0 || len(n.entries) > 0 {
		return
	}
	for j := i + 1; j < len(ws) && ws[j].Start < n.end; j++ {
		other := p.nameFrom(ws, folded, j)
		if other == nil || len(other.known) == 0 || other.end < n.end {
			continue
		}
		whole := strings.TrimSpace(p.text.Cut(n.start, other.start))
		text := strings.TrimSuffix(strings.TrimSuffix(whole, " the"), " of")
		if other.end == n.end && text == whole {
			continue
		}
		n.text, n.end = text, n.start+len([]rune(text))
		return
	}
}

func (p *page) words() []word {
	raw := gazetteer.Words(p.text.Runes)
	out := make([]word, 0, len(raw))
	s := 0
	for _, w := range raw {
		for s < len(p.text.Sentences) && p.text.Sentences[s].End <= w.Start {
			s++
		}
		if s == len(p.text.Sentences) {
			break
		}
		sentence := &p.text.Sentences[s]
		tok := sentence.TokenAt(w.Start)
		if tok >= len(sentence.Tokens) {
			continue
		}
		x := word{Word: w, sentence: s, token: tok, first: tok == 0 || opensAfter(sentence.Tokens[tok-1])}
		x.capital = unicode.IsUpper(p.text.Runes[w.Start])
		if sentence.Capitals {
			x.capital = x.capital && !prose.Common(w.Folded)
		}
		x.possessive = w.Folded == "s" && sentence.Tokens[tok].Tag == "POS"
		out = append(out, x)
	}
	p.givenNames(out)
	return out
}

// opensAfter reports whether a token parts the start of a sentence from what
// stands before it: a dateline's dash, an hour's colon, a bullet, a quotation mark.
func opensAfter(t prose.Token) bool {
	return !t.Word() && !strings.ContainsAny(t.Text, ",&(/$£€%0123456789") && t.Tag != "POS" && t.Text != "-"
}

// givenNames marks, in text in capitals, the words beside a name that are both
// given names and words of the language: the HECTOR of "HECTOR OQUELI".
func (p *page) givenNames(ws []word) {
	beside := func(i, j int) bool {
		return j >= 0 && j < len(ws) && ws[j].capital && ws[i].sentence == ws[j].sentence && (ws[j].token-ws[i].token == j-i)
	}
	for i := range ws {
		w := &ws[i]
		if p.text.Sentences[w.sentence].Capitals && !w.capital && p.is("given name", w.Folded) {
			w.capital = beside(i, i+1) || beside(i, i-1)
		}
	}
}

// maxNameWords bounds how far a name is looked for.
const maxNameWords = 12

// nameFrom reads the name at word i. An article is part of a name only where
// no name begins behind it: "The Hague", but "the Gulf Clan".
func (p *page) nameFrom(ws []word, folded []string, i int) *name {
	if ws[i].Folded == "the" && i+1 < len(ws) && ws[i+1].sentence == ws[i].sentence {
		if n := p.nameAt(ws, folded, i+1); n != nil {
			return n
		}
	}
	return p.nameAt(ws, folded, i)
}

func (p *page) nameAt(ws []word, folded []string, i int) *name {
	w := ws[i]
	if w.possessive {
		return nil
	}
	window := folded[i:min(i+maxNameWords, len(folded))]
	sentence := &p.text.Sentences[w.sentence]
	length := sameSentence(ws, i)
	var best *name
	if n, rows := p.book.Actors.LongestMatch(window); n > 0 && n <= length && p.plausibleActor(ws[i:i+n], sentence, rows) {
		best = p.makeName(ws, i, n)
		best.known = rows
		best.take(sense{dateline.ActorMention, rows[0].Kind, 3})
		if best.actorKind == dateline.Person {
			best.kind = dateline.PersonMention
		}
	}
	if m := p.placeAt(ws, i, length, sentence); m != nil && (best == nil || m.end > best.end) {
		best = m
	}
	if m := p.runAt(ws, i, length, sentence); m != nil && (best == nil || m.end > best.end && !p.splits(best, m)) {
		best = m
	}
	return best
}

// splits reports whether the longer, unknown run is only a known name with
// something capitalised beside it: "Taliban Condemn", "Nigerian President
// Muhammadu Buhari".
func (p *page) splits(known, run *name) bool {
	switch {
	case run.weight == 3 && run.kind == dateline.ActorMention, known.start == run.start && p.suffixed(run.text):
		return false
	case len(known.known) > 0:
		return true
	case known.adjective != "":
		return true
	}
	return run.kind == dateline.PersonMention && run.start > known.start
}

func sameSentence(ws []word, i int) int {
	n := 0
	for i+n < len(ws) && ws[i+n].sentence == ws[i].sentence {
		n++
	}
	return n
}

func (p *page) makeName(ws []word, i, n int) *name {
	start, end := ws[i].Start, ws[i+n-1].End
	return &name{start: start, end: end, text: p.text.Cut(start, end)}
}

// plausibleActor refuses a known name written small where it is a common word,
// and short forms that begin a sentence by chance.
func (p *page) plausibleActor(ws []word, s *prose.Sentence, rows []*codebook.KnownActor) bool {
	capital := slices.ContainsFunc(ws, func(w word) bool { return w.capital })
	if s.Capitals {
		return len(ws) > 1 || len(ws[0].Folded) > 2 && ws[0].capital
	}
	if !capital {
		return false
	}
	if len(ws) == 1 && len(ws[0].Folded) <= 5 && p.book.Actors.Acronym(ws[0].Folded) {
		text := p.text.Cut(ws[0].Start, ws[0].End)
		return strings.ToLower(text[1:]) != text[1:] // ELN and LeT, but not Ana
	}
	return true
}

// settleSenses gives every occurrence of a name that no table knows the sense
// that is best founded anywhere in the text.
func (p *page) settleSenses() {
	best := map[string]sense{}
	for _, n := range p.names {
		if key := n.folded(); n.open() && n.weight > best[key].weight {
			best[key] = sense{n.kind, n.actorKind, n.weight}
		}
	}
	for _, n := range p.names {
		if n.open() {
			n.take(best[n.folded()])
		}
	}
}

// settleSurnames takes a town's name, and a word of the language that opens a
// sentence, for a person's where the text has a full name that ends with it; a
// town's stays one behind a preposition of place. What only looks like a body's name
// is a person's where it is the two last names of one.
func (p *page) settleSurnames(ws []word) {
	surnames, pairs := map[string]bool{}, map[string]bool{}
	for _, n := range p.names {
		if n.kind == dateline.PersonMention {
			words := strings.Fields(n.folded())
			if len(words) > 2 {
				pairs[strings.Join(words[len(words)-2:], " ")] = true
			}
			for i := max(1, len(words)-2); i < len(words); i++ { // Spanish names have two
				surnames[words[i]] = true
			}
		}
	}
	for _, n := range p.names {
		if n.open() && n.kind == dateline.ActorMention && n.weight < 3 && pairs[n.folded()] {
			n.take(person.weighing(2))
		}
		if len(n.entries) == 0 || !surnames[n.folded()] {
			continue
		}
		if !p.locates(n) {
			n.entries = nil
			n.take(person.weighing(2))
		}
	}
	for i, w := range ws {
		if surnames[w.Folded] && unicode.IsUpper(p.text.Runes[w.Start]) && (w.capital || w.first) && len(p.namesIn(w.Start, w.End)) == 0 {
			n := p.makeName(ws, i, 1)
			n.take(person.weighing(2))
			at, _ := slices.BinarySearchFunc(p.names, w.Start, func(n *name, at int) int { return n.start - at })
			p.names = slices.Insert(p.names, at, n)
		}
	}
}

// open reports whether a name is in no table, so that only the text tells what
// it names.
func (n *name) open() bool { return len(n.known) == 0 && len(n.entries) == 0 && n.adjective == "" }
