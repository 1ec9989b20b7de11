package profile_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/cite"
	"github.com/dateline-project/dateline/internal/casetest"
	"github.com/dateline-project/dateline/profile"
)

// press is a casebook under construction.
type press struct{ dateline.Casebook }

func (p *press) report(id string, outlet dateline.Optional, published dateline.Day, text string) {
	p.Reports = append(p.Reports, dateline.Report{ID: id, Outlet: outlet, Published: dateline.Published{Date: published}, Text: text})
}

// claim adds a claim that the quoted sentence of a report makes of a:shore.
func (p *press) claim(report, words string, r dateline.Relation, object dateline.Object) *dateline.Claim {
	i := slices.IndexFunc(p.Reports, func(r dateline.Report) bool { return r.ID == report })
	span := casetest.Quote(p.Reports[i].Text, words)
	p.Claims = append(p.Claims, dateline.Claim{ID: dateline.NewID("k", report, words, string(r), object.Text), Report: report, Subject: "a:shore",
		Relation: r, Object: object, AsOf: p.Reports[i].Published.Date, Stance: dateline.Asserted, Evidence: span})
	return &p.Claims[len(p.Claims)-1]
}

func (p *press) incident(id string, date dateline.Day, standing dateline.Standing, status dateline.Status, killed *dateline.Toll) {
	d := dateline.UnknownDate
	if date != "" {
		d = dateline.Date{Start: date, End: date, Precision: dateline.PrecisionDay, Basis: dateline.BasisStated}
	}
	p.Incidents = append(p.Incidents, dateline.Incident{ID: id, Kind: dateline.Bombing, Status: status, Date: d, Killed: killed,
		Perpetrators: []dateline.IncidentParty{{Actor: "a:shore", Standing: standing}}, Sources: dateline.Sources{Reports: 2, Independent: 2}})
}

func number(n int) *int { return &n }

func fighters(text string, low, high int) dateline.Object {
	return dateline.Object{Text: text, Low: number(low), High: number(high)}
}

const (
	harbour = "The Sons of the Shore has about 300 fighters, the navy says. It is led by Oren Vale. The group was founded in 2011. The Sons of the Shore is no enemy of the Delta Front, its spokesman said. The Sons of the Shore finances itself by smuggling fuel along the coast."
	tide    = "The Sons of the Shore counts some 300 fighters in the delta. Its leader is Oren Vale, who has run it for years. The fishermen of Port Sel fight the Sons of the Shore at sea."
	anchor  = "The Sons of the Shore has 500 fighters today, a report of the coast guard says. Mika Dorn leads the group since Vale died. Kenya offered a reward for Oren Vale."
)

