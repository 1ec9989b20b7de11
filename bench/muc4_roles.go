package bench

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
)

// predictMUC4 turns a reading into MUC-4's role fillers and templates.
func predictMUC4(report dateline.Report, r dateline.Reading, book *codebook.Codebook) muc4Prediction {
	p := muc4Prediction{ID: report.ID, RoleFillers: muc4Fillers{}, Templates: []muc4Template{}}
	view := newMUC4View(report, r, book)
	for _, a := range r.Accounts {
		if view.relevant(a) {
			p.Templates = append(p.Templates, muc4Template{Type: view.incidentType(a), Roles: view.roles(a)})
		}
	}
	for _, role := range muc4Roles {
		p.RoleFillers[role] = [][]string{}
		for _, t := range p.Templates {
			for _, e := range t.Roles[role] {
				p.RoleFillers[role] = addEntity(p.RoleFillers[role], e)
			}
		}
	}
	return p
}

// muc4View is what the mapping looks at besides an account.
type muc4View struct {
	book   *codebook.Codebook
	report dateline.Report
	names  map[dateline.Optional]dateline.Naming
	groups []dateline.Naming // armed groups, most mentioned first
	people []dateline.Span
	text   *prose.Text
}

func newMUC4View(report dateline.Report, r dateline.Reading, book *codebook.Codebook) muc4View {
	v := muc4View{book: book, report: report, names: map[dateline.Optional]dateline.Naming{}, text: prose.Parse(report.Text)}
	for _, n := range r.Namings {
		v.names[dateline.Optional(n.Key)] = n
		if n.Kind == dateline.ArmedGroup {
			v.groups = append(v.groups, n)
		}
	}
	slices.SortStableFunc(v.groups, func(a, b dateline.Naming) int { return len(b.Mentions) - len(a.Mentions) })
	for _, m := range r.Mentions {
		if m.Kind == dateline.PersonMention {
			v.people = append(v.people, m.Span)
		}
	}
	return v
}

func (v muc4View) is(class, word string) bool { return v.book.Words.Is(class, word) }

// incidentType names the incident type as the codebook's crosswalk has it: for
// the first trigger of which it knows better than for the kind, else for the kind.
func (v muc4View) incidentType(a dateline.Account) string {
	of := v.book.Crosswalk.Codes(a.Kind, "").MUC4
	for _, t := range a.Triggers {
		m, ok := v.book.Triggers.Match(strings.Fields(strings.ToLower(t.Text)), 0)
		if !ok || m.Kind == "" {
			continue
		}
		if finer := v.book.Crosswalk.Codes(m.Kind, m.Form).MUC4; finer != v.book.Crosswalk.Codes(m.Kind, "").MUC4 {
			of = finer
			break
		}
	}
	return strings.ToLower(cmp.Or(of, "ATTACK"))
}

// relevant reports whether the task counts the account as an incident. Its
// guidelines leave out what armed forces do to guerrillas and the other way
// round, arrests and surrenders.
func (v muc4View) relevant(a dateline.Account) bool {
	switch a.Kind {
	case dateline.Arrest, dateline.Surrender:
		return false
	case dateline.Clash, dateline.Raid:
		return slices.ContainsFunc(a.Targets, func(t dateline.Target) bool { return !v.armed(t.Evidence) })
	}
	return len(a.Targets) == 0 || slices.ContainsFunc(a.Targets, func(t dateline.Target) bool { return !v.armed(t.Evidence) })
}

// armed reports whether the words name soldiers, fighters or their units.
func (v muc4View) armed(s dateline.Span) bool {
	head := headWord(s.Text)
	return v.is("attackers", head) || v.is("units", head) || v.is("groups", head) || v.is("military", head)
}

