package codebook_test

import (
	"testing"

	"github.com/dateline-project/dateline/codebook"
)

// Words without a country mean the force or government of the country that one
// asks about; a known force of that country stands for it, and in some countries
// words mean somebody of their own.
func TestInstitution(t *testing.T) {
	book, err := codebook.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range []struct{ country, words, want string }{
		{"BF", "army", "state:BF:army"},
		{"BF", "the general staff", "state:BF:army"},
		{"CO", "national police", "state:CO:police"},
		{"NE", "interior ministry", "state:NE:government"},
		{"NE", "ministry of magic", ""},
		{"ZZ", "army", ""},
		{"", "army", ""},
		{"MM", "junta", "state:MM:army"},
		{"PS", "the soldiers", "idf"},
		{"PS", "settlers", "israeli-settlers"},
		{"US", "settlers", ""},
	} {
		want := book.Actors.ByID(r.want)
		if got := book.Actors.Institution(r.country, r.words); got != want || r.want != "" && want == nil {
			t.Errorf("%s in %s is %v, not %s", r.words, r.country, got, r.want)
		}
	}
}
