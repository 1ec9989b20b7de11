package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	shell     = regexp.MustCompile("(?s)```sh\n(.*?)```")
	command   = regexp.MustCompile(`(?m)^dateline ([^#\n]+)`)
	anyID     = regexp.MustCompile(`\bi:[0-9a-f]{4,}`)
	shortID   = regexp.MustCompile(`(?m)^(i:[0-9a-f]+)`)
	bookNames = regexp.MustCompile(`\S+\.(?:casebook\.db|json)`)
)

// Every command of the README works on the example reports, in the order in
// which it stands there. Ids and file names are exchanged for those at hand.
func TestReadmeCommands(t *testing.T) {
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	commands := command.FindAllStringSubmatch(shell.FindString(string(page)), -1)
	if len(commands) < 6 {
		t.Fatalf("the README shows %d commands; has its form changed?", len(commands))
	}
	dir := t.TempDir()
	id := ""
	for _, found := range commands {
		line := strings.TrimSpace(found[1])
		if strings.HasPrefix(line, "serve ") {
			continue // TestServe opens a casebook
		}
		line = strings.Replace(line, "clippings", "../../examples/reports", 1)
		line = bookNames.ReplaceAllStringFunc(line, func(name string) string { return filepath.Join(dir, name) })
		line = anyID.ReplaceAllString(line, id)
		stdout := mustRun(t, strings.Fields(line)...)
		if strings.HasPrefix(line, "build ") {
			list := mustRun(t, "incidents", filepath.Join(dir, "demo.casebook.db"))
			id = shortID.FindString(list)
		}
		if stdout == "" && !strings.Contains(line, " -o ") {
			t.Errorf("dateline %s prints nothing", line)
		}
	}
}
