// Package reconcile makes one casebook of many readings: namings become actors,
// accounts become incidents, figures become tolls, and copies are told from
// sources.
//
// It knows the whole set of reports and their readings, and nothing of how they
// were read: it never looks for a happening or a number in a text, and reads
// only those words for a date again that a report alone could not resolve, and the
// names of places and times of incidents that other reports tell. It refuses to
// average: where reports differ it chooses by a rule that [Why] can tell again, and
// keeps what they differ on as a disagreement. A date that it gives a report says
// that it is inferred.
//
// Worked example. Two outlets tell of a blast at one camp, one with "at least
// 18 soldiers dead" on Tuesday, the other with "25 dead, the ministry said" on
// Wednesday; a third repeats the first in other words. Build makes one incident
// of the three accounts, killed low 18, best 25, high 25, from three reports
// of which two are independent, and a disagreement on killed.
//
// The result does not depend on the order of its input: reports and readings
// are sorted by id first, and every id is made from content.
package reconcile
