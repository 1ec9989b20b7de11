package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/ask"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/export"
	"github.com/dateline-project/dateline/workbench"
)

type serveCmd struct {
	source
	Addr string `default:"127.0.0.1:0" help:"Where to listen (${default}); port 0 takes a free one."`
	reach
	By string `env:"DATELINE_BY" placeholder:"NAME" help:"Who decides in the review; without it, the pages ask."`
}

// Run answers the browser until Ctrl-C. The one line on standard output is the
// URL, token included.
func (c *serveCmd) Run(ctx context.Context, t *terminal) error {
	file, err := openExisting(ctx, t, c.Casebook)
	if err != nil {
		return err
	}
	defer file.Close()
	book, err := c.named(ctx, t)
	if err != nil {
		return err
	}
	accounts, err := c.accounts(c.Addr)
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", c.Addr)
	if err != nil {
		return failed(fmt.Errorf("listening at %s: %w", c.Addr, err), "give another address, such as --addr 127.0.0.1:0")
	}
	ranks, err := codebook.LoadRanking(t.codebook)
	if err != nil {
		return err
	}
	curtain := &curtain{source: &c.source}
	desk := workbench.Desk{Name: filepath.Base(c.Casebook), Book: curtain.passed(book), Search: curtain.search(file), Why: curtain.why, History: history,
		Ask: c.answering(t, file), Printed: curtain.printed(file, t.tables()), Ranking: ranks, Notice: joined("; ", t.outdated(book), curtain.notice())}
	if c.AsOf == "" {
		var adding sync.WaitGroup
		defer adding.Wait()
		desk.Load = func(ctx context.Context) (*dateline.Casebook, error) {
			book, err := file.Export(ctx, "")
			if err != nil {
				return nil, err
			}
			return curtain.passed(book), nil
		}
		desk.Version = file.Version
		desk.Decide, desk.By, desk.User, desk.Other = file.Decide, c.By, userName(), c.other(t)
		desk.Add = c.adder(ctx, &adding, file, string(book.Reader))
	}
	access := workbench.Access{Token: rand.Text(), Hosts: c.hosts(listener.Addr().(*net.TCPAddr)), Accounts: accounts}
	if accounts == nil {
		fmt.Fprintf(t.out, "http://%s/?token=%s\n", listener.Addr(), access.Token)
		t.say("Ctrl-C ends it; whoever has this URL can read the casebook, and decide on it")
	} else {
		fmt.Fprintln(t.out, c.url(listener.Addr()))
		t.say("Ctrl-C ends it; whoever has an account can read the casebook, and decide on it")
	}
	return c.serveUntil(ctx, listener, workbench.New(desk, access))
}

// adder adds reports to the casebook with the sort of reader that read it; nil
// where that sends reports elsewhere, which only dateline build is asked to do.
// Whoever ends serving waits for what is being added.
func (c *serveCmd) adder(serving context.Context, adding *sync.WaitGroup, file *casebook.Book, was string) func(context.Context, string, casebook.AddOptions) (casebook.Summary, error) {
	flags := readerFlags{Reader: readerOf(was)}
	if was == "" {
		flags.Reader = "model"
	}
	if flags.Reader == "outside" {
		return nil
	}
	return func(ctx context.Context, folder string, opts casebook.AddOptions) (casebook.Summary, error) {
		adding.Add(1)
		defer adding.Done()
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		defer context.AfterFunc(serving, cancel)()
		proposer, err := flags.proposer()
		if err != nil {
			return casebook.Summary{}, err
		}
		opts.Proposer = proposer
		summary, err := file.Add(ctx, []string{folder}, opts)
		if other := (*casebook.OtherReader)(nil); errors.As(err, &other) {
			err = fmt.Errorf("%w; dateline build --reread --casebook %s reads its reports again", other, quoteArg(c.Casebook))
		}
		return summary, err
	}
}

// answering answers from what the question needs of the casebook; as of a day,
// from all of it.
func (c *serveCmd) answering(t *terminal, file *casebook.Book) func(context.Context, *dateline.Casebook, string) (ask.Answer, error) {
	tables := t.tables()
	return func(ctx context.Context, shown *dateline.Casebook, question string) (ask.Answer, error) {
		cb, err := tables()
		if err != nil {
			return ask.Answer{}, err
		}
		if c.AsOf == "" {
			part, err := ask.Part(ctx, cb, file, question)
			if err != nil {
				return ask.Answer{}, err
			}
			shown = c.veil(part).Book(part)
		}
		return ask.Of(cb, shown, question)
	}
}

// other reads another coder's casebook or its export, names of private people
// blacked out as in this one.
func (c *serveCmd) other(t *terminal) func(context.Context, string) (*dateline.Casebook, error) {
	return func(ctx context.Context, path string) (*dateline.Casebook, error) {
		if filepath.Ext(path) != ".json" {
			return (&source{Casebook: path, Names: c.Names}).load(ctx, t)
		}
		file, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer file.Close()
		book, err := export.ReadJSON(file)
		if err != nil {
			return nil, err
		}
		return c.veil(book).Book(book), nil
	}
}

// serveUntil serves until ctx ends, then lets open answers finish.
func (r *reach) serveUntil(ctx context.Context, listener net.Listener, handler http.Handler) error {
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	stopped := make(chan error, 1)
	context.AfterFunc(ctx, func() {
		grace, cancel := context.WithTimeout(context.Background(), 3*time.Second)
		defer cancel()
		stopped <- server.Shutdown(grace)
	})
	serve := server.Serve
	if r.TLSCert != "" {
		serve = func(l net.Listener) error { return server.ServeTLS(l, r.TLSCert, r.TLSKey) }
	}
	if err := serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serving: %w", err)
	}
	return <-stopped
}
