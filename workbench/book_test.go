package workbench_test

import (
	"fmt"
	"strings"

	"github.com/dateline-project/dateline"
)

// story is a report under construction, and the casebook that it goes into.
type story struct {
	book *dateline.Casebook
	dateline.Report
}

// span finds the nth occurrence (from 1) of words in the story's text.
func (s story) span(words string, nth int) dateline.Span {
	from := 0
	for range nth - 1 {
		from += strings.Index(s.Text[from:], words) + len(words)
	}
	at := strings.Index(s.Text[from:], words)
	if at < 0 {
		panic(fmt.Sprintf("%q is not in %s", words, s.ID))
	}
	start := len([]rune(s.Text[:from+at]))
	return dateline.Span{Start: start, End: start + len([]rune(words)), Text: words}
}

func (s story) evidence(words string) *dateline.Span {
	span := s.span(words, 1)
	return &span
}

func figure(s story, words string, measure dateline.Measure, n int) dateline.Figure {
	return dateline.Figure{Measure: measure, Who: dateline.WhoTotal, Low: &n, High: &n, Qualifier: dateline.Exact, Evidence: s.span(words, 1)}
}

func day(d dateline.Day) dateline.Date {
	return dateline.Date{Start: d, End: d, Precision: dateline.PrecisionDay, Basis: dateline.BasisStated}
}

func tell(book *dateline.Casebook, r dateline.Report) story {
	if r.Authors == nil {
		r.Authors = []string{}
	}
	book.Reports = append(book.Reports, r)
	return story{book, r}
}

// account adds an account to the story's book and to its incident.
func (s story) account(incident string, a dateline.Account) {
	a.ID, a.Report, a.Incident = dateline.NewID("c", s.ID, incident), s.ID, dateline.Optional(incident)
	s.book.Accounts = append(s.book.Accounts, a)
	for n := range s.book.Incidents {
		if i := &s.book.Incidents[n]; i.ID == incident {
			i.Accounts = append(i.Accounts, a.ID)
			i.Sources.Reports++
			if s.CopyOf == "" {
				i.Sources.Independent++
			}
		}
	}
}

func published(d dateline.Day) dateline.Published {
	return dateline.Published{Date: d, Precision: dateline.PrecisionDay, Basis: dateline.PublishedHeader}
}

// newBook is a casebook of one bombing in two reports and a copy that disagree,
// a foiled plot, an incident of which only the year is known, one of which
// nothing is, and some of an earlier decade.
func newBook() *dateline.Casebook {
	book := &dateline.Casebook{Dateline: dateline.FormatVersion, Generated: "2026-01-05T10:00:00Z"}
	lat, lon := 12.345, 45.678
	place := dateline.Place{Name: "Marsa market", Admin1: "Hadra", Country: "YE", Lat: &lat, Lon: &lon, Precision: 1}
	toll := func(low, best, high int) *dateline.Toll { return &dateline.Toll{Low: low, Best: best, High: high} }
	by := func(actor string, standing dateline.Standing) []dateline.IncidentParty {
		return []dateline.IncidentParty{{Actor: actor, Standing: standing}}
	}
	book.Incidents = []dateline.Incident{
		{ID: "i:market", Kind: dateline.Bombing, Status: dateline.Occurred, Date: day("2020-03-04"), Place: place, Perpetrators: by("a:sons", dateline.Claimed),
			Targets: []dateline.IncidentTarget{{Text: "shoppers"}}, Weapons: []string{"car bomb"}, Killed: toll(18, 24, 31), Injured: toll(60, 60, 60),
			Disagreements: []dateline.Disagreement{{Field: "killed", Values: []dateline.ReportedValue{{Value: 18, Reports: []string{"r:first"}}, {Value: 31, Reports: []string{"r:second"}}}}}},
		{ID: "i:bridge", Kind: dateline.Bombing, Status: dateline.Foiled, Date: day("2020-03-09"), Place: dateline.Place{Name: "Old Bridge", Country: "YE", Precision: 2}, Perpetrators: by("a:sons", dateline.Blamed)},
		{ID: "i:barracks", Kind: dateline.ArmedAssault, Status: dateline.Occurred, Date: dateline.Date{Start: "2019-01-01", End: "2019-12-31", Precision: dateline.PrecisionYear, Basis: dateline.BasisPublication}, Place: dateline.Place{Country: "YE", Precision: 6}, Perpetrators: by("a:sons", dateline.Suspected), Killed: toll(7, 7, 7)},
		{ID: "i:nowhen", Kind: dateline.UnknownKind, Status: dateline.Alleged, Date: dateline.UnknownDate},
	}
	for n, month := range []string{"01", "02", "05", "09", "11", "12"} {
		start := dateline.Day("1998-" + month + "-01")
		book.Incidents = append(book.Incidents, dateline.Incident{ID: fmt.Sprintf("i:old%d", n), Kind: dateline.Clash, Status: dateline.Occurred,
			Date:  dateline.Date{Start: start, End: start.Add(27), Precision: dateline.PrecisionMonth, Basis: dateline.BasisStated},
			Place: dateline.Place{Name: "Wadi Samr", Country: "OM", Precision: 3}, Killed: toll(n, n+1, n+3)})
	}
	tellMarket(book)
	book.Decisions = []dateline.Decision{}
	return book
}

