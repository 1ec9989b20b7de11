package workbench

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// yearRow is what is laid to an actor in a year.
type yearRow struct {
	Year      string // "undated" where it is not known
	Incidents []*dateline.Incident
	Standings []standingCount
	Killed    *dateline.Toll
}

type standingCount struct {
	Standing dateline.Standing
	Count    int
}

// yearsOf counts the incidents that occurred by year and standing, arrests and
// surrenders aside, as a profile counts them.
func yearsOf(done []deed) []yearRow {
	byYear := map[string]*yearRow{}
	for _, d := range done {
		if d.Status != dateline.Occurred || d.Standing == dateline.Denied || d.Kind == dateline.Arrest || d.Kind == dateline.Surrender {
			continue
		}
		year := "undated"
		if d.Date.Known() && d.Date.Start[:4] == d.Date.End[:4] {
			year = string(d.Date.Start[:4])
		}
		row := byYear[year]
		if row == nil {
			row = &yearRow{Year: year}
			byYear[year] = row
		}
		row.Incidents = append(row.Incidents, d.Incident)
		at := slices.IndexFunc(row.Standings, func(c standingCount) bool { return c.Standing == d.Standing })
		if at < 0 {
			at = len(row.Standings)
			row.Standings = append(row.Standings, standingCount{Standing: d.Standing})
		}
		row.Standings[at].Count++
		if k := d.Killed; k != nil {
			if row.Killed == nil {
				row.Killed = &dateline.Toll{}
			}
			row.Killed.Low, row.Killed.Best, row.Killed.High = row.Killed.Low+k.Low, row.Killed.Best+k.Best, row.Killed.High+k.High
		}
	}
	var rows []yearRow
	for _, row := range byYear {
		slices.SortFunc(row.Standings, func(a, b standingCount) int {
			return slices.Index(dateline.Standings, a.Standing) - slices.Index(dateline.Standings, b.Standing)
		})
		rows = append(rows, *row)
	}
	slices.SortFunc(rows, func(a, b yearRow) int { return strings.Compare(a.Year, b.Year) })
	return rows
}
