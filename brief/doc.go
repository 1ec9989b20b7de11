// Package brief condenses a casebook, or what it has on an actor, a place or a
// period, into quoted sentences and counted facts.
//
// It knows how much an incident or a statement weighs, which sentence tells an
// incident best, and how to keep to a number of words without saying a thing
// twice. It writes no sentence about the world: what it prints is quotations, each
// of them checked against its report, and facts that the casebook has, with the
// ids that open them.
//
// Worked example. Three reports tell of a bombing with 24 dead, one of them that
// there were 31. The incident weighs by its sources, its toll and the
// disagreement. Quoted are the sentence with place, date and 24, and, where there
// is room, the one with 31. A fourth report that copies the first adds nothing.
package brief
