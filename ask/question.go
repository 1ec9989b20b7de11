package ask

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
)

// Wish is what sort of answer a question wants.
type Wish string

// The wishes.
const (
	Who     Wish = "who"
	HowMany Wish = "how many"
	When    Wish = "when"
	Where   Wish = "where"
	Why     Wish = "why"
	How     Wish = "how"
	HowLong Wish = "how long"
	Whether Wish = "whether"
	What    Wish = "what"
)

// Question is a question taken apart.
type Question struct {
	Text      string
	Wish      Wish
	Actors    []string // ids of the casebook's actors that it names
	Dates     []dateline.Date
	Relations []dateline.Relation
	Measures  []dateline.Measure
	Standings []dateline.Standing
	Warnings  bool            // asks who warned, or was warned
	Several   bool            // asks about incidents in the plural
	Kinds     []dateline.Kind // of incidents, where it asks about several
	Names     []string        // names of nobody that the casebook knows: places, persons, things

	place bool // its only name is that of a place in which something was
	own   bool // its verb, if any, tells of what becomes an incident: "killed", not "released"
	some  bool // it takes it that there is one: "which group", not "who"
	terms []term
}

// term is something that an answer must speak of.
type term struct {
	keys     []string // any of these will do; the first is the word itself
	words    []string // of an actor's name, stems: all of them will do
	name     bool     // a name
	verb     bool     // what was done, or is
	act      *act     // of a word for what becomes an incident: "arrested", "the kidnapping", not "found"
	asks     bool     // what the answer is to tell
	befell   bool     // what befell those who are to be counted: "how many died"
	relation bool     // a word for what is known of an actor
	noun     bool     // a noun that is no name
	taken    bool     // a name for what was seized or captured
	wanted   bool     // the noun of "what sentence" or "how much ransom"
	counted  bool     // the noun of "how many soldiers"
	part     bool     // a word for some of those whom a toll has together
	numeral  bool     // a number in figures
	voice    bool     // it is part of what names whoever's word is asked for
	actors   []string // ids, where it names an actor
	person   bool     // the actor is a person
	date     *dateline.Date
	yearless bool // its date is a day or month of no year: "on 3 May"
}

// Parse takes a question apart with the names that a casebook knows. "Last year" is
// reckoned from a day, that of the newest report; an empty one leaves it open.
func Parse(cb *codebook.Codebook, actors []dateline.Actor, newest dateline.Day, question string) Question {
	p := parser{lexicon: lexiconOf(cb), cb: cb, runes: []rune(question), newest: newest}
	p.q.Text = question
	p.words = gazetteer.Words(p.runes)
	p.used = make([]bool, len(p.words))
	p.q.Wish, p.q.some = wishOf(p.words)
	p.exclude()
	p.voiced()
	p.actors(actors)
	p.dates()
	p.asked()
	p.rest()
	p.strength()
	p.totals()
	p.q.own = p.own()
	if p.q.bare() {
		p.q.terms = nil
	}
	return p.q
}

// bare reports whether a question asks when, why or how long and says nothing but
// names: what it asks about is lost on us.
func (q Question) bare() bool {
	return slices.Contains([]Wish{When, Why, HowLong}, q.Wish) && !slices.ContainsFunc(q.terms, func(t term) bool { return !t.name && t.date == nil })
}

type parser struct {
	*lexicon
	cb         *codebook.Codebook
	q          Question
	newest     dateline.Day
	runes      []rune
	words      []gazetteer.Word
	used       []bool // words that are part of a name or date that was recognised
	voice      []bool // words for whoever's word is asked for
	nouns      []int  // words that are nouns
	verbs      []int  // words that are verbs
	adjectives []int  // words that are adjectives, such as "Malagasy"
}

// wishes are words that turn one wish into another, then those by which questions
// begin: longer ones first.
var wishes = []struct {
	words string
	wish  Wish
}{
	{"how many", HowMany}, {"how much", HowMany}, {"death toll", HowMany}, {"what is the toll", HowMany}, {"what was the toll", HowMany},
	{"highest figure", HowMany}, {"lowest figure", HowMany}, {"final toll", HowMany}, {"how large", HowMany}, {"how strong", HowMany},
	{"how long ago", When}, {"how long", HowLong}, {"what caused", Why},
	{"who", Who}, {"whom", Who}, {"whose", Who}, {"when", When}, {"where", Where}, {"why", Why}, {"how", How}, {"what", What}, {"which", What},
}

