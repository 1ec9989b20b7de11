package names

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading/grammar"
)

// run is a run of capitalised words with the words around it.
type run struct {
	words         []word
	sentence      *prose.Sentence
	first, last   int    // tokens
	before, after string // the tokens beside it, in small letters
}

var (
	person       = Sense{Kind: dateline.PersonMention, ActorKind: dateline.Person}
	armedGroup   = Sense{Kind: dateline.ActorMention, ActorKind: dateline.ArmedGroup}
	organisation = Sense{Kind: dateline.ActorMention, ActorKind: dateline.Organisation}
	stateForce   = Sense{Kind: dateline.ActorMention, ActorKind: dateline.StateForce}
	population   = Sense{Kind: dateline.ActorMention, ActorKind: dateline.Population}
	placeName    = Sense{Kind: dateline.PlaceMention}
)

func (s Sense) weighing(weight int) Sense { s.Weight = weight; return s }

// classify says what a run of capitalised words that no list knows is: its own
// words, those beside it, what stands in apposition, or only its shape tell.
func (p *Page) classify(n *Name, ws []word, s *prose.Sentence) {
	r := runOf(ws, s)
	if p.takeGroupNoun(n, r) {
		return
	}
	if p.titleCase(s) && r.common() || p.paper(r) || p.tellsSort(r) {
		return
	}
	for _, read := range []func(run) Sense{p.byOwnWords, p.byApposition, p.byWordsBeside, p.byShape} {
		if n.Take(read(r)); n.weight > 0 {
			break
		}
	}
	switch n.Kind {
	case dateline.PersonMention:
		p.cutTitle(n, r)
	case dateline.PlaceMention:
		p.takePlaceNoun(n, ws[len(ws)-1], s)
	}
}

// tellsSort reports whether the run only says of what sort the group is that is named behind
// it: the Sunni Arab of "the Sunni Arab group Jund al-Haqq".
func (p *Page) tellsSort(r run) bool {
	i := r.last + 2
	_, country := p.Demonym([]string{r.words[0].Folded})
	return (country > 0 || p.Is("no name", r.words[0].Folded) || p.Is("armed sort", r.words[0].Folded)) && p.Is("groups", r.after) &&
		i < len(r.sentence.Tokens) && grammar.Capital(r.sentence.Tokens[i]) && r.sentence.Tokens[i].Word() && !r.sentence.Capitals && !p.InTime(r.sentence.Tokens[i].Start)
}

// runOf is the run of some words of a sentence.
func runOf(ws []word, s *prose.Sentence) run {
	r := run{words: ws, sentence: s, first: ws[0].token, last: ws[len(ws)-1].token}
	r.before, r.after = grammar.Neighbour(s, r.first-1), grammar.Neighbour(s, r.last+1)
	if grammar.IsQuote(r.before) {
		r.first--
		r.before = grammar.Neighbour(s, r.first-1)
	}
	return r
}

// takeGroupNoun reads "the Dagoberto Ramos column": a name with the small noun
// for a group is the group's.
func (p *Page) takeGroupNoun(n *Name, r run) bool {
	last := r.words[len(r.words)-1]
	if p.tellsSort(r) {
		return false
	}
	opens := r.before == "the" || r.before == "'s" || r.first == 0 && len(r.words) > 1
	if !opens || len(r.words) > 4 || !p.Is("names group", r.after) && !p.Is("names people", r.after) && !(r.after == "task" && grammar.Neighbour(r.sentence, r.last+2) == "force") || p.Is("place cue", last.Folded) || p.Is("title", r.words[0].Folded) {
		return false
	}
	tok := r.sentence.Tokens[r.last+1]
	if tok.Lower == "task" {
		n.End = r.sentence.Tokens[r.last+2].End
		n.Text = p.Text.Cut(n.Start, n.End)
		n.Take(stateForce.weighing(3))
		return true
	}
	if p.Is("place cue", tok.Lower) || tok.Text != tok.Lower && !r.sentence.Capitals {
		return false
	}
	if tok.Lower == "faction" { // called after its leader, whose name is not the faction's
		n.Canonical = n.Folded() + " faction"
	} else if len(p.Book.Gazetteer.Lookup(n.Text)) == 0 {
		n.Short = n.Text
	}
	n.End, n.Text = tok.End, p.Text.Cut(n.Start, tok.End)
	n.Take(armedGroup.weighing(3))
	if p.Is("names people", tok.Lower) {
		n.Take(population.weighing(3))
	} else if p.Is("organisation cue", tok.Lower) && !p.Is("armed cue", tok.Lower) {
		n.Take(organisation.weighing(3))
	}
	return true
}

