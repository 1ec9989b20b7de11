package casebook

import "context"

// AddOptions say how reports are added. The zero value is a good choice.
type AddOptions struct {
	Workers  int                   // how many files and reports are worked on at once; 0: one per processor
	MaxBytes int64                 // files larger than this are refused; 0: intake's own limit
	Reader   string                // "patterns", the default
	Progress func(done, total int) // called after every step; total grows as feeds are opened
}

// Problem is a file that could not be taken in, with what to do about it.
type Problem struct{ File, Reason, Advice string }

// Summary says what an Add did.
type Summary struct {
	Read     int       // reports that were new or had to be read again
	Skipped  int       // reports that the casebook had already
	Problems []Problem // files that could not be taken in, in order of their names
}

// Add takes in the files and folders, reads the reports that the casebook does
// not have yet and reconciles all of them.
func (b *Book) Add(ctx context.Context, paths []string, opts AddOptions) (Summary, error) {
	return Summary{}, errSkeleton
}
