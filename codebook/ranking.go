package codebook

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/dateline-project/dateline"
)

// Ranking is how incidents are weighed where actors or countries are ranked: what
// counts, how much, and how much less with the years. It is ranking.tsv.
type Ranking struct {
	Incident  float64 // weight of an incident as such
	Killed    float64
	Injured   float64
	Abducted  float64
	Years     []float64 // weights, of the year itself first
	Kinds     map[dateline.Kind]bool
	Statuses  map[dateline.Status]bool
	Actors    map[dateline.ActorKind]bool
	Standings map[dateline.Standing]bool
}

// LoadRanking reads the table alone, that of dir laid over the embedded one where
// dir is set.
func LoadRanking(dir string) (*Ranking, error) { return readRanking(&tables{dir: dir}) }

func readRanking(t *tables) (*Ranking, error) {
	rows, err := t.read("ranking.tsv", "part", "value")
	if err != nil {
		return nil, err
	}
	r := &Ranking{Kinds: map[dateline.Kind]bool{}, Statuses: map[dateline.Status]bool{}, Actors: map[dateline.ActorKind]bool{}, Standings: map[dateline.Standing]bool{}}
	var faults []error
	for _, row := range rows.rows {
		faults = append(faults, r.take(row))
	}
	return r, errors.Join(faults...)
}

// take reads one row. A weight of 0 takes out what it names.
func (r *Ranking) take(row row) error {
	weight, err := row.number("weight")
	value := row.get("value")
	switch {
	case err != nil:
		return err
	case weight < 0:
		return row.fault("weight %v is below 0", weight)
	}
	switch part := row.get("part"); part {
	case "counts":
		counted := map[string]*float64{"incidents": &r.Incident, "killed": &r.Killed, "injured": &r.Injured, "abducted": &r.Abducted}[value]
		if counted == nil {
			return row.fault("%q cannot be counted: take incidents, killed, injured or abducted", value)
		}
		*counted = weight
	case "year":
		back, err := strconv.Atoi(value)
		if err != nil || back < 0 || back > 20 {
			return row.fault("year %q is no number of years back, 0 to 20", value)
		}
		for len(r.Years) <= back {
			r.Years = append(r.Years, 0)
		}
		r.Years[back] = weight
	case "kind":
		return choose(row, r.Kinds, dateline.Kinds, value, weight)
	case "status":
		return choose(row, r.Statuses, dateline.Statuses, value, weight)
	case "actor":
		return choose(row, r.Actors, dateline.ActorKinds, value, weight)
	case "standing":
		return choose(row, r.Standings, dateline.Standings, value, weight)
	default:
		return row.fault("part %q is none of counts, year, kind, status, actor, standing", part)
	}
	return nil
}

// choose takes in or leaves out a word of a vocabulary.
func choose[T ~string](row row, chosen map[T]bool, words []T, value string, weight float64) error {
	if !slices.Contains(words, T(value)) {
		return row.fault("%q is none of %q", value, words)
	}
	if weight != 0 && weight != 1 {
		return row.fault("the weight of %q is 1, it counts, or 0, it does not", value)
	}
	chosen[T(value)] = weight == 1
	return nil
}

// Formula says the weights in words.
func (r *Ranking) Formula() string {
	weight := func(w float64) string { return strconv.FormatFloat(w, 'f', -1, 64) }
	words := fmt.Sprintf("an incident counts %s, a dead %s, an injured %s, an abducted %s; the years back", weight(r.Incident), weight(r.Killed), weight(r.Injured), weight(r.Abducted))
	for _, w := range r.Years {
		words += " " + weight(w)
	}
	return words
}
