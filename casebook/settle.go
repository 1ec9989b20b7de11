package casebook

import (
	"context"
	"fmt"

	"github.com/dateline-project/dateline"
	"github.com/dateline-project/dateline/codebook"
	"github.com/dateline-project/dateline/reconcile"
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
	return b.file.Rebuild(ctx, reconcile.Version, func(reports []dateline.Report, readings []dateline.Reading, decisions []dateline.Decision) (*dateline.Casebook, error) {
		tell(fmt.Sprintf("reconciling %d reports", len(reports)))
		book, err := built(ctx, cb, reports, readings, decisions)
		tell("storing what came of it")
		return book, err
	})
}

// silently tells nobody.
func silently(string) {}

// built reconciles, unless ctx is cancelled first. What is reconciled is then
// let go: it has touched nothing.
func built(ctx context.Context, cb *codebook.Codebook, reports []dateline.Report, readings []dateline.Reading, decisions []dateline.Decision) (*dateline.Casebook, error) {
	made, fault := make(chan *dateline.Casebook, 1), make(chan any, 1)
	go func() {
		defer func() {
			if f := recover(); f != nil {
				fault <- f
			}
		}()
		made <- reconcile.Build(cb, reports, readings, decisions)
	}()
	select {
	case book := <-made:
		return book, nil
	case f := <-fault:
		panic(f) // where somebody can catch it
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
