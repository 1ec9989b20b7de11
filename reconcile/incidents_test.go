package reconcile_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

func TestAccountsTogetherAndApart(t *testing.T) {
	const group = dateline.ArmedGroup
	text := "The attack in Harsan. The raid in Meldeh."
	reckoned := func(day string) detail {
		return func(p *page, a *dateline.Account) {
			on(day)(p, a)
			a.Date.Basis = dateline.BasisIncident
		}
	}
	tests := []struct {
		name string
		a, b []detail
		want int // incidents
	}{
		{"one day, one place, two tolls", []detail{on("2031-05-05"), inHarsan, dead(13)}, []detail{on("2031-05-05"), inHarsan, dead(72)}, 1},
		{"the camp near the town", []detail{on("2031-05-05"), inHarsan}, []detail{on("2031-05-05"), nearHarsan, of(dateline.ArmedAssault)}, 1},
		{"dated on two sides of midnight", []detail{on("2031-05-05"), inHarsan, dead(20)}, []detail{on("2031-05-06"), inHarsan, dead(20)}, 1},
		{"two attacks on one camp in a year", []detail{on("2031-07-01"), inHarsan, dead(18)}, []detail{on("2031-12-10"), inHarsan, dead(71)}, 2},
		{"two attacks in one week", []detail{on("2031-05-05"), inHarsan}, []detail{on("2031-05-07"), inHarsan}, 2},
		{"two places on one day", []detail{on("2031-05-05"), inHarsan, dead(40)}, []detail{on("2031-05-05"), inOrvinFar, dead(40)}, 2},
		{"an attack and an arrest", []detail{on("2031-05-05"), inHarsan}, []detail{on("2031-05-05"), inHarsan, of(dateline.Arrest)}, 2},
		{"a bombing and a kidnapping", []detail{on("2031-05-05"), inHarsan}, []detail{on("2031-05-05"), inHarsan, of(dateline.Kidnapping)}, 2},
		{"an ambush in which people were carried off", []detail{on("2031-05-05"), inHarsan, of(dateline.ArmedAssault), dead(9)}, []detail{on("2031-05-05"), inHarsan, of(dateline.Kidnapping), dead(9)}, 1},
		{"foiled and carried out", []detail{on("2031-05-05"), inHarsan}, []detail{on("2031-05-05"), inHarsan, with(dateline.Foiled)}, 2},
		{"tried and carried out", []detail{on("2031-05-05"), inHarsan}, []detail{on("2031-05-05"), inHarsan, with(dateline.Attempted)}, 1},
		{"tried one year and carried out another", []detail{on("2031"), inHarsan}, []detail{inHarsan, with(dateline.Attempted)}, 2},
		{"a spot that no table has and a town of its name", []detail{on("2031-05-05"), at("Harsan", "QQ", 0, 0, 5), of(dateline.ArmedAssault)}, []detail{on("2031-05-05"), inHarsan}, 1},
		{"alleged and stated", []detail{on("2031-05-05"), inHarsan}, []detail{on("2031-05-05"), inHarsan, with(dateline.Alleged)}, 1},
		{"month and day", []detail{on("2031-05"), inHarsan, dead(166), background}, []detail{on("2031-05-05"), inHarsan, dead(166), background}, 1},
		{"last May and last year", []detail{on("2031-05"), or("2030-05"), inHarsan, dead(24)}, []detail{on("2030"), inHarsan, dead(24)}, 1},
		{"undated, with place and toll", []detail{inHarsan, dead(40), background}, []detail{on("2031-05-05"), inHarsan, dead(40)}, 1},
		{"undated, with the country alone", []detail{inQuaristan, background}, []detail{on("2031-05-05"), inHarsan, dead(40)}, 2},
		{"a day reckoned from another incident", []detail{reckoned("2031-04-20"), inHarsan, dead(38)}, []detail{on("2031-05-05"), inHarsan, dead(38)}, 1},
		{"a reckoned day, with the place and the kind alone", []detail{reckoned("2031-04-20"), inHarsan}, []detail{on("2031-05-05"), inHarsan}, 2},
		{"two reckoned days", []detail{reckoned("2031-04-20"), inHarsan, dead(38)}, []detail{reckoned("2031-05-05"), inHarsan, dead(38)}, 2},
		{"a day alone", []detail{on("2031-05-05")}, []detail{on("2031-05-05")}, 2},
		{"a place alone", []detail{inHarsan, of(dateline.UnknownKind)}, []detail{inHarsan, of(dateline.UnknownKind)}, 2},
		{"a toll alone", []detail{dead(40), of(dateline.UnknownKind)}, []detail{dead(40), of(dateline.UnknownKind)}, 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a := newPage("a", "A", "2031-05-06", text).tells("attack", test.a...)
			b := newPage("b", "B", "2031-05-16", text+" More of it was said.").tells("raid", test.b...)
			if got := len(build(t, a, b).Incidents); got != test.want {
				t.Errorf("%d incidents, want %d", got, test.want)
			}
		})
	}
	t.Run("two villages beside one another on two days", func(t *testing.T) {
		village := func(name string, lon float64) detail {
			within := 10.0
			return func(p *page, a *dateline.Account) {
				at(name, "QQ", 33, lon, 1)(p, a)
				a.Place.WithinKM = &within
			}
		}
		a := newPage("a", "A", "2031-05-06", text).tells("attack", on("2031-05-05"), village("Harsan", 44), dead(9))
		b := newPage("b", "B", "2031-05-16", text).tells("raid", on("2031-05-06"), village("Meldeh", 44.06), dead(9))
		if got := len(build(t, a, b).Incidents); got != 2 {
			t.Errorf("%d incidents, want 2", got)
		}
	})
	t.Run("what one report tells as two stays two", func(t *testing.T) {
		a := newPage("a", "A", "2031-05-06", text).
			tells("attack", on("2031-05-05"), inHarsan, dead(38)).
			tells("raid", on("2031-05-05"), inMeldeh, dead(2))
		b := newPage("b", "B", "2031-05-08", "The assault on both.").tells("assault", on("2031-05-05"), inHarsan, dead(38))
		book := build(t, a, b)
		if len(book.Incidents) != 2 {
			t.Fatalf("%d incidents, want 2", len(book.Incidents))
		}
		for _, in := range book.Incidents {
			if in.Killed.Best == 38 && in.Sources.Reports != 2 || in.Killed.Best == 2 && in.Sources.Reports != 1 {
				t.Errorf("toll %d from %d reports", in.Killed.Best, in.Sources.Reports)
			}
		}
	})
	t.Run("what one report counts alike, if several, is one", func(t *testing.T) {
		for n, want := range map[int]int{41: 1, 2: 2} {
			a := newPage("a", "A", "2031-05-06", text).
				tells("attack", on("2031-05-05"), inHarsan, dead(n)).
				tells("raid", on("2031-05-06"), at("Harsan airport", "QQ", 0, 0, 5), dead(n))
			if got := len(build(t, a).Incidents); got != want {
				t.Errorf("%d dead twice: %d incidents, want %d", n, got, want)
			}
		}
	})
	t.Run("two forces of a state do not speak against one another", func(t *testing.T) {
		for kind, want := range map[dateline.ActorKind]int{dateline.StateForce: 1, group: 2} {
			a := newPage("a", "A", "2031-05-06", text).named(kind, "", "Quari Guard").tells("attack", on("2031-05-05"), inHarsan, by("Quari Guard", dateline.Confirmed), background)
			b := newPage("b", "B", "2031-05-06", text).named(kind, "", "Marine Corps").tells("raid", on("2031-05-06"), inHarsan, by("Marine Corps", dateline.Confirmed), background)
			if got := len(build(t, a, b).Incidents); got != want {
				t.Errorf("%s: %d incidents, want %d", kind, got, want)
			}
		}
	})
	t.Run("undated, with its authors and the country alone", func(t *testing.T) {
		for place, want := range map[string]int{"Harsan": 1, "Quaristan": 2} {
			where := map[string]detail{"Harsan": inHarsan, "Quaristan": inQuaristan}[place]
			a := newPage("a", "A", "2031-05-06", "An attack of the Harbour Front was told of.").named(group, "", "Harbour Front").tells("attack", where, by("Harbour Front", dateline.Blamed))
			b := newPage("b", "B", "2031-05-06", "Its raid was laid to the Harbour Front.").named(group, "", "Harbour Front").tells("raid", on("2031-05-05"), inHarsan, by("Harbour Front", dateline.Blamed))
			if got := len(build(t, a, b).Incidents); got != want {
				t.Errorf("in %s: %d incidents, want %d", place, got, want)
			}
		}
	})
	t.Run("strangers at one place are joined by their perpetrator", func(t *testing.T) {
		a := newPage("a", "A", "2031-05-06", text).named(group, "", "Harbour Front").tells("attack", inHarsan, by("Harbour Front", dateline.Blamed), background)
		b := newPage("b", "B", "2031-05-06", text).named(group, "", "Harbour Front").tells("attack", on("2031-05-05"), inHarsan, by("Harbour Front", dateline.Claimed))
		if in := only(t, build(t, a, b)); in.Perpetrators[0].Standing != dateline.Claimed {
			t.Errorf("standing %s, want claimed", in.Perpetrators[0].Standing)
		}
	})
}

