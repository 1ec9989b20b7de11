package reconcile_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
)

const original = `Forty-one passengers were killed when a bomb went off on the night ferry to Port Calder on Monday, the harbour master said. The blast tore open the lower deck at about 11pm.

Rescue boats from three villages reached the ferry within the hour and took off 120 people, among them the captain, Anselm Duro. Nineteen of the injured were flown to the hospital in Tressal.

The Harbour Front, a group that wants the islands to secede, has bombed two ferries since March. It had not been heard of by Tuesday night, and the interior minister, Lena Abrec, said it was too early to name anybody.

"We will look at every ticket, every bag and every camera on that quay before we say a word about who did this thing," she told reporters on the quay.

The ferry company stopped all sailings until Friday. Fishermen went on searching the bay on Wednesday with lamps.`

const spun = `41 travellers lost their lives when an explosive detonated aboard the night ferry to Port Calder on Monday, as per the harbour chief. The explosion ripped apart the lower deck around 11pm.

Rescue vessels from three hamlets got to the ferry inside the hour and removed 120 individuals, including the captain, Anselm Duro. Nineteen of the wounded were airlifted to the clinic in Tressal.

The Harbour Front, an outfit that needs the islands to break away, has blown up two ferries since March. It had not been heard from by Tuesday evening, and the inside minister, Lena Abrec, said it was too soon to name anyone.

The ferry firm halted all sailings until Friday.`

// sharesFacts tells the same night and quotes the same statement, with
// reporting of its own.
const sharesFacts = `TRESSAL. Relatives waited in the rain outside the hospital here on Tuesday for word of those who were on the Port Calder ferry. A nurse read nineteen names from a sheet of paper.

"We will look at every ticket, every bag and every camera on that quay before we say a word about who did this thing," the interior minister said in Port Calder.

Marta Oyel lost a brother in the bombing, in which 41 people died. She had been told by telephone at four in the morning. He was a cook on the lower deck.

The Harbour Front has struck at ferries before, and few here doubted who was behind it. The mayor asked people to keep their anger indoors.`

func TestCopies(t *testing.T) {
	lines := strings.Split(original, "\n\n")
	cut := strings.Join(lines[:3], "\n\n")
	glued := "From The Calder Echo\n" + strings.ReplaceAll(cut, "\n\n", "") + "(Published unedited from a partner.)"
	tests := []struct {
		name  string
		pages []*page
		want  map[string]string // copy → original
	}{
		{"word for word, a day later", []*page{newPage("a", "Calder Echo", "2031-05-06", original), newPage("b", "Isle Post", "2031-05-07", original)}, map[string]string{"r:b": "r:a"}},
		{"cut, undated", []*page{newPage("b", "Calder Echo", "2031-05-06", original), newPage("a", "Isle Post", "", cut)}, map[string]string{"r:a": "r:b"}},
		{"glued by a scrape, crediting", []*page{newPage("b", "The Calder Echo", "", original), newPage("a", "Isle Post", "", glued)}, map[string]string{"r:a": "r:b"}},
		{"the credited is the original whatever the dates say", []*page{newPage("b", "The Calder Echo", "2031-05-09", original), newPage("a", "Isle Post", "2031-05-08", glued)}, map[string]string{"r:a": "r:b"}},
		{"reworded and cut", []*page{newPage("a", "Calder Echo", "2031-05-06", original), newPage("b", "Buzz", "2031-05-07", spun)}, map[string]string{"r:b": "r:a"}},
		{"a chain points to its head", []*page{newPage("a", "Calder Echo", "2031-05-06", original), newPage("b", "Buzz", "2031-05-07", spun), newPage("c", "Buzz Daily", "2031-05-08", spun)}, map[string]string{"r:b": "r:a", "r:c": "r:a"}},
		{"same facts and one statement quoted", []*page{newPage("a", "Calder Echo", "2031-05-06", original), newPage("b", "Tressal Times", "2031-05-07", sharesFacts)}, nil},
		{"an early brief that the later story took up", []*page{newPage("a", "Calder Echo", "2031-05-06", lines[0]), newPage("b", "Calder Echo", "2031-05-07", original)}, nil},
		{"nothing to compare", []*page{newPage("a", "", "", ""), newPage("b", "", "", "")}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := map[string]string{}
			for _, r := range build(t, test.pages...).Reports {
				if r.CopyOf != "" {
					got[r.ID] = string(r.CopyOf)
				}
			}
			if len(got) != len(test.want) {
				t.Errorf("copies %v, want %v", got, test.want)
			}
			for c, o := range test.want {
				if got[c] != o {
					t.Errorf("copy of %s is %q, want %s", c, got[c], o)
				}
			}
		})
	}
}

// However many reports share a phrase, and however often a story is printed,
// every copy is found and nothing else.
func TestCopiesAmongManyAlike(t *testing.T) {
	chance := rand.New(rand.NewPCG(5, 5))
	const stock = "The ministry of the interior in the capital of the province of Qarn did not answer the calls of this paper.\n"
	day := func(n int) string { return string(dateline.Day("2031-01-01").Add(n)) }
	var pages []*page
	for i := range 120 { // every one with the phrase, each tenth printed again months later
		text := prose(chance, 12) + stock
		pages = append(pages, newPage(fmt.Sprintf("one%03d", i), "A", day(i), text))
		if i%10 == 0 {
			pages = append(pages, newPage(fmt.Sprintf("two%03d", i), "B", day(i+200), text))
		}
	}
	story := prose(chance, 12)
	for i := range 40 {
		pages = append(pages, newPage(fmt.Sprintf("story%02d", i), fmt.Sprint("Paper ", i), day(i), story))
	}
	copies := map[string]string{}
	for _, r := range build(t, pages...).Reports {
		copies[r.ID] = string(r.CopyOf)
	}
	for id, of := range copies {
		want := ""
		switch {
		case strings.HasPrefix(id, "r:two"):
			want = "r:one" + strings.TrimPrefix(id, "r:two")
		case strings.HasPrefix(id, "r:story") && id != "r:story00":
			want = "r:story00"
		}
		if of != want {
			t.Errorf("%s repeats %q, want %q", id, of, want)
		}
	}
}
