// Package ask answers questions from a casebook, in the words of its reports.
//
// It knows how people ask: who, how many, when, where, why, whether; which
// records answer to that; and how to choose and rank sentences. It writes no
// sentence about the world: an answer is made of quotations, counts and ids,
// and [Checked] refuses a quotation that is not exactly its report's text.
//
// Worked example. Of "Who claimed the raid on Boulikessi?" remain the words
// claim, raid and Boulikessi, and the wish for a name. A sentence gets points
// for each of them that stands in it, near it, in its report's title or in the
// account that it belongs to, rare words counting more, and further points for
// being the evidence of a perpetrator with the standing "claimed". Where the best
// sentence lacks too much of the question, the reports do not say.
package ask