// What nobody places goes to the one incident of that day that it may be.
func TestUnplacedGoesToWhatItMayBe(t *testing.T) {
	somewhere := newPage("a", "A", "2031-05-26", "The assault was told of.").tells("assault", on("2031-05-05"), inQuaristan, of(dateline.ArmedAssault), dead(40))
	harsan := newPage("b", "B", "2031-05-06", "A bomb in a market.").tells("bomb", on("2031-05-05"), inHarsan)
	orvin := newPage("c", "C", "2031-05-16", "A bomb on a quay.").tells("bomb", on("2031-05-05"), inOrvinFar)
	orvinToll := newPage("d", "D", "2031-05-16", "A bomb on a quay.").tells("bomb", on("2031-05-05"), inOrvinFar, dead(9))
	tests := []struct {
		name  string
		pages []*page
		want  int // incidents
	}{
		{"the only one", []*page{somewhere, harsan}, 1},
		{"one of two", []*page{somewhere, harsan, orvin}, 3},
		{"one of two, the other of another toll", []*page{somewhere, harsan, orvinToll}, 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := len(build(t, test.pages...).Incidents); got != test.want {
				t.Errorf("%d incidents, want %d", got, test.want)
			}
		})
	}
}

// A report that names a place beside its own where it tells an incident does not
// set it elsewhere, unless it tells of another incident there.
func TestPlaceNamedBesideAnother(t *testing.T) {
	toll := dead(31)
	there := newPage("b", "B", "2031-05-07", "The raid was told of.").tells("raid", on("2031-05-05"), inOrvinFar, toll)
	both := newPage("a", "A", "2031-05-06", "The attack came through Orvin, east of Harsan.").tells("attack", on("2031-05-05"), inHarsan, toll)
	if got := len(build(t, both, there).Incidents); got != 1 {
		t.Errorf("%d incidents, want 1: the sentence names both places", got)
	}
	two := newPage("a", "A", "2031-05-06", "The attack in Harsan followed a shooting in Orvin.").tells("attack", on("2031-05-05"), inHarsan, toll).tells("shooting", on("2031-05-02"), inOrvinFar)
	if got := len(build(t, two, there).Incidents); got != 3 {
		t.Errorf("%d incidents, want 3: the shooting was in Orvin", got)
	}
	none := newPage("a", "A", "2031-05-06", "The attack came through Meldeh, east of Harsan.").tells("attack", on("2031-05-05"), inHarsan, toll)
	if got := len(build(t, none, there).Incidents); got != 2 {
		t.Errorf("%d incidents, want 2: nothing names the other place", got)
	}
}

