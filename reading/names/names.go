package names

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// Name is a proper name found in the text.
type Name struct {
	Start, End int
	Text       string
	Kind       dateline.MentionKind // actor, person or place; empty where nothing tells
	ActorKind  dateline.ActorKind   // of an actor or person
	weight     int                  // how well founded the kind is: see Sense
	Known      []*codebook.KnownActor
	Entries    []gazetteer.Entry
	Naming     *Naming
	fold       string           // the name folded, once asked for
	foldOf     string           // what it was folded from
	Short      string           // a group's name without its noun: "Dagoberto Ramos" of "the Dagoberto Ramos column"
	Canonical  string           // of a part of a group, the form in which such names are compared
	Titled     string           // a person's name with the title before it
	besides    []string         // other forms of a person's name that the text shows with it
	lookup     string           // the name as the gazetteer has it, without a possessive inside
	Resolved   *gazetteer.Entry // the place it was taken for; nil where no table has it
	doubted    bool             // the place of the tables that it was taken for is none that the report means
	Adjective  string           // country of a demonym ("Malian"), which names no place itself
	Speaker    bool             // a person who speaks for the record or holds an office, and so is no private one
}

// Sense is what a name is taken for. Kind is empty where nothing tells.
type Sense struct {
	Kind      dateline.MentionKind // actor, person or place
	ActorKind dateline.ActorKind   // of an actor or person
	Weight    int                  // 3 its own words or those beside it say so, 2 its surroundings, 1 only its shape
}

// Folded is the name as the codebook folds it.
func (n *Name) Folded() string {
	if n.foldOf != n.Text {
		n.fold, n.foldOf = codebook.Fold(n.Text), n.Text
	}
	return n.fold
}

