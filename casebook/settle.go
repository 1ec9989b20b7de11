package casebook

import (
	"context"
	"fmt"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reconcile"
	"github.com/dateline-project/dateline/sqlite"
)

// settle reconciles again where something was read since it was done last, or
// where another version of reconcile did it. It tells what it is at. When ctx is
// cancelled the casebook stays as it was, and is settled the next time.
func (b *Book) settle(ctx context.Context, tell func(string)) error {
	stale, err := b.file.Stale(ctx, reconcile.Version)
	if err != nil || !stale {
		return err
	}
	cb, err := b.tables()
	if err != nil {
		return err
	}
	tell("looking up what was read")
	return b.file.Rebuild(ctx, reconcile.Version, func(facts sqlite.Facts, kept sqlite.Kept) (*dateline.Casebook, sqlite.Kept, error) {
		tell(fmt.Sprintf("reconciling %d reports", len(facts.Reports)))
		book, fresh, err := built(ctx, cb, facts, kept)
		tell("storing what came of it")
		return book, fresh, err
	})
}

// silently tells nobody.
func silently(string) {}

// built reconciles, unless ctx is cancelled first. What is reconciled is then
// let go: it has touched nothing.
func built(ctx context.Context, cb *codebook.Codebook, facts sqlite.Facts, kept sqlite.Kept) (*dateline.Casebook, sqlite.Kept, error) {
	type made struct {
		book  *dateline.Casebook
		fresh reconcile.Kept
	}
	done, fault := make(chan made, 1), make(chan any, 1)
	go func() {
		defer func() {
			if f := recover(); f != nil {
				fault <- f
			}
		}()
		book, fresh := reconcile.BuildOn(reconcile.Kept(kept), cb, facts.Reports, facts.Readings, facts.Decisions)
		done <- made{book, fresh}
	}()
	select {
	case m := <-done:
		return m.book, sqlite.Kept(m.fresh), nil
	case f := <-fault:
		panic(f) // where somebody can catch it
	case <-ctx.Done():
		return nil, sqlite.Kept{}, ctx.Err()
	}
}
