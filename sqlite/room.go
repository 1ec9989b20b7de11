package sqlite

import "context"

// Room is how many bytes of the file the indexes take that records are found by.
type Room struct {
	Words  int64 // the full-text indexes
	Others int64
}

// Room measures the indexes of the file. It looks at every page.
func (f *File) Room(ctx context.Context) (r Room, err error) {
	err = f.read(ctx, "measuring the indexes", func(s *transaction) {
		s.each(`SELECT coalesce(sum(pgsize) FILTER (WHERE name LIKE '%\_words\_%' ESCAPE '\'), 0),
			coalesce(sum(pgsize) FILTER (WHERE name IN (SELECT name FROM sqlite_schema WHERE type = 'index')), 0) FROM dbstat`,
			func(scan func(...any)) { scan(&r.Words, &r.Others) })
	})
	return r, err
}
