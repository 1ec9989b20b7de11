// Package dateline holds the nouns of a casebook: what a pile of news reports
// says about organised violence, each value with the words that it came from.
//
// A [Report] is one news document. Reading it gives a [Reading]: the actors it
// names and an [Account] of every incident it tells, with [Figure]s, [Claim]s
// and [Warning]s. Many readings reconciled give a [Casebook]: an [Incident] is
// what happened once, an [Actor] is one group under all of its names, a [Toll]
// is low, best and high of the figures that still stand.
//
// The package knows neither file nor clock nor network nor database and imports
// only the standard library. The verbs live in the packages below it; package
// casebook is the front door. The JSON form of [Casebook] is the stable
// contract; until version 1 the Go API may move.
//
// Every offset in this package counts Unicode code points in the report's clean
// text, half-open: start inclusive, end exclusive.
package dateline
