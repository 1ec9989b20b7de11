package bench

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"github.com/dateline-project/dateline/clue"
	"github.com/dateline-project/dateline/reading"
)

// muc4Party is an entity that a learned reader takes for a filler, in the form
// of the keys, with how probable it is that the keys have it.
type muc4Party struct {
	role, name string
	mentions   []reading.FillerMention
	clues      clue.Set
	chance     float64
}

// muc4Described is the role of victims without a name. The view of roles leaves
// them out; they count as human targets.
const muc4Described = "described"

// muc4FillerRoles are the roles that a learned reader knows by other names.
var muc4FillerRoles = map[string]string{"perp_ind": "PerpInd", "perp_org": "PerpOrg", "target": "Target", "victim": "Victim", "victim_desc": muc4Described, "weapon": "Weapon"}

// muc4Least is the chance from which a party is given: F1 is best where that is
// about half of F1 itself.
const muc4Least = 0.31

// muc4Parties weighs the fillers that a learned reader proposes, together with what
// the patterns found. incident is the chance that the message tells of one.
func muc4Parties(fillers []reading.Filler, incident float64, patterns muc4Fillers, weights muc4Weights) []muc4Party {
	var out []muc4Party
	for _, f := range fillers {
		role, ok := muc4FillerRoles[f.Role]
		if !ok {
			continue
		}
		forms := muc4Forms(role, f.Mentions)
		if len(forms) == 0 {
			continue
		}
		best := 0.0
		for _, m := range f.Mentions {
			best = max(best, m.Chance)
		}
		name := keyForm(role, forms)
		rivals := slices.ContainsFunc(out, func(p muc4Party) bool { return p.role == role && holds(p.name, name) })
		clues := clue.Set{
			role:               1,
			role + " words":    math.Log(float64(len(strings.Fields(name)))),
			role + " incident": logit(incident),
			"chance":           logit(f.Chance),
			"best":             logit(best),
			"patterns":         float64(one(found(patterns[role], forms))),
			"rival":            float64(one(rivals)),
		}
		out = append(out, muc4Party{role, name, f.Mentions, clues, weights.Parties.Chance(clues)})
	}
	return out
}

// holds reports whether one name holds the words of the other: of two such
// parties the keys seldom have the less probable, which comes later.
func holds(a, b string) bool {
	a, b = " "+foldMention(a)+" ", " "+foldMention(b)+" "
	return strings.Contains(a, b) || strings.Contains(b, a)
}

func logit(p float64) float64 {
	p = min(max(p, 0.001), 0.999)
	return math.Log(p / (1 - p))
}

// muc4Part is what part of something, or how much of it, there is: the keys have
// "dynamite" for "300 kg of dynamite" as well, and "house" for "roof of the house".
var muc4Part = regexp.MustCompile(`^(?:kg|kilograms|kilos|grams|pounds|sticks|one|some|several|roof|walls?|windows?|doors?|shelves) of (?:the |a )?`)

// muc4Effect is what is done with a weapon: the keys have "dynamite" for "dynamite attack".
var muc4Effect = regexp.MustCompile(` (?:attacks?|explosions?|blasts?|fire)$`)

// muc4Form is a form in which a message names a party.
type muc4Form struct {
	name      string
	any, best float64 // the chance that any of its mentions fills the role, and the best of them
}

// muc4Forms lists the forms in which mentions name a party, in the order of the text.
func muc4Forms(role string, mentions []reading.FillerMention) []muc4Form {
	var out []muc4Form
	for _, m := range mentions {
		name := trimMention(role, m.Text)
		name = muc4Part.ReplaceAllString(name, "")
		if role == "Weapon" {
			name = muc4Effect.ReplaceAllString(name, "")
		}
		if name == "" {
			continue
		}
		i := slices.IndexFunc(out, func(f muc4Form) bool { return f.name == name })
		if i < 0 {
			out, i = append(out, muc4Form{name: name}), len(out)
		}
		out[i].any = 1 - (1-out[i].any)*(1-min(m.Chance, 0.999))
		out[i].best = max(out[i].best, m.Chance)
	}
	return out
}

// keyForm chooses the form that the keys are likeliest to have: of a person the
// full name, of an organisation the form of which there is most evidence, else
// the longest of those that are about as good as the best.
func keyForm(role string, forms []muc4Form) string {
	least := 0.0
	for _, f := range forms {
		least = max(least, muc4AsGood*f.best)
	}
	best := muc4Form{}
	for _, f := range forms {
		words, most := len(strings.Fields(f.name)), len(strings.Fields(best.name))
		switch {
		case role == "PerpOrg":
			if a, b := math.Round(100*f.any), math.Round(100*best.any); best.name == "" || a > b || a == b && len(f.name) > len(best.name) {
				best = f
			}
		case role != "Victim" && f.best < least:
		case best.name == "" || words > most || words == most && f.any > best.any:
			best = f
		}
	}
	return best.name
}

// muc4AsGood is the share of the best chance from which a form is as good.
const muc4AsGood = 0.8

// found reports whether the patterns found one of the forms.
func found(patterns [][]string, forms []muc4Form) bool {
	return slices.ContainsFunc(patterns, func(e []string) bool {
		return slices.ContainsFunc(forms, func(f muc4Form) bool { return foldMention(e[0]) == foldMention(f.name) })
	})
}
