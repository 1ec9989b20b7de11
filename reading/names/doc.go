// Package names finds the names of a report, and the places that they name.
//
// It knows whether a name is an actor's, a person's or a place's, and which place
// of the gazetteer. Which actors it names, and which names mean one, package
// actors tells.
//
// In "Gunmen attacked a convoy near Dori" it finds the name "Dori", a place, and
// of the Doris of the world takes the one in Burkina Faso where the report speaks
// of Ouagadougou.
//
// The way through the package: [Find] finds the names (names.go, runs.go,
// placenames.go) and what each is (senses.go); heads.go finds the places and days
// that head paragraphs; where.go settles which place a name is; reckoned.go gives
// days to times that count from others. proposednames.go and proposedtoponyms.go
// join the marks of a learned reader.
package names
