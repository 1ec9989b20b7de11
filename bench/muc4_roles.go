package bench

import (
	"regexp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// predictMUC4 turns a reading into MUC-4's role fillers and templates.
func predictMUC4(id string, r dateline.Reading) muc4Prediction {
	p := muc4Prediction{ID: id, RoleFillers: muc4Fillers{}, Templates: []muc4Template{}}
	view := muc4View{names: map[dateline.Optional]dateline.Naming{}}
	for _, n := range r.Namings {
		view.names[dateline.Optional(n.Key)] = n
	}
	for _, m := range r.Mentions {
		if m.Kind == dateline.PersonMention {
			view.people = append(view.people, m.Span)
		}
	}
	for _, a := range r.Accounts {
		if !relevantToMUC4(a, view) {
			continue
		}
		p.Templates = append(p.Templates, muc4Template{Type: muc4Type(a), Roles: view.roles(a)})
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
	names  map[dateline.Optional]dateline.Naming
	people []dateline.Span
}

// muc4Type names the incident type. Kinds say it but for arson and robbery,
// which are attacks on things to others.
func muc4Type(a dateline.Account) string {
	for _, t := range a.Triggers {
		words := strings.Fields(strings.ToLower(t.Text))
		for _, w := range words {
			switch {
			case strings.HasPrefix(w, "burn"), strings.HasPrefix(w, "arson"), w == "ablaze":
				return "arson"
			case strings.HasPrefix(w, "rob"), strings.HasPrefix(w, "steal"), strings.HasPrefix(w, "stole"):
				return "robbery"
			}
		}
	}
	switch a.Kind {
	case dateline.Bombing:
		return "bombing"
	case dateline.Kidnapping, dateline.HostageTaking, dateline.Hijacking:
		return "kidnapping"
	}
	return "attack"
}

// relevantToMUC4 reports whether the task counts the account as an incident.
// Its guidelines leave out what armed forces do to guerrillas and the other
// way round, arrests and surrenders.
func relevantToMUC4(a dateline.Account, view muc4View) bool {
	switch a.Kind {
	case dateline.Clash, dateline.Raid, dateline.Arrest, dateline.Surrender:
		return false
	}
	return true
}

// roles gives the entities of each role of an account, one mention each.
func (v muc4View) roles(a dateline.Account) muc4Fillers {
	out := muc4Fillers{}
	for _, role := range muc4Roles {
		out[role] = [][]string{}
	}
	add := func(role, mention string) {
		if m := trimMention(mention); m != "" {
			out[role] = addEntity(out[role], []string{m})
		}
	}
	for _, p := range a.Perpetrators {
		n, named := v.names[p.Actor]
		switch {
		case named && n.Kind != dateline.Person && n.Kind != dateline.Population:
			add("PerpOrg", n.Names[0])
			if !slices.Contains(n.Names, p.Evidence.Text) && !isAnyMention(n, p.Evidence) {
				add("PerpInd", p.Evidence.Text)
			}
		default:
			add("PerpInd", p.Evidence.Text)
		}
	}
	for _, t := range a.Targets {
		if names := v.peopleIn(t.Evidence); len(names) > 0 {
			for _, name := range names {
				add("Victim", name)
			}
			continue
		}
		add("Target", t.Evidence.Text)
	}
	for _, w := range a.Weapons {
		add("Weapon", w.Evidence.Text)
	}
	return out
}

func isAnyMention(n dateline.Naming, s dateline.Span) bool {
	return slices.ContainsFunc(n.Mentions, func(m dateline.Span) bool { return m.Covers(s) })
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

// addEntity adds an entity unless one shares a mention with it.
func addEntity(entities [][]string, e []string) [][]string {
	for _, other := range entities {
		if slices.ContainsFunc(e, func(m string) bool { return slices.Contains(other, m) }) {
			return entities
		}
	}
	return append(entities, e)
}

var leading = regexp.MustCompile(`^(?:(?:a|an|the|this|that|these|those|some|his|her|its|their|several|other)\s+)+`)

// trimMention brings a mention into the form of the keys: small letters, no
// article before it.
func trimMention(s string) string {
	s = strings.Join(strings.Fields(strings.ToLower(s)), " ")
	return strings.Trim(leading.ReplaceAllString(s, ""), " ,.;:")
}
