package reconcile

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

// incidentOf makes an incident of its accounts. Its id is made from the
// smallest account id, so that it does not depend on the order of reports.
func incidentOf(accounts []told, actors cast) dateline.Incident {
	in := dateline.Incident{ID: rulings.IncidentID(accounts[0].ID), Accounts: []string{}, Given: []dateline.Given{}}
	accounts = inOrder(accounts) // once for all that asks for it
	in.Kind, _ = chooseKind(accounts)
	in.Status, _ = chooseStatus(accounts)
	in.Date, _ = chooseDate(accounts)
	in.Place, _ = choosePlace(accounts)
	in.Perpetrators, _ = choosePerpetrators(accounts, actors)
	in.Targets, _ = chooseTargets(accounts)
	in.Weapons, _ = chooseWeapons(accounts)
	in.Sources, _ = countIndependent(accounts)
	sides := partiesOf(accounts, actors)
	for _, of := range []struct {
		measure dateline.Measure
		toll    **dateline.Toll
	}{{dateline.Killed, &in.Killed}, {dateline.Injured, &in.Injured}, {dateline.Abducted, &in.Abducted}} {
		counts := tally(accounts, of.measure, in.Kind, sides)
		*of.toll = chooseToll(counts)
		in.Given = append(in.Given, givers(of.measure, counts)...)
	}
	in.Disagreements = disagreements(accounts, in.Kind, actors)
	for _, t := range accounts {
		in.Accounts = append(in.Accounts, t.ID)
	}
	return in
}

// parties are those who have a stake in what they say of an incident, by their folded names.
type parties struct {
	names  []string        // of those who are said to have done it
	groups map[string]bool // of armed groups
	state  bool            // a state's force did it by all that is told; armed groups speak for the side attacked
}

func partiesOf(accounts []told, actors cast) parties {
	var ids []string
	for _, t := range accounts {
		for id := range authors(t) {
			if kind := actors.kind(id); kind != dateline.StateForce && kind != dateline.Government {
				ids = append(ids, id)
			}
		}
	}
	return parties{names: actors.names(ids), groups: actors.groups, state: byState(accounts)}
}

// named returns the party that folded words name, "" for none. A group's police or
// hospital is in a position to count, and no party unless the group did it.
func (p parties) named(text string) string {
	for _, name := range p.names {
		if strings.Contains(" "+text+" ", " "+name+" ") {
			return name
		}
	}
	if p.state {
		return ""
	}
	return p.group(text)
}

// attacked returns the armed group that folded words name where a state's force did it, and
// which speaks for the side attacked; "" for none.
func (p parties) attacked(text string) string {
	if !p.state {
		return ""
	}
	return p.group(text)
}

// group returns the armed group that folded words name, "" for none and for its police or
// hospital.
func (p parties) group(text string) string {
	words := strings.Fields(text)
	for first := range words {
		for last := len(words); last > first; last-- {
			if name := strings.Join(words[first:last], " "); p.groups[name] && voiceNamed(strings.Join(slices.Concat(words[:first], words[last:]), " "), parties{}).tier > 1 {
				return name
			}
		}
	}
	return ""
}

// tellToll tells how low, best and high of a measure came about.
func tellToll(accounts []told, m dateline.Measure, actors cast) Reasoning {
	kind, _ := chooseKind(accounts)
	counts := tally(accounts, m, kind, partiesOf(accounts, actors))
	r := Reasoning{Value: chooseToll(counts).Words(), Rule: "low and high are the extremes of the figures that stand; best is the latest figure of the best-placed source (rules 13 to 17)"}
	r.Considered, r.Given = considered(counts), givers(m, counts)
	return r
}