func (r run) has(p *Page, class string) bool {
	return slices.ContainsFunc(r.words, func(w word) bool { return p.Is(class, w.Folded) })
}

// common reports whether the run is made of words of the language alone.
func (r run) common() bool {
	return !slices.ContainsFunc(r.words, func(w word) bool { return !prose.Common(w.Folded) && w.capital })
}

func (p *Page) byOwnWords(r run) Sense {
	first, last := r.words[0], r.words[len(r.words)-1]
	text := p.Text.Cut(first.Start, last.End)
	switch {
	case len(r.words) == 1 && r.first == 0 && r.after == ":" && !r.common(): // an interview
		return person.weighing(2)
	case r.sentence.Capitals && r.before == "(" && r.after == ")" && len(r.words) == 1 && len(text) <= 8:
		return organisation.weighing(3)
	case p.titled(r):
		return person.weighing(3)
	case p.Is("place cue", last.Folded) && !r.has(p, "armed cue") && !p.officeOf(r) && !slices.ContainsFunc(r.words, func(w word) bool { return w.Folded == "of" }):
		return placeName.weighing(3)
	case r.has(p, "organisation cue") || r.has(p, "armed cue"):
		return p.bodyOf(r).weighing(3)
	case p.Suffixed(text):
		return organisation.weighing(2)
	case !r.sentence.Capitals && (IsLetters(text) || strings.ToUpper(text) == text && len(text) <= 8 && !strings.Contains(text, ".") && !r.common()) && !p.numbered(last.End):
		if s := p.byApposition(r); s.Kind == dateline.ActorMention {
			return s
		}
		return organisation.weighing(2)
	}
	return Sense{}
}

// paper reports whether the run names a law, a treaty or the like: "Prevention of
// Terrorism Act".
func (p *Page) paper(r run) bool { return p.Is("paper", r.words[len(r.words)-1].Folded) }

// officeOf reports whether a word for a place and for an office means the office:
// "Criminal Investigation Department", but "Arauca Department".
func (p *Page) officeOf(r run) bool {
	last := len(r.words) - 1
	return p.Is("organisation cue", r.words[last].Folded) && last > 0 && run{words: r.words[:last]}.common()
}

// Suffixed reports whether a name is that of a group with a word tied to its
// letters, as splinters and wings have it: "SPLM-North".
func (p *Page) Suffixed(text string) bool {
	letters, suffix, tied := strings.Cut(text, "-")
	return tied && len(letters) > 1 && len(suffix) > 0 && !strings.ContainsAny(text, " .0123456789") && strings.ToUpper(letters) == letters
}

// numbered reports whether a hyphen and a number follow an offset: "NH-2", "AK-47".
func (p *Page) numbered(end int) bool {
	behind := p.Text.Cut(end, min(end+2, len(p.Text.Runes)))
	return len(behind) == 2 && behind[0] == '-' && '0' <= behind[1] && behind[1] <= '9'
}

// titled reports whether a title stands in the run before a person's name; it
// is none in "General Staff".
func (p *Page) titled(r run) bool {
	for i, w := range r.words[:len(r.words)-1] {
		if p.Is("title", w.Folded) {
			rest := run{words: r.words[i+1:]}
			return !rest.has(p, "organisation cue") && !p.Is("title", rest.words[len(rest.words)-1].Folded)
		}
	}
	return false
}

// bodyOf tells what sort of body a name with a cue such as "Front", "Ministry"
// or "Brigade" is.
func (p *Page) bodyOf(r run) Sense {
	s := organisation
	switch {
	case p.numberedUnit(r):
		s.ActorKind = dateline.StateForce
	case r.has(p, "government cue"):
		s.ActorKind = dateline.Government
	case r.has(p, "state cue") && !r.has(p, "armed cue") && !p.guardsOwn(r):
		s.ActorKind = dateline.StateForce
	case r.has(p, "armed cue"), r.has(p, "state cue"):
		s.ActorKind = dateline.ArmedGroup
	}
	return s
}

// numberedUnit reports whether a name is a numbered unit's, as those of armies are: "the
// 4th Infantry Brigade".
func (p *Page) numberedUnit(r run) bool {
	number := grammar.Neighbour(r.sentence, r.first-1)
	digits := strings.TrimRight(number, "dhnrst")
	return digits != "" && digits != number && strings.Trim(digits, "0123456789") == "" && p.Is("army unit", r.words[len(r.words)-1].Folded)
}

