package main

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
)

// serve prints one line, a URL that opens the casebook; without the token the
// door stays shut; ending the context ends it with exit code 0.
func TestServe(t *testing.T) {
	book := filepath.Join(t.TempDir(), "book.db")
	mustRun(t, "build", "../../examples/reports", "--casebook", book)

	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	read, write := io.Pipe()
	code := make(chan int, 1)
	go func() {
		code <- run(ctx, []string{"serve", book}, strings.NewReader(""), write, io.Discard)
		write.Close()
	}()
	line, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatalf("no line with the URL: %v", err)
	}
	address := strings.TrimSpace(line)
	open, err := url.Parse(address)
	if err != nil || open.Query().Get("token") == "" {
		t.Fatalf("serve printed %q, want a URL with a token", address)
	}

	jar, _ := cookiejar.New(nil)
	if status, page := get(t, &http.Client{Jar: jar}, address); status != http.StatusOK || !strings.Contains(page, "book.db") {
		t.Errorf("the URL with its token answers %d without the casebook's name", status)
	}
	if status, page := get(t, http.DefaultClient, "http://"+open.Host+"/"); status != http.StatusForbidden || strings.Contains(page, "book.db") {
		t.Errorf("without the token the answer is %d, want %d", status, http.StatusForbidden)
	}

	http.DefaultClient.CloseIdleConnections()
	cancel()
	if got := <-code; got != exitDone {
		t.Errorf("exit code %d after Ctrl-C, want %d", got, exitDone)
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
