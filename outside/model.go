package outside

import (
	"context"
	"crypto/sha256"
	_ "embed"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"sync/atomic"
	"time"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/prose"
	"github.com/dateline-project/dateline/reading"
)

//go:embed prompt.txt
var prompt string

// Model is a model behind an endpoint. It is a [reading.Proposer] and may be
// used by several goroutines, each of which asks one question at a time.
type Model struct {
	endpoint string // as its owner named it
	address  string // what questions are posted to
	name     string
	key      string
	client   *http.Client
	pause    time.Duration // before the second try; it doubles with each

	plain         atomic.Bool // the endpoint takes no response_format
	kept, dropped atomic.Int64
}

// How long an answer may take (models on a laptop are slow), and the pause
// before a question is asked again.
const (
	patience   = 5 * time.Minute
	firstPause = time.Second
)

// New returns the model of that name behind the endpoint, the URL that
// /chat/completions follows, such as http://localhost:11434/v1. The key may be
// empty. Nothing is contacted before the first Propose.
func New(endpoint, name, key string) (*Model, error) {
	u, err := url.Parse(endpoint)
	switch {
	case err != nil:
		return nil, errors.New("the endpoint is no URL")
	case u.Scheme != "http" && u.Scheme != "https" || u.Host == "":
		return nil, fmt.Errorf("the endpoint %s: want http://HOST/… or https://HOST/…", u.Redacted())
	case u.User != nil || u.RawQuery != "" || u.Fragment != "":
		return nil, fmt.Errorf("the endpoint at %s: want a URL without name, password, query or fragment", u.Host)
	case name == "":
		return nil, errors.New("the endpoint's model has no name")
	}
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &Model{
		endpoint: endpoint,
		address:  u.JoinPath("chat", "completions").String(),
		name:     name,
		key:      key,
		client:   &http.Client{Timeout: patience, CheckRedirect: stay},
		pause:    firstPause,
	}, nil
}

// Version names the model, the prompt and the form of answers. The endpoint is
// no part of it, and whether the model behind the name is still the same, only
// who runs the endpoint can know.
func (m *Model) Version() string { return fmt.Sprintf("outside-%s-%s", m.name, Prompt()) }

// Prompt names the prompt and the form of answers by their hash.
func Prompt() string {
	return fmt.Sprintf("%x", sha256.Sum256(append([]byte(prompt), schema...)))[:8]
}

// Propose asks the endpoint about the report, a window of sentences at a time.
func (m *Model) Propose(ctx context.Context, report dateline.Report, text *prose.Text) ([]reading.Mark, error) {
	var marks []reading.Mark
	for _, w := range windows(text) {
		content, err := m.ask(ctx, w.message(report))
		if err != nil {
			return nil, fmt.Errorf("asking %s: %w", m.endpoint, err)
		}
		proposals, broken, err := parse(content)
		if err != nil {
			return nil, fmt.Errorf("asking %s: %w", m.endpoint, err)
		}
		found := w.find(proposals, len(marks))
		m.kept.Add(int64(len(found)))
		m.dropped.Add(int64(broken + len(proposals) - len(found)))
		marks = append(marks, found...)
	}
	return marks, nil
}

// Tally returns how many marks were believed so far, and how many were dropped
// because they were no words of the sentence or not of the vocabulary.
func (m *Model) Tally() (kept, dropped int) { return int(m.kept.Load()), int(m.dropped.Load()) }
