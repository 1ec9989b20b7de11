package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
)

// transaction runs statements together. The first error stays in err and
// stops every later statement, so that it is looked at once, at the end.
type transaction struct {
	ctx      context.Context
	tx       *sql.Tx
	prepared map[string]*sql.Stmt
	cleared  map[string][]string // statements of clear, by table
	recorded map[string]string   // statements of record, by where they go
	err      error
}

// write runs work in one transaction that other writers wait for; nothing is
// stored where it fails.
func (f *File) write(ctx context.Context, doing string, work func(*transaction)) error {
	return f.writeOn(ctx, f.db, doing, work)
}

// beginner begins transactions: the file's pool, or one connection of it.
type beginner interface {
	BeginTx(context.Context, *sql.TxOptions) (*sql.Tx, error)
}

func (f *File) writeOn(ctx context.Context, on beginner, doing string, work func(*transaction)) error {
	tx, err := on.BeginTx(ctx, nil)
	if err != nil {
		return f.explain(doing, err)
	}
	defer tx.Rollback()
	s := &transaction{ctx: ctx, tx: tx, prepared: map[string]*sql.Stmt{}}
	s.exec("PRAGMA defer_foreign_keys = ON")
	work(s)
	if s.err != nil {
		return f.explain(doing, s.err)
	}
	return f.explain(doing, tx.Commit())
}

// read runs work on one unchanging state of the file.
func (f *File) read(ctx context.Context, doing string, work func(*transaction)) error {
	tx, err := f.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return f.explain(doing, err)
	}
	defer tx.Rollback()
	s := &transaction{ctx: ctx, tx: tx, prepared: map[string]*sql.Stmt{}}
	work(s)
	return f.explain(doing, s.err)
}

func (s *transaction) exec(statement string, values ...any) {
	if s.err != nil {
		return
	}
	stmt, known := s.prepared[statement]
	if !known {
		if stmt, s.err = s.tx.PrepareContext(s.ctx, statement); s.err != nil {
			return
		}
		s.prepared[statement] = stmt
	}
	_, s.err = stmt.ExecContext(s.ctx, values...)
}

// insert adds one row; into is "table(column, …)".
func (s *transaction) insert(into string, values ...any) {
	s.exec("INSERT INTO "+into+" VALUES (?"+strings.Repeat(", ?", len(values)-1)+")", values...)
}

// each calls row for every row of the answer, with a function that reads its
// columns.
func (s *transaction) each(query string, row func(scan func(...any)), args ...any) {
	if s.err != nil {
		return
	}
	answer, err := s.tx.QueryContext(s.ctx, query, args...)
	if err != nil {
		s.err = err
		return
	}
	defer answer.Close()
	scan := func(into ...any) {
		if err := answer.Scan(into...); err != nil && s.err == nil {
			s.err = err
		}
	}
	for s.err == nil && answer.Next() {
		row(scan)
	}
	if s.err == nil {
		s.err = answer.Err()
	}
}

// null is the value of a column that is NULL where nothing was said.
func null[T ~string](v T) any {
	if v == "" {
		return nil
	}
	return string(v)
}

// optional reads a column that may be NULL into the string that it wraps.
type optional[T ~string] struct{ into *T }

func text[T ~string](into *T) optional[T] { return optional[T]{into} }

// Scan implements [sql.Scanner].
func (o optional[T]) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*o.into = ""
	case string:
		*o.into = T(v)
	default:
		return fmt.Errorf("want text, found %T", v)
	}
	return nil
}

// jsonValue writes and reads a value of any JSON type. Whole numbers come back
// as int, so that they print as they were written.
type jsonValue struct{ into *any }

// Scan implements [sql.Scanner].
func (j jsonValue) Scan(v any) error {
	s, isText := v.(string)
	if !isText {
		return fmt.Errorf("want JSON, found %T", v)
	}
	decoder := json.NewDecoder(strings.NewReader(s))
	decoder.UseNumber()
	if err := decoder.Decode(j.into); err != nil {
		return err
	}
	*j.into = plainNumbers(*j.into)
	return nil
}

func plainNumbers(v any) any {
	switch v := v.(type) {
	case json.Number:
		if n, err := v.Int64(); err == nil {
			return int(n)
		}
		f, _ := v.Float64()
		return f
	case []any:
		for i := range v {
			v[i] = plainNumbers(v[i])
		}
	case map[string]any:
		for k := range v {
			v[k] = plainNumbers(v[k])
		}
	}
	return v
}

// decoded reads JSON text into what into points to.
func (s *transaction) decoded(data string, into any) {
	if err := json.Unmarshal([]byte(data), into); err != nil && s.err == nil {
		s.err = err
	}
}

// encoded is v as JSON text.
func (s *transaction) encoded(v any) string {
	data, err := json.Marshal(v)
	if err != nil && s.err == nil {
		s.err = err
	}
	return string(data)
}
