// Command dateline makes a casebook of news reports and answers from it.
//
// This package knows flags, wiring, wording and exit codes, a file for each
// command. It refuses to know how anything is read, matched or stored: that is
// package casebook's and the packages behind it.
//
// Worked example: "dateline build clippings --casebook somalia.casebook.db"
// takes the folder in, and "dateline incidents somalia.casebook.db" prints what
// the reports tell. docs/guide has a page for each command.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"github.com/dateline-project/dateline/brief"
	"github.com/dateline-project/dateline/intake"
)

// commands are the words of the command line, in the order of the help.
type commands struct {
	Codebook string `type:"existingdir" env:"DATELINE_CODEBOOK" placeholder:"DIR" help:"A folder of your own tables, laid over those of the codebook; the same for every command on a casebook."`

	Build     buildCmd     `cmd:"" help:"Make a casebook of reports, or add reports to one."`
	Incidents incidentsCmd `cmd:"" help:"List incidents, with tolls and sources."`
	Actors    actorsCmd    `cmd:"" help:"List actors and their other names."`
	Claims    claimsCmd    `cmd:"" help:"List what is said about actors, and by whom."`
	Warnings  warningsCmd  `cmd:"" help:"List warnings, and what they came to."`
	Rank      rankCmd      `cmd:"" help:"Rank actors or countries by the violence that the reports tell of."`
	Reports   reportsCmd   `cmd:"" help:"List reports."`
	Show      showCmd      `cmd:"" help:"Show one record with its evidence."`
	Actor     actorCmd     `cmd:"" help:"Show what is known of one actor, and who says so."`
	Brief     briefCmd     `cmd:"" help:"Condense a casebook, or what it has on an actor, a place or a period."`
	Ask       askCmd       `cmd:"" help:"Answer a question in the words of the reports."`
	Why       whyCmd       `cmd:"" help:"Tell how a value of an incident came about."`
	History   historyCmd   `cmd:"" help:"Tell how an incident moved from report to report."`
	Decide    decideCmd    `cmd:"" help:"Settle what the reports leave open: same, not same, set, accept, reject, undo."`
	Decisions decisionsCmd `cmd:"" help:"List what was decided, and whether it still holds."`
	Agreement agreementCmd `cmd:"" help:"Compare what coders settled in casebooks of the same reports."`
	Blind     blindCmd     `cmd:"" help:"Copy a casebook without its decisions, for a second coder."`
	Export    exportCmd    `cmd:"" help:"Write a casebook as JSON, CSV, Excel or GeoJSON."`
	Import    importCmd    `cmd:"" help:"Make a casebook of an exported JSON file."`
	Serve     serveCmd     `cmd:"" help:"Open a casebook in the browser."`
	Bench     benchCmd     `cmd:"" help:"Score dateline against labelled reports."`
	Version   versionCmd   `cmd:"" help:"Print the versions of program, format, codebook and model."`
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole program; it returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	t := newTerminal(stdin, stdout, stderr)
	helped := false
	var words commands
	parser, err := kong.New(&words,
		kong.Name("dateline"),
		kong.Description("Makes a casebook of news reports about organised violence: who did what to whom, when, where, who says so."),
		kong.Writers(stdout, stderr),
		kong.Exit(func(int) { helped = true }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.Help(help),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(t),
		kong.Vars{"max_bytes": fmt.Sprint(intake.DefaultMaxBytes), "brief_words": fmt.Sprint(brief.DefaultWords)},
	)
	if err != nil {
		return t.finish(err)
	}
	command, err := parser.Parse(verbFirst(asCommand(args)))
	switch {
	case helped:
		return exitDone
	case err != nil:
		return t.finish(misused(err))
	}
	t.codebook = words.Codebook
	err = command.Run()
	if errors.Is(err, context.Canceled) && ctx.Err() != nil {
		err = errors.New("stopped")
	}
	return t.finish(err)
}

// misused says what is wrong with a command line, and whose help to read.
func misused(err error) error {
	command := "dateline"
	var at *kong.ParseError
	if errors.As(err, &at) && at.Context.Selected() != nil {
		command = at.Context.Selected().FullPath()
	}
	said := strings.ReplaceAll(err.Error(), `,""`, "") // a choice may be left away, which is no choice to offer
	return wrongUsage(errors.New(said), command+" --help tells how it is written")
}

// asCommand lets "help" and "--version" be said as most programs take them, and
// answers who says nothing with the help.
func asCommand(args []string) []string {
	switch {
	case len(args) == 0:
		return []string{"--help"}
	case len(args) > 0 && args[0] == "help":
		return append(slices.Clone(args[1:]), "--help")
	case len(args) == 1 && args[0] == "--version":
		return []string{"version"}
	}
	return args
}
