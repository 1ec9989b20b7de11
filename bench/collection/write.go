package collection

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
)

// write makes the reports of an incident, of which the first has that number.
func (c *Collection) write(in *incident, number int) []Made {
	var made []Made
	bodies := make([][]line, len(in.tellings))
	for j, t := range in.tellings {
		if t.original == j {
			bodies[j] = c.compose(in, t)
		} else {
			bodies[j] = in.reword(bodies[t.original], t.Rewording)
		}
		m := in.print(t, bodies[j], number+j)
		m.Original, m.Rewording = number+t.original, t.Rewording
		made = append(made, m)
	}
	return made
}

// compose puts a report together, sentence by sentence.
func (c *Collection) compose(in *incident, t telling) []line {
	lead := "lead"
	switch {
	case t.undated:
		lead = "uncounted"
	case t.unnamed:
		lead = "unnamed"
	}
	lines := []line{c.tell(in, lead, recalled{in, t, false})}
	if !t.undated {
		lines = append(lines, c.tell(in, "hurt", recalled{in, t, false}))
	}
	lines = append(lines, c.say(in, "means"), c.say(in, "statement"))
	if !t.unnamed {
		lines = append(lines, c.say(in, "claim"), c.describe(in))
	}
	for range 7 + in.chance.IntN(6) {
		lines = append(lines, c.say(in, "filler"))
	}
	for _, number := range t.recalls {
		old := c.incident(number)
		lines = append(lines, c.tell(in, "background", recalled{old, telling{dead: old.last}, true}))
	}
	for i := range lines {
		if lines[i].role == "claim" {
			lines[i].slots["group"] = c.tables.groups[in.group].called(t.called)
		}
	}
	return lines
}

// say makes a sentence that tells no incident.
func (c *Collection) say(in *incident, role string) line {
	s := choose(in.chance, c.tables.sentences[role])
	l := line{role: role, sentence: s, slots: map[string]string{
		"noun": in.act.noun, "weapon": in.act.weapon,
		"n": strconv.Itoa(2 + in.chance.IntN(900)), "proper": invented(in.chance), "name": person(in.chance),
		"year": strconv.Itoa(1950 + in.chance.IntN(40)),
	}}
	for _, p := range s.parts {
		if p.ways != nil {
			l.chosen = append(l.chosen, in.chance.IntN(len(p.ways)))
		}
	}
	return l
}

// describe makes a sentence of who leads the group and how many it counts, both
// the same for half a year of its incidents.
func (c *Collection) describe(in *incident) line {
	const span = incidentsPerDay * 365 / 2
	chance := rand.New(rand.NewPCG(c.seed, uint64(1+in.number/span)<<32|uint64(in.group)))
	few := 100 * (1 + chance.IntN(9))
	l := c.say(in, "described")
	l.slots["name"], l.slots["few"], l.slots["many"] = person(chance), strconv.Itoa(few), strconv.Itoa(few+100)
	return l
}

// tell makes a sentence of an incident.
func (c *Collection) tell(in *incident, role string, of recalled) line {
	l := c.say(in, role)
	l.of = &of
	x, t := of.incident, of.telling
	l.slots["group"], l.slots["verb"], l.slots["target"] = c.tables.groups[x.group].called(t.called), x.act.verb, x.target
	l.slots["killed"], l.slots["victims"] = strconv.Itoa(t.dead), x.victims
	l.slots["injured"], l.slots["source"] = strconv.Itoa(x.injured), t.source
	l.slots["month"] = x.day.Format("January 2006")
	l.slots["in"], l.slots["where"] = "in", x.town.name
	switch {
	case t.wide:
		l.slots["where"] = x.town.admin1
	case t.near:
		l.slots["in"] = "near"
	}
	switch {
	case t.vague:
		l.slots["when"] = "at an unknown hour"
	case t.month:
		l.slots["when"] = "in " + x.day.Format("January 2006")
	default:
		l.slots["when"] = "on " + x.day.Format("Monday")
	}
	return l
}

