package bench

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dateline-project/dateline"
)

// roles gives the entities of each role of an account, one mention each.
func (v muc4View) roles(a dateline.Account) muc4Fillers {
	out := muc4Fillers{}
	for _, role := range muc4Roles {
		out[role] = [][]string{}
	}
	v.perpetrators(a, out)
	for _, t := range a.Targets {
		names, thing := v.peopleIn(t.Evidence), v.thing(t.Evidence.Text)
		switch {
		case len(names) == 0 && thing:
			out.add("Target", t.Evidence.Text)
		case len(names) == 0:
			names = v.apposed(t.Evidence)
		}
		for _, name := range names {
			out.add("Victim", v.fullName(name))
		}
	}
	for _, w := range a.Weapons {
		out.add("Weapon", v.compound(w.Evidence))
	}
	return out
}

// perpetrators gives the organisations and the individuals behind an account.
// Fighters of whom the sentence does not say whose they are belong to the armed
// group that the report names most, as coders of the task took it.
func (v muc4View) perpetrators(a dateline.Account, out muc4Fillers) {
	fighters := false
	for _, p := range a.Perpetrators {
		n, named := v.names[p.Actor]
		named = named && n.Kind != dateline.Person && n.Kind != dateline.Population
		if named {
			out.add("PerpOrg", v.organisation(n))
		} else if org := stateOrganisation(p.Evidence.Text); org != "" {
			out.add("PerpOrg", org)
			named = true
		}
		if person, ok := v.individual(p.Evidence.Text, n, named); ok {
			out.add("PerpInd", person)
			fighters = fighters || v.is("attackers", headWord(person))
		}
	}
	if fighters && len(out["PerpOrg"]) == 0 && len(v.groups) > 0 {
		out.add("PerpOrg", v.organisation(v.groups[0]))
	}
}

// thing reports whether the words name a building, vehicle or installation. A
// town or a quarter is no target of the task, nor are the army's own places.
func (v muc4View) thing(phrase string) bool {
	head := headWord(phrase)
	return v.is("facilities", head) && !muc4NoTarget[strings.TrimSuffix(head, "s")]
}

// add adds a mention as an entity of a role, unless the role has it already.
func (f muc4Fillers) add(role, mention string) {
	m := trimMention(role, mention)
	if m == "" || slices.ContainsFunc(f[role], func(e []string) bool { return slices.Contains(e, m) }) {
		return
	}
	f[role] = append(f[role], []string{m})
}

// trimMention brings a mention into the form of the keys: small letters, without what
// points or doubts before it. Numbers of people stay.
func trimMention(role, mention string) string {
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