// guardsOwn reports whether the name of a force or guard is that of no state's: it has
// a name of its own in it, no country's, and no word for a service of the state: "Zomi
// Hill Guard", but "Kenya Defence Forces", "Punjab Frontier Corps".
func (p *Page) guardsOwn(r run) bool {
	if !p.Is("guard", r.words[len(r.words)-1].Folded) || r.has(p, "state service") {
		return false
	}
	return slices.ContainsFunc(r.words, func(w word) bool {
		_, country := p.Demonym([]string{w.Folded})
		return w.capital && !prose.Common(w.Folded) && country == 0 && !slices.ContainsFunc(p.Book.Gazetteer.Lookup(w.Folded), func(e gazetteer.Entry) bool { return e.Kind == gazetteer.Country })
	})
}

// byWordsBeside goes by what stands right before and after the run.
func (p *Page) byWordsBeside(r run) Sense {
	s := r.sentence
	before := r.before
	if before == "the" {
		before = grammar.Neighbour(s, r.first-2)
	}
	owner := ""
	if before == "of" {
		owner = grammar.Neighbour(s, r.first-2)
		if r.before == "the" {
			owner = grammar.Neighbour(s, r.first-3)
		}
	}
	if s := p.byCalling(r); s.Weight > 0 {
		return s
	}
	if p.namedCulprit(r) {
		return armedGroup.weighing(2)
	}
	switch {
	case p.Is("title", r.before), p.Is("officials", r.before) && r.before != "the", len(r.words) > 1 && !r.common() && r.before != "the" && p.commandsBody(s, r.last+1), p.leadsAsAgent(r):
		return person.weighing(3)
	case p.Is("groups", r.before) && p.Is("civil", grammar.Neighbour(s, r.first-2)), p.Is("company", r.before):
		return organisation.weighing(3)
	case p.Is("groups", r.before):
		return armedGroup.weighing(3)
	case owner != "" && r.after != "'s" && p.Is("belongs to group", owner), r.before == "for" && p.Is("speaker", grammar.Neighbour(s, r.first-2)):
		return armedGroup.weighing(2)
	case p.Is("place cue", r.after) && (grammar.PlacePreposition(before) || r.before == "the"), owner != "" && (p.Is("place cue", owner) || p.Is("civilians", owner)), p.Is("place cue", r.before):
		return placeName.weighing(3)
	case r.after == "," && grammar.Neighbour(s, r.last+2) == "which":
		return organisation.weighing(2)
	case p.Is("gang article", r.words[0].Folded) && len(r.words) > 1:
		return armedGroup.weighing(2)
	case p.aged(r), r.after == "," && grammar.Neighbour(s, r.last+2) == "who" && !(r.before == "the" && r.common() && strings.HasSuffix(r.words[len(r.words)-1].Folded, "s")):
		return person.weighing(2)
	case r.before != "the" && !r.common() && (grammar.IsSaying(r.after) || grammar.IsSaying(r.before)):
		return person.weighing(2)
	case grammar.PlacePreposition(before) && (before != "of" && before != "from" && before != "to" || before != "of" && p.moves(s, r.first-1)) && (r.before != "the" || !r.common()):
		return placeName.weighing(2)
	}
	return Sense{}
}

// commandsBody reports whether the words from a token on say what one does with a body whose
// head one is: "headed", "had just formed the brigade".
func (p *Page) commandsBody(s *prose.Sentence, i int) bool {
	k := grammar.ChunkOf(s, i)
	if k < 0 || s.Chunks[k].Kind != prose.VerbGroup || s.Chunks[k].First != i || s.Chunks[k].Passive {
		return p.Is("heads body", grammar.Neighbour(s, i))
	}
	head := s.Chunks[k].Head
	if p.Is("heads body", s.Tokens[head].Lower) {
		return true
	}
	f, ok := grammar.NounGroupAfter(s, s.Chunks[k].Last+1, 1)
	return ok && p.Is("founds", grammar.Words(s, head, f.First)) && (p.Is("groups", f.Word()) || p.Is("names group before", f.Word()))
}

