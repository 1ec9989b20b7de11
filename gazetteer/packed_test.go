package gazetteer

import (
	"bytes"
	"crypto/sha256"
	"testing"
)

var packedPlace = []Place{
	{Entry: Entry{Kind: Country, Country: "NG", Lat: 9, Lon: 8, Population: 900, Radius: 600}},
	{Entry: Entry{Name: "Edo", Kind: Admin1, Country: "NG", Lat: 6.5, Lon: -5.9, Radius: 80}},
	{Entry: Entry{Name: "Oba", Kind: Town, Sort: "capital", Country: "NG", Admin1: "Edo", Lat: 6.1, Lon: 5.2, GeoNames: 7, Population: 900}, Names: []string{"Obah"}},
}

func packed(t testing.TB, places []Place) []byte {
	t.Helper()
	var packed bytes.Buffer
	if err := Pack(&packed, places); err != nil {
		t.Fatal(err)
	}
	return packed.Bytes()
}

func TestOpenGivesWhatWasPacked(t *testing.T) {
	a, err := open(packed(t, packedPlace))
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range packedPlace {
		if got := a.entry(newRef(i, false)); !got.same(p.Entry) || got.GeoNames != p.GeoNames || got.Population != p.Population || got.Radius != p.Radius || got.Sort != p.Sort {
			t.Errorf("packed %+v, opened %+v", p.Entry, got)
		}
	}
	refs, _ := a.names.find([]byte("obah"))
	if len(refs) != 1 || refs[0].entry() != 2 || !refs[0].alternate() {
		t.Errorf("obah leads to %v", refs)
	}
	if c := a.countries()["NG"]; c.Radius != 600 {
		t.Errorf("Nigeria is %+v", c)
	}
}

func TestFindInManyBlocks(t *testing.T) {
	var places []Place
	for c := 'a'; c <= 'z'; c++ {
		places = append(places, Place{Entry: Entry{Name: string(c), Kind: Town, Country: "NG"}}, Place{Entry: Entry{Name: string(c) + "b c", Kind: Town, Country: "NG"}})
	}
	places = append(places, Place{Entry: Entry{Name: "m n", Kind: Town, Country: "NG"}})
	n := newNames(places)
	for i, p := range places {
		refs, longer := n.find([]byte(p.Name))
		if len(refs) != 1 || refs[0].entry() != i || longer != (p.Name == "m") {
			t.Errorf("%s leads to %v, longer %v", p.Name, refs, longer)
		}
	}
	for _, missing := range []string{"0", "ab", "zz", "m o", ""} {
		if refs, longer := n.find([]byte(missing)); len(refs) > 0 || longer != (missing == "ab") {
			t.Errorf("%q leads to %v, longer %v", missing, refs, longer)
		}
	}
	if refs, longer := newNames(nil).find([]byte("a")); refs != nil || longer {
		t.Error("an index without names has one")
	}
}

func TestEmbeddedHashIsThatOfThePlaces(t *testing.T) {
	if want := sha256.Sum256(embedded[len(packedVersion)+sha256.Size:]); !bytes.Equal(EmbeddedHash(), want[:]) {
		t.Error("the hash at the head of places.bin is not that of what follows: pack it anew")
	}
}

func FuzzOpen(f *testing.F) {
	whole := packed(f, packedPlace)
	f.Add(whole, "oba")
	f.Add(whole[:len(whole)/2], "edo")
	f.Add([]byte{}, "")
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		a, err := open(data)
		if err != nil {
			return
		}
		for i := range a.len() {
			a.entry(newRef(i, false))
		}
		refs, _ := a.names.find([]byte(name))
		for _, r := range refs {
			a.entry(r)
		}
		for _, packed := range a.namesOfCountries() {
			looseKeys(packed)
		}
	})
}

func TestLooseKey(t *testing.T) {
	for _, same := range [][]string{
		{"seiyun", "sayyun", "sayoun"}, {"al hasakah", "hasaka", "el hassaka"}, {"deir ez zor", "dayr ez zur"}, {"qamishli", "kamishly"},
	} {
		for _, other := range same[1:] {
			if looseKey(other) != looseKey(same[0]) {
				t.Errorf("%s is %q, %s is %q", same[0], looseKey(same[0]), other, looseKey(other))
			}
		}
	}
	for _, apart := range [][2]string{{"herat", "harat"}, {"kandahar", "kunduz"}} {
		if key := looseKey(apart[0]); key != "" && key == looseKey(apart[1]) {
			t.Errorf("%s and %s are both %q", apart[0], apart[1], key)
		}
	}
	if key := looseKey("aden"); key != "" {
		t.Errorf("a short name has the key %q", key)
	}
}
