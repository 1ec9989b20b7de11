package sqlite_test

import (
	"context"
	"path/filepath"
	"slices"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/sqlite"
)

func TestNamed(t *testing.T) {
	ctx := context.Background()
	file, err := sqlite.Create(ctx, filepath.Join(t.TempDir(), "named.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	actor := func(id, name, row string, aliases ...string) dateline.Actor {
		a := dateline.Actor{ID: id, Name: name, Kind: dateline.ArmedGroup, Codebook: dateline.Optional(row), Mentions: []dateline.ReportSpan{}, Links: []dateline.Link{}, Aliases: []dateline.Alias{}}
		for _, alias := range aliases {
			a.Aliases = append(a.Aliases, dateline.Alias{Name: alias, Mentions: 2})
		}
		return a
	}
	book := &dateline.Casebook{Dateline: dateline.FormatVersion, Actors: []dateline.Actor{
		actor("a:1", "Harbour Front", "harbour-front", "HF", "Front de l'Échelle"),
		actor("a:2", "Harbourmen", ""),
		actor("a:3", "Salt Road Brotherhood", "salt-road", "The Brothers"),
	}}
	if err := file.Save(ctx, book); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name    string
		phrases []string
		ids     []string
		want    []string
	}{
		{"a word of a name", []string{"front"}, nil, []string{"a:1"}},
		{"the beginning of a word", []string{"harbour"}, nil, []string{"a:1", "a:2"}},
		{"an alias", []string{"hf"}, nil, []string{"a:1"}},
		{"without its accent", []string{"ECHELLE"}, nil, []string{"a:1"}},
		{"words that must stand together", []string{"Harbour Brothers"}, nil, nil},
		{"any of several", []string{"brothers", "harbourmen"}, nil, []string{"a:2", "a:3"}},
		{"a row of the codebook and an id", nil, []string{"salt-road", "a:2"}, []string{"a:2", "a:3"}},
		{"no word", []string{"?"}, nil, nil},
	}
	for _, test := range tests {
		actors, err := file.Named(ctx, test.phrases, test.ids)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, a := range actors {
			got = append(got, a.ID)
			if !slices.EqualFunc(a.Aliases, book.Actors[a.ID[2]-'1'].Aliases, func(x, y dateline.Alias) bool { return x == y }) {
				t.Errorf("%s: aliases %v", a.ID, a.Aliases)
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
