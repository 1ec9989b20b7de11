package sqlite

import (
	"errors"
	"fmt"

	driver "modernc.org/sqlite"
	code "modernc.org/sqlite/lib"
)

// explain says in a user's words what stopped SQLite and what to do about it.
// Other errors keep their words. A nil error stays nil.
func (f *File) explain(doing string, err error) error {
	if err == nil {
		return nil
	}
	switch primaryCode(err) {
	case code.SQLITE_BUSY, code.SQLITE_LOCKED:
		return fmt.Errorf("%s: %s is locked: another program is writing to it; wait until it has finished, or close it, and try again: %w", doing, f.path, err)
	case code.SQLITE_READONLY:
		return fmt.Errorf("%s: %s cannot be written: give yourself the right to write to it and its folder, or work on a copy elsewhere: %w", doing, f.path, err)
	case code.SQLITE_CANTOPEN, code.SQLITE_PERM:
		return fmt.Errorf("%s: %s cannot be opened: check that you may read and write it and its folder: %w", doing, f.path, err)
	case code.SQLITE_FULL:
		return fmt.Errorf("%s: there is no room left on the disk of %s: make room and run the same command again; nothing that was stored is lost: %w", doing, f.path, err)
	case code.SQLITE_CORRUPT, code.SQLITE_NOTADB:
		return fmt.Errorf("%s: %s is damaged: restore it from a backup, import an export of it, or build it again from the reports: %w", doing, f.path, err)
	}
	return fmt.Errorf("%s: %s: %w", doing, f.path, err)
}

// unwritable reports whether SQLite could not open a file as a writer would.
func unwritable(err error) bool {
	c := primaryCode(err)
	return c == code.SQLITE_CANTOPEN || c == code.SQLITE_READONLY
}

// primaryCode is SQLite's result code without its extension, 0 for errors that
// are not SQLite's.
func primaryCode(err error) int {
	var e *driver.Error
	if errors.As(err, &e) {
		return e.Code() & 0xff
	}
	return 0
}
