package reconcile_test

import (
	"testing"

	"github.com/dateline-project/dateline"
)

// together reports whether two namings, each report:name, are one actor.
func together(book *dateline.Casebook, a, b [2]string) bool {
	for _, actor := range book.Actors {
		var hasA, hasB bool
		for _, m := range actor.Mentions {
			hasA = hasA || m.Report == a[0] && m.Text == a[1]
			hasB = hasB || m.Report == b[0] && m.Text == b[1]
		}
		if hasA || hasB {
			return hasA && hasB
		}
	}
	return false
}

func TestActorsTogetherAndApart(t *testing.T) {
	const group, person = dateline.ArmedGroup, dateline.Person
	tests := []struct {
		name string
		a, b [2]string // report and first name
		more func(a, b *page)
		want bool
	}{
		{"one row of the codebook", [2]string{"r:a", "IS-K"}, [2]string{"r:b", "Islamic State Khorasan"}, func(a, b *page) {
			a.named(group, "is-khorasan", "IS-K")
			b.named(group, "is-khorasan", "Islamic State Khorasan")
		}, true},
		{"two rows that share a word", [2]string{"r:a", "Islamic State"}, [2]string{"r:b", "Islamic State in the Greater Sahara"}, func(a, b *page) {
			a.named(group, "islamic-state", "Islamic State")
			b.named(group, "is-sahel", "Islamic State in the Greater Sahara")
		}, false},
		{"two rows under one name", [2]string{"r:a", "Ansar al-Sharia"}, [2]string{"r:b", "Ansar al-Sharia"}, func(a, b *page) {
			a.named(group, "ansar-al-sharia-libya", "Ansar al-Sharia")
			b.named(group, "ansar-al-sharia-tunisia", "Ansar al-Sharia")
		}, false},
		{"an unknown group by name", [2]string{"r:a", "The Harbour Front"}, [2]string{"r:b", "Harbour Front"}, func(a, b *page) {
			a.named(group, "", "The Harbour Front")
			b.named(group, "", "Harbour Front")
		}, true},
		{"two groups that reports call alike for short", [2]string{"r:a", "Harbour Front"}, [2]string{"r:b", "Forest Front"}, func(a, b *page) {
			a.named(group, "", "Harbour Front", "Front")
			b.named(group, "", "Forest Front", "Front")
		}, false},
		{"a short form that may be of two groups", [2]string{"r:a", "Front"}, [2]string{"r:b", "Forest Front"}, func(a, b *page) {
			a.named(group, "", "Front")
			b.named(group, "", "Harbour Front", "Front").named(group, "", "Forest Front", "Front")
		}, false},
		{"a last name that one person has, with a group in common", [2]string{"r:a", "Orani"}, [2]string{"r:b", "Mahmud Orani"}, func(a, b *page) {
			a.named(person, "", "Orani").named(group, "", "Harbour Front")
			b.named(person, "", "Mahmud Orani").named(group, "", "Harbour Front")
		}, true},
		{"a last name, with nothing in common", [2]string{"r:a", "Orani"}, [2]string{"r:b", "Mahmud Orani"}, func(a, b *page) {
			a.named(person, "", "Orani").named(group, "", "Harbour Front")
			b.named(person, "", "Mahmud Orani").named(group, "", "Forest Front")
		}, false},
		{"a name without what it is of", [2]string{"r:a", "Harbour League"}, [2]string{"r:b", "Harbour League of the Isles"}, func(a, b *page) {
			a.named(group, "", "Harbour League")
			b.named(group, "", "Harbour League of the Isles")
		}, true},
		{"a person by a first letter", [2]string{"r:a", "M. Orani"}, [2]string{"r:b", "Mahmud Orani"}, func(a, b *page) {
			a.named(person, "", "M. Orani")
			b.named(person, "", "Mahmud Orani")
		}, true},
		{"a first letter that two persons have", [2]string{"r:a", "M. Orani"}, [2]string{"r:b", "Mahmud Orani"}, func(a, b *page) {
			a.named(person, "", "M. Orani")
			b.named(person, "", "Mahmud Orani").named(person, "", "Mariam Orani")
		}, false},
		{"the police of two countries", [2]string{"r:a", "police"}, [2]string{"r:b", "police"}, func(a, b *page) {
			a.named(dateline.StateForce, "state:KE:police", "police")
			b.named(dateline.StateForce, "state:ML:police", "police")
		}, false},
		{"a short form beside the longer name", [2]string{"r:a", "Jaish"}, [2]string{"r:b", "Jaish-e-Nassir"}, func(a, b *page) {
			a.named(group, "", "Jaish").named(group, "", "Jaish-e-Nassir")
			b.named(group, "", "Jaish-e-Nassir")
		}, true},
		{"a short form that begins two names", [2]string{"r:a", "Jaish"}, [2]string{"r:a", "Jaish-e-Nassir"}, func(a, b *page) {
			a.named(group, "", "Jaish").named(group, "", "Jaish-e-Nassir").named(group, "", "Jaish al-Noor")
		}, false},
		{"a name that a report says they call themselves", [2]string{"r:a", "Harbour Boys"}, [2]string{"r:a", "Forest Command"}, func(a, b *page) {
			a.named(group, "", "Harbour Boys").named(dateline.Organisation, "", "Forest Command")
			a.reading.Claims = []dateline.Claim{{Subject: "Harbour Boys", Relation: dateline.AlsoKnownAs, Stance: dateline.Asserted, Object: dateline.Object{Actor: "Forest Command", Text: "Forest Command"}}}
		}, true},
		{"a name that a report only supposes", [2]string{"r:a", "Harbour Boys"}, [2]string{"r:a", "Forest Command"}, func(a, b *page) {
			a.named(group, "", "Harbour Boys").named(group, "", "Forest Command")
			a.reading.Claims = []dateline.Claim{{Subject: "Harbour Boys", Relation: dateline.AlsoKnownAs, Stance: dateline.Hedged, Object: dateline.Object{Actor: "Forest Command", Text: "Forest Command"}}}
		}, false},
		{"a parent's name that begins its branch's", [2]string{"r:a", "Isis"}, [2]string{"r:a", "Isis-K"}, func(a, b *page) {
			a.named(group, "", "Isis").named(group, "is-khorasan", "Isis-K")
		}, false},
		{"an acronym explained in one report, used in another", [2]string{"r:a", "Harbour Front"}, [2]string{"r:b", "HFI"}, func(a, b *page) {
			a.named(group, "", "Harbour Front", "HFI")
			b.named(group, "", "HFI")
		}, true},
		{"transliterations", [2]string{"r:a", "Jaish-e-Nassir"}, [2]string{"r:b", "Jaysh e-Naseer"}, func(a, b *page) {
			a.named(group, "", "Jaish-e-Nassir")
			b.named(group, "", "Jaysh e-Naseer")
		}, true},
		{"a full name and a fuller", [2]string{"r:a", "Walid al-Orani"}, [2]string{"r:b", "Adnan Walid al-Orani"}, func(a, b *page) {
			a.named(person, "", "Walid al-Orani")
			b.named(person, "", "Adnan Walid al-Orani")
		}, true},
		{"a last name of the same report", [2]string{"r:a", "Karina Duro"}, [2]string{"r:a", "Duro"}, func(a, b *page) {
			a.named(person, "", "Karina Duro").named(person, "", "Duro")
		}, true},
		{"a last name of another report", [2]string{"r:a", "Karina Duro"}, [2]string{"r:b", "Duro"}, func(a, b *page) {
			a.named(person, "", "Karina Duro")
			b.named(person, "", "Duro")
		}, false},
		{"two of one last name", [2]string{"r:a", "Karina Duro"}, [2]string{"r:a", "Duro"}, func(a, b *page) {
			a.named(person, "", "Karina Duro").named(person, "", "Anselm Duro").named(person, "", "Duro")
		}, false},
		{"a person and a column of one name", [2]string{"r:a", "Dario Ramos"}, [2]string{"r:b", "Dario Ramos"}, func(a, b *page) {
			a.named(person, "", "Dario Ramos")
			b.named(group, "", "Dario Ramos")
		}, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			a, b := newPage("a", "A", "", ""), newPage("b", "B", "", "")
			test.more(a, b)
			book := build(t, a, b)
			if got := together(book, test.a, test.b); got != test.want {
				t.Errorf("%v and %v together: %v, want %v", test.a, test.b, got, test.want)
			}
			ids := map[string]bool{}
			for _, actor := range book.Actors {
				if ids[actor.ID] {
					t.Errorf("two actors with id %s", actor.ID)
				}
				ids[actor.ID] = true
			}
		})
	}
}

