package workbench

import (
	"net/http"
	"net/url"
	"strconv"
)

// rowsPerPage bounds one page of a list.
const rowsPerPage = 100

// pager is which page of a list is shown. Its addresses keep the rest of the
// query.
type pager struct {
	Page, Last int // from 1
	at         url.URL
}

// paged cuts the page that the request asks for out of the rows; the nearest
// that there is.
func paged[T any](rows []T, r *http.Request) ([]T, pager) {
	p := pager{Page: 1, Last: max(1, (len(rows)+rowsPerPage-1)/rowsPerPage), at: url.URL{Path: r.URL.Path, RawQuery: r.URL.RawQuery}}
	if n, err := strconv.Atoi(r.URL.Query().Get("page")); err == nil {
		p.Page = min(max(n, 1), p.Last)
	}
	begin := (p.Page - 1) * rowsPerPage
	return rows[begin:min(begin+rowsPerPage, len(rows))], p
}

// Previous is the address of the page before; empty on the first.
func (p pager) Previous() string { return p.address(p.Page - 1) }

// Next is the address of the page after; empty on the last.
func (p pager) Next() string { return p.address(p.Page + 1) }

// Query is what the list was asked for, whichever page of it is shown.
func (p pager) Query() url.Values {
	query := p.at.Query()
	query.Del("page")
	return query
}

func (p pager) address(page int) string {
	if page < 1 || page > p.Last {
		return ""
	}
	query := p.Query()
	if page > 1 {
		query.Set("page", strconv.Itoa(page))
	}
	p.at.RawQuery = query.Encode()
	return p.at.String()
}

// list is one page of rows.
type list[T any] struct {
	Rows  []T
	Pager pager
}

func newList[T any](rows []T, r *http.Request) list[T] {
	shown, p := paged(rows, r)
	return list[T]{shown, p}
}
