package reading

import (
	"sort"

	"github.com/dateline-project/dateline/quantity"
	"github.com/dateline-project/dateline/when"
)

// numbersIn lists the numbers that share a code point with the stretch.
func (p *page) numbersIn(start, end int) []quantity.Quantity {
	return touching(p.numbers, start, end, func(q *quantity.Quantity) (int, int) { return q.Start, q.End })
}

// timesIn lists the times that share a code point with the stretch.
func (p *page) timesIn(start, end int) []when.Expression {
	return touching(p.times, start, end, func(t *when.Expression) (int, int) { return t.Start, t.End })
}

// namesIn lists the names that share a code point with the stretch.
func (p *page) namesIn(start, end int) []*name {
	return touching(p.names, start, end, func(n **name) (int, int) { return (*n).start, (*n).end })
}

// touching is the part of items, which come in order and do not overlap, that
// shares a code point with the stretch. To look through all of them for every
// sentence would make a long report slow.
func touching[T any](items []T, start, end int, span func(*T) (int, int)) []T {
	from := sort.Search(len(items), func(i int) bool { _, e := span(&items[i]); return e > start })
	rest := items[from:]
	return rest[:sort.Search(len(rest), func(i int) bool { s, _ := span(&rest[i]); return s >= end })]
}
