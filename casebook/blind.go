package casebook

import (
	"context"
	"errors"
	"os"
)

// Blind writes a copy of the casebook as the machine made it to path, without
// anything that anybody decided, so that a second coder can work on the same
// accounts unseeing. It fails with [fs.ErrExist] where there is a file already.
func (b *Book) Blind(ctx context.Context, path string) (err error) {
	readers, err := b.file.Readers(ctx)
	if err != nil {
		return err
	}
	if len(readers) == 0 {
		return errUnread
	}
	if err := b.file.Copy(ctx, path); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(path)
		}
	}()
	blind, err := Open(ctx, path, b.tables)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, blind.Close()) }()
	if err := blind.file.Forget(ctx); err != nil {
		return err
	}
	return blind.settle(ctx, silently)
}
