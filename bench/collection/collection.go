// Package collection makes up collections of news reports of any size, with
// all that is to be found out about them: which reports tell of one incident,
// which repeat which and in how much other words, who is who, and what the toll
// came to.
//
// It knows how reports come about and nothing of how dateline reads or
// reconciles them. It never holds a collection: reports are made as they are
// asked for, and made again, the same, when answers are looked up. A larger
// collection goes on where a smaller one ends, over more days with as many
// incidents each, so that no size is harder than another.
//
// Worked example. Incident 17 is an ambush near Gao. Its first report, by the
// police, has 5 dead; the third, two days later, 7; the fourth is the third in
// other words; a report on incident 1,204 recalls it. [Made] of the fourth says
// that it repeats the third, spun, and that its first sentence tells of
// incident 17, [Truth] that 7 is the best figure.
package collection

import (
	"iter"

	"github.com/dateline-project/dateline"
)

// Collection is a made-up collection. The same seed and number give the same
// reports.
type Collection struct {
	seed    uint64
	reports int
	tables  *tables
}

// New prepares a collection of so many reports.
func New(seed uint64, reports int) *Collection {
	return &Collection{seed, reports, readTables()}
}

// Made is one report with the answers.
type Made struct {
	Number   int // from 0
	Report   dateline.Report
	Reading  dateline.Reading // what a faultless reader makes of it
	Tells    []Told
	Names    []Named
	Original int // number of the report that it repeats, its own where it repeats none
	Rewording
}

// Told says that a stretch of a report tells of an incident.
type Told struct {
	Start, End int
	Incident   int
}

// Named says that a stretch of a report names a group.
type Named struct {
	Start, End int
	Group      int
}

// Rewording says how a copy differs from what it repeats.
type Rewording string

// How copies differ. A spun copy takes every wording anew and leaves some
// sentences out.
const (
	None     Rewording = "" // no copy
	Verbatim Rewording = "verbatim"
	Cut      Rewording = "cut"
	Tenth    Rewording = "reworded by a tenth"
	Third    Rewording = "reworded by a third"
	Half     Rewording = "reworded by half"
	Spun     Rewording = "spun"
)

// Rewordings lists every way of copying, from the plainest.
var Rewordings = []Rewording{Verbatim, Cut, Tenth, Third, Half, Spun}

// Truth is what is to be found out about an incident.
type Truth struct {
	Killed dateline.Toll
}

// Truth returns what is to be found out about an incident.
func (c *Collection) Truth(incident int) Truth {
	in := c.incident(incident)
	t := dateline.Toll{Low: in.last, Best: in.last, High: in.last}
	if in.boast > 0 {
		t.High = max(t.High, in.boast)
	}
	return Truth{Killed: t}
}

// All makes the reports, incident after incident.
func (c *Collection) All() iter.Seq[Made] {
	return c.From(0)
}

// From makes the reports from the one with that number on; those before it are
// not made.
func (c *Collection) From(first int) iter.Seq[Made] {
	return func(yield func(Made) bool) {
		number := 0
		for i := 0; number < c.reports; i++ {
			in := c.incident(i)
			if number+len(in.tellings) > first {
				for n, m := range c.write(in, number) {
					if number+n >= c.reports {
						return
					}
					if number+n >= first && !yield(m) {
						return
					}
				}
			}
			number += len(in.tellings)
		}
	}
}
