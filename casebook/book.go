package casebook

import (
	"context"
	"errors"

	"github.com/dateline-project/dateline"
)

var errSkeleton = errors.New("casebook: not built yet")

// Book is an open casebook file.
type Book struct{}

// Create makes a new casebook file. It fails with [fs.ErrExist] where there is
// a file already.
func Create(ctx context.Context, path string) (*Book, error) { return nil, errSkeleton }

// Open opens a casebook file. It fails with [fs.ErrNotExist] where there is none.
func Open(ctx context.Context, path string) (*Book, error) { return nil, errSkeleton }

// Close closes the file.
func (b *Book) Close() error { return nil }

// Export returns the whole casebook; now, in RFC 3339, becomes Generated.
func (b *Book) Export(ctx context.Context, now string) (*dateline.Casebook, error) {
	return nil, errSkeleton
}

// Import fills an empty casebook from an exported one, verbatim.
func (b *Book) Import(ctx context.Context, book *dateline.Casebook) error { return errSkeleton }

// AsOf returns the casebook as it would be from the reports published on or
// before day. Reports whose date is unknown are left out.
func (b *Book) AsOf(ctx context.Context, day dateline.Day) (*dateline.Casebook, error) {
	return nil, errSkeleton
}
