// Package workbench shows a casebook in a browser: the incidents in a table and
// on a timeline, one incident with every figure and its words, one report with
// all that was read from it lit up in its text, actors, claims and warnings.
//
// It knows pages, addresses and who may open them. It refuses to know SQL, how
// a text is read or why a value was chosen: it asks package casebook the same
// questions as the command line does. It changes nothing and loads nothing from
// elsewhere; every page is whole without a script.
//
// Worked example. Of "over 60 dead … at least a dozen US Marines" the incident
// page draws two marks on one line, 60 and, hollow because it is a part, 12;
// each links to /report/r:…#s120-127, where those words of the sentence are lit.
package workbench
