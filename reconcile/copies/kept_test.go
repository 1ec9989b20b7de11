package copies

import (
	"reflect"
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
)

var keptTexts = []string{
	"Forty-one passengers were killed when a bomb went off on the night ferry to Tressal, the harbour police said on Monday. Divers looked for 12 more until dusk. The Calder line has stopped all of its ships.",
	"41 travellers were killed when a bomb went off aboard the night ferry to Tressal, the harbour police said. Divers looked for 12 more people until dusk. The Calder line has stopped all its ships.",
	"The price of barley fell again in the markets of Qarn, traders said.",
	"",
}

func keptDocuments() []*Document {
	reports := make([]dateline.Report, len(keptTexts))
	for i, text := range keptTexts {
		day := dateline.Day("2031-05-06").Add(i)
		reports[i] = dateline.Report{ID: "r:" + string(rune('a'+i)), Text: text, Published: dateline.Published{Date: day, Precision: dateline.PrecisionDay, Basis: dateline.PublishedHeader}}
	}
	return Documents(reports)
}

// What was kept serves as well as the texts, whichever part of it is there.
func TestMarkWithWhatWasKept(t *testing.T) {
	telling := map[string][]int{"r:a": {30}, "r:b": {30, 120}}
	plain := keptDocuments()
	want, kept := Mark(plain, telling, Kept{})
	if len(want) != 1 || len(kept.Imprints) != len(keptTexts) || len(kept.Judged) != 1 {
		t.Fatalf("%d copies, %d imprints, %d judged", len(want), len(kept.Imprints), len(kept.Judged))
	}
	without := func(imprints ...string) Kept {
		some := Kept{map[string][]byte{}, kept.Judged}
		for id, data := range kept.Imprints {
			if !slices.Contains(imprints, id) {
				some.Imprints[id] = data
			}
		}
		return some
	}
	tests := []struct {
		name  string
		kept  Kept
		fresh int // imprints made
	}{
		{"all", kept, 0},
		{"nothing judged", Kept{Imprints: kept.Imprints}, 0},
		{"the original is new", without("r:a"), 1},
		{"the copy is new", without("r:b"), 1},
		{"damaged", Kept{map[string][]byte{"r:a": kept.Imprints["r:a"][1:]}, map[[2]string][]byte{{"r:b", "r:a"}: {1}}}, len(keptTexts)},
	}
	for _, test := range tests {
		documents := keptDocuments()
		got, fresh := Mark(documents, telling, test.kept)
		if !reflect.DeepEqual(withoutWords(documents), withoutWords(plain)) || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: other documents or copies than without", test.name)
		}
		if len(fresh.Imprints) != test.fresh {
			t.Errorf("%s: %d imprints made, want %d", test.name, len(fresh.Imprints), test.fresh)
		}
	}
}

func withoutWords(documents []*Document) []*Document {
	for _, d := range documents {
		for i := range d.Sentences {
			d.Sentences[i].Words = nil
		}
	}
	return documents
}

// No bytes break the reading of imprints; what can be read is what was written.
func FuzzImprint(f *testing.F) {
	for _, d := range keptDocuments() {
		f.Add(newDraft(d, 0).imprint([]int{30}).encoded())
	}
	f.Add([]byte{255, 255, 255, 255, 15})
	f.Fuzz(func(t *testing.T, data []byte) {
		judgedOf(data, &Document{}, &Document{})
		m, ok := imprintOf(data)
		if !ok {
			return
		}
		if again, ok := imprintOf(m.encoded()); !ok || !reflect.DeepEqual(again, m) {
			t.Errorf("%+v comes back as %+v", m, again)
		}
	})
}