// called is the group by one of its names: in full, by its acronym behind it,
// in another spelling.
func (g group) called(by int) string {
	switch {
	case by == 1:
		return g.name + " (" + g.acronym + ")"
	case by == 2 && g.other != "":
		return g.other
	}
	return g.name
}

// reword repeats the lines of a report.
func (in *incident) reword(lines []line, how Rewording) []line {
	share := map[Rewording]int{Tenth: 10, Third: 33, Half: 50, Spun: 100}[how]
	if how == Cut {
		lines = lines[:max(4, len(lines)*2/3)]
	}
	var out []line
	for _, l := range lines {
		if how == Spun && l.role == "filler" && in.chance.IntN(7) == 0 {
			continue
		}
		l.chosen = slices.Clone(l.chosen)
		ways := 0
		for _, p := range l.parts {
			if p.ways == nil {
				continue
			}
			if in.chance.IntN(100) < share {
				l.chosen[ways] = (l.chosen[ways] + 1 + in.chance.IntN(len(p.ways)-1)) % len(p.ways)
			}
			ways++
		}
		out = append(out, l)
	}
	return out
}

// print sets a report and notes what it tells.
func (in *incident) print(t telling, lines []line, number int) Made {
	m := Made{Number: number}
	m.Report = dateline.Report{
		ID: dateline.NewID("r", "made up", strconv.Itoa(number)), File: dateline.Optional(File(number)), Outlet: dateline.Optional(fmt.Sprintf("Outlet %03d", t.outlet)),
		Title: dateline.Optional(fmt.Sprintf("%s %s %s", in.town.name, in.act.noun, in.target)), Authors: []string{}, Published: dateline.UnknownPublished, Language: "en",
	}
	if !t.undated {
		m.Report.Published = dateline.Published{Date: dateline.DayOf(in.day.AddDate(0, 0, t.after)), Precision: dateline.PrecisionDay, Basis: dateline.PublishedHeader}
	}
	r := newReader(&m)
	var p page
	for i, l := range lines {
		switch {
		case i > 0 && i%2 == 0:
			p.text.WriteString("\n\n")
		case i > 0:
			p.text.WriteString(" ")
		}
		whole, slots := p.write(l)
		if l.of != nil {
			m.Tells = append(m.Tells, Told{whole.Start, whole.End, l.of.incident.number})
		}
		if s, ok := slots["group"]; ok {
			group := in.group
			if l.of != nil {
				group = l.of.incident.group
			}
			m.Names = append(m.Names, Named{s.Start, s.End, group})
		}
		r.read(l, whole, slots)
	}
	p.text.WriteString("\n\n" + string(m.Report.Outlet) + "\n") // a verbatim copy has other bytes
	m.Report.Text = p.text.String()
	m.Reading = r.reading
	return m
}

// File is the path of a report in a folder of the collection.
func File(number int) string { return fmt.Sprintf("%04d/report-%07d.txt", number/1000, number) }

// Number is the number of the report with that path, -1 where it is none of a
// collection.
func Number(file string) int {
	_, digits, found := strings.Cut(strings.TrimSuffix(file, ".txt"), "report-")
	n, err := strconv.Atoi(digits)
	if !found || err != nil {
		return -1
	}
	return n
}

// invented is a proper name that hardly any other report has.
func invented(chance *rand.Rand) string {
	return syllables(chance.IntN(4900)) + syllables(chance.IntN(70))[1:]
}

// person is somebody's name: mostly of those whom many reports quote.
func person(chance *rand.Rand) string {
	const known = 3000
	n := known + chance.IntN(4900*4900-known)
	if chance.IntN(10) < 7 {
		n = chance.IntN(known)
	}
	return syllables(n%4900) + " " + syllables(n*7919%4900) + "o"
}

// syllables writes a number below 4900 as a pronounceable name of its own.
func syllables(n int) string {
	return string([]byte{"BDFGKLMNPRSTVZ"[n%14], "aeiou"[n/14%5], "bdfgklmnprstvz"[n/70%14], "aeiou"[n/980%5], 'n'})
}
