// Package figures counts the people of whom a sentence says that they were killed,
// hurt, abducted, arrested or are missing.
//
// It looks at one sentence, and refuses to say of which incident its figures are.
//
// "killing nine soldiers and wounding at least four others" gives nine killed and
// four or more hurt.
//
// The way through the package: figures.go lists what the patterns count: by verbs
// (harmed.go), by tolls (tolls.go), by losses (losses.go); besides.go, summed.go
// and rivals.go add what stands beside a figure; uncounted.go and outdated.go take
// out what is none, or holds no longer. counted.go reads a figure that a learned
// reader marks.
package figures