// headWord is the last word before a preposition: the head of a noun phrase.
func headWord(phrase string) string {
	words := strings.FieldsFunc(strings.ToLower(phrase), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && !unicode.IsDigit(r) })
	for i, w := range words {
		if i > 0 && (w == "of" || w == "in" || w == "for" || w == "from" || w == "at" || w == "near" || w == "on" || w == "who" || w == "which") {
			return words[i-1]
		}
	}
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// roles gives the entities of each role of an account, one mention each.
func (v muc4View) roles(a dateline.Account) muc4Fillers {
	out := muc4Fillers{}
	for _, role := range muc4Roles {
		out[role] = [][]string{}
	}
	add := func(role, mention string) {
		if m := v.trim(role, mention); m != "" {
			out[role] = addEntity(out[role], []string{m})
		}
	}
	insurgent := false
	for _, p := range a.Perpetrators {
		n, named := v.names[p.Actor]
		named = named && n.Kind != dateline.Person && n.Kind != dateline.Population
		if named {
			add("PerpOrg", v.organisation(n))
		} else if org := stateOrganisation(p.Evidence.Text); org != "" {
			add("PerpOrg", org)
			named = true
		}
		if person, ok := v.individual(p.Evidence.Text, n, named); ok {
			add("PerpInd", person)
			insurgent = insurgent || v.is("attackers", headWord(person))
		}
	}
	if insurgent && len(out["PerpOrg"]) == 0 && len(v.groups) > 0 {
		add("PerpOrg", v.organisation(v.groups[0]))
	}
	for _, t := range a.Targets {
		names := v.peopleIn(t.Evidence)
		thing := v.thing(t.Evidence.Text)
		if len(names) == 0 && !thing {
			names = v.apposed(t.Evidence)
		}
		for _, name := range names {
			add("Victim", v.fullName(name))
		}
		if len(names) == 0 && thing {
			add("Target", t.Evidence.Text)
		}
	}
	for _, w := range a.Weapons {
		add("Weapon", v.compound(w.Evidence))
	}
	return out
}

// thing reports whether the words name a building, vehicle or installation. A
// town or a quarter is no target of the task, nor are the army's own places.
func (v muc4View) thing(phrase string) bool {
	head := headWord(phrase)
	return v.is("facilities", head) && !muc4NoTarget[strings.TrimSuffix(head, "s")]
}

// organisation is the name by which the report mostly calls a group or force,
// without the fighters that some of its names end in.
func (v muc4View) organisation(n dateline.Naming) string {
	count := map[string]int{}
	for _, m := range n.Mentions {
		if isName(n, m) {
			count[v.bareName(m.Text)]++
		}
	}
	best := v.bareName(n.Names[0])
	for _, name := range n.Names {
		if bare := v.bareName(name); count[bare] > count[best] {
			best = bare
		}
	}
	return best
}

