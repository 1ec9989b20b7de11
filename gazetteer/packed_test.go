package gazetteer

import (
	"bytes"
	"testing"
)

func TestUnpackGivesWhatWasPacked(t *testing.T) {
	places := []Place{
		{Entry: Entry{Name: "Edo", Kind: Admin1, Country: "NG", Lat: 6.5, Lon: -5.9, Radius: 80}},
		{Entry: Entry{Name: "Oba", Kind: Town, Sort: "capital", Country: "NG", Admin1: "Edo", Lat: 6.1, Lon: 5.2, GeoNames: 7, Population: 900}, Names: []string{"Obah"}},
	}
	var packed bytes.Buffer
	if err := Pack(&packed, places); err != nil {
		t.Fatal(err)
	}
	a, err := unpack(packed.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range places {
		if got := a.entry(newRef(i, false)); !got.same(p.Entry) || got.GeoNames != p.GeoNames || got.Population != p.Population || got.Radius != p.Radius || got.Sort != p.Sort {
			t.Errorf("packed %+v, unpacked %+v", p.Entry, got)
		}
	}
	refs, _ := a.names.find([]byte("obah"))
	if len(refs) != 1 || refs[0].entry() != 1 || !refs[0].alternate() {
		t.Errorf("obah leads to %v", refs)
	}
}

func FuzzUnpack(f *testing.F) {
	var packed bytes.Buffer
	if err := Pack(&packed, []Place{{Entry: Entry{Name: "Oba", Kind: Town, Country: "NG"}}}); err != nil {
		f.Fatal(err)
	}
	f.Add(packed.Bytes())
	f.Add(packed.Bytes()[:packed.Len()/2])
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := unpack(data)
		if err != nil {
			return
		}
		for i := range a.rows {
			a.entry(newRef(i, false))
		}
	})
}
