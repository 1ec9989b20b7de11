// Package bench measures dateline against labelled material: casebooks whose
// answers a person worked out (see [ScoreCasebook]) and public corpora of
// incidents, entities, places, times and page bodies.
//
// It knows the forms in which those corpora come and the rules by which their
// scores are reckoned. It does not know how a report is read, and reading never
// sees an answer: every corpus is first read and predicted from its texts alone,
// and only then compared, so that a file without answers gives predictions and
// no score. Product code never imports this package.
//
// A worked example: a gold casebook says that six people were killed at Inates
// (low 6, best 6, high 6). An export that gives best 6 and low 6 but high 9
// earns 0.75 of the component "killed" for that incident: half for the best
// figure, a quarter for each end.
package bench
