package casetest

import (
	"strings"

	"github.com/dateline-project/dateline"
)

// Quote returns the span where the words stand first in the text. It panics
// where they do not stand in it: the test is wrong then.
func Quote(text, words string) dateline.Span {
	at := strings.Index(text, words)
	if at < 0 {
		panic("casetest: no " + words + " in the text")
	}
	start := len([]rune(text[:at]))
	return dateline.Cut(text, start, start+len([]rune(words)))
}

// The texts of [Example]; the first has characters of more than one byte before
// every span.
const (
	marketText = "“Naïve café” – the market of Qarabel was hit on 3 May 2021: a bomb killed 14 people. The Red Dawn Front said it was behind the blast."
	valleyText = "Officials had warned of an attack by the Red Dawn Front. At least 16 people died in the bombing in Qarabel, -a doctor said. The front has some 900 fighters."
)

// Example returns a casebook that was made by hand: two reports of one bombing
// that disagree on the dead, a claim, a warning, a decision, and a raid of which
// no place is known but the country. All of its evidence is in its texts.
func Example() *dateline.Casebook {
	market, valley := "r:000000000001", "r:000000000002"
	front := "a:000000000001"
	bombing, raid := "i:000000000001", "i:000000000002"
	in := func(text, words string) *dateline.Span { s := Quote(text, words); return &s }
	day := dateline.Date{Start: "2021-05-03", End: "2021-05-03", Precision: dateline.PrecisionDay, Basis: dateline.BasisStated}
	town := dateline.Place{Name: "Qarabel", Admin1: "Upper Valley", Country: "AF", Lat: at(34.5), Lon: at(-69.25), WithinKM: kilometres(3), Precision: 1}
	other := dateline.Place{Name: "Qarabel", Country: "IR", Lat: at(36), Lon: at(57.5), WithinKM: kilometres(25), Precision: 3}
	country := dateline.Place{Country: "AF", Precision: 6}
	return &dateline.Casebook{
		Dateline: dateline.FormatVersion, Generated: "2026-01-05T10:00:00Z", Reader: "patterns-1+1f0c5e7a9b3d",
		Reports: []dateline.Report{
			{ID: market, File: "a/market.txt", Outlet: "The Valley Post", Title: "=Blast at market", Authors: []string{"Ada Noor"}, Private: []dateline.Span{}, Language: "en", Text: marketText,
				Published: dateline.Published{Date: "2021-05-04", Precision: dateline.PrecisionDay, Basis: dateline.PublishedHeader}},
			{ID: valley, URL: "https://news.example/2", Authors: []string{}, Private: []dateline.Span{}, Language: "en", Text: valleyText, Published: dateline.UnknownPublished, Wire: "Reuters"},
		},
		Actors: []dateline.Actor{{ID: front, Name: "Red Dawn Front", Kind: dateline.ArmedGroup,
			Aliases: []dateline.Alias{{Name: "Red Dawn Front", Mentions: 2}, {Name: "RDF", Mentions: 0}},
			Mentions: []dateline.ReportSpan{{Report: market, Span: Quote(marketText, "The Red Dawn Front")}, {Report: valley, Span: Quote(valleyText, "the Red Dawn Front")},
				{Report: valley, Span: Quote(valleyText, "The front")}},
			Links: []dateline.Link{{Name: "Red Dawn Front", Other: "Red Dawn Front", Verdict: dateline.LinkSame, Reason: dateline.ByOneName, Strength: 0.85, Reports: 2,
				Evidence: []dateline.ReportSpan{{Report: market, Span: Quote(marketText, "The Red Dawn Front")}, {Report: valley, Span: Quote(valleyText, "the Red Dawn Front")}}}}}},
		Incidents: []dateline.Incident{
			{ID: bombing, Kind: dateline.Bombing, Status: dateline.Occurred, Date: day, Place: town,
				Perpetrators: []dateline.IncidentParty{{Actor: front, Standing: dateline.Claimed}}, Targets: []dateline.IncidentTarget{{Text: "the market of Qarabel"}},
				Weapons: []string{"bomb"}, Killed: &dateline.Toll{Low: 14, Best: 16, High: 16}, Sources: dateline.Sources{Reports: 2, Independent: 2},
				Given: []dateline.Given{
					{Measure: dateline.Killed, Value: 14, Reports: []string{market}, Outlets: 1, Independent: 1, Quoted: []dateline.Quoted{}},
					{Measure: dateline.Killed, Value: 16, Reports: []string{valley}, Outlets: 1, Independent: 1, Quoted: []dateline.Quoted{{Source: "Reuters", Outlets: 1}}},
				},
				Disagreements: []dateline.Disagreement{{Field: "killed", Values: []dateline.ReportedValue{{Value: 14, Reports: []string{market}}, {Value: 16, Reports: []string{valley}}}}},
				Accounts:      []string{"c:000000000001", "c:000000000002"}},
			{ID: raid, Kind: dateline.Raid, Status: dateline.Threatened, Date: dateline.UnknownDate, Place: country,
				Perpetrators: []dateline.IncidentParty{}, Targets: []dateline.IncidentTarget{}, Weapons: []string{}, Sources: dateline.Sources{Reports: 1, Independent: 1}, Given: []dateline.Given{},
				Disagreements: []dateline.Disagreement{}, Accounts: []string{"c:000000000003"}},
		},
		Accounts: []dateline.Account{
			{ID: "c:000000000001", Report: market, Incident: dateline.Optional(bombing), Kind: dateline.Bombing, Status: dateline.Occurred,
				Trigger: Quote(marketText, "blast"), Triggers: []dateline.Span{Quote(marketText, "was hit"), Quote(marketText, "blast")},
				Date:         dateline.AccountDate{Date: day, Evidence: in(marketText, "3 May 2021"), Alternatives: []dateline.Date{dateline.UnknownDate}},
				Place:        dateline.AccountPlace{Place: town, Evidence: in(marketText, "Qarabel"), Alternatives: []dateline.Place{other}},
				Perpetrators: []dateline.Party{{Actor: dateline.Optional(front), Standing: dateline.Claimed, Evidence: Quote(marketText, "The Red Dawn Front")}},
				Targets:      []dateline.Target{{Evidence: Quote(marketText, "the market of Qarabel")}},
				Weapons:      []dateline.Weapon{{Text: "bomb", Evidence: Quote(marketText, "a bomb")}},
				Figures:      []dateline.Figure{{Measure: dateline.Killed, Who: dateline.WhoTotal, Low: count(14), High: count(14), Qualifier: dateline.Exact, Evidence: Quote(marketText, "14 people")}}},
			{ID: "c:000000000002", Report: valley, Incident: dateline.Optional(bombing), Kind: dateline.Bombing, Status: dateline.Occurred,
				Trigger: Quote(valleyText, "bombing"), Triggers: []dateline.Span{Quote(valleyText, "bombing")},
				Date: dateline.AccountDate{Date: dateline.UnknownDate}, Place: dateline.AccountPlace{Place: town, Evidence: in(valleyText, "Qarabel")},
				Perpetrators: []dateline.Party{}, Targets: []dateline.Target{}, Weapons: []dateline.Weapon{},
				Figures: []dateline.Figure{{Measure: dateline.Killed, Who: dateline.WhoTotal, Low: count(16), Qualifier: dateline.AtLeast, AttributedTo: "-a doctor", Evidence: Quote(valleyText, "At least 16 people")}}},
			{ID: "c:000000000003", Report: valley, Incident: dateline.Optional(raid), Kind: dateline.Raid, Status: dateline.Threatened,
				Trigger: Quote(valleyText, "attack"), Triggers: []dateline.Span{Quote(valleyText, "attack")},
				Date: dateline.AccountDate{Date: dateline.UnknownDate}, Place: dateline.AccountPlace{Place: country}, BackReference: true,
				Perpetrators: []dateline.Party{}, Targets: []dateline.Target{}, Weapons: []dateline.Weapon{}, Figures: []dateline.Figure{}},
		},
		Claims: []dateline.Claim{{ID: "k:000000000001", Report: valley, Subject: front, Relation: dateline.Strength, AsOf: "2021-05",
			Object: dateline.Object{Text: "some 900 fighters", Low: count(900), High: count(900), Unit: "fighters"}, Stance: dateline.Asserted, Evidence: Quote(valleyText, "The front has some 900 fighters")}},
		Warnings: []dateline.Warning{{ID: "w:000000000001", Report: valley, Issuer: "Officials", About: dateline.Optional(front), Incident: dateline.Optional(bombing),
			Date: dateline.WarningDate{Precision: dateline.PrecisionUnknown}, Window: dateline.WarningDate{Precision: dateline.PrecisionUnknown}, Evidence: Quote(valleyText, "Officials had warned of an attack")}},
		Decisions: []dateline.Decision{{ID: "d:000000000001", At: "2026-01-04T10:00:00Z", By: "mw", Verb: dateline.Set, On: []string{bombing}, Field: "killed",
			Value: map[string]any{"best": 16, "low": 14, "high": 16}, Why: "the hospital's list"}},
	}
}

func at(degrees float64) *float64 { return &degrees }

func kilometres(n float64) *float64 { return &n }

func count(n int) *int { return &n }
