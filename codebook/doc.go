// Package codebook holds the tables that decide how things are coded: known
// actors and the names of states' forces, places, named days, and crosswalks to
// the codes of other data sets.
//
// It knows names and what they usually mean. It refuses to know what happened:
// nothing in it is evidence, and a relation between two actors is a hint, not a
// finding. What is taken from it must be shown as the codebook's.
//
// In "A spokesman for ISKP denied it", [Actors.LongestMatch] finds ISKP, one
// name of the actor is-khorasan, whose row says that it is not islamic-state.
package codebook
