package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/learned"
	"github.com/dateline-project/dateline/outside"
	"github.com/dateline-project/dateline/reading"
)

// readerFlags say what reads the reports.
type readerFlags struct {
	Reader        string `enum:"model,patterns,outside" default:"model" help:"What reads the reports: ${enum}. Only outside sends anything anywhere."`
	Endpoint      string `placeholder:"URL" help:"For --reader outside: the OpenAI-compatible endpoint that the texts of the reports are sent to, such as http://localhost:11434/v1."`
	EndpointModel string `placeholder:"NAME" help:"For --reader outside: the model at the endpoint. Its key, if it wants one, is taken from $$DATELINE_ENDPOINT_KEY."`
}

// endpointKey is the variable that holds an endpoint's key, which is never
// stored or printed.
const endpointKey = "DATELINE_ENDPOINT_KEY"

// proposer returns what helps the patterns to read; nil for patterns alone.
func (f *readerFlags) proposer() (reading.Proposer, error) {
	if f.Reader != "outside" && f.Endpoint+f.EndpointModel != "" {
		return nil, wrongUsage(errors.New("an endpoint is asked with --reader outside only"), "add --reader outside to send the texts of the reports there")
	}
	switch f.Reader {
	case "model":
		model, err := learned.Default()
		if err != nil {
			return nil, err
		}
		return model, nil
	case "outside":
		if f.Endpoint == "" || f.EndpointModel == "" {
			return nil, wrongUsage(errors.New("--reader outside: there is no endpoint"), "name it: --endpoint URL --endpoint-model NAME")
		}
		model, err := outside.New(f.Endpoint, f.EndpointModel, os.Getenv(endpointKey))
		if err != nil {
			return nil, wrongUsage(err, "name the URL that /chat/completions follows, such as --endpoint http://localhost:11434/v1")
		}
		return model, nil
	}
	return nil, nil
}

// tally says what became of what an endpoint proposed.
func (f *readerFlags) tally(t *terminal, p reading.Proposer) {
	model, ok := p.(*outside.Model)
	if !ok {
		return
	}
	if kept, dropped := model.Tally(); kept+dropped > 0 {
		t.say("%s: %s taken, %d dropped that were no words of the report or no labels", f.Endpoint, count(kept, "mark"), dropped)
	}
}

// refused explains an Add that another reader or an absent one kept from going on.
func (f *readerFlags) refused(file string, err error) error {
	other := (*casebook.OtherReader)(nil)
	switch {
	case errors.As(err, &other) && readerOf(other.Was) != f.Reader:
		return failed(fmt.Errorf("%s: %w", file, other), fmt.Sprintf("say --reader %s to go on as before, or --reread to read all of its reports again", readerOf(other.Was)))
	case errors.As(err, &other):
		return failed(fmt.Errorf("%s: %w", file, other), "reader or codebook have changed: say --reread to read all of its reports again")
	case errors.Is(err, casebook.ErrMasked):
		return failed(fmt.Errorf("%s: %w", file, err), "ask for an export with --names, import that, and add to it")
	case errors.Is(err, reading.ErrUnavailable):
		return failed(err, fmt.Sprintf("what was read so far is kept in %s: see to the endpoint and run the same command again to go on", file))
	}
	return err
}

// outdated says that a casebook was read by another version of a reader than
// this program's; it is empty for those that were not, or do not tell.
func (t *terminal) outdated(book *dateline.Casebook) string {
	was := string(book.Reader)
	if was == "" || was == t.versionOf(was) {
		return ""
	}
	return "another version of dateline or of its codebook read these reports (" + was + ")"
}

// versionOf returns the version that this program's reader of the same sort has.
func (t *terminal) versionOf(was string) string {
	tables, err := codebook.VersionOf(t.codebook)
	if err != nil {
		return ""
	}
	reader := reading.New(&codebook.Codebook{Version: tables})
	patterns, _, _ := strings.Cut(reader.Version(), "+")
	switch readerOf(was) {
	case "model":
		return patterns + "+" + learned.Version() + "+" + tables
	case "outside":
		if strings.HasPrefix(was, patterns+"+") && strings.HasSuffix(was, "-"+outside.Prompt()+"+"+tables) {
			return was // whichever model it was
		}
		return ""
	}
	return reader.Version()
}

// readerOf returns the --reader behind a reader's version.
func readerOf(version string) string {
	switch {
	case strings.Contains(version, "+outside-"):
		return "outside"
	case strings.Contains(version, "+model-"):
		return "model"
	}
	return "patterns"
}
