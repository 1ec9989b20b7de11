package sqlite

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
)

// migrations holds the steps from an empty file to today's schema, each once,
// never changed after a release; PRAGMA user_version counts those done.
//
//go:embed migrations/*.sql
var migrations embed.FS

// migrate does the steps that the file has not seen, each in a transaction of
// its own. It refuses a file that has seen more steps than this program knows.
func (f *File) migrate(ctx context.Context) error {
	var done int
	if err := f.db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&done); err != nil {
		return f.explain("opening the casebook", err)
	}
	steps, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return fmt.Errorf("listing migrations: %w", err)
	}
	if done > len(steps) {
		return fmt.Errorf("%s was written by a later version of dateline (schema %d, this one knows %d): use that version, or export there and import here", f.path, done, len(steps))
	}
	for n := done; n < len(steps); n++ {
		if err := f.migrateStep(ctx, n+1, steps[n]); err != nil {
			return err
		}
	}
	return nil
}

func (f *File) migrateStep(ctx context.Context, version int, name string) error {
	step, err := migrations.ReadFile(name)
	if err != nil {
		return fmt.Errorf("reading %s: %w", name, err)
	}
	tx, err := f.db.BeginTx(ctx, nil)
	if err != nil {
		return f.explain("bringing the casebook up to date", err)
	}
	defer tx.Rollback()
	if _, err := tx.ExecContext(ctx, string(step)); err != nil {
		return f.explain("bringing the casebook up to date with "+name, err)
	}
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", version)); err != nil {
		return f.explain("bringing the casebook up to date with "+name, err)
	}
	return f.explain("bringing the casebook up to date", tx.Commit())
}
