package accounts

import (
	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/names"
	"github.com/dateline-project/dateline/reading/scenes"
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
		ev := st.place.Evidence
		place := st.place.Place
		if place.Country == "" {
			place.Country = dateline.Optional(p.mainCountry(st))
		}
		return dateline.AccountPlace{Place: place, Evidence: &ev, Alternatives: st.place.Others}
	}
	iso := p.mainCountry(st)
	if iso == "" {
		return dateline.AccountPlace{}
	}
	out := p.inCountry(iso)
	if sp := p.presumedPlace(st, iso); sp != nil {
		ev := sp.Evidence
		out.Evidence, out.Alternatives = &ev, []dateline.Place{inTheArea(sp.Place)}
	}
	return out
}

func (p *page) inCountry(iso string) dateline.AccountPlace {
	return dateline.AccountPlace{Place: dateline.Place{Name: dateline.Optional(p.Book.Gazetteer.Country(iso).Name), Country: dateline.Optional(iso), Precision: 6}}
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
func (p *page) ofTarget(x *scenes.Scene, n *names.Name) bool {
	for _, h := range x.Happenings {
		for _, f := range h.Targets {
			if f.Start() <= n.Start && n.End <= f.End() {
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
		for _, n := range p.NamesIn(x.Sentence.Start, x.Sentence.End) {
			if n.Start < x.Sentence.Start || n.End > x.Sentence.End {
				continue
			}
			if p.Modifies(x.Sentence, n) && !p.ofTarget(x, n) {
				continue // whose soldiers, not where
			}
			if n.Adjective != "" {
				return n.Adjective
			}
			if n.Resolved != nil && n.Resolved.Country != "" && p.SpotOf(x.Sentence, n) != nil {
				return n.Resolved.Country
			}
		}
	}
	return p.MostNamedCountry()
}
