// Package warnings reads who said beforehand that violence may come, to whom, for
// which days, and which of the report's accounts it came to.
//
// "The embassy had warned of attacks on hotels" gives a warning of the embassy.
//
// The way through the package: warnings.go asks each sentence; issuers.go tells
// who warns, menaces.go who threatens, foretold.go what else is said of it.
package warnings