// asksFor are nouns that tell what "which" and "what" wish for.
var asksFor = map[string]Wish{
	"group": Who, "groups": Who, "force": Who, "actor": Who, "organisation": Who, "organization": Who, "country": Who, "army": Who, "militia": Who,
	"rebels": Who, "faction": Who, "movement": Who, "gang": Who, "party": Who,
	"place": Where, "town": Where, "village": Where, "province": Where, "city": Where, "district": Where,
	"date": When, "day": When, "month": When, "year": When, "reason": Why, "number": HowMany,
}

var auxiliaries = strings.Fields("did does do is are was were has have had can could will would")

// wishOf finds what is wished for: by words that say so anywhere, by the noun of
// "which armed group", or by the question word that stands first. A question that
// begins with a verb asks whether. "Which group" takes it that there is some.
func wishOf(words []gazetteer.Word) (wish Wish, some bool) {
	var folded []string
	for _, w := range words {
		folded = append(folded, w.Folded)
	}
	if len(folded) > 0 && slices.Contains(auxiliaries, folded[0]) {
		return Whether, false
	}
	all := " " + strings.Join(folded, " ") + " "
	for _, w := range wishes {
		if strings.Contains(w.words, " ") && strings.Contains(all, " "+w.words+" ") {
			return w.wish, false
		}
	}
	for i, word := range folded {
		if word != "which" && word != "what" {
			continue
		}
		for _, noun := range folded[i+1 : min(len(folded), i+4)] {
			if wish, asks := asksFor[noun]; asks {
				return wish, true
			}
			if noun == "of" || noun == "the" || slices.Contains(auxiliaries, noun) {
				break
			}
		}
	}
	for _, word := range folded {
		for _, w := range wishes {
			if w.words == word {
				return w.wish, false
			}
		}
	}
	return What, false
}

// excluding are words behind which stands what is not asked for.
var excluding = []string{"apart from", "not counting", "except for", "not including", "other than"}

// exclude marks what the question leaves out.
func (p *parser) exclude() {
	for i := range p.words {
		if i+2 > len(p.words) || !slices.Contains(excluding, p.joined(i, 2)) {
			continue
		}
		for j := i; j < len(p.words); j++ {
			p.used[j] = true
			if j+1 < len(p.words) && slices.Contains(p.runes[p.words[j].End:p.words[j+1].Start], ',') {
				break
			}
		}
	}
}

// actors marks the names of actors, the longest first.
func (p *parser) actors(known []dateline.Actor) {
	names := map[string][]string{} // ids by folded name
	longest := 1
	add := func(name, id string) {
		folded := codebook.Fold(name)
		if folded != "" && !slices.Contains(names[folded], id) {
			names[folded] = append(names[folded], id)
			longest = max(longest, strings.Count(folded, " ")+1)
		}
	}
	for _, a := range known {
		add(a.Name, a.ID)
		for _, alias := range a.Aliases {
			add(alias.Name, a.ID)
		}
		if row := p.cb.Actors.ByID(string(a.Codebook)); row != nil {
			for _, name := range slices.Concat([]string{row.Name}, row.Acronyms, row.Aliases) {
				add(name, a.ID)
			}
		}
	}
	for i := 0; i < len(p.words); i++ {
		for n := min(longest, len(p.words)-i); n > 0; n-- {
			ids := names[p.joined(i, n)]
			if len(ids) == 0 || p.used[i] || !p.capital(i, n) || p.inCountry(i, n) {
				continue
			}
			t := term{name: true, actors: ids, voice: p.voice[i], person: !slices.ContainsFunc(known, func(a dateline.Actor) bool {
				return a.Kind != dateline.Person && slices.Contains(ids, a.ID)
			})}
			if p.branch(i, n, ids, known) {
				t.actors = []string{}
			}
			for _, w := range p.words[i : i+n] {
				t.words = append(t.words, stem(w.Folded))
			}
			p.use(i, n)
			p.q.Actors = append(p.q.Actors, t.actors...)
			p.q.terms = append(p.q.terms, t)
			i += n - 1
			break
		}
	}
}

// branch reports whether a name is that of a branch which the casebook takes for
// the whole: an acronym that is a name of the same actor, and more words. What the
// codebook has as a name is none.
func (p *parser) branch(i, n int, ids []string, known []dateline.Actor) bool {
	acronym := string(p.runes[p.words[i].Start:p.words[i].End])
	return n > 1 && strings.ToUpper(acronym) == acronym && slices.ContainsFunc(known, func(a dateline.Actor) bool {
		return slices.Contains(ids, a.ID) && a.Codebook == "" &&
			slices.ContainsFunc(a.Aliases, func(x dateline.Alias) bool { return x.Name == acronym })
	})
}

