// Package ask answers questions from a casebook, in the words of its reports.
//
// It knows how people ask: who, how many, when, where, why, whether; which
// records answer to that; and how to choose and rank sentences. It writes no
// sentence about the world: an answer is made of quotations, counts and ids,
// and [Checked] refuses a quotation that is not exactly its report's text.
//
// Worked example. Of "Who claimed the raid on Boulikessi?" remain the words
// claim, raid and Boulikessi, and the wish for a name. The incidents that are a raid
// and have Boulikessi in their records, or else in the sentences that tell them, are
// those meant. Of all sentences that say that somebody claims something, the forty
// that speak most of the question are looked at closely: how much of it stands in
// them, near them, in their report's title or in what is told of the same incident,
// rare words counting more; whether they name somebody; whether they are the evidence
// of who claimed an incident that is meant, or tell of another. Each of these clues
// has a weight that [Fit] found from questions whose answers are known, and together
// they give the chance that a sentence answers. From the chances of the likeliest, and
// what these lack, comes the chance that the reports answer at all; where it is below
// one half, and no record answers, the reports do not say. Of what is known of an actor
// ("Who leads al-Shabaab?"), a sentence must speak of that actor and of that relation.
package ask
