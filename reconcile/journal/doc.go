// Package journal tells of every decision of a casebook whether it holds, and
// checks a decision before it is taken.
//
// It knows the casebook as decisions and reports have made it, and changes
// nothing: what decisions demand is carried out by reconcile. New reports never
// win over a decision in silence; what they give otherwise makes it contested.
//
// Worked example. A reviewer sets killed of an incident to 44 where the reports
// gave 40. A report of the next day gives 52. [Of] calls the decision contested,
// because reports gave 40 then and give 52 now; the incident still has 44.
package journal