func (p *parser) joined(i, n int) string {
	var words []string
	for _, w := range p.words[i : i+n] {
		words = append(words, w.Folded)
	}
	return strings.Join(words, " ")
}

// inCountry reports whether words are the name of a country that the question gives
// for the place: what was done "in Nigeria" was not done by its government.
func (p *parser) inCountry(i, n int) bool {
	return i > 0 && slices.Contains(p.keys(p.words[i-1].Folded), "=in a country") && p.country(p.joined(i, n))
}

// country reports whether a name is that of a country.
func (p *parser) country(name string) bool {
	return slices.ContainsFunc(p.cb.Gazetteer.Lookup(name), func(e gazetteer.Entry) bool { return e.Kind == gazetteer.Country })
}

// capital reports whether one of the words is printed with a capital; in a
// question without capitals behind its first word, all are. A small word is a name
// only in capitals: "Is" is not IS.
func (p *parser) capital(i, n int) bool {
	if word := string(p.runes[p.words[i].Start:p.words[i].End]); n == 1 && p.empty[p.words[i].Folded] && strings.ToUpper(word) != word {
		return false
	}
	if !slices.ContainsFunc(p.runes[min(1, len(p.runes)):], unicode.IsUpper) {
		return !p.empty[p.words[i].Folded]
	}
	return slices.ContainsFunc(p.words[i:i+n], func(w gazetteer.Word) bool { return unicode.IsUpper(p.runes[w.Start]) })
}

func (p *parser) use(i, n int) {
	for j := i; j < i+n; j++ {
		p.used[j] = true
	}
}

// asked notes which records answer the words that are left.
func (p *parser) asked() {
	for i, w := range p.words {
		if p.used[i] || p.empty[w.Folded] || p.voice[i] {
			continue
		}
		if p.q.Wish == HowMany {
			p.several(w.Folded)
		}
		if p.q.Wish == Who && p.owns(i) {
			p.q.Standings = union(p.q.Standings, []dateline.Standing{dateline.Claimed})
		}
		for _, a := range p.at(p.words, i) {
			p.q.Relations = union(p.q.Relations, a.Relations)
			p.q.Measures = union(p.q.Measures, a.Measures)
			p.q.Standings = union(p.q.Standings, a.Standings)
			p.q.Warnings = p.q.Warnings || a.Warnings
		}
	}
	p.q.Warnings = p.q.Warnings || p.q.Wish == Who && p.foretold()
	if len(p.q.Actors) == 0 {
		p.q.Relations = slices.DeleteFunc(p.q.Relations, func(r dateline.Relation) bool { return r == dateline.Attacks || r == dateline.RivalOf })
	}
	if len(p.q.Actors) > 0 && slices.ContainsFunc(p.q.Relations, func(r dateline.Relation) bool { return r != dateline.Attacks }) {
		// what is known of an actor can be denied as well: "Who denied funding al-Shabaab?"
		p.q.Standings = slices.DeleteFunc(p.q.Standings, func(s dateline.Standing) bool { return s == dateline.Denied })
	}
	if p.q.Wish == Who && slices.Contains(p.q.Relations, dateline.FoundedBy) {
		p.q.Relations = slices.DeleteFunc(p.q.Relations, func(r dateline.Relation) bool { return r == dateline.Founded })
	}
}

// foretold reports whether the question is about words on what was to come: "said
// that the bridge would be attacked".
func (p *parser) foretold() bool {
	said := slices.IndexFunc(p.words, func(w gazetteer.Word) bool { return p.utters(w.Folded) })
	return said >= 0 && slices.ContainsFunc(p.words[said:], func(w gazetteer.Word) bool { return slices.Contains(p.keys(w.Folded), "=to come") })
}

// owns reports whether a word is what somebody says of themselves that they did:
// "said it had planted", "said that they were behind".
func (p *parser) owns(i int) bool {
	for j := max(0, i-4); j+1 < i; j++ {
		if slices.Contains(p.keys(p.words[j].Folded), "=says") && slices.ContainsFunc(p.words[j+1:i], func(w gazetteer.Word) bool { return w.Folded == "it" || w.Folded == "they" }) {
			return true
		}
	}
	return false
}

// union adds what a list does not have yet.
func union[T comparable](list, more []T) []T {
	for _, v := range more {
		if !slices.Contains(list, v) {
			list = append(list, v)
		}
	}
	return list
}

