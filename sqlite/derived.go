package sqlite

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dateline-project/dateline"
)

// derived lists the tables of derived records in the order in which those that
// are no more can be taken out: an account after the incident that it was of
// would be taken out with it. What belongs to a record follows by its foreign
// key.
var derived = []string{"placing", "warning", "claim", "account", "incident", "actor"}

// putDerived makes the derived tables hold the casebook. Where they hold one by
// the same version it writes the records that differ, and takes out those that
// are no more; otherwise it replaces them as a whole.
func (s *transaction) putDerived(book *dateline.Casebook, by string) {
	if err := checkReferences(book); err != nil && s.err == nil {
		s.err = err
	}
	s.forgetOthers(by)
	gone := map[string][]string{
		"placing":  putChanged(s, "placing", placings(book), func(p placing) string { return p.Report }, s.putPlacing),
		"actor":    putChanged(s, "actor", withoutMentions(book.Actors), func(a dateline.Actor) string { return a.ID }, s.putActor),
		"incident": putChanged(s, "incident", book.Incidents, func(i dateline.Incident) string { return i.ID }, s.putIncident),
		"account":  putChanged(s, "account", book.Accounts, func(a dateline.Account) string { return a.ID }, s.putAccount),
		"claim":    putChanged(s, "claim", book.Claims, func(c dateline.Claim) string { return c.ID }, s.putClaim),
		"warning":  putChanged(s, "warning", book.Warnings, func(w dateline.Warning) string { return w.ID }, s.putWarning),
	}
	for _, table := range derived {
		for _, id := range gone[table] {
			s.takeOut(table, id)
		}
	}
	s.indexNames()
	s.exec("DELETE FROM meta WHERE key IN ('reader', 'masked')")
	if book.Masked {
		s.insert("meta(key, value)", "masked", "names of private people")
	}
	if book.Reader != "" {
		s.insert("meta(key, value)", "reader", string(book.Reader))
	}
}

// forgetOthers empties the derived tables unless they hold what this version
// derived under this schema.
func (s *transaction) forgetOthers(by string) {
	var schema int
	s.each("PRAGMA user_version", func(scan func(...any)) { scan(&schema) })
	now, then, marked := fmt.Sprintf("%s, schema %d", by, schema), "", ""
	s.each("SELECT value FROM meta WHERE key = 'records'", func(scan func(...any)) { scan(&then) })
	s.each("SELECT value FROM meta WHERE key = 'derived'", func(scan func(...any)) { scan(&marked) })
	if now == then && (marked == "stale" || marked == by) {
		return
	}
	for _, table := range []string{"copy", "dating", "private", "mention", "warning", "claim", "incident_account", "account", "incident", "actor", "derived_record"} {
		s.exec("DELETE FROM " + table)
	}
	s.exec("INSERT OR REPLACE INTO meta(key, value) VALUES ('records', ?)", now)
}

// putChanged writes the records that are new or differ from what is stored, and
// returns the ids of stored ones that are not among them.
func putChanged[T any](s *transaction, table string, records []T, id func(T) string, put func(T)) (gone []string) {
	stored := s.digests(table)
	digests := make([]int64, len(records))
	if err := inParallel(len(records), func(i int) (err error) {
		digests[i], err = digestOf(records[i])
		return err
	}); err != nil && s.err == nil {
		s.err = err
	}
	for i, r := range records {
		if s.err == nil {
			s.err = s.ctx.Err()
		}
		if s.err != nil {
			return nil
		}
		was, known := stored[id(r)]
		is := digests[i]
		delete(stored, id(r))
		if known && was == is {
			continue
		}
		if known {
			s.clear(table, id(r))
		}
		put(r)
		s.exec("INSERT OR REPLACE INTO derived_record(tab, id, digest) VALUES (?, ?, ?)", table, id(r), is)
	}
	for id := range stored {
		gone = append(gone, id)
	}
	slices.Sort(gone)
	return gone
}

func (s *transaction) digests(table string) map[string]int64 {
	stored := map[string]int64{}
	s.each("SELECT id, digest FROM derived_record WHERE tab = ?", func(scan func(...any)) {
		var id string
		var digest int64
		scan(&id, &digest)
		stored[id] = digest
	}, table)
	return stored
}

// clear takes out what belongs to a record, so that it can be put anew. The
// record itself stays: others refer to it.
func (s *transaction) clear(table, id string) {
	for _, statement := range s.clearing(table) {
		s.exec(statement, id)
	}
}

// takeOut takes out a record with all that belongs to it.
func (s *transaction) takeOut(table, id string) {
	s.clear(table, id)
	if table != "placing" {
		s.exec("DELETE FROM "+table+" WHERE id = ?", id)
	}
	s.exec("DELETE FROM derived_record WHERE tab = ? AND id = ?", table, id)
}

// clearing are the statements that take out what belongs to a record of a
// table: the rows of every other table that go with it.
func (s *transaction) clearing(table string) []string {
	if statements, known := s.cleared[table]; known {
		return statements
	}
	statements := []string{}
	if table == "placing" {
		statements = []string{"DELETE FROM copy WHERE report = ?", "DELETE FROM dating WHERE report = ?", "DELETE FROM private WHERE report = ?", "DELETE FROM mention WHERE report = ?"}
	}
	s.each(`SELECT m.name, f."from" FROM sqlite_master m, pragma_foreign_key_list(m.name) f
		WHERE m.type = 'table' AND f."table" = ? AND f.on_delete = 'CASCADE' ORDER BY m.name`, func(scan func(...any)) {
		var name, column string
		scan(&name, &column)
		if !slices.Contains(derived, name) {
			statements = append(statements, fmt.Sprintf("DELETE FROM %s WHERE %s = ?", name, column))
		}
	}, table)
	if s.cleared == nil {
		s.cleared = map[string][]string{}
	}
	s.cleared[table] = statements
	return statements
}

// record adds a row that has an id, its first value, or changes the one that
// has it.
func (s *transaction) record(into string, values ...any) {
	statement, known := s.recorded[into]
	if !known {
		_, columns, _ := strings.Cut(strings.TrimSuffix(into, ")"), "(")
		var changes []string
		for _, column := range strings.Split(columns, ",")[1:] {
			column = strings.TrimSpace(column)
			changes = append(changes, column+" = excluded."+column)
		}
		statement = "INSERT INTO " + into + " VALUES (?" + strings.Repeat(", ?", len(values)-1) + ") ON CONFLICT (id) DO UPDATE SET " + strings.Join(changes, ", ")
		if s.recorded == nil {
			s.recorded = map[string]string{}
		}
		s.recorded[into] = statement
	}
	s.exec(statement, values...)
}
