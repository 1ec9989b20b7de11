package bench

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// muc4Gold is the answer key of one message. RoleFillers is nil where the file
// has no gold.
type muc4Gold struct {
	RoleFillers muc4Fillers  `json:"role_fillers"`
	Templates   []muc4Answer `json:"templates"`
}

// muc4Answer is a template of the key, as far as it is scored. The values of a
// slot's filler are mentions of one entity, any of which is right.
type muc4Answer struct {
	Type   []muc4Values `json:"incident_type"`
	Ind    []muc4Values `json:"perp_individual_id"`
	Org    []muc4Values `json:"perp_org_id"`
	Target []muc4Values `json:"phys_tgt_id"`
	Victim []muc4Values `json:"hum_tgt_name"`
	Weapon []muc4Values `json:"instrument_id"`

	Date    *muc4Date     `json:"incident_date"`
	Place   *muc4Location `json:"incident_location"`
	Numbers []muc4Values  `json:"hum_tgt_number"`

	Described []muc4Values `json:"hum_tgt_description"`
}

// muc4Values are the strings of a filler, any of which is right, and those of the
// filler that it is about.
type muc4Values struct {
	Values []string `json:"values"`
	Of     []string `json:"of"`
}

// entities lists the fillers of a role, folded.
func (a muc4Answer) entities(role string) [][]string {
	slot := map[string][]muc4Values{"PerpInd": a.Ind, "PerpOrg": a.Org, "Target": a.Target, "Victim": a.Victim, "Weapon": a.Weapon}[role]
	var out [][]string
	for _, filler := range slot {
		if mentions := foldMentions(filler.Values); len(mentions) > 0 {
			out = append(out, mentions)
		}
	}
	return out
}

// types lists the incident types that are right; the first is the key's own.
func (a muc4Answer) types() []string {
	var out []string
	for _, v := range a.Type {
		out = append(out, foldMentions(v.Values)...)
	}
	return out
}

var (
	asciiPunctuation = regexp.MustCompile("[!-/:-@\\[-`{-~]+")
	articles         = regexp.MustCompile(`\b(a|an|the)\b`)
)

// foldMention removes what the metrics do not look at: case, ASCII
// punctuation, articles and doubled spaces.
func foldMention(s string) string {
	s = asciiPunctuation.ReplaceAllString(strings.ToLower(s), "")
	return strings.Join(strings.Fields(articles.ReplaceAllString(s, " ")), " ")
}

func foldMentions(mentions []string) []string {
	var out []string
	for _, m := range mentions {
		if f := foldMention(m); f != "" {
			out = append(out, f)
		}
	}
	return out
}

func foldEntities(entities [][]string) [][]string {
	var out [][]string
	for _, e := range entities {
		if f := foldMentions(e); len(f) > 0 {
			out = append(out, f)
		}
	}
	return out
}

// scoreMUC4 compares predictions with the gold of the messages that have it.
func scoreMUC4(lines []line[muc4Document, muc4Gold], predicted []muc4Prediction) Score {
	var score Score
	for i, l := range lines {
		if l.gold.RoleFillers == nil {
			continue
		}
		counts, notes := scoreMessage(l.gold, predicted[i])
		score.Notes = append(score.Notes, notes...)
		if score.Counts == nil {
			score.Counts = counts
			continue
		}
		for k, c := range counts {
			score.Counts[k].add(c)
		}
	}
	return score
}