// several notes where a word means incidents in the plural, and of which kind.
func (p *parser) several(word string) {
	p.q.Several = p.q.Several || word == "incidents"
	for _, m := range p.cb.Triggers.All([]string{word}, 0) {
		if m.Verb || m.Form == word || !strings.HasSuffix(word, "s") {
			continue
		}
		p.q.Several = true
		if m.Kind != "" && !slices.Contains(p.keys(word), "=attack") {
			p.q.Kinds = append(p.q.Kinds, m.Kind)
		}
	}
}

// own reports whether what the question says was done is what becomes an incident, or
// only that it happened: not "When were the hostages freed?", nor "did the siege end".
func (p *parser) own() bool {
	last, did := -1, false
	for _, s := range prose.Parse(p.q.Text).Sentences {
		for _, t := range s.Tokens {
			i := slices.IndexFunc(p.words, func(w gazetteer.Word) bool { return w.Start == t.Start })
			if i < 0 {
				continue
			}
			did = did || p.words[i].Folded == "did"
			// the tagger may take the verb at the end for a noun: "did the siege end", "were the pupils of Afaka freed"
			ends := i > 0 && i == len(p.words)-1 && unicode.IsLower(p.runes[t.Start]) && (did || unicode.IsUpper(p.runes[p.words[i-1].Start]))
			if (t.Verb() || ends) && !slices.Contains(auxiliaries, p.words[i].Folded) && p.words[i].Folded != "been" {
				last = i
			}
		}
	}
	return last < 0 || p.act(last) != nil || slices.ContainsFunc(p.at(p.words, last), func(a *codebook.AskedFor) bool { return a.Means == "act" || a.Means == "happen" })
}

// totals takes the question how many people were killed in a country, or in a month
// or longer, for that after all incidents there and then: it names none of them.
func (p *parser) totals() {
	if p.q.Wish != HowMany || len(p.q.Measures) == 0 || p.q.voices() || len(p.q.Dates)+len(p.q.Names) == 0 || len(p.q.Names) > 1 {
		return
	}
	if slices.ContainsFunc(p.q.Dates, func(d dateline.Date) bool { return d.End.Last().Sub(d.Start) < aMonth }) ||
		len(p.q.Dates) == 0 && !p.country(p.q.Names[0]) {
		return
	}
	p.q.Several = p.q.Several || !slices.ContainsFunc(p.q.terms, func(t term) bool {
		return !t.name && t.actors == nil && t.date == nil && !t.asks && !slices.Contains(t.keys, "=civilian")
	})
}

// aMonth is between how many days at least a question asks for more than one incident.
const aMonth = 27

// verb returns the index of the word that says what was done: of who did it the
// first verb, else the last, and where nothing is one, the noun behind "did" and a
// name, which the tagger took for one; -1 where it says nothing.
func (p *parser) verb() int {
	found, maybe, did := -1, -1, false
	for _, s := range prose.Parse(p.q.Text).Sentences {
		for _, t := range s.Tokens {
			i := slices.IndexFunc(p.words, func(w gazetteer.Word) bool { return w.Start == t.Start })
			if i < 0 {
				continue
			}
			word := p.words[i].Folded
			did = did || word == "did" || word == "does"
			if p.used[i] || p.empty[word] {
				continue
			}
			if t.Tag == "JJ" {
				p.adjectives = append(p.adjectives, i)
			}
			if t.Noun() {
				p.nouns = append(p.nouns, i)
			} else if t.Verb() {
				p.verbs = append(p.verbs, i)
			}
			switch {
			case t.Verb() && (found < 0 || p.q.Wish != Who && (t.Tag != "VBN" || slices.ContainsFunc(p.words[max(0, i-3):i], func(w gazetteer.Word) bool { return slices.Contains(auxiliaries, w.Folded) || w.Folded == "been" }))):
				found = i
			case did && t.Tag == "NN" && (maybe < 0 && unicode.IsUpper(p.runes[p.words[i-1].Start]) || maybe >= 0 && maybe == i-1):
				maybe = i
			}
		}
	}
	if found < 0 {
		return maybe
	}
	return found
}

// strength takes the question how many somebody is, or has, for that after their
// strength.
func (p *parser) strength() {
	if p.q.Wish != HowMany || len(p.q.Measures) > 0 || len(p.q.Standings) > 0 || p.q.Several || p.q.Warnings {
		return
	}
	for _, t := range p.q.terms {
		if t.actors == nil && !slices.ContainsFunc(t.keys, func(k string) bool {
			return slices.Contains([]string{"=fighters", "=civilian", "=soldier", "=leader", "=claim"}, k)
		}) {
			return
		}
	}
	p.q.Relations = []dateline.Relation{dateline.Strength}
}

