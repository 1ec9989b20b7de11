package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// mostAtStart is how many bytes one package may allocate before main begins:
// every command pays for them, those that need nothing of the package too.
const mostAtStart = 2 << 20

// TestStartBuildsNoTable reads what Go tells of the packages' beginnings
// (GODEBUG=inittrace=1) and refuses one that builds tables there.
func TestStartBuildsNoTable(t *testing.T) {
	version := exec.Command("dateline", "version")
	version.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	var told strings.Builder
	version.Stderr = &told
	if err := version.Run(); err != nil {
		t.Fatalf("dateline version: %v\n%s", err, told.String())
	}
	packages := 0
	for line := range strings.Lines(told.String()) {
		var name, at, clock string
		var bytes int
		if n, _ := fmt.Sscanf(line, "init %s %s ms, %s ms clock, %d bytes", &name, &at, &clock, &bytes); n < 4 {
			continue
		}
		if packages++; bytes > mostAtStart {
			t.Errorf("package %s allocates %d bytes before main: build what it needs when it is first needed", name, bytes)
		}
	}
	if packages < 10 {
		t.Fatalf("Go told of the beginnings of %d packages, want 10 or more:\n%s", packages, told.String())
	}
}

// BenchmarkStart measures whole commands, from the start of the process to its
// end.
func BenchmarkStart(b *testing.B) {
	book := filepath.Join(b.TempDir(), "examples.casebook.db")
	if out, err := exec.Command("dateline", "build", "../../examples/reports", "--casebook", book, "--reader", "patterns").CombinedOutput(); err != nil {
		b.Fatalf("dateline build: %v\n%s", err, out)
	}
	for _, args := range [][]string{{"version"}, {"incidents", book}, {"actor", book, "al-Shabaab"}, {"ask", book, "Who leads al-Shabaab?"}} {
		b.Run(args[0], func(b *testing.B) {
			var worked time.Duration
			for b.Loop() {
				command := exec.Command("dateline", args...)
				if err := command.Run(); err != nil {
					b.Fatalf("dateline %s: %v", args[0], err)
				}
				worked += command.ProcessState.UserTime() + command.ProcessState.SystemTime()
			}
			b.ReportMetric(float64(worked.Milliseconds())/float64(b.N), "cpu-ms/op")
		})
	}
}
