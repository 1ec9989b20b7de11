package main

import (
	"context"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/dateline-project/dateline/brief"
)

var update = flag.Bool("update", false, "write what the program prints into the README and the guide")

var (
	shell     = regexp.MustCompile("(?s)```sh\n(.*?)```")
	command   = regexp.MustCompile(`(?m)^dateline ([^#\n]+)`)
	anyID     = regexp.MustCompile(`\bi:[0-9a-f]{4,}`)
	shortID   = regexp.MustCompile(`(?m)^(i:[0-9a-f]+)`)
	zobe      = regexp.MustCompile(`(?m)^(i:[0-9a-f]+) .*Zobe junction`)
	bookNames = regexp.MustCompile(`\S+\.(?:casebook\.db|json|xlsx)`)
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
		line = strings.Replace(line, "../examples/reports", "../../examples/reports", 1)
		line = bookNames.ReplaceAllStringFunc(line, func(name string) string { return filepath.Join(dir, name) })
		line = anyID.ReplaceAllString(line, id)
		stdout := mustRun(t, arguments(line)...)
		if strings.HasPrefix(line, "build ") {
			list := mustRun(t, "incidents", filepath.Join(dir, "demo.casebook.db"))
			id = shortID.FindString(list)
		}
		if stdout == "" && !strings.Contains(line, " -o ") {
			t.Errorf("dateline %s prints nothing", line)
		}
	}
}

// arguments splits a line as a shell would, double quotes included.
func arguments(line string) []string {
	words := regexp.MustCompile(`"[^"]*"|\S+`).FindAllString(line, -1)
	for i, w := range words {
		words[i] = strings.Trim(w, `"`)
	}
	return words
}

// What the README shows is what the program prints. After a change that is
// meant: go test ./cmd/dateline -run Readme -update, and read the difference.
func TestReadmeOutput(t *testing.T) {
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	book := filepath.Join(t.TempDir(), "demo.casebook.db")
	mustRun(t, "build", "../../examples/reports", "--casebook", book)
	incidents := mustRun(t, "incidents", book, "--format", "table")
	found := zobe.FindStringSubmatch(incidents)
	if found == nil {
		t.Fatalf("the incident at the Zobe junction is not in the table:\n%s", incidents)
	}
	shown := block(t, string(page), "demo", incidents)
	shown = block(t, shown, "why", mustRun(t, "why", book, found[1], "killed"))
	shown = shell.ReplaceAllStringFunc(shown, func(s string) string { return anyID.ReplaceAllString(s, found[1]) })
	compare(t, "../../README.md", string(page), shown)
}

// So does what pages of the guide show, on a terminal of 110 columns.
func TestReadmeGuide(t *testing.T) {
	book := filepath.Join(t.TempDir(), "demo.casebook.db")
	mustRun(t, "build", "../../examples/reports", "--casebook", book)
	for path, command := range map[string]interface {
		Run(context.Context, *terminal) error
	}{
		"../../docs/guide/actor.md": &actorCmd{source: source{Casebook: book}, Name: "al-Shabaab"},
		"../../docs/guide/brief.md": &briefCmd{source: source{Casebook: book}, Of: "al-Shabaab", Words: 250, Order: brief.ByTime},
	} {
		page, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		if err := command.Run(t.Context(), &terminal{out: &out, err: io.Discard, width: 110}); err != nil {
			t.Fatal(err)
		}
		compare(t, path, string(page), block(t, string(page), "shown", out.String()))
	}
}

// compare fails where a page does not show what the program prints, or writes it
// there.
func compare(t *testing.T, path, page, shown string) {
	t.Helper()
	switch {
	case shown == page:
	case *update:
		if err := os.WriteFile(path, []byte(shown), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("%s does not show what the program prints; go test ./cmd/dateline -run Readme -update", path)
	}
}

// block replaces the fenced block below a marker such as <!-- demo -->.
func block(t *testing.T, page, name, content string) string {
	t.Helper()
	fence := regexp.MustCompile("(?s)(<!-- " + name + " -->\n```\n).*?(```\n)")
	if !fence.MatchString(page) {
		t.Fatalf("the page has no block %s", name)
	}
	return fence.ReplaceAllStringFunc(page, func(old string) string {
		parts := fence.FindStringSubmatch(old)
		return parts[1] + content + parts[2]
	})
}
