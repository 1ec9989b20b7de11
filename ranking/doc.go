// Package ranking ranks actors or countries by the violence that a casebook has
// of them, in the manner of the Global Terrorism Index: incidents, the killed, the
// injured and the abducted are weighed, and five years are taken together, the
// latest counting most.
//
// It knows how to add up. It refuses to know the weights, and what counts at all:
// those are a table of the codebook. It is no index of the world: a casebook holds
// what somebody clipped.
//
// Worked example. One bombing in 2030 with 10 to 12 dead, best 11, and 4 injured
// weighs 1 + 3·11 + 0.5·4 = 36, between 33 and 39. It counts 16 of 31 in the
// ranking of 2030 (18.6), 8 of 31 in that of 2031.
package ranking
