package casebook

import "github.com/dateline-project/dateline"

// Filter narrows a listing. Empty fields let everything through.
type Filter struct {
	From, To                   dateline.Day
	Place, Actor, Kind, Status string
}

// Incidents returns the incidents of the book that pass the filter, in its order.
func Incidents(book *dateline.Casebook, f Filter) []dateline.Incident { return book.Incidents }

// Actors returns the actors that pass the filter.
func Actors(book *dateline.Casebook, f Filter) []dateline.Actor { return book.Actors }

// Claims returns the claims that pass the filter.
func Claims(book *dateline.Casebook, f Filter) []dateline.Claim { return book.Claims }

// Warnings returns the warnings that pass the filter.
func Warnings(book *dateline.Casebook, f Filter) []dateline.Warning { return book.Warnings }

// Reports returns the reports that pass the filter.
func Reports(book *dateline.Casebook, f Filter) []dateline.Report { return book.Reports }