// leadsAsAgent reports whether a run is by whom something is led: "commanded by Idris
// Walad", "headed since May by Musa".
func (p *Page) leadsAsAgent(r run) bool {
	if r.before != "by" || r.common() {
		return false
	}
	k := grammar.VerbBefore(r.sentence, r.first-1)
	if k < 0 || r.first-r.sentence.Chunks[k].Last > 6 {
		return false
	}
	verb := r.sentence.Tokens[r.sentence.Chunks[k].Head]
	return (verb.Tag == "VBN" || verb.Tag == "VBD") && p.Is("heads body", verb.Lower)
}

// namedCulprit reports whether a run stands where a text names who did something: "said
// that it was the Red Spears", "was claimed by the Red Spears", "the Red Spears claimed
// responsibility".
func (p *Page) namedCulprit(r run) bool {
	if r.before != "the" && len(r.words) < 2 || p.titled(r) {
		return false
	}
	s, i := r.sentence, r.first
	if r.before == "the" {
		i--
	}
	for j := r.last + 1; j < min(r.last+4, len(s.Tokens)-1); j++ {
		if p.Is("claims act", s.Tokens[j].Lower) && p.Is("act claimed", s.Tokens[j+1].Lower) {
			return true
		}
	}
	before := grammar.Words(s, max(0, i-2), i)
	switch {
	case before == "it was" || before == "was it":
		return grammar.ClosesClause(s, r.last+1) && slices.ContainsFunc(s.Tokens[:max(0, i-2)], func(t prose.Token) bool { return p.Is("say", t.Lower) })
	case grammar.Neighbour(s, i-1) == "themselves":
		return true
	}
	verb := grammar.Neighbour(s, i-2)
	return grammar.Neighbour(s, i-1) == "by" && p.Is("claims act", verb) && !p.Is("handles", verb) || before == "work of"
}

// byCalling goes by the noun in "a militia called X", "their leader, known as
// X".
func (p *Page) byCalling(r run) Sense {
	s := r.sentence
	i := r.first - 1
	for i > 0 && (s.Tokens[i].Lower == "the" || s.Tokens[i].Lower == "as" || s.Tokens[i].Lower == "itself" || s.Tokens[i].Lower == "themselves") {
		i--
	}
	if i < 1 || !p.Is("another name", s.Tokens[i].Lower) && !p.Is("called", s.Tokens[i].Lower) {
		return Sense{}
	}
	renders := p.Is("renders", s.Tokens[i].Lower)
	for i--; i > 0 && (p.Is("another name", s.Tokens[i].Lower) || !s.Tokens[i].Word() || s.Tokens[i].Lower == "also" || s.Tokens[i].Lower == "itself"); i-- {
	}
	switch noun := s.Tokens[max(i, 0)].Lower; {
	case p.Is("groups", noun), CallsIt(s, i) && p.BodyTold(s):
		return armedGroup.weighing(3)
	case r.before == "themselves" && (p.Is("attackers", noun) || p.Is("units", noun)): // the men
		return armedGroup.weighing(2)
	case p.Is("place cue", noun):
		return placeName.weighing(3)
	case p.Is("title", noun), p.Is("officials", noun), p.Is("leads", noun), p.People(noun), p.Is("man", noun), p.Is("culprit", noun), !renders && p.endsPerson(s, i):
		return person.weighing(3)
	}
	return Sense{}
}

// endsPerson reports whether a person's name ends at a token.
func (p *Page) endsPerson(s *prose.Sentence, i int) bool {
	return i >= 0 && slices.ContainsFunc(p.NamesIn(s.Tokens[i].Start, s.Tokens[i].End), func(n *Name) bool {
		return n.Kind == dateline.PersonMention && n.End == s.Tokens[i].End
	})
}

// CallsIt reports whether a token is the verb of "it is called".
func CallsIt(s *prose.Sentence, i int) bool {
	verb, subject := grammar.Neighbour(s, i), grammar.Neighbour(s, i-1)
	return (verb == "is" || verb == "are") && (subject == "it" || subject == "they")
}

// BodyTold reports whether the sentence before one first tells of an armed body, which "it"
// is then called: "They have made an army of their own. It is called X".
func (p *Page) BodyTold(s *prose.Sentence) bool {
	i := p.Text.SentenceAt(s.Start)
	if i < 1 {
		return false
	}
	before := &p.Text.Sentences[i-1]
	return slices.ContainsFunc(before.Chunks, func(c prose.Chunk) bool {
		first, head := before.Tokens[c.First].Lower, before.Tokens[c.Head].Lower
		return (first == "a" || first == "an") && (p.Is("groups", head) || p.Is("armed cue", head))
	})
}