func coast() *press {
	p := &press{}
	p.Actors = []dateline.Actor{
		{ID: "a:shore", Name: "Sons of the Shore", Kind: dateline.ArmedGroup, Aliases: []dateline.Alias{{Name: "Sons of the Shore", Mentions: 6}, {Name: "sons of the shore", Mentions: 1}, {Name: "SOS", Mentions: 1}}},
		{ID: "a:vale", Name: "Oren Vale", Kind: dateline.Person, Aliases: []dateline.Alias{{Name: "Oren Vale", Mentions: 3}}},
		{ID: "a:holt", Name: "Mira Holt", Kind: dateline.Person, Aliases: []dateline.Alias{{Name: "Mira Holt", Mentions: 1}}},
		{ID: "a:delta", Name: "Delta Front", Kind: dateline.ArmedGroup},
	}
	p.report("r:1", "Harbour Post", "2019-05-01", harbour)
	p.report("r:2", "Tide", "2020-02-01", tide)
	p.report("r:3", "Evening Anchor", "2022-09-01", anchor)
	p.report("r:4", "Copy Daily", "2019-05-02", harbour)
	p.Reports[3].CopyOf = "r:1"
	for _, r := range p.Reports {
		for at := 0; ; {
			n := strings.Index(r.Text[at:], "Sons of the Shore")
			if n < 0 {
				break
			}
			p.Actors[0].Mentions = append(p.Actors[0].Mentions, dateline.ReportSpan{Report: r.ID, Span: dateline.Cut(r.Text, at+n, at+n+len("Sons of the Shore"))})
			at += n + 1
		}
	}
	for _, id := range []string{"r:1", "r:4"} {
		c := p.claim(id, "The Sons of the Shore has about 300 fighters, the navy says.", dateline.Strength, fighters("about 300 fighters", 300, 300))
		c.AttributedTo = &dateline.Voice{Text: "the navy"}
	}
	p.claim("r:2", "The Sons of the Shore counts some 300 fighters in the delta.", dateline.Strength, fighters("some 300 fighters", 300, 300))
	p.claim("r:3", "The Sons of the Shore has 500 fighters today, a report of the coast guard says.", dateline.Strength, fighters("500 fighters", 500, 500))
	vale := dateline.Object{Text: "Oren Vale", Actor: "a:vale"}
	p.claim("r:3", "Mika Dorn leads the group since Vale died.", dateline.LedBy, dateline.Object{Text: "Mika Dorn"})
	p.claim("r:2", "Its leader is Oren Vale, who has run it for years.", dateline.LedBy, vale)
	p.claim("r:1", "It is led by Oren Vale.", dateline.LedBy, vale)
	p.claim("r:3", "Kenya offered a reward for Oren Vale.", dateline.LedBy, vale)
	p.claim("r:1", "The group was founded in 2011.", dateline.Founded, dateline.Object{Text: "2011"})
	delta := dateline.Object{Text: "the Delta Front", Actor: "a:delta"}
	p.claim("r:1", "The Sons of the Shore is no enemy of the Delta Front, its spokesman said.", dateline.RivalOf, delta).Stance = dateline.StanceDenied
	p.incident("i:1", "2019-03-04", dateline.Claimed, dateline.Occurred, &dateline.Toll{Low: 18, Best: 24, High: 31})
	p.incident("i:2", "2020-07-01", dateline.Suspected, dateline.Occurred, nil)
	p.incident("i:3", "", dateline.Claimed, dateline.Occurred, &dateline.Toll{Low: 2, Best: 2, High: 2})
	p.incident("i:4", "2020-08-01", dateline.Blamed, dateline.Foiled, nil)
	p.incident("i:5", "2020-08-02", dateline.Denied, dateline.Occurred, &dateline.Toll{Low: 9, Best: 9, High: 9})
	p.FillLists()
	return p
}

func sectionOf(t *testing.T, p profile.Profile, name string) profile.Section {
	t.Helper()
	i := slices.IndexFunc(p.Sections, func(s profile.Section) bool { return s.Name == name })
	if i < 0 {
		t.Fatalf("no section %s in %+v", name, p.Sections)
	}
	return p.Sections[i]
}

func TestStrengthOverTime(t *testing.T) {
	s := sectionOf(t, profile.Of(&coast().Casebook, "a:shore"), "strength")
	if len(s.Statements) != 2 {
		t.Fatalf("want two estimates, got %+v", s.Statements)
	}
	first, second := s.Statements[0], s.Statements[1]
	if first.First != "2019-05-01" || first.Last != "2020-02-01" || second.First != "2022-09-01" {
		t.Errorf("the older estimate does not come first: %+v", s.Statements)
	}
	if len(first.Sources) != 3 || first.Independent != 2 || first.Sources[2].CopyOf != "r:1" {
		t.Errorf("300 has two sources and a copy, which comes last: %+v", first)
	}
	if v := first.Sources[0].Voice; v == nil || v.Text != "the navy" {
		t.Errorf("the voice is %+v", v)
	}
	if want := (profile.Range{Low: 300, High: 500, Estimates: 2, First: "2019-05-01", Last: "2022-09-01"}); s.Range == nil || *s.Range != want {
		t.Errorf("range %+v, want %+v", s.Range, want)
	}
}

func TestLeadersInOrderAndWordsThatDoNotBearOut(t *testing.T) {
	p := profile.Of(&coast().Casebook, "a:shore")
	s := sectionOf(t, p, "leaders")
	var labels []string
	for _, st := range s.Statements {
		labels = append(labels, st.Label)
	}
	if !slices.Equal(labels, []string{"Oren Vale", "Mika Dorn"}) {
		t.Errorf("leaders %q", labels)
	}
	if got := len(s.Statements[0].Wordings()); got != 2 {
		t.Errorf("Vale is named in two wordings, got %d", got)
	}
	reward := dateline.NewID("k", "r:3", "Kenya offered a reward for Oren Vale.", "led by", "Oren Vale")
	if !slices.Equal(p.LeftOut, []string{reward}) {
		t.Errorf("left out %q, want the reward alone", p.LeftOut)
	}
}

