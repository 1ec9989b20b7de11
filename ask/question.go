package ask

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/gazetteer"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/when"
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

	terms []term
}

// term is something that an answer must speak of.
type term struct {
	keys     []string // any of these will do; the first is the word itself
	words    []string // of an actor's name, stems: all of them will do
	name     bool     // a name
	verb     bool     // what was done, or is
	asks     bool     // what the answer is to tell
	relation bool     // a word for what is known of an actor
	actors   []string // ids, where it names an actor
	date     *dateline.Date
}

// Parse takes a question apart with the names that a casebook knows.
func Parse(cb *codebook.Codebook, actors []dateline.Actor, question string) Question {
	p := parser{lexicon: lexiconOf(cb), cb: cb, runes: []rune(question)}
	p.q.Text = question
	p.words = gazetteer.Words(p.runes)
	p.used = make([]bool, len(p.words))
	p.q.Wish = wishOf(p.words)
	p.exclude()
	p.actors(actors)
	p.dates()
	p.asked()
	p.rest()
	p.strength()
	return p.q
}

type parser struct {
	*lexicon
	cb    *codebook.Codebook
	q     Question
	runes []rune
	words []gazetteer.Word
	used  []bool // words that are part of a name or date that was recognised
}

// wishes are words by which questions begin, or that turn one into another:
// longer ones first.
var wishes = []struct {
	words string
	wish  Wish
}{
	{"how many", HowMany}, {"how much money", HowMany}, {"death toll", HowMany}, {"what is the toll", HowMany}, {"what was the toll", HowMany},
	{"highest figure", HowMany}, {"lowest figure", HowMany}, {"final toll", HowMany}, {"what number", HowMany}, {"how large", HowMany}, {"how strong", HowMany},
	{"on what local date", When}, {"what date", When}, {"which date", When}, {"what day", When}, {"which day", When}, {"what year", When}, {"which year", When},
	{"what month", When}, {"which month", When}, {"how long ago", When},
	{"which group", Who}, {"what group", Who}, {"which force", Who}, {"which actor", Who}, {"which groups", Who}, {"which organisation", Who}, {"which country", Who},
	{"which army", Who}, {"which militia", Who}, {"which rebels", Who},
	{"what place", Where}, {"which place", Where}, {"which town", Where}, {"which village", Where}, {"which province", Where}, {"which city", Where}, {"which district", Where},
	{"what reason", Why}, {"what caused", Why},
	{"who", Who}, {"whom", Who}, {"whose", Who}, {"when", When}, {"where", Where}, {"why", Why}, {"how", How}, {"what", What}, {"which", What},
}

var auxiliaries = strings.Fields("did does do is are was were has have had can could will would")

// wishOf finds what is wished for: by words that say so anywhere, or by the
// question word that stands first. A question that begins with a verb asks
// whether.
func wishOf(words []gazetteer.Word) Wish {
	var folded []string
	for _, w := range words {
		folded = append(folded, w.Folded)
	}
	if len(folded) > 0 && slices.Contains(auxiliaries, folded[0]) {
		return Whether
	}
	all := " " + strings.Join(folded, " ") + " "
	for _, w := range wishes {
		if strings.Contains(w.words, " ") && strings.Contains(all, " "+w.words+" ") {
			return w.wish
		}
	}
	for _, word := range folded {
		for _, w := range wishes {
			if w.words == word {
				return w.wish
			}
		}
	}
	return What
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
			if len(ids) == 0 || p.used[i] || !p.capital(i, n) {
				continue
			}
			t := term{name: true, actors: ids}
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

// capital reports whether one of the words is printed with a capital; in a
// question without capitals behind its first word, all are.
func (p *parser) capital(i, n int) bool {
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

// dates marks the time expressions that name days.
func (p *parser) dates() {
	for _, e := range p.cb.Calendar.Find(p.q.Text, when.Reference{}) {
		if len(e.Dates) == 0 {
			continue
		}
		d := e.Dates[0]
		p.q.Dates = append(p.q.Dates, d)
		p.q.terms = append(p.q.terms, term{date: &d})
		for i, w := range p.words {
			if w.Start >= e.Start && w.End <= e.End {
				p.used[i] = true
			}
		}
	}
}

// asked notes which records answer the words that are left.
func (p *parser) asked() {
	for i, w := range p.words {
		if p.used[i] || p.empty[w.Folded] {
			continue
		}
		if p.q.Wish == HowMany {
			p.several(w.Folded)
		}
		for _, a := range p.at(p.words, i) {
			p.q.Relations = union(p.q.Relations, a.Relations)
			p.q.Measures = union(p.q.Measures, a.Measures)
			p.q.Standings = union(p.q.Standings, a.Standings)
			p.q.Warnings = p.q.Warnings || a.Warnings
		}
	}
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

// verb returns the index of the word that says what was done: of who did it the
// first verb, else the last; -1 where it says nothing.
func (p *parser) verb() int {
	found := -1
	for _, s := range prose.Parse(p.q.Text).Sentences {
		for _, t := range s.Tokens {
			i := slices.IndexFunc(p.words, func(w gazetteer.Word) bool { return w.Start == t.Start })
			if !t.Verb() || i < 0 || p.used[i] || p.empty[p.words[i].Folded] || found >= 0 && p.q.Wish == Who {
				continue
			}
			found = i
		}
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

// relates reports whether a word asks for claims.
func (p *parser) relates(i int) bool {
	return slices.ContainsFunc(p.at(p.words, i), func(a *codebook.AskedFor) bool { return len(a.Relations) > 0 })
}

// rest makes terms of all other words that say something.
func (p *parser) rest() {
	verb := p.verb()
	proper := slices.ContainsFunc(p.words, func(w gazetteer.Word) bool { return unicode.IsLower(p.runes[w.Start]) })
	var name []string
	end := func() {
		if len(name) > 0 {
			p.q.Names = append(p.q.Names, strings.Join(name, " "))
		}
		name = nil
	}
	for i, w := range p.words {
		if p.used[i] || p.empty[w.Folded] {
			end()
			continue
		}
		t := term{keys: p.keysAt(p.words, i), verb: i == verb, asks: p.tells(i), relation: p.relates(i), name: proper && i > 0 && unicode.IsUpper(p.runes[w.Start])}
		if t.name {
			name = append(name, w.Folded)
			t.keys = []string{stem(w.Folded)}
		} else {
			end()
		}
		if !slices.ContainsFunc(p.q.terms, func(o term) bool { return slices.Equal(o.keys, t.keys) && o.actors == nil && o.date == nil }) {
			p.q.terms = append(p.q.terms, t)
		}
	}
	end()
}
