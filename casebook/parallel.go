package casebook

import (
	"context"
	"iter"
	"sync"
)

// parallel does the work on every item, on so many at once, and gives the
// results as they come, in no order. It holds no more results than workers, and
// ends early when ctx is cancelled or the caller stops.
func parallel[T, R any](ctx context.Context, workers int, items []T, work func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		in, out := make(chan T), make(chan R)
		go func() {
			defer close(in)
			for _, item := range items {
				select {
				case in <- item:
				case <-ctx.Done():
					return
				}
			}
		}()
		var group sync.WaitGroup
		for range workers {
			group.Go(func() {
				for item := range in {
					select {
					case out <- work(item):
					case <-ctx.Done():
						return
					}
				}
			})
		}
		go func() {
			group.Wait()
			close(out)
		}()
		for result := range out {
			if !yield(result) {
				return
			}
		}
	}
}
