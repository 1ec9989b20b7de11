package reconcile

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/gazetteer"
)

// foresight finds the incidents that a warning may have been of, without
// looking at all of them: those that it names the place of, those that its
// report tells, those of the group that it is about, and those that came soon.
type foresight struct {
	incidents []dateline.Incident // by id
	place     map[string][]int    // by folded name
	longest   int                 // words of a name
	id        map[string]int
	actor     map[string][]int
	month     map[string][]int // by every month of the incident's date
}

func foresightOf(incidents []dateline.Incident) foresight {
	f := foresight{incidents: incidents, place: map[string][]int{}, id: map[string]int{}, actor: map[string][]int{}, month: map[string][]int{}}
	for n, i := range incidents {
		f.id[i.ID] = n
		if name := gazetteer.Fold(string(i.Place.Name)); name != "" && i.Place.Precision <= 3 {
			f.place[name] = append(f.place[name], n)
			f.longest = max(f.longest, 1+strings.Count(name, " "))
		}
		for _, p := range i.Perpetrators {
			f.actor[p.Actor] = append(f.actor[p.Actor], n)
		}
		for _, m := range months(i.Date.Start, i.Date.End) {
			f.month[m] = append(f.month[m], n)
		}
	}
	return f
}

// months are all that a stretch of days touches.
func months(first, last dateline.Day) []string {
	var out []string
	t, end := first.Time(), last.Time()
	if t.IsZero() || end.IsZero() {
		return nil
	}
	for t = t.AddDate(0, 0, 1-t.Day()); !t.After(end); t = t.AddDate(0, 1, 0) {
		out = append(out, t.Format("2006-01"))
	}
	return out
}

// of returns the incidents that a warning given on a day may have been of, in
// the order of their ids.
func (f foresight) of(w dateline.Warning, given dateline.Day, news []told) []int {
	var found []int
	words := strings.Fields(gazetteer.Fold(w.Evidence.Text))
	for i := range words {
		for n := 1; n <= f.longest && i+n <= len(words); n++ {
			found = append(found, f.place[strings.Join(words[i:i+n], " ")]...)
		}
	}
	for _, t := range news {
		if n, ok := f.id[string(t.Incident)]; ok {
			found = append(found, n)
		}
	}
	if w.About != "" {
		found = append(found, f.actor[string(w.About)]...)
	}
	for _, m := range months(given, given.Add(soon)) {
		found = append(found, f.month[m]...)
	}
	slices.Sort(found)
	return slices.Compact(found)
}
