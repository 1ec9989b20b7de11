// Package casetest makes reports and casebooks for tests and compares results
// with golden files. Only test files import it.
//
// Worked example. [Filled] with seed 1 is always the same casebook, every field
// of every record set to something, every reference to a record that is there;
// storing it and loading it again must give an equal value.
package casetest
