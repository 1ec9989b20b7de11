package workbench_test

import (
	"bytes"
	"context"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/intake"
	"github.com/dateline-project/dateline/workbench"
)

// shelf is a casebook to which files are added by name only.
type shelf struct {
	book  *dateline.Casebook
	files map[string]string // what the last addition was given
	enter chan struct{}     // closed when an addition begins; it then waits for its end
	leave chan struct{}     // closed when an addition may end; nil: at once
}

func (s *shelf) add(ctx context.Context, folder string, opts casebook.AddOptions) (casebook.Summary, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return casebook.Summary{}, err
	}
	s.files = map[string]string{}
	grown := *s.book
	for n, e := range entries {
		content, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			return casebook.Summary{}, err
		}
		s.files[e.Name()] = string(content)
		grown.Reports = append(slices.Clone(grown.Reports), dateline.Report{ID: fmt.Sprintf("r:added%d", n), Title: dateline.Optional(e.Name()), Published: dateline.UnknownPublished, Text: string(content)})
		opts.Progress(n+1, len(entries))
	}
	if s.leave != nil {
		close(s.enter)
		select {
		case <-s.leave:
		case <-ctx.Done():
			return casebook.Summary{}, ctx.Err()
		}
	}
	s.book = &grown
	return casebook.Summary{Read: len(entries), Problems: []intake.Problem{{File: filepath.ToSlash(folder) + "/blank.txt", Reason: "it is empty <b>", Advice: "save it again"}}}, nil
}

func (s *shelf) desk() http.Handler {
	desk := workbench.Desk{Name: "test.db", Book: s.book, Add: s.add, Load: func(context.Context) (*dateline.Casebook, error) { return s.book, nil }}
	return workbench.New(desk, workbench.Access{Token: token, Hosts: []string{host}})
}

// upload posts files, name and content by turns.
func upload(t *testing.T, desk http.Handler, cookie *http.Cookie, site string, files ...string) *httptest.ResponseRecorder {
	t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for n := 0; n < len(files); n += 2 {
		part, err := form.CreateFormFile("files", files[n])
		if err != nil {
			t.Fatal(err)
		}
		part.Write([]byte(files[n+1]))
	}
	form.Close()
	request := httptest.NewRequest("POST", "http://"+host+"/add", &body)
	request.Header.Set("Content-Type", form.FormDataContentType())
	request.Header.Set("Sec-Fetch-Site", site)
	request.AddCookie(cookie)
	answer := httptest.NewRecorder()
	desk.ServeHTTP(answer, request)
	return answer
}

// finished waits until the page of additions says that nothing is under way.
func finished(t *testing.T, desk http.Handler, cookie *http.Cookie) string {
	t.Helper()
	for {
		page := visit(desk, "http://"+host+"/add", cookie).Body.String()
		if !strings.Contains(page, "data-under-way") {
			return page
		}
		if t.Context().Err() != nil {
			t.Fatal("the addition does not end")
		}
	}
}

func TestFilesAreAdded(t *testing.T) {
	s := &shelf{book: newBook()}
	desk := s.desk()
	cookie := admitted(t, desk)
	answer := upload(t, desk, cookie, "same-origin", "one.txt", "A bomb.", "../../etc/passwd", "x", "one.txt", "Another.", ".hidden", "y", "C:\\reports\\two.html", "<p>", "bad na?me.txt", "z")
	if answer.Code != http.StatusSeeOther || answer.Header().Get("Location") != "/add" {
		t.Fatalf("answered with %d to %s", answer.Code, answer.Header().Get("Location"))
	}
	page := finished(t, desk, cookie)
	for name, want := range map[string]string{"one.txt": "A bomb.", "one (2).txt": "Another.", "passwd": "x", "hidden": "y", "two.html": "<p>", "bad na_me.txt": "z"} {
		if s.files[name] != want {
			t.Errorf("%s holds %q, want %q; there are %v", name, s.files[name], want, s.files)
		}
	}
	for _, want := range []string{"6 reports added", "blank.txt", "it is empty &lt;b&gt;", "save it again", "from 10 reports"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if strings.Contains(page, os.TempDir()) {
		t.Error("the page names the folder in which files were put for a while")
	}
	if got := visit(desk, "http://"+host+"/report/r:added0", cookie).Code; got != http.StatusOK {
		t.Errorf("a report that was added is answered with %d", got)
	}
}

func TestAddingCanBeCancelledAndIsDoneOnceAtATime(t *testing.T) {
	s := &shelf{book: newBook(), enter: make(chan struct{}), leave: make(chan struct{})}
	desk := s.desk()
	cookie := admitted(t, desk)
	upload(t, desk, cookie, "same-origin", "one.txt", "A bomb.")
	<-s.enter
	if got := upload(t, desk, cookie, "same-origin", "two.txt", "Another.").Code; got != http.StatusConflict {
		t.Errorf("a second upload meanwhile is answered with %d", got)
	}
	if page := visit(desk, "http://"+host+"/add", cookie).Body.String(); !strings.Contains(page, "1 of 1") || !strings.Contains(page, "Cancel") {
		t.Error("the page does not tell how far it is")
	}
	request := httptest.NewRequest("POST", "http://"+host+"/add/cancel", nil)
	request.AddCookie(cookie)
	desk.ServeHTTP(httptest.NewRecorder(), request)
	if page := finished(t, desk, cookie); !strings.Contains(page, "Cancelled") {
		t.Error("the page does not say that it was cancelled")
	}
}

func TestWhatCannotBeUploaded(t *testing.T) {
	s := &shelf{book: newBook()}
	desk := s.desk()
	cookie := admitted(t, desk)
	if got := upload(t, desk, cookie, "cross-site", "one.txt", "A bomb.").Code; got != http.StatusForbidden {
		t.Errorf("an upload from another site is answered with %d", got)
	}
	if got := upload(t, desk, cookie, "same-origin").Code; got != http.StatusBadRequest {
		t.Errorf("an upload of nothing is answered with %d", got)
	}
	if got := upload(t, newDesk(newBook()), cookie, "same-origin", "one.txt", "A bomb.").Code; got != http.StatusForbidden {
		t.Errorf("an upload to a casebook that may not change is answered with %d", got)
	}
	var many []string
	for n := range 5001 {
		many = append(many, fmt.Sprint(n), "")
	}
	if answer := upload(t, desk, cookie, "same-origin", many...); answer.Code != http.StatusBadRequest || !strings.Contains(answer.Body.String(), "more than 5000 files") {
		t.Errorf("too many files are answered with %d %s", answer.Code, answer.Body)
	}
	if s.files != nil {
		t.Errorf("added all the same: %d files", len(s.files))
	}
}