func (v muc4View) bareName(name string) string {
	words := strings.Fields(strings.ToLower(name))
	for len(words) > 1 && (v.is("attackers", words[len(words)-1]) || words[len(words)-1] == "members") {
		words = words[:len(words)-1]
	}
	for len(words) > 1 && muc4Leading[words[0]] {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// individual gives the people of a perpetrator's phrase: "FMLN guerrillas" and
// "terrorists of the FMLN" are guerrillas and terrorists, "the FMLN" is nobody.
func (v muc4View) individual(phrase string, n dateline.Naming, named bool) (string, bool) {
	if !named {
		return phrase, true
	}
	low := strings.ToLower(phrase)
	if head := headWord(low); head != "members" && head != "member" && (v.is("attackers", head) || v.is("units", head)) {
		low, _, _ = strings.Cut(low, " of ")
		for _, name := range n.Names {
			low = strings.TrimSpace(strings.TrimPrefix(low, v.bareName(name)+" "))
		}
		return low, true
	}
	if isName(n, dateline.Span{Text: phrase}) || stateOrganisation(phrase) != "" && stateOrganisation(phrase) == v.trim("PerpOrg", phrase) {
		return "", false
	}
	return phrase, strings.Contains(low, " of ") || v.is("people", headWord(low)) || v.is("forces", headWord(low)) || v.is("units", headWord(low))
}

var stateOrganisations = regexp.MustCompile(`(?:\b\w+ )?\b(?:armed forces|army|air force|navy|national police|national guard|military|government|civil defense|security forces|treasury police|death squads?)\b`)

// stateOrganisation finds the state's force or government that a phrase names.
func stateOrganisation(phrase string) string {
	found := stateOrganisations.FindString(strings.ToLower(phrase))
	for _, article := range []string{"the ", "of ", "by ", "our ", "its "} {
		found = strings.TrimPrefix(found, article)
	}
	return found
}

// apposed lists the people named right before or behind a description: "Jose
// Perez, a mayor", "the mayor, Jose Perez".
func (v muc4View) apposed(s dateline.Span) []string {
	var out []string
	for _, p := range v.people {
		switch {
		case p.Start >= s.End && p.Start-s.End <= 3 && strings.Trim(v.text.Cut(s.End, p.Start), " ,:(") == "":
			out = append(out, p.Text)
		case s.Start >= p.End && s.Start-p.End <= 7 && slices.Contains([]string{",", ", a", ", an", ", the"}, strings.ToLower(strings.TrimSpace(v.text.Cut(p.End, s.Start)))):
			out = append(out, p.Text)
		}
	}
	return out
}

// fullName is the longest name by which the report calls a person, without titles.
func (v muc4View) fullName(name string) string {
	best := v.untitled(name)
	for _, p := range v.people {
		if full := v.untitled(p.Text); len(full) > len(best) && (strings.HasSuffix(full, " "+best) || strings.HasPrefix(full, best+" ")) {
			best = full
		}
	}
	return best
}

// compound adds to a weapon the nouns of its own group around it: "car bomb".
func (v muc4View) compound(s dateline.Span) string {
	i := v.text.SentenceAt(s.Start)
	if i < 0 {
		return s.Text
	}
	sentence := v.text.Sentences[i]
	first := sentence.TokenAt(s.Start)
	for first > 0 && sentence.Tokens[first-1].Noun() && v.is("weapon part", sentence.Tokens[first-1].Lower) {
		first--
	}
	return v.text.Cut(sentence.Tokens[first].Start, s.End)
}

// isName reports whether the words are the actor's name and nothing besides.
func isName(n dateline.Naming, s dateline.Span) bool {
	return slices.ContainsFunc(n.Names, func(name string) bool { return foldMention(name) == foldMention(s.Text) })
}

// peopleIn lists the people named inside a span.
func (v muc4View) peopleIn(s dateline.Span) []string {
	var out []string
	for _, p := range v.people {
		if s.Covers(p) {
			out = append(out, p.Text)
		}
	}
	return out
}

// untitled takes titles off a name: the keys have names only.
func (v muc4View) untitled(name string) string {
	words := strings.Fields(name)
	for len(words) > 1 && v.is("title", strings.ToLower(strings.Trim(words[0], "."))) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// addEntity adds an entity unless one shares a mention with it.
func addEntity(entities [][]string, e []string) [][]string {
	for _, other := range entities {
		if slices.ContainsFunc(e, func(m string) bool { return slices.Contains(other, m) }) {
			return entities
		}
	}
	return append(entities, e)
}

// trim brings a mention into the form of the keys: small letters, without what
// points or doubts before it. Numbers of people stay.
func (v muc4View) trim(role, mention string) string {
	words := strings.Fields(strings.ToLower(mention))
	for len(words) > 1 && (muc4Leading[words[0]] || role != "PerpInd" && (muc4Numbers[words[0]] || unicode.IsDigit([]rune(words[0])[0]))) {
		words = words[1:]
	}
	return strings.Trim(strings.Join(words, " "), " ,.;:\"")
}

var (
	muc4Leading = wordSet("a an the this that these those some his her its their our several other another and alleged presumed suspected first second third many most all both each maoist castroite leftist rightist")
	muc4Numbers = wordSet("one two three four five six seven eight nine ten eleven twelve approximately about over at least more than")
)

var muc4NoTarget = wordSet("town village city citie settlement hamlet neighborhood neighbourhood community communitie square garrison barrack convoy base aircraft")

func wordSet(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}
