// Package cite quotes reports: what is quoted, from where, and whether it
// stands there.
//
// It knows a quotation's offsets, outlet and date, and when two quotations say
// the same in much the same words. It refuses to know what a quotation is
// evidence for; whoever quotes knows that.
//
// Worked example. “The group has about 300 fighters.” quoted from code points 40
// to 73 of a report passes [Check] only if exactly these characters stand there.
package cite
