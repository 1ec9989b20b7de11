package sqlite

import (
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
)

// applicationID stands in the header of every casebook file: "dtln".
const applicationID = 0x64746c6e

// patience is how long, in milliseconds, a statement waits for another program
// to let go of the file.
const patience = "5000"

// room is how much of the file, in KiB, a connection keeps in memory at most:
// derived records come in no order of the file, and with less each of them would
// be written to pages that have just been let go.
const room = "65536"

// File is an open casebook file. It may be used by several goroutines at once.
type File struct {
	db       *sql.DB
	path     string
	alone    bool
	standing standing
	watch    watch
}

// Create makes a new, empty casebook file. It fails with [fs.ErrExist] where
// there is a file already.
func Create(ctx context.Context, path string) (*File, error) {
	made, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return nil, fmt.Errorf("making the casebook: %w", err)
	}
	made.Close()
	f, err := connect(path, "rw", patience)
	if err != nil {
		return nil, err
	}
	if err := f.prepare(ctx); err != nil {
		f.Close()
		os.Remove(path)
		return nil, err
	}
	return f, nil
}

// prepare fills an empty file. The schema is written before the file goes into
// write-ahead mode, so that its header names it a casebook from the first moment.
func (f *File) prepare(ctx context.Context) error {
	if err := f.migrate(ctx); err != nil {
		return err
	}
	_, err := f.db.ExecContext(ctx, "PRAGMA journal_mode = WAL")
	return f.explain("making the casebook", err)
}

// Open opens a casebook file and brings its schema up to date. It fails with
// [fs.ErrNotExist] where there is no file. Where neither the file nor its folder
// can be written, the casebook can be read and every change fails.
func Open(ctx context.Context, path string) (*File, error) {
	if err := checkHeader(path); err != nil {
		return nil, err
	}
	alone, writable := !exists(path+"-wal"), true
	f, err := connect(path, "rw", patience)
	if err != nil {
		return nil, err
	}
	err = f.migrate(ctx)
	if unwritable(err) && alone {
		writable = false
		f.Close()
		if f, err = connect(path, "ro&immutable=1", patience); err != nil {
			return nil, err
		}
		err = f.migrate(ctx)
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	f.alone = alone && writable
	return f, nil
}

// Alone reports whether the file can be written and no other program had it open
// when it was opened, as its write-ahead log shows, which the last program to
// close it takes away.
func (f *File) Alone() bool { return f.alone }

// Close closes the file and folds the write-ahead log back into it.
func (f *File) Close() error {
	f.standing.mu.Lock()
	defer f.standing.mu.Unlock()
	f.standing.forget()
	f.watch.end()
	return f.explain("closing the casebook", f.db.Close())
}

// Path returns the path that the file was opened with.
func (f *File) Path() string { return f.path }

func connect(path, mode, patience string) (*File, error) {
	full, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("opening %s: %w", path, err)
	}
	full = filepath.ToSlash(full)
	if !strings.HasPrefix(full, "/") {
		full = "/" + full
	}
	name := url.URL{Scheme: "file", OmitHost: true, Path: full, RawQuery: "_txlock=immediate&_pragma=busy_timeout(" + patience +
		")&_pragma=foreign_keys(1)&_pragma=synchronous(normal)&_pragma=cache_size(-" + room + ")&mode=" + mode}
	db, err := sql.Open("sqlite", name.String())
	if err != nil {
		return nil, fmt.Errorf("opening %s: %w", path, err)
	}
	return &File{db: db, path: path}, nil
}

// checkHeader tells a casebook from any other file without asking SQLite, which
// would take an empty file for a database and another program's for ours.
func checkHeader(path string) error {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no casebook at %s: %w", path, err)
	}
	if err != nil {
		return fmt.Errorf("opening the casebook: %w", err)
	}
	defer file.Close()
	header := make([]byte, 72)
	_, err = io.ReadFull(file, header)
	if err != nil || string(header[:16]) != "SQLite format 3\x00" || binary.BigEndian.Uint32(header[68:]) != applicationID {
		return fmt.Errorf("%s is not a casebook: name a file that dateline build has made", path)
	}
	return nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
