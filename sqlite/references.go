package sqlite

import (
	"fmt"

	"github.com/dateline-project/dateline"
)

// checkReferences names the first record that refers to one which the casebook
// does not hold, in words that a foreign key cannot give.
func checkReferences(book *dateline.Casebook) error {
	c := references{known: map[string]bool{}}
	c.holds(book)
	for _, r := range book.Reports {
		c.refers(r.ID, "copy_of", string(r.CopyOf))
	}
	for _, a := range book.Actors {
		for _, m := range a.Mentions {
			c.refers(a.ID, "mentions", m.Report)
		}
		for _, l := range a.Links {
			c.refers(a.ID, "links", string(l.With))
			for _, e := range l.Evidence {
				c.refers(a.ID, "links", e.Report)
			}
		}
	}
	for _, i := range book.Incidents {
		c.incident(i)
	}
	for _, a := range book.Accounts {
		c.refers(a.ID, "report", a.Report)
		c.refers(a.ID, "incident", string(a.Incident))
		for _, p := range a.Perpetrators {
			c.refers(a.ID, "perpetrators", string(p.Actor))
		}
		for _, t := range a.Targets {
			c.refers(a.ID, "targets", string(t.Actor))
		}
	}
	for _, k := range book.Claims {
		c.refers(k.ID, "report", k.Report)
		c.refers(k.ID, "subject", k.Subject)
		c.refers(k.ID, "object", string(k.Object.Actor))
	}
	for _, w := range book.Warnings {
		c.refers(w.ID, "report", w.Report)
		c.refers(w.ID, "about", string(w.About))
		c.refers(w.ID, "incident", string(w.Incident))
	}
	return c.err
}

type references struct {
	known map[string]bool
	err   error
}

func (c *references) holds(book *dateline.Casebook) {
	for _, id := range book.IDs() {
		c.hold(id)
	}
}

func (c *references) hold(id string) {
	if c.known[id] && c.err == nil {
		c.err = fmt.Errorf("the casebook holds %q twice", id)
	}
	c.known[id] = true
}

func (c *references) refers(from, field, to string) {
	if to != "" && !c.known[to] && c.err == nil {
		c.err = fmt.Errorf("%s of %s names %s, which the casebook does not hold", field, from, to)
	}
}

func (c *references) incident(i dateline.Incident) {
	for _, p := range i.Perpetrators {
		c.refers(i.ID, "perpetrators", p.Actor)
	}
	for _, t := range i.Targets {
		c.refers(i.ID, "targets", string(t.Actor))
	}
	for _, a := range i.Accounts {
		c.refers(i.ID, "accounts", a)
	}
	for _, g := range i.Given {
		for _, r := range g.Reports {
			c.refers(i.ID, "given", r)
		}
	}
	for _, d := range i.Disagreements {
		for _, v := range d.Values {
			for _, r := range v.Reports {
				c.refers(i.ID, "disagreements", r)
			}
		}
	}
}
