package workbench_test

import (
	"net/http"
	"testing"

	"github.com/dateline-project/dateline/internal/casetest"
	"github.com/dateline-project/dateline/profile"
)

// Whatever the fields hold, every page can be made.
func TestEveryPageOfArbitraryCasebooks(t *testing.T) {
	for seed := range uint64(8) {
		book := casetest.Filled(seed)
		desk := newDesk(book)
		cookie := admitted(t, desk)
		paths := []string{"/", "/actors", "/brief", "/claims", "/warnings", "/rank", "/rank?by=country&year=2020", "/reports", "/review", "/review?pile=done", "/review/journal", "/review/names", "/review/agreement"}
		for _, i := range book.Incidents {
			paths = append(paths, "/incident/"+i.ID)
		}
		for _, r := range book.Reports {
			paths = append(paths, "/report/"+r.ID)
		}
		for _, a := range book.Actors {
			paths = append(paths, "/actor/"+a.ID)
		}
		for _, i := range book.Incidents {
			for _, do := range []string{"", "?do=edit", "?do=merge", "?do=split", "?do=reject", "?do=merge&with=" + book.Incidents[0].ID} {
				paths = append(paths, "/review/"+i.ID+do)
			}
		}
		for _, c := range book.Claims {
			paths = append(paths, "/review/"+c.ID, "/review/"+c.ID+"?do=reject")
		}
		for _, w := range book.Warnings {
			paths = append(paths, "/review/"+w.ID)
		}
		for _, a := range book.Actors {
			if !profile.Private(book, a) {
				paths = append(paths, "/review/"+a.ID, "/review/"+a.ID+"?q=a", "/review/"+a.ID+"?with="+book.Actors[0].ID)
			}
		}
		for _, path := range paths {
			answer := visit(desk, "http://"+host+path, cookie)
			if answer.Code != http.StatusOK {
				t.Errorf("seed %d: %s is answered with %d", seed, path, answer.Code)
			}
			read(t, path, answer.Body.String())
		}
	}
}
