// Package when reads the time expressions of English news and says which days
// they may mean.
//
// [Calendar.Find] gives every expression of a text with its readings, ranked,
// each a range of days with a precision and a basis. [ParseAbsolute] reads one
// date that names its own year, for page headers and metadata.
package when
