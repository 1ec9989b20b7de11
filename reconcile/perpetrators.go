package reconcile

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reconcile/fields"
)

// cast is what the rules ask of the actors of a casebook.
type cast struct {
	byID   map[string]*dateline.Actor
	groups map[string]bool // folded names of armed groups
}

func castOf(actors []dateline.Actor) cast {
	c := cast{byID: map[string]*dateline.Actor{}, groups: map[string]bool{}}
	for i := range actors {
		a := &actors[i]
		c.byID[a.ID] = a
		if a.Kind == dateline.ArmedGroup {
			for _, name := range c.names([]string{a.ID}) {
				c.groups[name] = true
			}
		}
	}
	return c
}

func (c cast) name(id string) string {
	if a := c.byID[id]; a != nil {
		return a.Name
	}
	return id
}

func (c cast) named(id string) bool { return c.byID[id] != nil }

func (c cast) kind(id string) dateline.ActorKind {
	if a := c.byID[id]; a != nil {
		return a.Kind
	}
	return ""
}

func (c cast) person(id string) bool { return c.kind(id) == dateline.Person }

// partOf reports whether a name of the whole stands inside one of the part's:
// "Islamic State" in "Islamic State Khorasan Province", but not the army in a rebel army.
func (c cast) partOf(part, whole string) bool {
	if part == whole || (c.kind(part) == dateline.StateForce) != (c.kind(whole) == dateline.StateForce) {
		return false
	}
	for _, long := range c.names([]string{part}) {
		for _, short := range c.names([]string{whole}) {
			if long != short && strings.Contains(" "+long+" ", " "+short+" ") {
				return true
			}
		}
	}
	return false
}

// names are the folded names of the given actors.
func (c cast) names(ids []string) []string {
	seen := map[string]bool{}
	for _, id := range ids {
		if a := c.byID[id]; a != nil {
			seen[codebook.Fold(a.Name)] = true
			for _, alias := range a.Aliases {
				seen[codebook.Fold(alias.Name)] = true
			}
		}
	}
	delete(seen, "")
	return sortedKeys(seen)
}

func standingRank(s dateline.Standing) int { return slices.Index(dateline.Standings, s) }

// choosePerpetrators lists every actor that an account names behind the
// incident with its strongest standing (rule 11). Actors once blamed stay
// after another claims (rule 12). A person is not listed beside the group that
// sent him, nor a group beside its part that stands as firmly, nor a state's
// force beside the group whose attack it answered.
func choosePerpetrators(accounts []told, actors cast) ([]dateline.IncidentParty, Reasoning) {
	standing := map[string]dateline.Standing{}
	sources := map[string]map[string]bool{}
	grouped := false
	for _, t := range accounts {
		for _, p := range t.Perpetrators {
			id := string(p.Actor)
			if id == "" {
				continue
			}
			if s, ok := standing[id]; !ok || standingRank(p.Standing) < standingRank(s) {
				standing[id] = p.Standing
			}
			if sources[id] == nil {
				sources[id] = map[string]bool{}
			}
			sources[id][t.source] = true
			grouped = grouped || !actors.person(id) && p.Standing != dateline.Denied
		}
	}
	kind, _ := chooseKind(accounts)
	attack := !countsAllSides(kind) && !alone(kind)
	answers := func(id string) bool {
		return attack && standing[id] == dateline.Confirmed && actors.kind(id) == dateline.StateForce && slices.ContainsFunc(slices.Collect(maps.Keys(standing)), func(other string) bool {
			return actors.kind(other) == dateline.ArmedGroup && standing[other] == dateline.Claimed
		})
	}
	struck := struckByState(kind, standing, actors)
	beside := func(id string) string {
		if grouped && actors.person(id) {
			return "a person beside the group that sent him (rule 12)"
		}
		if answers(id) {
			return "a state's force beside the armed group that claims the attack: it answered it (rule 12)"
		}
		if struck && actors.kind(id) == dateline.ArmedGroup && standing[id] != dateline.Confirmed {
			return "an armed group beside the state whose aircraft struck (rule 12)"
		}
		for other, s := range standing {
			if standingRank(s) <= standingRank(standing[id]) && actors.partOf(other, id) && !(kind == dateline.Clash && sideBySide(accounts, id, other)) {
				return "its name is inside that of another who is listed: the part is named (rules 12 and 25)"
			}
		}
		return ""
	}
	out := []dateline.IncidentParty{}
	for _, id := range slices.Sorted(maps.Keys(standing)) {
		if beside(id) == "" {
			out = append(out, dateline.IncidentParty{Actor: id, Standing: standing[id]})
		}
	}
	slices.SortStableFunc(out, func(a, b dateline.IncidentParty) int {
		return cmp.Or(cmp.Compare(standingRank(a.Standing), standingRank(b.Standing)), cmp.Compare(len(sources[b.Actor]), len(sources[a.Actor])))
	})
	return out, tellPerpetrators(accounts, actors, out, standing, beside)
}

// struckByState reports whether an incident is an air strike behind which a state stands: what is
// said there of an armed group, that it is blamed or that it claims to have shot down the
// aircraft, is of another deed.
func struckByState(kind dateline.Kind, standing map[string]dateline.Standing, actors cast) bool {
	for id, s := range standing {
		if k := actors.kind(id); kind == dateline.AirStrike && s != dateline.Denied && (k == dateline.StateForce || k == dateline.Government) {
			return true
		}
	}
	return false
}

// sideBySide reports whether an account names both of two actors as having fought.
func sideBySide(accounts []told, a, b string) bool {
	fought := func(t told, id string) bool {
		return slices.ContainsFunc(t.Perpetrators, func(p dateline.Party) bool {
			return string(p.Actor) == id && p.Standing == dateline.Confirmed
		})
	}
	return slices.ContainsFunc(accounts, func(t told) bool { return fought(t, a) && fought(t, b) })
}

func tellPerpetrators(accounts []told, actors cast, chosen []dateline.IncidentParty, standing map[string]dateline.Standing, beside func(string) string) Reasoning {
	r := Reasoning{Rule: "every actor named, with its strongest standing: claimed, confirmed, blamed, suspected, denied (rules 11 and 12)"}
	r.Value = fields.Text(dateline.Incident{Perpetrators: chosen}, "perpetrators", actors.name)
	for _, t := range inOrder(accounts) {
		for _, p := range t.Perpetrators {
			c := Consideration{Value: p.Evidence.Text + " (" + string(p.Standing) + ")", Report: t.Report, Span: p.Evidence}
			switch id := string(p.Actor); {
			case id == "":
				c.Verdict, c.Because = verdictAside, "described, not named"
			case beside(id) != "":
				c.Verdict, c.Because = verdictAside, beside(id)
			case standing[id] == p.Standing:
				c.Verdict, c.Because = verdictBest, "the strongest standing of "+actors.name(id)
			default:
				c.Verdict, c.Because = verdictAside, actors.name(id)+" has a stronger standing elsewhere: "+string(standing[id])
			}
			r.Considered = append(r.Considered, c)
		}
	}
	return r
}
