package sqlite

import (
	"context"
	"database/sql"
	"slices"
	"sync"

	"github.com/dateline-project/dateline"
)

// standing is the casebook as it stood when it was last decided on, kept so that
// the next decision need not load it again. Decisions are taken on one
// connection: SQLite tells it by data_version whether any other has changed the
// file since, and its own changes are known.
type standing struct {
	mu      sync.Mutex
	conn    *sql.Conn // nil before the first decision
	version int64
	book    *dateline.Casebook // nil where it is not known
}

// at returns a copy of the casebook if it still stands, else nil.
func (s *standing) at(version int64) *dateline.Casebook {
	if s.book == nil || s.version != version {
		return nil
	}
	book := *s.book
	return &book
}

// forget lets go of the connection and what was known by it.
func (s *standing) forget() {
	if s.conn != nil {
		s.conn.Close()
	}
	s.conn, s.book = nil, nil
}

// loaded returns the casebook without loading it, nil where that is not possible.
func (s *standing) loaded(ctx context.Context) *dateline.Casebook {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.book == nil {
		return nil
	}
	var version int64
	if s.conn.QueryRowContext(ctx, "PRAGMA data_version").Scan(&version) != nil {
		return nil
	}
	return s.at(version)
}

// Decide adds to the end of the journal the decisions that somebody takes on the
// casebook as it stands. What decide returns beside them are the incidents that
// they change, where they change nothing else: these are written. Where it
// returns nil there, or something was read since the casebook was derived by this
// version, the derived tables are stale afterwards. It fails, and keeps
// nothing, where decide does.
func (f *File) Decide(ctx context.Context, by string, decide func(*dateline.Casebook) ([]dateline.Decision, []dateline.Incident, error)) (err error) {
	f.standing.mu.Lock()
	defer f.standing.mu.Unlock()
	if f.standing.conn == nil {
		if f.standing.conn, err = f.db.Conn(ctx); err != nil {
			return f.explain("keeping a decision", err)
		}
	}
	var after *dateline.Casebook
	var version int64
	err = f.writeOn(ctx, f.standing.conn, "keeping a decision", func(s *transaction) {
		s.each("PRAGMA data_version", func(scan func(...any)) { scan(&version) })
		book := f.standing.at(version)
		if book == nil {
			book = &dateline.Casebook{Dateline: dateline.FormatVersion}
			s.load(book)
		}
		if s.err != nil {
			return
		}
		decisions, changed, err := decide(book)
		if err != nil {
			s.err = err
			return
		}
		for i, d := range decisions {
			s.putDecision(len(book.Decisions)+i, d)
		}
		if changed == nil || !s.derivedBy(by) {
			s.mark("stale")
			return
		}
		putChanged(s, "incident", changed, func(i dateline.Incident) string { return i.ID }, s.putIncident) // all others stay
		stored := s.decisions()
		after = amended(book, stored, changed)
	})
	f.standing.book, f.standing.version = after, version
	if err != nil {
		f.standing.forget()
	}
	return err
}

// amended is the casebook with other decisions and some incidents changed.
func amended(book *dateline.Casebook, decisions []dateline.Decision, changed []dateline.Incident) *dateline.Casebook {
	after := *book
	after.Decisions = decisions
	after.Incidents = slices.Clone(book.Incidents)
	for _, in := range changed {
		if at := slices.IndexFunc(after.Incidents, func(i dateline.Incident) bool { return i.ID == in.ID }); at >= 0 {
			after.Incidents[at] = in
		}
	}
	return &after
}

// derivedBy reports whether the derived tables hold what this version makes of
// the facts.
func (s *transaction) derivedBy(by string) bool {
	var derived string
	s.each("SELECT value FROM meta WHERE key = 'derived'", func(scan func(...any)) { scan(&derived) })
	return derived == by
}