func TestActorNameAndAliases(t *testing.T) {
	a := newPage("a", "A", "", "The HFI struck. The Harbour Front of the Isles, HFI, said so.")
	a.named(dateline.ArmedGroup, "", "Harbour Front of the Isles", "HFI")
	a.reading.Namings[0].Mentions = append(a.reading.Namings[0].Mentions, a.span("HFI"))
	book := build(t, a)
	actor := book.Actors[0]
	if actor.Name != "Harbour Front of the Isles" {
		t.Errorf("name %q", actor.Name)
	}
	want := []dateline.Alias{{Name: "HFI", Mentions: 2}, {Name: "Harbour Front of the Isles", Mentions: 1}}
	for i, alias := range want {
		if actor.Aliases[i] != alias {
			t.Errorf("alias %d is %v, want %v", i, actor.Aliases[i], alias)
		}
	}
	known := build(t, newPage("a", "A", "", "").named(dateline.ArmedGroup, "is-khorasan", "IS-K")).Actors[0]
	if known.Name != "Islamic State Khorasan Province" {
		t.Errorf("the codebook's name is not used: %q", known.Name)
	}
}

// A person's name is found in longer ones with words left out, as long as there
// is one such person.
func TestShorterNamesOfPersons(t *testing.T) {
	tests := []struct {
		name  string
		names []string
		want  int // persons
	}{
		{"a word left out at the head", []string{"Adnan Abu Walid al-Sahraoui", "Abu Walid al-Sahraoui"}, 1},
		{"words left out in the middle", []string{"Adnan Abu Walid al-Sahraoui", "Adnan al-Sahraoui"}, 1},
		{"another order", []string{"Adnan Abu Walid", "Abu Adnan Walid"}, 2},
		{"a Spanish name told short", []string{"Rosa Pardo Lema", "Rosa Pardo"}, 1},
		{"another end", []string{"Adnan Abu Walid", "Adnan Abu"}, 2},
		{"two longer ones", []string{"Omar Said Haddad", "Ali Said Haddad", "Said Haddad"}, 3},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var pages []*page
			for i, name := range test.names {
				pages = append(pages, newPage(string(rune('a'+i)), "A", "2031-05-06", name+" spoke.").named(dateline.Person, "", name))
			}
			if got := len(build(t, pages...).Actors); got != test.want {
				t.Errorf("%d persons, want %d", got, test.want)
			}
		})
	}
}