func tellMarket(book *dateline.Casebook) {
	first := tell(book, dateline.Report{ID: "r:first", File: "first.txt", Outlet: "The Harbour Post", Title: "Bomb tears through market", Authors: []string{"Ada Quill"}, Published: published("2020-03-05"), Language: "en",
		Text: "A car bomb killed 18 people and wounded 60 in the crowded Marsa market on Wednesday.\nThe Sons of the Shore, also known as SOS, said in a statement that it was behind the attack. “We warned them,” Lt. Gen. O. Basra quoted it as saying.\n\nLast year the group was suspected of storming a barracks, where seven soldiers died. The Sons of the Shore has about 300 fighters, the analyst Mira Holt said."})
	copied := tell(book, dateline.Report{ID: "r:copy", URL: "https://copy.example/market", Outlet: "Copy Daily", Title: "Market bomb", Published: published("2020-03-05"), CopyOf: "r:first", Wire: "Harbour Press", Text: first.Text})
	second := tell(book, dateline.Report{ID: "r:second", Outlet: "Evening Anchor", Title: "Toll rises to 31", Published: published("2020-03-10"),
		Text: "The toll of the 4 March blast at the Marsa market rose to 31, the ministry said. At least a dozen of the dead were children. Police said they had stopped a second bomb at the Old Bridge on Monday. The embassy had warned on 1 March of an attack."})
	tell(book, dateline.Report{ID: "r:bare", Published: dateline.UnknownPublished, Text: "A note without a head."})
	for _, s := range []story{first, copied} {
		market := dateline.Account{Kind: dateline.Bombing, Status: dateline.Occurred, Trigger: s.span("bomb", 1), Triggers: []dateline.Span{s.span("bomb", 1), s.span("attack", 1)},
			Date:         dateline.AccountDate{Date: day("2020-03-04"), Evidence: s.evidence("on Wednesday")},
			Place:        dateline.AccountPlace{Place: book.Incidents[0].Place, Evidence: s.evidence("Marsa market")},
			Perpetrators: []dateline.Party{{Actor: "a:sons", Standing: dateline.Claimed, Evidence: s.span("The Sons of the Shore", 1)}},
			Targets:      []dateline.Target{{Evidence: s.span("18 people", 1)}}, Weapons: []dateline.Weapon{{Text: "car bomb", Evidence: s.span("car bomb", 1)}},
			Figures: []dateline.Figure{figure(s, "18", dateline.Killed, 18), figure(s, "60", dateline.Injured, 60)}}
		s.account("i:market", market)
		s.account("i:barracks", dateline.Account{Kind: dateline.ArmedAssault, Status: dateline.Occurred, BackReference: true, Trigger: s.span("storming", 1), Triggers: []dateline.Span{},
			Date: dateline.AccountDate{Date: book.Incidents[2].Date, Evidence: s.evidence("Last year")}, Figures: []dateline.Figure{figure(s, "seven", dateline.Killed, 7)}})
	}
	twelve := 12
	dozen := dateline.Figure{Measure: dateline.Killed, Who: "children", Low: &twelve, Qualifier: dateline.AtLeast, Part: true, Evidence: second.span("At least a dozen", 1)}
	toll := figure(second, "31", dateline.Killed, 31)
	toll.AttributedTo = "the ministry"
	second.account("i:market", dateline.Account{Kind: dateline.Bombing, Status: dateline.Occurred, Trigger: second.span("blast", 1), Triggers: []dateline.Span{},
		Date: dateline.AccountDate{Date: day("2020-03-04"), Evidence: second.evidence("4 March")}, Place: dateline.AccountPlace{Place: book.Incidents[0].Place, Evidence: second.evidence("Marsa market")},
		Figures: []dateline.Figure{toll, dozen}})
	second.account("i:bridge", dateline.Account{Kind: dateline.Bombing, Status: dateline.Foiled, Trigger: second.span("bomb", 1), Triggers: []dateline.Span{},
		Date: dateline.AccountDate{Date: day("2020-03-09"), Evidence: second.evidence("on Monday")}, Place: dateline.AccountPlace{Evidence: second.evidence("Old Bridge")}})
	mention := func(s story, words string, nth int) dateline.ReportSpan {
		return dateline.ReportSpan{Report: s.ID, Span: s.span(words, nth)}
	}
	book.Actors = []dateline.Actor{
		{ID: "a:holt", Name: "Mira Holt", Kind: dateline.Person, Aliases: []dateline.Alias{{Name: "Mira Holt", Mentions: 1}}, Mentions: []dateline.ReportSpan{mention(first, "Mira Holt", 1)}},
		{ID: "a:sons", Name: "Sons of the Shore", Kind: dateline.ArmedGroup, Aliases: []dateline.Alias{{Name: "SOS", Mentions: 1}, {Name: "Sons of the Shore", Mentions: 2}},
			Mentions: []dateline.ReportSpan{mention(first, "Sons of the Shore", 1), mention(first, "SOS", 1), mention(first, "Sons of the Shore", 2), mention(first, "the group", 1)}},
	}
	low := 300
	book.Claims = []dateline.Claim{
		{ID: "k:strength", Report: "r:first", Subject: "a:sons", Relation: dateline.Strength, Object: dateline.Object{Text: "about 300 fighters", Low: &low, High: &low, Unit: "fighters"}, AsOf: "2020-03-05", AttributedTo: &dateline.Voice{Text: "Mira Holt", Role: "analyst"}, Stance: dateline.Asserted, Evidence: first.span("The Sons of the Shore has about 300 fighters", 1)},
		{ID: "k:name", Report: "r:first", Subject: "a:sons", Relation: dateline.AlsoKnownAs, Object: dateline.Object{Text: "SOS"}, Stance: dateline.Hedged, Evidence: first.span("The Sons of the Shore, also known as SOS", 1)},
		{ID: "k:ally", Report: "r:first", Subject: "a:holt", Relation: dateline.RivalOf, Object: dateline.Object{Actor: "a:sons", Text: "the group"}, Stance: dateline.StanceDenied, Evidence: first.span("the group", 1)},
	}
	book.Warnings = []dateline.Warning{{ID: "w:embassy", Report: "r:second", Issuer: "The embassy", About: "a:sons", Date: dateline.WarningDate{Start: "2020-03-01", End: "2020-03-01", Precision: dateline.PrecisionDay}, Incident: "i:market", Evidence: second.span("The embassy had warned on 1 March of an attack", 1)}}
}
