package ranking

import (
	"cmp"
	"slices"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
)

// By is what is ranked.
type By string

// What can be ranked.
const (
	Actor   By = "actor"
	Country By = "country"
)

// Bys lists all that can be ranked.
var Bys = []By{Actor, Country}

// Range is a value at the low, the best and the high figures of the incidents.
type Range struct {
	Low  float64 `json:"low"`
	Best float64 `json:"best"`
	High float64 `json:"high"`
}

// Row is one rank.
type Row struct {
	Rank         int           `json:"rank"`
	ID           string        `json:"id"` // of the actor, or the country's code
	Name         string        `json:"name"`
	Score        Range         `json:"score"` // weighted over the years
	Incidents    int           `json:"incidents"`
	Killed       dateline.Toll `json:"killed"` // sums over the years, unweighted; incidents without a figure add nothing
	Injured      dateline.Toll `json:"injured"`
	Abducted     dateline.Toll `json:"abducted"`
	Uncounted    int           `json:"without_killed"` // incidents of which no report gives the dead
	SingleSource float64       `json:"single_source"`  // share of the incidents that rest on one independent source
}

// Ranking is the ranks of a year, with what was left out of them.
type Ranking struct {
	By       By     `json:"by"`
	Year     int    `json:"year"` // the latest of those taken together
	From     int    `json:"from"` // the earliest
	Rows     []Row  `json:"rows"`
	Undated  int    `json:"undated"`  // incidents of which the year is not known
	Unplaced int    `json:"unplaced"` // of those that count, incidents of which the country, or every actor, is not known
	Years    int    `json:"years"`    // of those taken together, years in which anything is known to have happened
	Note     string `json:"note"`
}

// Caution stands beside every ranking.
const Caution = "This ranks what the reports of this casebook tell, and a pile of clippings is no census: who is reported on more ranks higher. It is not the Global Terrorism Index."

// Of ranks by the weights of a table. Year 0 stands for the latest year in which
// an incident that counts took place.
func Of(table *codebook.Ranking, book *dateline.Casebook, by By, year int) Ranking {
	r := ranker{table: table, book: book, by: by, rows: map[string]*Row{}, single: map[string]int{}}
	counted := r.counted()
	if year == 0 {
		for _, i := range counted {
			year = max(year, yearOf(i))
		}
	}
	out := Ranking{By: by, Year: year, From: year - len(table.Years) + 1, Undated: r.undated, Note: Caution}
	years := map[int]bool{}
	for _, i := range counted {
		back := year - yearOf(i)
		if back < 0 || back >= len(table.Years) {
			continue
		}
		years[back] = true
		ids := r.of(i)
		if len(ids) == 0 {
			out.Unplaced++
		}
		for _, id := range ids {
			r.add(id, i, table.Years[back])
		}
	}
	out.Years, out.Rows = len(years), r.ranked()
	return out
}

// Years lists the years in which incidents that count took place, the latest first.
func Years(table *codebook.Ranking, book *dateline.Casebook) []int {
	r := ranker{table: table, book: book}
	var years []int
	for _, i := range r.counted() {
		if y := yearOf(i); !slices.Contains(years, y) {
			years = append(years, y)
		}
	}
	slices.Sort(years)
	slices.Reverse(years)
	return years
}

type ranker struct {
	table   *codebook.Ranking
	book    *dateline.Casebook
	by      By
	actors  map[string]*dateline.Actor
	rows    map[string]*Row
	single  map[string]int // of each row, incidents that rest on one source
	undated int
}

// counted are the incidents that count, by kind, status and doer, and of which
// the year is known.
func (r *ranker) counted() []dateline.Incident {
	r.actors = map[string]*dateline.Actor{}
	for i := range r.book.Actors {
		r.actors[r.book.Actors[i].ID] = &r.book.Actors[i]
	}
	var counted []dateline.Incident
	for _, i := range r.book.Incidents {
		switch {
		case !r.table.Kinds[i.Kind] || !r.table.Statuses[i.Status] || r.othersDid(i):
		case yearOf(i) == 0:
			r.undated++
		default:
			counted = append(counted, i)
		}
	}
	return counted
}

// othersDid reports whether all who are known to be behind an incident are
// actors that are not ranked, such as a state's forces.
func (r *ranker) othersDid(i dateline.Incident) bool {
	return len(i.Perpetrators) > 0 && len(r.doers(i)) == 0 && !slices.ContainsFunc(i.Perpetrators, func(p dateline.IncidentParty) bool {
		return !r.table.Standings[p.Standing]
	})
}

// doers are the ranked actors behind an incident.
func (r *ranker) doers(i dateline.Incident) []string {
	var ids []string
	for _, p := range i.Perpetrators {
		if a := r.actors[p.Actor]; a != nil && r.table.Actors[a.Kind] && r.table.Standings[p.Standing] {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

// of returns whose rank an incident goes to.
func (r *ranker) of(i dateline.Incident) []string {
	if r.by == Actor {
		return r.doers(i)
	}
	if i.Place.Country == "" {
		return nil
	}
	return []string{string(i.Place.Country)}
}

// yearOf is the year in which an incident took place; 0 where it may be one of
// two, or none is known.
func yearOf(i dateline.Incident) int {
	start, end := i.Date.Start.Time(), i.Date.End.Time()
	if start.IsZero() || end.IsZero() || start.Year() != end.Year() {
		return 0
	}
	return start.Year()
}

// add counts an incident for one row.
func (r *ranker) add(id string, i dateline.Incident, weight float64) {
	row := r.rows[id]
	if row == nil {
		row = &Row{ID: id, Name: r.name(id)}
		r.rows[id] = row
	}
	all := 0.0
	for _, w := range r.table.Years {
		all += w
	}
	killed, injured, abducted := known(i.Killed), known(i.Injured), known(i.Abducted)
	score := func(k, j, a int) float64 {
		return weight / all * (r.table.Incident + r.table.Killed*float64(k) + r.table.Injured*float64(j) + r.table.Abducted*float64(a))
	}
	row.Score.Low += score(killed.Low, injured.Low, abducted.Low)
	row.Score.Best += score(killed.Best, injured.Best, abducted.Best)
	row.Score.High += score(killed.High, injured.High, abducted.High)
	row.Incidents++
	row.Killed, row.Injured, row.Abducted = sum(row.Killed, killed), sum(row.Injured, injured), sum(row.Abducted, abducted)
	if i.Killed == nil {
		row.Uncounted++
	}
	if i.Sources.Independent <= 1 {
		r.single[id]++
	}
}

func known(t *dateline.Toll) dateline.Toll {
	if t == nil {
		return dateline.Toll{}
	}
	return *t
}

func sum(a, b dateline.Toll) dateline.Toll {
	return dateline.Toll{Low: a.Low + b.Low, Best: a.Best + b.Best, High: a.High + b.High}
}

// ranked orders the rows by their best score; equal scores share a rank.
func (r *ranker) ranked() []Row {
	rows := []Row{}
	for id, row := range r.rows {
		row.SingleSource = float64(r.single[id]) / float64(row.Incidents)
		rows = append(rows, *row)
	}
	slices.SortFunc(rows, func(a, b Row) int {
		return cmp.Or(cmp.Compare(b.Score.Best, a.Score.Best), cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	for n := range rows {
		rows[n].Rank = n + 1
		if n > 0 && rows[n].Score.Best == rows[n-1].Score.Best {
			rows[n].Rank = rows[n-1].Rank
		}
	}
	return rows
}
