// Package ask answers questions from a casebook, in the words of its reports.
//
// It knows how people ask: who, how many, when, where, why, whether; which
// records answer to that; and how to choose and rank sentences. It writes no
// sentence about the world: an answer is made of quotations, counts and ids,
// and [Checked] refuses a quotation that is not exactly its report's text.
//
// Worked example. Of "Who claimed the raid on Boulikessi?" remain the words
// claim, raid and Boulikessi, and the wish for a name. The incidents whose accounts
// speak of a raid and of Boulikessi are those meant, and where they have a
// perpetrator with the standing "claimed", its sentence answers. Beside that, a
// sentence gets points for each of the words that stands in it, near it, in its
// report's title or in the account that it belongs to, rare words counting more,
// and further points for saying itself that somebody claims something. Where the
// best sentence lacks a name, the wish or too much of the question, the reports do
// not say. Of what is known of an actor ("Who leads al-Shabaab?"), a sentence must
// speak of that actor and of that relation.
package ask
