package actors_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reconcile/actors"
	"github.com/dateline-project/dateline/reconcile/rulings"
)

var tables = sync.OnceValues(codebook.Load)

// naming is one with its names, each of which stands in the report once.
func naming(kind dateline.ActorKind, row string, names ...string) dateline.Naming {
	n := dateline.Naming{Key: names[0], Kind: kind, Codebook: dateline.Optional(row), Names: names}
	for i, name := range names {
		n.Mentions = append(n.Mentions, dateline.Span{Start: 100 * i, End: 100*i + len(name), Text: name})
	}
	return n
}

// made makes actors of reports a, b, c … with these namings.
func made(t *testing.T, demanded rulings.Actors, reports ...[]dateline.Naming) ([]dateline.Actor, map[actors.Key]string) {
	t.Helper()
	cb, err := tables()
	if err != nil {
		t.Fatal(err)
	}
	var readings []dateline.Reading
	for i, namings := range reports {
		readings = append(readings, dateline.Reading{Report: "r:" + string(rune('a'+i)), Namings: namings})
	}
	return actors.Of(cb, readings, demanded)
}

// told writes a link in short: its names, verdict, reason and reports.
func told(l dateline.Link) string {
	return fmt.Sprintf("%s, %s: %s, %s, %d", l.Name, l.Other, l.Verdict, l.Reason, l.Reports)
}

func TestLinksTellWhatMadeAnActor(t *testing.T) {
	const group, person = dateline.ArmedGroup, dateline.Person
	type reports = [][]dateline.Naming
	tests := []struct {
		name    string
		reports reports
		of      string // the actor, by a naming of report a
		want    []string
	}{
		{"an acronym that one report explains and another uses",
			reports{{naming(group, "", "Harbour Front of Lorn", "HFL")}, {naming(group, "", "HFL")}}, "Harbour Front of Lorn",
			[]string{"Harbour Front of Lorn, HFL: same, one report, 1", "HFL, HFL: same, one name, 2"}},
		{"a name in three reports is told once",
			reports{{naming(group, "", "Harbour Front")}, {naming(group, "", "The Harbour Front")}, {naming(group, "", "Harbour Front")}}, "Harbour Front",
			[]string{"Harbour Front, The Harbour Front: same, one name, 3"}},
		{"rows of the codebook",
			reports{{naming(group, "is-khorasan", "IS-K")}, {naming(group, "is-khorasan", "ISKP")}}, "IS-K",
			[]string{"IS-K, Islamic State Khorasan Province: same, codebook, 1", "ISKP, Islamic State Khorasan Province: same, codebook, 1"}},
		{"a short form beside its longer name",
			reports{{naming(group, "", "Qarn"), naming(group, "", "Qarn Harbour Guard")}}, "Qarn",
			[]string{"Qarn, Qarn Harbour Guard: same, short form, 1"}},
		{"a short form of two longer names stays open",
			reports{{naming(group, "", "Qarn"), naming(group, "", "Qarn Harbour Guard"), naming(group, "", "Qarn Valley Guard")}}, "Qarn",
			[]string{"Qarn, Qarn Harbour Guard: unsure, short form, 1", "Qarn, Qarn Valley Guard: unsure, short form, 1",
				"Qarn, Qarn Harbour Guard: unsure, name inside, 1", "Qarn, Qarn Valley Guard: unsure, name inside, 1"}},
		{"letters that no report explains",
			reports{{naming(group, "", "STF")}, {naming(group, "", "Special Task Force")}}, "STF",
			[]string{"STF, Special Task Force: same, letters, 2"}},
		{"letters with a small word left out",
			reports{{naming(group, "", "FHL")}, {naming(group, "", "Front for the Honour of Lorn")}}, "FHL",
			[]string{"FHL, Front for the Honour of Lorn: same, letters, 2"}},
		{"letters of two names stay open",
			reports{{naming(group, "", "STF")}, {naming(group, "", "Special Task Force")}, {naming(group, "", "Southern Tribes Front")}}, "STF",
			[]string{"STF, Southern Tribes Front: unsure, letters, 2", "STF, Special Task Force: unsure, letters, 2"}},
		{"letters of a name that has others",
			reports{{naming(group, "", "STF")}, {naming(group, "", "Special Task Force", "SPTF")}}, "STF", nil},
		{"letters of a row that another report names in full",
			reports{{naming(group, "", "ISIS")}, {naming(group, "islamic-state", "Islamic State")}}, "ISIS",
			[]string{"ISIS, Islamic State: same, letters, 2"}},
		{"letters of a row in small letters",
			reports{{naming(group, "", "Isis")}, {naming(group, "islamic-state", "Islamic State")}}, "Isis",
			[]string{"Isis, Islamic State: same, letters, 2"}},
		{"letters and a wing of theirs",
			reports{{naming(group, "", "LPM"), naming(group, "", "LPM-North")}}, "LPM",
			[]string{"LPM, LPM-North: unsure, name inside, 1"}},
		{"transliterations",
			reports{{naming(group, "", "Jaish-e-Nassir")}, {naming(group, "", "Jaysh e-Naseer")}}, "Jaish-e-Nassir",
			[]string{"Jaish-e-Nassir, Jaysh e-Naseer: same, spelling, 2"}},
		{"a last name of the report",
			reports{{naming(person, "", "Karina Duro"), naming(person, "", "Duro")}}, "Karina Duro",
			[]string{"Duro, Karina Duro: same, single name, 1"}},
		{"a last name of two persons",
			reports{{naming(person, "", "Duro"), naming(person, "", "Karina Duro"), naming(person, "", "Anselm Duro")}}, "Karina Duro",
			[]string{"Karina Duro, Duro: unsure, single name, 1", "Karina Duro, Duro: unsure, name inside, 1"}},
		{"a name with words left out",
			reports{{naming(person, "", "Adnan Walid Orani")}, {naming(person, "", "Adnan Orani")}}, "Adnan Walid Orani",
			[]string{"Adnan Orani, Adnan Walid Orani: same, shorter name, 2"}},
		{"a parent and its branch",
			reports{{naming(group, "islamic-state", "Islamic State")}, {naming(group, "is-sahel", "Islamic State in the Greater Sahara")}}, "Islamic State",
			[]string{"Islamic State, Islamic State in the Greater Sahara: not same, two rows, 2"}},
		{"a word for any group, short for two in two reports",
			reports{{naming(group, "", "Lorn Dawn Movement", "Movement")}, {naming(group, "", "Harbour Rising", "Movement")}}, "Lorn Dawn Movement",
			[]string{"Lorn Dawn Movement, Movement: same, one report, 1", "Lorn Dawn Movement, Movement: unsure, name inside, 2"}},
		{"a person and a column of one name",
			reports{{naming(person, "", "Dario Ramos")}, {naming(group, "", "Dario Ramos")}}, "Dario Ramos", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			all, ids := made(t, rulings.Actors{}, test.reports...)
			id := ids[actors.Key{Report: "r:a", Naming: test.of}]
			at := slices.IndexFunc(all, func(a dateline.Actor) bool { return a.ID == id })
			var got []string
			for _, l := range all[at].Links {
				if l.Verdict == dateline.LinkSame != (l.With == "") || l.Strength <= 0 || l.Strength > 1 {
					t.Errorf("%+v", l)
				}
				got = append(got, told(l))
			}
			slices.Sort(got)
			slices.Sort(test.want)
			if !slices.Equal(got, test.want) {
				t.Errorf("links\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(test.want, "\n\t"))
			}
		})
	}
}

