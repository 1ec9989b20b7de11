package codebook_test

import (
	"testing"

	"github.com/dateline-project/dateline/codebook"
)

func TestProbe(t *testing.T) {
	book, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Kabul airport", "Inates", "Boulikessi", "Crocus City Hall", "Tora Bora", "Nangarhar", "Nangarhar province", "Garissa County", "Tillabéri", "Khan Younis", "Deir ez-Zor", "Pulwama", "Balakot", "Bogota", "Cauca", "Corinto", "San Salvador", "Ayacucho", "Jalalabad", "northern Mali", "Republic of Kenya", "province of Nangarhar", "the Hague", "Kabul", "Kashmir", "Georgia", "Suárez", "Tacueyó", "Toribío"} {
		es := book.Gazetteer.Lookup(name)
		t.Logf("%s: %d", name, len(es))
		for _, e := range es[:min(3, len(es))] {
			t.Logf("    %+v", e)
		}
	}
}
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		codebook.Load()
	}
}
