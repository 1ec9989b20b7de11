package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// stopper is a terminal on which somebody presses Ctrl-C when the progress line
// says so.
type stopper struct {
	strings.Builder
	stop func()
	when string
}

func (s *stopper) Write(p []byte) (int, error) {
	if strings.Contains(string(p), s.when) {
		s.stop()
	}
	return s.Builder.Write(p)
}

// A build that is stopped keeps what it read, says how to go on, and goes on to
// the casebook that it would have made in one go.
func TestStoppedBuildGoesOn(t *testing.T) {
	reports := map[string]string{}
	for n := range 40 {
		reports[fmt.Sprintf("report-%02d.txt", n)] = fmt.Sprintf(" date 2018-03-%02d Car bomb kills %d in Baidoa\n\nA car bomb killed %d people in Baidoa on Monday, police said.\n", n%28+1, n+2, n+2)
	}
	dir := folder(t, reports)
	stopped, whole := filepath.Join(t.TempDir(), "a.db"), filepath.Join(t.TempDir(), "b.db")

	ctx, cancel := context.WithCancel(context.Background())
	screen := &stopper{stop: cancel, when: "10 of "}
	terminal := &terminal{out: &strings.Builder{}, err: screen, progress: true}
	err := (&buildCmd{Paths: []string{dir}, Casebook: stopped, readerFlags: readerFlags{Reader: "model"}, Workers: 1, MaxBytes: 1 << 20}).Run(ctx, terminal)
	if code := terminal.finish(err); code != exitFailed {
		t.Fatalf("exit code %d after Ctrl-C, want %d\n%s", code, exitFailed, screen.String())
	}
	if want := "run the same command again to go on"; !strings.Contains(screen.String(), want) {
		t.Errorf("the message does not say %q:\n%s", want, screen.String())
	}

	mustRun(t, "build", dir, "--casebook", stopped)
	mustRun(t, "build", dir, "--casebook", whole)
	now := "2026-01-05T10:00:00Z"
	if mustRun(t, "export", stopped, "--now", now) != mustRun(t, "export", whole, "--now", now) {
		t.Error("the casebook that was gone on with differs from the one made in one go")
	}
}
