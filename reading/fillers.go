package reading

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/reading/names"
)

// Filler is an entity that fills a role of a report's incidents, in the manner
// of MUC-4: who did it, what was hit, who was the victim, with what.
type Filler struct {
	Role     string // perp_ind, perp_org, target, victim, victim_desc or weapon
	Mentions []FillerMention
	// Chance is how probable it is that the entity fills the role at all: that
	// one of its mentions does, were they independent.
	Chance float64
}

// FillerMention is a place where a report names a filler.
type FillerMention struct {
	dateline.Span
	Chance float64 // that these words fill the role, from what is read here alone
	// Incidents are the chances that the passage around tells of incidents of
	// each type.
	Incidents map[string]float64
}

// Fillers lists what a proposer takes for fillers of roles, mentions of one
// entity put together, likeliest first, and the chance of each type of
// incident in any passage of the report. Without a proposer there is neither.
func (r *Reader) Fillers(report dateline.Report) ([]Filler, map[string]float64, error) {
	if r.proposer == nil {
		return nil, nil, nil
	}
	p, err := r.open(context.Background(), report)
	if err != nil {
		return nil, nil, err
	}
	out := p.fillersMarked()
	out = p.joinFillers(out)
	for i := range out {
		out[i].Chance = anyOf(out[i].Mentions)
	}
	slices.SortStableFunc(out, func(a, b Filler) int { return cmp.Compare(b.Chance, a.Chance) })
	return out, p.incidentsAt(-1), nil
}

// incidentsAt gives the chances of types of incidents in the passages around a
// code point, or where it is negative anywhere.
func (p *page) incidentsAt(at int) map[string]float64 {
	out := map[string]float64{}
	for _, m := range p.Marks {
		if m.Head == "incident" && (at < 0 || m.Start <= at && at < m.End) {
			out[m.Label] = max(out[m.Label], float64(m.Score))
		}
	}
	return out
}

// fillersMarked gives a filler for each mark of one, with the words that belong
// to it, and one for the group that a mark of fighters names inside: "FMLN
// guerrillas" are guerrillas of an organisation.
func (p *page) fillersMarked() []Filler {
	var out []Filler
	add := func(role string, s dateline.Span, chance float64) {
		if s.Start < s.End {
			out = append(out, Filler{Role: role, Mentions: []FillerMention{{s, chance, p.incidentsAt(s.Start)}}})
		}
	}
	for _, m := range p.wholeParties() {
		for _, s := range p.coordinated(m) {
			add(m.Label, s, float64(m.Score))
			if g := p.groupWithin(s); g != nil && strings.HasPrefix(m.Label, "perp") {
				add("perp_org", p.Span(g.Start, g.End), float64(m.Score))
			}
		}
	}
	return out
}

// anyOf is the chance that one of the mentions fills the role.
func anyOf(mentions []FillerMention) float64 {
	none := 1.0
	for _, m := range mentions {
		none *= 1 - m.Chance
	}
	return 1 - math.Max(none, 1e-6)
}

// joinFillers puts together fillers of one role that the report calls by the
// same words, by names of one actor, or by a longer and a shorter form.
func (p *page) joinFillers(fillers []Filler) []Filler {
	var out []Filler
	longest := slices.Clone(fillers)
	slices.SortStableFunc(longest, func(a, b Filler) int {
		return len(fillerWords(b.Mentions[0])) - len(fillerWords(a.Mentions[0]))
	})
	for _, f := range longest {
		i := slices.IndexFunc(out, func(o Filler) bool {
			return o.Role == f.Role && slices.ContainsFunc(o.Mentions, func(m FillerMention) bool { return p.sameFiller(m, f.Mentions[0], f.Role) })
		})
		if i < 0 {
			out = append(out, f)
			continue
		}
		out[i].Mentions = append(out[i].Mentions, f.Mentions...)
	}
	for _, f := range out {
		slices.SortStableFunc(f.Mentions, func(a, b FillerMention) int { return a.Start - b.Start })
	}
	return out
}

// sameFiller reports whether two mentions in one role name one entity, a being
// no shorter than b.
func (p *page) sameFiller(a, b FillerMention, role string) bool {
	long, short := fillerWords(a), fillerWords(b)
	if slices.Equal(long, short) {
		return true
	}
	if x, y := p.actorAt(a.Span), p.actorAt(b.Span); x != nil && x == y {
		return true
	}
	if len(short) == 0 || len(short) >= len(long) {
		return false
	}
	if slices.Equal(long[len(long)-len(short):], short) {
		return true
	}
	return role == "victim" && containsWords(long, short)
}

// actorAt returns the actor that a span names and nothing besides, if any.
func (p *page) actorAt(s dateline.Span) *names.Naming {
	for _, n := range p.Names {
		if n.Naming != nil && n.Start >= s.Start && n.End <= s.End && 3*(n.End-n.Start) >= 2*(s.End-s.Start) {
			return n.Naming
		}
	}
	return nil
}

// fillerWords are the words of a mention that tell it from others.
func fillerWords(m FillerMention) []string {
	words := strings.FieldsFunc(strings.ToLower(m.Text), func(r rune) bool { return strings.ContainsRune(" \n,.;:\"'()-", r) })
	for len(words) > 1 && (words[0] == "the" || words[0] == "a" || words[0] == "an") {
		words = words[1:]
	}
	return words
}

// containsWords reports whether the words of short stand one after the other in long.
func containsWords(long, short []string) bool {
	for i := 0; i+len(short) <= len(long); i++ {
		if slices.Equal(long[i:i+len(short)], short) {
			return true
		}
	}
	return false
}
