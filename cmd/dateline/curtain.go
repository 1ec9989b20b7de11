package main

import (
	"context"
	"sync"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/casebook"
	"github.com/dateline-project/dateline/discretion"
	"github.com/dateline-project/dateline/reconcile"
	"github.com/dateline-project/dateline/workbench"
)

// curtain stands between the casebook and the browser: whatever passes it has
// the names of private people blacked out, unless they are asked for.
type curtain struct {
	source *source
	mu     sync.RWMutex
	book   *dateline.Casebook // the latest that passed, with all names
	veil   discretion.Veil
}

// passed returns a casebook as it may be shown.
func (c *curtain) passed(book *dateline.Casebook) *dateline.Casebook {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.book, c.veil = book, c.source.veil(book)
	return c.veil.Book(book)
}

func (c *curtain) latest() (*dateline.Casebook, discretion.Veil) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.book, c.veil
}

// search finds reports by all of their words, and shows those that it may.
func (c *curtain) search(file *casebook.Book) func(context.Context, string) ([]casebook.Hit, error) {
	return func(ctx context.Context, query string) ([]casebook.Hit, error) {
		_, veil := c.latest()
		hits, err := file.Search(ctx, query)
		for i := range hits {
			hits[i] = veil.Hit(hits[i])
		}
		return hits, err
	}
}

// why puts reconcile's reasoning, which goes by all words, into the workbench's
// shape.
func (c *curtain) why(_ *dateline.Casebook, record, field string) (workbench.Reasoning, error) {
	book, veil := c.latest()
	r, err := reconcile.Why(book, record, field)
	r = veiled(r, veil)
	reasoning := workbench.Reasoning{Field: r.Field, Value: r.Value, Rule: r.Rule}
	for _, c := range r.Considered {
		reasoning.Considered = append(reasoning.Considered, workbench.Consideration{
			Value: c.Value, Report: c.Report, Span: c.Span, Verdict: c.Verdict, Because: c.Because, Beside: c.Beside,
		})
	}
	for _, g := range r.Given {
		reasoning.Given = append(reasoning.Given, workbench.Given{Value: g.Value, Words: g.Words()})
	}
	for _, p := range r.Pairs {
		reasoning.Pairs = append(reasoning.Pairs, workbench.Pair{Own: p.Own, Original: p.Original})
	}
	return reasoning, err
}

// history puts how an incident moved into the workbench's shape.
func history(book *dateline.Casebook, incident string) ([]workbench.Known, error) {
	moments, err := reconcile.History(book, incident)
	var known []workbench.Known
	for _, m := range moments {
		known = append(known, workbench.Known{Day: m.Day, Killed: m.Known.Killed, Injured: m.Known.Injured, Abducted: m.Known.Abducted})
	}
	return known, err
}

// notice says that names of private people are shown.
func (c *curtain) notice() string {
	if c.source.Names {
		return "names of private people are shown"
	}
	return ""
}
