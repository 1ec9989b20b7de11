// Package happenings finds what a report tells to have happened: the words that
// name it, who did it to whom, and whether it took place.
//
// It looks at one happening after the other. Where and when it was, and which
// happenings of a sentence are of one incident, package scenes says; which
// sentences are, package accounts.
//
// "Gunmen attacked a convoy near Dori" gives a happening with the trigger
// "attacked", perpetrators and target; "plans to attack a convoy" gives one that
// is only threatened.
//
// The way through the package: [Find] finds the triggers (happenings.go,
// proposedtriggers.go) and casts their roles (doers.go, proposedroles.go);
// factuality.go, supposed.go, periods.go and tales.go tell what took place from
// what is planned, feared, denied, told of many times or only a figure of speech;
// ahead.go tells what may come; subject.go knows reports that are about something
// else.
package happenings
