// Package grammar knows what the sentences of a report show by themselves: which
// noun group is a verb's subject, which words a clause takes in, what a time hangs
// on, where a quotation ends.
//
// It knows the report's text, the words of the codebook, and the marks, times and
// numbers of the text, and refuses to know names: what is asked of it is answered
// with phrases and chunks.
//
// Of "Gunmen attacked a convoy near Dori on Friday" it says that the subject of
// "attacked" is "Gunmen", its object "a convoy", and that "near" leads to "Dori".
//
// The way through the package: [Open] makes a [Page] (page.go), on which all later
// stages stand; phrases.go and arguments.go say what belongs together, clauses.go
// and subjects.go where it ends and what it is said of; marks.go and wholemarks.go
// make the marks of a learned reader words of the text.
package grammar
