package reading

import (
	"github.com/dateline-project/dateline"
)

// placeOfStory gives the story's place; where no sentence of it names one, the
// country that its sides or the report as a whole point to, and beside it the place
// that the report told of last.
func (p *page) placeOfStory(st *story) dateline.AccountPlace {
	if st.place == nil {
		st.place = st.nearby
	}
	if iso := st.namedCountry(); iso != "" && (st.place == nil || st.place.Country != dateline.Optional(iso)) {
		return p.inCountry(iso)
	}
	if st.place != nil {
		ev := st.place.evidence
		place := st.place.Place
		if place.Country == "" {
			place.Country = dateline.Optional(p.mainCountry(st))
		}
		return dateline.AccountPlace{Place: place, Evidence: &ev, Alternatives: st.place.others}
	}
	iso := p.mainCountry(st)
	if iso == "" {
		return dateline.AccountPlace{}
	}
	out := p.inCountry(iso)
	if sp := p.presumedPlace(st, iso); sp != nil {
		ev := sp.evidence
		out.Evidence, out.Alternatives = &ev, []dateline.Place{inTheArea(sp.Place)}
	}
	return out
}

func (p *page) inCountry(iso string) dateline.AccountPlace {
	return dateline.AccountPlace{Place: dateline.Place{Name: dateline.Optional(p.book.Gazetteer.Country(iso).Name), Country: dateline.Optional(iso), Precision: 6}}
}

// namedCountry is the country in which happened what the story's day is named for:
// "9/11" was in the United States, whatever else its sentences name.
func (st *story) namedCountry() string {
	if st.time == nil {
		return ""
	}
	return st.time.Country
}

// ofTarget reports whether a name stands in the phrase of a target.
func (p *page) ofTarget(x *scene, n *name) bool {
	for _, h := range x.happenings {
		for _, f := range h.targets {
			if f.start() <= n.start && n.end <= f.end() {
				return true
			}
		}
	}
	return false
}

// mainCountry is the country that the story's sentences name, by a place or a
// demonym; else the one that the report names most, where it is most by far.
func (p *page) mainCountry(st *story) string {
	for _, x := range st.scenes {
		for _, n := range p.namesIn(x.sentence.Start, x.sentence.End) {
			if n.start < x.sentence.Start || n.end > x.sentence.End {
				continue
			}
			if p.modifies(x.sentence, n) && !p.ofTarget(x, n) {
				continue // whose soldiers, not where
			}
			if n.adjective != "" {
				return n.adjective
			}
			if n.resolved != nil && n.resolved.Country != "" && p.spotOf(x.sentence, n) != nil {
				return n.resolved.Country
			}
		}
	}
	return p.mostNamedCountry()
}

// mostNamedCountry is the country that the report names more often than all
// others together; empty where there is none.
func (p *page) mostNamedCountry() string {
	best, bestCount, total := "", 0, 0
	for c, n := range p.countries() {
		total += n
		if n > bestCount || n == bestCount && c < best {
			best, bestCount = c, n
		}
	}
	if bestCount*2 > total {
		return best
	}
	return ""
}
