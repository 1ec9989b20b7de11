// Package htmldate stands in for the library of this name, which go-trafilatura
// asks for dates of publication. webpage finds those itself and tells
// go-trafilatura so, and the library's own reader of dates would build its
// tables at every start of the program, for a quarter of a second.
//
// It knows no date. It has what go-trafilatura names and nothing else, and is a
// module of its own so that the directive "replace" of go.mod can put it there;
// docs/decisions/0003 says why.
package htmldate

import (
	"errors"
	"time"

	"golang.org/x/net/html"
)

// Options are what go-trafilatura would ask for.
type Options struct {
	URL                 string
	UseOriginalDate     bool
	SkipExtensiveSearch bool
}

// Result is a date found in a page; the zero value is none.
type Result struct {
	DateTime time.Time
	HasTime  bool
}

// IsZero tells that no date was found.
func (r Result) IsZero() bool { return r.DateTime.IsZero() }

// FromDocument refuses: dates are read by package webpage.
func FromDocument(*html.Node, Options) (Result, error) {
	return Result{}, errors.ErrUnsupported
}
