package gazetteer_test

import (
	"strings"
	"testing"

	"github.com/dateline-project/dateline/gazetteer"
)

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := gazetteer.Load(supplement); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLookup(b *testing.B) {
	g, err := gazetteer.Load(supplement)
	if err != nil {
		b.Fatal(err)
	}
	names := []string{"Kabul", "Garissa County", "San José", "northern Mali", "Qwertyuiop", "Springfield"}
	for i := 0; b.Loop(); i++ {
		g.Lookup(names[i%len(names)])
	}
}

// BenchmarkResolve resolves the names of a report of usual length.
func BenchmarkResolve(b *testing.B) {
	g, err := gazetteer.Load(supplement)
	if err != nil {
		b.Fatal(err)
	}
	var names []gazetteer.Named
	for i, name := range strings.Split("Kabul|Afghanistan|Jalalabad|Nangarhar province|San José|Springfield|Georgia|Paris|Texas|London|Kandahar|Helmand|Lashkar Gah|Herat|Kunduz", "|") {
		names = append(names, gazetteer.Named{Name: name, Start: 100 * i, End: 100*i + len(name)})
	}
	for b.Loop() {
		g.Resolve(names, gazetteer.Context{})
	}
}