func TestDecisionsAreReasons(t *testing.T) {
	a, b := []dateline.Naming{naming(dateline.ArmedGroup, "", "Qarn Guard")}, []dateline.Naming{naming(dateline.ArmedGroup, "", "Sons of Lorn")}
	apart, ids := made(t, rulings.Actors{}, a, b)
	if len(apart) != 2 {
		t.Fatalf("%d actors, want 2", len(apart))
	}
	pair := [2]string{ids[actors.Key{Report: "r:a", Naming: "Qarn Guard"}], ids[actors.Key{Report: "r:b", Naming: "Sons of Lorn"}]}
	one, _ := made(t, rulings.Actors{Together: [][2]string{pair}}, a, b)
	if len(one) != 1 || len(one[0].Links) != 1 || told(one[0].Links[0]) != "Qarn Guard, Sons of Lorn: same, decision, 2" {
		t.Errorf("made one: %+v", one)
	}
}

func TestLinksShowTheirWords(t *testing.T) {
	all, _ := made(t, rulings.Actors{}, []dateline.Naming{naming(dateline.ArmedGroup, "", "Harbour Front of Lorn", "HFL")})
	want := []dateline.ReportSpan{
		{Report: "r:a", Span: dateline.Span{Start: 0, End: 21, Text: "Harbour Front of Lorn"}},
		{Report: "r:a", Span: dateline.Span{Start: 100, End: 103, Text: "HFL"}},
	}
	if got := all[0].Links[0].Evidence; !slices.Equal(got, want) {
		t.Errorf("evidence %+v, want %+v", got, want)
	}
}
