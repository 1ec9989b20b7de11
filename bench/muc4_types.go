package bench

import (
	"math"
	"slices"
	"strings"

	"github.com/dateline-project/dateline/clue"
	"github.com/dateline-project/dateline/reading"
)

// muc4Types are the types of incidents that the task knows.
var muc4Types = []string{"attack", "bombing", "kidnapping", "arson", "robbery", "forced work stoppage"}

// muc4LeastType is the chance from which an incident of a type is given.
const muc4LeastType = 0.3

// typeClues is what speaks for an incident of a type in the key: what the learned
// reader says of the passages, what the patterns found, and how many parties
// there are.
func typeClues(of string, incidents map[string]float64, patterns []muc4Template, parties []muc4Party) clue.Set {
	sum := 0.1
	for _, p := range parties {
		if p.role != muc4Described {
			sum += p.chance
		}
	}
	found := slices.ContainsFunc(patterns, func(t muc4Template) bool { return t.Type == of })
	return clue.Set{"constant": 1, "incident": logit(incidents[of]), "parties": math.Log(sum), "patterns": float64(one(found))}
}

// learn replaces the answer of the patterns by one that goes by a learned reader as well.
func (p *muc4Prediction) learn(view muc4View, fillers []reading.Filler, incidents map[string]float64) {
	parties := muc4Parties(fillers, anyIncident(incidents), p.RoleFillers, muc4Fitted)
	p.Templates = view.learnedTemplates(parties, incidents, p.Templates)
	p.RoleFillers = fillersOf(p.Templates)
}

// anyIncident is the chance of the likeliest type of incident.
func anyIncident(incidents map[string]float64) float64 {
	any := 0.0
	for _, chance := range incidents {
		any = max(any, chance)
	}
	return any
}

// learnedTemplates makes an answer of what a learned reader proposes and what the
// patterns found: the types of incidents first, then each party to the
// incidents that it fits.
func (v muc4View) learnedTemplates(parties []muc4Party, incidents map[string]float64, patterns []muc4Template) []muc4Template {
	out := []muc4Template{}
	for _, of := range muc4Types {
		if muc4Fitted.Types.Chance(typeClues(of, incidents, patterns, parties)) < muc4LeastType {
			continue
		}
		before := len(out)
		for _, t := range patterns {
			if t.Type == of {
				out = append(out, t)
			}
		}
		if len(out) == before {
			out = append(out, muc4Template{Type: of})
		}
	}
	roles := make([]muc4Fillers, len(out))
	named, described := make([][]muc4Party, len(out)), make([][]muc4Party, len(out))
	for i := range roles {
		roles[i] = muc4Fillers{}
		for _, role := range muc4Roles {
			roles[i][role] = [][]string{}
		}
	}
	for _, p := range parties {
		if p.chance < muc4Least {
			continue
		}
		for _, i := range p.incidents(out) {
			if p.role == muc4Described {
				described[i] = append(described[i], p)
				continue
			}
			if p.role == "Victim" {
				named[i] = append(named[i], p)
			}
			roles[i].add(p.role, p.name)
		}
	}
	kept := out[:0]
	for i, t := range out {
		t.Roles, t.muc4Slots = roles[i], v.slots(t.account, roles[i], named[i], described[i])
		if t.Roles.size() > 0 || !slices.ContainsFunc(kept, func(o muc4Template) bool { return o.Type == t.Type }) {
			kept = append(kept, t)
		}
	}
	return kept
}

// incidents chooses among the templates those that a party belongs to: those in
// which the patterns have it and whose type its passages speak of, the nearer to
// it the account's words the more. A perpetrator may be behind several.
func (p muc4Party) incidents(templates []muc4Template) []int {
	weights := make([]float64, len(templates))
	most := 0.0
	for i, t := range templates {
		for _, m := range p.mentions {
			weights[i] += m.Chance * (muc4AnyType + m.Incidents[t.Type]) * t.nearness(m.Start)
		}
		if found(t.Roles[p.role], []muc4Form{{name: p.name}}) {
			weights[i] += muc4InPatterns
		}
		most = max(most, weights[i])
	}
	shared := 1.0
	if strings.HasPrefix(p.role, "Perp") {
		shared = muc4Shared
	}
	var out []int
	for i, w := range weights {
		if w >= shared*most {
			out = append(out, i)
		}
	}
	if shared == 1 {
		return out[:min(1, len(out))]
	}
	return out
}

// nearness falls from 1 at the words that tell of the template's incident to 0 far away.
func (t muc4Template) nearness(at int) float64 {
	nearest := float64(muc4Reach) // where it has no words
	for _, s := range t.account.Triggers {
		nearest = min(nearest, math.Abs(float64(s.Start-at)))
	}
	return muc4Reach / (muc4Reach + nearest)
}

const (
	muc4AnyType    = 0.05 // what a passage speaks of any type besides what the learned reader says
	muc4InPatterns = 0.5  // what it weighs that the patterns have a party in an incident
	muc4Shared     = 0.3  // share of the greatest weight from which a perpetrator is behind a further incident
	muc4Reach      = 400  // code points after which nearness is halved
)

// size is the number of entities in all roles.
func (f muc4Fillers) size() int {
	n := 0
	for _, entities := range f {
		n += len(entities)
	}
	return n
}