// tells reports whether a word is about what the answer is to tell.
func (p *parser) tells(i int) bool {
	return slices.ContainsFunc(p.at(p.words, i), func(a *codebook.AskedFor) bool {
		return a.Warnings || len(a.Standings) > 0 || a.Means == "act" || len(a.Measures) > 0 && p.q.Wish == HowMany
	})
}

// part reports whether a word is for some of those whom a toll has together.
func (p *parser) part(i int) bool {
	return slices.ContainsFunc(p.at(p.words, i), func(a *codebook.AskedFor) bool { return a.Part })
}

// relates reports whether a word asks for claims.
func (p *parser) relates(i int) bool {
	return slices.ContainsFunc(p.at(p.words, i), func(a *codebook.AskedFor) bool { return len(a.Relations) > 0 })
}

// rest makes terms of all other words that say something.
func (p *parser) rest() {
	verb := p.verb()
	taken := p.takenBy(verb)
	proper := slices.ContainsFunc(p.words, func(w gazetteer.Word) bool { return unicode.IsLower(p.runes[w.Start]) })
	var name []string
	start := 0
	end := func() {
		if len(name) > 0 {
			p.q.Names = append(p.q.Names, strings.Join(name, " "))
			p.q.place = len(p.q.Names) == 1 && start > 0 && slices.Contains(p.keys(p.words[start-1].Folded), "=in a place") &&
				len(p.cb.Gazetteer.Lookup(p.q.Names[0])) > 0
		}
		name = nil
	}
	for i, w := range p.words {
		phrase := len(p.phrase(p.words, i)) > 0
		if p.used[i] || p.empty[w.Folded] && !phrase {
			end()
			continue
		}
		if phrase {
			p.used[i+1] = true
		}
		keys := slices.DeleteFunc(p.keysAt(p.words, i), func(k string) bool { return k == "=utter" || k == "=reckoning" })
		if p.empty[w.Folded] {
			keys = keys[1:]
		}
		if p.q.Wish == Who && p.owns(i) {
			keys = union(keys, []string{"=claim"})
		}
		t := term{keys: keys, act: p.act(i), numeral: unicode.IsDigit(p.runes[w.Start]), voice: p.voice[i], part: p.part(i), verb: i == verb, asks: p.tells(i), relation: p.relates(i), name: proper && i > 0 && unicode.IsUpper(p.runes[w.Start]) && !slices.Contains(p.adjectives, i)}
		if t.name {
			if len(name) == 0 {
				start = i
			}
			name = append(name, w.Folded)
			t.act, t.keys, t.taken = nil, []string{stem(w.Folded)}, slices.Contains(taken, i)
		} else {
			t.noun, t.befell = slices.Contains(p.nouns, i) && !t.verb, t.asks && slices.Contains(p.verbs, i)
			t.wanted = t.noun && (p.q.Wish == What && i > 0 && (p.words[i-1].Folded == "what" || p.words[i-1].Folded == "which") || i > 1 && p.joined(i-2, 2) == "how much")
			t.counted = t.noun && i > 1 && p.joined(i-2, 2) == "how many"
			end()
		}
		if !slices.ContainsFunc(p.q.terms, func(o term) bool { return slices.Equal(o.keys, t.keys) && o.actors == nil && o.date == nil }) {
			p.q.terms = append(p.q.terms, t)
		}
	}
	end()
}

// takenBy returns the words of the name that is the object of a verb of seizing:
// "capture the town of Ann".
func (p *parser) takenBy(verb int) []int {
	if verb < 0 || !slices.Contains(p.keysAt(p.words, verb), "=abduct") {
		return nil
	}
	i := verb + 1
	for i < len(p.words) && unicode.IsLower(p.runes[p.words[i].Start]) && (p.words[i].Folded == "the" || p.words[i].Folded == "of" || slices.Contains(p.keys(p.words[i].Folded), "=settlement")) {
		i++
	}
	var out []int
	for ; i < len(p.words) && unicode.IsUpper(p.runes[p.words[i].Start]); i++ {
		out = append(out, i)
	}
	if slices.Contains(p.nouns, i) && unicode.IsLower(p.runes[p.words[i].Start]) {
		return nil // "capture the Ann dam"
	}
	return out
}
