// Package claims reads what a report claims about actors: who leads, arms, belongs
// to, fights or split from whom, how many fighters a group has, what it calls
// itself.
//
// A claim has a subject, a relation, the words of its object, and the voice that
// makes it. Whether it is true is not asked.
//
// "Adnan Sahraoui, the leader of MUJAO" gives the claim that MUJAO is led by
// "Adnan Sahraoui".
//
// The way through the package: claims.go asks each sentence for cues of the
// codebook (cues.go), with what they are said of (subjects.go) and what they say
// (objects.go); aliases.go, leaders.go, headship.go, strengths.go, pairs.go,
// donors.go and aggregates.go read what has forms of its own; claimed.go what a
// learned reader marks.
package claims
