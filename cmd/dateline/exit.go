package main

import (
	"errors"
	"fmt"

	"github.com/alecthomas/kong"
)

// The exit codes, as the help states them.
const (
	exitDone   = 0 // all well
	exitFailed = 1 // failed, or stopped with Ctrl-C
	exitUsage  = 2 // wrong usage
	exitPartly = 3 // done, but some reports could not be read
	exitSilent = 4 // the reports do not say what was asked
)

// errPartly ends a command that did its work but for the files that it named.
var errPartly = errors.New("some reports could not be read")

// errUnanswered ends a question to which the reports have no answer.
var errUnanswered = errors.New("the reports do not say")

// failure is an error with what to do about it.
type failure struct {
	cause  error
	advice string
	usage  bool // the command line is to blame
}

func (f *failure) Error() string { return f.cause.Error() }
func (f *failure) Unwrap() error { return f.cause }

func failed(cause error, advice string) error { return &failure{cause: cause, advice: advice} }

func wrongUsage(cause error, advice string) error {
	return &failure{cause: cause, advice: advice, usage: true}
}

// exitCode is the one place where errors become exit codes.
func exitCode(err error) int {
	var f *failure
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errPartly):
		return exitPartly
	case errors.Is(err, errUnanswered):
		return exitSilent
	case errors.As(err, &f) && f.usage:
		return exitUsage
	}
	return exitFailed
}

// help prints kong's help and, under that of the program, the exit codes.
func help(options kong.HelpOptions, ctx *kong.Context) error {
	if err := kong.DefaultHelpPrinter(options, ctx); err != nil {
		return err
	}
	if ctx.Selected() == nil {
		fmt.Fprintf(ctx.Stdout, "\nExit codes: %d all well, %d failed, %d wrong usage, %d done but some reports could not be read, %d the reports do not say.\n",
			exitDone, exitFailed, exitUsage, exitPartly, exitSilent)
	}
	return nil
}
