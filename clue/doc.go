// Package clue weighs what speaks for or against something.
//
// It knows numbers with names and nothing of what they mean: each has a weight,
// what it adds to the logarithm of the odds, and the weights are fitted to cases of
// which it is known whether they were so (logistic regression).
package clue