// scoreMessage counts what is right in one message, and notes what is not.
func scoreMessage(g muc4Gold, p muc4Prediction) (counts []Count, notes []string) {
	fillers := newRoleCounts("fillers ")
	for k, role := range muc4Roles {
		c := matchEntities(foldEntities(g.RoleFillers[role]), foldEntities(p.RoleFillers[role]))
		fillers[k].add(c)
		if c.Right < c.Gold || c.Right < c.Predicted {
			notes = append(notes, fmt.Sprintf("%s %s want %v got %v", p.ID, role, g.RoleFillers[role], p.RoleFillers[role]))
		}
	}
	answers := distinct(g.Templates)
	byRole, byType, pairs := matchTemplates(answers, p.Templates)
	types, templates := Count{Name: "templates type"}, newRoleCounts("templates ")
	types.add(byType)
	for k := range templates {
		templates[k].add(byRole[k])
	}
	counts = append(fillers, sum("fillers", fillers), types)
	counts = append(counts, templates...)
	counts = append(counts, sum("templates", append(templates, types)))
	notes = append(notes, notePlaces(p.ID, answers, p.Templates, pairs)...)
	return append(counts, scoreSlots(answers, p.Templates, pairs)...), notes
}

func newRoleCounts(prefix string) []Count {
	var out []Count
	for _, role := range muc4Roles {
		out = append(out, Count{Name: prefix + role})
	}
	return out
}

func sum(name string, counts []Count) Count {
	out := Count{Name: name}
	for _, c := range counts {
		out.add(c)
	}
	return out
}

// matchEntities is CEAF-REE with strict similarity: a predicted entity is right
// when all of its mentions are mentions of one gold entity, one to one.
func matchEntities(gold, predicted [][]string) Count {
	weights := make([][]int, len(predicted))
	for i, p := range predicted {
		weights[i] = make([]int, len(gold))
		for j, g := range gold {
			weights[i][j] = one(!slices.ContainsFunc(p, func(m string) bool { return !slices.Contains(g, m) }))
		}
	}
	return Count{Right: assign(weights), Predicted: len(predicted), Gold: len(gold)}
}

// matchTemplates is the metric of GTT: templates of one type are paired one to
// one so that most is right, counting the type and the entities of each role.
// It returns the counts by role, those of the type, and which predicted template
// was paired with which of the key. Templates that the key marks optional count
// like the others, as they do in GTT's data.
func matchTemplates(gold []muc4Answer, predicted []muc4Template) ([]Count, Count, []couple) {
	byRole := make([]Count, len(muc4Roles))
	weights := make([][]int, len(predicted))
	for i := range predicted {
		weights[i] = make([]int, len(gold))
		for j := range gold {
			if right, ok := templateMatches(gold[j], predicted[i]); ok {
				weights[i][j] = 1
				for _, n := range right {
					weights[i][j] += n
				}
			}
		}
	}
	types := Count{Predicted: len(predicted), Gold: len(gold)}
	pairs := pairing(weights)
	for _, at := range pairs {
		right, _ := templateMatches(gold[at.column], predicted[at.row])
		types.Right++
		for k, n := range right {
			byRole[k].Right += n
		}
	}
	for k, role := range muc4Roles {
		for _, p := range predicted {
			byRole[k].Predicted += len(foldEntities(p.Roles[role]))
		}
		for _, g := range gold {
			byRole[k].Gold += len(g.entities(role))
		}
	}
	return byRole, types, pairs
}

// templateMatches counts the right entities of each role; false where the types differ.
func templateMatches(g muc4Answer, p muc4Template) ([]int, bool) {
	if !slices.Contains(g.types(), foldMention(p.Type)) {
		return nil, false
	}
	right := make([]int, len(muc4Roles))
	for k, role := range muc4Roles {
		right[k] = matchEntities(g.entities(role), foldEntities(p.Roles[role])).Right
	}
	return right, true
}

// distinct drops templates that do not differ in type and the five roles: one
// act with several dates or places is one template here.
func distinct(answers []muc4Answer) []muc4Answer {
	var out []muc4Answer
	seen := map[string]bool{}
	for _, a := range answers {
		parts := []any{a.types()}
		for _, role := range muc4Roles {
			entities := a.entities(role)
			for _, e := range entities {
				slices.Sort(e)
			}
			slices.SortFunc(entities, slices.Compare[[]string])
			parts = append(parts, entities)
		}
		key, err := json.Marshal(parts)
		if err == nil && seen[string(key)] {
			continue
		}
		seen[string(key)] = true
		out = append(out, a)
	}
	return out
}
