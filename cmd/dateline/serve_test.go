package main

import (
	"bufio"
	"context"
	"encoding/json"
	"html"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/ask"
)

// serving starts serve with what is given to it, until the test ends it, and
// returns the URL that it prints.
func serving(t *testing.T, given ...string) (open *url.URL, end func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	read, write := io.Pipe()
	code := make(chan int, 1)
	go func() {
		code <- run(ctx, append([]string{"serve"}, given...), strings.NewReader(""), write, io.Discard)
		write.Close()
	}()
	end = sync.OnceFunc(func() {
		cancel()
		if got := <-code; got != exitDone {
			t.Errorf("exit code %d after Ctrl-C, want %d", got, exitDone)
		}
	})
	t.Cleanup(end)
	line, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatalf("no line with the URL: %v", err)
	}
	open, err = url.Parse(strings.TrimSpace(line))
	if err != nil || open.Query().Get("token") == "" {
		t.Fatalf("serve printed %q, want a URL with a token", line)
	}
	return open, end
}

// serve prints one line, a URL that opens the casebook; without the token the
// door stays shut; ending the context ends it with exit code 0.
func TestServe(t *testing.T) {
	book := filepath.Join(t.TempDir(), "book.db")
	mustRun(t, "build", "../../examples/reports", "--casebook", book)
	open, end := serving(t, book)

	jar, _ := cookiejar.New(nil)
	if status, page := get(t, &http.Client{Jar: jar}, open.String()); status != http.StatusOK || !strings.Contains(page, "book.db") {
		t.Errorf("the URL with its token answers %d without the casebook's name", status)
	}
	if status, page := get(t, http.DefaultClient, "http://"+open.Host+"/"); status != http.StatusForbidden || strings.Contains(page, "book.db") {
		t.Errorf("without the token the answer is %d, want %d", status, http.StatusForbidden)
	}
	http.DefaultClient.CloseIdleConnections()
	end()
}

// What is asked in the browser is answered as ask answers it, also as of a day.
func TestServeAnswersQuestions(t *testing.T) {
	book := filepath.Join(t.TempDir(), "book.db")
	mustRun(t, "build", "../../examples/reports", "--casebook", book)
	question := "How many people were killed in attacks by al-Shabaab?"
	for _, given := range [][]string{{book}, {book, "--as-of", "2017-10-15"}} {
		said := mustRun(t, append(append([]string{"ask"}, given...), question, "--format", "json")...)
		var answer ask.Answer
		if err := json.Unmarshal([]byte(said), &answer); err != nil || !answer.Answered {
			t.Fatalf("%v: ask says %s (%v)", given, said, err)
		}
		open, end := serving(t, given...)
		jar, _ := cookiejar.New(nil)
		client := &http.Client{Jar: jar}
		get(t, client, open.String())
		_, page := get(t, client, "http://"+open.Host+"/ask?q="+url.QueryEscape(question))
		page = html.UnescapeString(page)
		if !strings.Contains(page, "Counted: "+answer.Values.Rule) {
			t.Errorf("%v: the page does not say %q", given, answer.Values.Rule)
		}
		for _, q := range answer.Quotations {
			if !strings.Contains(page, q.Text) {
				t.Errorf("%v: the page does not quote %q", given, q.Text)
			}
		}
		client.CloseIdleConnections()
		end()
	}
}

// A report can be seen as it came, furniture and all; who is private is blacked out
// there too, also who only the furniture names, unless names are asked for.
func TestServeShowsReportsAsTheyCame(t *testing.T) {
	folder := t.TempDir()
	page := `<html><head><title>Two die in Dori market</title></head><body><nav>Home | Sport</nav><article><h1>Two die in Dori market</h1><p>By Ada Noor</p>
<p>A bomb killed two people in the market of Dori on 4 March 2021, police said. The fruit seller Amina Yusuf was wounded, her sister said.</p>
<p>Nobody has claimed the attack, which was the third in the town within a month, the mayor said on Friday after a visit.</p></article>
<aside>Read also: The widow of the driver, Fatima Bello, was wounded in the attack, her sister said.</aside></body></html>`
	if err := os.WriteFile(filepath.Join(folder, "dori.html"), []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	book := filepath.Join(folder, "book.db")
	mustRun(t, "build", filepath.Join(folder, "dori.html"), "--casebook", book)
	var reports []dateline.Report
	if err := json.Unmarshal([]byte(mustRun(t, "reports", book, "--format", "json")), &reports); err != nil || len(reports) != 1 {
		t.Fatalf("%d reports (%v)", len(reports), err)
	}
	for _, test := range []struct {
		given []string
		shown bool
	}{{[]string{book}, false}, {[]string{book, "--names"}, true}} {
		open, end := serving(t, test.given...)
		jar, _ := cookiejar.New(nil)
		client := &http.Client{Jar: jar}
		get(t, client, open.String())
		_, page := get(t, client, "http://"+open.Host+"/report/"+reports[0].ID+"?page=1")
		for _, words := range []string{"Home | Sport", "By Ada Noor", "Read also"} {
			if !strings.Contains(page, words) {
				t.Errorf("%v: the page does not show %q", test.given, words)
			}
		}
		for _, name := range []string{"Amina Yusuf", "Fatima Bello"} {
			if strings.Contains(page, name) != test.shown {
				t.Errorf("%v: %s is shown: %t, want %t", test.given, name, !test.shown, test.shown)
			}
		}
		client.CloseIdleConnections()
		end()
	}
}

func get(t *testing.T, client *http.Client, address string) (status int, page string) {
	t.Helper()
	answer, err := client.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, string(body)
}