func TestWhatIsDeniedStaysApart(t *testing.T) {
	book := coast()
	c := book.claim("r:2", "The fishermen of Port Sel fight the Sons of the Shore at sea.", dateline.RivalOf, dateline.Object{Text: "the Delta Front", Actor: "a:delta"})
	c.Stance = dateline.Asserted
	s := sectionOf(t, profile.Of(&book.Casebook, "a:shore"), "rivals")
	if len(s.Statements) < 2 || s.Statements[0].Sources[0].Stance == s.Statements[1].Sources[0].Stance {
		t.Errorf("denied and asserted are one statement: %+v", s.Statements)
	}
}

// What is said of another of the actor is told from the other side.
func TestRivalsFromTheOtherSide(t *testing.T) {
	p := profile.Of(&coast().Casebook, "a:delta")
	s := sectionOf(t, p, "rivals")
	if got := s.Statements[0]; got.Label != "Sons of the Shore" || got.Sources[0].Stance != dateline.StanceDenied {
		t.Errorf("got %+v", got)
	}
}

func TestFurtherSentences(t *testing.T) {
	s := sectionOf(t, profile.Of(&coast().Casebook, "a:shore"), "money")
	if s.Further != 1 || len(s.Statements) != 1 || s.Statements[0].Sources[0].Record != "" ||
		s.Statements[0].Sources[0].Text != "The Sons of the Shore finances itself by smuggling fuel along the coast." {
		t.Errorf("got %+v", s)
	}
}

// "Allied" is no word of alliance in the name of the Allied Delta Front.
func TestItsOwnNameTellsNothing(t *testing.T) {
	book := &press{}
	book.report("r:1", "Tide", "2020-02-01", "The elder of the two groups is the Allied Delta Front. The Allied Delta Front is an ally of the coast guard.")
	text := book.Reports[0].Text
	book.Actors = []dateline.Actor{{ID: "a:shore", Name: "Allied Delta Front", Kind: dateline.ArmedGroup, Mentions: []dateline.ReportSpan{
		{Report: "r:1", Span: casetest.Quote(text, "Allied Delta Front")}, {Report: "r:1", Span: dateline.Cut(text, 59, 77)}}}}
	s := sectionOf(t, profile.Of(&book.Casebook, "a:shore"), "allies")
	if len(s.Statements) != 1 || s.Statements[0].Sources[0].Text != "The Allied Delta Front is an ally of the coast guard." {
		t.Errorf("got %+v", s.Statements)
	}
}

// What is told of another group is no statement on the one named later.
func TestSentencesAboutAnotherGroup(t *testing.T) {
	book := &press{}
	book.report("r:1", "Tide", "2020-02-01", "The Reef Men recruit among the Delta Front since 2019. The Delta Front recruits in the ports of the north.")
	text := book.Reports[0].Text
	mention := func(words string, nth int) dateline.ReportSpan {
		at := strings.Index(text, words)
		if nth == 2 {
			at += 1 + strings.Index(text[at+1:], words)
		}
		return dateline.ReportSpan{Report: "r:1", Span: dateline.Cut(text, at, at+len(words))}
	}
	book.Actors = []dateline.Actor{
		{ID: "a:reef", Name: "Reef Men", Kind: dateline.ArmedGroup, Mentions: []dateline.ReportSpan{mention("Reef Men", 1)}},
		{ID: "a:shore", Name: "Delta Front", Kind: dateline.ArmedGroup, Mentions: []dateline.ReportSpan{mention("Delta Front", 1), mention("Delta Front", 2)}}}
	s := sectionOf(t, profile.Of(&book.Casebook, "a:shore"), "recruits")
	if len(s.Statements) != 1 || s.Statements[0].Sources[0].Text != "The Delta Front recruits in the ports of the north." {
		t.Errorf("got %+v", s.Statements)
	}
}

