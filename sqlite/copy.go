package sqlite

import (
	"context"
	"fmt"
	"io/fs"
	"os"
)

// Copy writes a copy of the file to path. It fails with [fs.ErrExist] where there
// is a file already.
func (f *File) Copy(ctx context.Context, path string) error {
	if exists(path) {
		return fmt.Errorf("copying to %s: %w", path, fs.ErrExist)
	}
	if _, err := f.db.ExecContext(ctx, "VACUUM INTO ?", path); err != nil {
		os.Remove(path)
		return f.explain("copying the casebook", err)
	}
	return nil
}

// Forget takes out all decisions; the derived tables are stale then.
func (f *File) Forget(ctx context.Context) error {
	return f.write(ctx, "taking out the decisions", func(s *transaction) {
		s.exec("DELETE FROM decision")
		s.mark("stale")
	})
}
