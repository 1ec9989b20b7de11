package main

import (
	"database/sql"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

var bombing = map[string]string{
	"baidoa.txt": " date 2018-03-05 Bomb in Baidoa\n\nA bomb killed two people in Baidoa on Sunday, police said.\n",
	"jowhar.txt": " date 2018-03-06 Bomb in Jowhar\n\nA car bomb killed six people in Jowhar on Monday. Al-Shabaab claimed responsibility.\n",
}

// endpoint is a stand-in that answers every question alike, and how often it was
// asked.
func endpoint(t *testing.T, answer http.HandlerFunc) (url string, asked *atomic.Int32) {
	t.Helper()
	asked = &atomic.Int32{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		answer(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL + "/v1", asked
}

const oneMark = `{"choices": [{"finish_reason": "stop", "message": {"content": "{\"marks\": [{\"sentence\": 1, \"words\": \"bomb\", \"label\": \"wpn\"}, {\"sentence\": 1, \"words\": \"the moon\", \"label\": \"loc\"}]}"}}]}`

func marking(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, oneMark) }

// An endpoint is asked where it is named, with the key of the environment, which
// is kept nowhere; the casebook names the model.
func TestOutsideReader(t *testing.T) {
	t.Setenv(endpointKey, "very-secret")
	url, asked := endpoint(t, func(w http.ResponseWriter, r *http.Request) {
		if got := r.Header.Get("Authorization"); got != "Bearer very-secret" {
			t.Errorf("asked with %q", got)
		}
		marking(w, r)
	})
	book := filepath.Join(t.TempDir(), "a.db")
	stdout, stderr, code := runHere(t, "build", folder(t, bombing), "--casebook", book, "--reader", "outside", "--endpoint", url, "--endpoint-model", "small")
	if code != exitDone || asked.Load() != 2 || !strings.Contains(stdout, "read 2 reports") || !strings.Contains(stderr, "2 dropped") {
		t.Fatalf("exit code %d, asked %d times\n%s%s", code, asked.Load(), stdout, stderr)
	}
	stdout += stderr
	for _, args := range [][]string{{"version", book}, {"export", book}} {
		out := mustRun(t, args...)
		if !strings.Contains(out, "+outside-small-") {
			t.Errorf("dateline %s does not name the model:\n%s", args[0], out)
		}
		stdout += out
	}
	stored, err := os.ReadFile(book)
	if err != nil || strings.Contains(string(stored)+stdout, "very-secret") {
		t.Errorf("the key was stored or printed (%v)", err)
	}
}

// The model reads with any number of workers alike, and the casebook names it.
func TestModelReader(t *testing.T) {
	dir, now := folder(t, bombing), "2026-01-05T10:00:00Z"
	var exports []string
	for _, workers := range []string{"1", "3"} {
		book := filepath.Join(t.TempDir(), "a.db")
		mustRun(t, "build", dir, "--casebook", book, "--reader", "model", "--workers", workers)
		exports = append(exports, mustRun(t, "export", book, "--now", now))
		if out, stderr, _ := runHere(t, "version", book); !strings.Contains(out, "+model-") || stderr != "" {
			t.Errorf("dateline version:\n%s%s", out, stderr)
		}
	}
	if exports[0] != exports[1] {
		t.Error("the casebooks of one worker and of three differ")
	}
}

// roundTripper answers in place of the network.
type roundTripper func(*http.Request) (*http.Response, error)

func (r roundTripper) RoundTrip(request *http.Request) (*http.Response, error) { return r(request) }

// Where no endpoint is asked for, nobody is contacted, whatever the environment
// says.
func TestContactsNobodyUnasked(t *testing.T) {
	before := http.DefaultTransport
	defer func() { http.DefaultTransport = before }()
	http.DefaultTransport = roundTripper(func(r *http.Request) (*http.Response, error) {
		t.Errorf("%s was contacted", r.URL)
		return nil, http.ErrServerClosed
	})
	t.Setenv(endpointKey, "very-secret")
	t.Setenv("OPENAI_API_KEY", "very-secret")
	t.Setenv("OPENAI_BASE_URL", "http://localhost:1/v1")
	dir, book := folder(t, bombing), filepath.Join(t.TempDir(), "a.db")
	mustRun(t, "build", dir, "--casebook", book)
	mustRun(t, "build", "--reread", "--casebook", book)
	mustRun(t, "version", book)
	mustRun(t, "incidents", book)
	mustRun(t, "export", book)
}

// A casebook has one reader; another one reads all of it again when it is told
// to, from the casebook alone.
func TestReread(t *testing.T) {
	url, asked := endpoint(t, marking)
	dir, book := folder(t, bombing), filepath.Join(t.TempDir(), "a.db")
	mustRun(t, "build", dir, "--casebook", book, "--reader", "patterns")
	outside := []string{"--casebook", book, "--reader", "outside", "--endpoint", url, "--endpoint-model", "small"}
	_, stderr, code := runHere(t, append([]string{"build", dir}, outside...)...)
	if code != exitFailed || asked.Load() > 0 || !strings.Contains(stderr, "--reader patterns to go on") || !strings.Contains(stderr, "--reread") {
		t.Errorf("exit code %d, asked %d times\n%s", code, asked.Load(), stderr)
	}
	if out := mustRun(t, append([]string{"build", "--reread"}, outside...)...); !strings.Contains(out, "read 2 reports") {
		t.Errorf("read again:\n%s", out)
	}
	if out := mustRun(t, "build", "--reread", "--casebook", book, "--reader", "patterns"); !strings.Contains(out, "read 2 reports") {
		t.Errorf("read again with patterns:\n%s", out)
	}
	whole := filepath.Join(t.TempDir(), "b.db")
	mustRun(t, "build", dir, "--casebook", whole, "--reader", "patterns")
	now := "2026-01-05T10:00:00Z"
	if mustRun(t, "export", book, "--now", now) != mustRun(t, "export", whole, "--now", now) {
		t.Error("what was read again differs from what was read once")
	}
	if _, _, code := runHere(t, "build", "--casebook", book); code != exitUsage {
		t.Errorf("neither paths nor --reread: exit code %d", code)
	}
	missing := filepath.Join(t.TempDir(), "none.db")
	if _, _, code := runHere(t, "build", "--reread", "--casebook", missing); code != exitFailed {
		t.Errorf("no casebook to read again: exit code %d", code)
	}
	if _, err := os.Stat(missing); err == nil {
		t.Error("a casebook was made of nothing")
	}
}

// A report that the endpoint cannot do is a problem; an endpoint that is not
// there ends the build with what to do about it.
func TestOutsideTroubles(t *testing.T) {
	dir, book := folder(t, bombing), filepath.Join(t.TempDir(), "a.db")
	half, _ := endpoint(t, func(w http.ResponseWriter, r *http.Request) {
		if body, _ := io.ReadAll(r.Body); strings.Contains(string(body), "Jowhar") {
			http.Error(w, `{"error": {"message": "too long"}}`, http.StatusBadRequest)
			return
		}
		marking(w, r)
	})
	_, stderr, code := runHere(t, "build", dir, "--casebook", book, "--reader", "outside", "--endpoint", half, "--endpoint-model", "small")
	if code != exitPartly || !strings.Contains(stderr, "problem: jowhar.txt: asking "+half+": it answers 400 Bad Request: too long") {
		t.Errorf("exit code %d\n%s", code, stderr)
	}
	gone, _ := endpoint(t, http.NotFound)
	_, stderr, code = runHere(t, "build", dir, "--casebook", book, "--reader", "outside", "--endpoint", gone, "--endpoint-model", "small")
	if code != exitFailed || !strings.Contains(stderr, "404 Not Found") || !strings.Contains(stderr, "run the same command again") {
		t.Errorf("exit code %d\n%s", code, stderr)
	}
}

// A casebook that another version has read says so wherever it is opened.
func TestOutdatedCasebook(t *testing.T) {
	book := filepath.Join(t.TempDir(), "a.db")
	mustRun(t, "build", folder(t, bombing), "--casebook", book, "--reader", "patterns")
	if _, stderr, _ := runHere(t, "incidents", book); stderr != "" {
		t.Errorf("a casebook of this version is spoken of:\n%s", stderr)
	}
	for _, was := range []string{"patterns-0+abc", "patterns-0+model-abc+abc", "patterns-0+outside-small-abc+abc"} {
		db, err := sql.Open("sqlite", book)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec("UPDATE meta SET value = ? WHERE key = 'reader'", was); err != nil {
			t.Fatal(err)
		}
		db.Close()
		for _, args := range [][]string{{"incidents", book}, {"version", book}, {"export", book}} {
			if _, stderr, code := runHere(t, args...); code != exitDone || !strings.Contains(stderr, was) || !strings.Contains(stderr, "--reread") {
				t.Errorf("dateline %s of %s: exit code %d\n%s", args[0], was, code, stderr)
			}
		}
	}
}

func TestPace(t *testing.T) {
	tests := []struct {
		done int
		took time.Duration
		want string
	}{
		{5, 100 * time.Millisecond, ""},
		{0, time.Minute, ""},
		{1, 20 * time.Second, ", 3.0 a minute"},
		{9, 2 * time.Second, ", 4.5 a second"},
		{900, 3 * time.Second, ", 300 a second"},
	}
	for _, test := range tests {
		if got := pace(test.done, test.took); got != test.want {
			t.Errorf("%d in %v: %q, want %q", test.done, test.took, got, test.want)
		}
	}
}