func TestBareMentionIsNoAccount(t *testing.T) {
	a := newPage("a", "A", "2031-05-06", "The attack in Harsan.").tells("attack", on("2031-05-05"), inHarsan, dead(9), using("mortars"))
	bare := newPage("b", "B", "2031-05-08", "It was the first visit since the bombing of Harsan.").tells("bombing", inHarsan, against("Harsan"), background)
	if in := only(t, build(t, a, bare)); in.Sources.Reports != 1 {
		t.Errorf("%d reports, want 1: a bare mention tells nothing", in.Sources.Reports)
	}
	nowhere := newPage("c", "C", "2031-05-08", "It was quieter than before the bombing.").tells("bombing", background)
	if book := build(t, nowhere); len(book.Incidents)+len(book.Accounts) != 0 {
		t.Errorf("%d incidents, want none of a mention without date, place or figure", len(book.Incidents))
	}
	dated := newPage("d", "D", "2031-05-08", "The bombing of 2029 killed two.").tells("bombing", on("2029"), dead(2), background)
	if book := build(t, dated); len(book.Incidents) != 1 {
		t.Errorf("%d incidents, want 1: background counts as much as news", len(book.Incidents))
	}
}

func TestChosenFields(t *testing.T) {
	text := "The attack in Harsan."
	t.Run("date: the reading that the other report bears out", func(t *testing.T) {
		a := newPage("a", "A", "2031-08-26", text).tells("attack", on("2031-05"), or("2030-05"), inHarsan, dead(24))
		b := newPage("b", "B", "2031-08-27", text+" It was long ago.").tells("attack", on("2030"), inHarsan, dead(24))
		in := only(t, build(t, a, b))
		if in.Date.Start != "2030-05-01" || in.Date.Precision != dateline.PrecisionMonth {
			t.Errorf("date %v", in.Date)
		}
	})
	t.Run("date: the day that most give", func(t *testing.T) {
		in := only(t, build(t,
			newPage("a", "A", "2031-05-07", text).tells("attack", on("2031-05-06"), inHarsan),
			newPage("b", "B", "2031-05-08", text+" So it was.").tells("attack", on("2031-05-05"), inHarsan),
			newPage("c", "C", "2031-05-09", text+" Or not.").tells("attack", on("2031-05-05"), inHarsan)))
		if in.Date.Start != "2031-05-05" {
			t.Errorf("date %v", in.Date)
		}
	})
	t.Run("nothing known", func(t *testing.T) {
		in := only(t, build(t, newPage("a", "A", "2031-05-07", text).tells("attack", dead(3))))
		if in.Date != dateline.UnknownDate || in.Place.Known() {
			t.Errorf("date %v, place %v: want neither", in.Date, in.Place)
		}
	})
	t.Run("place: the most exact", func(t *testing.T) {
		in := only(t, build(t,
			newPage("a", "A", "2031-05-07", text).tells("attack", on("2031-05-05"), inDistrict, dead(7)),
			newPage("b", "B", "2031-05-08", text+" So it was.").tells("attack", on("2031-05-05"), inHarsan, dead(7))))
		if in.Place.Name != "Harsan" {
			t.Errorf("place %v", in.Place)
		}
	})
	t.Run("kind: what happened before unknown", func(t *testing.T) {
		in := only(t, build(t,
			newPage("a", "A", "2031-05-07", text).tells("attack", of(dateline.UnknownKind), on("2031-05-05"), inHarsan),
			newPage("b", "B", "2031-05-08", text+" So it was.").tells("attack", of(dateline.UnknownKind), on("2031-05-05"), inHarsan),
			newPage("c", "C", "2031-05-09", text+" Or not.").tells("attack", of(dateline.ArmedAssault), on("2031-05-05"), inHarsan)))
		if in.Kind != dateline.ArmedAssault {
			t.Errorf("kind %s", in.Kind)
		}
	})
	t.Run("perpetrators: blamed stays beside claimed, a bomber does not", func(t *testing.T) {
		a := newPage("a", "A", "2031-05-06", text).named(dateline.ArmedGroup, "", "Harbour Front").named(dateline.Person, "", "Anselm Duro").
			tells("attack", on("2031-05-05"), inHarsan, by("Harbour Front", dateline.Suspected), by("Anselm Duro", dateline.Blamed), by("gunmen", dateline.Confirmed))
		b := newPage("b", "B", "2031-05-07", text+" So it was.").named(dateline.ArmedGroup, "", "Isle Legion").
			tells("attack", on("2031-05-05"), inHarsan, by("Isle Legion", dateline.Claimed))
		book := build(t, a, b)
		in := only(t, book)
		if len(in.Perpetrators) != 2 || in.Perpetrators[0].Standing != dateline.Claimed || in.Perpetrators[1].Standing != dateline.Suspected {
			t.Errorf("perpetrators %v", in.Perpetrators)
		}
		if !disagree(in, "perpetrators") {
			t.Error("two groups are named and no disagreement is kept")
		}
	})
	t.Run("perpetrators: the part, not the whole beside it", func(t *testing.T) {
		a := newPage("a", "A", "2031-05-06", text).named(dateline.ArmedGroup, "", "Harbour Front").named(dateline.ArmedGroup, "", "Harbour Front South").
			tells("attack", on("2031-05-05"), inHarsan, by("Harbour Front", dateline.Blamed), by("Harbour Front South", dateline.Claimed))
		if in := only(t, build(t, a)); len(in.Perpetrators) != 1 || in.Perpetrators[0].Standing != dateline.Claimed {
			t.Errorf("perpetrators %v", in.Perpetrators)
		}
		b := newPage("b", "B", "2031-05-06", text).named(dateline.ArmedGroup, "", "Harbour Front").named(dateline.ArmedGroup, "", "Harbour Front South").
			tells("attack", on("2031-05-05"), inHarsan, by("Harbour Front", dateline.Claimed), by("Harbour Front South", dateline.Suspected))
		if in := only(t, build(t, b)); len(in.Perpetrators) != 2 {
			t.Errorf("perpetrators %v: the whole that claims stays beside a suspected part", in.Perpetrators)
		}
	})
	t.Run("perpetrators: the whole and its part fought one another", func(t *testing.T) {
		a := newPage("a", "A", "2031-05-06", text).named(dateline.ArmedGroup, "", "Harbour Front").named(dateline.ArmedGroup, "", "Harbour Front South").
			tells("attack", of(dateline.Clash), on("2031-05-05"), inHarsan, by("Harbour Front", dateline.Confirmed), by("Harbour Front South", dateline.Confirmed))
		if in := only(t, build(t, a)); len(in.Perpetrators) != 2 {
			t.Errorf("perpetrators %v: want both sides", in.Perpetrators)
		}
	})
	t.Run("perpetrators: an army is no part of the rebels that call themselves one", func(t *testing.T) {
		a := newPage("a", "A", "2031-05-06", text).named(dateline.StateForce, "", "army").named(dateline.ArmedGroup, "", "Harsan Army").
			tells("attack", on("2031-05-05"), inHarsan, by("army", dateline.Confirmed), by("Harsan Army", dateline.Confirmed))
		if in := only(t, build(t, a)); len(in.Perpetrators) != 2 {
			t.Errorf("perpetrators %v: want both", in.Perpetrators)
		}
	})
	t.Run("perpetrators: a state's aircraft, not the group that is blamed beside it", func(t *testing.T) {
		a := newPage("a", "A", "2031-05-06", text).named(dateline.StateForce, "", "air force").named(dateline.ArmedGroup, "", "Harbour Front").
			tells("attack", of(dateline.AirStrike), on("2031-05-05"), inHarsan, by("air force", dateline.Confirmed), by("Harbour Front", dateline.Blamed))
		if in := only(t, build(t, a)); len(in.Perpetrators) != 1 || in.Perpetrators[0].Standing != dateline.Confirmed {
			t.Errorf("perpetrators %v: want the air force", in.Perpetrators)
		}
		b := newPage("b", "B", "2031-05-06", text).named(dateline.ArmedGroup, "", "Harbour Front").
			tells("attack", of(dateline.AirStrike), on("2031-05-05"), inHarsan, by("Harbour Front", dateline.Claimed))
		if in := only(t, build(t, b)); len(in.Perpetrators) != 1 {
			t.Errorf("perpetrators %v: want the group, whose drone it was", in.Perpetrators)
		}
	})
	t.Run("perpetrators: known from its denial alone", func(t *testing.T) {
		a := newPage("a", "A", "2031-05-06", text).named(dateline.ArmedGroup, "", "Harbour Front").
			tells("attack", on("2031-05-05"), inHarsan, by("Harbour Front", dateline.Denied))
		if in := only(t, build(t, a)); len(in.Perpetrators) != 1 || in.Perpetrators[0].Standing != dateline.Denied {
			t.Errorf("perpetrators %v", in.Perpetrators)
		}
	})
}

