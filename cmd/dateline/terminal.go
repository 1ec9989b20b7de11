package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"github.com/dateline-project/dateline/casebook"
)

// The style of what dateline says:
//
//   - The answer, and nothing else, goes to standard output; progress, advice
//     and errors go to standard error.
//   - An error is one line, "dateline: what was being done: why", in lower case
//     and without a full stop. What to do about it stands below, indented.
//   - A file that could not be read, or not wholly, is a finding, not an error:
//     "problem: FILE: reason", and what to do below it.
//   - Words of reports stand in “quotation marks”; dateline's own never do.
//   - Colour and the progress line appear on terminals only; NO_COLOR is
//     respected. No meaning rests on colour alone.

// terminal is where a command reads and writes.
type terminal struct {
	in       io.Reader
	out, err io.Writer
	width    int    // columns of standard output; 0 where it is no terminal
	progress bool   // standard error is a terminal
	colour   bool   // standard output is a terminal that may be coloured
	codebook string // folder of the user's own tables; empty: the embedded ones alone
}

func newTerminal(in io.Reader, out, err io.Writer) *terminal {
	t := &terminal{in: in, out: out, err: err, width: columns(out), progress: columns(err) > 0}
	t.colour = t.width > 0 && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	return t
}

// tables gives the codebook that the user wants to work with.
func (t *terminal) tables() casebook.Tables {
	if t.codebook == "" {
		return casebook.Embedded
	}
	return casebook.TablesIn(t.codebook)
}

// columns returns the width of the terminal behind w; 0 where there is none.
func columns(w io.Writer) int {
	file, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return 0
	}
	if width, _, err := term.GetSize(int(file.Fd())); err == nil && width > 0 {
		return width
	}
	return 80
}

// say prints a line about the work.
func (t *terminal) say(format string, args ...any) {
	fmt.Fprintf(t.err, format+"\n", args...)
}

// finish says why the command failed, if it did, and returns the exit code.
func (t *terminal) finish(err error) int {
	code := exitCode(err)
	if code == exitDone || code == exitPartly || code == exitSilent {
		return code
	}
	t.say("dateline: %s", strings.TrimPrefix(err.Error(), "dateline: "))
	var f *failure
	if errors.As(err, &f) && f.advice != "" {
		t.say("  %s", f.advice)
	}
	return code
}

func (t *terminal) bold(s string) string  { return t.escape("1", s) }
func (t *terminal) faint(s string) string { return t.escape("2", s) }

func (t *terminal) escape(code, s string) string {
	if !t.colour || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}
