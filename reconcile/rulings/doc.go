// Package rulings says what the decisions of reviewers that are in force demand
// of a casebook: which accounts and actors are one or are not, what does not
// count, which values are set and what is accepted.
//
// It knows decisions and ids, and nothing of the evidence that they go before.
// An id of an incident stands for the account that it is made from, and so for
// the incident that holds this account, whatever joins or leaves it.
//
// Worked example. A reviewer says that i:1 and i:2 are the same, another one
// later that they are not. [Of] gives Apart for the accounts that the two ids
// are made from, and nothing in Together.
package rulings