// aged reports whether an age follows: "Adil Ahmad Dar, 20,".
func (p *Page) aged(r run) bool {
	s := r.sentence
	if r.after != "," || r.last+3 > len(s.Tokens) {
		return false
	}
	age := s.Tokens[r.last+2]
	return age.Tag == "CD" && len(age.Text) <= 2 && (r.last+3 >= len(s.Tokens) || strings.ContainsAny(s.Tokens[r.last+3].Text, ",.)"))
}

// moves reports whether a verb or noun of motion stands shortly before the
// token of "to" or "from".
func (p *Page) moves(s *prose.Sentence, at int) bool {
	for i := max(0, at-3); i < at; i++ {
		if p.Is("moves", s.Tokens[i].Lower) {
			return true
		}
	}
	return false
}

// byApposition goes by the noun group behind a comma: "X, a militant group",
// "X, head of the council", "X, a town in the north".
func (p *Page) byApposition(r run) Sense {
	s := r.sentence
	if r.after != "," {
		return Sense{}
	}
	k := grammar.ChunkAfter(s, r.last+1)
	if k < 0 || s.Chunks[k].Kind != prose.NounGroup || s.Chunks[k].First > r.last+2 {
		return Sense{}
	}
	c := s.Chunks[k]
	head := s.Tokens[c.Head].Lower
	article := s.Tokens[c.First].Lower
	switch {
	case p.Is("title", head), p.Is("officials", head), p.Is("speaker", head) && (article == "a" || article == "an"), p.Is("kin", head):
		return person.weighing(3)
	case article != "a" && article != "an" && article != "the" && article != "another", article == "the" && p.Is("describes group", head) && grammar.FollowedByVerb(s, k): // "led by Idris Walad, the group has"
		return Sense{}
	case grammar.Capital(s.Tokens[c.Head]) && (p.Is("armed cue", head) || p.Is("state cue", head)) && grammar.Neighbour(s, c.Head+1) == "of": // its English: "the Battalion of the Resolute"
		return armedGroup.weighing(2)
	case slices.ContainsFunc(s.Tokens[c.First:c.Head+1], func(t prose.Token) bool { return p.Is("state cue", t.Lower) }) && (p.Is("organisation cue", head) || p.Is("forces", head)):
		return stateForce.weighing(3)
	case p.Is("groups", head) && slices.ContainsFunc(s.Tokens[c.First:c.Head], func(t prose.Token) bool { return p.Is("civil", t.Lower) }):
		return organisation.weighing(3)
	case p.Is("groups", head):
		return armedGroup.weighing(3)
	case p.Is("organisation cue", head) || p.Is("company", head):
		return organisation.weighing(3)
	case p.Is("place cue", head):
		return placeName.weighing(3)
	case p.Is("attackers", head), p.Is("civilians", head), p.Is("forces", head):
		return person.weighing(2)
	}
	return Sense{}
}

// byShape goes by the article before the run and by whether its words are of
// the language: persons have no article, and hardly ever only plain words.
func (p *Page) byShape(r run) Sense {
	n := len(r.words)
	switch {
	case p.titleCase(r.sentence):
		return Sense{}
	case r.before == "the" && n > 1, r.common() && n > 1 && !r.words[0].first && !p.shouted(r):
		return organisation.weighing(1)
	case r.before == "the" && !r.common() && (grammar.IsSaying(r.after) || r.after == "'s"):
		return organisation.weighing(1)
	case n >= 2 && n <= 5 && !r.common():
		return person.weighing(1)
	}
	return Sense{}
}

// shouted reports whether the run is printed in capitals throughout, as headings
// and labels are.
func (p *Page) shouted(r run) bool {
	text := p.Text.Cut(r.words[0].Start, r.words[len(r.words)-1].End)
	return strings.ToUpper(text) == text
}

// titleCase reports whether a heading has its words in capitals at the front,
// so that a capital tells nothing.
func (p *Page) titleCase(s *prose.Sentence) bool {
	if !s.Heading || s.Capitals {
		return false
	}
	words, capitals := 0, 0
	for _, t := range s.Tokens[min(1, len(s.Tokens)):] {
		if t.Word() && len(t.Text) > 3 && len(gazetteer.Fold(t.Text)) > 0 {
			words++
			if t.Text != t.Lower {
				capitals++
			}
		}
	}
	return words >= 2 && capitals*4 >= words*3
}
