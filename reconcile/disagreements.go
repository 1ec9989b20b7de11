package reconcile

import (
	"maps"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// disagreements lists the fields for which two reports that are not copies of
// one another give values that cannot both be right, superseded values
// included (rule 21).
func disagreements(accounts []told, kind dateline.Kind, actors cast) []dateline.Disagreement {
	own, _ := voters(accounts)
	out := []dateline.Disagreement{}
	add := func(field string, values map[any]map[string]bool) {
		if d, ok := disagreement(field, values); ok {
			out = append(out, d)
		}
	}
	add("status", valuesOf(own, func(t told) []any { return []any{string(t.Status)} }))
	add("date", exactDays(own))
	if kind != dateline.Clash {
		add("perpetrators", valuesOf(own, func(t told) []any {
			var names []any
			for _, id := range sortedKeys(authors(t)) {
				names = append(names, actors.name(id))
			}
			return names
		}))
	}
	for _, m := range []dateline.Measure{dateline.Killed, dateline.Injured, dateline.Abducted} {
		add(string(m), countedValues(own, m, kind))
	}
	return out
}

// valuesOf gathers values with the reports that give them.
func valuesOf(own []told, of func(told) []any) map[any]map[string]bool {
	values := map[any]map[string]bool{}
	for _, t := range own {
		for _, v := range of(t) {
			if values[v] == nil {
				values[v] = map[string]bool{}
			}
			values[v][t.Report] = true
		}
	}
	return values
}

// exactDays gathers the days that accounts give exactly. Words that can mean
// the day that was chosen do not speak for another.
func exactDays(own []told) map[any]map[string]bool {
	chosen, _ := chooseDate(own)
	return valuesOf(own, func(t told) []any {
		day := t.day()
		if day == "" {
			return nil
		}
		if exact(chosen) && (overlapping(t.days, chosen) || overlapping(t.weeksOff, chosen)) {
			day = chosen.Start
		}
		return []any{string(day)}
	})
}

// countedValues gathers the whole counts, sums included; what is set aside as
// a share or as the attackers' own is no rival.
func countedValues(own []told, m dateline.Measure, kind dateline.Kind) map[any]map[string]bool {
	values := map[any]map[string]bool{}
	for _, c := range tally(own, m, kind, parties{}) {
		if c.verdict == verdictAside {
			continue
		}
		if values[c.value] == nil {
			values[c.value] = map[string]bool{}
		}
		values[c.value][c.Report] = true
	}
	return values
}

// disagreement makes one of values, where two of them come from two reports.
func disagreement(field string, values map[any]map[string]bool) (dateline.Disagreement, bool) {
	reports := map[string]bool{}
	d := dateline.Disagreement{Field: field}
	for v, by := range values {
		maps.Copy(reports, by)
		d.Values = append(d.Values, dateline.ReportedValue{Value: v, Reports: sortedKeys(by)})
	}
	slices.SortFunc(d.Values, func(a, b dateline.ReportedValue) int { return compareValues(a.Value, b.Value) })
	return d, len(values) > 1 && len(reports) > 1
}

// compareValues orders numbers by size and everything else by its letters.
func compareValues(a, b any) int {
	x, number := a.(int)
	if y, also := b.(int); number && also {
		return x - y
	}
	return strings.Compare(a.(string), b.(string))
}
