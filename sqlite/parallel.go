package sqlite

import (
	"errors"
	"runtime"
	"sync"
)

// inParallel does work on n things on all processors, where it is only
// arithmetic and touches no file.
func inParallel(n int, work func(i int) error) error {
	workers := runtime.GOMAXPROCS(0)
	faults := make([]error, workers)
	var group sync.WaitGroup
	for w := range workers {
		group.Go(func() {
			for i := w; i < n && faults[w] == nil; i += workers {
				faults[w] = work(i)
			}
		})
	}
	group.Wait()
	return errors.Join(faults...)
}
