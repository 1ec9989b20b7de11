// Package accounts puts together what a report tells of one incident, sentence
// by sentence, and says on whose word an actor is behind it.
//
// It knows one report, and gives its accounts; other packages of the reading do
// not look into it.
//
// "Gunmen attacked a convoy. ... The army blamed MUJAO for the attack, in which
// nine soldiers died." gives one account with nine killed and MUJAO as blamed.
//
// The way through the package: accounts.go joins scenes to stories, by what
// belonging.go, continued.go and linked.go say, and writes each; anchor.go and
// presumed.go give a day and a place to what has none of its own; kinds.go settles
// the kind; standing.go and responsibility.go say who claims, is blamed or denies.
// What is told of several places as one, and its toll by places, series.go and
// breakdown.go make an account of each.
package accounts
