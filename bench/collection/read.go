package collection

import (
	"strconv"
	"strings"

	"github.com/dateline-project/dateline"
)

// reader notes what a faultless reader makes of a report.
type reader struct {
	made    *Made
	reading dateline.Reading
	namings map[string]int
	own     int    // place of the account of the report's own incident, -1 before there is one
	group   string // the naming of the group that was named last
}

func newReader(m *Made) *reader {
	return &reader{made: m, reading: dateline.Reading{Report: m.Report.ID}, namings: map[string]int{}, own: -1}
}

func (r *reader) read(l line, whole dateline.Span, slots map[string]dateline.Span) {
	if s, ok := slots["name"]; ok {
		r.mention(dateline.Person, s, s.Text)
	}
	if s, ok := slots["group"]; ok && l.of == nil {
		r.mentionGroup(s)
	}
	switch {
	case l.role == "described":
		r.claims(whole, slots["name"], slots["few"], slots["many"])
	case l.of == nil:
	case l.role == "hurt":
		a := &r.reading.Accounts[r.own]
		a.Figures = append(a.Figures, figure(dateline.Injured, slots["injured"], ""))
	case l.of.background:
		r.account(l, slots)
	default:
		r.own = len(r.reading.Accounts)
		r.account(l, slots)
	}
}

// account notes what one sentence says of an incident.
func (r *reader) account(l line, slots map[string]dateline.Span) {
	in, t, trigger := l.of.incident, l.of.telling, slots["verb"]
	a := dateline.Account{
		ID: dateline.NewID("c", r.made.Report.ID, strconv.Itoa(trigger.Start)), Report: r.made.Report.ID,
		Kind: dateline.Kind(in.act.kind), Status: dateline.Occurred, Trigger: trigger, Triggers: []dateline.Span{trigger},
		Date: dateline.AccountDate{Date: dateline.UnknownDate}, BackReference: l.of.background,
	}
	r.date(&a, l, slots)
	r.place(&a, in.town, t, slots["where"])
	if s, ok := slots["group"]; ok {
		a.Perpetrators = []dateline.Party{{Actor: dateline.Optional(r.mentionGroup(s)), Standing: dateline.Blamed, Evidence: s}}
	}
	if s, ok := slots["target"]; ok {
		a.Targets = []dateline.Target{{Evidence: s}}
	}
	if s, ok := slots["killed"]; ok {
		a.Figures = append(a.Figures, figure(dateline.Killed, s, t.source))
	}
	r.reading.Accounts = append(r.reading.Accounts, a)
}

func (r *reader) date(a *dateline.Account, l line, slots map[string]dateline.Span) {
	in, t := l.of.incident, l.of.telling
	month := dateline.Date{
		Start:     dateline.DayOf(in.day.AddDate(0, 0, 1-in.day.Day())),
		End:       dateline.DayOf(in.day.AddDate(0, 1, -in.day.Day())),
		Precision: dateline.PrecisionMonth, Basis: dateline.BasisStated,
	}
	if s, ok := slots["month"]; ok {
		a.Date = dateline.AccountDate{Date: month, Evidence: &s}
		return
	}
	s := slots["when"]
	switch {
	case t.vague || t.undated && !t.month:
	case t.month:
		a.Date = dateline.AccountDate{Date: month, Evidence: &s}
	default:
		day := dateline.DayOf(in.day)
		a.Date = dateline.AccountDate{Date: dateline.Date{Start: day, End: day, Precision: dateline.PrecisionDay, Basis: dateline.BasisPublication}, Evidence: &s}
	}
}

func (r *reader) place(a *dateline.Account, at *town, t telling, s dateline.Span) {
	a.Place = dateline.AccountPlace{Place: dateline.Place{Name: dateline.Optional(s.Text), Admin1: dateline.Optional(at.admin1), Country: dateline.Optional(at.country), Precision: 1}, Evidence: &s}
	if t.wide {
		a.Place.Precision = 4
		return
	}
	a.Place.Lat, a.Place.Lon = &at.lat, &at.lon
	if t.near {
		a.Place.Precision = 2
	}
}

// mentionGroup notes a group by the names that its mention has: one, or a name
// and its acronym.
func (r *reader) mentionGroup(s dateline.Span) string {
	name, acronym, found := strings.Cut(strings.TrimSuffix(s.Text, ")"), " (")
	if found {
		return r.mention(dateline.ArmedGroup, s, name, acronym)
	}
	return r.mention(dateline.ArmedGroup, s, name)
}

// mention adds a mention to the naming with that name, and returns its key.
func (r *reader) mention(kind dateline.ActorKind, s dateline.Span, names ...string) string {
	i, known := r.namings[names[0]]
	if !known {
		i = len(r.reading.Namings)
		r.namings[names[0]] = i
		r.reading.Namings = append(r.reading.Namings, dateline.Naming{Key: names[0], Kind: kind, Names: names})
	}
	n := &r.reading.Namings[i]
	if len(names) > len(n.Names) {
		n.Names = names
	}
	n.Mentions = append(n.Mentions, s)
	if kind == dateline.ArmedGroup {
		r.group = n.Key
	}
	return n.Key
}

// claims notes who leads the group that was named last and how many it counts.
func (r *reader) claims(whole, leader, few, many dateline.Span) {
	low, high := number(few), number(many)
	r.claim(dateline.LedBy, dateline.Object{Actor: dateline.Optional(leader.Text), Text: leader.Text}, whole)
	r.claim(dateline.Strength, dateline.Object{Text: few.Text + " and " + many.Text, Low: &low, High: &high}, whole)
}

func (r *reader) claim(what dateline.Relation, object dateline.Object, s dateline.Span) {
	r.reading.Claims = append(r.reading.Claims, dateline.Claim{
		ID: dateline.NewID("k", r.made.Report.ID, string(what)), Report: r.made.Report.ID,
		Subject: r.group, Relation: what, Object: object, AsOf: r.made.Report.Published.Date, Stance: dateline.Asserted, Evidence: s,
	})
}

func figure(m dateline.Measure, s dateline.Span, source string) dateline.Figure {
	n := number(s)
	return dateline.Figure{Measure: m, Who: dateline.WhoTotal, Low: &n, High: &n, Qualifier: dateline.Exact, AttributedTo: dateline.Optional(source), Evidence: s}
}

func number(s dateline.Span) int {
	n, err := strconv.Atoi(s.Text)
	if err != nil {
		panic(err) // the slot is a number
	}
	return n
}
