package reconcile

import (
	"runtime"
	"slices"
	"sync"
)

// inParts does work on n things, several stretches of them at once, and returns
// what it makes in the order of the things.
func inParts[T any](n int, work func(first, end int) []T) []T {
	size := n/(4*runtime.GOMAXPROCS(0)) + 1
	made := make([][]T, (n+size-1)/size)
	var group sync.WaitGroup
	for i := range made {
		group.Go(func() { made[i] = work(i*size, min(n, (i+1)*size)) })
	}
	group.Wait()
	return slices.Concat(made...)
}
