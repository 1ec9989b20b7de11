package accounts

import (
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/figures"
	"github.com/dateline-project/dateline/reading/grammar"
	"github.com/dateline-project/dateline/reading/happenings"
	"github.com/dateline-project/dateline/reading/scenes"
)

// A series is several acts of one day told as one: "four bombings on Sunday", "bombs tore
// through a station and a cathedral". What is told after it at places of its own are its
// parts, each an incident; the series itself is none (coding rule 3), and who did it did
// its parts.

// fewestParts is how many places of their own make of a plural a series.
const fewestParts = 2

// seriesOf is the series that a scene with a town or site of its own is told after as a
// part of it; nil for none. Once the text has turned to another day, nothing is.
func (p *page) seriesOf(x *scenes.Scene, stories []*story) *story {
	h := x.Main()
	if x.Place == nil || x.Place.Rank > 2 || x.Unresolved != nil || h.Definite && p.namesTowns(x) || h.Status != dateline.Occurred || x.Family() != "violence" || p.pluperfect(x) {
		return nil
	}
	for _, st := range slices.Backward(stories) {
		if st.series != nil {
			continue
		}
		if st.time != nil && x.Index-st.last().Index <= seriesReach && p.several(st) && (x.Time == nil || p.Overlap(st.time, x.Time)) && p.besideSeries(st, x.Place) {
			return st
		}
		if st.time != nil {
			return nil
		}
	}
	return nil
}

// ofSeries reports whether a scene points back to a series as a whole: "the bombings".
func (p *page) ofSeries(x *scenes.Scene) bool {
	h := x.Main()
	return h.Definite && h.Plural && x.Place == nil
}

// seriesReach is how many sentences behind the last that tells of a series its parts may
// stand.
const seriesReach = 12

// several reports whether a story is told from its first words as several acts of one day,
// at no one town.
func (p *page) several(st *story) bool {
	d, first := st.known(), st.scenes[0]
	if d == nil || d.Precision != dateline.PrecisionDay || first.Family() != "violence" || first.Main().Status != dateline.Occurred {
		return false
	}
	return slices.ContainsFunc(first.Happenings, func(h *happenings.Happening) bool {
		return h.Plural && (p.counted(h) || first.Index < scenes.LeadLength) || slices.ContainsFunc(h.Args.Subject, p.severalWeapons) || p.hitSeveral(h)
	})
}

// counted reports whether a number of two or more stands before the noun of a happening:
// "four bombings".
func (p *page) counted(h *happenings.Happening) bool {
	q := p.NumberIn(h.Sentence, h.Sentence.Chunks[h.Chunk].First, h.Last)
	return q != nil && q.Low != nil && *q.Low > 1
}

// hitSeveral reports whether a happening hit several places: "the bombing of three
// churches", "tore through a station and a cathedral".
func (p *page) hitSeveral(h *happenings.Happening) bool {
	hit := 0
	for _, f := range h.Targets {
		q := p.NumberIn(f.Sentence, f.First, f.Head)
		switch t := f.Sentence.Tokens[f.Head]; {
		case p.Is("facilities", t.Lower) && !p.Is("vehicles", t.Lower) && !p.Is("airborne", t.Lower):
			hit++
		case q != nil && q.Low != nil && t.Tag == "NNS" && !p.Human(t.Lower) && !p.Is("livestock", t.Lower):
			hit += *q.Low
		}
	}
	return hit > 1
}

// severalWeapons reports whether a phrase means more than one weapon, whatever the tagger
// takes "the bombs" for.
func (p *page) severalWeapons(f grammar.Phrase) bool {
	return strings.HasSuffix(f.Word(), "s") && p.Is("weapons", f.Word())
}

// besideSeries reports whether a place can be that of a part: the series has no town or site
// of its own, or names others beside it.
func (p *page) besideSeries(st *story, sp *scenes.Spot) bool {
	return st.place == nil || st.place.Rank > 2 || p.namesTowns(st.scenes[0]) && p.samePlace(st.place, sp, false) <= 0
}

// namesTowns reports whether a scene's sentence names several towns or sites.
func (p *page) namesTowns(x *scenes.Scene) bool {
	return len(p.spotsIn(x.Sentence)) >= fewestParts
}

// settleSeries gives the parts of each series who did it, and takes the series out where
// its parts are all of it. A toll of many more dead than its parts have is told of the
// series alone, which then stays, with the parts that count nobody as its own.
func (p *page) settleSeries(stories []*story) []*story {
	for _, st := range slices.Clone(stories) {
		var parts []*story
		dead := 0
		for _, other := range stories {
			if other.series == st {
				parts = append(parts, other)
				dead += other.dead()
			}
		}
		if len(parts) == 0 || len(parts) < fewestParts && len(st.scenes) > 1 {
			continue
		}
		for _, part := range parts {
			for _, party := range st.parties {
				if !slices.ContainsFunc(part.parties, func(o dateline.Party) bool { return o.Actor == party.Actor && party.Actor != "" }) {
					part.parties = append(part.parties, party)
				}
			}
		}
		whole := dead*wholeOf >= st.dead()*(wholeOf-1)
		stories = slices.DeleteFunc(stories, func(o *story) bool {
			return whole && o == st || !whole && o.series == st && !o.counts()
		})
	}
	return stories
}

// wholeOf is of how many parts of a series' dead all but one must be told for its parts to
// be all of it.
const wholeOf = 5

// dead is the greatest number of dead that a story counts.
func (st *story) dead() int {
	most := 0
	for _, x := range slices.Concat(st.scenes, st.further) {
		for _, c := range x.Figures {
			if c.Measure == dateline.Killed && c.Who != dateline.WhoAttackers && !c.Superseded {
				most = max(most, c.Value())
			}
		}
	}
	return most
}

// counts reports whether a story counts dead or hurt.
func (st *story) counts() bool {
	return slices.ContainsFunc(slices.Concat(st.scenes, st.further), func(x *scenes.Scene) bool {
		return slices.ContainsFunc(x.Figures, func(c figures.Count) bool { return c.Measure == dateline.Killed || c.Measure == dateline.Injured })
	})
}
