package bench

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading"
)

// predictMUC4 turns a reading into MUC-4's role fillers and templates.
func predictMUC4(view muc4View, r dateline.Reading) muc4Prediction {
	p := muc4Prediction{ID: view.report.ID, Templates: []muc4Template{}}
	for _, a := range r.Accounts {
		if view.relevant(a) {
			roles := view.roles(a)
			p.Templates = append(p.Templates, muc4Template{view.incidentType(a), roles, view.slots(a, roles, nil, nil), a})
		}
	}
	p.RoleFillers = fillersOf(p.Templates)
	return p
}

// fillersOf merges the fillers of all templates.
func fillersOf(templates []muc4Template) muc4Fillers {
	out := muc4Fillers{}
	for _, role := range muc4Roles {
		out[role] = [][]string{}
		for _, t := range templates {
			for _, e := range t.Roles[role] {
				out.add(role, e[0])
			}
		}
	}
	return out
}

// muc4View is what the mapping looks at besides an account.
type muc4View struct {
	book   *codebook.Codebook
	report dateline.Report
	names  map[dateline.Optional]dateline.Naming
	groups []dateline.Naming // armed groups, most mentioned first
	people []dateline.Span
	text   *prose.Text

	toponyms []reading.Toponym
	country  dateline.Optional // of most places that the message names
}

func newMUC4View(report dateline.Report, r dateline.Reading, toponyms []reading.Toponym, book *codebook.Codebook) muc4View {
	v := muc4View{book: book, report: report, names: map[dateline.Optional]dateline.Naming{}, text: prose.Parse(report.Text)}
	v.country, v.toponyms = mostNamed(toponyms), toponyms
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
	return v.is("attackers", head) || v.is("units", head) || v.is("groups", head) || muc4Military[strings.TrimSuffix(head, "s")]
}

var muc4Military = wordSet("soldier troop battalion brigade garrison barrack patrol convoy military army regiment position base unit squad marine")

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
