package codebook_test

import (
	"testing"

	"github.com/dateline-project/dateline/codebook"
)

func TestProbeActors(t *testing.T) {
	book, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Nigerian army", "Nigerien troops", "Congolese army", "Congolese soldiers", "Pakistani military", "US military", "U.S. forces", "American forces", "US-led coalition", "Colombian police", "Niger's army", "Army of Niger", "the Extraditables", "Isis", "IS", "UN", "CSIS", "Salvadoran Armed Forces", "Salvadoran soldiers", "Peruvian police", "Iraqi forces", "Russian troops", "Syrian army", "Afghan forces", "Afghan army", "Afghan government", "French forces", "Israeli army", "G5 Sahel", "Sendero Luminoso", "Taliban", "Manuel Rodríguez Patriotic Front", "Islamic State's Khorasan branch"} {
		for _, a := range book.Actors.Lookup(name) {
			t.Logf("%s: %s %s %s amb=%v acr=%v", name, a.ID, a.Name, a.Kind, book.Actors.Ambiguous(name), book.Actors.Acronym(name))
		}
		if len(book.Actors.Lookup(name)) == 0 {
			t.Logf("%s: none", name)
		}
	}
	t.Log(len(book.Actors.All()))
	if book.Actors.ByID("state:NE:army") == nil {
		t.Error()
	}
}
