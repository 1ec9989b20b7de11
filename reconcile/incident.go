package reconcile

import (
	"maps"
	"slices"

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
	parties := partiesOf(accounts, actors)
	for _, of := range []struct {
		measure dateline.Measure
		toll    **dateline.Toll
	}{{dateline.Killed, &in.Killed}, {dateline.Injured, &in.Injured}, {dateline.Abducted, &in.Abducted}} {
		counts := tally(accounts, of.measure, in.Kind, parties)
		*of.toll = chooseToll(counts)
		in.Given = append(in.Given, givers(of.measure, counts)...)
	}
	in.Disagreements = disagreements(accounts, in.Kind, actors)
	for _, t := range accounts {
		in.Accounts = append(in.Accounts, t.ID)
	}
	return in
}

// partiesOf are the folded names of those who are said to have done it.
func partiesOf(accounts []told, actors cast) []string {
	var ids []string
	for _, t := range accounts {
		ids = slices.AppendSeq(ids, maps.Keys(authors(t)))
	}
	return actors.names(ids)
}

// tellToll tells how low, best and high of a measure came about.
func tellToll(accounts []told, m dateline.Measure, actors cast) Reasoning {
	kind, _ := chooseKind(accounts)
	counts := tally(accounts, m, kind, partiesOf(accounts, actors))
	r := Reasoning{Value: chooseToll(counts).Words(), Rule: "low and high are the extremes of the figures that stand; best is the latest figure of the best-placed source (rules 13 to 17)"}
	r.Considered, r.Given = considered(counts), givers(m, counts)
	return r
}
