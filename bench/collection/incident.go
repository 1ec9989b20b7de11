package collection

import (
	"math/rand/v2"
	"time"
)

// How a collection is made. Twenty incidents a day in the towns of the table
// make two in one town in one week a common thing.
const (
	incidentsPerDay = 20
	followUp        = 3 * incidentsPerDay // an attack at the same place by the same group, three days before
	famousEvery     = 50                  // one incident in so many is recalled
)

var firstDay = time.Date(1995, 1, 2, 0, 0, 0, 0, time.UTC)

// incident is a made-up incident and how it is told.
type incident struct {
	number   int
	day      time.Time
	town     *town
	group    int
	act      *act
	target   string
	victims  string
	killed   []int // as counted on the first day, the second …
	injured  int
	boast    int // what residents say on the first day, 0 where they say nothing
	last     int // the last count that the police gave
	tellings []telling
	chance   *rand.Rand // for the texts
}

// telling is one report of an incident.
type telling struct {
	after    int // days from the incident to the report
	original int // which telling it repeats, its own place where none
	Rewording
	outlet  int
	undated bool
	source  string // who gives the toll
	dead    int
	vague   bool // the day is left open
	month   bool // only the month is given
	near    bool // "near" the town
	wide    bool // only the division is given
	unnamed bool // nobody is named behind it
	called  int  // by which of its names the group goes
	recalls []int
}

func (c *Collection) incident(number int) *incident {
	chance := rand.New(rand.NewPCG(c.seed, uint64(number)))
	in := &incident{number: number, day: firstDay.AddDate(0, 0, number/incidentsPerDay), chance: chance}
	in.town, in.group = c.scene(chance)
	if number >= followUp && chance.IntN(10) == 0 {
		in.town, in.group = c.scene(rand.New(rand.NewPCG(c.seed, uint64(number-followUp))))
	}
	in.act = &c.tables.acts[chance.IntN(len(c.tables.acts))]
	in.target, in.victims = choose(chance, in.act.targets), choose(chance, in.act.victims)
	in.injured = 2 + chance.IntN(30)
	in.count()
	in.plan()
	return in
}

func (c *Collection) scene(chance *rand.Rand) (*town, int) {
	return &c.tables.towns[chance.IntN(len(c.tables.towns))], chance.IntN(len(c.tables.groups))
}

func choose[T any](chance *rand.Rand, from []T) T { return from[chance.IntN(len(from))] }

// count makes up what was counted day by day: mostly a rise, sometimes a
// correction downwards.
func (in *incident) count() {
	final := 3 + in.chance.IntN(20)
	if in.chance.IntN(20) == 0 {
		final = 50 + in.chance.IntN(250)
	}
	first := max(2, final*(50+in.chance.IntN(51))/100)
	for day := range 3 {
		in.killed = append(in.killed, first+(final-first)*day/2)
	}
	if in.chance.IntN(7) == 0 {
		final = max(2, final*(60+in.chance.IntN(35))/100)
	}
	in.killed = append(in.killed, final)
	if in.chance.IntN(8) == 0 {
		in.boast = final + final/4 + 2 + in.chance.IntN(5)
	}
}

// on is the count of a day after the incident.
func (in *incident) on(after int) int { return in.killed[min(after, len(in.killed)-1)] }

// plan makes up who reports the incident and how.
func (in *incident) plan() {
	var originals []int
	for j := range in.howOften() {
		t := telling{original: j, outlet: in.chance.IntN(outlets)}
		if j > 0 && in.chance.IntN(10) < 3 {
			t = in.copied(choose(in.chance, originals))
		} else {
			t = in.reported(t, j == 0)
			originals = append(originals, j)
		}
		in.tellings = append(in.tellings, t)
	}
	latest, boasted := 0, 0
	for _, t := range in.tellings {
		switch {
		case t.source == residents:
			boasted = in.boast
		case t.source == police && t.Rewording == None:
			latest = max(latest, t.after)
		}
	}
	in.last, in.boast = in.on(latest), boasted
}

// howOften is how many reports an incident has: one in three has one, a few
// have dozens.
func (in *incident) howOften() int {
	switch n := in.chance.IntN(100); {
	case n < 30:
		return 1
	case n < 55:
		return 2 + in.chance.IntN(2)
	case n < 85:
		return 4 + in.chance.IntN(4)
	case n < 97:
		return 8 + in.chance.IntN(8)
	}
	return 16 + in.chance.IntN(25)
}

// outlets is how many outlets there are.
const outlets = 400

// Who gives a toll.
const (
	police    = "police"
	residents = "residents"
)

// reported makes up a report that repeats no other. The first of an incident
// leaves nothing open.
func (in *incident) reported(t telling, first bool) telling {
	often := func(n int) bool { return in.chance.IntN(100) < n && !first }
	t.after = 1 + in.chance.IntN(4)
	if first {
		t.after = 1
	}
	t.source, t.dead = police, in.on(t.after)
	if t.undated = often(4); t.undated {
		t.source = ""
	} else if in.boast > 0 && t.after == 1 && often(30) {
		t.source, t.dead = residents, in.boast
	}
	t.vague, t.month = often(8), often(6)
	t.near, t.wide = often(15), often(8)
	t.unnamed = often(15)
	if often(40) {
		t.called = 1 + in.chance.IntN(2)
	}
	for range in.chance.IntN(3) {
		if back := 600 + in.chance.IntN(3000); in.number-back > famousEvery {
			t.recalls = append(t.recalls, (in.number-back)/famousEvery*famousEvery)
		}
	}
	return t
}

func (in *incident) copied(original int) telling {
	t := in.tellings[original]
	t.original, t.Rewording = original, choose(in.chance, Rewordings)
	t.outlet = in.chance.IntN(outlets)
	t.after += in.chance.IntN(3)
	return t
}