// Take takes a name for what a sense says.
func (n *Name) Take(s Sense) { n.Kind, n.ActorKind, n.weight = s.Kind, s.ActorKind, s.Weight }

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
func (p *Page) findNames() {
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
		p.Names = append(p.Names, n)
		for i < len(ws) && ws[i].Start < n.End {
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
func (p *Page) foreignName(w word) *Name {
	s := &p.Text.Sentences[w.sentence]
	i := w.token + 1
	if !p.Is("language", w.Folded) || w.token < 1 || i >= len(s.Tokens) || s.Tokens[w.token-1].Lower != "in" || !grammar.Capital(s.Tokens[i]) || !s.Tokens[i].Word() {
		return nil
	}
	if before := grammar.Neighbour(s, w.token-2); before != "," && before != "(" && before != "" {
		return nil
	}
	for j := i + 1; j < len(s.Tokens) && j < i+maxNameWords; j++ {
		if t := s.Tokens[j].Text; strings.Contains(",;().", t) {
			n := &Name{Start: s.Tokens[i].Start, End: s.Tokens[j-1].End}
			n.Text = p.Text.Cut(n.Start, n.End)
			n.Take(organisation.weighing(2))
			return n
		}
	}
	return nil
}

// yieldToKnown cuts off a name that no list knows, which begins at word i, what
// is a known one, or the beginning of one that goes on behind it: "Rio Command of
// the New People's Army".
func (p *Page) yieldToKnown(n *Name, ws []word, folded []string, i int) {
	if len(n.Known) > 0 || len(n.Entries) > 0 {
		return
	}
	for j := i + 1; j < len(ws) && ws[j].Start < n.End; j++ {
		other := p.nameFrom(ws, folded, j)
		if other == nil || len(other.Known) == 0 || other.End < n.End {
			continue
		}
		whole := strings.TrimSpace(p.Text.Cut(n.Start, other.Start))
		text := strings.TrimSuffix(strings.TrimSuffix(whole, " the"), " of")
		if other.End == n.End && text == whole {
			continue
		}
		n.Text, n.End = text, n.Start+len([]rune(text))
		return
	}
}

func (p *Page) words() []word {
	raw := gazetteer.Words(p.Text.Runes)
	out := make([]word, 0, len(raw))
	s := 0
	for _, w := range raw {
		for s < len(p.Text.Sentences) && p.Text.Sentences[s].End <= w.Start {
			s++
		}
		if s == len(p.Text.Sentences) {
			break
		}
		sentence := &p.Text.Sentences[s]
		tok := sentence.TokenAt(w.Start)
		if tok >= len(sentence.Tokens) {
			continue
		}
		x := word{Word: w, sentence: s, token: tok, first: tok == 0 || opensAfter(sentence.Tokens[tok-1])}
		x.capital = unicode.IsUpper(p.Text.Runes[w.Start])
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
func (p *Page) givenNames(ws []word) {
	beside := func(i, j int) bool {
		return j >= 0 && j < len(ws) && ws[j].capital && ws[i].sentence == ws[j].sentence && (ws[j].token-ws[i].token == j-i)
	}
	for i := range ws {
		w := &ws[i]
		if p.Text.Sentences[w.sentence].Capitals && !w.capital && p.Is("given name", w.Folded) {
			w.capital = beside(i, i+1) || beside(i, i-1)
		}
	}
}

// maxNameWords bounds how far a name is looked for.
const maxNameWords = 12

// nameFrom reads the name at word i. An article is part of a name only where
// no name begins behind it: "The Hague", but "the Gulf Clan".
func (p *Page) nameFrom(ws []word, folded []string, i int) *Name {
	if ws[i].Folded == "the" && i+1 < len(ws) && ws[i+1].sentence == ws[i].sentence {
		if n := p.nameAt(ws, folded, i+1); n != nil {
			return n
		}
	}
	return p.nameAt(ws, folded, i)
}

func (p *Page) nameAt(ws []word, folded []string, i int) *Name {
	w := ws[i]
	if w.possessive {
		return nil
	}
	window := folded[i:min(i+maxNameWords, len(folded))]
	sentence := &p.Text.Sentences[w.sentence]
	length := sameSentence(ws, i)
	var best *Name
	if n, rows := p.Book.Actors.LongestMatch(window); n > 0 && n <= length && p.plausibleActor(ws[i:i+n], sentence, rows) {
		best = p.makeName(ws, i, n)
		best.Known = rows
		best.Take(Sense{dateline.ActorMention, rows[0].Kind, 3})
		if best.ActorKind == dateline.Person {
			best.Kind = dateline.PersonMention
		}
	}
	if m := p.placeAt(ws, i, length, sentence); m != nil && (best == nil || m.End > best.End) {
		best = m
	}
	if m := p.runAt(ws, i, length, sentence); m != nil && (best == nil || m.End > best.End && !p.splits(best, m)) {
		best = m
	}
	return best
}

// splits reports whether the longer, unknown run is only a known name with
// something capitalised beside it: "Taliban Condemn", "Nigerian President
// Muhammadu Buhari".
func (p *Page) splits(known, run *Name) bool {
	switch {
	case run.weight == 3 && run.Kind == dateline.ActorMention, known.Start == run.Start && p.Suffixed(run.Text):
		return false
	case len(known.Known) > 0:
		return true
	case known.Adjective != "":
		return true
	}
	return run.Kind == dateline.PersonMention && run.Start > known.Start
}

func sameSentence(ws []word, i int) int {
	n := 0
	for i+n < len(ws) && ws[i+n].sentence == ws[i].sentence {
		n++
	}
	return n
}

func (p *Page) makeName(ws []word, i, n int) *Name {
	start, end := ws[i].Start, ws[i+n-1].End
	return &Name{Start: start, End: end, Text: p.Text.Cut(start, end)}
}

// plausibleActor refuses a known name written small where it is a common word,
// and short forms that begin a sentence by chance.
func (p *Page) plausibleActor(ws []word, s *prose.Sentence, rows []*codebook.KnownActor) bool {
	capital := slices.ContainsFunc(ws, func(w word) bool { return w.capital })
	if s.Capitals {
		return len(ws) > 1 || len(ws[0].Folded) > 2 && ws[0].capital
	}
	if !capital {
		return false
	}
	if len(ws) == 1 && len(ws[0].Folded) <= 5 && p.Book.Actors.Acronym(ws[0].Folded) {
		text := p.Text.Cut(ws[0].Start, ws[0].End)
		return strings.ToLower(text[1:]) != text[1:] // ELN and LeT, but not Ana
	}
	return true
}

// settleSenses gives every occurrence of a name that no table knows the sense
// that is best founded anywhere in the text.
func (p *Page) settleSenses() {
	p.unplaceGroups()
	best := map[string]Sense{}
	for _, n := range p.Names {
		if key := n.Folded(); n.open() && n.weight > best[key].Weight {
			best[key] = Sense{n.Kind, n.ActorKind, n.weight}
		}
	}
	for _, n := range p.Names {
		if n.open() {
			n.Take(best[n.Folded()])
		}
	}
}

// settleSurnames takes a town's name, and a word of the language that opens a
// sentence, for a person's where the text has a full name that ends with it; a
// town's stays one behind a preposition of place. What only looks like a body's name
// is a person's where it is the two last names of one.
func (p *Page) settleSurnames(ws []word) {
	surnames, pairs := map[string]bool{}, map[string]bool{}
	for _, n := range p.Names {
		if n.Kind == dateline.PersonMention {
			words := strings.Fields(n.Folded())
			if len(words) > 2 {
				pairs[strings.Join(words[len(words)-2:], " ")] = true
			}
			for i := max(1, len(words)-2); i < len(words); i++ { // Spanish names have two
				surnames[words[i]] = true
			}
		}
	}
	for _, n := range p.Names {
		if n.open() && n.Kind == dateline.ActorMention && n.weight < 3 && pairs[n.Folded()] {
			n.Take(person.weighing(2))
		}
		if len(n.Entries) == 0 || !surnames[n.Folded()] {
			continue
		}
		if !p.Locates(n) {
			n.Entries = nil
			n.Take(person.weighing(2))
		}
	}
	for i, w := range ws {
		if surnames[w.Folded] && unicode.IsUpper(p.Text.Runes[w.Start]) && (w.capital || w.first) && len(p.NamesIn(w.Start, w.End)) == 0 {
			n := p.makeName(ws, i, 1)
			n.Take(person.weighing(2))
			at, _ := slices.BinarySearchFunc(p.Names, w.Start, func(n *Name, at int) int { return n.Start - at })
			p.Names = slices.Insert(p.Names, at, n)
		}
	}
}

// open reports whether a name is in no table, so that only the text tells what
// it names.
func (n *Name) open() bool { return len(n.Known) == 0 && len(n.Entries) == 0 && n.Adjective == "" }