func TestDeeds(t *testing.T) {
	c := profile.Of(&coast().Casebook, "a:shore").Deeds
	if c == nil {
		t.Fatal("nothing is counted")
	}
	if want := (dateline.Toll{Low: 20, Best: 26, High: 33}); len(c.All.Incidents) != 3 || *c.All.Killed != want || c.All.Uncounted != 1 {
		t.Errorf("in all %+v", c.All)
	}
	parts := func(tallies []profile.Tally) (out []string) {
		for _, y := range tallies {
			out = append(out, y.Of+" "+strings.Join(y.Incidents, "+"))
		}
		return out
	}
	for name, c := range map[string]struct{ got, want []string }{
		"standings": {parts(c.Standings), []string{"claimed i:1+i:3", "suspected i:2"}},
		"years":     {parts(c.Years), []string{"2019 i:1", "2020 i:2", "undated i:3"}},
		"others":    {parts(c.Others), []string{"foiled i:4", "denied by it i:5"}},
	} {
		if !slices.Equal(c.got, c.want) {
			t.Errorf("%s: %q, want %q", name, c.got, c.want)
		}
	}
}

func TestNamesAndSinceWhen(t *testing.T) {
	names := profile.Of(&coast().Casebook, "a:shore").Names
	if len(names) != 2 || names[0].Mentions != 7 || names[0].Since != "2019-05-01" || names[0].Report != "r:1" {
		t.Errorf("names %+v", names)
	}
	if names[1].Since != "" || names[1].Report != "" {
		t.Errorf("no report has SOS: %+v", names[1])
	}
}

func TestFind(t *testing.T) {
	actors := coast().Actors
	for _, c := range []struct{ name, exact, similar string }{
		{"the SONS of the Shore", "a:shore", ""},
		{"sos", "a:shore", ""},
		{"a:holt", "a:holt", ""},
		{"Vale", "", "a:vale"},
		{"shore", "", "a:shore"},
		{"Del", "", "a:delta"},
		{"Sons of the Desert", "", ""},
		{"", "", ""},
	} {
		exact, similar := profile.Find(actors, c.name)
		if ids(exact) != c.exact || ids(similar) != c.similar {
			t.Errorf("%q: exact %q and similar %q, want %q and %q", c.name, ids(exact), ids(similar), c.exact, c.similar)
		}
	}
}

func ids(actors []dateline.Actor) string {
	var list []string
	for _, a := range actors {
		list = append(list, a.ID)
	}
	return strings.Join(list, " ")
}

func TestPrivatePeopleHaveNoProfile(t *testing.T) {
	book := coast()
	for id, want := range map[string]bool{"a:shore": false, "a:vale": false, "a:holt": true} {
		i := slices.IndexFunc(book.Actors, func(a dateline.Actor) bool { return a.ID == id })
		if got := profile.Private(&book.Casebook, book.Actors[i]); got != want {
			t.Errorf("%s: private %v, want %v", id, got, want)
		}
	}
	known := dateline.Actor{ID: "a:holt", Kind: dateline.Person, Codebook: "president-holt"}
	if profile.Private(&book.Casebook, known) {
		t.Error("a person of the codebook counts as private")
	}
}

// Whatever a casebook holds, every quotation of a profile stands in its report.
func TestNoUnsupportedQuotation(t *testing.T) {
	books := []*dateline.Casebook{&coast().Casebook, casetest.Example()}
	for seed := range uint64(12) {
		books = append(books, casetest.Filled(seed))
	}
	quoted := 0
	for _, book := range books {
		check := cite.NewChecker(book)
		for _, a := range book.Actors {
			p := profile.Of(book, a.ID)
			statements := slices.Clone(p.Warnings)
			for _, s := range p.Sections {
				statements = append(statements, s.Statements...)
			}
			for _, s := range statements {
				for _, q := range s.Sources {
					quoted++
					if err := check.Check(q.Quotation); err != nil {
						t.Errorf("the profile of %s: %v", a.Name, err)
					}
				}
			}
		}
	}
	if quoted == 0 {
		t.Error("nothing was quoted")
	}
}

// What does not stand where it says is left out, and said to be.
func TestDamagedEvidenceIsLeftOut(t *testing.T) {
	book := coast()
	book.Claims[0].Evidence.Start += 3
	p := profile.Of(&book.Casebook, "a:shore")
	if !slices.Contains(p.LeftOut, book.Claims[0].ID) {
		t.Errorf("left out %q, want %s among them", p.LeftOut, book.Claims[0].ID)
	}
}

func TestUnknownActor(t *testing.T) {
	if p := profile.Of(&coast().Casebook, "a:nobody"); len(p.Sections)+len(p.Names)+len(p.Warnings) > 0 || p.Deeds != nil {
		t.Errorf("got %+v", p)
	}
}
