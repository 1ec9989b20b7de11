// Package actors makes out whom the names of a report name: which names mean one
// actor, and which actor of the codebook it is.
//
// It knows names, and of words that name nobody only those of institutions, "the
// army", and of what stands for a state, "Bamako". Whom "the group" or "they" mean
// is told by package voices.
//
// "the Movement for Oneness (MUJAO)" and a later "MUJAO" become one naming.
//
// The way through the package: [Find] attaches names to one another (naming.go),
// joins what the text says is one (joins.go, renderings.go), and adds states and
// institutions (states.go, institutions.go). topic.go says which armed group the
// report is about.
package actors
