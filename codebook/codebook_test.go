package codebook_test

import (
	"testing"

	"github.com/dateline-project/dateline/codebook"
)

func TestLoad(t *testing.T) {
	book, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	if rows := book.Actors.Lookup("Isis-K"); len(rows) != 1 || rows[0].ID != "is-khorasan" {
		t.Errorf("Isis-K: %v", rows)
	}
}
