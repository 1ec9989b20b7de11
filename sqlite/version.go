package sqlite

import (
	"context"
	"database/sql"
	"sync"
)

// watch is a connection that never writes, so that data_version tells it of every
// write, of this program and of others.
type watch struct {
	mu   sync.Mutex
	conn *sql.Conn // nil before it is first asked
}

// Version tells one state of the file from another: it is another number once
// anything has been written, whoever wrote it. Numbers of two openings of a file
// have nothing to do with each other.
func (f *File) Version(ctx context.Context) (version int64, err error) {
	ctx = context.WithoutCancel(ctx) // a connection that is given up would begin to count anew
	f.watch.mu.Lock()
	defer f.watch.mu.Unlock()
	if f.watch.conn == nil {
		if f.watch.conn, err = f.db.Conn(ctx); err != nil {
			return 0, f.explain("looking whether the casebook has changed", err)
		}
	}
	err = f.watch.conn.QueryRowContext(ctx, "PRAGMA data_version").Scan(&version)
	return version, f.explain("looking whether the casebook has changed", err)
}

// end lets go of the connection.
func (w *watch) end() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.conn != nil {
		w.conn.Close()
		w.conn = nil
	}
}