func disagree(in dateline.Incident, field string) bool {
	for _, d := range in.Disagreements {
		if d.Field == field {
			return true
		}
	}
	return false
}

func TestSources(t *testing.T) {
	tell := func(p *page) *page { return p.tells("bomb", on("2031-05-05"), inHarsan, dead(41)) }
	a := tell(newPage("a", "Calder Echo", "2031-05-06", original))
	b := tell(newPage("b", "Buzz", "2031-05-07", spunWithBomb))
	c := tell(newPage("c", "Tressal Times", "2031-05-07", sharesFacts))
	d := tell(newPage("d", "Calder Echo", "2031-05-08", "The bomb on the ferry is still being looked into, and the quay stays shut."))
	e := tell(newPage("e", "", "2031-05-08", "A bomb killed many on a ferry off the isles this week, and nobody has said why."))
	in := only(t, build(t, a, b, c, d, e))
	if in.Sources != (dateline.Sources{Reports: 5, Independent: 3}) {
		t.Errorf("sources %+v, want 5 reports of which 3 independent", in.Sources)
	}
	orphan := only(t, build(t, b, c))
	if orphan.Sources.Independent != 2 {
		t.Errorf("independent %d, want 2", orphan.Sources.Independent)
	}
}

// Two reports that share a day, and a place only because one names the other's
// beside its own, are compared too.
func TestComparedByThePlacesTheyName(t *testing.T) {
	a := newPage("a", "A", "2031-05-06", "Shells came down on Meldeh Crossing, a column from Orvin wrote.").tells("Shells", on("2031-05-05"), inOrvinFar, of(dateline.ArmedAssault))
	b := newPage("b", "B", "2031-05-16", "The school at Meldeh Crossing was hit.").tells("hit", on("2031-05-05"), at("Meldeh Crossing", "QR", 3, 40, 1), of(dateline.ArmedAssault))
	if got := len(build(t, a, b).Incidents); got != 1 {
		t.Errorf("%d incidents, want 1", got)
	}
}
